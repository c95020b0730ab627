"""Which terms stand in which passages, and how often: arrays that travel between processes as they are.

A term is kept as a 32-bit hash of its letters: the words of a text would take several times its own memory. A word
that a text of 20,000 distinct terms does not have is taken for one of them once in 200,000 times; a beginning that two
words share is a far more frequent mistake.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.unsignedinteger]


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """`terms` (t) are hashes, ascending; `widths` (t) in how many passages each stands, which are so many entries of
    the next two, one term's after the other's.

    `passages` (p) are positions, `counts` (p) how often the term stands there; `lengths` (n) is each passage's number
    of terms. Every array but `terms` has the smallest type that holds it.
    """

    terms: NDArray[np.uint32]
    widths: Numbers
    passages: Numbers
    counts: Numbers
    lengths: Numbers

    @classmethod
    def of(cls, passages: Iterable[Sequence[str]]) -> "Postings":
        """From the terms of each passage."""
        ids: dict[str, int] = {}
        lengths: list[int] = []
        said: list[int] = []
        for terms in passages:
            lengths.append(len(terms))
            said += [ids.setdefault(term, len(ids)) for term in terms]
        hashes, rank = np.unique(np.array([hashed(term) for term in ids], dtype=np.uint32), return_inverse=True)
        places = np.repeat(np.arange(len(lengths)), lengths)
        entries, counts = np.unique(rank[np.array(said, np.int64)] * max(len(lengths), 1) + places, return_counts=True)
        return cls._of(hashes, entries // max(len(lengths), 1), entries % max(len(lengths), 1), counts, lengths)

    @classmethod
    def merged(cls, parts: Sequence["Postings"]) -> "Postings":
        """As if the passages of all `parts`, one after the other, had been counted together."""
        offsets = np.cumsum([0, *(len(part.lengths) for part in parts)])
        each = [np.repeat(part.terms, part.widths) for part in parts]
        hashes, rank = np.unique(np.concatenate([np.zeros(0, np.uint32), *each]), return_inverse=True)
        order = np.argsort(rank, kind="stable")  # so each term's passages stay in order
        passages = _joined([part.passages + offset for part, offset in zip(parts, offsets, strict=False)])
        counts = _joined([part.counts for part in parts])
        return cls._of(hashes, rank[order], passages[order], counts[order], _joined([part.lengths for part in parts]))

    @classmethod
    def _of(
        cls,
        hashes: NDArray[np.uint32],
        rank: NDArray[np.integer],
        passages: NDArray[np.integer],
        counts: NDArray[np.integer],
        lengths: "Sequence[int] | NDArray[np.integer]",
    ) -> "Postings":
        """`rank` is the place among `hashes` of each entry's term, ascending."""
        widths = np.bincount(rank, minlength=len(hashes))
        return cls(hashes, _small(widths), _small(passages), _small(counts), _small(lengths))

    def rows(self, wanted: NDArray[np.uint32]) -> list[slice]:
        """The entries of each of the `wanted` hashes; an empty slice where none of the passages has the term."""
        ends = np.cumsum(self.widths, dtype=np.int64)
        slices = []
        for place, term in zip(np.searchsorted(self.terms, wanted).tolist(), wanted, strict=True):
            known = place < len(self.terms) and self.terms[place] == term
            end = int(ends[place]) if known else 0
            slices.append(slice(end - int(self.widths[place]), end) if known else slice(0, 0))
        return slices


@lru_cache(maxsize=1 << 14)
def hashed(term: str) -> int:
    """The same in every process, unlike Python's own `hash`."""
    return int.from_bytes(blake2b(term.encode("utf-8", "surrogatepass"), digest_size=4).digest(), "little")


def _small(numbers: "Sequence[int] | NDArray[np.integer]") -> Numbers:
    array = np.asarray(numbers)
    highest = int(array.max()) if len(array) else 0
    return array.astype(np.min_scalar_type(highest))


def _joined(arrays: "Sequence[NDArray[np.integer]]") -> NDArray[np.int64]:
    return np.concatenate([np.zeros(0, np.int64), *(array.astype(np.int64) for array in arrays)])
