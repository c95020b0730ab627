"""EPUB books -> their chapters in the order of the spine, each a place."""

import posixpath
from pathlib import Path

from rag.documents.parsers import html, plain
from rag.documents.parsers.archive import Archive, Element, opened, resolved
from rag.documents.parsers.parsed import Parsed, Tell, Transcript, Unreadable, sized
from words.phrase import say


def parse(path: Path, ending: str, tell: Tell) -> Parsed:
    """What stands in the spine; the table of contents besides is left out. Raises Unreadable."""
    with opened(path) as archive:
        if "META-INF/encryption.xml" in archive.names and "META-INF/rights.xml" in archive.names:
            raise Unreadable(say("parser-protected"))
        package = _package(archive)
        root, folder = archive.tree(package), posixpath.dirname(package)
        chapters = _spine(root, folder)
        transcript, chapter = Transcript(), 0
        for done, name in enumerate(chapters, 1):
            if transcript.full:
                break
            if name not in archive.names:
                transcript.doubts.append(say("doubt-missing-chapter"))
                continue
            chapter += 1
            transcript.place(f"chapter {chapter}")
            tree, _ = html.tree(plain.decoded(archive.read(name))[0])
            html.read(tree, transcript)
            tell(done, len(chapters))
        of = len(chapters) if transcript.full else chapter
        return transcript.parsed(_title(root), sized("chapters", chapter, of))


def _package(archive: Archive) -> str:
    if "META-INF/container.xml" not in archive.names:
        raise Unreadable(say("parser-no-book"))
    for element in archive.tree("META-INF/container.xml").iter("{*}rootfile"):
        name = resolved("", element.get("full-path", ""))
        if name in archive.names:
            return name
    raise Unreadable(say("parser-no-book"))


def _spine(root: Element, folder: str) -> list[str]:
    files = {
        item.get("id"): resolved(folder, item.get("href", ""))
        for item in root.iter("{*}item")
        if "html" in item.get("media-type", "") and "nav" not in item.get("properties", "").split()
    }
    return [files[item.get("idref")] for item in root.iter("{*}itemref") if item.get("idref") in files]


def _title(root: Element) -> str:
    return next((found.text or "" for found in root.iter("{http://purl.org/dc/elements/1.1/}title")), "")
