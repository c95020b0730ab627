"""The seam: a language model is one verb, `stream`, and closing the stream is how you stop it."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Literal, Protocol

from words.phrase import Text

Channel = Literal["answer", "reasoning"]


@dataclass(frozen=True, slots=True)
class Message:
    role: Literal["system", "user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a model is asked. `messages` say it all; a model that reads no prompt takes what follows `temperature`.

    `passages` are the texts sent, in the order of their citation numbers: passages[0] is cited as [1].
    `max_tokens` limits the answer; `temperature` is 0..2; `language` is the code of what the reader's page is in;
    `each`: something of each passage is wanted. `tokens` of the messages by our own count, 0 where nobody counted.
    """

    messages: tuple[Message, ...]
    max_tokens: int
    temperature: float
    question: str = ""
    passages: tuple[str, ...] = ()
    language: str = "en"
    each: bool = False
    tokens: int = 0


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens as the server counted them."""

    prompt: int
    completion: int


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a request is before its first word. Only the model knows when it queues, loads, retries or is taken.

    `waiting` (with its why), `sent` (the request leaves; again after a retry), `accepted` (response headers).
    Every model says `accepted`; one without headers says it as soon as it is called. `reading`: what is waited for is
    the next part of a document that is read in passes.
    """

    stage: Literal["waiting", "sent", "accepted"]
    why: Text = ""
    reading: bool = False


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of an answer. `logprobs` are the natural logarithms of its tokens' probabilities, if the server tells.

    `unsays`: what was said as answer before was thinking; only the tag that ends a thought told so.
    """

    text: str = ""
    channel: Channel = "answer"
    finish_reason: str | None = None
    usage: Usage | None = None
    logprobs: tuple[float, ...] = ()
    unsays: bool = False


class ChatModel(Protocol):
    @property
    def name(self) -> Text:
        """The name people know it by: phi-4-mini."""

    @property
    def context_tokens(self) -> int | None:
        """How much it reads and writes at once; None where nobody tells."""

    def stream(self, prompt: Prompt) -> AsyncGenerator[Progress | Chunk, None]:
        """Answer in pieces, the last with a finish reason. Raises `models.errors.ModelError`."""
