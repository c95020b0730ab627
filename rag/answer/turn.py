"""What happened in a turn: events as they come, and the Turn one reads afterwards.

`at` is seconds since the message reached us. In the order a sequential turn writes them:

    Received (Reading* Read)? Retrieved*
    (Prompted Waiting* Sent … Accepted? Token* (Answered|Failed) Decided? Retrieved?)* Settled Drawn

The router yields all but five: the page stamps Received, Reading, Read and Drawn, and Settled when the user stops.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from models.chat import Channel, Usage
from models.errors import ModelError
from rag.answer.policy import Decision
from rag.answer.required import Missing
from rag.answer.roles import Role, in_words
from rag.answer.signals import Signals
from rag.answer.why import Why
from rag.documents.evidence import Evidence
from rag.documents.receipt import Receipt
from rag.documents.versions import Outdated
from rag.text.passages import Hit
from words.phrase import Text

Who: TypeAlias = str  # a contender: a Role, in a comparison any name
How = Literal["search", "leading", "again", "whole", "part", "counted"]
Outcome = Literal["answered", "not_found", "greeted", "read", "stopped", "failed"]


@dataclass(frozen=True, slots=True)
class Received:
    """`files` are the names of what is attached; `left_out` characters of a longer message were not looked at."""

    at: float
    question: str
    files: tuple[str, ...] = ()
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """The attached file `number`, from 0, is being read: `done` of `of` pages or rows, 0 of 0 before that is known.

    Its last one has the receipt.
    """

    at: float
    number: int
    name: str
    done: int = 0
    of: int = 0
    receipt: Receipt | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """All attached files have been read, or refused."""

    at: float
    receipts: tuple[Receipt, ...]


@dataclass(frozen=True, slots=True)
class Retrieved:
    """`how`: searched for; a document's leading passages; the last turn's passages again, perhaps wider; a document
    whole; the part of it that was named; the rows that code has counted. `rows` are those of all tables of these
    documents, where all are asked for; `beside` are titles of Tandem's own pages that speak of it too."""

    at: float
    query: str
    hits: tuple[Hit, ...]
    evidence: Evidence
    how: How = "search"
    rows: int = 0
    missing: tuple[Missing, ...] = ()
    outdated: tuple[Outdated, ...] = ()
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A hit that was not sent, and why."""

    hit: Hit
    why: Text


@dataclass(frozen=True, slots=True)
class Prompted:
    """`sent` in the order of citation: sent[0] is [1]. `prompt_tokens` by our own count."""

    at: float
    who: Who
    model: Text
    sent: tuple[Hit, ...]
    dropped: tuple[LeftOut, ...]
    prompt_tokens: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """`reading`: for the next part of a document that is read in passes."""

    at: float
    who: Who
    why: Text
    reading: bool = False


@dataclass(frozen=True, slots=True)
class Sent:
    at: float
    who: Who


@dataclass(frozen=True, slots=True)
class Accepted:
    at: float
    who: Who


@dataclass(frozen=True, slots=True)
class Token:
    """`unsays`: what this contender said as answer before was thinking."""

    at: float
    who: Who
    text: str
    channel: Channel
    unsays: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """`refused`: the model said that the passages do not hold the answer; `text` is what it said besides.

    `confidence` is the 10 % quantile of its tokens' log probabilities (arXiv 2404.10136), None if not told.
    """

    at: float
    who: Who
    text: str
    finish_reason: str
    usage: Usage | None
    refused: bool = False
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    at: float
    who: Who
    error: ModelError


@dataclass(frozen=True, slots=True)
class Decided:
    at: float
    decision: Decision


@dataclass(frozen=True, slots=True)
class Price:
    """Of reading on: `passes`, `tokens` of their prompts, `seconds` as measured here, None where nothing was."""

    passes: int
    tokens: int
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """`who` is None when nobody's words stand. `checks`: what was measured of each whole answer. `choices`: what may be
    meant, each with the question that says so; `price`: of PRICED."""

    at: float
    who: Who | None
    why: Why
    checks: tuple[tuple[Who, Signals], ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    price: Price | None = None


@dataclass(frozen=True, slots=True)
class Drawn:
    """The page has painted all of it; `lag` is the longest that anything waited to be painted, in seconds."""

    at: float
    lag: float


Contending = Prompted | Waiting | Sent | Accepted | Token | Answered | Failed
Event = Received | Reading | Read | Retrieved | Contending | Decided | Settled | Drawn


@dataclass(frozen=True, slots=True)
class Turn:
    """A sealed log. Everything else about a turn is derived from its events."""

    events: tuple[Event, ...]

    @property
    def question(self) -> str:
        return next((e.question for e in self.events if isinstance(e, Received)), "")

    @property
    def settled(self) -> Settled | None:
        return next((e for e in self.events if isinstance(e, Settled)), None)

    @property
    def retrieved(self) -> Retrieved | None:
        """The last search: the widest."""
        return next((e for e in reversed(self.events) if isinstance(e, Retrieved)), None)

    @property
    def files(self) -> tuple[str, ...]:
        """The names of the attached files."""
        return next((e.files for e in self.events if isinstance(e, Received)), ())

    @property
    def receipts(self) -> tuple[Receipt, ...]:
        """What came of the attached files, of those that were read so far."""
        whole = next((e.receipts for e in self.events if isinstance(e, Read)), None)
        return whole or tuple(e.receipt for e in self.events if isinstance(e, Reading) and e.receipt)

    @property
    def answer(self) -> str:
        """What stands: a whole answer, or what was read of one."""
        return self.text(self.settled.who) if self.settled and self.settled.who else ""

    @property
    def outcome(self) -> Outcome:
        """A log that ends without Settled (killed, or cut on disk) is `failed`."""
        match self.settled:
            case Settled(why=Why.STOPPED):
                return "stopped"
            case Settled(why=Why.NOT_FOUND | Why.HONEST):
                return "not_found"
            case Settled(why=Why.GREETED | Why.THANKED):
                return "greeted"
            case Settled(why=Why.NEEDS_MODEL | Why.PRICED):
                return "not_found"
            case Settled(why=Why.READ):
                return "read"
            case Settled(why=Why.KEPT):
                return "answered"
            case Settled(who=who) if any(isinstance(e, Answered) and e.who == who for e in self.events):
                return "answered"
            case _:
                return "failed"

    def text(self, who: Who) -> str:
        return "".join(token.text for token in said(self.events) if token.who == who).strip()

    def model(self, who: Who | None) -> Text:
        """The name people know this contender's model by; its role where no model was asked."""
        asked = (e.model for e in self.events if isinstance(e, Prompted) and e.who == who)
        return next(asked, in_words(who) if who else "")


