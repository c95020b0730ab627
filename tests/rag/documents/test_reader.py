"""Reading files in a process of their own: what it hands over, and what becomes of files that break, hang or eat it."""

import asyncio
import json
import math
import os
import signal
import subprocess
import sys
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress
from pathlib import Path

import psutil
import pytest

from rag.documents import reader
from rag.documents.library import Library
from rag.documents.reader import Done, File, Limits, Reader, Step
from tests.said import english
from words.phrase import Phrase, say

LIMITS = Limits(30, 1500)
HEADER = "doubt-guessed-header"


def file(folder: Path, name: str, content: bytes | str = "The pump has a warranty of three years.") -> File:
    path = folder / f"{len(list(folder.iterdir()))}"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return File(path, name, name, name)


async def read(*files: File, limits: Limits = LIMITS) -> list[Done]:
    return [step async for step in Reader(limits).read(files) if isinstance(step, Done)]


async def test_a_file_becomes_a_segment_that_can_be_searched(tmp_path: Path) -> None:
    (done,) = await read(file(tmp_path, "pump.md", "# Pump\n\nThe pump has a warranty of three years."))
    assert done.segment and done.receipt.problem == ""
    assert (done.receipt.name, done.receipt.document, done.receipt.passages) == ("pump.md", "pump.md", 1)
    assert done.receipt.seconds > 0 and len(done.digest) == 32
    (hit,) = Library([done.segment]).search("warranty of the pump", 5).hits
    assert hit.passage.text.endswith("three years.") and hit.passage.title == "pump.md"


async def test_files_are_read_in_order_and_a_refused_one_spares_the_others(tmp_path: Path) -> None:
    names = ["a.md", "empty.txt", "b.csv"]
    done = await read(*(file(tmp_path, n, "" if n == "empty.txt" else "a,b\n1,2\n3,4\n") for n in names))
    assert [d.file.name for d in done] == names
    assert [bool(d.receipt.problem) for d in done] == [False, True, False]
    assert done[1].segment is None and done[1].receipt.document == ""


async def test_what_is_said_of_a_file_can_be_said_in_every_language(tmp_path: Path) -> None:
    table, empty = await read(file(tmp_path, "a.csv", "Anna,Rome\nBob,Paris\n"), file(tmp_path, "b.md", ""))
    said = (table.receipt.size, *table.receipt.doubts, empty.receipt.problem)
    assert [text.name for text in said if isinstance(text, Phrase)] == ["size-rows", HEADER, "parser-empty"]
    assert english(said) == ("1 row", str(say(HEADER)), "is empty: it has 0 bytes.")


ROWS = {"say": "size-rows", "with": {"count": 3}, "text": "3 rows"}


@pytest.mark.parametrize(
    "answer",
    [
        {"problem": {"say": "no-such-message", "with": {}}},
        {"problem": {"say": "size-rows", "with": {}}},
        {"problem": {"say": "size-rows", "with": {"count": math.inf}}},
        {"problem": 3},
        {"size": ROWS, "doubts": 7, "passages": 1, "flags": [], "digest": ""},
        {"size": ROWS, "doubts": [], "passages": 1, "flags": [{"way": "out"}], "digest": ""},
        {"size": ROWS, "doubts": [], "passages": 1, "flags": [], "digest": ""},
        {"size": ROWS},
        {"done": "many", "of": 2},
        [],
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="a shell's script")
async def test_an_answer_that_is_none_is_one_files_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: object
) -> None:
    (tmp_path / "python").write_text(f"#!/bin/sh\nread job\necho '{json.dumps(answer)}'\nread job\n")
    (tmp_path / "python").chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    (done,) = await read(file(tmp_path, "a.md"))
    assert "broke the program" in str(done.receipt.problem) and done.segment is None


async def test_a_file_that_is_not_there_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (done,) = await read(File(tmp_path / "gone", "gone.md", "gone"))
    assert str(done.receipt.problem).endswith(".")


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="a named pipe")
async def test_what_takes_too_long_is_ended_and_the_next_is_read(tmp_path: Path) -> None:
    endless, quick = tmp_path / "endless", file(tmp_path, "quick.md")
    os.mkfifo(endless)  # nobody ever writes into it
    first, second = await read(File(endless, "slow.md", "slow"), quick, limits=Limits(1.0, 1500))
    assert "took longer than 1 s to read" in str(first.receipt.problem)
    assert english(second.receipt.problem) == ""


