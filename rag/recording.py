"""A sealed turn as lines of JSON, and back: recorded on one day, replayed on another, and what tests stand on.

A turn is a header, a line for each event, and a line that closes it; a file is one turn after another:

    {"format": "tandem turn", "version": 1, "recorded_at": "2026-11-26T14:03:00+00:00", "question": "How long …?"}
    {"event": "Received", "at": 0.0, "question": "How long …?"}
    …
    {"end": "tandem turn"}

How an event is written follows from its fields and their types alone: a new event needs no line here. Reading is
strict, for a file may be cut, of another version, or edited by hand; a turn is taken whole or not at all.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import datetime
from enum import Enum
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from models import errors
from models.errors import ModelError
from rag.turn import Answered, Contending, Drawn, Event, Failed, Received, Settled, Turn

FORMAT, VERSION = "tandem turn", 1  # raise it when a file of before can no longer be read
LARGEST_FILE, LONGEST_LINE = 32 << 20, 8 << 20  # bytes, characters: a document that is read whole is one line
LONGEST_TURN = 24 * 3600.0  # seconds
MOST_PROBLEMS = 20  # told one by one
LARGEST_NUMBER = 2**53

_KINDS: dict[str, type] = {kind.__name__: kind for kind in get_args(Event)}
_ERRORS = {name: kind for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, ModelError)}
_END = {"end": FORMAT}
_SURROGATE = re.compile("[\ud800-\udfff]")  # half a character: no text that can be sent or stored
_BLANK = " \t\r\ufeff"  # around a line: what editors add


@dataclass(frozen=True, slots=True)
class Take:
    """A turn and when it was recorded."""

    turn: Turn
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class Recording:
    """What could be read of a file, in its order, and a sentence for each thing that could not."""

    takes: tuple[Take, ...]
    problems: tuple[str, ...] = ()

    @property
    def turns(self) -> tuple[Turn, ...]:
        return tuple(take.turn for take in self.takes)


class _Wrong(ValueError):
    """Says what is wrong with a line."""


class _Unfit(_Wrong):
    """Says what is wrong with a value; whose value it is, is said where that is known."""


def lines(turn: Turn, recorded_at: datetime) -> str:
    """The lines of `turn`, each with its end: what is appended to a file of turns, in UTF-8."""
    date = recorded_at.isoformat(timespec="seconds")
    header = {"format": FORMAT, "version": VERSION, "recorded_at": date, "question": turn.question}
    events = ({"event": type(event).__name__, **_written(event)} for event in turn.events)
    whole = (header, *events, _END)
    return _SURROGATE.sub("\ufffd", "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in whole))


def read(source: Path | str) -> Recording:
    """The turns of a file, or of a text. Never raises: what is wrong becomes a sentence. Blocking."""
    try:
        text = _contents(source) if isinstance(source, Path) else source
    except _Wrong as wrong:
        return Recording((), (str(wrong),))
    takes: list[Take] = []
    problems: list[str] = []
    for block in _blocks(text.split("\n")):
        try:
            takes.append(_take(block))
        except _Wrong as wrong:
            problems.append(str(wrong))
    more = len(problems) - MOST_PROBLEMS
    told = problems if more <= 0 else [*problems[:MOST_PROBLEMS], f"{more:,} more could not be read."]
    return Recording(tuple(takes), tuple(told))


def _contents(path: Path) -> str:
    try:
        with path.open("rb") as file:
            held = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise _Wrong(f"The recording {path.name} cannot be opened: {error.strerror or 'the system refuses'}.") from None
    if len(held) > LARGEST_FILE:
        raise _Wrong(f"The recording {path.name} is larger than {LARGEST_FILE >> 20} MB, the most that is read.")
    return held.decode("utf-8", "surrogateescape")  # a damaged character costs its own turn, not the file


_Block = list[tuple[int, Any]]  # lines: the number, from 1, and what it says: JSON, or what is wrong with it


def _blocks(written: Iterable[str]) -> Iterator[_Block]:
    """The lines of each turn. What stands before a header, or after an end, is a block of its own."""
    block: _Block = []
    for number, line in enumerate(written, 1):
        if not (line := line.strip(_BLANK)):
            continue
        said = _said(line)
        if block and isinstance(said, dict) and "format" in said:
            yield block
            block = []
        block.append((number, said))
        if isinstance(said, dict) and "end" in said:
            yield block
            block = []
    if block:
        yield block


def _said(line: str) -> Any:
    if len(line) > LONGEST_LINE:
        return _Wrong(f"is longer than {LONGEST_LINE:,} characters")
    try:
        return json.loads(line, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        return _Wrong("is not JSON, or is cut off")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    held = dict(pairs)
    if len(held) < len(pairs):
        raise ValueError("a name twice")
    return held


def _take(block: _Block) -> Take:
    """Raises _Wrong with a whole sentence, or two."""
    (first, header), rest = block[0], block[1:]
    if not (isinstance(header, dict) and "format" in header):
        why = f"it {header}" if isinstance(header, _Wrong) else "no header stands before it"
        raise _Wrong(f"Line {first} belongs to no turn: {why}. What follows is left out up to the next header.")
    try:
        at = first
        recorded_at = _header(header)
        log = _Log(header["question"])
        for number, said in rest:
            at = number
            if log.events and said == _END:
                return Take(Turn(tuple(log.events)), recorded_at)
            log.add(_event(said))
        raise _Wrong("is the last of a turn that is cut off")
    except _Wrong as wrong:
        raise _Wrong(f"Line {at} {wrong}. The turn that begins in line {first} is left out.") from None


def _header(header: dict[str, Any]) -> datetime:
    if header["format"] != FORMAT:
        raise _Wrong("begins something else than a turn of Tandem")
    if header.get("version") != VERSION:
        raise _Wrong(f"is of another version: this Tandem reads version {VERSION} of recordings")
    if header.keys() != {"format", "version", "recorded_at", "question"} or not isinstance(header["question"], str):
        raise _Wrong("is no whole header: it has a format, a version, a date and a question, and nothing else")
    try:
        return datetime.fromisoformat(header["recorded_at"])
    except (TypeError, ValueError):
        raise _Wrong("has no date and time in recorded_at, as 2026-11-26T14:03:00+00:00") from None


class _Log:
    """Holds to what the folds over a log rely on: no gap between events is negative, nothing comes after the end.

    Of two that run side by side each has its own order: an event of one may be stamped before, and come after, one of
    the other.
    """

    def __init__(self, question: str) -> None:
        self.events: list[Event] = []
        self._question, self._settled, self._latest = question, False, 0.0
        self._running: dict[str, float] = {}  # each contender's last time, until it answers or fails

    def add(self, event: Event) -> None:
        if isinstance(event, Received) == bool(self.events):
            raise _Wrong("is out of place: a turn begins with Received, and has one")
        if isinstance(event, Received) and event.question != self._question:
            raise _Wrong("asks another question than the header")
        if self._settled and not isinstance(event, Drawn):
            raise _Wrong("comes after the end: Drawn alone follows Settled")
        who = event.who if isinstance(event, Contending) else None
        before = self._running.get(who, self._latest) if who else self._latest
        if not before <= event.at <= LONGEST_TURN:
            raise _Wrong(f"has a time before the one above it, or after {LONGEST_TURN:,.0f} seconds")
        if isinstance(event, Answered | Failed):
            self._running.pop(event.who, None)
        elif who:
            self._running[who] = event.at
        self._latest, self._settled = max(self._latest, event.at), self._settled or isinstance(event, Settled)
        self.events.append(event)


def _event(said: Any) -> Event:
    if isinstance(said, _Wrong):
        raise said
    name = said.get("event") if isinstance(said, dict) else None
    kind = _KINDS.get(name) if isinstance(name, str) else None
    if kind is None:
        raise _Wrong("is no event that this Tandem knows")
    event: Event = _noun(kind, {key: value for key, value in said.items() if key != "event"})
    return event


def _written(value: Any) -> Any:
    """What JSON knows, for any of the nouns of a turn."""
    if isinstance(value, ModelError):
        known = next(kind.__name__ for kind in type(value).__mro__ if _ERRORS.get(kind.__name__) is kind)
        return {"class": known, "sentence": str(value), "hint": value.hint}
    if is_dataclass(value):
        return {field.name: _written(getattr(value, field.name)) for field in fields(value)}
    return [_written(part) for part in value] if isinstance(value, tuple) else value


def _made(hint: Any, value: Any) -> Any:
    """A value of the type `hint` from JSON. Raises KeyError or ValueError for a type that is not known here yet."""
    origin, of = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        (some,) = (part for part in of if part is not NoneType)
        return None if value is None else _made(some, value)
    if origin is Literal:
        return _one_of({name: name for name in of}, value)
    if origin is tuple:
        kinds = of[:1] * len(value) if isinstance(value, list) and of[1:] == (...,) else of
        if not isinstance(value, list) or len(value) != len(kinds):
            raise _Unfit("is no such list")
        return tuple(map(_made, kinds, value))
    if issubclass(hint, Enum):
        return _one_of({member.value: member for member in hint}, value)
    if issubclass(hint, ModelError):
        return _error(value)
    return _noun(hint, value) if is_dataclass(hint) else _plain(hint, value)  # type: ignore[arg-type]


@cache
def _parts(kind: type) -> dict[str, tuple[Any, bool]]:
    """The type of each field, and whether it must be there: one with a default may be missing, it came later."""
    hints = get_type_hints(kind)
    return {field.name: (hints[field.name], field.default is MISSING) for field in fields(kind)}


def _noun(kind: type, value: Any) -> Any:
    if not isinstance(value, dict):
        raise _Unfit(f"is no {kind.__name__}")
    parts = _parts(kind)
    if value.keys() - parts.keys():
        raise _Wrong(f"has a field that {kind.__name__} has not")
    given: dict[str, Any] = {}
    for name, (hint, needed) in parts.items():
        if name in value:
            try:
                given[name] = _made(hint, value[name])
            except _Unfit as unfit:
                raise _Wrong(f"is wrong: {kind.__name__}.{name} {unfit}") from None
        elif needed:
            raise _Wrong(f"lacks {kind.__name__}.{name}")
    return kind(**given)


def _error(value: Any) -> ModelError:
    if not (isinstance(value, dict) and value.keys() == {"class", "sentence", "hint"}):
        raise _Unfit("is no error: that has a class, a sentence and a hint")
    error: ModelError = _one_of(_ERRORS, value["class"])(_plain(str, value["sentence"]), _plain(str, value["hint"]))
    return error


def _one_of(known: dict[str, Any], value: Any) -> Any:
    if not (isinstance(value, str) and value in known):
        raise _Unfit("is none of the words that may stand there")
    return known[value]


def _plain(kind: type, value: Any) -> Any:
    fits, otherwise = {
        str: (isinstance(value, str) and not _SURROGATE.search(value), "is no text"),
        bool: (isinstance(value, bool), "is neither true nor false"),
        int: (type(value) is int and abs(value) <= LARGEST_NUMBER, "is no whole number"),
        float: (type(value) in (int, float) and abs(value) <= LARGEST_NUMBER, "is no number that can be meant"),
    }[kind]
    if not fits:
        raise _Unfit(otherwise)
    return kind(value)
