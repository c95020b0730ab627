"""The real app in a process of its own, and the system's Chromium."""

import asyncio
import os
import signal
import socket
import sys
import urllib.error
import urllib.request
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, closing
from pathlib import Path
from time import monotonic

from playwright.async_api import Browser, async_playwright

ROOT = Path(__file__).parents[2]
START_LIMIT_S, STOP_LIMIT_S = 40, 10

# The browser's own errands: they cost time, and nothing but the page under test may ask for anything.
FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
)


@asynccontextmanager
async def app(log: Path, **settings: str) -> AsyncIterator[str]:
    """`chainlit run app.py` on a free port with these settings; gives its address. Its output goes to `log`."""
    async with _run(log, (), settings) as url:
        yield url


@asynccontextmanager
async def traced(log: Path, connects: Path, **settings: str) -> AsyncIterator[str]:
    """The same under strace: every connect() of it and its children is written to `connects`."""
    async with _run(log, ("strace", "-f", "-qq", "-e", "trace=connect", "-o", str(connects)), settings) as url:
        yield url


@asynccontextmanager
async def _run(log: Path, under: tuple[str, ...], settings: Mapping[str, str]) -> AsyncIterator[str]:
    with closing(socket.create_server(("127.0.0.1", 0))) as probe:
        port = probe.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    command = (*under, sys.executable, "-m", "chainlit", "run", "app.py", "--headless", "--port", str(port))
    kept = {"CHAINLIT_APP_ROOT": str(ROOT), "TANDEM_DATA_DIR": str(log.with_name("data"))}
    environment = {**os.environ, **kept, **settings}
    with log.open("wb") as out:
        process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, env=environment, stdout=out, stderr=out)
    try:
        await _answers(url, process, log)
        yield url
    finally:
        await _stop(process)


async def _answers(url: str, process: asyncio.subprocess.Process, log: Path) -> None:
    give_up = monotonic() + START_LIMIT_S
    while process.returncode is None and monotonic() < give_up:
        if await asyncio.to_thread(_healthy, url):
            return
        await asyncio.sleep(0.1)
    said = await asyncio.to_thread(log.read_text, errors="replace")
    raise RuntimeError(f"the app did not start:\n{said}")


def _healthy(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/health", timeout=2) as response:
            return response.status == 200  # type: ignore[no-any-return]  # typeshed leaves it open
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


async def _stop(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    process.send_signal(signal.SIGTERM)
    try:
        await asyncio.wait_for(process.wait(), STOP_LIMIT_S)
    except TimeoutError:
        process.kill()
        await process.wait()


@asynccontextmanager
async def launched(path: str) -> AsyncIterator[Browser]:
    """A headless browser. Chromium refuses its sandbox to root."""
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    flags = (*FLAGS, "--no-sandbox") if as_root else FLAGS
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=flags)
        try:
            yield browser
        finally:
            await browser.close()
