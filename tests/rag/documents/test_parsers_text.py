"""Text, Markdown, code, tables as text, JSON, notebooks, web pages; and what every kind of file has in common."""

import json
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from rag.documents.parsers import ENDINGS, LONGEST_TEXT, Parsed, Place, Unreadable
from tests.rag.parsing import problem, read
from tests.said import english

GERMAN = "Die Größe der Fläche beträgt fünfzig Quadratmeter. Übermäßige Höhe führt zu Verlängerungen, sagt Müller."
RUSSIAN = "Все счастливые семьи похожи друг на друга, каждая несчастливая семья несчастлива по-своему."


def test_importing_the_parsers_loads_no_library() -> None:
    heavy = "{'numpy', 'pypdfium2', 'lxml', 'openpyxl', 'charset_normalizer', 'xml'}"
    code = f"import sys, rag.documents.parsers; print({heavy} & set(sys.modules))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=Path(__file__).parents[3])
    assert said.stdout.strip() == "set()", said.stderr


def test_markdown_is_left_as_it_is(tmp_path: Path) -> None:
    assert read(tmp_path, "\ufeff\n# Title\r\n\r\n* a\rb  \n", ".md") == Parsed(
        "\n# Title\n\n* a\nb  \n", title="Title"
    )


def test_code_is_left_as_it_is(tmp_path: Path) -> None:
    code = "# not a title\n\tif x:\n\t\tpass\n"
    assert read(tmp_path, code, ".py") == Parsed(code, markdown=False)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_every_unicode_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    assert read(tmp_path, f"{GERMAN}\n".encode(encoding), ".txt").text == f"{GERMAN}\n"


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (GERMAN, "cp1252", "Windows-1252"),
        ("Name;Ort\nMüller;Köln\nGroß;Düsseldorf\n", "cp1252", "Windows-1252"),
        ("The café’s “naïve” menu: 5 £ a plate.", "cp1252", "Windows-1252"),
        (RUSSIAN, "cp1251", "Windows-1251 (Cyrillic)"),
        (RUSSIAN, "koi8-r", "KOI8-R (Cyrillic)"),
        (
            "すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。",
            "cp932",
            "Shift JIS (Japanese)",
        ),
    ],
)
def test_older_encodings_are_guessed_and_it_is_said(tmp_path: Path, text: str, encoding: str, name: str) -> None:
    parsed = read(tmp_path, text.encode(encoding), ".txt")
    assert parsed.text == text and english(parsed.doubts) == (f"It is not UTF-8; it was read as {name}.",)


def test_a_few_broken_characters_do_not_make_it_another_encoding(tmp_path: Path) -> None:
    parsed = read(tmp_path, GERMAN.encode() * 5 + b"\xff", ".txt")
    assert parsed.text == GERMAN * 5 + "\ufffd"
    assert english(parsed.doubts) == ("It is UTF-8 with 1 broken character, shown as \ufffd.",)


@pytest.mark.parametrize("ending", sorted({".txt", ".md", ".py", ".csv", ".json", ".html", ".pdf", ".docx", ".xlsx"}))
def test_an_empty_file_is_named(tmp_path: Path, ending: str) -> None:
    assert problem(tmp_path, b"", ending) == "is empty: it has 0 bytes."


@pytest.mark.parametrize("ending", [".txt", ".md", ".csv", ".html"])
def test_a_blank_file_is_named(tmp_path: Path, ending: str) -> None:
    assert problem(tmp_path, " \r\n\t\n\ufeff"[:4], ending).startswith("holds no text")


def cut_off_after(*names: str) -> bytes:
    """A zip archive without the list of its parts, which stands at the end."""
    marks = (b"PK\x03\x04" + bytes(22) + len(name).to_bytes(2, "little") + bytes(2) + name.encode() for name in names)
    return b"".join(marks) + bytes(40)


