"""A deadline for the many short waits of one answer."""

import asyncio
from collections.abc import Awaitable
from types import TracebackType
from typing import Self, TypeVar

T = TypeVar("T")


class Deadline:
    """`asyncio.timeout_at` with one timer for all waits, in an `async with`-like block of its own: `with Deadline(at)`.

    A timer for each token would be dear: under `chainlit run` the loop keeps a cancelled timer until its time comes,
    and with an idle limit of 30 s those are thousands for every answer that streams.
    """

    def __init__(self, at: float) -> None:
        """`at` is on the running loop's clock, in seconds."""
        self._loop = asyncio.get_running_loop()
        self.at = at
        self._waiting: asyncio.Timeout | None = None

    def __enter__(self) -> Self:
        self._timer = self._loop.call_at(self.at, self._ring)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self._timer.cancel()

    def move(self, at: float) -> None:
        """Later costs nothing; earlier, or after it has rung, a timer."""
        self.at = at
        if at < self._timer.when() or self._timer.when() <= self._loop.time():
            self._timer.cancel()
            self._timer = self._loop.call_at(at, self._ring)

    async def wait(self, coming: Awaitable[T]) -> T:
        """What is coming. Raises TimeoutError when the deadline passes first."""
        passed = self._loop.time() >= self.at
        async with asyncio.timeout_at(self.at if passed else None) as self._waiting:
            try:
                return await coming
            finally:
                self._waiting = None

    def _ring(self) -> None:
        now = self._loop.time()
        if now < self.at:
            self._timer = self._loop.call_at(self.at, self._ring)
        elif self._waiting:
            self._waiting.reschedule(now)
