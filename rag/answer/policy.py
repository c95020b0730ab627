"""When to escalate and why. Plain values in, a Decision out: `turn` imports this, never the other way round.

Every rule is a switch with its threshold beside it and a sentence for the person who reads the decision. What each is
worth was measured before it was switched on: support predicts a bad draft with AUROC 0.86, length with 0.53 to 0.58.

To add one: its name in Rule, and a field of Policy with its check and its thresholds; then the message `rule-NAME` in
each rules.ftl, and its row in docs/settings.md and the manual. Settings, page and ledger read them from here.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from enum import StrEnum, auto
from typing import Any, Literal

from rag.answer.signals import Signals
from rag.text.terms import words
from words.phrase import Text, comma, say

Label = Literal["well supported", "partly supported", "hardly supported"]
WELL_SUPPORTED, MIN_SUPPORT = 0.75, 0.55
MOST_NAMED = 3  # numbers or names in a reason


class Rule(StrEnum):
    """The rules by name, in the order in which reasons are given; each but DRAFT_FAILED is a switch of Policy."""

    DRAFT_FAILED = auto()
    IMPORTANT = auto()
    EMPTY = auto()
    CUT_OFF = auto()
    LOOPING = auto()
    OTHER_SCRIPT = auto()
    REFUSED = auto()
    UNSUPPORTED = auto()
    NUMBERS = auto()
    NAMES = auto()
    MISBOUND = auto()
    DENIED = auto()
    CITATIONS = auto()
    UNSURE = auto()
    LONG_BRIEF = auto()
    TOPIC = auto()
    TOO_SHORT = auto()
    LONG_DRAFT = auto()


POLISHED = (Rule.LONG_BRIEF, Rule.IMPORTANT)  # the larger model goes on from the draft


@dataclass(frozen=True, slots=True)
class Reason:
    rule: Rule
    text: Text


@dataclass(frozen=True, slots=True)
class Decision:
    """`reasons` spoke for asking the larger model; `escalate` says whether it is asked, `instead` why not."""

    reasons: tuple[Reason, ...] = ()
    signals: Signals | None = None
    escalate: bool = False
    instead: Text = ""

    def because(self, rule: Rule) -> bool:
        return any(reason.rule is rule for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a rule looks at. `evidence` is none, weak or strong; `important`: the question was marked so."""

    question: str
    signals: Signals
    evidence: str
    important: bool


_Check = Callable[["Policy", Draft], Text | bool]  # whether it applies: True, or a sentence in place of `rule-NAME`
_Words = Callable[[Signals], tuple[str, ...]]  # what of an answer shows a sign, as written there
_Sign = Callable[[Signals], bool]  # whether an answer shows it, whatever was asked and found


def _rule(on: bool, check: _Check | None = None, sign: _Sign | None = None) -> Any:
    """A switch. Without a check of its own it applies where its sign is seen."""
    return field(default=on, metadata={"check": check or _seen(sign), "sign": sign})


def _seen(sign: _Sign | None) -> _Check:
    assert sign, "a rule has a check or a sign"
    return lambda policy, draft: sign(draft.signals)


def _knob(default: Any, about: str) -> Any:
    return field(default=default, metadata={"about": about})


def _unsupported(policy: "Policy", draft: Draft) -> Text | bool:
    signals = draft.signals
    if signals.support is None or signals.refused:
        return False
    if signals.support < policy.min_support:
        hardly = signals.support >= 0.005
        return say("rule-hardly-supported", share=signals.support) if hardly else say("rule-nothing-supported")
    return False


def _empty(policy: "Policy", draft: Draft) -> Text | bool:
    signals = draft.signals
    if signals.refused or signals.says:
        return False
    return say("rule-echoes") if signals.echoes else say("rule-silent") if signals.chars else True


