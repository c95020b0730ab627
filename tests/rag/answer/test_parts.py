"""A named part of a document, and the passages in which it stands."""

from rag.answer.parts import Part, hits_of, part_of
from rag.documents.library import Library
from rag.documents.segment import Volume
from rag.text.passages import Document, Place

TEXT = """# Guide

Preface.

## 1 Cleaning

Clean the pump.

## 2 Oiling

Oil the pump.

It is done in May."""


def volume(text: str = TEXT, places: tuple[Place, ...] = ()) -> Volume:
    (only,) = Library.of(Document("g", "Guide", text, places)).documents
    return only


def texts(message: str, of: Volume) -> list[str]:
    part = part_of(message)
    assert part
    return [hit.passage.text for hit in hits_of(part, of)]


def test_a_section_is_found_by_the_number_in_its_heading_or_by_its_place() -> None:
    assert ["Oil the pump" in text for text in texts("What does section 2 say?", volume())] == [True]
    unnumbered = volume(TEXT.replace("1 Cleaning", "Cleaning").replace("2 Oiling", "Oiling"))
    assert ["Clean the pump" in text for text in texts("the first section", unnumbered)] == [True]
    assert ["Oil the pump" in text for text in texts("Summarise the last chapter", unnumbered)] == [True]
    assert texts("section 9", volume()) == []


def test_a_page_is_found_where_it_stands() -> None:
    pages = "Alpha.\n\n" + "Beta word. " * 150 + "\n\nGamma."
    placed = volume(pages, (Place(0, "page 1"), Place(8, "page 2"), Place(len(pages) - 6, "page 3")))
    assert "Alpha" in texts("page 1", placed)[0]
    assert "Gamma" in texts("What is on the last page?", placed)[-1]


def test_a_page_is_named_by_the_number_that_is_printed_on_it() -> None:
    pages = "Alpha.\n\nBeta.\n\nGamma."
    placed = volume(pages, (Place(0, "page 1 (2)"), Place(8, "page 2 (3)"), Place(15, "page 3 (4)")))
    assert texts("What is on page 2?", placed) == ["Alpha."]
    assert texts("What is on the last page?", placed) == ["Gamma."]


def test_a_paragraph_is_cut_out_of_its_passage() -> None:
    assert texts("What does the last paragraph say?", volume()) == ["It is done in May."]
    assert texts("the first paragraph", volume()) == ["Preface."]


def test_no_part_is_read_into_other_words() -> None:
    for message in (
        "How many pages are there?",
        "Who is on the front page?",
        "The second world war",
        "sectional views",
    ):
        assert part_of(message) is None
    assert part_of("Page 12, please") == Part("page", 12, "Page 12")
