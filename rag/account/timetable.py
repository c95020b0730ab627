"""Turn -> the latency table in words: rows that add up, tokens in and out, the two numbers people feel."""

from collections.abc import Sequence
from dataclasses import dataclass

from rag.account.latency import TURN, Stage, latency, total
from rag.answer.roles import part
from rag.answer.turn import Answered, Event, Prompted, Token, Turn, Who, first_word, prompts
from words.phrase import Text, joined, say


@dataclass(frozen=True, slots=True)
class Sum:
    """A row of the latency table: one kind of span of one lane, summed. Seconds."""

    lane: str
    model: Text
    stage: Stage
    why: Text
    seconds: float


def sums(turn: Turn) -> tuple[Sum, ...]:
    """In the order in which each kind of span first began."""
    taken: dict[tuple[str, Stage, Text], float] = {}
    for span in latency(turn):
        key = (span.lane, span.stage, span.why)
        taken[key] = taken.get(key, 0.0) + span.seconds
    return tuple(
        Sum(lane, "" if lane == TURN else turn.model(lane), stage, why, seconds)
        for (lane, stage, why), seconds in taken.items()
    )


def headline(turn: Turn) -> Text:
    """The two numbers people feel."""
    first = first_word(turn)
    said = [say("first-word", time=seconds_text(first))] if first is not None else []
    return joined(" · ", [*said, say("in-all", time=seconds_text(total(turn)))])


def tokens(turn: Turn) -> tuple[tuple[Text, Text], ...]:
    """(model, "812 in · 143 out · 41.2 tokens/s") for each that was asked; counted by the server where it tells."""
    asked = dict.fromkeys(e.who for e in turn.events if isinstance(e, Prompted) and part(e.who).model)
    each = (prompts(turn.events, who) for who in asked)
    return tuple((sent[0].model, _tokens(turn.events, sent)) for sent in each)


def _tokens(events: Sequence[Event], sent: Sequence[Prompted]) -> Text:
    """Of one that was asked once, or in several passes."""
    who: Who = sent[0].who
    at = [e.at for e in events if isinstance(e, Token) and e.who == who]
    usage = next((e.usage for e in events if isinstance(e, Answered) and e.who == who), None)
    came, went = (usage.prompt, usage.completion) if usage else (sum(p.prompt_tokens for p in sent), len(at))
    said = [say("tokens-in", count=came), say("tokens-out", count=went)]
    if went > 1 and at and at[-1] > at[0]:
        said.append(say("tokens-rate", rate=(went - 1) / (at[-1] - at[0])))
    return joined(" · ", said if usage else [*said, say("tokens-estimated")])


def seconds_text(seconds: float) -> Text:
    """ "8 ms", "0.52 s", "12.3 s"."""
    if seconds < 0.0995:
        return say("milliseconds", number=seconds * 1000)
    return say("seconds" if seconds < 9.995 else "seconds-rounded", number=seconds)


def percent(share: float) -> Text:
    """ "87%", of 0..1."""
    return say("percent", share=share)


def decimal(number: float) -> Text:
    """ "0.52"."""
    return say("decimal", number=number)
