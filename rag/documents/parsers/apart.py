"""Tables that share the rows of a sheet -> each by itself. Pure."""

from collections.abc import Iterator, Sequence

from rag.documents.parsers.tables import headed, is_number

Numbered = tuple[int, list[str]]  # a row's number in its sheet, and its cells

_LOOKED_AT = 200  # rows of a table, for whether its first column names them


def apart(rows: Sequence[Numbered]) -> Iterator[list[Numbered]]:
    """The tables that stand side by side in rows, from left to right, each with the columns and rows that are its own.

    An empty column parts two tables where they do not begin in the same row, or where each has names above its columns
    and the right one words in its first. Else it is a gap within one: labels, nothing, figures.
    """
    whole = list(rows)
    for column in _gaps(rows):
        left, right = _side(whole, None, column), _side(whole, column, None)
        if _differ(left, right):
            yield left
            whole = right
    yield whole


def _gaps(rows: Sequence[Numbered]) -> Iterator[int]:
    """Empty columns between others, the first of those that stand together."""
    filled: set[int] = set()
    for _, row in rows:
        filled.update(column for column, cell in enumerate(row) if cell)
    last = max(filled, default=0)
    for column in range(min(filled, default=0), last):
        if column not in filled and column - 1 in filled:
            yield column


def _side(rows: Sequence[Numbered], begin: int | None, stop: int | None) -> list[Numbered]:
    """The rows that have something between two columns. Cells before those are emptied: columns keep their place."""
    first = begin or 0
    sides = ((number, [""] * min(first, len(row)) + list(row[first:stop])) for number, row in rows)
    return [(number, row) for number, row in sides if any(row)]


def _differ(left: Sequence[Numbered], right: Sequence[Numbered]) -> bool:
    tall, wide = min(len(left), len(right)) > 1, min(_width(left), _width(right)) > 1
    if not (tall and wide):
        return False
    staggered = left[0][0] != right[0][0]
    return staggered or (_headed(left) and _headed(right) and _led(right))


def _width(side: Sequence[Numbered]) -> int:
    return len({column for _, row in side for column, cell in enumerate(row) if cell})


def _headed(side: Sequence[Numbered]) -> bool:
    return headed([row for _, row in side])


def _led(side: Sequence[Numbered]) -> bool:
    """Whether the first column of a side names its rows: words below its name, no two alike."""
    first = min(column for _, row in side[:_LOOKED_AT] for column, cell in enumerate(row) if cell)
    names = [row[first] for _, row in side[1:_LOOKED_AT] if first < len(row) and row[first]]
    return bool(names) and len(set(names)) == len(names) and not any(map(is_number, names))
