"""Codes, versions, decimals, dates and times, each as one term in whatever writing."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.text.codes import codes
from rag.text.dates import dates
from rag.text.terms import terms


def spelled(text: str) -> list[str]:
    return [term for code in codes(text) for term in code.terms]


@pytest.mark.parametrize(
    ("written", "spelling"),
    [
        ("PPR-9099", "ppr9099"),
        ("ZX-49-RAG", "zx49rag"),
        ("v2.10", "2.10"),
        ("2.10.3", "2.10.3"),
        ("1,250,000", "1250000"),
        ("1.250.000", "1250000"),
        ("12,5", "12.5"),
        ("12.5", "12.5"),
    ],
)
def test_a_code_is_one_term(written: str, spelling: str) -> None:
    assert spelled(f"It is {written} here") == [spelling]


def test_a_version_says_what_it_is_a_version_of() -> None:
    assert "2.10" in terms("## 2.10.3") and "2.10" in terms("v2.10") and "2.10" not in terms("1.10")


@pytest.mark.parametrize(
    "written",
    ["5 April 2024", "April 5th, 2024", "2024-04-05", "05.04.2024", "5. April 2024", "le 5 avril 2024",
     "5 de abril de 2024", "5 באפריל 2024", "5 квітня 2024", "5 Απριλίου 2024", "5 آوریل 2024", "2024年4月5日"],
)  # fmt: skip
def test_a_day_is_the_same_in_every_writing(written: str) -> None:
    assert "@2024-04-05" in spelled(f"- {written} -") and "@2024-04" in terms(written)


def test_a_day_with_slashes_is_read_both_ways() -> None:
    assert set(spelled("On 06/07/2024")) == {"@2024-07-06", "@2024-06-07"}


@pytest.mark.parametrize(
    ("written", "spelling"), [("6 am", "@06:00"), ("6:00 a.m.", "@06:00"), ("18:30", "@18:30"), ("12 pm", "@12:00")]
)
def test_a_time_of_day_is_the_same_in_every_writing(written: str, spelling: str) -> None:
    assert spelled(f"at {written} sharp") == [spelling]


@pytest.mark.parametrize(
    "text", ["May I ask?", "and/or", "the 5 people", "in march we", "phone 12 34", "99.99.9999", "31/31/2024"]
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert not [term for term in spelled(text) if term.startswith("@")]


@given(st.text(alphabet="0123456789-/.: apmMayjune年月日", max_size=60))
def test_dates_stand_in_the_text_and_not_within_each_other(text: str) -> None:
    found = dates(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(0 <= one.start < one.end <= len(text) for one in found)


def test_half_a_million_characters_without_a_sign_end() -> None:
    """Tried at each of them, the pattern would take hours."""
    assert list(codes("1" * 500_000)) == list(codes("0x" * 250_000)) == []
