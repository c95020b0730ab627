"""A segment: what was cut and indexed comes back from its bytes as it went in, and nothing of the text is copied."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.documents.library import Library
from rag.documents.segment import Segment, Volume
from rag.text.passages import Document, Place, passages

TEXTS = st.lists(
    st.sampled_from(
        [
            "# Heading\n\n",
            "word ",
            "שלום ",
            "東京の天気。",
            "👩\u200d👧 ",
            "\n\n",
            "| a | b |\n| - | - |\n",
            "| 1 | 2 |\n",
        ]
    ),
    max_size=120,
).map("".join)
SHEET = "# Staff\n\n| name | town |\n|---|---|\n" + "".join(f"| Person {n} | Town {n} |\n" for n in range(200))


def volume(text: str, *places: Place) -> Volume:
    return Segment.of([Document("a.md", "Guide", text, places, ("a.md", "a"))]).volumes[0]


@given(st.lists(TEXTS, max_size=4))
def test_a_segment_comes_back_from_its_bytes(texts: list[str]) -> None:
    documents = [Document(f"{n}.md", f"Title {n}", text, (Place(0, "page 1"),)) for n, text in enumerate(texts)]
    segment = Segment.of(documents)
    again = Segment.unpack(segment.pack())
    assert [(v.id, v.title, v.text, v.names, v.characters) for v in again.volumes] == [
        (v.id, v.title, v.text, v.names, v.characters) for v in segment.volumes
    ]
    assert [list(v) for v in again.volumes] == [list(passages(document)) for document in documents]
    assert Library([again]).search("heading word", 9) == Library([segment]).search("heading word", 9)


@given(TEXTS, st.integers(1, 3000))
def test_pieces_are_the_whole_document_in_order_and_nothing_twice(text: str, size: int) -> None:
    found = list(volume(text).pieces(size))
    assert all(piece.text == text[piece.start : piece.end] for piece in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    seen = set[int]().union(*(range(piece.start, piece.end) for piece in found))
    assert all(character.isspace() or place in seen for place, character in enumerate(text))


def test_a_run_of_passages_is_their_text_between_first_and_last() -> None:
    guide = volume("".join(f"Sentence {n} tells of pumps and tanks.\n\n" for n in range(200)), Place(0, "page 1"))
    run = guide.run(1, 3)
    assert (run.id, run.start, run.end) == ("a.md#0002-0004", guide[1].start, guide[3].end)
    assert run.text == guide.text[run.start : run.end]


def test_rows_of_a_table_have_their_numbers_and_its_header() -> None:
    later = list(volume(SHEET, Place(0, "sheet Staff")))[1:]
    assert later and all(passage.columns == "| name | town |\n|---|---|" for passage in later)
    assert later[-1].place.startswith("sheet Staff, rows ") and later[-1].place.endswith("-200")
    assert later[0].reading.startswith("| name | town |\n|---|---|\n| Person ")


def test_a_word_of_the_header_finds_rows_far_below_it() -> None:
    library = Library([Segment.of([Document("a.md", "Guide", SHEET)])])
    found = library.search("town of Person 190", 1).hits[0].passage
    assert "| Person 190 |" in found.text


def test_passages_that_span_pages_say_so() -> None:
    text = "".join(f"Sentence {n} tells of pumps and tanks. " for n in range(100))
    cut = list(volume(text, *(Place(start, f"page {n}") for n, start in enumerate(range(0, len(text), 500), 1))))
    assert cut[0].place == "pages 1-2"
    assert all(passage.place.startswith("page") for passage in cut)


def test_merged_segments_find_what_each_holds() -> None:
    parts = [Segment.of([Document(f"{n}.md", "", f"The word{n} is here.")]) for n in range(5)]
    merged = Library([Segment.merged(parts)])
    for n in range(5):
        assert [hit.passage.document for hit in merged.search(f"word{n}", 3).hits] == [f"{n}.md"]


def test_an_empty_document_has_a_volume_without_passages() -> None:
    parts = [Segment.of([Document("empty.md", "", "")]), Segment.of([Document("a.md", "", "A pump.")])]
    assert len(Segment.merged(parts).volumes[0]) == 0
    assert Library([Segment.merged(parts)]).search("pump", 1).hits[0].passage.text == "A pump."


@pytest.mark.parametrize("cut", [True, False])
def test_a_document_that_was_cut_says_so_after_its_bytes(cut: bool) -> None:
    segment = Segment.of([Document("a.csv", "a", "| a |\n|---|\n| 1 |", cut=cut)])
    assert Segment.unpack(segment.pack()).volumes[0].cut is cut
