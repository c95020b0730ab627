"""CSV and TSV -> a pipe table: encoding, delimiter and header are found out."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import Literal

from rag.documents.parsers import plain
from rag.documents.parsers.heads import captioned, named
from rag.documents.parsers.parsed import Parsed, Tell, Transcript
from rag.documents.parsers.tables import guessed, table
from words.phrase import Text, say

_DELIMITERS = ",;\t|"
_SAMPLE = 100  # rows
_MOST_TITLES = 8  # lines above a table
_SAMPLE_CHARACTERS = 100_000
_TOLD_EVERY = 20_000  # rows
_LONGEST_FIELD = 10_000_000
_MOST_UNCLOSED = 20  # quotes, from which on none is taken for one
_SWALLOWED = 5  # lines in one field, from which on they are looked at

Row = Sequence[str]


def parse(path: Path, ending: str, tell: Tell) -> Parsed:
    """One table. A line before the first row that names the delimiter, as Excel writes it, is obeyed."""
    file = plain.read(path)
    text = file.text[: file.text.rfind("\n") + 1] or file.text if file.cut else file.text  # no half row
    delimiter, start = _told(text)
    delimiter = delimiter or ("\t" if ending == ".tsv" else _delimiter(text[:_SAMPLE_CHARACTERS]))
    unclosed: list[int] = []
    lines = list(_rows(text, start, delimiter, tell, unclosed))
    titles, first = _titles(lines, delimiter)
    rows, header = named(lines[first:], None, 0, None)
    transcript = Transcript([*file.doubts, *_doubts(rows[:_SAMPLE], header, unclosed)])
    for title in titles:
        transcript.add(title)
    size = transcript.rows(table(rows, header), more=file.cut)
    return transcript.parsed(size=size)


def _titles(rows: Sequence[Row], delimiter: str) -> tuple[list[str], int]:
    """The lines above the names of the columns, and how many they are: they fill one field, or end long before others.

    "Expenses, April 2024" above rows of six fields is a title with a comma in it.
    """
    widths = [len(row) for row in rows[:_SAMPLE]]
    width = max(set(widths), key=widths.count, default=0)
    short = 0
    while short < len(rows) - 2 and short < _MOST_TITLES and 2 * len(rows[short]) <= width:
        short += 1
    titles, first = captioned(rows[short:])
    return [f"{delimiter} ".join(filter(None, row)) for row in rows[:short]] + titles, short + first


def _doubts(rows: Sequence[Row], header: bool, unclosed: Sequence[int]) -> Iterator[Text]:
    if header and guessed(rows):
        yield say("doubt-guessed-header")
    if not header and len(rows) > 1:
        yield say("doubt-no-header")
    if unclosed:
        yield say("doubt-open-quote" if len(unclosed) == 1 else "doubt-open-quotes", line=str(unclosed[0]))


def _told(text: str) -> tuple[str, int]:
    """`sep=;`"""
    if text[:4].lower() == "sep=" and text[5:6] == "\n":
        return text[4], 6
    return "", 0


def _rows(text: str, start: int, delimiter: str, tell: Tell, unclosed: list[int]) -> Iterator[Row]:
    """Rows that are not empty. Where a quotation mark is never closed, its line is a row as it stands.

    The numbers of such lines are added to `unclosed`.
    """
    csv.field_size_limit(_LONGEST_FIELD)
    source = StringIO(text, newline="")
    source.seek(start)
    begin, before, of = start, text.count("\n", 0, start), text.count("\n") + 1  # lines
    reader, skipped, width = csv.reader(source, delimiter=delimiter), before, 0
    while begin < len(text):
        try:
            row: Row | None = next(reader)
        except csv.Error:  # a field that is longer than any is
            row = None
        line = skipped + reader.line_num
        if row is None or (line > before + 1 and not _closed(text[begin : source.tell()], delimiter, width)):
            unclosed.append(before + 1)
            source.seek(begin)
            row = source.readline().rstrip("\n").split(delimiter)
            many = len(unclosed) >= _MOST_UNCLOSED
            quoting: Literal[0, 3] = csv.QUOTE_NONE if many else csv.QUOTE_MINIMAL
            line = skipped = before + 1
            reader = csv.reader(source, delimiter=delimiter, quoting=quoting)
        begin, width = source.tell(), width or len(row)
        if any(row):
            yield row
        if line // _TOLD_EVERY > before // _TOLD_EVERY:
            tell(min(line, of), of)
        before = line


def _closed(raw: str, delimiter: str, width: int) -> bool:
    """Whether a row of many lines is one: its quotation marks close where a field ends, and rows are not in it."""
    try:
        list(csv.reader(StringIO(raw, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:
        return False
    first, *inner, last = (line.count(delimiter) == width - 1 for line in raw.rstrip("\n").split("\n"))
    rows = width > 1 and len(inner) >= _SWALLOWED and 4 * sum(inner) >= 3 * len(inner)
    return not (rows and first and last)  # the ends of one long field share their lines with others


def _delimiter(sample: str) -> str:
    """The one that cuts most rows into the same number of fields, more than one; the comma if none does."""
    best, chosen = 0.0, ","
    for delimiter in _DELIMITERS:
        widths = [len(row) for row in islice(_rows(sample, 0, delimiter, lambda done, of: None, []), _SAMPLE)]
        usual = max(set(widths), key=widths.count, default=1)
        if usual > 1 and (score := widths.count(usual) / len(widths) + min(usual, 50) / 1000) > best:
            best, chosen = score, delimiter
    return chosen
