"""The numbers of a text and what they can mean: figures, words, dates, times of day, with their units. Pure."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rag.answer.checks.dates import Date, dates
from rag.answer.checks.folding import fold
from rag.answer.checks.numerals import Spelled, han, spelled
from rag.answer.checks.units import CURRENCIES, HUNDRED, PER, SCALES, SHORT_SCALES, SQUARE, UNITS

Unit = tuple[str, float]  # what it measures, and how many of that measure's first unit it is
CLOCK: Unit = ("clock", 1.0)  # minutes since midnight


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, where it stands with its unit, and every value that it can mean: 1.500 is 1500 or 1.5.

    `exact` is False for what is as often no number: "one", "third". `noun` is the beginning of the word after it.
    """

    start: int
    end: int
    values: tuple[float, ...]
    unit: Unit | None = None
    noun: str = ""
    exact: bool = True
    written: str = ""
    scaled: bool = False


@dataclass(frozen=True, slots=True)
class Numbers:
    quantities: tuple[Quantity, ...]
    dates: tuple[Date, ...]


_FIGURE = re.compile(r"(?<![A-Za-z\d])(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d])|\d+(?:[.,'’٫٬:/]\d+)*)")
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ\"״][^\W\d_]+)*")
_NEXT = re.compile(r"(?P<gap>[ \u00a0\u202f\n*_]{0,3}|-)(?P<word>[%٪‰€$£₪₴¥]|[^\W\d_]+(?:[\"״'’/][^\W\d_]+|[²³])*)")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?")
_HALF_DAY = re.compile(r"\s?(a|p|π|μ)\.?\s?m?(?:μ)?\.?(?![^\W\d_])", re.IGNORECASE)
_OCLOCK = re.compile(r"\s?(?:uhr|o['’]clock|год|h(?:oras|eures)?\b|ώρα)", re.IGNORECASE)
_AND_A_HALF = re.compile(r"\s+(?:and a half|et demie?|y medi[oa]|einhalb|з половиною|וחצי|και μισ\w+|و نیم)(?!\w)")
_BEHIND_LETTERS = re.compile(r"(?<=[A-Za-z])\d+")
_ROMAN = re.compile(r"\b(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})(?<=[IVX])\b")
_ROMANS = {"I": 1, "V": 5, "X": 10}


def plain_digits(text: str) -> str:
    """The digits of every script as 0-9, each where it stood."""
    return text if text.isascii() else "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


@lru_cache(maxsize=512)
def read(text: str) -> Numbers:
    """Every number of `text`, in reading order of its kind: figures, then words."""
    folded = plain_digits(text)
    days = dates(folded) if any(map(str.isdigit, folded)) else []
    taken = [(day.start, day.end) for day in days]
    found = [
        quantity
        for match in _FIGURE.finditer(folded)
        if not any(start <= match.start() < end for start, end in taken)
        for quantity in _figure(folded, match)
    ]
    taken += ((quantity.start, quantity.end) for quantity in found)
    found += (_in_words(folded, number) for number in _spelled(folded, taken))
    return Numbers(tuple(found), tuple(days))


def values(numbers: Numbers) -> frozenset[float]:
    """All that the numbers and the parts of the dates can mean."""
    found = {value for quantity in numbers.quantities for value in quantity.values}
    found |= {float(part) for day in numbers.dates for parts in day.readings for part in parts if part}
    return frozenset(found)


def loose(text: str) -> frozenset[float]:
    """Numbers that stand within a name: of BM25, and of World War II."""
    found = {float(digits) for digits in _BEHIND_LETTERS.findall(text)}
    for numeral in _ROMAN.findall(text):
        worth = [_ROMANS[letter] for letter in numeral]
        found.add(float(sum(-a if a < b else a for a, b in zip(worth, [*worth[1:], 0], strict=True))))
    return frozenset(found)


def _spelled(text: str, taken: list[tuple[int, int]]) -> Iterator[Spelled]:
    tokens = [(match.start(), match.end(), _folded(match[0])) for match in _WORD.finditer(text)]
    if any(character in text for character in "一二三四五六七八九十百千"):
        yield from han(text)
    for number in spelled(tokens, text):
        if not any(start <= number.start < end for start, end in taken):
            yield number


@lru_cache(maxsize=1 << 14)
def _folded(word: str) -> str:
    return fold(word)


def _in_words(text: str, number: Spelled) -> Quantity:
    half = _AND_A_HALF.match(text, number.end)
    end, _, unit, noun = _after(text, half.end() if half else number.end)
    if number.value != int(number.value) and not unit:
        unit = ("ratio", 1.0)
    exact = number.exact or (
        unit is not None and unit[0] in ("money", "dollars", "pounds", "ratio") and number.value > 1
    )
    written = text[number.start : number.end]
    return Quantity(number.start, end, (number.value + 0.5 * bool(half),), unit, noun, exact, written)


