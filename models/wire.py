"""The bytes of a chat completion -> Chunks. Knows no socket and no client, so every cut of the bytes can be tested.

Server-sent events are read by the line: every server of this format writes one whole JSON document per `data:` line.
`json.loads` instead of the client library's typed chunks, which cost five times as much per token.
"""

import codecs
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from models.chat import Channel, Chunk, Usage
from models.context import is_too_long, told
from models.errors import (
    EmptyAnswer,
    EmptyBody,
    ModelBusy,
    ModelError,
    ModelFault,
    ModelGarbled,
    ModelInterrupted,
    ModelNotFound,
    ModelSilent,
    ModelUnauthorized,
    ModelUnreachable,
    PromptTooLong,
    RequestRefused,
)
from models.reasoning import Reasoning
from words.phrase import say

_MOST_TOKENS = 10**12  # a server may claim any number
_NOT_OURS = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError)  # of JSON in another shape


class AnswerReader:
    """Reads one answer: `feed` it bytes as they come, then `end`. Both yield Chunks and raise ModelError.

    What was read before an error is yielded before it is raised. The Chunk with the finish reason is kept for `end`,
    because servers send the usage after it. A body that is one JSON document instead of a stream is read as well.
    `thinks`: that the model's answers begin in a thought; see Reasoning.
    """

    def __init__(self, name: str, thinks: bool = False) -> None:
        self.name = name
        self.events = 0
        self.spoke = False  # a word came, of the answer or of the reasoning
        self.complete = False  # only the usage may follow
        self.gave_logprobs = False
        self._answered = False  # a word of the answer came
        self._finish_reason: str | None = None
        self._usage: Usage | None = None
        self._logprobs: tuple[float, ...] = ()  # of tokens whose bytes do not make a character yet
        self._rest = b""
        self._document: bool | None = None  # the body is one JSON document; None: nothing came yet
        self._strange = False  # something came that is no line of an event
        # Half of a surrogate pair, escaped, is valid JSON and no valid text: it waits here for its other half.
        self._utf16 = codecs.getincrementaldecoder("utf-16-le")("replace")
        self._reasoning = Reasoning(thinks)

    @property
    def thinks(self) -> bool:
        return self._reasoning.thinks

    def feed(self, data: bytes) -> Iterator[Chunk]:
        self._rest += data
        if self._document is None and (start := self._rest.lstrip()[:1]):
            self._document = start == b"{"
        if self._document:
            return
        whole, _, self._rest = self._rest.rpartition(b"\n")
        try:
            for line in whole.decode(errors="replace").split("\n"):  # splitlines() would also cut at U+2028
                if not line:
                    continue
                if line.startswith("data:"):
                    yield from self._event(line[5:].strip())
                elif line.startswith("error:"):  # llama.cpp's own field
                    yield from self._event(json.dumps({"error": line[6:]}))
                elif line.strip() and not line.startswith((":", "event:", "id:", "retry:")):
                    self._strange = True
        except ModelError:
            yield from self._heard(self._reasoning.end())
            raise

    def end(self) -> Iterator[Chunk]:
        """The body is over: the last Chunk, or what is wrong with the answer."""
        if self._document:
            yield from self._event(self._rest.decode(errors="replace"))
        yield from self._heard(self._reasoning.end(self._finish_reason))
        if not self.spoke and not self.complete:
            if self._strange or self._document or (self._rest.strip() and not self.events):
                raise ModelGarbled(say("model-garbled", model=self.name))
            if not self.events:
                raise EmptyBody(say("model-empty", model=self.name))
        if self._finish_reason is None:
            raise ModelInterrupted(say("model-interrupted", model=self.name))
        if not self._answered and self._finish_reason != "length":  # cut off in its thoughts is not silent
            raise EmptyAnswer(say("model-only-thought" if self.spoke else "model-wordless", model=self.name))
        yield Chunk(finish_reason=self._finish_reason, usage=self._usage)

    def silent(self, seconds: float) -> ModelError:
        """What it means that nothing came for so long."""
        if self.spoke:
            said = say("model-fell-silent", model=self.name, seconds=seconds)
            return ModelSilent(said, say("model-fell-silent.hint"))
        return ModelSilent(say("model-silent", model=self.name, seconds=seconds))

    def broken(self) -> ModelError:
        """What it means that the connection broke."""
        if self.spoke:
            return ModelInterrupted(say("model-broke-in-answer", model=self.name))
        return ModelUnreachable(say("model-broke-before-word", model=self.name))

    def _event(self, document: str) -> tuple[Chunk, ...]:
        self.events += 1
        if document == "[DONE]":
            self.complete = True
            return ()
        error: ModelError
        try:
            event = json.loads(document)
            reported = event.get("error") or (event if event.get("object") == "error" else None)
            if not reported:
                return self._chunks(event)
            error = complaint(self.name, reported)
        except _NOT_OURS:
            error = ModelGarbled(say("model-garbled-piece", model=self.name))
        if self.complete:  # the answer is whole: what is wrong behind it harms nobody
            return ()
        raise error

    def _chunks(self, event: dict[str, Any]) -> tuple[Chunk, ...]:
        if told := event.get("usage"):
            self._usage = _usage(told) or self._usage
        if not (choices := event.get("choices")):
            return ()
        choice = choices[0]
        delta = choice.get("delta") or choice.get("message") or {}
        if told := choice.get("logprobs"):
            self._logprobs += _logprobs(told)
            self.gave_logprobs = self.gave_logprobs or bool(self._logprobs)
        chunks: tuple[Chunk, ...] = ()
        if thought := delta.get("reasoning_content") or delta.get("reasoning"):
            chunks = self._chunk(thought, "reasoning")
        if content := delta.get("content"):
            chunks += self._chunk(content, "answer")
        if finish_reason := choice.get("finish_reason"):
            self._finish_reason = str(finish_reason)
            self.complete = True
        return chunks

    def _chunk(self, said: str, channel: Channel) -> tuple[Chunk, ...]:
        text = self._utf16.decode(said.encode("utf-16-le", "surrogatepass"))
        return self._heard(self._reasoning.feed(text) if channel == "answer" else [Chunk(text, channel)])

    def _heard(self, chunks: Iterable[Chunk]) -> tuple[Chunk, ...]:
        """The chunks, noted, and with them the logprobs of what was held back until they came."""
        heard = tuple(chunks)
        for chunk in heard:
            if chunk.unsays or not (self._answered or chunk.text.isspace()):
                self.spoke, self._answered = True, chunk.channel == "answer" and not chunk.unsays
        if heard and self._logprobs:
            heard = (replace(heard[0], logprobs=self._logprobs), *heard[1:])
            self._logprobs = ()
        return heard


