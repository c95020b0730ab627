"""Support: an answer's words and numbers are looked up in the passages, its marks and the question's words are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.answer.support import Support, support

PANTHERS = "The Panthers defense gave up just 308 points in 16 games, 1,240 yards, and had 24 interceptions."


def same(term: str) -> float:
    return 1.0


def rare(term: str) -> float:
    return float(len(term))


def judge(answer: str, question: str = "", passages: tuple[str, ...] = (PANTHERS,)) -> Support:
    return support(answer, passages, question, same)


def core(found: Support) -> tuple[float, tuple[str, ...], tuple[str, ...]]:
    return found.share, found.unsupported_numbers, found.unsupported_words


def test_an_answer_from_the_passage_is_supported() -> None:
    assert core(judge("The Panthers gave 308 points.")) == (1.0, (), ())


def test_an_answer_from_elsewhere_is_not() -> None:
    assert core(judge("Rollo ruled Normandy in 911.")) == (0.0, ("911",), ("Rollo", "ruled", "Normandy"))


def test_the_share_is_weighted_by_rarity() -> None:
    weights = {"panthers": 2.0, "won": 5.0, "games": 1.0}
    assert support("Panthers won games.", [PANTHERS], "", weights.__getitem__).share == pytest.approx(3 / 8)


def test_another_form_of_a_word_is_no_invention() -> None:
    assert judge("Panther's defenders intercepted.").unsupported_words == ()


def test_the_questions_own_words_neither_help_nor_harm() -> None:
    question = "How many touchdowns did the Panthers score?"
    assert judge("The Panthers score many touchdowns: 99.", question).share == 0.0
    assert core(judge("The Panthers scored 99 touchdowns.", question)) == (0.0, ("99",), ())


def test_numbers_of_the_question_are_not_strange() -> None:
    assert judge("In 2015 it was 308.", "How many in 2015?").unsupported_numbers == ()


@pytest.mark.parametrize("answer", ["308", "308.", "24", "٣٠٨", "३०८", "1240", "1.240", "1 240", "1,240.00", "0308"])
def test_a_bare_number_is_supported_however_it_is_written(answer: str) -> None:
    assert core(judge(answer)) == (1.0, (), ())


@pytest.mark.parametrize("answer", ["309", "12.40", "3.08", "30", "8", "12405"])
def test_a_bare_number_that_is_not_there_is_named(answer: str) -> None:
    assert core(judge(answer)) == (0.0, (answer,), ())


def test_a_number_beside_a_unit_or_in_chinese_is_a_number() -> None:
    assert judge("308pts, 24th").unsupported_numbers == ()
    assert judge("黑豹队丢了309分").unsupported_numbers == ("309",)


def test_digits_within_a_name_are_no_number() -> None:
    assert judge("H2O and BM25").unsupported_numbers == ()


@pytest.mark.parametrize("answer", ["Yes.", "No, it is not.", "Ναι.", "", "…", "[1]"])
def test_an_answer_that_claims_nothing_has_nothing_to_be_supported(answer: str) -> None:
    assert core(judge(answer, "Did they?")) == (1.0, (), ())


def test_an_answer_of_the_questions_words_alone_is_judged_by_them() -> None:
    assert judge("The Panthers defense.", "Who gave up more, the Panthers defense or the offense?").share == 1
    assert core(judge("The Broncos.", "Who won, the Broncos or the Seahawks?")) == (0.0, (), ())


def test_without_passages_nothing_is_supported() -> None:
    assert judge("The Panthers.", passages=()).share == 0


@pytest.mark.parametrize("mark", ["[1]", "[1][12]", "[1, 3]", "[1-3]", "【1】", "【4:0†source】"])
def test_citation_marks_are_no_claims(mark: str) -> None:
    assert core(judge(f"308 points {mark}.")) == (1.0, (), ())


def test_the_marks_of_a_list_are_no_claims() -> None:
    listed = "1. Panthers\n2) games\n  - 308\n* points\n**3.** yards\n> 4. 24"
    assert judge(listed).unsupported_numbers == ()
    assert judge("7. The Panthers.").unsupported_numbers == ("7",)


def test_the_heaviest_few_unsupported_words_are_named_once_each() -> None:
    said = support("Bronco bronco aardvarks saw an extraordinarily odd mongoose near Idaho.", [PANTHERS], "", rare)
    assert said.unsupported_words == ("extraordinarily", "aardvarks", "mongoose", "Bronco", "bronco")


def test_runs_of_unspaced_text_are_named_whole() -> None:
    said = judge("黑豹队在北京举行比赛", passages=("黑豹队的比赛",))
    assert said.unsupported_words == ("队在北京举行比",)
    assert judge("黑豹队的比赛", passages=("黑豹队的比赛。",)).share == 1


def test_a_negation_is_not_seen() -> None:
    assert judge("The Panthers did not give up 308 points.").unsupported_words == ("give",)


@given(st.text(), st.lists(st.text(), max_size=3), st.text())
def test_any_text_gets_a_share_and_what_is_named_stands_in_the_answer(
    answer: str, passages: list[str], question: str
) -> None:
    said = support(answer, passages, question, same)
    assert 0 <= said.share <= 1
    assert all(number in answer for number in said.unsupported_numbers)
    assert support(answer, [*passages, answer], question, same).share == pytest.approx(1.0)
