"""What reading a document costs its conversation, and the others: `python -m tests.benchmarks.ingest [--quick]`.

The real app before the stub of a model server. A document's figures come from an app of its own, so that no memory that
another one left is taken again; its first reading loads what its parser needs, and does not count. Nothing is asserted:
a bar on a machine that others use is an opinion.
"""

import argparse
import asyncio
import platform
import re
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import version
from itertools import pairwise, takewhile
from statistics import median, quantiles
from time import monotonic

import aiohttp

from tests.benchmarks.documents import CHINESE, ENGLISH, FOUND, RUSSIAN, Sample, markdown, pdf, workbook
from tests.benchmarks.load_client import SETTLE_S, Browser, Exchange
from tests.benchmarks.servers import Server, stub, tandem
from tests.benchmarks.stub_model import Answer

QUESTION = "When does the larger model step in, and which rules are on by default?"
SHORT = Answer(20, 0, 10)
PAUSE_S, WATCH_S, WARMING_TURNS = 0.05, 0.2, 5
MEMORY_BAR, LATER_BAR_MS = 2.0, 50.0


@dataclass(frozen=True, slots=True)
class Plan:
    """`readings` of each document, each in a conversation of its own; `rounds` of another session's turns.

    On a machine that is busy otherwise fewer: after `limit_s` no further one of either is begun.
    """

    readings: int
    rounds: int
    passes: int
    settle_s: float
    limit_s: float

    def in_time(self, browsers: Sequence[Browser]) -> Iterator[Browser]:
        until = monotonic() + self.limit_s
        return takewhile(lambda _: monotonic() < until, browsers)


FULL, QUICK = Plan(5, 3, 2, 2.0, 20), Plan(3, 1, 1, 1.0, 6)


@dataclass(slots=True)
class Read:
    """A document's figures: an entry a reading, in seconds; memory in bytes for each of its readings."""

    upload: list[float] = field(default_factory=list)
    answerable: list[float] = field(default_factory=list)
    receipt: list[float] = field(default_factory=list)
    reports: list[int] = field(default_factory=list)
    silence: list[float] = field(default_factory=list)
    waited: list[float] = field(default_factory=list)
    kept: float = 0.0
    returned: float = 0.0
    failures: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Turns:
    """Another session's: seconds to the first word; how long the process waited for a core meanwhile."""

    first_word: list[float] = field(default_factory=list)
    waited_s: float = 0.0
    failures: list[str] = field(default_factory=list)


async def opened(stack: AsyncExitStack, http: aiohttp.ClientSession, server: Server, number: int) -> list[Browser]:
    browsers = [await stack.enter_async_context(Browser(http, server.url)) for _ in range(number)]
    await asyncio.sleep(SETTLE_S)
    return browsers


async def ask(browser: Browser, figures: "Read | Turns") -> float | None:
    """Ask something short of the shipped documents; gives the seconds to the first word."""
    exchange = await browser.ask(f"{QUESTION} {SHORT}", SHORT.text)
    if exchange.failure or exchange.first_word is None:
        figures.failures.append(exchange.failure)
        return None
    return exchange.first_word - exchange.asked


async def read(browser: Browser, sample: Sample, figures: Read) -> None:
    """Attach a file and ask for what stands in it."""
    began = monotonic()
    file = await browser.attach(sample.name, sample.content)
    uploaded = monotonic() - began
    exchange = await browser.ask(sample.question, FOUND.text, files=[file])
    if exchange.failure or exchange.first_word is None:
        figures.failures.append(exchange.failure)
        return
    figures.upload.append(uploaded)
    figures.answerable.append(exchange.first_word - exchange.asked)
    told = [at for at, _ in exchange.readings if at < exchange.first_word]
    figures.silence.append(max(b - a for a, b in pairwise((exchange.asked, *told, exchange.first_word))))
    figures.reports.append(sum(bool(file["progress"]) for _, files in exchange.readings for file in files))
    figures.receipt += said_seconds(exchange)


@asynccontextmanager
async def waiting(server: Server, figures: Read) -> AsyncIterator[None]:
    """Notes how long the app, and the process in which it reads, waited for a core; that one is gone at the end."""
    before, most = server.usage().waited_s, 0.0

    async def watch() -> None:
        nonlocal most
        while True:
            most = max(most, server.usage().waited_s - before)
            await asyncio.sleep(WATCH_S)

    watching = asyncio.create_task(watch())
    yield
    watching.cancel()
    figures.waited.append(most)


def said_seconds(exchange: Exchange) -> Iterator[float]:
    """What the receipt says that it took: "118 passages, 0.40 s"."""
    for file in exchange.readings[-1][1] if exchange.readings else ():
        if said := re.search(r"([\d.]+) (ms|s)$", file["summary"]):
            yield float(said[1]) / (1000 if said[2] == "ms" else 1)


async def measure(server: Server, sample: Sample, plan: Plan) -> Read:
    """Memory: by how much the process grew from the first document to the last, and shrank when all had left."""
    figures, settled = Read(), dict[str, int]()

    async def settle(when: str) -> None:
        await asyncio.sleep(plan.settle_s)
        settled[when] = server.usage(alone=True).rss

    async with aiohttp.ClientSession() as http:
        async with AsyncExitStack() as stack:
            first, *later = await opened(stack, http, server, 1 + plan.readings)
            for browser in (first, *later):
                await ask(browser, figures)
            await read(first, sample, warming := Read())
            figures.failures += warming.failures
            await settle("before")
            for browser in plan.in_time(later):
                async with waiting(server, figures):
                    await read(browser, sample, figures)
            await settle("after")
        await settle("left")
    figures.kept = (settled["after"] - settled["before"]) / len(figures.waited)
    figures.returned = (settled["after"] - settled["left"]) / (1 + len(figures.waited))
    return figures


