"""A passage in units that can be quoted: sentences, list items, table rows, lines of code. Pure.

A unit may not make sense alone. "It opened in 1889." points back; a question, or what ends with a colon, points ahead;
a list item belongs to the line that introduces its list. Units say so, and whoever quotes one quotes the other too.
"""

import itertools
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

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
    columns: list[str] = []
    for kind, block in _blocks(passage):
        columns = _cells(block) if kind == "header" else columns if kind == "row" else []
        text = _row(_cells(block), columns if kind == "row" else []) if kind in ("header", "row") else block
        sentences = _sentences(text) if kind == "prose" or len(text) > longest else [(text, " ")]
        skipped = ""
        for sentence, gap in sentences:
            gap = skipped + gap
            for piece in [sentence] if len(sentence) <= longest else _cut(sentence, longest):
                if says := any(map(str.isalnum, piece)):
                    yield kind, piece, gap
            skipped = "" if says else gap + sentence


_PIPE = re.compile(r"(?<!\\)\|")  # `\|` is a pipe within a cell


def _cells(line: str) -> list[str]:
    cells = [cell.strip().replace("\\|", "|") for cell in _PIPE.split(line.removeprefix("|"))]
    return cells[:-1] if not cells[-1] else cells


def _row(cells: list[str], columns: list[str]) -> str:
    """A row that makes sense alone: its first cell, and each further one under the name of its column."""
    named = itertools.zip_longest(cells, ["", *columns[1:]][: len(cells)], fillvalue="")
    return " · ".join(f"{column}: {cell}" if column else cell for cell, column in named if cell)


def _cut(sentence: str, longest: int) -> list[str]:
    """Pieces that fit, with the ellipses that say so: Thai prose ends its sentences with a space."""
    pieces = textwrap.wrap(sentence, longest - 2, break_on_hyphens=False)
    first, *others = (f"{piece}…" for piece in pieces[:-1])
    return [first, *(f"…{piece}" for piece in [*others, pieces[-1]])]


_FENCE = re.compile(r"[> ]*(?:```|~~~)")
_HEADING = re.compile(r"#{1,6}\s+")
_BULLET = re.compile(r"[-*+•‣◦]\s+(?:\[[ xX]\]\s+)?")
_NUMBER = re.compile(r"\(?\d{1,3}[.)]\s")


def _blocks(passage: str) -> list[tuple[Kind, str]]:
    """Markdown's blocks as far as they matter here; plain text is prose. Line breaks within a block become spaces."""
    lines = [line.strip() for line in passage.splitlines()]
    unpaired = sum(1 for line in lines if _FENCE.match(line)) % 2 == 1  # the passage begins or ends amid code
    blocks: list[tuple[Kind, str]] = []
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
            goes_on = kind in ("step", "item", "prose")
    return blocks


def _block(line: str, code: bool) -> tuple[Kind, str]:
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
    return "step" if _NUMBER.match(line) else "prose", line


_END = re.compile(r"[.!?…؟۔።]+[\"'’”»)\]*_]*(?=\s)|[。！？｡।॥။។]+[」』”’）】》]*")
_NO_END = re.compile(  # initials, "e.g.", and what stands before a name or a number
    r"[\"'‘“«(\[*_]*(?:(?:[^\W\d_]\.)+|"
    r"(?:approx|ca|capt|cf|ch|col|dr|eq|figs?|gen|gov|jr|lt|mrs?|ms|nr|pp|prof|rev|sec|sen|sgt|sr|st|vol|vs)\.)",
    re.IGNORECASE,
)


def _sentences(prose: str) -> Iterator[tuple[str, str]]:
    """Each sentence, and the blanks before it."""
    begin = 0
    for end in _END.finditer(prose):
        sentence = prose[begin : end.end()].strip()
        last = sentence.rsplit(maxsplit=1)[-1]
        after = prose[end.end() : end.end() + 3].strip()
        if not after[:1].islower() and not _NO_END.fullmatch(last):
            yield sentence, _gap(prose, begin)
            begin = end.end()
    if rest := prose[begin:].strip():
        yield rest, _gap(prose, begin)


_BLANKS = re.compile(r"\s*")


def _gap(prose: str, begin: int) -> str:
    blanks = _BLANKS.match(prose, begin)
    return blanks[0] if blanks and begin else " "
