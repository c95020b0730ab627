"""Rows of cells -> a Markdown pipe table, which is how all parsers write tables."""

import re
from collections.abc import Iterable, Sequence

_BREAK = re.compile(r"\s+")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_NUMBER = re.compile(r"[-+(]?[\s$€£¥]*\d[\d.,'\s]*\)?\s*(?:%|[$€£¥])?")


def table(rows: Iterable[Sequence[str]], header: bool = True) -> str:
    """A pipe table, "" without a row. Empty rows and columns are dropped; without a `header` an empty one is written.

    Rows may differ in length. Pipes are escaped, line ends within a cell become blanks.
    """
    cells = [[_cell(text) for text in row] for row in rows]
    cells = [row for row in cells if any(row)]
    width = max(map(len, cells), default=0)
    filled = [any(len(row) > column and row[column] for row in cells) for column in range(width)]
    kept = [column for column in range(width) if filled[column]]
    if not kept:
        return ""
    head = cells.pop(0) if header else []
    lines = [_line(head, kept), "|" + "---|" * len(kept)]
    lines += [_line(row, kept) for row in cells]
    return "\n".join(lines)


def headed(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names the columns: all of it words or years, no two alike.

    Where nothing speaks for either, it does: most tables have a header.
    """
    if len(rows) < 2:
        return False
    head = [cell.strip() for cell in rows[0]]
    named = [cell for cell in head if cell]
    if not named or any(is_number(cell) and not is_year(cell) for cell in named):
        return False
    return len(set(named)) == len(named)


def guessed(rows: Sequence[Sequence[str]]) -> bool:
    """Whether nothing but custom speaks for a header: no column has digits below a name without, none repeats itself.

    A first row of names that stands elsewhere in its own column is data.
    """
    for column, name in enumerate(rows[0]):
        below = [row[column] for row in rows[1:] if len(row) > column and row[column].strip()]
        if not below or not name.strip():
            continue
        digits = sum(any(map(str.isdigit, cell)) for cell in below)
        if digits == len(below) and not any(map(str.isdigit, name)):
            return False
        if len(below) >= 4 and name not in below and 2 * len(set(below)) <= len(below):
            return False
    return True


def is_number(cell: str) -> bool:
    """Whether it is a number, with or without a sign, a currency, a percent sign."""
    return bool(_NUMBER.fullmatch(cell))


def is_year(cell: str) -> bool:
    return bool(_YEAR.fullmatch(cell))


def _cell(text: str) -> str:
    if text.isalnum():
        return text
    text = _BREAK.sub(" ", text).strip()
    return text.replace("|", "\\|") if "|" in text else text


def _line(row: Sequence[str], kept: Sequence[int]) -> str:
    return "| " + " | ".join(row[column] if column < len(row) else "" for column in kept) + " |"
