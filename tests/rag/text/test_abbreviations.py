"""Abbreviations and their long forms, where a text introduces one by the other."""

from collections.abc import Iterable

import pytest

from rag.text.abbreviations import both_ways, introduced

TEXT = "The Service Level Agreement (SLA) is signed. Each KPI (Key Performance Indicator) is listed. See page (12)."


def holding(word: str) -> Iterable[str]:
    return [TEXT] if word.casefold() in TEXT.casefold() else []


def test_a_text_introduces_an_abbreviation_by_its_long_form_or_the_other_way_round() -> None:
    assert [tuple(pair) for pair in introduced(TEXT)] == [
        ("SLA", "Service Level Agreement"), ("KPI", "Key Performance Indicator"),
    ]  # fmt: skip
    bank = "The Bank of England (BoE) said (see above) that it (they) agreed."
    assert list(introduced(bank)) == [("BoE", "Bank of England")]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What does the SLA say?", "What does the SLA say Service Level Agreement?"),
        ("Who signs the service level agreement?", "Who signs the service level agreement sla?"),
        ("What does the EULA say?", "What does the EULA say?"),
        ("How long do refunds take?", "How long do refunds take?"),
    ],
)
def test_a_question_is_asked_in_both_writings(question: str, told: str) -> None:
    assert both_ways(question, holding) == told
