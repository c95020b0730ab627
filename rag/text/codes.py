"""What is written with signs inside and means one thing: codes, versions, decimals, dates, times. Pure.

The analyzer takes ZX-49-RAG apart, which finds it in any writing; but its parts stand in other codes as well. So each
is one term more, spelled in one way: `zx49rag`, `2.10` of v2.10, `1250000` of 1,250,000, `@2024-04-05` of 5 April 2024.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rag.text.dates import dates

_DIGIT = re.compile(r"\d")
_JOINED = re.compile(r"(?<![^\W_])[^\W_]++(?:[-.,/:_'’][^\W_]++)++")  # tried once for each run of letters and digits
_GROUPED = re.compile(r"\d{1,3}(?:([.,'’])\d{3})(?:\1\d{3})*")
_DOTTED = re.compile(r"v?(\d+(?:\.\d+)+)")
_DECIMAL_COMMA = re.compile(r"\d+,\d+")
_SIGNS = re.compile(r"[^\w]|_")
LONGEST = 60  # characters: a longer one is an address, or no code


class Code(NamedTuple):
    """`text[start:end]` as one term, or as several of which any may be meant. `parts` are terms that it says as well:
    the version 2.10 of 2.10.3, the month of a day."""

    start: int
    end: int
    terms: tuple[str, ...]
    parts: tuple[str, ...] = ()


def codes(text: str) -> Iterator[Code]:
    """Every code, number with signs inside, date and time of `text`; the dates and times first. Linear."""
    if not _DIGIT.search(text):
        return
    dated = dates(text)
    yield from map(Code._make, dated)
    ends = [one.end for one in dated]
    for found in _JOINED.finditer(text):
        start, end = found.span()
        if end - start <= LONGEST and _DIGIT.search(found[0]) and (said := _said(found[0]))[0]:
            next_date = bisect_right(ends, start)
            if next_date == len(dated) or dated[next_date].start >= end:
                yield Code(start, end, *said)


@lru_cache(maxsize=1 << 15)
def _said(written: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    folded = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in written).casefold()
    if _GROUPED.fullmatch(folded):
        return (_SIGNS.sub("", folded),), ()
    if dotted := _DOTTED.fullmatch(folded):
        numbers = dotted[1].split(".")
        return (dotted[1],), tuple(".".join(numbers[:n]) for n in range(2, len(numbers)))
    if _DECIMAL_COMMA.fullmatch(folded):
        return (folded.replace(",", "."),), ()
    return (_SIGNS.sub("", folded) if any(map(str.isalpha, folded)) else folded,), ()
