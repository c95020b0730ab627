"""Numbers and dates as people write them."""

import pytest

from rag.answer.counting.days import Day, days, order_of
from rag.answer.counting.values import Amount, amount, decimal_comma


@pytest.mark.parametrize(
    ("cell", "comma", "value"),
    [
        ("1234", False, Amount(1234, "")),
        ("1.234,50", None, Amount(1234.5, "")),
        ("1,234.5", None, Amount(1234.5, "")),
        ("1 234,50", None, Amount(1234.5, "")),
        ("1.234", True, Amount(1234, "")),
        ("1.234", False, Amount(1.234, "")),
        ("1.234", None, None),
        ("1.253,75 €", True, Amount(1253.75, "€")),
        ("$4,764.25", False, Amount(4764.25, "$")),
        ("EUR 300", False, Amount(300, "€")),
        ("100 грн", False, Amount(100, "₴")),
        ("١٢٣", False, Amount(123, "")),
        ("۱۰۰ تومان", False, Amount(100, "تومان")),
        ("١٢٣٫٥", False, Amount(123.5, "")),
        ("(500.00)", False, Amount(-500, "")),
        ("-12", False, Amount(-12, "")),
        ("1.5k", False, Amount(1500, "")),
        ("12.5%", False, Amount(12.5, "%")),
        ("4.5 kg", False, Amount(4500, "g")),
        ("182 cm", False, Amount(1.82, "m")),
        ("500 ms", False, Amount(0.5, "s")),
        ("n/a", False, None),
        ("2024-05-03", False, None),
        ("A1005", False, None),
        ("", False, None),
    ],
)
def test_a_cell_amounts_to(cell: str, comma: bool | None, value: Amount | None) -> None:
    found = amount(cell, comma)
    assert (found and found.unit) == (value and value.unit)
    assert (found and found.value) == pytest.approx(value and value.value)


@pytest.mark.parametrize(
    ("own", "others", "comma"),
    [
        (["1.200", "400"], ["1,25"], True),  # read over the file
        (["1.200", "400"], ["1.25"], False),
        (["1.200"], ["1,25", "1.25"], None),
        (["0,80"], ["1.25"], True),  # its own cells tell first
        (["400"], [], False),
    ],
)
def test_a_decimal_comma_is_told_by_the_column_else_by_the_file(
    own: list[str], others: list[str], comma: bool | None
) -> None:
    assert decimal_comma(own, others) is comma


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("2024-05-03", (Day(2024, 5, 3),)),
        ("2024-05-03T10:00:00", (Day(2024, 5, 3),)),
        ("2024/5/3", (Day(2024, 5, 3),)),
        ("05.04.2024", (Day(2024, 4, 5),)),
        ("13.04.12", (Day(2012, 4, 13),)),
        ("01/02/2024", (Day(2024, 2, 1), Day(2024, 1, 2))),
        ("31/12/2024", (Day(2024, 12, 31),)),
        ("5 April 2024", (Day(2024, 4, 5),)),
        ("April 5, 2024", (Day(2024, 4, 5),)),
        ("5. April 2024", (Day(2024, 4, 5),)),
        ("5 квітня 2024", (Day(2024, 4, 5),)),
        ("5 באפריל 2024", (Day(2024, 4, 5),)),
        ("5 Απριλίου 2024", (Day(2024, 4, 5),)),
        ("۵ آوریل ۲۰۲۴", (Day(2024, 4, 5),)),
        ("May 2024", (Day(2024, 5),)),
        ("May", (Day(0, 5),)),
        ("2024", (Day(2024),)),
        ("12345", ()),
        ("open", ()),
        ("May Smith", ()),
        ("99.99.2024", ()),
        ("", ()),
    ],
)
def test_a_date_is_read_in_words_and_in_every_order(cell: str, read: tuple[Day, ...]) -> None:
    assert days(cell) == read


def test_which_comes_first_is_told_by_a_cell_that_can_be_only_one() -> None:
    assert order_of(["01/02/2024", "13/02/2024"]) == "dmy" and order_of(["01/02/2024", "02/13/2024"]) == "mdy"
    assert order_of(["01/02/2024"]) == "" and order_of(["13/02/2024", "02/13/2024"]) == ""


def test_a_month_lies_before_a_day_or_tells_not() -> None:
    may = Day(2024, 5)
    assert may.before(Day(2024, 6, 1)) is True and may.before(Day(2024, 5, 1)) is False
    assert may.before(Day(2024, 5, 10)) is None and Day(0, 5).before(Day(2024, 6)) is None
    assert Day(2024, 5, 3).within(Day(0, 5)) is True and may.within(Day(2024, 5, 3)) is None
