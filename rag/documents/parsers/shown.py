"""A cell's value as its number format shows it, but for dates, which are written as 2026-11-26 whatever the format."""

import datetime
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from rag.documents.parsers.numberformat import Plain, Section, Token, chosen, sections

_LARGEST = 1e21  # from which on a number is written with a power of ten, whatever its format
_EXACT = Context(prec=400, rounding=ROUND_HALF_UP)  # a half goes up, as Excel does it
_LONGEST_SPAN = 1e8  # days
_FIRST_DAYS = 1900  # the year of dates that are times of day or spans


def shown(value: object, form: str) -> str:
    """`0.125` in the format `0.0%` is `12.5%`. A format that is not understood gives the bare value.

    "" for what the format does not show at all.
    """
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.timedelta):
        return _span(value, form)
    if isinstance(value, datetime.datetime | datetime.date | datetime.time):
        return _moment(value, form)
    if form == "General" and isinstance(value, int | float):
        return bare(value)
    plan = sections(form)
    if isinstance(value, str):
        if plan is None or plan.text is None or not value:
            return value
        return _joined(value if token.kind == "@" else token.text for token in plan.text.tokens)
    if not isinstance(value, int | float):
        return str(value)
    section = None if plan is None else chosen(plan, value)
    if section is not None and section.has("elapsed") and abs(value) < _LONGEST_SPAN:
        return _span(datetime.timedelta(value), form)
    text = None if section is None or not abs(value) < _LARGEST else _number(value, section)
    return bare(value) if text is None else text


def bare(value: float) -> str:
    """As many digits as Excel keeps: 0.1 + 0.2 is 0.3."""
    whole = isinstance(value, int) or (value.is_integer() and abs(value) < 1e15)
    return str(int(value)) if whole else f"{value:.15g}"


def is_date(form: str, serial: float) -> bool:
    """Whether the format shows this number of days as a date or a time."""
    plan = sections(form)
    section = None if plan is None else chosen(plan, serial)
    return section is not None and section.of_dates


def _joined(parts: Iterable[str]) -> str:
    return " ".join("".join(parts).split())


def _number(value: float, section: Section) -> str | None:
    """None where the section is not understood."""
    exact = Decimal(value) if isinstance(value, int) else Decimal(format(value, ".15g"))
    if section.plain:
        return _plainly(exact, section.plain, section.signed)
    if section.has("date", "elapsed"):
        return None
    if section.has("general", "@"):
        if section.has("digit", "power", "/", "%", ","):
            return None
        number, parts = bare(abs(value)), section.tokens
        written: str | None = "".join(number if token.kind in ("general", "@") else token.text for token in parts)
    elif section.has("/"):
        written = _fraction(abs(exact), section.tokens)
    elif section.has("power"):
        written = _scientific(abs(exact), section.tokens)
    elif section.has("digit"):
        written = _decimal(abs(exact), section.tokens)
    else:
        written = "".join(token.text for token in section.tokens)
    if written is None or (value and section.tokens and not written.strip()):  # 400 in the format "#,"
        return None
    zero = not any(character in "123456789" for character in written) and section.has("digit")
    return _joined(("-" if value < 0 and section.signed and not zero else "", written))


def _plainly(value: Decimal, plan: Plain, signed: bool) -> str:
    number = value.scaleb(plan.power, _EXACT) if plan.power else value
    number = number.quantize(Decimal(1).scaleb(-plan.places), context=_EXACT)
    text = format(abs(number), ",f" if plan.grouped else "f")
    if plan.least > 1:
        text = text.zfill(plan.least + plan.places + bool(plan.places))
    if plan.fixed < plan.places:
        kept = len(text) - plan.places + plan.fixed
        text = (text[:kept] + text[kept:].rstrip("0")).rstrip(".")
    text = f"{plan.before}{text}{plan.after}"
    text = " ".join(text.split()) if plan.before or plan.after else text
    return f"-{text}" if number < 0 and signed else text


