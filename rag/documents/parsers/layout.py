"""Lines of a page, with where they stand -> paragraphs and headings. Pure: no PDF library is needed to try it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from rag.documents.parsers.bidi import RIGHT_TO_LEFT
from rag.documents.parsers.grid import parted
from rag.documents.parsers.lines import Line


class Page(NamedTuple):
    """The lines of a page in reading order, and its height in points."""

    height: float
    lines: tuple[Line, ...]


HYPHEN = "\ufffe"
_MARGIN = 0.12  # of the page's height: where headers and footers stand
_FEWEST_PAGES = 4  # on which something repeats before it is a header
_LARGER = 1.18  # than the text, from which on it is a heading
_LONGEST_HEADING = 160
_APART = 1.45  # line distances from which on a paragraph ends
_LIST = re.compile(r"(?:[•▪◦●○■□–—‣∙·\uf0b7\uf0a7\uf076*-]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s+\S")
_BULLET = re.compile(r"^[•▪◦●○■□‣∙·\uf0b7\uf0a7\uf076]\s+")
_ENDED = re.compile(r"[.!?:;…。！？؟]['\"’”)\]]*$")
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
_FIRST_NUMBER, _LAST_NUMBER = re.compile(r"^\W{0,3}(\d{1,4})(?!\w)"), re.compile(r"(?<!\w)(\d{1,4})\W{0,3}$")
_FEWEST_NUMBERED = 3  # pages that have numbers
_NUMBERED = 0.6  # of the pages with text have one
_DIVIDED = re.compile(f"(\\S?){HYPHEN}(\\S?)")


def laid_out(pages: Sequence[Page]) -> Iterator[list[str]]:
    """For each page its blocks: paragraphs, lists, and headings with `#`. Headers and footers are left out."""
    body, repeated = _body(pages), _repeated(pages)
    levels = _levels(pages, body)
    for page in pages:
        lines = [
            line for line in page.lines if not line.hidden and not (_at_edge(line, page) and _shape(line) in repeated)
        ]
        yield [text for text in _texts(lines, levels) if text]


def _texts(lines: Sequence[Line], levels: dict[float, int]) -> Iterator[str]:
    for table, others in parted(lines):
        yield table
        for block in _blocks(others):
            yield _written(block, levels)


def headed_by(pages: Sequence[Page]) -> str:
    """The largest heading of the first page that has any text, "" if nothing on it is larger than the text."""
    lines = next((page.lines for page in pages if page.lines), ())
    largest = max((line.size for line in lines if not line.hidden), default=0)
    if largest < _LARGER * _body(pages):
        return ""
    heading = " ".join(line.text for line in lines if line.size == largest and not line.hidden)
    return _joined(heading) if len(heading) <= _LONGEST_HEADING else ""


def _body(pages: Sequence[Page]) -> float:
    """The size that most characters have."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0


def _levels(pages: Sequence[Page], body: float) -> dict[float, int]:
    """Sizes of headings, the largest is level 1; more than four are told apart no further."""
    sizes = {line.size for page in pages for line in page.lines if line.size >= _LARGER * body and not line.hidden}
    levels, level, last = dict[float, int](), 0, 0.0
    for size in sorted(sizes, reverse=True):
        if not last or size < last * 0.95:
            level, last = min(level + 1, 4), size
        levels[size] = level
    return levels


def _at_edge(line: Line, page: Page) -> bool:
    return line.bottom > page.height * (1 - _MARGIN) or line.top < page.height * _MARGIN


def _shape(line: Line) -> str:
    return _DIGITS.sub("#", line.text.casefold())


def _repeated(pages: Sequence[Page]) -> set[str]:
    """What stands at the edges of most pages, or of every second one as left and right pages have it."""
    if len(pages) < _FEWEST_PAGES:
        return set()
    shapes = Counter(shape for page in pages for shape in {_shape(line) for line in page.lines if _at_edge(line, page)})
    return {shape for shape, times in shapes.items() if times >= max(_FEWEST_PAGES, len(pages) * 0.4)}


