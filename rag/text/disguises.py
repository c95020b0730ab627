"""A text without its disguises: as an eye reads it, in which what it says can be looked for. Pure, linear.

Emphasis and a line's end between two words, letters of full width or of another alphabet that look Latin: each hides
an order from a pattern, and from nobody else.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Undisguised:
    """`text` with stretches of another one taken out, or others in their place; `span` says where a stretch stood."""

    text: str
    _starts: list[int] = field(default_factory=lambda: [0])  # from here on in `text`,
    _gone: list[int] = field(default_factory=lambda: [0])  # so many characters are missing before

    def span(self, start: int, end: int) -> Span:
        return start + self._missing(start), end - 1 + self._missing(end - 1) + 1

    def _missing(self, at: int) -> int:
        return self._gone[bisect_right(self._starts, at) - 1]


def replaced(text: str, changes: Iterable[tuple[int, int, str]]) -> Undisguised:
    """`changes` are (start, end, what stands there), in reading order and apart, none longer than what it replaces."""
    kept, starts, gone, at, length = [], [0], [0], 0, 0
    for start, end, instead in changes:
        kept += [text[at:start], instead]
        length += start - at + len(instead)
        starts.append(length)
        gone.append(end - length)
        at = end
    kept.append(text[at:])
    return Undisguised("".join(kept), starts, gone)


# Of a line's end only what parts no paragraphs, list items, headings or rows; whoever quotes begins a line with >.
_LOOSE = re.compile(
    r"(?P<blank>\n[ \t]{0,8}(?:>[ \t]?){0,8}(?!\s|[-+*•]\s|[#|>]|\d{1,9}[.)]\s))"
    r"|[ \t\xa0]+(?=[ \t\xa0\n])"
    r"|[*`~]+|(?<![^\W_])_+|_+(?![^\W_])"
    r"|</?(?i:b|i|u|em|strong|span|font|mark|small|wbr|br)(?:\s[^<>]{0,60})?/?>"
    r"|[\u0300-\u036f]+"  # without IGNORECASE: among them is one whose capital is that of iota
)
_SMALL_CAPITALS = dict(zip(map(ord, "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ"), "abcdefghijklmnoprstuvwyz", strict=True))


def _plain(first: int, last: int) -> Iterator[tuple[int, str]]:
    """Signs that stand for one of ASCII, but for those that end a Chinese sentence."""
    for code in range(first, last + 1):
        folded = unicodedata.normalize("NFKC", chr(code))
        if len(folded) == 1 and folded.isascii() and folded not in "!,.:;?()":
            yield code, folded


_WIDE = dict([*_plain(0xFF01, 0xFF5E), *_plain(0x2100, 0x214F), *_plain(0x24B6, 0x24E9), *_plain(0x1D400, 0x1D7FF)])
_LETTERS = _WIDE | _SMALL_CAPITALS
_ALIKE = dict(
    zip(
        map(ord, "аеорсухіјѕһԁԛԝӏАВЕКМНОРСТУХІЈЅαοινρυκτχγωΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"),
        "aeopcyxijshdqwlABEKMHOPCTYXIJSaoivpuktxywABEZHIKMNOPTYX",
        strict=True,
    )
)
_FOREIGN = "".join(map(chr, _ALIKE))
_MIXED = re.compile(f"[A-Za-z][{_FOREIGN}]|[{_FOREIGN}][A-Za-z]")


def undisguised(text: str) -> Iterator[Undisguised]:
    """The text as it is, then as an eye takes it where that is another, then with the letters that only look Latin as
    Latin ones, where a word mixes both: a word that is Greek or Cyrillic all through is one."""
    yield Undisguised(text)
    wide = text if text.isascii() else text.translate(_LETTERS)
    loose = replaced(wide, ((*found.span(), " " if found["blank"] else "") for found in _LOOSE.finditer(wide)))
    if loose.text != text:
        yield loose
    if _MIXED.search(loose.text):
        yield Undisguised(loose.text.translate(_ALIKE), loose._starts, loose._gone)
