"""Entries -> what a session was worth, in numbers: how often the larger model stepped in, where the time went, the
tokens and what they would cost, what each rule alone would have done. The words are in `sections`. Pure.
"""

import statistics
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from models.prices import Price, price_of
from rag.account.latency import TURN, Stage
from rag.account.ledger.entry import Contender, Entry
from rag.answer.policy import Policy, Rule, switches, topics
from rag.answer.roles import Role, part
from rag.answer.turn import Outcome
from rag.answer.why import Why

OUTCOMES: tuple[Outcome, ...] = ("answered", "not_found", "greeted", "read", "stopped", "failed")
# In the order in which a turn comes by them; what a later version adds stands behind.
_LANES = tuple(Role)
_STAGES = tuple(stage.value for stage in Stage)
_BRIEF = "brief"  # stands for a question that asks for one and is not kept

_STOPPED = Why.STOPPED.name.lower()
_STOOD, _FELL = (
    tuple(why.name.lower() for why in reasons)
    for reasons in (
        (Why.BETTER_SUPPORTED, Why.LARGER_SUPPORTED, Why.LARGER_WHOLE, Why.LARGER_ANSWERS, Why.HONEST),
        (Why.LESS_SUPPORTED, Why.LARGER_UNSUPPORTED, Why.LARGER_NOT_WHOLE, Why.LARGER_REFUSED, Why.UNSUPPORTED),
    )
)


@dataclass(frozen=True, slots=True)
class Spread:
    """Seconds over the `n` turns in which a stage took place; zeros where n is 0."""

    lane: str
    label: str
    n: int = 0
    mean: float = 0.0
    p50: float = 0.0
    longest: float = 0.0


@dataclass(frozen=True, slots=True)
class Use:
    """A model's tokens. `counted`: all of them by servers; `rate` is tokens a second between first and last, None if
    that cannot be told; `price` None where models.json has none."""

    model: str
    asked: int
    prompt: int
    completion: int
    counted: bool
    rate: float | None
    price: Price | None

    @property
    def cost(self) -> float | None:
        return self.price.cost(self.prompt, self.completion) if self.price else None


@dataclass(frozen=True, slots=True)
class Blend:
    """Mean seconds of the `n` turns whose draft was judged and which nobody stopped; None what no entry can tell.

    `seconds` as they were. `drafts_only` without the larger model's lane: the second check and a wider search stay in,
    so it is a little too much. `larger_only` without the draft's lane: for the larger model's its mean over the
    `larger_n` turns in which it answered (picked ones too), so it takes them for typical of those it was not asked.
    """

    n: int = 0
    seconds: float = 0.0
    drafts_only: float | None = None
    larger_only: float | None = None
    larger_n: int = 0


@dataclass(frozen=True, slots=True)
class Alone:
    """What a rule would have done had it been the only one, in counts of turns.

    `of` had a judged draft; for `untold` of them the entry does not tell. `would`: the rule would have escalated;
    `did`: of those the larger model was asked; `judged`: of those a person's rating, or else support, says whether it
    was worth it; `helped`: of those it was.
    """

    rule: Rule
    on: bool
    of: int
    untold: int
    would: int
    did: int
    judged: int
    helped: int


@dataclass(frozen=True, slots=True)
class SessionReport:
    """`decided` turns had a draft that was judged or failed; in `escalated` of them the larger model was asked, in
    `fallbacks` of those because there was no draft. `since` and `until` as the entries have them, "" without any."""

    turns: int = 0
    since: str = ""
    until: str = ""
    outcomes: Mapping[str, int] = field(default_factory=dict)
    decided: int = 0
    escalated: int = 0
    fallbacks: int = 0
    ups: int = 0
    downs: int = 0
    stages: tuple[Spread, ...] = ()
    first_word: Spread = Spread("", "first word")
    total: Spread = Spread("", "total")
    models: tuple[Use, ...] = ()
    blend: Blend = Blend()
    rules: tuple[Alone, ...] = ()

    @property
    def escalation_rate(self) -> float | None:
        """0..1, None before there was a draft."""
        return self.escalated / self.decided if self.decided else None


def fold(
    entries: Sequence[Entry], prices: Mapping[str, Price] | None = None, policy: Policy | None = None
) -> SessionReport:
    """Over any entries: a conversation's, or all. `policy` holds the thresholds that each rule is tried with."""
    outcomes = Counter(entry.outcome for entry in entries)
    decided = [entry.verdict for entry in entries if entry.verdict]
    escalated = [verdict for verdict in decided if verdict.escalate]
    ratings = Counter(entry.rating for entry in entries)
    return SessionReport(
        turns=len(entries),
        since=min((entry.at for entry in entries), default=""),
        until=max((entry.at for entry in entries), default=""),
        outcomes={name: outcomes[name] for name in dict.fromkeys((*OUTCOMES, *sorted(outcomes)))},
        decided=len(decided),
        escalated=len(escalated),
        fallbacks=sum(Rule.DRAFT_FAILED in verdict.rules for verdict in escalated),
        ups=ratings[1],
        downs=ratings[-1],
        stages=_stages(entries),
        first_word=_spread("", "first word", [entry.first_word for entry in entries if entry.first_word is not None]),
        total=_spread("", "total", [entry.total for entry in entries]),
        models=_models(entries, prices or {}),
        blend=_blend(entries),
        rules=what_if(entries, policy or Policy()),
    )


def _spread(lane: str, label: str, seconds: Sequence[float]) -> Spread:
    if not seconds:
        return Spread(lane, label)
    mean, p50 = statistics.fmean(seconds), statistics.median(seconds)
    return Spread(lane, label, len(seconds), mean, p50, max(seconds))


