"""Whose words stand: a supported whole answer, a supported cut-off one, an honest refusal, what nothing supports."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.answer.settling import Standing, settle, standing
from rag.answer.signals import Signals
from rag.answer.why import Why

GOOD = Signals(chars=200, finish_reason="stop", refused=False, looping=False, other_script=False, support=0.9)
CUT_OFF: dict[str, Any] = {"finish_reason": "length"}
REFUSED: dict[str, Any] = {"refused": True}
MADE_UP: dict[str, Any] = {"support": 0.0}
LOOPING: dict[str, Any] = {"looping": True}


@pytest.mark.parametrize(
    ("signals", "expected"),
    [
        ({}, Standing.WHOLE),
        ({"support": None}, Standing.WHOLE),
        (CUT_OFF, Standing.NOT_WHOLE),
        (REFUSED, Standing.REFUSED),
        (REFUSED | MADE_UP | CUT_OFF, Standing.REFUSED),
        (MADE_UP, Standing.UNSUPPORTED),
        (MADE_UP | CUT_OFF, Standing.UNSUPPORTED),
        (LOOPING, Standing.UNSUPPORTED),
        ({"chars": 0}, Standing.UNSUPPORTED),
        ({"silent": True}, Standing.UNSUPPORTED),
        ({"echoes": True}, Standing.UNSUPPORTED),
        ({"unsupported_numbers": ("380",)}, Standing.UNSUPPORTED),
        ({"unsupported_names": ("Peter Schmidt",)}, Standing.UNSUPPORTED),
        ({"misbound": ("42",)}, Standing.UNSUPPORTED),
        ({"denied": ("Dogs may come.",)}, Standing.UNSUPPORTED),
        ({"strange_citations": ("9",), "uncited": True}, Standing.WHOLE),
    ],
)
def test_an_answer_is_worth_what_it_is(signals: dict[str, Any], expected: Standing) -> None:
    assert standing(replace(GOOD, **signals)) is expected


@pytest.mark.parametrize(
    ("larger", "draft", "replaces", "why"),
    [
        ({}, {}, True, Why.BETTER_SUPPORTED),
        ({"support": 0.76}, {"support": 0.99}, True, Why.BETTER_SUPPORTED),
        ({"support": 0.7}, {"support": 0.99}, False, Why.LESS_SUPPORTED),
        ({"support": None}, {"support": None}, True, Why.BETTER_SUPPORTED),
        ({}, MADE_UP, True, Why.LARGER_SUPPORTED),
        ({}, {"unsupported_numbers": ("380",)}, True, Why.LARGER_SUPPORTED),
        (CUT_OFF, MADE_UP, True, Why.LARGER_SUPPORTED),
        ({}, CUT_OFF, True, Why.LARGER_WHOLE),
        ({}, LOOPING, True, Why.LARGER_WHOLE),
        ({}, REFUSED, True, Why.LARGER_ANSWERS),
        (CUT_OFF, REFUSED, True, Why.LARGER_ANSWERS),
        (REFUSED, {}, False, Why.LARGER_REFUSED),
        (REFUSED, CUT_OFF, False, Why.LARGER_REFUSED),
        (REFUSED, MADE_UP, True, Why.HONEST),
        (REFUSED, LOOPING, True, Why.HONEST),
        (MADE_UP, {}, False, Why.LARGER_UNSUPPORTED),
        (MADE_UP, REFUSED, False, Why.LARGER_UNSUPPORTED),
        (CUT_OFF, {}, False, Why.LARGER_NOT_WHOLE),
        (LOOPING, {}, False, Why.LARGER_NOT_WHOLE),
        ({"support": 0.3}, {"support": 0.2}, True, Why.UNSUPPORTED),
        ({"support": 0.2}, {"support": 0.3}, False, Why.UNSUPPORTED),
        (CUT_OFF | {"chars": 1}, CUT_OFF | {"chars": 600}, False, Why.LESS_SUPPORTED),
    ],
)
def test_one_order_settles_it_and_each_reason_is_the_true_one(
    larger: dict[str, Any], draft: dict[str, Any], replaces: bool, why: Why
) -> None:
    assert settle(replace(GOOD, **larger), replace(GOOD, **draft)) == (replaces, why)


measured = st.builds(
    Signals, st.sampled_from([0, 20]), st.sampled_from(["stop", "length"]), st.booleans(), st.booleans(),
    st.just(False), st.sampled_from([0.0, 0.4, 0.75, 1.0]), unsupported_names=st.sampled_from([(), ("Ada",)]),
)  # fmt: skip


@given(measured, measured, measured)
def test_standing_is_an_order(one: Signals, two: Signals, three: Signals) -> None:
    assert settle(one, one)[0]
    assert settle(one, two)[0] or settle(two, one)[0]
    assert settle(one, three)[0] or not (settle(one, two)[0] and settle(two, three)[0])


@given(measured, measured)
def test_what_nothing_supports_never_beats_an_honest_refusal(larger: Signals, draft: Signals) -> None:
    stands, why = settle(larger, draft)
    winner, loser = (larger, draft) if stands else (draft, larger)
    assert standing(winner) >= standing(loser)
    assert (why is Why.UNSUPPORTED) == (standing(winner) is Standing.UNSUPPORTED)
