"""The nouns of retrieval: Document, Passage, Hit; and how a document is cut into passages."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text; its path is forgotten. `id` is unique in a library and stable between starts."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document, about 200 tokens. `text == document.text[start:end]`, exactly.

    `heading` is the path of headings above it ("Guide > Upload"), "" without any. `page` counts from 1 where the
    document has pages.
    """

    id: str
    document: str
    title: str
    heading: str
    text: str
    start: int
    end: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage and its BM25 score, in nats-weighted term counts: comparable within one search only."""

    passage: Passage
    score: float


@dataclass(frozen=True, slots=True)
class Heading:
    """A Markdown heading: level 1..6, its words, and where its line or lines start and end in the text."""

    level: int
    text: str
    start: int
    end: int


Span = tuple[int, int]

# A passage is measured by what it says, so that scores compare across scripts: five characters of English make a token
# of o200k_base, the same content is as many characters in most scripts (but up to twice the tokens in Greek or Thai),
# and a third as many where a character is a syllable or a word.
_CHARACTERS_PER_TOKEN = 5
_DENSE = re.compile(
    "[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdf\U00020000-\U0003ffff]+"
)
_DENSITY = 3
_JOINER = "\u200d"
_LONGEST_CLUSTER = 30  # marks that may follow one character: the limit of Unicode's stream-safe text format

# Each is linear on any text, a megabyte of full stops included.
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_ATX = re.compile(r" {0,3}(#{1,6})(?=\s|\Z)")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})\s*")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})([^\n]*)\n?")
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?=[A-Za-z_][\w -]*:)(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n\s*")
_SENTENCE = re.compile(r"(?<!\n\d)(?<!\n\d\d)[.!?…][\"'”’»)\]]{0,3}\s+|[。！？｡][」』”’）]{0,3}\s*|[؟।॥۔]\s*")
_SHORTER = (re.compile(r"\n"), re.compile(r"\s+"))  # where a sentence that is too long is cut: lines, then words


def passages(document: Document, size: int = 200, overlap: int = 40) -> tuple[Passage, ...]:
    """Cut `document` into passages of at most `size` tokens, of which up to `overlap` repeat the end of the one before.

    A passage keeps to its section. It ends where a paragraph ends, else a sentence, a line, a word; only a word that
    is longer than a passage is cut, and not between a character and its marks. Together they hold every character
    that is not blank. Tokens are estimated from characters. Raises ValueError unless 0 <= overlap < size.
    """
    if not 0 <= overlap < size:
        raise ValueError(f"A passage of {size} tokens cannot repeat {overlap} of the one before it.")
    text, most, repeated = document.text, size * _CHARACTERS_PER_TOKEN, overlap * _CHARACTERS_PER_TOKEN
    cut: list[Passage] = []
    for path, start, end in _sections(text):
        for begin, stop in _pack(list(_pieces(text, start, end, most)), most, repeated):
            first, last = _trim(text, begin, stop)
            if first < last and (not cut or cut[-1].end < last):  # else it holds nothing new but blanks
                if cut and cut[-1].start == first:
                    cut.pop()  # all of it is repeated: blanks took its place
                name = f"{document.id}#{len(cut) + 1:04}"  # as text, too, they sort in reading order
                cut.append(Passage(name, document.id, document.title, path, text[first:last], first, last))
    return tuple(cut)


def headings(text: str) -> Iterator[Heading]:
    """The Markdown headings of `text`, of both styles; front matter and fenced code hold none."""
    front = _FRONT_MATTER.match(text)
    fence = ""  # what opened the code we are in
    paragraph: list[Span] = []  # its lines so far, two at most: only a single line can be underlined
    for line in _LINE.finditer(text, front.end() if front else 0):
        start, end = line.span()
        if line[0].isspace():
            paragraph = []
        elif fence:
            mark = _FENCE.fullmatch(text, start, end)
            if mark and mark[1].startswith(fence) and not mark[2].strip():
                fence = ""
        elif (mark := _FENCE.fullmatch(text, start, end)) and not (mark[1][0] == "`" and "`" in mark[2]):
            fence, paragraph = mark[1], []
        elif atx := _ATX.match(text, start, end):
            yield Heading(len(atx[1]), _unclosed(text[atx.end() : end].strip()), start, end)
            paragraph = []
        elif len(paragraph) == 1 and (under := _UNDERLINE.fullmatch(text, start, end)):
            yield Heading(1 if under[1][0] == "=" else 2, text[slice(*paragraph[0])].strip(), paragraph[0][0], end)
            paragraph = []
        else:
            paragraph = [*paragraph[:1], (start, end)]


def _unclosed(heading: str) -> str:
    """`# Title ##` is Title; `# C#` is C#."""
    bare = heading.rstrip("#")
    return bare.rstrip() if not bare or bare[-1].isspace() else heading


