"""Numbers that stand nowhere but follow from ones that do: sums, differences, shares, ages, counts. Pure.

A long passage holds so many numbers that some pair has any sum. What an answer works out therefore counts only where
it shows how ("120 + 80 + 100"), where the numbers are all of a list or a column, or where the question or the words
beside the number ask for just that ("40 more", "26 years old").
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from rag.answer.checks.folding import fold
from rag.answer.checks.numbers import Quantity, plain_digits, read
from rag.text.sentences import units

MOST = 40  # numbers that are combined
_SENTENCE = 400  # characters
_NEAR = 40  # characters around a number in which words say how it was worked out

_CUES = {
    "sum": r"total\w*|together|altogether|combined|sum|in all|overall|both|insgesamt|zusammen|gesamt\w*|summe"
    "|ensemble|somme"
    r"|juntos|juntas|suma|разом|усього|всього|сума|загал\w*|סך|יחד|בסך|סה\"כ|συνολ\w*|μαζι|αθροισμα|مجموع\w*|جمعا"
    r"|روی هم|合计|总共|共"
    r"|cost\w*|pay|price|stays?|nights?",
    "difference": r"more|less|fewer|differen\w*|older|younger|higher|lower|longer|shorter|larger|smaller|increas\w*"
    r"|decreas\w*"
    r"|grew|grow\w*|rose|rise\w*|fell|fall\w*|drop\w*|gap|remain\w*|left|mehr|weniger|unterschied\w*|differenz|plus"
    r"|moins"
    r"|ecart|differenc\w*|mas|menos|diferencia|більше|менше|різниц\w*|зросл\w*|יותר|פחות|הפרש|περισσοτερ\w*"
    r"|λιγοτερ\w*|διαφορα"
    r"|بیشتر|کمتر|تفاوت|اختلاف|多|少|差",
    "years": r"years?|old|age|aged|ago|since|how long|jahre?n?|alt|ans|age|anos|edad|рок\w*|рік|років|вік|שנים|שנה"
    "|גיל|בן|בת"
    r"|χρονι\w*|ετων|ετη|ηλικια|سال\w*|سن|年|岁",
    "count": r"how many|number of|there are|count|wie viele|combien|cuant\w*|скільки|כמה|ποσ\w*|چند|多少|几",
    "mean": r"average|mean|durchschnitt\w*|mittel\w*|moyenne|promedio|середн\w*|ממוצע|μεσ\w* ορο\w*|میانگین|平均",
    "times": r"times|twice|double|triple|fold|mal|doppelt|fois|veces|doble|рази?|вдвічі|втричі|פי|פעמים|φορες"
    r"|διπλασι\w*|برابر|倍",
}
_CUE = {name: re.compile(rf"(?<![^\W\d_])(?:{fold(words)})(?![^\W\d_])") for name, words in _CUES.items()}
_EXPRESSION = re.compile(r"[\d.,]*\d(?:\s*[a-z€$£%]*\s*[-+−–*×x÷/·]\s*[€$£]?\d[\d.,]*)+", re.IGNORECASE)
_OPERATION = re.compile(r"([-+−–*×x÷/·])\s*[€$£]?(\d[\d.,]*\d|\d)|(\d[\d.,]*\d|\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shown:
    """The numbers an answer may work with; `groups` are those of one list or column, `together` pairs of one "
    "sentence."""

    quantities: tuple[Quantity, ...]
    groups: tuple[tuple[float, ...], ...]
    together: tuple[tuple[Quantity, Quantity], ...] = ()


@lru_cache(maxsize=128)
def side_by_side(text: str) -> tuple[tuple[Quantity, Quantity], ...]:
    """Numbers of the same measure, but for years, that stand in one sentence: 64 employees, of whom 16 work "
    "part-time."""
    found: list[tuple[Quantity, Quantity]] = []
    for unit in units(text, _SENTENCE):
        if sum(map(str.isdigit, unit.text)) > 1:
            numbers = [q for q in read(unit.text).quantities if q.exact and not 1900 <= q.values[0] <= 2100][:6]
            found += ((a, b) for a, b in combinations(numbers, 2) if a.unit == b.unit)
    return tuple(found)


def groups(text: str) -> list[tuple[float, ...]]:
    """The numbers of each list and of each column of each table of `text`, two or more."""
    found: list[tuple[float, ...]] = []
    rows: list[list[float]] = []
    for line in [*text.split("\n"), ""]:
        numbers = read(line).quantities if _LISTED.match(line) else ()
        first = [quantity.values[0] for quantity in numbers if quantity.exact]
        if _LISTED.match(line):
            if first:
                rows.append(first)
        elif rows:
            found += _columns(rows)
            rows = []
    return found


_LISTED = re.compile(r"\s*(?:[-*+•]|\d{1,2}[.)]|\|)\s*\S|[^.\n|]{1,60}[:,;\t]\s*[€$£]?\d[\d.,]*\s*\w{0,12}\W*$")


def _columns(rows: list[list[float]]) -> list[tuple[float, ...]]:
    width = max(map(len, rows))
    columns = [tuple(row[at] for row in rows if len(row) > at) for at in range(width)]
    return [column for column in columns if len(column) > 1]


