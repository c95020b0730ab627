"""A sealed turn as lines of JSON, and back: recorded on one day, replayed on another, and what tests stand on.

A turn is a header, a line for each event, and a line that closes it; a file is one turn after another:

    {"format": "tandem turn", "version": 2, "recorded_at": "2026-11-26T14:03:00+00:00", "question": "How long …?"}
    {"event": "Received", "at": 0.0, "question": "How long …?"}
    …
    {"end": "tandem turn"}

How an event is written is in `codec`. Reading is strict, for a file may be cut, of another version, or edited by hand;
a turn is taken whole or not at all.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

from rag.account.recording.codec import SURROGATE, Wrong, decoded, encoded
from rag.answer.turn import Answered, Contending, Drawn, Event, Failed, Received, Settled, Turn
from words.phrase import Text, say

FORMAT, VERSION = "tandem turn", 2  # raise it when a file of before can no longer be read
LARGEST_FILE, LONGEST_LINE = 32 << 20, 8 << 20  # bytes, characters: a document that is read whole is one line
LONGEST_TURN = 24 * 3600.0  # seconds
MOST_PROBLEMS = 20  # told one by one

_KINDS: dict[str, type] = {kind.__name__: kind for kind in get_args(Event)}
_END = {"end": FORMAT}
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
    problems: tuple[Text, ...] = ()

    @property
    def turns(self) -> tuple[Turn, ...]:
        return tuple(take.turn for take in self.takes)


def lines(turn: Turn, recorded_at: datetime) -> str:
    """The lines of `turn`, each with its end: what is appended to a file of turns, in UTF-8."""
    date = recorded_at.isoformat(timespec="seconds")
    header = {"format": FORMAT, "version": VERSION, "recorded_at": date, "question": turn.question}
    events = ({"event": type(event).__name__, **encoded(event)} for event in turn.events)
    whole = (header, *events, _END)
    return SURROGATE.sub("\ufffd", "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in whole))


def read_recording(source: Path | str) -> Recording:
    """The turns of a file, or of a text. Never raises: what is wrong becomes a sentence. Blocking."""
    try:
        text = _contents(source) if isinstance(source, Path) else source
    except Wrong as wrong:
        return Recording((), (wrong.said,))
    takes: list[Take] = []
    problems: list[Text] = []
    for block in _blocks(text.split("\n")):
        try:
            takes.append(_take(block))
        except Wrong as wrong:
            problems.append(wrong.said)
    more = len(problems) - MOST_PROBLEMS
    told = problems if more <= 0 else [*problems[:MOST_PROBLEMS], say("recording-more", count=more)]
    return Recording(tuple(takes), tuple(told))


def _contents(path: Path) -> str:
    try:
        with path.open("rb") as file:
            held = file.read(LARGEST_FILE + 1)
    except OSError as error:
        why = error.strerror or say("recording-refused")
        raise Wrong(say("recording-unopened", file=path.name, why=why)) from None
    if len(held) > LARGEST_FILE:
        raise Wrong(say("recording-too-large", file=path.name, megabytes=LARGEST_FILE >> 20))
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
        return Wrong(say("recording-line-long", count=LONGEST_LINE))
    try:
        return json.loads(line, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        return Wrong(say("recording-line-broken"))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    held = dict(pairs)
    if len(held) < len(pairs):
        raise ValueError("a name twice")
    return held


def _take(block: _Block) -> Take:
    """Raises Wrong with a whole sentence, or two."""
    (first, header), rest = block[0], block[1:]
    if not (isinstance(header, dict) and "format" in header):
        if isinstance(header, Wrong):
            raise Wrong(say("recording-no-turn", line=str(first), wrong=header.said))
        raise Wrong(say("recording-no-header", line=str(first)))
    try:
        at = first
        recorded_at = _header(header)
        log = _Log(header["question"])
        for number, said in rest:
            at = number
            if log.events and said == _END:
                return Take(Turn(tuple(log.events)), recorded_at)
            log.add(_event(said))
        raise Wrong(say("recording-line-last"))
    except Wrong as wrong:
        raise Wrong(say("recording-left-out", line=str(at), wrong=wrong.said, first=str(first))) from None


def _header(header: dict[str, Any]) -> datetime:
    if header["format"] != FORMAT:
        raise Wrong(say("recording-line-foreign"))
    if header.get("version") != VERSION:
        raise Wrong(say("recording-line-version", version=str(VERSION)))
    if header.keys() != {"format", "version", "recorded_at", "question"} or not isinstance(header["question"], str):
        raise Wrong(say("recording-line-header"))
    try:
        return datetime.fromisoformat(header["recorded_at"])
    except (TypeError, ValueError):
        raise Wrong(say("recording-line-date")) from None


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
            raise Wrong(say("recording-line-place"))
        if isinstance(event, Received) and event.question != self._question:
            raise Wrong(say("recording-line-question"))
        if self._settled and not isinstance(event, Drawn):
            raise Wrong(say("recording-line-after"))
        who = event.who if isinstance(event, Contending) else None
        before = self._running.get(who, self._latest) if who else self._latest
        if not before <= event.at <= LONGEST_TURN:
            raise Wrong(say("recording-line-time", seconds=LONGEST_TURN))
        if isinstance(event, Answered | Failed):
            self._running.pop(event.who, None)
        elif who:
            self._running[who] = event.at
        self._latest, self._settled = max(self._latest, event.at), self._settled or isinstance(event, Settled)
        self.events.append(event)


def _event(said: Any) -> Event:
    if isinstance(said, Wrong):
        raise said
    name = said.get("event") if isinstance(said, dict) else None
    kind = _KINDS.get(name) if isinstance(name, str) else None
    if kind is None:
        raise Wrong(say("recording-line-event"))
    event: Event = decoded(kind, {key: value for key, value in said.items() if key != "event"})
    return event
