"""The contract: every pipe table of a document and nothing else, cells as they were, and back without any markup."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.text.markup import LONGEST_CELL, literal, pipe_table
from rag.text.tables import alike, number, phrases, tables
from rag.text.tables import forms as forms_of
from tests.work import growth

CELLS = st.text(st.characters(blacklist_categories=["Cc", "Cs", "Zl", "Zp", "Zs"]), max_size=12).map(str.strip)


def written(columns: list[str], rows: list[list[str]]) -> str:
    """As the parsers write a table."""
    lines = [[cell.replace("|", "\\|") for cell in line] for line in [columns, *rows]]
    made = [f"| {' | '.join(line)} |" for line in lines]
    return "\n".join([made[0], "|" + "---|" * len(columns), *made[1:]])


def test_a_table_has_its_heading_path_its_columns_and_its_rows() -> None:
    text = "# Shop\n\nWords.\n\n## Orders\n\n| id | status |\n|---|---|\n| 1 | open |\n| 2 |  |\n\nMore."
    (table,) = tables(text)
    assert (table.heading, table.columns) == ("Shop > Orders", ("id", "status"))
    assert table.rows == (("1", "open"), ("2", ""))
    assert text[table.start : table.end] == "| id | status |\n|---|---|\n| 1 | open |\n| 2 |  |"


def test_each_of_several_tables_is_under_its_own_heading() -> None:
    text = "# A\n| x |\n|---|\n| 1 |\n# B\n| y |\n|---|\n| 2 |\n| 3 |\n"
    assert [(table.heading, len(table.rows)) for table in tables(text)] == [("A", 1), ("B", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "```\n| a | b |\n|---|---|\n| 1 | 2 |\n```",
        "~~~\n| a |\n|---|\n~~~",
        "    | a | b |\n    |---|---|\n",
        "a | b\n\n|---|---|",
        "| a | b |\n|---|\n| 1 | 2 |",
        "Title\n---\n",
        "| a | b |",
        "",
    ],
)
def test_what_only_looks_like_a_table_is_none(text: str) -> None:
    assert not list(tables(text))


def test_a_short_row_is_filled_and_a_long_one_cut() -> None:
    (table,) = tables("| a | b |\n|:--|--:|\n| 1 |\n| 1 | 2 | 3 |")
    assert table.rows == (("1", ""), ("1", "2"))


def test_a_table_of_names_alone_has_no_rows() -> None:
    (table,) = tables("| a | b |\n|---|---|")
    assert table.rows == ()


@given(st.integers(1, 4).flatmap(lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1)))
def test_what_a_parser_writes_is_read_back(rows: list[list[str]]) -> None:
    columns = [f"c{place}" for place in range(len(rows[0]))]
    (table,) = tables(written(columns, rows))
    assert table.rows == tuple(map(tuple, rows))


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1,234.50", (1234.5, "")), ("$1,200", (1200.0, "$")), ("1 200 €", (1200.0, "€")), ("-5", (-5.0, "")),
        ("12%", (12.0, "%")), ("10 kg", (10.0, "kg")), ("EUR 12", (12.0, "eur")), ("٣٤", (34.0, "")),
        ("2024-01-15", None), ("1-2", None), ("A12", None), ("1/2", None), ("5:30", None), ("", None), ("1,2", None),
    ],
)  # fmt: skip
def test_a_cell_is_one_number_or_none(cell: str, value: tuple[float, str] | None) -> None:
    assert number(cell) == value


def test_a_decimal_comma_is_read_where_the_column_has_one() -> None:
    assert number("1.234,50", comma=True) == (1234.5, "")
    assert number("1.234", comma=True) == (1234.0, "")


def test_plurals_are_alike_and_longer_words_are_not() -> None:
    assert alike("orders", "order") and alike("companies", "company") and alike("клієнтів", "клієнт")
    assert not alike("production", "products") and not alike("star", "start")


def test_words_are_found_in_cells_whole_and_among_others() -> None:
    found = phrases({"Berlin", "Berlin Mitte", "Paris", "Berliner"}, forms_of("in berlin"))
    assert found == {(1, 2): ({"Berlin"}, {"Berlin Mitte"})}


HOSTILE = [
    "**bold**", "[a](http://x.example)", "![a](http://x.example/p.png?q=1)", "<script>alert(1)</script>", "a|b", "\\|",
    "`x`", "# h", "www.x.example", "http://x.example\\|", "https://x.example/`|`", "me@x.example", "&lt;", "$x$", "\\",
    "~~s~~", "a\r\n| b |", "\u202eabc", "\u2028x", "[^1]", "[1]", "`" * 9, "http://`",
]  # fmt: skip


@pytest.mark.parametrize("cell", HOSTILE)
def test_a_hostile_cell_stays_one_cell_and_becomes_no_markup(cell: str) -> None:
    line = pipe_table(["a", "b"], [[cell, "z"]]).split("\n")[2]
    bare = re.sub(r"\\[\\|]", "", line)  # how Markdown cuts a row: escapes first
    assert bare.count("|") == 3 and line.endswith("| z |")
    code = re.fullmatch(r"(`+)(?!`).*(?<!`)\1", literal(cell))
    if not code:
        assert not re.search(r"(?<!\\)(?:\\\\)*[*_\[\]<>`#!$~&]", literal(cell).replace("\\\\", ""))
        assert not re.search(r"://|www\.|\w@\w", literal(cell))


@given(st.text(max_size=400))
def test_any_cell_is_one_line_of_bounded_length(cell: str) -> None:
    shown = literal(cell)
    assert len(shown.splitlines()) <= 1 and len(shown) <= 4 * LONGEST_CELL
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_a_hundred_thousand_rows_are_read() -> None:
    (table,) = tables(
        written(["id", "name", "status", "city"], [[f"{n}", "N", "open", "Berlin"] for n in range(100_000)])
    )
    assert len(table.rows) == 100_000 and table.rows[-1] == ("99999", "N", "open", "Berlin")


def test_the_work_grows_with_the_rows_and_no_faster() -> None:
    assert growth(lambda count: list(tables(written(["id", "name"], [["1", "N"]] * count))), 2000) < 3


def test_a_million_lines_without_a_table_are_no_trouble() -> None:
    assert not list(tables("|\n" * 500_000 + "|-" * 100_000))
    assert growth(lambda count: list(tables("|\n" * count + "|-" * count)), 2000) < 3


def test_an_accountants_brackets_are_a_minus() -> None:
    assert number("(1,234)") == (-1234.0, "") and number("(1.234,50) €", comma=True) == (-1234.5, "€")
    assert number("$(75)") == (-75.0, "$") and number("(2 of 3)") is None and number("(-5)") is None
