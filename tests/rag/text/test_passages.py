"""Cutting a document: every character lands in a passage, exactly where it was, and no passage is too long."""

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from rag.text.markdown import Heading, headings
from rag.text.passages import Document, Passage, Place, passages
from tests.work import growth

DENSE = re.compile(
    "[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdf\U00020000-\U0003ffff]"
)

# What means something to Markdown, sentences, clusters or sizes.
SCRAPS = st.sampled_from(
    "\n|\n\n|\r\n|# |## Deep\n|```\n|---\n|===\n|1. |. |! |。|؟ | |\t|word|Wort.|黑豹|ภาษา|e\u0301|\u0301|न्त"
    "|\u1112\u1161\u11ab|👍🏽|👩\u200d👧|\ud83d|\ude00".split("|")
)
ANYTHING = st.one_of(st.text(), st.lists(st.one_of(SCRAPS, st.text(max_size=5)), max_size=80).map("".join))
SIZES = st.integers(8, 12).flatmap(lambda size: st.tuples(st.just(size), st.integers(0, size - 1)))
CROWDED = st.lists(SCRAPS, min_size=30, max_size=120).map("".join)


def document(text: str) -> Document:
    return Document("guide.md", "Guide", text)


def cut(text: str, size: int = 200, overlap: int = 40) -> list[str]:
    return [passage.text for passage in passages(document(text), size, overlap)]


def weight(text: str) -> int:
    return len(text) + 2 * len(DENSE.findall(text))


def stays_with_the_one_before(before: str, after: str) -> bool:
    joined = unicodedata.category(after)[0] == "M" or "\u200d" in (before, after) or "\u1160" <= after <= "\u11ff"
    pair = "\ud800" <= before <= "\udbff" and "\udc00" <= after <= "\udfff"
    return not before.isspace() and (joined or pair or "\U0001f3fb" <= after <= "\U0001f3ff")


@given(ANYTHING | CROWDED, SIZES)
@example("e" + "\u0301" * 25, (8, 0))
@example("x\n---\n" * 40, (8, 7))
@example("0" * 37 + "\n0\n\r", (8, 1))
@example(" " * 37 + "b" * 10 + " d. ", (10, 8))
def test_any_text_is_covered_exactly_by_passages_of_bounded_size(text: str, sizes: tuple[int, int]) -> None:
    size, overlap = sizes
    found = passages(document(text), size, overlap)
    seen = [False] * len(text)
    for passage in found:
        assert passage.text == text[passage.start : passage.end]
        assert passage.text and not passage.text[0].isspace() and not passage.text[-1].isspace()
        assert weight(passage.text) <= size * 5
        seen[passage.start : passage.end] = [True] * len(passage.text)
    assert all(character.isspace() or was_seen for character, was_seen in zip(text, seen, strict=True))
    assert all(one.start < other.start and one.end < other.end for one, other in pairwise(found))
    assert [passage.id for passage in found] == sorted({passage.id for passage in found})


@given(CROWDED, SIZES)
def test_no_cut_parts_a_character_from_its_marks(text: str, sizes: tuple[int, int]) -> None:
    assume(not re.search("\u0301{20}", text))  # beyond 30 marks a passage's size goes before
    for passage in passages(document(text), *sizes):
        for place in (passage.start, passage.end):
            if 0 < place < len(text) and stays_with_the_one_before(text[place - 1], text[place]):
                pytest.fail(f"cut at {place} between {text[place - 1]!a} and {text[place]!a}")


