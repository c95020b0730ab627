"""One timer for many waits: it ends the wait that is too long, and no other."""

import asyncio

import pytest

from models.deadline import Deadline


def later(seconds: float) -> float:
    return asyncio.get_running_loop().time() + seconds


async def test_what_comes_in_time_is_returned_and_what_does_not_is_not_waited_for() -> None:
    with Deadline(later(0.05)) as deadline:
        assert await deadline.wait(asyncio.sleep(0.01, "in time")) == "in time"
        with pytest.raises(TimeoutError):
            await deadline.wait(asyncio.sleep(60))


async def test_moved_later_it_lets_a_longer_wait_pass() -> None:
    with Deadline(later(0.02)) as deadline:
        deadline.move(later(0.2))
        assert await deadline.wait(asyncio.sleep(0.06, "later")) == "later"


@pytest.mark.timeout(5)
async def test_moved_earlier_or_after_it_has_rung_it_still_holds() -> None:
    with Deadline(later(60)) as deadline:
        deadline.move(later(0.02))
        with pytest.raises(TimeoutError):
            await deadline.wait(asyncio.sleep(60))
    with Deadline(later(0.01)) as deadline:
        await asyncio.sleep(0.03)  # it rings while nobody waits
        deadline.move(later(0.02))
        with pytest.raises(TimeoutError):
            await deadline.wait(asyncio.sleep(60))


async def test_a_deadline_that_has_passed_waits_for_nothing() -> None:
    with Deadline(later(-1)) as deadline, pytest.raises(TimeoutError):
        await deadline.wait(asyncio.sleep(0.01))


async def test_a_cancelled_wait_is_cancelled_and_no_timeout() -> None:
    with Deadline(later(60)) as deadline:
        waiting = asyncio.create_task(deadline.wait(asyncio.sleep(60)))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
