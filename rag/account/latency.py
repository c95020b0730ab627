"""Turn -> spans, in lanes: one for the turn, one for each contender. A span is the gap between two events.

A gap of the turn is named by the event that ends it; a contender's by the event that began it: what it was doing.
Lanes overlap only where models ran side by side; otherwise all spans add up to the total.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
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
    Why,
)
from words.phrase import say

TURN = "turn"


@dataclass(frozen=True, slots=True)
class Span:
    lane: str
    label: str
    start: float
    end: float
    why: str = ""

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
                gaps.append(Span(TURN, _turn_label(event), latest, event.at))
        latest = max(latest, event.at)
    return _bars(gaps)


def total(turn: Turn) -> float:
    return max(event.at for event in turn.events)


def stage(label: str) -> str:
    """A span's label in words."""
    return say(f"stage-{label.replace(' ', '-')}")


def _turn_label(event: Event) -> str:
    match event:
        case Reading() | Read():
            return "read"
        case Retrieved():
            return "retrieve"
        case Settled(why=Why.STOPPED | Why.BROKEN):
            return "stopped"  # in the middle of reading, retrieving or deciding
        case Decided() | Settled():
            return "decide"
        case Drawn():
            return "page"
        case _:
            raise TypeError(event)


def _doing(who: Who, before: Contending | None, start: float, event: Event) -> Span:
    why = ""
    match before, event:
        case ((None | Prompted()), _):
            label = "prompt"
        case _, Failed():
            label = "failed"  # from its last sign of life
        case Waiting(), _:
            label, why = "wait", before.why
        case Sent(), _:
            label = "send"
        case Accepted(), _:
            label = "first token"
        case Token(channel="reasoning"), _:
            label = "thinking"
        case _:
            label = "writing"
    return Span(who, label, start, event.at, why)


def _bars(gaps: list[Span]) -> tuple[Span, ...]:
    """Touching gaps of one kind are one bar: a hundred tokens, one "writing"."""
    lanes: dict[str, list[Span]] = {}
    for gap in gaps:
        lanes.setdefault(gap.lane, []).append(gap)
    return tuple(sorted(chain.from_iterable(map(_joined, lanes.values())), key=attrgetter("start", "end")))


def _joined(lane: list[Span]) -> Iterator[Span]:
    first = last = lane[0]
    for gap in lane[1:]:
        if (gap.label, gap.why, gap.start) != (last.label, last.why, last.end):
            yield replace(first, end=last.end)
            first = gap
        last = gap
    yield replace(first, end=last.end)
