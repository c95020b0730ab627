"""Questions about whole tables, worked out over every row and never from the best passages.

An answer is only given when every word of the question is accounted for: as a way of asking, a name of the table or of
a column, a value in its cells, or a comparison with a number or a date. Otherwise there is none, and the turn is an
ordinary one: a wrong number in bold would be worse than no number. Where two columns, values or tables would do, it is
asked which.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rag.answer.counting.conditions import Doubt
from rag.answer.counting.meaning import query as query_of
from rag.answer.counting.nouns import NONE, Noun, noun_of
from rag.answer.counting.query import Query
from rag.answer.counting.question import Asked, wants_all, wants_number
from rag.answer.counting.question import asked as asked_in
from rag.answer.counting.reader import read
from rag.answer.counting.reading import Reading
from rag.answer.counting.running import Group, Result, run
from rag.answer.counting.sheet import Sheet
from rag.answer.counting.sources import Source, is_called, sheets_of, together
from rag.answer.counting.vocabulary import Asking
from rag.text.tables import Row
from words.phrase import Text

__all__ = ["AskBack", "Choice", "Source", "Tally", "tally", "wants_all", "wants_number"]

_NUMBERS: tuple[Asking, ...] = ("count", "sum", "average", "median", "most", "least", "max", "min", "share")
_TELLING = 2  # words of a question that are a table's


@dataclass(frozen=True, slots=True)
class Tally:
    """What `query` comes to over all rows of a table of `document`, an id: all that were read, if it was `cut`.

    `chosen_by` is the model that chose the query, "" where the rules did.
    """

    document: str
    title: str
    sheet: Sheet
    query: Query
    result: Result
    cut: bool = False
    chosen_by: Text = ""

    @property
    def heading(self) -> str:
        return self.sheet.headings[0] if len(self.sheet.headings) == 1 else ""

    @property
    def total(self) -> int:
        return len(self.sheet.rows)

    @property
    def matched(self) -> tuple[tuple[int, Row], ...]:
        """The rows that count, each with its number in the document."""
        return tuple((self.sheet.places[at][1], self.sheet.rows[at]) for at in self.result.rows)

    @property
    def groups(self) -> tuple[Group, ...]:
        return self.result.groups

    @property
    def count(self) -> int:
        """Rows, or different values of a column."""
        return (
            len(self.result.groups)
            if self.query.operation == "distinct" and self.query.group < 0
            else len(self.result.rows)
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """`question` is asked in its place, and sure of what it means; `label` is the document's own word."""

    label: str
    question: str


@dataclass(frozen=True, slots=True)
class AskBack:
    """What a question may mean: the reader says which. `about` are its own words."""

    document: str
    about: Text
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    source: Source
    reading: Reading
    outcome: Query | Doubt | None

    @property
    def score(self) -> tuple[int, int, int]:
        """How well the question's words name it: what is counted, how many words, and how many of them its columns."""
        return self.reading.noun.rank, self.reading.explained, len(self.reading.named)

    @property
    def name(self) -> str:
        """By which a reader tells its table from the others."""
        return " > ".join(self.reading.sheet.headings) or self.source.title


def tally(question: str, documents: Sequence[Source]) -> Tally | AskBack | None:
    """What `question` asks for in the tables of `documents`.

    None unless every word of it is accounted for by one table alone: the one that it names best. A table that has more
    of its words, and still cannot answer, keeps all others from answering.
    """
    wanted = asked_in(question)
    if wanted is None:
        return None
    sheets = [(source, sheet) for source in documents for sheet in sheets_of(source)]
    if wanted.together:
        sheets = together(sheets)
    elif {kind for kind, *_ in wanted.ways} == {"list"}:  # rows that name their table may stand side by side
        sheets += [pair for source in documents for pair in together([p for p in sheets if p[0] == source], 2)]
    elif wanted.hint and (told := [pair for pair in sheets if is_called(*pair, wanted.hint)]):
        sheets = told
    found = [one for source, sheet in sheets for one in _readings(wanted, source, sheet)]
    # "how many entries are there?": of what?
    found = [
        f
        for f in found
        if not f.reading.noun.generic or f.reading.titled or f.reading.values or f.reading.named or len(documents) == 1
    ]
    best = max((one.score for one in found if one.outcome), default=None)
    if best is None or any(
        one.reading.explained > best[1] and one.outcome is None for one in found if one.reading.noun is not NONE
    ):
        return None
    chosen = _without_copies([one for one in found if one.outcome and one.score == best])
    whole = [one for one in chosen if len(one.reading.sheet.headings) > 1]
    chosen = whole[:1] or chosen
    siblings = _siblings(chosen[0], found) if len(chosen) == 1 and not wanted.together else []
    if len(chosen) > 1 or siblings:
        return _which(question, [*chosen, *siblings])
    (one,) = chosen
    if any(_is_namesake(one, other) for other in found):
        return None
    if isinstance(one.outcome, Doubt):
        return _doubted(question, one, one.outcome)
    return _worked(one)


