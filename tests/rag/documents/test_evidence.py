"""None, weak or strong: the numbers decide, and each can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.documents.evidence import FEW_PASSAGES, FLOORS, LOWEST_FLOOR, Evidence, judge

MANY = FEW_PASSAGES


@pytest.mark.parametrize(
    ("scores", "level"),
    [
        ((), "none"),
        ((11.9,), "none"),
        ((12.0,), "weak"),
        ((17.9,), "weak"),
        ((18.0,), "strong"),
        ((20.0, 18.1), "weak"),
        ((20.0, 18.0), "strong"),
        ((29.9, 29.9), "weak"),
        ((30.0, 30.0), "strong"),  # two passages that say the same
        ((90.0, 10.0, 9.0), "strong"),
    ],
)
def test_below_the_floor_is_none_and_well_above_with_a_lead_is_strong(scores: tuple[float, ...], level: str) -> None:
    assert judge(scores, 100.0, 0.0, "latin", MANY).level == level


def test_every_number_behind_the_verdict_can_be_read() -> None:
    assert judge((20.0, 15.0), 50.0, 0.25, "thai", MANY) == Evidence("strong", 0.4, 0.16, 0.25, 0.25, "thai")


def test_a_single_hit_leads_by_all_it_has_and_no_hit_by_nothing() -> None:
    assert judge((20.0,), 50.0, 0.0, "latin").gap == 1
    assert judge((), 50.0, 1.0, "latin").gap == 0


def test_a_question_without_words_has_no_evidence() -> None:
    assert judge((), 0.0, 0.0, "other") == Evidence("none", 0.0, LOWEST_FLOOR, 0.0, 0.0, "other")


@pytest.mark.parametrize("script", [*FLOORS, "korean", "other"])
def test_few_passages_have_a_lower_floor_but_never_below_the_lowest(script: str) -> None:
    few, many = (judge((), 1.0, 1.0, script, passages).floor for passages in (MANY - 1, MANY))
    assert LOWEST_FLOOR <= few <= many
    assert many == FLOORS.get(script, LOWEST_FLOOR)
    assert few < many or many * 0.75 < LOWEST_FLOOR


@given(st.lists(st.floats(0, 50)), st.floats(0, 100), st.sampled_from([*FLOORS, "other"]))
def test_a_higher_best_score_never_looks_worse(others: list[float], best: float, script: str) -> None:
    order = ("none", "weak", "strong")
    second = sorted(others, reverse=True)
    lower, higher = (judge((score, *second), 200.0, 0.0, script) for score in (best + 50, best + 60))
    assert order.index(lower.level) <= order.index(higher.level)
