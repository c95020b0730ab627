"""What a conversation may be answered from, searchable: the corpus and its uploads, or a part of them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import islice
from math import ceil
from typing import Self

from rag.documents.evidence import Evidence, judge
from rag.documents.index import Index
from rag.documents.segment import Name, Segment, Volume, spoken
from rag.errors import UnknownPassage
from rag.text.passages import Document, Hit, Passage
from rag.text.terms import is_english, script
from words.phrase import say

_RIVALS = 8  # hits looked at for the second best; passages that overlap the best are at most its two neighbours


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: `hits`, best first, and how good they look."""

    query: str
    hits: tuple[Hit, ...]
    evidence: Evidence


class Library:
    """Segments searched as one. Immutable: search it from as many threads as you like; another one costs nothing."""

    def __init__(self, segments: Sequence[Segment] = ()) -> None:
        """Raises ValueError when two documents have the same id."""
        self.segments = tuple(segments)
        self.documents: tuple[Volume, ...] = tuple(volume for part in self.segments for volume in part.volumes)
        self._volumes = {volume.id: volume for volume in self.documents}
        if len(self._volumes) < len(self.documents):
            raise ValueError("Two documents of a library have the same id.")
        self._index = Index([part.postings for part in self.segments])

    @classmethod
    def of(cls, *documents: Document) -> Self:
        """Of documents that are cut and indexed here and now."""
        return cls([Segment.of(documents)])

    def with_segments(self, *segments: Segment) -> "Library":
        """A new library that holds these as well."""
        return Library((*self.segments, *segments))

    @property
    def size(self) -> int:
        """How many passages it holds."""
        return self._index.size

    def search(self, query: str, k: int, among: Collection[str] | None = None) -> Found:
        """The `k` passages that fit `query` best; only ones that share a word with it, and of the documents `among`,
        whose words are as rare as in all."""
        ranking = self._index.search(query, max(k, _RIVALS) if among is None else self.size)
        found = (Hit(self.segments[m.part].passage(m.position), m.score) for m in ranking.matches)
        pairs = zip(ranking.matches, found, strict=True)
        told = list(islice((p for p in pairs if among is None or p[1].passage.document in among), max(k, _RIVALS)))
        hits = [hit for _, hit in told]
        scores = [m.judged for m, hit in told if hit is hits[0] or not _overlap(hit, hits[0])]
        written = "english" if is_english(ranking.judged) else script(ranking.judged)
        evidence = judge(scores, ranking.ceiling, ranking.unknown, written, self.size)
        return Found(query, tuple(hits[: max(k, 0)]), evidence)

    def named(self, question: str) -> tuple[Volume, ...]:
        """The documents that `question` names by file name or title, word for word."""
        asked = spoken(question)
        return tuple(volume for volume in self.documents if any(_within(name, asked) for name in volume.names))

    def __contains__(self, document: object) -> bool:
        """Whether a document of this id is in it."""
        return document in self._volumes

    def volume(self, document: str) -> Volume | None:
        """A document by its id."""
        return self._volumes.get(document)

    def leading(self, documents: Sequence[Volume], k: int) -> tuple[Hit, ...]:
        """`k` passages that stand for whole `documents`: the first of each, others spread evenly to its end.

        In reading order. Their score is 0: they were not searched for. A short document leaves its share to later ones.
        """
        chosen: list[Hit] = []
        for place, volume in enumerate(documents):
            share = min(len(volume), ceil((k - len(chosen)) / (len(documents) - place)))
            step = (len(volume) - 1) / max(share - 1, 1)
            chosen += [Hit(volume[round(number * step)], 0.0) for number in range(share)]
        return tuple(chosen)

    def around(self, passage_id: str) -> tuple[Passage | None, Passage, Passage | None]:
        """A passage, or a run of them, between its neighbours in its document. Raises UnknownPassage."""
        document, _, numbers = passage_id.rpartition("#")
        volume = self._volumes.get(document)
        begin, _, end = numbers.partition("-")
        first, last = (int(number) - 1 if number.isdecimal() else -1 for number in (begin, end or begin))
        if volume is None or not 0 <= first <= last < len(volume):
            raise UnknownPassage(say("passage-unknown"))
        before = volume[first - 1] if first else None
        return before, volume.run(first, last), volume[last + 1] if last + 1 < len(volume) else None

    def holds(self, term: str) -> bool:
        """Whether a term occurs in it at all."""
        return self._index.holds(term)

    def idf(self, term: str) -> float:
        """How rare a term is: ln((N + 1) / n), see `rag.documents.index.Index.idf`."""
        return self._index.idf(term)


def _overlap(one: Hit, other: Hit) -> bool:
    a, b = one.passage, other.passage
    return a.document == b.document and a.start < b.end and b.start < a.end


def _within(name: Name, asked: Name) -> bool:
    return bool(name) and any(asked[at : at + len(name)] == name for at in range(len(asked) - len(name) + 1))
