"""What is asked for by "the most", "the largest" or "the latest": a row, or one of several groups."""

import re

from rag.answer.counting.comparable import hinted
from rag.answer.counting.conditions import Doubt, Meant
from rag.answer.counting.measures import left, measure
from rag.answer.counting.query import Operation, Query
from rag.answer.counting.question import Asked, Hint
from rag.answer.counting.reading import Reading

_OFTEN = re.compile(r"often|frequent|common|häufig|часто|рідше|συχν|souvent|שכיח|پرتکرار", re.IGNORECASE)


_PEOPLE = frozenset({"person", "employee", "customer"})
_WHO = re.compile(r"(?:who|wer|хто|מי|ποιος|qui|quién|چه کسی)(?!\w)", re.IGNORECASE)
_AGED = re.compile(r"(?P<old>oldest|ältest|найстарш|παλ|הכי מבוגר)|youngest|jüngst|наймолодш|הכי צעיר", re.IGNORECASE)
_LARGEST = re.compile(r"найбільше|найменше|بیش|کم")  # the most, and the largest


def extreme_of(
    kind: str, adding: Operation | None, wanted: Asked, reading: Reading, meant: Meant
) -> Query | Doubt | None:
    sheet, low = reading.sheet, kind in ("min", "early", "least")
    at = wanted.at("max", "min", "late", "early", "most", "least")
    told = _unit_of(wanted, reading, meant, at)
    if told is None:
        return None
    group = told if told >= 0 else reading.per
    order, limit = ("least" if low else "most"), wanted.limit or 1
    numbered = [c for _, c in reading.named if c in sheet.measures() and c not in meant.used]
    if kind in ("late", "early") or _dates_named(wanted, reading, meant, kind):
        return _by_date(wanted, reading, meant, low, group)
    if group < 0 or (kind in ("max", "min") and not adding and group >= 0 and sheet.all_differ(group)):
        if (
            kind in ("most", "least")
            and not numbered
            and not _means_measure(reading)
            and not _LARGEST.match(wanted.text[at:])
        ):
            return None  # most of what?
        column = measure(wanted, reading, meant)
        if column is None or isinstance(column, Doubt):
            return column
        if left(wanted, reading, meant, {column, group}):
            return None
        return Query("smallest" if low else "largest", column, limit=limit, listed=bool(wanted.limit))
    if left(wanted, reading, meant, {group, *numbered}):
        return None
    if kind in ("most", "least") and not numbered and not adding and not _means_measure(reading):
        return Query("count", group=group, order=order, limit=limit) if _rows_spoken(wanted, reading) else None  # type: ignore[arg-type]
    if wanted.limit and not (numbered or adding or _means_measure(reading)):
        return None  # by what?
    column = measure(wanted, reading, meant)
    if column is None or isinstance(column, Doubt):
        return column
    if kind in ("max", "min") and not adding and _rows_spoken(wanted, reading) and not numbered:
        return Query("smallest" if low else "largest", column, limit=limit)
    alone = kind in ("max", "min") and not adding and not wanted.limit and not sheet.all_differ(group)
    return Query(adding or "sum", column, group=group, order=order, limit=limit, alone=alone)  # type: ignore[arg-type]


def _unit_of(wanted: Asked, reading: Reading, meant: Meant, at: int) -> int | None:
    """The column whose values are told apart: a text named before "the most"; -1 where it is the rows; None where two
    might be it."""
    sheet = reading.sheet
    texts = [
        (start, column)
        for start, column in reading.named
        if column not in meant.used and column not in sheet.measures() and not sheet.dates(column)
    ]
    texts = [(start, c) for start, c in texts if not (sheet.all_differ(c) and sheet.identifies(c))]
    people = [c for c, held in enumerate(sheet.concepts) if held & _PEOPLE and not sheet.numbers(c)]
    if _WHO.match(wanted.text) and len(people) == 1 and all(sheet.all_differ(c) for _, c in texts):
        return people[0]
    before = [c for start, c in texts if start < at or wanted.limit]
    if before:
        return before[0] if len(set(before)) == 1 else None
    if len(texts) != 1:
        return -1
    (column,) = (c for _, c in texts)
    if sheet.all_differ(column):
        return -1
    ways = [wanted.text[start:stop] for kind, start, stop in wanted.ways if kind in ("most", "least")]
    return column if any(map(_OFTEN.search, ways)) else None  # the largest customer, by what?


def _rows_spoken(wanted: Asked, reading: Reading) -> bool:
    """Whether the rows are named: "the most orders", "most errors", or "most often"."""
    sheet = reading.sheet
    way = next((wanted.text[start:stop] for kind, start, stop in wanted.ways if kind in ("most", "least")), "")
    after = wanted.at("most", "least")
    if _OFTEN.search(way) or any(wanted.words[value.begin].start > after >= 0 for value in reading.values):
        return True
    return reading.titled > 0 or any(
        sheet.key(word.forms) is not None or word.role == "row" for word in wanted.words if not word.small
    )


def _means_measure(reading: Reading) -> bool:
    measures = frozenset(reading.sheet.measures())
    return any(held & measures for _, held in reading.meant)


def _dates_named(wanted: Asked, reading: Reading, meant: Meant, kind: str) -> bool:
    return (
        kind in ("max", "min")
        and any(reading.sheet.dates(c) and c not in meant.used for _, c in reading.named)
        and not any(c in reading.sheet.measures() for _, c in reading.named)
    )


def _by_date(wanted: Asked, reading: Reading, meant: Meant, low: bool, group: int) -> Query | Doubt | None:
    sheet = reading.sheet
    dated = [c for c in range(len(sheet.columns)) if sheet.dates(c)]
    named = [c for _, c in reading.named if c in dated] or dated
    ages = [c for c in sheet.measures() if "age" in sheet.concepts[c]]
    if not dated and len(ages) == 1 and (told := _AGED.search(wanted.text)):  # the oldest has most years
        return Query("largest" if told["old"] else "smallest", ages[0], limit=wanted.limit or 1)
    if not named:
        return None
    if (said := hinted(named, sheet, wanted.hint)) is not None:
        named = [said]
    if len(set(named)) > 1:
        return Doubt(sheet.title, tuple(Hint(sheet.name(c)) for c in dict.fromkeys(named)))
    if left(wanted, reading, meant, {named[0], group}):
        return None
    return Query("earliest" if low else "latest", named[0], limit=wanted.limit or 1, listed=bool(wanted.limit))
