"""What is measured of an answer, on wordings and writings that models produce."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.answer.signals import LOOP_TIMES, Signals, looping, measure
from rag.text.terms import terms

PASSAGES = ("Refunds take thirty working days after the parcel has arrived.", "Parcels are insured up to 500 euro.")
QUESTION = "How long do refunds take?"


def rare(term: str) -> float:
    """An idf that knows every term equally well."""
    return 1.0


def measured(answer: str, question: str = QUESTION, passages: tuple[str, ...] = PASSAGES) -> Signals:
    return measure(answer, question, passages, rare)


def test_without_passages_only_the_models_own_marker_is_a_refusal() -> None:
    answer = "I do not know who won the cup."
    assert not measured(answer, passages=()).refused
    assert measure(answer, QUESTION, (), rare, refused=True).refused


@pytest.mark.parametrize(
    "answer",
    [
        "The refund is on its way. " * 4,
        "so it goes on and on and on and on and on and on and on",
        "退款需要三十天。" * 4,
        "好的" * 8,
        "ค่าจัดส่งสินค้าคืน" * 6,
        "Повернення триває тридцять днів. " * 4,
    ],
)
def test_four_words_that_come_four_times_are_a_loop(answer: str) -> None:
    assert looping(answer) and measured(answer).looping


@pytest.mark.parametrize(
    "answer",
    [
        "The refund is on its way. " * 3,
        "Machine learning is old. Machine learning helps. Use machine learning. What is machine learning for?",
        "Our refund policy is new. The refund policy is short. Read the refund policy. A refund policy is dull.",
        "退款需要三十天。退款在收到包裹后开始。退款由财务部门处理。退款不包括运费。退款需要收据。",
        "人工智能很有用。人工智能在发展。我们使用人工智能。人工智能是什么？人工智能可以写字。",
        "ค่าจัดส่งคืนไม่ได้ ค่าจัดส่งฟรีเมื่อซื้อครบ ค่าจัดส่งขึ้นกับน้ำหนัก ค่าจัดส่งจ่ายล่วงหน้า",
        "",
    ],
)
def test_a_term_that_an_answer_keeps_using_is_no_loop(answer: str) -> None:
    assert not looping(answer)


@given(st.lists(st.sampled_from(["refund", "parcel", "thirty", "days", "and"]), min_size=4, max_size=8))
def test_whatever_is_said_four_times_over_is_a_loop(said: list[str]) -> None:
    assert looping(" ".join(said * LOOP_TIMES))


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        (QUESTION, "Thirty working days [1].", False),
        (QUESTION, "Тридцять робочих днів.", True),
        ("כמה זמן לוקח החזר?", "Refunds take thirty working days.", True),
        ("כמה זמן לוקח החזר?", "שלושים ימי עסקים [1].", False),
        ("כמה זמן לוקח החזר?", "308", False),
        ("308?", "Three hundred and eight.", False),
        ("Hoan tien mat bao lau?", "Việc hoàn tiền mất ba mươi ngày làm việc.", False),
        ("Việc hoàn tiền mất bao lâu?", "Ba muoi ngay lam viec.", False),
        ("払い戻しはいつですか?", "三十日", False),
        ("退款需要多久？", "払い戻しには三十日かかります。", False),
        ("退款需要多久？", "Thirty working days.", True),
    ],
)
def test_an_answer_in_another_writing_than_the_question_is_told(question: str, answer: str, expected: bool) -> None:
    assert measured(answer, question).other_script is expected


def test_support_is_measured_only_against_passages() -> None:
    backed, made_up = measured("They take thirty working days."), measured("They cost 75 penguins.")
    assert backed.support == 1.0 and made_up.support is not None and made_up.support < 0.3
    assert made_up.unsupported_numbers == ("75",) and "penguins" in made_up.unsupported_words
    alone = measured("They cost 75 penguins.", passages=())
    assert (alone.support, alone.unsupported_numbers, alone.unsupported_words) == (None, (), ())


def test_what_the_model_told_is_passed_on() -> None:
    signals = measure("Thirty", QUESTION, PASSAGES, rare, finish_reason="length", confidence=-1.5)
    assert (signals.chars, signals.finish_reason, signals.confidence) == (6, "length", -1.5)


@pytest.mark.parametrize(
    ("answer", "finish", "refused", "whole"),
    [
        ("Thirty days.", "stop", False, True),
        ("Thirty days.", "length", False, False),
        ("", "stop", False, False),
        ("The passages speak of parcels.", "stop", True, False),
        ("Thirty days it is then. " * 4, "stop", False, False),
    ],
)
def test_a_whole_answer_ends_by_itself_says_something_and_moves_on(
    answer: str, finish: str, refused: bool, whole: bool
) -> None:
    assert measure(answer, QUESTION, PASSAGES, rare, finish_reason=finish, refused=refused).whole is whole


@given(st.text(max_size=60), st.text(max_size=30), st.lists(st.text(max_size=30), max_size=2))
def test_any_text_can_be_measured(answer: str, question: str, passages: list[str]) -> None:
    signals = measure(answer, question, passages, lambda term: math.log(1 + len(term)))
    assert signals.chars == len(answer) and (signals.support is None) == (not passages)
    assert signals.support is None or 0.0 <= signals.support <= 1.0 + 1e-9
    assert not signals.looping or len(terms(answer)) > 4
