"""Excel workbooks -> a heading, a place and tables for each sheet, numbers as the sheet shows them. By openpyxl."""

import datetime
import re
import warnings
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.datetime import to_excel
from openpyxl.utils.exceptions import InvalidFileException

from rag.documents.parsers.apart import apart
from rag.documents.parsers.archive import opened
from rag.documents.parsers.heads import named
from rag.documents.parsers.parsed import LONGEST_TEXT, Parsed, Tell, Transcript, Unreadable, sensible
from rag.documents.parsers.shown import bare, is_date, shown
from rag.documents.parsers.tables import is_number, table
from words.phrase import comma, say

MOST_COLUMNS = 1000
_NUMBERS = "sheet row"  # the column of a table that does not begin at its sheet's top
_TOLD_EVERY = 2000  # rows
_MOST_MERGED = 20_000  # cells that repeat another in a sheet
_DATES = (datetime.date, datetime.time)
_BROKEN = (AttributeError, InvalidFileException, LookupError, OverflowError, SyntaxError, TypeError, ValueError)
_MERGED = re.compile(rb'<(?:\w{1,10}:)?mergeCell [^>]{0,100}?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_CHUNK = 1 << 20

Row = Sequence[str]
Merged = dict[int, dict[int, tuple[int, int]]]  # row -> column -> the cell whose text stands there


def parse(path: Path, ending: str, tell: Tell) -> Parsed:
    """Every sheet that is shown. Formulas give the value that was last calculated. Raises Unreadable."""
    with opened(path) as archive, path.open("rb") as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what openpyxl does not know of is nothing that a reader sees
        archive.refuse_entities()
        try:
            book = load_workbook(file, read_only=True, data_only=True)
        except _BROKEN as error:
            raise Unreadable(say("parser-excel-damaged")) from error
        try:
            return _read(path, book, tell)
        except _BROKEN as error:
            raise Unreadable(say("parser-excel-damaged")) from error
        finally:
            book.close()


def _read(path: Path, book: Any, tell: Tell) -> Parsed:
    transcript, hidden, rows, sheets = Transcript(), list[str](), 0, 0
    for sheet in book.worksheets:
        if transcript.full:
            break
        if sheet.sheet_state != "visible":
            hidden.append(sheet.title)
            continue
        found = _Sheet(sheet, _merged(path, sheet._worksheet_path), tell, transcript.hide)
        blocks = list(found.blocks())
        if blocks:
            sheets += 1
            transcript.place(f"sheet {sheet.title}")
            transcript.add(f"## {sheet.title}")
            for block in blocks:
                taken = transcript.add(block)
                rows += taken.count("\n") + (-1 if taken.startswith("|") else 1 if taken else 0)
        if found.long:
            transcript.stop()
        if found.wide:
            transcript.doubts.append(say("doubt-many-columns", most=MOST_COLUMNS))
    if hidden:
        named = comma(say("doubt-hidden-sheets.sheet", name=name) for name in hidden[:10])
        transcript.doubts.append(say("doubt-hidden-sheets", count=len(hidden), sheets=named))
    title = sensible(book.properties.title or "")
    read = say("size-rows.first" if transcript.cut else "size-rows", count=rows)
    return transcript.parsed(title, comma((say("size-sheets", count=sheets), read)))


class _Sheet:
    """`hide` takes what a number format leaves out of sight."""

    def __init__(self, sheet: Any, merged: Merged, tell: Tell, hide: Callable[[str], None]) -> None:
        self.long = self.wide = False  # whether rows or columns were left out
        self._sheet, self._merged, self._tell, self._hide = sheet, merged, tell, hide
        self._forms: dict[int, str] = {}  # number formats of styles
        self._repeated: dict[tuple[int, int], str] = {}  # texts of cells that others repeat

    def blocks(self) -> Iterator[str]:
        """Captions and tables. Empty rows part them where what follows fills other columns."""
        for numbered in (own for part in _parts(self._filled()) for own in apart(part)):
            lines = [line for _, line in numbered]
            while len(lines) > 1 and sum(map(bool, lines[0])) == 1 and sum(map(bool, lines[1])) != 1:
                yield next(cell for cell in lines.pop(0) if cell)
            if max(sum(map(bool, line)) for line in lines) == 1:
                yield "\n".join(cell for line in lines for cell in line if cell)
            else:
                yield _table([number for number, _ in numbered[-len(lines) :]], lines)

    def _filled(self) -> Iterator[tuple[int, list[str]]]:
        """Rows that are not empty, with their numbers."""
        of, room = self._sheet.max_row or 0, LONGEST_TEXT
        self._sheet.reset_dimensions()  # what a file says they are may be all that Excel has
        for number, cells in enumerate(self._sheet.iter_rows(), 1):
            row = [self._text(cell) for cell in cells[:MOST_COLUMNS]]
            self.wide = self.wide or any(cell.value is not None for cell in cells[MOST_COLUMNS:])
            if number in self._merged:
                self._repeat(row, self._merged[number])
            if any(row):
                yield number, row
                room -= sum(map(len, row))
            if room < 0:
                self.long = True
                return
            if number % _TOLD_EVERY == 0:
                self._tell(min(number, of), of)  # 0 of 0 where the sheet does not say how long it is

    def _text(self, cell: Any) -> str:
        value = cell.value
        if value is None:
            return ""
        form = self._forms.get(cell._style_id)
        if form is None:
            form = self._forms[cell._style_id] = cell.number_format
        if form in ("General", "@") and type(value) is str:
            return value
        if isinstance(value, _DATES) and form != "General":
            serial = to_excel(value, self._sheet.parent.epoch)
            if not is_date(form, serial):  # openpyxl takes "0.00 CHF" for hours, and looks at the first section only
                value = serial
        text = shown(value, form)
        if not text and value:
            self._hide(bare(value) if isinstance(value, int | float) else str(value))
        return text

    def _repeat(self, row: list[str], merged: dict[int, tuple[int, int]]) -> None:
        own = sum(map(bool, row))
        for column, source in merged.items():
            if column < len(row) and row[column]:
                self._repeated[source] = row[column]
            elif column < len(row) and (own > 1 or source not in self._repeated or source[1] == column + 1):
                row[column] = self._repeated.get(source, "")


def _table(numbers: Sequence[int], lines: Sequence[Row]) -> str:
    """A table's rows are cited by their place in it, from 1; where that is not the sheet's, a column gives the sheet's.

    Below a header in the sheet's first row, the first row is 1.
    """
    rows, header = named(lines, None, 0, None)
    above = len(lines) - len(rows)  # rows of names that became one with the next
    if not above and all(number == place for place, number in enumerate(numbers, 1)):
        return table(rows, header)
    names = rows[0] if header else []
    data = [[str(number), *row] for number, row in zip(numbers[above + header :], rows[header:], strict=True)]
    return table([[_NUMBERS, *names], *data])


def _parts(rows: Iterator[tuple[int, list[str]]]) -> Iterator[list[tuple[int, list[str]]]]:
    part: list[tuple[int, list[str]]] = []
    last, columns = 0, set[int]()
    for number, row in rows:
        filled = {column for column, cell in enumerate(row) if cell}
        elsewhere = len(filled) > 1 and not filled & columns  # a step down and to the side
        if part and (elsewhere or (number > last + 1 and not _continues(row, filled, columns))):
            yield part
            part, columns = [], set()
        part.append((number, row))
        columns |= filled
        last = number
    if part:
        yield part


def _continues(row: Row, filled: set[int], columns: set[int]) -> bool:
    """Whether a row after empty ones belongs to the table before: the header of another has no numbers."""
    return filled == columns or (filled <= columns and len(filled) > 1 and any(is_number(cell) for cell in row if cell))


def _merged(path: Path, name: str) -> Merged:
    """Row -> column -> the merged cell whose text stands there: in every row it spans, and across it in one row.

    A reader that does not hold a sheet in memory leaves this out; it stands behind the cells.
    """
    found: Merged = {}
    room = _MOST_MERGED
    for reference in _references(path, name):
        left, top, right, bottom = range_boundaries(reference)
        size = (right - left + 1) * (bottom - top + 1)
        if size > 1000 or room < size:  # a frame around much, not a value that many rows share
            continue
        room -= size
        for row in range(top, bottom + 1):
            found.setdefault(row, {}).update({column - 1: (top, left) for column in range(left, right + 1)})
    return found


def _references(path: Path, name: str) -> Iterator[str]:
    with ZipFile(path) as zipped, zipped.open(name) as part:
        kept = b""
        while chunk := part.read(_CHUNK):
            kept += chunk
            for reference in _MERGED.findall(kept):
                yield reference.decode("ascii")
            cut = kept.rfind(b">") + 1
            kept = kept[cut:] if len(kept) - cut < 4096 else b""
