"""The column of numbers that a question works with, and whether it names others for nothing."""

import re
from collections.abc import Sequence
from itertools import chain

from rag.answer.counting.comparable import WHOLE_SUM, hinted
from rag.answer.counting.conditions import Doubt, Meant
from rag.answer.counting.question import Asked, Hint
from rag.answer.counting.reading import Reading
from rag.answer.counting.sheet import Sheet
from rag.answer.counting.vocabulary import CONCEPTS, concepts
from rag.text.tables import forms


def measure(wanted: Asked, reading: Reading, meant: Meant) -> int | Doubt | None:
    """The column of numbers that is added up or compared: the one that is named, or meant by a word, or is the amount
    of all; a doubt where two would do."""
    sheet = reading.sheet
    able = sheet.measures()
    if (said := hinted(able, sheet, wanted.hint)) is not None:
        return said
    if reading.noun.adds and reading.noun.column in able:
        return reading.noun.column
    ways = [wanted.text[start:stop].casefold() for _, start, stop in wanted.ways]
    tails = [c for c in able for way in ways if len(n := sheet.name(c).casefold()) > 3 and way != n and way.endswith(n)]
    named = list(dict.fromkeys([*(c for _, c in reading.named if c in able), *tails]))  # Durchschnittspreis
    if len(named) == 1:
        return named[0]
    if named:
        return _doubt(sheet, named, wanted)
    heads = [
        c
        for c in able
        for word in wanted.words
        if len(sheet.called[c]) == 1 and sheet.called[c][0] & word.forms and word.small
    ]
    if len(set(heads)) == 1:
        return heads[0]
    meant_by = list(dict.fromkeys(c for _, held in reading.meant for c in sorted(held) if c in able))
    like = _superlative(wanted)
    told = meant_by or [c for c in able if sheet.concepts[c] & like] or able
    if like - {"money"} and not any(sheet.concepts[c] & like for c in told):
        return None
    whole = [c for c in told if any(word & WHOLE_SUM for word in sheet.called[c])]
    told = whole if len(whole) == 1 else told
    return told[0] if len(told) == 1 else _doubt(sheet, told, wanted) if told else None


_DEAR = re.compile(r"expens|costl|cheap|valuab|teuer|billig|gunstig|ה?יקר|ה?זול|наидор|наидеш|ακριβ|φθην|گران|ارزان")


def _superlative(wanted: Asked) -> frozenset[str]:
    """What the words that ask are about: "heaviest", "most expensive"."""
    said = [form for _, start, stop in wanted.ways for form in forms(wanted.text[start:stop])]
    found = frozenset(name for form in said for name in concepts(form)) & frozenset(CONCEPTS)
    return (found - {"money"}) | (
        frozenset({"money"}) if any(map(_DEAR.match, chain.from_iterable(said))) else frozenset()
    )


def _doubt(sheet: Sheet, columns: Sequence[int], wanted: Asked) -> Doubt:
    return Doubt(wanted.text, tuple(Hint(sheet.name(column)) for column in columns))


def left(wanted: Asked, reading: Reading, meant: Meant, spoken: set[int]) -> bool:
    """Whether a column is named that asks nothing of the rows."""
    sheet = reading.sheet
    rest = {column for _, column in reading.named} - meant.used - spoken - {reading.per, reading.noun.key}
    # What each row is one of may be named at any time: the total of all orders.
    return any(
        not (sheet.all_differ(column) and not sheet.numbers(column)) and not sheet.identifies(column) for column in rest
    )
