"""A table, or several of the same columns, as questions speak of it: its names, its rows, and what its columns hold."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice, pairwise

from rag.answer.counting.days import Day, days, order_of
from rag.answer.counting.values import Amount, amount, decimal_comma, main_unit, unit
from rag.answer.counting.vocabulary import AVERAGES, CONCEPTS, ROW_NUMBERS, TOTALS, akin, concepts
from rag.text.tables import Forms, Row, Table, forms, same

_IDENTIFIES = frozenset(
    "id no nr num number nummer numéro numero número zip postcode plz phone tel year jahr номер рік מספר שנה αριθμοσ "
    "ετοσ شماره سال".split()
)
# The last word of a column that names its rows, or the first where a language has it so: order id, numéro commande.
_KEYS = frozenset("id no nr num number nummer numéro numero número code номер מספר αριθμος شماره".split())
_ENOUGH = 0.75  # share of a column's cells that are numbers, or dates
_SAMPLE = 4000  # rows of the rest of a file that are asked how it writes decimals
_SOME = 200  # cells that are read before all are
_MARKS = re.compile(r"[*_`]+")


@dataclass(frozen=True, slots=True)
class Numbers:
    """The cells of a column of numbers with their values; `odd` are those without one. `shown` is the unit that most
    are written in, and how many of its base one is."""

    values: Mapping[str, Amount]
    odd: frozenset[str]
    shown: tuple[str, float]


@dataclass(frozen=True)
class Sheet:
    """`heads` are what its rows are: orders, of hotel orders. `places` are the heading and number of each row, as the
    document has them. `dropped` rows are blank or totals; `others` are cells of the file's other tables.
    """

    title: str
    headings: tuple[str, ...]
    columns: Row
    rows: tuple[Row, ...]
    places: tuple[tuple[str, int], ...]
    dropped: int
    heads: tuple[Forms, ...]
    names: tuple[Forms, ...]
    titled: bool
    others: tuple[Row, ...] = ()

    @classmethod
    def of(cls, title: str, parts: Sequence[Table], titled: bool, others: tuple[Row, ...] = ()) -> "Sheet":
        stem = re.sub(r"\.\w{1,5}$", "", title)
        last = parts[0].heading.rpartition(" > ")[2] if len(parts) == 1 else ""
        named = [re.split(r"\b(?:of|from|in|by|per|for)\b", apart(name))[0] for name in (stem, last)]
        told = [[f for f in forms(name) if not any(map(str.isdecimal, "".join(f)))] for name in named] if titled else []
        heads = tuple(word for name in told for word in (name[:1] + name[-1:]))
        headings = tuple(part.heading for part in parts)
        shared = [word for word in forms(headings[0]) if all(word in forms(other) for other in headings)]
        names = (*forms(apart(title)), *forms(title), *shared)
        numbered = bool(parts[0].columns) and parts[0].columns[0].casefold() in ROW_NUMBERS
        rows: list[Row] = []
        places: list[tuple[str, int]] = []
        for part in parts:
            kept = _kept(part.rows, part.columns, numbered)
            rows += (part.rows[at][numbered:] for at in kept)
            places += ((part.heading, _number(part.rows[at], at, numbered)) for at in kept)
        dropped = sum(len(part.rows) for part in parts) - len(rows)
        columns = parts[0].columns[numbered:]
        return cls(title, headings, columns, tuple(rows), tuple(places), dropped, heads, names, titled, others)

    @cached_property
    def called(self) -> tuple[tuple[Forms, ...], ...]:
        """The words of each column's name, without what stands in brackets."""
        return tuple(tuple(forms(apart(re.sub(r"[(\[].*", "", name)) or name)) for name in self.columns)

    @cached_property
    def concepts(self) -> tuple[frozenset[str], ...]:
        return tuple(map(_concepts, self.called))

    @cached_property
    def cells(self) -> tuple[frozenset[str], ...]:
        # Not zip(*rows): one call that lets no other thread run for a third of a second, over half a million rows.
        return tuple(frozenset(row[column] for row in self.rows) for column in range(len(self.columns)))

    @cached_property
    def _read(self) -> dict[int, Numbers | None]:
        return {}

    @cached_property
    def _dated(self) -> dict[int, dict[str, tuple[Day, ...]] | None]:
        return {}

    def numbers(self, column: int) -> Numbers | None:
        """None unless three of four of its cells are numbers."""
        if column not in self._read:
            self._read[column] = self._numbers(column)
        return self._read[column]

    def _numbers(self, column: int) -> Numbers | None:
        told = self.cells[column] - {""}
        if not told or (any(amount(cell, True) is None for cell in islice(told, 3)) and self.dates(column)):
            return None
        if not _hopeful(told, lambda cell: amount(cell, True) or amount(cell, False)):
            return None
        rest = chain.from_iterable(chain(islice(self.rows, _SAMPLE), islice(self.others, _SAMPLE)))
        comma = decimal_comma(told, rest)
        values = {cell: value for cell in told if (value := amount(cell, comma))}
        if len(values) < _ENOUGH * len(told):
            return None
        header = re.search(r"[(\[]\s*([^)\]]+?)\s*[)\]]", self.columns[column])
        if header and not any(value.unit for value in values.values()):
            base, scale = unit(header[1])
            values = {cell: Amount(value.value * scale, base) for cell, value in values.items()}
            return Numbers(values, told - values.keys(), (header[1] if scale != 1 else base, scale))
        return Numbers(values, told - values.keys(), main_unit(values))

    def dates(self, column: int) -> dict[str, tuple[Day, ...]] | None:
        """The cells of a column of dates; None unless three of four of its cells are. A year alone is one where the
        column is called so."""
        if column not in self._dated:
            told = self.cells[column] - {""}
            order = order_of(told)
            hopeful = _hopeful(told, lambda cell: days(cell, order))
            found = {cell: read for cell in told if (read := days(cell, order))} if hopeful else {}
            years = all(not day.month for read in found.values() for day in read)
            enough = found and len(found) >= _ENOUGH * len(told) and (not years or "year" in self.concepts[column])
            # A name may be a month's: May, June.
            named = all(not day.year for read in found.values() for day in read)
            enough = enough and (not named or "month" in self.concepts[column])
            self._dated[column] = found if enough else None
        return self._dated[column]

    def identifies(self, column: int) -> bool:
        """Whether its numbers are names: an id, a postcode, a year."""
        return any(word & _IDENTIFIES for word in self.called[column])

    def measures(self) -> list[int]:
        """The columns of numbers that can be added up or compared."""
        return [
            column
            for column in range(len(self.columns))
            if not self.identifies(column) and self.numbers(column) and not self.numbers_rows(column)
        ]

    def numbers_rows(self, column: int) -> bool:
        """Whether it counts the rows: whole numbers, each larger than the one above (the column "order" of orders).

        Only from 1 to 1 in any column but the first: sales that grew from year to year count nothing.
        """
        told = [row[column] for row in self.rows]
        counts = [int(cell) for cell in told if cell.isdecimal()]
        if (
            len(counts) < len(told)
            or (len(counts) == 1 and counts != [1])
            or any(c in CONCEPTS for c in self.concepts[column])
        ):
            return False
        return all(one < other and (column == 0 or other == one + 1) for one, other in pairwise(counts))

    def all_differ(self, column: int) -> bool:
        """Whether each row of a table has its own cell there; of several tables that go on as one, within each."""
        if len(self.headings) > 1:
            told = {(place[0], row[column]) for place, row in zip(self.places, self.rows, strict=True)}
            return len(told) == len(self.rows) and "" not in self.cells[column]
        return len(self.cells[column]) == len(self.rows) and "" not in self.cells[column]

    def key(self, word: Forms) -> int | None:
        """The column by which each row is one of what `word` calls, in a document that is this table: for "orders" a
        column "order id", or "order" if it numbers the rows. Not a column "orders": that says how many they are."""
        if not self.titled:
            return None
        for column, name in enumerate(self.called):
            if is_key_of(name, word) and self.all_differ(column):
                return column
            if len(name) == 1 and self.all_differ(column):
                text = not self.numbers(column) and akin(word, name[0])
                if text or (is_one_of(name[0], word) and self.numbers_rows(column)):
                    return column
        return None

    def name(self, column: int) -> str:
        return self.columns[column]


