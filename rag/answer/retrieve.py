"""What to answer from: a plain search, a document whole, its leading passages, or what a follow-up refers back to."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from rag.answer.conversation import Conversation, Exchange
from rag.answer.counting.tally import wants_all
from rag.answer.digest import PIECE_CHARACTERS
from rag.answer.intent import intent, only_points_back, summary_of
from rag.answer.turn import How, Retrieved
from rag.documents.evidence import Evidence, Level
from rag.documents.library import Library
from rag.documents.segment import Volume
from rag.text.passages import Hit
from rag.text.terms import Word, content

WHOLE = Evidence("strong", 1.0, 0.0, 0.0, 0.0, "")  # a document asked for by name is its own evidence
LONGEST_SUBJECT = 300  # characters
SEVERAL_CHARACTERS = 4 * PIECE_CHARACTERS  # of all of them together
LEVELS: tuple[Level, ...] = get_args(Level)  # from none to strong


@dataclass(frozen=True, slots=True)
class Search:
    """What a turn answers from; the log stamps it."""

    query: str
    hits: tuple[Hit, ...]
    evidence: Evidence
    how: How = "search"

    def at(self, seconds: float) -> Retrieved:
        return Retrieved(seconds, self.query, self.hits, self.evidence, self.how)


def retrieve(
    question: str,
    conversation: Conversation,
    library: Library,
    k: int,
    *,
    attached: Sequence[str] = (),
    whole: bool = False,
) -> Search:
    """Blocking, a millisecond or so: call it in a thread. `k` is how many passages are wanted.

    `attached` are ids of documents that came with the question: it is about them, if they say anything about it.
    `whole`: somebody is there to read a document from end to end; else its leading passages stand for it.
    """
    before = conversation.last_search
    came = tuple(volume for id in attached if (volume := library.volume(id)))
    named = library.named(question)
    wanted = summary_of(question)
    if wanted is not None and (documents := named or came or _documents_of(wanted, before, library)):
        return _about(question, library, documents, k, whole)
    if wants_all(question) and (told := named or came):  # several are read whole only if that is soon done
        short = len(told) == 1 or sum(volume.characters for volume in told) <= SEVERAL_CHARACTERS
        return _about(question, library, told, k, True) if short and whole else _attached(question, library, told, k)
    if came:
        return _attached(question, library, came, k)
    if before and before.found and intent(question, has_past=True) == "follow_up":
        if only_points_back(question) and (still := within(before.found.hits, library)):
            return Search(before.found.query, still, before.found.evidence, "again")
        return _follow_up(question, before.found, library, k)
    found = library.search(question, k)
    if found.evidence.level == "none" and named:
        return _leading(question, library, named, k)
    return Search(found.query, found.hits, found.evidence)


def within(hits: Sequence[Hit], library: Library) -> tuple[Hit, ...]:
    """Those of documents that may still be answered from: since then one may be paused, or out of scope."""
    return tuple(hit for hit in hits if library.volume(hit.passage.document))


def _attached(question: str, library: Library, came: Sequence[Volume], k: int) -> Search:
    """In what came with the question or is named; where that says nothing of it, in everything; else how it begins."""
    ids = {volume.id for volume in came}
    theirs = Library([part for part in library.segments if {volume.id for volume in part.volumes} <= ids])
    for searched in (theirs, library):
        found = searched.search(question, k)
        if found.evidence.level != "none":
            return Search(found.query, found.hits, found.evidence)
    return _leading(question, library, came, k)


def _follow_up(question: str, before: Retrieved, library: Library, k: int) -> Search:
    """Searched with what it refers back to and alone, merged: it may as well be a new subject. Better evidence counts.

    By the sum of 1 / rank: reciprocal rank fusion (Cormack et al., SIGIR 2009), for short lists. In MTRAG-UN a right
    passage is among five for 92 % of the last questions of conversations, searched alone for 86 %; after a change of
    subject for 99 %, searched only with what came before for 80 %.
    """
    subject = f"{before.query} {question}"[-LONGEST_SUBJECT:]  # what was spoken of long ago fades
    both, alone = library.search(subject, k), library.search(question, k)
    ranks: dict[str, float] = {}
    for found in (both, alone):
        for rank, hit in enumerate(found.hits, 1):
            ranks[hit.passage.id] = ranks.get(hit.passage.id, 0.0) + 1 / rank
    hits = {hit.passage.id: hit for hit in (*both.hits, *alone.hits)}
    best = sorted(hits, key=ranks.__getitem__, reverse=True)[:k]
    evidence = max(both.evidence, alone.evidence, key=lambda found: (LEVELS.index(found.level), found.score))
    return Search(both.query, tuple(hits[passage] for passage in best), evidence)


def _about(question: str, library: Library, documents: Sequence[Volume], k: int, whole: bool) -> Search:
    """A question about documents as a whole."""
    if not whole:
        return _leading(question, library, documents, k)
    hits = (Hit(piece, 0.0) for volume in documents for piece in volume.pieces(PIECE_CHARACTERS))
    return Search(question, tuple(hits), WHOLE, "whole")


def _leading(question: str, library: Library, documents: Sequence[Volume], k: int) -> Search:
    return Search(question, library.leading(documents, k), WHOLE, "leading")


def _documents_of(wanted: Sequence[Sequence[str]], before: Exchange | None, library: Library) -> tuple[Volume, ...]:
    """What a summary is of: a document by its whole title; of nothing in particular, the last documents, else all."""
    if wanted:
        return tuple(document for document in library.documents if _same(wanted, content(document.title)))
    ids = {hit.passage.document for hit in before.found.hits} if before and before.found else set()
    return tuple(document for document in library.documents if document.id in ids) or library.documents


def _same(wanted: Sequence[Sequence[str]], title: Sequence[Word]) -> bool:
    """Has each word one in the other that shares a term with it ("refund" and "Refunds")?"""
    pairs = [[not set(word).isdisjoint(found) for _, _, found in title] for word in wanted]
    return all(map(any, pairs)) and all(map(any, zip(*pairs, strict=True)))