def _decimal(value: Decimal, tokens: Sequence[Token]) -> str | None:
    kinds = [token.kind for token in tokens]
    point = kinds.index(".") if "." in kinds else len(kinds)
    whole = [place for place, kind in enumerate(kinds) if kind in ("digit", "fixed") and place < point]
    fraction = [place for place, kind in enumerate(kinds) if kind in ("digit", "fixed") and place > point]
    commas = [place for place, kind in enumerate(kinds) if kind == ","]
    last = max((*whole, *fraction))
    grouping = [place for place in commas if whole and whole[0] < place < whole[-1]]
    scaling = [place for place in commas if place > last or (whole and whole[-1] < place < point)]
    if "fixed" in kinds or kinds.count(".") > 1 or len(grouping) + len(scaling) < len(commas):
        return None
    power = 2 * kinds.count("%") - 3 * len(scaling)
    rounded = value.scaleb(power, _EXACT).quantize(Decimal(1).scaleb(-len(fraction)), context=_EXACT)
    before, _, after = format(rounded, "f").partition(".")
    written = dict.fromkeys(commas, "")
    written |= _whole(before.lstrip("0"), [(place, tokens[place].text) for place in whole], bool(grouping))
    written |= _after(after, [(place, tokens[place].text) for place in fraction])
    if point < len(kinds) and not any(written[place].strip() for place in fraction):
        written[point] = ""
    return "".join(written.get(place, token.text) for place, token in enumerate(tokens))


def _whole(digits: str, places: Sequence[tuple[int, str]], grouped: bool) -> dict[int, str]:
    """Place -> its digits: the first takes all that the others leave. Where there is none, those go to the point."""
    if not places:
        return {}
    written = {}
    for count, (place, sign) in enumerate(reversed(places)):
        last = count == len(places) - 1
        here = digits[: len(digits) - count] if last else digits[len(digits) - count - 1 : len(digits) - count]
        if count >= len(digits):
            here = {"0": "0", "?": " "}.get(sign, "")
        text = ""
        for index, digit in enumerate(reversed(here)):
            follows = count + index
            text = digit + ("," if grouped and follows and follows % 3 == 0 and digit != " " else "") + text
        written[place] = text
    return written


def _after(digits: str, places: Sequence[tuple[int, str]]) -> dict[int, str]:
    kept = len(digits.rstrip("0"))
    left = {"0": "0", "?": " "}
    return {
        place: digits[index] if index < kept else left.get(sign, "") if not _later(places, index) else "0"
        for index, (place, sign) in enumerate(places)
    }


def _later(places: Sequence[tuple[int, str]], index: int) -> bool:
    """Whether a zero is asked for behind this place: then none before it is left out."""
    return any(sign == "0" for _, sign in places[index + 1 :])


