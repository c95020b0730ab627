"""Which lines of a page are rows of a table, and which are two columns of text side by side. Pure."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rag.documents.parsers.aligned import Columns, columns, place, written
from rag.documents.parsers.lines import GAP, Line

_FEWEST_ROWS = 3
_FILLED = 0.6  # of a table's cells have words, at least
_FEWEST_LINES = 8  # from which on two columns of long cells are text
_LONG = 28  # characters of such a cell, on average
_WORDS = 4  # in a cell of text, on average
_MANY_WORDS = 6  # the same, where there are few lines to tell by
_TAKEN = 0.75  # of a column's width, on average, where it is text
_CLOSE = 4.0  # sizes between two rows of one table
_MOST_ALONE = 6  # lines of one cell that wraps
_LOOKED_BACK = 40  # lines of a table whose columns tell whether the next one fits
_MOST_ABOVE = 3  # lines of names above the first row


def parted(lines: Sequence[Line]) -> Iterator[tuple[str, list[Line]]]:
    """Runs of lines in order: a table in Markdown and no lines, or "" and lines of text."""
    level = list(_level(lines))
    plain: list[Line] = []
    begin = 0
    while begin < len(level):
        stop = _run(level, begin)
        run = level[begin:stop]
        begin = max(stop, begin + 1)
        if not run:
            plain.append(level[begin - 1])
            continue
        found = columns(run)
        if _is_table(run, found):
            above = _names(plain, run, found)
            yield "", plain[: len(plain) - len(above)]
            yield written([*above, *run], found), []
            plain = []
        else:
            plain += _unfolded(run, found) if _is_text(run, found) else run
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


def _run(lines: Sequence[Line], begin: int) -> int:
    """Where lines end that may be a table, which begins here: lines of several cells, and what wraps in one of them."""
    if len(lines[begin].cells) < 2:
        return begin
    stop = begin + 1
    while stop < len(lines) and _follows(lines[stop - 1], lines[stop]):
        after = stop
        while after < len(lines) and len(lines[after].cells) < 2 and after - stop <= _MOST_ALONE:
            after += 1
        alone = lines[stop:after]
        if alone and not _wraps(lines[max(begin, stop - _LOOKED_BACK) : stop], alone, lines[after : after + 1]):
            break
        stop = after + 1 if after < len(lines) and (not alone or _follows(lines[after - 1], lines[after])) else after
        if len(lines[stop - 1].cells) < 2:
            break
    while len(lines[stop - 1].cells) < 2 and not _tight(lines[begin:stop]):
        stop -= 1
    return stop


def _wraps(above: Sequence[Line], alone: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether lines of one cell each stand in a column of the table around them, one below the other."""
    found = columns([line for line in (*above, *below) if len(line.cells) > 1])
    if len(found) < 2 or any(not _follows(one, other) for one, other in pairwise(alone)):
        return False
    return all(len(list(place(line.cells[0], found, line.size))) == 1 for line in alone)


def _tight(run: Sequence[Line]) -> bool:
    """Whether the last line is closer to the one before than rows are to each other."""
    steps = [one.end - other.bottom for one, other in pairwise(run)]
    rows = [step for step, line in zip(steps, run[1:], strict=True) if len(line.cells) > 1]
    return bool(rows) and steps[-1] < 0.85 * min(rows)


def _follows(above: Line, below: Line) -> bool:
    near = -0.3 * above.size < above.end - below.bottom < _CLOSE * above.size
    return near and 0.75 < below.size / (above.size or 1) < 1.34


def _names(plain: Sequence[Line], run: Sequence[Line], found: Columns) -> list[Line]:
    """The lines before a table that stand above its columns but the first, or beside its first row."""
    top, names = run[0], list[Line]()
    for line in reversed(plain[-_MOST_ABOVE:]):
        beside = abs(line.bottom - top.bottom) < 0.3 * top.size
        above = 0 < line.bottom - top.bottom < 2.5 * (len(names) + 1) * top.size and line.left > found[0][1]
        inside = found[0][0] - top.size <= line.left and line.right <= found[-1][1] + top.size
        if not (inside and (beside or above) and 0.85 < line.size / (top.size or 1) < 1.18):
            break
        names.insert(0, line)
    return names


def _is_table(run: Sequence[Line], found: Columns) -> bool:
    """Lines of justified text have wide gaps too, but not one below the other."""
    rows = [line for line in run if len(line.cells) > 1]
    if len(rows) < _FEWEST_ROWS or len(found) < 2 or _is_text(run, found):
        return False
    filled = sum(len(line.cells) for line in rows) / (len(rows) * len(found))
    return filled >= _FILLED and sum(len(line.cells) > len(found) for line in rows) <= len(rows) // 10


def _is_text(run: Sequence[Line], found: Columns) -> bool:
    """Columns of text whose lines some writers draw across the page: of many words, which fill them to the end."""
    rows = [line for line in run if len(line.cells) > 1]
    if len(found) < 2 or not rows:
        return False
    cells = [cell for line in rows for cell in line.cells]
    few = len(run) < _FEWEST_LINES
    if not few and len(found) == 2 and sum(len(line.text) for line in rows) > _LONG * 2 * len(rows):
        return True
    many = sum(cell.text.count(" ") + 1 for cell in cells) >= (_MANY_WORDS if few else _WORDS) * len(cells)
    wide = sum(right - left for left, right in found) / len(found)
    return many and sum(cell.right - cell.left for cell in cells) >= _TAKEN * wide * len(cells)


def _unfolded(run: Sequence[Line], found: Columns) -> list[Line]:
    """The first column, then the next."""
    sides: list[list[Line]] = [[] for _ in found]
    for line in run:
        for cell in line.cells:
            sides[next(place(cell, found, line.size))].append(line._replace(cells=(cell,)))
    return [line for side in sides for line in side]
