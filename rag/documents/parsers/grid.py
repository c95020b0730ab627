"""Which lines of a page are rows of a table, and which are two columns of text side by side. Pure."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rag.documents.parsers.tables import headed, table

MARK = re.compile(
    r"[•▪◦●○■□–—‣∙·\uf0b7\uf0a7\uf076*-]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?"
)  # before an item of a list
GAP = 0.7  # of the size: from which on a gap between two words parts cells, or is one of justified text
_FEWEST_ROWS = 3
_FILLED = 0.6  # of a table's cells have words, at least
_FEWEST_LINES = 8  # from which on two columns of long cells are text
_LONG = 28  # characters of such a cell, on average
_CLOSE = 4.0  # sizes between two rows of one table


class Cell(NamedTuple):
    """Words of a line with no gap in them that is wider than GAP."""

    text: str
    left: float
    right: float


class Line(NamedTuple):
    """A line of text in points, from the lower left corner; `end` is the bottom of its last character.

    A word that was divided at the line's end holds U+FFFE where its hyphen was, and the rest of it from the next line.
    """

    cells: tuple[Cell, ...]
    top: float
    bottom: float
    end: float
    size: float
    hidden: bool = False

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells)

    @property
    def left(self) -> float:
        return self.cells[0].left

    @property
    def right(self) -> float:
        return self.cells[-1].right


def parted(lines: Sequence[Line]) -> Iterator[tuple[str, list[Line]]]:
    """Runs of lines in order: a table in Markdown and no lines, or "" and lines of text."""
    run: list[Line] = []
    plain: list[Line] = []
    for line in [*_level(lines), None]:
        if line and len(line.cells) > 1 and (not run or _follows(run[-1], line)):
            run.append(line)
            continue
        columns = _columns(run)
        if _is_table(run, columns):
            yield "", plain
            yield _table(run, columns), []
            plain = []
        else:
            plain += _unfolded(run, columns) if _is_text(run, columns) else run
        run = []
        if line and len(line.cells) > 1:
            run = [line]
        elif line:
            plain.append(line)
    yield "", plain


def _level(lines: Sequence[Line]) -> Iterator[Line]:
    """Pieces that PDFium took for lines of their own, though they stand beside each other: short cells, mostly."""
    last: Line | None = None
    for line in lines:
        beside = last and last.size == line.size and abs(last.end - line.bottom) < 0.2 * line.size
        if last and beside and line.left - last.right > GAP * line.size:
            last = last._replace(cells=last.cells + line.cells, end=line.end)
            continue
        if last:
            yield last
        last = line
    if last:
        yield last


def _follows(above: Line, below: Line) -> bool:
    return -0.3 * above.size < above.end - below.bottom < _CLOSE * above.size and above.size == below.size


def _columns(run: Sequence[Line]) -> list[tuple[float, float]]:
    """The stretches that cells take, none of which another cell overlaps; none where lines share no gap."""
    columns: list[tuple[float, float]] = []
    for left, right in sorted((cell.left, cell.right) for line in run for cell in line.cells):
        if columns and left < columns[-1][1]:
            columns[-1] = columns[-1][0], max(right, columns[-1][1])
        else:
            columns.append((left, right))
    return columns


def _is_table(run: Sequence[Line], columns: Sequence[tuple[float, float]]) -> bool:
    """Lines of justified text have wide gaps too, but not one below the other."""
    if len(run) < _FEWEST_ROWS or len(columns) < 2 or _is_text(run, columns):
        return False
    filled = sum(len(line.cells) for line in run) / (len(run) * len(columns))
    return filled >= _FILLED and all(len(line.cells) <= len(columns) for line in run)


def _row(line: Line, columns: Sequence[tuple[float, float]]) -> list[str]:
    row = [""] * len(columns)
    for cell in line.cells:
        place = next(place for place, (left, right) in enumerate(columns) if left <= cell.left <= right)
        row[place] = f"{row[place]} {cell.text}".strip()
    return row


def _table(run: Sequence[Line], columns: Sequence[tuple[float, float]]) -> str:
    rows = [_row(line, columns) for line in run]
    return table(rows, headed(rows))


def _is_text(run: Sequence[Line], columns: Sequence[tuple[float, float]]) -> bool:
    """Two columns whose lines some writers draw across the page."""
    long = sum(len(line.text) for line in run) > _LONG * 2 * len(run)
    return len(columns) == 2 and len(run) >= _FEWEST_LINES and long


def _unfolded(run: Sequence[Line], columns: Sequence[tuple[float, float]]) -> list[Line]:
    """The left column, then the right."""
    sides: list[list[Line]] = [[], []]
    for line in run:
        for cell in line.cells:
            sides[cell.left >= columns[1][0]].append(line._replace(cells=(cell,)))
    return sides[0] + sides[1]
