"""What stands on a sheet besides its cells: comments, charts, text boxes, what pictures are said to show."""

import re
from collections.abc import Iterator, Mapping

from openpyxl.utils.cell import coordinate_to_tuple

from rag.documents.parsers.archive import Archive, Element
from rag.documents.parsers.drawing import commented, drawn, paragraphs, pictured

_XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_CELL = re.compile(r"[A-Z]{1,3}[1-9]\d{0,6}")
_LONGEST_ROW = 100  # characters that are shown of it


def remarks(archive: Archive, main: str, part: str) -> dict[str, tuple[str, str]]:
    """Cell -> (author, text). Of a comment with answers, which Excel keeps twice, the one with its authors' names."""
    found: dict[str, tuple[str, str]] = {}
    threads: dict[str, list[tuple[str, str]]] = {}
    people = _people(archive, main)
    for kind, name in archive.relations(part).values():
        if name not in archive.names:
            continue
        if kind == "comments":
            found |= _notes(archive.tree(name))
        elif kind == "threadedComment":
            for one in archive.tree(name).iter("{*}threadedComment"):
                text = "".join(words.text or "" for words in one.iterchildren("{*}text"))
                threads.setdefault(one.get("ref", ""), []).append((people.get(one.get("personId", ""), ""), text))
    for cell, said in threads.items():
        answers = [f"{author}: {text}" if author else text for author, text in said[1:]]
        found[cell] = (said[0][0], " / ".join([said[0][1], *answers]))
    return {cell: one for cell, one in found.items() if _CELL.fullmatch(cell)}


def _people(archive: Archive, main: str) -> dict[str, str]:
    parts = [name for kind, name in archive.relations(main).values() if kind == "person" and name in archive.names]
    people = (one for name in parts for one in archive.tree(name).iter("{*}person"))
    return {one.get("id", ""): one.get("displayName", "") for one in people}


def _notes(tree: Element) -> Iterator[tuple[str, tuple[str, str]]]:
    authors = ["".join(one.itertext()) for one in tree.iter("{*}author")]
    for one in tree.iter("{*}comment"):
        number = one.get("authorId", "")
        author = authors[int(number)] if number.isdecimal() and int(number) < len(authors) else ""
        runs = (run.text or "" for run in one.iter("{*}t") if next(run.iterancestors("{*}rPh"), None) is None)
        text = "".join(runs).strip()
        yield one.get("ref", ""), (author, text.removeprefix(f"{author}:") if author else text)


def said(found: Mapping[str, tuple[str, str]], rows: Mapping[int, str]) -> Iterator[str]:
    """Each comment with its cell and the words of its row, without which it says little."""
    for cell, (author, text) in found.items():
        row = rows.get(coordinate_to_tuple(cell)[0], "")
        row = row if len(row) <= _LONGEST_ROW else f"{row[:_LONGEST_ROW]}…"
        yield commented(author, text, f"{cell} ({row})" if row else cell)


def drawings(archive: Archive, part: str, figures: bool = False) -> Iterator[str]:
    """A chart's numbers are mostly those of its sheet: without `figures` its titles and series' names are said."""
    for kind, name in archive.relations(part).values():
        if kind == "drawing" and name in archive.names:
            tree = archive.tree(name)
            for shape in tree.iter(f"{_XDR}sp"):
                yield "\n".join(paragraphs(shape))
            yield from pictured(tree.iter(f"{_XDR}cNvPr"))
            yield from drawn(archive, name, tree, figures)
