"""A model is kept loaded by asking it for a token now and then."""

import asyncio

from models.errors import ModelUnreachable
from models.scripted import ScriptedModel
from rag.answer.warmth import PING, keep_warm


async def test_each_model_is_asked_for_one_token_again_and_again_also_after_a_failure() -> None:
    well = ScriptedModel("phi-4-mini", "ok")
    absent = ScriptedModel("gpt-oss-20b", "", error=ModelUnreachable("gpt-oss-20b cannot be reached."))
    task = asyncio.create_task(keep_warm([absent, well], 0.02))
    for _ in range(500):
        if len(well.asked) >= 3:
            break
        await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.wait([task])
    assert set(well.asked) == {PING} and PING.max_tokens == 1
    assert len(absent.asked) >= 3 and task.cancelled() and well.closed
