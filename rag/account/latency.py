"""Turn -> spans, in lanes: one for the turn, one for each contender. A span is the gap between two events.

A gap of the turn is named by the event that ends it; a contender's by the event that began it: what it was doing.
Lanes overlap only where models ran side by side; otherwise all spans add up to the total.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain
from operator import attrgetter

from rag.answer.turn import (
    Accepted,
    Answered,
    Contending,
    Decided,
    Drawn,
    Event,
    Failed,
    Prompted,
    Read,
    Reading,
    Retrieved,
    Sent,
    Settled,
    Token,
    Turn,
    Waiting,
    Who,
)
from rag.answer.why import Why
from words.phrase import Text, say

TURN = "turn"


class Stage(StrEnum):
    """What a stretch of time went to, in the order in which a table of many turns shows it: the turn's own before its
    contenders speak, a contender's, the turn's own after that. The value is its name in a ledger.
    """

    READ = "read"
    RETRIEVE = "retrieve"
    PROMPT = "prompt"
    WAIT = "wait"
    SEND = "send"
    FIRST_TOKEN = "first token"
    THINKING = "thinking"
    WRITING = "writing"
    FAILED = "failed"
    DECIDE = "decide"
    STOPPED = "stopped"
    PAGE = "page"

    @classmethod
    def of(cls, label: str) -> "Stage | None":
        """By its name in a ledger; None for one that a later version named."""
        return next((stage for stage in cls if stage.value == label), None)

    @property
    def slug(self) -> str:
        """Its name in messages and on the page."""
        return self.value.replace(" ", "-")

    @property
    def said(self) -> Text:
        return say(f"stage-{self.slug}")


@dataclass(frozen=True, slots=True)
class Span:
    lane: str
    stage: Stage
    start: float
    end: float
    why: Text = ""

    @property
    def seconds(self) -> float:
        return self.end - self.start


def latency(turn: Turn) -> tuple[Span, ...]:
    gaps: list[Span] = []
    running: dict[Who, Contending] = {}  # each contender's last event, until it answers or fails
    latest = 0.0
    for event in turn.events[1:]:
        if isinstance(event, Contending):
            before = running.get(event.who)
            gaps.append(_doing(event.who, before, before.at if before else latest, event))
            running[event.who] = event
            if isinstance(event, Answered | Failed):
                del running[event.who]
        else:
            if isinstance(event, Settled) and running:  # stopped, or kept: the others end here
                gaps += [_doing(who, before, before.at, event) for who, before in running.items()]
            else:
                gaps.append(Span(TURN, _of_the_turn(event), latest, event.at))
        latest = max(latest, event.at)
    return _bars(gaps)


def total(turn: Turn) -> float:
    return max(event.at for event in turn.events)


def _of_the_turn(event: Event) -> Stage:
    match event:
        case Reading() | Read():
            return Stage.READ
        case Retrieved():
            return Stage.RETRIEVE
        case Settled(why=Why.STOPPED | Why.BROKEN):
            return Stage.STOPPED  # in the middle of reading, retrieving or deciding
        case Decided() | Settled():
            return Stage.DECIDE
        case Drawn():
            return Stage.PAGE
        case _:
            raise TypeError(event)


def _doing(who: Who, before: Contending | None, start: float, event: Event) -> Span:
    why: Text = ""
    match before, event:
        case ((None | Prompted()), _):
            stage = Stage.PROMPT
        case _, Failed():
            stage = Stage.FAILED  # from its last sign of life
        case Waiting(), _:
            stage, why = Stage.WAIT, before.why
        case Sent(), _:
            stage = Stage.SEND
        case Accepted(), _:
            stage = Stage.FIRST_TOKEN
        case Token(channel="reasoning"), _:
            stage = Stage.THINKING
        case _:
            stage = Stage.WRITING
    return Span(who, stage, start, event.at, why)


def _bars(gaps: list[Span]) -> tuple[Span, ...]:
    """Touching gaps of one kind are one bar: a hundred tokens, one "writing"."""
    lanes: dict[str, list[Span]] = {}
    for gap in gaps:
        lanes.setdefault(gap.lane, []).append(gap)
    return tuple(sorted(chain.from_iterable(map(_joined, lanes.values())), key=attrgetter("start", "end")))


def _joined(lane: list[Span]) -> Iterator[Span]:
    first = last = lane[0]
    for gap in lane[1:]:
        if (gap.stage, gap.why, gap.start) != (last.stage, last.why, last.end):
            yield replace(first, end=last.end)
            first = gap
        last = gap
    yield replace(first, end=last.end)
