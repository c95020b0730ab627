"""The log of a turn while it runs: it holds the clock, collects the events, and tells whoever follows."""

import asyncio
from collections.abc import Callable
from time import perf_counter

from rag.answer.turn import Event, Received, Settled, Turn, said
from rag.answer.why import Why


class TurnLog:
    """The one mutable object of a turn: it holds the clock, and whoever wants to follow reads from it."""

    def __init__(
        self,
        question: str,
        clock: Callable[[], float] = perf_counter,
        files: tuple[str, ...] = (),
        left_out: int = 0,
    ) -> None:
        self._clock, self._began, self._grown = clock, clock(), asyncio.Event()
        self.settled = asyncio.Event()
        self.events: list[Event] = [Received(0.0, question, files, left_out)]

    def now(self) -> float:
        return self._clock() - self._began

    def add(self, event: Event) -> None:
        self.events.append(event)
        self._grown.set()
        if isinstance(event, Settled):
            self.settled.set()

    async def since(self, seen: int) -> list[Event]:
        """Events after the first `seen`, as soon as there are any. Followers never slow the writer."""
        while len(self.events) <= seen:
            self._grown.clear()
            await self._grown.wait()
        return self.events[seen:]

    def cut(self, why: Why) -> None:
        """Settle on what the reader was looking at: a generator that is being closed cannot yield."""
        if not self.settled.is_set():
            on_screen = [token.who for token in said(self.events) if token.text]
            self.add(Settled(self.now(), on_screen[-1] if on_screen else None, why))

    def seal(self) -> Turn:
        return Turn(tuple(self.events))
