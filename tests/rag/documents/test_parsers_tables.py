"""Tables of every kind of file: each cell in its column, titles above, names joined where they stand in two rows."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from rag.documents.parsers import Parsed, parse
from tests.rag.written import docx, epub, paragraph, pptx
from tests.said import english

Row = Sequence[object]


def page(tmp_path: Path, table: str) -> Parsed:
    (tmp_path / "f").write_text(f"<table>{table}</table>", encoding="utf-8")
    return parse(tmp_path / "f", ".html")


def rows(text: str) -> list[list[str]]:
    """The cells of the lines of a pipe table, without the rule below its names."""
    lines = [line for line in text.split("\n") if line.startswith("|") and not line.startswith("|---")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def tag(name: str, *cells: str) -> str:
    return "<tr>" + "".join(f"<{name}>{cell}</{name}>" for cell in cells) + "</tr>"


def table(lines: Sequence[Row], tmp_path: Path) -> str:
    book = Workbook()
    for line in lines:
        book.worksheets[0].append(list(line))
    book.save(tmp_path / "f")
    return parse(tmp_path / "f", ".xlsx").text


def comma(tmp_path: Path, text: str) -> Parsed:
    (tmp_path / "f").write_text(text, encoding="utf-8")
    return parse(tmp_path / "f", ".csv")


SPANNED = (
    tag("th", "Plant", "Line", "Output")
    + '<tr><td rowspan="2">Graz</td><td>A</td><td>10</td></tr>'
    + tag("td", "B", "20")
    + '<tr><td>Linz</td><td colspan="2">closed</td></tr>'
)
IN_COLUMNS = [["Plant", "Line", "Output"], ["Graz", "A", "10"], ["Graz", "B", "20"], ["Linz", "closed", ""]]


def test_a_cell_that_spans_rows_stands_in_each_and_shifts_none(tmp_path: Path) -> None:
    assert rows(page(tmp_path, SPANNED).text) == IN_COLUMNS


def test_a_book_has_the_same_grid(tmp_path: Path) -> None:
    book = epub(tmp_path / "f", [f"<table>{SPANNED}</table>"])
    assert rows(parse(book, ".epub").text) == IN_COLUMNS


def test_a_span_ends_with_its_group_of_rows(tmp_path: Path) -> None:
    text = page(
        tmp_path,
        f"<thead>{tag('th', 'A', 'B')}</thead><tbody><tr><td rowspan='0'>x</td><td>1</td></tr>{tag('td', '2')}</tbody>"
        f"<tbody>{tag('td', 'y', '3')}</tbody>",
    ).text
    assert rows(text) == [["A", "B"], ["x", "1"], ["x", "2"], ["y", "3"]]


def test_spans_from_two_columns_at_once_leave_each_cell_in_its_place(tmp_path: Path) -> None:
    text = page(
        tmp_path,
        tag("th", "A", "B", "C", "D")
        + '<tr><td>a</td><td rowspan="2" colspan="2">both</td><td>d</td></tr>'
        + tag("td", "e", "f")
        + tag("td", "g", "h", "i", "j"),
    ).text
    assert rows(text)[1:] == [["a", "both", "", "d"], ["e", "both", "", "f"], ["g", "h", "i", "j"]]


def test_a_number_over_several_rows_is_a_doubt_and_a_year_is_none(tmp_path: Path) -> None:
    def over(cell: str) -> Parsed:
        return page(tmp_path, tag("th", "A", "B") + f'<tr><td rowspan="2">{cell}</td><td>1</td></tr>' + tag("td", "2"))

    assert english(over("300").doubts) == (
        "A number that stands for several rows of a table is repeated in each: a sum counts it more than once.",
    )
    assert not over("2025").doubts


def test_a_title_over_the_whole_width_is_a_line_above_the_table(tmp_path: Path) -> None:
    text = page(
        tmp_path, f'<tr><th colspan="2">Fees in 2024</th></tr>{tag("th", "Item", "Fee")}{tag("td", "Pump", "7")}'
    ).text
    assert text.startswith("Fees in 2024\n\n")
    assert rows(text) == [["Item", "Fee"], ["Pump", "7"]]


def test_names_in_two_rows_are_joined(tmp_path: Path) -> None:
    text = page(
        tmp_path,
        '<tr><th rowspan="2">Plant</th><th colspan="2">Cost</th><th>Staff</th></tr>'
        + tag("th", "2024", "2025", "2025")
        + tag("td", "Graz", "5", "6", "70"),
    ).text
    assert rows(text) == [["Plant", "Cost > 2024", "Cost > 2025", "Staff > 2025"], ["Graz", "5", "6", "70"]]


def test_names_are_joined_where_only_the_spans_tell(tmp_path: Path) -> None:
    text = page(
        tmp_path,
        '<tr><td></td><td colspan="2">Cost</td></tr>'
        + tag("td", "Plant", "plan", "actual")
        + tag("td", "Graz", "5", "6"),
    ).text
    assert rows(text)[0] == ["Plant", "Cost > plan", "Cost > actual"]


def test_equal_neighbours_are_no_span(tmp_path: Path) -> None:
    text = page(
        tmp_path, tag("td", "Anna", "yes", "yes") + tag("td", "Bert", "yes", "no") + tag("td", "Cleo", "no", "no")
    )
    assert ["Bert", "yes", "no"] in rows(text.text)


def test_names_before_each_row_are_above_no_column(tmp_path: Path) -> None:
    text = page(
        tmp_path,
        "".join(f"<tr><th>{name}</th><td>{of}</td></tr>" for name, of in {"Born": "1889", "Died": "1951"}.items()),
    )
    assert rows(text.text) == [["", ""], ["Born", "1889"], ["Died", "1951"]]


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def line(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def word(tmp_path: Path, *lines: str) -> list[list[str]]:
    return rows(parse(docx(tmp_path / "f", f"<w:tbl>{''.join(lines)}</w:tbl>"), ".docx").text)


def test_a_row_that_starts_late_in_word_stays_in_its_columns(tmp_path: Path) -> None:
    late = line(cell("20"), cell("25"), properties='<w:gridBefore w:val="1"/>')
    early = line(cell("South"), cell("30"), properties='<w:gridAfter w:val="1"/>')
    found = word(tmp_path, line(cell("Region"), cell("Plan"), cell("Actual")), late, early)
    assert found == [["Region", "Plan", "Actual"], ["", "20", "25"], ["South", "30", ""]]


def test_a_cell_over_rows_and_columns_in_word_keeps_the_others_in_place(tmp_path: Path) -> None:
    wide = '<w:gridSpan w:val="2"/>'
    found = word(
        tmp_path,
        line(cell("A"), cell("B"), cell("C")),
        line(cell("both", f'{wide}<w:vMerge w:val="restart"/>'), cell("1")),
        line(cell("", f"{wide}<w:vMerge/>"), cell("2")),
    )
    assert found == [["A", "B", "C"], ["both", "", "1"], ["both", "", "2"]]


def test_two_rows_of_names_in_word_are_joined(tmp_path: Path) -> None:
    heads = "<w:tblHeader/>"
    found = word(
        tmp_path,
        line(cell("Plant"), cell("Cost", '<w:gridSpan w:val="2"/>'), properties=heads),
        line(cell(""), cell("2024"), cell("2025"), properties=heads),
        line(cell("Graz"), cell("5"), cell("6")),
    )
    assert found == [["Plant", "Cost > 2024", "Cost > 2025"], ["Graz", "5", "6"]]


def test_a_spanning_cell_on_a_slide_stands_in_each_of_its_rows(tmp_path: Path) -> None:
    def one(text: str, properties: str = "") -> str:
        return f"<a:tc {properties}><a:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></a:txBody></a:tc>"

    lines = (
        one("Plant") + one("Line") + one("Output"),
        one("Graz", 'rowSpan="2"') + one("A") + one("10"),
        one("", 'vMerge="1"') + one("B") + one("20"),
        one("all closed", 'gridSpan="2"') + one("", 'hMerge="1"') + one("30"),
    )
    drawn = "".join(f"<a:tr>{cells}</a:tr>" for cells in lines)
    frame = (
        f"<p:graphicFrame><a:graphic><a:graphicData><a:tbl>{drawn}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )
    text = parse(pptx(tmp_path / "f", [frame]), ".pptx").text
    assert rows(text) == [
        ["Plant", "Line", "Output"],
        ["Graz", "A", "10"],
        ["Graz", "B", "20"],
        ["all closed", "", "30"],
    ]


def test_tables_side_by_side_on_a_sheet_are_two(tmp_path: Path) -> None:
    text = table(
        [["City", "Trams", None, "Bus", "Stops"], ["Graz", 85, None, "A1", 12], ["Linz", 62, None, "B7", 20]], tmp_path
    )
    assert text.count("|---|") == 2
    assert "| Graz | 85 |" in text and "| A1 | 12 |" in text


def test_a_table_that_begins_lower_beside_another_is_its_own(tmp_path: Path) -> None:
    text = table(
        [
            ["City", "Trams"],
            ["Graz", 85],
            ["Linz", 62, None, "Bus", "Stops"],
            ["Wien", 5, None, "A1", 12],
            [None, None, None, "B7", 20],
        ],
        tmp_path,
    )
    assert "| City | Trams |" in text and "| sheet row | Bus | Stops |" in text and "| 4 | A1 | 12 |" in text


def test_a_table_one_step_down_and_to_the_side_is_its_own(tmp_path: Path) -> None:
    text = table([["City", "Trams"], ["Graz", 85], [None, None, "Bus", "Stops"], [None, None, "A1", 12]], tmp_path)
    assert "| City | Trams |" in text and "| sheet row | Bus | Stops |" in text


def test_an_empty_column_between_labels_and_figures_parts_nothing(tmp_path: Path) -> None:
    text = table([["Item", "Unit", None, "Q1", "Q2"], ["Oil", "l", None, 5, 6], ["Gas", "m3", None, 7, 8]], tmp_path)
    assert "| Oil | l | 5 | 6 |" in text


def test_merged_names_above_a_sheet_are_joined_with_those_below(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for values in (["Plant", "Cost", None], [None, "2024", "2025"], ["Graz", 5, 6], ["Linz", 7, 8]):
        sheet.append(values)
    sheet.merge_cells("B1:C1")
    book.save(tmp_path / "f")
    assert "| sheet row | Plant | Cost > 2024 | Cost > 2025 |" in parse(tmp_path / "f", ".xlsx").text


@pytest.mark.parametrize("title", ["Expenses,,,", "Expenses", '"Expenses, April to June",,,', "Expenses,April"])
def test_a_title_above_the_names_of_a_csv_is_no_name(tmp_path: Path, title: str) -> None:
    parsed = comma(tmp_path, f"{title}\n,,,\nDate,To,Purpose,Cost\n13.04.12,Graz,Visit,133\n02.05.12,Linz,Talk,88\n")
    assert parsed.text.startswith("Expenses")
    assert rows(parsed.text)[0] == ["Date", "To", "Purpose", "Cost"]
    assert english(parsed.size) == "2 rows"


def test_two_rows_of_names_of_a_csv_are_joined(tmp_path: Path) -> None:
    text = comma(tmp_path, ",Cost,,Staff,\nPlant,2024,2025,2024,2025\nGraz,5,6,70,71\nLinz,7,8,50,51\n").text
    assert rows(text)[0] == ["Plant", "Cost > 2024", "Cost > 2025", "Staff > 2024", "Staff > 2025"]


def test_units_below_names_belong_to_them(tmp_path: Path) -> None:
    text = comma(tmp_path, "Part,Weight,Price\n,kg,EUR\nPump,12,300\nFan,3,80\n").text
    assert rows(text) == [["Part", "Weight > kg", "Price > EUR"], ["Pump", "12", "300"], ["Fan", "3", "80"]]


@pytest.mark.parametrize(
    "text",
    [
        "Name,City,\nAnna,Graz,x\nBert,Linz,y\n",
        "Name,Score\nAnna,n/a\nBert,5\n",
        "Name,Phone,\nAnna,,private\nBert,5,7\n",
    ],
)
def test_a_first_row_of_words_is_not_taken_for_names(tmp_path: Path, text: str) -> None:
    assert "Anna" in rows(comma(tmp_path, text).text)[1][0]
