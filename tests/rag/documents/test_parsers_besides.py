"""What stands in Office files besides their text: margins, comments, equations, charts, pictures; and formulas."""

from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment

from rag.documents.parsers import Parsed, parse
from rag.documents.parsers.calculate import Calculator
from tests.rag.written import docx, paragraph, pptx, relations, run, shape, zipped
from tests.said import english

M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def titled(words: str) -> str:
    return f"<c:title><c:tx><c:rich><a:p><a:r><a:t>{words}</a:t></a:r></a:p></c:rich></c:tx></c:title>"


def points(*values: tuple[int, str], form: str = "") -> str:
    told = f"<c:formatCode>{form}</c:formatCode>" if form else ""
    return told + "".join(f'<c:pt idx="{place}"><c:v>{value}</c:v></c:pt>' for place, value in values)


CHART = (
    f'<c:chartSpace xmlns:c="{C}" xmlns:a="{A}"><c:chart>{titled("Revenue")}<c:plotArea><c:barChart>'
    f"<c:ser><c:tx><c:strRef><c:strCache>{points((0, 'North'))}</c:strCache></c:strRef></c:tx>"
    f"<c:cat><c:strRef><c:strCache>{points((0, '2024'), (1, '2025'), (2, '2026'))}</c:strCache></c:strRef></c:cat>"
    f"<c:val><c:numRef><c:numCache>{points((0, '0.5'), (2, '0.7'), form='0%')}</c:numCache></c:numRef></c:val></c:ser>"
    f"</c:barChart><c:valAx>{titled('Share')}</c:valAx></c:plotArea></c:chart></c:chartSpace>"
)


def with_parts(path: Path, to: Path, parts: dict[str, str]) -> Path:
    with ZipFile(path) as archive:
        files: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    return zipped(to, {**files, **parts})


def test_margins_are_read_once_and_page_numbers_are_not(tmp_path: Path) -> None:
    references = "".join(
        f'<w:{kind}Reference xmlns:r="{R}" w:type="default" r:id="{kind}"/>' for kind in ("header", "footer")
    )
    number = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    number += f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("7")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    footer = f"<w:p>{run('Secret')}<w:r><w:tab/></w:r>{run('Page ')}{number}</w:p>"
    targets = [(kind, kind, f"{kind}1.xml") for kind in ("header", "footer")]
    made = with_parts(
        docx(tmp_path / "d", paragraph("Text.") + f"<w:sectPr>{references}</w:sectPr>" * 2),
        tmp_path / "f",
        {
            "word/_rels/document.xml.rels": relations(*targets),
            "word/header1.xml": f'<w:hdr xmlns:w="{W}">{paragraph("File number K-12")}</w:hdr>',
            "word/footer1.xml": f'<w:ftr xmlns:w="{W}">{footer}</w:ftr>',
        },
    )
    assert parse(made, ".docx").text == "Header: File number K-12\n\nText.\n\nFooter: Secret"


def test_a_comment_follows_its_paragraph_with_its_author(tmp_path: Path) -> None:
    body = f'<w:p>{run("Three weeks.")}<w:r><w:commentReference w:id="4"/></w:r></w:p>' + paragraph("Next.")
    comments = f'<w:comment w:id="4" w:author="Ana">{paragraph("Five, since May.")}</w:comment>'
    made = docx(tmp_path / "f", body, comments=comments)
    assert parse(made, ".docx").text == "Three weeks.\n\nComment by Ana: Five, since May.\n\nNext."


def math(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (f"{math('r=')}<m:f><m:num>{math('a+b')}</m:num><m:den>{math('2')}</m:den></m:f>", "r = (a+b)/2"),
        (f"<m:sSup><m:e>{math('x')}</m:e><m:sup>{math('2')}</m:sup></m:sSup>", "x^2"),
        (f"<m:rad><m:deg/><m:e>{math('x+1')}</m:e></m:rad>", "√(x+1)"),
        (
            f'<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>{math("i=1")}</m:sub><m:sup>{math("n")}</m:sup>'
            f"<m:e>{math('i')}</m:e></m:nary>",
            "∑_(i = 1)^n i",
        ),
        (f"<m:d><m:e>{math('a')}</m:e><m:e>{math('b')}</m:e></m:d>", "(a|b)"),
        (f"<m:m><m:mr><m:e>{math('1')}</m:e><m:e>{math('2')}</m:e></m:mr></m:m>", "[1, 2]"),
    ],
)
def test_an_equation_is_a_line_that_can_be_read(tmp_path: Path, formula: str, text: str) -> None:
    body = f'<w:p>{run("It is ")}<m:oMath xmlns:m="{M}">{formula}</m:oMath>{run(" here.")}</w:p>'
    assert parse(docx(tmp_path / "f", body), ".docx").text == f"It is {text} here."


