"""What to answer from: a search, documents whole, a named part of them, or what a follow-up refers back to."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import get_args

from rag.answer.conversation import Conversation, Exchange
from rag.answer.digest import PIECE_CHARACTERS
from rag.answer.parts import parts
from rag.answer.required import Missing, missing, nearest
from rag.answer.turn import How, Retrieved
from rag.answer.understanding import Request, Understood
from rag.documents.evidence import Evidence, Level
from rag.documents.library import Found, Library
from rag.documents.segment import Volume
from rag.documents.versions import Outdated, outdated
from rag.text.abbreviations import both_ways
from rag.text.passages import Hit
from rag.text.terms import words

WHOLE = Evidence("strong", 1.0, 0.0, 0.0, 0.0, "")  # a document asked for by name is its own evidence
NOTHING = Evidence("none", 0.0, 0.0, 0.0, 0.0, "")
LONGEST_SUBJECT = 300  # characters
INTRODUCING = 5  # passages in which an abbreviation's long form is looked for
SAME_SAYS = 0.7  # of the best score anywhere, with which the document spoken of last answers a follow-up alone
SAME_DOCUMENT = 0.5  # what a hit of a follow-up gains, as if it stood so much higher, in a document spoken of last
LEVELS: tuple[Level, ...] = get_args(Level)  # from none to strong


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a conversation may be answered from. `own` are ids of what its user brought, `attached` of what came with
    the question; `manual` of what ships with Tandem. `reads`: somebody is there who can read; `fits`: documents that a
    model reads at once. `leads`: where a search finds nothing, the beginnings of the documents in question stand."""

    library: Library
    own: tuple[str, ...] = ()
    attached: tuple[str, ...] = ()
    manual: frozenset[str] = frozenset()
    reads: bool = False
    fits: Callable[[Sequence[Volume]], bool] = lambda documents: False
    leads: bool = False

    def volumes(self, ids: Collection[str]) -> tuple[Volume, ...]:
        return tuple(volume for id in dict.fromkeys(ids) if (volume := self.library.volume(id)))

    def searched(self, said: Understood) -> Collection[str] | None:
        """The documents that a question is searched in: what ships with Tandem tells those who brought documents of
        their own only of Tandem. None for all."""
        if not self.manual or not self.own or said.of_tandem or not self.manual.isdisjoint(said.named):
            return None
        return {volume.id for volume in self.library.documents} - self.manual


@dataclass(frozen=True, slots=True)
class Search:
    """What a turn answers from; the log stamps it."""

    query: str
    hits: tuple[Hit, ...]
    evidence: Evidence
    how: How = "search"
    missing: tuple[Missing, ...] = ()
    outdated: tuple[Outdated, ...] = ()
    beside: tuple[str, ...] = ()

    def at(self, seconds: float) -> Retrieved:
        found = Retrieved(seconds, self.query, self.hits, self.evidence, self.how)
        return replace(found, missing=self.missing, outdated=self.outdated, beside=self.beside)


def retrieve(said: Understood, conversation: Conversation, grounds: Grounds, k: int) -> Search:
    """Blocking, a millisecond or so: call it in a thread. `k` is how many passages are wanted.

    What a model could read whole is never refused for want of words in common: where a question of fact finds no good
    evidence, or something else is asked, it reads the documents in question, if they fit or if it is work on them.
    """
    before = conversation.last_search
    about = _in_question(said, before, grounds)
    match said.request:
        case Request.TALK if before and before.found:
            search = _again(before.found, grounds.library)
        case Request.PART if about and (hits := parts(said.part, about) if said.part else ()):
            whole = grounds.reads and grounds.fits(about)
            search = _whole(said, about) if whole else Search(said.message, hits, WHOLE, "part")
        case Request.PART if about and said.part and not (grounds.reads and grounds.fits(about)):
            search = Search(said.message, (), NOTHING, missing=(Missing(said.part.written),))
        case Request.WORK | Request.PART | Request.TALK if about:
            search = _worked_on(said, about, grounds, k)
        case _:
            search = _looked_up(said, before, about, grounds, k)
    search = search if said.versions or said.named else _of_the_newest(search, grounds.library)
    return _without_manual(said, search, grounds)


def _without_manual(said: Understood, search: Search, grounds: Grounds) -> Search:
    """Of a question that both could answer, what its user brought answers, and Tandem's pages are named beside it."""
    theirs = tuple(hit for hit in search.hits if hit.passage.document not in grounds.manual)
    if search.how != "search" or not grounds.own or not theirs or len(theirs) == len(search.hits):
        return search
    own = {volume.id for volume in grounds.library.documents} - grounds.manual
    if grounds.library.search(said.message, 1, own).evidence.level == "none":
        return search
    pages = dict.fromkeys(hit.passage.title for hit in search.hits if hit.passage.document in grounds.manual)
    return replace(search, hits=theirs, beside=tuple(pages))


