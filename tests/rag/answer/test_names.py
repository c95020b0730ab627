"""Names that stand nowhere are told, names in another form are not."""

import pytest

from rag.answer.checks.names import given, strange

SHOWN = given(
    ["The clinic in Odesa is led by Dr. Maria Keller of the US Department of Veterans Affairs.", "卡万·肖特领先"]
)


def told(answer: str, *, foreign: bool = False) -> list[str]:
    return [answer[start:end] for start, end in strange(answer, SHOWN, foreign)]


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ("It is led by Dr. Peter Schmidt.", ["Peter Schmidt"]),
        ("It is led by Maria Schmidt.", ["Schmidt"]),
        ("Dr. Schmidt leads it.", ["Schmidt"]),
        ("It belongs to Westbrook Holdings.", ["Westbrook Holdings"]),
        ("Die Klinik leitet Peter Schmidt und der Garten ist schön.", ["Peter Schmidt"]),
        ("詹姆斯·史密斯领先", ["姆斯·史"]),
    ],
)
def test_a_strange_name_is_told(answer: str, names: list[str]) -> None:
    assert told(answer) == names


@pytest.mark.parametrize(
    "answer",
    [
        "Dr. Maria Keller leads it.",
        "Keller's clinic is in Odesa.",
        "The VA runs it in the U.S.",
        "It opens on Monday in March, I think.",
        "However, nobody knows it.",
        "卡万·肖特有十一次",
        "- Refunds\n- Parcels",
        "**Summary:** it is led by her.",
    ],
)
def test_what_was_shown_or_is_no_name_is_not(answer: str) -> None:
    assert told(answer) == []


def test_in_another_writing_names_are_not_looked_up() -> None:
    assert told("Клінікою керує Петро Шмідт.", foreign=True) == []
    assert told("Die Klinik beschäftigt Pflegekräfte.", foreign=True) == []
