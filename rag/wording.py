"""A phrase in a plain text: said in a language, without the marks that hold a name's direction on a page."""

import re

from words.language import Language
from words.phrase import spoken

_MARKS = re.compile("[\u2066-\u2069]")


def worded(text: str, by: Language) -> str:
    """What is read in a file, a cell, a model's notes or on a clipboard, where such marks would be stray characters."""
    return _MARKS.sub("", spoken(text, by))
