"""What to answer from: a plain search, a document's leading passages, or what a follow-up refers back to."""

from dataclasses import dataclass

from rag.conversation import Conversation, Exchange
from rag.evidence import Evidence
from rag.intent import intent, only_points_back
from rag.library import Library
from rag.passages import Document, Hit
from rag.turn import How, Retrieved

WHOLE = Evidence("strong", 1.0, 0.0, 0.0, 0.0, "")  # a document asked for by name is its own evidence


@dataclass(frozen=True, slots=True)
class Search:
    """What a turn answers from; the log stamps it."""

    query: str
    hits: tuple[Hit, ...]
    evidence: Evidence
    how: How = "search"

    def at(self, seconds: float) -> Retrieved:
        return Retrieved(seconds, self.query, self.hits, self.evidence, self.how)


def retrieve(question: str, conversation: Conversation, library: Library, k: int) -> Search:
    """Blocking, a millisecond or so: call it in a thread. `k` is how many passages are wanted."""
    before = conversation.last_search
    named = library.named(question)
    kind = intent(question, has_past=before is not None)
    if kind == "whole":
        return _leading(question, library, named or _meant(question, before, library), k)
    if kind == "follow_up" and before and before.found:
        if only_points_back(question):
            return Search(before.found.query, before.found.hits, before.found.evidence, "again")
        return _follow_up(question, before, library, k)
    found = library.search(question, k)
    if found.evidence.level == "none" and named:
        return _leading(question, library, named, k)
    return Search(found.query, found.hits, found.evidence)


def _follow_up(question: str, before: Exchange, library: Library, k: int) -> Search:
    """Searched with what it refers back to, unless its own words alone already find more."""
    alone = library.search(question, k)
    both = library.search(f"{before.question} {question}", k)
    better = alone if alone.evidence.level == "strong" and alone.evidence.score > both.evidence.score else both
    return Search(better.query, better.hits, better.evidence)


def _leading(question: str, library: Library, documents: tuple[Document, ...], k: int) -> Search:
    return Search(question, library.leading(documents, k), WHOLE, "leading")


def _meant(question: str, before: Exchange | None, library: Library) -> tuple[Document, ...]:
    """The documents a question like "summarise the shipping rules" is about: of its best hit, the last turn's, all."""
    found = library.search(question, 1)
    hits = found.hits if found.evidence.level != "none" else before.found.hits if before and before.found else ()
    ids = {hit.passage.document for hit in hits}
    return tuple(document for document in library.documents if document.id in ids) or library.documents
