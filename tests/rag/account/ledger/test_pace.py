"""How fast a model reads here, by what the ledger holds."""

import pytest

from rag.account.ledger.entry import Contender, Entry, Spent
from rag.account.ledger.pace import pace


def read(tokens: int, seconds: float, model: str = "phi-4-mini", who: str = "draft") -> Entry:
    spent = (Spent(who, "send", seconds / 4), Spent(who, "first token", seconds * 3 / 4), Spent(who, "writing", 9.0))
    return Entry("2026-12-01", "c", "1", "answered", contenders=(Contender(who, model, tokens),), stages=spent)


def test_the_pace_is_the_median_of_prompt_tokens_a_second_up_to_the_first_word() -> None:
    assert pace([read(1000, 10), read(1000, 5), read(3000, 10)], "phi-4-mini") == pytest.approx(200)


def test_only_the_latest_answers_of_the_model_tell() -> None:
    old = [read(1000, 100)] * 30
    assert pace([*old, *[read(1000, 2)] * 20], "phi-4-mini") == pytest.approx(500)
    assert pace([read(1000, 2, "gpt-oss-20b")], "phi-4-mini") is None


def test_nothing_is_told_of_what_was_not_measured() -> None:
    assert pace([], "phi-4-mini") is None
    assert pace([read(50, 1)], "phi-4-mini") is None and pace([read(1000, 0)], "phi-4-mini") is None