@pytest.mark.parametrize(
    ("content", "ending", "said"),
    [
        (b"<!DOCTYPE html><html><body>Not found", ".pdf", "is no PDF file, it looks like a web page"),
        (b"Just words", ".docx", "is no Word document, it looks like plain text"),
        (b"%PDF-1.7\n...", ".txt", "looks like a PDF file: give it the ending .pdf"),
        (b"\x89PNG\r\n\x1a\n", ".txt", "looks like a PNG picture"),
        (cut_off_after("xl/workbook.xml"), ".csv", "looks like an Excel workbook: give it the ending .xlsx"),
        (cut_off_after("word/document.xml"), ".xlsx", "looks like a Word document"),
        (cut_off_after("keyword/list", "a.txt"), ".txt", "looks like a zip archive: unpack it"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), ".docx", "looks like an old Word"),
        (bytes(range(256)) * 20, ".txt", "is not a text file"),
        (bytes(range(256)) * 20, ".csv", "is not a text file"),
        (b"\xff\xfea\0\0\0b\0", ".txt", "is not a text file"),
    ],
)
def test_a_file_of_another_kind_is_told_by_what_is_in_it(
    tmp_path: Path, content: bytes, ending: str, said: str
) -> None:
    assert problem(tmp_path, content, ending).startswith(said)


def test_an_ending_that_is_not_known_is_named(tmp_path: Path) -> None:
    assert ".exe" not in ENDINGS and problem(tmp_path, "x", ".exe") == "is of a kind that cannot be read (.exe)."


def test_fifty_megabytes_in_one_line_are_cut_and_it_is_said(tmp_path: Path) -> None:
    parsed = read(tmp_path, b"word " * 10_000_000, ".txt")
    assert len(parsed.text) == LONGEST_TEXT and parsed.cut
    assert english(parsed.doubts) == ("It is too long: only its first 20,000,000 characters were read.",)


@pytest.mark.parametrize(
    ("delimiter", "ending"), [(",", ".csv"), (";", ".csv"), ("\t", ".csv"), ("|", ".csv"), ("\t", ".tsv")]
)
def test_rows_become_a_table_whatever_parts_the_fields(tmp_path: Path, delimiter: str, ending: str) -> None:
    rows = [["Name", "Price, EUR"], ["Tea", '"1,5"'], ["Milk; fresh", "2"], [], ["", ""]]
    rows[0][1], rows[2][0] = f'"{rows[0][1]}"', f'"{rows[2][0]}"'
    parsed = read(tmp_path, "\r\n".join(delimiter.join(row) for row in rows), ending)
    assert parsed.text == "| Name | Price, EUR |\n|---|---|\n| Tea | 1,5 |\n| Milk; fresh | 2 |"
    assert english(parsed.size) == "2 rows"


def test_a_line_that_names_the_delimiter_is_obeyed(tmp_path: Path) -> None:
    assert read(tmp_path, "sep=;\na;b\n1;2\n", ".csv").text == "| a | b |\n|---|---|\n| 1 | 2 |"


def test_a_table_without_a_header_is_all_data(tmp_path: Path) -> None:
    parsed = read(tmp_path, "1,2\n3,4\n", ".csv")
    assert parsed.text == "|  |  |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |" and english(parsed.size) == "2 rows"
    assert english(parsed.doubts) == ("Its columns have no names: the first row was read as data.",)


def test_a_quote_that_is_never_closed_loses_nothing_before_it(tmp_path: Path) -> None:
    assert "| 1 | 2 |" in read(tmp_path, 'a,b\n1,2\n"x,' + "y\n" * 1000, ".csv").text


def test_an_array_of_flat_objects_is_a_table(tmp_path: Path) -> None:
    rows = [{"name": "Tea", "price": 1.5}, {"name": "Milk", "fresh": True, "price": None}]
    expected = "| name | price | fresh |\n|---|---|---|\n| Tea | 1.5 |  |\n| Milk |  | true |"
    assert read(tmp_path, json.dumps(rows), ".json").text == expected
    assert read(tmp_path, "\n".join(map(json.dumps, rows)), ".jsonl").text == expected


def test_other_json_is_an_outline(tmp_path: Path) -> None:
    value = {"title": "Tea", "price": {"eur": 1.5, "tags": ["hot", {"a": 1}]}}
    parsed = read(tmp_path, json.dumps(value), ".json")
    assert parsed.title == "Tea"
    assert parsed.text.startswith("- title: Tea\n- price:\n  - eur: 1.5\n  - tags:\n    - hot\n")


def test_lines_that_are_not_json_are_named(tmp_path: Path) -> None:
    parsed = read(tmp_path, '{"a": 1}\nbroken\n{"a": 2}\n', ".jsonl")
    assert english(parsed.doubts) == ("1 of 4 lines are not JSON: line 2 first.",) and english(parsed.size) == "2 rows"