def unsure(question: str, documents: Sequence[Source]) -> tuple[tuple[Source, Sheet], ...]:
    """The tables that a number is asked of, as some columns or values of theirs tell, in words that are not all known.

    None of a question that is about a text.
    """
    wanted = asked_in(question)
    if wanted is None or not wanted.asks(*_NUMBERS):
        return ()
    pairs = [(source, sheet) for source in documents for sheet in sheets_of(source)]
    found = [(pair, read(wanted, pair[1], NONE)) for pair in pairs]
    best = max((reading.explained for _, reading in found), default=0)
    told = [pair for pair, reading in found if reading.explained == best and (reading.named or reading.values)]
    return tuple(told) if best >= _TELLING else ()


def _is_namesake(one: _Found, other: _Found) -> bool:
    """Whether it is of another document with the same title, and says something else: its title does not tell."""
    if other.outcome is None or other.source.id == one.source.id or other.source.title != one.source.title:
        return False
    mine, its = one.reading.sheet, other.reading.sheet
    return (mine.columns, mine.rows, one.source.cut) != (its.columns, its.rows, other.source.cut)


def _worked(one: _Found) -> Tally | None:
    if not isinstance(one.outcome, Query):
        return None
    result = run(one.outcome, one.reading.sheet)
    if result is None:
        return None
    return Tally(one.source.id, one.source.title, one.reading.sheet, one.outcome, result, one.source.cut)


def _readings(wanted: Asked, source: Source, sheet: Sheet) -> Iterator[_Found]:
    noun = noun_of(wanted, sheet) if wanted.asks("count", "list", "share") else None
    extreme = wanted.asks("max", "min", "late", "early", "most", "least", "average", "median")
    nouns: list[Noun] = [noun] if noun and not extreme else [NONE]
    for one in nouns:
        reading = read(wanted, sheet, one)
        if one is NONE and not (sheet.titled or reading.titled or reading.named):
            continue  # a table within a text that is about more
        yield _Found(source, reading, query_of(wanted, reading))


def _without_copies(found: list[_Found]) -> list[_Found]:
    """Of tables that say the very same, one: a file that was uploaded twice."""
    kept: list[_Found] = []
    for one in found:
        sheet = one.reading.sheet
        same = (k for k in kept if k.source.id != one.source.id and k.source.cut == one.source.cut)
        if not any(
            (k.reading.sheet.columns, k.reading.sheet.rows) == (sheet.columns, sheet.rows)
            and k.source.title == one.source.title
            for k in same
        ):
            kept.append(one)
    return kept


def _siblings(one: _Found, found: Sequence[_Found]) -> list[_Found]:
    """Tables of the same columns that the question could be about as well: it names neither."""
    sheet = one.reading.sheet
    return (
        [
            other
            for other in found
            if other is not one
            and other.reading.sheet.columns == sheet.columns
            and other.reading.titled >= one.reading.titled
            and not set(other.reading.sheet.headings) <= set(sheet.headings) | {""} - {""}
            and (other.reading.sheet.rows != sheet.rows or other.source.cut != one.source.cut)
        ]
        if len(sheet.headings) == 1
        else []
    )


def _which(question: str, found: Sequence[_Found]) -> AskBack | None:
    """Which table? None where they have one name."""
    documents = {one.source.id for one in found}
    names = [
        one.source.title if len(documents) > 1 and len({o.name for o in found if o.source.id == one.source.id}) == 1
        else one.name if len(documents) == 1 else f"{one.source.title}, {one.name}"
        for one in found
    ]  # fmt: skip
    if len(set(names)) < len(names):
        return None
    choices = tuple(Choice(name, f"{question} [{name}]") for name in names if not set(name) & set("[]:|"))
    return AskBack(found[0].source.id, question, choices) if len(choices) == len(names) else None


def _doubted(question: str, one: _Found, doubt: Doubt) -> AskBack | None:
    asked = re.sub(r"\s*\[[^\[\]]*\]\s*$", "", question)
    choices = []
    for option in doubt.options:
        said = f"{option.name}: {' | '.join(option.values)}" if option.values else option.name
        label = f"{option.name}: {', '.join(option.values)}" if option.values else option.name
        choices.append(Choice(label, f"{asked} [{said}]"))
    if len({choice.question for choice in choices}) < len(choices) or any(
        choice.question == question for choice in choices
    ):
        return None
    return AskBack(one.source.id, doubt.about, tuple(choices))
