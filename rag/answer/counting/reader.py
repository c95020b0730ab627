"""A question beside one table: what each of its words is taken for. Pure."""

import re
from dataclasses import replace
from typing import Literal

from rag.answer.counting.comparing import Comparison, When
from rag.answer.counting.days import Day
from rag.answer.counting.nouns import Noun, column_at
from rag.answer.counting.question import Asked, Word
from rag.answer.counting.reading import Reading, Value, columns_in
from rag.answer.counting.sheet import Sheet, is_boolean
from rag.answer.counting.vocabulary import akin, concepts
from rag.text.tables import forms, phrases, same
from words.phrase import joined, say

_Held = tuple[int, dict[int, tuple[set[str], set[str]]]]
_SHORT = 4  # words of a cell in which one that was said may stand among others
_WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag "
    "sonntag mondays tuesdays wednesdays thursdays fridays saturdays sundays montags weekends weekdays".split()
)


def read(wanted: Asked, sheet: Sheet, noun: Noun) -> Reading:
    """`complete` unless a word is left over that is no name, no value and no small word."""
    return _Reader(wanted, sheet, noun).read()


class _Reader:
    """Goes through the words once, from left to right."""

    def __init__(self, wanted: Asked, sheet: Sheet, noun: Noun) -> None:
        self._wanted, self._sheet, self._noun, self._said = wanted, sheet, noun, wanted.words
        heard = [word.forms for word in self._said]
        self._exact = [phrases(cells, heard) for cells in sheet.cells]
        self._title = wanted.text.casefold().find(sheet.title.casefold())
        self._dated = any(sheet.dates(column) for column in range(len(sheet.columns)))
        self._values: list[Value] = []
        self._named: list[tuple[int, int]] = []
        self._meant: list[tuple[int, frozenset[int]]] = []
        self._joined: dict[int, str] = {}
        self._whens: list[When] = []
        self._figures: list[tuple[Comparison, int]] = []
        self._bare: list[int] = []
        self._off: list[int] = []
        self._places: set[int] = set()
        self._titled, self._per, self._explained = 0, -1, 0
        self._negated = self._without = False

    def read(self) -> Reading:
        at, complete = 0, True
        while at < len(self._said):
            word = self._said[at]
            stop = self._noun_at(at) or self._number_at(at) or self._cell_at(at) or self._join_at(at)
            stop = stop or self._column_at(at) or self._title_at(at) or self._loosely_at(at)
            if not stop:
                complete, stop = False, at + 1
            elif not word.small:
                self._explained += stop - at
            at = stop
        complete = complete and not self._negated and not self._without
        return Reading(
            self._sheet, self._noun, tuple(self._values), tuple(self._named), tuple(self._meant), self._joined,
            tuple(self._whens), tuple(self._figures), tuple(self._bare), tuple(self._off), frozenset(self._places),
            self._titled, self._per, self._explained, complete,
        )  # fmt: skip

    def _noun_at(self, at: int) -> int:
        word, noun = self._said[at], self._noun
        if noun.begin <= at < noun.stop:
            self._titled += noun.column < 0 and not noun.generic
            return noun.stop
        if 0 <= self._title <= word.start < self._title + len(self._sheet.title):
            self._titled += 1
            return at + 1
        return 0

    def _number_at(self, at: int) -> int:
        """A date where the table has dates, or a number beside the column that has it."""
        start = self._said[at].start
        when = next((when for when in self._wanted.whens if when.start <= start < when.stop), None)
        if when and self._dated:
            self._whens.append(when)
            return next((n for n in range(at, len(self._said)) if self._said[n].start >= when.stop), len(self._said))
        when = self._year_at(at)
        if when:
            self._whens.append(when)
            return at + 1
        figure = next((figure for figure in self._wanted.figures if figure.start <= start < figure.stop), None)
        column = self._beside(at) if figure else None
        if figure is None or column is None:
            return 0
        self._figures.append((figure, column))
        return next((n for n in range(at, len(self._said)) if self._said[n].start >= figure.stop), len(self._said))

    def _year_at(self, at: int) -> When | None:
        """A year alone, where the table has dates and is not called so."""
        word = self._said[at]
        if not (self._dated and re.fullmatch(r"(?:19|20)\d\d", word.text)) or self._beside(at) is not None:
            return None
        if any(same(word.forms, name, False) for name in self._sheet.names):
            return None
        year = Day(int(word.text))
        return When(word.start, word.start + 4, "on", year, year, word.text)

    def _beside(self, at: int) -> int | None:
        """The column of numbers named just before a number, with small words between at most, or just after it."""
        before = self._said[:at]
        while before and (before[-1].small or before[-1].role == "or" or any(
            f.start <= before[-1].start < f.stop for f in self._wanted.figures
        )):  # fmt: skip
            before = before[:-1]
        if before and self._named and self._named[-1][0] <= before[-1].start:
            last, column = self._named[-1]
            ends = [word.start for word in before if word.start >= last]
            if len(ends) <= max(1, len(self._sheet.called[column])) and self._sheet.numbers(column):
                return column
        return None

    def _cell_at(self, at: int) -> int:
        """The longest run of words that is all of a cell."""
        word = self._said[at]
        value = None if word.role == "without" and self._names_column(at + 1) else self._value(at, self._longest(at, 0))
        if not value:
            if self._said[at].role == "per" and self._per < 0 and (group := self._after_per(at)):
                if group[0] in self._sheet.measures():
                    return at + 1  # the top five by amount
                self._per, stop = group
                return stop
            return 0
        self._values.append(value)
        self._negated = False
        if at and self._said[at - 1].forms & _IN and columns_in(self._sheet, value):
            self._places.add(len(self._values) - 1)
        return value.stop

    def _names_column(self, at: int) -> bool:
        """Whether a column is named from `at` on: "no notes" is not the value "no"."""
        while at < len(self._said) and self._said[at].small:
            at += 1
        return at < len(self._said) and column_at(self._sheet, self._said, at) is not None

    def _join_at(self, at: int) -> int:
        if self._said[at].forms & _NOT_BEFORE and self._values and not self._values[-1].negated:
            self._values[-1] = replace(self._values[-1], negated=True)
            return at + 1
        match self._said[at].role:
            case "or" | "and" as role:
                self._joined[at] = role
            case "not" | "without" if self._said[at + 1 : at + 2] and self._said[at + 1].forms & _STILL:
                self._negated = True
                return at + 2
            case "not" if not self._negated:
                self._negated = True
            case "without" if not self._without:
                self._without = True
            case "per" if self._said[at].small or self._said[at].forms & {"by", "nach", "за", "по", "לפי"}:
                pass
            case _:
                return 0
        return at + 1

    def _column_at(self, at: int) -> int:
        word = self._said[at]
        column = column_at(self._sheet, self._said, at)
        if column and not (word.small and column[1] == at + 1 and not _called_so(self._sheet, column[0], word)):
            if self._without:
                self._bare.append(column[0])
                self._without = False
            elif self._negated:
                self._off.append(column[0])
                self._negated = False
            else:
                self._named.append((word.start, column[0]))
            return column[1]
        about = concepts(word.forms)
        meant = frozenset(c for c, held in enumerate(self._sheet.concepts) if held & about)
        if meant:
            self._meant.append((word.start, meant))
            return at + 1
        return 0

    def _title_at(self, at: int) -> int:
        word = self._said[at]
        if word.small:
            letter = word.text.isupper() and len(word.text) == 1 and at > 0  # Warehouse A
            if letter and any(same(word.forms, name, False) for name in self._sheet.names):
                self._titled, self._explained = self._titled + 1, self._explained + 1
            return at + 1
        if any(akin(word.forms, name) for name in self._sheet.names) or akin_to_key(self._sheet, word):
            self._titled += 1
            self._explained += any(map(str.isdecimal, word.text))  # Staff 2024 is one of its own
            return at + 1
        return at + 1 if word.role in ("different", "row") else 0

    def _loosely_at(self, at: int) -> int:
        """A word among others in a short cell, or alone in it in another number or case; "unpaid", of a column paid."""
        if self._said[at].forms & _WEEKDAYS:
            return 0
        opposite = _opposite(self._sheet, self._said[at])
        if opposite is not None:
            self._off.append(opposite)
            return at + 1
        value = self._value(at, self._longest(at, 1)) or self._alike(at)
        if value:
            self._values.append(value)
            self._negated = False
        return value.stop if value else 0

    def _after_per(self, at: int) -> tuple[int, int] | None:
        """The column after "per"; not in "by Customer 3", where a value begins with its name."""
        after = at + 1
        while after < len(self._said) and (self._said[after].role == "per" or self._said[after].small):
            if concepts(self._said[after].forms) & _PERIODS:
                break
            after += 1
        if after == len(self._said) or self._longest(after, 0):
            return None
        if column := column_at(self._sheet, self._said, after):
            return column
        dated = [c for c in range(len(self._sheet.columns)) if self._sheet.dates(c)]
        period = concepts(self._said[after].forms) & _PERIODS
        return (dated[0], after + 1) if period and len(dated) == 1 else None

    def _alike(self, at: int) -> Value | None:
        """The word in another number or case, alone in its cell: said as it stands there."""
        said, equal = self._said[at], dict[int, frozenset[str]]()
        beginning = said.text[:2].lower() if said.text.isascii() else ""
        for column, cells in enumerate(self._sheet.cells):
            if len(cells) > (_MANY if beginning else _FEW):
                continue
            near = (cell for cell in cells if cell[:2].lower() == beginning or not (beginning and cell.isascii()))
            found = frozenset(cell for cell in near if len(held := forms(cell)) == 1 and akin(said.forms, held[0]))
            if found:
                equal[column] = found
        if not equal:
            return None
        text = joined(say("counted-or"), sorted(next(iter(equal.values())))[:3])
        return Value(text, at, at + 1, equal, {}, self._negated)

    def _longest(self, at: int, grade: Literal[0, 1]) -> _Held | None:
        """Where the longest run of words from `at` that are values stops, with its places by column.

        Of `grade` 0 some cells are just these words; of 1 they hold them among others.
        """
        for stop in range(len(self._said), at, -1):
            if all(word.small or word.role in ("or", "and", "not", "per") for word in self._said[at:stop]):
                return None
            found = {column: where[at, stop] for column, where in enumerate(self._exact) if (at, stop) in where}
            if any(cells[grade] for cells in found.values()):
                return stop, found
        return None

    def _value(self, at: int, held: _Held | None) -> Value | None:
        if held is None:
            return None
        stop, found = held
        equal = {column: frozenset(cells[0]) for column, cells in found.items() if cells[0]}
        within = {c: short for c, cells in found.items() if (short := frozenset(filter(_is_short, cells[1])))}
        if not (equal or within):
            return None
        text = self._wanted.text[self._said[at].start : self._said[stop - 1].start + len(self._said[stop - 1].text)]
        return Value(text, at, stop, equal, within, self._negated)


