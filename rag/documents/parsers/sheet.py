"""A sheet of a workbook -> captions and tables: its cells as they are shown, formulas without a value calculated."""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from openpyxl.utils.cell import get_column_letter
from openpyxl.utils.datetime import from_excel, to_excel

from rag.documents.parsers.apart import apart
from rag.documents.parsers.heads import named
from rag.documents.parsers.parsed import LONGEST_TEXT, Tell, Transcript
from rag.documents.parsers.sheetxml import Beside
from rag.documents.parsers.shown import bare, is_date, shown
from rag.documents.parsers.tables import is_number, table
from words.phrase import say

MOST_COLUMNS = 1000
_NUMBERS = "sheet row"  # the column of a table that does not begin at its sheet's top
_TOLD_EVERY = 2000  # rows
_MOST_NAMED = 20  # calculated cells that are named
_LONGEST_FORMULA = 80  # characters that are shown of one without a value
DATES = (datetime.date, datetime.time)

Row = Sequence[str]


class Sheet:
    """`found` is what stands beside its cells, `values` are those of its formulas that are calculated here.

    `noted`: rows whose words are kept, for what is said of their cells. `hide` takes what a number format hides.
    """

    def __init__(
        self,
        sheet: Any,
        found: Beside,
        values: Mapping[tuple[int, int], float],
        noted: Mapping[int, str],
        tell: Tell,
        hide: Callable[[str], None],
    ) -> None:
        self.noted = dict(noted)
        self.calculated: list[str] = []  # cells
        self.unknown = 0  # formulas without a value
        self._long = self._wide = False  # whether rows or columns were left out
        self._sheet, self._merged, self._values, self._tell, self._hide = sheet, found.merged, values, tell, hide
        self._forms: dict[int, str] = {}  # number formats of styles
        self._repeated: dict[tuple[int, int], str] = {}  # texts of cells that others repeat
        self._formulas: dict[int, dict[int, str]] = {}  # row -> column -> one that was never calculated
        for (row, column), formula in found.formulas.items():
            self._formulas.setdefault(row, {})[column] = formula

    def tell_doubts(self, transcript: Transcript) -> None:
        if self._long:
            transcript.stop()
        if self._wide:
            transcript.doubts.append(say("doubt-many-columns", most=MOST_COLUMNS))

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

    def mark(self) -> Iterator[str]:
        """Which cells of its blocks hold what no spreadsheet program has calculated."""
        if self.calculated:
            more = ", …" if len(self.calculated) > _MOST_NAMED else ""
            yield f"[calculated by Tandem: {', '.join(self.calculated[:_MOST_NAMED])}{more}]"

    def _filled(self) -> Iterator[tuple[int, list[str]]]:
        """Rows that are not empty, with their numbers."""
        of, room = self._sheet.max_row or 0, LONGEST_TEXT
        self._sheet.reset_dimensions()  # what a file says they are may be all that Excel has
        for number, cells in enumerate(self._sheet.iter_rows(), 1):
            row = [self._text(cell) for cell in cells[:MOST_COLUMNS]]
            self._wide = self._wide or any(cell.value is not None for cell in cells[MOST_COLUMNS:])
            if number in self._formulas:
                self._calculate(number, row, cells)
            if number in self._merged:
                self._repeat(row, self._merged[number])
            if number in self.noted:
                self.noted[number] = ", ".join(filter(None, row))
            if any(row):
                yield number, row
                room -= sum(map(len, row))
            if room < 0:
                self._long = True
                return
            if number % _TOLD_EVERY == 0:
                self._tell(min(number, of), of)  # 0 of 0 where the sheet does not say how long it is

    def _calculate(self, number: int, row: list[str], cells: Sequence[Any]) -> None:
        """Fill in the values of formulas that have none; one that is not plain stands for itself."""
        for column, formula in self._formulas[number].items():
            if column > len(row):
                continue
            value = self._values.get((number, column))
            if value is None:
                self.unknown += 1
                row[column - 1] = formula[:_LONGEST_FORMULA] if len(formula) > 1 else ""
            else:
                self.calculated.append(f"{get_column_letter(column)}{number}")
                row[column - 1] = self._calculated(value, cells[column - 1])

    def _calculated(self, value: float, cell: Any) -> str:
        form = cell.number_format or "General"
        if is_date(form, value):
            return shown(from_excel(value, self._sheet.parent.epoch), form)
        return shown(value, form) or bare(value)

    def _text(self, cell: Any) -> str:
        value = cell.value
        if value is None:
            return ""
        form = self._forms.get(cell._style_id)
        if form is None:
            form = self._forms[cell._style_id] = cell.number_format
        if form in ("General", "@") and type(value) is str:
            return value
        if isinstance(value, DATES) and form != "General":
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
