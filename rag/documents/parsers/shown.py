"""A cell's value as its number format shows it."""

import datetime
import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

_QUOTED = re.compile(r'"([^"]{0,20})"|\[\$([^\]-]{0,10})[^\]]{0,20}\]|\\(.)|_.|\*.|\[[^\]]{0,30}\]')
_DECIMALS = re.compile(r"\.([0#?]+)")
_CURRENCY = re.compile(r"[$€£¥₹₽₪₩₺]|\b[A-Z]{3}\b|kr|zł|Kč|Fr")


class _Format(NamedTuple):
    """`places` after the point, -1 where the format does not say."""

    percent: bool
    grouped: bool
    places: int
    before: str
    after: str


def shown(value: object, form: str) -> str:
    """`0.125` in the format `0.0%` is `12.5%`; a date is written as 2026-11-26, whatever the machine's habits."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.datetime):
        whole = value.replace(microsecond=0, tzinfo=None)
        return whole.date().isoformat() if whole.time() == datetime.time() else whole.isoformat(" ").removesuffix(":00")
    if isinstance(value, datetime.time):
        return value.replace(microsecond=0).isoformat().removesuffix(":00")
    return _number(value, form) if isinstance(value, int | float) else str(value)


def _number(value: float, form: str) -> str:
    plan = _format(form)
    number = value * 100 if plan.percent else value
    if plan.places >= 0 and abs(number) < 1e15:
        text = format(_rounded(number, plan.places), ",f" if plan.grouped else "f")
    elif isinstance(number, int) or (number.is_integer() and abs(number) < 1e15):
        text = f"{int(number):,}" if plan.grouped else str(int(number))
    else:
        text = f"{number:.15g}"  # as many digits as Excel keeps: 0.1 + 0.2 is 0.3
    sign = "-" if text.startswith("-") else ""
    return f"{sign}{plan.before}{text.removeprefix('-')}{'%' if plan.percent else ''}{plan.after}"


def _rounded(number: float, places: int) -> Decimal:
    """A half goes up, as Excel does it."""
    return Decimal(format(number, ".15g")).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


@lru_cache(maxsize=500)
def _format(form: str) -> _Format:
    positive = form.partition(";")[0]
    if positive in ("General", "", "@") or "E+" in positive or "/" in positive or "?" in positive:
        return _Format(False, False, -1, "", "")
    bare = _QUOTED.sub("", positive)
    words = [("".join(part for part in found.groups() if part), found.start()) for found in _QUOTED.finditer(positive)]
    unquoted = _QUOTED.sub(lambda found: " " * len(found[0]), positive)
    words += [(found[0], found.start()) for found in _CURRENCY.finditer(unquoted)]
    digits = next((place for place, sign in enumerate(positive) if sign in "0#"), len(positive))
    before = "".join(word for word, place in words if place < digits and word.strip())
    after = "".join(word for word, place in words if place > digits and word.strip())
    decimals = _DECIMALS.search(bare)
    exact = decimals is None or "#" not in decimals[1]
    places = len(decimals[1]) if decimals else 0
    return _Format(
        percent="%" in bare,
        grouped=bool(re.search(r"[0#],[0#]", bare)),
        places=places if exact and re.search("[0#]", bare) else -1,
        before=f"{before.strip()} " if before.strip().isalpha() else before.strip(),
        after=f" {after.strip()}" if after.strip() else "",
    )
