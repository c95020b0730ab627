"""What a turn answers from, over a small library."""

from rag.answer.conversation import Conversation, Exchange
from rag.answer.retrieve import Grounds, Search, retrieve
from rag.answer.turn import Retrieved
from rag.answer.understanding import understand
from rag.documents.library import Library
from rag.text.passages import Document
from tests.rag.stories import DOCUMENTS

GUIDE = Document(
    "guide-to-returns.md",
    "Guide to returns",
    "\n\n".join(f"## Step {n}\n\n" + f"Put the bicycle into carton {n}. " * 30 for n in range(1, 9)),
)
LIBRARY = Library.of(*DOCUMENTS, GUIDE)
WARRANTY = "How long is the warranty on bicycles?"


def ask(question: str, conversation: Conversation = Conversation(), k: int = 3) -> Search:  # noqa: B008
    said = understand(question, LIBRARY, past=bool(conversation.exchanges))
    return retrieve(said, conversation, Grounds(LIBRARY), k)


def after(*questions: str) -> Conversation:
    """A conversation in which `questions` were asked."""
    conversation = Conversation()
    for number, question in enumerate(questions):
        found = ask(question, conversation).at(0.1)
        exchange = Exchange(str(number), question, "Two years.", found)
        conversation = Conversation((*conversation.exchanges, exchange))
    return conversation


def documents(search: Search) -> list[str]:
    return [hit.passage.document for hit in search.hits]


def test_a_plain_question_is_searched_as_it_is() -> None:
    search = ask(WARRANTY)
    assert (search.query, search.how, documents(search)[0]) == (WARRANTY, "search", "warranty.md")
    assert search.evidence == LIBRARY.search(WARRANTY, 3).evidence
    assert search.at(0.5) == Retrieved(0.5, WARRANTY, search.hits, search.evidence, "search")


def test_nothing_is_found_for_what_the_documents_do_not_hold() -> None:
    assert ask("Who invented the saxophone?").evidence.level == "none"


def test_a_document_named_in_a_question_is_searched_first_and_stands_for_itself_if_nothing_matches() -> None:
    assert ask("Which carton is in the guide to returns?").how == "search"
    unmatched = ask("Anything noteworthy, surprising, inspiring, amusing or unlawful inside shipping.md?")
    assert (unmatched.how, set(documents(unmatched)), unmatched.evidence.level) == (
        "leading",
        {"shipping.md"},
        "strong",
    )


def test_a_summary_of_a_named_document_takes_its_leading_passages_spread_over_it() -> None:
    search = ask("What is the “Guide to returns” about?")
    assert (search.how, set(documents(search)), search.evidence.level) == ("leading", {GUIDE.id}, "strong")
    starts = [hit.passage.start for hit in search.hits]
    assert len(starts) == 3 and starts[0] == 0 and starts == sorted(starts) and starts[-1] > len(GUIDE.text) / 2


def test_a_summary_names_a_document_by_a_title_of_one_word() -> None:
    assert set(documents(ask("Summarise the document Shipping"))) == {"shipping.md"}
    assert set(documents(ask("A short summary of refunds, please"))) == {"refunds.md"}


def test_a_summary_of_everything_takes_every_document() -> None:
    search = ask("Summarise the documents", k=4)
    assert (search.how, set(documents(search))) == ("leading", {document.id for document in LIBRARY.documents})


def test_a_summary_of_what_was_spoken_of_takes_those_documents() -> None:
    past = after("What is insured up to 500 euro?")
    assert set(documents(ask("Summarise it", past))) == {e.passage.document for e in past.exchanges[0].found.hits}  # type: ignore[union-attr]


def test_a_summary_of_a_subject_is_searched() -> None:
    search = ask("Give me a brief explanation of the warranty on the fork")
    assert (search.how, documents(search)[0]) == ("search", "warranty.md")


def test_a_follow_up_is_searched_with_what_it_refers_to() -> None:
    search = ask("And does it cover the fork?", after(WARRANTY))
    assert documents(search)[0] == "warranty.md" and search.query == f"{WARRANTY} And does it cover the fork?"
    assert search.how == "search" and search.evidence.level != "none"


def test_a_follow_up_of_a_follow_up_still_knows_the_subject() -> None:
    past = after(WARRANTY, "And in winter?")
    assert WARRANTY in ask("What does that mean for Germany?", past).query
    assert documents(ask("What does that mean for Germany?", past))[0] == "warranty.md"


def test_a_new_subject_that_sounds_like_a_follow_up_is_found_as_well() -> None:
    search = ask("And how long do refunds take after the parcel has arrived?", after(WARRANTY))
    assert "refunds.md" in documents(search)[:2] and search.evidence.level != "none"


