"""What Tandem adds to a model's answer, beside a plain Chainlit app: `python -m tests.benchmarks.front [--quick]`.

Both front ends are up at once, before the same stub of a model server, and every round measures one and then the other:
a busy machine is busy for both. In every round they are started anew. Nothing is asserted: a bar on a machine that
others use is an opinion. `waited for a core` says how disturbed a run was.
"""

import argparse
import asyncio
import platform
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from statistics import median, quantiles

import aiohttp

from tests.benchmarks.load_client import SETTLE_S, Browser, Exchange
from tests.benchmarks.servers import Server, front_ends, stub
from tests.benchmarks.stub_model import Answer

QUESTION = "When does the larger model step in, and which rules are on by default?"
PREFILL_MS = 20
PACED, BURST = Answer(PREFILL_MS, 200, 300), Answer(PREFILL_MS, 0, 300)
READ_ALONG, CROWD = Answer(PREFILL_MS, 50, 10), Answer(PREFILL_MS, 30, 100)
SESSIONS, RAMP_S = 50, 0.02
PAUSE_S = 0.05  # between two turns, so that what one leaves to do is not counted to the next
WATCH_S = 0.2


@dataclass(frozen=True, slots=True)
class Plan:
    """Rounds, and turns of each kind in a round, for each front end."""

    rounds: int
    first_words: int
    bursts: int
    paced: int


FULL, QUICK = Plan(5, 12, 10, 3), Plan(1, 30, 10, 3)


@dataclass(slots=True)
class Measured:
    """One front end's figures, one entry a turn or a round. Seconds and bytes, CPU in seconds per 1000 tokens."""

    start: list[float] = field(default_factory=list)
    first_rss: list[float] = field(default_factory=list)
    first_word: list[float] = field(default_factory=list)
    burst_first: list[float] = field(default_factory=list)
    burst_last: list[float] = field(default_factory=list)
    burst_end: list[float] = field(default_factory=list)
    burst_cpu: list[float] = field(default_factory=list)
    paced_cpu: list[float] = field(default_factory=list)
    crowd_first: list[float] = field(default_factory=list)
    crowd_cpu: list[float] = field(default_factory=list)
    session_rss: list[float] = field(default_factory=list)
    crowd_waited: list[float] = field(default_factory=list)
    alone_waited: list[float] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    crowd_failures: int = 0


async def ask(browser: Browser, answer: Answer, measured: Measured) -> Exchange:
    exchange = await browser.ask(f"{QUESTION} {answer}", answer.text)
    if exchange.failure:
        measured.failures.append(exchange.failure)
    return exchange


def since(exchange: Exchange, then: float | None) -> Iterator[float]:
    """Seconds added, from the question to `then`; nothing for a turn that failed."""
    if then is not None and not exchange.failure:
        yield then - exchange.asked - PREFILL_MS / 1000


async def measure_round(servers: Mapping[str, Server], figures: Mapping[str, Measured], plan: Plan) -> None:
    """One round; `servers` in the order in which they take their turns."""
    async with AsyncExitStack() as stack:
        connector = aiohttp.TCPConnector(limit=0)
        http = await stack.enter_async_context(aiohttp.ClientSession(connector=connector))
        alone = {}
        for name, server in servers.items():
            browser = alone[name] = await stack.enter_async_context(Browser(http, server.url))
            await asyncio.sleep(SETTLE_S)
            await ask(browser, BURST, figures[name])
            figures[name].start.append(server.started_s)
            figures[name].first_rss.append(server.usage().rss)
        for _ in range(2):
            for name in servers:
                await ask(alone[name], BURST, figures[name])
        for name, server in servers.items():
            await measure_crowd(http, server, figures[name])
        before = {name: server.usage() for name, server in servers.items()}
        await measure_alone(servers, alone, figures, plan)
        for name, server in servers.items():
            figures[name].alone_waited.append((server.usage() - before[name]).waited_s)


async def measure_alone(
    servers: Mapping[str, Server], alone: Mapping[str, Browser], figures: Mapping[str, Measured], plan: Plan
) -> None:
    """One session for each front end; they take turns, so that one answers while the other rests."""
    for answer, turns in ((READ_ALONG, plan.first_words), (BURST, plan.bursts), (PACED, plan.paced)):
        cpu_s = dict.fromkeys(servers, 0.0)
        for _ in range(turns):
            for name, server in servers.items():
                before = server.usage()
                exchange = await ask(alone[name], answer, figures[name])
                await asyncio.sleep(PAUSE_S)
                cpu_s[name] += (server.usage() - before).cpu_s
                note_times(answer, exchange, figures[name])
        for name in servers:
            spent = cpu_s[name] / (turns * answer.tokens) * 1000
            if answer is BURST:
                figures[name].burst_cpu.append(spent)
            elif answer is PACED:
                figures[name].paced_cpu.append(spent)


def note_times(answer: Answer, exchange: Exchange, measured: Measured) -> None:
    if answer is READ_ALONG:
        measured.first_word += since(exchange, exchange.first_word)
    elif answer is BURST:
        measured.burst_first += since(exchange, exchange.first_word)
        measured.burst_last += since(exchange, exchange.last_word)
        measured.burst_end += since(exchange, exchange.ended)


