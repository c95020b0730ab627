"""An answer defines no links for others, and nothing that turns a page around is drawn on it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.text.markup import LONGEST_NAME, Undefining, undefined, visible


@pytest.mark.parametrize(
    "text",
    ["[1]: http://x", "> [1]: x", "- [1]: x", "2. [1]: x", "   [^1]: x", "[1\n]: x", "[a\\]b]: x", "said\n[1]:x"],
)
def test_a_definition_is_shown_and_defines_nothing(text: str) -> None:
    assert undefined(text) == text.replace("]:", "]\\:")


@pytest.mark.parametrize("text", ["`x[1]: y`", "x[1]: int", "As [1] says: so.", "```\n[1]: x\n```", "[a](b): c"])
def test_code_and_sentences_stay(text: str) -> None:
    assert undefined(text) == text


PIECES = st.lists(st.sampled_from(["[", "]", ":", "1", "\n", " ", "> ", "- ", "x", "\\", "`"]), max_size=30)


@given(PIECES.map("".join), st.lists(st.integers(0, 30), max_size=6))
def test_a_stream_is_undefined_wherever_it_is_cut(text: str, cuts: list[int]) -> None:
    at = sorted({0, len(text), *(min(cut, len(text)) for cut in cuts)})
    stream = Undefining()
    fed = "".join(stream.feed(text[a:b]) for a, b in pairwise(at))
    assert fed == "\n".join(map(undefined, text.split("\n")))


def test_a_line_without_end_is_fed_in_the_time_of_its_words() -> None:
    stream = Undefining()
    assert "".join(stream.feed("[a ") for _ in range(50_000)) == "[a " * 50_000
    assert len(stream._line) <= LONGEST_NAME + 3


@given(st.text(max_size=100))
def test_what_is_visible_is_as_long_and_has_no_control(text: str) -> None:
    shown = visible(text + "\0\u202e\ud800")
    assert len(shown) == len(text) + 3 and shown.endswith("\u2400\ufffd\ufffd")
    assert not set(shown) & {*map(chr, range(9)), "\x0b", "\x1b", "\x7f", "\u202d", "\u202e"}
