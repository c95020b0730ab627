"""Spans are the gaps between events: each belongs to one lane, and a sequential turn's add up to its total."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import ModelFault
from rag.account.latency import TURN, Span, Stage, latency, total
from rag.answer.policy import Decision
from rag.answer.turn import (
    Accepted,
    Answered,
    Decided,
    Drawn,
    Event,
    Failed,
    Prompted,
    Read,
    Received,
    Retrieved,
    Sent,
    Settled,
    Token,
    Turn,
    Waiting,
    Who,
)
from rag.answer.why import Why
from rag.documents.receipt import Receipt
from tests.rag.logs import DOUBT, STRONG, answered, asked, escalated, failed, found, prompted, spoken, took, turn

STYLES = (Path(__file__).parents[3] / "public" / "tandem.css").read_text(encoding="utf-8")
BROKE = ModelFault("phi-4-mini failed.")


def lanes(sealed: Turn) -> dict[tuple[str, str], float]:
    spans = latency(sealed)
    return {(span.lane, span.stage): round(took(spans, span.lane, span.stage), 3) for span in spans}


def test_a_gap_of_the_turn_is_named_by_its_end_and_a_contenders_by_its_beginning() -> None:
    assert lanes(answered()) == {
        (TURN, "retrieve"): 0.1,
        ("draft", "prompt"): 0.1,
        ("draft", "send"): 0.1,
        ("draft", "first token"): 0.7,
        ("draft", "writing"): 0.3,
        (TURN, "decide"): 0.2,
        (TURN, "page"): 0.1,
    }


def test_an_escalation_has_a_lane_of_its_own() -> None:
    spans = latency(escalated())
    assert took(spans, "escalation", "first token") == pytest.approx(1.3)
    assert took(spans, "draft", "first token") == pytest.approx(0.7)
    assert sum(span.seconds for span in spans) == pytest.approx(total(escalated())) == 3.6


def test_a_queue_and_a_retry_are_bars_of_their_own() -> None:
    line = (prompted(0.1), Waiting(0.2, "draft", "in line"), Sent(0.5, "draft"))
    spans = latency(turn(found(), *line, Waiting(0.6, "draft", "busy"), Sent(1.0, "draft"), Accepted(1.3, "draft")))
    assert [(s.stage, s.why, round(s.seconds, 3)) for s in spans if s.lane == "draft"] == [
        ("prompt", "", 0.1),
        ("wait", "in line", 0.3),
        ("send", "", 0.1),
        ("wait", "busy", 0.4),
        ("send", "", 0.3),
    ]


def test_thinking_is_neither_first_token_nor_writing() -> None:
    thoughts = [Token(1.0 + n / 10, "draft", "hm", "reasoning") for n in range(5)]
    assert lanes(turn(asked(0.2), thoughts, spoken(1.5))) == {
        ("draft", "prompt"): 0.3,
        ("draft", "send"): 0.1,
        ("draft", "first token"): 0.6,
        ("draft", "thinking"): 0.5,
        ("draft", "writing"): 0.3,
    }


def test_a_hundred_tokens_are_one_bar() -> None:
    sealed = turn(asked(0.2), spoken(1.0, text="word " * 100))
    assert [span.stage for span in latency(sealed)].count(Stage.WRITING) == 1


@pytest.mark.parametrize(("events", "label", "seconds"), [
    (asked(0.1), "failed", 0.6),
    ([*asked(0.1), *spoken(0.4)[:2]], "failed", 0.4),
    ([prompted(0.1)], "prompt", 0.9),
    ([], "prompt", 0.9),
])  # fmt: skip
def test_a_failure_takes_from_the_last_sign_of_life(events: list[Event], label: str, seconds: float) -> None:
    spans = latency(turn(found(0.0), events, failed(0.9, BROKE)))
    assert took(spans, "draft", label) == pytest.approx(seconds)


def test_a_lane_ends_with_its_failure_and_what_follows_is_the_turns() -> None:
    sealed = turn(found(0.0), asked(0.1), failed(0.9, BROKE), Settled(1.3, None, Why.NO_MODEL), Drawn(1.4, 0.0))
    assert max(span.end for span in latency(sealed) if span.lane == "draft") == 0.9
    assert (lanes(sealed)[TURN, "decide"], lanes(sealed)[TURN, "page"]) == (0.4, 0.1)


@pytest.mark.parametrize("why", [Why.STOPPED, Why.BROKEN])
def test_a_stop_ends_what_runs_and_names_what_it_cut_off_in_the_turn(why: Why) -> None:
    while_writing = turn(found(), asked(0.1), spoken(1.0)[:2], Settled(1.5, "draft", why), Drawn(1.6, 0.0))
    assert took(latency(while_writing), "draft", "writing") == pytest.approx(0.5)
    assert took(latency(while_writing), TURN, "stopped") == 0
    while_searching = turn(Settled(0.4, None, why), Drawn(0.5, 0.0))
    assert lanes(while_searching) == {(TURN, "stopped"): 0.4, (TURN, "page"): 0.1}
    while_deciding = turn(found(), asked(0.1), spoken(1.0), Settled(1.9, "draft", why))
    assert took(latency(while_deciding), TURN, "stopped") == pytest.approx(0.6)


def test_a_kept_draft_ends_the_lane_of_the_escalation() -> None:
    sealed = turn(
        found(), asked(0.1), spoken(1.0), Decided(1.4, DOUBT), asked(1.5, "escalation"), Settled(2.5, "draft", Why.KEPT)
    )
    spans = latency(sealed)
    assert took(spans, "escalation", "first token") == pytest.approx(0.8)
    assert sum(span.seconds for span in spans) == pytest.approx(2.5)


def test_reading_uploads_and_a_wider_search_are_the_turns() -> None:
    events = [
        Read(0.3, (Receipt("a.md", "a.md"),)),
        found(0.4),
        *asked(0.5),
        *spoken(1.0),
        Decided(1.4, DOUBT),
        found(1.6),
    ]
    assert took(latency(turn(events)), TURN, "read") == pytest.approx(0.3)
    assert took(latency(turn(events)), TURN, "retrieve") == pytest.approx(0.3)


def test_side_by_side_each_has_its_lane_and_lanes_overlap() -> None:
    events: list[Event] = [prompted(0.1), prompted(0.1, "escalation")]
    for n in range(5):
        events += [Token(0.5 + n / 10, "draft", "a ", "answer"), Token(0.52 + n / 10, "escalation", "b ", "answer")]
    events += [Answered(1.0, "draft", "a", "stop", None), Answered(1.2, "escalation", "b", "stop", None)]
    spans = latency(turn(found(), events, Settled(1.3, "draft", Why.PICKED)))
    assert took(spans, "draft", "writing") == pytest.approx(0.5)
    assert took(spans, "escalation", "writing") == pytest.approx(0.68)
    assert took(spans, TURN, "decide") == pytest.approx(0.1)
    assert sum(span.seconds for span in spans) > total(turn(events))


def test_a_log_that_just_began_has_no_spans() -> None:
    assert latency(turn()) == () and total(turn()) == 0.0


def _contender(who: Who) -> list[Callable[[float], Event]]:
    return [
        lambda at: Prompted(at, who, who, (), (), 1), lambda at: Waiting(at, who, "in line"), lambda at: Sent(at, who),
        lambda at: Waiting(at, who, "busy"), lambda at: Sent(at, who), lambda at: Accepted(at, who),
        lambda at: Token(at, who, "hm", "reasoning"), lambda at: Token(at, who, "a", "answer"),
    ]  # fmt: skip


@st.composite
def sequential(draw: st.DrawFn) -> Turn:
    """A turn of one model after the other, as far as it went; events at random moments, some at the same one."""
    makers: list[Callable[[float], Event]] = [
        lambda at: Read(at, (Receipt("a.md"),)),
        lambda at: Retrieved(at, "q", (), STRONG),
    ]
    for who in draw(st.lists(st.sampled_from(["draft", "escalation", "quotes"]), unique=True)):
        steps = _contender(who)
        makers += steps[: draw(st.integers(1, len(steps)))]
        ends: list[Callable[[float], Event]] = [
            lambda at, who=who: Answered(at, who, "a", "stop", None),  # type: ignore[misc]
            lambda at, who=who: Failed(at, who, BROKE),  # type: ignore[misc]
        ]
        makers += [draw(st.sampled_from(ends)), lambda at: Decided(at, Decision())]
    makers = makers[: draw(st.integers(0, len(makers)))]
    if draw(st.booleans()):
        makers.append(lambda at: Settled(at, None, Why.STOPPED))
        makers.append(lambda at: Drawn(at, 0.0))
    gaps = draw(st.lists(st.floats(0, 10), min_size=len(makers), max_size=len(makers)))
    moments = [sum(gaps[: n + 1]) for n in range(len(gaps))]
    return Turn((Received(0.0, "q"), *(make(at) for make, at in zip(makers, moments, strict=True))))


@given(sequential())
def test_the_spans_of_a_sequential_turn_touch_and_add_up(sealed: Turn) -> None:
    spans = latency(sealed)
    assert sum(span.seconds for span in spans) == pytest.approx(total(sealed))
    ordered: list[Span] = [span for span in spans if span.seconds]
    assert all(one.end == pytest.approx(other.start) for one, other in pairwise(ordered))
    assert all(span.seconds >= 0 for span in spans)


@pytest.mark.parametrize("stage", Stage)
def test_a_stage_has_its_words_and_its_colour_under_one_name(stage: Stage) -> None:
    assert stage.said
    assert re.search(rf'\[data-stage="{stage.slug}"\] {{ --td-hue: var\(--td-[a-z]+\); }}', STYLES)


def test_the_styles_know_no_stage_that_there_is_not() -> None:
    assert set(re.findall(r'data-stage="([^"]*)"', STYLES)) == {stage.slug for stage in Stage}


def test_a_stage_is_found_by_its_name_in_a_ledger() -> None:
    assert [Stage.of(stage.value) for stage in Stage] == list(Stage)
    assert Stage.of("first token") is Stage.FIRST_TOKEN and Stage.of("a later one") is None
