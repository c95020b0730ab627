"""A passage in units that can be quoted: sentences, list items, table rows, lines of code. Pure.

A unit may not make sense alone. "It opened in 1889." points back; a question, or what ends with a colon, points ahead;
a list item belongs to the line that introduces its list. Units say so, and whoever quotes one quotes the other too.
"""

import itertools
import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rag.text.ends import closes
from rag.text.markdown import Block, blocks
from rag.text.marks import cells

Kind = Literal["heading", "header", "row", "code", "step", "item", "prose"]
SIGNS: tuple[Kind, ...] = ("heading", "header")  # they say what follows is about, and nothing by themselves
LISTED: tuple[Kind, ...] = ("code", "step", "item")


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of a passage, as written but for line breaks, bullets and pipes; a `step` is a numbered list item.

    `gap` is the white space between the unit before and it. `leans` is how many units before it stands what it makes
    no sense without, 0 for nothing; `ahead` says that it makes none without the next one.
    """

    kind: Kind
    text: str
    gap: str = " "
    leans: int = 0
    ahead: bool = False


def units(passage: str, longest: int) -> list[Unit]:
    """The units of `passage` that hold a letter or a digit, each of at most `longest` characters."""
    found: list[Unit] = []
    lead = -1  # the line that introduces the list we are in
    pieces = list(_pieces(passage, longest))
    for at, (kind, text, gap) in enumerate(pieces):
        end = text.rstrip("\"'”’»)*_")[-1:] if kind == "prose" else ""
        ahead = end in _AHEAD and at + 1 < len(pieces) and pieces[at + 1][0] != "heading"
        follows = kind == "prose" and at > 0 and pieces[at - 1][0] == "prose"
        leans = int(follows and _BACK.match(text) is not None)
        if kind in LISTED:
            leans = at - lead if lead >= 0 else 0
        else:
            lead = at if ahead and end in _COLONS else -1
        found.append(Unit(kind, text, gap, leans, ahead))
    if not found and any(map(str.isalnum, passage)):  # nothing but marks, as "1)" is
        found.append(Unit("prose", " ".join(passage.split())[:longest]))
    return found


# What a sentence begins with that stands for something in the one before: pronouns and demonstratives, in the languages
# whose function words the analyzer knows. Some begin a sentence for another reason ("It is raining"): no harm done.
_BACK = re.compile(
    r"[\"'“‘«„(*_]*(?:(?:but|and|so|yet|still|then|thus|also|hence|however|instead|moreover|nevertheless|therefore),?\s+)?"
    r"(?:(?:it|its|he|his|she|her|they|their|this|that|these|those|such|both|another|others|neither"
    r"|er|sie|es|seine?[rsmn]?|ihre?[rsmn]?|diese?[rsmn]?|ils?|elles?|ce|cet|cette|ces|est[aeo]s?|es[ao]s?|ell[ao]s?"
    r"|quest[aeio]|el[ae]s?|iss?to|isso|hij|zij|deze|dit|он|она|оно|они|этот?|эта|эти"
    r"|αυτ(?:ό|ός|ή|οί|ές|ά|ού|ής|ών)|هذا|هذه|ذلك|تلك|هو|هي|هم|וה?וא|היא|הם)\b"
    r"|[它他她这這该該此彼]|これ|この|それ|その)",
    re.IGNORECASE,
)
_COLONS = (":", "：")
_AHEAD = (*_COLONS, "?", "？", "؟", ";")  # a semicolon ends a question in Greek


def _pieces(passage: str, longest: int) -> Iterator[tuple[Kind, str, str]]:
    """(kind, text, gap): prose by the sentence, all else as a whole, unless it is too long."""
    columns: Sequence[str] = ()
    for kind, block in _blocks(passage):
        columns = cells(block) if kind == "header" else columns if kind == "row" else ()
        text = _row(cells(block), columns if kind == "row" else ()) if kind in ("header", "row") else block
        sentences = _sentences(text) if kind == "prose" or len(text) > longest else [(text, " ")]
        skipped = ""
        for sentence, gap in sentences:
            gap = skipped + gap
            for piece in [sentence] if len(sentence) <= longest else _cut(sentence, longest):
                if says := any(map(str.isalnum, piece)):
                    yield kind, piece, gap
            skipped = "" if says else gap + sentence


def _row(cells: Sequence[str], columns: Sequence[str]) -> str:
    """A row that makes sense alone: its first cell, and each further one under the name of its column."""
    named = itertools.zip_longest(cells, ["", *columns[1:]][: len(cells)], fillvalue="")
    return " · ".join(f"{column}: {cell}" if column else cell for cell, column in named if cell)


def _cut(sentence: str, longest: int) -> list[str]:
    """Pieces that fit, with the ellipses that say so: Thai prose ends its sentences with a space."""
    pieces = textwrap.wrap(sentence, longest - 2, break_on_hyphens=False)
    first, *others = (f"{piece}…" for piece in pieces[:-1])
    return [first, *(f"…{piece}" for piece in [*others, pieces[-1]])]


# Marks of lists that are none in Markdown, too: a passage may be plain text, or begin amid a list or a table.
_BULLET = re.compile(r"[-*+•‣◦]\s+(?:\[[ xX]\]\s+)?")
_NUMBER = re.compile(r"\(?\d{1,3}[.)]\s")


def _blocks(passage: str) -> Iterator[tuple[Kind, str]]:
    """The blocks of a passage as far as they matter here; line breaks within one become spaces."""
    found = list(blocks(passage))
    if found and not found[-1].closed:  # the passage begins or ends amid code: which of it that is, nobody knows
        found = list(blocks(passage, fenced=False))
    for block in found:
        lines = (" ".join(line.splitlines()) for line in block.lines(passage))
        if block.kind == "heading":
            yield "heading", " ".join(block.title(passage).splitlines())
        elif block.kind == "table":
            names, _, *rows = lines
            yield ("header" if rows else "row"), names
            yield from (("row", row) for row in rows)
        elif block.kind == "fence":
            yield from (("code", f"`{line}`") for line in itertools.islice(lines, 1, None))
        elif block.kind != "rule":
            yield from _lines(block, passage, lines)


def _lines(block: Block, passage: str, lines: Iterator[str]) -> list[tuple[Kind, str]]:
    """What the reader takes for prose, of which some lines may begin something all the same."""
    mark = passage[block.mark : block.starts[0]] if block.mark >= 0 else ""
    found: list[tuple[Kind, str]] = []
    goes_on = False
    for number, line in enumerate(lines):
        if not any(map(str.isalnum, line)):
            goes_on = False
            continue
        kind, text = _line(line if number or "\n" in mark else mark + line)
        if kind == "prose" and goes_on:
            found[-1] = (found[-1][0], f"{found[-1][1]} {text}")
        else:
            found.append((kind, text))
        goes_on = kind != "row"
    return found


def _line(line: str) -> tuple[Kind, str]:
    """What a line begins, and its text without what only marks that."""
    if line.startswith("|"):
        return "row", line
    if bullet := _BULLET.match(line):
        return "item", line[bullet.end() :]
    return "step" if _NUMBER.match(line) else "prose", line


_END = re.compile(r"[.!?…؟۔።]+[\"'’”»)\]*_]*(?=\s)|[。！？｡।॥။។]+[」』”’）】》]*")


def _sentences(prose: str) -> Iterator[tuple[str, str]]:
    """Each sentence, and the blanks before it."""
    begin = 0
    for end in _END.finditer(prose):
        sentence = prose[begin : end.end()].strip()
        if closes(prose, end.end()):
            yield sentence, _gap(prose, begin)
            begin = end.end()
    if rest := prose[begin:].strip():
        yield rest, _gap(prose, begin)


_BLANKS = re.compile(r"\s*")


def _gap(prose: str, begin: int) -> str:
    blanks = _BLANKS.match(prose, begin)
    return blanks[0] if blanks and begin else " "
