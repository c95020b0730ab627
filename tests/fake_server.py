"""A real OpenAI-compatible server on 127.0.0.1 that says what it is told, as slowly or as wrongly as it is told.

    async with FakeServer() as server:
        server.enqueue("phi-4-mini", Script(status=429, retry_after="1"), Script(words="Slow.", rate=5))
        ...                                          # server.url, server.requests, server.closes

`with FakeServer().in_thread() as server` is for tests without a loop; `python -m tests.fake_server --port 9000` for
people. A question may carry its script: "What is it? [[fault=die after=5 rate=20]]".
"""

import argparse
import asyncio
import json
import sys
import threading
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from time import perf_counter
from typing import Any, Self

from tests.fake_script import Script, directed, filler, quotation, tokens

__all__ = ["FakeServer", "Request", "Script", "filler"]

REASONS = {200: "OK", 301: "Moved Permanently", 400: "Bad Request", 401: "Unauthorized", 404: "Not Found"}

NEVER_S = 30  # nothing here takes so long on the busiest machine


@dataclass(frozen=True, slots=True)
class Request:
    method: str
    path: str
    headers: dict[str, str]
    body: dict[str, Any]
    at: float  # perf_counter

    @property
    def question(self) -> str:
        """The last user message."""
        said = [message["content"] for message in self.body.get("messages", ()) if message["role"] == "user"]
        return str(said[-1]) if said else ""


@dataclass(eq=False)
class FakeServer:
    """`models` are the ids that it lists, None for a server without a list.

    `refuses` are the parameters that it answers with 400. `context` is what it takes, in words of prompt and
    answer, 0 for anything; `too_long` is how it refuses more: "400", "bare" (400 without numbers), "event" or "empty".
    `closes` are the moments, on `perf_counter`, at which
    a client went away in the middle of an answer.
    """

    models: tuple[str, ...] | None = ("phi-4-mini", "gpt-oss-20b")
    default: Script = field(default_factory=Script)
    port: int = 0
    list_s: float = 0.0
    refuses: tuple[str, ...] = ()
    context: int = 0
    too_long: str = "400"
    told: dict[str, Any] = field(default_factory=dict)  # what its list says of each model besides the id
    requests: list[Request] = field(default_factory=list[Request])
    closes: list[float] = field(default_factory=list[float])
    connections: int = 0
    _scripts: defaultdict[str | None, deque[Script]] = field(default_factory=lambda: defaultdict(deque))
    _news: asyncio.Event = field(default_factory=asyncio.Event)
    _open: set[asyncio.Task[None]] = field(default_factory=set)
    _listener: asyncio.Server | None = None

    def enqueue(self, model: str | None, *scripts: Script) -> None:
        """What the next answers of `model`, or of any model, are; then it is `default` again."""
        self._scripts[model].extend(scripts)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    @property
    def asked(self) -> list[Request]:
        """The requests for an answer; not those for the list."""
        return [request for request in self.requests if request.method == "POST"]

    async def seen(self, *, asked: int = 0, closes: int = 0) -> None:
        """Wait until so many requests for an answer have come and so many clients have gone away.

        Raises TimeoutError where that will never be.
        """
        async with asyncio.timeout(NEVER_S):
            while len(self.asked) < asked or len(self.closes) < closes:
                self._news.clear()
                await self._news.wait()

    async def start(self) -> None:
        self._listener = await asyncio.start_server(self._connected, "127.0.0.1", self.port)
        self.port = self._listener.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """From here on nothing listens, and what was open is closed."""
        if self._listener:
            self._listener.close()
        for task in self._open:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    @contextmanager
    def in_thread(self) -> Iterator[Self]:
        """Run in a thread with a loop of its own."""
        loop = asyncio.new_event_loop()
        thread = threading.Thread(target=loop.run_forever, daemon=True)
        thread.start()
        try:
            asyncio.run_coroutine_threadsafe(self.start(), loop).result(5)
            yield self
            asyncio.run_coroutine_threadsafe(self.stop(), loop).result(5)
        finally:
            loop.call_soon_threadsafe(loop.stop)
            thread.join(5)
            loop.close()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        task = asyncio.current_task()
        assert task
        self._open.add(task)
        try:
            while await self._exchange(reader, writer):
                pass
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            pass  # the client is gone, or the server is stopped
        finally:
            self._open.discard(task)
            writer.close()

    async def _exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Read one request and answer it, unless the client goes away meanwhile. False ends the connection."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        method, path, _ = head[0].split(" ", 2)
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
        body = await reader.readexactly(int(headers.get("content-length", 0)))
        request = Request(method, path, headers, json.loads(body or b"{}"), perf_counter())
        self.requests.append(request)
        self._news.set()
        answer = asyncio.ensure_future(self._answer(request, writer))
        gone = asyncio.ensure_future(reader.read(1))
        try:
            await asyncio.wait({answer, gone}, return_when=asyncio.FIRST_COMPLETED)
            if not answer.done():
                self.closes.append(perf_counter())
                self._news.set()
            return answer.done() and answer.result()
        finally:
            answer.cancel()
            gone.cancel()
            await asyncio.gather(answer, gone, return_exceptions=True)

    async def _answer(self, request: Request, writer: asyncio.StreamWriter) -> bool:
        model = str(request.body.get("model"))
        if request.path == "/v1/models":
            await asyncio.sleep(self.list_s)
            data = [{"id": name, "object": "model", **self.told} for name in self.models or ()]
            return _document(writer, 404 if self.models is None else 200, {"object": "list", "data": data})
        if request.path != "/v1/chat/completions":
            return _document(writer, 404, {"detail": "Not Found"})
        if self.models is not None and model not in self.models:
            return _document(writer, 404, _error(f"model {model} not found"))
        if refused := next((name for name in self.refuses if name in request.body), None):
            return _document(writer, 400, _error(f"Unsupported parameter: {refused}"))
        words = _usage(request, Script())["prompt_tokens"]
        if self.context and words + request.body.get("max_tokens", 0) > self.context:
            return self._overflow(writer, words)
        script = self._script(model, request.question)
        script = replace(script, words=script.words or quotation(request.question, 2 if "gpt-oss" in model else 1))
        await asyncio.sleep(script.headers_s)
        match script.fault:
            case "refuse":
                writer.transport.abort()
                return False
            case "empty":
                return _reply(writer, 200, "text/event-stream", b"")
            case "html":
                return _reply(writer, 200, "text/html", b"<!doctype html>\n<title>Welcome</title>\n")
            case "json":
                choice = {"message": {"role": "assistant", "content": script.words}, "finish_reason": script.finish}
                return _document(writer, 200, {"choices": [choice], "usage": _usage(request, script)})
        if script.status != 200:
            after = f"Retry-After: {script.retry_after}\r\n" if script.retry_after else ""
            return _document(writer, script.status, _error(script.error), after)
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n")
        async for event in self._events(request, script):
            if event is None:
                writer.transport.abort()
                return False
            writer.write(b"%x\r\n%s\r\n" % (len(event), event))
            await writer.drain()
        writer.write(b"0\r\n\r\n")
        return True

    def _overflow(self, writer: asyncio.StreamWriter, words: int) -> bool:
        said = f"This model's maximum context length is {self.context} tokens. Your prompt has {words} input tokens."
        match self.too_long:
            case "empty":
                return _reply(writer, 200, "text/event-stream", b"")
            case "event":
                return _reply(writer, 200, "text/event-stream", _event(_error(said)))
            case "bare":
                said = "the request exceeds the available context size"
        return _document(writer, 400, _error(said))

    def _script(self, model: str, question: str) -> Script:
        for name in (model, None):
            if self._scripts[name]:
                return self._scripts[name].popleft()
        return directed(self.default, question)

    async def _events(self, request: Request, script: Script) -> AsyncIterator[bytes | None]:
        """The events of a stream; None breaks the connection."""
        await asyncio.sleep(script.prefill_s)
        yield _chunk({"role": "assistant", "content": ""})
        began = perf_counter()
        told = (
            {"content": [{"token": "?", "logprob": -0.25}]}
            if script.logprobs and request.body.get("logprobs")
            else None
        )
        said = [("reasoning_content", word) for word in tokens(script.reasoning)]
        said += [("content", word) for word in tokens(script.words)]
        for count in range(len(said) + 1):
            if script.fault != "linger" and script.fault and count == script.after:
                async for event in _fault(script):
                    yield event
                return
            if count < len(said):
                if script.rate:
                    await asyncio.sleep(began + count / script.rate - perf_counter())
                yield _chunk(dict([said[count]]), logprobs=told)
        yield _chunk({}, finish_reason=script.finish)
        if script.usage and request.body.get("stream_options"):
            yield _event({"choices": [], "usage": _usage(request, script)})
        if script.done:
            yield b"data: [DONE]\n\n"
        if script.fault == "linger":
            await asyncio.Event().wait()


