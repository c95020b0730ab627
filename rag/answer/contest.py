"""Models answering, one or several at once: each read by its own task, merged in the order things arrived.

Not a TaskGroup: closing a generator that is suspended inside one turns GeneratorExit into an exception group.
"""

import asyncio
from collections.abc import Callable
from contextlib import aclosing
from typing import Self

from models.chat import Channel, ChatModel, Chunk, Progress, Prompt, Usage
from models.errors import EmptyAnswer, ModelError, ModelInterrupted
from rag.answer.marker import MarkerFilter
from rag.answer.turn import Accepted, Answered, Contending, Failed, Sent, Settled, Token, Waiting, Who
from rag.answer.why import Why
from words.phrase import Text, say


class Contest:
    """`async with Contest(now) as contest: contest.enter(…); async for event in contest: …`

    Iteration ends when every contender has answered or failed; leaving the block closes every stream, at once.
    The queue has no bound: the log keeps every event anyway, a bound would let a slow page into "writing", and
    what limits a turn is `max_tokens`, held here against servers that ignore it.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self.ends: dict[Who, Answered | Failed] = {}
        self.speaking: Who | None = None  # whose words came last
        self._now = now
        self._queue: asyncio.Queue[Contending | Settled | None] = asyncio.Queue()
        self._readers: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        for reader in self._readers:
            reader.cancel()
        await asyncio.gather(*self._readers, return_exceptions=True)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Contending | Settled:
        while self._readers or not self._queue.empty():
            match await self._queue.get():
                case None:  # a reader ended; an error that is not the model's is ours, and must be seen
                    self._reap()
                case event:
                    if isinstance(event, Token) and event.channel == "answer":
                        self.speaking = event.who
                    return event
        raise StopAsyncIteration

    def enter(self, who: Who, model: ChatModel, prompt: Prompt) -> None:
        """Start asking. What comes of it comes out of the iteration."""
        reader = asyncio.create_task(self._read(who, model, prompt))
        reader.add_done_callback(lambda _: self._queue.put_nowait(None))
        self._readers.add(reader)

    def fail(self, who: Who, error: ModelError) -> None:
        """A contender that could not even be asked."""
        self.ends[who] = failed = Failed(self._now(), who, error)
        self._queue.put_nowait(failed)

    def keep(self, who: Who) -> None:
        """The user's choice, stamped when it was made, is one more event in the same queue."""
        self._queue.put_nowait(Settled(self._now(), who, Why.KEPT))

    def _reap(self) -> None:
        for reader in [r for r in self._readers if r.done()]:
            self._readers.remove(reader)
            if not reader.cancelled():
                reader.result()

    async def _read(self, who: Who, model: ChatModel, prompt: Prompt) -> None:
        answer = _Answer(who, self._now, self._queue)
        try:
            async with aclosing(model.stream(prompt)) as stream:
                async for part in stream:
                    answer.take(part)
                    if answer.tokens > prompt.max_tokens:
                        answer.finish = "length"
                        break
            end: Answered | Failed = answer.end(model.name)
        except ModelError as error:
            answer.release()
            end = Failed(self._now(), who, error)
        self.ends[who] = end
        self._queue.put_nowait(end)


class _Answer:
    """One contender's answer as it grows, stamped as it arrives."""

    def __init__(self, who: Who, now: Callable[[], float], queue: "asyncio.Queue[Contending | Settled | None]") -> None:
        self.tokens, self.finish = 0, ""
        self._who, self._now, self._queue = who, now, queue
        self._marker, self._said = MarkerFilter(), list[str]()
        self._usage: Usage | None = None
        self._logprobs: list[float] = []

    def take(self, part: Progress | Chunk) -> None:
        match part:
            case Progress("waiting", why, reading):
                self._queue.put_nowait(Waiting(self._now(), self._who, why, reading))
            case Progress("sent"):
                self._queue.put_nowait(Sent(self._now(), self._who))
            case Progress():
                self._queue.put_nowait(Accepted(self._now(), self._who))
            case Chunk(text, channel):
                self.finish, self._usage = part.finish_reason or self.finish, part.usage or self._usage
                if channel == "answer":
                    self._logprobs += part.logprobs
                if part.unsays:
                    self._unsay()
                if text:
                    self.tokens += 1
                    self._say(self._marker.feed(text) if channel == "answer" else text, channel)

    def _unsay(self) -> None:
        """All of it was thinking: neither its words nor a marker among them count."""
        self._marker = MarkerFilter()
        self._said.clear()
        self._logprobs.clear()
        self._queue.put_nowait(Token(self._now(), self._who, "", "answer", unsays=True))

    def release(self) -> None:
        """Say what was held back as a possible marker: the stream has ended."""
        self._say(self._marker.rest(), "answer")

    def end(self, model: Text) -> Answered:
        """Raises ModelInterrupted without a finish reason, EmptyAnswer without a word (a refusal is a word)."""
        self.release()
        if not self.finish:
            raise ModelInterrupted(say("model-broke-off", model=model))
        text = "".join(self._said).strip()
        if not text and not self._marker.seen and self.finish != "length":
            raise EmptyAnswer(say("model-wordless", model=model))
        return Answered(self._now(), self._who, text, self.finish, self._usage, self._marker.seen, _low(self._logprobs))

    def _say(self, text: str, channel: Channel) -> None:
        if text:
            if channel == "answer":
                self._said.append(text)
            self._queue.put_nowait(Token(self._now(), self._who, text, channel))


def _low(logprobs: list[float]) -> float | None:
    """The 10 % quantile: a mean hides one bad token, a sum punishes length."""
    return sorted(logprobs)[len(logprobs) // 10] if logprobs else None