def _sections(text: str) -> Iterator[tuple[str, int, int]]:
    """(heading path, start, end) of each section. A heading with nothing under it belongs to the section after it."""
    path: list[Heading] = []
    start = body = 0
    for heading in headings(text):
        if text[body : heading.start].strip():
            yield " > ".join(part.text for part in path if part.text), start, heading.start
            start = heading.start
        path = [*(part for part in path if part.level < heading.level), heading]
        body = heading.end
    yield " > ".join(part.text for part in path if part.text), start, len(text)


class _Piece(NamedTuple):
    """What is never cut further: a sentence, or what fits of it."""

    start: int
    end: int
    weight: int  # in characters, dense ones counted as three
    closes: bool  # a paragraph ends with it


def _pieces(text: str, start: int, end: int, most: int) -> Iterator[_Piece]:
    for paragraph in _split(text, start, end, _PARAGRAPH):
        for begin, stop in _fitting(text, *paragraph, most, (_SENTENCE, *_SHORTER)):
            yield _Piece(begin, stop, _weight(text[begin:stop]), stop == paragraph[1])


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
        if _separable(text, found.end()):
            yield start, found.end()
            start = found.end()
    if start < end:
        yield start, end


def _fitting(text: str, start: int, end: int, most: int, after: tuple[re.Pattern[str], ...]) -> Iterator[Span]:
    """Parts that weigh at most `most`: cut at the first of `after`, what is too long at the next, at last anywhere."""
    for begin, stop in _split(text, start, end, after[0]):
        if _weight(text[begin:stop]) <= most:
            yield begin, stop
        elif len(after) > 1:
            yield from _fitting(text, begin, stop, most, after[1:])
        else:
            yield from _hard(text, begin, stop, most)


def _hard(text: str, start: int, end: int, most: int) -> Iterator[Span]:
    while start < end:
        stop = min(end, start + most)
        while stop - start > 1 and (weight := _weight(text[start:stop])) > most:
            stop = start + max(1, (stop - start) * most // weight)
        places = range(stop, max(start, stop - _LONGEST_CLUSTER), -1)
        stop = next((place for place in places if _separable(text, place)), stop)
        yield start, stop
        start = stop


def _weight(text: str) -> int:
    if text.isascii():
        return len(text)
    return len(text) + (_DENSITY - 1) * sum(len(run) for run in _DENSE.findall(text))


def _separable(text: str, place: int) -> bool:
    """Whether a cut at `place` leaves every character with its marks."""
    if place >= len(text):
        return True
    before, after = text[place - 1], text[place]
    return not (
        unicodedata.category(after)[0] == "M"
        or _JOINER in (before, after)
        or "\U0001f3fb" <= after <= "\U0001f3ff"  # skin tones
        or "\u1160" <= after <= "\u11ff"  # Hangul vowels and final consonants, written apart
        or ("\ud800" <= before <= "\udbff" and "\udc00" <= after <= "\udfff")
    )


def _trim(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
