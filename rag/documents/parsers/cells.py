"""Cells, each with what it spans -> rows of which each makes sense alone: one grid for every kind of file with tables.

A cell that spans rows stands in each of them: a row must be understood without those above it. Across columns its words
stand once, but above each of the columns in the names that they have.
"""

from collections.abc import Iterator

from rag.documents.parsers.heads import Slot, captioned, named
from rag.documents.parsers.tables import is_number, is_year, table

MOST_ACROSS = 50  # columns that one cell spans: a sign of markup that only draws
MOST_DOWN = 10_000
_LONGEST_REPEATED = 300  # characters


class Cells:
    """A table that is being read, row by row, from left to right. Rows and columns that are spanned are passed over.

    `told`: the file says of every cell what it spans; else an empty place may belong to the cell before it.
    `heads` counts the rows at the top that the file calls names of columns, `repeated` the numbers that stand in more
    rows than one.
    """

    def __init__(self, told: bool = True) -> None:
        self._told = told
        self.heads = self.repeated = self.width = 0
        self._rows: list[list[str]] = []
        self._spread: list[list[Slot]] = []  # the same, with the words of a cell in each column that it spans
        self._below: dict[int, tuple[int, str, Slot]] = {}  # column -> rows still to come, words there, and if spread
        self._cells = 0

    def __len__(self) -> int:
        return len(self._rows)

    def row(self, skipped: int = 0) -> None:
        """Begin a row, whose first `skipped` columns are empty."""
        self._rows.append([])
        self._spread.append([])
        self.skip(skipped)

    def reach(self, column: int) -> None:
        """Leave empty what lies before `column` and is not spanned."""
        while len(self._rows[-1]) < column:
            self._pass(at_end=False)
            if len(self._rows[-1]) < column:
                self._put("", Slot("", 0))

    def skip(self, columns: int) -> None:
        """Leave `columns` empty, whatever spans them."""
        for _ in range(min(columns, MOST_ACROSS)):
            self._below.pop(len(self._rows[-1]), None)
            self._put("", Slot("", 0))

    def cell(self, text: str, down: int = 1, across: int = 1, under: bool = False) -> None:
        """Put a cell in the next place that none from above takes. One `under` another goes on with it, as Word says
        of cells that span rows."""
        if not self._rows:
            self.row()
        self._pass(at_end=False)
        slot = self._above() if under and not text.strip() else None
        text = slot.text if slot else text
        again = text if len(text) <= _LONGEST_REPEATED else ""
        self._cells += 1
        slot = slot or Slot(again, self._cells)
        self.repeated += (down > 1 or under) and is_number(again.strip()) and not is_year(again.strip())
        self._told = self._told or across > 1
        for number in range(max(1, min(across, MOST_ACROSS))):
            if down > 1:
                below = min(down, MOST_DOWN) - 1
                self._below[len(self._rows[-1])] = below, "" if number else again, slot
            self._put("" if number else text, slot)

    def end_row(self) -> None:
        """No cell follows in this row but those that span it from above."""
        if self._rows:
            self._pass(at_end=True)

    def end_group(self) -> None:
        """No cell above spans the rows that follow."""
        self._below.clear()

    def rows(self) -> list[list[str]]:
        return self._rows

    def texts(self) -> Iterator[str]:
        """The words of each cell, once."""
        return (text for row in self._rows for text in row if text.strip())

    def written(self, header: bool | None = None) -> Iterator[str]:
        """Titles above the table, and the table. `header`: whether its first row names the columns, None if unknown."""
        spread = self._spread if self._told else None
        titles, first = captioned(self._rows, spread)
        yield from titles
        heads = max(0, self.heads - first)
        spread = spread[first:] if spread else None
        rows, has_names = named(self._rows[first:], spread, heads, None if first else header)
        yield table(rows, has_names)

    def _above(self) -> Slot | None:
        row, column = len(self._spread) - 2, len(self._rows[-1])
        return self._spread[row][column] if row >= 0 and column < len(self._spread[row]) else None

    def _put(self, text: str, spread: Slot) -> None:
        self._rows[-1].append(text)
        self._spread[-1].append(spread)
        self.width = max(self.width, len(self._rows[-1]))

    def _pass(self, at_end: bool) -> None:
        """Fill the places in this row that cells from above take."""
        while self._below:
            column = len(self._rows[-1])
            if column not in self._below:
                if not at_end or column > max(self._below):
                    return
                self._put("", Slot("", 0))
                continue
            left, text, spread = self._below[column]
            if left > 1:
                self._below[column] = left - 1, text, spread
            else:
                del self._below[column]
            self._put(text, spread)
