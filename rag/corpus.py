"""Files -> Documents: the text of every Markdown and text file in a folder. The path is forgotten."""

import os
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from dataclasses import dataclass
from pathlib import Path

from rag.errors import CorpusError
from rag.passages import Document, headings

ENDINGS = frozenset({".md", ".markdown", ".txt"})

# The longer marks first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (BOM_UTF32_LE, "utf-32"),
    (BOM_UTF32_BE, "utf-32"),
    (BOM_UTF16_LE, "utf-16"),
    (BOM_UTF16_BE, "utf-16"),
    (BOM_UTF8, "utf-8-sig"),
)


@dataclass(frozen=True, slots=True)
class Corpus:
    """What a folder holds. `problems` are sentences for people, one for each file that was skipped or guessed at."""

    documents: tuple[Document, ...]
    problems: tuple[str, ...]


class _Unreadable(Exception):
    """Raised with the sentence that says why a file is left out."""


def read(folder: Path) -> Corpus:
    """Read `folder` with all folders in it, in order of path. Hidden files and folders are not looked at.

    A document's id is its path within `folder`, with forward slashes; its title the first heading, else the file name
    without ending. Line ends become newlines. Raises CorpusError when the folder itself cannot be read.
    """
    documents: list[Document] = []
    problems: list[str] = []
    root = Path(os.path.realpath(folder))
    for path in _files(root, problems):
        name = _name(path, root)
        try:
            text, doubt = _text(path, root)
        except _Unreadable as why:
            problems.append(f"{name} {why}")
            continue
        if doubt:
            problems.append(f"{name} {doubt}")
        title = next((heading.text for heading in headings(text) if heading.text), path.stem)
        documents.append(Document(name, title, text))
    return Corpus(tuple(documents), tuple(problems))


def _files(root: Path, problems: list[str]) -> list[Path]:
    """What may be a document, sorted by path. Folders that are links are not entered: no loops, nothing from outside.

    Adds a sentence to `problems` for each folder that cannot be listed; raises CorpusError if that is `root`.
    """

    def unlisted(error: OSError) -> None:
        if Path(error.filename) == root:
            raise CorpusError(f"The folder of documents, {root}, cannot be read: {error.strerror}.") from error
        problems.append(f"{_name(Path(error.filename), root)} was skipped: it cannot be read ({error.strerror}).")

    found: list[Path] = []
    for place, folders, files in os.walk(root, onerror=unlisted):
        folders[:] = [name for name in folders if not name.startswith(".")]
        seen = (Path(place, name) for name in files if not name.startswith("."))
        found += [path for path in seen if path.suffix.lower() in ENDINGS]
    return sorted(found, key=lambda path: path.relative_to(root).parts)


def _name(path: Path, root: Path) -> str:
    """A file name may be any bytes; an id is shown and sent, so it is text."""
    return os.fsencode(path.relative_to(root).as_posix()).decode("utf-8", "replace")


def _text(path: Path, root: Path) -> tuple[str, str]:
    """A file's text, and what is doubtful about it, "" if nothing. Raises _Unreadable."""
    try:
        if not Path(os.path.realpath(path, strict=True)).is_relative_to(root):
            raise _Unreadable("was skipped: it is a link to a file outside of the folder.")
        if not path.is_file():  # reading a pipe would wait for ever
            raise _Unreadable("was skipped: it is no file.")
        raw = path.read_bytes()
    except OSError as error:
        raise _Unreadable(f"was skipped: it cannot be read ({error.strerror}).") from error
    text, doubt = _decoded(raw)
    if "\0" in text:
        raise _Unreadable("was skipped: it is not a text file.")
    if not text.strip():
        raise _Unreadable("was skipped: it is empty.")
    return text.replace("\r\n", "\n").replace("\r", "\n"), doubt


def _decoded(raw: bytes) -> tuple[str, str]:
    encoding = next((name for mark, name in _MARKS if raw.startswith(mark)), "utf-8")
    try:
        return raw.decode(encoding), ""
    except UnicodeDecodeError:
        if encoding.startswith(("utf-16", "utf-32")):
            raise _Unreadable(f"was skipped: it says that it is {encoding.upper()}, and is not.") from None
    try:
        return raw.decode("cp1252"), "is not UTF-8; it was read as Windows-1252."
    except UnicodeDecodeError:
        return raw.decode("latin-1"), "is not UTF-8; it was read as Latin-1."
