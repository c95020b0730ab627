"""What a turn answers from, over a small library."""

from rag.answer.conversation import Conversation, Exchange
from rag.answer.retrieve import Search, retrieve
from rag.answer.turn import Retrieved
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
    return retrieve(question, conversation, LIBRARY, k)


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
        search = retrieve(question, Conversation(), Library.of(), 5)
        assert (search.hits, search.evidence.level, search.how) == ((), "none", "search")
