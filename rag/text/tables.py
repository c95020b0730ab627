"""The tables of a document as rows and columns, and where words stand in their cells. Nothing here knows what the rows
mean.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rag.text.markdown import Block, blocks
from rag.text.marks import cells
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


def stretch(block: Block, text: str) -> tuple[int, int, int]:
    """(start, body, end) of a table, without the end of its last line. In a list it begins behind the item's mark."""
    listed = block.mark >= 0 and ">" not in text[block.start : block.starts[0]]
    body = text.find("\n", block.starts[1], block.end) + 1 or block.end
    last = text.endswith("\n", block.start, block.end)
    return block.starts[0] if listed else block.start, body, block.end - last


_BEGINS, _RULES = re.compile(r"^\|", re.MULTILINE), re.compile(r"^\|[\s:|-]*-[\s:|-]*$", re.MULTILINE)


def rows_in(text: str) -> int:
    """How many rows of pipe tables `text` has, about: lines that begin with a pipe, without headers and rules."""
    return len(_BEGINS.findall(text)) - 2 * len(_RULES.findall(text))


def tables(text: str) -> Iterator[Table]:
    """The pipe tables of `text`, in reading order: a line of names, a rule of as many cells, then rows.

    A line without a pipe, or a blank one, ends a table. A short row is filled with empty cells, a long one is cut, as
    Markdown does. Linear in the length of `text`.
    """
    for block in blocks(text):
        if block.kind == "table":
            written = map(cells, block.lines(text))
            columns, _ = next(written), next(written)
            width, empty = len(columns), ("",) * len(columns)
            rows = tuple([row if len(row) == width else (row + empty)[:width] for row in written])
            start, body, end = stretch(block, text)
            yield Table(block.path, columns, start, body, end, rows)


_SIMPLE = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_NUMBER = re.compile(r"([A-Z]{3}\s|[^\w()]{0,3}?)\s?([-+−]?)\s?([^\w()]{0,3}?)(\d[\d.,'’\s]*)([^\s\d]{0,8})")
_BRACKETED = re.compile(r"([^\w()]{0,3}\s?)\(([^()]*\d[^()]*)\)(\s?[^\s\d()]{0,8})")
_GROUPED = re.compile(r"\d{1,3}(?:[.,'’\s]\d{3})+")
_PLAIN = re.compile(r"\d+")


@lru_cache(maxsize=1 << 16)
def number(cell: str, comma: bool = False) -> tuple[float, str] | None:
    """The value of a cell that holds one number, and what it is of ("$", "kg", "%", ""); None for anything else.

    A comma, an apostrophe or a blank between three digits each groups them, a full stop is decimal; with `comma` it is
    the other way round. Digits of every script count. Dates, ranges and codes are no numbers. An accountant's brackets
    are a minus: "(1,234)", "(1,234) €".
    """
    if (bracketed := _BRACKETED.fullmatch(cell.strip())) and len(cell) <= 40:
        held = number(f"{bracketed[1]}{bracketed[2]}{bracketed[3]}", comma)
        return (-held[0], held[1]) if held and held[0] >= 0 else None
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
