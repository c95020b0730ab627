"""BM25 over passages: rank_bm25's formulas, laid out as postings in numpy. The only file that imports rank_bm25.

Of rank_bm25's classes only BM25Plus is usable: Okapi's idf is 0 for a word in half of the passages and negative beyond,
BM25L does not saturate. BM25Plus adds delta * idf to every passage for each term of the question, matched or not; that
is one constant a question, so it ranks nothing. It is left out here: a score is made of matched terms alone.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from math import log

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Plus

from rag.analyzer import sought, terms
from rag.passages import Hit, Passage


@dataclass(frozen=True, slots=True)
class Ranking:
    """What a search found: `hits`, best first, ties by passage id.

    `ceiling` is what no score can reach: (k1 + 1) * the sum of the idf of the question's distinct terms. `unknown` is
    the share 0..1 of that sum whose terms occur nowhere, near 1 for a question in another language.
    """

    hits: tuple[Hit, ...]
    ceiling: float
    unknown: float


class _Postings(BM25Plus):  # type: ignore[misc]  # rank_bm25 is untyped
    """BM25Plus with its own statistics (idf, average length, k1, b) and another memory.

    One entry for each term and passage that holds it: `rows[term]` are a term's entries, `passages` their passages'
    positions, `gains` what their scores gain.
    """

    def _initialize(self, corpus: Iterable[Sequence[str]]) -> dict[str, int]:
        lengths: list[int] = []
        found: dict[str, list[int]] = {}  # term -> position and count, in turn, of each passage that holds it
        for position, document in enumerate(corpus):
            lengths.append(len(document))
            for term, count in Counter(document).items():
                found.setdefault(term, []).extend((position, count))
        self.corpus_size = len(lengths)
        self.avgdl = sum(lengths) / max(len(lengths), 1) or 1.0  # rank_bm25 divides by 0 without a word
        self._lengths = np.array(lengths, dtype=np.float64)
        self._counts = np.fromiter(chain.from_iterable(found.values()), np.int32).reshape(-1, 2)
        return {term: len(entries) // 2 for term, entries in found.items()}

    def _calc_idf(self, nd: dict[str, int]) -> None:
        """idf = ln((N + 1) / n), computed by rank_bm25; then its score of a term in a passage, for each entry."""
        super()._calc_idf(nd)
        ends = list(accumulate(nd.values()))
        self.rows = {term: slice(end - count, end) for (term, count), end in zip(nd.items(), ends, strict=True)}
        self.passages, counts = self._counts[:, 0].copy(), self._counts[:, 1].astype(np.float64)
        saturation = self.k1 * (1 - self.b + self.b * self._lengths / self.avgdl)
        idf = np.repeat(np.array([self.idf[term] for term in nd]), np.array(list(nd.values()), dtype=np.intp))
        self.gains = idf * ((counts * (self.k1 + 1)) / (saturation[self.passages] + counts))
        del self._counts, self._lengths


class Index:
    """Passages, searchable by their words, titles and headings. Immutable, so safe to search from several threads."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = tuple(sorted(passages, key=lambda passage: passage.id))  # so position breaks ties
        self._bm25 = _Postings(map(_searched, self._passages))

    def search(self, query: str, k: int) -> Ranking:
        """The `k` best passages that hold a term of `query`. Its function words count only if it has no others."""
        wanted = sought(query)
        scores = np.zeros(len(self._passages))
        for term in wanted:
            if row := self._bm25.rows.get(term):
                scores[self._bm25.passages[row]] += self._bm25.gains[row]
        rarity = sum(map(self.idf, wanted))
        unseen = sum(self.idf(term) for term in wanted if term not in self._bm25.rows)
        hits = tuple(Hit(self._passages[number], float(scores[number])) for number in _best(scores, k))
        return Ranking(hits, (float(self._bm25.k1) + 1) * rarity, unseen / rarity if rarity else 0.0)

    def idf(self, term: str) -> float:
        """ln((N + 1) / n) for a term in n of N passages; one that occurs nowhere weighs as if it were in one.

        Half a passage, the usual smoothing, would make two of three words that a tiny library lacks outweigh the rest.
        """
        return float(self._bm25.idf.get(term) or log(self._bm25.corpus_size + 1))


def _searched(passage: Passage) -> list[str]:
    """A heading path begins with the document's title where that is its first heading: once is enough."""
    title = "" if passage.heading.split(" > ")[0] == passage.title else passage.title
    return terms(f"{title}\n{passage.heading}\n{passage.text}")


def _best(scores: NDArray[np.float64], k: int) -> NDArray[np.intp]:
    """Positions of the `k` highest, best first, ties in order of position. Only passages with a matched term: every
    idf is above 0, so every contribution is, and a sum is 0 exactly where nothing matched."""
    matched = np.flatnonzero(scores)
    if len(matched) > k > 0:
        least = np.partition(scores[matched], -k)[-k]
        matched = matched[scores[matched] >= least]  # with all ties of the last place
    return matched[np.lexsort((matched, -scores[matched]))][: max(k, 0)]
