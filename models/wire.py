"""The bytes of a chat completion -> Chunks. Knows no socket and no client, so every cut of the bytes can be tested.

Server-sent events are read by the line: every server of this format writes one whole JSON document per `data:` line.
`json.loads` instead of the client library's typed chunks, which cost five times as much per token.
"""

import codecs
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from models.chat import Channel, Chunk, Usage
from models.errors import (
    EmptyAnswer,
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

# OpenAI, vLLM and Foundry say "maximum context length", llama.cpp "exceed_context_size_error" and "available context
# size", llama-cpp-python "context window", LM Studio "when context the overflows", Ollama "prompt too long".
_TOO_LONG = re.compile(
    r"context[ _-]?(length|size|window)|maximum model length|context the overflows|(prompt|input) (is )?too long", re.I
)
_NOT_OURS = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError)  # of JSON in another shape


class AnswerReader:
    """Reads one answer: `feed` it bytes as they come, then `end`. Both yield Chunks and raise ModelError.

    What was read before an error is yielded before it is raised. The Chunk with the finish reason is kept for `end`,
    because servers send the usage after it. A body that is one JSON document instead of a stream is read as well.
    """

    def __init__(self, name: str) -> None:
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

    def feed(self, data: bytes) -> Iterator[Chunk]:
        self._rest += data
        if self._document is None and (start := self._rest.lstrip()[:1]):
            self._document = start == b"{"
        if self._document:
            return
        whole, _, self._rest = self._rest.rpartition(b"\n")
        for line in whole.decode(errors="replace").split("\n"):  # splitlines() would also cut at U+2028
            if not line:
                continue
            if line.startswith("data:"):
                yield from self._event(line[5:].strip())
            elif line.startswith("error:"):  # llama.cpp's own field
                yield from self._event(json.dumps({"error": line[6:]}))
            elif line.strip() and not line.startswith((":", "event:", "id:", "retry:")):
                self._strange = True

    def end(self) -> Iterator[Chunk]:
        """The body is over: the last Chunk, or what is wrong with the answer."""
        if self._document:
            yield from self._event(self._rest.decode(errors="replace"))
        if not self.spoke and not self.complete:
            if self._strange or self._document or (self._rest.strip() and not self.events):
                raise ModelGarbled(f"What came from {self.name}'s address is not an answer of a language model.")
            if not self.events:
                raise EmptyAnswer(f"{self.name} took the question and sent nothing back.")
        if self._finish_reason is None:
            raise ModelInterrupted(f"{self.name}'s answer ended before it was complete.")
        if not self._answered and self._finish_reason != "length":  # cut off in its thoughts is not silent
            did = "only thought, and gave no answer" if self.spoke else "finished without a word"
            raise EmptyAnswer(f"{self.name} {did}.")
        yield Chunk(finish_reason=self._finish_reason, usage=self._usage)

    def silent(self, seconds: float) -> ModelError:
        """What it means that nothing came for so long."""
        if self.spoke:
            hint = "What it said stays readable. Ask again, or raise TANDEM_IDLE_LIMIT_S."
            return ModelSilent(f"{self.name} fell silent: nothing came for {seconds:g} s.", hint)
        return ModelSilent(f"{self.name} took the question and said nothing in {seconds:g} s.")

    def broken(self) -> ModelError:
        """What it means that the connection broke."""
        if self.spoke:
            return ModelInterrupted(f"The connection to {self.name} broke in the middle of its answer.")
        return ModelUnreachable(f"The connection to {self.name} broke before its answer began.")

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
            error = ModelGarbled(f"{self.name} sent something in its answer that cannot be read.")
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
        if not text:
            return ()
        word = not text.isspace()
        self.spoke = self.spoke or word
        self._answered = self._answered or (word and channel == "answer")
        logprobs, self._logprobs = self._logprobs, ()
        return (Chunk(text, channel, logprobs=logprobs),)


def complaint(name: str, error: object) -> ModelError:
    """What a server's error object, in an event or in the body of a 4xx or 5xx, means. Its words are never shown."""
    if is_too_long(error):
        return PromptTooLong(f"The question and its passages are longer than {name} can read at once.")
    return ModelFault(f"{name}'s server reported an error instead of the answer.")


def refusal(status: int, body: object, name: str, address: str) -> ModelError:
    """What a status other than 2xx means."""
    if is_too_long(body) or status == 413:
        return complaint(name, "context length")
    match status:
        case 401 | 403:
            return ModelUnauthorized(f"{name}'s server wants a key, or another than it was sent ({status}).")
        case 404 if not (isinstance(body, dict) and "message" in body):
            return ModelGarbled(f"No OpenAI-compatible server answers for {name} at {address} ({status}).")
        case 404:
            return ModelNotFound(f"The server at {address} does not have {name}.")
        case 429:
            return ModelBusy(f"{name} is busy: its server takes no more questions now.")
        case 503:
            return ModelBusy(f"{name} is not ready: its server is still loading it, or has too much to do.")
        case _ if status >= 500:
            return ModelFault(f"{name}'s server failed ({status}).")
        case _ if status < 400:
            return ModelGarbled(f"The server at {address} sends {name}'s questions elsewhere ({status}).")
    return RequestRefused(f"{name}'s server did not take the request ({status}).")


def is_too_long(error: object) -> bool:
    """Whether an error object says that the prompt exceeds the context. Only its own fields: some echo the prompt."""
    said = [error.get(field) for field in ("code", "type", "message")] if isinstance(error, dict) else [error]
    return any(_TOO_LONG.search(text) for text in said if isinstance(text, str))


def _usage(told: object) -> Usage | None:
    match told:
        case {"prompt_tokens": int(prompt), "completion_tokens": int(completion)}:
            return Usage(prompt, completion)
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


def context_tokens(listed: object) -> int | None:
    """A model's context in a server's list, in tokens; None where the server does not tell.

    vLLM says `max_model_len`, others `context_length`, Foundry Local `maxInputTokens`. llama.cpp's
    `n_ctx_train` is what the model was trained with, not what the server runs it with.
    """
    said = listed if isinstance(listed, dict) else {}
    names = ("max_model_len", "context_length", "maxInputTokens")
    whole = next((said[name] for name in names if said.get(name)), None)
    return whole if isinstance(whole, int) and whole > 0 else None
