"""Time that passes only while a test waits: a sleep is over at once, and has lasted as long as was asked for.

So what a test measures on the loop's clock is what the code waited for, however busy the machine is.
"""

import asyncio
import functools
import selectors
from collections.abc import Callable, Coroutine
from concurrent.futures import Executor
from typing import Any, ParamSpec, TypeVar, TypeVarTuple

P = ParamSpec("P")
T = TypeVar("T")
Ts = TypeVarTuple("Ts")


class _Skipping(selectors.DefaultSelector):
    """Waits for threads alone, and that takes no time."""

    skipped = 0.0
    threads = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if not timeout:
            return super().select(timeout)
        ready = super().select(None if self.threads else 0)
        if not ready:
            self.skipped += timeout
        return ready


class _Loop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._skipping = _Skipping()
        super().__init__(self._skipping)

    def time(self) -> float:
        return self._skipping.skipped

    def run_in_executor(self, executor: Executor | None, func: Callable[[*Ts], T], *args: *Ts) -> "asyncio.Future[T]":
        def over(_: object) -> None:
            self._skipping.threads -= 1

        self._skipping.threads += 1
        future = super().run_in_executor(executor, func, *args)
        future.add_done_callback(over)
        return future


def instant(test: Callable[P, Coroutine[Any, Any, None]]) -> Callable[P, None]:
    """For a test that opens no socket: what comes from a process or a machine has a time of its own."""

    @functools.wraps(test)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        with asyncio.Runner(loop_factory=_Loop) as runner:
            runner.run(test(*args, **kwargs))

    return run


def now() -> float:
    """On the clock of the loop that runs."""
    return asyncio.get_running_loop().time()
