"""What stands above the rows of a table: titles, and the names of its columns, in one row or in several. Pure."""

from collections.abc import Sequence
from typing import NamedTuple

from rag.documents.parsers.tables import headed, is_number, is_year

Row = Sequence[str]

_MOST_TITLES = 8  # rows
_MOST_HEADS = 4  # rows
_LOOKED_AT = 50  # rows below names: what they hold tells names from data
JOINT = " > "


class Slot(NamedTuple):
    """The words at a row and a column, and the number of the cell that has them there: one that spans has many."""

    text: str
    cell: int


def captioned(rows: Sequence[Row], spread: Sequence[Sequence[Slot]] | None = None) -> tuple[list[str], int]:
    """The titles above a table of several columns, and how many of its rows they take.

    A title is a row with one cell that has words: alone in it, or (where `spread` tells) across the whole width.
    """
    titles: list[str] = []
    width = max((_filled(row) for row in rows[: _MOST_TITLES + _LOOKED_AT]), default=0)
    for number, row in enumerate(rows[:_MOST_TITLES]):
        words = {cell.strip() for cell in row if cell.strip()}
        if len(words) > 1 or width < 2 or len(rows) - number < 3:
            return titles, number
        if spread is not None and 1 < sum(1 for slot in spread[number] if slot.text.strip()) < width:
            return titles, number  # it names some of the columns
        if words and (is_number(*words) or (spread is None and not row[0].strip() and _heads(rows[number:], None))):
            return titles, number
        titles += words
    return [], 0


def named(
    rows: Sequence[Row], spread: Sequence[Sequence[Slot]] | None, heads: int, header: bool | None
) -> tuple[Sequence[Row], bool]:
    """The rows with one row of names on top, "Cost > 2024" where they stood in several; and whether there is one.

    `heads` is how many rows are said to be names, 0 if nothing is; then `header` says it of the first row, None if
    nothing is known.
    """
    heads = min(heads, _MOST_HEADS) if heads < len(rows) else min(heads, 1)
    if heads < 2:
        found = _heads(rows, spread)
        if found < 2:
            return rows, bool(heads) or (headed(rows) if header is None else header)
        heads = found
    if spread is not None:
        wide = [[slot.text for slot in row] for row in spread[:heads]]
    else:
        wide = [_guessed(rows[number], rows[number + 1], rows[heads:]) for number in range(heads - 1)]
        wide.append(list(rows[heads - 1]))
    return [_joined(wide), *rows[heads:]], True


def _heads(rows: Sequence[Row], spread: Sequence[Sequence[Slot]] | None) -> int:
    """How many rows are names of columns, 2 or more; 0 where the first alone is, or nothing."""
    number = 0
    while number < _MOST_HEADS - 1 and len(rows) > number + 2:
        above, below = rows[number], rows[number + 1]
        wide = _forward(above, below) if spread is None else spread[number]
        if not (_groups(wide, below, rows[number + 2 :], told=spread is not None) or _units(rows[number:])):
            break
        number += 1
    return number + 1 if number else 0


def _groups(wide: Sequence[Slot], below: Row, data: Sequence[Row], told: bool) -> bool:
    """Whether names in `wide` stand above several names in `below` each. Where nobody `told` what they span, only
    figures below them show it."""
    named_cells = [cell.strip() for cell in (*(slot.text for slot in wide), *below) if cell.strip()]
    if any(is_number(cell) and not is_year(cell) for cell in named_cells):
        return False
    runs = [run if told else _alike(run, below, data) for run in _runs(wide)]
    runs = [run for run in runs if run[1] - run[0] > 1]
    own = [[below[column].strip() for column in range(*run) if column < len(below)] for run in runs]
    return bool(runs) and all(len(set(filter(None, names))) > 1 for names in own)


def _alike(run: tuple[int, int], below: Row, data: Sequence[Row]) -> tuple[int, int]:
    """Of the columns that a name may stand above: those with figures under names of one kind, years or words."""
    begin, stop = run
    names = [cell.strip() for cell in below]
    stop = min(stop, len(names))
    kinds = [
        is_year(names[column]) if names[column] and _numeric(data, column) else None for column in range(begin, stop)
    ]
    same = next((at for at, kind in enumerate(kinds) if kind is None or kind != kinds[0]), len(kinds))
    return begin, begin + same


def _units(rows: Sequence[Row]) -> bool:
    """Whether the second row says what the numbers below are of: "kg", "EUR", under some of the names."""
    names, below, *data = rows[: _LOOKED_AT + 2]
    filled = [column for column, cell in enumerate(below) if cell.strip()]
    if not filled or not headed(rows) or len(filled) >= _filled(names):
        return False
    named_all = all(column < len(names) and names[column].strip() for column in filled)
    words = not any(any(map(str.isdigit, below[column])) for column in filled)
    return named_all and words and all(_numeric(data, column) for column in filled)


def _numeric(data: Sequence[Row], column: int) -> bool:
    cells = [row[column].strip() for row in data[:_LOOKED_AT] if column < len(row) and row[column].strip()]
    return bool(cells) and sum(map(is_number, cells)) >= 0.8 * len(cells)


def _runs(row: Sequence[Slot]) -> list[tuple[int, int]]:
    """The stretches of columns that one cell has."""
    runs: list[tuple[int, int]] = []
    for column, slot in enumerate(row):
        if runs and slot.text.strip() and row[runs[-1][0]].cell == slot.cell:
            runs[-1] = runs[-1][0], column + 1
        else:
            runs.append((column, column + 1))
    return runs


def _guessed(row: Row, below: Row, data: Sequence[Row]) -> list[str]:
    """Names with their words above each of the columns that they seem to span."""
    slots = _forward(row, below)
    spread = list(row) + [""] * (len(slots) - len(row))
    for run in _runs(slots):
        for column in range(*_alike(run, below, data)):
            spread[column] = slots[column].text
    return spread


def _forward(row: Row, below: Row) -> list[Slot]:
    """Each empty cell as a part of the one before it, and so one that repeats it, as far as `below` goes."""
    slots: list[Slot] = []
    for column, cell in enumerate([*row, *[""] * (len(below) - len(row))]):
        goes_on = slots and (not cell.strip() or cell == slots[-1].text)
        slots.append(slots[-1] if goes_on else Slot(cell, column))
    return slots


def _joined(heads: Sequence[Row]) -> list[str]:
    width = max(map(len, heads))
    columns = ([row[column].strip() if column < len(row) else "" for row in heads] for column in range(width))
    return [JOINT.join(dict.fromkeys(filter(None, names))) for names in columns]


def _filled(row: Row) -> int:
    return sum(1 for cell in row if cell.strip())
