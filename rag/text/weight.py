"""How much a stretch of text says, and where it may be cut. Pure."""

import re
import unicodedata

# A passage is measured by what it says, so that scores compare across scripts: five characters of English make a token
# of o200k_base, the same content is as many characters in most scripts (but up to twice the tokens in Greek or Thai),
# and a third as many where a character is a syllable or a word.
CHARACTERS_PER_TOKEN = 5
_DENSE = re.compile(
    "[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdf\U00020000-\U0003ffff]+"
)
_DENSITY = 3
_JOINER = "\u200d"


def weight(text: str) -> int:
    if text.isascii():
        return len(text)
    return len(text) + (_DENSITY - 1) * sum(len(run) for run in _DENSE.findall(text))


def separable(text: str, place: int) -> bool:
    """Whether a cut at `place` leaves every character with its marks."""
    if place >= len(text):
        return True
    before, after = text[place - 1], text[place]
    return not (
        unicodedata.category(after)[0] == "M"
        or _JOINER in (before, after)
        or "\U0001f3fb" <= after <= "\U0001f3ff"  # skin tones
        or "\u1160" <= after <= "\u11ff"  # Hangul vowels and final consonants, written apart
        or ("\ud800" <= before <= "\udbff" and "\udc00" <= after <= "\udfff")
    )
