"""What a file is by its first bytes, whatever its name says."""

import re
from pathlib import Path

from rag.parsers.parsed import Unreadable

_HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The name of the stream that holds an encrypted document, as it stands in the container's directory.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD = (
    ("WordDocument", "an old Word document: save it as .docx"),
    ("PowerPoint Document", "an old PowerPoint file: save it as .pptx"),
    ("Workbook", "an old Excel workbook: save it as .xlsx"),
    ("__substg1.0_", "an Outlook message: save it as text or PDF"),
)
_MAGIC = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"OggS", "an audio file"),
    (b"ID3", "an audio file"),
    (b"\x00\x00\x00\x18ftyp", "a video"),
    (b"\x00\x00\x00\x20ftyp", "a video"),
)
_PDF = re.compile(rb"%PDF-\d")
# Marks may be words too ("ID3 is an algorithm"), but what they mark has bytes that are in no text.
_NO_TEXT = re.compile(rb"[\0-\x07\x0e-\x1a\x1c-\x1f]")
_ZIPPED = (
    (b"word/", ".docx", "a Word document"),
    (b"ppt/", ".pptx", "a PowerPoint presentation"),
    (b"xl/", ".xlsx", "an Excel workbook"),
    (b"application/epub+zip", ".epub", "an EPUB book"),
)
_ZIPS = frozenset({".docx", ".pptx", ".xlsx", ".epub"})
_KINDS = {".docx": "Word document", ".epub": "book", ".pdf": "PDF file", ".pptx": "presentation", ".xlsx": "workbook"}


def check(path: Path, ending: str) -> None:
    """Raises Unreadable, saying what it looks like, when the content is of another kind than `ending`, or empty."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
        if not head:
            raise Unreadable("is empty: it has 0 bytes.")
        if head.startswith(_OLE):
            raise Unreadable(_container(head + file.read(1 << 24)))
    if ending == ".pdf" and b"%PDF-" in head[:1024] and not head.lstrip().startswith(b"<"):
        return
    if ending != ".pdf" and _PDF.match(head):
        _refuse("a PDF file", ".pdf")
    if head.startswith(b"PK\x03\x04"):
        _check_zip(path, ending)
        return
    textual = ending != ".pdf" and ending not in _ZIPS
    for mark, name in _MAGIC:
        if head.startswith(mark) and not (textual and mark.isascii() and not _NO_TEXT.search(head)):
            raise Unreadable(f"looks like {name}, whatever its name says: it holds no text that can be read.")
    if not textual:
        _named_wrongly(head, ending)


def _container(raw: bytes) -> str:
    if _ENCRYPTED in raw:
        return "is encrypted: save it without a password and drop it again."
    for stream, name in _OLD:
        if stream.encode("utf-16-le") in raw:
            return f"looks like {name} and drop that."
    return "looks like an old Office file: save it in today's format and drop that."


def _check_zip(path: Path, ending: str) -> None:
    """A zip's kind is told by the names in it; they stand at its end, which is where a truncated one has none."""
    with path.open("rb") as file:
        head = file.read(1 << 16)
        size = file.seek(0, 2)
        file.seek(max(0, size - (1 << 18)))
        names = head + file.read()
    found = next(((right, name) for mark, right, name in _ZIPPED if mark in names), None)
    if found and found[0] != ending:
        _refuse(found[1], found[0])
    if not found and ending not in _ZIPS:
        raise Unreadable("looks like a zip archive: unpack it and drop the files in it.")


def _named_wrongly(head: bytes, ending: str) -> None:
    kind = _KINDS[ending]
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        raise Unreadable(f"is no {kind}, it looks like a web page: give it the ending .html, or download it again.")
    if not head.strip(b"\0 \t\r\n"):
        raise Unreadable(f"is no {kind}, it holds nothing but blanks: download or save it again.")
    if b"\0" not in head and ending != ".pdf":
        raise Unreadable(f"is no {kind}, it looks like plain text: give it the ending .txt.")
    raise Unreadable(f"is no {kind}, or it is damaged: open it where it was made and save it again.")


def _refuse(name: str, ending: str) -> None:
    raise Unreadable(f"looks like {name}: give it the ending {ending} and drop it again.")
