"""What a reading's values, numbers and dates ask of a row: conditions, or a doubt which of two columns is meant."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from rag.answer.counting.comparable import comparable, hinted
from rag.answer.counting.comparing import Comparison, When
from rag.answer.counting.query import Condition, Relation
from rag.answer.counting.question import Asked, Hint
from rag.answer.counting.reading import Reading, Value, columns_in
from rag.answer.counting.sheet import BOOLEANS, Sheet, is_boolean
from rag.answer.counting.vocabulary import folded
from words.phrase import Text, joined, say

_EMPTY = frozenset(
    {"", "-", "–", "—", "n/a", "none", "null", "nan", "keine", "ohne", "без", "אין", "ללא", "καμία", "ندارد"}
)
_HAVING = folded("have has having with contain contains haben hat mit мають має з עם יש έχουν έχει με دارند دارد با")
_ANY = folded("a an any some ein eine einen")
_AT = folded("at time timestamp zeit zeitpunkt זמן час время ώρα زمان")
_MOST_CHOICES = 8
_OPPOSITE: dict[Relation, Relation] = {"is": "is-not", "contains": "contains-not"}


@dataclass(frozen=True, slots=True)
class Doubt:
    """`about` may mean any of `options`: what a question would say in brackets to be sure."""

    about: Text
    options: tuple[Hint, ...]


@dataclass
class Meant:
    """What is asked of the rows, as far as it is known; `doubt` is the first thing that is not."""

    conditions: list[Condition] = field(default_factory=list[Condition])
    either: bool = False
    doubt: Doubt | None = None
    refused: bool = False
    notes: list[Text] = field(default_factory=list[Text])
    used: set[int] = field(default_factory=set[int])  # columns that a condition has


def conditions(wanted: Asked, reading: Reading) -> Meant:
    meant = Meant()
    _of_values(wanted, reading, meant)
    _of_columns(reading, meant)
    _of_figures(reading, meant)
    for comparison in wanted.comparisons:
        if not meant.refused:
            _of_comparison(comparison, wanted, reading, meant)
    for when in reading.whens:
        if not meant.refused:
            _of_date(when, wanted, reading, meant)
    _of_having(wanted, reading, meant)
    if meant.either and len(meant.conditions) != 2:
        meant.refused = True
    return meant


def _of_values(wanted: Asked, reading: Reading, meant: Meant) -> None:
    joins = dict(reading.joined)
    last: Value | None = None
    for place, value in enumerate(reading.values):
        made = _valued(place, value, wanted, reading, meant)
        if made is None:
            return
        stretch = range(last.stop, value.begin) if last else ()
        between = [joins.pop(at) for at in stretch if at in joins]
        before = meant.conditions[-1] if meant.conditions else None
        if before and before.column == made.column:
            one = _joined(before, made, between or ["and"] * wanted.many) or _elsewhere(made, value, wanted, reading)
            if one is None:
                meant.refused = True
                return
            if one.column == made.column:
                meant.conditions.pop()
            made = one
        elif "or" in between:
            meant.either = True
        elif any(c.column == made.column for c in meant.conditions):
            meant.refused = True
            return
        meant.conditions.append(made)
        meant.used.add(made.column)
        last = value
    figures = sorted(figure.start for figure, _ in reading.figures)
    starts = [wanted.words[at].start for at, role in joins.items() if role == "or"]
    if any(not (figures and figures[0] < start < figures[-1]) for start in starts):
        meant.refused = True


def _joined(before: Condition, made: Condition, between: Sequence[str]) -> Condition | None:
    """One of two values of a column."""
    if between not in (["or"], ["and"]) or "not" in before.relation or "not" in made.relation:
        return None
    if before.relation != made.relation and between == ["and"]:
        return None
    written = joined(say("counted-or"), (before.written, made.written))
    return Condition(made.column, before.relation, written, before.cells | made.cells)


def _elsewhere(made: Condition, value: Value, wanted: Asked, reading: Reading) -> Condition | None:
    """ "High tickets in the low state": a second value of one column, beside the name of another that has it not."""
    after = wanted.words[value.stop].start if value.stop < len(wanted.words) else -1
    column = next((column for at, column in reading.named if at == after), made.column)
    if column == made.column or reading.sheet.numbers(column):
        return None
    return Condition(column, "is", value.text)


def _valued(place: int, value: Value, wanted: Asked, reading: Reading, meant: Meant) -> Condition | None:
    sheet, hint = reading.sheet, wanted.hint
    found = [*value.equal, *(column for column in value.within if column not in value.equal)]
    column = hinted(found, sheet, hint)
    told = [c for c in found if c in _beside(value, wanted, reading)]
    named = told or [c for c in found if any(c == other for _, other in reading.named)]
    if column is None and not named and str(value.text).isdecimal() and len(str(value.text)) < 4:
        meant.refused = True
        return None
    if column is None and not named and str(value.text).casefold() in BOOLEANS and is_boolean(sheet, found[0]):
        meant.refused = True
        return None
    if column is None:
        places = columns_in(sheet, value) if place in reading.places else []
        able = named[:1] or places or list(value.equal) or found
        if len(able) > 1 and len({_rows(sheet, c, value) for c in able}) > 1:
            meant.doubt = meant.doubt or Doubt(value.text, tuple(Hint(sheet.name(c)) for c in able[:_MOST_CHOICES]))
        column = able[0]
    whole, more = value.equal.get(column, frozenset()), value.within.get(column, frozenset())
    if hint and hint.values and hinted([column], sheet, hint) is not None:
        cells = frozenset(hint.values) & sheet.cells[column]
        relation: Relation = "is"
    else:
        if whole and more and not value.negated:
            both = tuple(sorted(whole)), tuple(sorted(whole | more))[:_MOST_CHOICES]
            meant.doubt = meant.doubt or Doubt(value.text, tuple(Hint(sheet.name(column), held) for held in both))
        relation, cells = ("is", whole) if whole else ("contains", more)
    if whole and more and value.negated:
        meant.refused = True
    return Condition(column, _OPPOSITE[relation] if value.negated else relation, value.text, cells)


def _rows(sheet: Sheet, column: int, value: Value) -> frozenset[int]:
    cells = value.equal.get(column) or value.within.get(column, frozenset())
    return frozenset(at for at, row in enumerate(sheet.rows) if row[column] in cells)


def _beside(value: Value, wanted: Asked, reading: Reading) -> set[int]:
    """The columns that are named just before a value, small words between, or just after it."""
    before = value.begin - 1
    while before >= 0 and wanted.words[before].small:
        before -= 1
    near = {wanted.words[at].start for at in (before, value.stop) if 0 <= at < len(wanted.words)}
    return {column for at, column in reading.named if at in near}


def _of_columns(reading: Reading, meant: Meant) -> None:
    """ "Paid" of yes and no, "unpaid", "without a discount"."""
    sheet = reading.sheet
    absent = [column for column in reading.negated if not is_boolean(sheet, column) and not sheet.numbers(column)]
    for column in (*reading.bare, *absent):
        numbers = sheet.numbers(column)
        zero = {cell for cell, held in numbers.values.items() if held.value == 0} if numbers else set()
        no = {
            cell
            for cell in sheet.cells[column]
            if is_boolean(sheet, column) and not BOOLEANS.get(cell.casefold(), True)
        }
        empty = {cell for cell in sheet.cells[column] if cell.casefold() in _EMPTY}
        meant.refused = meant.refused or column in meant.used
        meant.conditions.append(Condition(column, "empty", "", frozenset(zero | no | empty | {""})))
        meant.used.add(column)
    for column in reading.negated:
        if is_boolean(sheet, column):
            meant.conditions.append(_flag(sheet, column, False))
            meant.used.add(column)
        elif column not in absent:
            meant.refused = True
    for _, column in reading.named:
        if column not in meant.used and is_boolean(sheet, column) and column != reading.per:
            meant.conditions.append(_flag(sheet, column, True))
            meant.used.add(column)


def _of_having(wanted: Asked, reading: Reading, meant: Meant) -> None:
    """ "With a note", "have a discount": there is one, and it is not zero."""
    starts = {word.start: at for at, word in enumerate(wanted.words)}
    for start, column in reading.named:
        at = starts[start] - 1
        while at >= 0 and wanted.words[at].forms & _ANY:
            at -= 1
        if column in meant.used or column == reading.per or at < 0 or not wanted.words[at].forms & _HAVING:
            continue
        if wanted.asks("count", "list", "share") and not wanted.asks("max", "min", "most", "least"):
            numbers = reading.sheet.numbers(column)
            zero = {cell for cell, held in numbers.values.items() if held.value == 0} if numbers else set()
            empty = {cell for cell in reading.sheet.cells[column] if cell.casefold() in _EMPTY}
            meant.conditions.append(Condition(column, "filled", "", reading.sheet.cells[column] - zero - empty))
            meant.used.add(column)


def _flag(sheet: Sheet, column: int, wanted: bool) -> Condition:
    cells = frozenset(cell for cell in sheet.cells[column] if BOOLEANS.get(cell.casefold()) is wanted)
    return Condition(column, "is", joined(say("counted-or"), sorted(cells)), cells)


def _of_figures(reading: Reading, meant: Meant) -> None:
    by_column: dict[int, list[Comparison]] = {}
    for figure, column in reading.figures:
        by_column.setdefault(column, []).append(figure)
    for column, told in by_column.items():
        numbers = reading.sheet.numbers(column)
        cells = frozenset(
            cell for cell, held in (numbers.values if numbers else {}).items() if any(held.value == f.low for f in told)
        )
        written = joined(say("counted-or"), [figure.written for figure in told])
        meant.conditions.append(Condition(column, "is", written, cells))
        meant.used.add(column)


def _of_comparison(comparison: Comparison, wanted: Asked, reading: Reading, meant: Meant) -> None:
    sheet = reading.sheet
    able = comparable(comparison, wanted, reading, meant.used)
    if not able:
        meant.refused = True
        return
    if len(able) > 1:
        options = tuple(Hint(sheet.name(column)) for column in able[:_MOST_CHOICES])
        meant.doubt = meant.doubt or Doubt(comparison.written, options)
    column = able[0]
    relation: Relation = "between" if comparison.operator == "is" else comparison.operator
    bounds = comparison.low, comparison.high, comparison.unit, comparison.scale
    meant.conditions.append(Condition(column, relation, comparison.written, frozenset(), *bounds))
    meant.used.add(column)


def _of_date(when: When, wanted: Asked, reading: Reading, meant: Meant) -> None:
    sheet = reading.sheet
    able = [column for column in range(len(sheet.columns)) if column not in meant.used and sheet.dates(column)]
    named = sorted((abs(at - when.start), column) for at, column in reading.named if column in able)
    said = hinted(able, sheet, wanted.hint)
    able = [said] if said is not None else [column for _, column in named[:1]] or able
    if not able:
        meant.refused = True
        return
    if not named and said is None and not _is_general(sheet, able[0]):
        meant.refused = True  # closed in May, of a column "opened"
        return
    if len(able) > 1:
        meant.doubt = meant.doubt or Doubt(when.written, tuple(Hint(sheet.name(column)) for column in able))
    meant.conditions.append(Condition(able[0], when.relation, when.written, first=when.first, last=when.last))
    meant.used.add(able[0])


def _is_general(sheet: Sheet, column: int) -> bool:
    """Whether a column of dates says no more than when each row was."""
    return bool(sheet.concepts[column] & {"date", "year", "month"}) or any(word & _AT for word in sheet.called[column])
