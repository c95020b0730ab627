"""A conversation: what was asked and what stands as answered. An edited question rewinds to before it."""

from dataclasses import dataclass, replace

from rag.passages import Hit
from rag.turn import Retrieved, Turn


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
        exchange = Exchange(id, turn.question, answer, turn.retrieved, turn.sent)
        return replace(self, exchanges=(*self.exchanges, exchange))

    def before(self, id: str) -> "Conversation":
        """Rewound to before the exchange `id`; itself if there is none."""
        ids = [exchange.id for exchange in self.exchanges]
        return replace(self, exchanges=self.exchanges[: ids.index(id)]) if id in ids else self

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
