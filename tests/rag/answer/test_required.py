"""What must be there: codes, versions, years, dates, and names that are all a question has."""

import pytest

from rag.answer.required import missing, nearest, required


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("What was the revenue in 2019?", ["2019"]),
        ("What is the torque for PPR-9099?", ["PPR-9099"]),
        ("What is the price of Bolt M12?", ["M12"]),
        ("What is new in v2.10?", ["v2.10"]),
        ("What happened on 5 April 2024?", ["5 April 2024"]),
        ("Schmidt?", ["Schmidt"]),
        ("Who is Anna Schmidt?", ["Anna", "Schmidt"]),
        ("Wer ist Herr Kern?", ["Kern"]),
        ("Is invoice 9999 paid?", ["9999"]),
        ("Is there a 24-month warranty?", []),
        ("Sales in Finland 2019?", ["2019"]),
        ("Can I return it after 45 days?", []),
        ("What changed since 2019?", []),
        ("Is the pharmacy open at 6 am?", []),
        ("Does it weigh 40kg?", []),
        ("How long do refunds take?", []),
        ("Did Anna Berg sign the lease of the warehouse?", []),
    ],
)
def test_what_a_question_asks_for_by_name_must_be_there(question: str, wanted: list[str]) -> None:
    assert [one.written for one in required(question)] == wanted


def test_another_writing_of_it_is_there() -> None:
    assert missing(required("What happened on 5 April 2024?"), ["On 2024-04-05 the valve was replaced."]) == ()
    assert missing(required("What is new in v2.10?"), ["## 2.10.0\n\nAdds the export button."]) == ()
    assert missing(required("Torque of ZX-49-RAG?"), ["zx49rag: 12 Nm"]) == ()


def test_what_looks_alike_is_not_there() -> None:
    (lacking,) = missing(required("What is the torque for PPR-9099?"), ["PPR-1044 is tightened to 12 Nm."])
    assert lacking.written == "PPR-9099"
    assert missing(required("What is new in v2.10?"), ["## 1.10\n\nDrops Windows 7."])


def test_the_nearest_of_its_kind_are_named() -> None:
    (year,) = required("What was the revenue in 2019?")
    assert nearest(year, ["Revenue in 2023 was 5.6, in 2021 it was 4.1 million."]) == ("2021", "2023")
    (bolt,) = required("What is the price of Bolt M12?")
    assert nearest(bolt, ["Bolt M8 0.12, Bolt M10 0.19, Nut M8"]) == ("M10", "M8")
    (name,) = required("Schmidt?")
    assert nearest(name, ["Anna Berg leads finance."]) == ()
