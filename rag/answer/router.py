"""A question becomes events: what it is answered from, then who answers."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass, replace

from models.chat import ChatModel
from rag.answer.ask import AUTO, Ask, Options
from rag.answer.cascade import Cascade, Kept
from rag.answer.contest import Contest
from rag.answer.counting.over import Counted, chosen, counted, not_sure
from rag.answer.counting.question import wants_number, wants_rows
from rag.answer.intent import intent
from rag.answer.prompt import Count
from rag.answer.retrieve import Search, retrieve, within
from rag.answer.roles import Role
from rag.answer.turn import Event, Retrieved, Settled, Who, Why
from rag.documents.library import Library
from rag.text.tables import rows_in

Clock = Callable[[], float]  # seconds since the message reached us: TurnLog.now
PASSAGES_SHARE = 0.6  # of what the answer leaves of a context: the rest is for rules, tags, question and history
FEW_PASSAGES, LONG_QUESTION = 1000, 1000  # searched in a quarter of a millisecond: a thread's hop takes longer


@dataclass(frozen=True, slots=True)
class Router:
    """`corpus` is what every conversation sees. `models` by role, those of roles.MODELS; where none of them
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
        found, told = await self._retrieve(ask, now)
        if found and found.evidence.level == "none":
            yield found
            yield Settled(now(), None, Why.NOT_FOUND)
            return
        async with Contest(now) as contest:
            turn = Cascade(self, ask, contest, now, found)
            async with aclosing(turn.counted(told.words, told.choices) if told else turn.events(kept)) as events:
                async for event in events:
                    yield event

    def room(self, options: Options) -> int:
        """Tokens of passages that every model reads at once, beside a question and some history."""
        contexts = [model.context_tokens or self.context_tokens for model in self.models.values()]
        longest = max(options.draft.max_tokens, options.escalation.max_tokens)
        return int(PASSAGES_SHARE * (min(contexts, default=self.quotes.context_tokens or 0) - longest))

    async def _retrieve(self, ask: Ask, now: Clock) -> tuple[Retrieved | None, Counted | None]:
        if not ask.options.documents:
            return None, None
        if ask.over and (still := within(ask.over.hits, ask.library)):
            return Retrieved(now(), ask.over.query, still, ask.over.evidence, "again"), None
        if wants_number(ask.question) and (told := await self._counted(ask)):
            return told.search.at(now()), told
        wanted = ask.question, ask.conversation, ask.library, ask.options.passages
        few = ask.library.size <= FEW_PASSAGES and len(ask.question) <= LONG_QUESTION
        attached, readable = ask.attached, bool(self.models) and ask.model != Role.QUOTES
        search = (
            retrieve(*wanted, attached=attached, whole=readable)
            if few
            else await asyncio.to_thread(retrieve, *wanted, attached=attached, whole=readable)
        )
        return replace(search.at(now()), rows=_rows(ask, search)), None

    async def _counted(self, ask: Ask) -> Counted | None:
        """What code works out over tables; where its rules are not sure, a model may choose over what."""
        if told := await asyncio.to_thread(counted, ask, self.corpus):
            return told
        model = self.models.get(Role.DRAFT if ask.model == AUTO else ask.model)
        if model and (sheets := await asyncio.to_thread(not_sure, ask, self.corpus)):
            return await chosen(ask, model, sheets)
        return None


def _rows(ask: Ask, search: Search) -> int:
    """Of all tables of the documents that were found, where the question is about every row."""
    if not wants_rows(ask.question):
        return 0
    ids = dict.fromkeys(hit.passage.document for hit in search.hits)
    found = (ask.library.volume(id) for id in ids)
    return sum(rows_in(volume.text) for volume in found if volume and volume.tables)
