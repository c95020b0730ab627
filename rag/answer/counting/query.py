"""What is worked out over a table, parsed once: by rules or by a model, from a question to columns and conditions."""

from dataclasses import dataclass
from typing import Literal, get_args

from rag.answer.counting.days import NEVER, Day
from words.phrase import Text

Operation = Literal[
    "count", "list", "distinct", "sum", "average", "median", "largest", "smallest", "latest", "earliest", "share"
]
# How a cell is to what a condition holds: texts, an amount, or a date.
Relation = Literal[
    "is", "is-not", "contains", "contains-not", "over", "under", "at-least", "at-most", "between",
    "before", "after", "since", "until", "on", "days-between", "empty", "filled",
]  # fmt: skip
OPERATIONS: tuple[Operation, ...] = get_args(Operation)
ARITHMETIC: tuple[Operation, ...] = ("sum", "average", "median")
EXTREMES: tuple[Operation, ...] = ("largest", "smallest", "latest", "earliest")


@dataclass(frozen=True, slots=True)
class Condition:
    """On a `column`, by number. `cells` are the cells that it names, exactly as they stand; `low` and `high` are bounds
    in `unit`, the base of its kind; `first` and `last` are dates. `written` is what the question says."""

    column: int
    relation: Relation
    written: Text = ""
    cells: frozenset[str] = frozenset()
    low: float = 0.0
    high: float = 0.0
    unit: str = ""
    scale: float = 1.0
    first: Day = NEVER
    last: Day = NEVER


@dataclass(frozen=True, slots=True)
class Query:
    """`column` is what is summed, compared or told apart, -1 for the rows; `group` is the column whose values are told
    apart, -1 for none, by `period` if it holds dates. All `conditions` must hold, or one of them if `either`.

    `base` are those of "share" that its hundred percent fulfil. `order` sorts groups, and `limit`
    cuts them, or rows. `alone`: the largest single row must be of the first group too.
    """

    operation: Operation
    column: int = -1
    conditions: tuple[Condition, ...] = ()
    either: bool = False
    group: int = -1
    period: Literal["", "year", "month"] = ""
    order: Literal["", "most", "least"] = ""
    limit: int = 0
    base: tuple[Condition, ...] = ()
    listed: bool = False
    alone: bool = False