async def interrupt(server: Server, samples: Sequence[Sample], plan: Plan) -> tuple[Turns, Turns]:
    """A session asks, in turn while nothing else happens and while another one reads all of the `samples`."""
    idle, busy = Turns(), Turns()

    async def turn(turns: Turns) -> None:
        if (first_word := await ask(asking, turns)) is not None:
            turns.first_word.append(first_word)
        await asyncio.sleep(PAUSE_S)

    async def pass_through(browser: Browser) -> None:
        for sample in (*samples,) * plan.passes:
            await read(browser, sample, reading := Read())
            busy.failures += reading.failures

    async with aiohttp.ClientSession() as http, AsyncExitStack() as stack:
        asking, first, *later = await opened(stack, http, server, 2 + plan.rounds)
        await pass_through(first)
        for _ in range(WARMING_TURNS):
            await turn(Turns())
        for reader in plan.in_time(later):
            before = server.usage(alone=True)
            reading = asyncio.create_task(pass_through(reader))
            turns = 0
            while not reading.done():
                await turn(busy)
                turns += 1
            await reading
            between = server.usage(alone=True)
            for _ in range(turns):
                await turn(idle)
            busy.waited_s += (between - before).waited_s
            idle.waited_s += (server.usage(alone=True) - between).waited_s
    return idle, busy


def verdict(figure: float, bar: float | None, *, below: bool = False) -> tuple[str, str]:
    """The cells of a bar; `below`: it must not be reached either."""
    if bar is None:
        return "", ""
    return f"{bar:g}", "pass" if figure < bar or (figure == bar and not below) else "OVER"


def table(head: Sequence[str], rows: Iterator[Sequence[str]]) -> None:
    print(f"| {' | '.join(head)} |\n|{'---|' * len(head)}")
    for row in rows:
        print(f"| {' | '.join(row)} |")


def documents(found: Sequence[tuple[Sample, Read]]) -> Iterator[Sequence[str]]:
    for sample, figures in found:
        if not figures.answerable:
            continue
        answerable, memory = median(figures.answerable), figures.kept / sample.text_bytes
        yield (
            sample.about,
            f"{median(figures.upload):.2f}",
            f"{answerable:.2f}",
            *verdict(answerable, sample.limit_s),
            f"{median(figures.receipt):.2f}" if figures.receipt else "",
            f"{median(figures.reports):.0f}",
            f"{median(figures.silence):.2f}",
            f"{median(figures.waited):.2f}",
            f"{sample.text_bytes / 1e6:.2f}",
            f"{memory:.2f} x",
            *verdict(memory, MEMORY_BAR, below=True),
            f"{max(figures.returned, 0.0) / sample.text_bytes:.2f} x",
        )


def others(idle: Turns, busy: Turns) -> Iterator[Sequence[str]]:
    if min(len(idle.first_word), len(busy.first_word)) < 2:
        return
    bars = {"p50": LATER_BAR_MS, "p95": LATER_BAR_MS, "longest": None}
    for (about, bar), alone, beside in zip(bars.items(), spread(idle), spread(busy), strict=True):
        later = beside - alone
        yield f"first word, {about}", f"{alone:.1f}", f"{beside:.1f}", f"{later:.1f}", *verdict(later, bar, below=True)
    alone, beside = (1000 * turns.waited_s / len(turns.first_word) for turns in (idle, busy))
    yield "the process waited for a core, a turn", f"{alone:.1f}", f"{beside:.1f}", f"{beside - alone:.1f}", "", ""


def spread(turns: Turns) -> tuple[float, float, float]:
    """p50, p95 and the longest, in milliseconds."""
    ms = [1000 * seconds for seconds in turns.first_word]
    return median(ms), quantiles(ms, n=20)[-1], max(ms)


def report(found: Sequence[tuple[Sample, Read]], idle: Turns, busy: Turns, plan: Plan) -> None:
    head = (
        "",
        "upload, s",
        "answerable after, s",
        "bar",
        "",
        "receipt says, s",
        "reports",
        "longest silence, s",
        "waited for a core, s",
    )
    table((*head, "text, MB", "memory for it", "bar, x", "", "given back"), documents(found))
    print()
    table(("another session, ms", "nothing else", "beside reading", "later by", "bar", ""), others(idle, busy))
    packages = ", ".join(f"{name} {version(name)}" for name in ("chainlit", "pypdfium2", "numpy"))
    turns = f"{len(busy.first_word)} turns beside reading and as many alone"
    print(f"\nMedians of {plan.readings} readings or fewer, {turns}, {date.today()}.", end=" ")
    print(f"Python {platform.python_version()}, {packages}.")
    failures = [failure for _, figures in found for failure in figures.failures] + idle.failures + busy.failures
    for failure in dict.fromkeys(failures):
        print(f"failed {failures.count(failure)} times: {failure}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="the documents that have a bar, less than a minute")
    quick = parser.parse_args().quick
    plan = QUICK if quick else FULL
    text, pages = markdown(ENGLISH), pdf(ENGLISH)
    more = () if quick else (markdown(RUSSIAN), markdown(CHINESE), workbook(ENGLISH))
    samples = [sample for sample in (text, pages, *more) if sample]
    if pages is None:
        print("There is no Chromium to print a PDF with: its figures are missing.\n")
    with stub() as model:
        found = []
        for sample in samples:
            with tandem(model.url) as server:
                found.append((sample, asyncio.run(measure(server, sample, plan))))
        with tandem(model.url) as server:
            idle, busy = asyncio.run(interrupt(server, [s for s in (pages, text) if s], plan))
    report(found, idle, busy, plan)


if __name__ == "__main__":
    main()
