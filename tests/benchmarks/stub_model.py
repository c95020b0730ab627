"""A model server that costs next to nothing: what is measured over it is the front end.

The last user message says how it answers, in `[[p=20 r=50 n=300]]`: `p` milliseconds before the first token, `r` tokens
a second (0: as fast as the socket takes them), `n` tokens. The words are always the same. It has no log probabilities,
like Foundry Local.
"""

import argparse
import asyncio
import json
import re
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self

MODELS = ("phi-4-mini", "gpt-oss-20b")
WORDS = (
    "the quick brown fox jumps over a lazy dog while seven wizards quietly mix "
    "strong jars of liquid and every answer stays the same"
).split()
YIELD_EVERY = 8  # tokens of a burst, after which other streams have their turn
_DIRECTIVE = re.compile(r"\[\[p=(\d+) r=(\d+) n=(\d+)\]\]")


@dataclass(frozen=True, slots=True)
class Answer:
    """How the stub answers: `prefill_ms` before the first token, `rate` tokens a second or 0, `tokens` of them."""

    prefill_ms: int
    rate: int
    tokens: int

    def __str__(self) -> str:
        return f"[[p={self.prefill_ms} r={self.rate} n={self.tokens}]]"

    @classmethod
    def asked_in(cls, question: str) -> Self:
        found = _DIRECTIVE.search(question)
        return cls(*map(int, found.groups())) if found else cls(0, 0, 20)

    @property
    def words(self) -> Iterator[str]:
        return ((" " if i else "") + WORDS[i % len(WORDS)] for i in range(self.tokens))

    @property
    def text(self) -> str:
        return "".join(self.words)


class Stub(asyncio.Protocol):
    """One connection: HTTP/1.1 with keep-alive, one request at a time, bodies with a length."""

    def __init__(self) -> None:
        self._received = b""
        self._answering: asyncio.Task[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def connection_lost(self, exc: Exception | None) -> None:
        if self._answering:
            self._answering.cancel()

    def data_received(self, data: bytes) -> None:
        self._received += data
        head, ended, rest = self._received.partition(b"\r\n\r\n")
        length = re.search(rb"\r\ncontent-length: *(\d+)", head, re.IGNORECASE)
        size = int(length[1]) if length else 0
        if not ended or len(rest) < size:
            return
        self._received = rest[size:]
        path = head.split(b" ", 2)[1]
        if path.endswith(b"/chat/completions"):
            request, arrived = json.loads(rest[:size]), asyncio.get_running_loop().time()
            self._answering = asyncio.create_task(self._answer(request, arrived))
        elif path.endswith(b"/models"):
            self._send_json("200 OK", {"object": "list", "data": [{"id": name, "object": "model"} for name in MODELS]})
        else:
            self._send_json("404 Not Found", {"error": {"message": "no such route"}})

    def _send_json(self, status: str, document: dict[str, Any]) -> None:
        body = json.dumps(document).encode()
        head = f"HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
        self._transport.write(head.encode() + body)

    async def _answer(self, request: dict[str, Any], arrived: float) -> None:
        """Stream the answer; `arrived` is on the loop's clock."""
        loop, write = asyncio.get_running_loop(), self._transport.write
        wanted = Answer.asked_in([m["content"] for m in request["messages"] if m["role"] == "user"][-1])
        write(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n")
        frame = {"id": "chatcmpl-stub", "object": "chat.completion.chunk", "created": 0, "model": request["model"]}
        start = arrived + wanted.prefill_ms / 1000
        await asyncio.sleep(start - loop.time())
        write(_event(frame, {"role": "assistant", "content": ""}))
        for i, word in enumerate(wanted.words):
            if wanted.rate and (early := start + i / wanted.rate - loop.time()) > 0:
                await asyncio.sleep(early)
            elif i % YIELD_EVERY == YIELD_EVERY - 1:
                await asyncio.sleep(0)
            write(_event(frame, {"content": word}))
        write(_event(frame, {}, "stop"))
        if (request.get("stream_options") or {}).get("include_usage"):
            usage = {"prompt_tokens": 100, "completion_tokens": wanted.tokens, "total_tokens": 100 + wanted.tokens}
            write(_chunk(json.dumps({**frame, "choices": [], "usage": usage})))
        write(_chunk("[DONE]") + b"0\r\n\r\n")


def _event(frame: dict[str, Any], delta: dict[str, str], finish_reason: str | None = None) -> bytes:
    choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish_reason}
    return _chunk(json.dumps({**frame, "choices": [choice]}, separators=(",", ":")))


def _chunk(data: str) -> bytes:
    event = f"data: {data}\n\n".encode()
    return b"%x\r\n%s\r\n" % (len(event), event)


async def serve(port: int) -> None:
    server = await asyncio.get_running_loop().create_server(Stub, "127.0.0.1", port, backlog=1024)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    asyncio.run(serve(parser.parse_args().port))
