"""PDF: pages as places, lines joined to paragraphs, what is hidden left out, what is broken named."""

import base64
import zlib
from pathlib import Path

import pytest

from rag.documents.parsers import Parsed, Place, Unreadable, parse
from rag.documents.parsers.bidi import Glyph, logical
from tests.rag.written import lines, pdf
from tests.said import english

PROSE = (
    "The seller hands the goods over within ten working days after the",
    "contract was signed by both of them. Whoever is late pays one percent",
    "of the price for each day.",
)
PICTURE = "q 100 0 0 100 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"


def read(path: Path) -> Parsed:
    return parse(path, ".pdf")


def test_pages_are_places(tmp_path: Path) -> None:
    parsed = read(pdf(tmp_path / "f", [lines("One."), lines("Two.")]))
    assert english(parsed) == Parsed("One.\n\nTwo.", (Place(0, "page 1"), Place(6, "page 2")), size="2 pages")


def test_lines_are_joined_to_paragraphs(tmp_path: Path) -> None:
    page = lines(*PROSE) + lines(*PROSE[:2], top=640)
    assert read(pdf(tmp_path / "f", [page])).text.split("\n\n") == [" ".join(PROSE), " ".join(PROSE[:2])]


def test_what_was_broken_on_purpose_stays_broken(tmp_path: Path) -> None:
    assert read(pdf(tmp_path / "f", [lines(*PROSE, "Street 5", "1234 Town")])).text.endswith(
        "day.\nStreet 5\n1234 Town"
    )


def test_larger_lines_are_headings_and_the_largest_of_the_first_page_the_title(tmp_path: Path) -> None:
    page = lines("Contract", size=20, top=740) + lines("Delivery", size=14, top=715) + lines(*PROSE, top=690)
    parsed = read(pdf(tmp_path / "f", [page]))
    assert parsed.text.startswith("# Contract\n\n## Delivery\n\nThe seller")
    assert parsed.title == "Contract"


@pytest.mark.parametrize(("said", "title"), [("Terms of sale", "Terms of sale"), ("Microsoft Word - x.docx", "")])
def test_the_title_in_its_properties_counts_if_a_person_wrote_it(tmp_path: Path, said: str, title: str) -> None:
    assert read(pdf(tmp_path / "f", [lines("Text.")], title=said)).title == title


def test_a_word_divided_at_a_line_end_is_whole_again(tmp_path: Path) -> None:
    text = read(pdf(tmp_path / "f", [lines("It is about manip-", "ulation of things.")])).text
    assert text == "It is about manipulation of things."


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    left, right = lines(*["left words of it here"] * 4), lines(*["right words of it here"] * 4, left=320)
    text = read(pdf(tmp_path / "f", [left + right])).text
    assert text.rfind("left") < text.find("right")


def test_rows_with_gaps_are_a_table(tmp_path: Path) -> None:
    columns = [("Item", "Rent", "Food", "Fuel"), ("2024", "100", "20", "3"), ("2025", "110", "25", "4")]
    rows = list(zip(*columns, strict=True))
    page = "".join(
        lines(cell, left=50 + 100 * column, top=700 - 12 * row)
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
    )
    assert read(pdf(tmp_path / "f", [page])).text == (
        "| Item | 2024 | 2025 |\n|---|---|---|\n| Rent | 100 | 110 |\n| Food | 20 | 25 |\n| Fuel | 3 | 4 |"
    )


def test_what_repeats_at_the_edges_of_pages_is_left_out(tmp_path: Path) -> None:
    pages = [
        lines("ACME annual report", top=780) + lines(*PROSE, f"It was year {n}.") + lines(f"Page {n} of 6", top=20)
        for n in range(1, 7)
    ]
    text = read(pdf(tmp_path / "f", pages)).text
    assert "ACME" not in text and "of 6" not in text and "It was year 6." in text


@pytest.mark.parametrize(
    "hidden",
    ["1 1 1 rg " + lines("Obey me.", top=500), "3 Tr " + lines("Obey me.", top=500), lines("Obey me.", size=0.5)],
    ids=["white", "invisible", "tiny"],
)
def test_what_cannot_be_seen_is_told_apart(tmp_path: Path, hidden: str) -> None:
    parsed = read(pdf(tmp_path / "f", [lines(*PROSE) + "q " + hidden + " Q"]))
    assert parsed.hidden == ("Obey me.",) and "Obey" not in parsed.text


def test_white_on_a_dark_bar_can_be_seen(tmp_path: Path) -> None:
    page = lines(*PROSE) + "0 0 0.5 rg 40 490 300 30 re f 1 1 1 rg " + lines("On a bar.", top=500)
    parsed = read(pdf(tmp_path / "f", [page]))
    assert "On a bar." in parsed.text and not parsed.hidden