def _telling(sign: _Words, sentence: Callable[[Text], Text]) -> Any:
    """A rule that names what of the answer it means, three at most. A refusal claims nothing."""

    def check(policy: "Policy", draft: Draft) -> Text | bool:
        found = sign(draft.signals)
        return bool(found) and not draft.signals.refused and sentence(comma(found[:MOST_NAMED]))

    return _rule(True, check, sign=lambda signals: bool(sign(signals)))


def _unsure(policy: "Policy", draft: Draft) -> Text | bool:
    confidence = draft.signals.confidence
    if confidence is None or confidence >= policy.min_confidence:
        return False
    return say("rule-unsure", confidence=max(confidence, -1e6))  # a ledger may hold any number


def _long_brief(policy: "Policy", draft: Draft) -> bool:
    return asks_for_brief(draft.question) and draft.signals.chars > policy.long_brief_chars


def _topic(policy: "Policy", draft: Draft) -> Text | bool:
    asked = draft.question.casefold()
    begins = {start for start, _, _ in words(asked)}  # a word may go on ("taxes"), but HR is not in "three"
    flagged = next((t for t in topics(policy.topics) if any(asked.startswith(t.casefold(), at) for at in begins)), "")
    return flagged != "" and say("rule-topic", topic=flagged)


def _too_short(policy: "Policy", draft: Draft) -> Text | bool:
    return draft.signals.chars < policy.min_chars and say("rule-too-short", count=policy.min_chars)


def _long_draft(policy: "Policy", draft: Draft) -> Text | bool:
    return draft.signals.chars > policy.long_draft_chars and say("rule-long-draft", count=policy.long_draft_chars)


@dataclass(frozen=True, slots=True)
class Policy:
    """Which signs of a bad draft count. Lengths in characters, shares 0..1, confidence in nats."""

    important: bool = _rule(True, lambda policy, draft: draft.important)
    empty: bool = _rule(True, _empty, sign=lambda signals: not signals.says and not signals.refused)
    cut_off: bool = _rule(True, sign=lambda signals: signals.finish_reason == "length")
    looping: bool = _rule(True, sign=lambda signals: signals.looping)
    other_script: bool = _rule(True, sign=lambda signals: signals.other_script)
    refused: bool = _rule(
        True,
        lambda policy, draft: draft.signals.refused and draft.evidence == "strong",
        sign=lambda signals: signals.refused,
    )
    unsupported: bool = _rule(True, _unsupported)
    min_support: float = _knob(MIN_SUPPORT, "The share of the draft's words that must be in its passages, 0 to 1.")
    numbers: bool = _telling(
        lambda signals: signals.unsupported_numbers, lambda found: say("rule-numbers", found=found)
    )
    names: bool = _telling(lambda signals: signals.unsupported_names, lambda found: say("rule-names", found=found))
    misbound: bool = _telling(lambda signals: signals.misbound, lambda found: say("rule-misbound", found=found))
    denied: bool = _telling(lambda signals: signals.denied, lambda found: say("rule-denied", found=found))
    citations: bool = _telling(
        lambda signals: signals.strange_citations, lambda found: say("rule-citations", found=found)
    )
    unsure: bool = _rule(False, _unsure)
    min_confidence: float = _knob(-2.5, "The least log probability of its least sure tenth of words.")
    long_brief: bool = _rule(False, _long_brief)
    long_brief_chars: int = _knob(600, "How long such a draft may be, in characters.")
    topic: bool = _rule(True, _topic)
    topics: str = _knob("", "Flagged topics, between commas.")
    too_short: bool = _rule(False, _too_short)
    min_chars: int = _knob(80, "How short, in characters.")
    long_draft: bool = _rule(False, _long_draft)
    long_draft_chars: int = _knob(600, "How long, in characters.")

    def __post_init__(self) -> None:
        """Raises ValueError for a threshold that no answer, or every one, would pass."""
        if not 0 <= self.min_support <= 1:
            raise ValueError("min_support must be between 0 and 1")
        for length in ("long_brief_chars", "min_chars", "long_draft_chars"):
            if getattr(self, length) < 0:
                raise ValueError(f"{length} must not be negative")
        if self.min_confidence > 0:
            raise ValueError("min_confidence is a log probability: at most 0")

    def decide(self, question: str, signals: Signals, evidence: str, *, important: bool = False) -> Decision:
        """Every rule that applies, in the order of Rule. `evidence` is none, weak or strong."""
        draft = Draft(question, signals, evidence, important)
        on = (rule for rule in switches() if getattr(self, rule))
        found = tuple(Reason(rule, text) for rule in on if (text := _sentence(rule, self, draft)))
        return Decision(found, signals, escalate=bool(found))

    def after_failure(self, sentence: Text, *, same_server: bool) -> Decision:
        """A draft that failed is no special case, but one absent server must not be waited for twice."""
        reason = Reason(Rule.DRAFT_FAILED, sentence)
        if same_server:
            return Decision((reason,), instead=say("same-server"))
        return Decision((reason,), escalate=True)


