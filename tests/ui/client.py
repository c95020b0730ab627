"""A client of the real app: it says that it has painted, as the page does, and keeps what it hears."""

import asyncio
import uuid
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import socketio
from socketio.packet import DISCONNECT, Packet

from tests.ui.served import LIMIT_S, Server, conversation


@dataclass
class Reader:
    """A client that says that it has painted, as the page does, and keeps what it hears."""

    server: Server
    client: socketio.AsyncClient
    session_id: str
    loading: bool = False  # the page has a Stop button
    calls: list[tuple[str, Any]] = field(default_factory=list)  # what the page was to do, with its arguments
    panels: list[tuple[str, Any]] = field(default_factory=list)  # every custom element that was sent, with its props
    _heard: "defaultdict[str, asyncio.Queue[Any]]" = field(default_factory=lambda: defaultdict(asyncio.Queue))

    def __post_init__(self) -> None:
        self.client.on("call_fn", self._do)
        self.client.on("*", self._hear)

    def _do(self, call: dict[str, Any]) -> dict[str, Any]:
        self.calls.append((call["name"], call["args"]))
        return {}

    def called(self, name: str) -> Any:
        """What the page was last called with by this name."""
        return next(args for called, args in reversed(self.calls) if called == name)

    def _hear(self, event: str, *said: Any) -> None:
        if event in ("task_start", "task_end"):
            self.loading = event == "task_start"
        if event == "element" and said[0]["type"] == "custom":
            self.panels.append((said[0]["name"], said[0]["props"]))
        if event == "set_sidebar_elements":
            self.panels += [(element["name"], element["props"]) for element in said[0]["elements"]]
        self._heard[event].put_nowait(said)

    async def hears(self, event: str) -> Any:
        """The next of these events, which each is given once."""
        async with asyncio.timeout(LIMIT_S):
            return await self._heard[event].get()

    async def still_hears(self, event: str, count: int) -> None:
        """So many of these events come from here on; those that came already do not count."""
        self._heard[event] = asyncio.Queue()
        for _ in range(count):
            await self.hears(event)

    async def sends(
        self,
        question: str,
        model: str = "draft",
        edits: str = "",
        files: Sequence[str] = (),
        scope: str = "everything",
        command: str | None = None,
    ) -> str:
        """Ask the picked model, anew or by editing the message `edits`; gives the message's id."""
        message = {"id": edits or str(uuid.uuid4()), "name": "User", "type": "user_message", "output": question}
        event = "edit_message" if edits else "client_message"
        picked = {"createdAt": "", "modes": {"model": model, "scope": scope}, "command": command}
        references = [{"id": file} for file in files]
        await self.client.emit(event, {"message": {**message, **picked}, "fileReferences": references})
        return message["id"]

    async def asks(self, question: str, model: str = "draft", edits: str = "", **more: Any) -> str:
        """Send it, and wait for a turn's end."""
        message = await self.sends(question, model, edits, **more)
        await self.hears("task_end")
        return message

    async def attaches(self, name: str, content: bytes | str, media_type: str = "text/plain") -> str:
        """Upload a file as the page does when it is attached; gives its id."""
        raw = content.encode() if isinstance(content, str) else content
        answer = await asyncio.to_thread(self.server.upload, self.session_id, raw, media_type, name)
        assert answer.status == 200, answer.body
        return str(answer.json()["id"])

    def panel(self, name: str) -> Any:
        """The props that this element was last sent with."""
        return next((props for element, props in reversed(self.panels) if element == name), None)

    async def leaves(self) -> None:
        """As New conversation does: both packets are written in one go."""
        await self.client.emit("clear_session")
        await self.client._send_packet(Packet(DISCONNECT))
        await self.client.eio.queue.join()

    async def presses(self, action: str, turn: str = "", **payload: Any) -> None:
        told = {"turn": turn, "from": payload.pop("start", 0), **payload}
        body = {"sessionId": self.session_id, "action": {"name": action, "payload": told}}
        answer = await asyncio.to_thread(self.server.ask_json, "POST", "/project/action", body)
        assert answer.status == 200
        await self.client.call("window_message", "heard")  # what the action has sent is here before this is answered


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
