"""The nouns of retrieval: Document, Passage, Hit; and how a document is cut into passages."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from rag.text.ends import closes
from rag.text.markdown import Span, blocks
from rag.text.places import joined
from rag.text.tables import stretch
from rag.text.weight import CHARACTERS_PER_TOKEN, separable, weight


@dataclass(frozen=True, slots=True)
class Place:
    """From the character `start` on, a text stood at `name` in its file: "page 3", "slide 4", "sheet Budget"."""

    start: int
    name: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text; its path is forgotten. `id` is unique in a library and stable between starts.

    `title` is what people see; `names` are others under which a question may mention it, its file name first.
    `markdown`: its "# " are headings and its "|" tables. `cut`: the file is longer than what was read of it.
    """

    id: str
    title: str
    text: str
    places: tuple[Place, ...] = ()
    names: tuple[str, ...] = ()
    markdown: bool = True
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document, about 200 tokens. `text == document.text[start:end]`, exactly.

    `heading` is the path of headings above it ("Guide > Upload"), "" without any. `place` says where it stood in the
    file ("page 3", "sheet Budget, rows 12-40"), "" where the file has no such thing. `columns` are the header lines of
    the table it begins in the middle of, as they stand in the document. `whole` is where its document ends.
    """

    id: str
    document: str
    title: str
    heading: str
    text: str
    start: int
    end: int
    place: str = ""
    columns: str = ""
    whole: int = 0

    @property
    def reading(self) -> str:
        """What a model is given to read: the text, under the header of its table."""
        return f"{self.columns}\n{self.text}" if self.columns else self.text


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage and its BM25 score, in nats-weighted term counts: comparable within one search only."""

    passage: Passage
    score: float


_PAGES = ("page ", "slide ")  # places that a person turns to
_LONGEST_CLUSTER = 30  # marks that may follow one character: the limit of Unicode's stream-safe text format

# Each is linear on any text, a megabyte of full stops included.
_BLANKS = re.compile(r"\s*")
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n\s*")
_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]{0,3}\s+|[。！？｡][」』”’）]{0,3}\s*|[؟।॥۔]\s*")
_SHORTER = (re.compile(r"\n"), re.compile(r"\s+"))  # where a sentence that is too long is cut: lines, then words


def passages(document: Document, size: int = 200, overlap: int = 40) -> tuple[Passage, ...]:
    """Cut `document` into passages of at most `size` tokens, of which up to `overlap` repeat the end of the one before.

    A passage keeps to its section. It ends where a paragraph ends, else a sentence, a line, a word; only a word that
    is longer than a passage is cut, and not between a character and its marks. Together they hold every character
    that is not blank. Tokens are estimated from characters. Raises ValueError unless 0 <= overlap < size.
    """
    if not 0 <= overlap < size:
        raise ValueError(f"A passage of {size} tokens cannot repeat {overlap} of the one before it.")
    text, most, repeated = document.text, size * CHARACTERS_PER_TOKEN, overlap * CHARACTERS_PER_TOKEN
    outline = _outline(text) if document.markdown else _Outline([("", 0, len(text))], [], [])
    where, whole = _Where(document, outline.tables, most), len(text.rstrip())
    cut: list[Passage] = []
    for path, start, end in _paged(outline.sections, document, most):
        for begin, stop in _pack(list(_pieces(text, start, end, most, outline.kept)), most, repeated):
            first, last = _trim(text, begin, stop)
            if first < last and (not cut or cut[-1].end < last):  # else it holds nothing new but blanks
                if cut and cut[-1].start == first:
                    cut.pop()  # all of it is repeated: blanks took its place
                name = f"{document.id}#{len(cut) + 1:04}"  # as text, too, they sort in reading order
                at = where.at(first, last)
                cut.append(Passage(name, document.id, document.title, path, text[first:last], first, last, *at, whole))
    return tuple(cut)


class _Where:
    """Tells of stretches of a document, in reading order, where in the file they stood, and under which columns."""

    def __init__(self, document: Document, tables: list[tuple[int, int, int]], most: int) -> None:
        self._text, self._places = document.text, document.places
        self._starts = [place.start for place in document.places]
        self._tables = tables
        self._most = most // 2  # longer header lines are not repeated
        self._bodies = [body for _, body, _ in tables]
        self._counted, self._row = 0, 0  # the place up to which this table's rows are counted, and how many there were

    def at(self, start: int, end: int) -> tuple[str, str]:
        """(place, columns). Each text is looked at once: rows are counted on from the stretch before."""
        number = bisect_right(self._bodies, start) - 1
        table = self._tables[number] if number >= 0 and start < self._tables[number][2] else None
        named = self._places[max(bisect_right(self._starts, start) - 1, 0) : bisect_left(self._starts, end)]
        place = joined(named[0].name, named[-1].name) if named else ""
        if table is None:
            return place, ""
        top, body, bottom = table
        columns = self._text[top:body].rstrip()
        rows = self._rows(body, bottom, start, end)
        return ", ".join(part for part in (place, rows) if part), columns if weight(columns) <= self._most else ""

    def _rows(self, body: int, bottom: int, start: int, end: int) -> str:
        if not body <= self._counted <= start:
            self._counted, self._row = body, 0
        self._row += self._text.count("\n", self._counted, start)
        self._counted = start
        last = self._row + self._text.count("\n", start, min(end, bottom) - 1) + 1
        return f"rows {self._row + 1}-{last}" if last > self._row + 1 else f"row {last}"