def test_a_chart_and_a_picture_are_told_in_words_and_no_point_is_shifted(tmp_path: Path) -> None:
    drawing = f'<w:drawing><wp:docPr xmlns:wp="{WP}" descr="A valve from above"/>'
    drawing += f'<c:chart xmlns:c="{C}" xmlns:r="{R}" r:id="c1"/></w:drawing>'
    related = relations(("c1", "chart", "charts/chart1.xml"))
    made = with_parts(
        docx(tmp_path / "d", f"<w:p>{run('See:')}<w:r>{drawing}</w:r></w:p>"),
        tmp_path / "f",
        {"word/_rels/document.xml.rels": related, "word/charts/chart1.xml": CHART},
    )
    assert parse(made, ".docx").text == (
        "See:\n\nPicture: A valve from above\n\nChart: Revenue (Share)\n\n"
        "|  | North |\n|---|---|\n| 2024 | 50% |\n| 2025 |  |\n| 2026 | 70% |"
    )


def test_signs_of_symbol_fonts_are_letters_or_a_doubt(tmp_path: Path) -> None:
    signs = '<w:r><w:sym w:font="Symbol" w:char="F0A3"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    odd = '<w:r><w:sym w:font="Wingdings" w:char="F07D"/></w:r>'
    parsed = parse(docx(tmp_path / "f", f"<w:p>{run('a ')}{signs}{odd}</w:p>"), ".docx")
    assert parsed.text == "a ≤✓\ufffd"
    assert english(parsed.doubts) == ("1 sign of a font of signs could not be read: shown as \ufffd.",)


def test_comments_and_pictures_of_slides_are_read(tmp_path: Path) -> None:
    picture = '<p:pic><p:nvPicPr><p:cNvPr id="2" name="x" descr="The pump room"/><p:nvPr/></p:nvPicPr></p:pic>'
    parts = [("s0", "slide", "slides/slide0.xml"), ("a", "commentAuthors", "commentAuthors.xml")]
    comment = '<p:cm authorId="0"><p:text>Too big?</p:text></p:cm>'
    made = with_parts(
        pptx(tmp_path / "d", [shape("Plan", kind="title") + picture]),
        tmp_path / "f",
        {
            "ppt/_rels/presentation.xml.rels": relations(*parts),
            "ppt/commentAuthors.xml": f'<p:cmAuthorLst xmlns:p="{P}"><p:cmAuthor id="0" name="Ben"/></p:cmAuthorLst>',
            "ppt/slides/_rels/slide0.xml.rels": relations(("c", "comments", "../comments/comment1.xml")),
            "ppt/comments/comment1.xml": f'<p:cmLst xmlns:p="{P}">{comment}</p:cmLst>',
        },
    )
    assert parse(made, ".pptx").text == "## Plan\n\nPicture: The pump room\n\nComment by Ben: Too big?"


def book(*rows: list[Any]) -> Workbook:
    made = Workbook()
    for row in rows:
        made.active.append(row)
    return made


def saved(made: Workbook, path: Path, ending: str = ".xlsx") -> Parsed:
    made.save(path / "f")
    return parse(path / "f", ending)


def test_comments_and_charts_of_a_sheet_are_read(tmp_path: Path) -> None:
    made = book(["Task", "Days"], ["Paint", 4], ["Dry", 9])
    made.active["B2"].comment = Comment("With two painters.", "Ana")
    chart = BarChart()
    chart.title = "Days by task"
    chart.add_data(Reference(made.active, min_col=2, min_row=2, max_row=3))
    made.active.add_chart(chart, "E5")
    text = saved(made, tmp_path).text
    assert text.endswith("Comment by Ana on B2 (Paint, 4): With two painters.\n\nChart: Days by task")


