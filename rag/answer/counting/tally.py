"""How many, and which all: questions about a whole table, counted over every row and never from the best passages.

A count is only given when every word of the question is accounted for: as a way of asking, a name of the table or of a
column, a value in its cells, or a comparison with a number. Otherwise there is none, and the turn is an ordinary one: a
wrong number in bold would be worse than no number.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rag.answer.counting.question import Asked, Comparison, currency, wants_all
from rag.answer.counting.question import asked as asked_in
from rag.answer.counting.reading import Reading, Sheet, Value, noun_of, read
from rag.text.tables import Row, tables
from words.phrase import Text, comma, joined, say

__all__ = ["ESTIMATE", "Source", "Tally", "tally", "wants_all"]

# How a cell is to its value.
Relation = Literal["is", "is-not", "contains", "contains-not", "over", "under", "at-least", "at-most", "between"]
_NOT: dict[Relation, Relation] = {"is": "is-not", "contains": "contains-not"}
# Below the answer to a question that wants all, where code could not count.
ESTIMATE = say("counted-estimate")
_MOSTLY = 0.8  # share of a document that its tables are, from which on its title says what their rows are
_HEADINGS = re.compile(r"^ {0,3}#{1,6}\s.*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Source:
    """A document that may have tables. `cut` if its file is longer than the `text` that was read of it."""

    id: str
    title: str
    text: str
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted, over the `total` rows of one table of `document`, an id: all of them, unless it was `cut`.

    `matched` are the rows that fulfil all `conditions` (column, relation, value): numbers from 1, and cells. With
    a `column` its different values among them are counted, in `groups` with their rows, the most frequent first; `per`
    says that rows were counted for each instead. `notes` are sentences on what could have been meant otherwise.
    """

    document: str
    title: str
    heading: str
    columns: Row
    total: int
    matched: tuple[tuple[int, Row], ...]
    conditions: tuple[tuple[Text, Relation, Text], ...] = ()
    column: Text = ""
    groups: tuple[tuple[str, int], ...] = ()
    per: bool = False
    listed: bool = False
    notes: tuple[Text, ...] = ()
    cut: bool = False

    @property
    def count(self) -> int:
        """Rows, or different values of `column`."""
        return len(self.groups) if self.column and not self.per else len(self.matched)


def tally(question: str, documents: Sequence[Source]) -> Tally | None:
    """Count what `question` asks for in the tables of `documents`.

    None unless every word of it is accounted for, by one table alone: the one that it names best. A title that two
    documents share names neither of them, unless both have the very same table.
    """
    wanted = asked_in(question)
    if wanted is None:
        return None
    found = [
        (source, reading)
        for source in documents
        for reading in _readings(question, wanted, source)
        # "how many entries are there?": of what?
        if not reading.noun.generic or reading.titled or reading.values or len(documents) == 1
    ]
    best = max(((reading.noun.rank, reading.titled) for _, reading in found), default=None)
    chosen = [(source, reading) for source, reading in found if (reading.noun.rank, reading.titled) == best]
    if not chosen:
        return None
    (source, reading), *others = chosen
    if any(other.title != source.title or other.id == source.id for other, _ in others):
        return None
    namesakes = [pair for pair in found if pair[0].title == source.title and pair[0].id != source.id]
    if any(other.cut != source.cut or not _same(its, reading) for other, its in namesakes):
        return None
    return _counted(wanted, reading, source)


def _readings(question: str, wanted: Asked, source: Source) -> Iterator[Reading]:
    """One for each table of a document in which every word of the question means something."""
    found = list(tables(source.text)) if "|" in source.text else []
    held = sum(table.end - table.start for table in found)
    besides, end = 0, 0
    for start, stop in [*((table.start, table.end) for table in found), (len(source.text), 0)]:
        # A heading says whose the table is: it is nothing else to read.
        besides += len(_HEADINGS.sub("", source.text[end:start]).strip())
        end = stop
    for table in found:
        sheet = Sheet.of(source.title, table, held >= _MOSTLY * (held + besides))
        if (noun := noun_of(wanted, sheet)) and (reading := read(question, wanted, sheet, noun)):
            yield reading


def _same(one: Reading, other: Reading) -> bool:
    """Whether two tables say the same, wherever they stand."""
    a, b = one.sheet.table, other.sheet.table
    return (a.heading, a.columns, a.rows) == (b.heading, b.columns, b.rows)


@dataclass(frozen=True, slots=True)
class _Condition:
    """A row fulfils it if its cell in `column` is among `cells`, or if it is not, `negated`."""

    column: int
    cells: frozenset[str]
    relation: Relation
    value: Text
    negated: bool = False

    def holds(self, row: Row) -> bool:
        return (row[self.column] in self.cells) is not self.negated


