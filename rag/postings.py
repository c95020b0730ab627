"""Which terms stand in which passages, and how often: arrays that travel between processes as they are.

A term is kept as a 64-bit hash of its letters: the words of a text would take several times its own memory. Two of a
million distinct terms share one with a chance of 1 in 37 million.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.unsignedinteger]


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """`terms` (t) are hashes, ascending; those of terms[i] are entries ends[i - 1] to ends[i] of the next two.

    `passages` (p) are positions, `counts` (p) how often the term stands there; `lengths` (n) is each passage's number
    of terms. Every array but `terms` has the smallest type that holds it.
    """

    terms: NDArray[np.uint64]
    ends: Numbers
    passages: Numbers
    counts: Numbers
    lengths: Numbers

    @classmethod
    def of(cls, passages: Iterable[Sequence[str]]) -> "Postings":
        """From the terms of each passage."""
        found: dict[str, list[int]] = {}  # term -> position and count, in turn, of each passage that holds it
        lengths: list[int] = []
        for position, terms in enumerate(passages):
            lengths.append(len(terms))
            for term, count in Counter(terms).items():
                found.setdefault(term, []).extend((position, count))
        hashes = np.array([hashed(term) for term in found], dtype=np.uint64)
        order = np.argsort(hashes)
        rows = list(found.values())
        entries = np.array([number for place in order for number in rows[place]], dtype=np.uint64).reshape(-1, 2)
        ends = np.cumsum([len(rows[place]) // 2 for place in order], dtype=np.uint64)
        return cls(hashes[order], _small(ends), _small(entries[:, 0]), _small(entries[:, 1]), _small(lengths))

    @classmethod
    def merged(cls, parts: Sequence["Postings"]) -> "Postings":
        """As if the passages of all `parts`, one after the other, had been counted together."""
        offsets = np.cumsum([0, *(len(part.lengths) for part in parts)])
        terms = np.concatenate([np.repeat(part.terms, part.widths) for part in parts] or [np.zeros(0, np.uint64)])
        order = np.argsort(terms, kind="stable")  # so each term's passages stay in order
        passages = _joined([part.passages + offset for part, offset in zip(parts, offsets, strict=False)])[order]
        counts = _joined([part.counts for part in parts])[order]
        distinct, starts = np.unique(terms[order], return_index=True)
        ends = np.append(starts[1:], len(terms)) if len(distinct) else starts
        lengths = _joined([part.lengths for part in parts])
        return cls(distinct, _small(ends), _small(passages), _small(counts), _small(lengths))

    @property
    def widths(self) -> NDArray[np.int64]:
        """In how many passages each term stands."""
        ends = self.ends.astype(np.int64)
        ends[1:] -= ends[:-1].copy()
        return ends

    def rows(self, wanted: NDArray[np.uint64]) -> list[slice]:
        """The entries of each of the `wanted` hashes; an empty slice where none of the passages has the term."""
        places = np.searchsorted(self.terms, wanted)
        slices = []
        for place, term in zip(places.tolist(), wanted, strict=True):
            known = place < len(self.terms) and self.terms[place] == term
            start = int(self.ends[place - 1]) if known and place else 0
            slices.append(slice(start, int(self.ends[place]) if known else 0))
        return slices


@lru_cache(maxsize=1 << 14)
def hashed(term: str) -> int:
    """The same in every process, unlike Python's own `hash`."""
    return int.from_bytes(blake2b(term.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def _small(numbers: "Sequence[int] | NDArray[np.generic]") -> Numbers:
    array = np.asarray(numbers)
    highest = int(array.max()) if len(array) else 0
    return array.astype(np.min_scalar_type(highest))


def _joined(arrays: "Sequence[NDArray[np.generic]]") -> NDArray[np.int64]:
    return np.concatenate([np.zeros(0, np.int64), *(array.astype(np.int64) for array in arrays)])
