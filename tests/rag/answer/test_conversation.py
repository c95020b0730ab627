"""What stays of the turns: history, rewinding, and what a follow-up refers back to."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from models.errors import ModelFault
from rag.answer.conversation import Conversation, Exchange
from rag.answer.turn import Received, Settled, Turn
from rag.answer.why import Why
from tests.rag.logs import HITS, NONE, STRONG, answered, asked, failed, found, spoken, turn


def exchange(id: str, question: str, answer: str) -> Exchange:
    return Exchange(id, question, answer, found())


def asking(question: str, sealed: Turn) -> Turn:
    return Turn((Received(0.0, question), *sealed.events[1:]))


def test_a_turn_becomes_an_exchange_without_its_tokens() -> None:
    grown = Conversation().with_turn("1", answered())
    assert grown.exchanges == (replace(exchange("1", "How long do refunds take?", "Thirty days [1]."), sent=HITS),)
    assert grown.history == (("How long do refunds take?", "Thirty days [1]."),)
    assert Conversation().exchanges == ()


def test_history_keeps_what_was_read_of_a_stopped_turn_and_nothing_of_one_without_an_answer() -> None:
    half = turn(found(), asked(0.1), spoken(1.0)[:1], Settled(1.2, "draft", Why.STOPPED))
    broke = turn(
        found(), asked(0.1), spoken(1.0)[:1], failed(1.2, ModelFault("x")), Settled(1.2, "draft", Why.NO_MODEL)
    )
    refused = turn(found(), asked(0.1), spoken(1.0, text="Only parcels."), Settled(1.3, "draft", Why.NOT_FOUND))
    greeted = turn(Settled(0.0, None, Why.GREETED))
    conversation = Conversation()
    for number, (question, sealed) in enumerate({"a": half, "b": broke, "c": refused, "d": greeted}.items()):
        conversation = conversation.with_turn(str(number), asking(question, sealed))
    assert conversation.history == (("a", "Thirty"),)
    assert [e.question for e in conversation.exchanges] == ["a", "b", "c", "d"]


def test_of_a_question_asked_again_the_last_answer_counts_and_at_its_place() -> None:
    conversation = Conversation((exchange("1", "a", "old"), exchange("2", "b", "yes"), exchange("3", "a", "new")))
    assert conversation.history == (("b", "yes"), ("a", "new"))
    again_without_an_answer = Conversation((*conversation.exchanges, exchange("4", "a", "")))
    assert again_without_an_answer.history == conversation.history


def test_an_edited_question_rewinds_to_before_it() -> None:
    conversation = Conversation(tuple(exchange(id, f"q{id}", "x") for id in "123"))
    assert [e.id for e in conversation.before("2").exchanges] == ["1"]
    assert conversation.before("1").exchanges == ()
    assert conversation.before("9") is conversation
    edited = conversation.before("2").with_turn("2", asking("other", answered()))
    assert [question for question, _ in edited.history] == ["q1", "other"]


def test_an_exchange_is_found_by_its_id() -> None:
    conversation = Conversation((exchange("1", "a", "x"), exchange("2", "b", "y")))
    assert conversation.exchange("2") is conversation.exchanges[1] and conversation.exchange("9") is None


def test_a_follow_up_refers_to_the_last_search_that_found_something() -> None:
    with_hits = turn(found(0.1, STRONG), Settled(0.2, "draft", Why.STOPPED))
    nothing = turn(found(0.1, NONE, ()), Settled(0.2, None, Why.NOT_FOUND))
    alone = turn(asked(0.1), spoken(1.0), Settled(1.3, "draft", Why.PICKED))
    conversation = Conversation().with_turn("1", with_hits)
    conversation = conversation.with_turn("2", nothing).with_turn("3", alone)
    assert conversation.last_search is conversation.exchanges[0]
    assert conversation.last_search.found and conversation.last_search.found.hits == HITS
    assert Conversation().last_search is None


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["", "x", "y"])), max_size=8))
def test_history_holds_each_question_once_and_only_answers(said: list[tuple[str, str]]) -> None:
    exchanges = tuple(exchange(str(n), question, answer) for n, (question, answer) in enumerate(said))
    history = Conversation(exchanges).history
    assert len({question for question, _ in history}) == len(history) and all(answer for _, answer in history)
    assert dict(history) == {question: answer for question, answer in said if answer}
