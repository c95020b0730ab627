"""A turn on the page: one task runs it, another draws it, and neither waits for the other until the end."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing, suppress
from typing import Protocol

from rag.answer.log import TurnLog
from rag.answer.turn import Drawn, Event, Token
from rag.answer.why import Why

FIRST_SECONDS = 0.005  # the question's sources: the request leaves before they are drawn
GATHER_SECONDS = 0.03  # a stage of the turn: drawn with the next one, if that comes soon
BATCH_SECONDS = 0.05  # tokens: each drawing renders the whole message anew


class Page(Protocol):
    async def draw(self, events: Sequence[Event]) -> None:
        """Bring the page up to these events; return when the browser has painted them, or its limit has passed."""


async def show(events: AsyncGenerator[Event, None], log: TurnLog, page: Page) -> None:
    """Run a turn to its end. Cancelled, it closes the models' streams first, then settles on what was read."""
    drawing = asyncio.create_task(_follow(log, page))
    try:
        async with aclosing(events):
            async for event in events:
                log.add(event)
    except asyncio.CancelledError:
        log.cut(Why.STOPPED)
        raise
    except BaseException:
        log.cut(Why.BROKEN)
        raise
    finally:
        try:
            await asyncio.shield(drawing)
        except asyncio.CancelledError:  # a stop after the end: the page is still brought up to it
            await drawing
            raise


async def _follow(log: TurnLog, page: Page) -> None:
    """Draw until the turn has settled, then say when the last of it was on the page."""
    drawn, lag = 0, 0.0
    while not (log.settled.is_set() and drawn == len(log.events)):
        await log.since(drawn)
        with suppress(TimeoutError):
            async with asyncio.timeout(_pause(log.events, drawn)):  # wait_for of Python 3.11 can swallow a stop
                await _urgent(log, drawn)
        fresh = await log.since(drawn)
        await page.draw(fresh)
        lag = max(lag, log.now() - fresh[0].at)
        drawn += len(fresh)
    log.add(Drawn(log.now(), lag))


def _pause(events: Sequence[Event], drawn: int) -> float:
    """How long what is new may wait for company, in seconds: one drawing is dearer than many events."""
    if _streaming(events, drawn):
        return BATCH_SECONDS
    return GATHER_SECONDS if drawn else FIRST_SECONDS


def _streaming(events: Sequence[Event], drawn: int) -> bool:
    return drawn > 0 and isinstance(events[drawn - 1], Token) and isinstance(events[drawn], Token)


async def _urgent(log: TurnLog, drawn: int) -> None:
    """Returns when something may not wait: a first token, or the end of the turn."""
    if _streaming(log.events, drawn):
        await log.settled.wait()
    while not (log.settled.is_set() or any(isinstance(event, Token) for event in log.events[drawn:])):
        await log.since(len(log.events))
