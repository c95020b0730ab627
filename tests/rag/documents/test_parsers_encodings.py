"""The encoding that a text names is its own, unless it is UTF-8; one that names none is guessed, and that is said."""

from pathlib import Path

import pytest

from rag.documents.parsers import parse
from rag.documents.parsers.declared import declared
from tests.rag.parsing import read
from tests.rag.written import zipped

HUNGARIAN = "A fűtőberendezés ára 120 000 forint. Az ügyfél őszintén örült, hogy a szerződést időben aláírták."
POLISH = "Umowa została podpisana w środę, a płatność nastąpiła później. Źródło: księgowość łódzkiego oddziału."


@pytest.mark.parametrize(
    ("head", "ending"),
    [
        ('<?xml version="1.0" encoding="iso-8859-2"?>\n', ".xml"),
        ("# -*- coding: iso-8859-2 -*-\n", ".py"),
        ("#!/usr/bin/ruby\n# encoding: iso-8859-2\n", ".rb"),
        ("% vim: set fileencoding=iso-8859-2 :\n", ".tex"),
        ('@charset "iso-8859-2";\n', ".css"),
        ("\\documentclass{article}\n\\usepackage[latin2]{inputenc}\n", ".tex"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">\n', ".txt"),
    ],
)
def test_the_encoding_that_a_text_names_is_taken(tmp_path: Path, head: str, ending: str) -> None:
    parsed = read(tmp_path, (head + "/* ű ł */ Lőrinc").encode("iso-8859-2"), ending)
    assert parsed.text.endswith("/* ű ł */ Lőrinc") and parsed.doubts == ()
    assert "ű ł" in read(tmp_path, (head + "/* ű ł */ Lőrinc").encode(), ending).text


@pytest.mark.parametrize("name", ["nonsense", "punycode", "utf-16", "utf-7", "unicode_escape", "hex"])
def test_a_name_that_cannot_be_its_own_is_not_taken(name: str) -> None:
    assert declared(f'<?xml version="1.0" encoding="{name}"?>'.encode()) == ""


def test_what_only_speaks_of_coding_names_none() -> None:
    assert declared(b"line one\nline two\n# coding: latin-1\n") == "" and declared(b"decoding: latin-1") == ""


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("すべての人間は、生まれながらにして自由であり、かつ、平等である。", "iso2022_jp"),
        ("모든 인간은 태어날 때부터 자유로우며 동등하다.", "iso2022_kr"),
        ("The pump. ポンプ。", "utf-32-le"),
        ("The pump. ポンプ。", "utf-32-be"),
    ],
)
def test_escapes_and_zeros_give_an_encoding_away(tmp_path: Path, text: str, encoding: str) -> None:
    assert read(tmp_path, f"{text}\n".encode(encoding), ".txt").text == f"{text}\n"


@pytest.mark.parametrize(
    ("text", "encoding"), [(HUNGARIAN, "cp1250"), (HUNGARIAN, "iso8859-2"), (POLISH, "cp1250"), (POLISH, "iso8859-2")]
)
def test_central_european_is_not_taken_for_western(tmp_path: Path, text: str, encoding: str) -> None:
    parsed = read(tmp_path, text.encode(encoding), ".txt")
    assert parsed.text == text and "Central European" in str(parsed.doubts[0])


def test_a_chapter_of_a_book_is_in_the_encoding_that_it_names(tmp_path: Path) -> None:
    chapter = '<?xml version="1.0" encoding="iso-8859-2"?><html><body><p>Fűtés: łódź.</p></body></html>'
    package = '<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
    files: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
        "b.opf": f'{package}<spine><itemref idref="a"/></spine></package>',
        "a.xhtml": chapter.encode("iso-8859-2"),
    }
    assert parse(zipped(tmp_path / "f", files), ".epub").text == "Fűtés: łódź."
