"""Before the room fills: each question once with each model, with its seconds or what is wrong."""

from models.errors import ModelUnreachable
from models.scripted import ScriptedModel
from rag.answer.ask import Ask
from rag.answer.conversation import Conversation
from rag.answer.preflight import Flight, preflight
from tests.rag.stories import QUESTION, SUPPORTED, Story
from tests.said import english


async def flown(story: Story, *questions: str) -> list[Flight]:
    ask = Ask("", Conversation(), story.options, story.library)
    return [flight async for flight in preflight(story.router(), ask, questions)]


async def test_each_model_answers_each_question_alone_and_its_seconds_are_told() -> None:
    story = Story(ScriptedModel("phi-4-mini", SUPPORTED, prefill=0.05), ScriptedModel("gpt-oss-20b", SUPPORTED))
    flights = await flown(story, QUESTION, "How are parcels insured?")
    assert [(f.model, f.question) for f in flights] == [
        ("phi-4-mini", QUESTION),
        ("phi-4-mini", "How are parcels insured?"),
        ("gpt-oss-20b", QUESTION),
        ("gpt-oss-20b", "How are parcels insured?"),
    ]
    assert all(f.outcome == "answered" and f.problem == "" for f in flights)
    assert flights[0].first_word and 0.05 <= flights[0].first_word <= flights[0].total


async def test_a_model_that_is_not_there_is_told_with_its_remedy() -> None:
    absent = ScriptedModel("phi-4-mini", "", error=ModelUnreachable("phi-4-mini cannot be reached."))
    (flight,) = await flown(Story(absent, None), QUESTION)
    assert str(flight.problem).startswith("phi-4-mini cannot be reached. ") and len(str(flight.problem)) > 40


async def test_a_question_that_the_documents_do_not_hold_is_told() -> None:
    (flight,) = await flown(Story(escalation=None), "Who invented the saxophone?")
    assert (flight.outcome, flight.first_word) == ("not_found", None)


async def test_without_a_model_the_quotations_fly() -> None:
    (flight,) = await flown(Story(None, None), QUESTION)
    assert english((flight.model, flight.problem)) == ("quotations", "")
