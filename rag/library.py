"""Documents, searchable: what a turn asks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import PurePosixPath

from rag.analyzer import content, is_english, script, words
from rag.errors import UnknownPassage
from rag.evidence import Evidence, judge
from rag.index import Index
from rag.passages import Document, Hit, Passage, passages

_RIVALS = 8  # hits looked at for the second best; passages that overlap the best are at most its two neighbours


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: `hits`, best first, and how good they look."""

    query: str
    hits: tuple[Hit, ...]
    evidence: Evidence


class Library:
    """Documents cut into passages and indexed. Immutable: search it from as many threads as you like."""

    def __init__(self, documents: Sequence[Document]) -> None:
        """Raises ValueError when two documents have the same id."""
        self.documents = tuple(documents)
        self._passages = {document.id: passages(document) for document in self.documents}
        if len(self._passages) < len(self.documents):
            raise ValueError("Two documents of a library have the same id.")
        self._places = {
            passage.id: (name, place) for name, cut in self._passages.items() for place, passage in enumerate(cut)
        }
        self._names = {document.id: tuple(_names(document)) for document in self.documents}
        self._index = Index([passage for cut in self._passages.values() for passage in cut])

    @property
    def size(self) -> int:
        """How many passages it holds."""
        return len(self._places)

    def search(self, query: str, k: int) -> Found:
        """The `k` passages that fit `query` best; only ones that share a word with it."""
        ranking = self._index.search(query, max(k, _RIVALS))
        scores = [hit.score for hit in ranking.hits if hit is ranking.hits[0] or not _overlap(hit, ranking.hits[0])]
        written = "english" if is_english(query) else script(query)
        evidence = judge(scores, ranking.ceiling, ranking.unknown, written, self.size)
        return Found(query, ranking.hits[: max(k, 0)], evidence)

    def named(self, question: str) -> tuple[Document, ...]:
        """The documents that `question` names by file name or title, word for word.

        A name of a single content word counts only as a file name with its ending: "upload" is mostly just a word.
        """
        asked = _spoken(question)
        named = {key for key, names in self._names.items() if any(_within(name, asked) for name in names)}
        return tuple(document for document in self.documents if document.id in named)

    def leading(self, documents: Sequence[Document], k: int) -> tuple[Hit, ...]:
        """`k` passages that stand for whole `documents`: the first of each, others spread evenly to its end.

        In reading order. Their score is 0: they were not searched for. A short document leaves its share to later ones.
        """
        chosen: list[Hit] = []
        for place, document in enumerate(documents):
            cut = self._passages[document.id]
            share = min(len(cut), ceil((k - len(chosen)) / (len(documents) - place)))
            step = (len(cut) - 1) / max(share - 1, 1)
            chosen += [Hit(cut[round(number * step)], 0.0) for number in range(share)]
        return tuple(chosen)

    def around(self, passage_id: str) -> tuple[Passage | None, Passage, Passage | None]:
        """A passage between its neighbours in its document. Raises UnknownPassage."""
        if passage_id not in self._places:
            raise UnknownPassage("This passage is not in the documents that are open now.")
        name, place = self._places[passage_id]
        cut = self._passages[name]
        before = cut[place - 1] if place else None
        return before, cut[place], cut[place + 1] if place + 1 < len(cut) else None

    def idf(self, term: str) -> float:
        """How rare a term is: ln((N + 1) / n), see `rag.index.Index.idf`."""
        return self._index.idf(term)


def _overlap(one: Hit, other: Hit) -> bool:
    a, b = one.passage, other.passage
    return a.document == b.document and a.start < b.end and b.start < a.end


def _names(document: Document) -> Iterator[tuple[str, ...]]:
    path = PurePosixPath(document.id)
    yield _spoken(path.name)
    for name in (path.stem, document.title):
        if sum(1 for _, _, found in content(name) if _is_word(found[0])) > 1:
            yield _spoken(name)


def _spoken(text: str) -> tuple[str, ...]:
    """The words of `text` as they are compared; of scripts without spaces only the runs, which overlap."""
    return tuple(found[0] for _, _, found in words(text) if _is_word(found[0]))


def _is_word(form: str) -> bool:
    return len(form) > 1 or form.isdecimal()


def _within(name: tuple[str, ...], asked: tuple[str, ...]) -> bool:
    return bool(name) and any(asked[at : at + len(name)] == name for at in range(len(asked) - len(name) + 1))
