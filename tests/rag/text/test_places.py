"""The places of passages in words: whatever a parser can name is known, and reads as it always did."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.text.places import joined, words
from tests.said import english
from words.phrase import Joined, Phrase

kinds = st.sampled_from(("page", "slide", "chapter", "cell", "entry"))
numbers = st.integers(1, 4000)
titles = st.text("ab,-é0 ", min_size=1, max_size=8).map(str.strip).filter(bool)
whole = st.builds(lambda kind, number: f"{kind} {number}", kinds, numbers) | titles.map(lambda title: f"sheet {title}")
rows = numbers.map(lambda number: f"row {number}") | st.builds("rows {}-{}".format, numbers, numbers)
single = whole | rows | st.builds("{}, {}".format, whole, rows)


@given(single | st.builds(joined, single, single))
def test_every_place_that_a_passage_can_have_is_a_phrase(place: str) -> None:
    said = words(place)
    assert isinstance(said, Phrase | Joined) and str(said) == place.replace("entrys", "entries")


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (joined("entry 3", "entry 5"), "entries 3-5"),
        (joined("sheet 2025", "sheet 2026"), "sheets 2025-2026"),
        (joined("rows 1-5 - rows 6-9", "rows 10-12 - row 13"), "rows 1-5 - row 13"),
        (joined("page 13 (3)", "page 15 (5)"), "pages 13-15 (printed: 3-5)"),
        (joined("page 13 (3)", "page 13 (3)"), "page 13 (printed: 3)"),
        (joined("page 2", "page 15 (5)"), "pages 2-15"),
        (joined("page 2 (ii)", "page 3"), "pages 2-3"),
        ("page 13 (3), rows 2-3", "page 13 (printed: 3), rows 2-3"),
        (joined("", "rows 1-5"), "rows 1-5"),
        (joined("rows 1-5", ""), "rows 1-5"),
        ("sheet A - B, c, rows 2-3", "sheet A - B, c, rows 2-3"),
    ],
)
def test_a_run_of_passages_has_its_first_place_and_its_last(place: str, said: str) -> None:
    assert english(words(place)) == said and isinstance(words(place), Phrase | Joined)


@pytest.mark.parametrize("place", ["", "part 3", "page three", "page 3 - nowhere, row 2"])
def test_what_is_no_place_stays_as_it_is(place: str) -> None:
    assert type(words(place)) is str and words(place) == place