def _scientific(value: Decimal, tokens: Sequence[Token]) -> str | None:
    power = next(place for place, token in enumerate(tokens) if token.kind == "power")
    mantissa, rest = tokens[:power], tokens[power + 1 :]
    width = next((place for place, token in enumerate(rest) if token.kind != "digit"), len(rest))
    kinds = [token.kind for token in mantissa]
    point = kinds.index(".") if "." in kinds else len(kinds)
    step, places = kinds[:point].count("digit"), kinds[point:].count("digit")
    if not step or not width or {"fixed", ",", "%"} & set(kinds) or any(t.kind != "text" for t in rest[width:]):
        return None
    exponent = (value.adjusted() // step) * step if value else 0
    scaled = value.scaleb(-exponent, _EXACT).quantize(Decimal(1).scaleb(-places), context=_EXACT)
    if value and scaled.adjusted() >= step:
        exponent += step
        scaled = value.scaleb(-exponent, _EXACT)
    written = _decimal(scaled, mantissa)
    sign = "-" if exponent < 0 else "+" if "+" in tokens[power].text else ""
    zeros = sum(token.text == "0" for token in rest[:width])
    return f"{written}E{sign}{str(abs(exponent)).zfill(zeros)}" + "".join(token.text for token in rest[width:])


def _fraction(value: Decimal, tokens: Sequence[Token]) -> str | None:
    """`# ?/?`, `# ??/16`, `?/?`. What rounds to a whole number has no fraction."""
    stroke = next(place for place, token in enumerate(tokens) if token.kind == "/")
    stop = next((n for n, t in enumerate(tokens[stroke + 1 :], stroke + 1) if t.kind not in ("digit", "fixed")), None)
    stop = len(tokens) if stop is None else stop
    start = stroke
    while start and tokens[start - 1].kind == "digit":
        start -= 1
    below = "".join(token.text for token in tokens[stroke + 1 : stop])
    others = [token.kind for token in (*tokens[:start], *tokens[stop:]) if token.kind not in ("text", "digit")]
    if not below or start == stroke or others or any(token.kind == "digit" for token in tokens[stop:]):
        return None
    fixed = int(below) if below.isdecimal() and int(below) else 0
    if not fixed and any(character in "123456789" for character in below):
        return None
    exact = Fraction(value)
    wholes = [place for place, token in enumerate(tokens[:start]) if token.kind == "digit"]
    whole = int(exact) if wholes else 0
    part = exact - whole
    if fixed:
        above, under = int(part * fixed + Fraction(1, 2)), fixed
    else:
        above, under = part.limit_denominator(10 ** len(below) - 1).as_integer_ratio()
    if wholes and above == under:
        whole, above = whole + 1, 0
    shown = f"{above}/{under}" if above or not wholes else ""
    digits = str(whole) if whole or not shown or any(tokens[place].text == "0" for place in wholes) else ""
    written = _whole(digits, [(place, tokens[place].text) for place in wholes], False)
    before = "".join(written.get(place, token.text) for place, token in enumerate(tokens[:start]))
    return before + shown + "".join(token.text for token in tokens[stop:])


def _moment(value: datetime.datetime | datetime.date | datetime.time, form: str) -> str:
    if isinstance(value, datetime.datetime):
        value = value.replace(tzinfo=None)
        if value.time() == datetime.time():
            value = value.date()
        elif value.year <= _FIRST_DAYS and not _has_day(form):
            value = value.time()
    if value == datetime.time() and _has_day(form):
        return "1900-01-00"  # the day zero of a cell that is formatted, and 0
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    fine = "s.0" in form.lower() and value.microsecond
    text = value.isoformat(" ") if isinstance(value, datetime.datetime) else value.isoformat()
    return text[:-3] if fine else text.partition(".")[0].removesuffix(":00")


def _has_day(form: str) -> bool:
    plan = sections(form)
    letters = "" if plan is None else "".join(t.text.lower() for t in plan.numbers[0].tokens if t.kind == "date")
    return "d" in letters or "y" in letters


def _span(value: datetime.timedelta, form: str) -> str:
    """`36:00` in the format `[h]:mm`."""
    seconds = round(abs(value.total_seconds()), 3)
    plan = sections(form)
    if plan is None or not plan.numbers[0].has("elapsed"):
        return _span(value, "[h]:mm:ss")
    section = plan.numbers[0]
    if not section.has("digit"):
        last = "".join(token.text for token in section.tokens if token.kind in ("date", "elapsed"))[-1:]
        seconds = int(seconds + 0.5) if last.lower() == "s" else seconds
    left, parts = seconds, list[str]()
    for token in section.tokens:
        unit = _UNITS.get(token.text[:1].lower(), 0) if token.kind in ("date", "elapsed") else 0
        if unit:
            parts.append(str(int(left // unit)).zfill(len(token.text)))
            left -= int(left // unit) * unit
        elif token.kind in ("text", "."):
            parts.append(token.text)
    decimals = sum(token.kind == "digit" for token in section.tokens)
    if decimals:
        parts.append(f"{left:.{decimals}f}".partition(".")[2])
    return ("-" if value.total_seconds() < 0 else "") + _joined(parts)


_UNITS = {"h": 3600, "m": 60, "s": 1}
