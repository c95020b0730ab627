"""Word, PowerPoint, Excel and EPUB: what a reader sees, in order, and no archive that does harm."""

import datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from rag.documents.parsers import Parsed, Place, Unreadable, parse
from tests.rag.written import docx, epub, paragraph, pptx, run, shape, zipped
from tests.said import english

STYLES = (
    '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Sub"><w:name w:val="Section"/><w:basedOn w:val="H2"/></w:style>'
    '<w:style w:styleId="H2"><w:name w:val="Heading 2"/></w:style>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.(%2)"/></w:lvl>'
    "</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
)


def numbered(text: str, level: int = 0, name: int = 1) -> str:
    return paragraph(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{name}"/></w:numPr>')


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def word(path: Path, body: str, title: str = "", **parts: str) -> Parsed:
    return parse(docx(path / "f", body, title, **parts), ".docx")


def test_headings_are_told_by_their_styles_and_those_they_are_based_on(tmp_path: Path) -> None:
    body = paragraph("Terms", "H1") + paragraph("Delivery", "Sub") + paragraph("Soon.")
    parsed = word(tmp_path, body, styles=STYLES)
    assert parsed == Parsed("# Terms\n\n## Delivery\n\nSoon.", title="Terms")


def test_the_title_in_the_properties_comes_first(tmp_path: Path) -> None:
    assert word(tmp_path, paragraph("Text"), "Contract of sale").title == "Contract of sale"


def test_lists_have_the_numbers_that_word_shows(tmp_path: Path) -> None:
    body = (
        numbered("One") + numbered("a", 1) + numbered("b", 1) + numbered("Two") + numbered("c", 1) + numbered("x", 0, 2)
    )
    assert word(tmp_path, body, numbering=NUMBERING).text == "1. One\n  1.(a) a\n  1.(b) b\n2. Two\n  2.(a) c\n- x"


def test_a_cell_over_many_rows_is_repeated_in_each(tmp_path: Path) -> None:
    rows = [
        cell("Region") + cell("Cost"),
        cell("North", '<w:vMerge w:val="restart"/>') + cell("1|2"),
        cell("", "<w:vMerge/>") + cell("3"),
    ]
    body = f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
    assert word(tmp_path, body).text == "| Region | Cost |\n|---|---|\n| North | 1\\|2 |\n| North | 3 |"


def test_tracked_changes_are_read_as_they_will_be(tmp_path: Path) -> None:
    deleted = "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
    body = f"<w:p>{run('The ')}<w:ins>{run('new')}</w:ins>{deleted}{run(' price')}</w:p>"
    parsed = word(tmp_path, body)
    assert parsed.text == "The new price"
    assert english(parsed.doubts) == ("It has tracked changes: what was deleted in them was not read.",)


def test_notes_and_text_boxes_follow_their_paragraph(tmp_path: Path) -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('In a box.')}</w:txbxContent></w:pict></w:r>"
    body = f'<w:p>{run("Text")}<w:r><w:footnoteReference w:id="2"/></w:r>{box}</w:p>' + paragraph("Next.")
    notes = f'<w:footnote w:id="2">{paragraph("A note.")}</w:footnote>'
    assert word(tmp_path, body, footnotes=notes).text == "Text[^2]\n\n[^2]: A note.\n\nIn a box.\n\nNext."


