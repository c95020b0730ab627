"""How much work a thing takes, counted in lines of Python that run: what a busy machine cannot change.

What C does at one go, a pattern or a slice, is one step here however long its text.
"""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def steps(task: Callable[[], object]) -> int:
    """The lines of Python that run while `task` does, in this thread."""
    count = 0

    def step(_frame: FrameType, event: str, _said: Any) -> Any:
        nonlocal count
        count += event == "line"
        return step

    before = sys.gettrace()
    sys.settrace(step)
    try:
        task()
    finally:
        sys.settrace(before)
    return count


def growth(task: Callable[[int], object], size: int) -> float:
    """By what factor the work grows from `size` to twice that: 2 for what is linear, 4 for what is quadratic.

    What is made once and kept is made before.
    """
    task(1)
    return steps(lambda: task(2 * size)) / steps(lambda: task(size))
