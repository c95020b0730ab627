"""Numbers that a passage gives to something else than the answer does: 42 nurses of 308 nurses and 42 physicians. Pure.

Where several numbers stand side by side, in a sentence, a list or a table, each has words of its own: those behind it
("308 nurses and 42 physicians"), before it ("opens at 9 and closes at 17"), its row and its column, its year. A number
of the answer is with another's words if those around it are a neighbour's own, and none of them is its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rag.answer.checks.citations import sentences
from rag.answer.checks.numbers import CLOCK, Quantity, read
from rag.answer.checks.telling import telling
from rag.text.sentences import units
from rag.text.terms import content

_LONGEST = 600
_CLAUSE = re.compile(r"[,;)(،，；]")
_CALCULATED = re.compile(r"[-+−–*×/÷=]\s?[€$£]?\d|\d\s?[-+−–*×/÷=]")
_MOST = 0.5  # of the words around a number must be a neighbour's, at least
Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Bound:
    """A number, and the words that are its own; `lead` are those that all numbers of its sentence share."""

    values: tuple[float, ...]
    own: tuple[Words, ...]
    lead: Words
    start: int = 0
    end: int = 0
    row: bool = False


def misbound(answer: str, passages: Sequence[str], question: str) -> list[tuple[int, int]]:
    """Where numbers stand in `answer` that the passages give to a neighbour of what the answer gives them to."""
    groups = [group for passage in passages for group in _groups(passage)]
    asked = _words(question)
    numbers = list(_of_answer(answer))
    return [
        (number.start, number.end)
        for number in numbers
        if (own := number.own or (asked if len(numbers) == 1 else ())) and _strays(number, own, groups)
    ]


def _strays(number: Bound, own: tuple[Words, ...], groups: Sequence[Sequence[Bound]]) -> bool:
    """Wherever the number stands, the words around it are a neighbour's rather than its own."""
    found = [group for group in groups if any(set(bound.values) & set(number.values) for bound in group)]
    return bool(found) and all(_strays_in(number, own, group) for group in found)


def _strays_in(number: Bound, own: tuple[Words, ...], group: Sequence[Bound]) -> bool:
    mine = [bound for bound in group if set(bound.values) & set(number.values)]
    theirs = [bound for bound in group if not set(bound.values) & set(number.values)]
    its = frozenset().union(*(forms for bound in mine for forms in bound.own))
    if not its:
        return False
    years = _years(frozenset().union(*own))
    if years and _years(its):  # a year says of itself what belongs to it
        return years.isdisjoint(its) and any(years <= frozenset().union(*bound.own) for bound in theirs)
    common = frozenset().union(*(bound.lead for bound in group)) | _shared(group)
    around = [forms for forms in own if forms.isdisjoint(common)]
    ours = {at for at, forms in enumerate(around) if not forms.isdisjoint(its)}
    for bound in theirs:
        theirs_own = frozenset().union(*bound.own) - common
        hits = {at for at, forms in enumerate(around) if not forms.isdisjoint(theirs_own)}
        if hits > ours and len(hits) > _MOST * len(around) and (not ours or bound.row):
            return True
    return False


def _years(forms: Words) -> Words:
    return frozenset(form for form in forms if len(form) == 4 and form.isdecimal() and 1000 <= int(form) <= 2100)


def _shared(group: Sequence[Bound]) -> Words:
    """What is in the own words of several, of different values."""
    seen: dict[str, set[tuple[float, ...]]] = {}
    for bound in group:
        for forms in bound.own:
            for form in forms:
                seen.setdefault(form, set()).add(bound.values)
    most = max(2, len(group) // 2 + 1) if len(group) > 3 else 2
    return frozenset(form for form, values in seen.items() if len(values) >= most)


def _of_answer(answer: str) -> Iterator[Bound]:
    for unit in units(answer, _LONGEST):
        at = answer.find(unit.text[:20])
        for sentence in sentences(unit.text):
            for bound in _bounds(sentence.text):
                if _CALCULATED.search(sentence.text[max(bound.start - 3, 0) : bound.end + 3]):
                    continue
                yield Bound(
                    bound.values,
                    bound.own,
                    bound.lead,
                    at + sentence.start + bound.start,
                    at + sentence.start + bound.end,
                )


@lru_cache(maxsize=128)
def _groups(passage: str) -> tuple[tuple[Bound, ...], ...]:
    """Each sentence of several numbers, and all rows, items and sentences of one number together."""
    alone: list[Bound] = []
    found: list[tuple[Bound, ...]] = []
    for unit in units(passage, _LONGEST):
        if not any(map(str.isdigit, unit.text)):
            continue
        bounds = tuple(_row(unit.text) if unit.kind == "row" else _bounds(unit.text))
        if unit.kind in ("row", "item") or len(bounds) == 1:
            alone += bounds
        elif len(bounds) > 1:
            found.append(bounds)
    return (*found, tuple(alone)) if len(alone) > 1 else tuple(found)


def _row(text: str) -> Iterator[Bound]:
    """Of "Cardiology · beds: 120 · nurses: 30": the row's first cell, and the column's name."""
    head, *cells = text.split(" · ")
    for cell in cells:
        for number in read(cell).quantities:
            if number.exact:
                name = cell[: number.start]
                yield Bound(number.values, (*_words(head), *_words(name)), frozenset(), row=True)


def _bounds(sentence: str) -> Iterator[Bound]:
    numbers = read(sentence)
    taken = [(date.start, date.end) for date in numbers.dates]
    values = sorted((q for q in numbers.quantities if q.exact and not _labels(q)), key=lambda q: q.start)
    values = [q for q in values if not any(start <= q.start < end for start, end in taken)]
    if not values:
        return
    if len(values) == 1:
        (only,) = values
        yield Bound(only.values, _words(_without(sentence, values)), frozenset(), only.start, only.end)
        return
    starts, ends = [q.start for q in values], [_figure_end(q) for q in values]
    behind = [_words(_CLAUSE.split(sentence[a:b])[0]) for a, b in zip(ends, [*starts[1:], len(sentence)], strict=True)]
    before = [_words(_CLAUSE.split(sentence[a:b])[-1]) for a, b in zip([0, *ends[:-1]], starts, strict=True)]
    labelled = all(sentence[:start].rstrip(" *_€$£")[-1:] in (":", "(", "=", "–") for start in starts)
    postposed = bool(behind[-1]) and not labelled
    lead = frozenset().union(*before[0]) if postposed else frozenset()
    for number, own_before, own_behind in zip(values, before, behind, strict=True):
        own = own_before + own_behind if labelled else own_behind if postposed else own_before
        yield Bound(number.values, own, lead, number.start, number.end)


def _figure_end(number: Quantity) -> int:
    """Its unit is one of its words: 308 nurses, 12 months."""
    return number.start + len(number.written) if number.written else number.end


def _labels(number: Quantity) -> bool:
    """A year names what is counted: revenue of 2023."""
    return (
        number.unit is None and number.unit != CLOCK and all(1000 <= v <= 2100 and v == int(v) for v in number.values)
    )


def _without(sentence: str, numbers: Sequence[Quantity]) -> str:
    for number in numbers:
        sentence = sentence[: number.start] + " " * (number.end - number.start) + sentence[number.end :]
    return sentence


@lru_cache(maxsize=1 << 12)
def _words(text: str) -> tuple[Words, ...]:
    """Years among them: they name what is counted."""
    years = (word for word in content(text) if word[2][0].isdecimal())
    return tuple(frozenset(forms) for _, _, forms in (*telling(text), *years))