def test_plain_formulas_without_a_value_are_calculated_and_marked(tmp_path: Path) -> None:
    made = book(["Item", "Net", "Gross"], ["A", 120, "=B2*1.19"], ["B", 80, "=B3*1.19"])
    made.active.append(["Sum", "=SUM(B2:B3)", "=SUM(C2:C3)"])
    made.active.append(["Found", '=VLOOKUP("A",A2:B3,2)', "=B9*2"])
    made.active["C4"].number_format = "0.00"
    parsed = saved(made, tmp_path)
    assert "| A | 120 | 142.8 |\n| B | 80 | 95.2 |\n| Sum | 200 | 238.00 |" in parsed.text
    assert '| Found | =VLOOKUP("A",A2:B3,2) | =B9*2 |' in parsed.text
    assert "[calculated by Tandem: C2, C3, B4, C4]" in parsed.text
    assert english(parsed.doubts) == (
        "4 formulas have no result in the file: calculated by Tandem.",
        "2 formulas have no result in the file: open it in a spreadsheet program, save it and drop it again.",
    )


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("=A1+A2*2", 7.0),
        ("=(A1+A2)*2", 8.0),
        ("=-A1^2", 1.0),
        ("=10%*A2", 0.3),
        ("=AVERAGE(A1:A4)", 2.0),
        ("=COUNT(A1:A4,5)", 3.0),
        ("=MAX($A$1:A2)-MIN(A1:A2)", 2.0),
        ("=PRODUCT(A1:A2,2)", 6.0),
        ("=SUM('My sheet'!A1,Sheet!A2)", 45.0),
        ("=A3+1", None),  # a text
        ("=A4+1", None),  # empty
        ("=A1/0", None),
        ("=SUM(A1:A5)", None),  # an error among them
        ("=SUM(Gone!A1)", None),
        ("=IF(A1>0,1,2)", None),
        ("=Z99", None),
        ("=B1", None),  # itself
        ("=SUM(A1", None),
        ("=TOTAL", None),
        ("=Table1[Net]", None),
    ],
)
def test_a_formula_has_its_value_or_none(formula: str, value: float | None) -> None:
    cells: dict[str, dict[tuple[int, int], object]] = {
        "Sheet": {(1, 1): 1, (2, 1): 3, (3, 1): "x", (5, 1): "#N/A"},
        "My sheet": {(1, 1): 42},
    }
    found = Calculator({"Sheet": {(1, 2): formula}}, cells.__getitem__).values()
    assert found.get("Sheet", {}).get((1, 2)) == (None if value is None else pytest.approx(value))


@pytest.mark.parametrize("down", [True, False])
def test_a_long_chain_of_formulas_is_followed_from_its_ends(down: bool) -> None:
    other = -1 if down else 1
    formulas = {(row, 1): f"=A{row + other}+1" for row in range(2, 5000)}
    cells: dict[tuple[int, int], object] = {(1, 1): 1, (5000, 1): 1}
    assert Calculator({"S": formulas}, lambda name: cells).values()["S"][2500, 1] == (2500 if down else 2501)


def test_a_book_that_openpyxl_takes_for_damaged_is_read_without_formats(tmp_path: Path) -> None:
    book(["Item", "Share"], ["A", 0.5]).save(tmp_path / "d")
    with ZipFile(tmp_path / "d") as archive:
        styles = archive.read("xl/styles.xml").decode()
    before, _, rest = styles.partition("<cellStyleXfs")
    parts = {"xl/styles.xml": before + rest.partition("</cellStyleXfs>")[2]}
    parsed = parse(with_parts(tmp_path / "d", tmp_path / "f", parts), ".xlsx")
    assert "| A | 0.5 |" in parsed.text
    assert english(parsed.doubts) == ("It is damaged: its values were read without their number formats.",)


def strict(path: Path, to: Path) -> Path:
    with ZipFile(path) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    for kind in ("spreadsheetml", "wordprocessingml", "officeDocument"):
        usual, other = f"http://schemas.openxmlformats.org/{kind}/2006/", f"http://purl.oclc.org/ooxml/{kind}/"
        parts = {part: text.replace(usual, other) for part, text in parts.items()}
    return zipped(to, parts)


def test_strict_files_say_the_same_under_other_names(tmp_path: Path) -> None:
    made = strict(docx(tmp_path / "d", paragraph("Inspected in March.")), tmp_path / "f")
    assert parse(made, ".docx").text == "Inspected in March."
    book(["Task", "Days"], ["Paint", 4]).save(tmp_path / "d")
    assert "| Paint | 4 |" in parse(strict(tmp_path / "d", tmp_path / "f"), ".xlsx").text


def test_templates_and_files_with_macros_are_read_as_their_kind(tmp_path: Path) -> None:
    for ending in (".docm", ".dotx", ".dotm"):
        assert parse(docx(tmp_path / "f", paragraph("Text.")), ending).text == "Text."
    for ending in (".xlsm", ".xltx", ".xltm"):
        assert "| Paint | 4 |" in saved(book(["Task", "Days"], ["Paint", 4]), tmp_path, ending).text
    for ending in (".pptm", ".potx", ".ppsx"):
        assert parse(pptx(tmp_path / "f", [shape("Plan", kind="title")]), ending).text == "## Plan"


def test_a_workbook_that_holds_a_word_file_is_a_workbook(tmp_path: Path) -> None:
    book(["Part", "Stock"], ["Valve", 17]).save(tmp_path / "d")
    parts = {"xl/embeddings/word/document.xml": "word/document.xml", "keyword/list": "x"}
    assert "| Valve | 17 |" in parse(with_parts(tmp_path / "d", tmp_path / "f", parts), ".xlsx").text
