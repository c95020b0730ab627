"""The columns and rows of a table that has no lines, from where its words stand. Pure."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from rag.documents.parsers.cells import Cells
from rag.documents.parsers.lines import GAP, Cell, Line
from rag.documents.parsers.tables import is_number

Columns = Sequence[tuple[float, float]]  # from where to where, in points, from left to right

_FULL = 0.6  # of the cells of the fullest lines: lines from which on tell the columns
_CROSSED = 0.05  # of the lines may have words in the gap between two columns
_TIGHT = 0.85  # of the distance between rows: lines that are closer are one row
_TOUCHED = 1.0  # points in which a cell reaches into a column


def columns(lines: Sequence[Line]) -> Columns:
    """The stretches that cells of most full lines take, with gaps between them that hardly a cell crosses."""
    most = max((len(line.cells) for line in lines), default=0)
    full = [line for line in lines if len(line.cells) >= max(2, _FULL * most)]
    edges = sorted(
        edge
        for line in full
        for cell in line.cells
        for edge in ((cell.left, 1), (max(cell.right, cell.left + 0.1), -1))
    )
    crossed, depth = int(_CROSSED * len(full)), 0
    found: list[tuple[float, float]] = []
    begin: float | None = None
    for at, step in edges:
        depth += step
        if begin is None and depth > crossed:
            begin = at
        elif begin is not None and depth <= crossed:
            found.append((begin, at))
            begin = None
    return _shared(_with_lone(found, lines), lines)


def _with_lone(found: Sequence[tuple[float, float]], lines: Sequence[Line]) -> list[tuple[float, float]]:
    """The columns and those that few lines fill: a name above nothing is a column, too."""
    kept = list(found)
    for cell, gap in ((cell, GAP * line.size) for line in lines for cell in line.cells):
        at = bisect_left(kept, (cell.left, cell.right))
        if (at == 0 or kept[at - 1][1] + gap < cell.left) and (at == len(kept) or cell.right + gap < kept[at][0]):
            kept.insert(at, (cell.left, cell.right))
    return kept


def _shared(found: Sequence[tuple[float, float]], full: Sequence[Line]) -> Columns:
    """Neighbours that no line fills both are one column: names on the left of it, figures on the right."""
    filled = [{number for cell in line.cells for number in place(cell, found, line.size)} for line in full]
    kept: list[tuple[float, float]] = []
    parts: list[set[int]] = []
    for number, (left, right) in enumerate(found):
        if kept and not any(number in row and row & parts[-1] for row in filled) and left - kept[-1][1] < 20:
            kept[-1] = kept[-1][0], right
            parts[-1].add(number)
        else:
            kept.append((left, right))
            parts.append({number})
    return kept


def place(cell: Cell, found: Columns, size: float) -> Iterator[int]:
    """The columns that a cell stands in; the nearest one where it stands in none."""
    at = max(0, bisect_left(found, (cell.left, cell.left)) - 1)
    inside = list[int]()
    while at < len(found) and found[at][0] < cell.right:
        if min(found[at][1], cell.right) - max(found[at][0], cell.left) > _TOUCHED:
            inside.append(at)
        at += 1
    if not inside and found:
        middle = (cell.left + cell.right) / 2
        inside = [min(range(len(found)), key=lambda number: abs(middle - sum(found[number]) / 2))]
    yield from inside


def written(lines: Sequence[Line], found: Columns) -> str:
    """The lines of a table as Markdown, with what stands above its names."""
    cells = Cells(told=False)
    for row in _rows(sorted(lines, key=lambda line: -line.bottom), found):
        cells.row()
        for (begin, stop), text in sorted(_merged(row, found).items()):
            cells.reach(begin)
            cells.cell(text, across=stop - begin)
        cells.reach(len(found))
    return "\n\n".join(text for text in cells.written() if text)


def _merged(row: Sequence[Line], found: Columns) -> dict[tuple[int, int], str]:
    """(first column, behind the last) -> words. Where two cells overlap, each is put into its first column."""
    cells = [(list(place(cell, found, line.size)), cell.text) for line in row for cell in line.cells]
    taken = [number for numbers, _ in cells for number in numbers]
    texts: dict[tuple[int, int], str] = {}
    for numbers, text in cells:
        alone = len(row) == 1 and all(taken.count(number) == 1 for number in numbers)
        stretch = (numbers[0], numbers[-1] + 1 if alone else numbers[0] + 1)
        texts[stretch] = f"{texts[stretch]} {text}" if stretch in texts else text
    return texts


def _rows(lines: Sequence[Line], found: Columns) -> Iterator[list[Line]]:
    """Lines that are one row: beside each other, or words of it that wrap."""
    placed = [_Placed.of(line, found) for line in lines]
    pitch = _pitch(placed)
    row: list[_Placed] = []
    for next_one in placed:
        if row and not _one_row(row, next_one, pitch):
            yield [one.line for one in row]
            row = []
        row.append(next_one)
    if row:
        yield [one.line for one in row]


class _Placed(NamedTuple):
    """A line with the columns that it has words in, and those where they are numbers."""

    line: Line
    filled: frozenset[int]
    numbers: frozenset[int]

    @staticmethod
    def of(line: Line, found: Columns) -> "_Placed":
        cells = [(number, cell.text) for cell in line.cells for number in place(cell, found, line.size)]
        numbers = frozenset(number for number, text in cells if is_number(text))
        return _Placed(line, frozenset(number for number, _ in cells), numbers)


def _pitch(placed: Sequence[_Placed]) -> float:
    """The usual distance between rows: lines that begin in the first column and have more."""
    full = [len(one.filled) > 1 and 0 in one.filled for one in placed]
    pairs = zip(pairwise(placed), pairwise(full), strict=True)
    steps = [above.line.bottom - below.line.bottom for (above, below), both in pairs if all(both)]
    return median(steps) if steps else 0.0


def _one_row(row: Sequence[_Placed], below: _Placed, pitch: float) -> bool:
    """Whether a line goes on with a row: it wraps, closer to the line above than rows are, or in mid-sentence.

    Two numbers in one column are two rows.
    """
    above = row[-1]
    step = above.line.bottom - below.line.bottom
    if step < 0.3 * below.line.size:
        return not above.filled & below.filled
    if any(one.numbers & below.numbers for one in row):
        return False
    partial = len(below.filled) == 1 or len(above.filled) == 1 or 0 not in below.filled
    words = not any(one.numbers for one in (*row, below))
    if step < _TIGHT * pitch:
        return partial or words
    taken = frozenset().union(*(one.filled for one in row))
    goes_on = below.line.text[:1].islower() and partial and (below.filled <= taken or len(taken) == 1)
    return goes_on and 0 < step < 1.2 * pitch
