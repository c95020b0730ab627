"""Dates and times of day as people write them -> one spelling each. Pure.

"5 April 2024", "April 5th, 2024", "2024-04-05", "05.04.2024" and "5 באפריל 2024" are one day; "6 am" and "6:00 a.m."
one time. A slash tells no order of day and month: 06/07/2024 is read both ways.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

# Each line is a language, its months in order; forms of one month stand between slashes.
_MONTHS = """
january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct \
november/nov december/dec
januar/jänner februar/feber märz/mär/mrz april mai juni juli august september oktober/okt november dezember/dez
janvier/janv février/févr mars avril/avr mai juin juillet/juil août septembre octobre novembre décembre/déc
enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre octubre noviembre diciembre/dic
gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/set ottobre/ott novembre dicembre
janeiro fevereiro/fev março/marco abril maio/mai junho julho agosto setembro outubro/out novembro dezembro
januari februari maart/mrt april mei juni juli augustus september oktober november december
січень/січня/січні лютий/лютого/лютому березень/березня/березні квітень/квітня/квітні травень/травня/травні \
червень/червня/червні липень/липня/липні серпень/серпня/серпні вересень/вересня/вересні жовтень/жовтня/жовтні \
листопад/листопада/листопаді грудень/грудня/грудні
январь/января/январе февраль/февраля/феврале март/марта/марте апрель/апреля/апреле май/мая/мае июнь/июня/июне \
июль/июля/июле август/августа/августе сентябрь/сентября/сентябре октябрь/октября/октябре ноябрь/ноября/ноябре \
декабрь/декабря/декабре
ιανουάριος/ιανουαρίου/ιανουάριο φεβρουάριος/φεβρουαρίου/φεβρουάριο μάρτιος/μαρτίου/μάρτιο \
απρίλιος/απριλίου/απρίλιο μάιος/μαΐου/μαίου/μάιο ιούνιος/ιουνίου/ιούνιο ιούλιος/ιουλίου/ιούλιο \
αύγουστος/αυγούστου/αύγουστο σεπτέμβριος/σεπτεμβρίου/σεπτέμβριο οκτώβριος/οκτωβρίου/οκτώβριο \
νοέμβριος/νοεμβρίου/νοέμβριο δεκέμβριος/δεκεμβρίου/δεκέμβριο
ינואר פברואר מרץ/מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
ژانویه فوریه مارس آوریل مه/می ژوئن ژوئیه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر
يناير فبراير مارس أبريل/ابريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
"""
MONTHS = {
    form: number
    for line in _MONTHS.strip().splitlines()
    for number, month in enumerate(line.split(), 1)
    for form in month.split("/")
}

Triple = tuple[int, int, int]  # year, month, day; 0 for what is not said

_NUMERIC = re.compile(r"(?<![\w.])(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?!\d)")
_CHINESE = re.compile(r"(\d{4})\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?[日号])?")
_MONTH = r"(?:[בלמ]-?)?([^\W\d_]{2,14})"
_DAY_FIRST = re.compile(
    rf"(?<![\w.,])(\d{{1,2}})(?:st|nd|rd|th|er|[.º°]|-?го)?\s(?:of |de |d['’])?{_MONTH}"
    r"(?:\.?,?\s?(?:de |del )?(\d{4})(?!\d))?",
    re.IGNORECASE,
)
# A number with a blank before it, and what may follow the day of "April 5th, 2024"; the month is looked for before it.
_AFTER_A_WORD = re.compile(r"(?<=[\w.,]\s)(?:(\d{4})|(\d{1,2})(?:st|nd|rd|th)?(?![\d:.])(?:,?\s(\d{4})(?!\d))?)(?!\w)")
_MONTH_BEFORE = re.compile(rf"(?<!\w){_MONTH}\.?,?\s(?:of |de |del )?\Z", re.IGNORECASE)
_LONGEST_MONTH = 22  # characters before a number, among which its month is looked for
_CLOCK = re.compile(
    r"(?<![\w:.])(\d{1,2})(?:[:.](\d{2}))?\s?(?:([ap])\.?\s?m\b\.?|(?<=:\d\d)(?![\d:.])|(uhr|h)\b)", re.IGNORECASE
)


class Dated(NamedTuple):
    """A date or a time at `text[start:end]`. `spellings` are the days that it may mean, as "@2024-04-05", "@--04-05"
    without a year, "@2024-04" without a day; a time is "@06:00". `wider` is what it says with less: of a day its month,
    and the day of any year."""

    start: int
    end: int
    spellings: tuple[str, ...]
    wider: tuple[str, ...] = ()


def dates(text: str) -> list[Dated]:
    """Every date and time of `text` in its order, none within another. Linear."""
    found = sorted(chain(_numeric(text), _worded(text), _times(text)), key=lambda dated: (dated.start, -dated.end))
    apart: list[Dated] = []
    for one in found:
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return apart


def _numeric(text: str) -> Iterator[Dated]:
    for found in _NUMERIC.finditer(text):
        first, sign, second, third = found.groups()
        if len(first) == 4 and len(third) <= 2:
            yield from _of(found.span(), ((int(first), int(second), int(third)),))
        elif len(first) <= 2 and len(third) in (2, 4):
            year = int(third) + (0 if len(third) == 4 else 1900 if int(third) >= 70 else 2000)
            one, other = (year, int(second), int(first)), (year, int(first), int(second))
            yield from _of(found.span(), (one, other) if sign == "/" else (one,))
    for found in _CHINESE.finditer(text):
        yield from _of(found.span(), ((int(found[1]), int(found[2]), int(found[3] or 0)),))


def _worded(text: str) -> Iterator[Dated]:
    for found in _DAY_FIRST.finditer(text):
        if month := MONTHS.get(found[2].casefold()):
            yield from _of(found.span(), ((int(found[3] or 0), month, int(found[1])),))
    for found in _AFTER_A_WORD.finditer(text):
        before = _MONTH_BEFORE.search(text, max(found.start() - _LONGEST_MONTH, 0), found.start())
        if before and (month := MONTHS.get(before[1].casefold())):
            said = (int(found[1] or found[3] or 0), month, int(found[2] or 0))
            yield from _of((before.start(), found.end()), (said,))


def _times(text: str) -> Iterator[Dated]:
    for found in _CLOCK.finditer(text):
        hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
        if hour <= (12 if half else 24) and minute <= 59:
            hour = hour % 12 + 12 * (half == "p") if half else hour
            yield Dated(*found.span(), (f"@{hour:02}:{minute:02}",))


def _of(span: tuple[int, int], triples: tuple[Triple, ...]) -> Iterator[Dated]:
    said = _said(triples)
    if said[0]:
        yield Dated(*span, *said)


@lru_cache(maxsize=1 << 14)
def _said(triples: tuple[Triple, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """How days are spelled, and what they are part of; nothing for what can be none."""
    known = [(y, m, d) for y, m, d in triples if 1 <= m <= 12 and d <= 31 and (y or d)]
    spelled = [f"@{y or '-'}-{m:02}" + (f"-{d:02}" if d else "") for y, m, d in known]
    wider = [part for y, m, d in known if y and d for part in (f"@{y}-{m:02}", f"@--{m:02}-{d:02}")]
    return tuple(dict.fromkeys(spelled)), tuple(dict.fromkeys(wider))
