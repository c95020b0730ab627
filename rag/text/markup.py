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


# What no page shows as it is, each with one character that stands for it: so that places in a text stay what they are.
_UNSEEN = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n\r"} | {0x7F: 0x2421}
_UNSEEN |= dict.fromkeys([0x202D, 0x202E, *range(0xD800, 0xE000)], 0xFFFD)
_ANY_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202d\u202e\ud800-\udfff]")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Blanks for what no file of text holds: controls but tabs and ends of lines, halves of characters."""
    return _CONTROLS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))


def visible(text: str) -> str:
    """With a sign in place of each control, half of a character, and what turns the text around: as long as before."""
    return text.translate(_UNSEEN) if _ANY_UNSEEN.search(text) else text


_FENCE = re.compile(r"(`{3,})[^`]*|(~{3,}).*")
_RUN = re.compile(r"`{3,}|~{3,}")
# What would run or load something, or define what a [1] elsewhere links to. A tag is not kept with a backslash: an
# address before it that GitHub makes a link of takes the backslash in.
_ITEM = re.compile(r"^(\d{1,9}(?=[.)])|(?=[-+]))")  # a line that begins so is an item of a list
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_LINK = re.compile(r"\](?=:|\((?!(?:https?://|mailto:)[^\s<]))", re.IGNORECASE)
# "[1]: address" at the beginning of a block, and the end of such a name that began on a line before.
_DEFINITION = re.compile(
    r"^((?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t]){0,80}(?:\[|(?!\[))(?:\\.|[^\[\]\\\n]){0,1000}\])(?=:)", re.MULTILINE
)
LONGEST_NAME = 1100  # characters of a line by which a definition's name must have ended


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


def undefined(answer: str) -> str:
    """An answer's Markdown in which "[1]: address" is shown, and makes no link of every other [1]."""
    if "]:" not in answer:
        return answer
    lines = answer.split("\n")
    code = _code(lines)
    return "\n".join(line if number in code else _undefined(line) for number, line in enumerate(lines))


class Undefining:
    """`undefined` for what is streamed, wherever it is cut; what is code is told only from the whole."""

    def __init__(self) -> None:
        self._line = ""  # as far as it was fed

    def feed(self, text: str) -> str:
        told = self._line + text
        if len(self._line) > LONGEST_NAME and "\n" not in text:
            return text
        shown = _undefined(told)[len(_undefined(self._line)) :]
        self._line = told[told.rfind("\n") + 1 :]
        return shown


def _undefined(text: str) -> str:
    return _DEFINITION.sub(r"\1\\", text)


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