def within(hits: Sequence[Hit], library: Library) -> tuple[Hit, ...]:
    """Those of documents that may still be answered from: since then one may be paused, or out of scope."""
    return tuple(hit for hit in hits if library.volume(hit.passage.document))


def _in_question(said: Understood, before: Exchange | None, grounds: Grounds) -> tuple[Volume, ...]:
    """The documents that a message is about: those it names or came with, else of the user's own those spoken of last,
    else all. Without any, of work on nothing in particular: the documents spoken of last, else the whole library."""
    if told := said.named or grounds.attached:
        return grounds.volumes(told)
    last = [hit.passage.document for hit in before.found.hits] if before and before.found else []
    if meant := [id for id in said.meant if not grounds.own or id in grounds.own]:
        return grounds.volumes(meant)
    if grounds.own:
        return grounds.volumes([id for id in last if id in grounds.own] or grounds.own)
    if said.request in (Request.WORK, Request.PART) and not said.subject:
        return grounds.volumes(last) or grounds.library.documents
    return ()


def _worked_on(said: Understood, about: tuple[Volume, ...], grounds: Grounds, k: int) -> Search:
    """Work on whole documents. Without a reader there is only what can be quoted: what stands there of the subject,
    else how they begin. Of a subject in documents too long to be read at once, what was found, where it is good."""
    ids = {volume.id for volume in about}
    if grounds.reads and (grounds.fits(about) or not said.subject or said.whole):
        return _whole(said, about)
    found = grounds.library.search(said.message, k, ids) if said.subject else None
    if found and (found.evidence.level == "strong" or (found.evidence.level != "none" and not grounds.reads)):
        return Search(found.query, _from_each(found, about, k), found.evidence)
    if grounds.reads:
        return _whole(said, about)
    of_them = said.refers or said.whole or said.points_back or said.named or said.meant or grounds.attached
    if found and not of_them:  # "explain photosynthesis"
        return Search(found.query, found.hits, found.evidence)
    return _leading(said, about, grounds.library, k)


def _looked_up(
    said: Understood, before: Exchange | None, about: tuple[Volume, ...], grounds: Grounds, k: int
) -> Search:
    """A question of fact: searched for; where that tells little, the documents in question are read if they fit."""
    if before and before.found and said.points_back and said.alone:
        return _again(before.found, grounds.library)
    found = _found(said, before, about, grounds, k)
    texts = [_told_by(hit, grounds.library) for hit in found.hits]
    lacking = missing(said.required, texts)
    level = found.evidence.level
    if lacking and level != "none":
        level = "none" if not grounds.reads and any(one.strict for one in lacking) else "weak"
    searched = _among(grounds.searched(said), grounds.library)
    told = tuple(Missing(one.written, nearest(one, texts), any(map(searched.holds, one.terms))) for one in lacking)
    elsewhere = {hit.passage.document for hit in found.hits[:1]} - {volume.id for volume in about}
    doubtful = level == "none" or (level == "weak" and not elsewhere) or said.refers or said.points_back
    if grounds.reads and about and doubtful and grounds.fits(about):
        evidence = replace(found.evidence, level="weak") if level == "none" else replace(found.evidence, level=level)
        return replace(_whole(said, about), evidence=evidence, missing=told)
    if level == "none" and not lacking and about and (said.named or grounds.leads):
        return _leading(said, about, grounds.library, k)
    return Search(found.query, found.hits, replace(found.evidence, level=level), missing=told)


def _found(said: Understood, before: Exchange | None, about: tuple[Volume, ...], grounds: Grounds, k: int) -> Found:
    """In what is named or came with the question; where that says nothing of it, in everything."""
    among = grounds.searched(said)
    message = both_ways(said.message, partial(_holding, library=grounds.library, among=among))
    if said.named or said.meant or grounds.attached:
        ids = {volume.id for volume in about}
        found = grounds.library.search(_without_names(message, about if said.named else ()), k, ids)
        if found.evidence.level != "none" or said.named:
            return Found(message, _from_each(found, about, k) if len(ids) > 1 else found.hits, found.evidence)
    if before and before.found and said.points_back:
        return _follow_up(message, before.found, grounds.library, k, among)
    return grounds.library.search(message, k, among)


def _holding(word: str, library: Library, among: Collection[str] | None) -> list[str]:
    """The passages that hold a word, the best few."""
    if not library.holds(word.casefold()):
        return []
    return [hit.passage.text for hit in library.search(word, INTRODUCING, among).hits]


