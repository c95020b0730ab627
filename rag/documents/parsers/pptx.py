"""PowerPoint presentations -> a place for each slide: title, text, tables, the speaker's notes."""

import posixpath
from collections.abc import Iterator
from pathlib import Path

from rag.documents.parsers.archive import Archive, Element, opened
from rag.documents.parsers.cells import Cells
from rag.documents.parsers.numbering import number
from rag.documents.parsers.parsed import Parsed, Tell, Transcript, Unreadable, sensible, sized
from rag.documents.parsers.tables import table
from words.phrase import comma, say

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_FURNITURE = {"dt", "ftr", "sldNum", "hdr", "sldImg"}  # placeholders that say the same on every slide
_TITLES = {"title", "ctrTitle"}


def parse(path: Path, ending: str, tell: Tell) -> Parsed:
    """Slides in order, shapes from top to bottom where a slide has no other order. Raises Unreadable."""
    with opened(path) as archive:
        main = archive.first("officeDocument")
        if not main or "ppt" not in main:
            raise Unreadable(say("parser-no-powerpoint"))
        names = _slides(archive, main)
        transcript, hidden, title, done = Transcript(), list[int](), "", 0
        for place, name in enumerate(names, 1):
            if transcript.full:
                break
            slide = archive.tree(name)
            if slide.get("show") == "0":
                hidden.append(place)
            transcript.place(f"slide {place}")
            heading = _slide(archive, name, slide, place, transcript)
            title = title or heading
            done = place
            tell(done, len(names))
        if hidden:
            listed = comma(map(str, hidden[:20]))
            transcript.doubts.append(say("doubt-hidden-slides", count=len(hidden), slides=listed))
        return transcript.parsed(sensible(archive.title()) or title, sized("slides", done, len(names)))


def _slides(archive: Archive, main: str) -> list[str]:
    related = archive.relations(main)
    listed = (related.get(slide.get(f"{_R}id", "")) for slide in archive.tree(main).iter(f"{_P}sldId"))
    return [found[1] for found in listed if found and found[1] in archive.names]


def _slide(archive: Archive, name: str, slide: Element, number: int, transcript: Transcript) -> str:
    """Returns its title."""
    shapes = list(_shapes(slide.find(f"{_P}cSld/{_P}spTree")))
    titled = [shape for shape in shapes if _placeholder(shape) in _TITLES]
    title = " ".join(" ".join(_paragraphs(shape)) for shape in titled).strip()
    blocks = [text for shape in shapes if shape not in titled for text in _shape(archive, name, shape, transcript)]
    if not title and not blocks:
        return ""
    transcript.add(f"## {title or f'Slide {number}'}")
    for block in blocks:
        transcript.add(block)
    notes = archive.first("notesSlide", name)
    if notes:
        tree = archive.tree(notes).find(f"{_P}cSld/{_P}spTree")
        said = [line for shape in _shapes(tree) if _placeholder(shape) == "body" for line in _paragraphs(shape)]
        transcript.add(f"Notes: {chr(10).join(said)}" if said else "")
    return title


def _shapes(tree: Element | None) -> Iterator[Element]:
    """Shapes and tables, those in groups as well, in the slide's order, which is that of a screen reader."""
    for child in () if tree is None else tree:
        if child.tag == f"{_P}grpSp":
            yield from _shapes(child)
        elif child.tag == "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent":
            yield from _shapes(child[0] if len(child) else None)
        elif child.tag in (f"{_P}sp", f"{_P}graphicFrame", f"{_P}cxnSp"):
            yield child


def _placeholder(shape: Element) -> str:
    kind = next(shape.iter(f"{_P}ph"), None)
    return "" if kind is None else str(kind.get("type", "body"))


def _shape(archive: Archive, slide: str, shape: Element, transcript: Transcript) -> Iterator[str]:
    properties = next(shape.iter(f"{_P}cNvPr"), None)
    if properties is not None and properties.get("hidden") in ("1", "true"):
        transcript.hide(" ".join(_paragraphs(shape)))
    elif _placeholder(shape) not in _FURNITURE:
        found = next(shape.iter(f"{_A}tbl"), None)
        if found is not None:
            cells = _cells(found)
            yield from cells.written(header=True)
            if cells.repeated:
                transcript.doubts.append(say("doubt-spanning-numbers"))
        elif shape.tag == f"{_P}graphicFrame":
            yield from _drawing(archive, slide, shape)
        else:
            yield "\n".join(_paragraphs(shape))


def _cells(found: Element) -> Cells:
    """Of a table. PowerPoint writes the cells that another spans, too, with nothing in them."""
    cells = Cells()
    for row in found.iter(f"{_A}tr"):
        cells.row()
        for column, cell in enumerate(row.iter(f"{_A}tc")):
            if cell.get("hMerge") in ("1", "true") or cell.get("vMerge") in ("1", "true"):
                continue
            cells.reach(column)
            down, across = (number(cell.get(name), 1) for name in ("rowSpan", "gridSpan"))
            cells.cell(" ".join(_paragraphs(cell)), down, across)
        cells.end_row()
    return cells


def _drawing(archive: Archive, slide: str, frame: Element) -> Iterator[str]:
    """A chart's figures as a table, a diagram's words as a list."""
    related = archive.relations(slide)
    for chart in frame.iter(f"{_C}chart"):
        name = related.get(chart.get(f"{_R}id", ""), ("", ""))[1]
        if name in archive.names:
            yield _chart(archive.tree(name))
    for diagram in frame.iter(f"{_DGM}relIds"):
        name = related.get(diagram.get(f"{_R}dm", ""), ("", ""))[1]
        if name in archive.names:
            yield "\n".join(f"- {line}" for line in _paragraphs(archive.tree(posixpath.normpath(name))))


def _chart(root: Element) -> str:
    columns: list[list[str]] = []
    for series in root.iter(f"{_C}ser"):
        named = _values(series, "tx")
        categories, values = _values(series, "cat") or _values(series, "xVal"), _values(series, "val", "yVal")
        if not columns:
            columns.append(["", *categories])
        columns.append([" ".join(named), *values])
    height = max(map(len, columns), default=0)
    return table([[column[row] if row < len(column) else "" for column in columns] for row in range(height)])


def _values(series: Element, *names: str) -> list[str]:
    found = next((series.find(f"{_C}{name}") for name in names if series.find(f"{_C}{name}") is not None), None)
    return [] if found is None else [value.text or "" for value in found.iter(f"{_C}v")]


def _paragraphs(element: Element) -> list[str]:
    """Lines of text with their bullets' depth; formatting, fields and all else but words is left out."""
    lines = []
    for paragraph in element.iter(f"{_A}p"):
        words = "".join(
            "\n" if part.tag == f"{_A}br" else part.text or "" for part in paragraph.iter(f"{_A}t", f"{_A}br")
        )
        properties = paragraph.find(f"{_A}pPr")
        level = 0 if properties is None else number(properties.get("lvl"))
        if text := " ".join(words.split()):
            lines.append("  " * min(level, 8) + f"- {text}" if level else text)
    return lines
