"""A question becomes events: what it is answered from, then who answers."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass

from models.chat import ChatModel
from rag.answer.ask import Ask, Options
from rag.answer.cascade import Cascade, Kept
from rag.answer.contest import Contest
from rag.answer.counting.tally import Source, Tally, tally, wants_all
from rag.answer.counting.words import words
from rag.answer.intent import intent
from rag.answer.prompt import Count
from rag.answer.retrieve import WHOLE, Search, retrieve, within
from rag.answer.roles import Role
from rag.answer.turn import Event, Retrieved, Settled, Who, Why
from rag.documents.library import Library
from rag.documents.segment import Volume
from words.language import language

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

    def room(self, options: Options) -> int:
        """Tokens of passages that every model reads at once, beside a question and some history."""
        contexts = [model.context_tokens or self.context_tokens for model in self.models.values()]
        longest = max(options.draft.max_tokens, options.escalation.max_tokens)
        return int(PASSAGES_SHARE * (min(contexts, default=self.quotes.context_tokens or 0) - longest))

    async def _retrieve(self, ask: Ask, now: Clock) -> tuple[Retrieved | None, str]:
        if not ask.options.documents:
            return None, ""
        if ask.over and (still := within(ask.over.hits, ask.library)):
            return Retrieved(now(), ask.over.query, still, ask.over.evidence, "again"), ""
        if wants_all(ask.question) and (counted := await asyncio.to_thread(_tally, ask, self.corpus)):
            search, said = counted
            return search.at(now()), said
        wanted = ask.question, ask.conversation, ask.library, ask.options.passages
        few = ask.library.size <= FEW_PASSAGES and len(ask.question) <= LONG_QUESTION
        attached, readable = ask.attached, bool(self.models) and ask.model != Role.QUOTES
        search = (
            retrieve(*wanted, attached=attached, whole=readable)
            if few
            else await asyncio.to_thread(retrieve, *wanted, attached=attached, whole=readable)
        )
        return search.at(now()), ""


def _tally(ask: Ask, corpus: Library) -> tuple[Search, str] | None:
    """What code counts in the tables of the documents, and the passages that speak of it; None where it cannot tell.

    Of what came with the question, else of the uploads; of the corpus only where no upload has anything to say.
    """
    theirs = [part for part in ask.library.segments if not any(volume.id in corpus for volume in part.volumes)]
    uploads = Library(theirs)
    came = [volume for volume in uploads.documents if volume.id in ask.attached]
    counted = _counted(ask.question, came or uploads.documents)
    if counted is None and not came and uploads.search(ask.question, 1).evidence.level == "none":
        counted = _counted(ask.question, ask.library.documents)
    volume = ask.library.volume(counted.document) if counted else None
    if counted is None or volume is None:
        return None
    near = ask.library.search(ask.question, len(volume)).hits
    hits = tuple(hit for hit in near if hit.passage.document == volume.id)[: ask.options.passages]
    hits = hits or ask.library.leading([volume], ask.options.passages)
    return Search(ask.question, hits, WHOLE, "counted"), words(counted, language(ask.language))


def _counted(question: str, documents: Sequence[Volume]) -> Tally | None:
    sources = [Source(volume.id, volume.title, volume.text, volume.cut) for volume in documents if volume.tables]
    return tally(question, sources)
