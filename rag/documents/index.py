"""BM25 over passages: rank_bm25's formulas over postings in numpy. The only file that imports rank_bm25.

Of rank_bm25's classes only BM25Plus is usable: Okapi's idf is 0 for a word in half of the passages and negative beyond,
BM25L does not saturate. BM25Plus adds delta * idf to every passage for each term of the question, matched or not; that
is one constant a question, so it ranks nothing. It is left out here: a score is made of matched terms alone.

What is searched comes in parts, the corpus and each upload. N, document frequencies and lengths are summed over the
parts that a question sees: parts scored by their own statistics would lose 87 of 236 hits among uploads.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Plus

from rag.documents.postings import Postings, hashed
from rag.text.terms import sought


@dataclass(frozen=True, slots=True)
class Match:
    """A passage that holds a term of the question: its part, its position in it, and its score."""

    part: int
    position: int
    score: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """What a search found: `matches`, best first, ties in order of part and position.

    `ceiling` is what no score can reach: (k1 + 1) * the sum of the idf of the question's distinct terms. `unknown` is
    the share 0..1 of that sum whose terms occur nowhere, near 1 for a question in another language.
    """

    matches: tuple[Match, ...]
    ceiling: float
    unknown: float


@dataclass(frozen=True, slots=True)
class _Statistics:
    passages: int
    average_length: float
    frequencies: dict[str, int]


class _Formulas(BM25Plus):  # type: ignore[misc]  # rank_bm25 is untyped
    """BM25Plus's idf, k1 and b, from statistics that were counted elsewhere."""

    def _initialize(self, corpus: _Statistics) -> dict[str, int]:
        self.corpus_size, self.avgdl = corpus.passages, corpus.average_length
        return corpus.frequencies


class Index:
    """Parts searched as one. Immutable, so safe to search from several threads; made in a microsecond."""

    def __init__(self, parts: Sequence[Postings]) -> None:
        self._parts = tuple(parts)
        self.size = sum(len(part.lengths) for part in self._parts)
        words = sum(int(part.lengths.sum()) for part in self._parts)
        self._average = words / max(self.size, 1) or 1.0  # rank_bm25 divides by 0 without a word

    def search(self, query: str, k: int) -> Ranking:
        """The `k` best passages that hold a term of `query`. Its function words count only if it has no others."""
        wanted = sought(query)
        rows = self._rows(wanted)
        found = {term: sum(row.stop - row.start for row in at) for term, at in zip(wanted, rows, strict=True)}
        formulas = _Formulas(_Statistics(self.size, self._average, {term: n for term, n in found.items() if n}))
        rarity = {term: float(formulas.idf.get(term) or self._rarest) for term in wanted}
        unseen = sum(weight for term, weight in rarity.items() if not found[term])
        scores = np.concatenate(
            [
                _scores(part, [at[number] for at in rows], [rarity[term] for term in wanted], formulas)
                for number, part in enumerate(self._parts)
            ]
            or [np.zeros(0)]
        )
        total = sum(rarity.values())
        return Ranking(
            tuple(self._match(int(place), scores) for place in _best(scores, k)),
            (float(formulas.k1) + 1) * total,
            unseen / total if total else 0.0,
        )

    def idf(self, term: str) -> float:
        """ln((N + 1) / n) for a term in n of N passages; one that occurs nowhere weighs as if it were in one.

        Half a passage, the usual smoothing, would make two of three words that a tiny library lacks outweigh the rest.
        """
        having = sum(row.stop - row.start for row in self._rows((term,))[0])
        return log((self.size + 1) / having) if having else self._rarest

    @property
    def _rarest(self) -> float:
        return log(self.size + 1)

    def _rows(self, wanted: Sequence[str]) -> list[list[slice]]:
        """For each term its entries in each part."""
        hashes = np.array([hashed(term) for term in wanted], dtype=np.uint32)
        by_part = [part.rows(hashes) for part in self._parts]
        return [[rows[number] for rows in by_part] for number in range(len(wanted))]

    def _match(self, place: int, scores: NDArray[np.float64]) -> Match:
        score = float(scores[place])
        for number, part in enumerate(self._parts):
            if place < len(part.lengths):
                return Match(number, place, score)
            place -= len(part.lengths)
        raise IndexError(place)


def _scores(part: Postings, rows: list[slice], rarity: list[float], formulas: _Formulas) -> NDArray[np.float64]:
    """What the terms of a question add up to, for each passage of a part."""
    scores = np.zeros(len(part.lengths))
    k1, b = float(formulas.k1), float(formulas.b)
    for row, idf in zip(rows, rarity, strict=True):
        if row.stop > row.start:
            places, counts = part.passages[row], part.counts[row].astype(np.float64)
            saturation = k1 * (1 - b + b * part.lengths[places] / formulas.avgdl)
            scores[places] += idf * ((counts * (k1 + 1)) / (saturation + counts))
    return scores


def _best(scores: NDArray[np.float64], k: int) -> NDArray[np.intp]:
    """Positions of the `k` highest, best first, ties in order of position. Only passages with a matched term: every
    idf is above 0, so every contribution is, and a sum is 0 exactly where nothing matched."""
    matched = np.flatnonzero(scores)
    if len(matched) > k > 0:
        least = np.partition(scores[matched], -k)[-k]
        matched = matched[scores[matched] >= least]  # with all ties of the last place
    return matched[np.lexsort((matched, -scores[matched]))][: max(k, 0)]