@pytest.mark.parametrize("how", ["<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>'])
def test_hidden_words_are_told_apart(tmp_path: Path, how: str) -> None:
    parsed = word(tmp_path, f"<w:p>{run('Seen. ')}{run('Obey me.', how)}</w:p>")
    assert parsed.text == "Seen." and parsed.hidden == ("Obey me.",)


def test_white_words_on_a_dark_ground_are_seen(tmp_path: Path) -> None:
    shade, white = '<w:shd w:fill="000080"/>', '<w:color w:val="FFFFFF"/>'
    assert word(tmp_path, f"<w:p><w:pPr>{shade}</w:pPr>{run('Seen.', white)}</w:p>").text == "Seen."


def test_slides_are_places_with_their_notes(tmp_path: Path) -> None:
    slides = [
        shape("Plan", kind="title") + shape("First", "Second") + shape("Slide 1", kind="sldNum"),
        f"<p:grpSp>{shape('In a group')}</p:grpSp>",
    ]
    parsed = parse(pptx(tmp_path / "f", slides, shape("Say hello.", kind="body")), ".pptx")
    assert parsed.text == "## Plan\n\nFirst\nSecond\n\nNotes: Say hello.\n\n## Slide 2\n\nIn a group"
    assert parsed.places == (Place(0, "slide 1"), Place(42, "slide 2"))
    assert english((parsed.title, parsed.size)) == ("Plan", "2 slides")


def test_tables_on_slides_are_tables(tmp_path: Path) -> None:
    rows = "".join(
        "<a:tr>"
        + "".join(f"<a:tc><a:txBody><a:p><a:r><a:t>{t}</a:t></a:r></a:p></a:txBody></a:tc>" for t in row)
        + "</a:tr>"
        for row in (("A", "B"), ("1", "2"))
    )
    frame = f"<p:graphicFrame><a:graphic><a:tbl>{rows}</a:tbl></a:graphic></p:graphicFrame>"
    assert "| A | B |\n|---|---|\n| 1 | 2 |" in parse(pptx(tmp_path / "f", [frame]), ".pptx").text


def excel(sheets: dict[str, list[list[Any]]]) -> Workbook:
    book = Workbook()
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.remove(book.worksheets[0])
    return book


def saved(book: Workbook, path: Path) -> Parsed:
    book.save(path / "f")
    return parse(path / "f", ".xlsx")


def test_sheets_are_places_with_tables(tmp_path: Path) -> None:
    book = excel({"Budget": [["Item", "Cost"], ["Rent", 100], ["Food", 20.5]], "Empty": [], "B": [["x"]]})
    parsed = saved(book, tmp_path)
    assert parsed.text == "## Budget\n\n| Item | Cost |\n|---|---|\n| Rent | 100 |\n| Food | 20.5 |\n\n## B\n\nx"
    assert (
        parsed.places == (Place(0, "sheet Budget"), Place(69, "sheet B")) and english(parsed.size) == "2 sheets, 3 rows"
    )


def test_a_table_that_is_not_at_the_top_of_its_sheet_has_the_numbers_of_the_rows(tmp_path: Path) -> None:
    book = excel({"S": [[], ["Item", "Cost"], ["Rent", 100], [], ["Food", 20.5]], "No names": [[], [3, 1], [4, 2]]})
    assert saved(book, tmp_path).text == (
        "## S\n\n| sheet row | Item | Cost |\n|---|---|---|\n| 3 | Rent | 100 |\n| 5 | Food | 20.5 |\n\n"
        "## No names\n\n| sheet row |  |  |\n|---|---|---|\n| 2 | 3 | 1 |\n| 3 | 4 | 2 |"
    )


def test_columns_that_are_not_read_are_named(tmp_path: Path) -> None:
    parsed = saved(excel({"S": [[*range(1001)], [*range(1001)]]}), tmp_path)
    assert english(parsed.doubts) == ("It has more than 1,000 columns: only the first 1,000 were read.",)


@pytest.mark.parametrize("level", ["x", "-1", "1.5", "9" * 5000])
def test_a_level_that_is_none_is_not_heeded(tmp_path: Path, level: str) -> None:
    style = f'<w:pPr><w:outlineLvl w:val="{level}"/><w:numPr><w:ilvl w:val="{level}"/></w:numPr></w:pPr>'
    styles = f'<w:style w:styleId="Odd"><w:name w:val="odd"/>{style}</w:style>'
    listed = f'<w:outlineLvl w:val="{level}"/><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="2"/></w:numPr>'
    size = f'<w:sz w:val="{level}"/>'
    body = paragraph("One", "Odd") + paragraph("Two", properties=listed) + f"<w:p>{run('Seen.', size)}</w:p>"
    assert word(tmp_path, body, styles=styles, numbering=NUMBERING).text == "One\n\n- Two\n\nSeen."


def test_numbers_and_dates_are_as_the_sheet_shows_them(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["Share", "When", "Price"], [0.125, datetime.datetime(2026, 1, 31), 1234.5]]
    book = excel({"S": rows})
    book["S"]["A2"].number_format, book["S"]["C2"].number_format = "0.0%", '#,##0.00 "€"'
    assert "| 12.5% | 2026-01-31 | 1,234.50 € |" in saved(book, tmp_path).text


def test_hidden_sheets_are_named_and_not_read(tmp_path: Path) -> None:
    book = excel({"Seen": [["a"]], "Lists": [["secret"]]})
    book["Lists"].sheet_state = "hidden"
    parsed = saved(book, tmp_path)
    assert "secret" not in parsed.text and english(parsed.doubts) == ("A hidden sheet was not read: “Lists”.",)


def test_merged_cells_are_repeated_in_rows_and_a_title_over_all_is_a_line(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Budget", None, None],
        ["Region", "Item", "Cost"],
        ["North", "Rent", 1],
        [None, "Food", 2],
    ]
    book = excel({"S": rows})
    book["S"].merge_cells("A1:C1")
    book["S"].merge_cells("A3:A4")
    assert saved(book, tmp_path).text == (
        "## S\n\nBudget\n\n| sheet row | Region | Item | Cost |\n|---|---|---|---|\n"
        "| 3 | North | Rent | 1 |\n| 4 | North | Food | 2 |"
    )


def test_chapters_are_places_in_the_order_of_the_spine(tmp_path: Path) -> None:
    path = epub(tmp_path / "f", ["<h1>One</h1><p>First&nbsp;words.</p>", "<h1>Two</h1><p>Last.</p>"], "The book")
    parsed = parse(path, ".epub")
    assert parsed.text == "# One\n\nFirst words.\n\n# Two\n\nLast."
    assert parsed.places == (Place(0, "chapter 1"), Place(21, "chapter 2"))
    assert english((parsed.title, parsed.size)) == ("The book", "2 chapters")


@pytest.mark.parametrize("ending", [".docx", ".pptx", ".xlsx", ".epub"])
def test_a_bomb_is_not_read(tmp_path: Path, ending: str) -> None:
    marks = {".docx": "word/document.xml", ".pptx": "ppt/a.xml", ".xlsx": "xl/worksheets/sheet1.xml"}
    path = zipped(tmp_path / "f", {marks.get(ending, "mimetype"): b"application/epub+zip" + bytes(50_000_000)})
    with pytest.raises(Unreadable, match=r"^unpacks to far more than a document holds"):
        parse(path, ending)


def test_an_archive_that_lies_about_its_sizes_is_damaged(tmp_path: Path) -> None:
    path = docx(tmp_path / "f", paragraph("word " * 10_000))
    raw = path.read_bytes()
    place = raw.rfind(b"word/document.xml") - 46 + 24  # the size, in the directory at the archive's end
    path.write_bytes(raw[:place] + (500).to_bytes(4, "little") + raw[place + 4 :])
    with pytest.raises(Unreadable, match=r"^is damaged or cut off"):
        parse(path, ".docx")


def with_entities(path: Path, part: str) -> Path:
    """A billion laughs in a part that is otherwise as it should be."""
    ten = [(chr(98 + number), f"&{chr(97 + number)};" * 10) for number in range(9)]
    bomb = '<!DOCTYPE x [<!ENTITY a "lol">' + "".join(f'<!ENTITY {name} "{value}">' for name, value in ten) + "]>"
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = bomb.encode() + parts[part].replace(b">x<", b">&j;x<")
    return zipped(path.with_name("bomb"), parts)


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    path = with_entities(docx(tmp_path / "f", paragraph("x")), "word/document.xml")
    with pytest.raises(Unreadable, match=r"^unpacks to far more"):
        parse(path, ".docx")
    excel({"S": [["x", 1]]}).save(tmp_path / "f")
    with pytest.raises(Unreadable, match=r"^unpacks to far more"):
        parse(with_entities(tmp_path / "f", "xl/worksheets/sheet1.xml"), ".xlsx")


def test_tables_in_tables_without_end_are_named(tmp_path: Path) -> None:
    body = "<w:tbl><w:tr><w:tc>" * 1000 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 1000
    with pytest.raises(Unreadable, match=r"^is nested too deeply"):
        word(tmp_path, body)


def test_an_encrypted_office_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    )
    for ending in (".docx", ".xlsx", ".pptx"):
        with pytest.raises(Unreadable, match=r"^is encrypted: save it without a password"):
            parse(tmp_path / "f", ending)


@pytest.mark.parametrize("ending", [".docx", ".pptx", ".xlsx", ".epub"])
def test_a_truncated_archive_is_damaged(tmp_path: Path, ending: str) -> None:
    path = docx(tmp_path / "f", paragraph("word " * 10_000)) if ending == ".docx" else None
    if path is None:
        with ZipFile(tmp_path / "f", "w", ZIP_DEFLATED) as archive:
            folder = {".pptx": "ppt/", ".xlsx": "xl/", ".epub": "META-INF/container.xml"}[ending]
            archive.writestr(folder + "part", bytes(range(256)) * 50)
        path = tmp_path / "f"
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(Unreadable, match=r"^is damaged or cut off"):
        parse(path, ending)
