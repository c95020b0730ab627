"""The test that must hold before anything is built on the log: every delay lies in the row of whom it belongs to."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager

import pytest

from models.chat import Message, Prompt
from models.connection import Connection
from models.endpoint import Endpoint
from rag.account.latency import TURN, latency, total
from rag.answer.turn import Decided, Drawn, Token, Waiting
from rag.answer.why import Why
from tests.fake_server import FakeServer, Script
from tests.rag.logs import took
from tests.rag.stories import DOCUMENTS, SlowLibrary, SlowPage, Story, said, table
from tests.said import english

pytestmark = pytest.mark.slow

BUSY = Script(status=429, retry_after="0.4")
DRAFT = Script(headers_s=0.7, prefill_s=1.3, rate=10, words="word " * 19 + "word", finish="length")
LARGE = Script(headers_s=0.2, prefill_s=0.4, rate=10, words="thirty days " * 30)
QUEUE_SECONDS = 0.5


@asynccontextmanager
async def occupied(endpoint: Endpoint, story: Story) -> AsyncIterator[None]:
    """Somebody else holds the only place of the server, until QUEUE_SECONDS after the escalation was decided."""

    async def hold() -> None:
        async with aclosing(endpoint.stream(Prompt((Message("user", "mine"),), 10, 0.0))) as stream:
            async for part in stream:
                if getattr(part, "stage", "") == "sent":  # the place is taken, nothing has left yet
                    break
            await story.happened(Decided)
            await asyncio.sleep(QUEUE_SECONDS)

    holder = asyncio.create_task(hold())
    await asyncio.sleep(0.05)
    yield
    await holder


async def test_every_delay_lies_in_its_own_row_and_the_pages_in_page() -> None:
    library = SlowLibrary.of(*DOCUMENTS)
    library.seconds = 0.15
    async with FakeServer() as small, FakeServer() as large, Connection() as connection:
        small.enqueue("phi-4-mini", BUSY, DRAFT)
        large.enqueue("gpt-oss-20b", LARGE)
        draft = Endpoint(connection, "phi-4-mini", small.url)
        escalation = Endpoint(connection, "gpt-oss-20b", large.url, concurrency=1)
        await asyncio.gather(draft.warm(), escalation.warm())
        story = Story(draft, escalation, library, SlowPage(0.1), read_seconds=0.25)
        async with occupied(escalation, story):
            turn = await story.ask(stop=said("escalation", 7))
        spans = latency(turn)
        injected = {
            (TURN, "read"): 0.25, (TURN, "retrieve"): 0.15, (TURN, "decide"): 0.0,
            ("draft", "prompt"): 0.0, ("draft", "wait"): 0.4, ("draft", "send"): 0.7, ("draft", "first token"): 1.3,
            ("draft", "writing"): 1.9, ("escalation", "prompt"): 0.0, ("escalation", "wait"): QUEUE_SECONDS,
            ("escalation", "send"): 0.2, ("escalation", "first token"): 0.4, ("escalation", "writing"): 0.6,
        }  # fmt: skip
        # a busy machine makes a row longer, and the next one shorter by what it was late; one that is missing is none
        off = {key: took(spans, *key) for key, seconds in injected.items() if took(spans, *key) < seconds / 2}
        assert not off, table(turn)
        assert {(span.lane, span.stage) for span in spans} == injected.keys() | {(TURN, "page")}
        assert took(spans, TURN, "page") >= 0.1
        assert sum(span.seconds for span in spans) == pytest.approx(total(turn)) and total(turn) <= story.wall
        assert english([e.why for e in turn.events if isinstance(e, Waiting)]) == ["busy, trying again", "in line"]

        assert turn.settled and turn.settled.why is Why.STOPPED and turn.settled.who == "escalation"
        assert (turn.outcome, turn.answer) == ("stopped", "thirty days thirty days thirty days thirty")
        assert turn.text("draft") == DRAFT.words
        assert [e for e in story.page.drawn if isinstance(e, Token)] == [e for e in turn.events if isinstance(e, Token)]
        assert isinstance(turn.events[-1], Drawn) and turn.events[-1].lag >= 0.1
        await large.seen(closes=1)
