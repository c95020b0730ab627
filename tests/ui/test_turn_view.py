"""A turn on the page: drawn in batches beside the model, to the last event, whatever the page does."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import pytest

from rag.account.latency import latency
from rag.answer.log import TurnLog
from rag.answer.turn import Accepted, Answered, Drawn, Event, Prompted, Received, Sent, Settled, Token, Turn
from rag.answer.why import Why
from tests.instant import instant, now
from tests.rag.logs import found, took
from ui.turn_view import BATCH_SECONDS, show


@dataclass
class Paper:
    """A page that remembers each drawing: when it began and what was new.

    Each takes `seconds`, the first `first` seconds more; or it raises `error`.
    """

    seconds: float = 0.0
    first: float = 0.0
    error: Exception | None = None
    drawings: list[tuple[float, list[Event]]] = field(default_factory=list)

    async def draw(self, events: Sequence[Event]) -> None:
        self.drawings.append((now(), list(events)))
        if self.error:
            raise self.error
        await asyncio.sleep(self.seconds + (self.first if len(self.drawings) == 1 else 0.0))

    @property
    def drawn(self) -> list[Event]:
        return [event for _, events in self.drawings for event in events]

    def moment(self, wanted: Callable[[Event], bool]) -> float:
        """When the drawing began that held the first such event, on the loop's clock."""
        return next(at for at, events in self.drawings if any(map(wanted, events)))


@dataclass
class Model:
    """The events of a turn: sources, a prompt, then `tokens` tokens at `rate` a second. `closed` when it was left."""

    log: TurnLog
    tokens: int = 3
    rate: float = 1000.0
    prefill: float = 0.0
    error: BaseException | None = None
    closed: float = 0.0

    async def events(self) -> AsyncGenerator[Event, None]:
        at = self.log.now
        try:
            yield found(at())
            yield Prompted(at(), "draft", "phi-4-mini", (), (), 1)
            yield Sent(at(), "draft")
            for _ in range(5):  # a few turns of the event loop
                await asyncio.sleep(0)
            yield Accepted(at(), "draft")
            await asyncio.sleep(self.prefill)
            began = now()
            for number in range(self.tokens):
                await asyncio.sleep(began + number / self.rate - now())
                yield Token(at(), "draft", f"{number} ", "answer")
            if self.error:
                raise self.error
            yield Answered(at(), "draft", "", "stop", None)
            yield Settled(at(), "draft", Why.GOOD_ENOUGH)
        finally:
            self.closed = now()


@dataclass
class Stage:
    """A turn to be shown; `began` is the moment of Received on the loop's clock."""

    page: Paper = field(default_factory=Paper)
    log: TurnLog = field(default_factory=lambda: TurnLog("how long?", now))
    began: float = field(default_factory=now)

    async def show(self, model: Model) -> Turn:
        await show(model.events(), self.log, self.page)
        return self.log.seal()

    async def stopped(self, model: Model, once: Callable[[], bool]) -> tuple[Turn, float]:
        """The turn, and when it was stopped."""
        task = asyncio.create_task(show(model.events(), self.log, self.page))
        while not once():
            await self.log.since(len(self.log.events))
        task.cancel()
        at = now()
        with pytest.raises(asyncio.CancelledError):
            await task
        return self.log.seal(), at


def tokens(events: Sequence[Event]) -> list[Token]:
    return [event for event in events if isinstance(event, Token)]


def drawn(turn: Turn) -> Drawn:
    assert isinstance(turn.events[-1], Drawn)
    return turn.events[-1]


async def within(seconds: float, turn: Awaitable[Turn]) -> Turn:
    return await asyncio.wait_for(turn, seconds)


@instant
async def test_every_event_is_drawn_once_and_in_order_and_then_the_turn_says_so() -> None:
    stage = Stage()
    turn = await stage.show(Model(stage.log, tokens=50))
    assert stage.page.drawn == list(turn.events[:-1])
    assert isinstance(turn.events[0], Received) and isinstance(turn.events[-2], Settled) and drawn(turn)
    assert [event.at for event in turn.events] == sorted(event.at for event in turn.events)


@instant
async def test_tokens_are_drawn_in_batches() -> None:
    stage = Stage()
    turn = await stage.show(Model(stage.log, tokens=300, rate=1000))
    batches = [events for _, events in stage.page.drawings if tokens(events)]
    assert len(tokens(turn.events)) == 300 and len(batches) <= 0.3 / BATCH_SECONDS + 3
    moments = [at for at, events in stage.page.drawings if tokens(events)]
    between = [later - earlier for earlier, later in pairwise(moments[:-1])]
    assert between and min(between) == pytest.approx(BATCH_SECONDS)