def _without_names(message: str, named: Sequence[Volume]) -> str:
    """Without the words by which documents are named: they say where to look, not for what."""
    names = {word for volume in named for name in volume.names for word in name}
    return " ".join(message[start:end] for start, end, found in words(message) if names.isdisjoint(found))


def _told_by(hit: Hit, library: Library) -> str:
    """A passage with all that names it."""
    volume = library.volume(hit.passage.document)
    return "\n".join((volume.file if volume else "", hit.passage.title, hit.passage.heading, hit.passage.reading))


def _among(ids: Collection[str] | None, library: Library) -> Library:
    """Of the segments that hold nothing but documents of these ids."""
    if ids is None:
        return library
    return Library([part for part in library.segments if all(volume.id in ids for volume in part.volumes)])


def _again(found: Retrieved, library: Library) -> Search:
    """What the last answer was made of."""
    if still := within(found.hits, library):
        evidence = found.evidence if found.evidence.level != "none" else replace(found.evidence, level="weak")
        return Search(found.query, still, evidence, "again")
    return Search(found.query, (), found.evidence)


def _follow_up(question: str, before: Retrieved, library: Library, k: int, among: Collection[str] | None) -> Found:
    """Searched with what it refers back to and alone, merged: it may as well be a new subject. Better evidence counts.

    By the sum of 1 / rank: reciprocal rank fusion (Cormack et al., SIGIR 2009), for short lists. In MTRAG-UN a right
    passage is among five for 92 % of the last questions of conversations, searched alone for 86 %; after a change of
    subject for 99 %, searched only with what came before for 80 %. A document spoken of last gains half a rank.
    """
    subject = f"{before.query} {question}"[-LONGEST_SUBJECT:]  # what was spoken of long ago fades
    both, alone = library.search(subject, k, among), library.search(question, k, among)
    spoken = {hit.passage.document for hit in before.hits[:1]}
    same = library.search(question, k, spoken if among is None else spoken & set(among))
    if same.evidence.level != "none" and same.hits[0].score >= SAME_SAYS * alone.hits[0].score:
        return Found(both.query, same.hits, max(both.evidence, same.evidence, key=_better))
    ranks: dict[str, float] = {}
    for found in (both, alone):
        for rank, hit in enumerate(found.hits, 1):
            gain = SAME_DOCUMENT if hit.passage.document in spoken else 0.0
            ranks[hit.passage.id] = ranks.get(hit.passage.id, 0.0) + 1 / max(rank - gain, 1)
    hits = {hit.passage.id: hit for hit in (*both.hits, *alone.hits)}
    best = sorted(hits, key=ranks.__getitem__, reverse=True)[:k]
    evidence = max(both.evidence, alone.evidence, key=_better)
    return Found(both.query, tuple(hits[passage] for passage in best), evidence)


def _better(evidence: Evidence) -> tuple[int, float]:
    return LEVELS.index(evidence.level), evidence.score


def _from_each(found: Found, about: Sequence[Volume], k: int) -> tuple[Hit, ...]:
    """The hits by turns, the best of each document first: "Compare them" wants all of them. A document without a hit
    is told by its beginning."""
    ranks: dict[str, int] = {}
    by_turns: list[tuple[int, Hit]] = []
    for hit in found.hits:
        ranks[hit.passage.document] = rank = ranks.get(hit.passage.document, 0) + 1
        by_turns.append((rank, hit))
    by_turns += [(1, Hit(volume[0], 0.0)) for volume in about if volume.id not in ranks and len(volume)]
    return tuple(hit for _, hit in sorted(by_turns, key=lambda turn: turn[0])[: max(k, len(about))])


def _whole(said: Understood, about: Sequence[Volume]) -> Search:
    hits = (Hit(piece, 0.0) for volume in about for piece in volume.pieces(PIECE_CHARACTERS))
    return Search(said.message, tuple(hits), WHOLE, "whole")


def _leading(said: Understood, about: Sequence[Volume], library: Library, k: int) -> Search:
    return Search(said.message, library.leading(about, k), WHOLE, "leading")


def _of_the_newest(search: Search, library: Library) -> Search:
    """Without the passages of older versions where the newest of them has something to say."""
    here = {hit.passage.document for hit in search.hits}
    older = {old: new for old, new in outdated(library.documents).items() if old in here and new in here}
    if not older or search.how in ("whole", "part"):
        return search
    kept = tuple(hit for hit in search.hits if hit.passage.document not in older)
    files = {volume.id: volume.file for volume in library.documents}
    return replace(search, hits=kept, outdated=tuple(Outdated(files[old], files[new]) for old, new in older.items()))
