"""What a turn asks of the documents: search, names, leading passages, neighbours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.documents.evidence import judge
from rag.documents.library import Library
from rag.errors import RagError, UnknownPassage
from rag.text.passages import Document

GUIDE = Document(
    "guides/user-guide.md",
    "User guide",
    "# User guide\n\nThis guide is short.\n\n## Upload\n\nDrag a file onto the page. The limit is 10 MB.\n\n"
    "## Delete\n\nPress X to delete a file. It is gone for good.\n",
    names=("user-guide.md", "user-guide"),
)
FAQ = Document("faq.txt", "faq", "The warranty period of the pump is two years.\n", names=("faq.txt", "faq"))
MANUAL = Document("用户手册.md", "用户手册", "水泵的保修期为两年。\n", names=("用户手册.md", "用户手册"))
LIBRARY = Library.of(GUIDE, FAQ, MANUAL)


def long(name: str, sections: int) -> Document:
    return Document(name, name, "".join(f"# Part {number}\n\nText {number}.\n\n" for number in range(1, sections + 1)))


def ids(library: Library, names: tuple[str, ...], k: int) -> list[str]:
    chosen = [document for document in library.documents if document.id in names]
    return [hit.passage.id for hit in library.leading(chosen, k)]


def test_a_search_finds_the_passage_and_how_good_it_looks() -> None:
    found = LIBRARY.search("How do I upload a file?", 2)
    assert found.hits[0].passage.heading == "User guide > Upload"
    assert len(found.hits) == 2
    assert (found.query, found.evidence.level, found.evidence.script) == (
        "How do I upload a file?",
        "strong",
        "english",
    )


def test_the_floor_is_that_of_the_questions_script() -> None:
    evidence = LIBRARY.search("水泵的保修期", 2).evidence
    assert (evidence.script, evidence.floor) == ("chinese", judge((), 1.0, 1.0, "chinese", LIBRARY.size).floor)


# A document that answers must not look like none because it is the only one.
ALONE = [
    (
        "The pump has a warranty of two years.",
        "What is the warranty period of the pump?",
        "What is the capital of Peru?",
    ),
    ("Die Garantie der Pumpe gilt zwei Jahre.", "Wie lange gilt die Garantie?", "Wie alt ist der Präsident?"),
    ("Η αντλία έχει εγγύηση δύο ετών.", "Πόση είναι η εγγύηση της αντλίας;", "Ποιος κέρδισε τον αγώνα;"),
    ("ضمان المضخة سنتان.", "ما مدة ضمان المضخة؟", "ما هي عاصمة بيرو؟"),
    ("האחריות על המשאבה היא שנתיים.", "מה תקופת האחריות של המשאבה?", "מי ניצח במשחק?"),
    ("Гарантия на насос составляет два года.", "Какова гарантия насоса?", "Кто выиграл матч?"),
    ("पंप की वारंटी दो साल की है।", "पंप की वारंटी कितने साल की है?", "मैच किसने जीता?"),
    ("ปั๊มน้ำมีการรับประกันสองปี", "การรับประกันปั๊มน้ำนานเท่าไร", "ใครชนะการแข่งขัน"),
    ("水泵的保修期为两年。", "水泵的保修期有多长？", "谁赢得了比赛？"),
    ("ポンプの保証期間は二年です。", "ポンプの保証期間は？", "試合に勝ったのは誰？"),
    ("펌프의 보증 기간은 2년입니다.", "펌프의 보증 기간은 얼마입니까?", "누가 경기에서 이겼나요?"),
    ("Máy bơm được bảo hành hai năm.", "Máy bơm được bảo hành bao lâu?", "Ai thắng trận đấu?"),
]


@pytest.mark.parametrize(("text", "answered", "absent"), ALONE, ids=[text[:12] for text, _, _ in ALONE])
@pytest.mark.parametrize(
    "others", [[], ["Nine rooms."], ["Nine rooms.", "Breakfast is at seven."]], ids=["1", "2", "3"]
)
def test_the_smallest_libraries_know_what_they_hold(text: str, answered: str, absent: str, others: list[str]) -> None:
    library = Library.of(*[Document(f"{number}.md", "", body) for number, body in enumerate([text, *others])])
    found = library.search(answered, 5)
    assert found.hits[0].passage.text == text
    assert found.evidence.level != "none"
    assert library.search(absent, 5).evidence.level == "none"


def test_a_question_in_another_language_is_unknown() -> None:
    evidence = LIBRARY.search("Wie lange dauert die Probezeit?", 5).evidence
    assert (evidence.level, evidence.unknown) == ("none", 1.0)


def test_an_empty_library_finds_nothing() -> None:
    found = Library.of().search("anything", 5)
    assert (found.hits, found.evidence.level) == ((), "none")


def test_a_passage_that_repeats_the_best_one_is_no_rival_of_it() -> None:
    filler = " ".join(f"Sentence number {number} is about nothing in particular." for number in range(17))
    text = f"{filler} The warranty of the pump is two years. {filler}"
    library = Library.of(Document("long.md", "", text))
    first, second = library.search("pump warranty", 2).hits
    assert first.passage.start < second.passage.end and second.passage.start < first.passage.end
    assert library.search("pump warranty", 2).evidence.gap == 1


def test_how_many_are_asked_for_does_not_change_the_evidence() -> None:
    assert LIBRARY.search("delete a file", 1).evidence == LIBRARY.search("delete a file", 5).evidence
    assert len(LIBRARY.search("delete a file", 1).hits) == 1
    assert LIBRARY.search("delete a file", 0).hits == ()


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Summarise the user guide", ("guides/user-guide.md",)),
        ("What does user-guide.md say?", ("guides/user-guide.md",)),
        ("what is in FAQ.TXT?", ("faq.txt",)),
        ("compare faq.txt with the User Guide", ("guides/user-guide.md", "faq.txt")),
        ("用户手册里说了什么？", ("用户手册.md",)),
        ("Is there a faq?", ()),
        ("As a user, do I need a guide?", ()),
        ("Which guide is for the user?", ()),
        ("", ()),
    ],
)
def test_a_document_is_named_by_its_whole_name_only(question: str, named: tuple[str, ...]) -> None:
    assert tuple(document.id for document in LIBRARY.named(question)) == named


def test_a_title_of_one_content_word_names_nothing() -> None:
    library = Library.of(Document("1.md", "How to upload", "Drag it."), Document("2.md", "Upload", "Drag it."))
    assert library.named("How to upload a file?") == ()


def test_leading_passages_are_spread_from_the_first_to_the_last() -> None:
    library = Library.of(long("a", 9), long("b", 1), long("c", 4))
    assert ids(library, ("a",), 3) == ["a#0001", "a#0005", "a#0009"]
    assert ids(library, ("a",), 1) == ["a#0001"]
    assert ids(library, ("a", "b", "c"), 6) == ["a#0001", "a#0009", "b#0001", "c#0001", "c#0003", "c#0004"]
    assert ids(library, ("a", "b", "c"), 2) == ["a#0001", "b#0001"]
    assert ids(library, (), 3) == ids(library, ("a",), 0) == []


@given(st.lists(st.integers(0, 6), max_size=5), st.integers(-1, 12))
def test_leading_passages_are_distinct_in_reading_order_and_no_more_than_asked(lengths: list[int], k: int) -> None:
    library = Library.of(*[long(f"{number}", sections) for number, sections in enumerate(lengths)])
    chosen = [hit.passage.id for hit in library.leading(library.documents, k)]
    assert chosen == sorted(set(chosen))
    assert len(chosen) <= max(k, 0)
    assert len(chosen) >= min(k, sum(1 for sections in lengths if sections))
    assert all(hit.score == 0 for hit in library.leading(library.documents, k))


def test_a_passage_stands_between_its_neighbours() -> None:
    first, second, third = (f"guides/user-guide.md#000{number}" for number in (1, 2, 3))
    before, here, after = LIBRARY.around(second)
    assert before and after
    assert (before.id, here.id, after.id) == (first, second, third)
    assert LIBRARY.around(first)[0] is None
    assert LIBRARY.around(third)[2] is None


def test_an_unknown_passage_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(UnknownPassage, match="not in the documents") as caught:
        LIBRARY.around("guides/user-guide.md#0004")
    assert isinstance(caught.value, RagError) and "Ask again" in str(caught.value.hint)


def test_two_documents_may_not_have_one_id() -> None:
    with pytest.raises(ValueError, match="same id"):
        Library.of(FAQ, FAQ)


def test_a_rare_term_weighs_more_than_a_common_one() -> None:
    assert LIBRARY.idf("upload") > LIBRARY.idf("file") > 0
