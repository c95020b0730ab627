"""The numbers of an answer that neither stand in what it was given nor follow from it. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rag.answer.checks.arithmetic import Shown, follows, groups, side_by_side, worked_out
from rag.answer.checks.dates import Date, Parts, agrees
from rag.answer.checks.numbers import CLOCK, Numbers, Quantity, Unit, loose, read

_ROUGHLY = re.compile(
    r"(?:about|around|approx\w*|roughly|nearly|almost|over|more than|less than|under|some|circa|ca|c|up to|at least|≈|~"
    r"|etwa|ungefähr|rund|fast|knapp|über|mehr als|environ|presque|plus de|unos|unas|casi|más de|alrededor de|cerca de"
    r"|близько|майже|понад|приблизно|около|почти|более|כ|כמעט|יותר מ|περίπου|σχεδόν|πάνω από|حدود|تقریبا|بیش از|约|大约"
    r"|近|超过)"
    r"(?:\s+(?:a|the|de|von))?[\s.\-–]*[€$£]?\s?$",
    re.IGNORECASE,
)
_WITHOUT_UNITS = ("ratio", "money", "dollars", "pounds", "shekels", "hryvnias")
Place = tuple[Unit | None, str]  # unit and next word of a number
Known = dict[float, tuple[Place, ...]]  # a value: each place where it stands


@dataclass(frozen=True, slots=True)
class Given:
    """The numbers that an answer may use."""

    known: Known
    places: tuple[Quantity, ...]
    dates: tuple[Date, ...]
    shown: Shown


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the answer: where it stands, and whether it is to be found or follows."""

    start: int
    end: int
    supported: bool


@lru_cache(maxsize=128)
def given(passages: tuple[str, ...], asked: tuple[str, ...]) -> Given:
    """Of the `passages` and of what was `asked` and said before."""
    texts = [*passages, *asked]
    found = [_numbers(text) for text in texts]
    quantities = tuple(quantity for numbers, _, _ in found for quantity in numbers.quantities)
    known: dict[float, list[tuple[Unit | None, str]]] = {}
    for quantity in quantities:
        place = (quantity.unit, quantity.noun)
        for value in _meanings(quantity):
            known.setdefault(value, []).append(place)
    for _, others, _ in found:
        for value in others:
            known.setdefault(value, []).append((None, ""))
    places = {value: tuple(where) for value, where in known.items()}
    dates = tuple(date for numbers, _, _ in found for date in numbers.dates)
    lists = tuple(group for _, _, lists in found[: len(passages)] for group in lists)
    together = tuple(pair for passage in passages for pair in side_by_side(passage))
    return Given(places, quantities, dates, Shown(_with_years(quantities, dates), lists, together))


@lru_cache(maxsize=256)
def _numbers(text: str) -> tuple[Numbers, frozenset[float], tuple[tuple[float, ...], ...]]:
    numbers = read(text)
    parts = {float(part) for day in numbers.dates for parts in day.readings for part in parts if part}
    return numbers, loose(text) | parts, tuple(groups(text))


def _with_years(quantities: tuple[Quantity, ...], dates: Sequence[Date]) -> tuple[Quantity, ...]:
    years = {parts[0] for date in dates for parts in date.readings if parts[0]}
    return quantities + tuple(Quantity(0, 0, (float(year),)) for year in sorted(years))