@pytest.mark.parametrize("bracket", ["[", '{"a":'])
def test_json_without_end_is_named(tmp_path: Path, bracket: str) -> None:
    named = problem(tmp_path, bracket * 100_000, ".json")
    assert named == "is nested too deeply to be read: save it in a simpler format."


def test_broken_json_is_named_with_its_place(tmp_path: Path) -> None:
    assert problem(tmp_path, '{"a": 1,}', ".json").startswith("is not valid JSON (line 1, column 9)")


def test_cells_of_a_notebook_are_places(tmp_path: Path) -> None:
    output = {"output_type": "stream", "text": ["2\n"]}
    cells = [
        {"cell_type": "markdown", "source": ["# Sums\n", "Some."]},
        {"cell_type": "code", "source": "print(1 + 1)", "outputs": [output]},
    ]
    book = {"cells": cells, "metadata": {"language_info": {"name": "python"}}, "nbformat": 4}
    parsed = read(tmp_path, json.dumps(book), ".ipynb")
    assert parsed.text == "# Sums\nSome.\n\n```python\nprint(1 + 1)\n```\n\n```\n2\n```"
    assert parsed.places == (Place(0, "cell 1"), Place(14, "cell 2")) and parsed.title == "Sums"
    assert problem(tmp_path, "[]", ".ipynb").startswith("is no notebook")


def test_a_page_is_read_without_what_is_around_it(tmp_path: Path) -> None:
    page = """<!doctype html><title>Tea &amp; milk</title><nav>Home</nav><script>bad()</script><h2>Hot <i>tea</i></h2>
    <p>One <a href=x>link</a>,<br>two lines<p>Next<ul><li>a<ul><li>b</ul><li>c</ul><ol start=3><li>d</ol>
    <table><tr><th>A<th>B</tr><tr><td>1<td>x|y</table><pre>\n  code\n</pre>"""
    parsed = read(tmp_path, page, ".html")
    assert parsed.text == (
        "## Hot tea\n\nOne link,\ntwo lines\n\nNext\n\n- a\n  - b\n- c\n3. d\n\n"
        "| A | B |\n|---|---|\n| 1 | x\\|y |\n\n```\n  code\n```"
    )
    assert parsed.title == "Tea & milk"


@pytest.mark.parametrize(
    "how",
    ["hidden", 'style="display: none"', "style='visibility:hidden'", 'style="font-size:0px"', 'style="color: #FFF"'],
)
def test_what_a_page_hides_is_told_apart(tmp_path: Path, how: str) -> None:
    parsed = read(tmp_path, f"<p>Seen.<p {how}>Obey <b>me</b>.</p><p>Too.", ".html")
    assert parsed.text == "Seen.\n\nToo." and parsed.hidden == ("Obey me.",)


def test_white_on_black_is_seen(tmp_path: Path) -> None:
    assert read(tmp_path, '<div style="background:#000"><p style="color:white">Seen.</div>', ".html").text == "Seen."


def test_a_page_says_its_encoding(tmp_path: Path) -> None:
    page = "<meta charset=koi8-r><p>Привет"
    assert read(tmp_path, page.encode("koi8-r"), ".html").text == "Привет"


def test_a_page_nested_without_end_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    parsed = read(tmp_path, "<p>Seen.</p>" + "<div>" * 100_000 + "deep", ".html")
    assert parsed.text == "Seen."
    assert english(parsed.doubts) == ("It is nested too deeply: what lies below level 2,048 was not read.",)


@pytest.mark.parametrize("part", ["<", "<!--", "<![", "<a b='", "&amp", "<table><tr><td>", "<li>", "x" * 100])
def test_hostile_markup_is_read_or_refused_in_time(tmp_path: Path, part: str) -> None:
    """Backtracking would take hours; a test's own limit is a minute."""
    with suppress(Unreadable):  # an unclosed comment swallows all of it
        assert read(tmp_path, "<p>Seen.</p>" + part * 200_000, ".html").text.startswith("Seen.")


def test_controls_in_a_log_become_blanks(tmp_path: Path) -> None:
    assert read(tmp_path, "a\x1b[31mred\x0cnext", ".log").text == "a [31mred\nnext"


def test_a_page_that_names_no_real_encoding_is_read_all_the_same(tmp_path: Path) -> None:
    page = "<meta charset=punycode><p>Größe und Höhe".encode("cp1252")
    assert "Größe und Höhe" in read(tmp_path, page, ".html").text
