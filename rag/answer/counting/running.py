"""A query over every row of a sheet: which rows fulfil it, and what it comes to. Pure arithmetic."""

import math
import statistics
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rag.answer.counting.days import Day
from rag.answer.counting.query import ARITHMETIC, EXTREMES, Condition, Query
from rag.answer.counting.sheet import Sheet
from rag.answer.counting.values import Amount

Sums = tuple[tuple[str, float], ...]  # unit as written, value: one for each currency, never added up across them
Group = tuple[str, float | Sums]


@dataclass(frozen=True, slots=True)
class Result:
    """`rows` are the places of the rows that count, in the sheet's order; for an extreme those that have it. `values`
    are sums by unit; `groups` are by value with rows or sums; `of` is how many rows a share is of. `blank` rows have
    nothing in the column, `odd` nothing that can be read as a number or a date.
    """

    rows: tuple[int, ...]
    values: Sums = ()
    groups: tuple[Group, ...] = ()
    of: int = 0
    blank: int = 0
    odd: int = 0


def run(query: Query, sheet: Sheet) -> Result | None:
    """None where a row cannot be told to fulfil a condition or not, or nothing is left to be worked out."""
    rows = _matching(query.conditions, query.either, sheet)
    if rows is None:
        return None
    if query.operation == "share":
        base = _matching(query.base, False, sheet)
        if not base:
            return None
        return _portion(query, rows, base, sheet) if query.column >= 0 else Result(rows, of=len(base))
    if query.operation in EXTREMES:
        return _extreme(query, rows, sheet)
    if query.group >= 0:
        found = _groups(query, rows, sheet)
        return found if found is None or not query.alone or _agrees(query, found, rows, sheet) else None
    if query.operation in ARITHMETIC:
        return _worked(query, rows, sheet)
    if query.operation == "distinct":
        return _distinct(query, rows, sheet)
    return Result(rows)


def _portion(query: Query, rows: Sequence[int], base: Sequence[int], sheet: Sheet) -> Result | None:
    """Of the sum of a column: `values` are the part and the whole."""
    adding = replace(query, operation="sum")
    part, whole = _worked(adding, rows, sheet), _worked(adding, base, sheet)
    if not whole or len(whole.values) != 1 or whole.values[0][1] <= 0:
        return None
    of = whole.values[0]
    return Result(
        tuple(rows), (part.values[0] if part else (of[0], 0.0), of), of=len(base), odd=whole.odd, blank=whole.blank
    )


def _matching(conditions: Sequence[Condition], either: bool, sheet: Sheet) -> tuple[int, ...] | None:
    """None if it is not sure of some row."""
    tests = [(condition.column, _told(condition, sheet)) for condition in conditions]
    found: list[int] = []
    for at, row in enumerate(sheet.rows):
        held = [test[row[column]] for column, test in tests]
        if either:
            if any(holds is True for holds in held):
                found.append(at)
            elif None in held:
                return None
        elif all(held):
            found.append(at)
        elif None in held and not any(holds is False for holds in held):
            return None
    return tuple(found)


def _told(condition: Condition, sheet: Sheet) -> Mapping[str, bool | None]:
    """Whether each cell of the column fulfils a condition; None where that cannot be told."""
    cells = sheet.cells[condition.column]
    match condition.relation:
        case "is" | "contains" | "empty" | "filled":
            return {cell: cell in condition.cells for cell in cells}
        case "is-not" | "contains-not":
            return {cell: cell not in condition.cells for cell in cells}
        case "over" | "under" | "at-least" | "at-most" | "between":
            return _compared(condition, sheet)
    dates = sheet.dates(condition.column) or {}
    return {cell: _dated(condition, dates.get(cell, ())) if cell in dates else False for cell in cells}


def _compared(condition: Condition, sheet: Sheet) -> Mapping[str, bool | None]:
    numbers = sheet.numbers(condition.column)
    if numbers is None:
        return dict.fromkeys(sheet.cells[condition.column], None)
    told: dict[str, bool | None] = dict.fromkeys(sheet.cells[condition.column], False)
    units = {held.unit for held in numbers.values.values()}
    for cell, held in numbers.values.items():
        scale = 1.0
        if condition.unit and not held.unit:
            scale = 1 / condition.scale
        elif not condition.unit and held.unit and len(units) == 1:
            scale = numbers.shown[1]
        holds = _holds(condition, held.value, scale)
        mixed = len(units) > 1 and held.unit != (condition.unit or "")
        told[cell] = (
            False
            if condition.unit and held.unit and held.unit != condition.unit
            else None
            if mixed and holds
            else holds
        )
    return told


