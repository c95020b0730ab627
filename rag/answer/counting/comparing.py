"""The numbers and dates that a question compares with: "over 1,000 €", "4 or more", "between 1 May and 3 June"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rag.answer.counting.days import DATE, Day, days
from rag.answer.counting.query import Relation
from rag.answer.counting.values import CURRENCY, UNIT, unit
from rag.answer.counting.vocabulary import NUMERALS
from rag.text.tables import Forms, forms, number
from words.phrase import Text, say

Operator = Literal["over", "under", "at-least", "at-most", "is", "between"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """ "over 1000 €", at [start, stop) of the question: `high` is the second number of a range, else the same; both
    are in `unit`, `scale` of which are one as written. `like` are the words that tell a column: older, of "older than".
    """

    start: int
    stop: int
    operator: Operator
    low: float
    high: float
    unit: str
    scale: float
    written: Text
    like: tuple[Forms, ...] = ()


@dataclass(frozen=True, slots=True)
class When:
    """ "before 1 May 2024", at [start, stop). `last` is the end of a range, else the same."""

    start: int
    stop: int
    relation: Relation
    first: Day
    last: Day
    written: Text


# fmt: off
_MORE = (
    r"more than|over|above|greater than|higher than|larger than|bigger than|older than|taller than|longer than"
    r"|heavier than"
    r"|exceed(?:s|ing)?|>|über|mehr als|(?:größer|höher|älter|länger|schwerer) als|plus de"
    r"|supérieure?s? à|más de|mayor(?:es)? (?:que|de|a)|superior(?:es)? a|יותר מ|מעל|גדול\w* מ|גבוה\w* מ"
    r"|(?:більш(?:е|і|а)|вищ\w+|старш\w+|дорожч\w+)(?: ніж| за| від)?|понад|больше|более(?: чем)?|свыше"
    r"|πάνω από|περισσότερ\w+ από|μεγαλύτερ\w+ (?:από|των)|άνω (?:των|του)|بیش(?:تر)? از|بالا(?:ی|تر از)|بزرگ‌?تر از"
    r"|[أا]كثر من"
)
_LESS = (
    r"less than|fewer than|under|below|smaller than|lower than|younger than|shorter than|lighter than|cheaper than|<"
    r"|unter"
    r"|weniger als|(?:kleiner|niedriger|jünger|kürzer|leichter) als|moins de"
    r"|inférieure?s? à|menos de|menor(?:es)? (?:que|de|a)|inferior(?:es)? a|פחות מ|מתחת ל|קטן מ|נמוך מ"
    r"|(?:менш(?:е|і|а)|нижч\w+|молодш\w+)(?: ніж| за| від)?|меньше|менее(?: чем)?|κάτω (?:από|των|του)|λιγότερ\w+ από"
    r"|μικρότερ\w+ (?:από|των)|کمتر از|زیر|پایین‌?تر از|[أا]قل من"
)
_LEAST = (
    r"at least|(?:no|not) (?:less|fewer) than|a minimum of|>=|≥|mindestens|nicht weniger als|au moins|pas moins de"
    r"|al menos"
    r"|por lo menos|no menos de|לפחות|לא פחות מ|щонайменше|не менше(?: ніж)?|не менее|не меньше|τουλάχιστον"
    r"|όχι λιγότερ\w+ από|حداقل|دست‌?کم|على ال[أا]قل"
)
_MOST = (
    r"at most|(?:no|not) more than|up to|a maximum of|<=|≤|höchstens|maximal|nicht mehr als|au plus|pas plus de|como "
    r"máximo"
    r"|no más de|לכל היותר|לא יותר מ|עד|щонайбільше|не більше(?: ніж)?|не более|не больше|το πολύ|έως"
    r"|όχι περισσότερ\w+ από|حداکثر|على ال[أا]كثر"
)
_EXACT = r"exactly|equal(?:s| to)|=|genau|exactement|exactamente|בדיוק|рівно|ровно|ακριβώς|دقیقا"
_OR_MORE = (
    r"(?:or|and) (?:more|above|higher|over|older|greater)|oder mehr|und mehr|ou plus|o más|או יותר|ומעלה|(?:або|чи"
    r"|і) більше"
    r"|или больше|ή περισσότερ\w+|και πάνω|یا بیشتر|أو أكثر"
)
_OR_LESS = (
    r"(?:or|and) (?:less|fewer|below|lower|under|younger)|oder weniger|ou moins|o menos|או פחות|(?:або|чи|і) менше"
    r"|или меньше"
    r"|ή λιγότερ\w+|και κάτω|یا کمتر|أو أقل"
)
# fmt: on
_SIGN = r"[$€£₪₴₽]"
_DIGITS = r"[-−]?\d(?:[\d.,'’]*\d)?(?:(?<=\d)[\u00a0\u202f ]\d{3}(?!\d))*"
_NUMBER = rf"(?:{_SIGN}\s?)?{_DIGITS}k?"
_UNIT = rf"(?:\s?(?:{CURRENCY}|{UNIT})(?!\w))?"
_SPELLED = "|".join(sorted(NUMERALS, key=len, reverse=True))
_AND = r"(?:and|to|und|bis|et|y|ל[-־]?|ו[-־]?|עד|і|та|й|до|и|και|έως|و|تا|-|–)"
_BETWEEN = (
    rf"(?:between|from|zwischen|von|entre|בין|між|від|между|от|μεταξύ|από|بین|بين|از) (?P<low>{_NUMBER}{_UNIT})"
    rf" ?{_AND} ?(?P<high>{_NUMBER}{_UNIT})(?!\w|[.,:/-]\d)"
)
_COMPARISON = re.compile(
    rf"(?<![\w<>])(?:(?P<least>{_LEAST})|(?P<most>{_MOST})|(?P<over>{_MORE})|(?P<under>{_LESS})|(?P<exactly>{_EXACT}))"
    rf"[ \-־]*(?:of |a |an )?(?P<number>(?:{_NUMBER}{_UNIT})(?!\w|[.,:/-]\d)|(?:{_SPELLED})(?!\w))"
    rf"(?P<age> years? old| jahre alt)?|(?<!\w){_BETWEEN}"
    rf"|(?<![\w.,])(?P<first>{_NUMBER}{_UNIT})(?: [^\W\d_]+)?,? (?:(?P<ormore>{_OR_MORE})"
    rf"|(?P<orless>{_OR_LESS}))(?!\w)",
    re.IGNORECASE,
)
_FIGURE = re.compile(rf"(?<![\w.,:/-])(?:{_NUMBER}{_UNIT}|{_SPELLED})(?!\w|[.,:/-]\d)", re.IGNORECASE)
_OPERATORS: dict[str, Operator] = {
    "least": "at-least", "most": "at-most", "over": "over", "under": "under", "exactly": "is",
    "ormore": "at-least", "orless": "at-most",
}  # fmt: skip


def comparisons(question: str, comma: bool) -> Iterator[Comparison | None]:
    """Each comparison with a number; None for one whose number cannot be read. `comma`: 1.000 is a thousand."""
    for found in _COMPARISON.finditer(question):
        kind = next((name for name in _OPERATORS if found[name]), "")
        told = [found["first"]] if found["first"] else [found["number"]] if kind else [found["low"], found["high"]]
        values = [_value(text, comma) for text in told]
        low, high = values[0], values[-1]
        if low is None or high is None:
            yield None
            continue
        of = high[1] or low[1]
        written = told[0].strip() if kind else say("counted-range", low=told[0].strip(), high=told[1].strip())
        like = forms(found[kind] + (" age" if found["age"] else "")) if kind else []
        stop = found.end("first") if found["first"] else found.end()
        base, scale = unit(of)
        yield Comparison(
            found.start(), max(stop, found.end()), _OPERATORS.get(kind, "between"), low[0] * scale, high[0] * scale,
            base, scale, written, (*like, *_between(found)),
        )  # fmt: skip


def _between(found: re.Match[str]) -> list[Forms]:
    """The word in "10 pieces or more"."""
    return forms(found[0][len(found["first"]) :].split(",")[0])[:1] if found["first"] else []


def figures(question: str, comma: bool) -> Iterator[Comparison]:
    """Each number that stands alone: whether it is one to compare with is told by the column beside it."""
    for found in _FIGURE.finditer(question):
        if value := _value(found[0], comma):
            base, scale = unit(value[1])
            low = value[0] * scale
            yield Comparison(found.start(), found.end(), "is", low, low, base, scale, found[0].strip())


def _value(written: str, comma: bool) -> tuple[float, str] | None:
    if (spelled := written.strip().casefold()) in NUMERALS:
        return float(NUMERALS[spelled]), ""
    digits = re.search(_DIGITS, written)
    if not digits:
        return None
    of = (written[: digits.start()] + written[digits.end() :]).strip()
    thousand = of[:1] in ("k", "K") and not of[1:2].isalpha()
    bare = re.sub(r"[\u00a0\u202f ]", "", digits[0])
    value = number(bare, comma) or number(bare, not comma)
    return (value[0] * (1000 if thousand else 1), of[1:].strip() if thousand else of) if value else None


# fmt: off
_RELATIONS: dict[Relation, str] = {
    "before": r"before|prior to|earlier than|vor(?: dem)?|avant(?: le)?|antes del?|לפני(?: ה-?)?|до|раніше|πριν(?: "
    r"από)?(?: τ\w+)?"
    r"|قبل از|پیش از|قبل",
    "after": r"after|later than|nach(?: dem)?|après(?: le)?|después del?|אחרי(?: ה-?)?|לאחר(?: ה-?)?|після|пізніше"
    r"|после"
    r"|μετά(?: από)?(?: τ\w+)?|بعد از|پس از|بعد",
    "since": r"(?:starting )?since|on or after|starting (?:from|on)|as of|seit(?: dem)?|ab(?: dem)?|depuis(?: le)?"
    r"|desde|מאז|החל מ-?"
    r"|починаючи з|з|від|начиная с|από(?: τ\w+)?|از",
    "until": r"until|till|up to|through|on or before|no later than|bis(?: zum)?|jusqu'au|hasta|עד(?: ה-?)?|по"
    r"|μέχρι(?: τ\w+)?|έως|تا",
    "on": r"in the year(?: of)?|im jahre?|בשנת|το έτος|در سال|on|in|during|from|of|for|dated|am|im|in|vom|aus|le|en"
    r"|del?|ב|ה|у|в|за|від|на|во|στις|σ?τ\w+|κατά|του|τον|در|به تاریخ|في",
}
# fmt: on
_NAMED = "|".join(
    f"(?P<{name}>{pattern})" for name, pattern in _RELATIONS.items()
)  # a later group is tried only where the earlier ones are not there
_WHEN = re.compile(
    rf"(?<!\w)(?:(?:between|from|zwischen|von|vom|entre|du|בין|між|від|з|между|от|с|μεταξύ|από|بین|از)(?: the| dem| "
    rf"τ\w+)? ?"
    rf"(?P<low>{DATE}) ?{_AND}(?: dem| zum| τ\w+)? ?(?P<high>{DATE})"
    rf"|(?:{_NAMED})(?: the| dem|)[ \-־]?(?P<date>{DATE})|(?P<alone>{DATE}))(?!\w|[.,:/-]\d)",
    re.IGNORECASE,
)
_BARE_YEAR = re.compile(r"\d{4}")


def whens(question: str) -> Iterator[When | None]:
    """Each comparison with a date; None for one that may be either of two. A year alone needs a word before it."""
    for found in _WHEN.finditer(question):
        told = [found["low"], found["high"]] if found["low"] else [found["date"] or found["alone"]]
        if found["alone"] and _BARE_YEAR.fullmatch(found["alone"]):
            continue
        read = [days(text.strip(" ,")) for text in told]
        if any(len(days_) > 1 for days_ in read):
            yield None
        elif all(read):
            relation: Relation = next((name for name in _RELATIONS if found[name]), "on")
            written = say("counted-range", low=told[0], high=told[1]) if found["low"] else told[0].strip()
            yield When(
                found.start(), found.end(), "days-between" if found["low"] else relation, read[0][0], read[-1][0],
                written,
            )  # fmt: skip
