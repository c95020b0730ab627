"""Text of people, documents and models written as Markdown that shows it and does nothing else.

A cell or a line is literal, a text stands in a fence, and what has Markdown (CommonMark, GitHub's) of its own stands in
a quotation, without what would load or run something.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

# Markdown's own characters. A backslash takes their meaning, but not that of an address: the page makes links of bare
# ones after the backslashes are gone, so a cell with one is shown as code.
_MARKUP = re.compile(r"[\\`*_\[\]<>&|~#!$^{}=]")
_ADDRESS = re.compile(r"://|www\.|\w@\w|mailto:", re.IGNORECASE)
_DIRECTION = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
LONGEST_CELL = 200  # characters shown of it


def literal(text: str) -> str:
    """`text` as Markdown that shows it and does nothing else, on one line, wherever it stands in a line or a cell.

    Controls, line ends and direction overrides become blanks; more than 200 characters end with an ellipsis.
    """
    shown = "".join(" " if _controls(character) else character for character in text[: LONGEST_CELL + 1]).strip()
    if len(text) > LONGEST_CELL:
        shown = f"{shown[: LONGEST_CELL - 1]}…"
    if not _ADDRESS.search(shown):
        return _MARKUP.sub(r"\\\g<0>", shown)
    shown = shown.replace("|", "｜")  # code takes no backslash, and a row is cut at its pipes before code is read
    fence = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    pad = " " if shown[0] == "`" or shown[-1] == "`" else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def pipe_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table of literal cells; the last line has no end."""
    lines = [columns, *rows]
    written = [f"| {' | '.join(map(literal, line))} |" for line in lines]
    return "\n".join([written[0], "|" + " --- |" * len(columns), *written[1:]])


def _controls(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Zl", "Zp", "Cs") or character in _DIRECTION


_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Blanks for what no file of text holds: controls but tabs and ends of lines, halves of characters."""
    return _CONTROLS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))


_FENCE = re.compile(r"(`{3,})[^`]*|(~{3,}).*")
_RUN = re.compile(r"`{3,}|~{3,}")
# What would run or load something, or define what a [1] elsewhere links to. A tag is not kept with a backslash: an
# address before it that GitHub makes a link of takes the backslash in.
_ITEM = re.compile(r"^(\d{1,9}(?=[.)])|(?=[-+]))")  # a line that begins so is an item of a list
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_LINK = re.compile(r"\](?=:|\((?!(?:https?://|mailto:)[^\s<]))", re.IGNORECASE)


def literal_line(text: str) -> str:
    """`literal`, for what may be longer than it shows: cut between words, so that no address comes together again."""
    pieces = [""]
    for word in text.split():
        if len(pieces[-1]) + len(word) >= LONGEST_CELL:
            pieces.append("")
        pieces[-1] += f" {word}"
    return _ITEM.sub(r"\1\\", " ".join(literal(piece) for piece in pieces if piece))


def fenced(text: str) -> str:
    """`text` as it is, in a fence longer than any in it."""
    text = clean(text)
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
    return f"{fence}text\n{text}\n{fence}"


def quoted(answer: str) -> str:
    """An answer's Markdown within a quotation, which ends every block that it begins."""
    lines = clean(answer).split("\n")
    code = _code(lines)
    return "\n".join(f"> {line if number in code else _harmless(line)}" for number, line in enumerate(lines))


def _harmless(line: str) -> str:
    """Without HTML, images, definitions, and links to anything but the web and mail: these are shown, not done."""
    return _LINK.sub(r"]\\", _TAG.sub("&lt;", line).replace("![", r"!\["))


def _code(lines: Sequence[str]) -> frozenset[int]:
    """The lines of code that every reader of CommonMark takes for such; none if one might see it otherwise.

    Only fences at the very start of a line are: one within a list or a quotation ends where that ends.
    """
    code: set[int] = set()
    fence = ""
    for number, line in enumerate(lines):
        if fence:
            code.add(number)
            end = re.fullmatch(rf"([ \t]*){fence}{fence[0]}*[ \t]*", line)
            if end and "\t" in end[1]:  # as wide as what stands before it leaves
                return frozenset()
            fence = "" if end and len(end[1]) < 4 else fence
        elif opened := _FENCE.fullmatch(line):
            code.add(number)
            fence = opened[1] or opened[2]
        elif _RUN.search(line):
            return frozenset()
    return frozenset(code)
