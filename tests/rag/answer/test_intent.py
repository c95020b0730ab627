"""Greetings, summaries and follow-ups, and the questions that only sound like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.answer.intent import intent, only_points_back, summary_of


@pytest.mark.parametrize(
    "said",
    [
        "Hello!",
        "hi there",
        "Good morning.",
        "Thank you",
        "שלום",
        "בוקר טוב!",
        "Привіт",
        "Добрий день",
        "Γεια σας",
        "ΚΑΛΗΜΈΡΑ",
        "سلام",
        "صبح بخیر",
        "你好！",
    ],
)
def test_a_greeting_is_one_with_or_without_a_past(said: str) -> None:
    assert intent(said, has_past=False) == intent(said, has_past=True) == "greeting"


@pytest.mark.parametrize(
    "question",
    [
        "Hello Kitty's sales in 2019?",
        "Good evening, how long do refunds take?",
        "Hello hello hello hello hello",
        "Who said good morning to whom?",
        "Добрий день у Києві?",
        "Πόσο διαρκεί;",
        "",
        "?",
    ],
)
def test_what_only_begins_like_a_greeting_is_none(question: str) -> None:
    assert intent(question, has_past=False) == "plain"


FOLLOW_UPS = [
    "And does it cover the fork?",
    "Why?",
    "Why is that?",
    "What does that mean?",
    "Tell me more about that.",
    "How much do they cost in Germany?",
    "What about business customers in the other countries?",
    "Is there another one?",
    "Explain again",
    "Only Germany?",
    "How does it compare with the formula of BM25Plus in a library of very short documents?",
    "ולמה?",
    "ומה עם עסקים?",
    "כמה זה עולה?",
    "А для бізнесу?",
    "Чому?",
    "Скільки вони коштують?",
    "Γιατί;",
    "Και για επιχειρήσεις;",
    "چرا؟",
    "它多少钱？",
    "为什么？",
]


@pytest.mark.parametrize("question", FOLLOW_UPS)
def test_what_points_back_is_a_follow_up_only_where_there_is_a_past(question: str) -> None:
    assert (intent(question, has_past=True), intent(question, has_past=False)) == ("follow_up", "plain")


@pytest.mark.parametrize(
    "question",
    [
        "How long do refunds take?",
        "Which of the documents say that refunds of bicycles take thirty days?",
        "Is there a limit for the size of files that I can upload?",
        "Explain how escalation to the larger model works",
        "Why does the formula of BM25Plus need a lower bound?",
        "Can I return more than ten bicycles on the same day?",
        "What is BM25?",
        "כמה ימים לוקח החזר כספי?",
        "Скільки днів триває повернення коштів?",
        "Πόσες ημέρες διαρκεί η επιστροφή χρημάτων;",
        "بازپرداخت چند روز طول می کشد؟",
        "退款需要多少天？",
        "धनवापसी में कितने दिन लगते हैं?",
    ],
)
def test_a_question_that_stands_by_itself_is_plain_whatever_was_before(question: str) -> None:
    assert intent(question, has_past=True) == "plain"


def test_a_cleft_sentence_is_taken_for_a_follow_up() -> None:
    """No word list sees that this "it" is empty; a follow-up is therefore searched alone as well."""
    assert intent("What is it that makes BM25 rank well?", has_past=True) == "follow_up"


@pytest.mark.parametrize(
    "question",
    ["Why?", "Tell me more about that.", "And?", "Explain it again, please", "למה?", "Чому?", "چرا؟", "为什么？"],
)
def test_nothing_can_be_searched_for_a_question_that_only_points_back(question: str) -> None:
    assert only_points_back(question)


@pytest.mark.parametrize(
    "question", ["And the fork?", "Why thirty days?", "ומה עם עסקים?", "А для бізнесу?", "它多少钱？"]
)
def test_a_follow_up_with_a_word_of_its_own_can_be_searched(question: str) -> None:
    assert not only_points_back(question)


@pytest.mark.parametrize(
    "question",
    [
        "Summarise this document",
        "Write a brief summary of everything in five bullet points",
        "What are these documents about?",
        "What's it about?",
        "An executive summary, please",
        "TL;DR",
        "Schreib eine kurze Zusammenfassung",
        "Fais un résumé du document",
        "סכם את המסמך",
        "על מה המסמך?",
        "Про що цей документ?",
        "Підсумуй документ, будь ласка",
        "Περίληψη του εγγράφου",
        "خلاصه سند",
        "لخص الملف",
        "总结这个文档",
    ],
)
def test_a_summary_of_everything_names_no_subject(question: str) -> None:
    assert summary_of(question) == ()


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("Summarise the document Shipping", {"shipping"}),
        ("Give me a brief explanation of BM25", {"explanation", "bm25"}),
        ("What is “Using Tandem” about?", {"using", "tandem"}),
        ("What is the fuss about?", {"fuss"}),
        ("When will the trains resume?", {"trains"}),
        ("Про що домовились сторони?", {"домовились", "сторони"}),
    ],
)
def test_a_summary_of_something_names_it(question: str, subject: set[str]) -> None:
    words = summary_of(question)
    assert words is not None and {terms[0] for terms in words} == subject


@pytest.mark.parametrize(
    "question",
    [
        "How long do refunds take?",
        "Who is the executive director?",
        "What is the price?",
        "What about the fork?",
        "Briefly: how long?",
        "מה כתוב בהסכם?",
        "Скільки днів?",
    ],
)
def test_no_summary_is_asked_for_by_words_that_look_alike(question: str) -> None:
    assert summary_of(question) is None


@given(st.text(max_size=80), st.booleans())
def test_any_text_has_an_intent(question: str, has_past: bool) -> None:
    assert intent(question, has_past=has_past) in ("greeting", "follow_up", "plain")
    assert has_past or intent(question, has_past=has_past) != "follow_up"
    assert isinstance(only_points_back(question), bool)
    assert summary_of(question) is None or isinstance(summary_of(question), tuple)
