"""Formulas that no program has calculated: what is plain of them, over cells that are there.

Sums, differences, products, quotients and SUM, AVERAGE, MIN, MAX, COUNT and PRODUCT. Everything else has no value here:
a name, a text, an empty cell that is asked for by itself, what Excel would answer with an error.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from math import fsum, isfinite, prod

from openpyxl.utils.cell import range_boundaries

from rag.documents.parsers.sheetxml import Formulas

Cells = Mapping[tuple[int, int], object]  # (row, column), both from 1

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+)(?![\w.(])"
    r"|(?P<function>[A-Za-z]+)\("
    r"|(?:(?P<sheet>'(?:[^']|'')+'|[^\W\d][\w.]*)!)?(?P<first>\$?[A-Za-z]{1,3}\$?\d{1,7})"
    r"(?::(?P<last>\$?[A-Za-z]{1,3}\$?\d{1,7}))?(?![\w.(!])"
    r"|(?P<sign>[-+*/^%(),;]))"
)
_FUNCTIONS: dict[str, Callable[[list[float]], float]] = {
    "SUM": fsum,
    "AVERAGE": lambda values: fsum(values) / len(values),
    "MIN": lambda values: min(values, default=0),
    "MAX": lambda values: max(values, default=0),
    "COUNT": lambda values: float(len(values)),
    "PRODUCT": lambda values: prod(values) if values else 0.0,
}
_DEEPEST = 40  # formulas and brackets within another: a chain is followed from both its ends
_MOST_CELLS = 5_000_000  # that are looked at in all


class _Unknown(Exception):
    """It has no value here."""


class Calculator:
    """`cells` gives the values of a sheet by its name, numbers and texts, raising LookupError for one not there."""

    def __init__(self, formulas: Mapping[str, Formulas], cells: Callable[[str], Cells]) -> None:
        self._formulas, self._cells = formulas, cells
        self._known: dict[tuple[str, int, int], float] = {}
        self._asked: set[tuple[str, int, int]] = set()
        self._room = _MOST_CELLS

    def values(self) -> dict[str, dict[tuple[int, int], float]]:
        """Sheet -> cell -> its value, of those that have one."""
        places = [(sheet, *cell) for sheet, formulas in self._formulas.items() for cell in formulas]
        for order in (places, reversed(places)):
            for place in order:
                try:
                    self.value(*place, depth=0)
                except (_Unknown, ArithmeticError):
                    continue
        found: dict[str, dict[tuple[int, int], float]] = {}
        for (sheet, row, column), value in self._known.items():
            found.setdefault(sheet, {})[row, column] = value
        return found

    def value(self, sheet: str, row: int, column: int, depth: int) -> float:
        """Of a formula. Raises _Unknown, and ArithmeticError for what Excel answers with an error."""
        place = (sheet, row, column)
        if place in self._known:
            return self._known[place]
        if place in self._asked or depth > _DEEPEST:
            raise _Unknown
        self._asked.add(place)
        try:
            value = _Reading(self, sheet, self._formulas[sheet][row, column], depth).all()
        finally:
            self._asked.discard(place)
        if not isfinite(value):
            raise _Unknown
        self._known[place] = value
        return value

    def number(self, sheet: str, row: int, column: int, depth: int) -> float | None:
        """Of any cell; None for one that a range passes over: empty, or a text."""
        self._room -= 1
        if self._room < 0:
            raise _Unknown
        if (row, column) in self._formulas.get(sheet, {}):
            return self.value(sheet, row, column, depth + 1)
        try:
            value = self._cells(sheet).get((row, column))
        except LookupError:
            raise _Unknown from None
        if isinstance(value, str) and value.startswith("#"):
            raise _Unknown  # an error
        return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


class _Reading:
    """A formula from left to right: sums of products of powers."""

    def __init__(self, calculator: Calculator, sheet: str, formula: str, depth: int) -> None:
        self._calculator, self._sheet, self._depth, self._brackets = calculator, sheet, depth, 0
        self._tokens = list(_tokens(formula.removeprefix("=")))
        self._at = 0

    def all(self) -> float:
        value = self._sum()
        if self._at < len(self._tokens):
            raise _Unknown
        return value

    def _take(self, *signs: str) -> str:
        """The next sign if it is one of these, "" otherwise."""
        found = self._tokens[self._at]["sign"] if self._at < len(self._tokens) else ""
        if found and found in signs:
            self._at += 1
            return found
        return ""

    def _sum(self) -> float:
        value = self._product()
        while sign := self._take("+", "-"):
            other = self._product()
            value = value + other if sign == "+" else value - other
        return value

    def _product(self) -> float:
        value = self._power()
        while sign := self._take("*", "/"):
            other = self._power()
            value = value * other if sign == "*" else value / other
        return value

    def _power(self) -> float:
        value = self._signed()
        while self._take("^"):
            raised = value ** self._signed()
            if isinstance(raised, complex):
                raise _Unknown
            value = raised
        return value

    def _signed(self) -> float:
        """Excel binds a minus before a number closer than a power."""
        minus = False
        while sign := self._take("-", "+"):
            minus ^= sign == "-"
        value = self._one()
        while self._take("%"):
            value /= 100
        return -value if minus else value

    def _one(self) -> float:
        if self._take("("):
            return self._bracket(self._sum)
        if self._at >= len(self._tokens) or self._tokens[self._at]["sign"]:
            raise _Unknown
        token = self._tokens[self._at]
        self._at += 1
        if token["number"]:
            return float(token["number"])
        if token["function"]:
            function = _FUNCTIONS.get(token["function"].upper())
            if function is None:
                raise _Unknown
            return self._bracket(lambda: function(list(self._arguments())))
        if token["last"]:
            raise _Unknown
        value = self._calculator.number(*next(_places(token, self._sheet)), self._depth)
        if value is None:
            raise _Unknown  # zero for Excel: a plausible wrong value where a cell was forgotten
        return value

    def _bracket(self, inner: Callable[[], float]) -> float:
        self._brackets += 1
        if self._brackets > _DEEPEST:
            raise _Unknown
        value = inner()
        self._brackets -= 1
        if not self._take(")"):
            raise _Unknown
        return value

    def _arguments(self) -> Iterator[float]:
        while True:
            token = self._tokens[self._at] if self._at < len(self._tokens) else None
            after = self._tokens[self._at + 1]["sign"] if self._at + 1 < len(self._tokens) else ""
            if token and token["first"] and after in (",", ";", ")"):
                self._at += 1
                numbers = (self._calculator.number(*place, self._depth) for place in _places(token, self._sheet))
                yield from (number for number in numbers if number is not None)
            else:
                yield self._sum()
            if not self._take(",", ";"):
                return


def _tokens(formula: str) -> Iterator[re.Match[str]]:
    formula, at = formula.rstrip(), 0
    while at < len(formula):
        found = _TOKEN.match(formula, at)
        if not found:
            raise _Unknown
        yield found
        at = found.end()


def _places(token: re.Match[str], sheet: str) -> Iterator[tuple[str, int, int]]:
    named = token["sheet"] or ""
    named = named[1:-1].replace("''", "'") if named.startswith("'") else named
    reference = token["first"] + (f":{token['last']}" if token["last"] else "")
    left, top, right, bottom = range_boundaries(reference.replace("$", "").upper())
    return (
        (named or sheet, row, column)
        for row in range(min(top, bottom), max(top, bottom) + 1)
        for column in range(min(left, right), max(left, right) + 1)
    )
