"""A control token is taken apart by one character that nobody sees, and can be put together again."""

from hypothesis import given
from hypothesis import strategies as st

from rag.text.controls import JOINER, broken, control_tokens, mended

PIECES = [
    "<|end|>",
    "<",
    "|",
    ">",
    "[INST]",
    "[",
    "]",
    JOINER,
    "</s>",
    "<｜User｜>",
    "turn",
    " ",
    "/",
    "SYS",
    "<<SYS>>",
]


@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=12).map("".join)))
def test_what_was_broken_is_mended_to_the_byte_and_looks_the_same(text: str) -> None:
    assert mended(broken(text)) == text
    assert broken(text).replace(JOINER, "") == text.replace(JOINER, "")
    assert not list(control_tokens(broken(text)))


def test_other_texts_stay_as_they_are() -> None:
    for text in ("a < b | c > d", "List<String>", "[1] and [see INST]", "f <| x", "| a | b |", "<b>bold</b>", "a[0]"):
        assert broken(text) == text and not list(control_tokens(text))
    for text in ("<s>gone</s>", "Dear [PREFIX]", "<think>", "x <|y"):  # which others than models' authors write
        assert broken(text) != text and not list(control_tokens(text))


def test_a_million_opened_brackets_end() -> None:
    for piece in ("<", "[", "<|", f"<{JOINER}", JOINER, "<a", "<a|", "[/"):
        text = piece * (1_000_000 // len(piece))
        assert mended(broken(text)) == text
