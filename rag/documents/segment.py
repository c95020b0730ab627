"""Documents cut and indexed, packed tightly: what a process that reads files hands over, and a library is made of.

A Python string with one emoji in it takes four bytes a character, and a passage's text would be a second copy. So a
document is kept as UTF-8, and a passage is cut out of it when somebody asks.
"""

import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rag.documents.postings import Postings
from rag.text.passages import Document, Passage, passages
from rag.text.places import joined
from rag.text.terms import content, terms, words

_ARRAYS = ("terms", "widths", "passages", "counts", "lengths")
_LENGTH_BYTES = 8
_FIRST_OF_NO_SPACES = "\u1100"  # from here on a lone character is mostly a part of a run, which overlaps it
Name = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Volume:
    """A document and where its passages are.

    `spans` (n, 6) hold of each passage: start and end in characters, start and end in bytes of `utf8`, and start and
    end in bytes of the header lines of its table, both 0 without any. `names` are the spoken words of each name under
    which a question may mention it. `cut` if its file is longer than what was read of it. `file` is its file's name.
    """

    id: str
    title: str
    utf8: bytes
    spans: NDArray[np.int32]
    headings: tuple[str, ...]
    places: tuple[str, ...]
    names: tuple[Name, ...]
    characters: int
    cut: bool
    file: str = ""

    def __len__(self) -> int:
        return len(self.spans)

    def __getitem__(self, number: int) -> Passage:
        """A passage by its position."""
        start, end, first, last, top, bottom = self.spans[number].tolist()
        return Passage(
            f"{self.id}#{number + 1:04}",
            self.id,
            self.title,
            self.headings[number],
            self._cut(first, last),
            start,
            end,
            self.places[number],
            self._cut(top, bottom),
            self.characters,
        )

    def __iter__(self) -> Iterator[Passage]:
        return (self[number] for number in range(len(self)))

    def run(self, first: int, last: int, after: int = 0) -> Passage:
        """The passages `first` to `last` as one; what lies before the character `after` is left out."""
        one, other = self[first], self.spans[last]
        start = max(one.start, after)
        begin = int(self.spans[first, 2]) + len(one.text[: start - one.start].encode("utf-8", "surrogatepass"))
        return replace(
            one,
            id=one.id if first == last else f"{one.id}-{last + 1:04}",
            text=self._cut(begin, int(other[3])),
            start=start,
            end=int(other[1]),
            place=joined(one.place, self.places[last]),
        )

    def pieces(self, characters: int) -> Iterator[Passage]:
        """The whole document in reading order, nothing twice: runs of passages of about `characters` each."""
        first = read = 0
        for number in range(len(self)):
            ends = number + 1 == len(self)
            if ends or int(self.spans[number + 1, 1]) - max(int(self.spans[first, 0]), read) > characters:
                piece = self.run(first, number, read)
                yield piece
                first, read = number + 1, piece.end

    @property
    def tables(self) -> bool:
        """Whether it may hold a table: the rule under a table's header is looked for."""
        return b"\n|-" in self.utf8 or b"\n| -" in self.utf8 or b"\n|:" in self.utf8 or b"\n| :" in self.utf8

    @property
    def text(self) -> str:
        return self._cut(0, len(self.utf8))

    def _cut(self, start: int, end: int) -> str:
        return self.utf8[start:end].decode("utf-8", "surrogatepass")

    @classmethod
    def of(cls, document: Document, cut: Sequence[Passage]) -> "Volume":
        """`cut` are the passages of `document`."""
        utf8 = document.text.encode("utf-8", "surrogatepass")
        at = _ByteOffsets(document.text)
        spans, kept = [], dict[str, str]()
        top = bottom = 0
        for passage in cut:
            if passage.columns and utf8[top:bottom].decode("utf-8", "surrogatepass") != passage.columns:
                start = document.text.rindex(passage.columns, 0, passage.start)
                top, bottom = at(start), at(start + len(passage.columns))
            columns = (top, bottom) if passage.columns else (0, 0)
            spans.append((passage.start, passage.end, at(passage.start), at(passage.end), *columns))
        return cls(
            document.id,
            document.title,
            utf8,
            np.array(spans, dtype=np.int32).reshape(-1, 6),
            tuple(kept.setdefault(passage.heading, passage.heading) for passage in cut),
            tuple(kept.setdefault(passage.place, passage.place) for passage in cut),
            tuple(_names(document)),
            len(document.text.rstrip()),
            document.cut,
            (*document.names, document.title)[0],
        )


