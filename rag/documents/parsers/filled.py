"""What people put onto a PDF's pages: values of form fields, text typed over them, notes. By PDFium."""

import ctypes
from collections.abc import Callable, Iterator, Sequence
from statistics import median_low
from typing import Any, NamedTuple

import pypdfium2
from pypdfium2 import raw

from rag.documents.parsers.ink import Box, Handle
from rag.documents.parsers.lines import Cell, Line

_MOST = 5000  # annotations of a page
_UNSEEN = raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW
_PASSWORD = 1 << 13  # a flag of text fields
_CHOICES = (raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX)
_SWITCHES = (raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON)
_SILENT = (raw.FPDF_FORMFIELD_PUSHBUTTON, raw.FPDF_FORMFIELD_SIGNATURE)
_NO_NOTES = (raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP, raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_REDACT)
_MOST_OPTIONS = 500
_USUAL = 12.0  # points: the size of text where a page has no other
_NEAR = 200.0  # points between a field and the words that name it


class Filled(NamedTuple):
    """Text typed onto a page where it stands, fields and notes as sentences, and what of all that is hidden."""

    typed: tuple[Line, ...] = ()
    said: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


def filled(page: pypdfium2.PdfPage, form: Handle | None, lines: Sequence[Line]) -> Filled:
    """What annotations of a page say. A field is named by its own description, else by the words beside it."""
    size = median_low([line.size for line in lines if not line.hidden] or [_USUAL])
    typed: list[Line] = []
    said: dict[str, None] = {}
    hidden: list[str] = []
    for number in range(min(raw.FPDFPage_GetAnnotCount(page.raw), _MOST)):
        mark = raw.FPDFPage_GetAnnot(page.raw, number)
        if not mark:
            continue
        try:
            kind = raw.FPDFAnnot_GetSubtype(mark)
            text = _field(form, mark, lines) if kind == raw.FPDF_ANNOT_WIDGET and form else _note(mark, kind)
            if not text:
                continue
            if raw.FPDFAnnot_GetFlags(mark) & _UNSEEN:
                hidden.append(text)
            elif kind == raw.FPDF_ANNOT_FREETEXT:
                typed += _typed(_box(mark), text, page.get_bbox()[1], size)
            else:
                said[" ".join(text.split())] = None
        finally:
            raw.FPDFPage_CloseAnnot(mark)
    return Filled(tuple(typed), tuple(said), tuple(hidden))


def among(lines: Sequence[Line], typed: Sequence[Line]) -> tuple[Line, ...]:
    """Lines with what was typed between or beside them, each where it stands on the page."""
    found = list(lines)
    for line in sorted(typed, key=lambda line: -line.top):
        middle = (line.top + line.bottom) / 2
        level = (at for at, other in enumerate(found) if other.bottom < middle < other.top)
        beside = [at for at in level if found[at].right <= line.left + 2]
        below = (at for at, other in enumerate(found) if other.top < middle)
        at = max(beside) + 1 if beside else next(below, len(found))
        if beside:
            other = found[at - 1]
            line = line._replace(top=other.top, bottom=other.bottom, end=other.end, size=other.size)
        found.insert(at, line)
    return tuple(found)


def _note(mark: Handle, kind: int) -> str:
    if kind in _NO_NOTES:
        return ""
    text = _string(raw.FPDFAnnot_GetStringValue, mark, b"Contents").strip()
    if kind == raw.FPDF_ANNOT_FREETEXT or not text:
        return text
    author = " ".join(_string(raw.FPDFAnnot_GetStringValue, mark, b"T").split())
    return f"Comment by {author}: {text}" if author else f"Comment: {text}"


def _field(form: Handle, mark: Handle, lines: Sequence[Line]) -> str:
    """`Name: Huber`, "" for an empty field, a button, or a password."""
    kind = raw.FPDFAnnot_GetFormFieldType(form, mark)
    if kind in _SILENT or raw.FPDFAnnot_GetFormFieldFlags(form, mark) & _PASSWORD:
        return ""
    if kind in _SWITCHES and not raw.FPDFAnnot_IsChecked(form, mark):
        return ""
    value = _chosen(form, mark) if kind in _CHOICES else ""
    value = value or _string(raw.FPDFAnnot_GetFormFieldValue, form, mark)
    if not value.strip() or (kind in _SWITCHES and value == "Off"):
        return ""
    name = _string(raw.FPDFAnnot_GetFormFieldAlternateName, form, mark).strip()
    name = name or _beside(_box(mark), lines, after=kind in _SWITCHES)
    name = name or _string(raw.FPDFAnnot_GetFormFieldName, form, mark).strip()
    return f"{name.rstrip(' :_.')}: {value}" if name else value


def _chosen(form: Handle, mark: Handle) -> str:
    count = min(raw.FPDFAnnot_GetOptionCount(form, mark), _MOST_OPTIONS)
    chosen = (number for number in range(count) if raw.FPDFAnnot_IsOptionSelected(form, mark, number))
    return ", ".join(filter(None, (_string(raw.FPDFAnnot_GetOptionLabel, form, mark, number) for number in chosen)))


def _beside(box: Box, lines: Sequence[Line], after: bool) -> str:
    """The words next to a field on its line: before it, or `after` a switch; "" without any near by."""
    left, bottom, right, top = box
    level = [line for line in lines if line.bottom < top and bottom < line.top and not line.hidden]
    cells = [cell for line in level for cell in line.cells]
    near = [(cell.left - right if after else left - cell.right, cell.text) for cell in cells]
    return min(((gap, text) for gap, text in near if -3 < gap < _NEAR), default=(0, ""))[1]


def _typed(box: Box, text: str, ground: float, size: float) -> Iterator[Line]:
    """Lines of the page's usual `size`, whatever box was drawn around them."""
    left, bottom, right, top = box
    bottom, top = bottom - ground, top - ground
    written = text.replace("\r\n", "\n").replace("\r", "\n").strip().split("\n")
    step = (top - bottom) / len(written)
    for number, line in enumerate(written):
        if words := " ".join(line.split()):
            high = top - number * step
            yield Line((Cell(words, left, right),), high, high - step, high - step, min(size, round(step / 1.2, 1)))


def _box(mark: Handle) -> Box:
    box = raw.FS_RECTF()
    raw.FPDFAnnot_GetRect(mark, box)
    return box.left, box.bottom, box.right, box.top


def _string(ask: Callable[..., int], *of: Any) -> str:
    """A text of PDFium's, which is asked how long it is first."""
    size = ask(*of, None, 0)
    if size <= 2:
        return ""
    buffer = ctypes.create_string_buffer(size)
    ask(*of, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")
