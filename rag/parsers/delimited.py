"""CSV and TSV -> a pipe table: encoding, delimiter and header are found out."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import islice
from pathlib import Path

from rag.parsers import plain
from rag.parsers.parsed import Parsed, Tell, Transcript, counted
from rag.parsers.tables import headed, table

_DELIMITERS = ",;\t|"
_SAMPLE = 100  # rows
_SAMPLE_CHARACTERS = 100_000
_TOLD_EVERY = 20_000  # rows
_LONGEST_FIELD = 10_000_000


def parse(path: Path, ending: str, tell: Tell) -> Parsed:
    """One table. A line before the first row that names the delimiter, as Excel writes it, is obeyed."""
    text, doubts = plain.read(path)
    delimiter, start = _told(text)
    delimiter = delimiter or ("\t" if ending == ".tsv" else _delimiter(text[:_SAMPLE_CHARACTERS]))
    rows = list(_rows(text, start, delimiter, tell))
    transcript = Transcript(list(doubts))
    header = headed(rows[:_SAMPLE])
    if not header and len(rows) > 1:
        transcript.doubts.append("Its columns have no names: the first row was read as data.")
    transcript.add(table(rows, header))
    return transcript.parsed(size=counted(len(rows) - header, "row"))


def _told(text: str) -> tuple[str, int]:
    """`sep=;`"""
    if text[:4].lower() == "sep=" and text[5:6] == "\n":
        return text[4], 6
    return "", 0


def _rows(text: str, start: int, delimiter: str, tell: Tell) -> Iterator[Sequence[str]]:
    """Rows that are not empty. A quote that is never closed ends with the text."""
    csv.field_size_limit(_LONGEST_FIELD)
    source = StringIO(text, newline="")
    source.seek(start)
    reader = csv.reader(source, delimiter=delimiter)
    of = text.count("\n") + 1
    try:
        for row in reader:
            if any(row):
                yield row
            if reader.line_num % _TOLD_EVERY == 0:
                tell(min(reader.line_num, of), of)
    except csv.Error:  # a field that is longer than any is: what came before stands
        return


def _delimiter(sample: str) -> str:
    """The one that cuts most rows into the same number of fields, more than one; the comma if none does."""
    best, chosen = 0.0, ","
    for delimiter in _DELIMITERS:
        widths = [len(row) for row in islice(_rows(sample, 0, delimiter, lambda done, of: None), _SAMPLE)]
        usual = max(set(widths), key=widths.count, default=1)
        if usual > 1 and (score := widths.count(usual) / len(widths) + min(usual, 50) / 1000) > best:
            best, chosen = score, delimiter
    return chosen