_TOTALS = frozenset("total sum summe gesamt".split())


def _concepts(name: tuple[Forms, ...]) -> frozenset[str]:
    """What a column is of: a unit price is money, total units are a quantity."""
    found = frozenset(chain.from_iterable(map(concepts, name)))
    if {"money", "quantity"} <= found:
        return found - ({"money"} if any(word & _TOTALS for word in name) else {"quantity"})
    return found


BOOLEANS = {
    **dict.fromkeys("yes true y ja oui sí si так да כן ναι بله نعم 1 x ✓ wahr vrai".split(), True),
    **dict.fromkeys("no false n nein non ні нет לא όχι خیر لا 0 falsch faux".split(), False),
}


def is_boolean(sheet: Sheet, column: int) -> bool:
    told = sheet.cells[column] - {""}
    return bool(told) and len(told) <= 4 and all(cell.casefold() in BOOLEANS for cell in told)


def _hopeful(cells: Collection[str], read: Callable[[str], object]) -> bool:
    """Whether enough of the first cells can be read for all to be tried: most columns of a large table hold neither."""
    some = list(islice(cells, _SOME))
    return sum(1 for cell in some if read(cell)) >= _ENOUGH / 2 * len(some)


def _kept(rows: Sequence[Row], columns: Row, numbered: bool) -> list[int]:
    """The rows that are neither blank, nor totals of the others, nor the names once more."""
    kept: list[int] = []
    for at, row in enumerate(rows):
        cells = row[numbered:]
        if not any(cells) or row == columns:
            continue
        label = next((place for place, cell in enumerate(cells) if cell), 0)
        said = _MARKS.sub("", cells[label]).strip(" :.").casefold()
        if (said in TOTALS or said in AVERAGES) and _sums_up(rows, kept, at, label + numbered, said in AVERAGES):
            continue
        kept.append(at)
    return kept


