"""A document read whole: at once where it fits, in announced passes where it does not."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from models.errors import ModelFault, ModelUnreachable
from models.scripted import ScriptedModel
from rag.account.body import body
from rag.account.coverage import coverage
from rag.account.latency import latency, total
from rag.account.report import headline
from rag.answer import cascade
from rag.answer.digest import passes
from rag.answer.policy import Rule
from rag.answer.prompt import Frame
from rag.answer.roles import Role
from rag.answer.turn import Answered, Decided, Prompted, Token, Turn, Waiting
from rag.answer.why import Why
from rag.documents.library import Library
from rag.text.passages import Document, Hit, Place
from tests.rag.stories import Story, estimate, options
from tests.said import english
from words.language import LANGUAGES, language
from words.phrase import Phrase, Text, worded

SENTENCES = [f"Chapter {n} tells how pump number {n} is cleaned and oiled every {n} days. " * 12 for n in range(1, 41)]
TEXT = "\n\n".join(SENTENCES)
LONG = Document(
    "manual", "manual.pdf", TEXT,
    tuple(Place(start, f"page {n}") for n, start in enumerate(range(0, len(TEXT), len(TEXT) // 20), 1)),
    ("manual.pdf", "manual"),
)  # fmt: skip
SUMMARY = "Summarise manual.pdf"


def story(draft: ScriptedModel, escalation: ScriptedModel | None = None, context: int = 3000) -> Story:
    return Story(draft, escalation, Library.of(LONG), context_tokens=context, options=options(draft_tokens=200))


def waits(turn: Turn) -> list[Text]:
    return [event.why for event in turn.events if isinstance(event, Waiting)]


async def test_a_document_that_fits_is_read_whole_at_once() -> None:
    model = ScriptedModel("phi-4-mini", "Pumps are cleaned and oiled [1].")
    turn = await story(model, context=60_000).ask(SUMMARY)
    assert turn.retrieved and turn.retrieved.how == "whole" and len(model.asked) == 1
    assert [round(one.read, 2) for one in coverage(turn)] == [1.0]
    assert turn.outcome == "answered" and waits(turn) == []


async def test_a_longer_one_is_read_in_announced_passes_and_then_answered_from_the_notes() -> None:
    model = ScriptedModel("phi-4-mini", "Pump number 7 is cleaned and oiled [1].")
    turn = await story(model).ask(SUMMARY)
    announced = [str(why) for why in waits(turn)]
    assert len(announced) > 3 and all(e.reading for e in turn.events if isinstance(e, Waiting))
    assert announced[0].startswith(f"pass 1 of {len(announced)}, page")
    assert announced[-1].startswith(f"pass {len(announced)} of {len(announced)}, page") and "20" in announced[-1]
    assert len(model.asked) == len(announced) + 1
    assert "<notes-" in model.asked[-1].messages[-1].content and "**Page" in model.asked[-1].messages[-1].content
    assert turn.settled and english((turn.settled.who, turn.settled.why)) == ("draft", Why.GOOD_ENOUGH)
    assert turn.answer == "Pump number 7 is cleaned and oiled [1]."
    assert [round(one.read, 2) for one in coverage(turn)] == [1.0]


async def test_what_a_pass_only_thought_is_in_no_notes() -> None:
    model = ScriptedModel("phi-4-mini", "Pump number 7 is cleaned and oiled [1].", unsaid="Let me think.")
    turn = await story(model).ask(SUMMARY)
    assert turn.answer == "Pump number 7 is cleaned and oiled [1]."
    notes = model.asked[-1].messages[-1].content
    assert "Let me think." not in notes and notes.count("Pump number 7 is cleaned") == len(model.asked) - 1


async def test_every_pass_fits_the_context_and_together_they_hold_the_document_once() -> None:
    hits = [Hit(piece, 0.0) for piece in Library.of(LONG).documents[0].pieces(3000)]
    frame = Frame(3000, 200, 0.4)
    parts = passes(SUMMARY, hits, frame, estimate)
    for part in parts:
        assert sum(estimate(m.content) for m in part.prompt.messages) + part.prompt.max_tokens <= 3000
    sent = [hit for part in parts for hit in part.sent]
    assert sent == hits
    numbers = [f'number="{n}"' in parts[0].prompt.messages[-1].content for n in range(1, len(parts[0].sent) + 2)]
    assert numbers == [True] * len(parts[0].sent) + [False]
    assert f'number="{len(parts[0].sent) + 1}"' in parts[1].prompt.messages[-1].content


async def test_a_stop_in_the_middle_keeps_the_notes_that_are_there() -> None:
    model = ScriptedModel("phi-4-mini", "Pumps are cleaned [1].", rate=200)
    turn = await story(model).ask(SUMMARY, stop=lambda events: sum(isinstance(e, Waiting) for e in events) >= 3)
    assert turn.outcome == "stopped" and turn.settled and turn.settled.who == Role.READING
    assert turn.answer.count("Pumps are cleaned [1].") >= 2
    assert "**Page" in turn.answer and model.closed


@pytest.mark.parametrize("document", [LONG, replace(LONG, places=())], ids=["with pages", "without places"])
@pytest.mark.parametrize("code", LANGUAGES)
async def test_above_its_notes_stands_which_part_it_is_in_the_readers_language(document: Document, code: str) -> None:
    told = story(ScriptedModel("phi-4-mini", "Pumps are cleaned [1].", rate=200))
    told.library = Library.of(document)
    turn = await told.ask(SUMMARY, stop=lambda events: any(isinstance(e, Token) for e in events), language=code)
    announced = waits(turn)[0]
    assert isinstance(announced, Phrase)
    place = announced.values.get("place", "")
    assert not isinstance(place, int | float) and bool(place) == bool(document.places)
    heading = worded(place or announced, language(code))
    assert turn.answer.casefold().startswith(f"**{heading.casefold()}**\n\n")
    assert code == "en" or not re.search("[a-z]", heading)


async def test_a_model_that_breaks_in_the_middle_leaves_its_notes() -> None:
    model = ScriptedModel("phi-4-mini", "Pumps are cleaned.", error=ModelFault("phi-4-mini failed."), error_after=2)
    turn = await story(model).ask(SUMMARY)
    assert turn.settled and (turn.settled.who, turn.settled.why) == (Role.READING, Why.NO_MODEL)
    assert turn.answer.endswith("Pumps are")


async def test_an_absent_model_is_asked_once_and_the_document_is_quoted() -> None:
    model = ScriptedModel("phi-4-mini", "", error=ModelUnreachable("phi-4-mini cannot be reached."))
    turn = await story(model).ask(SUMMARY)
    assert turn.settled and turn.settled.who == "quotes" and turn.answer
    assert len(model.asked) == 1


async def test_passes_that_note_nothing_leave_no_heading() -> None:
    turn = await story(ScriptedModel("phi-4-mini", "-")).ask(SUMMARY)
    end = next(e for e in turn.events if isinstance(e, Answered | Token))
    assert "**Page" not in turn.text(Role.READING), end


async def test_the_page_says_which_pass_is_read() -> None:
    turn = await story(ScriptedModel("phi-4-mini", "Pumps are cleaned [1].")).ask(SUMMARY)
    told = [headline(Turn(turn.events[:count]))[0] for count in range(2, len(turn.events))]
    assert any(str(text).startswith("phi-4-mini reads pass 2 of ") for text in told)


async def test_the_passes_have_a_lane_of_their_own_and_the_rows_add_up() -> None:
    turn = await story(ScriptedModel("phi-4-mini", "Pumps are cleaned [1].", rate=300)).ask(SUMMARY)
    spans = latency(turn)
    assert {span.lane for span in spans} == {"turn", Role.READING, "draft"}
    assert sum(span.seconds for span in spans) == pytest.approx(total(turn), abs=0.005)


async def test_the_price_of_a_long_reading_is_told_before_anybody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cascade, "MOST_PASSES", 2)
    model = ScriptedModel("phi-4-mini", "Pumps are cleaned [1].")
    turn = await story(model).ask(SUMMARY)
    assert turn.settled and (turn.settled.who, turn.settled.why) == (None, Why.PRICED) and model.asked == []
    price = turn.settled.price
    assert price and price.passes > 2 and price.tokens > 1000 and price.seconds is None
    assert str(price.passes) in str(body(turn))


async def test_a_reader_who_has_heard_the_price_may_read_on_or_search(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cascade, "MOST_PASSES", 2)
    on = await story(ScriptedModel("phi-4-mini", "Pumps are cleaned [1].")).ask(SUMMARY, read_on=True)
    assert len(waits(on)) > 2 and on.outcome == "answered"
    searched = await story(ScriptedModel("phi-4-mini", "Pumps are cleaned [1].")).ask(SUMMARY, search=True)
    assert searched.retrieved and searched.retrieved.how in ("search", "leading") and waits(searched) == []
    assert searched.outcome == "answered"


async def test_a_brief_is_polished_by_the_larger_model_only_where_it_is_marked_as_important() -> None:
    brief = "Write an executive brief of manual.pdf"
    draft = ScriptedModel("phi-4-mini", "Pump number 7 is cleaned and oiled [1].")
    larger = ScriptedModel("gpt-oss-20b", "Pumps are cleaned and oiled [1].")
    plain = await story(draft, larger).ask(brief)
    assert larger.asked == [] and plain.settled and plain.settled.who == "draft"
    marked = await story(draft, larger).ask(brief, important=True)
    decided = next(e.decision for e in marked.events if isinstance(e, Decided))
    assert decided.escalate and decided.because(Rule.IMPORTANT)
    assert "<draft-" in larger.asked[-1].messages[-1].content and "<notes-" in larger.asked[-1].messages[-1].content
    assert marked.settled and marked.settled.who == "escalation"


async def test_a_summary_of_what_came_with_the_question_is_of_that() -> None:
    other = Document("note", "note.md", "The tank holds ninety litres.", names=("note.md",))
    asking = Story(ScriptedModel("phi-4-mini", "Ninety litres [1]."), None, Library.of(LONG, other))
    turn = await asking.ask("What is it about?", attached=("note",))
    prompted = next(e for e in turn.events if isinstance(e, Prompted))
    assert [hit.passage.document for hit in prompted.sent] == ["note"]


def test_pieces_follow_each_other() -> None:
    pieces = list(Library.of(LONG).documents[0].pieces(3000))
    assert all(one.end <= other.start for one, other in pairwise(pieces))