async def _fault(script: Script) -> AsyncIterator[bytes | None]:
    match script.fault:
        case "die":
            yield None
        case "stall":
            await asyncio.Event().wait()
        case "malformed":
            yield b'data: {"choices": [{"delta": {"content":\n\n'
        case "error":
            yield _event(_error(script.error))
        case "done":
            yield b"data: [DONE]\n\n"
        case "comments":
            while True:
                yield b": still here\n\n"
                await asyncio.sleep(0.1)


def _usage(request: Request, script: Script) -> dict[str, int]:
    prompt = sum(len(str(message["content"]).split()) for message in request.body["messages"])
    prompt = min(prompt, script.read or prompt)
    return {"prompt_tokens": prompt, "completion_tokens": len(tokens(script.reasoning) + tokens(script.words))}


def _error(message: str) -> dict[str, Any]:
    return {"error": {"message": message, "type": "invalid_request_error", "param": None, "code": None}}


def _event(document: dict[str, Any]) -> bytes:
    return b"data: " + json.dumps(document).encode() + b"\n\n"


def _chunk(delta: dict[str, str], **choice: object) -> bytes:
    return _event({"object": "chat.completion.chunk", "choices": [{"index": 0, "delta": delta, **choice}]})


def _document(writer: asyncio.StreamWriter, status: int, document: dict[str, Any], headers: str = "") -> bool:
    return _reply(writer, status, "application/json", json.dumps(document).encode(), headers)


def _reply(writer: asyncio.StreamWriter, status: int, kind: str, body: bytes, headers: str = "") -> bool:
    head = f"HTTP/1.1 {status} {REASONS.get(status, 'Status')}\r\nContent-Type: {kind}\r\n{headers}"
    writer.write(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
    return True


async def _main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--port", type=int, default=0)
    options.add_argument("--models", default="phi-4-mini,gpt-oss-20b")
    options.add_argument("--rate", type=float, default=40.0, help="words a second")
    options.add_argument("--prefill", type=float, default=0.3, help="seconds before the first word")
    chosen = options.parse_args()
    script = Script(rate=chosen.rate, prefill_s=chosen.prefill)
    async with FakeServer(tuple(chosen.models.split(",")), script, chosen.port) as server:
        sys.stdout.write(f"{server.url}\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    try:
        asyncio.run(_main())
    except KeyboardInterrupt:
        sys.exit(0)
