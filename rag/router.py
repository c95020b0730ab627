"""A question becomes events: retrieve, draft, decide, perhaps escalate, settle."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass

from models.chat import ChatModel
from models.errors import ModelUnreachable, PromptTooLong
from rag.contest import Contest
from rag.conversation import Conversation
from rag.intent import intent
from rag.library import Library
from rag.policy import Decision, Policy, Rule, at_least_as_good
from rag.prompt import Count, Frame, build
from rag.retrieve import retrieve
from rag.signals import Signals, measure
from rag.turn import Answered, Decided, Event, Failed, Prompted, Retrieved, Settled, Who, Why

Clock = Callable[[], float]  # seconds since the message reached us: TurnLog.now
Kept = asyncio.Future[Who]  # set by "Keep the draft"
AUTO = "auto"
FEW_PASSAGES, LONG_QUESTION = 1000, 1000  # searched in a quarter of a millisecond: a thread's hop takes longer
NO_LARGER = "No larger model is connected."


@dataclass(frozen=True, slots=True)
class Sampling:
    """`temperature` 0..2; `max_tokens` is the longest answer."""

    temperature: float
    max_tokens: int


@dataclass(frozen=True, slots=True)
class Options:
    """What a conversation asks for: the settings panel. `passages` is how many are searched for."""

    passages: int
    draft: Sampling
    escalation: Sampling
    policy: Policy
    documents: bool = True


@dataclass(frozen=True, slots=True)
class Ask:
    """One question. `model` is AUTO or a role; `over`: answer from these passages again, without a search."""

    question: str
    conversation: Conversation
    options: Options
    model: Who = AUTO
    over: Retrieved | None = None


@dataclass(frozen=True, slots=True)
class Router:
    """`models` by role, "draft" and "escalation"; where none of them answers, `quotes` does.

    `context_tokens` is for models that do not tell theirs.
    """

    library: Library
    models: Mapping[Who, ChatModel]
    quotes: ChatModel
    count: Count
    context_tokens: int
    same_server: bool = False

    async def answer(self, ask: Ask, now: Clock, kept: Kept | None = None) -> AsyncGenerator[Event, None]:
        """One turn, from Retrieved to Settled. Setting `kept` while the escalation streams closes it and settles."""
        if ask.options.documents and intent(ask.question, has_past=False) == "greeting":
            yield Settled(now(), None, Why.GREETED)
            return
        found = await self._retrieve(ask, now)
        if found and found.evidence.level == "none":
            yield found
            yield Settled(now(), None, Why.NOT_FOUND)
            return
        async with Contest(now) as contest:
            turn = _Asking(self, ask, contest, now, found)
            async with aclosing(turn.events(kept)) as events:
                async for event in events:
                    yield event

    async def _retrieve(self, ask: Ask, now: Clock) -> Retrieved | None:
        if not ask.options.documents:
            return None
        if ask.over:
            return Retrieved(now(), ask.over.query, ask.over.hits, ask.over.evidence, "again")
        wanted = ask.question, ask.conversation, self.library, ask.options.passages
        few = self.library.size <= FEW_PASSAGES and len(ask.question) <= LONG_QUESTION
        search = retrieve(*wanted) if few else await asyncio.to_thread(retrieve, *wanted)
        return search.at(now())


class _Asking:
    """A question on its way through the models."""

    def __init__(self, router: Router, ask: Ask, contest: Contest, now: Clock, found: Retrieved | None) -> None:
        self._router, self._ask, self._contest, self._now, self._found = router, ask, contest, now, found
        self._shown: dict[Who, tuple[str, ...]] = {}  # the passages each was sent
        self._checks: dict[Who, Signals] = {}
        self._decision: Decision | None = None

    async def events(self, kept: Kept | None) -> AsyncGenerator[Event, None]:
        first = self._first()
        prompted = self._enter(first) if first else None
        if self._found:
            yield self._found  # the request leaves first: what is yielded gets drawn
        if prompted:
            yield prompted
        async for event in self._contest:
            yield event
        if first == "draft" and self._ask.model == AUTO:
            async with aclosing(self._escalate(kept)) as further:
                async for step in further:
                    yield step
                    if isinstance(step, Settled):
                        return
        if self._found and not self._answers() and not self._contest.speaking:
            if quoted := self._enter("quotes"):
                yield quoted
            async for event in self._contest:
                yield event
        yield await self._settle()

    def _first(self) -> Who | None:
        """Who is asked first. A role that is not connected falls to one that is, or to quotations."""
        wanted = ("draft", "escalation") if self._ask.model == AUTO else (self._ask.model,)
        connected = next((role for role in wanted if role in self._router.models), None)
        return connected or ("quotes" if self._found else None)

    def _enter(self, who: Who, draft: str = "") -> Prompted | None:
        """Send the request. A question that cannot fit fails this contender like any other error of a model."""
        options = self._ask.options
        sampling = options.escalation if who == "escalation" else options.draft
        model = self._router.models.get(who, self._router.quotes)
        try:
            built = build(
                self._ask.question,
                self._found.hits if self._found else (),
                self._history(),
                Frame(model.context_tokens or self._router.context_tokens, sampling.max_tokens, sampling.temperature),
                self._router.count,
                documents=options.documents,
                draft=draft,
            )
        except PromptTooLong as error:
            self._contest.fail(who, error)
            return None
        self._shown[who] = built.prompt.passages
        prompted = Prompted(self._now(), who, model.name, built.sent, built.dropped, built.prompt_tokens)
        self._contest.enter(who, model, built.prompt)
        return prompted

    def _history(self) -> tuple[tuple[str, str], ...]:
        """Without the answer that is to be replaced: it would lead the model that is asked again."""
        pairs = self._ask.conversation.history
        return tuple(pair for pair in pairs if pair[0] != self._ask.question) if self._ask.over else pairs

    async def _escalate(self, kept: Kept | None) -> AsyncGenerator[Event, None]:
        decision = self._decision = await self._decide(self._contest.ends["draft"])
        yield Decided(self._now(), decision)
        if not decision.escalate:
            return
        if kept:
            kept.add_done_callback(self._keep)
        if wider := await self._widen(decision):
            yield wider
        draft = self._answers().get("draft")
        polish = draft.text if draft and decision.because(Rule.LONG_BRIEF) else ""
        if kept and kept.done():  # while the search was widened
            yield Settled(self._now(), "draft", Why.KEPT)
            return
        if prompted := self._enter("escalation", polish):
            yield prompted
        async for event in self._contest:
            yield event

    def _keep(self, choice: Kept) -> None:
        if not choice.cancelled():
            self._contest.keep(choice.result())

    async def _decide(self, draft: Answered | Failed) -> Decision:
        policy, larger = self._ask.options.policy, "escalation" in self._router.models
        if isinstance(draft, Failed):
            unreachable = isinstance(draft.error, ModelUnreachable)
            decision = policy.after_failure(
                str(draft.error), same_server=larger and unreachable and self._router.same_server
            )
        else:
            level = self._found.evidence.level if self._found else "none"
            decision = policy.decide(self._ask.question, await self._check("draft", draft), level)
        if decision.escalate and not larger:
            return Decision(decision.reasons, decision.signals, instead=NO_LARGER)
        return decision

    async def _widen(self, decision: Decision) -> Retrieved | None:
        """Weak evidence and an unsupported draft: search wider, once, before the larger model reads the same."""
        found, k = self._found, self._ask.options.passages
        weak = found and found.evidence.level == "weak" and found.how == "search"
        if not (weak and found and decision.because(Rule.UNSUPPORTED)):
            return None
        wider = await asyncio.to_thread(self._router.library.search, found.query, 2 * k)
        self._found = Retrieved(self._now(), wider.query, wider.hits, wider.evidence)
        return self._found

    async def _check(self, who: Who, end: Answered) -> Signals:
        if who not in self._checks:
            self._checks[who] = await asyncio.to_thread(
                measure,
                end.text,
                self._ask.question,
                self._shown[who],
                self._router.library.idf,
                finish_reason=end.finish_reason,
                refused=end.refused,
                confidence=end.confidence,
            )
        return self._checks[who]

    def _answers(self) -> dict[Who, Answered]:
        return {who: end for who, end in self._contest.ends.items() if isinstance(end, Answered)}

    async def _settle(self) -> Settled:
        answers = self._answers()
        if not answers:
            return Settled(self._now(), self._contest.speaking, Why.NO_MODEL)  # half an answer that was read stays
        checks = {who: await self._check(who, end) for who, end in answers.items()}
        who, why = self._standing(checks)
        if checks[who].refused and self._found:
            why = Why.NOT_FOUND
        return Settled(self._now(), who, why, tuple(checks.items()))

    def _standing(self, checks: Mapping[Who, Signals]) -> tuple[Who, Why]:
        if "quotes" in checks:
            return "quotes", Why.QUOTED
        if len(checks) > 1:
            if at_least_as_good(checks["escalation"], checks["draft"]):
                return "escalation", Why.BETTER_SUPPORTED
            return "draft", Why.LESS_SUPPORTED
        (who,) = checks
        if self._ask.model != AUTO:
            return who, Why.PICKED
        if len(self._contest.ends) > 1:
            return who, Why.ONLY_ONE
        good = self._decision is not None and not self._decision.reasons
        return who, Why.GOOD_ENOUGH if good else Why.NO_SECOND