@pytest.mark.slow
async def test_what_takes_too_much_of_the_processor_is_ended(tmp_path: Path) -> None:
    long = file(tmp_path, "long.md", "pump tank\n\n" * 1_500_000)
    (done,) = await read(long, limits=Limits(0.5, 1500))
    assert "took longer than 0.5 s" in str(done.receipt.problem)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a process to a limit of its memory")
async def test_what_needs_too_much_memory_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    large, small = file(tmp_path, "large.md", "pump tank " * 9_000_000), file(tmp_path, "small.md")
    first, second = await read(large, small, limits=Limits(30, 256))
    assert "memory" in str(first.receipt.problem)
    assert second.receipt.problem == ""


@pytest.mark.skipif(os.name == "nt", reason="signals")
async def test_a_parser_that_is_killed_is_one_files_problem(tmp_path: Path) -> None:
    files = [file(tmp_path, "big.md", "pump tank " * 500_000), file(tmp_path, "small.md")]
    done: list[Done] = []
    killed = False
    async with aclosing(Reader(LIMITS).read(files)) as steps:
        async for step in steps:
            if isinstance(step, Done):
                done.append(step)
            elif not killed and (pids := children()):
                os.kill(pids[0], signal.SIGKILL)
                killed = True
    assert "broke the program" in str(done[0].receipt.problem)
    assert done[1].receipt.problem == ""


async def test_closing_ends_the_process(tmp_path: Path) -> None:
    async with aclosing(Reader(LIMITS).read([file(tmp_path, "big.md", "pump tank " * 500_000)])) as steps:
        await until_started(steps)
        assert children()
    assert not children()


@pytest.mark.slow
async def test_progress_is_told_while_a_long_file_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = "\n".join(f"{n},Name {n},{n * 3}" for n in range(200_000))
    steps = [step async for step in Reader(LIMITS).read([file(tmp_path, "long.csv", f"number,name,total\n{rows}")])]
    told = [step for step in steps if isinstance(step, Step) and step.of]
    assert [step.done for step in told] == sorted(step.done for step in told)
    assert all(0 <= step.done <= step.of for step in told)


@pytest.mark.parametrize("count", [1, 2])
async def test_no_more_than_two_processes_live_however_many_ask(tmp_path: Path, count: int) -> None:
    shared = Reader(LIMITS)
    most = 0

    async def ask(name: str) -> None:
        nonlocal most
        async for _ in shared.read([file(tmp_path, f"{name}.md") for _ in range(count)]):
            most = max(most, len(children()))

    await asyncio.gather(*(ask(name) for name in "abc"))
    assert 1 <= most <= reader.AT_ONCE
    assert not children()


async def test_one_process_reads_all_files_of_a_message_while_nobody_waits(tmp_path: Path) -> None:
    files = [file(tmp_path, f"{name}.md") for name in "abcde"]
    seen = {pid async for step in Reader(LIMITS).read(files) if isinstance(step, Done) for pid in children()}
    assert len(seen) == 1


async def test_whoever_comes_waits_for_a_file_of_each_of_the_others_and_not_for_all(tmp_path: Path) -> None:
    shared = Reader(LIMITS)
    began, done = asyncio.Event(), list[str]()

    async def ask(name: str, count: int) -> None:
        async for step in shared.read([file(tmp_path, f"{name}.md") for _ in range(count)]):
            began.set()
            if isinstance(step, Done):
                done.append(name)

    many = [asyncio.create_task(ask(name, 6)) for name in "ab"]
    await began.wait()
    await asyncio.gather(ask("late", 1), *many)
    assert done.index("late") < 12
    assert sorted(done) == ["a"] * 6 + ["b"] * 6 + ["late"]


def test_nothing_heavy_is_loaded_with_the_parsers_door() -> None:
    heavy = "pypdfium2 openpyxl docx pptx lxml bs4 defusedxml charset_normalizer"
    doors = "rag.documents.parsers, rag.documents.reader"
    code = f"import sys, {doors}; print([m for m in '{heavy}'.split() if m in sys.modules])"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "[]"


async def until_started(steps: AsyncGenerator[Step | Done, None]) -> None:
    while not children():
        await anext(steps)


def children() -> list[int]:
    """Processes that this one has started and that read files."""
    found = []
    for child in psutil.Process().children():
        with suppress(psutil.NoSuchProcess):  # one that has ended, and is not waited for yet
            if "rag.documents.parsers" in child.cmdline():
                found.append(child.pid)
    return found
