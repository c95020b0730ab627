"""Turns that meet each other in the real app: a client on its real socket, and a model server that is listened to."""

import asyncio
from time import perf_counter

import pytest

from tests.fake_server import FakeServer, Request, Script, filler
from tests.ui.client import opened
from tests.ui.served import Server

pytestmark = pytest.mark.asyncio(loop_scope="module")

SLOW = Script(words=filler(400), rate=20)  # 20 seconds
SCORE = "How does BM25 score a passage?"
CHUNKS = "How does Tandem cut documents into passages?"
LANGUAGES = "Which languages are written without spaces?"


def history(request: Request) -> list[str]:
    """What was said before the last question, without the instructions."""
    return [message["content"] for message in request.body["messages"][1:-1]]


async def test_a_second_message_stops_the_turn_that_runs_and_both_are_remembered(
    tandem: Server, models: FakeServer
) -> None:
    models.enqueue("phi-4-mini", SLOW, Script(words="By headings [1].", prefill_s=0.5))
    async with opened(tandem) as reader:
        await reader.sends(SCORE)
        await reader.hears("stream_token")
        await reader.asks(CHUNKS)  # what ends first is the other turn
        await models.seen(asked=2, closes=1)
        await asyncio.sleep(0.2)  # its first word comes later
        assert reader.loading
        await reader.hears("task_end")
        await reader.asks(LANGUAGES)

    first, half, second, answer = history(models.asked[2])
    assert (first, second, answer) == (SCORE, CHUNKS, "By headings [1].")
    assert half and filler(400).startswith(half) and len(half) < len(filler(400)) / 2
    assert (len(models.asked), len(models.closes)) == (3, 1)


async def test_clearing_the_session_closes_the_stream_to_the_model_at_once(tandem: Server, models: FakeServer) -> None:
    models.enqueue("phi-4-mini", SLOW)
    async with opened(tandem) as reader:
        await reader.sends(SCORE)
        await reader.hears("stream_token")
        cleared = perf_counter()
        await reader.leaves()
        async with asyncio.timeout(5):
            await models.seen(closes=1)
    assert models.closes[0] > cleared


async def test_a_lost_connection_finds_its_turn_when_it_comes_back(tandem: Server, models: FakeServer) -> None:
    whole = filler(20)
    models.enqueue("phi-4-mini", Script(words=whole, rate=20))
    async with opened(tandem) as reader:
        await reader.sends(SCORE)
        await reader.hears("stream_token")
    async with opened(tandem, reader.session_id) as back:
        await back.hears("task_end")
        await back.asks(CHUNKS)
    assert (history(models.asked[1]), models.closes) == ([SCORE, whole], [])


async def test_the_larger_model_reads_the_same_passages_without_the_drafts_answer(
    tandem: Server, models: FakeServer
) -> None:
    models.enqueue("phi-4-mini", Script(words="The heron is blue [1]."), Script(words="The draft says zebra [1]."))
    async with opened(tandem) as reader:
        await reader.asks(CHUNKS)
        turn = await reader.asks(SCORE)
        await reader.presses("ask_larger", turn)
        await reader.hears("task_end")

    _, draft, larger = models.asked
    assert (draft.body["model"], larger.body["model"]) == ("phi-4-mini", "gpt-oss-20b")
    assert larger.question == draft.question and "<passage-" in larger.question
    assert history(larger) == [CHUNKS, "The heron is blue [1]."]


async def test_the_larger_model_is_not_asked_while_another_turn_runs(tandem: Server, models: FakeServer) -> None:
    models.enqueue("phi-4-mini", Script(words="From scores [1]."), SLOW)
    async with opened(tandem) as reader:
        turn = await reader.asks(SCORE)
        await reader.sends(CHUNKS)
        await models.seen(asked=2)
        await reader.presses("ask_larger", turn)
        (toast,) = await reader.hears("toast")
        await asyncio.sleep(0.3)
        assert (toast["type"], len(models.asked), models.closes) == ("info", 2, [])
        assert "Another answer is being written" in toast["message"]
        await reader.client.emit("stop")
        await models.seen(closes=1)


async def test_an_edited_message_is_asked_of_the_model_picked_last(tandem: Server, models: FakeServer) -> None:
    async with opened(tandem) as reader:
        first = await reader.asks(SCORE, "draft")
        await reader.asks(CHUNKS, "escalation")
        await reader.asks(LANGUAGES, "draft", edits=first)  # the browser sends the pick of the first asking again

    assert [request.body["model"] for request in models.asked] == ["phi-4-mini", "gpt-oss-20b", "gpt-oss-20b"]
    edited = models.asked[-1]
    assert edited.question.endswith(LANGUAGES)
    assert history(edited) == []  # what came after it is gone


async def test_a_thought_that_passed_for_an_answer_is_replaced_on_the_page_and_not_remembered(
    tandem: Server, models: FakeServer
) -> None:
    models.enqueue("phi-4-mini", Script(words="They ask of headings.\n</think>\n\nBy headings [1].", rate=20))
    async with opened(tandem) as reader:
        await reader.asks(CHUNKS)
        await reader.asks(LANGUAGES)
    assert history(models.asked[1])[-1] == "By headings [1]."
