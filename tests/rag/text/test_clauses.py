"""A message in clauses: which ask, and which of their words only frame what is asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.text.clauses import MOST, clauses, told

OPENING = "Hi there, thanks for helping me out today! My colleague said that I should look first. "


def asking(message: str) -> list[str]:
    return [clause.text.strip() for clause in clauses(message) if clause.asks]


@pytest.mark.parametrize(
    "question",
    [
        "How many points did the defense surrender?",
        "who wrote the song of the south",
        "Wer leitet die Klinik?",
        "כמה ימים לוקח החזר כספי?",
        "Скільки днів триває повернення?",
        "Πόσο διαρκεί η εγγύηση;",
        "مهلت چند روز است؟",
        "退款需要多少天？",
    ],
)
def test_the_question_is_the_clause_that_asks_whatever_stands_before_it(question: str) -> None:
    assert asking(f"{OPENING}{question}") == [question]


def test_a_statement_asks_nothing() -> None:
    assert asking("Good morning! I have been reading through your files. The printer is broken.") == []


def test_an_abbreviation_or_an_ordinal_ends_no_clause() -> None:
    assert [c.text.strip() for c in clauses("Wer ist Dr. Keller? Am 8. Mai kam er.")] == [
        "Wer ist Dr. Keller?",
        "Am 8. Mai kam er.",
    ]


def test_words_that_frame_a_question_are_not_what_is_asked() -> None:
    said = {found[0] for _, _, found in told("Could you please tell me how long refunds take?")}
    assert said == {"long", "refunds", "take"}
    assert {found[0] for _, _, found in told("Please help")} == {"please", "help"}


def test_of_a_long_message_those_that_ask_are_kept() -> None:
    message = "Nothing to see here. " * 100 + "How long is the notice period? " + "Nor here at all. " * 100
    assert len(clauses(message)) == MOST and asking(message) == ["How long is the notice period?"]


@given(st.text(max_size=300))
def test_clauses_are_pieces_of_the_message_in_its_order(message: str) -> None:
    found = clauses(message)
    assert all(message[c.start : c.start + len(c.text)] == c.text for c in found)
    assert [c.start for c in found] == sorted(c.start for c in found)


def test_half_a_million_signs_that_may_end_a_sentence_end() -> None:
    """Tried at each of them, the pattern would take hours."""
    for sign in ".?!…;":
        (clause,) = clauses(f"pump {sign * 500_000}x")
        assert clause.start == 0
