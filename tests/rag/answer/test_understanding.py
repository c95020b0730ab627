"""What a message is taken to be: its request, the documents it means, what must be there, what it points back to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.answer.understanding import LONGEST_MESSAGE, Request, Understood, cut, understand
from rag.documents.library import Library
from rag.text.passages import Document

CONTRACT = Document("c", "Service contract", "# Service contract\n\nThree months.", names=("contract.md", "contract"))
REPORT = Document("r", "Acme", "# Acme\n\nGrew.", names=("acme-annual-report-2025.pdf", "acme-annual-report-2025"))
SHIPPING = Document("s", "Shipping", "# Shipping\n\nBy train.", names=("shipping.md", "shipping"))
LIBRARY = Library.of(CONTRACT, REPORT, SHIPPING)


def read(message: str, past: bool = True) -> Understood:
    return understand(message, LIBRARY, past=past)


@pytest.mark.parametrize(
    "said",
    ["Hello!", "hi there", "Good morning.", "שלום", "בוקר טוב!", "Привіт", "Γεια σας", "ΚΑΛΗΜΈΡΑ", "سلام", "你好！"],
)
def test_a_greeting_is_one_with_or_without_a_past(said: str) -> None:
    assert read(said).request is read(said, past=False).request is Request.GREETING


@pytest.mark.parametrize("said", ["Thank you", "ok thanks", "👍", "תודה רבה", "Дякую", "ευχαριστώ", "ممنون", "谢谢"])
def test_thanks_ask_for_nothing(said: str) -> None:
    assert read(said).request is Request.THANKS


@pytest.mark.parametrize(
    "question",
    [
        "Hello Kitty's sales in 2019?",
        "Good evening, how long do refunds take?",
        "Who said good morning to whom?",
        "How long is the warranty?",
        "What is the price?",
        "Wie lange ist die Kündigungsfrist?",
        "Скільки днів триває повернення коштів?",
        "כמה ימים לוקח החזר כספי?",
        "退款需要多少天？",
        "",
        "?",
    ],
)
def test_a_question_that_can_be_looked_up_is_one_of_fact(question: str) -> None:
    assert read(question).request is Request.FACT


WORK = [
    "Translate it into German",
    "Fais un résumé du document",
    "Make a table of all dates",
    "What are the main risks?",
    "Is this contract fair?",
    "Who wrote this?",
    "What is missing in this contract?",
    "Any red flags?",
    "Übersetze das Dokument",
    "סכם את המסמך",
    "תרגם לאנגלית",
    "על מה המסמך?",
    "Переклади українською",
    "Підсумуй документ, будь ласка",
    "Περίληψη του εγγράφου",
    "خلاصه کن",
    "总结这个文档",
    "TL;DR",
]


@pytest.mark.parametrize("request_", WORK)
def test_work_on_a_document_is_no_question_of_fact(request_: str) -> None:
    assert read(request_).request is Request.WORK


@pytest.mark.parametrize(
    ("message", "kind", "number"),
    [
        ("What does section 3 say?", "section", 3),
        ("What is on page 2?", "page", 2),
        ("What does the last paragraph say?", "paragraph", -1),
        ("Was steht auf Seite 7?", "page", 7),
        ("מה כתוב בעמוד 4?", "page", 4),
        ("Що на сторінці 5?", "page", 5),
        ("第3页写了什么？", "page", 3),
        ("Explain § 12", "section", 12),
    ],
)
def test_a_part_is_named_by_its_kind_and_number(message: str, kind: str, number: int) -> None:
    said = read(message)
    assert said.request is Request.PART and said.part and (said.part.kind, said.part.number) == (kind, number)


@pytest.mark.parametrize(
    "message",
    ["shorter, please", "translate that into Hebrew", "go on", "yes", "Are you sure?", "קצר יותר", "Коротше", "weiter"],
)
def test_what_is_about_the_last_answer_is_talk_only_where_there_is_one(message: str) -> None:
    assert read(message).request is Request.TALK
    assert read(message, past=False).request is not Request.TALK


def test_what_the_conversation_holds_is_known_without_a_search() -> None:
    for message in (
        "Which files did I upload?",
        "How many files?",
        "Welche Dateien habe ich hochgeladen?",
        "אילו קבצים העליתי?",
    ):
        assert read(message).request is Request.FILES
    assert read("What did I ask first?").request is Request.FIRST
    assert read("What was my last question?").request is Request.LAST


def test_a_document_is_named_by_its_file_or_meant_by_a_part_of_its_name() -> None:
    assert read("What is in contract.md?").named == ("c",)
    assert read("Summarize the annual report").meant == ("r",)
    assert read("Is this contract fair?").meant == ("c",)
    assert read("Summarise the document Shipping").meant == ("s",)
    assert read("Summarise everything").meant == ()


def test_a_request_has_a_subject_where_it_says_more_than_what_it_wants_and_of_what() -> None:
    assert read("Summarise the document Shipping").subject is False
    assert read("Summarise it").subject is False
    assert read("Compare the notice period").subject is True


FOLLOW_UPS = [
    "And does it cover the fork?",
    "How much do they cost in Germany?",
    "Is there another one?",
    "Only Germany?",
    "In winter?",
    "ומה עם עסקים?",
    "А для бізнесу?",
    "Скільки вони коштують?",
    "Και για επιχειρήσεις;",
    "它多少钱？",
]


@pytest.mark.parametrize("question", FOLLOW_UPS)
def test_what_points_back_is_a_follow_up_only_where_there_is_a_past(question: str) -> None:
    assert read(question).points_back and not read(question, past=False).points_back
    assert not read(question).alone


@pytest.mark.parametrize("question", ["Why?", "למה?", "Чому?", "چرا؟", "为什么？"])
def test_nothing_can_be_searched_for_what_only_points_back(question: str) -> None:
    said = read(question)
    assert said.request is Request.TALK or said.alone


@pytest.mark.parametrize(
    "question",
    [
        "Schmidt?",
        "Warranty?",
        "How long do refunds take?",
        "Which of the documents say that refunds of bicycles take thirty days?",
        "Explain how escalation to the larger model works in general practice",
        "What is BM25?",
    ],
)
def test_a_short_question_with_a_word_of_its_own_stands_by_itself(question: str) -> None:
    assert not read(question).points_back


def test_what_must_be_there_is_read_of_a_question_of_fact() -> None:
    assert [one.written for one in read("What was the revenue in 2019?").required] == ["2019"]
    assert [one.written for one in read("And in 2019?").required] == ["2019"]
    assert [one.written for one in read("And Schmidt?").required] == ["Schmidt"]
    assert read("Only Germany?").required[0].written == "Germany"


def test_tandem_is_asked_about_by_its_own_words() -> None:
    assert read("How do I install Foundry Local?").of_tandem and not read("How late can I hand in a claim?").of_tandem


def test_a_giant_message_is_cut_before_anything_looks_at_it() -> None:
    message, left_out = cut("a" * 900_000)
    assert len(message) <= LONGEST_MESSAGE + 3 and left_out == 900_000 - LONGEST_MESSAGE
    assert cut("How long?") == ("How long?", 0)
    said = read(f"{'x ' * 400_000}How long is the notice period?")
    assert said.left_out and said.message.endswith("How long is the notice period?")
    assert "How long is the notice period?" in said.asked


@given(st.text(max_size=200), st.booleans())
def test_any_text_is_taken_for_something(message: str, past: bool) -> None:
    said = read(message, past)
    assert said.message == message and said.left_out == 0 and (past or not said.points_back)
