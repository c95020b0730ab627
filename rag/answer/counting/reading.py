"""A question beside one table: what each of its words is taken for. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Literal, NamedTuple

from rag.answer.counting.question import Asked, Word
from rag.text.tables import Forms, Table, Where, forms, has_decimal_comma, number, phrases, same
from words.phrase import Text, joined, say

_IDENTIFIES = frozenset("id no nr num number nummer numéro numero número zip postcode plz phone tel year".split())
# The last word of a column that names its rows, or the first where a language has it so: order id, numéro commande.
_KEYS = frozenset("id no nr num number nummer numéro numero número code".split())
_Held = tuple[int, dict[int, tuple[set[str], set[str]]]]


class Sheet(NamedTuple):
    """A table and the names by which a question may call it. `heads` are what its rows are: orders, of hotel orders."""

    title: str
    table: Table
    heads: tuple[Forms, ...]
    names: tuple[Forms, ...]
    columns: tuple[tuple[Forms, ...], ...]
    cells: tuple[frozenset[str], ...]
    titled: bool

    @classmethod
    def of(cls, title: str, table: Table, titled: bool) -> "Sheet":
        stem = re.sub(r"\.\w{1,5}$", "", title)
        last = table.heading.rpartition(" > ")[2]
        named = [re.split(r"\b(?:of|from|in|by|per|for)\b", _apart(name))[0] for name in (stem, last)]
        telling = (
            [[f for f in forms(name) if not any(map(str.isdecimal, "".join(f)))] for name in named] if titled else []
        )
        heads = [word for name in telling for word in (name[:1] + name[-1:])]
        names = (*forms(_apart(title)), *forms(title), *forms(table.heading))
        columns = tuple(tuple(forms(_apart(re.sub(r"[(\[].*", "", name)) or name)) for name in table.columns)
        # Not zip(*rows): one call that lets no other thread run for a third of a second, over half a million rows.
        cells = tuple(frozenset(row[column] for row in table.rows) for column in range(len(table.columns)))
        return cls(title, table, tuple(heads), names, columns, cells, titled)

    def column_at(self, said: Sequence[Word], place: int) -> tuple[int, int] | None:
        """(column, where its name ends) if one is named from `place` on, in full, else by a word that only it has."""
        partly = []
        for column, name in sorted(enumerate(self.columns), key=lambda named: -len(named[1])):
            run = said[place : place + len(name)]
            if name and len(run) == len(name) and all(same(w.forms, n, True) for w, n in zip(run, name, strict=True)):
                return column, place + len(name)
            if not said[place].small and any(same(said[place].forms, word, True) for word in name):
                partly.append(column)
        called = [c for c in partly if any("name" in word for word in self.columns[c])] if len(partly) > 1 else partly
        called = called or [c for c in partly if _is_key_of(self.columns[c], said[place].forms)]
        return (called[0], place + 1) if len(called) == 1 else None

    def identifies(self, column: int) -> bool:
        """Whether its numbers are names: an id, a postcode, a year."""
        return any(word & _IDENTIFIES for word in self.columns[column])

    def numbers_rows(self, column: int) -> bool:
        """Whether it counts the rows: whole numbers, each larger than the one above (the column "order" of orders).

        Only from 1 to 1 in any column but the first: sales that grew from year to year count nothing.
        """
        told = [row[column] for row in self.table.rows]
        counts = [int(cell) for cell in told if cell.isdecimal()]
        if len(counts) < len(told):
            return False
        return all(one < other and (column == 0 or other == one + 1) for one, other in pairwise(counts))

    def all_differ(self, column: int) -> bool:
        return len(self.cells[column]) == len(self.table.rows) and "" not in self.cells[column]

    def key(self, word: Word) -> int | None:
        """The column by which each row is one of what `word` calls, in a document that is this table: for "orders" a
        column "order id", or "order" if it numbers the rows. Not a column "orders": that says how many they are."""
        if not self.titled or word.small:
            return None
        for column, name in enumerate(self.columns):
            if _is_key_of(name, word.forms) and self.all_differ(column):
                return column
            if len(name) == 1 and _is_one_of(name[0], word.forms) and self.numbers_rows(column):
                return column
        return None

    def numbers(self, column: int) -> tuple[dict[str, float], str] | None:
        """The cells of a column of numbers with their values, and what these are of; None unless nine of ten are."""
        told = self.cells[column] - {""}
        comma = has_decimal_comma(told)
        found = {cell: value for cell in told if (value := number(cell, comma))}
        units = {unit for _, unit in found.values()}
        if not found or len(found) < 0.9 * len(told) or len(units) > 1:
            return None
        return {cell: value for cell, (value, _) in found.items()}, units.pop()


def _is_one_of(name: Forms, said: Forms) -> bool:
    """Whether `said` is the same word in another number: orders, of an order. Persian and Arabic count in singular."""
    singular = any("\u0600" <= form[:1] <= "\u06ff" for form in said)
    return same(said, name, True) and (singular or name.isdisjoint(said))


def _is_key_of(name: Sequence[Forms], said: Forms) -> bool:
    """Whether a column of this name identifies what is `said`: order id, orderid, code pedido, of orders."""
    if len(name) > 1:
        return bool(
            (name[-1] & _KEYS and same(said, name[-2], True)) or (name[0] & _KEYS and same(said, name[-1], True))
        )
    stems = frozenset(word.removesuffix(key) for word in chain(*name) for key in _KEYS if word.endswith(key))
    return same(said, frozenset(stem for stem in stems if len(stem) > 2), True)


def _apart(name: str) -> str:
    """customerName, customer_name -> customer Name, customer name."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", name)


