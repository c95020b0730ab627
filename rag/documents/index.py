"""BM25 over passages: rank_bm25's formulas over postings in numpy. The only file that imports rank_bm25.

Of rank_bm25's classes only BM25Plus is usable: Okapi's idf is 0 for a word in half of the passages and negative beyond,
BM25L does not saturate. BM25Plus adds delta * idf to every passage for each term of the question, matched or not; that
is one constant a question, so it ranks nothing. It is left out here: a score is made of matched terms alone.

What is searched comes in parts, the corpus and each upload. N, document frequencies and lengths are summed over the
parts that a question sees: parts scored by their own statistics would lose 87 of 236 hits among uploads.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Plus

from rag.documents.postings import Postings, hashed
from rag.text.clauses import Clause, clauses, told
from rag.text.terms import Word, sought

# Chosen on half of SQuAD 2.0's dev set, CLAPnq and XQuAD with and without openings: `python -m measure.retrieval`.
FULL = 3  # words with which a clause can be judged by itself: "Can you help me with something?" has one
ASKS = 4.0  # what a clause that asks is worth, when it is chosen which one is judged
LEAST = 0.5  # of the highest ceiling of the clauses that ask, which one of few words is judged under
HELPS = 0.1  # what the other clauses add to a passage's score
FRAMES = 0.3  # what the words add that only frame the question


@dataclass(frozen=True, slots=True)
class Match:
    """A passage that holds a term of the message: its part, its position in it, its score, and how much of that is for
    the clause that is judged."""

    part: int
    position: int
    score: float
    judged: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """What a search found: `matches`, best first, ties in order of part and position.

    `judged` is the clause of the message by which it is judged. `ceiling` is what no score of it can reach: (k1 + 1) *
    the sum of the idf of its distinct terms. `unknown` is the share 0..1 of that sum whose terms occur nowhere, near 1
    for a question in another language.
    """

    matches: tuple[Match, ...]
    judged: str
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


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A clause, the distinct terms of what it asks, and those that only frame it."""

    clause: Clause
    terms: tuple[str, ...]
    frame: tuple[str, ...]
    full: bool

    @classmethod
    def of(cls, clause: Clause) -> "_Wanted":
        words = told(clause.text)
        terms = _distinct(words)
        frame = tuple(term for term in sought(clause.text) if term not in terms)
        return cls(clause, terms, frame, len(words) >= FULL)


class Index:
    """Parts searched as one. Immutable, so safe to search from several threads; made in a microsecond."""

    def __init__(self, parts: Sequence[Postings]) -> None:
        self._parts = tuple(parts)
        self.size = sum(len(part.lengths) for part in self._parts)
        words = sum(int(part.lengths.sum()) for part in self._parts)
        self._average = words / max(self.size, 1) or 1.0  # rank_bm25 divides by 0 without a word

    def search(self, message: str, k: int) -> Ranking:
        """The `k` best passages that hold a term of what `message` asks. Its function words count only if it has no
        others; clauses beside those that ask only help to rank. Judged is the clause that asks and fits best."""
        said = [_Wanted.of(clause) for clause in clauses(message)]
        if not said or not self.size:
            return Ranking((), message, 0.0, 0.0)
        scorer = self._scorer(chain.from_iterable((*one.terms, *one.frame) for one in said))
        scores = [scorer(one.terms) for one in said]
        judged = _judged(said, [float(each.max()) for each in scores])
        asked = [place for place, one in enumerate(said) if place == judged or one.clause.asks]
        if not said[judged].clause.asks:
            asked = [judged]
        total = np.zeros(self.size)
        for place, one in enumerate(said):
            total += scores[place] + FRAMES * scorer(one.frame) if place in asked else HELPS * scores[place]
        ceiling = max(scorer.ceiling(said[judged].terms), LEAST * max(scorer.ceiling(said[n].terms) for n in asked))
        return Ranking(
            tuple(self._match(int(place), total, scores[judged]) for place in _best(total, k)),
            said[judged].clause.text,
            ceiling,
            scorer.unknown(said[judged].terms),
        )

    def _scorer(self, terms: Iterable[str]) -> "_Scorer":
        wanted = tuple(dict.fromkeys(terms))
        rows = dict(zip(wanted, self._rows(wanted), strict=True))
        found = {term: sum(row.stop - row.start for row in at) for term, at in rows.items()}
        formulas = _Formulas(_Statistics(self.size, self._average, {term: n for term, n in found.items() if n}))
        rarity = {term: float(formulas.idf.get(term) or self._rarest) for term in wanted}
        return _Scorer(self._parts, rows, found, rarity, formulas)

    def idf(self, term: str) -> float:
        """ln((N + 1) / n) for a term in n of N passages; one that occurs nowhere weighs as if it were in one.

        Half a passage, the usual smoothing, would make two of three words that a tiny library lacks outweigh the rest.
        """
        having = sum(row.stop - row.start for row in self._rows((term,))[0])
        return log((self.size + 1) / having) if having else self._rarest

    def holds(self, term: str) -> bool:
        """Whether any passage has the term."""
        return any(row.stop > row.start for row in self._rows((term,))[0])

    @property
    def _rarest(self) -> float:
        return log(self.size + 1)

    def _rows(self, wanted: Sequence[str]) -> list[list[slice]]:
        """For each term its entries in each part."""
        hashes = np.array([hashed(term) for term in wanted], dtype=np.uint32)
        by_part = [part.rows(hashes) for part in self._parts]
        return [[rows[number] for rows in by_part] for number in range(len(wanted))]

    def _match(self, place: int, scores: NDArray[np.float64], judged: NDArray[np.float64]) -> Match:
        score, own = float(scores[place]), float(judged[place])
        for number, part in enumerate(self._parts):
            if place < len(part.lengths):
                return Match(number, place, score, own)
            place -= len(part.lengths)
        raise IndexError(place)


@dataclass(frozen=True, slots=True)
class _Scorer:
    """Scores passages for terms whose entries have been looked up: `rows` by term and part, `found` in how many."""

    parts: tuple[Postings, ...]
    rows: Mapping[str, list[slice]]
    found: Mapping[str, int]
    rarity: Mapping[str, float]
    formulas: _Formulas

    def __call__(self, terms: Sequence[str]) -> NDArray[np.float64]:
        """What each passage of all parts scores."""
        idf = [self.rarity[term] for term in terms]
        each = (
            _scores(part, [self.rows[t][n] for t in terms], idf, self.formulas) for n, part in enumerate(self.parts)
        )
        return np.concatenate([*each])

    def ceiling(self, terms: Sequence[str]) -> float:
        return (float(self.formulas.k1) + 1) * sum(self.rarity[term] for term in terms)

    def unknown(self, terms: Sequence[str]) -> float:
        total = sum(self.rarity[term] for term in terms)
        return sum(self.rarity[term] for term in terms if not self.found[term]) / total if total else 0.0


def _judged(said: Sequence[_Wanted], best: Sequence[float]) -> int:
    """Which clause is judged, by the `best` score of each: of those that ask with words enough, else of all that ask
    and all with words enough, else of all. A score divided by words beside the question would say nothing."""
    sure = [place for place, one in enumerate(said) if one.clause.asks and one.full]
    able = [place for place, one in enumerate(said) if one.clause.asks or one.full]
    worth = [each * (ASKS if one.clause.asks else 1.0) for each, one in zip(best, said, strict=True)]
    return max(sure or able or range(len(said)), key=worth.__getitem__)


def _distinct(words: Iterable[Word]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term for _, _, found in words for term in found))


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
