"""Whether words of a PDF's page can be seen: their colour, the way they are drawn, what they are cut to. By PDFium."""

import ctypes
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pypdfium2
from pypdfium2 import raw

_MOST_COVERS = 2000  # of a page: a map has a million lines
_MOST_POINTS = 200  # of what text is cut to: a longer outline is no box
_WHITE = 250  # of 255, in each of red, green and blue
_STROKED, _BOTH, _INVISIBLE = 1, 2, 3  # text render modes; the last leaves no ink: words of a scan, over its picture
_WITH_CLIP = 4  # from this mode on words also cut what follows, and are drawn as in the mode that is 4 less

Handle = Any  # PDFium's own, as its calls take it: twice as fast as the wrapper
Box = tuple[float, float, float, float]  # left, bottom, right, top in points, from the lower left corner of the page


def overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def inked(textpage: Handle, character: int) -> bool:
    """Whether it can be seen on white paper."""
    drawn = raw.FPDFText_GetTextObject(textpage, character)
    mode = raw.FPDFTextObj_GetTextRenderMode(drawn) if drawn else 0
    mode = max(mode, 0) % _WITH_CLIP  # what is seen through cut words is a picture: it is one of the covers
    if mode == _INVISIBLE or (drawn and _cut_off(drawn)):
        return False
    asked = [] if mode == _STROKED else [raw.FPDFText_GetFillColor]
    asked += [raw.FPDFText_GetStrokeColor] if mode in (_STROKED, _BOTH) else []
    return any(_coloured(textpage, character, ask) for ask in asked)


def _coloured(textpage: Handle, character: int, ask: Any) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    known = ask(textpage, character, red, green, blue, alpha)
    return not known or not (alpha.value == 0 or min(red.value, green.value, blue.value) >= _WHITE)


def _cut_off(drawn: Handle) -> bool:
    """Whether text is cut to a stretch of the page in which it does not stand."""
    clip = raw.FPDFPageObj_GetClipPath(drawn)
    paths = raw.FPDFClipPath_CountPaths(clip) if clip else 0
    if paths <= 0:
        return False
    edges = [ctypes.c_float() for _ in range(4)]
    if not raw.FPDFPageObj_GetBounds(drawn, *edges):
        return False
    bounds = (edges[0].value, edges[1].value, edges[2].value, edges[3].value)
    return any(box is not None and not overlap(bounds, box) for box in _boxes(clip, paths))


def _boxes(clip: Handle, paths: int) -> Iterator[Box | None]:
    """The boxes around the paths that text is cut to, None for one that is not known."""
    x, y = ctypes.c_float(), ctypes.c_float()
    for path in range(paths):
        count = raw.FPDFClipPath_CountPathSegments(clip, path)
        points: list[tuple[float, float]] = []
        for number in range(count if count <= _MOST_POINTS else 0):
            if raw.FPDFPathSegment_GetPoint(raw.FPDFClipPath_GetPathSegment(clip, path, number), x, y):
                points.append((x.value, y.value))
        across, up = [point[0] for point in points], [point[1] for point in points]
        yield (min(across), min(up), max(across), max(up)) if points else None


def covers(page: pypdfium2.PdfPage) -> list[Box]:
    """Boxes of what is drawn under or over text: on them white can be read, and invisible words repeat a picture's."""
    kinds = [raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_SHADING]
    things = (thing for thing in page.get_objects(kinds, max_depth=3) if not _blank(thing))
    return [thing.get_bounds() for thing in islice(things, _MOST_COVERS)]


def _blank(thing: pypdfium2.PdfObject) -> bool:
    if thing.type != raw.FPDF_PAGEOBJ_PATH:
        return False
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(thing, mode, stroke)
    raw.FPDFPageObj_GetFillColor(thing, red, green, blue, alpha)
    return not mode.value or alpha.value == 0 or min(red.value, green.value, blue.value) >= _WHITE
