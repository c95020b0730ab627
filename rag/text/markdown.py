"""The blocks of a Markdown text, and where each stands: the one reader of Markdown in documents.

It follows CommonMark with pipe tables and front matter, and knows no inline markup. Three things it leaves to prose
that CommonMark does not: an underlined paragraph of several lines, one underlined by a single dash, and a line without
a pipe below a table. A line ends with "\\n", before which "\\r" is a blank; no other character ends one. Linear.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from rag.text import marks

Span = tuple[int, int]
Kind = Literal["heading", "paragraph", "table", "fence", "code", "html", "rule", "front"]  # `code` is indented

DEEPEST = 30  # quotations and list items within each other; the marks of deeper ones are text
LONGEST_HEADING = 200  # characters of it in a path: each passage below carries it along

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_FRONT_MATTER = re.compile(r"---[ \t\r]*\n(?=[A-Za-z_][\w -]*:)(?:.*\n)*?(?:---|\.\.\.)[ \t\r]*(?:\n|\Z)")


class Block(NamedTuple):
    """A leaf of the tree: `text[start:end]` are its lines, the ends of lines included.

    `starts` tells of each of its lines where it begins after blanks and the marks of quotations and lists; a line that
    has nothing else is in none but a fence, code or HTML. `path` are the headings above, of a heading also itself.
    `level` is a heading's, 1..6. `mark` is where the list item's mark stands that the block is the first of, else -1.
    `inside` a quotation or a list. `closed`: not a fence that only the end of the text ended.
    """

    kind: Kind
    start: int
    end: int
    starts: list[int]
    path: str
    level: int = 0
    mark: int = -1
    inside: bool = False
    closed: bool = True

    def lines(self, text: str) -> Iterator[str]:
        """Its lines without blanks around them, and without the marks of quotations and lists."""
        for start in self.starts:
            stop = text.find("\n", start, self.end)
            yield text[start : stop if stop >= 0 else self.end].strip()

    def title(self, text: str) -> str:
        """The words of a heading: `# Title ##` is Title; `# C#` is C#."""
        line = next(self.lines(text))
        written = line[self.level :].strip() if marks.ATX.match(line) else line
        bare = written.rstrip("#") if marks.ATX.match(line) else written
        return bare.rstrip() if not bare or bare[-1].isspace() else written


@dataclass(frozen=True, slots=True)
class Heading:
    """A Markdown heading: level 1..6, its words, and where its line or lines start and end in the text."""

    level: int
    text: str
    start: int
    end: int


def headings(text: str) -> Iterator[Heading]:
    """The headings that open a section of `text`, of both styles: none within a quotation or a list."""
    for block in blocks(text):
        if block.kind == "heading" and not block.inside:
            yield Heading(block.level, block.title(text), block.start, block.end)


def blocks(text: str, fenced: bool = True) -> Iterator[Block]:
    """The blocks of `text` in reading order; together they hold every line that is not blank.

    Without `fenced` the line of a fence is a rule: for a text that was cut in the midst of code, nobody knows where.
    """
    scanner = _Scanner(text, fenced)
    begin = 0
    if front := _FRONT_MATTER.match(text):
        begin = front.end()
        yield Block("front", 0, begin, [line.start() for line in _LINE.finditer(text, 0, begin)], "")
    done, take = scanner.done, scanner.take
    for line in _LINE.finditer(text, begin):
        take(line.start(), line.end())
        if done:
            yield from done
            done.clear()
    scanner.close(ended=True)
    yield from done


_CLOSES = "`~ \t\r\n"  # what the last line of a fence may begin with, and blank ones
_QUOTED = -1  # in the stack; a list item stands there as the columns that its content is indented by


