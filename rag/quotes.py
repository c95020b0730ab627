"""Answers without a language model: the sentences of the passages that share most with the question, each cited."""

import itertools
import math
import re
import textwrap
from collections.abc import AsyncGenerator, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from models.chat import Chunk, Progress, Prompt
from rag.analyzer import content, terms

NOTHING_TO_QUOTE = "There is no passage to quote from."

_BUDGET = 450  # characters quoted in one answer, and so the longest sentence that stays whole
_MOST = 4  # sentences
_HEADING_SAYS = 0.5  # what a term of the question is worth that the sentence has not, but its heading has,
_BEFORE_SAYS = 0.3  # or the sentence before: "It opened in 1889."
_SAID = 0.5  # what a term is still worth once a chosen sentence has it
_FILLER = 0.5  # a further sentence that scores no more than this share of the best one is not quoted
_LOWER = 0.9  # factor for each place that a passage stands lower


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sentence, list item, table row or line of code, as written but for line breaks, bullets and pipes.

    `passage` is its citation number, from 1. `position` counts what can be quoted from all passages, in reading order.
    """

    text: str
    passage: int
    position: int


class Quotes:
    """The model that is always there. It reads `Prompt.question` and `Prompt.passages`; it never raises or waits."""

    name = "quotations"
    context_tokens = 1_000_000  # no limit of its own

    async def stream(self, prompt: Prompt) -> AsyncGenerator[Progress | Chunk, None]:
        yield Progress("sent")
        yield Progress("accepted")
        for piece in _pieces(quotations(prompt.question, prompt.passages)):
            yield Chunk(piece)
        yield Chunk(finish_reason="stop")


def quotations(question: str, passages: Sequence[str]) -> list[Quotation]:
    """The one to four sentences that answer best, in reading order, of 450 characters together at most.

    A sentence scores the sum of idf(t) = ln(1 + N / n) over the terms t that it shares with the question; a term that
    only its heading or the sentence before it has counts in part. N sentences there are, n share t in either way. That
    idf is flatter than BM25's: what was found for a question is about it already. Lower passages count a little less.
    Sentences are taken greedily: what one has said is worth half in the next. Without any term in common it is the
    opening of the first passage; empty if no passage has a letter or a digit.
    """
    candidates = _candidates(passages)
    idf = _idf(candidates, question)
    chosen: list[_Candidate] = []
    said: frozenset[str] = frozenset()
    left, best = _BUDGET, 0.0
    while candidates and len(chosen) < _MOST:
        score, candidate = max(((c.score(idf, said), c) for c in candidates), key=lambda scored: scored[0])
        if score <= best * _FILLER:
            break
        chosen.append(candidate)
        said |= candidate.terms
        left, best = left - len(candidate.quotation.text), max(best, score)
        candidates = [c for c in candidates if len(c.quotation.text) <= left and not c.repeats(candidate)]
    return sorted((c.quotation for c in chosen or candidates[:1]), key=lambda quotation: quotation.position)


@dataclass(frozen=True, slots=True)
class _Candidate:
    quotation: Quotation
    terms: frozenset[str]
    heading: frozenset[str]  # terms of the heading above it
    before: frozenset[str]  # terms of the sentence before it

    def worth(self, term: str) -> float:
        if term in self.terms:
            return 1.0
        return _HEADING_SAYS if term in self.heading else _BEFORE_SAYS if term in self.before else 0.0

    def score(self, idf: dict[str, float], said: frozenset[str]) -> float:
        worth = sum(weight * self.worth(term) * (_SAID if term in said else 1.0) for term, weight in idf.items())
        return float(worth * _LOWER ** (self.quotation.passage - 1))

    def repeats(self, other: "_Candidate") -> bool:
        """Passages overlap: they hold a sentence twice, or once whole and once cut."""
        mine, others = self.quotation.text.strip("…"), other.quotation.text.strip("…")
        return mine in others or others in mine


def _idf(candidates: list[_Candidate], question: str) -> dict[str, float]:
    """The forms of a word share its weight: "breakfast" has two, "gate" has one."""
    forms = {term: len(found) for _, _, found in content(question) for term in found}
    having = {term: sum(1 for c in candidates if c.worth(term)) for term in forms}
    return {term: math.log(1 + len(candidates) / n) / forms[term] for term, n in having.items() if n}


def _candidates(passages: Sequence[str]) -> list[_Candidate]:
    found: list[_Candidate] = []
    for number, passage in enumerate(passages, 1):
        heading = before = frozenset[str]()
        units = list(_units(passage))
        bare = all(kind in _SIGNS for kind, _ in units)
        for kind, text in units:
            own = frozenset(terms(text))
            if kind not in _SIGNS or bare:
                found.append(_Candidate(Quotation(text, number, len(found)), own, heading, before))
                before = own
            elif kind == "heading":
                heading, before = own, frozenset()
    return found


_Kind = Literal["heading", "header", "row", "code", "item", "prose"]
_SIGNS: tuple[_Kind, ...] = ("heading", "header")  # they say what follows is about, and nothing by themselves


def _units(passage: str) -> Iterator[tuple[_Kind, str]]:
    """What can be quoted: headings, list items, table rows and lines of code each alone, and prose by the sentence."""
    columns: list[str] = []
    for kind, block in _blocks(passage):
        columns = _cells(block) if kind == "header" else columns if kind == "row" else []
        text = _row(_cells(block), columns if kind == "row" else []) if kind in ("header", "row") else block
        for sentence in _sentences(text) if kind == "prose" or len(text) > _BUDGET else [text]:
            for piece in [sentence] if len(sentence) <= _BUDGET else _cut(sentence):
                if any(map(str.isalnum, piece)):
                    yield kind, piece


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.removeprefix("|").removesuffix("|").split("|")]


def _row(cells: list[str], columns: list[str]) -> str:
    """A row that makes sense alone: its first cell, and each further one under the name of its column."""
    named = itertools.zip_longest(cells, ["", *columns[1:]][: len(cells)], fillvalue="")
    return " · ".join(f"{column}: {cell}" if column else cell for cell, column in named if cell)


def _cut(sentence: str) -> list[str]:
    """Pieces that fit the budget, with the ellipses that say so: Thai prose ends its sentences with a space."""
    pieces = textwrap.wrap(sentence, _BUDGET - 2, break_on_hyphens=False)
    first, *others = (f"{piece}…" for piece in pieces[:-1])
    return [first, *(f"…{piece}" for piece in [*others, pieces[-1]])]


_FENCE = re.compile(r"[> ]*(?:```|~~~)")
_HEADING = re.compile(r"#{1,6}\s+")
_BULLET = re.compile(r"[-*+•‣◦]\s+(?:\[[ xX]\]\s+)?")
_NUMBER = re.compile(r"\(?\d{1,3}[.)]\s")


def _blocks(passage: str) -> list[tuple[_Kind, str]]:
    """Markdown's blocks as far as they matter here; plain text is prose. Line breaks within a block become spaces."""
    lines = [line.strip() for line in passage.splitlines()]
    unpaired = sum(1 for line in lines if _FENCE.match(line)) % 2 == 1  # the passage begins or ends amid code
    blocks: list[tuple[_Kind, str]] = []
    code = goes_on = False
    for line in lines:
        if _FENCE.match(line):
            code = not code and not unpaired
            goes_on = False
        elif not any(map(str.isalnum, line)):  # blank, a rule, or the line under a table's header
            if line.startswith("|") and blocks and blocks[-1][0] == "row":
                blocks[-1] = ("header", blocks[-1][1])
            goes_on = False
        else:
            kind, text = _block(line, code)
            if kind == "prose" and goes_on:
                blocks[-1] = (blocks[-1][0], f"{blocks[-1][1]} {text}")
            else:
                blocks.append((kind, text))
            goes_on = kind in ("item", "prose")
    return blocks


