"""The tables of a document as rows and columns: read from Markdown's pipe tables, and written back so that no cell
becomes markup; and where words stand in their cells. Pure: nothing here knows what the rows mean.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rag.text.terms import words

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A pipe table. `text[start:end]` is all of it, its rows begin at `body`; each has as many cells as `columns`.

    `heading` is the path of headings above it ("Guide > Sizes"), "" without any. Cells are unescaped and stripped.
    """

    heading: str
    columns: Row
    start: int
    body: int
    end: int
    rows: tuple[Row, ...]


_LINE = re.compile(r"[^\n]+")  # without its end; blank lines have none, and end nothing but a table
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)")
_HEADING = re.compile(r" {0,3}(#{1,6})\s+(.*)")
_RULE = re.compile(r":?-+:?")
# `\|` is a pipe within a cell, whatever stands before the backslash: that reverses what the parsers write
_PIPE = re.compile(r"(?<!\\)\|")


def tables(text: str) -> Iterator[Table]:
    """The pipe tables of `text`, in reading order: a line of names, a rule of as many cells, then rows.

    Fenced and indented code holds none. A line without a pipe, or a blank one, ends a table. A short row is filled with
    empty cells, a long one is cut, as Markdown does. Linear in the length of `text`.
    """
    path: list[tuple[int, str]] = []
    fence = ""
    before: re.Match[str] | None = None  # the line above, if it may hold names
    lines = _LINE.finditer(text)
    line = next(lines, None)
    while line:
        mark = _FENCE.match(line[0])
        if fence:
            fence = "" if mark and mark[1].startswith(fence) and not mark[2].strip() else fence
            before = None
        elif mark and not (mark[1][0] == "`" and "`" in mark[2]):
            fence, before = mark[1], None
        elif heading := _HEADING.match(line[0]):
            name = heading[2].rstrip().rstrip("#").rstrip() or heading[2].strip()
            path, before = [*(part for part in path if part[0] < len(heading[1])), (len(heading[1]), name)], None
        elif columns := _names(before, line):
            start, body = before.start() if before else 0, min(line.end() + 1, len(text))
            rows, end, line = _rows(lines, line.end(), len(columns))
            yield Table(" > ".join(name for _, name in path), columns, start, body, end, rows)
            before = None
            continue  # with the line that ended the table
        else:
            before = line if "|" in line[0] and not line[0].startswith("    ") else None
        line = next(lines, None)


def _names(above: re.Match[str] | None, rule: re.Match[str]) -> Row:
    """The columns of a table that begins with these two lines, or none."""
    if above is None or above.end() + 1 != rule.start() or "|" not in rule[0] or set(rule[0]) - set("|-: \t\r"):
        return ()
    names, marks = _cells(above[0]), _cells(rule[0])
    return names if len(names) == len(marks) and all(map(_RULE.fullmatch, marks)) else ()


def _rows(lines: Iterator[re.Match[str]], end: int, width: int) -> tuple[tuple[Row, ...], int, re.Match[str] | None]:
    """The rows that follow, where the last of them ends, and the line after them."""
    rows: list[Row] = []
    empty = ("",) * width
    for line in lines:
        written = line[0]
        if line.start() != end + 1 or "|" not in written or written.isspace():
            return tuple(rows), end, line
        if not written.startswith("|") and (_FENCE.match(written) or _HEADING.match(written)):
            return tuple(rows), end, line
        cells = _cells(written)
        rows.append(cells if len(cells) == width else (cells + empty)[:width])
        end = line.end()
    return tuple(rows), end, None


def _cells(line: str) -> Row:
    line = line.strip().removeprefix("|")
    if "\\" not in line:
        return tuple([cell.strip() for cell in line.removesuffix("|").split("|")])
    parts = _PIPE.split(line)
    if not parts[-1].strip():
        parts.pop()
    return tuple([cell.strip().replace("\\|", "|") for cell in parts])


_SIMPLE = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_NUMBER = re.compile(r"([A-Z]{3}\s|[^\w()]{0,3}?)\s?([-+−]?)\s?([^\w()]{0,3}?)(\d[\d.,'’\s]*)([^\s\d]{0,8})")
_GROUPED = re.compile(r"\d{1,3}(?:[.,'’\s]\d{3})+")
_PLAIN = re.compile(r"\d+")


