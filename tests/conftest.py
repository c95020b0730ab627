"""What every test stands on: an environment of its own, no network but this machine, and a browser or a reason."""

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("tandem", deadline=None)  # a busy machine is no mistake of the code
settings.load_profile("tandem")

# Chainlit writes its folders when it is imported, so its place is set before the first test module is read.
os.environ["CHAINLIT_APP_ROOT"] = _APP_ROOT = tempfile.mkdtemp(prefix="tandem-tests-")

_SETTINGS = re.compile(
    r"(TANDEM|FOUNDRY_LOCAL|OPENAI|CHAINLIT|LITERAL)_.*|(SLM|LLM)_ALIAS|DATABASE_URL|(HTTPS?|ALL|NO)_PROXY",
    re.IGNORECASE,
)
_LOOPBACK = re.compile(r"(::ffff:)?127(\.\d{1,3}){3}|::1|localhost", re.IGNORECASE)
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_BROWSER_PATHS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)

_reached_out: list[str] = []


def _inherited_settings() -> list[str]:
    return [name for name in os.environ if _SETTINGS.fullmatch(name) and name != "CHAINLIT_APP_ROOT"]


def _refuse_other_machines(event: str, args: tuple[object, ...]) -> None:
    """An audit hook, which also sees a name being looked up before anything connects."""
    if event in ("socket.connect", "socket.sendto"):
        host = args[1][0] if isinstance(args[1], tuple) else ""  # a Unix socket's address is a path
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = args[0]
    else:
        return
    name = host.decode(errors="replace") if isinstance(host, bytes) else str(host or "")
    if name and not _LOOPBACK.fullmatch(name):
        _reached_out.append(name)
        raise OSError(f"a test may not leave this machine: {event} {name}")


# Collecting tests imports the modules under test: they, too, start from a clean environment and under the hook.
for _name in _inherited_settings():
    del os.environ[_name]
sys.addaudithook(_refuse_other_machines)


def pytest_unconfigure() -> None:
    shutil.rmtree(_APP_ROOT, ignore_errors=True)


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in _inherited_settings():  # importing chainlit loads a .env of the checkout into the environment
        monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def _no_network() -> Iterator[None]:
    """A test fails when it reached for another machine, even where the code under test swallowed the refusal."""
    yield
    reached = ", ".join(_reached_out)
    _reached_out.clear()
    assert not reached, f"the test reached for another machine: {reached}"


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of an installed Chromium or its kin, for Playwright's `executable_path`."""
    for path in (*map(shutil.which, _BROWSERS), *_BROWSER_PATHS):
        if path and Path(path).is_file():
            return path
    missing = "no Chromium, Chrome or Edge was found: install one to run the browser tests"
    if os.environ.get("CI"):
        pytest.fail(missing)
    pytest.skip(missing)


@pytest.fixture(autouse=True)
def _browser_where_marked(request: pytest.FixtureRequest) -> None:
    if request.node.get_closest_marker("browser"):
        request.getfixturevalue("chromium")
