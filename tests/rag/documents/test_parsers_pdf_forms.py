"""What people put onto a PDF's pages: filled forms, text typed over them, notes; and what only seems to be hidden."""

from pathlib import Path

import pytest

from rag.documents.parsers import Parsed, Unreadable, parse
from tests.rag.written import lines, pdf
from tests.said import english

Rect = tuple[int, int, int, int]


def read(tmp_path: Path, page: str, *marks: str) -> Parsed:
    return parse(pdf(tmp_path / "f", [page], marks=marks), ".pdf")


def field(name: str, value: str, kind: str = "Tx", rect: Rect = (150, 690, 300, 712), more: str = "") -> str:
    return f"/Subtype /Widget /FT /{kind} /T ({name}) /V {value} /Rect [{' '.join(map(str, rect))}] /F 4 {more}"


def note(subtype: str, said: str, rect: Rect = (50, 600, 300, 620), more: str = "") -> str:
    return f"/Subtype /{subtype} /Contents ({said}) /Rect [{' '.join(map(str, rect))}] {more}"


def test_a_form_without_any_other_text_is_not_blank(tmp_path: Path) -> None:
    assert read(tmp_path, "", field("Name", "(Anna Berg)")).text == "Name: Anna Berg"


def test_a_field_is_named_by_the_words_before_it(tmp_path: Path) -> None:
    parsed = read(tmp_path, lines("Surname:", top=700), field("Text1", "(Berg)"))
    assert parsed.text == "Surname:\n\nSurname: Berg"


def test_a_field_s_own_description_comes_first(tmp_path: Path) -> None:
    parsed = read(tmp_path, lines("1a", top=700), field("Text1", "(Berg)", more="/TU (Name of the patient)"))
    assert "Name of the patient: Berg" in parsed.text


def test_what_was_not_ticked_and_what_is_empty_says_nothing(tmp_path: Path) -> None:
    ticked = field("Smoker", "/Yes", "Btn", more="/AS /Yes /AP << /N << /Yes 2 0 R /Off 2 0 R >> >>")
    empty = field("Driver", "/Off", "Btn", more="/AS /Off /AP << /N << /Yes 2 0 R /Off 2 0 R >> >>")
    assert read(tmp_path, "", ticked, empty, field("Remarks", "()")).text == "Smoker: Yes"


def test_a_password_is_not_read(tmp_path: Path) -> None:
    secret = field("Password", "(s3cret)", more=f"/Ff {1 << 13}")
    assert "s3cret" not in read(tmp_path, lines("Log in"), secret).text


def test_a_hidden_field_goes_where_hidden_text_goes(tmp_path: Path) -> None:
    parsed = read(tmp_path, lines("Form", top=500), field("Id", "(77)").replace("/F 4", "/F 2"))
    assert (parsed.text, parsed.hidden) == ("Form", ("Id: 77",))


def test_typed_text_stands_where_it_was_put(tmp_path: Path) -> None:
    page = lines("The first line of the page.", top=700) + lines("The last line of the page.", top=500)
    parsed = read(tmp_path, page, note("FreeText", "Typed between"))
    assert parsed.text == "The first line of the page.\n\nTyped between\n\nThe last line of the page."


def test_typed_text_stands_behind_the_words_on_its_line(tmp_path: Path) -> None:
    page = lines("Name:", "Town:", top=612, step=100)
    assert "Name: Huber\n" in read(tmp_path, page, note("FreeText", "Huber", (120, 608, 200, 622))).text


def test_notes_name_their_author(tmp_path: Path) -> None:
    parsed = read(tmp_path, lines("Text."), note("Text", "Is this right?", more="/T (Ana)"), note("Link", "no"))
    assert parsed.text == "Text.\n\nComment by Ana: Is this right?"


SEEN = {
    "a negative size": "BT /F1 -12 Tf -1 0 0 -1 50 700 Tm (Hello there) Tj ET",
    "a scaled page": "q 0.01 0 0 0.01 0 0 cm BT /F1 1200 Tf 1 0 0 1 5000 70000 Tm (Hello there) Tj ET Q",
    "a scaled text": "BT /F1 0.1 Tf 120 0 0 120 50 700 Tm (Hello there) Tj ET",
    "a mirrored page": "q 1 0 0 -1 0 800 cm BT /F1 12 Tf 1 0 0 -1 50 100 Tm (Hello there) Tj ET Q",
    "white letters with a black outline": "1 1 1 rg BT 1 Tr /F1 12 Tf 50 700 Td (Hello there) Tj ET",
    "letters in the box they are cut to": "q 40 690 200 40 re W n BT /F1 12 Tf 50 700 Td (Hello there) Tj ET Q",
}
HIDDEN = {
    "half a point": "BT /F1 0.5 Tf 50 700 Td (Hello there) Tj ET",
    "no ink": "BT 3 Tr /F1 12 Tf 50 700 Td (Hello there) Tj ET",
    "no ink but a cut": "BT 7 Tr /F1 12 Tf 50 700 Td (Hello there) Tj ET",
    "a white outline": "1 1 1 RG BT 1 Tr /F1 12 Tf 50 700 Td (Hello there) Tj ET",
    "cut away": "q 300 100 50 50 re W n BT /F1 12 Tf 50 700 Td (Hello there) Tj ET Q",
}


@pytest.mark.parametrize("page", SEEN.values(), ids=SEEN)
def test_what_can_be_seen_is_read_however_it_is_drawn(tmp_path: Path, page: str) -> None:
    parsed = read(tmp_path, page)
    assert (parsed.text, parsed.hidden) == ("Hello there", ())


@pytest.mark.parametrize("page", HIDDEN.values(), ids=HIDDEN)
def test_what_cannot_be_seen_is_not(tmp_path: Path, page: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(tmp_path, page)
    assert english(refused.value.said) == "holds no text that can be seen."
