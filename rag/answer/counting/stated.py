"""A query as JSON states it, checked against a table: strict, for a model wrote it."""

from collections.abc import Mapping
from typing import Any, Literal

from rag.answer.counting.comparing import figures
from rag.answer.counting.days import Day, days
from rag.answer.counting.query import ARITHMETIC, EXTREMES, OPERATIONS, Condition, Operation, Query, Relation
from rag.answer.counting.sheet import Sheet

MOST_CONDITIONS = 6
_KEYS = frozenset({"operation", "column", "where", "group", "order", "limit"})
_TEXTS: dict[str, Relation] = {"is": "is", "is not": "is-not", "contains": "contains"}
_NUMBERS: dict[str, Relation] = {"over": "over", "under": "under", "at least": "at-least", "at most": "at-most"}
_DATES: dict[str, Relation] = {"before": "before", "after": "after", "since": "since", "until": "until", "on": "on"}


_ORDERS: dict[Any, Literal["", "most", "least"]] = {"": "", "most": "most", "least": "least"}


class Misfit(ValueError):
    """What was stated is no query over this table."""


def stated(told: Mapping[str, Any], question: str, sheet: Sheet) -> Query:
    """Raises Misfit for a key, name or value that is not known, and for a number or date that the question has not."""
    if not told.keys() <= _KEYS:
        raise Misfit
    operation = told.get("operation")
    if operation not in OPERATIONS:
        raise Misfit
    where = told.get("where") or []
    if not isinstance(where, list) or len(where) > MOST_CONDITIONS:
        raise Misfit
    order, limit = _ORDERS.get(told.get("order") or ""), told.get("limit") or 0
    if order is None or type(limit) is not int or not 0 <= limit <= 1000:
        raise Misfit
    query = Query(
        operation, _column(told.get("column"), sheet), tuple(_condition(one, question, sheet) for one in where),
        group=_column(told.get("group"), sheet), order=order, limit=limit, listed=operation == "list",
    )  # fmt: skip
    _check(operation, query, sheet)
    return query


def _check(operation: Operation, query: Query, sheet: Sheet) -> None:
    """Whether the column is of the kind that the operation needs."""
    numeric = operation in (*ARITHMETIC, "largest", "smallest")
    if numeric and (query.column < 0 or not sheet.numbers(query.column)):
        raise Misfit
    if operation in ("latest", "earliest") and (query.column < 0 or not sheet.dates(query.column)):
        raise Misfit
    if operation == "distinct" and query.column < 0:
        raise Misfit
    if operation in ("count", "list", "share") and query.column >= 0:
        raise Misfit
    if query.group >= 0 and operation in (*EXTREMES, "list", "share"):
        raise Misfit
    if query.order and query.group < 0:
        raise Misfit
    if operation == "share" and not query.conditions:
        raise Misfit


def _column(name: Any, sheet: Sheet) -> int:
    if name in (None, ""):
        return -1
    found = [column for column, held in enumerate(sheet.columns) if isinstance(name, str) and held == name]
    if len(found) != 1:
        raise Misfit
    return found[0]


def _condition(told: Any, question: str, sheet: Sheet) -> Condition:
    if not isinstance(told, dict) or len(told) != 2 or "column" not in told:
        raise Misfit
    column = _column(told["column"], sheet)
    if column < 0:
        raise Misfit
    ((relation, value),) = ((name, held) for name, held in told.items() if name != "column")
    if relation in _TEXTS and isinstance(value, str):
        return _text(column, _TEXTS[relation], value, sheet)
    if relation in _NUMBERS and isinstance(value, int | float) and not isinstance(value, bool):
        return _number(column, _NUMBERS[relation], float(value), question, sheet)
    if relation in _DATES and isinstance(value, str):
        return _date(column, _DATES[relation], value, question, sheet)
    raise Misfit


def _text(column: int, relation: Relation, value: str, sheet: Sheet) -> Condition:
    wanted = " ".join(value.casefold().split())
    if not wanted:
        raise Misfit
    cells = {cell: " ".join(cell.casefold().split()) for cell in sheet.cells[column]}
    found = frozenset(c for c, held in cells.items() if (wanted in held if relation == "contains" else wanted == held))
    if not found:
        raise Misfit
    return Condition(column, relation, value, found)


def _number(column: int, relation: Relation, value: float, question: str, sheet: Sheet) -> Condition:
    numbers = sheet.numbers(column)
    units = {held.unit for held in numbers.values.values()} if numbers else set()
    if len(units) != 1 or not any(value in (one.low, one.low / one.scale) for one in _told(question)):
        raise Misfit
    return Condition(column, relation, f"{value:g}", low=value, high=value)


def _told(question: str) -> list[Any]:
    return [*figures(question, False), *figures(question, True)]


def _date(column: int, relation: Relation, value: str, question: str, sheet: Sheet) -> Condition:
    read = days(value)
    if not sheet.dates(column) or len(read) != 1 or not _dated(read[0], question):
        raise Misfit
    return Condition(column, relation, value, first=read[0], last=read[0])


def _dated(day: Day, question: str) -> bool:
    """Whether the question has its year."""
    return not day.year or f"{day.year}" in question
