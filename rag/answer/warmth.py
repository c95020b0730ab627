"""Keeps models loaded: a server that unloads an idle model makes the next question wait for it."""

import asyncio
from collections.abc import Iterable
from contextlib import aclosing, suppress

from models.chat import ChatModel, Message, Prompt
from models.errors import ModelError

PING = Prompt((Message("user", "ok"),), max_tokens=1, temperature=0.0)


async def keep_warm(models: Iterable[ChatModel], seconds: float) -> None:
    """Ask each model for one token every so many seconds, until cancelled; one that cannot be reached, too."""
    while True:
        await asyncio.sleep(seconds)
        for model in models:
            with suppress(ModelError):  # the next question says what is wrong, with its remedy
                async with aclosing(model.stream(PING)) as stream:
                    async for _ in stream:
                        pass