def _meanings(quantity: Quantity) -> Iterator[float]:
    yield from quantity.values
    if quantity.unit == CLOCK:  # "at 9" of 9:00
        yield from {value // 60 for value in quantity.values} | {(value // 60) % 12 or 12 for value in quantity.values}
    if quantity.unit == ("ratio", 0.01):
        yield from (round(value / 100, 6) for value in quantity.values)
    if quantity.scaled:  # in a table "in millions"
        for unscaled in read(quantity.written).quantities:
            yield from unscaled.values


def figures(answer: str, known: Given, question: str) -> list[Figure]:
    """Each number of `answer` that claims something; blanked out of it are citations and list marks."""
    numbers = read(answer)
    found: list[tuple[Quantity | Date, bool]] = [(date, _dated(date, known)) for date in numbers.dates]
    claims = [quantity for quantity in numbers.quantities if quantity.exact]
    direct = [(claim, _stands(claim, known) or _rounded(claim, known, answer)) for claim in claims]
    right = {value for claim, fine in direct if fine for value in claim.values} | set(known.known)
    results = worked_out(answer, right) if any(not fine for _, fine in direct) else frozenset()
    for claim, fine in direct:
        fine = fine or any(round(value, 6) in results for value in claim.values)
        found.append((claim, fine or follows(claim, known.shown, answer, question) or _counts(claim, answer)))
    return [Figure(claim.start, claim.end, fine) for claim, fine in found]


def _stands(claim: Quantity, known: Given) -> bool:
    """As written, in another unit, as a fraction of the percentage."""
    for value in claim.values:
        places = known.known.get(value)
        if places and not _contradicted(claim, places):
            return True
    return claim.unit is not None and any(_converts(claim, place) for place in known.places)


def _contradicted(claim: Quantity, places: Sequence[Place]) -> bool:
    """Does the number always measure something else where it stands: percent of 12.5 euro, tonnes of 2,500 kg?"""
    if not claim.unit or claim.unit == CLOCK:
        return False
    return all(_other(claim.unit, unit, noun) for unit, noun in places)


def _other(claimed: Unit, unit: Unit | None, noun: str) -> bool:
    if unit is None:
        return claimed[0] in _WITHOUT_UNITS and len(noun) > 3
    return unit != claimed if unit[0] == claimed[0] else claimed[0] in _WITHOUT_UNITS or unit[0] in _WITHOUT_UNITS


def _converts(claim: Quantity, place: Quantity) -> bool:
    if not claim.unit or not place.unit or claim.unit[0] != place.unit[0] or claim.unit == CLOCK:
        return bool(claim.unit == CLOCK and place.unit == CLOCK and set(claim.values) & set(place.values))
    for value in claim.values:
        for shown in place.values:
            worth = shown * place.unit[1] / claim.unit[1]
            if worth and (abs(worth - value) < 1e-6 * worth or (_cut(worth, value) and claim.unit != place.unit)):
                return True
    return False


def _cut(exact: float, said: float) -> bool:
    """Is `said` what is left of `exact` when it is rounded to as many digits, at least two?"""
    digits = f"{said:.12g}".replace(".", "").strip("0")
    most = max(len(digits), 2)
    return abs(float(f"{exact:.{most}g}") - said) <= 1e-9 * said or abs(round(exact) - said) < 1e-9


def _rounded(claim: Quantity, known: Given, answer: str) -> bool:
    """ "About 300" of 308, "over 1.2 million" of 1,213,456."""
    if not (claim.scaled or _ROUGHLY.search(answer[max(claim.start - 24, 0) : claim.start])):
        return False
    for said in claim.values:
        digits = f"{said:.12g}".replace(".", "").strip("0") or "0"
        for shown in known.known:
            if (
                shown
                and abs(shown - said) <= 0.1 * shown
                and len(digits) < len(f"{shown:.12g}".replace(".", "").strip("0"))
            ):
                step = 10 ** (len(str(int(said))) - len(digits)) if said >= 1 else 0.1
                if abs(shown - said) < step:
                    return True
    return False


def _dated(date: Date, known: Given) -> bool:
    return any(_parts_stand(parts, known) for parts in date.readings)


def _parts_stand(parts: Parts, known: Given) -> bool:
    """A date that agrees in all it says; what the passage's date leaves open must stand as a number, as the year."""
    for shown in known.dates:
        for other in shown.readings:
            if agrees(parts, other) and parts[1] == other[1]:
                open_parts = [mine for mine, theirs in zip(parts, other, strict=True) if theirs is None and mine]
                if all(float(part) in known.known for part in open_parts):
                    return True
    return False


def _counts(claim: Quantity, answer: str) -> bool:
    """ "There are three departments:", and three follow."""
    if not 2 <= claim.values[0] <= 20:
        return False
    lines = [line for line in answer.split("\n") if re.match(r"\s*(?:[-*+•]|\d{1,2}[.)])\s", line)]
    if len(lines) == claim.values[0]:
        return True
    told = _NAMELY.match(answer, claim.end)
    if not told:
        return False
    items = [item for item in _AND.split(re.split(r"[.!?\n)]", answer[told.end() :], maxsplit=1)[0]) if item.strip()]
    return len(items) in (claim.values[0], claim.values[0] + 1)


_NAMELY = re.compile(r"[^.!?\n:()]{1,60}(?:[:(]|[–—-]\s)\s*")
_AND = re.compile(r",\s*(?:(?:and|or|und|et|y|та|і|и|και|و)\s)?|\s(?:and|or|und|et|y|та|і|и|και|و)\s|\sו|[،、]")
