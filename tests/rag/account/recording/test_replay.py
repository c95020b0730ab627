"""A recorded turn in the place of a model: the same words at the same time, stopped and failed as a live one.

The recording was made by `python -m tests.rag.test_replay`, which asks the stories below once more.
"""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain, repeat
from pathlib import Path

import pytest

from models.errors import ModelFault, ModelUnreachable
from models.scripted import ScriptedModel
from rag.account import report, timetable
from rag.account.latency import Stage, latency
from rag.account.recording.lines import Recording, Take, lines, read_recording
from rag.account.recording.replay import Replayer, play
from rag.answer.log import TurnLog
from rag.answer.turn import Drawn, Event, Failed, Read, Received, Settled, Token, Turn
from rag.answer.why import Why
from rag.errors import NotSettled
from tests.instant import instant, now
from tests.rag.logs import answered, escalated, found, spoken, turn
from tests.rag.stories import QUESTION, SUPPORTED, UNSUPPORTED, SlowPage, Story, said
from tests.said import english
from ui.turn_view import show

NOON = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
RECORDED = Path(__file__).parent / "recordings" / "refunds.jsonl"
DOWN = ModelUnreachable("phi-4-mini cannot be reached.")
BROKE = ModelFault("gpt-oss-20b failed.")
QUESTIONS = (QUESTION, "How do parcels travel?", "How long is the warranty?", "What do penguins eat?", "Hello")


def stories() -> dict[str, Story]:
    """What was recorded: a good draft, an escalation, two models that fail, nothing found, a greeting."""
    draft = ScriptedModel("phi-4-mini", SUPPORTED, headers=0.02, prefill=0.06, rate=40)
    off = ScriptedModel("phi-4-mini", UNSUPPORTED, headers=0.02, prefill=0.06, rate=40)
    larger = ScriptedModel(
        "gpt-oss-20b", "Parcels travel by train [1].", thoughts="Let me see.", retry=0.05, prefill=0.1, rate=30
    )
    failing = ScriptedModel("gpt-oss-20b", "Bicycles have two years", error=BROKE, error_after=2, prefill=0.05, rate=40)
    told = (
        Story(draft),
        Story(off, larger),
        Story(ScriptedModel("phi-4-mini", "", error=DOWN), failing),
        Story(draft),
        Story(draft),
    )
    return dict(zip(QUESTIONS, told, strict=True))


async def record() -> str:
    turns = [await story.ask(question) for question, story in stories().items()]
    return "".join(lines(asked, NOON) for asked in turns)


def replayer(*turns: Turn) -> Replayer:
    return Replayer(Recording(tuple(Take(recorded, NOON) for recorded in turns)))


async def replayed(recorded: Turn, page: SlowPage | None = None) -> Turn:
    log = TurnLog(recorded.question)
    await show(play(recorded, log.now), log, page or SlowPage())
    return log.seal()


def routers(events: tuple[Event, ...]) -> list[Event]:
    return [event for event in events if not isinstance(event, Received | Drawn)]


def rows(turn: Turn) -> list[tuple[str, str, str, float]]:
    """The latency table, without the page's own row."""
    return [
        (took.lane, took.stage, str(took.why), took.seconds)
        for took in timetable.sums(turn)
        if took.stage is not Stage.PAGE
    ]


def tasks() -> int:
    return len(asyncio.all_tasks())


def test_the_recording_is_small_and_whole() -> None:
    back = read_recording(RECORDED)
    assert back.problems == () and [recorded.question for recorded in back.turns] == list(QUESTIONS)
    assert RECORDED.stat().st_size < 20_000


@pytest.mark.parametrize("question", QUESTIONS)
async def test_a_replayed_turn_is_the_recorded_one_to_the_word_and_the_row(question: str) -> None:
    recorded = Replayer(read_recording(RECORDED)).find(question)
    assert recorded is not None
    page = SlowPage()
    again = await replayed(recorded, page)
    assert routers(again.events) == routers(recorded.events)
    assert (again.answer, again.outcome) == (recorded.answer, recorded.outcome)
    assert report.headline(again) == report.headline(recorded)
    assert report.reasons(again) == report.reasons(recorded) and report.problems(again) == report.problems(recorded)
    assert rows(again) == rows(recorded)
    assert isinstance(again.events[-1], Drawn) and routers(tuple(page.drawn)) == routers(recorded.events)