def cited(turn: Turn) -> Prompted | None:
    """Of who stands or speaks; before a word, of who was asked last. None where no passage was sent, nor left out.

    The passes over a long document number on: who made them was sent all of it.
    """
    asked = [e for e in turn.events if isinstance(e, Prompted) and (e.sent or e.dropped)]  # else it was sent notes
    spoken = [e.who for e in turn.events if isinstance(e, Token) and e.channel == "answer"]
    who = turn.settled.who if turn.settled else spoken[-1] if spoken else None
    last = next((e for e in reversed(asked) if e.who == who), asked[-1] if asked else None)
    return last and replace(last, sent=tuple(hit for e in prompts(asked, last.who) for hit in e.sent))


def prompts(events: Iterable[Event], who: Who) -> list[Prompted]:
    """What a contender was asked: all passes of a long document; else the last, for one before was refused."""
    asked = [e for e in events if isinstance(e, Prompted) and e.who == who]
    return asked if who == Role.READING else asked[-1:]


def sent(turn: Turn) -> tuple[Hit, ...]:
    """The passages that the words rest on: sent[0] is [1]."""
    prompted = cited(turn)
    return prompted.sent if prompted else ()


def first_word(turn: Turn) -> float | None:
    """Seconds to the first word of an answer, whoever spoke it; None where nobody did."""
    return next((token.at for token in said(turn.events) if token.text), None)


def said(events: Iterable[Event]) -> list[Token]:
    """The tokens that are answer, without those that were unsaid; one that unsays stays, and has no text."""
    tokens: list[Token] = []
    for event in events:
        if isinstance(event, Token) and event.channel == "answer":
            tokens = [token for token in tokens if token.who != event.who] if event.unsays else tokens
            tokens.append(event)
    return tokens
