"""Dates as they are written: 14 March 1998, March 14th, 14.3.1998, 1998-03-14, 14 במרץ, 1998年3月14日. Pure."""

import re
from dataclasses import dataclass

from rag.answer.checks.folding import fold

_MONTHS = """
1 january jan januar jänner janvier enero січень січня январь января ינואר ιανουάριος ιανουαρίου ژانویه يناير gennaio
1 janeiro styczeń stycznia ocak
2 february feb februar février fév febrero лютий лютого февраль февраля פברואר φεβρουάριος φεβρουαρίου فوریه فبراير
2 febbraio fevereiro lutego şubat
3 march mar märz mars marzo березень березня март марта מרץ מרס μάρτιος μαρτίου مارس março marca mart
4 april apr avril abril квітень квітня апрель апреля אפריל απρίλιος απριλίου آوریل أبريل aprile kwietnia nisan
5 may mai mayo травень травня май мая מאי μάιος μαΐου مه مايو maggio maio maja mayıs
6 june jun juni juin junio червень червня июнь июня יוני ιούνιος ιουνίου ژوئن يونيو giugno junho czerwca haziran
7 july jul juli juillet julio липень липня июль июля יולי ιούλιος ιουλίου ژوئیه يوليو luglio julho lipca temmuz
8 august aug août agosto серпень серпня август августа אוגוסט αύγουστος αυγούστου اوت أغسطس sierpnia ağustos
9 september sep sept septembre septiembre вересень вересня сентябрь сентября ספטמבר σεπτέμβριος σεπτεμβρίου سپتامبر
9 سبتمبر settembre setembro września eylül
10 october oct oktober okt octobre octubre жовтень жовтня октябрь октября אוקטובר οκτώβριος οκτωβρίου اکتبر أكتوبر
10 ottobre outubro października ekim
11 november nov novembre noviembre листопад листопада ноябрь ноября נובמבר νοέμβριος νοεμβρίου نوامبر نوفمبر novembro
11 listopada kasım
12 december dec dezember dez décembre déc diciembre dic грудень грудня декабрь декабря דצמבר δεκέμβριος δεκεμβρίου
12 دسامبر ديسمبر dicembre dezembro grudnia aralık
"""
MONTHS: dict[str, int] = {}
for _line in _MONTHS.strip().split("\n"):
    _number, *_names = _line.split()
    for _name in _names:
        MONTHS.setdefault(fold(_name), int(_number))

Parts = tuple[int | None, int | None, int | None]  # year, month, day


@dataclass(frozen=True, slots=True)
class Date:
    """Where it stands, and what it may mean: 3/4/1998 is two days."""

    start: int
    end: int
    readings: tuple[Parts, ...]


def month(word: str) -> int | None:
    """Of a folded word; Hebrew has "in" as one word with it."""
    return MONTHS.get(word) or (MONTHS.get(word[1:]) if word[:1] in "בהלמ" else None)


_NUMERIC = re.compile(
    r"(?<![\d.])(?:(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})"
    r"|(?P<a>\d{1,2})(?P<t>[-/.])(?P<b>\d{1,2})(?P=t)(?P<c>\d{4}|\d{2}))(?![\d]|[.]\d)"
    r"|(?<!\d)(?:(?P<cy>\d{4})\s?年\s?)?(?P<cm>\d{1,2})\s?月(?:\s?(?P<cd>\d{1,2})\s?[日号號])?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.|-?(?:го|е|ма|th)|η|ης)?"
_NAME = r"(?P<name>[^\W\d_]{3,}|مه)\.?"
_YEAR = r"(?P<year>\d{4})"
_NAMED = (
    re.compile(
        rf"(?<![\d.,]){_DAY}\s+(?:of\s+|de\s+|d['’]|ה?ל?)?{_NAME}(?:,?\s+(?:of\s+|de\s+|del\s+)?{_YEAR})?(?!\d)"
    ),
    re.compile(rf"(?<![^\W\d_]){_NAME}\s+(?:the\s+)?{_DAY}(?:,?\s+{_YEAR})?(?![\d,.]*\d)(?!\s*%)"),
    re.compile(rf"(?<![^\W\d_]){_NAME},?\s+(?:of\s+|de\s+|del\s+)?{_YEAR}(?!\d)"),
)


def dates(text: str) -> list[Date]:
    """Of `text`, whose digits are 0-9; each stretch once."""
    found: list[Date] = []
    taken: list[tuple[int, int]] = []
    for match in _NUMERIC.finditer(text):
        if readings := _numeric(match):
            found.append(Date(*match.span(), readings))
            taken.append(match.span())
    for pattern in _NAMED:
        for match in pattern.finditer(text):
            number = month(fold(match["name"]))
            parts = match.groupdict()
            day = int(parts["day"]) if parts.get("day") else None
            free = all(match.end() <= start or match.start() >= end for start, end in taken)
            if number and free and (day is None or 1 <= day <= 31):
                found.append(Date(*match.span(), ((int(parts["year"]) if parts.get("year") else None, number, day),)))
                taken.append(match.span())
    return found


def _numeric(match: re.Match[str]) -> tuple[Parts, ...]:
    if match["cm"]:
        year, day = (int(match[name]) if match[name] else None for name in ("cy", "cd"))
        return ((year, int(match["cm"]), day),) if int(match["cm"]) <= 12 and (year or day) else ()
    if match["y"]:
        year, first, second = int(match["y"]), int(match["m"]), int(match["d"])
        pairs = [(first, second)]
    else:
        first, second, year = int(match["a"]), int(match["b"]), int(match["c"])
        year += 0 if len(match["c"]) == 4 else 2000 if year < 50 else 1900
        pairs = [(second, first)] if match["t"] == "." else [(second, first), (first, second)]
    return tuple((year, number, day) for number, day in pairs if 1 <= number <= 12 and 1 <= day <= 31)


def agrees(claimed: Parts, shown: Parts) -> bool:
    """Nothing that both say differs, and something that both say is the same."""
    pairs = [(a, b) for a, b in zip(claimed, shown, strict=True) if a is not None and b is not None]
    return bool(pairs) and all(a == b for a, b in pairs)