def test_a_merged_search_gives_as_many_passages_as_wanted_and_none_twice() -> None:
    past = after("Which carton is for the bicycle?")
    for k in (1, 2, 5):
        hits = ask("And which carton is it for the parcel?", past, k).hits
        assert len(hits) == k == len({hit.passage.id for hit in hits})


def test_what_only_points_back_takes_the_same_passages_again() -> None:
    past = after(WARRANTY)
    search = ask("Why?", past)
    assert search.how == "again" and past.last_search and past.last_search.found
    assert (search.query, search.hits) == (WARRANTY, past.last_search.found.hits)


def test_without_a_past_a_follow_up_is_a_plain_question() -> None:
    assert ask("And does it cover the fork?").query == "And does it cover the fork?"
    assert ask("Why?").how == "search"


def test_an_empty_library_finds_nothing() -> None:
    for question in (WARRANTY, "Summarise it", "Why?"):
        nothing = Library.of()
        search = retrieve(understand(question, nothing, past=False), Conversation(), Grounds(nothing), 5)
        assert (search.hits, search.evidence.level, search.how) == ((), "none", "search")


OFFER_A = Document(
    "a",
    "Offer A",
    "# Offer A\n\nPrice: 1,200 EUR a year.\n\nNotice period: one month.",
    names=("offer_a.md", "offer_a"),
)
OFFER_B = Document(
    "b", "Offer B", "# Offer B\n\nPrice: 990 EUR a year.\n\nNotice period: six months.", names=("offer_b.md", "offer_b")
)
OLD = Document("v1", "Travel policy", "# Travel policy\n\nThe daily allowance is 30 EUR.", names=("policy_v1.md",))
NEW = Document("v2", "Travel policy", "# Travel policy\n\nThe daily allowance is 42 EUR.", names=("policy_v2.md",))
REVENUE = Document(
    "rev", "Revenue", "# Revenue\n\nRevenue in 2021 was 4.1 million.\n\nRevenue in 2023 was 5.6 million."
)


def over(*own: Document, reads: bool = False, fits: bool = True, manual: tuple[Document, ...] = ()) -> Grounds:
    """What somebody brought, beside what ships."""
    return Grounds(
        Library.of(*manual, *own),
        tuple(document.id for document in own),
        manual=frozenset(document.id for document in manual),
        reads=reads,
        fits=lambda documents: fits,
    )


def searched(question: str, grounds: Grounds, *before: str) -> Search:
    conversation = Conversation()
    for number, asked in enumerate(before):
        found = retrieve(understand(asked, grounds.library, past=number > 0), conversation, grounds, 5).at(0.1)
        conversation = Conversation((*conversation.exchanges, Exchange(str(number), asked, "Yes.", found)))
    return retrieve(understand(question, grounds.library, past=bool(before)), conversation, grounds, 5)


def test_work_on_a_document_that_fits_reaches_a_reader_whole_after_any_question() -> None:
    for request in ("Translate it into German", "What are the main risks?", "Create a timeline", "What is on page 2?"):
        search = searched(request, over(OFFER_A, reads=True), "What is the price?")
        assert search.how == "whole" and "".join(hit.passage.text for hit in search.hits) == OFFER_A.text


def test_a_question_of_fact_without_evidence_is_read_for_where_the_documents_fit() -> None:
    absent = "Who invented the saxophone?"
    read = searched(absent, over(OFFER_A, reads=True))
    assert (read.how, read.evidence.level) == ("whole", "weak")
    assert searched(absent, over(OFFER_A, reads=True, fits=False)).evidence.level == "none"
    assert searched(absent, over(OFFER_A)).evidence.level == "none"


def test_a_good_search_is_enough_for_a_question_of_fact() -> None:
    assert searched("How long is the notice period?", over(OFFER_A, REVENUE, reads=True)).how == "search"


def test_documents_that_are_compared_are_all_there() -> None:
    both = searched("Compare the notice period in offer_a.md and offer_b.md", over(OFFER_A, OFFER_B))
    assert [hit.passage.document for hit in both.hits[:2]] in (["a", "b"], ["b", "a"])
    assert set(documents(searched("Compare the two offers", over(OFFER_A, OFFER_B), "What is the price?"))) == {
        "a",
        "b",
    }


def test_the_document_that_is_named_answers() -> None:
    named = searched("What is the notice period in offer_b.md?", over(OFFER_A, OFFER_B))
    assert documents(named)[0] == "b" and "a" not in documents(named)


def test_of_two_versions_the_newer_speaks_and_the_older_is_named() -> None:
    search = searched("What is the daily allowance?", over(OLD, NEW))
    assert documents(search) == ["v2"]
    assert [(one.file, one.newest) for one in search.outdated] == [("policy_v1.md", "policy_v2.md")]