def _holds(condition: Condition, value: float, scale: float) -> bool:
    low, high = condition.low * scale, condition.high * scale
    match condition.relation:
        case "over":
            return value > low
        case "under":
            return value < low
        case "at-least":
            return value >= low
        case "at-most":
            return value <= low
    return low <= value <= high


def _dated(condition: Condition, read: Sequence[Day]) -> bool | None:
    """One date, or two that it may be: sure only if they agree."""
    told = {_when(condition, day) for day in read}
    return told.pop() if len(told) == 1 else None


def _when(condition: Condition, day: Day) -> bool | None:
    first, last = condition.first, condition.last
    match condition.relation:
        case "before":
            return day.before(first)
        case "until":
            return day.before(first, included=True)
        case "since":
            return _not(day.before(first))
        case "after":
            return _not(day.before(first, included=True))
        case "days-between":
            since, until = _not(day.before(first)), day.before(last, included=True)
            return False if since is False or until is False else None if None in (since, until) else True
    return day.within(first)


def _not(told: bool | None) -> bool | None:
    return None if told is None else not told


def _worked(query: Query, rows: Sequence[int], sheet: Sheet) -> Result | None:
    numbers = sheet.numbers(query.column)
    if numbers is None:
        return None
    cells = [sheet.rows[at][query.column] for at in rows]
    held = [numbers.values[cell] for cell in cells if cell in numbers.values]
    values = _sums(query.operation, held, numbers.shown)
    blank, odd = cells.count(""), sum(cell in numbers.odd for cell in cells)
    return Result(tuple(rows), values, blank=blank, odd=odd) if values else None


def _sums(operation: str, held: Iterable[Amount], shown: tuple[str, float]) -> Sums:
    """By unit, the sum, mean or median of amounts, in the unit that most are written in."""
    apart: dict[str, list[float]] = {}
    for amount in held:
        apart.setdefault(amount.unit, []).append(amount.value)
    work: dict[str, Callable[[list[float]], float]] = {
        "sum": math.fsum, "average": statistics.fmean, "median": statistics.median,
    }  # fmt: skip
    return tuple(
        (shown[0], work[operation](told) / shown[1]) if len(apart) == 1 else (unit, work[operation](told))
        for unit, told in sorted(apart.items())
    )


def _distinct(query: Query, rows: Sequence[int], sheet: Sheet) -> Result:
    counts: dict[str, list[int]] = {}
    for at in rows:
        counts.setdefault(sheet.rows[at][query.column], []).append(at)
    blank = len(counts.pop("", ()))
    groups = _folded({value: float(len(places)) for value, places in counts.items()})
    return Result(tuple(rows), groups=_ordered(groups, query), blank=blank)


def _folded(counts: Mapping[str, float]) -> dict[str, float]:
    """Values that differ in capitals or blanks alone are one, written as most are."""
    written: dict[str, dict[str, float]] = {}
    for value, count in counts.items():
        written.setdefault(" ".join(value.casefold().split()), {})[value] = count
    return {max(sorted(held), key=held.__getitem__): sum(held.values()) for held in written.values()}


def _ordered(groups: Mapping[str, float], query: Query) -> tuple[Group, ...]:
    low = query.order == "least"
    order = sorted(groups.items(), key=lambda group: (group[1] if low else -group[1], group[0]))
    if not query.limit or len(order) <= query.limit:
        return tuple(order)
    last = order[query.limit - 1][1]
    return tuple(group for place, group in enumerate(order) if place < query.limit or group[1] == last)