def label(share: float, min_support: float = MIN_SUPPORT) -> Label:
    """Three steps for people; the numbers are in the details. Thresholds: label below 0.75, escalate below 0.55."""
    if share >= WELL_SUPPORTED:
        return "well supported"
    return "partly supported" if share >= min_support else "hardly supported"


_BRIEF = re.compile(
    r"\b(?:brief|briefing|summary|summar(?:ise|ize)|memo|overview)\b"
    # a thing, not what people do: not in "report a bug", "how do I report", "who does she report to"
    r"|(?<!\bto )(?<!\bi )(?<!\bwe )(?<!\byou )\breport\b(?! (?:an?|any|back|bugs?|issues?|errors?)\b| to\W*$)"
    r"|\b(?:zusammenfass\w*|bericht|résum\w*|resum(?:en|ir)|informe)\b"
    r"|סיכום|תקציר|\bדו[\"״]?ח\b|резюме|звіт|підсумок|отч[её]т|περίληψη|αναφορά|خلاصه|گزارش|ملخص|تقرير"
    r"|总结|摘要|报告|要約|報告",
    re.IGNORECASE,
)


def asks_for_brief(question: str) -> bool:
    """Does the question ask for a brief, a summary or a report?"""
    return bool(_BRIEF.search(question))


def topics(text: str) -> tuple[str, ...]:
    """Flagged topics as people write them: words or phrases between commas, Persian and Arabic ones too."""
    return tuple(part.strip() for part in re.split("[,،]", text) if part.strip())


_RULES: dict[Rule, tuple[_Check, _Sign | None]] = {
    Rule(knob.name): (knob.metadata["check"], knob.metadata["sign"])
    for knob in fields(Policy)
    if "check" in knob.metadata
}


def switches() -> tuple[Rule, ...]:
    """Each rule that can be switched."""
    return tuple(_RULES)


def _sentence(rule: Rule, policy: Policy, draft: Draft) -> Text:
    """Why the rule asks for the larger model; "" where it does not."""
    check, _ = _RULES[rule]
    said = check(policy, draft)
    return say(f"rule-{_dashed(rule)}") if said is True else said or ""


def switch_name(rule: Rule) -> Text:
    """What its switch says: completes "When to escalate"."""
    return say(f"rule-{_dashed(rule)}.switch")


def rule_name(rule: Rule) -> Text:
    """In a word or two."""
    return say(f"rule-{_dashed(rule)}.name")


def signs(signals: Signals) -> tuple[Text, ...]:
    """What an answer shows of what rules look for, in words, on or not."""
    seen = (rule for rule, (_, sign) in _RULES.items() if sign and sign(signals))
    return tuple(say(f"rule-{_dashed(rule)}.sign") for rule in seen)


def _dashed(rule: Rule) -> str:
    return rule.replace("_", "-")
