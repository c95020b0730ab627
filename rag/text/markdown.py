"""The headings of a Markdown text, and what is not one: front matter, fenced code. Linear on any text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

Span = tuple[int, int]

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_ATX = re.compile(r" {0,3}(#{1,6})(?=\s|\Z)")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})\s*")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})([^\n]*)\n?")
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?=[A-Za-z_][\w -]*:)(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A Markdown heading: level 1..6, its words, and where its line or lines start and end in the text."""

    level: int
    text: str
    start: int
    end: int


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
