"""Glyphs of a line, by where they stand -> the order in which they are read. Pure.

Writers put Hebrew and Arabic into a PDF in the order of drawing, of reading, or a mix; PDFium guesses which, word by
word. Positions tell. Thai and Lao come here for their marks, which some writers draw later than their letters.
"""

import re
import unicodedata
from bisect import bisect
from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Glyph(NamedTuple):
    """A character and the stretch of the line it takes, in points."""

    text: str
    left: float
    right: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
UNSETTLED = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u0e31-\u0e4e\u0eb1-\u0ece]")  # lines that need this

_TOUCHING = 0.05  # of the size
_GAP = 0.2  # of the size: a narrower one is no blank
_SAME = 0.45  # of the size: the same letter with the same mark, nearer than that, was drawn twice
_STRONG = {"L": "L", "R": "R", "AL": "R", "EN": "N", "AN": "N"}
_WITHIN_NUMBERS = {"CS", "ES", "ET"}
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_CLOSING = {closing: opening for opening, closing in _BRACKETS.items()}


def logical(glyphs: Sequence[Glyph], size: float) -> str:
    """The line as it is read, by a short form of Unicode's bidirectional algorithm backwards. `size` is the font's."""
    clusters = list(_spaced(sorted(_clusters(glyphs, size), key=lambda cluster: cluster.middle), size))
    kinds = _resolved([_kind(cluster.text) for cluster in clusters])
    right = kinds.count("R") > kinds.count("L")
    runs: list[tuple[str, list[str]]] = []
    for cluster, kind in zip(clusters, kinds, strict=True):
        kind = kind.replace("N", "L") if kind != " " else "R" if right else "L"
        if not runs or runs[-1][0] != kind:
            runs.append((kind, []))
        runs[-1][1].append(cluster.text)
    parts = ["".join(reversed(run) if kind == "R" else run) for kind, run in (reversed(runs) if right else runs)]
    text = "".join(parts)
    return _bracketed(text) if "R" in kinds else text


def _clusters(glyphs: Sequence[Glyph], size: float) -> Iterator[Glyph]:
    """Letters with their marks, each mark on the letter it is drawn at."""
    glyphs = list(_once([glyph for glyph in glyphs if not glyph.text.isspace()], size))
    letters = [glyph for glyph in glyphs if not _is_mark(glyph.text)]
    marks: dict[int, set[str]] = {}
    bearers = sorted((letter.middle, number) for number, letter in enumerate(letters) if letter.text.isalpha())
    for glyph in glyphs:
        if _is_mark(glyph.text) and bearers:
            place = bisect(bearers, (glyph.middle, 0))
            _, number = min(bearers[max(0, place - 1) : place + 1], key=lambda found: abs(found[0] - glyph.middle))
            marks.setdefault(number, set()).add(glyph.text)
    for number, letter in enumerate(letters):
        yield letter._replace(text=letter.text + "".join(sorted(marks.get(number, ()))))


def _once(glyphs: Sequence[Glyph], size: float) -> Iterator[Glyph]:
    """Without what is written again for each mark of a letter: some writers give every glyph all of its cluster."""
    seen: list[tuple[str, float]] = []
    place = 0
    while place < len(glyphs):
        end = place + 1
        while end < len(glyphs) and _is_mark(glyphs[end].text):
            end += 1
        text, middle = "".join(glyph.text for glyph in glyphs[place:end]), glyphs[place].middle
        if end == place + 1 or not any(text == one and abs(middle - at) < _SAME * size for one, at in seen[-4:]):
            right = glyphs[place].right
            for mark in glyphs[place + 1 : end]:  # a glyph's box is shared out among the characters it stands for
                right = max(right, mark.right) if mark.left - right < _TOUCHING * size else right
            yield glyphs[place]._replace(right=right)
            yield from glyphs[place + 1 : end]
        seen.append((text, middle))
        place = end


def _is_mark(text: str) -> bool:
    return unicodedata.category(text).startswith("M")


def _spaced(clusters: Sequence[Glyph], size: float) -> Iterator[Glyph]:
    """With a blank where there is a gap. Those in the file may stand anywhere, or be missing."""
    last: Glyph | None = None
    for cluster in clusters:
        if last and cluster.left - last.right > _GAP * size:
            yield Glyph(" ", last.right, cluster.left)
        yield cluster
        last = cluster


def _kind(text: str) -> str:
    """L, R, N for a number, s for what may stand within one, blank for all else."""
    kind = unicodedata.bidirectional(text[0])
    return "s" if kind in _WITHIN_NUMBERS else _STRONG.get(kind, " ")


def _resolved(kinds: list[str]) -> list[str]:
    """What stands between two of a kind is of that kind; numbers beside Latin words belong to them."""
    for place in range(1, len(kinds) - 1):
        if kinds[place] == "s":
            kinds[place] = "N" if kinds[place - 1] == "N" and kinds[place + 1] == "N" else " "
    kinds = [" " if kind == "s" else kind for kind in kinds]
    last, start = "", 0
    for place, kind in enumerate(kinds):
        if kind == " ":
            continue
        if kind == "N" and last == "L":
            kind = kinds[place] = "L"
        if kind == last == "L" or (kind == last == "R"):
            kinds[start + 1 : place] = [kind] * (place - start - 1)
        last, start = kind, place
    return kinds


def _bracketed(text: str) -> str:
    """Brackets are mirrored when they are drawn, and come back mirrored or not: pairs tell, if all have a partner."""
    places = [place for place, character in enumerate(text) if character in _BRACKETS or character in _CLOSING]
    if not places or len(places) % 2:
        return text
    characters, waiting = list(text), list[str]()
    for place in places:
        opening = _CLOSING.get(text[place], text[place])
        if waiting and waiting[-1] == opening:
            characters[place] = _BRACKETS[waiting.pop()]
        else:
            characters[place] = opening
            waiting.append(opening)
    return text if waiting else "".join(characters)
