"""The processes of a benchmark: the stub and the front ends, each on a free port, none of which outlives its block."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.process_usage import Usage, usage

ROOT = Path(__file__).parents[2]
BENCHMARKS = "tests.benchmarks"
START_LIMIT_S = 60.0
POLL_S = 0.01
# What is set for the person who runs the benchmark would change what is measured.
_SETTINGS = re.compile(r"(TANDEM|CHAINLIT|OPENAI|FOUNDRY_LOCAL)_.*|(SLM|LLM)_ALIAS|(HTTPS?|ALL)_PROXY", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Server:
    """A running process that answers at `url`; `started_s` from its launch to the first HTTP 200."""

    url: str
    pid: int
    started_s: float

    def usage(self, *, alone: bool = False) -> Usage:
        """`alone`: without the processes that it has started."""
        return usage(self.pid, alone=alone)


@contextmanager
def stub() -> Iterator[Server]:
    port = _free_port()
    command = [sys.executable, "-m", f"{BENCHMARKS}.stub_model", "--port", str(port)]
    with _running(command, port, "/v1/models", {}) as server:
        yield server


@contextmanager
def front_ends(stub_url: str, plain_root: Path) -> Iterator[dict[str, Server]]:
    """Plain Chainlit and Tandem, started one after the other, then up side by side.

    `plain_root` is where plain Chainlit keeps the files that it writes at its first start.
    """
    plain, settings = Path(__file__).parent / "plain_chainlit.py", {"CHAINLIT_APP_ROOT": str(plain_root)}
    with ExitStack() as stack:
        yield {
            "plain": stack.enter_context(_app(str(plain), {"STUB_URL": f"{stub_url}/v1", **settings})),
            "tandem": stack.enter_context(tandem(stub_url)),
        }


@contextmanager
def tandem(stub_url: str) -> Iterator[Server]:
    """One model answers: a turn is one call. Its ledger is its own, not the user's."""
    with TemporaryDirectory() as data:
        settings = {"TANDEM_ENDPOINT": f"{stub_url}/v1", "TANDEM_MODEL": "phi-4-mini", "TANDEM_DATA_DIR": data}
        with _app("app.py", settings) as server:
            yield server


@contextmanager
def _app(path: str, environment: Mapping[str, str]) -> Iterator[Server]:
    port = _free_port()
    command = [sys.executable, "-m", "chainlit", "run", path, "--headless", "--port", str(port)]
    with _running(command, port, "/", environment) as server:
        yield server


@contextmanager
def _running(command: list[str], port: int, path: str, environment: Mapping[str, str]) -> Iterator[Server]:
    inherited = {name: value for name, value in os.environ.items() if not _SETTINGS.fullmatch(name)}
    began, url = time.monotonic(), f"http://127.0.0.1:{port}"
    process = subprocess.Popen(
        command, cwd=ROOT, env={**inherited, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        while not _answers(url + path):
            if process.poll() is not None or time.monotonic() > began + START_LIMIT_S:
                raise SystemExit(f"{' '.join(command)} did not start")
            time.sleep(POLL_S)
        yield Server(url, process.pid, time.monotonic() - began)
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _answers(url: str) -> bool:
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(url, timeout=5) as response:
            return bool(response.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as probe:
        return int(probe.getsockname()[1])