@pytest.mark.parametrize("question", QUESTIONS)
async def test_the_router_still_does_what_it_did_when_it_was_recorded(question: str) -> None:
    recorded = Replayer(read_recording(RECORDED)).find(question)
    assert recorded is not None
    live = await stories()[question].ask(question)
    assert (live.answer, live.outcome) == (recorded.answer, recorded.outcome)
    assert report.headline(live) == report.headline(recorded)
    assert report.reasons(live) == report.reasons(recorded) and report.problems(live) == report.problems(recorded)
    assert [row[:3] for row in rows(live)] == [row[:3] for row in rows(recorded)]


async def test_a_live_turn_that_was_stopped_kept_or_picked_is_recorded_as_it_was() -> None:
    words = " ".join(["Refunds"] * 50)
    slow = ScriptedModel("gpt-oss-20b", words, rate=200)
    off = ScriptedModel("phi-4-mini", UNSUPPORTED)
    turns = [
        await Story(ScriptedModel("phi-4-mini", words, rate=200)).ask(stop=said("draft", 3)),
        await Story(off, slow).ask(stop=said("escalation", 3)),
        await Story(off, slow).ask(keep=said("escalation", 3)),
        await Story(read_seconds=0.02).ask(model="escalation"),
    ]
    assert [recorded.settled and recorded.settled.why for recorded in turns] == [
        Why.STOPPED, Why.STOPPED, Why.KEPT, Why.PICKED,
    ]  # fmt: skip
    assert read_recording("".join(lines(recorded, NOON) for recorded in turns)) == Recording(
        tuple(Take(recorded, NOON) for recorded in turns)
    )
    assert [routers((await replayed(recorded)).events)[-1] for recorded in turns] == [t.settled for t in turns]


async def test_what_was_recorded_are_a_draft_an_escalation_a_fallback_nothing_and_a_greeting() -> None:
    draft, escalation, fallback, nothing, greeting = read_recording(RECORDED).turns
    assert draft.settled and draft.settled.who == "draft"
    assert escalation.settled and escalation.settled.who == "escalation"
    assert sum(isinstance(event, Failed) for event in fallback.events) == 2 and fallback.text("escalation")
    assert (nothing.outcome, greeting.outcome) == ("not_found", "greeted")


async def lateness(recorded: Turn) -> list[float]:
    log = TurnLog(recorded.question, now)
    return [log.now() - event.at async for event in play(recorded, log.now)]


@instant
async def test_every_event_comes_when_its_time_has_come() -> None:
    recorded = read_recording(RECORDED).turns[1]
    assert recorded.settled and recorded.settled.at > 0.3
    assert await lateness(recorded) == pytest.approx([0.0] * len(routers(recorded.events)))


@instant
async def test_a_consumer_that_is_slow_does_not_make_the_end_later() -> None:
    recorded = read_recording(RECORDED).turns[1]
    log = TurnLog(recorded.question, now)
    async for event in play(recorded, log.now):
        if isinstance(event, Token):
            await asyncio.sleep(0.01)
    assert recorded.settled and 0 <= log.now() - recorded.settled.at < 0.01  # the last of it, and no more


async def test_stop_in_the_middle_settles_on_what_was_read() -> None:
    recorded = escalated()
    log, before = TurnLog(recorded.question), tasks()
    events = play(recorded, log.now)
    running = asyncio.create_task(show(events, log, SlowPage()))
    while not any(isinstance(event, Token) for event in log.events):
        await log.since(len(log.events))
    running.cancel()
    await asyncio.wait([running])
    stopped = log.seal()
    assert running.cancelled() and tasks() == before
    assert stopped.settled and (stopped.settled.who, stopped.settled.why) == ("draft", Why.STOPPED)
    assert stopped.outcome == "stopped" and stopped.answer and "Thirty days [1].".startswith(stopped.answer)
    assert isinstance(stopped.events[-1], Drawn) and all(span.seconds >= 0 for span in latency(stopped))
    assert [event async for event in events] == []  # closed


async def test_a_stop_comes_through_where_everything_is_late_already() -> None:
    long = turn(found(), spoken(1.0, text="word " * 5000), Settled(600.0, "draft", Why.GOOD_ENOUGH))
    log = TurnLog(long.question, chain([0.0], repeat(10_000.0)).__next__)
    running = asyncio.create_task(show(play(long, log.now), log, SlowPage()))
    await log.since(10)
    running.cancel()
    await asyncio.wait([running])
    assert log.seal().outcome == "stopped" and len(log.events) < 100


