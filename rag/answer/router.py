"""A question becomes events: what it is answered from, then who answers."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from functools import partial

from models.chat import ChatModel
from rag.answer.ask import AUTO, Ask, Options
from rag.answer.cascade import Cascade, Kept
from rag.answer.contest import Contest
from rag.answer.counting.over import Counted, chosen, counted, not_sure
from rag.answer.counting.question import wants_number, wants_rows
from rag.answer.itself import about_itself
from rag.answer.prompt import Count
from rag.answer.retrieve import Grounds, Search, retrieve, within
from rag.answer.roles import Role
from rag.answer.told import Told
from rag.answer.turn import Event, Retrieved, Settled, Who
from rag.answer.understanding import Request, Understood, understand
from rag.answer.why import Why
from rag.documents.library import Library
from rag.documents.segment import Volume
from rag.text.tables import rows_in

Clock = Callable[[], float]  # seconds since the message reached us: TurnLog.now
PASSAGES_SHARE = 0.6  # of what the answer leaves of a context: the rest is for rules, tags, question and history
FEW_PASSAGES, LONG_QUESTION = 1000, 1000  # searched in a quarter of a millisecond: a thread's hop takes longer
MOST_PER_TOKEN = 6  # characters: no text has more to a token on average


@dataclass(frozen=True, slots=True)
class Router:
    """`corpus` is what every conversation sees. `models` by role, those of roles.MODELS; where none of them
    answers, `quotes` does. `context_tokens` is for models that do not tell theirs. `ships`: the corpus is Tandem's own.
    `pace`: tokens of a prompt that a model reads a second here, None where nothing was measured.
    """

    corpus: Library
    models: Mapping[Who, ChatModel]
    quotes: ChatModel
    count: Count
    context_tokens: int
    same_server: bool = False
    ships: bool = False
    pace: Callable[[str], float | None] = lambda model: None

    async def answer(self, ask: Ask, now: Clock, kept: Kept | None = None) -> AsyncGenerator[Event, None]:
        """One turn, from Retrieved to Settled. Setting `kept` while the escalation streams closes it and settles."""
        said = understand(ask.question, ask.library, past=bool(ask.conversation.exchanges))
        said = replace(said, request=Request.FACT, refers=False) if ask.search else said
        ask = replace(ask, question=said.message)
        if ask.options.documents and (settled := self._at_once(said, ask, now)):
            yield settled
            return
        found, told = await self._retrieve(said, ask, now)
        if found and found.evidence.level == "none":
            yield found
            yield Settled(now(), None, Why.NOT_FOUND)
            return
        async with Contest(now) as contest:
            turn = Cascade(self, ask, said, contest, now, found)
            async with aclosing(turn.told(told) if told else turn.events(kept)) as events:
                async for event in events:
                    yield event

    def _at_once(self, said: Understood, ask: Ask, now: Clock) -> Settled | None:
        """The end of a turn for which nothing has to be looked up, and nobody asked."""
        if said.request is Request.GREETING and not ask.attached:
            return Settled(now(), None, Why.GREETED)
        if said.request is Request.THANKS and not ask.attached:
            return Settled(now(), None, Why.THANKED)
        if said.request is Request.TALK and not self._reads(ask) and ask.conversation.exchanges:
            return Settled(now(), None, Why.NEEDS_MODEL)
        return None

    def _reads(self, ask: Ask) -> bool:
        """Whether a model is there to read; quotations do not."""
        return bool(self.models) and ask.model != Role.QUOTES

    def room(self, options: Options) -> int:
        """Tokens of passages that every model reads at once, beside a question and some history."""
        contexts = [model.context_tokens or self.context_tokens for model in self.models.values()]
        longest = max(options.draft.max_tokens, options.escalation.max_tokens)
        return int(PASSAGES_SHARE * (min(contexts, default=self.quotes.context_tokens or 0) - longest))

    async def _retrieve(self, said: Understood, ask: Ask, now: Clock) -> tuple[Retrieved | None, Told | None]:
        """What the turn answers from, and what code says to it already."""
        if not ask.options.documents:
            return None, None
        if ask.over and (still := within(ask.over.hits, ask.library)):
            return replace(ask.over, at=now(), hits=still, how="again"), None
        own = tuple(volume.id for volume in ask.library.documents if volume.id not in self.corpus)
        if words := about_itself(said, ask, own):
            return None, Told(words, Why.TOLD)
        if wants_number(ask.question) and (found := await self._counted(self._countable(said, ask, own))):
            choices = tuple((choice.label, choice.question) for choice in found.choices)
            why = Why.ASKED_BACK if choices else Why.COUNTED
            return found.search.at(now()), Told(found.words, why, choices)
        manual = frozenset(volume.id for volume in self.corpus.documents) if self.ships else frozenset[str]()
        reads = self._reads(ask) and not ask.search
        fits = partial(self._fits, options=ask.options)
        grounds = Grounds(ask.library, own, ask.attached, manual, reads, fits, ask.search)
        wanted = said, ask.conversation, grounds, ask.options.passages
        few = ask.library.size <= FEW_PASSAGES and len(ask.question) <= LONG_QUESTION and not own
        search = retrieve(*wanted) if few else await asyncio.to_thread(retrieve, *wanted)
        return replace(search.at(now()), rows=_rows(ask, search)), None

    def _countable(self, said: Understood, ask: Ask, own: Sequence[str]) -> Ask:
        """Over what is counted: not over Tandem's pages, where somebody has brought documents and asks not of it."""
        if not (self.ships and own) or said.of_tandem:
            return ask
        theirs = [part for part in ask.library.segments if all(volume.id in own for volume in part.volumes)]
        return replace(ask, library=Library(theirs))

    def _fits(self, documents: Sequence[Volume], options: Options) -> bool:
        """Whether every model reads them at once. Blocking: counts their tokens, unless they are far too long."""
        room = self.room(options)
        if sum(volume.characters for volume in documents) > MOST_PER_TOKEN * room:
            return False
        return sum(self.count(volume.text) for volume in documents) <= room

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
