"""A browser's side of a Chainlit conversation, cheap enough to be fifty of them.

It speaks Engine.IO 4 and Socket.IO 5 itself over a websocket, offers permessage-deflate as browsers do, and keeps the
answer as the page would show it: `stream_start` opens a message, `stream_token` adds to it or replaces it,
`new_message` and `update_message` give the whole of it; `task_start` and `task_end` bracket a turn. Of the elements it
keeps the one that says how far the attached files are read.
"""

import asyncio
import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from time import monotonic
from types import TracebackType
from typing import Any, Self

import aiohttp

ANSWER, READ = "assistant_message", "TandemRead"
SETTLE_S = 0.5  # a chat start of the app's own comes after the connection and ends with a `task_end` like a turn's


@dataclass(slots=True)
class Exchange:
    """One question and its answer. Times are of time.monotonic, in seconds; None: it never came."""

    asked: float
    first_word: float | None = None
    last_word: float | None = None
    ended: float | None = None
    failure: str = ""
    texts: dict[str, str] = field(default_factory=dict)  # message id -> what it says
    readings: list[tuple[float, list[dict[str, Any]]]] = field(default_factory=list)  # when, and what of each file

    @property
    def text(self) -> str:
        return "\n".join(self.texts.values()).strip()


class Browser:
    """One session. `acknowledge`: answer `call_fn`, by which a page is asked whether it has painted, as a page does."""

    def __init__(self, http: aiohttp.ClientSession, url: str, *, acknowledge: bool = True) -> None:
        self._http, self._url, self._acknowledge = http, url, acknowledge
        self._session = str(uuid.uuid4())
        self._ready, self._done = asyncio.Event(), asyncio.Event()
        self._exchange: Exchange | None = None
        self._started = False

    async def __aenter__(self) -> Self:
        address = self._url.replace("http", "ws", 1) + "/ws/socket.io/?EIO=4&transport=websocket"
        self._socket = await self._http.ws_connect(address, compress=15, max_msg_size=0)
        await self._socket.receive()  # Engine.IO's open packet
        auth = {"clientType": "webapp", "sessionId": self._session, "threadId": "", "userEnv": "{}"}
        await self._socket.send_str("40" + json.dumps(auth | {"chatProfile": ""}))
        self._reading = asyncio.create_task(self._read())
        await asyncio.wait_for(self._ready.wait(), 30)
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        if not self._socket.closed:
            await self._emit("clear_session")
        await self._socket.close()
        self._reading.cancel()

    async def attach(self, name: str, content: bytes) -> str:
        """Send a file, as the page does before its message is sent; gives the id under which a message names it."""
        form = aiohttp.FormData()
        form.add_field("file", content, filename=name, content_type="application/octet-stream")
        async with self._http.post(f"{self._url}/project/file?session_id={self._session}", data=form) as response:
            response.raise_for_status()
            return str((await response.json())["id"])

    async def ask(self, question: str, expected: str, limit_s: float = 60.0, *, files: Sequence[str] = ()) -> Exchange:
        """Ask, and wait for the end of the turn. An answer that is not `expected` is a failure."""
        self._done.clear()
        self._started = False
        exchange = self._exchange = Exchange(monotonic())
        message = {"id": str(uuid.uuid4()), "threadId": "", "name": "user", "type": "user_message", "output": question}
        message["createdAt"] = "2026-01-01T00:00:00.000Z"
        references = [{"id": id} for id in files]
        await self._emit("client_message", {"message": message, "fileReferences": references})
        try:
            await asyncio.wait_for(self._done.wait(), limit_s)
        except TimeoutError:
            exchange.failure = f"no end after {limit_s:g} s"
        self._exchange = None
        if not exchange.failure and exchange.text != expected:
            exchange.failure = f"another answer than the model's: {exchange.text[:100]!r}"
        return exchange

    async def _emit(self, name: str, *arguments: object) -> None:
        await self._socket.send_str("42" + json.dumps([name, *arguments]))

    async def _read(self) -> None:
        async for message in self._socket:
            now, packet = monotonic(), message.data
            if packet[0] == "2":
                await self._socket.send_str("3")
            elif packet.startswith("42"):
                start = packet.index("[")
                name, *arguments = json.loads(packet[start:])
                if name == "call_fn" and self._acknowledge and start > 2:
                    await self._socket.send_str(f"43{packet[2:start]}[{{}}]")
                self._take(name, arguments[0] if arguments else None, now)
            elif packet.startswith("40"):
                await self._emit("connection_successful")
        if self._exchange:
            self._exchange.failure = "the connection was closed"
        self._done.set()

    def _take(self, name: str, data: Any, now: float) -> None:
        if name == "task_end" and not self._ready.is_set():
            self._ready.set()
        elif (exchange := self._exchange) is None:
            return
        elif name == "task_start":
            self._started = True
        elif name == "task_end" and self._started:
            exchange.ended = now
            self._done.set()
        elif name == "stream_token" and data["id"] in exchange.texts:
            before = "" if data["isSequence"] else exchange.texts[data["id"]]
            _shows(exchange, data["id"], before + data["token"], now)
        elif name == "element" and data["name"] == READ:
            exchange.readings.append((now, data["props"]["files"]))
        elif name in ("new_message", "update_message", "stream_start") and data["type"] == ANSWER:
            _shows(exchange, data["id"], data["output"], now)


def _shows(exchange: Exchange, message: str, text: str, now: float) -> None:
    """The page shows `text` from `now` on."""
    if text.strip() != exchange.texts.get(message, "").strip():
        exchange.first_word = exchange.first_word or now
        exchange.last_word = now
    exchange.texts[message] = text
