"""Turn -> the entry that a ledger keeps of it: what reports, replay and calibration need, as plain values.

It holds numbers and names of rules, models and stages, and no words of question, answer or document unless asked: a
ledger must be safe to hand out. So of the words and numbers that were in no passage there is only how many, and of a
rule or an error only its name.
"""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from models.chat import Usage
from rag.account.latency import Stage, latency, total
from rag.account.ledger.check import KEEPING, MOST, Check, Count, Number
from rag.answer.policy import Policy, asks_for_brief, switches
from rag.answer.roles import Role
from rag.answer.signals import Signals
from rag.answer.turn import (
    Accepted,
    Answered,
    Contending,
    Decided,
    Drawn,
    Failed,
    Retrieved,
    Token,
    Turn,
    Who,
    first_word,
    prompts,
)

VERSION = 1

Seconds = Annotated[float, Field(ge=0, le=1e9, allow_inf_nan=False)]
Vote = Literal[-1, 1] | None


@dataclass(frozen=True, slots=True)
class Found:
    """The evidence that the draft was judged by, of the last search where there was none. Numbers as in Evidence."""

    how: str
    level: str
    score: Number
    floor: Number
    gap: Number
    unknown: Number
    script: str
    hits: Count
    documents: Count


@dataclass(frozen=True, slots=True)
class Contender:
    """`model` is "" if the question never left for one. `prompt` and `completion` are tokens, by the server's count if
    `counted`, else by ours; a request that no server took cost none. `speaking`: seconds from the first token to the
    last. `check` holds no word: see `check`. `error` is the name of its class.
    """

    who: str
    model: str
    prompt: Count = 0
    completion: Count = 0
    counted: bool = False
    speaking: Seconds = 0.0
    passages: Count = 0
    documents: Count = 0
    check: Check | None = None
    error: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A Decision without its sentences: `rules` that spoke for the larger model, and whether it was asked."""

    rules: tuple[str, ...]
    escalate: bool


@dataclass(frozen=True, slots=True)
class Spent:
    """All spans of one lane and stage, summed; `label` is the stage's name, which a later version may have given."""

    lane: str
    label: str
    seconds: Seconds


@dataclass(frozen=True, slots=True)
class Entry:
    """A turn. `who` stands, `why` is the name of a Why; `brief`: the question asks for one; `on` are the switches that
    were on, empty if not known. A later version's fields are ignored, an earlier one's lack of them is read.
    """

    at: str  # UTC, ISO 8601
    conversation: str
    id: str
    outcome: str
    who: str | None = None
    why: str = ""
    found: Found | None = None
    contenders: tuple[Contender, ...] = ()
    verdict: Verdict | None = None
    on: tuple[str, ...] = ()
    brief: bool = False
    files: Count = 0
    stages: tuple[Spent, ...] = ()
    first_word: Seconds | None = None
    total: Seconds = 0.0
    lag: Seconds | None = None
    rating: Vote = None
    question: str | None = None
    answer: str | None = None
    kind: Literal["turn"] = "turn"
    version: int = VERSION

    def contender(self, who: Who) -> Contender | None:
        return next((contender for contender in self.contenders if contender.who == who), None)


def entry(turn: Turn, *, at: str, conversation: str, id: str, text: bool, policy: Policy | None = None) -> Entry:
    """The entry of a sealed turn. `policy` is what it was decided by: which rules were on is not in its log.

    `text` keeps question and answer.
    """
    settled, first = turn.settled, first_word(turn)
    spent: dict[tuple[str, Stage], float] = {}
    for span in latency(turn):
        spent[span.lane, span.stage] = spent.get((span.lane, span.stage), 0.0) + span.seconds
    drawn = next((e for e in turn.events if isinstance(e, Drawn)), None)
    return Entry(
        at, conversation, id, turn.outcome,
        who=settled.who if settled else None,
        why=settled.why.name.lower() if settled else "",
        found=_found(turn),
        contenders=_contenders(turn),
        verdict=_verdict(turn),
        on=tuple(rule.value for rule in switches() if getattr(policy, rule)) if policy else (),
        brief=asks_for_brief(turn.question),
        files=len(turn.receipts),
        stages=tuple(Spent(lane, stage.value, _seconds(seconds)) for (lane, stage), seconds in spent.items()),
        first_word=None if first is None else _seconds(first),
        total=_seconds(total(turn)),
        lag=_seconds(drawn.lag) if drawn else None,
        question=turn.question if text else None,
        answer=turn.answer if text else None,
    )  # fmt: skip


def _found(turn: Turn) -> Found | None:
    """A search that was widened for the larger model may look better than what the draft was judged by."""
    decided = next((at for at, e in enumerate(turn.events) if isinstance(e, Decided)), len(turn.events))
    found = next((e for e in reversed(turn.events[:decided]) if isinstance(e, Retrieved)), None)
    if found is None:
        return None
    sign = found.evidence
    return Found(
        found.how, sign.level, sign.score, sign.floor, sign.gap, sign.unknown, sign.script,
        hits=len(found.hits),
        documents=len({hit.passage.document for hit in found.hits}),
    )  # fmt: skip


def _verdict(turn: Turn) -> Verdict | None:
    decided = next((e.decision for e in turn.events if isinstance(e, Decided)), None)
    if decided is None:
        return None
    rules = tuple(dict.fromkeys(reason.rule.value for reason in decided.reasons))
    return Verdict(rules, decided.escalate)


def _contenders(turn: Turn) -> tuple[Contender, ...]:
    decided = next((e.decision for e in turn.events if isinstance(e, Decided)), None)
    measured: dict[Who, Signals] = {Role.DRAFT: decided.signals} if decided and decided.signals else {}
    measured |= dict(turn.settled.checks) if turn.settled else {}
    events: dict[Who, list[Contending]] = {}
    for event in turn.events:
        if isinstance(event, Contending):
            events.setdefault(event.who, []).append(event)
    return tuple(_contender(who, seen, measured.get(who)) for who, seen in events.items())


def _contender(who: Who, events: list[Contending], signals: Signals | None) -> Contender:
    asked = prompts(events, who)
    usage: Usage | None = next((e.usage for e in events if isinstance(e, Answered)), None)
    spoken = [e.at for e in events if isinstance(e, Token)]
    taken = bool(spoken) or any(isinstance(e, Accepted | Answered) for e in events)
    ours = Usage(sum(e.prompt_tokens for e in asked) if taken else 0, len(spoken))
    sent = [hit for prompted in asked for hit in prompted.sent]
    used = usage or ours
    return Contender(
        who, str(asked[0].model) if asked else "", _count(used.prompt), _count(used.completion), usage is not None,
        speaking=_seconds(spoken[-1] - spoken[0]) if spoken else 0.0,
        passages=len(sent),
        documents=len({hit.passage.document for hit in sent}),
        check=KEEPING.wordless(signals) if signals else None,
        error=next((type(e.error).__name__ for e in events if isinstance(e, Failed)), ""),
    )  # fmt: skip


def _seconds(seconds: float) -> float:
    return min(max(round(seconds, 6), 0.0), 1e9)


def _count(number: int) -> int:
    return min(max(number, 0), MOST)