def _paged(sections: Iterable[tuple[str, int, int]], document: Document, most: int) -> Iterator[tuple[str, int, int]]:
    """The sections, parted behind each page that is no longer than a passage: it is found on that page, and no other.

    A sentence that goes on there is not cut.
    """
    text, places = document.text, document.places
    ends = [
        place.start
        for before, place in pairwise(places)
        if before.name.startswith(_PAGES)
        and weight(text[before.start : place.start].strip()) < most
        and not text[place.start : place.start + 1].islower()
    ]
    for path, start, end in sections:
        for stop in ends[bisect_right(ends, start) : bisect_left(ends, end)]:
            yield path, start, stop
            start = stop
        yield path, start, end


class _Outline(NamedTuple):
    """`sections` are (heading path, start, end); `tables` (start, body, end); `kept` the stretches of tables and code,
    whose lines are no sentences."""

    sections: list[tuple[str, int, int]]
    tables: list[tuple[int, int, int]]
    kept: list[Span]


def _outline(text: str) -> _Outline:
    """A heading with nothing under it belongs to the section after it; one in a quotation or a list opens none."""
    made = _Outline([], [], [])
    path, start, body = "", 0, 0
    for block in blocks(text):
        if block.kind == "heading" and not block.inside:
            if text[body : block.start].strip():
                made.sections.append((path, start, block.start))
                start = block.start
            path, body = block.path, block.end
        elif block.kind in ("table", "fence", "code"):
            made.kept.append((block.start, block.end))
            if block.kind == "table":
                made.tables.append(stretch(block, text))
    made.sections.append((path, start, len(text)))
    return made


class _Piece(NamedTuple):
    """What is never cut further: a sentence, or what fits of it."""

    start: int
    end: int
    weight: int  # in characters, dense ones counted as three
    closes: bool  # a paragraph ends with it


def _pieces(text: str, start: int, end: int, most: int, kept: list[Span]) -> Iterator[_Piece]:
    """Of a section: prose by the sentence, tables and code by the line."""
    at = start
    for number in range(bisect_left(kept, (start, start)), bisect_left(kept, (end, end))):
        begin, stop = kept[number]
        yield from _prose(text, at, begin, most)
        blanks = _BLANKS.match(text, stop, end)
        at = blanks.end() if blanks else stop
        yield from _weighed(text, begin, at, end, most, _SHORTER)
    yield from _prose(text, at, end, most)


def _prose(text: str, start: int, end: int, most: int) -> Iterator[_Piece]:
    for begin, stop in _split(text, start, end, _PARAGRAPH):
        yield from _weighed(text, begin, stop, end, most, (_SENTENCE, *_SHORTER))


def _weighed(
    text: str, start: int, end: int, last: int, most: int, ends: tuple[re.Pattern[str], ...]
) -> Iterator[_Piece]:
    """The pieces of a paragraph or block, which ends at `last` or with a blank line, or touches the next one."""
    said = len(text[start:end].rstrip())
    closes = end == last or text.count("\n", start + said, end) > 1
    for begin, stop in _fitting(text, start, end, most, ends):
        yield _Piece(begin, stop, weight(text[begin:stop]), closes and stop == end)


def _pack(pieces: list[_Piece], most: int, repeated: int) -> Iterator[Span]:
    """Fill passages with pieces; each but the first begins with the last of the one before."""
    first = fresh = 0  # the piece a passage begins with, and the first that no passage holds yet
    while fresh < len(pieces):
        weight, stop, paragraph = sum(piece.weight for piece in pieces[first:fresh]), fresh, 0
        while stop < len(pieces) and weight + pieces[stop].weight <= most:
            weight, stop = weight + pieces[stop].weight, stop + 1
            if pieces[stop - 1].closes and weight >= most // 2:
                paragraph = stop
        if stop < len(pieces) and paragraph:
            stop = paragraph
        yield pieces[first].start, pieces[stop - 1].end
        if stop == len(pieces):
            return
        again, room = stop, min(repeated, most - pieces[stop].weight)
        while again - 1 > first and pieces[again - 1].weight <= room:
            again, room = again - 1, room - pieces[again - 1].weight
        first, fresh = again, stop


def _split(text: str, start: int, end: int, after: re.Pattern[str]) -> Iterator[Span]:
    """The span in parts, each ending where `after` matched."""
    for found in after.finditer(text, start, end):
        if separable(text, found.end()) and (after is not _SENTENCE or closes(text, _said(found))):
            yield start, found.end()
            start = found.end()
    if start < end:
        yield start, end


def _said(found: re.Match[str]) -> int:
    """Where the marks that were found end, and the blanks after them begin."""
    return found.start() + len(found[0].rstrip())


def _fitting(text: str, start: int, end: int, most: int, after: tuple[re.Pattern[str], ...]) -> Iterator[Span]:
    """Parts that weigh at most `most`: cut at the first of `after`, what is too long at the next, at last anywhere."""
    for begin, stop in _split(text, start, end, after[0]):
        if weight(text[begin:stop]) <= most:
            yield begin, stop
        elif len(after) > 1:
            yield from _fitting(text, begin, stop, most, after[1:])
        else:
            yield from _hard(text, begin, stop, most)


def _hard(text: str, start: int, end: int, most: int) -> Iterator[Span]:
    while start < end:
        stop = min(end, start + most)
        while stop - start > 1 and (weighed := weight(text[start:stop])) > most:
            stop = start + max(1, (stop - start) * most // weighed)
        places = range(stop, max(start, stop - _LONGEST_CLUSTER), -1)
        stop = next((place for place in places if separable(text, place)), stop)
        yield start, stop
        start = stop


def _trim(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