def complaint(name: str, error: object) -> ModelError:
    """What a server's error object, in an event or in the body of a 4xx or 5xx, means. Its words are never shown."""
    if is_too_long(error):
        limit, sent = told(error)
        return PromptTooLong(say("model-too-long", model=name), limit=limit, sent=sent)
    return ModelFault(say("model-fault", model=name))


def refusal(status: int, body: object, name: str, address: str) -> ModelError:
    """What a status other than 2xx means."""
    if is_too_long(body) or status == 413:
        return complaint(name, body if is_too_long(body) else "context length")
    number = str(status)
    match status:
        case 401 | 403:
            return ModelUnauthorized(say("model-unauthorized", model=name, status=number))
        case 404 if not (isinstance(body, dict) and "message" in body):
            return ModelGarbled(say("model-no-server", model=name, address=address, status=number))
        case 404:
            return ModelNotFound(say("model-not-found", model=name, address=address))
        case 429:
            return ModelBusy(say("model-busy", model=name))
        case 503:
            return ModelBusy(say("model-loading", model=name))
        case _ if status >= 500:
            return ModelFault(say("model-fault-status", model=name, status=number))
        case _ if status < 400:
            return ModelGarbled(say("model-elsewhere", model=name, address=address, status=number))
    return RequestRefused(say("model-refused", model=name, status=number))


def _usage(told: object) -> Usage | None:
    """None for what no server can have counted, and where it does not tell."""
    match told:
        case {"prompt_tokens": int(prompt), "completion_tokens": int(completion)}:
            known = min(prompt, completion) >= 0 and max(prompt, completion) <= _MOST_TOKENS
            return Usage(prompt, completion) if known else None
    return None


def _logprobs(told: object) -> tuple[float, ...]:
    match told:
        case {"content": [*tokens]}:
            values = (token.get("logprob") for token in tokens if isinstance(token, dict))
            return tuple(float(value) for value in values if isinstance(value, int | float))
    return ()


def retry_after(header: str | None, default_s: float) -> float:
    """Seconds to wait, from a Retry-After header: seconds or an HTTP date (RFC 9110, 10.2.3)."""
    if header is None:
        return default_s
    if re.fullmatch(r"\d+(\.\d+)?", header):  # the fraction is no standard, but is sent
        return float(header)
    try:
        at = parsedate_to_datetime(header)
    except ValueError:
        return default_s
    return max(0.0, (at.replace(tzinfo=at.tzinfo or UTC) - datetime.now(UTC)).total_seconds())
