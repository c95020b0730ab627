"""A sentence by its name, which can be said in every language that Tandem speaks.

    str(say("doing-found", count=3))  ->  "Found 3 passages"

It is no `str`: what a person reads is a `Text` until `spoken` or `worded` says it, in that person's language, and mypy
finds where one was taken for the other. `str` of it, the English sentence, is for logs and for what models read.

Messages are written in Fluent (https://projectfluent.org/fluent/guide): each language has its own plurals, its own
order of words and its own way to write a number.
"""

import logging
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NoReturn

from words.language import ENGLISH, LARGEST, Language, Value, language

log = logging.getLogger(__name__)
_MARKS = re.compile("[\u2066-\u2069]")


class _Sentence:
    """Empty is false, as of any text. Formatting would make it English for every reader, and is refused."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return bool(str(self))

    def __format__(self, spec: str) -> NoReturn:
        raise TypeError("fill it into a message or use `joined`; `spoken` says it in a language, `str` in English")


@dataclass(frozen=True, slots=True)
class Phrase(_Sentence):
    """A message by its `name`, and the `values` that are filled in, phrases themselves or not."""

    name: str
    values: Mapping[str, "Text | int | float"] = field(hash=False)
    english: str = field(compare=False)

    @classmethod
    def of(cls, name: str, values: Mapping[str, "Text | int | float"]) -> "Phrase":
        """Raises LookupError for a name that no message has, and ValueError for a message that lacks a value."""
        said = {key: value if isinstance(value, int | float) else str(value) for key, value in values.items()}
        told = any(isinstance(value, str) for value in said.values())
        english = language(ENGLISH).message(name, said) if told else _english(name, *said.items())
        return cls(name, dict(values), english)

    def __str__(self) -> str:
        return self.english


@dataclass(frozen=True, slots=True)
class Joined(_Sentence):
    """Several texts, phrases or not, with a separator between two."""

    separator: "Text"
    parts: tuple["Text", ...]

    def __str__(self) -> str:
        return str(self.separator).join(map(str, self.parts))


Text = str | Phrase | Joined  # a person's or a model's own words, or a sentence of ours in no language yet


@lru_cache(maxsize=4096)  # a turn is drawn many times; what holds a document's words is not kept
def _english(name: str, *values: tuple[str, Value]) -> str:
    return language(ENGLISH).message(name, dict(values))


def say(name: str, /, **values: Text | int | float) -> Phrase:
    """The sentence `name`, or `name.attribute`. Numbers are written as each language does, and choose its plural.

    Raises LookupError for a name that no message has, and ValueError for a message that lacks a value.
    """
    return Phrase.of(name, values)


def joined(separator: Text, parts: Iterable[Text]) -> Joined:
    """`separator.join(parts)`, in every language."""
    return Joined(separator, tuple(parts))


def comma(parts: Iterable[Text]) -> Joined:
    """A list as each language writes one: "one, two"."""
    return joined(say("comma"), parts)


def semicolon(parts: Iterable[Text]) -> Joined:
    """A list of longer things: "one, or two; three"."""
    return joined(say("semicolon"), parts)


def spoken(text: Text, by: Language, foreign: Callable[[str], str] = str) -> str:
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
        values = {key: v if isinstance(v, int | float) else spoken(v, by, foreign) for key, v in text.values.items()}
        try:
            return by.message(text.name, values)
        except (LookupError, ValueError) as error:
            log.warning("%s cannot be said in %s: %s", text.name, by.code, error)
    return foreign(str(text))


def worded(text: Text, by: Language) -> str:
    """Said in a language for a file, a cell, a model's notes or a clipboard, where the marks that hold a name's
    direction on a page would be stray characters."""
    return _MARKS.sub("", spoken(text, by))


def everywhere(value: Any, by: Language) -> Any:
    """`spoken` for every text in dicts, lists and tuples: the props of an element."""
    if isinstance(value, Phrase | Joined):
        return spoken(value, by)
    if isinstance(value, dict):
        return {key: everywhere(held, by) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return [everywhere(held, by) for held in value]
    return value


def packed(text: Text) -> Any:
    """As JSON knows it: a plain text as it is, a phrase by its name and values, and in English for other versions."""
    if isinstance(text, Phrase):
        values = {key: value if isinstance(value, int | float) else packed(value) for key, value in text.values.items()}
        return {"say": text.name, "with": values, "text": text.english}
    if isinstance(text, Joined):
        return {"joined": [packed(part) for part in text.parts], "with": packed(text.separator)}
    return text


def unpacked(value: Any) -> Text:
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
