"""The marks by which a line of Markdown says what it begins: patterns and questions over `text[pos:end]`, a line."""

import re
from typing import NamedTuple

_BLANKS = re.compile(r"[ \t\r]*")
ATX = re.compile(r"(#{1,6})(?=[ \t\r\n]|\Z)")
UNDERLINE = re.compile(r"(?:=+|-{2,})[ \t\r]*\n?")
FENCE = re.compile(r"(`{3,})[^`\n]*\n?|(~{3,})[^\n]*\n?")
CLOSE = re.compile(r"(`{3,}|~{3,})[ \t\r]*\n?")
_BULLET = re.compile(r"[-+*](?=[ \t\r\n]|\Z)")
_NUMBER = re.compile(r"(\d{1,9})[.)](?=[ \t\r\n]|\Z)", re.ASCII)
_TABLE_RULE = re.compile(r"[|:-][|:\- \t\r]*\n?")
_TABLE_MARK = re.compile(r":?-+:?")
# `\|` is a pipe within a cell, whatever stands before the backslash: that reverses what the parsers write
_PIPE = re.compile(r"(?<!\\)\|")

_ELEMENTS = (
    "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link "
    "main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead "
    "title tr track ul"
)
BLANK_LINE = re.compile(r"(?!)")
# What begins HTML, and what a line holds that ends it; a blank line ends the last.
HTML = (
    (re.compile(r"<(?:script|pre|style|textarea)(?=[\s>]|\Z)", re.IGNORECASE),
     re.compile(r"</(?:script|pre|style|textarea)>", re.IGNORECASE)),
    (re.compile(r"<!--"), re.compile(r"-->")),
    (re.compile(r"<\?"), re.compile(r"\?>")),
    (re.compile(r"<!\[CDATA\["), re.compile(r"\]\]>")),
    (re.compile(r"<![A-Z]", re.IGNORECASE), re.compile(r">")),
    (re.compile(rf"</?(?:{'|'.join(_ELEMENTS.split())})(?=\s|/?>|\Z)", re.IGNORECASE), BLANK_LINE),
)  # fmt: skip


def cells(line: str) -> tuple[str, ...]:
    """The cells of a row of a pipe table, unescaped and stripped."""
    line = line.strip().removeprefix("|")
    if "\\" not in line:
        return tuple([cell.strip() for cell in line.removesuffix("|").split("|")])
    parts = _PIPE.split(line)
    if not parts[-1].strip():
        parts.pop()
    return tuple([cell.strip().replace("\\|", "|") for cell in parts])


def ruled(text: str, pos: int, end: int) -> bool:
    """Whether the line is a rule: three stars, dashes or underscores, and blanks."""
    first, line = text[pos], text[pos:end]
    return line.count(first) >= 3 and not set(line) - {first, " ", "\t", "\r", "\n"}


def indented(text: str, pos: int, end: int, column: int) -> tuple[int, int, int]:
    """(pos, column, width) of what follows the blanks at `pos`: a tab reaches to the next fourth column."""
    found = _BLANKS.match(text, pos, end)
    blanks = found[0] if found else ""
    reached = column + len(blanks)
    if "\t" in blanks:
        reached = column
        for blank in blanks:
            reached += 4 - reached % 4 if blank == "\t" else 1
    return pos + len(blanks), reached, reached - column


def quoted(text: str, pos: int, end: int, column: int) -> tuple[int, int, int]:
    """(pos, column, width) behind the mark of a quotation, of which one blank is a part."""
    pos, column, width = indented(text, pos + 1, end, column + 1)
    return pos, column, max(width - 1, 0)


class Item(NamedTuple):
    """Behind the mark of a list item: its content is indented by `columns`; `first` is 1 for a bullet."""

    columns: int
    pos: int
    column: int
    width: int
    first: int
    empty: bool


def item(text: str, pos: int, end: int, column: int, width: int) -> Item | None:
    """The list item that begins at `pos`, which is indented by `width`."""
    bullet = text[pos] in "-+*" and _BULLET.match(text, pos, end)
    mark = bullet or (text[pos].isdecimal() and _NUMBER.match(text, pos, end))
    if not mark or (bullet and text[pos] != "+" and ruled(text, pos, end)):
        return None
    long = mark.end() - pos
    after, column, blanks = indented(text, mark.end(), end, column + long)
    empty = after == end or text[after] == "\n"
    kept = 1 if empty or blanks > 4 else blanks
    return Item(width + long + kept, after, column, blanks - kept, 1 if bullet else int(mark[1]), empty)


def columns(text: str, names: int, pos: int, end: int) -> int:
    """How many columns a table has whose names stand at `names`, in the line above its rule; 0 for no table."""
    if not _TABLE_RULE.fullmatch(text, pos, end):
        return 0
    above = text[names : text.find("\n", names, end)].strip()
    if "|" not in above or above == "|":
        return 0
    marks = cells(text[pos:end])
    return len(marks) if len(cells(above)) == len(marks) and all(map(_TABLE_MARK.fullmatch, marks)) else 0