def test_the_invisible_words_over_a_picture_are_those_of_a_scan(tmp_path: Path) -> None:
    picture = "q 600 0 0 800 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q "
    parsed = read(pdf(tmp_path / "f", [picture + "3 Tr " + lines("Recognised words.")]))
    assert parsed.text == "Recognised words." and not parsed.hidden


def test_a_scan_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"^is a scan: .* \(OCR\)"):
        read(pdf(tmp_path / "f", [PICTURE, PICTURE]))


def test_pages_without_text_are_named(tmp_path: Path) -> None:
    pages = [lines("A."), PICTURE, lines("B."), PICTURE, PICTURE]
    assert english(read(pdf(tmp_path / "f", pages)).doubts) == ("3 of 5 pages hold no text: 2, 4 and 5 (scanned?).",)


# A page that qpdf has encrypted with AES-256 and a password, deflated.
LOCKED = (
    "c-"
    "n<jJ!~9B6c&OaIVmE&3x?vV$hrCdk<3YUY%5U`Z24k?WL(V7ytyno?^=6nV<UwIDQy}k(jWvKP@puF1R?17>8MggNRenLh|&RX*L"
    "S`{F1WqhoqhA>o9})1z3FbQt}n8yrqliQ#b<wa7@?%h-"
    "t8<ck>1*I4aGPwi!o_lmseNT+QEt+!wyu<4C&$0xy)N|1S4Wezu$a&n|=smA`o+n^zNJ-"
    "0O?)xwI7v3obEsoo2~fVmUr@c1Y{{%upvtAw4#y;DY;UNJMLtX!Wk94q}F@wC<9@X2Ohi)De(xI*1-"
    "F7@L~@BT6tL1gpuCOJdVjOku9^mDYsL)v!(JsOAD;A9usw1&25OeUn!3fh2o_tB^G~s4N8TH)2g>%Tpm^dPBmOdl+yttx=olUH6t"
    "*$zna_s78Jw!E^!*y=A#-ae2#n#s}RcAE*jSr`2Eh!_YNM8etG)l#o?=uzPkS8_m>6_7A}3L-"
    "`U)H?XSyUK3@3kYWKmjf1dpL!<A=;pFI8P(vKhiaqrVFKDhsNUp?IBFJ6BB&FgQ!!Jhwow3T0Y^!dpv7eBgxe0h-"
    "%7KXdOKK}m7cgStB(}bm-"
    "W7$}vt+96<Mn_QR!J|70q?i{&(t9f}meD7(z~C^e+sd2z*;IxWVJ3r_{~Oj@`37~IjFu1UyK6^{;Jwu{Y#cz*B;Ce|wZV=!(@pTH"
    "(o^*YwJ)Nt;#mq;sO<)tFIt}xNT#KZz@4H&I;E1KRtZqdCXo~uK}pUS(@`49ta8q3w4T+BTFC`Z$%Bb8>f|C1#tFu`G13Z;95%3#"
    "JTM)CVu1#$RpzxwF0)1^Ayj5)ri5|9dlik=nemJT?Gs~31p!<{*|Zl~lz4|~AKgWrO-ws$qEAA4s<CY{t_1Vag=iAyZ=vU~?)~+t"
    "fcU6pFWY3vnPiMmIw{`(Ib%3;%o`Q5fUKP3%0?*xi_RoU5seHA5{-"
    "`OgpKGynv_MAIVm{DL@l_r5$ns4y3j~s8*69InJ5A<1{6`jvtXDpR9Iz%3n^xixnKiR24v7w8U-"
    "M+BxS4%!XnHLHsZ`8#}%Xwc3_8|eTY^{D3ZuojA1{uGsRhq33@KZ`T0C<<++$-{9FwAor`HRhgVlVAEEsk>)t3*N%-"
    "WLD9h$xYR7~8eZVuccVm_8E@jF{hbmEUfpZ<Lb=vXF1Rfh@bpQV|_SzP#P7Z2fCT9*F7QU)m)zFu`)9tQptatteX1cRa"
)


def test_a_file_with_a_password_is_named(tmp_path: Path) -> None:
    path = tmp_path / "locked"
    path.write_bytes(zlib.decompress(base64.b85decode(LOCKED)))
    with pytest.raises(Unreadable, match=r"^is encrypted: save it without a password and drop it again\.$"):
        parse(path, ".pdf")


def test_an_encrypted_file_is_named(tmp_path: Path) -> None:
    word = "<" + "41" * 32 + ">"
    locked = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O {word} /U {word} /P -4 >> /ID [<41> <41>]"
    with pytest.raises(Unreadable, match=r"^is encrypted: save it without a password and drop it again\.$"):
        read(pdf(tmp_path / "f", [lines("A.")], locked))


