import asyncio
from contextlib import aclosing

import pytest

from models.chat import Chunk, Progress, Usage
from models.errors import ModelInterrupted
from models.scripted import ScriptedModel
from tests.models.asking import PROMPT, hear, lasted


async def test_a_scripted_model_says_what_it_is_told_and_remembers_what_it_was_asked() -> None:
    model = ScriptedModel("phi-4-mini", "In thirty days.", thoughts="hm")
    heard = await hear(model)
    assert heard.parts == [
        Progress("sent"),
        Progress("accepted"),
        Chunk("hm ", "reasoning"),
        *(Chunk(word) for word in ("In ", "thirty ", "days. ")),
        Chunk(finish_reason="stop", usage=Usage(6, 4)),
    ]
    assert model.asked == [PROMPT]
    assert model.closed


async def test_every_delay_comes_where_a_servers_would() -> None:
    model = ScriptedModel("phi-4-mini", "a b c", queue=0.05, retry=0.1, headers=0.15, prefill=0.2, rate=10)
    heard = await hear(model)
    assert heard.stages == ["in line", "sent", "busy, trying again", "sent", "accepted"]
    assert lasted(heard.when("busy, trying again"), 0.05)
    assert lasted(heard.when("sent"), 0.15)
    assert lasted(heard.when("accepted"), 0.3)
    assert lasted(heard.when("token"), 0.5)
    assert lasted(heard.at[-1], 0.7)


async def test_an_error_comes_after_as_many_words_as_it_is_told() -> None:
    broken = ModelInterrupted("It broke.")
    before = await hear(ScriptedModel("phi-4-mini", "a b c", error=broken))
    after = await hear(ScriptedModel("phi-4-mini", "a b c", error=broken, error_after=2))
    assert (before.stages, before.text, before.error) == (["sent"], "", broken)
    assert (after.stages, after.text, after.error) == (["sent", "accepted"], "a b ", broken)


async def test_usage_logprobs_and_finish_reason_are_as_told() -> None:
    heard = await hear(ScriptedModel("phi-4-mini", "a", usage=False, logprob=-0.5, finish=None))
    assert heard.chunks == [Chunk("a ", logprobs=(-0.5,)), Chunk()]


async def test_a_stream_that_is_left_or_cancelled_is_closed() -> None:
    model = ScriptedModel("phi-4-mini", "a b c", prefill=60)
    async with aclosing(model.stream(PROMPT)) as parts:
        await anext(parts)
        assert not model.closed
    assert model.closed
    asking = asyncio.create_task(hear(model))
    await asyncio.sleep(0.02)
    assert not model.closed
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    assert model.closed
