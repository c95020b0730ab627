"""The columns of numbers that a comparison may be on."""

import re
from collections.abc import Iterable, Sequence

from rag.answer.counting.comparing import Comparison
from rag.answer.counting.question import Asked, Hint
from rag.answer.counting.reading import Reading
from rag.answer.counting.sheet import Sheet, columns_of
from rag.answer.counting.values import is_currency
from rag.answer.counting.vocabulary import CONCEPTS, akin, concepts

# Amounts of the whole, before prices of one.
WHOLE_SUM = frozenset(
    "amount total sum revenue sales turnover betrag summe umsatz montant importe סכום сума сумма ποσο مبلغ".split()
)


def hinted(columns: Iterable[int], sheet: Sheet, hint: Hint | None) -> int | None:
    """The column that a question says in brackets."""
    return next((c for c in columns if hint and sheet.name(c).casefold() == hint.name.casefold()), None)


def comparable(comparison: Comparison, wanted: Asked, reading: Reading, taken: set[int]) -> list[int]:
    """The columns of numbers that it may be on: the one after it ("10 pieces"), the nearest that is named, those that
    a word means, those of its unit, all."""
    sheet = reading.sheet
    able = [c for c in sheet.measures() if c not in taken and c != reading.noun.key and _fits(comparison, sheet, c)]
    if (told_so := hinted(able, sheet, wanted.hint)) is not None:
        return [told_so]
    after = next((word for word in wanted.words if word.start >= comparison.stop), None)
    next_to = after is not None and wanted.text[comparison.stop : after.start].strip() == "" and not after.small
    if next_to and after:
        spoken = [c for at, c in reading.named if at == after.start]
        spoken = spoken or [c for at, held in reading.meant if at == after.start for c in sorted(held)]
        if spoken:
            return [c for c in spoken if c in able]
        if not any(akin(after.forms, form) for form in comparison.like) and _is_title(after.start, reading, wanted):
            return []
    named = sorted((abs(at - comparison.start), c) for at, c in reading.named if sheet.numbers(c))
    if (free := [c for _, c in named if c in able]) and not _measured_only(comparison, wanted, reading):
        return free[:1]
    like = frozenset(name for form in comparison.like for name in concepts(form))
    if told := [c for c in columns_of(sheet, like & CONCEPTS.keys()) if c in able]:
        return told
    if is_currency(comparison.unit):
        return _sums(sheet, _of_currency(comparison.unit, sheet, able))
    if comparison.unit:
        return [c for c in able if _has_unit(sheet, c, comparison.unit)]
    meant_by = [c for _, held in reading.meant for c in sorted(held) if c in able]
    return _sums(sheet, list(dict.fromkeys(meant_by))) if meant_by else able


def _measured_only(comparison: Comparison, wanted: Asked, reading: Reading) -> bool:
    """ "The total quantity of orders over 1000": the one column that is named is what is added up, not compared."""
    if not wanted.asks("sum", "average", "median", "max", "min") or len({c for _, c in reading.named}) != 1:
        return False
    start = max(at for at, _ in reading.named)
    between = [word for word in wanted.words if start < word.start < comparison.start and not word.small]
    return start < comparison.start and bool(between)


def _is_title(start: int, reading: Reading, wanted: Asked) -> bool:
    """Whether the word there is only a name of the table: more than 100 "units" of a sheet called so."""
    word = next(word for word in wanted.words if word.start == start)
    noun = wanted.words[reading.noun.begin : reading.noun.stop]
    return word not in noun and any(akin(word.forms, name) for name in reading.sheet.names)


def _fits(comparison: Comparison, sheet: Sheet, column: int) -> bool:
    numbers = sheet.numbers(column)
    units = {held.unit for held in numbers.values.values()} if numbers else set()
    if not comparison.unit or comparison.unit in units or units <= {""}:
        return not comparison.unit or (
            bool(units)
            and (is_currency(comparison.unit) or comparison.unit in units or _named_unit(comparison, sheet, column))
        )
    return False


def _named_unit(comparison: Comparison, sheet: Sheet, column: int) -> bool:
    """A column of bare numbers whose name says their unit: ms, weight_kg."""
    symbol = re.sub(r".*[\d\s]", "", str(comparison.written).casefold())
    return any(symbol in name for name in sheet.called[column])


def _of_currency(sign: str, sheet: Sheet, able: Sequence[int]) -> list[int]:
    """The columns that have it; where none has a currency, those of money, or all."""
    units = {
        c: {held.unit for held in numbers.values.values()} for c in sheet.measures() if (numbers := sheet.numbers(c))
    }
    if any(is_currency(unit) for held in units.values() for unit in held):
        return [c for c in able if sign in units[c]]
    return [c for c in able if "money" in sheet.concepts[c]] or list(able)


def _has_unit(sheet: Sheet, column: int, unit: str) -> bool:
    numbers = sheet.numbers(column)
    units = {held.unit for held in numbers.values.values()} if numbers else set()
    return unit in units or (units <= {""} and not is_currency(unit))


def _sums(sheet: Sheet, able: list[int]) -> list[int]:
    """Amounts of the whole, where there are prices of one as well."""
    whole = [c for c in able if any(word & WHOLE_SUM for word in sheet.called[c])]
    return whole if len(whole) == 1 else able