class Noun(NamedTuple):
    """What is counted: the words [begin, stop); rows if `column` is -1, else its values.

    How well they name it: 0 for "rows", of whatever, 1 for a column, 2 for one that names the rows, 3 for the table's
    own name. `key` is the column that names or numbers the rows, or -1: no number to compare with.
    """

    begin: int
    stop: int
    column: int
    rank: int
    key: int = -1

    @property
    def generic(self) -> bool:
        return self.rank == 0


def noun_of(wanted: Asked, sheet: Sheet) -> Noun | None:
    said, begin = wanted.words, wanted.first
    while begin < len(said) and (said[begin].small or said[begin].role == "different"):
        begin += 1
    different = any(word.role == "different" for word in said)
    run = range(begin, next((at for at in range(begin, len(said)) if said[at].small), len(said)))
    columns = [(at, found) for at in run if (found := sheet.column_at(said, at))]
    heads = [at for at in run if any(same(said[at].forms, head, True) for head in sheet.heads)]
    if not different and any(_adds_up(sheet, column, said[at], bool(heads)) for at, (column, _) in columns):
        return None  # "how many units were sold?" wants their sum
    at, key = next(((at, key) for at in run if (key := sheet.key(said[at])) is not None), (-1, -1))
    if heads and not (different and columns):
        return None if different else Noun(heads[0], heads[0] + 1, -1, 3, key)
    if key >= 0 and not different:
        return Noun(at, at + 1, -1, 2, key)
    if columns and (sheet.titled or different):  # a table of some employees, within a text about all of them
        at, (column, stop) = columns[-1]
        return Noun(at, stop, column, 1)
    rows = [at for at in run if said[at].role == "row"]
    return Noun(rows[0], rows[0] + 1, -1, 0) if rows and not different else None


def _adds_up(sheet: Sheet, column: int, word: Word, headed: bool) -> bool:
    """Whether `word` names quantities: no numbers of the rows, in whatever order where the table is called so too."""
    if sheet.identifies(column) or sheet.key(word) == column or not sheet.numbers(column):
        return False
    if not headed or not any(_is_one_of(name, word.forms) for name in sheet.columns[column]):
        return True
    return not (sheet.all_differ(column) and all(map(str.isdecimal, sheet.cells[column])))