def _block(line: str, code: bool) -> tuple[_Kind, str]:
    """What a line begins, and its text without what only marks that. Code keeps its look."""
    if code:
        return "code", f"`{line}`"
    line = line.lstrip("> ")
    if line.startswith("|"):
        return "row", line
    if heading := _HEADING.match(line):
        return "heading", line[heading.end() :].rstrip("# ")
    if bullet := _BULLET.match(line):
        return "item", line[bullet.end() :]
    return "item" if _NUMBER.match(line) else "prose", line


_END = re.compile(r"[.!?…؟۔።]+[\"'’”»)\]*_]*(?=\s)|[。！？｡।॥။។]+[」』）”’】》]*")
_NO_END = re.compile(  # initials, "e.g.", and what stands before a name or a number
    r"[\"'‘“«(\[*_]*(?:(?:[^\W\d_]\.)+|"
    r"(?:approx|ca|capt|cf|ch|col|dr|eq|figs?|gen|gov|jr|lt|mrs?|ms|nr|pp|prof|rev|sec|sen|sgt|sr|st|vol|vs)\.)",
    re.IGNORECASE,
)


def _sentences(prose: str) -> Iterator[str]:
    begin = 0
    for end in _END.finditer(prose):
        sentence = prose[begin : end.end()].strip()
        last = sentence.rsplit(maxsplit=1)[-1]
        after = prose[end.end() : end.end() + 3].strip()
        if not after[:1].islower() and not _NO_END.fullmatch(last):
            yield sentence
            begin = end.end()
    if rest := prose[begin:].strip():
        yield rest


def _pieces(quoted: Sequence[Quotation]) -> Iterator[str]:
    """Markdown, a sentence a piece: a block quotation for each passage, in it a paragraph for each sentence."""
    if not quoted:
        yield NOTHING_TO_QUOTE
    passage = 0
    for quotation in quoted:
        gap = "" if not passage else "\n>\n" if passage == quotation.passage else "\n\n"
        passage = quotation.passage
        yield f"{gap}> {_OPENS_A_BLOCK.sub(_BACKSLASH, quotation.text)} [{passage}]"


# a sentence may begin with what Markdown would take for a list, heading, table or fence
_OPENS_A_BLOCK = re.compile(r"\A(?:\d{1,9}(?=[.)]\s)|(?=[-+*]\s|#{1,6}\s|[>=|]|```|~~~))")
_BACKSLASH = r"\g<0>\\"
