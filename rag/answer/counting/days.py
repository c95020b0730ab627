"""Dates as people write them, in cells and in questions: a day, a month or a year. Pure."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Literal, NamedTuple

Order = Literal["dmy", "mdy", ""]


class Day(NamedTuple):
    """0 for what is not said: Day(2024, 5, 0) is a month, Day(0, 5, 0) is May of any year."""

    year: int
    month: int = 0
    day: int = 0

    def within(self, other: "Day") -> bool | None:
        """Whether it lies in `other`; None where it says too little."""
        pairs = [(mine, its) for mine, its in zip(self, other, strict=True) if its]
        if any(mine and mine != its for mine, its in pairs):
            return False
        return None if any(not mine for mine, _ in pairs) else True

    @property
    def first(self) -> tuple[int, int, int]:
        return self.year, self.month or 1, self.day or 1

    @property
    def last(self) -> tuple[int, int, int]:
        return self.year, self.month or 12, self.day or 31

    def before(self, other: "Day", included: bool = False) -> bool | None:
        """Whether all of it is before the beginning of `other`, or before its end if `included`; None if not sure."""
        if bool(self.year) != bool(other.year):
            return None
        if included:
            return True if self.last <= other.last else False if self.first > other.last else None
        return True if self.last < other.first else False if self.first >= other.first else None


NEVER = Day(0)

# fmt: off
_MONTHS = (
    "jan|janv|janvier|ene|enero|januar|january|jänner|січн|січень|янв|ינואר|ιαν|ژانویه|يناير",
    "feb|fév|févr|february|februar|février|febrero|лют|фев|פברואר|φεβ|فوریه|فبراير",
    "mar|mär|march|märz|mars|marzo|берез|март|марта|מרץ|μάρ|μαρ|مارس",
    "apr|avr|abr|april|avril|abril|квіт|апр|אפריל|απρ|آوریل|أبريل|ابريل",
    "may|mai|mayo|трав|май|мая|מאי|μάι|μαΐ|μαι|مه|می|مايو",
    "jun|june|juni|juin|junio|черв|июн|יוני|ιούν|ιουν|ژوئن|يونيو",
    "jul|july|juli|juil|juillet|julio|лип|июл|יולי|ιούλ|ιουλ|ژوئیه|جولای|يوليو",
    "aug|august|aoû|août|ago|agosto|серп|авг|אוגוסט|αύγ|αυγ|اوت|آگوست|أغسطس",
    "sep|sept|september|septembre|septiembre|верес|сент|ספטמבר|σεπ|سپتامبر|سبتمبر",
    "oct|okt|october|oktober|octobre|octubre|жовт|окт|אוקטובר|οκτ|اکتبر|أكتوبر",
    "nov|november|novembre|noviembre|листоп|нояб|נובמבר|νοέ|νοε|نوامبر|نوفمبر",
    "dec|dez|déc|dic|december|dezember|décembre|diciembre|груд|дек|דצמבר|δεκ|دسامبر|ديسمبر",
)
# fmt: on
# Cyrillic and Greek months change at their end.
_ENDING = r"[а-яіїєґёα-ωά-ώ]{0,6}"
_NAMES = [
    "|".join(f"{name}{_ENDING}" if re.match(r"[а-яіα-ωά-ώ]", name) else name for name in names.split("|"))
    for names in _MONTHS
]
_MONTH = "|".join(f"(?P<m{place}>{names})" for place, names in enumerate(_NAMES, 1))
_NAMED = re.compile(rf"(?:ב-?)?(?:{_MONTH})\.?", re.IGNORECASE)
MONTH = rf"(?:ב-?)?(?:{'|'.join(sorted('|'.join(_NAMES).split('|'), key=len, reverse=True))})(?!\w)\.?"
_ORDINAL = r"(?:st|nd|rd|th|er|\.|η|ης)?"
# A date as it stands in a question, with a year, a month's name, or both.
DATE = (
    rf"(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|\d{{4}}/\d{{1,2}}/\d{{1,2}}"
    rf"|\d{{1,2}}{_ORDINAL},? ?(?:de |of |του )?{MONTH},?(?: ?(?:de |of |του )?\d{{4}}(?: року)?)?"
    rf"|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:,? \d{{4}})?|{MONTH},?(?: (?:de |of |του )?\d{{4}}(?: року)?)?"
    rf"|\d{{4}}-\d{{2}}|(?:1[89]|20)\d{{2}}(?: році| року| рік)?)"
)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[t ]\d.*)?")
_PARTS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:,? \d{1,2}:.*)?")
_YEAR = re.compile(r"(?:1[3-9]|20)\d{2}")
_WORDED = re.compile(r"\d+|[^\W\d_]+", re.IGNORECASE)
_FILLING = frozenset("році рік de of του st nd rd th er the η ης року г ב".split())
_LONGEST = 40


def days(cell: str, order: Order = "") -> tuple[Day, ...]:
    """The day, month or year that a cell or a phrase says; two of them for 01/02/2024 without an `order`; none of
    anything else."""
    if not cell or len(cell) > _LONGEST:
        return ()
    text = cell.strip().casefold()
    if not text.isascii():
        text = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
    if found := _ISO.fullmatch(text):
        return _checked([(int(found[1]), int(found[2]), int(found[3] or 0))])
    if found := _PARTS.fullmatch(text):
        return _parts(found, order)
    if _YEAR.fullmatch(text):
        return (Day(int(text)),)
    return _worded(text)


def _parts(found: re.Match[str], order: Order) -> tuple[Day, ...]:
    one, mark, other, written = int(found[1]), found[2], int(found[3]), found[4]
    year = int(written) + (0 if len(written) == 4 else 2000 if int(written) < 70 else 1900)
    dmy, mdy = (year, other, one), (year, one, other)
    if mark == "." or order == "dmy":
        return _checked([dmy])
    return _checked([mdy]) if order == "mdy" else _checked([dmy, mdy])


def _checked(found: Iterable[tuple[int, int, int]]) -> tuple[Day, ...]:
    return tuple(dict.fromkeys(Day(y, m, d) for y, m, d in found if 1 <= m <= 12 and d <= 31))


def _worded(text: str) -> tuple[Day, ...]:
    year = month = day = 0
    for part in _WORDED.findall(text):
        if part.isdecimal():
            if len(part) == 4 and not year:
                year = int(part)
            elif len(part) <= 2 and not day and 1 <= int(part) <= 31:
                day = int(part)
            else:
                return ()
        elif (found := _NAMED.fullmatch(part)) and not month:
            month = next(place for place in range(1, 13) if found[f"m{place}"])
        elif part not in _FILLING:
            return ()
    return (Day(year, month, day),) if month or (year and not day) else ()


def order_of(cells: Iterable[str]) -> Order:
    """Whether 01/02/2024 is the first of February, as told by a cell of the same column that can be only one."""
    seen: set[Order] = set()
    for cell in cells:
        if (found := _PARTS.fullmatch(cell.strip())) and found[2] != ".":
            if int(found[1]) > 12:
                seen.add("dmy")
            elif int(found[3]) > 12:
                seen.add("mdy")
    return seen.pop() if len(seen) == 1 else ""
