"""Servers found by themselves: who is there, who is silent, and who is ourselves."""

import asyncio
import socket
from collections.abc import Mapping
from contextlib import closing

import pytest

from models.connection import Connection
from models.discovery import USUAL, Server, discover
from tests.fake_server import FakeServer

PATIENT_S = 20.0  # a busy machine is slow; nothing here is waited for so long


async def found(connection: Connection, usual: Mapping[str, int], **options: object) -> tuple[Server, ...]:
    return await discover(connection, usual=usual, **{"within_s": PATIENT_S, **options})  # type: ignore[arg-type]


async def test_who_answers_is_found_with_its_models_and_who_is_absent_is_not(connection: Connection) -> None:
    async with FakeServer(("qwen3:4b", "phi4-mini")) as one, FakeServer(("gpt-oss-20b",)) as other:
        usual = {"Ollama": one.port, "LM Studio": other.port, "llama.cpp": free_port()}
        servers = await found(connection, usual)
    assert servers == (
        Server("Ollama", one.url, ("qwen3:4b", "phi4-mini")),
        Server("LM Studio", other.url, ("gpt-oss-20b",)),
    )


async def test_an_engine_is_known_by_what_it_says_wherever_it_listens(connection: Connection) -> None:
    async with FakeServer(told={"owned_by": "vllm"}) as server:
        (one,) = await found(connection, {"llama.cpp": server.port})
    assert one.name == "vLLM"


async def test_one_that_is_silent_does_not_hold_up_the_others(connection: Connection) -> None:
    async with FakeServer(list_s=3600) as silent, FakeServer() as server:
        asking = asyncio.create_task(
            discover(connection, usual={"vLLM": silent.port, "Ollama": server.port}, within_s=1.0)
        )
        servers = await asyncio.wait_for(asking, PATIENT_S)
        await silent.seen(closes=1)
    assert [one.name for one in servers] == ["Ollama"]


async def test_our_own_port_is_not_asked_and_our_own_list_is_not_a_server(connection: Connection) -> None:
    async with FakeServer() as ours, FakeServer(("tandem-auto", "phi-4-mini")) as another:
        assert await found(connection, {"vLLM": ours.port}, own_ports=(ours.port,)) == ()
        assert await found(connection, {"vLLM": another.port}) == ()
        assert not ours.requests and another.requests


@pytest.mark.parametrize("models", [None, ()])
async def test_a_server_without_a_list_is_none_and_one_without_a_model_is_one(
    connection: Connection, models: tuple[str, ...] | None
) -> None:
    async with FakeServer(models) as server:
        servers = await found(connection, {"Ollama": server.port})
    assert [one.models for one in servers] == ([()] if models is not None else [])


async def test_a_web_page_is_no_model_server(connection: Connection) -> None:
    async def page(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>")
        writer.close()

    async with await asyncio.start_server(page, "127.0.0.1", 0) as site:
        assert await found(connection, {"vLLM": site.sockets[0].getsockname()[1]}) == ()


async def test_nothing_but_this_machine_is_asked(connection: Connection) -> None:
    await discover(connection, within_s=0.05)
    assert not connection.away
    assert set(USUAL.values()) == {11434, 1234, 8080, 8000}


def free_port() -> int:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
