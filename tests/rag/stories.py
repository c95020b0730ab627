"""One question asked of a router, with hands on Stop and on "Keep the draft": the stage of the turn tests."""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable, Collection, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from models.chat import ChatModel
from models.scripted import ScriptedModel
from rag.account.latency import Span, latency
from rag.answer.ask import AUTO, Ask, Options, Sampling
from rag.answer.cascade import Kept
from rag.answer.conversation import Conversation
from rag.answer.log import TurnLog
from rag.answer.policy import Policy
from rag.answer.quotes import Quotes
from rag.answer.router import Router
from rag.answer.turn import Event, Read, Retrieved, Token, Turn, Who
from rag.documents.library import Found, Library
from rag.documents.receipt import Receipt
from rag.text.passages import Document
from tests.instant import now
from ui.turn_view import show

QUESTION = "How many days do refunds take?"
SUPPORTED = "Refunds take thirty working days [1]."
UNSUPPORTED = "Penguins juggle marmalade beneath purple umbrellas."


def estimate(text: str) -> int:
    """Tokens, roughly and at once: the real table takes half a second to load."""
    return -(-len(text) // 4)


def document(name: str, title: str, text: str) -> Document:
    return Document(f"{name}.md", title, f"# {title}\n\n{text}", names=(f"{name}.md", name))


DOCUMENTS = (
    document("refunds", "Refunds", "Refunds take thirty working days after the parcel has arrived."),
    document("shipping", "Shipping", "Parcels travel by train and are insured up to 500 euro."),
    document("warranty", "Warranty", "Bicycles have a warranty of two years on frame and fork."),
)


class SlowLibrary(Library):
    """A library whose search takes `seconds` longer, blocking, as a large one does."""

    seconds = 0.0
    size = 100_000  # searched in a thread

    def search(self, query: str, k: int, among: Collection[str] | None = None) -> Found:
        time.sleep(self.seconds)
        return super().search(query, k, among)


@dataclass
class SlowPage:
    """A page that takes `seconds` for every event it draws; a run of tokens is one."""

    seconds: float = 0.0
    drawn: list[Event] = field(default_factory=list)

    async def draw(self, events: Sequence[Event]) -> None:
        for tokens, run in groupby(events, key=lambda event: isinstance(event, Token)):
            await asyncio.sleep(self.seconds * (1 if tokens else len(list(run))))
        self.drawn += events


def options(policy: Policy = Policy(), *, documents: bool = True, draft_tokens: int = 300) -> Options:  # noqa: B008
    return Options(5, Sampling(0.4, draft_tokens), Sampling(0.3, 400), policy, "everything" if documents else "nothing")


@dataclass
class Story:
    """Asks, and seals the turn; `stopped_at` is when the stop or the keep was done, on the loop's clock."""

    draft: ChatModel | None = field(default_factory=lambda: ScriptedModel("phi-4-mini", SUPPORTED))
    escalation: ChatModel | None = field(default_factory=lambda: ScriptedModel("gpt-oss-20b", SUPPORTED))
    library: Library = field(default_factory=lambda: Library.of(*DOCUMENTS))
    page: SlowPage = field(default_factory=SlowPage)
    options: Options = field(default_factory=options)
    conversation: Conversation = field(default_factory=Conversation)
    read_seconds: float = 0.0
    same_server: bool = False
    context_tokens: int = 8192
    log: TurnLog = field(init=False)
    began: asyncio.Event = field(default_factory=asyncio.Event)
    wall: float = 0.0
    stopped_at: float = 0.0

    def router(self) -> Router:
        roles = {"draft": self.draft, "escalation": self.escalation}
        models = {role: model for role, model in roles.items() if model}
        return Router(self.library, models, Quotes(), estimate, self.context_tokens, self.same_server)

    async def ask(
        self,
        question: str = QUESTION,
        model: Who = AUTO,
        over: Retrieved | None = None,
        stop: Callable[[list[Event]], bool] | None = None,
        keep: Callable[[list[Event]], bool] | None = None,
        **more: Any,
    ) -> Turn:
        began = now()
        self.log = TurnLog(question, now)
        self.began.set()
        kept: Kept = asyncio.get_running_loop().create_future()
        ask = Ask(question, self.conversation, self.options, self.library, model, over, **more)
        turn = asyncio.create_task(show(self._events(ask, kept), self.log, self.page))
        while (stop or keep) and not turn.done():
            told = asyncio.create_task(self.log.since(len(self.log.events)))
            await asyncio.wait([told, turn], return_when=asyncio.FIRST_COMPLETED)
            told.cancel()
            if stop and stop(self.log.events):
                turn.cancel()
                self.stopped_at = now()
                break
            if keep and keep(self.log.events):
                kept.set_result("draft")
                self.stopped_at = now()
                break
        await asyncio.wait([turn])
        if not turn.cancelled():
            turn.result()
        self.wall = now() - began
        return self.log.seal()

    async def happened(self, kind: type) -> None:
        """Returns once an event of this kind is in the log."""
        await self.began.wait()
        while not any(isinstance(event, kind) for event in self.log.events):
            await self.log.since(len(self.log.events))

    async def _events(self, ask: Ask, kept: Kept) -> AsyncGenerator[Event, None]:
        if self.read_seconds:
            await asyncio.sleep(self.read_seconds)
            yield Read(self.log.now(), (Receipt("refunds.md", "refunds.md"),))
        async with aclosing(self.router().answer(ask, self.log.now, kept)) as events:
            async for event in events:
                yield event


def said(who: Who, count: int) -> Callable[[list[Event]], bool]:
    return lambda events: sum(isinstance(e, Token) and e.who == who for e in events) >= count


def names(turn: Turn) -> str:
    return " ".join(type(event).__name__ for event in turn.events if not isinstance(event, Token))


def table(turn: Turn) -> str:
    spans: tuple[Span, ...] = latency(turn)
    return "\n".join(f"{s.lane:11}{s.stage:12}{s.why:20}{s.start:8.3f}{s.seconds:8.3f}" for s in spans)