class _ByteOffsets:
    """Character offset -> byte offset in UTF-8, by a step every so many characters."""

    STEP = 4096

    def __init__(self, text: str) -> None:
        self._text = text
        blocks = (text[start : start + self.STEP] for start in range(0, len(text), self.STEP))
        self._steps = [0, *accumulate(len(block.encode("utf-8", "surrogatepass")) for block in blocks)]

    def __call__(self, place: int) -> int:
        step = place // self.STEP
        return self._steps[step] + len(self._text[step * self.STEP : place].encode("utf-8", "surrogatepass"))


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Volumes and the postings of all their passages, one after the other. Immutable."""

    volumes: tuple[Volume, ...]
    postings: Postings
    starts: tuple[int, ...]  # each volume's first position

    @classmethod
    def of(cls, documents: Sequence[Document]) -> "Segment":
        """Cut and index; a second or so of CPU for ten megabytes."""
        cut = [passages(document) for document in documents]
        volumes = [Volume.of(document, found) for document, found in zip(documents, cut, strict=True)]
        return cls._joined(volumes, Postings.of(map(_searched, (passage for found in cut for passage in found))))

    @classmethod
    def merged(cls, parts: Sequence["Segment"]) -> "Segment":
        volumes = [volume for part in parts for volume in part.volumes]
        return cls._joined(volumes, Postings.merged([part.postings for part in parts]))

    @classmethod
    def _joined(cls, volumes: Sequence[Volume], postings: Postings) -> "Segment":
        return cls(tuple(volumes), postings, (0, *accumulate(map(len, volumes[:-1]))))

    def passage(self, position: int) -> Passage:
        """By its position among the passages of all volumes."""
        number = bisect_right(self.starts, position) - 1
        while not len(self.volumes[number]) > position - self.starts[number]:
            number -= 1  # an empty volume begins where the one before it does
        return self.volumes[number][position - self.starts[number]]

    @property
    def nbytes(self) -> int:
        """What it takes in memory, nearly."""
        arrays = sum(int(getattr(self.postings, name).nbytes) for name in _ARRAYS)
        return arrays + sum(len(volume.utf8) + volume.spans.nbytes + 16 * len(volume) for volume in self.volumes)

    def pack(self) -> bytes:
        """As bytes: a length, JSON of that length, then the arrays and texts that it describes."""
        blobs: list[bytes] = []

        def blob(array: "NDArray[Any]") -> tuple[str, int]:
            blobs.append(array.tobytes())
            return array.dtype.str, len(blobs[-1])

        head = {
            "postings": [blob(getattr(self.postings, name)) for name in _ARRAYS],
            "volumes": [
                {
                    "id": volume.id,
                    "title": volume.title,
                    "names": volume.names,
                    "characters": volume.characters,
                    "cut": volume.cut,
                    "file": volume.file,
                    "headings": _numbered(volume.headings),
                    "places": _numbered(volume.places),
                    "spans": blob(volume.spans),
                    "utf8": blob(np.frombuffer(volume.utf8, np.uint8)),
                }
                for volume in self.volumes
            ],
        }
        described = json.dumps(head).encode()
        return b"".join((len(described).to_bytes(_LENGTH_BYTES, "little"), described, *blobs))

    @classmethod
    def unpack(cls, packed: bytes) -> "Segment":
        """What `pack` made. Raises ValueError or KeyError on anything else; runs nothing of it."""
        begin = _LENGTH_BYTES + int.from_bytes(packed[:_LENGTH_BYTES], "little")
        head = json.loads(packed[_LENGTH_BYTES:begin])
        place = begin

        def array(described: tuple[str, int]) -> "NDArray[Any]":
            nonlocal place
            kind, size = described
            place += size
            return np.frombuffer(packed[place - size : place], np.dtype(kind))

        postings = Postings(*map(array, head["postings"]))
        volumes = []
        for of in head["volumes"]:
            spans = array(of["spans"]).reshape(-1, 6)
            utf8 = array(of["utf8"]).tobytes()
            listed = _listed(of["headings"]), _listed(of["places"])
            names = tuple(map(tuple, of["names"]))
            told = of["characters"], of["cut"], of["file"]
            volumes.append(Volume(of["id"], of["title"], utf8, spans, *listed, names, *told))
        return cls._joined(volumes, postings)


def spoken(text: str) -> Name:
    """The words of `text` as they are compared; of scripts without spaces only the runs, which overlap."""
    return tuple(found[0] for _, _, found in words(text) if _is_word(found[0]))


def _names(document: Document) -> Iterator[Name]:
    """A name of a single content word counts only as a file name with its ending: "upload" is mostly just a word."""
    file, *others = document.names or ("",)
    if file:
        yield spoken(file)
    for name in (*others, document.title):
        if sum(1 for _, _, found in content(name) if _is_word(found[0])) > 1:
            yield spoken(name)


def _is_word(form: str) -> bool:
    return len(form) > 1 or form.isdecimal() or form < _FIRST_OF_NO_SPACES


def _searched(passage: Passage) -> list[str]:
    """A heading path begins with the document's title where that is its first heading: once is enough."""
    title = "" if passage.heading.split(" > ")[0] == passage.title else passage.title
    return terms(f"{title}\n{passage.heading}\n{passage.reading}")


def _numbered(texts: Sequence[str]) -> tuple[list[str], list[int]]:
    distinct = {text: number for number, text in enumerate(dict.fromkeys(texts))}
    return list(distinct), [distinct[text] for text in texts]


def _listed(numbered: tuple[list[str], list[int]]) -> tuple[str, ...]:
    distinct, numbers = numbered
    return tuple(distinct[number] for number in numbers)
