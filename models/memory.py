"""Memory that is given back when it is free: glibc keeps what it thinks that a process will want again."""

import ctypes
from asyncio import selector_events
from contextlib import suppress

_MMAP_THRESHOLD = -3  # M_MMAP_THRESHOLD of mallopt(3)
_OWN_MAPPING = 1 << 17  # bytes: a larger block is mapped by itself, and goes back to the system as soon as it is freed


def map_large_blocks() -> None:
    """Call it once, at the start. Set by hand, glibc no longer raises the threshold after the first large block.

    asyncio takes 256 KiB for whatever it reads from a socket, the few bytes of a token included: with half of the
    threshold such a block stays on the heap, instead of being mapped and cleared by the system every time.
    """
    transport = getattr(selector_events, "_SelectorTransport", None)  # Windows reads 64 KiB by another class
    if transport is not None:
        transport.max_size = _OWN_MAPPING // 2
    with suppress(OSError, AttributeError, TypeError):  # glibc alone has it
        ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _OWN_MAPPING)


def give_back() -> None:
    """What is free now goes back to the system."""
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)
