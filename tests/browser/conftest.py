"""One app, one model server and one browser for all of these tests; a page of its own for each."""

from collections.abc import AsyncIterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from tests.browser.chat import Chat, File, OpenChat
from tests.browser.running import ROOT, app, launched
from tests.fake_server import FakeServer

CHAPTERS = ("Boiler", "Chimney", "Cistern", "Furnace", "Turbine", "Gantry", "Sluice", "Winch")
FACT = "The zirconium valve of the turbine is replaced every seventeen weeks."

HEBREW = """\
# יומן המצפה

## מתי נפתח המצפה?

המצפה נפתח בכל ערב בשעה שמונה ונסגר בחצות. בלילות מעוננים הוא סגור.

## הטלסקופ

הטלסקופ הגדול נבנה בשנת 1987 ומראתו רחבה שני מטרים.
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here drives a browser, on one loop: pages, browser and model server belong to it."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest.fixture(scope="session")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped documents, and one that is written from right to left."""
    folder = tmp_path_factory.mktemp("app") / "documents"
    copytree(ROOT / "corpus", folder)
    (folder / "a-observatory.md").write_text(HEBREW, encoding="utf-8")
    return folder


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def _models() -> AsyncIterator[FakeServer]:
    async with FakeServer() as server:
        yield server


@pytest.fixture
def models(_models: FakeServer) -> FakeServer:
    """The server of both models, with nothing asked of it yet; it quotes from the passages unless told otherwise."""
    return _fresh(_models)


def _fresh(server: FakeServer) -> FakeServer:
    server.requests.clear()
    server.closes.clear()
    server._scripts.clear()  # what a broken test left unsaid
    return server


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(chromium: str) -> AsyncIterator[Browser]:
    async with launched(chromium) as browser:
        yield browser


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def manual(browser: Browser) -> File:
    """A PDF of eight pages, a chapter each, as Chromium prints it; FACT stands in the middle of page 5."""
    chapters = []
    for number, name in enumerate(CHAPTERS, 1):
        about = f"The {name.lower()} is looked after by crew {number}, which writes down what it finds there."
        middle = FACT if number == 5 else f"Nobody else opens the {name.lower()}."
        words = "".join(f"<p>{text}</p>" for text in (f"{about} " * 8, middle, f"{about} " * 8))
        chapters.append(f"<section style='break-after: page'><h1>{name}</h1>{words}</section>")
    page = await browser.new_page()
    await page.set_content(f"<title>Manual</title>{''.join(chapters[:-1])}{chapters[-1].replace('break-after', 'x')}")
    printed = await page.pdf(format="A5")
    await page.close()
    return "manual.pdf", printed


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def url(_models: FakeServer, documents: Path) -> AsyncIterator[str]:
    """The app with both models connected."""
    settings = {"TANDEM_ENDPOINT": _models.url, "TANDEM_CORPUS": str(documents)}
    async with app(documents.parent / "log", **settings) as url:
        yield url


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def _small_models() -> AsyncIterator[FakeServer]:
    async with FakeServer(told={"max_model_len": 1400}) as server:
        yield server


@pytest.fixture
def small_models(_small_models: FakeServer) -> FakeServer:
    """As `models`, of models with a small context."""
    return _fresh(_small_models)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def small_url(_small_models: FakeServer, documents: Path) -> AsyncIterator[str]:
    """The app with models of a small context, that takes small files."""
    settings = {"TANDEM_ENDPOINT": _small_models.url, "TANDEM_UPLOAD_MB": "1", "TANDEM_CORPUS": str(documents)}
    async with app(documents.parent / "small.log", **settings) as url:
        yield url


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def lonely_url(documents: Path) -> AsyncIterator[str]:
    """The app with no model connected."""
    async with app(documents.parent / "lonely.log", TANDEM_CORPUS=str(documents)) as url:
        yield url


@pytest_asyncio.fixture(loop_scope="session")
async def open_chat(browser: Browser, url: str) -> AsyncIterator[OpenChat]:
    """Opens pages. Once the test is done, none of them may have complained or asked for anything elsewhere."""
    chats: list[Chat] = []

    async def open_chat(at: str = url, **context: Any) -> Chat:
        chats.append(await Chat.open(browser, at, **context))
        return chats[-1]

    yield open_chat
    for chat in chats:
        await chat.close()
    assert [line for chat in chats for line in chat.complaints] == []
    assert [address for chat in chats for address in chat.outside] == []


@pytest_asyncio.fixture(loop_scope="session")
async def chat(open_chat: OpenChat) -> Chat:
    return await open_chat()
