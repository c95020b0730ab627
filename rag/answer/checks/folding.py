"""Text as patterns read it: without case, accents and what is invisible, the same length or not."""

import unicodedata

_LETTERS = str.maketrans(
    {"’": "'", "ʼ": "'", "‘": "'", "đ": "d", "ı": "i", "ł": "l", "ي": "ی", "ك": "ک", "أ": "ا", "إ": "ا", "آ": "ا"}
)
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"))


def fold(text: str) -> str:
    """For text and for the patterns that are looked for in it."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(character for character in apart if not "\u0300" <= character <= "\u036f")
    return unicodedata.normalize("NFC", kept).translate(_LETTERS).translate(_INVISIBLE)
