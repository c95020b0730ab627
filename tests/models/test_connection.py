"""What leaves this machine is counted, and nothing else is."""

import pytest

from models.chat import Message, Prompt
from models.connection import Connection, is_here
from models.endpoint import Endpoint
from models.errors import ModelUnreachable
from tests.fake_server import FakeServer

PROMPT = Prompt((Message("user", "Hello?"),), 10, 0.0)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "localhost", "LOCALHOST", "::1", "[::1]", "localhost."])
def test_loopback_is_here(host: str) -> None:
    assert is_here(host)


@pytest.mark.parametrize("host", ["10.0.0.7", "192.168.1.2", "0.0.0.0", "example.test", "localhost.example.test", ""])
def test_anything_else_may_be_another_machine(host: str) -> None:
    assert not is_here(host)


async def test_requests_to_this_machine_are_not_counted() -> None:
    async with FakeServer() as server, Connection() as connection:
        model = Endpoint(connection, "phi-4-mini", server.url)
        assert [part async for part in model.stream(PROMPT)]
        assert len(server.asked) == 1 and dict(connection.away) == {}


async def test_each_request_to_another_machine_is_counted_by_its_host(monkeypatch: pytest.MonkeyPatch) -> None:
    """The address is this machine's, its name is not: what counts is what was asked for."""
    async with FakeServer() as server, Connection() as connection:
        monkeypatch.setattr("models.connection.is_here", lambda host: host != "127.0.0.1")
        model = Endpoint(connection, "phi-4-mini", server.url)
        assert [part async for part in model.stream(PROMPT)]
        assert dict(connection.away) == {"127.0.0.1": 2}  # the list of models, the question


async def test_a_request_that_found_nobody_is_counted_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.connection.is_here", lambda host: False)
    async with Connection() as connection:
        model = Endpoint(connection, "phi-4-mini", "http://127.0.0.1:9/v1")
        with pytest.raises(ModelUnreachable):
            [part async for part in model.stream(PROMPT)]
        assert connection.away["127.0.0.1"] >= 1
