"""Text -> terms: every script finds its own words, however they are typed."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.text import terms as analyzer
from rag.text.codes import codes
from rag.text.terms import content, is_english, marks, script, sought, terms, words

# A sentence of a document, a question that asks for it in another form of the word, and what both must share.
ASKED = {
    "english plural": ("The Panthers defended their title.", "Who were the defenders of titles?", "defen*"),
    "of five letters": ("The score of all models", "Who scored? What model?", "score*"),
    "short plural": ("three files", "a file", "file"),
    "german": ("Die Verteidigung verlor nur 308 Punkte.", "Wie oft verteidigte sie?", "verte*"),
    "german sharp s": ("Die Straße ist gesperrt.", "STRASSE", "strasse"),
    "greek without accents": ("Η άμυνα των Πάνθηρων", "αμυνα", "αμυνα"),
    "vietnamese without tones": ("Tổng thống đầu tiên", "tong thong dau tien", "thong"),
    "vietnamese d": ("đường phố", "duong", "duong"),
    "turkish capital": ("İstanbul'un nüfusu", "istanbul", "istanbul"),
    "russian": ("Столица находится на реке", "столицы", "столи*"),
    "arabic article": ("الكتاب على الطاولة", "كتاب", "كتاب"),
    "arabic article with and": ("والكتاب", "الكتاب", "كتاب"),
    "arabic spelling": ("إسلام", "اسلام", "اسلام"),
    "arabic vowels": ("كِتَاب", "كتاب", "كتاب"),
    "arabic digits": ("سجل ٣٠٨ نقطة", "308", "308"),
    "persian letters": ("کتاب", "كتاب", "كتاب"),
    "hebrew article": ("החוזה נחתם", "חוזה", "חוזה"),
    "hebrew from the": ("מהחוזה", "החוזה", "החוזה"),
    "hebrew points": ("שָׁלוֹם", "שלום", "שלום"),
    "hindi with vowel signs": ("हिन्दी भाषा", "हिन्दी", "हिन्दी"),
    "thai": ("ทีมรับของแพนเธอร์ส", "แพนเธอร์ส", "แพน"),
    "lao": ("ພາສາລາວ", "ລາວ", "ລາວ"),
    "chinese": ("黑豹队的防守只丢了308分", "防守", "防守"),
    "a chinese character": ("我的猫很可爱", "猫？", "猫"),
    "japanese": ("東京都の天気予報とrag検索", "天気", "天気"),
    "half width kana": ("ｶﾞｷﾞ", "ガギ", "ガギ"),
    "korean particle": ("서울에서 만났다", "서울", "서울"),
    "a korean syllable": ("책을 읽었다", "책", "책"),
    "korean letters apart": ("한글".encode().decode(), unicodedata.normalize("NFD", "한글"), "한글"),
    "full width": ("ＦＡＱ", "faq", "faq"),
    "ligature": ("ﬁle", "file", "file"),
    "soft hyphen": ("Donau\u00addampfschiff", "Donaudampfschiff", "donaudampfschiff"),
    "small digits": ("CO₂", "co2", "co2"),
}


@pytest.mark.parametrize(("said", "asked", "shared"), ASKED.values(), ids=ASKED.keys())
def test_a_question_and_its_document_share_a_term(said: str, asked: str, shared: str) -> None:
    assert shared in terms(said)
    assert shared in terms(asked)


@pytest.mark.parametrize("said", [said for said, _, _ in ASKED.values()], ids=ASKED.keys())
def test_composed_and_decomposed_text_are_the_same(said: str) -> None:
    assert terms(unicodedata.normalize("NFD", said)) == terms(unicodedata.normalize("NFC", said))


def test_what_is_written_apart_stays_apart() -> None:
    assert terms("6½ cups, 23–16") == ["6", "cups", "cup", "23", "16"]
    assert terms("super_bowl-50's") == ["super", "super*", "bowl", "50", "s", "superbowl50s"]
    assert terms("👍🏽 — …") == []
    assert terms("1️⃣ one") == ["1", "one"]
    assert terms("ـــ") == []


def test_a_short_plural_has_its_singular_and_a_double_s_is_no_plural() -> None:
    assert terms("pumps") == ["pumps", "pump"]
    assert terms("glass less") == ["glass", "glass*", "less"]


def test_accents_count_in_short_words_and_where_they_are_tones() -> None:
    assert terms("sí si") == ["sí", "si", "si"]
    assert "thương" in terms("thương")
    assert terms("décembre") == ["decembre", "decem*"]


@given(st.text())
def test_offsets_are_exact_and_terms_are_a_fold_over_words(text: str) -> None:
    found = list(words(text))
    coded = [term for code in codes(text) for term in (*code.terms, *code.parts)]
    assert terms(text) == [*(term for _, _, its in found for term in its), *coded]
    for start, end, its in found:
        assert 0 <= start < end <= len(text)
        assert its and all(its)
        assert set(its) <= set(terms(text[start:end]))  # the span alone says the same
    assert all(one[0] <= other[0] for one, other in pairwise(found))


def test_terms_of_a_megabyte_take_no_time_to_speak_of() -> None:
    assert len(terms("黑" * 100_000)) == 199_999
    assert terms("a" * 1_000_000)[1] == "aaaaa*"


def test_marks_are_the_words_that_match_merged() -> None:
    text = "Uploading a file: the upload starts."
    assert [text[start:end] for start, end in marks(text, sought("How do I upload?"))] == ["Uploading", "upload"]
    assert marks(text, ()) == ()


def test_marks_in_unspaced_text_are_the_runs_that_match_only() -> None:
    text = "黑豹队的防守只丢了308分"
    assert [text[start:end] for start, end in marks(text, sought("豹队的防"))] == ["豹队的防"]
    assert [text[start:end] for start, end in marks(text, sought("防守得了"))] == ["防守"]
    assert [text[start:end] for start, end in marks(text, sought("分"))] == ["分"]


def test_marks_do_not_cut_a_character_from_its_marks() -> None:
    text = "ｶﾞｷﾞ"
    assert marks(text, {"ガギ"}) == ((0, 4),)


@given(st.text(), st.text())
def test_marks_are_in_order_and_apart(text: str, question: str) -> None:
    spans = marks(text, sought(question))
    assert all(start < end for start, end in spans)
    assert all(one[1] < other[0] for one, other in pairwise(spans))


def test_a_word_that_only_looks_like_one_is_content() -> None:
    assert [its[0] for _, _, its in content("the cans of the ISS")] == ["cans", "iss"]


def test_function_words_are_no_content() -> None:
    assert [its[0] for _, _, its in content("What is the capital of France?")] == ["capital", "france"]
    assert [its[0] for _, _, its in content("Ποια είναι η πρωτεύουσα;")] == ["πρωτευουσα"]
    assert content("Yes, it is.") == []


def test_a_function_word_in_capitals_is_a_name() -> None:
    assert [its[0] for _, _, its in content("Who leads the WHO in the US?")] == ["leads", "who", "us"]


def test_a_question_of_function_words_alone_is_still_looked_for() -> None:
    assert sought("who is who?") == ("who", "is")
    assert sought("?!") == ()


def test_function_words_are_listed_as_the_analyzer_writes_them() -> None:
    odd = [word for word in analyzer._FUNCTION_WORDS if word not in terms(word)]
    assert odd == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Where is it?", "latin"),
        ("Où est la forêt ?", "latin"),
        ("Ai là tổng thống?", "vietnamese"),
        (unicodedata.normalize("NFD", "Ai là tổng thống?"), "vietnamese"),
        ("Πού είναι;", "greek"),
        ("Где это?", "cyrillic"),
        ("أين هو؟", "arabic"),
        ("איפה זה?", "hebrew"),
        ("यह कहाँ है?", "devanagari"),
        ("อยู่ที่ไหน", "thai"),
        ("它在哪里？", "chinese"),
        ("東京の人口は？", "japanese"),
        ("어디에 있습니까?", "korean"),
        ("Որտե՞ղ է", "other"),
        ("308?", "other"),
        ("", "other"),
        ("BM25 是什么，为什么重要", "chinese"),
    ],
)
def test_the_script_is_that_of_most_letters(text: str, expected: str) -> None:
    assert script(text) == expected


def test_english_is_told_by_its_function_words() -> None:
    assert is_english("How many points did they score in Berlin?")
    assert not is_english("Was ist in der Box?")
    assert not is_english("warranty period pump")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("می\u200cشود", "میشود"),
        ("می\u200cشود", "می شود"),
        ("کتاب\u200cها", "كتابها"),
        ("комп\u02bcютер", "комп'ютер"),
        ("комп\u02bcютер", "комп\u2019ютер"),
    ],
)
def test_a_word_is_found_however_its_parts_are_written_together(one: str, other: str) -> None:
    assert set(terms(other)) <= set(terms(one))
