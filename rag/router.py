"""A question becomes events: what it is answered from, then who answers."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass

from models.chat import ChatModel
from rag.ask import QUOTES, Ask
from rag.cascade import Cascade, Kept
from rag.contest import Contest
from rag.intent import intent
from rag.library import Library
from rag.prompt import Count
from rag.retrieve import WHOLE, Search, retrieve
from rag.tally import tally, wants_all, words
from rag.turn import Event, Retrieved, Settled, Who, Why

Clock = Callable[[], float]  # seconds since the message reached us: TurnLog.now
FEW_PASSAGES, LONG_QUESTION = 1000, 1000  # searched in a quarter of a millisecond: a thread's hop takes longer


@dataclass(frozen=True, slots=True)
class Router:
    """`corpus` is what every conversation sees. `models` by role, "draft" and "escalation"; where none of them
    answers, `quotes` does. `context_tokens` is for models that do not tell theirs.
    """

    corpus: Library
    models: Mapping[Who, ChatModel]
    quotes: ChatModel
    count: Count
    context_tokens: int
    same_server: bool = False

    async def answer(self, ask: Ask, now: Clock, kept: Kept | None = None) -> AsyncGenerator[Event, None]:
        """One turn, from Retrieved to Settled. Setting `kept` while the escalation streams closes it and settles."""
        if ask.options.documents and not ask.attached and intent(ask.question, has_past=False) == "greeting":
            yield Settled(now(), None, Why.GREETED)
            return
        found, counted = await self._retrieve(ask, now)
        if found and found.evidence.level == "none":
            yield found
            yield Settled(now(), None, Why.NOT_FOUND)
            return
        async with Contest(now) as contest:
            turn = Cascade(self, ask, contest, now, found)
            async with aclosing(turn.counted(counted) if counted else turn.events(kept)) as events:
                async for event in events:
                    yield event

    async def _retrieve(self, ask: Ask, now: Clock) -> tuple[Retrieved | None, str]:
        if not ask.options.documents:
            return None, ""
        if ask.over:
            return Retrieved(now(), ask.over.query, ask.over.hits, ask.over.evidence, "again"), ""
        if wants_all(ask.question) and (counted := await asyncio.to_thread(_tally, ask)):
            search, said = counted
            return search.at(now()), said
        wanted = ask.question, ask.conversation, ask.library, ask.options.passages
        few = ask.library.size <= FEW_PASSAGES and len(ask.question) <= LONG_QUESTION
        attached, readable = ask.attached, bool(self.models) and ask.model != QUOTES
        search = (
            retrieve(*wanted, attached=attached, whole=readable)
            if few
            else await asyncio.to_thread(retrieve, *wanted, attached=attached, whole=readable)
        )
        return search.at(now()), ""


def _tally(ask: Ask) -> tuple[Search, str] | None:
    """What code counts in the tables of the documents, and the passages that speak of it; None where it cannot tell."""
    documents = ask.library.documents
    counted = tally(ask.question, [(volume.title, volume.text) for volume in documents if volume.tables])
    if counted is None:
        return None
    volume = next(volume for volume in documents if volume.title == counted.title)
    near = ask.library.search(ask.question, len(volume)).hits
    hits = tuple(hit for hit in near if hit.passage.document == volume.id)[: ask.options.passages]
    hits = hits or ask.library.leading([volume], ask.options.passages)
    return Search(ask.question, hits, WHOLE, "counted"), words(counted)
