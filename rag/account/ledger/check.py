"""Signals -> what a ledger keeps of them, and back: values as they are, of words and numbers only how many.

The fields of Signals and their types say how, so a signal that is added there is kept here, or refused when this is
imported, and never missing in silence. It needs a default: what an entry of before it is read as.
"""

import math
from dataclasses import MISSING, Field, fields, replace
from typing import Annotated, Any, Generic, TypeVar, get_type_hints

from pydantic import BeforeValidator, PlainSerializer, TypeAdapter
from pydantic import Field as Limits

from rag.answer.signals import Signals

MOST = 10**12  # counts above are no counts: a server may claim any number of tokens
MOST_WORDS = 1000  # of those that were in no passage: a policy asks for three at most
UNTOLD = "?"  # stands for each word or number that is not kept
NAMES = {"unsupported_numbers": "numbers", "unsupported_words": "words"}  # in a ledger, where not as in Signals
TEXTS = ("finish_reason",)  # told by a server, and no word of a question, an answer or a document

Number = Annotated[float, Limits(allow_inf_nan=False)]
Count = Annotated[int, Limits(ge=0, le=MOST)]
Plain = bool | int | float | str | None
S = TypeVar("S", bound=Signals)

_COUNTED = tuple[str, ...]
_READ: dict[Any, TypeAdapter[Any]] = {
    bool: TypeAdapter(bool),
    int: TypeAdapter(Count),
    float | None: TypeAdapter(Number | None),
    str: TypeAdapter(str),
    _COUNTED: TypeAdapter(Count),
}


class Keeping(Generic[S]):
    """How signals of one kind are kept. Raises TypeError for a field of which it cannot be told."""

    def __init__(self, kind: type[S]) -> None:
        self._kind = kind
        self._hints = get_type_hints(kind)
        for signal in fields(kind):
            hint = self._hints[signal.name]
            if hint not in _READ or (hint is str and signal.name not in TEXTS):
                raise TypeError(f"{kind.__name__}.{signal.name}: say in {__name__} how a ledger keeps a {hint}")

    def wordless(self, signals: S) -> S:
        """The same without a word of an answer, and without a number that JSON has no name for."""
        changed: dict[str, Any] = {}
        for signal in fields(self._kind):
            value = getattr(signals, signal.name)
            if isinstance(value, tuple):
                changed[signal.name] = _unnamed(len(value))
            elif isinstance(value, float) and not math.isfinite(value):  # one impossible token: minus infinity
                changed[signal.name] = None
        return replace(signals, **changed)

    def written(self, signals: S) -> dict[str, Plain]:
        """Plain values by their names in a ledger."""
        bare = self.wordless(signals)
        values = {NAMES.get(signal.name, signal.name): getattr(bare, signal.name) for signal in fields(self._kind)}
        return {name: len(value) if isinstance(value, tuple) else value for name, value in values.items()}

    def read(self, held: object) -> S:
        """The reverse, as a policy reads them. Raises ValueError for what no signals are written as."""
        if isinstance(held, self._kind):
            return held
        if not isinstance(held, dict):
            raise ValueError("signals are names and values")
        return self._kind(**{s.name: self._value(s, held) for s in fields(self._kind) if self._told(s, held)})

    def _told(self, signal: "Field[Any]", held: dict[str, Any]) -> bool:
        told = NAMES.get(signal.name, signal.name) in held
        if not told and signal.default is MISSING:
            raise ValueError(f"{signal.name} is missing")
        return told

    def _value(self, signal: "Field[Any]", held: dict[str, Any]) -> Any:
        hint = self._hints[signal.name]
        value = _READ[hint].validate_python(held[NAMES.get(signal.name, signal.name)])
        return _unnamed(value) if hint == _COUNTED else value


def _unnamed(count: int) -> tuple[str, ...]:
    return (UNTOLD,) * min(count, MOST_WORDS)


KEEPING = Keeping(Signals)
Check = Annotated[Signals, BeforeValidator(KEEPING.read), PlainSerializer(KEEPING.written)]