async def test_a_recorded_fault_is_a_fault_again() -> None:
    recorded = read_recording(RECORDED).turns[2]
    again = await replayed(recorded)
    assert [type(event.error) for event in again.events if isinstance(event, Failed)] == [ModelUnreachable, ModelFault]
    assert report.problems(again) == ((str(DOWN), DOWN.hint), (str(BROKE), BROKE.hint))


async def test_what_the_page_stamps_itself_is_not_replayed() -> None:
    recorded = turn(Read(0.01, ()), found(0.02), Settled(0.03, None, Why.NOT_FOUND), Drawn(0.04, 0.0))
    log = TurnLog(recorded.question)
    assert [event async for event in play(recorded, log.now)] == list(recorded.events[2:4])


async def test_a_turn_without_its_end_is_not_played_and_is_told() -> None:
    cut = turn(found(), spoken(1.0))
    with pytest.raises(NotSettled, match="without its end"):
        await anext(play(cut, lambda: 0.0))
    offered = replayer(cut, answered())
    assert offered.find(cut.question) == answered() and offered.questions == (answered().question,)
    assert english(offered.problems) == (
        "The turn recorded on 2026-11-26 12:00:00 has no end and cannot be replayed. "
        "Play another turn, or record this one again to its end.",
    )
    assert replayer(cut).find(cut.question) is None


@pytest.mark.parametrize(
    "spelled",
    [
        "how long do refunds take",
        "  HOW LONG do\u00a0refunds\ttake ?!",
        "“How long do refunds take?”",
        "Ｈow long do refunds take？",
        "Refunds: how long do they take?",
    ],
)
def test_a_question_is_found_however_it_is_spelled(spelled: str) -> None:
    assert replayer(answered()).find(spelled) == answered()


@pytest.mark.parametrize(
    "other", ["", " ?!", "How long do parcels take?", "How long do refunds take in Greece?", "how"]
)
def test_another_question_is_not_found(other: str) -> None:
    assert replayer(answered(), Turn((Received(0.0, ""), Settled(0.1, None, Why.READ)))).find(other) is None


def test_in_other_scripts_too() -> None:
    asked = [
        Turn((Received(0.0, question), Settled(0.1, None, Why.GREETED)))
        for question in ("כמה זמן לוקח החזר?", "Πόσες ΜΕΡΕΣ;", "退款需要多少天？", "รับเงินคืนกี่วัน")
    ]
    found = [replayer(*asked).find(q) for q in ("כמה זמן לוקח החזר", "πόσες μέρες", "退款需要多少天", "รับเงินคืนกี่วัน?")]
    assert found == asked


def test_of_a_question_that_was_asked_twice_the_later_turn_counts() -> None:
    offered = replayer(answered(), escalated())
    assert offered.find(answered().question) == escalated() and offered.questions == (answered().question,)


def test_a_question_as_it_was_asked_comes_before_one_that_means_the_same() -> None:
    close = Turn((Received(0.0, "Refunds take how long?"), Settled(0.1, None, Why.GREETED)))
    assert replayer(answered(), close).find("how long do refunds take") == answered()
    assert replayer(close, answered()).find("refunds take how long") == close


def test_the_badge_says_when_it_was_recorded_and_that_no_model_was_asked() -> None:
    (take,) = read_recording(lines(answered(), NOON)).takes
    offered = Replayer(Recording((take,)))
    assert (
        english(offered.badge(take.turn)) == "Recorded on 2026-11-26, replayed with its own timing: no model was asked."
    )
    assert str(offered.badge(replace(take.turn))).startswith("Recorded, replayed")


def test_what_was_wrong_with_the_file_is_told() -> None:
    damaged = read_recording(RECORDED.read_text(encoding="utf-8")[:-100])
    offered = Replayer(damaged)
    assert offered.problems == damaged.problems and len(damaged.problems) == 1
    assert offered.questions == QUESTIONS[:-1]


if __name__ == "__main__":
    RECORDED.parent.mkdir(exist_ok=True)
    RECORDED.write_text(asyncio.run(record()), encoding="utf-8", newline="\n")
