"""The marker is taken out of a stream, wherever the stream is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.answer.marker import MARKER, MarkerFilter

LOOK_ALIKES = (
    MARKER[:-1],
    MARKER[:3],
    MARKER.lower(),
    MARKER.replace("_", " "),
    f"{MARKER[:-1]}!",
    "He said NOT, and NOT_ is no word.",
    "N",
)
TEXTS = (
    MARKER,
    f"{MARKER} The passages speak of parcels.",
    f"**{MARKER}**: the passages speak of parcels.",
    f"\n({MARKER}) The passages speak of parcels.",
    f"It is {MARKER} in the middle.",
    f"It is at the end {MARKER}",
    f"{MARKER} and {MARKER} again",
    f"{MARKER}{MARKER}",
    f"NOT_{MARKER}",
    f"NOT_{MARKER}FOUND",
    f"{MARKER[:5]}{MARKER}{MARKER[5:]}",
    "- a list\n- of two",
    "(see page 3) and so on",
    "...",
    "",
    *LOOK_ALIKES,
)

pieces = st.lists(
    st.sampled_from([MARKER, *LOOK_ALIKES, *MARKER, "NOT_", "FOUND", "**", "(", ")", ".", " ", "\n", "ja"])
)


def shown(*chunks: str) -> tuple[str, bool]:
    """What is shown of a stream of chunks, and whether the marker was seen."""
    marker = MarkerFilter()
    text = "".join(map(marker.feed, chunks)) + marker.rest()
    return text, marker.seen


@pytest.mark.parametrize("text", TEXTS)
def test_a_cut_at_any_two_places_changes_nothing(text: str) -> None:
    whole = shown(text)
    for first in range(len(text) + 1):
        for second in range(first, len(text) + 1):
            assert shown(text[:first], text[first:second], text[second:]) == whole
    assert shown(*text) == whole


@given(pieces)
def test_the_shown_text_never_holds_the_marker_and_chunks_do_not_matter(chunks: list[str]) -> None:
    text = "".join(chunks)
    said, seen = shown(*chunks)
    assert (said, seen) == shown(text) == shown(*text)
    assert MARKER not in said and seen == (MARKER in text)


@given(pieces)
def test_nothing_but_the_marker_and_what_surrounds_it_is_lost(chunks: list[str]) -> None:
    text = "".join(chunks)
    said, seen = shown(*chunks)
    letters = [c for c in text.replace(MARKER, " ") if c.isalnum()]
    assert [c for c in said if c.isalnum()] == letters
    assert seen or said == text


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_what_only_looks_like_the_marker_is_shown(text: str) -> None:
    assert shown(text) == (text, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{MARKER}. The passages speak of parcels.", "The passages speak of parcels."),
        (f"{MARKER} – Only parcels [1].", "Only parcels [1]."),
        (f"**{MARKER}:** Only parcels.", "Only parcels."),
        (f"`{MARKER}`\n\n[1] speaks of parcels.", "[1] speaks of parcels."),
        (f'{MARKER}: "Refunds" is about parcels.', '"Refunds" is about parcels.'),
        (f"{MARKER}\n\n**Only** parcels.", "**Only** parcels."),
        (f"[{MARKER}] {MARKER}", ""),
        (f"Parcels. {MARKER}", "Parcels.  "),
        (f"NOT_{MARKER}FOUND", "NOT_ FOUND"),
    ],
)
def test_a_marker_goes_with_its_dress_and_leaves_what_follows_whole(text: str, expected: str) -> None:
    assert shown(text) == (expected, True)


def test_words_are_shown_at_once_and_only_a_possible_marker_waits() -> None:
    marker = MarkerFilter()
    assert [marker.feed(chunk) for chunk in ("Thirty ", "days NOT", "HING", " NO", "T_IN_PASSAGES.")] == [
        "Thirty ",
        "days ",
        "NOTHING",
        " ",
        " .",
    ]
    assert marker.seen and marker.rest() == ""
