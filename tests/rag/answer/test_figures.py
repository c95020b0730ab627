"""Numbers: however they are written, what was shown is found, what follows is let stand, what was not is named."""

import pytest
from hypothesis import given as any_of
from hypothesis import strategies as st

from rag.answer.checks.figures import figures, given
from rag.answer.checks.numbers import read
from tests.rag.clinic import CLINIC

FOUND = (
    ("", "Three hundred and eight nurses work there."),
    ("", "12,5 %"),
    ("", "It opened on 1998-03-14."),
    ("", "March 14th, 1998"),
    ("", "14.3.1998"),
    ("", "1 250 000 €"),
    ("", "1.25 million euros"),
    ("", "2,400 metres"),
    ("", "Together the departments have 300 beds (120 + 80 + 100)."),
    ("", "300"),
    ("How many more beds has cardiology than oncology?", "40 more."),
    ("How old was the clinic in 2024?", "26 years"),
    ("", "One eighth, i.e. 12.5%"),
    ("", "Die Klinik beschäftigt 308 Pflegekräfte"),
    ("", "dreihundertacht"),
    ("", "trois cent huit infirmières"),
    ("", "trescientos ocho"),
    ("", "триста вісім медсестер"),
    ("", "שלוש מאות ושמונה אחיות"),
    ("", "τριακόσιες οκτώ νοσοκόμες"),
    ("", "سیصد و هشت پرستار"),
    ("", "٣٠٨"),
    ("", "14 березня 1998 року"),
    ("", "14 במרץ 1998"),
    ("", "14 Μαρτίου 1998"),
    ("", "۱۴ مارس ۱۹۹۸"),
    ("", "14. März 1998"),
    ("", "le 14 mars 1998"),
    ("", "14 de marzo de 1998"),
    ("", "1998年3月14日"),
    ("", "125万欧元"),
    ("", "1,25 Mio. Euro"),
    ("", "zweiundvierzig Ärzte"),
    ("", "about 300 nurses"),
    ("", "350 staff in total (308 nurses and 42 physicians)"),
    ("How many nurses and physicians together?", "350"),
    ("", "2.4 km is about 1.5 miles"),
    ("", "240,000 cm"),
    ("", "156,250 euro in total went to training (12.5% of 1,250,000)"),
    ("", "There are three departments: Cardiology, Oncology and Pediatrics."),
    ("", "40 % of the beds are in cardiology (120 of 300)"),
    ("", "in March 1998"),
    ("", "1998"),
    ("", "twelve and a half percent"),
    ("", "nineteen ninety-eight"),
    ("", "one clinic"),
    ("", "0.125 of the budget"),
    ("", "The clinic has 0.308 thousand nurses"),
)
STRANGE = (
    "The clinic employs 380 nurses",
    "14 March 1989",
    "Three hundred eighty nurses",
    "five euro per hour",
    "Together the departments have 310 beds (120 + 80 + 110)",
    "1.25 percent",
    "1,250 euro",
    "15 March 1998",
    "14 May 1998",
    "3.14.1989",
    "2,500 metres",
    "24 km",
    "13 %",
    "one ninth",
    "dreihundertneun",
    "триста дев'ять",
    "1.35 million",
    "12.5 euro",
    "308 percent",
    "2023",
    "318",
    "9:00",
    "30 beds more",
)


def strange(answer: str, question: str = "") -> list[str]:
    shown = given((CLINIC,), (question,))
    return [answer[figure.start : figure.end] for figure in figures(answer, shown, question) if not figure.supported]


@pytest.mark.parametrize(("question", "answer"), FOUND)
def test_a_number_that_stands_there_or_follows_is_found(question: str, answer: str) -> None:
    assert not strange(answer, question)


@pytest.mark.parametrize("answer", STRANGE)
def test_a_number_that_does_not_is_named(answer: str) -> None:
    assert strange(answer)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("three hundred and eight", 308),
        ("two thousand and five", 2005),
        ("nineteen ninety-eight", 1998),
        ("one million two hundred thousand", 1_200_000),
        ("neunzehnhundertachtundneunzig", 1998),
        ("quatre-vingt-dix-sept", 97),
        ("soixante-quinze", 75),
        ("mil novecientos noventa y ocho", 1998),
        ("двадцять п'ять", 25),
        ("тисяча дев'ятсот дев'яносто вісім", 1998),
        ("עשרים וחמש", 25),
        ("χίλια εννιακόσια ενενήντα οκτώ", 1998),
        ("هزار و نهصد و نود و هشت", 1998),
        ("三百零八", 308),
        ("1.25 million", 1_250_000),
        ("£30m", 30_000_000),
        ("5k", 5000),
        ("125万", 1_250_000),
        ("two and a half", 2.5),
    ],
)
def test_a_number_is_read_as_it_is_read_aloud(text: str, value: float) -> None:
    assert value in read(text).quantities[0].values


@pytest.mark.parametrize("text", ["once upon a time", "per cent", "Sept. 11", "one of the best", "the third wing"])
def test_a_word_that_is_as_often_no_number_claims_nothing(text: str) -> None:
    assert not [q for q in read(text).quantities if q.exact and q.values != (11,)]


@any_of(st.text(alphabet="0123456789.,:/- %€kmJanury年月\nII two", max_size=60), st.text(max_size=30))
def test_any_text_can_be_read_and_holds_its_own_numbers(text: str, question: str) -> None:
    shown = given((text,), ())
    for figure in figures(text, shown, question):
        assert 0 <= figure.start < figure.end <= len(text)
