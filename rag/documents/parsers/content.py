"""What a file is by its first bytes, or by what a zip archive says it holds, whatever its name says."""

import re
import struct
import zlib
from pathlib import Path
from typing import NoReturn
from zipfile import BadZipFile, ZipFile

from rag.documents.parsers.kinds import KIND, KINDS, Kind
from rag.documents.parsers.parsed import Unreadable
from words.phrase import Phrase, say

_HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The name of the stream that holds an encrypted document, as it stands in the container's directory.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD = (
    ("WordDocument", "word"),
    ("PowerPoint Document", "powerpoint"),
    ("Workbook", "excel"),
    ("__substg1.0_", "outlook"),
)
_MAGIC = (
    (b"\x89PNG", "picture", "PNG"),
    (b"\xff\xd8\xff", "picture", "JPEG"),
    (b"GIF8", "picture", "GIF"),
    (b"II*\0", "picture", "TIFF"),
    (b"MM\0*", "picture", "TIFF"),
    (b"\x1f\x8b", "archive", "gzip"),
    (b"7z\xbc\xaf", "archive", "7z"),
    (b"Rar!", "archive", "RAR"),
    (b"\x7fELF", "program", ""),
    (b"MZ\x90\0", "program", ""),
    (b"SQLite format 3\0", "database", ""),
    (b"OggS", "audio", ""),
    (b"ID3", "audio", ""),
    (b"\x00\x00\x00\x18ftyp", "video", ""),
    (b"\x00\x00\x00\x20ftyp", "video", ""),
)
_PDF = re.compile(rb"%PDF-\d")
# Marks may be words too ("ID3 is an algorithm"), but what they mark has bytes that are in no text.
_NO_TEXT = re.compile(rb"[\0-\x07\x0e-\x1a\x1c-\x1f]")
_PACKED = [kind for kind in KINDS if kind.packed]
_TYPE = re.compile(r'<(?:\w+:)?Override\b[^>]*?\bContentType\s*=\s*"application/([^"]+)"')
_ENTRY = b"PK\x03\x04"
_MOST_TYPES = 1 << 20  # characters


def check(path: Path, ending: str) -> None:
    """Raises Unreadable, saying what it looks like, when the content is of another kind than `ending`, or empty."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
        if not head:
            raise Unreadable(say("parser-empty"))
        if head.startswith(_OLE):
            raise Unreadable(_container(head + file.read(1 << 24)))
    if ending == ".pdf" and b"%PDF-" in head[:1024] and not head.lstrip().startswith(b"<"):
        return
    if ending != ".pdf" and _PDF.match(head):
        _refuse(".pdf")
    if head.startswith(_ENTRY):
        _check_zip(path, ending)
        return
    textual = ending != ".pdf" and not KIND[ending].packed
    for mark, what, form in _MAGIC:
        if head.startswith(mark) and not (textual and mark.isascii() and not _NO_TEXT.search(head)):
            raise Unreadable(say("parser-looks-unreadable", what=say(f"parser-what-{what}", format=form)))
    if not textual:
        _named_wrongly(head, ending)


def _container(raw: bytes) -> Phrase:
    if _ENCRYPTED in raw:
        return say("parser-encrypted")
    program = next((name for stream, name in _OLD if stream.encode("utf-16-le") in raw), "office")
    return say(f"parser-old-{program}")


def _check_zip(path: Path, ending: str) -> None:
    found = _packed(path)
    if found and ending not in found.endings:
        _refuse(found.endings[0])
    if not found and not KIND[ending].packed:
        raise Unreadable(say("parser-looks-zip"))


def _packed(path: Path) -> Kind | None:
    """The kind of a zip by what it says it is: by the type of its main part, else by where its first parts lie.

    Another file's name or parts within it say nothing. One that is cut off has no list of its parts: those that it
    begins with are found by their marks.
    """
    try:
        with ZipFile(path) as zipped:
            names = zipped.namelist()
            said = [_text(zipped, name) for name in ("[Content_Types].xml", "mimetype") if name in names]
    except (BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, ValueError, RuntimeError):
        names, said = _first_names(path), []
    types = [found[1] for text in said for found in _TYPE.finditer(text) if ".main+xml" in found[1]]
    types += [text.strip().removeprefix("application/") for text in said if len(text) < 100]
    for kind in _PACKED:
        if any(one.startswith(kind.typed) for one in types):
            return kind
    if said and types:
        return None  # says that it is something else
    return next((kind for name in names for kind in _PACKED if name.startswith(kind.packed)), None)


def _text(zipped: ZipFile, name: str) -> str:
    with zipped.open(name) as part:
        return part.read(_MOST_TYPES).decode("utf-8", "replace")


def _first_names(path: Path) -> list[str]:
    with path.open("rb") as file:
        raw = file.read(1 << 16)
    names, at = list[str](), 0
    while (at := raw.find(_ENTRY, at)) >= 0 and at + 30 <= len(raw):
        length = int.from_bytes(raw[at + 26 : at + 28], "little")
        names.append(raw[at + 30 : at + 30 + length].decode("utf-8", "replace"))
        at += 4
    return names


def _named_wrongly(head: bytes, ending: str) -> None:
    kind = say(f"parser-kind-{KIND[ending].endings[0][1:]}.bare")
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        raise Unreadable(say("parser-wrong-web", kind=kind))
    if not head.strip(b"\0 \t\r\n"):
        raise Unreadable(say("parser-wrong-blank", kind=kind))
    if b"\0" not in head and ending != ".pdf":
        raise Unreadable(say("parser-wrong-text", kind=kind))
    raise Unreadable(say("parser-wrong-damaged", kind=kind))


def _refuse(ending: str) -> NoReturn:
    """It should have this ending."""
    raise Unreadable(say("parser-looks-other", what=say(f"parser-kind-{ending[1:]}"), ending=ending))
