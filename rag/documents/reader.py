"""Files -> segments, in a process of their own with a limit of time and memory. Closing the generator ends it."""

import asyncio
import json
import logging
import sys
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing, asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from time import perf_counter
from typing import Any

from rag.documents.parsers.clock import PATIENCE, ran_out
from rag.documents.receipt import Flag, Receipt
from rag.documents.segment import Segment
from words.phrase import Text, say, unpacked

log = logging.getLogger(__name__)
LONGEST_LINE = 1 << 20  # bytes
AT_ONCE = 2  # processes that read; further files wait in line
LARGE = 1 << 21  # bytes of a segment that are not unpacked between two tokens of somebody else
# What the process broke with, or answers that it would never give unless something in a file has taken it over.
_BROKEN = (
    asyncio.IncompleteReadError,
    ArithmeticError,
    ConnectionError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class File:
    """What is to be read: where it lies, the name people know it by, and the id and title its document gets.

    `name` is shown, never opened. Without a `title` the document has its own, else its name.
    """

    path: Path
    name: str
    id: str
    title: str = ""

    @property
    def ending(self) -> str:
        return PurePosixPath(self.name.replace("\\", "/")).suffix.lower()


@dataclass(frozen=True, slots=True)
class Limits:
    """Of a single file: `seconds` of processor time to read it in, `megabytes` of memory where the system can limit it.

    A process that waits is ended too, PATIENCE times later by the clock on the wall.
    """

    seconds: float
    megabytes: int


@dataclass(frozen=True, slots=True)
class Step:
    """How far the reading of a file has come, in whatever its parser counts; 0 of 0 before it can tell."""

    file: File
    done: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class Done:
    """A file that was read, or refused: then there is no segment, and the receipt says why. `digest` is its bytes'."""

    file: File
    receipt: Receipt
    segment: Segment | None = None
    digest: str = ""


class Reader:
    """One for the process: reads files for whoever asks, at most AT_ONCE of them at the same time.

    A place and a process go together: nobody has one without the other, and a process never reads for two.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._places = asyncio.Semaphore(AT_ONCE)
        self._in_line = 0  # readings that wait for a place

    async def read(self, files: Sequence[File]) -> AsyncGenerator[Step | Done, None]:
        """Each file's steps, then its Done, in order. A file that breaks the process spares the others."""
        ahead = deque(files)
        while ahead:
            async with self._place(), aclosing(self._read(ahead)) as steps:
                async for step in steps:
                    yield step

    async def _read(self, ahead: deque[File]) -> AsyncGenerator[Step | Done, None]:
        """Reads from the front of `ahead`, until somebody waits in line: nobody waits for all of another's files."""
        worker: _Worker | None = None
        try:
            while ahead:
                if worker is None or not worker.alive:
                    worker = await _Worker.start(self._limits)
                async with aclosing(worker.read(ahead.popleft(), self._limits.seconds)) as steps:
                    async for step in steps:
                        yield step
                if self._in_line:
                    return
        finally:
            if worker:
                await worker.kill()

    @asynccontextmanager
    async def _place(self) -> AsyncIterator[None]:
        self._in_line += 1
        try:
            await self._places.acquire()
        finally:
            self._in_line -= 1
        try:
            yield
        finally:
            self._places.release()


class _Worker:
    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @classmethod
    async def start(cls, limits: Limits) -> "_Worker":
        command = [sys.executable, "-m", "rag.documents.parsers", str(limits.megabytes), str(limits.seconds)]
        pipe = asyncio.subprocess.PIPE
        return cls(await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe, limit=LONGEST_LINE))

    @property
    def alive(self) -> bool:
        return self._process.returncode is None

    async def read(self, file: File, seconds: float) -> AsyncGenerator[Step | Done, None]:
        began = perf_counter()
        yield Step(file)
        try:
            self._ask(file)
            while True:
                async with asyncio.timeout(max(began + PATIENCE * seconds - perf_counter(), 0)):
                    answer, segment = await self._answer()
                if "done" not in answer:
                    break
                yield Step(file, int(answer["done"]), int(answer["of"]))
            done = await _done(file, answer, segment, began)
        except TimeoutError:
            await self.kill()
            yield _refused(file, say("parser-slow", seconds=seconds))
        except _BROKEN:
            await self.kill()
            code = self._process.returncode
            log.warning("The process that read a %s file ended with %s", file.ending, code)
            yield _refused(file, say("parser-slow", seconds=seconds) if ran_out(code) else say("parser-broke"))
        else:
            if answer.get("spent"):
                await self.kill()
            yield done

    def _ask(self, file: File) -> None:
        assert self._process.stdin
        path = PurePosixPath(file.name.replace("\\", "/"))
        names = (path.name, path.stem)
        job = {"path": str(file.path), "ending": file.ending, "id": file.id, "title": file.title, "names": names}
        self._process.stdin.write(json.dumps(job).encode() + b"\n")

    async def _answer(self) -> tuple[dict[str, Any], bytes]:
        assert self._process.stdout
        line = await self._process.stdout.readline()
        if not line:
            raise ConnectionError("It ended.")
        answer = json.loads(line)
        if not isinstance(answer, dict):
            raise ValueError("It answers with something else.")
        return answer, await self._process.stdout.readexactly(answer.get("bytes", 0))

    async def kill(self) -> None:
        with suppress(ProcessLookupError):
            self._process.kill()
        await self._process.wait()


def _refused(file: File, problem: Text) -> Done:
    return Done(file, Receipt(file.name, problem=problem))


async def _done(file: File, answer: dict[str, Any], packed: bytes, began: float) -> Done:
    """Raises one of _BROKEN for an answer that is none."""
    if "problem" in answer:
        return _refused(file, unpacked(answer["problem"]))
    receipt = Receipt(
        file.name,
        file.id,
        unpacked(answer["size"]),
        int(answer["passages"]),
        perf_counter() - began,
        tuple(map(unpacked, answer["doubts"])),
        tuple(Flag(**flag) for flag in answer["flags"]),
    )
    segment = await asyncio.to_thread(Segment.unpack, packed) if len(packed) > LARGE else Segment.unpack(packed)
    return Done(file, receipt, segment, answer["digest"])