def _counted(wanted: Asked, reading: Reading, source: Source) -> Tally | None:
    """None where the words are known, but not what they ask: an "or" between columns, a column without a condition."""
    notes: list[Text] = []
    conditions = _conditions(reading, notes)
    for comparison in wanted.comparisons:
        if conditions is None or not (condition := _compared(comparison, reading, conditions, notes)):
            return None
        conditions.append(condition)
    if conditions is None or {column for _, column in reading.named} - {c.column for c in conditions}:
        return None
    table, noun = reading.sheet.table, reading.noun
    matched = tuple((n, row) for n, row in enumerate(table.rows, 1) if all(c.holds(row) for c in conditions))
    column = reading.per if reading.per >= 0 else noun.column
    groups = Counter(row[column] for _, row in matched if row[column]) if column >= 0 else Counter[str]()
    if reading.per >= 0 and noun.column >= 0:
        return None  # how many different customers per city: not counted yet
    if empty := sum(1 for _, row in matched if not row[column]) if column >= 0 else 0:
        notes.append(say("counted-empty", count=empty, column=_name(reading.sheet, column)))
    told = tuple((_name(reading.sheet, c.column), c.relation, c.value) for c in conditions)
    called = _name(reading.sheet, column) if column >= 0 else ""
    order = tuple(sorted(groups.items(), key=lambda group: (-group[1], group[0])))
    return Tally(
        source.id, source.title, table.heading, table.columns, len(table.rows), matched, told, called, order,
        reading.per >= 0, wanted.listed, tuple(notes), source.cut,
    )  # fmt: skip


def _name(sheet: Sheet, column: int) -> Text:
    return sheet.table.columns[column] or say("counted-column", number=str(column + 1))


def _conditions(reading: Reading, notes: list[Text]) -> list[_Condition] | None:
    """One for each column with values; None where two values cannot both be meant, or no column is sure."""
    between_values = dict(reading.joined)
    made: list[_Condition] = []
    last: Value | None = None
    for value in reading.values:
        column = _column(value, reading, notes)
        if column is None:
            return None
        whole = column in value.equal
        cells = value.equal[column] if whole else value.within[column]
        relation: Relation = "is" if whole else "contains"
        stretch = range(last.stop, value.begin) if last else ()
        between = [between_values.pop(at) for at in stretch if at in between_values]
        if made and made[-1].column == column:
            before = made.pop()
            if (
                between not in (["or"], ["and"])
                or before.negated
                or value.negated
                or (between == ["and"] and not whole)
            ):
                return None
            either = joined(say("counted-or"), (before.value, value.text))
            made.append(_Condition(column, before.cells | cells, before.relation, either))
        elif "or" in between or any(c.column == column for c in made):
            return None
        else:
            told = _NOT[relation] if value.negated else relation
            made.append(_Condition(column, cells, told, value.text, value.negated))
        last = value
    return None if "or" in between_values.values() else made


_TELLS_LITTLE = frozenset("yes no true false ja nein oui non si sí так ні да нет כן לא ναι όχι بله خیر نعم لا".split())


def _column(value: Value, reading: Reading, notes: list[Text]) -> int | None:
    """The column that a value is of: one that the question names, else where it is all of a cell, else the first."""
    named = [column for _, column in reading.named]
    found = [*value.equal, *(column for column in value.within if column not in value.equal)]
    told = [column for column in found if column in named]
    text = str(value.text)
    little = text.casefold() in _TELLS_LITTLE or len(text) == 1
    if not told and (little or (text.isdecimal() and len(text) < 4)):
        return None
    if told:
        return told[0]
    column = found[0]
    if others := [other for other in (value.equal or value.within) if other != column]:
        names = comma(_name(reading.sheet, other) for other in others)
        notes.append(say("counted-also-in", value=value.text, columns=names, column=_name(reading.sheet, column)))
    if column in value.equal and (more := value.within.get(column)):
        rows = sum(1 for row in reading.sheet.table.rows if row[column] in more)
        notes.append(say("counted-more", count=rows, value=value.text, column=_name(reading.sheet, column)))
    return column


_AMOUNTS = frozenset("total amount sum price value cost betrag summe preis montant prix importe precio".split())


def _compared(
    comparison: Comparison, reading: Reading, conditions: Sequence[_Condition], notes: list[Text]
) -> _Condition | None:
    """On the nearest column of numbers that is named, else on the only one, else on the only one that is an amount."""
    sheet = reading.sheet
    taken = {c.column for c in conditions}
    named = sorted((abs(at - comparison.start), c) for at, c in reading.named if c not in taken and sheet.numbers(c))
    if named:
        column = named[0][1]
    else:
        able = [c for c in range(len(sheet.columns)) if c not in taken and sheet.numbers(c)]
        able = [c for c in able if not sheet.identifies(c) and c != reading.noun.key]
        amounts = [c for c in able if any(word & _AMOUNTS for word in sheet.columns[c])] if len(able) > 1 else able
        if len(amounts) != 1:
            return None
        column = amounts[0]
        if others := [c for c in able if c != column]:
            names = comma(_name(sheet, c) for c in others)
            notes.append(say("counted-taken-for", value=comparison.written, column=_name(sheet, column), columns=names))
    values, unit = sheet.numbers(column) or ({}, "")
    if comparison.unit and unit and currency(unit) != comparison.unit:
        return None
    if odd := sum(1 for row in sheet.table.rows if row[column] and row[column] not in values):
        notes.append(say("counted-no-number", count=odd, column=_name(sheet, column)))
    relation: Relation = "is" if comparison.operator == "exactly" else comparison.operator
    accepted = frozenset(cell for cell, number in values.items() if comparison.holds(number))
    return _Condition(column, accepted, relation, comparison.written)