class _Scanner:
    """Takes the lines of a text one after another, and has the blocks that are finished in `done`.

    `_stack` are the quotations and list items that are open, outermost first. `_kind` is the open leaf's, "" for none.
    """

    def __init__(self, text: str, fenced: bool) -> None:
        self.done: list[Block] = []
        self._text, self._fenced = text, fenced
        self._stack: list[int] = []
        self._bare = False  # the line before began a list item, and had nothing else
        self._path: list[tuple[int, str]] = []
        self._above = ""
        self._kind: Kind | Literal[""] = ""
        self._start = self._end = 0
        self._starts: list[int] = []
        self._mark, self._fence = -1, ""
        self._html = marks.BLANK_LINE  # what ends it
        self._names = False  # the paragraph's last line may hold the names of a table's columns

    def take(self, start: int, end: int) -> None:
        first = self._text[start]
        if first.isalpha():  # most lines of prose, and they begin nothing
            if self._kind == "paragraph":
                self._add(start, end, names=not self._stack)
                return
            if self._kind in ("", "code"):
                self._bare = False
                self._leave(0)
                self._open("paragraph", start, end, start, -1)
                return
        elif first == "\n" and not self._stack and self._kind in ("", "paragraph", "table"):
            self.close()
            return
        elif not self._stack and (
            self._kind == "table" if first == "|" else self._kind == "fence" and first not in _CLOSES
        ):
            self._add(start, end)
            return
        self._take(start, end)

    def _take(self, start: int, end: int) -> None:
        """Any line: first the quotations and items that it goes on with, then those it begins, then what it is."""
        text = self._text
        pos, column, width = marks.indented(text, start, end, 0)
        for depth, container in enumerate(self._stack):
            blank = pos == end or text[pos] == "\n"
            if container == _QUOTED:
                if blank or width >= 4 or text[pos] != ">":
                    break
                pos, column, width = marks.quoted(text, pos, end, column)
            elif blank and not (self._bare and depth + 1 == len(self._stack)):
                continue
            elif width < container or blank:
                break
            else:
                width -= container
        else:
            depth = len(self._stack)
        blank, whole = pos == end or text[pos] == "\n", depth == len(self._stack)
        self._bare = False
        if self._kind in ("fence", "html"):
            if whole:
                self._verbatim(start, end, pos, width, blank)
                return
            self.close()
        if not blank:
            self._begun(start, end, pos, column, width, depth, whole)
        elif not whole:
            self._leave(depth)
        elif self._kind != "code":  # that goes on if more of it follows
            self.close()

    def _begun(self, start: int, end: int, pos: int, column: int, width: int, depth: int, whole: bool) -> None:
        """A line that goes on with the `depth` outermost containers, `whole` if these are all: what it begins."""
        text, mark = self._text, -1
        while width < 4 and depth < DEEPEST:
            quoted = text[pos] == ">"
            item = None if quoted else marks.item(text, pos, end, column, width)
            amid = whole and self._kind == "paragraph"  # which only some items end
            if not quoted and (not item or (amid and (item.empty or item.first != 1))):
                break
            self._leave(depth)
            whole, depth = True, depth + 1
            if item:
                mark, container, pos, column, width = pos, *item[:4]
            else:
                container, mark = _QUOTED, -1
                pos, column, width = marks.quoted(text, pos, end, column)
            self._stack.append(container)
            if pos == end or text[pos] == "\n":
                self._bare = container != _QUOTED
                return
        self._leaf(start, end, pos, width, depth, whole, mark)

    def _leaf(self, start: int, end: int, pos: int, width: int, depth: int, whole: bool, mark: int) -> None:
        if width >= 4:
            if self._kind == "paragraph":
                self._add(pos, end, names=False)
            elif whole and self._kind == "code":
                self._add(pos, end)
            else:
                self._leave(depth)
                self._open("code", start, end, pos, mark)
            return
        if whole and self._kind == "paragraph" and (self._tabled(pos, end) or self._underlined(pos, end)):
            return
        kind, level = self._sign(pos, end)
        if kind:
            self._leave(depth)
            self._open(kind, start, end, pos, mark)
            if kind in ("heading", "rule") or (kind == "html" and self._html.search(self._text, pos, end)):
                self.close(level)
        elif self._kind == "paragraph":
            self._add(pos, end, names=whole)
        elif whole and self._kind == "table" and self._text.find("|", pos, end) >= 0:
            self._add(pos, end)
        else:
            self._leave(depth)
            self._open("paragraph", start, end, pos, mark)

    def _sign(self, pos: int, end: int) -> tuple[Kind | Literal[""], int]:
        """What a line begins that says so with its first characters, and the level of a heading."""
        first = self._text[pos]
        if first == "#" and (atx := marks.ATX.match(self._text, pos, end)):
            return "heading", len(atx[1])
        if first in "`~" and (fence := marks.FENCE.fullmatch(self._text, pos, end)):
            self._fence = fence[1] or fence[2]
            return ("fence" if self._fenced else "rule"), 0
        if first in "*-_" and marks.ruled(self._text, pos, end):
            return "rule", 0
        if first == "<":
            for begins, ends in marks.HTML:
                if begins.match(self._text, pos, end):
                    self._html = ends
                    return "html", 0
        return "", 0

    def _tabled(self, pos: int, end: int) -> bool:
        """Whether the line is the rule below the names of a table: the paragraph's last line."""
        if not self._names or not marks.columns(self._text, self._starts[-1], pos, end):
            return False
        names = self._starts.pop()
        begin, mark = self._start, self._mark
        if self._starts:
            begin, mark = self._text.rfind("\n", 0, names) + 1, -1
            self._end = begin
            self.close()
        self._open("table", begin, end, names, mark)
        self._add(pos, end)
        return True

    def _underlined(self, pos: int, end: int) -> bool:
        if len(self._starts) > 1 or not marks.UNDERLINE.fullmatch(self._text, pos, end):
            return False
        self._kind, self._end = "heading", end
        self.close(1 if self._text[pos] == "=" else 2)
        return True

    def _verbatim(self, start: int, end: int, pos: int, width: int, blank: bool) -> None:
        """A line of HTML or fenced code, and perhaps the last."""
        if blank and self._kind == "html" and self._html is marks.BLANK_LINE:
            self.close()
            return
        self._add(pos, end)
        if self._kind == "html":
            last = self._html.search(self._text, pos, end) is not None
        else:
            mark = None if blank or width >= 4 else marks.CLOSE.fullmatch(self._text, pos, end)
            last = mark is not None and mark[1].startswith(self._fence)
        if last:
            self.close()

    def _open(self, kind: Kind, start: int, end: int, pos: int, mark: int) -> None:
        self._kind, self._start, self._end, self._starts, self._mark = kind, start, end, [pos], mark
        self._names = kind == "paragraph"

    def _add(self, pos: int, end: int, names: bool = False) -> None:
        self._starts.append(pos)
        self._end, self._names = end, names

    def _leave(self, depth: int) -> None:
        """Close the leaf, and all but the `depth` outermost quotations and items."""
        self.close()
        del self._stack[depth:]

    def close(self, level: int = 0, ended: bool = False) -> None:
        """Close the leaf, if there is one: a heading by its level, or what ended because the text did."""
        if self._kind:
            closed = not (ended and self._kind == "fence")
            where = (self._start, self._end, self._starts, self._above)
            block = Block(self._kind, *where, level, self._mark, bool(self._stack), closed)
            self.done.append(self._headed(block) if level else block)
        self._kind = ""

    def _headed(self, heading: Block) -> Block:
        title = heading.title(self._text)[:LONGEST_HEADING]
        path = [*(part for part in self._path if part[0] < heading.level), (heading.level, title)]
        above = " > ".join(said for _, said in path if said)
        if not heading.inside:
            self._path, self._above = path, above
        return heading._replace(path=above)
