"""A limit of the processor time that a file may take. A busy machine lends a process little of it, and it is given more
by the clock on the wall; one that waits for something that never comes takes none, and is ended by whoever watches it.
"""

import os
import signal
import threading
from time import process_time, sleep

PATIENCE = 5  # times the limit, by the clock on the wall
_CODE = 75  # what the process ends with where no signal ends it
_EVERY = 0.2  # seconds between two looks


class Clock:
    """Ends this process once a job took more than its time. Where the system has no timer of it, a thread looks on."""

    def __init__(self) -> None:
        self._until = 0.0
        self._timed = hasattr(signal, "setitimer")
        if not self._timed:
            threading.Thread(target=self._watch, daemon=True).start()

    def start(self, seconds: float) -> None:
        """For the next job; 0 ends it."""
        if self._timed:
            signal.setitimer(signal.ITIMER_PROF, seconds)
        else:
            self._until = process_time() + seconds if seconds else 0.0

    def _watch(self) -> None:
        while True:
            sleep(_EVERY)
            if 0 < self._until < process_time():
                os._exit(_CODE)


def ran_out(code: int | None) -> bool:
    """Whether a process ended with this since it took too long."""
    return code == _CODE or (hasattr(signal, "SIGPROF") and code == -signal.SIGPROF)