def _sums_up(rows: Sequence[Row], kept: Sequence[int], at: int, label: int, average: bool) -> bool:
    """Whether all else in a row are numbers, and some cell is blank or one number is the sum of those above."""
    cells = [(column, _MARKS.sub("", cell)) for column, cell in enumerate(rows[at]) if column > label]
    told = [(column, amount(cell, None) or amount(cell, False)) for column, cell in cells if cell]
    if any(value is None for _, value in told):
        return False
    if average or not cells or len(told) < len(cells) or label > 0:
        return True
    for column, value in told:
        above = [found.value for n in kept if (found := amount(rows[n][column], False))]
        if value and above and abs(sum(above) - value.value) <= 0.005 * abs(value.value):
            return True
    return False


def _number(row: Row, at: int, numbered: bool) -> int:
    return int(row[0]) if numbered and row[0].isdecimal() else at + 1


def is_one_of(name: Forms, said: Forms) -> bool:
    """Whether `said` is the same word in another number: orders, of an order. Persian and Arabic count in singular."""
    singular = any("\u0600" <= form[:1] <= "\u06ff" for form in said)
    return same(said, name, True) and (singular or name.isdisjoint(said))


def is_key_of(name: Sequence[Forms], said: Forms) -> bool:
    """Whether a column of this name identifies what is `said`: order id, orderid, code pedido, of orders."""
    if len(name) > 1:
        return bool(
            (name[-1] & _KEYS and same(said, name[-2], True)) or (name[0] & _KEYS and same(said, name[-1], True))
        )
    stems = frozenset(word.removesuffix(key) for word in chain(*name) for key in _KEYS if word.endswith(key))
    return same(said, frozenset(stem for stem in stems if len(stem) > 2), True)


def apart(name: str) -> str:
    """customerName, customer_name -> customer Name, customer name."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", name)


def columns_of(sheet: Sheet, wanted: Iterable[str]) -> list[int]:
    """The columns whose names mean one of the `wanted` concepts."""
    told = frozenset(wanted)
    return [column for column, held in enumerate(sheet.concepts) if held & told]
