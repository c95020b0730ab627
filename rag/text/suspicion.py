"""Text that a reader does not see, or that speaks to the model instead: shown to a person before it is relied upon.

Nothing is removed or refused here. A zero-width joiner is spelling in Persian and an attack in English, so each
invisible character is judged by its neighbours; and a sentence that gives a model orders may be the subject of a
document. A preview lets the one who uploads it tell.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Literal

from rag.text.controls import control_tokens
from rag.text.disguises import Span, replaced, undisguised
from rag.text.injections import injections

MOST = 50  # suspicions of a document
LONGEST_SHOWN = 160  # characters
_CONTEXT = 40  # characters before what is shown
_ADJACENT = 24  # characters between two that are one


@dataclass(frozen=True, slots=True)
class Suspicion:
    """`text[start:end]` is what is suspected; `shown` is plain text, with every invisible character spelt out."""

    kind: Literal["invisible", "instruction", "control"]
    start: int
    end: int
    shown: str


def suspicions(text: str) -> tuple[Suspicion, ...]:
    """The first 50 of each kind at most, 50 in all, in reading order. Linear in the length of `text`."""
    kinds = "" if text.isascii() and text.isprintable() else text.translate(_Kinds())
    hidden = list(islice(_merged(_hidden(text, kinds)), MOST))
    spoken, control = (list(islice(_merged(iter(spans)), MOST)) for spans in _addressed(text, kinds))
    found = [Suspicion("invisible", start, end, shown(text, start, end)) for start, end in hidden]
    found += [Suspicion("instruction", start, end, shown(text, start, end)) for start, end in spoken]
    found += [Suspicion("control", start, end, shown(text, start, end)) for start, end in control]
    return tuple(sorted(found, key=lambda suspicion: (suspicion.start, suspicion.end, suspicion.kind))[:MOST])


def _merged(spans: Iterator[Span]) -> Iterator[Span]:
    last: Span | None = None
    for start, end in spans:
        if last and start <= last[1] + _ADJACENT:
            last = last[0], max(last[1], end)
        else:
            if last:
                yield last
            last = start, end
    if last:
        yield last


def _addressed(text: str, kinds: str) -> tuple[list[Span], list[Span]]:
    """Orders to a model, and its control tokens, also where they are disguised or invisible characters stand within."""
    seen = replaced(text, ((*found.span(), "") for found in _RUN.finditer(kinds)))
    spoken: set[Span] = set()
    control: set[Span] = set()
    for plain in undisguised(seen.text):
        spoken.update(seen.span(*plain.span(*found)) for found in injections(plain.text))
        control.update(seen.span(*plain.span(*found)) for found in control_tokens(plain.text))
    return sorted(spoken), sorted(control)


# For `str.translate`: capitals are invisible, small letters are what may stand beside them.
_RUN = re.compile("[A-Z]+")
_MEANINGFUL = {
    "\u200c": "J", "\u200d": "J", "\u00ad": "S", "\u200e": "M", "\u200f": "M", "\u061c": "M", "\ufeff": "B",
    "\u200b": "Z", "\u034f": "C", "\u202d": "X", "\u202e": "X",
}  # fmt: skip
_LEFT_BLANK = "\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\u2062\u2063\u2064"  # letters and signs that draw nothing
_PREPENDED = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"  # drawn
_TAG = ("\U000e0000", "\U000e007f")
_BLACK_FLAG, _CANCEL = "\U0001f3f4", "\U000e007f"
_JOINING = frozenset(
    "ARABIC SYRIAC MANDAIC NKO MONGOLIAN DEVANAGARI BENGALI GURMUKHI GUJARATI ORIYA TAMIL TELUGU KANNADA MALAYALAM "
    "SINHALA KHMER MYANMAR TIBETAN BALINESE JAVANESE THAANA HEBREW EXTENDED".split()
)
_SPACELESS = frozenset("THAI LAO KHMER MYANMAR TIBETAN BALINESE JAVANESE TAI NEW".split())


class _Kinds(dict[int, str]):
    def __missing__(self, code: int) -> str:
        kind = self[code] = _kind(chr(code))
        return kind


@lru_cache(maxsize=1 << 14)
def _kind(character: str) -> str:
    """A capital for an invisible character: J joiner, S soft hyphen, M direction mark, D embedding or isolate, X
    override, V variation selector, T tag, Z zero-width space, B byte order mark, C grapheme joiner, U any other; else
    r right-to-left, j joining, t without spaces, y symbol, h Han, w letter, blank."""
    if character in _MEANINGFUL:
        return _MEANINGFUL[character]
    category = unicodedata.category(character)
    if category in ("Cf", "Co", "Cn", "Cs") or character in _LEFT_BLANK or _selects(character):
        return _invisible(character, category)
    if character in "\x08\x1b\x7f":
        return "U"
    if category[0] not in "LMSN" and character not in "#*‼⁉〰〽":
        return " "
    if category[0] in "SN" or character in "#*‼⁉〰〽":
        return "y"
    script = unicodedata.name(character, "").partition(" ")[0]
    if script in _SPACELESS:
        return "t"
    if script in ("CJK", "IDEOGRAPHIC"):
        return "h"
    if unicodedata.bidirectional(character) in ("R", "AL", "NSM") and script in _JOINING:
        return "r" if category[0] == "L" or script in ("ARABIC", "HEBREW", "SYRIAC", "THAANA") else "j"
    return "j" if script in _JOINING else "w"


def _invisible(character: str, category: str) -> str:
    """Private characters of symbol fonts are drawn, and the unassigned are often emoji younger than Python."""
    if _selects(character):
        return "V"
    if _TAG[0] <= character <= _TAG[1]:
        return "T"
    if character in _PREPENDED or "\U00013430" <= character <= "\U0001345f":
        return " "
    if category == "Co":
        return "U" if character >= "\U000f0000" else " "
    if category == "Cn":
        unknown = character >= "\U000e0000" or "\ufdd0" <= character <= "\ufdef" or ord(character) & 0xFFFE == 0xFFFE
        return "U" if unknown or character == "\u2065" or "\ufff0" <= character <= "\ufff8" else " "
    if category == "Cs":
        return " "
    return "D" if "\u202a" <= character <= "\u202c" or "\u2066" <= character <= "\u2069" else "U"


def _selects(character: str) -> bool:
    return (
        "\ufe00" <= character <= "\ufe0f"
        or "\U000e0100" <= character <= "\U000e01ef"
        or "\u180b" <= character <= "\u180f"
    )


def _hidden(text: str, kinds: str) -> Iterator[Span]:
    for found in _RUN.finditer(kinds):
        start, end = found.span()
        before, after = kinds[start - 1] if start else " ", kinds[end] if end < len(kinds) else " "
        if not _usual(text, kinds, start, end, before, after):
            yield start, end


_NEAR = 40  # characters around a direction mark in which a right-to-left letter explains it
_RATE = 8  # of these, marks
_FEW = 6  # places with stray ones


def _usual(text: str, kinds: str, start: int, end: int, before: str, after: str) -> bool:
    """Whether the invisible run is what its neighbours need: spelling, emoji, hyphenation, direction."""
    run = kinds[start : min(end, start + 9)]
    if _strays(kinds, start, end, run):
        return True
    if run in ("J", "JJ"):
        return before in "rj" or after in "rj" or (run == "J" and before == after == "y")
    if run in ("V", "VJ", "JV"):
        return before in "yh" or (before in "tjr" and text[start] != "\ufe0f" and run == "V")
    if run == "S":
        return before in "wyrjt" and not (kinds[max(0, start - 2)] == "S" and kinds[end + 1 : end + 2] == "S")
    if run == "B":
        return start == 0
    if run == "Z":
        return before in "th" or after in "th"
    if run == "C":
        return before in "rjtw"
    if text[start - 1 : start] == _BLACK_FLAG and set(run) == {"T"} and len(run) <= 7:
        return text[end - 1] == _CANCEL
    if set(run) <= {"M", "D"}:
        near = kinds[max(0, start - _NEAR) : end + _NEAR]
        return ("r" in near) and near.count("M") + near.count("D") <= _RATE and len(run) < 4
    if len(run) == 1 and text[start] in "\u2061\u2062\u2063\u2064":
        return before in "wy" or after in "wy"
    return len(run) == 2 and set(run) <= {"M", "J"} and before == "r"


def _strays(kinds: str, start: int, end: int, run: str) -> bool:
    """Whether one or two characters stand beside a blank or a punctuation mark, with few others near: web pages leave
    them there, and they part no word and spell nothing."""
    if len(run) > (3 if start == 0 else 2) or set(run) - set("ZBMJC"):
        return False
    edge = start == 0 or end == len(kinds) or " " in (kinds[start - 1], kinds[end])
    return edge and len(_RUN.findall(kinds, max(0, start - _NEAR), end + _NEAR)) <= _FEW


def shown(text: str, start: int, end: int) -> str:
    """At most 160 characters of `text`, from a little before `start`: line ends as blanks, the invisible spelt out."""
    pieces: list[str] = ["…"] if start > _CONTEXT else []
    room, at = LONGEST_SHOWN - 2, max(0, start - _CONTEXT)
    stop = min(len(text), end + _CONTEXT)
    while at < stop:
        piece, at = _piece(text, at)
        if len(piece) > room:
            return "".join([*pieces, "…"])
        pieces.append(piece)
        room -= len(piece)
    return "".join([*pieces, "…"] if stop < len(text) else pieces)


def _piece(text: str, at: int) -> tuple[str, int]:
    """What stands for the characters from `at` on, and where the rest begins."""
    character = text[at]
    if _TAG[0] <= character <= _TAG[1]:
        run = re.compile("[\U000e0000-\U000e007f]+").match(text, at)
        end = run.end() if run else at + 1
        said = "".join(chr(ord(tag) - 0xE0000) for tag in text[at : min(end, at + 60)])
        plain = "".join(letter for letter in said if letter.isprintable())
        return f"⟦{end - at} tags: {plain}⟧" if plain else f"⟦{end - at} tags⟧", end
    if not _is_blank(character):
        return " " if character.isspace() else character, at + 1
    end = at + 1
    while end < len(text) and text[end] == character:
        end += 1
    times = f" ×{end - at}" if end - at > 1 else ""
    return f"⟦U+{ord(character):04X}{times}⟧", end


def _is_blank(character: str) -> bool:
    """Whether it must not stand in a preview by itself: more than is suspected, for there it may do no harm at all."""
    category = unicodedata.category(character)
    if category == "Cc":
        return not character.isspace()
    return category[0] == "C" or character in _LEFT_BLANK or character == "\u034f" or _selects(character)
