"""The app as it is, in a process of its own, and the model server that it asks."""

from collections.abc import AsyncIterator, Iterator
from shutil import copytree

import pytest
import pytest_asyncio

from tests.fake_server import FakeServer
from tests.ui.served import ROOT, Server, start


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def _models() -> AsyncIterator[FakeServer]:
    async with FakeServer() as server:
        yield server


@pytest.fixture
def models(_models: FakeServer) -> FakeServer:
    _models.requests.clear()
    _models.closes.clear()
    _models._scripts.clear()  # what a broken test left unsaid
    return _models


@pytest.fixture(scope="module")
def tandem(_models: FakeServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app as it is, in a folder of its own."""
    folder = tmp_path_factory.mktemp("tandem")
    copytree(ROOT / ".chainlit", folder / ".chainlit")
    server = start((ROOT / "app.py").read_text(encoding="utf-8"), folder, TANDEM_ENDPOINT=_models.url)
    yield server
    server.stop()