@instant
async def test_a_first_token_goes_to_the_page_at_once() -> None:
    stage = Stage()
    turn = await stage.show(Model(stage.log, tokens=10, rate=100, prefill=0.1))
    first = tokens(turn.events)[0]
    waited = stage.page.moment(lambda event: event is first) - (stage.began + first.at)
    assert waited == 0


@instant
async def test_what_happens_at_one_moment_is_one_drawing() -> None:
    stage = Stage()
    await stage.show(Model(stage.log, tokens=1, prefill=0.1))
    before_words = [events for _, events in stage.page.drawings if not tokens(events)]
    assert [type(event).__name__ for event in before_words[0]] == [
        "Received", "Retrieved", "Prompted", "Sent", "Accepted"
    ]  # fmt: skip


@pytest.mark.parametrize(("count", "rate"), [(200, 1e6), (2, 1000)])
@instant
async def test_the_end_of_a_turn_does_not_wait_for_a_batch(count: int, rate: float) -> None:
    stage = Stage()
    turn = await stage.show(Model(stage.log, tokens=count, rate=rate, prefill=0.05))
    assert turn.settled and drawn(turn).at == turn.settled.at


@instant
async def test_a_slow_page_does_not_slow_the_model_and_its_lag_is_told() -> None:
    stage = Stage(Paper(0.1))
    turn = await stage.show(Model(stage.log, tokens=40, rate=100, prefill=0.05))
    said = tokens(turn.events)
    assert said[-1].at - said[0].at == pytest.approx(0.39)
    assert tokens(stage.page.drawn) == said and len([e for _, e in stage.page.drawings if tokens(e)]) <= 6
    assert 0.1 <= drawn(turn).lag <= 0.2 + BATCH_SECONDS
    assert 0.1 <= took(latency(turn), "turn", "page") <= 0.2


@instant
async def test_lag_is_the_longest_that_anything_waited() -> None:
    stage = Stage(Paper(first=0.15))
    turn = await stage.show(Model(stage.log, tokens=40, rate=200))
    assert drawn(turn).lag >= 0.15
    assert turn.settled and drawn(turn).at == turn.settled.at


@instant
async def test_a_quick_page_hardly_lags() -> None:
    stage = Stage()
    turn = await stage.show(Model(stage.log, tokens=20, rate=200))
    assert drawn(turn).lag <= BATCH_SECONDS


@instant
async def test_a_stop_closes_the_model_first_and_settles_on_what_was_read() -> None:
    stage = Stage(Paper(0.05))
    model = Model(stage.log, tokens=1000, rate=100)
    turn, at = await stage.stopped(model, lambda: len(tokens(stage.log.events)) >= 5)
    assert model.closed == at
    assert turn.settled and (turn.settled.who, turn.settled.why, turn.outcome) == ("draft", Why.STOPPED, "stopped")
    assert turn.answer == " ".join(str(number) for number in range(len(tokens(turn.events))))
    assert stage.page.drawn == list(turn.events[:-1]) and drawn(turn)


@instant
async def test_a_stop_before_the_first_word_leaves_nobody_standing() -> None:
    stage = Stage()
    turn, _ = await stage.stopped(Model(stage.log, prefill=60.0), lambda: len(stage.log.events) > 4)
    assert turn.settled and (turn.settled.who, turn.settled.why) == (None, Why.STOPPED) and drawn(turn)


@instant
async def test_a_stop_while_the_last_of_it_is_drawn_changes_nothing() -> None:
    stage = Stage(Paper(0.2))
    turn, _ = await stage.stopped(Model(stage.log), lambda: stage.log.settled.is_set())
    assert turn.settled and turn.settled.why is Why.GOOD_ENOUGH
    assert sum(isinstance(event, Settled) for event in turn.events) == 1
    assert stage.page.drawn == list(turn.events[:-1]) and isinstance(turn.events[-1], Drawn)


@instant
async def test_a_mistake_of_ours_is_raised_and_what_was_read_is_drawn() -> None:
    stage = Stage()
    with pytest.raises(ZeroDivisionError):
        await within(5, stage.show(Model(stage.log, error=ZeroDivisionError())))
    turn = stage.log.seal()
    assert turn.settled and turn.settled.why is Why.BROKEN and turn.answer == "0 1 2"
    assert stage.page.drawn == list(turn.events[:-1]) and drawn(turn)


@instant
async def test_a_page_that_raises_does_not_hang_the_turn() -> None:
    stage = Stage(Paper(error=ZeroDivisionError()))
    model = Model(stage.log, tokens=20, rate=200)
    with pytest.raises(ZeroDivisionError):
        await within(5, stage.show(model))
    turn = stage.log.seal()
    assert turn.settled and turn.settled.why is Why.GOOD_ENOUGH and len(stage.page.drawings) == 1
    assert len(tokens(turn.events)) == 20 and model.closed
