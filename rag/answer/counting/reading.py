"""What the words of a question were taken for, in one table."""

from dataclasses import dataclass

from rag.answer.counting.comparing import Comparison, When
from rag.answer.counting.nouns import Noun
from rag.answer.counting.sheet import Sheet
from words.phrase import Text


@dataclass(frozen=True, slots=True)
class Value:
    """Words of the question that are in cells, `text` as they stand there: by column, the cells that are just these
    words, or else those that hold them."""

    text: Text
    begin: int
    stop: int
    equal: dict[int, frozenset[str]]
    within: dict[int, frozenset[str]]
    negated: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """What each word of a question was taken for, in one table. `titled` words name the table; `named` are columns with
    where they stand in the question, and `meant` those that some word may mean; `per` is the column whose values are
    told apart, or -1. `joined` says "or" or "and" for words between which one stands. `bare` are columns that are said
    to be empty, `figures` numbers that a column beside them has. `complete`: no word was left over.
    """

    sheet: Sheet
    noun: Noun
    values: tuple[Value, ...]
    named: tuple[tuple[int, int], ...]
    meant: tuple[tuple[int, frozenset[int]], ...]
    joined: dict[int, str]
    whens: tuple[When, ...]
    figures: tuple[tuple[Comparison, int], ...]
    bare: tuple[int, ...]
    negated: tuple[int, ...]
    places: frozenset[int]
    titled: int
    per: int
    explained: int
    complete: bool


def columns_in(sheet: Sheet, value: Value) -> list[int]:
    """Those of a value's columns that are places."""
    return [column for column in (value.equal or value.within) if "place" in sheet.concepts[column]]