def _stages(entries: Iterable[Entry]) -> tuple[Spread, ...]:
    """As in the latency table: the turn's own stages around those of each contender."""
    seconds: dict[tuple[str, str], list[float]] = {}
    for entry in entries:
        for stage in entry.stages:
            seconds.setdefault((stage.lane, stage.label), []).append(stage.seconds)
    return tuple(_spread(*key, seconds[key]) for key in sorted(seconds, key=_place))


def _place(stage: tuple[str, str]) -> tuple[int, int, str, int, str]:
    lane, label = stage
    nth = _nth(_STAGES, label)
    part = 1 if lane != TURN else 0 if nth < _nth(_STAGES, Stage.PROMPT) else 2
    return part, _nth(_LANES, lane), lane, nth, label


def _nth(names: Sequence[str], name: str) -> int:
    return names.index(name) if name in names else len(names)


def _models(entries: Iterable[Entry], prices: Mapping[str, Price]) -> tuple[Use, ...]:
    """Of the models that were asked, the most tokens first."""
    asked: dict[str, list[Contender]] = {}
    for entry in entries:
        for contender in entry.contenders:
            if contender.model and part(contender.who).model:
                asked.setdefault(contender.model, []).append(contender)
    used = (_use(model, contenders, price_of(model, prices)) for model, contenders in asked.items())
    return tuple(sorted(used, key=lambda use: (-use.prompt - use.completion, use.model)))


def _use(model: str, contenders: Sequence[Contender], price: Price | None) -> Use:
    spoke = [c for c in contenders if c.speaking > 0 and c.completion > 1]
    seconds = sum(c.speaking for c in spoke)
    return Use(
        model, len(contenders),
        prompt=sum(c.prompt for c in contenders),
        completion=sum(c.completion for c in contenders),
        counted=all(c.counted or not (c.prompt or c.completion) for c in contenders),
        rate=sum(c.completion - 1 for c in spoke) / seconds if spoke else None,
        price=price,
    )  # fmt: skip


def _lane(entry: Entry, lane: str) -> float:
    return sum(stage.seconds for stage in entry.stages if stage.lane == lane)


def _judged(entry: Entry) -> bool:
    draft = entry.contender(Role.DRAFT)
    return entry.verdict is not None and draft is not None and draft.check is not None


def _blend(entries: Iterable[Entry]) -> Blend:
    whole = [entry for entry in entries if entry.why != _STOPPED]
    drafts = [entry for entry in whole if _judged(entry)]
    if not drafts:
        return Blend()
    asked = [entry for entry in whole if (last := entry.contender(Role.ESCALATION)) and last.check is not None]
    larger = [_lane(entry, Role.ESCALATION) for entry in asked]
    alone = [entry.total - _lane(entry, Role.ESCALATION) for entry in drafts]
    without = statistics.fmean(max(of - _lane(entry, Role.DRAFT), 0.0) for of, entry in zip(alone, drafts, strict=True))
    return Blend(
        n=len(drafts),
        seconds=statistics.fmean(entry.total for entry in drafts),
        drafts_only=statistics.fmean(max(of, 0.0) for of in alone),
        larger_only=without + statistics.fmean(larger) if larger else None,
        larger_n=len(larger),
    )


def what_if(entries: Iterable[Entry], policy: Policy) -> tuple[Alone, ...]:
    """Each rule's own verdict on the judged drafts, with `policy`'s thresholds, and what came of it where it was done.

    The question is not kept unless asked. So whether it asks for a brief is in the entry; an "important" mark is known
    where that rule was on; a flagged topic is known where there are none to flag or the rule spoke, as flagged then.
    """
    drafts = [entry for entry in entries if _judged(entry)]
    return tuple(_alone(rule, policy, drafts) for rule in switches())


def _alone(rule: Rule, policy: Policy, drafts: Sequence[Entry]) -> Alone:
    switched: dict[str, Any] = {other.value: other is rule for other in switches()}
    alone = replace(policy, **switched)
    verdicts = [(entry, _would(entry, rule, alone)) for entry in drafts]
    would = [entry for entry, verdict in verdicts if verdict]
    did = [entry for entry in would if entry.verdict and entry.verdict.escalate]
    judged = [helped for entry in did if (helped := _helped(entry)) is not None]
    untold = sum(verdict is None for _, verdict in verdicts)
    on = bool(getattr(policy, rule))
    return Alone(rule, on, len(drafts), untold, len(would), len(did), len(judged), sum(judged))


def _would(entry: Entry, rule: Rule, alone: Policy) -> bool | None:
    """None where the entry does not tell."""
    draft = entry.contender(Role.DRAFT)
    if draft is None or draft.check is None or entry.verdict is None:
        return None
    spoke = rule.value in entry.verdict.rules
    if not spoke and rule is Rule.IMPORTANT and rule.value not in entry.on:
        return None
    if rule is Rule.TOPIC and entry.question is None and topics(alone.topics):
        return spoke or None
    question = entry.question if entry.question is not None else _BRIEF if entry.brief else ""
    important = Rule.IMPORTANT.value in entry.verdict.rules
    level = entry.found.level if entry.found else "none"
    return alone.decide(question, draft.check, level, important=important).escalate


def _helped(entry: Entry) -> bool | None:
    """Whether it was right to ask the larger model: its answer stands and was not rated down."""
    stood, fell = entry.why in _STOOD, entry.why in _FELL
    if entry.rating is not None and (stood or fell):
        return entry.rating > 0 and stood
    return stood if stood or fell else None
