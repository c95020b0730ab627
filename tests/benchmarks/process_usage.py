"""What a process and its children use: CPU time, memory, and how long they waited for a core."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import psutil


@dataclass(frozen=True, slots=True)
class Usage:
    """`cpu_s` and `waited_s` since the start of the process, `waited_s` ready to run without a core; `rss` in bytes."""

    cpu_s: float
    waited_s: float
    rss: int

    def __sub__(self, before: Self) -> "Usage":
        return Usage(self.cpu_s - before.cpu_s, self.waited_s - before.waited_s, self.rss - before.rss)


def usage(pid: int, *, alone: bool = False) -> Usage:
    """Of the whole tree, or `alone`, of threads that live. Where there is no /proc: clock ticks, and no waiting."""
    cpu_s, waited_s, rss = 0.0, 0.0, 0
    root = psutil.Process(pid)
    for process in (root, *([] if alone else root.children(recursive=True))):
        with suppress(psutil.NoSuchProcess):
            rss += process.memory_info().rss
            ticks = process.cpu_times()
            ran, waited = _schedstat(process.pid)
            cpu_s += ran or ticks.user + ticks.system
            waited_s += waited
    return Usage(cpu_s, waited_s, rss)


def _schedstat(pid: int) -> tuple[float, float]:
    """Seconds on a core and seconds waiting for one; nanoseconds exact, where cpu_times counts in 10 ms."""
    ran, waited = 0, 0
    for thread in Path(f"/proc/{pid}/task").glob("*/schedstat"):
        with suppress(OSError):  # a thread that has just ended
            fields = thread.read_text().split()
            ran, waited = ran + int(fields[0]), waited + int(fields[1])
    return ran / 1e9, waited / 1e9
