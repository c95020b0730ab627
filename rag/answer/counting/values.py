"""What a cell amounts to: a number and what it is of, in every writing; and which mark is decimal in a file. Pure."""

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

from rag.text.tables import number


class Amount(NamedTuple):
    """`unit` is "", "%", a currency's sign, the base of its kind (g, m, s, l) with `value` in it, or as written."""

    value: float
    unit: str


# fmt: off
_CURRENCIES = {
    "$": "usd dollar dollars us$", "€": "eur euro euros", "£": "gbp pound pounds",
    "₪": "ils nis שח ש\"ח שקל שקלים", "₴": "uah грн гривень гривні гривня", "₽": "rub руб рублей рубля",
    "¥": "jpy yen cny", "chf": "sfr fr. franken", "zł": "pln", "₹": "inr rupees",
    "تومان": "toman tomans irt", "ریال": "rial irr",
}
# symbol -> (base, how many of the base it is)
_SCALES = {
    "mg": ("g", 0.001), "g": ("g", 1), "kg": ("g", 1000), "mm": ("m", 0.001), "cm": ("m", 0.01), "m": ("m", 1),
    "km": ("m", 1000), "ms": ("s", 0.001), "s": ("s", 1), "sec": ("s", 1), "min": ("s", 60), "h": ("s", 3600),
    "ml": ("l", 0.001), "l": ("l", 1), "г": ("g", 1), "кг": ("g", 1000), "м": ("m", 1), "см": ("m", 0.01),
    "км": ("m", 1000), "κιλά": ("g", 1000), "ק\"ג": ("g", 1000), "کیلو": ("g", 1000),
}
# fmt: on
_SIGNS = {name: sign for sign, names in _CURRENCIES.items() for name in (sign, *names.split())}
CURRENCY = "|".join(sorted(map(re.escape, _SIGNS), key=len, reverse=True))
UNIT = "|".join(sorted(map(re.escape, {"%", "٪", *_SCALES}), key=len, reverse=True))
_THOUSANDS = re.compile(r"(.*\d)(?:[kK]|M| (?:thousand|million|mio\.?|тис\.?|млн|אלף|מיליון|هزار|میلیون))(\W*)")
_WHOLE = re.compile(r"-?\d{1,15}", re.ASCII)
_POINT = re.compile(r"-?\d+\.(?:\d{1,2}|\d{4,})", re.ASCII)
_MAYBE = re.compile(r"\d")


def unit(written: str) -> tuple[str, float]:
    """The unit that all of its kind are counted in, and how many of it are one: ("g", 1000) for kg."""
    name = written.strip().casefold()
    if name in _SIGNS:
        return _SIGNS[name], 1
    return _SCALES.get(name, ("%" if name == "٪" else name, 1))


def is_currency(name: str) -> bool:
    return name in _CURRENCIES


def amount(cell: str, comma: bool | None) -> Amount | None:
    """The value of a cell that holds one number; None for anything else, as dates, ranges and codes.

    `comma`: what a mark is that could be either, in 1.234 and 1,234; with None such a cell has no value.
    """
    if _WHOLE.fullmatch(cell):
        return Amount(float(cell), "")
    text, sign = cell.strip().replace("٪", "%"), 1.0
    if text[:1] == "(" and text[-1:] == ")":
        text, sign = text[1:-1].strip(), -1.0
    if len(text) <= 40 and (found := _THOUSANDS.fullmatch(text)):
        sign *= 1e6 if re.search(r"M\W*$|million|mio|млн|מיליון|میلیون", text) else 1e3
        text = f"{found[1]}{found[2]}"
    if "٫" in text or "٬" in text:
        text = text.replace("٬", "").replace("٫", ".")
    if _POINT.fullmatch(text):
        return Amount(sign * float(text), "")
    pointed, commaed = number(text, False), number(text, True)
    if pointed and commaed and pointed[0] != commaed[0]:
        found_value = None if comma is None else commaed if comma else pointed
    else:
        found_value = pointed or commaed
    if found_value is None:
        return None
    of, scale = unit(found_value[1])
    return Amount(sign * scale * found_value[0], of)


def decimal_comma(own: Iterable[str], others: Iterable[str]) -> bool | None:
    """Whether 1.234 is more than a thousand in a column: as its `own` cells tell, else as the file's `others` do.

    None where the file writes both.
    """
    for cells in (own, others):
        comma, point = _evidence(cells)
        if comma or point:
            return None if comma and point else comma
    return False


def _evidence(cells: Iterable[str]) -> tuple[bool, bool]:
    """Whether some number can only have a decimal comma, and whether one can only have a decimal point."""
    comma = point = False
    for cell in cells:
        if comma and point:
            break
        if not ("," in cell or "." in cell) or not _MAYBE.search(cell):
            continue
        if _POINT.fullmatch(cell):
            point = True
        elif not (comma and point):
            one, other = number(cell.strip("() "), False), number(cell.strip("() "), True)
            point, comma = point or bool(one and not other), comma or bool(other and not one)
    return comma, point


def main_unit(cells: Collection[str]) -> tuple[str, float]:
    """The unit that most of the cells are written in, and how many of its base one is."""
    counts: dict[str, int] = {}
    for cell in cells:
        if found := number(cell.strip(), False) or number(cell.strip(), True):
            counts[found[1]] = counts.get(found[1], 0) + 1
    written = max(counts, key=counts.__getitem__, default="")
    base, scale = unit(written)
    return (written if scale != 1 else base), scale