def printed(pages: Sequence[Page]) -> list[str]:
    """The number that each page has at its edge, "" for one without; all "" where they are what a count gives.

    It is taken for the page's number where it rises with the pages, on most of those that have text.
    """
    numbers = [_edge_numbers(page) for page in pages]
    steps = Counter(number - place for place, found in enumerate(numbers, 1) for number in found)
    step, times = max(steps.items(), key=lambda item: item[1], default=(0, 0))
    if not step or times < max(_FEWEST_NUMBERED, _NUMBERED * sum(1 for page in pages if page.lines)):
        return [""] * len(pages)
    return [str(place + step) if place + step in found else "" for place, found in enumerate(numbers, 1)]


def _edge_numbers(page: Page) -> set[int]:
    """Numbers that begin or end a line in the margins."""
    texts = (line.text for line in page.lines if not line.hidden and _at_edge(line, page))
    return {int(number) for text in texts for number in (*_FIRST_NUMBER.findall(text), *_LAST_NUMBER.findall(text))}


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that belong together: one after the other, of one size, no further apart than the lines around them."""
    pitch = _pitch(lines)
    block: list[Line] = []
    for line in lines:
        if block and _apart(block[-1], line, pitch):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _pitch(lines: Sequence[Line]) -> float:
    """The usual distance between lines, in their sizes."""
    steps = [(a.end - b.bottom) / b.size for a, b in pairwise(lines) if b.size and a.size == b.size]
    steps = [step for step in steps if 0.5 < step < 2.5]
    return median(steps) if steps else 1.2


def _apart(above: Line, below: Line, pitch: float) -> bool:
    size = min(above.size, below.size)
    if not size or not 0.87 < above.size / below.size < 1.15:
        return True
    step = (above.end - below.bottom) / size
    if abs(step) < 0.3:  # the same line, in pieces
        return False
    if step < 0 or step > 2.5 * pitch:  # on to the next column: in mid-sentence, perhaps
        return bool(_ENDED.search(above.text)) or not below.text[0].islower() or step > 0
    return step > _APART * pitch


def _written(block: Sequence[Line], levels: dict[float, int]) -> str:
    level = levels.get(block[0].size)
    if level and len(block) <= 3 and not (len(block) > 1 and any(_LIST.match(line.text) for line in block)):
        heading = _joined(" ".join(line.text for line in block))
        if len(heading) <= _LONGEST_HEADING and any(character.isalpha() for character in heading):
            return f"{'#' * level} {heading}"
    left, right = min(line.left for line in block), max(line.right for line in block)
    parts = [block[0].text]
    for above, below in pairwise(block):
        parts += [_between(above, below, left, right), below.text]
    return _joined("".join(parts))


def _between(above: Line, below: Line, left: float, right: float) -> str:
    """A blank where the line was full, a line end where it was broken on purpose, a blank line before an indent."""
    if abs(above.end - below.bottom) < 0.3 * below.size:
        return " "
    if _LIST.match(below.text):
        return "\n"
    backwards = bool(RIGHT_TO_LEFT.search(above.text))
    room = above.left - left if backwards else right - above.right
    word = len(below.text.split(maxsplit=1)[0]) + 1
    fits = word * (below.right - below.left) / max(1, len(below.text)) < room - 0.2 * below.size
    indent = right - below.right if backwards else below.left - left
    if _ENDED.search(above.text) and 0.7 < indent / below.size < 4 and abs(above.left - below.left) > 0.5 * below.size:
        return "\n\n"
    return "\n" if fits else " "


def _joined(text: str) -> str:
    """Words that a line end divided are whole again; where the hyphen may be the word's own, it stays."""
    text = _DIVIDED.sub(_undivided, text) if HYPHEN in text else text
    return "\n".join(_BULLET.sub("- ", line) for line in text.split("\n"))


def _undivided(found: re.Match[str]) -> str:
    before, after = found.groups()
    alike = before.isalpha() and after.isalpha() and (after.islower() or before.isupper())
    return before + after if alike else f"{before}-{after}"
