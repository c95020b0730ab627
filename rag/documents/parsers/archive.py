"""Zipped documents (docx, pptx, xlsx, epub): their parts, with limits, and as XML without entities."""

import posixpath
import re
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import IO, Any
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile

from lxml import etree

from rag.documents.parsers.parsed import Unreadable
from words.phrase import Phrase, say

MOST_ENTRIES = 20_000
MOST_BYTES = 1 << 30  # unpacked, pictures included, as the archive declares it
MOST_PART_BYTES = 64 << 20  # unpacked, of a part that becomes a tree
MOST_RATIO = 400  # unpacked to packed, of parts larger than a megabyte: text in Office files reaches some 100

Element = Any  # lxml has no types
STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT = re.compile(STRICT + rb"(\w{1,40})/")
_SMALL = 1 << 20
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"


class Archive:
    """The parts of a zip. Every reader in Python's zipfile stops at the declared size, so the declared sizes bind."""

    def __init__(self, zipped: ZipFile) -> None:
        self._zip = zipped
        self.names = frozenset(zipped.namelist())

    def read(self, name: str) -> bytes:
        """Raises Unreadable for a part that is missing, damaged or too large."""
        try:
            entry = self._zip.getinfo(name)
        except KeyError:
            raise Unreadable(say("parser-damaged")) from None
        if entry.file_size > MOST_PART_BYTES:
            raise Unreadable(say("parser-large-part", megabytes=MOST_PART_BYTES >> 20))
        with translated():
            return self._zip.read(entry)

    @contextmanager
    def part(self, name: str) -> Iterator[IO[bytes]]:
        """A part to be read little by little, of any size. Raises Unreadable, as `read` does."""
        with translated(), self._zip.open(name) as part:
            yield part

    def in_usual_names(self) -> BytesIO:
        """A copy, for libraries that do not know Strict Open XML. Raises Unreadable."""
        copy = BytesIO()
        with ZipFile(copy, "w") as zipped:
            for name in self.names:
                zipped.writestr(name, usual(self.read(name)) if name.endswith((".xml", ".rels")) else b"")
        copy.seek(0)
        return copy

    def tree(self, name: str) -> Element:
        """A part as XML, under the usual names where it has those of Strict Open XML. Raises Unreadable."""
        return xml(usual(self.read(name)))

    def refuse_entities(self) -> None:
        """Raises Unreadable if a part declares any, which no office program does: for libraries that open parts."""
        for name in self.names:
            if name.endswith((".xml", ".rels")):
                with translated(), self._zip.open(name) as part:
                    if b"<!DOCTYPE" in part.read(1024):
                        raise Unreadable(say("parser-bomb"))

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Relation id -> (type's last word, name of the part it points to); links to outside are left out."""
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if path not in self.names:
            return {}
        return {
            relation.get("Id", ""): (
                relation.get("Type", "").rsplit("/", 1)[-1],
                resolved(folder, relation.get("Target", "")),
            )
            for relation in self.tree(path).iter(f"{_RELATIONS}Relationship")
            if relation.get("TargetMode") != "External"
        }

    def first(self, relation: str, part: str = "") -> str:
        """The part that `part`, or the archive itself, points to by that kind of relation; "" without one."""
        found = (name for kind, name in self.relations(part).values() if kind == relation and name in self.names)
        return next(found, "")

    def title(self) -> str:
        """The title in the document's properties."""
        name = "docProps/core.xml"
        if name not in self.names:
            return ""
        return next((found.text or "" for found in self.tree(name).iter("{http://purl.org/dc/elements/1.1/}title")), "")


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """The archive of a document. Raises Unreadable where it is none, is encrypted, or unpacks to too much."""
    with translated(), ZipFile(path) as zipped:
        entries = zipped.infolist()
        if any(entry.flag_bits & 1 for entry in entries):
            raise Unreadable(say("parser-encrypted"))
        large = [entry for entry in entries if entry.file_size > _SMALL]
        if (
            len(entries) > MOST_ENTRIES
            or sum(entry.file_size for entry in entries) > MOST_BYTES
            or any(entry.file_size > MOST_RATIO * max(1, entry.compress_size) for entry in large)
        ):
            raise Unreadable(say("parser-bomb"))
        yield Archive(zipped)


@contextmanager
def translated() -> Iterator[None]:
    """What zipfile raises -> Unreadable."""
    try:
        yield
    except (BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, UnicodeDecodeError) as error:
        raise Unreadable(say("parser-damaged")) from error


def usual(raw: bytes) -> bytes:
    """A part of ISO/IEC 29500 Strict, which says the same under other names, under those of Transitional."""
    return _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", raw) if STRICT in raw else raw


def xml(raw: bytes) -> Element:
    """Entities stay unresolved, nothing is fetched. Raises Unreadable for what is no XML, or deeper than 256 levels."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(_why(str(error))) from error
    if root is None:
        raise Unreadable(say("parser-damaged"))
    return root


def _why(error: str) -> Phrase:
    """libxml2 tells its limits by words only."""
    if "depth" in error:
        return say("parser-too-deep-for-office")
    bomb = "mplification" in error or "ntity" in error
    return say("parser-bomb" if bomb else "parser-damaged")


def resolved(folder: str, target: str) -> str:
    """The name of the part that a relation in `folder` points to. It is looked up in the archive, never on the disk."""
    target = unquote(target.partition("#")[0])
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