def worked_out(text: str, supported: Iterable[float]) -> frozenset[float]:
    """The right results of calculations that `text` writes down over numbers that are `supported`."""
    known = set(supported)
    results: set[float] = set()
    for found in _EXPRESSION.finditer(plain_digits(text)):
        total, fine = None, True
        for sign, right, first in _OPERATION.findall(found[0]):
            options = read(right or first).quantities
            value = next((v for q in options for v in q.values if v in known or v in results), None)
            if value is None:
                fine = False
                break
            total = value if total is None else _apply(total, sign.lower(), value)
        if fine and total is not None:
            results.add(round(total, 6))
    return frozenset(results)


def _apply(left: float, sign: str, right: float) -> float:
    if sign == "+":
        return left + right
    if sign in "-−–":
        return left - right
    if sign in "*×x·":
        return left * right
    return left / right if right else left


def follows(claim: Quantity, shown: Shown, answer: str, question: str) -> bool:
    """Can `claim` be worked out from what is `shown` in the way that the words around it, or the question, say?"""
    around = fold(answer[max(claim.start - _NEAR, 0) : claim.end + _NEAR])
    bare = len(answer.strip()) <= _NEAR
    asked = fold(question)
    cues = {name for name, cue in _CUE.items() if cue.search(around) or ((bare or name == "sum") and cue.search(asked))}
    said = f"{fold(answer)} {asked}"
    return any(_matches(claim, result) for result in _results(claim, shown, cues, said))


def _matches(claim: Quantity, result: float) -> bool:
    places = len(claim.written.rpartition(".")[2]) if "." in claim.written else 0
    return any(
        abs(abs(result) - value) < 1e-6 or (places < 3 and round(abs(result), places) == value and value > 1)
        for value in claim.values
    )


def _results(claim: Quantity, shown: Shown, cues: set[str], said: str) -> Iterable[float]:
    share = claim.unit is not None and claim.unit[0] == "ratio"
    for group in shown.groups:
        total = sum(group)
        yield from (100 * part / total for part in group if total) if share else (total,)
        if not share:
            yield from (abs(a - b) for a, b in combinations(group, 2) if "difference" in cues)
            yield from (total / len(group),) if "mean" in cues else ()
            yield from (len(group),) if "count" in cues and len(group) > 2 else ()
    numbers = _distinct(shown.quantities)
    pairs = [*((a, b) for a, b in combinations(numbers, 2) if _alike(a, b)), *shown.together]
    if share:
        yield from _shares(pairs, cues)
        return
    if "years" in cues:
        yield from _spans(numbers, said)
    if "difference" in cues:
        yield from (a.values[0] - b.values[0] for a, b in pairs)
    if "sum" in cues:
        yield from (a.values[0] + b.values[0] for a, b in pairs)
        named = [q for q in numbers if len(q.noun) > 2 and q.noun in said]
        yield from (a.values[0] + b.values[0] for a, b in combinations(named, 2))
        yield sum(quantity.values[0] for quantity in named)
        yield from _totals(numbers)
        yield from (a.values[0] * b.values[0] for a, b in combinations(named, 2) if a.unit is None or b.unit is None)
    if "sum" in cues or "difference" in cues:  # 12.5 percent of 1,250,000
        rates = [q.values[0] / 100 for q in numbers if q.unit == ("ratio", 0.01)]
        yield from (rate * q.values[0] for rate in rates for q in numbers if q.values[0] > 1)
    if "mean" in cues:
        yield from ((a.values[0] + b.values[0]) / 2 for a, b in pairs)
    if "times" in cues:
        yield from (max(a.values[0], b.values[0]) / low for a, b in pairs if (low := min(a.values[0], b.values[0])) > 0)


def _spans(numbers: Sequence[Quantity], said: str) -> Iterable[float]:
    """From one year to another, of which the question or the answer names one, or there are no others."""
    years = sorted({v for q in numbers for v in q.values if 1000 <= v <= 2100 and v == int(v)})
    for earlier, later in combinations(years, 2):
        if len(years) < 3 or f"{earlier:.0f}" in said or f"{later:.0f}" in said:
            yield later - earlier


def _shares(pairs: Sequence[tuple[Quantity, Quantity]], cues: set[str]) -> Iterable[float]:
    """In percent: of one in the other, and of their change."""
    for a, b in pairs:
        small, large = sorted((a.values[0], b.values[0]))
        if small > 0:
            yield 100 * small / large
            if "difference" in cues:
                yield 100 * (large - small) / small
                yield 100 * (large - small) / large


def _totals(numbers: Sequence[Quantity]) -> Iterable[float]:
    """Of all that are followed by the same word: beds."""
    for noun in {quantity.noun for quantity in numbers if quantity.noun}:
        yield sum(quantity.values[0] for quantity in numbers if quantity.noun == noun)


def _alike(one: Quantity, other: Quantity) -> bool:
    """Of the same measure, or of the same thing: beds and beds."""
    if one.unit or other.unit:
        return one.unit == other.unit
    return len(one.noun) > 2 and one.noun == other.noun


def _distinct(quantities: Sequence[Quantity]) -> list[Quantity]:
    seen: dict[tuple[float, str], Quantity] = {}
    for quantity in quantities:
        if quantity.exact:
            seen.setdefault((quantity.values[0], quantity.noun), quantity)
    return list(seen.values())[:MOST]
