"""The log and what is derived from it."""

import asyncio
from dataclasses import FrozenInstanceError, fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import ModelFault
from rag.answer.log import TurnLog
from rag.answer.policy import Decision
from rag.answer.turn import Decided, Event, Outcome, Received, Sent, Settled, Token, Turn, Waiting, Who
from rag.answer.why import Why
from tests.rag.logs import (
    HITS,
    QUESTION,
    answered,
    asked,
    escalated,
    failed,
    found,
    prompted,
    spoken,
    turn,
)
from tests.said import english

BROKE = ModelFault("phi-4-mini failed.")
HALF = spoken(1.0)[:2]


class Clock:
    """A clock that is wound by hand."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def token(who: Who, text: str = "word ", channel: str = "answer") -> Token:
    return Token(1.0, who, text, "reasoning" if channel == "reasoning" else "answer")


@pytest.mark.parametrize(
    ("sealed", "outcome", "answer"),
    [
        (answered(), "answered", "Thirty days [1]."),
        (escalated(), "answered", "Thirty working days [1]."),
        (escalated(Why.LESS_SUPPORTED, "draft"), "answered", "Thirty days [1]."),
        (turn(found(), asked(0.1), spoken(1.0), Settled(1.4, "draft", Why.NOT_FOUND)), "not_found", "Thirty days [1]."),
        (turn(found(), Settled(0.2, None, Why.NOT_FOUND)), "not_found", ""),
        (turn(Settled(0.0, None, Why.GREETED)), "greeted", ""),
        (turn(asked(0.1), HALF, Settled(1.3, "draft", Why.STOPPED)), "stopped", "Thirty days"),
        (turn(found(), asked(0.1), spoken(1.0), Settled(1.4, "draft", Why.STOPPED)), "stopped", "Thirty days [1]."),
        (turn(Settled(0.1, None, Why.STOPPED)), "stopped", ""),
        (turn(asked(0.1), HALF, failed(1.3, BROKE), Settled(1.3, "draft", Why.NO_MODEL)), "failed", "Thirty days"),
        (turn(asked(0.1), failed(1.3, BROKE), Settled(1.3, None, Why.NO_MODEL)), "failed", ""),
        (turn(asked(0.1), HALF, Settled(1.3, "draft", Why.BROKEN)), "failed", "Thirty days"),
        (turn(found(), asked(0.1), HALF), "failed", ""),
        (turn(), "failed", ""),
    ],
)
def test_outcome_and_answer_are_derived(sealed: Turn, outcome: Outcome, answer: str) -> None:
    assert (sealed.outcome, sealed.answer) == (outcome, answer)


def test_the_words_of_a_contender_are_its_answer_without_its_thoughts() -> None:
    said = turn(
        token("draft", " Hm. ", "reasoning"), token("draft", " Thirty "), token("escalation"), token("draft", "days ")
    )
    assert (said.text("draft"), said.text("escalation"), said.text("quotes")) == ("Thirty days", "word", "")


def test_the_widest_search_is_the_last() -> None:
    wider = found(0.9, hits=HITS[:1])
    assert turn(found(), wider).retrieved is wider and turn().retrieved is None


def test_a_model_is_known_by_its_name_once_it_was_prompted() -> None:
    assert escalated().model("escalation") == "gpt-oss-20b" and escalated().model("draft") == "phi-4-mini"
    assert english(turn().model("draft")) == "draft" and english(turn().model(None)) == ""


def test_the_question_is_what_was_received() -> None:
    assert answered().question == QUESTION and Turn(()).question == ""


def test_every_event_is_stamped_and_frozen() -> None:
    for event in (*escalated().events, Waiting(0.1, "draft", "in line"), failed(0.1, BROKE)):
        assert fields(event)[0].name == "at"
        with pytest.raises(FrozenInstanceError):
            event.at = 9.0  # type: ignore[misc]


def test_a_log_begins_with_the_question_and_holds_the_clock() -> None:
    clock = Clock()
    log = TurnLog(QUESTION, clock)
    assert log.events == [Received(0.0, QUESTION)] and log.now() == 0.0
    clock.seconds += 1.25
    assert log.now() == 1.25


def test_a_sealed_turn_no_longer_grows() -> None:
    log = TurnLog(QUESTION)
    sealed = log.seal()
    log.add(Sent(0.1, "draft"))
    assert len(sealed.events) == 1 and log.seal().events == (*sealed.events, Sent(0.1, "draft"))


@pytest.mark.parametrize(
    ("events", "who"),
    [
        ([], None),
        ([prompted(0.1)], None),
        ([token("draft", channel="reasoning")], None),
        ([token("draft")], "draft"),
        ([token("draft"), token("escalation", channel="reasoning")], "draft"),
        ([token("draft"), token("escalation")], "escalation"),
        ([token("escalation"), token("draft")], "draft"),
    ],
)
def test_a_cut_settles_on_what_the_reader_was_looking_at(events: list[Event], who: Who | None) -> None:
    clock = Clock()
    log = TurnLog(QUESTION, clock)
    for event in events:
        log.add(event)
    clock.seconds += 2.0
    log.cut(Why.STOPPED)
    assert log.events[-1] == Settled(2.0, who, Why.STOPPED) and log.settled.is_set()


def test_a_settled_turn_is_not_cut_again() -> None:
    log = TurnLog(QUESTION)
    log.add(Settled(0.1, "draft", Why.GOOD_ENOUGH))
    log.cut(Why.STOPPED)
    assert log.seal().settled == Settled(0.1, "draft", Why.GOOD_ENOUGH) and len(log.events) == 2


def test_a_log_is_settled_by_settled_alone() -> None:
    log = TurnLog(QUESTION)
    for event in (*asked(0.1), *spoken(1.0), Decided(1.4, Decision())):
        log.add(event)
        assert not log.settled.is_set()
    log.cut(Why.BROKEN)
    assert log.settled.is_set()


async def test_what_is_there_already_is_not_waited_for() -> None:
    log = TurnLog(QUESTION)
    assert await asyncio.wait_for(log.since(0), 1) == log.events
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(log.since(1), 0.02)


@given(st.lists(st.integers(1, 5), min_size=1, max_size=6))
def test_every_follower_reads_every_event_once_and_in_order(bursts: list[int]) -> None:
    async def follow(log: TurnLog, until: int, pause: float) -> list[Event]:
        read: list[Event] = []
        while len(read) < until:
            read += await log.since(len(read))
            await asyncio.sleep(pause)
        return read

    async def told() -> None:
        log = TurnLog(QUESTION)
        until = 1 + sum(bursts)
        followers = [asyncio.create_task(follow(log, until, pause)) for pause in (0, 0, 0.001)]
        for burst in bursts:
            for _ in range(4):  # long enough for a follower to have read all and to wait again
                await asyncio.sleep(0)
            for _ in range(burst):
                log.add(Sent(log.now(), "draft"))
        assert [await asyncio.wait_for(one, 5) for one in followers] == [log.events] * 3

    asyncio.run(told())