def _groups(query: Query, rows: Sequence[int], sheet: Sheet) -> Result | None:
    apart: dict[str, list[int]] = {}
    dates = sheet.dates(query.group) if query.period else None
    for at in rows:
        cell = sheet.rows[at][query.group]
        apart.setdefault(_period(dates.get(cell, ()), query) if dates else " ".join(cell.split()), []).append(at)
    written = _folded({value: float(len(places)) for value, places in apart.items() if value})
    blank = len(apart.get("", ()))
    if query.operation == "count":
        return Result(tuple(rows), groups=_in_time(_ordered(written, query), query), blank=blank)
    named = {_fold(name): name for name in written}
    joined: dict[str, list[int]] = {name: [] for name in written}
    for value, places in apart.items():
        if value:
            joined[named[_fold(value)]] += places
    if query.operation == "distinct":
        counts = {
            name: float(len({sheet.rows[at][query.column] for at in places} - {""})) for name, places in joined.items()
        }
        return Result(tuple(rows), groups=_in_time(_ordered(counts, query), query), blank=blank)
    worked = {name: _worked(query, places, sheet) for name, places in joined.items()}
    sums = {name: result.values for name, result in worked.items() if result}
    if not sums or any(len(values) > 1 for values in sums.values()) or len({v[0][0] for v in sums.values()}) > 1:
        if query.order or not sums:
            return None  # which is more, of dollars and euros?
        return Result(tuple(rows), groups=tuple(sorted(sums.items())), blank=blank)
    unit = next(iter(sums.values()))[0][0]
    order = _in_time(_ordered({name: values[0][1] for name, values in sums.items()}, query), query)
    odd = sum(result.odd + result.blank for result in worked.values() if result)
    return Result(
        tuple(rows),
        groups=tuple((name, ((unit, float(v)),)) for name, v in order if isinstance(v, float)),
        blank=blank,
        odd=odd,
    )


def _agrees(query: Query, found: Result, rows: Sequence[int], sheet: Sheet) -> bool:
    """Whether the largest of all single rows is of the first group as well: "the highest" may mean either."""
    single = _extreme(replace(query, operation="smallest" if query.order == "least" else "largest"), rows, sheet)
    leading = [name for name, held in found.groups if held == found.groups[0][1]]
    return single is not None and {_fold(sheet.rows[at][query.group]) for at in single.rows} == set(map(_fold, leading))


def _in_time(groups: tuple[Group, ...], query: Query) -> tuple[Group, ...]:
    return tuple(sorted(groups, key=lambda group: group[0])) if query.period and not query.order else groups


def _fold(value: str) -> str:
    return " ".join(value.casefold().split())


def _period(read: Sequence[Day], query: Query) -> str:
    if len(read) != 1 or (query.period == "month" and not read[0].month):
        return ""
    return f"{read[0].year:04}" if query.period == "year" else f"{read[0].year:04}-{read[0].month:02}"


def _extreme(query: Query, rows: Sequence[int], sheet: Sheet) -> Result | None:
    """The rows that have the most, with all that have as much."""
    low = query.operation in ("smallest", "earliest")
    if query.operation in ("largest", "smallest"):
        numbers = sheet.numbers(query.column)
        held = dict(numbers.values) if numbers else {}
        if len({held[sheet.rows[at][query.column]].unit for at in rows if sheet.rows[at][query.column] in held}) != 1:
            return None
        ranks: dict[str, tuple[float, ...]] = {cell: (value.value,) for cell, value in held.items()}
    else:
        dates = sheet.dates(query.column) or {}
        told = {cell: read for cell, read in dates.items() if len(read) == 1 and read[0].day and read[0].year}
        if any(sheet.rows[at][query.column] in dates.keys() - told.keys() for at in rows):
            return None
        ranks = {cell: tuple(map(float, read[0])) for cell, read in told.items()}
    able = [at for at in rows if sheet.rows[at][query.column] in ranks]
    if not able:
        return None
    order = sorted(able, key=lambda at: ranks[sheet.rows[at][query.column]], reverse=not low)
    last = ranks[sheet.rows[order[min(query.limit or 1, len(order)) - 1]][query.column]]
    kept = tuple(
        at
        for place, at in enumerate(order)
        if place < (query.limit or 1) or ranks[sheet.rows[at][query.column]] == last
    )
    return Result(
        kept, of=len(able), blank=sum(not sheet.rows[at][query.column] for at in rows), odd=len(rows) - len(able)
    )
