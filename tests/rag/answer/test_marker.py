"""The marker is taken out of a stream, wherever the stream is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.answer.marker import MARKER, MarkerFilter

LOOK_ALIKES = (
    MARKER[:-2],
    MARKER[:3],
    f"{MARKER[:-2]}!",
    "Not in passages 1 and 2, but in the third.",
    "It is not in passages that we read.",
    "A word that stands not in passages.",
    "Nicht in den Passagen 1 und 2.",
    "Knots in passages, not_in_passages_at_all1 and not_in_passagesx",
    "Pasajlarda yoktur denmiyor.",
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
    "NOT IN PASSAGES: they speak of beds",
    "The answer: NOT IN PASSAGES.",
    "Not in passages: they speak of beds",
    "Not in passages, not_in_passages and NOT IN PASSAGES",
    r"NOT\_IN\_PASSAGES They speak of beds.",
    "NICHT_IN_DEN_PASSAGEN. Es geht um Betten.",
    "Не в уривках. Там про ліжка.",
    "(see page 3) and so on",
    "...",
    "",
    *LOOK_ALIKES,
)

pieces = st.lists(
    st.sampled_from([MARKER, *LOOK_ALIKES, *MARKER, "NOT_", "FOUND", "**", "(", ")", ".", " ", "\n", "ja"])
)


AS_WRITTEN = (
    "not_in_passages",
    "Not_In_Passages",
    "NOT IN PASSAGES",
    "NOT-IN-PASSAGES",
    "NOT_IN_PASSAGE",
    "NOT_IN_THE_PASSAGES",
    r"NOT\_IN\_PASSAGES",
    "NOTINPASSAGES",
    "NICHT_IN_PASSAGEN",
    "NICHT IN DEN PASSAGEN",
    "PAS_DANS_LES_PASSAGES",
    "NO_ESTÁ_EN_LOS_PASAJES",
    "NO ESTA EN LOS PASAJES",
    "NON_NEI_PASSAGGI",
    "НЕМАЄ_В_УРИВКАХ",
    "НЕТ В ОТРЫВКАХ",
    "לא_בקטעים",
    "ΔΕΝ_ΥΠΑΡΧΕΙ_ΣΤΑ_ΑΠΟΣΠΑΣΜΑΤΑ",
    "در_متن‌ها_نیست",
    "ليس_في_المقاطع",
    "PASAJLARDA_YOK",
)
AT_THE_BEGINNING = (
    "Not in passages",
    "not in the passages",
    "Nicht in den Passagen",
    "לא בקטעים",
    "در متن‌ها نیست",
    "不在段落中",
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
    assert MARKER not in said and (seen or MARKER not in text)


@given(pieces)
def test_nothing_but_the_marker_and_what_surrounds_it_is_lost(chunks: list[str]) -> None:
    text = "".join(chunks)
    said, seen = shown(*chunks)
    assert seen or said == text
    left = iter(text)
    assert all(letter in left for letter in said if letter.isalnum())  # in the same order
    if MARKER[:-1] not in text:
        lost = sum(map(str.isalnum, text)) - sum(map(str.isalnum, said))
        assert lost <= text.upper().count("NOT") * len("NOTINPASSAGES")


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


@pytest.mark.parametrize("written", AS_WRITTEN)
def test_the_marker_is_known_as_models_write_it_wherever_it_stands(written: str) -> None:
    assert shown(f"{written}: they speak of beds") == ("they speak of beds", True)
    assert shown(f"**{written}** They speak of beds.") == ("They speak of beds.", True)
    assert shown(f"The answer: {written}") == ("The answer:  ", True)
    assert shown(f"I would say [{written}], then.") == ("I would say [ ], then.", True)
    assert shown(*f"({written})") == ("", True)


@pytest.mark.parametrize("written", AT_THE_BEGINNING)
def test_its_words_in_plain_writing_count_at_the_beginning_alone(written: str) -> None:
    assert shown(f"{written}.") == shown(f'"{written}"') == shown(*written) == ("", True)
    assert shown(f"{written}: they speak of beds") == ("they speak of beds", True)
    assert not shown(f"It is {written}, they say.")[1]


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