def test_a_year_that_stands_nowhere_is_no_evidence_and_is_said_with_the_nearest() -> None:
    search = searched("What was the revenue in 2019?", over(REVENUE))
    (lacks,) = search.missing
    assert (search.evidence.level, lacks.written, lacks.nearest, lacks.anywhere) == (
        "none",
        "2019",
        ("2021", "2023"),
        False,
    )
    assert searched("What was the revenue in 2019?", over(REVENUE, reads=True)).evidence.level == "weak"
    assert searched("What was the revenue in 2021?", over(REVENUE)).missing == ()


def test_what_ships_tells_those_who_brought_documents_only_of_tandem() -> None:
    manual = Document("m", "Using Tandem", "# Using Tandem\n\nHand in a claim by pressing the thumb. Tandem escalates.")
    claims = over(OFFER_A, manual=(manual,))
    assert "m" not in documents(searched("How late can I hand in a claim?", claims))
    assert documents(searched("When does Tandem escalate?", claims))[0] == "m"
    alone = Grounds(Library.of(manual), manual=frozenset({"m"}))
    assert documents(searched("How do I hand in a claim?", alone)) == ["m"]


def test_talk_about_the_last_answer_takes_its_passages_again() -> None:
    search = searched("shorter, please", over(OFFER_A, OFFER_B, reads=True), "What is the notice period in offer_b.md?")
    assert search.how == "again" and documents(search) == ["b"]


def test_a_part_that_is_named_stands_alone_where_the_whole_does_not_fit() -> None:
    search = searched("What does the last paragraph say?", over(OFFER_A, fits=False))
    assert search.how == "part" and [hit.passage.text for hit in search.hits] == ["Notice period: one month."]


def test_a_question_that_both_could_answer_is_answered_by_what_was_brought_and_says_so() -> None:
    manual = Document("m", "Using Tandem", "# Using Tandem\n\nTandem escalates a draft to the larger model.")
    notes = Document("n", "Notes", "# Notes\n\nIn our workshop Tandem escalates twice a day.", names=("notes.md",))
    search = searched("When does Tandem escalate?", over(notes, manual=(manual,)))
    assert documents(search) == ["n"] and search.beside == ("Using Tandem",)


def test_an_abbreviation_finds_its_long_form() -> None:
    terms = Document(
        "t", "Terms", "# Terms\n\nThe Service Level Agreement (SLA) is signed by both.\n\n## Fees\n\nNone."
    )
    long = Document("l", "Duties", "# Duties\n\nThe service level agreement names a response time of four hours.")
    assert "l" in documents(searched("Which response time does the SLA name?", over(terms, long)))[:1]


AURORA = Document(
    "aurora", "Aurora X200", "# Aurora X200\n\nIt costs 900 EUR.\n\nService costs 60 EUR a year.", names=("aurora.md",)
)
BOREAS = Document(
    "boreas", "Boreas B7", "# Boreas B7\n\nIt costs 300 EUR.\n\nService costs 15 EUR a year.", names=("boreas.md",)
)


def test_a_follow_up_stays_with_the_document_that_was_spoken_of() -> None:
    for question in ("and service?", "And how much is service per year?", "Und der Service?"):
        assert documents(searched(question, over(AURORA, BOREAS), "What does the Aurora X200 cost?"))[0] == "aurora"
    assert (
        documents(searched("and the Boreas?", over(AURORA, BOREAS), "What does the Aurora X200 cost?"))[0] == "boreas"
    )


def test_a_follow_up_for_another_year_needs_that_year() -> None:
    search = searched("and in 2019?", over(REVENUE), "What was the revenue in 2021?")
    assert search.evidence.level == "none" and [one.written for one in search.missing] == ["2019"]
    assert searched("and in 2023?", over(REVENUE), "What was the revenue in 2021?").missing == ()


def test_versions_that_are_compared_or_named_are_all_there() -> None:
    assert set(documents(searched("What changed between the versions of the allowance?", over(OLD, NEW)))) == {
        "v1",
        "v2",
    }
    assert documents(searched("How high is the allowance in policy_v1.md?", over(OLD, NEW))) == ["v1"]


def test_a_part_that_is_not_there_is_not_answered_with_the_beginning() -> None:
    search = searched("What does section 9 say?", over(OFFER_A))
    assert search.evidence.level == "none" and [one.written for one in search.missing] == ["section 9"]


def test_what_points_at_a_document_that_fits_is_read_for() -> None:
    for message in ("Would you sign it?", "Put this into a table", "Any mistakes in it?"):
        assert searched(message, over(OFFER_A, reads=True), "What is the price?").how == "whole"