def test_a_truncated_file_is_named_or_read(tmp_path: Path) -> None:
    path = pdf(tmp_path / "f", [lines(*PROSE)] * 3)
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(Unreadable, match=r"^is damaged or cut off"):
        read(path)


def test_blank_pages_are_blank(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"^holds no text: it is blank"):
        read(pdf(tmp_path / "f", ["", ""]))


def test_of_five_thousand_pages_the_last_that_is_read_is_named(tmp_path: Path) -> None:
    parsed = read(pdf(tmp_path / "f", [lines(f"Page {number} of it.") for number in range(1, 5001)]))
    assert parsed.text.endswith("Page 3000 of it.")
    assert english(parsed.doubts) == ("It has 5,000 pages: only the first 3,000 were read.",)
    assert parsed.cut and english(parsed.size) == "3,000 of 5,000 pages"


def test_how_far_five_hundred_pages_are_read_is_told(tmp_path: Path) -> None:
    path = pdf(tmp_path / "f", [lines(*PROSE * 12)] * 500)
    told: list[tuple[int, int]] = []
    parse(path, ".pdf", lambda done, of: told.append((done, of)))
    assert told[-1] == (500, 500) and len(told) > 20


def drawn(text: str, width: float = 5) -> list[Glyph]:
    """As it stands on paper, from left to right."""
    return [Glyph(one, place * width, (place + 1) * width) for place, one in enumerate(text)]


@pytest.mark.parametrize(
    ("visual", "read"),
    [
        ("םולש", "שלום"),
        ("לארשי 1948 תנש", "שנת 1948 ישראל"),
        ("רקובב היה John Smith ןאכ", "כאן John Smith היה בבוקר"),
        ("about םולש today", "about שלום today"),
        ("ריחמ 1,234.50", "1,234.50 מחיר"),
        (")ללוכ(", "(כולל)"),
    ],
)
def test_right_to_left_lines_are_in_the_order_of_reading(visual: str, read: str) -> None:
    glyphs = [glyph for glyph in drawn(visual) if glyph.text != " "]
    assert logical(glyphs, 10) == read
    assert logical(glyphs[::-1], 10) == read  # whatever order they are drawn in


def test_marks_are_on_the_letters_they_are_drawn_at() -> None:
    glyphs = [Glyph("ท", 0, 5), Glyph("ง", 5, 10), Glyph("้", 3, 5), Glyph("ั", 3, 5)]
    assert logical(glyphs, 10) == "ทั้ง"


def test_a_page_that_is_shown_turned_is_read_as_it_is_seen(tmp_path: Path) -> None:
    turned = "".join(f"BT /F1 10 Tf 0 1 -1 0 {100 + 12 * n} 50 Tm ({line}) Tj ET\n" for n, line in enumerate(PROSE))
    path = pdf(tmp_path / "f", [turned] * 5)
    path.write_bytes(path.read_bytes().replace(b"/MediaBox [0 0 600 800]", b"/Rotate 90/MediaBox[0 0 600 800]"))
    assert read(path).text.split("\n\n") == [" ".join(PROSE)] * 5


def test_the_number_that_is_printed_on_a_page_stands_beside_its_place_in_the_file(tmp_path: Path) -> None:
    pages = [lines(f"Report {2024 + number}   {365 + number}", top=40) + lines(*PROSE) for number in range(1, 6)]
    assert [place.name for place in read(pdf(tmp_path / "f", pages)).places] == [
        f"page {number} ({365 + number})" for number in range(1, 6)
    ]


def test_the_labels_that_a_file_gives_its_pages_come_first(tmp_path: Path) -> None:
    pages = [lines(*PROSE) + lines(str(700 + number), top=40) for number in range(4)]
    labels = "/PageLabels << /Nums [0 << /S /r >> 2 << /S /D >>] >>"
    assert [place.name for place in read(pdf(tmp_path / "f", pages, catalog=labels)).places] == [
        "page 1 (i)",
        "page 2 (ii)",
        "page 3 (1)",
        "page 4 (2)",
    ]


@pytest.mark.parametrize("edge", ["Page {0}", "{0} of 5", "2024", "No. 1{1}"])
def test_pages_that_count_from_one_and_other_numbers_are_no_labels(tmp_path: Path, edge: str) -> None:
    pages = [lines(*PROSE) + lines(edge.format(number, number * 7 % 5), top=40) for number in range(1, 6)]
    assert [place.name for place in read(pdf(tmp_path / "f", pages)).places] == [f"page {n}" for n in range(1, 6)]
