"""A sentence by its name: it reads as English, and can be said in every other language that Tandem speaks.

    say("doing-found", count=3)  ->  "Found 3 passages"

Messages are written in Fluent (https://projectfluent.org/fluent/guide): each language has its own plurals, its own
order of words and its own way to write a number.
"""

import logging
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from words.language import ENGLISH, LARGEST, Language, Value, language

log = logging.getLogger(__name__)
_MARKS = re.compile("[\u2066-\u2069]")


class Phrase(str):
    """The English sentence, with the message's `name` and the `values` that were filled in, phrases themselves or not.

    What is made of it by formatting or slicing is a plain text and stays English: put it into a message of its own, or
    use `joined`.
    """

    __slots__ = ("name", "values")
    name: str
    values: dict[str, Value]

    @classmethod
    def of(cls, name: str, values: Mapping[str, Value]) -> "Phrase":
        """Raises LookupError for a name that no message has, and ValueError for a message that lacks a value."""
        told = any(isinstance(value, str) for value in values.values())
        phrase = cls(language(ENGLISH).message(name, values) if told else _english(name, *values.items()))
        phrase.name, phrase.values = name, dict(values)
        return phrase


class Joined(str):
    """Several texts, phrases or not, with a separator between two."""

    __slots__ = ("parts", "separator")
    separator: str
    parts: tuple[str, ...]


@lru_cache(maxsize=4096)  # a turn is drawn many times; what holds a document's words is not kept
def _english(name: str, *values: tuple[str, Value]) -> str:
    return language(ENGLISH).message(name, dict(values))


def say(name: str, /, **values: Value) -> Phrase:
    """The sentence `name`, or `name.attribute`. Numbers are written as each language does, and choose its plural.

    Raises LookupError for a name that no message has, and ValueError for a message that lacks a value.
    """
    return Phrase.of(name, values)


def joined(separator: str, parts: Iterable[str]) -> Joined:
    """`separator.join(parts)`, in every language."""
    held = tuple(parts)
    text = Joined(separator.join(held))
    text.separator, text.parts = separator, held
    return text


def comma(parts: Iterable[str]) -> Joined:
    """A list as each language writes one: "one, two"."""
    return joined(say("comma"), parts)


def semicolon(parts: Iterable[str]) -> Joined:
    """A list of longer things: "one, or two; three"."""
    return joined(say("semicolon"), parts)


def spoken(text: str, by: Language, foreign: Callable[[str], str] = str) -> str:
    """A phrase, or what is joined of phrases, in a language. Any other text is a person's or a model's: it stays, but
    for what `foreign` does to it.

    A phrase that this language cannot say stays English: one that a hand wrote into a recording may lack a value that
    English can do without.
    """
    if by.code == ENGLISH and foreign is str:
        return str(text)
    if isinstance(text, Joined):
        return spoken(text.separator, by, foreign).join(spoken(part, by, foreign) for part in text.parts)
    if isinstance(text, Phrase):
        values = {key: spoken(v, by, foreign) if isinstance(v, str) else v for key, v in text.values.items()}
        try:
            return by.message(text.name, values)
        except (LookupError, ValueError) as error:
            log.warning("%s cannot be said in %s: %s", text.name, by.code, error)
    return foreign(str(text))


def worded(text: str, by: Language) -> str:
    """Said in a language for a file, a cell, a model's notes or a clipboard, where the marks that hold a name's
    direction on a page would be stray characters."""
    return _MARKS.sub("", spoken(text, by))


def everywhere(value: Any, by: Language) -> Any:
    """`spoken` for every text in dicts, lists and tuples: the props of an element."""
    if by.code == ENGLISH:
        return value
    if isinstance(value, str):
        return spoken(value, by)
    if isinstance(value, dict):
        return {key: everywhere(held, by) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return [everywhere(held, by) for held in value]
    return value


def packed(text: str) -> Any:
    """As JSON knows it: a plain text as it is, a phrase by its name and values, and in English for other versions."""
    if isinstance(text, Phrase):
        values = {key: packed(value) if isinstance(value, str) else value for key, value in text.values.items()}
        return {"say": text.name, "with": values, "text": str(text)}
    if isinstance(text, Joined):
        return {"joined": [packed(part) for part in text.parts], "with": packed(text.separator)}
    return text


def unpacked(value: Any) -> str:
    """The reverse; a phrase whose message is not known here, or has other values by now, is its English text.

    Raises ValueError for what no text packs to.
    """
    match value:
        case str():
            return value
        case {"say": str(name), "with": dict(values), "text": str(text), **rest} if not rest:
            held = {str(key): value if _is_number(value) else unpacked(value) for key, value in values.items()}
            try:
                return Phrase.of(name, held)
            except (LookupError, ValueError):
                return text
        case {"joined": list(parts), "with": separator, **rest} if not rest:
            return joined(unpacked(separator), map(unpacked, parts))
    raise ValueError("neither a text nor a phrase")


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= LARGEST
