"""A question on its way through the models: draft, check, decide, perhaps escalate, settle."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing
from dataclasses import replace
from typing import Protocol

from models.chat import ChatModel, Prompt
from models.errors import ModelUnreachable, PromptTooLong
from rag.answer.ask import AUTO, Ask
from rag.answer.contest import Contest
from rag.answer.digest import MOST_PASSES, Digest, Pass, passes
from rag.answer.policy import POLISHED, Decision, Rule
from rag.answer.prompt import ALONE, FOR_TALK, FOR_WORK, FROM_PASSAGES, Built, Count, Frame, build, build_from_notes
from rag.answer.roles import Role
from rag.answer.settling import settle
from rag.answer.signals import Signals, measure
from rag.answer.told import Told, Worked
from rag.answer.turn import Answered, Decided, Event, Failed, Price, Prompted, Retrieved, Settled, Waiting, Who
from rag.answer.understanding import Request, Understood
from rag.answer.why import Why
from words.phrase import say

Clock = Callable[[], float]
Kept = asyncio.Future[Who]  # set by "Keep the draft"


class Models(Protocol):
    """What a cascade needs of the router."""

    @property
    def models(self) -> Mapping[Who, ChatModel]: ...
    @property
    def quotes(self) -> ChatModel: ...
    @property
    def count(self) -> Count: ...
    @property
    def context_tokens(self) -> int: ...
    @property
    def same_server(self) -> bool: ...
    @property
    def pace(self) -> Callable[[str], float | None]:
        """Model -> tokens of a prompt that it reads a second on this machine, as far as was measured."""


_SYSTEMS = {Request.WORK: FOR_WORK, Request.PART: FOR_WORK, Request.TALK: FOR_TALK}  # else FROM_PASSAGES


class Cascade:
    """One turn's; `events` yields from what was found to Settled."""

    def __init__(
        self, models: Models, ask: Ask, said: Understood, contest: Contest, now: Clock, found: Retrieved | None
    ) -> None:
        self._models, self._ask, self._said = models, ask, said
        self._contest, self._now, self._found = contest, now, found
        self._shown: dict[Who, tuple[str, ...]] = {}  # the passages each was sent
        self._checks, self._frames = dict[Who, Signals](), dict[Who, int]()  # the contexts that prompts were made for
        self._decision: Decision | None = None
        self._notes = ""  # of a document that was read in passes

    async def events(self, kept: Kept | None) -> AsyncGenerator[Event, None]:
        first = self._first()
        parts = await self._parts(first) if first in self._models.models else ()
        if self._found and parts and self._is_dear(parts):
            yield self._found
            price = await asyncio.to_thread(self._price, str(first), parts)
            yield Settled(self._now(), None, Why.PRICED, price=price)
            return
        if self._found and parts:
            yield self._found
            async with aclosing(self._read_whole(str(first), parts)) as reading:
                async for event in reading:
                    yield event
        asks = self._notes or Role.READING not in self._contest.ends
        prompted = self._enter(first) if first and asks else None
        if self._found and not parts:
            yield self._found  # the request leaves first: what is yielded gets drawn
        if prompted:
            yield prompted
        async for event in self._heard():
            yield event
        if Role.DRAFT in self._contest.ends and self._ask.model == AUTO:
            async with aclosing(self._escalate(kept)) as further:
                async for step in further:
                    yield step
                    if isinstance(step, Settled):
                        return
        if self._found and not self._answers() and not self._contest.speaking:
            if quoted := self._enter(Role.QUOTES):
                yield quoted
            async for event in self._contest:
                yield event
        yield await self._settle()

    async def told(self, told: Told) -> AsyncGenerator[Event, None]:
        """The turn of a question that code has answered already."""
        if self._found:
            yield self._found
        yield Prompted(self._now(), Role.COUNT, Worked.name, (), (), 0)  # no passage is sent to anyone
        self._contest.enter(Role.COUNT, Worked(told.words), Prompt((), len(told.words), 0.0))
        async for event in self._contest:
            yield event
        yield Settled(self._now(), Role.COUNT, told.why, choices=told.choices)

    def _first(self) -> Who | None:
        """Who is asked first. A role that is not connected falls to one that is, or to quotations."""
        wanted = (Role.DRAFT, Role.ESCALATION) if self._ask.model == AUTO else (self._ask.model,)
        connected = next((role for role in wanted if role in self._models.models), None)
        return connected or (Role.QUOTES if self._found else None)

    async def _parts(self, who: Who | None) -> tuple[Pass, ...]:
        """The passes that a document needs which is to be read whole; none where it fits, or nothing whole is asked."""
        if not (who and self._found and self._found.how == "whole"):
            return ()
        model = self._models.models[who]
        try:
            whole = await asyncio.to_thread(self._built, model, who, "")
            if not whole.dropped:
                return ()
            frame = self._frame(model, who)
            parts = await asyncio.to_thread(passes, self._ask.question, self._found.hits, frame, self._models.count)
        except PromptTooLong:
            return ()  # `_enter` says so
        return parts

    def _is_dear(self, parts: tuple[Pass, ...]) -> bool:
        """Whether the reader is asked before all of it is read."""
        return len(parts) > MOST_PASSES and not self._ask.read_on

    def _price(self, who: Who, parts: tuple[Pass, ...]) -> Price:
        """Blocking: asks how fast the model reads here."""
        tokens = sum(part.prompt_tokens for part in parts)
        pace = self._models.pace(str(self._models.models[who].name))
        return Price(len(parts), tokens, tokens / pace if pace else None)

    async def _read_whole(self, who: Who, parts: tuple[Pass, ...]) -> AsyncGenerator[Event, None]:
        """Map: each pass notes what its part says. What is noted stays on the page when it is stopped."""
        digest = Digest(self._models.models[who], parts)
        self._shown[Role.READING] = tuple(hit.passage.reading for part in parts for hit in part.sent)
        self._contest.enter(Role.READING, digest, replace(digest.prompt, language=self._ask.language))
        ahead = iter(parts)
        async for event in self._contest:
            if isinstance(event, Waiting) and event.reading and (part := next(ahead, None)):
                yield Prompted(event.at, Role.READING, digest.name, part.sent, (), part.prompt_tokens)
            yield event
        if isinstance(end := self._contest.ends[Role.READING], Answered):
            self._notes = end.text

    def _enter(self, who: Who, draft: str = "") -> Prompted | None:
        """Send the request. A question that cannot fit fails this contender like any other error of a model."""
        model = self._models.models.get(who, self._models.quotes)
        try:
            return self._send(who, model, self._built(model, who, draft))
        except PromptTooLong as error:
            self._contest.fail(who, error)
            return None

    def _send(self, who: Who, model: ChatModel, built: Built) -> Prompted:
        self._shown[who] = self._shown[Role.READING] if self._notes else built.prompt.passages
        prompted = Prompted(self._now(), who, model.name, built.sent, built.dropped, built.prompt_tokens)
        documents = {hit.passage.document for hit in built.sent}
        each = self._said.request is Request.WORK and len(documents) > 1
        self._contest.enter(who, model, replace(built.prompt, language=self._ask.language, each=each))
        return prompted

    def _built(self, model: ChatModel, who: Who, draft: str) -> Built:
        frame, count = self._frame(model, who), self._models.count
        if self._notes:
            return build_from_notes(self._ask.question, self._notes, frame, count, draft=draft)
        hits = self._found.hits if self._found else ()
        system = _SYSTEMS.get(self._said.request, FROM_PASSAGES) if self._ask.options.documents else ALONE
        question = self._said.asked if who == Role.QUOTES else self._ask.question
        return build(question, hits, self._history(), frame, count, system=system, draft=draft)

    def _frame(self, model: ChatModel, who: Who) -> Frame:
        options = self._ask.options
        sampling = options.sampling(who)
        self._frames[who] = context = model.context_tokens or self._models.context_tokens
        return Frame(context, sampling.max_tokens, sampling.temperature)

    def _history(self) -> tuple[tuple[str, str], ...]:
        """Without the answer that is to be replaced: it would lead the model that is asked again."""
        pairs = self._ask.conversation.history
        return tuple(pair for pair in pairs if pair[0] != self._ask.question) if self._ask.over else pairs

    async def _escalate(self, kept: Kept | None) -> AsyncGenerator[Event, None]:
        decision = self._decision = await self._decide(self._contest.ends[Role.DRAFT])
        yield Decided(self._now(), decision)
        if not decision.escalate:
            return
        if kept:
            kept.add_done_callback(self._keep)
        if wider := await self._widen(decision):
            yield wider
        draft = self._answers().get(Role.DRAFT)
        polish = draft.text if draft and any(map(decision.because, POLISHED)) else ""
        if kept and kept.done():  # while the search was widened
            yield Settled(self._now(), Role.DRAFT, Why.KEPT)
            return
        if prompted := self._enter(Role.ESCALATION, polish):
            yield prompted
        async for event in self._heard(polish):
            yield event

    async def _heard(self, polish: str = "") -> AsyncGenerator[Event, None]:
        """What the contest says. Whom its server refused for the length is asked again, with less."""
        async for event in self._contest:
            again: Event | None = event
            if isinstance(event, Failed) and self._takes_less(event):
                yield Waiting(event.at, event.who, say("wait-shorter"))
                again = self._enter(event.who, polish if event.who == Role.ESCALATION else "")
            if again:
                yield again

    def _takes_less(self, failed: Failed) -> bool:
        """Whether the model has just learnt that its context is smaller than what it was sent was made for."""
        model = self._models.models.get(failed.who)
        tokens = model.context_tokens if model and isinstance(failed.error, PromptTooLong) else None
        return tokens is not None and tokens < self._frames.get(failed.who, 0)

    def _keep(self, choice: Kept) -> None:
        if not choice.cancelled():
            self._contest.keep(choice.result())

    async def _decide(self, draft: Answered | Failed) -> Decision:
        policy, larger = self._ask.options.policy, Role.ESCALATION in self._models.models
        if isinstance(draft, Failed):
            unreachable = isinstance(draft.error, ModelUnreachable)
            decision = policy.after_failure(
                draft.error.said, same_server=larger and unreachable and self._models.same_server
            )
        else:
            level = self._found.evidence.level if self._found else "none"
            signals = await self._check(Role.DRAFT, draft)
            decision = policy.decide(self._ask.question, signals, level, important=self._ask.important)
        if decision.escalate and not larger:
            return Decision(decision.reasons, decision.signals, instead=say("no-larger"))
        return decision

    async def _widen(self, decision: Decision) -> Retrieved | None:
        """Weak evidence and an unsupported draft: search wider, once, before the larger model reads the same."""
        found, k = self._found, self._ask.options.passages
        weak = found and found.evidence.level == "weak" and found.how == "search"
        if not (weak and found and decision.because(Rule.UNSUPPORTED)):
            return None
        wider = await asyncio.to_thread(self._ask.library.search, found.query, 2 * k)
        self._found = Retrieved(self._now(), wider.query, wider.hits, wider.evidence)
        return self._found

    async def _check(self, who: Who, end: Answered) -> Signals:
        if who not in self._checks:
            self._checks[who] = await asyncio.to_thread(
                measure,
                end.text,
                self._ask.question,
                self._shown[who],
                self._ask.library.idf,
                finish_reason=end.finish_reason,
                refused=end.refused,
                confidence=end.confidence,
                said=self._known(),
            )
        return self._checks[who]

    def _known(self) -> tuple[str, ...]:
        """What a model knew besides the passages: how they are titled, and what was said before."""
        hits = self._found.hits if self._found else ()
        titles = dict.fromkeys(text for hit in hits for text in (hit.passage.title, hit.passage.heading) if text)
        return (*titles, *(text for pair in self._history() for text in pair))

    def _answers(self) -> dict[Who, Answered]:
        """The notes of a reading in passes are no answer, but that there are none is one."""
        ends = {who: end for who, end in self._contest.ends.items() if isinstance(end, Answered)}
        return {who: end for who, end in ends.items() if who != Role.READING or end.refused}

    async def _settle(self) -> Settled:
        answers = self._answers()
        if not answers:
            return Settled(self._now(), self._contest.speaking, Why.NO_MODEL)  # half an answer that was read stays
        checks = {who: await self._check(who, end) for who, end in answers.items()}
        who, why = self._standing(checks)
        if checks[who].refused and self._found and why is not Why.HONEST:
            why = Why.NOT_FOUND
        return Settled(self._now(), who, why, tuple(checks.items()))

    def _standing(self, checks: Mapping[Who, Signals]) -> tuple[Who, Why]:
        if Role.QUOTES in checks:
            return Role.QUOTES, Why.PICKED if self._ask.model == Role.QUOTES else Why.QUOTED
        if len(checks) > 1:
            larger, why = settle(checks[Role.ESCALATION], checks[Role.DRAFT])
            return (Role.ESCALATION if larger else Role.DRAFT), why
        (who,) = checks
        if self._ask.model != AUTO:
            return who, Why.PICKED
        if len(self._contest.ends.keys() - {Role.READING}) > 1 or who == Role.READING:
            return who, Why.ONLY_ONE
        good = self._decision is not None and not self._decision.reasons
        return who, Why.GOOD_ENOUGH if good else Why.NO_SECOND