async def measure_crowd(http: aiohttp.ClientSession, server: Server, measured: Measured) -> None:
    """Many sessions at once. The memory of one: by how much the process grew at most, shared out."""
    empty = server.usage()
    async with AsyncExitStack() as stack:
        browsers = [await stack.enter_async_context(Browser(http, server.url)) for _ in range(SESSIONS)]
        await asyncio.sleep(SETTLE_S)
        before, peak = server.usage(), 0

        async def arrive(browser: Browser, place: int) -> Exchange:
            await asyncio.sleep(place * RAMP_S)
            return await ask(browser, CROWD, measured)

        async def watch() -> None:
            nonlocal peak
            while True:
                peak = max(peak, server.usage().rss)
                await asyncio.sleep(WATCH_S)

        watching = asyncio.create_task(watch())
        exchanges = await asyncio.gather(*(arrive(browser, place) for place, browser in enumerate(browsers)))
        watching.cancel()
        spent = server.usage() - before
    for exchange in exchanges:
        measured.crowd_first += since(exchange, exchange.first_word)
    measured.crowd_failures += sum(bool(exchange.failure) for exchange in exchanges)
    measured.crowd_cpu.append(spent.cpu_s / (SESSIONS * CROWD.tokens) * 1000)
    measured.crowd_waited.append(spent.waited_s)
    measured.session_rss.append((max(peak, before.rss) - empty.rss) / SESSIONS)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table. `unit` is how many of it make a second or a byte; a bar is on the ratio or on the figure."""

    about: str
    plain: float
    tandem: float
    unit: float = 1.0
    digits: int = 0
    ratio_bar: float | None = None
    bar: float | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        plain, tandem = self.plain * self.unit, self.tandem * self.unit
        ratio = tandem / plain if plain > 0 else None
        verdict, bar = "", ""
        if self.ratio_bar is not None and ratio is not None:
            verdict, bar = "pass" if ratio <= self.ratio_bar else "OVER", f"{self.ratio_bar:g} x"
        elif self.bar is not None:
            verdict, bar = "pass" if tandem <= self.bar else "OVER", f"{self.bar:g}"
        shown = f"{ratio:.2f}" if ratio is not None else ""
        return self.about, f"{plain:.{self.digits}f}", f"{tandem:.{self.digits}f}", shown, bar, verdict


def lines(plain: Measured, tandem: Measured) -> Iterator[Line]:
    p, t = plain, tandem
    ms, mb, kib = 1e3, 1e-6, 1 / 1024
    yield Line("first word added, ms", median(p.first_word), median(t.first_word), ms, 1, ratio_bar=1.0)
    yield Line("burst of 300: first word added, ms", median(p.burst_first), median(t.burst_first), ms, 1)
    yield Line("burst of 300: last word added, ms", median(p.burst_last), median(t.burst_last), ms, 1)
    yield Line("burst of 300: whole turn added, ms", median(p.burst_end), median(t.burst_end), ms, 1, ratio_bar=0.5)
    yield Line("CPU per 1000 tokens, burst, ms", median(p.burst_cpu), median(t.burst_cpu), ms, 0, ratio_bar=0.6)
    yield Line("CPU per 1000 tokens, 200 a second, ms", median(p.paced_cpu), median(t.paced_cpu), ms, 0, ratio_bar=0.6)
    yield Line("50 sessions: failures", p.crowd_failures, t.crowd_failures, bar=0)
    yield Line("50 sessions: first word added, p50, ms", median(p.crowd_first), median(t.crowd_first), ms)
    yield Line("50 sessions: first word added, p95, ms", p95(p.crowd_first), p95(t.crowd_first), ms)
    yield Line("50 sessions: CPU per 1000 tokens, ms", median(p.crowd_cpu), median(t.crowd_cpu), ms)
    yield Line("50 sessions: memory of one, KiB", median(p.session_rss), median(t.session_rss), kib, ratio_bar=1.2)
    yield Line("start to the first HTTP 200, s", median(p.start), median(t.start), 1, 2, bar=2.5)
    yield Line("memory after one turn, MB", median(p.first_rss), median(t.first_rss), mb, bar=220)
    yield Line("waited for a core, one session, s a round", median(p.alone_waited), median(t.alone_waited), 1, 2)
    yield Line("waited for a core, 50 sessions, s a round", median(p.crowd_waited), median(t.crowd_waited), 1, 2)


def p95(values: list[float]) -> float:
    return quantiles(values, n=20)[-1]


def report(figures: Mapping[str, Measured], plan: Plan) -> None:
    plain, tandem = figures["plain"], figures["tandem"]
    print(f"| | plain Chainlit | Tandem | ratio | bar | |\n|{'---|' * 6}")
    for line in lines(plain, tandem):
        print(f"| {' | '.join(line.cells)} |")
    packages = ", ".join(f"{name} {version(name)}" for name in ("chainlit", "openai", "python-socketio", "uvicorn"))
    print(f"\nMedians of {plan.rounds} rounds, {len(tandem.first_word)} turns for the first word,", end=" ")
    print(f"{len(tandem.burst_end)} bursts. Python {platform.python_version()}, {packages}.")
    for name, measured in figures.items():
        for failure in dict.fromkeys(measured.failures):
            print(f"{name} failed {measured.failures.count(failure)} times: {failure}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="one round, about a minute")
    plan = QUICK if parser.parse_args().quick else FULL
    figures = {"plain": Measured(), "tandem": Measured()}
    with tempfile.TemporaryDirectory() as plain_root, stub() as model:
        for number in range(plan.rounds):
            with front_ends(model.url, Path(plain_root)) as servers:
                order = sorted(servers, reverse=bool(number % 2))
                asyncio.run(measure_round({name: servers[name] for name in order}, figures, plan))
    report(figures, plan)


if __name__ == "__main__":
    main()
