"""Turns that meet each other in the real app: a client on its real socket, and a model server that is listened to."""

import asyncio
import uuid
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from shutil import copytree
from time import perf_counter
from typing import Any

import pytest
import pytest_asyncio
import socketio
from socketio.packet import DISCONNECT, Packet

from tests.fake_server import FakeServer, Request, Script, filler
from tests.ui.served import ROOT, Server, conversation, start

pytestmark = pytest.mark.asyncio(loop_scope="module")

SLOW = Script(words=filler(400), rate=20)  # 20 seconds
SCORE = "How does BM25 score a passage?"
CHUNKS = "How does Tandem cut documents into passages?"
LANGUAGES = "Which languages are written without spaces?"


@dataclass
class Reader:
    """A client that says that it has painted, as the page does, and keeps what it hears."""

    server: Server
    client: socketio.AsyncClient
    session_id: str
    loading: bool = False  # the page has a Stop button
    _heard: "defaultdict[str, asyncio.Queue[Any]]" = field(default_factory=lambda: defaultdict(asyncio.Queue))

    def __post_init__(self) -> None:
        self.client.on("call_fn", lambda _: {})
        self.client.on("*", self._hear)

    def _hear(self, event: str, *said: Any) -> None:
        if event in ("task_start", "task_end"):
            self.loading = event == "task_start"
        self._heard[event].put_nowait(said)

    async def hears(self, event: str) -> Any:
        """The next of these events, which each is given once."""
        async with asyncio.timeout(10):
            return await self._heard[event].get()

    async def sends(self, question: str, model: str = "draft", edits: str = "") -> str:
        """Ask the picked model, anew or by editing the message `edits`; gives the message's id."""
        message = {"id": edits or str(uuid.uuid4()), "name": "User", "type": "user_message", "output": question}
        event = "edit_message" if edits else "client_message"
        await self.client.emit(event, {"message": {**message, "createdAt": "", "modes": {"model": model}}})
        return message["id"]

    async def asks(self, question: str, model: str = "draft", edits: str = "") -> str:
        """Send it, and wait for a turn's end."""
        message = await self.sends(question, model, edits)
        await self.hears("task_end")
        return message

    async def leaves(self) -> None:
        """As New conversation does: both packets are written in one go."""
        await self.client.emit("clear_session")
        await self.client._send_packet(Packet(DISCONNECT))
        await self.client.eio.queue.join()

    async def presses(self, action: str, turn: str) -> None:
        body = {"sessionId": self.session_id, "action": {"name": action, "payload": {"turn": turn}}}
        answer = await asyncio.to_thread(self.server.ask_json, "POST", "/project/action", body)
        assert answer.status == 200


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


@asynccontextmanager
async def opened(server: Server, session_id: str = "") -> AsyncIterator[Reader]:
    """A conversation that the server has greeted: a new one, or one that is come back to."""
    known = session_id or str(uuid.uuid4())
    async with conversation(server, known) as (client, _):
        reader = Reader(server, client, known)
        await reader.hears("task_end")  # each connection is greeted with one
        if not session_id:
            await reader.hears("task_end")  # of the hook that begins a conversation
        yield reader


def history(request: Request) -> list[str]:
    """What was said before the last question, without the instructions."""
    return [message["content"] for message in request.body["messages"][1:-1]]


async def test_a_second_message_stops_the_turn_that_runs_and_both_are_remembered(
    tandem: Server, models: FakeServer
) -> None:
    models.enqueue("phi-4-mini", SLOW, Script(words="By headings [1].", prefill_s=0.5))
    async with opened(tandem) as reader:
        await reader.sends(SCORE)
        await reader.hears("stream_token")
        await reader.asks(CHUNKS)  # what ends first is the other turn
        await models.seen(asked=2, closes=1)
        await asyncio.sleep(0.2)  # its first word comes later
        assert reader.loading
        await reader.hears("task_end")
        await reader.asks(LANGUAGES)

    first, half, second, answer = history(models.asked[2])
    assert (first, second, answer) == (SCORE, CHUNKS, "By headings [1].")
    assert half and filler(400).startswith(half) and len(half) < len(filler(400)) / 2
    assert (len(models.asked), len(models.closes)) == (3, 1)


async def test_clearing_the_session_closes_the_stream_to_the_model_at_once(tandem: Server, models: FakeServer) -> None:
    models.enqueue("phi-4-mini", SLOW)
    async with opened(tandem) as reader:
        await reader.sends(SCORE)
        await reader.hears("stream_token")
        cleared = perf_counter()
        await reader.leaves()
        async with asyncio.timeout(5):
            await models.seen(closes=1)
    assert 0 < models.closes[0] - cleared < 1


async def test_a_lost_connection_finds_its_turn_when_it_comes_back(tandem: Server, models: FakeServer) -> None:
    whole = filler(20)
    models.enqueue("phi-4-mini", Script(words=whole, rate=20))
    async with opened(tandem) as reader:
        await reader.sends(SCORE)
        await reader.hears("stream_token")
    async with opened(tandem, reader.session_id) as back:
        await back.hears("task_end")
        await back.asks(CHUNKS)
    assert (history(models.asked[1]), models.closes) == ([SCORE, whole], [])


async def test_the_larger_model_reads_the_same_passages_without_the_drafts_answer(
    tandem: Server, models: FakeServer
) -> None:
    models.enqueue("phi-4-mini", Script(words="The heron is blue [1]."), Script(words="The draft says zebra [1]."))
    async with opened(tandem) as reader:
        await reader.asks(CHUNKS)
        turn = await reader.asks(SCORE)
        await reader.presses("ask_larger", turn)
        await reader.hears("task_end")

    _, draft, larger = models.asked
    assert (draft.body["model"], larger.body["model"]) == ("phi-4-mini", "gpt-oss-20b")
    assert larger.question == draft.question and "<passage-" in larger.question
    assert history(larger) == [CHUNKS, "The heron is blue [1]."]


async def test_the_larger_model_is_not_asked_while_another_turn_runs(tandem: Server, models: FakeServer) -> None:
    models.enqueue("phi-4-mini", Script(words="From scores [1]."), SLOW)
    async with opened(tandem) as reader:
        turn = await reader.asks(SCORE)
        await reader.sends(CHUNKS)
        await models.seen(asked=2)
        await reader.presses("ask_larger", turn)
        (toast,) = await reader.hears("toast")
        await asyncio.sleep(0.3)
        assert (toast["type"], len(models.asked), models.closes) == ("info", 2, [])
        assert "Another answer is being written" in toast["message"]
        await reader.client.emit("stop")
        await models.seen(closes=1)


async def test_an_edited_message_is_asked_of_the_model_picked_last(tandem: Server, models: FakeServer) -> None:
    async with opened(tandem) as reader:
        first = await reader.asks(SCORE, "draft")
        await reader.asks(CHUNKS, "escalation")
        await reader.asks(LANGUAGES, "draft", edits=first)  # the browser sends the pick of the first asking again

    assert [request.body["model"] for request in models.asked] == ["phi-4-mini", "gpt-oss-20b", "gpt-oss-20b"]
    edited = models.asked[-1]
    assert edited.question.endswith(LANGUAGES)
    assert history(edited) == []  # what came after it is gone
