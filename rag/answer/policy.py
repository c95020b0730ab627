"""When to escalate and why. Plain values in, a Decision out: `turn` imports this, never the other way round.

Every rule is a switch with its threshold beside it and a sentence for the person who reads the decision. What each is
worth was measured before it was switched on: support predicts a bad draft with AUROC 0.86, length with 0.53 to 0.58.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal

from rag.answer.signals import Signals
from rag.text.terms import words
from words.phrase import comma, say

Label = Literal["well supported", "partly supported", "hardly supported"]
WELL_SUPPORTED, MIN_SUPPORT = 0.75, 0.55


class Rule(StrEnum):
    """The rules by name; each but DRAFT_FAILED is a switch of Policy."""

    DRAFT_FAILED = "draft_failed"
    IMPORTANT = "important"
    EMPTY = "empty"
    CUT_OFF = "cut_off"
    LOOPING = "looping"
    OTHER_SCRIPT = "other_script"
    REFUSED = "refused"
    UNSUPPORTED = "unsupported"
    UNSURE = "unsure"
    LONG_BRIEF = "long_brief"
    TOPIC = "topic"
    TOO_SHORT = "too_short"
    LONG_DRAFT = "long_draft"


@dataclass(frozen=True, slots=True)
class Reason:
    rule: Rule
    text: str


@dataclass(frozen=True, slots=True)
class Decision:
    """`reasons` spoke for asking the larger model; `escalate` says whether it is asked, `instead` why not."""

    reasons: tuple[Reason, ...] = ()
    signals: Signals | None = None
    escalate: bool = False
    instead: str = ""

    def because(self, rule: Rule) -> bool:
        return any(reason.rule is rule for reason in self.reasons)


def _knob(default: Any, about: str) -> Any:
    return field(default=default, metadata={"about": about})


@dataclass(frozen=True, slots=True)
class Policy:
    """Which signs of a bad draft count. Lengths in characters, shares 0..1, confidence in nats."""

    important: bool = _knob(True, "Escalate when the question is marked as important: the larger model polishes.")
    empty: bool = _knob(True, "Escalate when the draft says nothing.")
    cut_off: bool = _knob(True, "Escalate when the draft hits its length limit.")
    looping: bool = _knob(True, "Escalate when the draft repeats itself.")
    other_script: bool = _knob(True, "Escalate when the draft is in another writing than the question.")
    refused: bool = _knob(True, "Escalate when the draft finds no answer although the evidence is strong.")
    unsupported: bool = _knob(True, "Escalate when the draft says little that is in its passages.")
    min_support: float = _knob(MIN_SUPPORT, "The share of the draft's words that must be in its passages, 0 to 1.")
    min_support_with_numbers: float = _knob(0.70, "The same where a number of the draft is in no passage.")
    unsure: bool = _knob(False, "Escalate when the draft's model was unsure of its words, where the server tells.")
    min_confidence: float = _knob(-2.5, "The least log probability of its least sure tenth of words.")
    long_brief: bool = _knob(False, "Escalate when a brief, summary or report was asked for and the draft is long.")
    long_brief_chars: int = _knob(600, "How long such a draft may be, in characters.")
    topic: bool = _knob(True, "Escalate when the question touches a flagged topic.")
    topics: str = _knob("", "Flagged topics, between commas.")
    too_short: bool = _knob(False, "Escalate when the draft is short.")
    min_chars: int = _knob(80, "How short, in characters.")
    long_draft: bool = _knob(False, "Escalate when the draft is long, whatever was asked.")
    long_draft_chars: int = _knob(600, "How long, in characters.")

    def __post_init__(self) -> None:
        """Raises ValueError for a threshold that no answer, or every one, would pass."""
        for share in ("min_support", "min_support_with_numbers"):
            if not 0 <= getattr(self, share) <= 1:
                raise ValueError(f"{share} must be between 0 and 1")
        for length in ("long_brief_chars", "min_chars", "long_draft_chars"):
            if getattr(self, length) < 0:
                raise ValueError(f"{length} must not be negative")
        if self.min_confidence > 0:
            raise ValueError("min_confidence is a log probability: at most 0")

    def decide(self, question: str, signals: Signals, evidence: str, *, important: bool = False) -> Decision:
        """Every rule that applies, in the order of Rule. `evidence` is none, weak or strong."""
        marked = (Reason(Rule.IMPORTANT, say("rule-important")),) if self.important and important else ()
        found = marked + tuple(
            Reason(rule, text)
            for rule, check in _CHECKS.items()
            if getattr(self, rule) and (text := check(self, question, signals, evidence))
        )
        return Decision(found, signals, escalate=bool(found))

    def after_failure(self, sentence: str, *, same_server: bool) -> Decision:
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


def at_least_as_good(later: Signals, earlier: Signals) -> bool:
    """May the later answer replace the earlier one? A larger model makes 2 to 11 % of answers worse.

    A whole answer beats one that is not, and any answer beats none. Else support decides, up to "well supported": above
    that mark a higher share says nothing. At a tie the later one stands: something spoke against the earlier.
    """
    if later.whole != earlier.whole:
        return later.whole
    if (said := not later.refused and later.chars > 0) != (not earlier.refused and earlier.chars > 0):
        return said
    if later.support is None or earlier.support is None:
        return True
    return min(later.support, WELL_SUPPORTED) >= min(earlier.support, WELL_SUPPORTED)


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


def _unsupported(policy: Policy, _question: str, signals: Signals, evidence: str) -> str:
    if signals.support is None or signals.refused:
        return ""
    if signals.support < policy.min_support:
        hardly = signals.support >= 0.005
        return say("rule-hardly-supported", share=signals.support) if hardly else say("rule-nothing-supported")
    if signals.unsupported_numbers and signals.support < policy.min_support_with_numbers:
        return say("rule-numbers", numbers=comma(signals.unsupported_numbers[:3]))
    return ""


def _unsure(policy: Policy, _question: str, signals: Signals, evidence: str) -> str:
    if signals.confidence is None or signals.confidence >= policy.min_confidence:
        return ""
    return say("rule-unsure", confidence=max(signals.confidence, -1e6))  # a ledger may hold any number


def _topic(policy: Policy, question: str, signals: Signals, evidence: str) -> str:
    asked = question.casefold()
    begins = {start for start, _, _ in words(asked)}  # a word may go on ("taxes"), but HR is not in "three"
    flagged = next((t for t in topics(policy.topics) if any(asked.startswith(t.casefold(), at) for at in begins)), "")
    return say("rule-topic", topic=flagged) if flagged else ""


_Check = Callable[[Policy, str, Signals, str], str]  # the sentence if the rule applies, else ""
_CHECKS: dict[Rule, _Check] = {
    Rule.EMPTY: lambda p, q, s, e: "" if s.chars or s.refused else say("rule-empty"),
    Rule.CUT_OFF: lambda p, q, s, e: say("rule-cut-off") if s.finish_reason == "length" else "",
    Rule.LOOPING: lambda p, q, s, e: say("rule-looping") if s.looping else "",
    Rule.OTHER_SCRIPT: lambda p, q, s, e: say("rule-other-script") if s.other_script else "",
    Rule.REFUSED: lambda p, q, s, e: say("rule-refused") if s.refused and e == "strong" else "",
    Rule.UNSUPPORTED: _unsupported,
    Rule.UNSURE: _unsure,
    Rule.LONG_BRIEF: lambda p, q, s, e: (
        say("rule-long-brief") if asks_for_brief(q) and s.chars > p.long_brief_chars else ""
    ),
    Rule.TOPIC: _topic,
    Rule.TOO_SHORT: lambda p, q, s, e: say("rule-too-short", count=p.min_chars) if s.chars < p.min_chars else "",
    Rule.LONG_DRAFT: lambda p, q, s, e: (
        say("rule-long-draft", count=p.long_draft_chars) if s.chars > p.long_draft_chars else ""
    ),
}


def switches() -> tuple[Rule, ...]:
    """Each rule that can be switched."""
    return (Rule.IMPORTANT, *_CHECKS)
