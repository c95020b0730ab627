"""A conversation: what was asked and what stands as answered. An edited question rewinds to before it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from rag.answer.turn import Retrieved, Turn, sent
from rag.text.passages import Hit
from words.phrase import Text


@dataclass(frozen=True, slots=True)
class Exchange:
    """A settled turn, without its tokens. `id` is the question's message on the page."""

    id: str
    question: str
    answer: str
    found: Retrieved | None
    sent: tuple[Hit, ...] = ()  # the passages that a model was shown


@dataclass(frozen=True, slots=True)
class Conversation:
    exchanges: tuple[Exchange, ...] = ()

    def with_turn(self, id: str, turn: Turn) -> "Conversation":
        """Grown by a sealed turn, whatever its outcome: an unanswered question can still be asked again."""
        answer = "" if turn.outcome in ("failed", "not_found", "greeted", "read") else turn.answer
        exchange = Exchange(id, turn.question, answer, turn.retrieved, sent(turn))
        return replace(self, exchanges=(*self.exchanges, exchange))

    def before(self, id: str) -> "Conversation":
        """Rewound to before the exchange `id`; itself if there is none."""
        ids = [exchange.id for exchange in self.exchanges]
        return replace(self, exchanges=self.exchanges[: ids.index(id)]) if id in ids else self

    def within(self, known: Callable[[str], bool]) -> "Conversation":
        """Without the answers that were made from documents which are not `known` any more, or not just now."""
        gone = {hit.passage.document for e in self.exchanges for hit in e.sent if not known(hit.passage.document)}
        kept = (replace(e, answer="") if gone & {h.passage.document for h in e.sent} else e for e in self.exchanges)
        return Conversation(tuple(kept))

    def forget(self, document: str) -> "Conversation":
        """Without what stood in `document`: its passages, and the answers that were made from them."""
        return Conversation(tuple(_without(exchange, document) for exchange in self.exchanges))

    def exchange(self, id: str) -> Exchange | None:
        return next((exchange for exchange in reversed(self.exchanges) if exchange.id == id), None)

    @property
    def history(self) -> tuple[tuple[str, str], ...]:
        """(question, answer) pairs that stand, oldest first; of a question asked again only the last answer."""
        pairs: dict[str, str] = {}
        for exchange in self.exchanges:
            if exchange.answer:
                pairs.pop(exchange.question, None)
                pairs[exchange.question] = exchange.answer
        return tuple(pairs.items())

    @property
    def last_search(self) -> Exchange | None:
        """The last exchange that found something: what a follow-up refers back to."""
        return next((e for e in reversed(self.exchanges) if e.found and e.found.hits), None)


def _without(exchange: Exchange, document: str) -> Exchange:
    if exchange.found is None or all(hit.passage.document != document for hit in exchange.found.hits):
        return exchange
    kept = tuple(hit for hit in exchange.found.hits if hit.passage.document != document)
    return replace(exchange, answer="", found=replace(exchange.found, hits=kept), sent=())


@dataclass(frozen=True, slots=True)
class Told:
    """A turn that is over, by the id of its question's message; `mark` says that it was replayed."""

    id: str
    mark: Text
    turn: Turn

    def rests_on(self, document: str) -> bool:
        """Whether a document came with it, or passages of it were found for it."""
        found = self.turn.retrieved.hits if self.turn.retrieved else ()
        rests = {hit.passage.document for hit in (*found, *sent(self.turn))}
        return document in rests or any(receipt.document == document for receipt in self.turn.receipts)


def told_before(told: tuple[Told, ...], id: str) -> tuple[Told, ...]:
    """Rewound to before a message; all of them if it is none of them."""
    ids = [one.id for one in told]
    return told[: ids.index(id)] if id in ids else told
