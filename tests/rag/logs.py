"""Turns written by hand, event by event: what the folds over a log are tested on."""

from collections.abc import Sequence

from models.chat import Usage
from models.errors import ModelError
from rag.account.latency import Span
from rag.answer.policy import Decision, Reason, Rule
from rag.answer.signals import Signals
from rag.answer.turn import (
    Accepted,
    Answered,
    Decided,
    Drawn,
    Event,
    Failed,
    LeftOut,
    Prompted,
    Received,
    Retrieved,
    Sent,
    Settled,
    Token,
    Turn,
    Who,
)
from rag.answer.why import Why
from rag.documents.evidence import Evidence
from rag.text.passages import Hit, Passage

QUESTION = "How long do refunds take?"
MODELS = {"draft": "phi-4-mini", "escalation": "gpt-oss-20b", "quotes": "quotes", "count": "Tandem"}
STRONG = Evidence("strong", 0.5, 0.12, 0.4, 0.0, "latin")
WEAK = Evidence("weak", 0.15, 0.12, 0.05, 0.4, "latin")
NONE = Evidence("none", 0.05, 0.12, 0.0, 0.9, "latin")
GOOD = Signals(20, "stop", False, False, False, 0.9)
BAD = Signals(20, "length", False, False, False, 0.3, ("75",), ("penguins",), -3.0)
DOUBT = Decision((Reason(Rule.CUT_OFF, "The draft hit its length limit."),), BAD, escalate=True)


def hit(number: int, text: str = "Refunds take thirty days.", place: str = "") -> Hit:
    """A hit in a document of its own."""
    document = f"{number}.md"
    return Hit(
        Passage(f"{document}#0001", document, f"Title {number}", "Refunds", text, 0, len(text), place), 1.0 / number
    )


HITS = (hit(1), hit(2, "Parcels travel by train."), hit(3, "Bicycles have two years.", place="page 7"))


def found(at: float = 0.1, evidence: Evidence = STRONG, hits: tuple[Hit, ...] = HITS) -> Retrieved:
    return Retrieved(at, QUESTION, hits, evidence)


def prompted(at: float, who: Who = "draft", sent: tuple[Hit, ...] = HITS, *dropped: Hit) -> Prompted:
    return Prompted(
        at, who, MODELS[who], sent, tuple(LeftOut(hit, "no room in the model's context") for hit in dropped), 100
    )


def asked(at: float, who: Who = "draft") -> list[Event]:
    """From the prompt at `at` to the headers, in steps of a tenth of a second."""
    return [prompted(at, who), Sent(at + 0.1, who), Accepted(at + 0.2, who)]


def spoken(
    at: float, who: Who = "draft", text: str = "Thirty days [1].", end: str = "stop", refused: bool = False
) -> list[Event]:
    """The words of `text` from `at` on, one in a tenth of a second, then the end of the answer."""
    words = [Token(at + 0.1 * n, who, f"{word} ", "answer") for n, word in enumerate(text.split())]
    last = at + 0.1 * len(words)
    return [*words, Answered(last, who, text, end, Usage(120, len(words)), refused)]


def failed(at: float, error: ModelError, who: Who = "draft") -> Failed:
    return Failed(at, who, error)


def turn(*events: Event | Sequence[Event]) -> Turn:
    """The question was received at 0; sequences of events are taken apart."""
    flat = [event for part in events for event in (part if isinstance(part, Sequence) else [part])]
    return Turn((Received(0.0, QUESTION), *flat))


def took(spans: Sequence[Span], lane: str, stage: str) -> float:
    """Seconds of one lane and stage, by its name."""
    return sum(span.seconds for span in spans if (span.lane, span.stage) == (lane, stage))


def answered() -> Turn:
    """A draft that is good enough: prompt at 0.1, words from 1.0 on, settled at 1.5, drawn at 1.6."""
    settled = Settled(1.5, "draft", Why.GOOD_ENOUGH, (("draft", GOOD),))
    return turn(found(), asked(0.1), spoken(1.0), Decided(1.4, Decision((), GOOD)), settled, Drawn(1.6, 0.05))


def escalated(why: Why = Why.BETTER_SUPPORTED, who: Who = "escalation") -> Turn:
    """A draft that hit its limit; the larger model speaks from 3.0 on, settled at 3.5, drawn at 3.6."""
    return turn(
        found(), asked(0.1), spoken(1.0, end="length"), Decided(1.4, DOUBT),
        asked(1.5, "escalation"), spoken(3.0, "escalation", "Thirty working days [1]."),
        Settled(3.5, who, why, (("draft", BAD), ("escalation", GOOD))), Drawn(3.6, 0.05),
    )  # fmt: skip
