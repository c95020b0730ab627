"""What a reader that does not hold a sheet in memory leaves out of it: merged cells, and formulas without a value."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from openpyxl.formula.translate import Translator, TranslatorError
from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries

from rag.documents.parsers.archive import Archive

_MOST_MERGED = 20_000  # cells that repeat another in a sheet
_MOST_FORMULAS = 100_000  # of a sheet that are kept
_CHUNK = 1 << 20
_LONGEST = 1 << 16  # bytes of a cell that holds a formula
_FOUND = re.compile(
    rb'<(?:\w{1,10}:)?(?:mergeCell [^>]{0,100}?ref="(?P<merged>[A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"'
    rb"|c (?P<cell>[^>]{1,200})>\s{0,9}<(?:\w{1,10}:)?f(?P<how>[^>]{0,300}?)"
    rb"(?:/>|>(?P<formula>[^<]{0,40000})</[^>]{1,12}>)"
    rb"\s{0,9}(?:<(?:\w{1,10}:)?v\s?/>|<(?:\w{1,10}:)?v>(?P<zero>0?)</[^>]{1,12}>)?\s{0,9}</)"
)
_PLACE = re.compile(rb'\br="([A-Z]{1,3}\d{1,7})"')
_SHARED = re.compile(rb'\bsi="(\d{1,9})"')

Merged = dict[int, dict[int, tuple[int, int]]]  # row -> column -> the cell whose text stands there
Formulas = dict[tuple[int, int], str]  # (row, column), both from 1 -> "=B2*2"


class Beside(NamedTuple):
    """`merged` says which cell's text stands in a cell: in every row it spans, and across it in one row.

    `formulas` are those that were never calculated.
    """

    merged: Merged
    formulas: Formulas


def beside(archive: Archive, name: str, zeros: bool) -> Beside:
    """`zeros`: a program wrote them where it did not calculate, as its workbook says."""
    merged: Merged = {}
    formulas: Formulas = {}
    room, shared = _MOST_MERGED, dict[bytes, tuple[str, str]]()
    for found in _found(archive, name):
        if found["merged"]:
            room = _merge(merged, found["merged"].decode(), room)
        elif len(formulas) < _MOST_FORMULAS and (place := _PLACE.search(found["cell"])):
            cell = place[1].decode()
            formula = _formula(found, cell, shared)
            textual = b't="str"' in found["cell"] or b't="e"' in found["cell"]
            if not textual and (zeros or not found["zero"]):
                formulas[coordinate_to_tuple(cell)] = formula
    return Beside(merged, formulas)


def _found(archive: Archive, name: str) -> Iterator[re.Match[bytes]]:
    with archive.part(name) as part:
        kept = b""
        while chunk := part.read(_CHUNK):
            kept += chunk
            end = 0
            for found in _FOUND.finditer(kept):
                yield found
                end = found.end()
            kept = kept[max(end, len(kept) - _LONGEST) :]


def _merge(merged: Merged, reference: str, room: int) -> int:
    left, top, right, bottom = range_boundaries(reference)
    size = (right - left + 1) * (bottom - top + 1)
    if size > 1000 or room < size:  # a frame around much, not a value that many rows share
        return room
    for row in range(top, bottom + 1):
        merged.setdefault(row, {}).update({column - 1: (top, left) for column in range(left, right + 1)})
    return room - int(size)


def _formula(found: re.Match[bytes], cell: str, shared: dict[bytes, tuple[str, str]]) -> str:
    """One that cells share stands in the first of them."""
    formula = "=" + unescape((found["formula"] or b"").decode("utf-8", "replace")).strip()
    number = _SHARED.search(found["how"])
    if number and formula != "=":
        shared[number[1]] = (formula, cell)
    elif number and number[1] in shared:
        first, origin = shared[number[1]]
        try:
            return str(Translator(first, origin).translate_formula(cell))
        except TranslatorError:
            return "="
    return formula
