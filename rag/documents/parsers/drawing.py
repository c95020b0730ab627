"""What is drawn in an Office file, in words: charts, diagrams, and what pictures are said to show.

Each is marked as what it is: "Chart: Revenue (Year; EUR)", "Picture: the valve from above", "Comment by Ana: why?".
"""

import re
from collections.abc import Iterable, Iterator
from math import isfinite

from rag.documents.parsers.archive import Archive, Element
from rag.documents.parsers.equation import MATH, readable
from rag.documents.parsers.numbering import number
from rag.documents.parsers.shown import shown
from rag.documents.parsers.tables import table

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_CX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
_DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_AXES = ("catAx", "dateAx", "valAx", "serAx")
_MOST_POINTS = 5000  # of a series
_FILE = re.compile(
    r"\S*\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)|(?:image|picture|grafik|bild)\s*\d*", re.IGNORECASE
)

Series = tuple[str, dict[int, str]]  # its name, and its values by their places


def drawn(archive: Archive, part: str, element: Element, figures: bool = True) -> Iterator[str]:
    """The charts and diagrams that `element` of `part` refers to; `figures`: with the numbers that charts draw."""
    related = archive.relations(part)
    for chart in element.iter(f"{C}chart", f"{_CX}chart"):
        name = related.get(chart.get(f"{_R}id", ""), ("", ""))[1]
        if name in archive.names:
            yield from charted(archive.tree(name), figures)
    for diagram in element.iter(f"{_DGM}relIds"):
        name = related.get(diagram.get(f"{_R}dm", ""), ("", ""))[1]
        if name in archive.names:
            yield "\n".join(f"- {line}" for line in paragraphs(archive.tree(name)))


def charted(root: Element, figures: bool = True) -> Iterator[str]:
    """A chart's titles, then its numbers as a table: a row for each category, a column for each series."""
    categories, series = _extended(root) if root.tag.startswith(_CX) else _ordinary(root)
    title = next((_words(found) for found in root.iter(f"{C}title", f"{_CX}title") if not _of_axis(found)), "")
    axes = [_words(found) for name in _AXES for axis in root.iter(f"{C}{name}") for found in axis.findall(f"{C}title")]
    axes += [_words(found) for axis in root.iter(f"{_CX}axis") for found in axis.findall(f"{_CX}title")]
    names = [] if figures else [name for name, _ in series if name and name != title]
    said = "; ".join(filter(None, [*axes, *names]))
    if title or said:
        yield f"Chart: {title} ({said})" if title and said else f"Chart: {title or said}"
    elif figures and series:
        yield "Chart:"
    if figures and series:
        rows = sorted({place for _, values in series for place in values} | categories.keys())[:_MOST_POINTS]
        lines = [[categories.get(place, ""), *(values.get(place, "") for _, values in series)] for place in rows]
        yield table([["", *(name for name, _ in series)], *lines])


def _of_axis(title: Element) -> bool:
    parent = title.getparent()
    return parent is not None and parent.tag.removeprefix(C) in (*_AXES, f"{_CX}axis")


def _words(title: Element) -> str:
    """Typed in, or taken from a cell."""
    runs = title.iter(f"{A}t", f"{C}v") if title.tag.startswith(C) else title.iter(f"{A}t", f"{_CX}v")
    return " ".join(" ".join(run.text or "" for run in runs).split())


def _ordinary(root: Element) -> tuple[dict[int, str], list[Series]]:
    categories: dict[int, str] = {}
    series: list[Series] = []
    for drawn_series in root.iter(f"{C}ser"):
        name = drawn_series.find(f"{C}tx")
        named = "" if name is None else " ".join(value.text or "" for value in name.iter(f"{C}v"))
        categories = categories or _points(drawn_series, "cat", "xVal")
        series.append((named, _points(drawn_series, "val", "yVal")))
        if sizes := _points(drawn_series, "bubbleSize"):
            series.append(("", sizes))
    return categories, series


def _points(series: Element, *names: str) -> dict[int, str]:
    """By the place that each says it has: a point without a value is left out in the file."""
    found = next((series.find(f"{C}{name}") for name in names if series.find(f"{C}{name}") is not None), None)
    if found is None:
        return {}
    values: dict[int, str] = {}
    common = next((code.text or "" for code in found.iter(f"{C}formatCode")), "General")
    for point in found.iter(f"{C}pt"):
        place = number(point.get("idx"), len(values))
        text = next((value.text or "" for value in point.iter(f"{C}v")), "")
        if next(point.iterancestors(f"{C}numCache", f"{C}numLit"), None) is not None:
            text = _formatted(text, point.get("formatCode") or common)
        values[place] = f"{text} {values[place]}" if place in values else text  # the outer level stands behind
    return values


def _formatted(text: str, form: str) -> str:
    try:
        value = float(text)
    except ValueError:
        return text  # #N/A
    return shown(int(value) if value.is_integer() else value, form) or text if isfinite(value) else text


def _extended(root: Element) -> tuple[dict[int, str], list[Series]]:
    """Charts of the kinds that came with Office 2016: waterfall, treemap, histogram."""
    data = {found.get("id"): found for found in root.iter(f"{_CX}data")}
    categories: dict[int, str] = {}
    series: list[Series] = []
    for drawn_series in root.iter(f"{_CX}series"):
        held = next((data.get(found.get("val")) for found in drawn_series.iter(f"{_CX}dataId")), None)
        if held is None:
            continue
        name = drawn_series.find(f"{_CX}tx")
        for levels in held.iter(f"{_CX}strDim"):
            categories = categories or _level(levels)
        values = next((_level(levels) for levels in held.iter(f"{_CX}numDim")), {})
        series.append(("" if name is None else _words(name), values))
    return categories, series


def _level(dimension: Element) -> dict[int, str]:
    points: dict[int, str] = {}
    for level in dimension.iter(f"{_CX}lvl"):
        form = level.get("formatCode") or "General"
        for point in level.iter(f"{_CX}pt"):
            place, text = number(point.get("idx"), len(points)), point.text or ""
            text = _formatted(text, form) if dimension.tag == f"{_CX}numDim" else text
            points[place] = f"{text} {points[place]}" if place in points else text
    return points


def pictured(properties: Iterable[Element]) -> Iterator[str]:
    """What drawings are said to show (`docPr`, `cNvPr`, VML's `shape`); a file's name says nothing."""
    for one in properties:
        said = " ".join((one.get("descr") or one.get("alt") or one.get("title") or "").split())
        if said and not _FILE.fullmatch(said):
            yield f"Picture: {said}"


def commented(author: str, text: str, place: str = "") -> str:
    """`Comment by Ana on B2: why?`, "" for an empty one."""
    words = " ".join(text.split())
    by = f" by {author}" if author.strip() else ""
    return f"Comment{by}{f' on {place}' if place else ''}: {words}" if words else ""


def paragraphs(element: Element) -> list[str]:
    """Lines of text with their bullets' depth; formatting, fields and all else but words is left out."""
    lines = []
    for paragraph in element.iter(f"{A}p"):
        words = "".join(
            "\n" if part.tag == f"{A}br" else readable(part) if part.tag == f"{MATH}oMath" else part.text or ""
            for part in paragraph.iter(f"{A}t", f"{A}br", f"{MATH}oMath")
        )
        properties = paragraph.find(f"{A}pPr")
        level = 0 if properties is None else number(properties.get("lvl"))
        if text := " ".join(words.split()):
            lines.append("  " * min(level, 8) + f"- {text}" if level else text)
    return lines
