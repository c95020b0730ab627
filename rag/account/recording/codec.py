"""The nouns of a turn -> what JSON knows, and back. Fields and types alone say how: a new event needs no line here.

A text that is a phrase keeps its name and its values, so that a turn of yesterday is said in the language of today.
"""

import json
import re
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from models import errors
from models.errors import ModelError
from words.phrase import Joined, Phrase, Text, packed, say, unpacked

LARGEST_NUMBER = 2**53
SURROGATE = re.compile("[\ud800-\udfff]")  # half a character: no text that can be sent or stored

_ERRORS = {name: kind for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, ModelError)}


class Wrong(ValueError):
    """Says what is wrong with a line."""

    def __init__(self, said: Text) -> None:
        super().__init__(said)
        self.said = said


class Unfit(Wrong):
    """Says what is wrong with a value; whose value it is, is said where that is known."""


def encoded(value: Any) -> Any:
    """What JSON knows, for any of the nouns of a turn."""
    if isinstance(value, ModelError):
        known = next(kind.__name__ for kind in type(value).__mro__ if _ERRORS.get(kind.__name__) is kind)
        return {"class": known, "sentence": packed(value.said), "hint": packed(value.hint)}
    if isinstance(value, str | Phrase | Joined):
        return packed(value)
    if is_dataclass(value):
        return {field.name: encoded(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [encoded(part) for part in value]
    return value


def decoded(kind: type, value: Any) -> Any:
    """A dataclass from JSON. Raises Wrong."""
    if not isinstance(value, dict):
        raise Unfit(say("recording-field-noun", noun=kind.__name__))
    parts = _parts(kind)
    if value.keys() - parts.keys():
        raise Wrong(say("recording-line-more", noun=kind.__name__))
    given: dict[str, Any] = {}
    for name, (hint, needed) in parts.items():
        if name in value:
            try:
                given[name] = _made(hint, value[name])
            except Unfit as unfit:
                field = f"{kind.__name__}.{name}"
                raise Wrong(say("recording-line-wrong", field=field, wrong=unfit.said)) from None
        elif needed:
            raise Wrong(say("recording-line-lacks", field=f"{kind.__name__}.{name}"))
    return kind(**given)


@cache
def _parts(kind: type) -> dict[str, tuple[Any, bool]]:
    """The type of each field, and whether it must be there: one with a default may be missing, it came later."""
    hints = get_type_hints(kind)
    return {field.name: (hints[field.name], field.default is MISSING) for field in fields(kind)}


def _made(hint: Any, value: Any) -> Any:
    """A value of the type `hint` from JSON. Raises KeyError or ValueError for a type that is not known here yet."""
    origin, of = get_origin(hint), get_args(hint)
    if hint == Text:
        return _text(value)
    if origin in (Union, UnionType):
        (some,) = (part for part in of if part is not NoneType)
        return None if value is None else _made(some, value)
    if origin is Literal:
        return _one_of({name: name for name in of}, value)
    if origin is tuple:
        kinds = of[:1] * len(value) if isinstance(value, list) and of[1:] == (...,) else of
        if not isinstance(value, list) or len(value) != len(kinds):
            raise Unfit(say("recording-field-list"))
        return tuple(map(_made, kinds, value))
    if issubclass(hint, Enum):
        return _one_of({member.value: member for member in hint}, value)
    if issubclass(hint, ModelError):
        return _error(value)
    if is_dataclass(hint):
        return decoded(hint, value)  # type: ignore[arg-type]
    return str(_text(value)) if hint is str else _plain(hint, value)


def _error(value: Any) -> ModelError:
    if not (isinstance(value, dict) and value.keys() == {"class", "sentence", "hint"}):
        raise Unfit(say("recording-field-error"))
    error: ModelError = _one_of(_ERRORS, value["class"])(_text(value["sentence"]), _text(value["hint"]))
    return error


def _one_of(known: dict[str, Any], value: Any) -> Any:
    if not (isinstance(value, str) and value in known):
        raise Unfit(say("recording-field-word"))
    return known[value]


def _text(value: Any) -> Text:
    """Plain, or a phrase, of which a hand may have written any part."""
    try:
        if not SURROGATE.search(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)):
            return unpacked(value)
    except (ValueError, ArithmeticError, RecursionError):  # of a message that lacks a value; of numbers beyond reason
        pass
    raise Unfit(say("recording-field-text"))


def _plain(kind: type, value: Any) -> Any:
    fits, otherwise = {
        bool: (isinstance(value, bool), say("recording-field-truth")),
        int: (type(value) is int and abs(value) <= LARGEST_NUMBER, say("recording-field-whole")),
        float: (
            type(value) in (int, float) and abs(value) <= LARGEST_NUMBER,
            say("recording-field-number"),
        ),
    }[kind]
    if not fits:
        raise Unfit(otherwise)
    return kind(value)
