"""The ledger: a line of JSON for each turn, in the user's data folder. Written beside the turn, never in its way.

A rating is a line of its own, for the turn's is written by then; the reader folds it in. A process that is killed
leaves half a line at most: the next line begins a new one, and the reader counts what it cannot read.
"""

import asyncio
import errno
import json
import logging
import os
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import Annotated, Literal

from pydantic import Discriminator, TypeAdapter, ValidationError

from rag.account.ledger.entry import VERSION, Entry, Vote
from words.phrase import Text, say

FILE, OLDER = "ledger.jsonl", "ledger.1.jsonl"
RETRY_S = 60.0  # a full disk is not asked again with every turn
MOST_UNWRITTEN = 1000  # lines that are held while no disk takes them

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Rating:
    """What a person thought of a turn; None takes it back."""

    conversation: str
    id: str
    rating: Vote
    kind: Literal["rating"] = "rating"
    version: int = VERSION


@dataclass(frozen=True, slots=True)
class Contents:
    """What a ledger holds, oldest first, and how many of its lines could not be read."""

    entries: tuple[Entry, ...]
    unread: int


_LINE: TypeAdapter[Entry | Rating] = TypeAdapter(Annotated[Entry | Rating, Discriminator("kind")])


class Ledger:
    """Lines in `folder`, at most twice `cap_bytes` of them; without a folder they last as long as the process.

    A line that cannot be written is held, and tried again with later ones at most once a minute; `problem` is a
    sentence for as long as that goes on, else "". Nothing is raised.
    """

    def __init__(self, folder: Path | None, cap_bytes: int, clock: Callable[[], float] = monotonic) -> None:
        self.problem: Text = ""
        self._folder, self._cap, self._clock = folder, cap_bytes, clock
        self._lock = Lock()  # of threads: turns end side by side
        self._unwritten: deque[bytes] = deque()
        self._not_before = -float("inf")

    async def append(self, entry: Entry) -> None:
        await self._take(entry)

    async def rate(self, conversation: str, id: str, rating: Vote) -> None:
        """Thumbs up, 1, or down, -1, for the last entry of that name; None takes it back."""
        await self._take(Rating(conversation, id, rating))

    def read(self) -> Contents:
        """Everything that can be read. Blocks: call it in a thread where a page waits."""
        with self._lock:
            lines = [found for name in (OLDER, FILE) for found in self._stored(name)]
            return contents([*lines, *self._unwritten.copy()])

    async def _take(self, entry: Entry | Rating) -> None:
        """Queued before anything is waited for: a stop that cancels the caller does not lose the line."""
        self._unwritten.append(line(entry))
        await asyncio.to_thread(self._write)

    def _write(self) -> None:
        with self._lock:
            if self._folder and self._clock() >= self._not_before:
                try:
                    while self._unwritten:
                        self._put(self._folder, self._unwritten[0])
                        self._unwritten.popleft()
                except OSError as error:
                    self._not_before = self._clock() + RETRY_S
                    self._failed(say("ledger-unwritten", folder=str(self._folder), why=_reason(error)))
                else:
                    self.problem = ""
            while len(self._unwritten) > MOST_UNWRITTEN:
                self._unwritten.popleft()

    def _put(self, folder: Path, line: bytes) -> None:
        """One write of one line. Raises OSError."""
        path = folder / FILE
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)  # Windows would write \r\n
        if path.exists() and path.stat().st_size + len(line) >= self._cap:  # a broken last line takes one byte more
            path.replace(folder / OLDER)
        file = os.open(path, flags, 0o600)
        try:
            end = os.lseek(file, 0, os.SEEK_END)
            broken = end > 0 and os.lseek(file, end - 1, os.SEEK_SET) >= 0 and os.read(file, 1) != b"\n"
            whole = b"\n" + line if broken else line
            if os.write(file, whole) < len(whole):  # the next line heals what did get there
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        finally:
            os.close(file)

    def _failed(self, said: Text) -> None:
        if not self.problem:
            log.warning(said)
        self.problem = said

    def _stored(self, name: str) -> list[bytes]:
        if self._folder is None:
            return []
        try:
            return (self._folder / name).read_bytes().split(b"\n")
        except FileNotFoundError:
            return []
        except OSError as error:
            self._failed(say("ledger-unread", folder=str(self._folder), why=_reason(error)))
            return []


def _reason(error: OSError) -> str:
    """In the system's own words."""
    return (error.strerror or type(error).__name__).lower()


def line(entry: Entry | Rating) -> bytes:
    """As it is written, with its end."""
    text = json.dumps(_LINE.dump_python(entry), ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "replace") + b"\n"


def contents(lines: Iterable[bytes]) -> Contents:
    """Lines as they were written -> entries, each with its last rating; a rating of one that is gone counts nothing."""
    entries: list[Entry] = []
    last: dict[tuple[str, str], int] = {}
    unread = 0
    for found in lines:
        if not found.strip():
            continue
        try:
            read = _LINE.validate_json(found)
        except ValidationError:
            unread += 1
            continue
        key = (read.conversation, read.id)
        if isinstance(read, Entry):
            last[key] = len(entries)
            entries.append(read)
        elif key in last:
            entries[last[key]] = replace(entries[last[key]], rating=read.rating)
    return Contents(tuple(entries), unread)
