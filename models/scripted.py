"""A model that says what you tell it, as slowly as you tell it: for tests, replay and screenshots."""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from itertools import cycle

from models.chat import Channel, Chunk, Progress, Prompt, Usage
from models.errors import ModelError
from words.phrase import say


@dataclass
class ScriptedModel:
    """Delays in seconds, `rate` in tokens a second, one token a word; `thoughts` come before `text`.
    `unsaid` is said before either, as answer, and then turns out to be a thought.

    `logprob` is every token's, or the tokens' in turn; None for a server that does not tell. Likewise `usage`.
    """

    name: str
    text: str
    thoughts: str = ""
    unsaid: str = ""
    finish: str | None = "stop"
    usage: bool = True
    logprob: float | tuple[float, ...] | None = None
    queue: float = 0.0
    retry: float = 0.0  # refused once, as by a 429, then again after this long
    headers: float = 0.0
    prefill: float = 0.0
    rate: float = 1000.0
    error: ModelError | None = None
    error_after: int = 0  # tokens said before `error` is raised
    context_tokens: int | None = None
    asked: list[Prompt] = field(default_factory=list[Prompt])
    closed_at: float | None = None  # on the clock of the event loop; None while a stream is open

    @property
    def closed(self) -> bool:
        return self.closed_at is not None

    async def stream(self, prompt: Prompt) -> AsyncGenerator[Progress | Chunk, None]:
        self.asked.append(prompt)
        self.closed_at = None
        try:
            if self.queue:
                yield Progress("waiting", say("wait-in-line"))
                await asyncio.sleep(self.queue)
            yield Progress("sent")
            if self.retry:
                yield Progress("waiting", say("wait-busy"))
                await asyncio.sleep(self.retry)
                yield Progress("sent")
            await asyncio.sleep(self.headers)
            if self.error and not self.error_after:
                raise self.error
            yield Progress("accepted")
            await asyncio.sleep(self.prefill)
            now = asyncio.get_running_loop().time
            began = now()
            words = self._words(self.unsaid, "answer")
            words += [Chunk(unsays=True)] if words else []
            words += self._words(self.thoughts, "reasoning") + self._words(self.text, "answer")
            for said, chunk in enumerate(words):
                if self.error and said == self.error_after:
                    raise self.error
                await asyncio.sleep(began + said / self.rate - now())  # a deadline does not drift
                yield chunk
            usage = Usage(sum(len(message.content.split()) for message in prompt.messages), len(words))
            yield Chunk(finish_reason=self.finish, usage=usage if self.usage else None)
        finally:  # natural end, error, aclose and cancellation alike
            self.closed_at = asyncio.get_running_loop().time()

    def _words(self, text: str, channel: Channel) -> list[Chunk]:
        each = self.logprob if isinstance(self.logprob, tuple) else (self.logprob,)
        told = zip(text.split(), cycle((logprob,) if logprob is not None else () for logprob in each), strict=False)
        return [Chunk(f"{word} ", channel, logprobs=logprobs) for word, logprobs in told]