@dataclass(frozen=True, slots=True)
class Value:
    """Words of the question that are in cells, `text` as they stand there: by column, the cells that are just these
    words, or else those that hold them."""

    text: Text
    begin: int
    stop: int
    equal: dict[int, frozenset[str]]
    within: dict[int, frozenset[str]]
    negated: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """What each word of a question was taken for, in one table. `titled` words name the table, `named` are columns with
    where they stand in the question, `per` is the column whose values are told apart, or -1. `joined` says "or" or
    "and" for words between which one stands."""

    sheet: Sheet
    noun: Noun
    values: tuple[Value, ...]
    named: tuple[tuple[int, int], ...]
    joined: dict[int, str]
    titled: int
    per: int


def read(question: str, wanted: Asked, sheet: Sheet, noun: Noun) -> Reading | None:
    """None if a word is left over that is no name, no value and no small word."""
    said = wanted.words
    exact = [phrases(cells, [word.forms for word in said]) for cells in sheet.cells]
    title = question.casefold().find(sheet.title.casefold())
    values: list[Value] = []
    named: list[tuple[int, int]] = []
    joined: dict[int, str] = {}
    titled, per, negated, at = 0, -1, False, 0
    while at < len(said):
        word, stop = said[at], at + 1
        column = sheet.column_at(said, at)
        if noun.begin <= at < noun.stop:
            titled, stop = titled + (noun.column < 0 and not noun.generic), noun.stop
        elif 0 <= title <= word.start < title + len(sheet.title):
            titled += 1
        elif value := _value(question, said, at, _longest(said, at, exact, 0), negated):
            values.append(value)
            stop, negated = value.stop, False
        elif word.role == "per" and (group := _after_per(sheet, said, at, exact)) and per < 0:
            per, stop = group
        elif word.role in ("or", "and"):
            joined[at] = word.role
        elif word.role == "not" and not negated:
            negated = True
        elif column and not word.small:
            named.append((word.start, column[0]))
            stop = column[1]
        elif any(same(word.forms, name, True) for name in sheet.names) and not word.small:
            titled += 1
        elif not (word.small or word.role in ("different", "row")):
            value = _value(question, said, at, _longest(said, at, exact, 1), negated)
            if not (value := value or _alike(sheet, said, at, negated)):
                return None
            values.append(value)
            stop, negated = value.stop, False
        at = stop
    return None if negated else Reading(sheet, noun, tuple(values), tuple(named), joined, titled, per)


def _after_per(sheet: Sheet, said: Sequence[Word], at: int, exact: list[Where]) -> tuple[int, int] | None:
    """The column after "per"; not in "by Customer 3", where a value begins with its name."""
    after = next(
        (place for place in range(at + 1, len(said)) if said[place].role != "per" and not said[place].small), 0
    )
    return sheet.column_at(said, after) if after and not _longest(said, after, exact, 0) else None


def _alike(sheet: Sheet, said: Sequence[Word], at: int, negated: bool) -> Value | None:
    """The word in another number or case, alone in its cell: said as it stands there."""
    found = [phrases(cells, [said[at].forms], loosely=True).get((0, 1)) for cells in sheet.cells]
    equal = {column: frozenset(cells[0]) for column, cells in enumerate(found) if cells and cells[0]}
    if not equal:
        return None
    text = joined(say("counted-or"), sorted(next(iter(equal.values())))[:3])
    return Value(text, at, at + 1, equal, {}, negated)


def _longest(said: Sequence[Word], at: int, places: list[Where], grade: Literal[0, 1]) -> _Held | None:
    """Where the longest run of words from `at` that are values stops, with its places by column.

    Of `grade` 0 some cells are just these words; of 1 they hold them among others.
    """
    for stop in range(len(said), at, -1):
        if all(word.small or word.role in ("or", "and", "not", "per") for word in said[at:stop]):
            return None
        found = {column: where[at, stop] for column, where in enumerate(places) if (at, stop) in where}
        if any(cells[grade] for cells in found.values()):
            return stop, found
    return None


def _value(question: str, said: Sequence[Word], at: int, held: _Held | None, negated: bool) -> Value | None:
    if held is None:
        return None
    stop, found = held
    equal = {column: frozenset(cells[0]) for column, cells in found.items() if cells[0]}
    within = {column: frozenset(cells[1]) for column, cells in found.items() if cells[1]}
    text = question[said[at].start : said[stop - 1].start + len(said[stop - 1].text)]
    return Value(text, at, stop, equal, within, negated)
