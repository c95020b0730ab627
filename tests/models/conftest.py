from collections.abc import AsyncIterator

import pytest

from models.connection import Connection
from tests.fake_server import FakeServer


@pytest.fixture
async def server() -> AsyncIterator[FakeServer]:
    async with FakeServer() as running:
        yield running


@pytest.fixture
async def connection() -> AsyncIterator[Connection]:
    async with Connection() as opened:
        yield opened