@lru_cache(maxsize=1 << 16)
def number(cell: str, comma: bool = False) -> tuple[float, str] | None:
    """The value of a cell that holds one number, and what it is of ("$", "kg", "%", ""); None for anything else.

    A comma, an apostrophe or a blank between three digits each groups them, a full stop is decimal; with `comma` it is
    the other way round. Digits of every script count. Dates, ranges and codes are no numbers.
    """
    if _SIMPLE.fullmatch(cell) and not (comma and "." in cell):
        return float(cell), ""
    found = _NUMBER.fullmatch(cell.strip()) if len(cell) <= 40 else None
    if not found:
        return None
    before, sign, between, digits, unit = (part.strip() for part in found.groups())
    of = f"{before}{between} {unit}".strip()
    if any(character.isdigit() or character in "-/:+" for character in of):
        return None
    point, group = (",", ".") if comma else (".", ",")
    whole, _, fraction = digits.partition(point)
    if not (_PLAIN.fullmatch(whole) or (_GROUPED.fullmatch(whole) and point not in whole)):
        return None
    if fraction and not _PLAIN.fullmatch(fraction):
        return None
    value = float(re.sub(r"\D", "", whole.replace(group, "")) + (f".{fraction}" if fraction else ""))
    return (-value if sign in ("-", "−") and sign else value), of.casefold()


def has_decimal_comma(cells: Iterable[str]) -> bool:
    """Whether a column writes 1.234,50: told by a cell in which a comma can be nothing else."""
    return any(re.search(r"\d,(?:\d{1,2}|\d{4,})(?!\d|[.,]\d)|\.\d{3},\d", cell) for cell in cells if "," in cell)


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


Forms = frozenset[str]  # how a word may be written: with accents and without, without a Hebrew prefix
Where = dict[tuple[int, int], tuple[set[str], set[str]]]


def forms(text: str) -> list[Forms]:
    """The forms of each word of `text`, none of them cut short."""
    return [frozenset(form for form in found if form[-1] != "*") for _, _, found in words(text)]


@lru_cache(maxsize=1 << 14)
def alike(one: str, other: str) -> bool:
    """Whether two folded words differ at most in number or case: order and orders, клієнт and клієнтів.

    Narrower than the analyzer's stems, which have product and production in common: it ranks, this decides.
    """
    if one == other:
        return True
    if one.isascii() and other.isascii():
        return not _singulars(one).isdisjoint(_singulars(other))
    common = 0
    while common < min(len(one), len(other)) and one[common] == other[common]:
        common += 1
    return common >= 3 and max(len(one), len(other)) - common <= 2


def _singulars(word: str) -> frozenset[str]:
    found = {word}
    if word.endswith("ies"):
        found.add(f"{word[:-3]}y")
    endings = ("s", "es", "n", "en", "e") if len(word) > 5 else ("s",) if len(word) > 3 and word[-2:] != "ss" else ()
    return frozenset(found | {word.removesuffix(ending) for ending in endings})


def phrases(cells: Collection[str], said: Sequence[Forms], loosely: bool = False) -> Where:
    """Where the words `said` stand together in `cells`: for each run said[i:j] the cells that are just these words, and
    those that hold them among others, in the same order. `loosely` takes words that are alike."""
    heads = {form[: max(3, len(form) - 2)] for found in said for form in found if form.isascii()}
    hint = re.compile("|".join(map(re.escape, sorted(heads))) or r"(?!)")
    found: Where = {}
    for cell in cells:
        if cell.isascii() and not hint.search(cell.lower()):
            continue  # most of a hundred thousand
        held = forms(cell)
        for begin, stop, at in _runs(held, said, loosely):
            whole = at == 0 and stop - begin == len(held)
            found.setdefault((begin, stop), (set(), set()))[0 if whole else 1].add(cell)
    return found


def _runs(held: Sequence[Forms], said: Sequence[Forms], loosely: bool) -> Iterator[tuple[int, int, int]]:
    """(begin, stop, at): said[begin:stop] stands at `at` in the words `held`, and goes on no further."""
    for at in range(len(held)):
        for begin in range(len(said)):
            stop = begin
            while (
                stop < len(said)
                and at + stop - begin < len(held)
                and same(held[at + stop - begin], said[stop], loosely)
            ):
                stop += 1
            if stop > begin:
                yield begin, stop, at


def same(one: Forms, other: Forms, loosely: bool) -> bool:
    """Whether two words have a form in common, or, `loosely`, ones that are alike."""
    return not one.isdisjoint(other) or (loosely and any(alike(a, b) for a in one for b in other))
