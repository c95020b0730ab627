"""A reading becomes a query: what is worked out, over which column, for which groups. None where that is not sure."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from rag.answer.counting.conditions import Doubt, Meant, conditions
from rag.answer.counting.measures import left, measure
from rag.answer.counting.query import Condition, Operation, Query
from rag.answer.counting.question import Asked
from rag.answer.counting.ranking import extreme_of
from rag.answer.counting.reading import Reading, Value
from rag.answer.counting.vocabulary import Asking, concepts, folded

# Sales may be rows or money; answers are given as often as there are cells.
_EITHER_WAY = folded("sales verkäufe umsätze מכירות продажі продажів πωλήσεις فروش")
_GIVEN = folded(
    "answers responses replies votes comments notes remarks ratings scores antworten notizen תשובות הערות відповідей "
    "απαντήσεις پاسخ"
)
_COPULA = folded("are is were was have has come come sind ist waren haben הם יש є були είναι έχουν است هستند")
_MONTHLY, _YEARLY = (
    folded("month months monat monate mois חודש місяць місяцями μήνα ماه"),
    folded("year years jahr jahre an שנה рік роками έτος χρόνο سال"),
)


_ARITHMETIC: tuple[tuple[Asking, Operation], ...] = (("average", "average"), ("median", "median"), ("sum", "sum"))


def query(wanted: Asked, reading: Reading) -> Query | Doubt | None:
    """None where the words are known, but not what they ask."""
    if not reading.complete:
        return None
    meant = conditions(wanted, reading)
    if meant.refused:
        return None
    made = _asking(wanted, reading, meant)
    if made is None or isinstance(made, Doubt):
        return meant.doubt or made
    return meant.doubt or replace(
        made, conditions=tuple(meant.conditions), either=meant.either, base=_base(wanted, reading, meant)
    )


def _asking(wanted: Asked, reading: Reading, meant: Meant) -> Query | Doubt | None:
    counts = wanted.asks("count")
    extreme = next((kind for kind, *_ in wanted.ways if kind in ("max", "min", "late", "early", "most", "least")), "")
    adding = next((operation for kind, operation in _ARITHMETIC if wanted.asks(kind)), None)
    if wanted.asks("share"):
        return _share(wanted, reading, meant)
    if counts and extreme in ("max", "min", "most", "least") and wanted.at("count") > wanted.at(extreme):  # type: ignore[arg-type]
        counts, extreme = False, "most" if extreme in ("max", "most") else "least"  # by number of orders
    if adding in ("average", "median") and wanted.at("count") > wanted.at("average", "median"):
        counts = False  # the average number of hours
        if not any(column in reading.sheet.measures() for _, column in reading.named):
            return None  # of orders, per customer
    if counts and (extreme or adding in ("average", "median")):
        return None
    if extreme:
        return extreme_of(extreme, adding, wanted, reading, meant)
    if counts:
        return _counting(wanted, reading, meant)
    if adding:
        return _arithmetic(adding, wanted, reading, meant)
    return _listing(wanted, reading, meant)


def _share(wanted: Asked, reading: Reading, meant: Meant) -> Query | Doubt | None:
    """Of rows, or of the sum of a column that is named."""
    if not meant.conditions or reading.per >= 0 or reading.noun.column >= 0:
        return None
    measures = frozenset(reading.sheet.measures()) - meant.used
    if any(c in measures for _, c in reading.named) or any(held & measures for _, held in reading.meant):
        column = measure(wanted, reading, meant)
        if not isinstance(column, int):
            return column
        return Query("share", column) if not left(wanted, reading, meant, {column}) else None
    return Query("share") if not left(wanted, reading, meant, set()) else None


def _counting(wanted: Asked, reading: Reading, meant: Meant) -> Query | Doubt | None:
    noun, sheet = reading.noun, reading.sheet
    spoken = wanted.words[noun.begin].forms if noun.stop else frozenset[str]()
    if wanted.many:
        column = meant.conditions[-1].column if meant.conditions else -1
        return Query("count", group=column) if len(meant.conditions) == 1 else None
    if noun.adds:
        dated = any("year" in held or sheet.dates(c) for c, held in enumerate(sheet.concepts))
        if dated and concepts(spoken) & {"person", "employee"} and not meant.conditions:
            return None  # of each year: they are the same people
        return _grouped(Query("sum", noun.column), wanted, reading, meant)
    if left(wanted, reading, meant, {noun.column}):
        return None
    if noun.column >= 0 and not any(word.role == "different" for word in wanted.words) and spoken & _GIVEN:
        meant.conditions.append(Condition(noun.column, "filled", "", sheet.cells[noun.column] - {""}))
        return _grouped(Query("count"), wanted, reading, meant)
    if reading.per >= 0 and noun.column >= 0:
        return _grouped(Query("distinct", noun.column), wanted, reading, meant)
    if reading.per >= 0 and spoken & _EITHER_WAY and sheet.measures():
        return None
    if noun.generic and noun.stop == 0:
        return _of_value(wanted, reading, meant)
    if noun.generic and sheet.dropped and not (reading.titled or meant.conditions):
        return None  # with the totals, or without?
    return _grouped(Query("count" if noun.column < 0 else "distinct", noun.column), wanted, reading, meant)


def _of_value(wanted: Asked, reading: Reading, meant: Meant) -> Query | None:
    """ "How many errors?" are rows, "how many bolts were sold?" pieces, where the table has a column of them."""
    if not (reading.sheet.titled and reading.values) or reading.per >= 0:
        return None
    sheet, first = reading.sheet, reading.values[0]
    if first.negated or first.begin > _first_content(wanted):
        return None
    thing = meant.conditions[0].column if meant.conditions else -1
    pieces = [c for c in sheet.measures() if "quantity" in sheet.concepts[c]]
    if pieces and thing >= 0 and "thing" in sheet.concepts[thing]:
        return Query("sum", pieces[0]) if len(pieces) == 1 else None
    return Query("count")


def _first_content(wanted: Asked) -> int:
    at = wanted.first
    while at < len(wanted.words) and wanted.words[at].small:
        at += 1
    return at


def _grouped(made: Query, wanted: Asked, reading: Reading, meant: Meant) -> Query | None:
    if reading.per < 0:
        return made
    named = {start for start, _ in reading.named}
    if any(word.role == "and" and after.start in named for word, after in pairwise(wanted.words)):
        return None  # by city and status
    period = ""
    if reading.sheet.dates(reading.per):
        said = frozenset(form for word in wanted.words for form in word.forms)
        period = "month" if said & _MONTHLY else "year" if said & _YEARLY else ""
    return replace(made, group=reading.per, period=period)  # type: ignore[arg-type]


def _listing(wanted: Asked, reading: Reading, meant: Meant) -> Query | Doubt | None:
    noun = reading.noun
    if reading.per >= 0 or wanted.many or noun.adds or left(wanted, reading, meant, {noun.column}):
        return None
    if noun.generic and noun.stop == 0:
        made = _of_value(wanted, reading, meant)
        return replace(made, operation="list", listed=True) if made and made.operation == "count" else None
    if noun.column < 0:
        return Query("list", listed=True)
    return Query("distinct", noun.column, listed=True)


def _arithmetic(name: Operation, wanted: Asked, reading: Reading, meant: Meant) -> Query | Doubt | None:
    column = measure(wanted, reading, meant)
    if column is None or isinstance(column, Doubt):
        return column
    if left(wanted, reading, meant, {column}):
        return None
    return _grouped(Query(name, column), wanted, reading, meant)


def _base(wanted: Asked, reading: Reading, meant: Meant) -> tuple[Condition, ...]:
    """Of "which share of the Berlin orders are open?" what stands before the verb."""
    verb = next((word.start for word in wanted.words[wanted.first :] if word.forms & _COPULA), len(wanted.text))
    values: Sequence[Value] = reading.values
    early = sum(1 for value in values if wanted.words[value.begin].start < verb)
    return tuple(meant.conditions[:early]) if wanted.asks("share") and 0 < early < len(meant.conditions) else ()