@given(ANYTHING)
def test_headings_lie_in_the_text_in_order(text: str) -> None:
    found = list(headings(text))
    assert all(1 <= heading.level <= 6 and heading.text in text[heading.start : heading.end] for heading in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


# (before, piece, after): a text with the piece once, or any number of times
ALONE = (
    *(
        "a",
        ".",
        "word ",
        "A b. ",
        "黑",
        "\u0301",
        "\n",
        " ",
        "```\n",
        '."',
        "=",
        "a\n=\n",
        "# a\n",
        "- ",
        "> ",
        "> a\n\n",
    ),
    *("- a\n\n", "|", "|\n", "[", "<!--", "<a\n", "-\n", "\t\n"),
)
LONG = [
    *(("", piece, "") for piece in ALONE),
    ("# ", " #", ""), ("---\na: b\n", "a\n", ""), ("x\n", "-", ""), ("\n", "\t", ""), ("```\n", "a\n", ""),
    ("|a|b|\n|-|-|\n", "|1|2|\n", ""), ("|", "a|", "\n|-|\n"), ("- " * 40, "\n", "a"), (">" * 40, "a\n" + ">" * 40, ""),
]  # fmt: skip


@pytest.mark.parametrize("parts", LONG, ids=[ascii(before[:8] + piece) for before, piece, _ in LONG])
def test_the_work_grows_with_the_text_and_no_faster(parts: tuple[str, str, str]) -> None:
    before, piece, after = parts
    assert growth(lambda count: passages(document(before + piece * count + after)), 3000) < 3


@pytest.mark.parametrize("parts", LONG, ids=[ascii(before[:8] + piece) for before, piece, _ in LONG])
def test_a_hundred_thousand_pieces_on_any_line_make_passages_of_bounded_size(parts: tuple[str, str, str]) -> None:
    before, piece, after = parts
    assert all(weight(passage.text) <= 1000 for passage in passages(document(before + piece * 100_000 + after)))


def test_a_passage_keeps_to_its_section_and_knows_its_path() -> None:
    text = "Before.\n\n# Guide\n\nWelcome.\n\n## Upload\n\nDrag it.\n\n### Size\n\n10 MB.\n\n## Delete\n\nPress X.\n"
    assert [(passage.heading, passage.text) for passage in passages(document(text))] == [
        ("", "Before."),
        ("Guide", "# Guide\n\nWelcome."),
        ("Guide > Upload", "## Upload\n\nDrag it."),
        ("Guide > Upload > Size", "### Size\n\n10 MB."),
        ("Guide > Delete", "## Delete\n\nPress X."),
    ]


def test_a_heading_with_nothing_under_it_belongs_to_the_section_after_it() -> None:
    text = "# Guide\n\n## Upload\n\nDrag it.\n\n## Empty\n"
    assert [(passage.heading, passage.text) for passage in passages(document(text))] == [
        ("Guide > Upload", "# Guide\n\n## Upload\n\nDrag it."),
        ("Guide > Empty", "## Empty"),
    ]


def test_a_passage_names_its_document_and_counts_from_one() -> None:
    assert passages(document("One.")) == (Passage("guide.md#0001", "guide.md", "Guide", "", "One.", 0, 4, whole=4),)
    assert passages(document(" \n ")) == ()


def test_code_and_front_matter_hold_no_headings() -> None:
    text = (
        "---\ntitle: x\n---\n# Real\n\n```sh\n# comment\n```\n\n~~~\n# other\n```\n~~~\n## Also real\n`````\n# x\n```\n"
    )
    assert [heading.text for heading in headings(text)] == ["Real", "Also real"]


def test_both_styles_of_heading_are_known() -> None:
    text = "Title\n=====\n\nSub title\n---\n\n   ### Closed ###\n\n# C#\n#hashtag\n#\n\nTwo lines\nof text\n---\n"
    assert list(headings(text)) == [
        Heading(1, "Title", 0, 12),
        Heading(2, "Sub title", 13, 27),
        Heading(3, "Closed", 28, 46),
        Heading(1, "C#", 47, 52),
        Heading(1, "", 61, 63),
    ]


def test_a_long_section_is_cut_where_a_paragraph_ends() -> None:
    first, second, third = ("First one. " * 6).strip(), ("Second. " * 6).strip(), ("Third. " * 6).strip()
    assert cut(f"{first}\n\n{second}\n\n{third}", size=25, overlap=0) == [f"{first}\n\n{second}", third]


def test_a_long_paragraph_is_cut_where_a_sentence_ends_and_the_next_passage_repeats_the_last() -> None:
    sentences = [f"This is sentence number {number}." for number in range(1, 7)]
    assert cut(" ".join(sentences), size=17, overlap=6) == [
        " ".join(sentences[:3]),
        " ".join(sentences[2:5]),
        " ".join(sentences[4:]),
    ]


def test_chinese_and_hindi_sentences_end_without_a_space() -> None:
    assert cut("黑豹队赢了。野马队输了。", size=4, overlap=0) == ["黑豹队赢了。", "野马队输了。"]
    assert cut("यह एक है।वह दो है।", size=2, overlap=0) == ["यह एक है।", "वह दो है।"]


def test_the_number_of_a_list_item_ends_no_sentence() -> None:
    assert cut("Steps\n1. Open the box.\n2. Close it.", size=6, overlap=0) == [
        "Steps\n1. Open the box.",
        "2. Close it.",
    ]


def test_a_sentence_that_is_too_long_is_cut_at_lines_then_words_then_anywhere() -> None:
    assert cut("- one thing\n- two things\n- three", size=5, overlap=0) == ["- one thing\n- two things", "- three"]
    assert cut("one two three four five", size=2, overlap=0) == ["one two", "three", "four five"]
    assert cut("0123456789abcdef", size=2, overlap=0) == ["0123456789", "abcdef"]


def test_the_same_content_makes_about_as_many_passages_in_any_script() -> None:
    english = "The Panthers defense gave up just 308 points, ranking sixth in the league. " * 40
    chinese = "黑豹队的防守只丢了308分，在联赛中排名第六。" * 40
    assert len(cut(english)) == 4
    assert len(cut(chinese)) == 3


@pytest.mark.parametrize(("size", "overlap"), [(0, 0), (10, 10), (10, -1)])
def test_an_overlap_that_leaves_no_room_is_refused(size: int, overlap: int) -> None:
    with pytest.raises(ValueError, match="cannot repeat"):
        passages(document("x"), size, overlap)


def test_source_code_has_no_headings_and_no_tables() -> None:
    text = "# Load the settings\nread()\n\n# Start\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    assert {passage.heading for passage in passages(Document("a", "a", text))} == {"Load the settings", "Start"}
    (code,) = passages(Document("a.py", "a.py", text, markdown=False))
    assert (code.heading, code.place, code.columns) == ("", "", "")


def test_each_sparse_page_is_a_passage_of_its_own() -> None:
    pages = [f"The valve {number} is here." for number in range(1, 9)]
    starts = [sum(len(page) + 2 for page in pages[:number]) for number in range(8)]
    places = tuple(Place(start, f"page {number}") for number, start in enumerate(starts, 1))
    cut = passages(Document("d", "d", "\n\n".join(pages), places))
    assert [(passage.place, passage.text) for passage in cut] == [
        (f"page {number}", page) for number, page in enumerate(pages, 1)
    ]


def test_a_sentence_that_goes_on_on_the_next_page_is_not_cut() -> None:
    text = "The valve is\n\nopen today. It closes."
    places = (Place(0, "page 1"), Place(14, "page 2"))
    assert [passage.place for passage in passages(Document("d", "d", text, places))] == ["pages 1-2"]
