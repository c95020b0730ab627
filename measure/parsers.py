"""How the libraries that could read documents compare, on files of your own.

    python -m measure.parsers FILES...

Each library that is installed reads each file it can, in a process of its own: seconds and megabytes at the peak, its
import included, and the characters it found. Where `FILE.txt` lies beside `FILE`, the quality is the share of the
truth's word pairs, in order, that were found, and of the found ones that are true (F1): it falls with words that are
missing, broken, in the wrong order or not there. Others than Tandem's own are installed by hand to be compared.
"""

import importlib
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from time import perf_counter

from rag.documents.parsers import Unreadable, parse

WORD = re.compile(r"\w+")
LIMIT_S = 300


def tandem(path: Path) -> str:
    return parse(path, path.suffix.lower()).text


def pypdfium2(path: Path) -> str:
    document = importlib.import_module("pypdfium2").PdfDocument(path)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def pypdf(path: Path) -> str:
    return "\n".join(page.extract_text() for page in importlib.import_module("pypdf").PdfReader(path).pages)


def pdfminer(path: Path) -> str:
    return str(importlib.import_module("pdfminer.high_level").extract_text(path))


def markitdown(path: Path) -> str:
    return str(importlib.import_module("markitdown").MarkItDown().convert(str(path)).text_content)


def docx(path: Path) -> str:
    inner = importlib.import_module("docx").Document(str(path)).iter_inner_content()
    blocks = (
        [block.text] if hasattr(block, "text") else [cell.text for row in block.rows for cell in row.cells]
        for block in inner
    )
    return "\n".join(text for block in blocks for text in block)


def mammoth(path: Path) -> str:
    with path.open("rb") as file:
        return str(importlib.import_module("mammoth").convert_to_markdown(file).value)


def pptx(path: Path) -> str:
    slides = importlib.import_module("pptx").Presentation(str(path)).slides
    frames = (shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame)
    return "\n".join(frames)


def openpyxl(path: Path) -> str:
    book = importlib.import_module("openpyxl").load_workbook(path, read_only=True, data_only=True)
    rows = (row for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))
    return "\n".join(" ".join(str(cell) for cell in row if cell is not None) for row in rows)


def calamine(path: Path) -> str:
    book = importlib.import_module("python_calamine").CalamineWorkbook.from_path(path)
    rows = (row for name in book.sheet_names for row in book.get_sheet_by_name(name).iter_rows())
    return "\n".join(" ".join(str(cell) for cell in row if cell != "") for row in rows)


def beautifulsoup(path: Path) -> str:
    return str(importlib.import_module("bs4").BeautifulSoup(path.read_bytes(), "html.parser").get_text("\n"))


def selectolax(path: Path) -> str:
    parser = importlib.import_module("selectolax.lexbor").LexborHTMLParser(path.read_bytes())
    return str(parser.body.text(separator="\n"))


def html2text(path: Path) -> str:
    return str(importlib.import_module("html2text").html2text(path.read_text(encoding="utf-8")))


def markdownify(path: Path) -> str:
    return str(importlib.import_module("markdownify").markdownify(path.read_text(encoding="utf-8")))


CANDIDATES: dict[str, tuple[Callable[[Path], str], ...]] = {
    ".pdf": (tandem, pypdfium2, pypdf, pdfminer, markitdown),
    ".docx": (tandem, docx, mammoth, markitdown),
    ".pptx": (tandem, pptx, markitdown),
    ".xlsx": (tandem, openpyxl, calamine, markitdown),
    ".html": (tandem, beautifulsoup, selectolax, html2text, markdownify, markitdown),
}


def quality(text: str, truth: str) -> float:
    """F1 of the pairs of neighbouring words, 0..1."""
    found, right = _pairs(text), _pairs(truth)
    both = (found & right).total()
    return 2 * both / max(1, found.total() + right.total())


def _pairs(text: str) -> Counter[tuple[str, str]]:
    words = WORD.findall(text.casefold())
    return Counter(pairwise(words))


def _peak() -> float:
    """Megabytes, of this process so far."""
    if sys.platform == "win32":
        return float("nan")
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def measure(name: str, path: Path) -> str:
    """The rest of the row, measured in this process."""
    reader = next(reader for reader in CANDIDATES.get(path.suffix.lower(), (tandem,)) if reader.__name__ == name)
    begun = perf_counter()
    try:
        text = reader(path)
    except ImportError:
        return "not installed | | |"
    except Unreadable as why:
        return f"{why} | | |"
    seconds, peak = perf_counter() - begun, _peak()
    truth = path.with_name(f"{path.name}.txt")
    score = f"{quality(text, truth.read_text(encoding='utf-8')):.3f}" if truth.exists() else ""
    return f"{seconds:.2f} | {peak:.0f} | {len(text):,} | {score} |"


def row(reader: Callable[[Path], str], path: Path) -> str:
    command = [sys.executable, "-m", "measure.parsers", "--one", reader.__name__, str(path)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=LIMIT_S)
    except subprocess.TimeoutExpired:
        return f"over {LIMIT_S} | | |"
    return done.stdout.strip() if done.returncode == 0 else f"{done.stderr.strip().splitlines()[-1][:80]} | | |"


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["--one"]:
        print(measure(arguments[1], Path(arguments[2])))
        return
    print("| file | reader | s | peak MB | characters | quality |\n|---|---|---|---|---|---|")
    for path in map(Path, arguments):
        for reader in CANDIDATES.get(path.suffix.lower(), (tandem,)):
            print(f"| {path.name} | {reader.__name__} | {row(reader, path)}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