_NOT_BEFORE = frozenset("نيست نيستند نشده نشدهاند".split())  # it stands after what it denies
_PERIODS = frozenset({"month", "year"})
_STILL = frozenset("longer mehr plus yet".split())  # no longer, nicht mehr
_IN = frozenset("in from at aus nach ב מ у в з зі із σε στη στην στο στον από در از".split())
_FEW, _MANY = 2000, 50_000  # different cells of a column that are compared with a word one by one


def _is_short(cell: str) -> bool:
    return len(cell) < 80 and len(cell.split()) <= _SHORT


def _called_so(sheet: Sheet, column: int, word: Word) -> bool:
    """Whether a small word is all of a column's name, as it stands there."""
    name = sheet.called[column]
    return len(name) == 1 and same(word.forms, name[0], False)


def akin_to_key(sheet: Sheet, word: Word) -> bool:
    return sheet.titled and sheet.key(word.forms) is not None


def _opposite(sheet: Sheet, word: Word) -> int | None:
    """The column of yes and no that a word with un- or non- takes the opposite of."""
    for prefix in ("un", "non"):
        if (text := word.text.casefold()).startswith(prefix):
            rest = forms(text.removeprefix(prefix).strip("-"))
            found = [
                c for c, name in enumerate(sheet.called) if rest and len(name) == 1 and same(name[0], rest[0], False)
            ]
            if len(found) == 1 and is_boolean(sheet, found[0]):
                return found[0]
    return None
