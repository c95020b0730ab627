"""Any OpenAI-compatible server as a ChatModel. The only file that imports openai."""

import asyncio
import re
import sys
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import Any, cast

import httpx2
import openai

from models.aliases import find, missing
from models.chat import Chunk, Progress, Prompt
from models.connection import Connection
from models.context import Context, is_too_long, listed_tokens
from models.deadline import Deadline
from models.errors import EmptyBody, ModelError, ModelGarbled, ModelSilent, ModelUnreachable, PromptTooLong
from models.habits import EXTRAS, unwanted
from models.wire import AnswerReader, complaint, refusal, retry_after
from words.phrase import Text, say

LIST_S = 5.0  # Foundry Local takes 4 s to list its models when it is offline
BREATH = 4  # events of a burst, after which the page has its turn
DROPPED_S = 0.5  # before a question that was taken and dropped is asked again
TAIL_S = 1.0  # after the finish reason: for the usage, and so that the connection can be used again


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds to wait: for a connection; from the request to the first token; between two pieces of the answer."""

    connect_s: float = 2.0
    first_token_s: float = 60.0
    idle_s: float = 30.0


@dataclass(frozen=True, slots=True)
class _Try:
    """One sending of a question, and what to wait for before it."""

    extras: frozenset[str]
    repeated: bool = False
    searched: bool = False
    why: Text = ""
    after_s: float = 0.0


class Endpoint:
    """A model on an OpenAI-compatible server.

    `name` is the alias people know; the server's own id for it is looked up once (`aliases.find`). `concurrency` is how
    many answers the server writes at once: others wait in line, first come, first served. Usage is always asked for and
    logprobs with `ask_logprobs`; a server that refuses one, or has no logprobs to give, is not asked for it again.
    """

    def __init__(
        self,
        connection: Connection,
        name: str,
        base_url: str,
        *,
        api_key: str | None = None,
        limits: Limits = Limits(),
        concurrency: int | None = None,
        ask_logprobs: bool = False,
    ) -> None:
        self.name = name
        self.base_url = base_url
        self._limits = limits
        self._line = connection.line(base_url.rstrip("/"), concurrency or sys.maxsize)
        self._context = Context()
        self._model: str | None = None
        self._thinks = False
        self._extras = frozenset(EXTRAS if ask_logprobs else ("usage",))
        self._client = openai.AsyncOpenAI(
            base_url=base_url, max_retries=0, timeout=openai.Timeout(None, connect=limits.connect_s),
            api_key="never sent",  # the library insists on one, and would take another server's from the environment
            http_client=connection.http,
        )  # fmt: skip
        key = re.sub(r"[^!-~]", "", api_key or "")  # line ends and invisible spaces come along when a key is copied
        self._headers = {
            "Authorization": f"Bearer {key}" if key else openai.Omit(),
            "OpenAI-Organization": openai.Omit(),
            "OpenAI-Project": openai.Omit(),
        }

    def __repr__(self) -> str:
        return f"Endpoint({self.name!r} at {self.address})"

    @property
    def address(self) -> str:
        """Host and port: what can be shown of the base URL."""
        return self._client.base_url.netloc.decode()

    @property
    def context_tokens(self) -> int | None:
        return self._context.tokens

    async def models(self) -> dict[str, int | None]:
        """What the server lists: ids, each with its context in tokens where it tells. Raises ModelError."""
        try:
            async with asyncio.timeout(LIST_S):
                response = await self._client.get(
                    "/models", cast_to=httpx2.Response, options={"headers": self._headers}
                )
            return {str(model["id"]): listed_tokens(model) for model in response.json()["data"] or ()}
        except openai.NotFoundError:
            return {}
        except openai.OpenAIError as error:
            problem = self.explain(error)
        except TimeoutError:
            problem = ModelSilent(say("model-list-slow", address=self.address, seconds=LIST_S))
        except (ValueError, TypeError, KeyError):
            problem = ModelGarbled(say("model-list-garbled", address=self.address))
        raise problem

    async def warm(self) -> tuple[str, ...]:
        """Connect, and find the model, so that the first question need not. Returns the ids that the server lists.

        A server that is not there yet is ordinary: () then, and the first question tries again.
        """
        self._model = None
        try:
            listed = await self.models()
        except ModelError:
            return ()
        self._model = find(self.name, tuple(listed)) if listed else self.name
        self._context.lists(listed.get(self._model or ""))
        return tuple(listed)

    async def stream(self, prompt: Prompt) -> AsyncGenerator[Progress | Chunk, None]:
        """Answer in pieces. One retry, before the first token, if the server is busy, loading or not reachable, or took
        the question and dropped it, as one does that has to load the model. Remembers what it refused for its length.
        """
        stages: list[str] = []
        while True:
            try:
                async with aclosing(self._answer(prompt)) as parts:
                    async for part in parts:
                        stages += [part.stage] if isinstance(part, Progress) else []
                        yield part
                self._context.takes(prompt)
                return
            except PromptTooLong as error:
                self._context.refuses(prompt, error)
                raise
            except (EmptyBody, ModelUnreachable) as error:
                again = stages.count("sent") > 1
                if isinstance(error, EmptyBody) and not again and self._context.doubts(prompt):
                    too_long = PromptTooLong(say("model-too-long", model=self.name))
                    self._context.refuses(prompt, too_long)
                    raise too_long from None
                if again or stages[-1] != "accepted":
                    raise
            yield Progress("waiting", say("wait-loading"))
            await asyncio.sleep(DROPPED_S)

    async def _answer(self, prompt: Prompt) -> AsyncGenerator[Progress | Chunk, None]:
        clock = asyncio.get_running_loop().time
        reader = AnswerReader(self.name, self._thinks)
        async with aclosing(self._open(prompt)) as steps:
            async for step in steps:
                if isinstance(step, Progress):
                    yield step
                    continue
                body, first = step
                with Deadline(first) as deadline:
                    while data := await self._more(body, reader, deadline):
                        events = reader.events
                        for chunk in reader.feed(data):
                            yield chunk
                        if reader.complete:
                            deadline.move(min(deadline.at, clock() + TAIL_S))
                        elif reader.spoke and reader.events > events:  # a comment, to keep the line alive, is no word
                            deadline.move(clock() + self._limits.idle_s)
                        if reader.events % BREATH == 0:
                            await asyncio.sleep(0)
        if reader.spoke and not reader.gave_logprobs:
            self._extras -= {"logprobs"}
        for chunk in reader.end():
            yield chunk
        self._thinks = reader.thinks

    async def _open(self, prompt: Prompt) -> AsyncGenerator[Progress | tuple[AsyncGenerator[bytes, None], float], None]:
        """What comes before the body, then the body, open until this is closed, and the first token's deadline."""
        if self._model is None:
            yield Progress("waiting", say("wait-finding"))
            listed = await self.warm()
            if listed and self._model is None:
                raise missing(self.name, listed, self.address)
        if self._line.locked():
            yield Progress("waiting", say("wait-in-line"))
        async with self._line:
            attempt = _Try(self._extras)
            while True:
                if attempt.why:
                    yield Progress("waiting", attempt.why)
                    await asyncio.sleep(attempt.after_s)
                yield Progress("sent")
                deadline = asyncio.get_running_loop().time() + self._limits.first_token_s
                outcome = await self._ask(prompt, attempt, deadline)
                if isinstance(outcome, httpx2.Response):
                    break
                attempt = outcome
            self._extras &= attempt.extras
            # The response first: a body that was not begun does not close it, and one that is closed with the response
            # still open leaves its inner generators to whatever task happens to collect them.
            async with aclosing(outcome.aiter_bytes()) as body, aclosing(outcome):
                yield Progress("accepted")
                yield body, deadline

    async def _ask(self, prompt: Prompt, attempt: _Try, deadline: float) -> httpx2.Response | _Try:
        """The response, at its headers, or what to try next."""
        # Half a surrogate pair, as browsers let people type, is no text and cannot be sent.
        messages = [{"role": m.role, "content": m.content.encode(errors="replace").decode()} for m in prompt.messages]
        body: dict[str, Any] = {
            "model": self._model or self.name,
            "messages": messages,
            "max_tokens": prompt.max_tokens,
            "temperature": prompt.temperature,
            "stream": True,
        }
        for extra in attempt.extras:
            body |= EXTRAS[extra]
        try:
            async with asyncio.timeout_at(deadline):
                response = await self._client.post(
                    "/chat/completions",
                    cast_to=httpx2.Response,
                    body=body,
                    options={"headers": self._headers},
                    stream=True,
                    stream_cls=openai.AsyncStream[Any],
                )
                return cast(httpx2.Response, response)  # so says `cast_to`: its headers are here, its body is not
        except TimeoutError:
            limit = self._limits.first_token_s
            raise ModelSilent(say("model-not-taken", model=self.name, seconds=limit)) from None
        except openai.OpenAIError as error:
            failure = error
        return await self._next(attempt, failure)

    async def _next(self, attempt: _Try, error: openai.OpenAIError) -> _Try:
        """What to try after an error. Raises what the error means when there is nothing left to try."""
        body = getattr(error, "body", None)
        refused = isinstance(error, openai.BadRequestError | openai.UnprocessableEntityError)
        if refused and attempt.extras and not is_too_long(body):
            return replace(attempt, extras=attempt.extras - {unwanted(attempt.extras, str(body))}, why="")
        if not attempt.repeated and (pause := _pause(error)) and pause[1] <= self._limits.first_token_s:
            return replace(attempt, repeated=True, why=pause[0], after_s=pause[1])
        if isinstance(error, openai.NotFoundError) and not attempt.searched:
            asked = self._model
            listed = await self.warm()
            if self._model not in (None, asked):  # it was loaded anew, under another version
                return replace(attempt, searched=True, why="")
            if listed:
                raise missing(self.name, listed, self.address)
        raise self.explain(error)

    async def _more(self, body: AsyncGenerator[bytes, None], reader: AnswerReader, deadline: Deadline) -> bytes:
        """What comes next; nothing at the end of the body, or when the answer is whole and only its end is missing."""
        try:
            return await deadline.wait(anext(body, b""))
        except TimeoutError:
            problem = reader.silent(self._limits.idle_s if reader.spoke else self._limits.first_token_s)
        except httpx2.RequestError:
            problem = reader.broken()
        if reader.complete:
            return b""
        raise problem

    def explain(self, error: openai.OpenAIError) -> ModelError:
        """The one place where the library's errors become ours. Of a server's words only the kind is told."""
        at = {"model": self.name, "address": self.address}
        match error:
            case openai.APITimeoutError():
                return ModelUnreachable(say("model-unreachable-slow", **at, seconds=self._limits.connect_s))
            case openai.APIConnectionError() if isinstance(error.__cause__, httpx2.ConnectError):
                return ModelUnreachable(say("model-unreachable", **at))
            case openai.APIConnectionError():
                return ModelUnreachable(say("model-broke-before-answer", **at))
            case openai.APIResponseValidationError():
                return ModelGarbled(say("model-garbled-answer", model=self.name))
            case openai.APIStatusError():
                return refusal(error.status_code, error.body, self.name, self.address)
        return complaint(self.name, getattr(error, "body", None))


def _pause(error: openai.OpenAIError) -> tuple[Text, float] | None:
    """Why and how long, in seconds, to wait before asking again; None if asking again would not help."""
    match error:
        case openai.RateLimitError():
            return say("wait-busy"), retry_after(error.response.headers.get("Retry-After"), 0.5)
        case openai.InternalServerError(status_code=503):
            return say("wait-loading"), retry_after(error.response.headers.get("Retry-After"), 0.5)
        case openai.APIConnectionError() if not isinstance(error, openai.APITimeoutError):
            return say("wait-unreachable"), 0.3
    return None