def _figure(text: str, match: re.Match[str]) -> Iterator[Quantity]:
    start, end, token = match.start(), match.end(), match[0]
    if ":" in token and (clock := _CLOCK.fullmatch(token)):
        yield from _clock(text, start, end, int(clock[1]), int(clock[2]))
        return
    if ("/" in token or ":" in token) and _DIGITS.search(token):
        yield from _parts(text, start, token)
        return
    halves = _HALF_DAY.match(text, end)
    if halves and (hour := re.fullmatch(r"(\d{1,2})(?:\.(\d{2}))?", token)) and int(hour[1]) <= 12:
        yield from _clock(text, start, end, int(hour[1]), int(hour[2] or 0))
        return
    if _OCLOCK.match(text, end) and (hour := re.fullmatch(r"(\d{1,2})(?:[.](\d{2}))?", token)) and int(hour[1]) <= 24:
        yield from _clock(text, start, end, int(hour[1]), int(hour[2] or 0))
        return
    readings = _readings(token)
    if half := _AND_A_HALF.match(text, end):
        readings, end = tuple(reading + 0.5 for reading in readings), half.end()
    stop, scale, unit, noun = _after(text, end)
    if sign := CURRENCIES.get(text[max(start - 2, 0) : start].strip()[-1:]):
        unit = (sign, 1.0)
    if scale:
        whole = tuple(_round(reading * scale) for reading in readings)
        readings = (*whole, *readings) if text[end : end + 1].lower() == "m" else whole
    yield Quantity(start, stop, readings, unit, noun, True, token, bool(scale))


def _clock(text: str, start: int, end: int, hour: int, minute: int) -> Iterator[Quantity]:
    """9:00, 9 p.m., 21.30 Uhr. Without "a.m." a small hour may be of either half of the day."""
    half = _HALF_DAY.match(text, end)
    hours = [hour]
    if half:
        afternoon = half[1].lower() in "pμ"
        hours = [hour % 12 + 12 * afternoon]
        end = half.end()
    elif hour < 12:
        hours = [hour, hour + 12]
    yield Quantity(start, end, tuple(float(60 * h + minute) for h in hours), CLOCK, "", True, text[start:end])


def _parts(text: str, start: int, token: str) -> Iterator[Quantity]:
    """24/7, 3/4, 2019/20: a fraction, or numbers side by side."""
    numbers = [(match.start(), match[0]) for match in _DIGITS.finditer(token)]
    if len(numbers) == 2 and "/" in token and 0 < int(numbers[0][1]) < int(numbers[1][1]) <= 100:
        value = int(numbers[0][1]) / int(numbers[1][1])
        yield Quantity(start, start + len(token), (value,), ("ratio", 1.0), "", False, token)
    for at, digits in numbers:
        yield Quantity(start + at, start + at + len(digits), (float(int(digits)),), None, "", True, digits)


def _readings(token: str) -> tuple[float, ...]:
    """1.500 is 1500 or 1.5, 4,200.00 is 4200, 1.2.3 is itself."""
    *whole, last = _DIGITS.findall(token)
    if (
        len(whole) > 1
        and len(set(_DIGITS.sub("", token))) == 1
        and all(len(group) == 3 for group in (*whole[1:], last))
    ):
        return (_number("".join((*whole, last)), ""),)
    if whole and last == "000":
        return (_number("".join((*whole, last)), ""),)
    found = [_number("".join(whole), last) if whole else _number(last, "")]
    if whole and all(len(group) == 3 for group in (*whole[1:], last)) and whole[0] != "0":
        found.insert(0, _number("".join((*whole, last)), ""))
        if "," in token:  # nobody writes three decimals behind a comma
            found.pop()
    return tuple(found)


def _number(whole: str, decimals: str) -> float:
    """As an int where it is whole: those of any length compare exactly."""
    decimals = decimals.rstrip("0")
    return float(f"{whole or '0'}.{decimals}") if decimals else int(whole or "0")


def _round(value: float) -> float:
    return round(value, 6)


def _after(text: str, at: int) -> tuple[int, float, Unit | None, str]:
    """What stands behind a number: where its unit ends, its scale (0 for none), its unit, the next word's beginning."""
    scale, unit = 0.0, None
    following = _NEXT.match(text, at)
    word = _folded(following["word"]) if following else ""
    if following and (many := _scale(word, following["gap"])):
        scale, at = many[0], following.start("word") + many[1]
        following = _NEXT.match(text, at)
        word = _folded(following["word"]) if following else ""
        if following and word in ("de", "of"):
            following = _NEXT.match(text, following.end())
            word = _folded(following["word"]) if following else ""
    if following and (second := _NEXT.match(text, following.end())):
        pair = _folded(second["word"])
        if word in PER and pair in HUNDRED:
            return second.end(), scale, ("ratio", 0.01), ""
        if word in SQUARE and pair in UNITS and UNITS[pair][0] == "length":
            return second.end(), scale, ("area", UNITS[pair][1] ** 2), ""
    if following and word in UNITS and not (word == "s" and not following["gap"]):
        unit, at = UNITS[word], following.end()
        following = _NEXT.match(text, at)
        word = _folded(following["word"]) if following else ""
        if unit[0] == "ratio" and word in HUNDRED | {"εκατο"} and following:
            at, word = following.end(), ""
    return at, scale, unit, word[:5]


def _scale(word: str, gap: str) -> tuple[float, int] | None:
    """The scale that `word` is or begins with, and its length."""
    if word in SCALES and (word not in SHORT_SCALES or not gap):
        return SCALES[word], len(word)
    if word[:2] in SCALES and word[:1] in "百千":
        return SCALES[word[:2]], 2
    return (SCALES[word[:1]], 1) if word[:1] in "万萬亿億만억" and word else None
