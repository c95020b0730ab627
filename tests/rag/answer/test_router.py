"""Stories of a turn: what is asked of whom, whose words stand, and why."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import replace

import pytest

from models.chat import Chunk, Progress, Prompt
from models.errors import ModelFault, ModelUnreachable
from models.scripted import ScriptedModel
from rag.account import report
from rag.account.body import body
from rag.account.latency import latency, total
from rag.answer.ask import AUTO, Ask
from rag.answer.conversation import Conversation
from rag.answer.counting import over
from rag.answer.log import TurnLog
from rag.answer.policy import Policy, Rule
from rag.answer.prompt import FOR_WORK, FROM_PASSAGES
from rag.answer.quotes import Quotes
from rag.answer.router import Router
from rag.answer.turn import Answered, Decided, Failed, Prompted, Retrieved, Sent, Token, Turn
from rag.answer.why import Why
from rag.documents.library import Library
from rag.documents.segment import Segment
from rag.text.passages import Document
from tests.instant import instant
from tests.rag.logs import took
from tests.rag.stories import (
    DOCUMENTS,
    QUESTION,
    SUPPORTED,
    UNSUPPORTED,
    SlowLibrary,
    SlowPage,
    Story,
    document,
    estimate,
    names,
    options,
    said,
)
from tests.said import english
from ui.turn_view import BATCH_SECONDS

DOWN = ModelUnreachable("phi-4-mini cannot be reached.")
BROKEN = ModelFault("phi-4-mini failed.")


def why(turn: Turn) -> Why:
    assert turn.settled
    return turn.settled.why


def rules(turn: Turn) -> list[Rule]:
    return [r.rule for e in turn.events if isinstance(e, Decided) for r in e.decision.reasons]


async def test_a_supported_draft_stands_and_no_one_else_is_asked() -> None:
    story = Story()
    turn = await story.ask()
    assert (turn.outcome, turn.answer, why(turn)) == ("answered", SUPPORTED, Why.GOOD_ENOUGH)
    assert isinstance(story.escalation, ScriptedModel) and story.escalation.asked == []
    assert names(turn) == "Received Retrieved Prompted Sent Accepted Answered Decided Settled Drawn"


@instant
async def test_an_unsupported_draft_is_replaced_and_stays_readable() -> None:
    turn = await Story(ScriptedModel("phi-4-mini", UNSUPPORTED)).ask()
    assert (turn.answer, turn.text("draft"), why(turn)) == (SUPPORTED, UNSUPPORTED, Why.LARGER_SUPPORTED)
    assert rules(turn) == [Rule.UNSUPPORTED]
    assert sum(span.seconds for span in latency(turn)) == pytest.approx(total(turn))
    assert names(turn) == (
        "Received Retrieved Prompted Sent Accepted Answered Decided Prompted Sent Accepted Answered Settled Drawn"
    )


async def test_a_cut_off_draft_gives_way_to_a_whole_answer() -> None:
    turn = await Story(ScriptedModel("phi-4-mini", SUPPORTED, finish="length")).ask()
    assert turn.settled and turn.settled.who == "escalation" and rules(turn) == [Rule.CUT_OFF]


async def test_a_less_supported_escalation_leaves_the_draft() -> None:
    policy = Policy(topics="refunds")
    turn = await Story(escalation=ScriptedModel("gpt-oss-20b", UNSUPPORTED), options=options(policy)).ask()
    assert (turn.answer, why(turn), rules(turn)) == (SUPPORTED, Why.LARGER_UNSUPPORTED, [Rule.TOPIC])


@pytest.mark.parametrize("after", [0, 3])
async def test_a_failing_draft_is_no_special_case(after: int) -> None:
    turn = await Story(ScriptedModel("phi-4-mini", SUPPORTED, error=BROKEN, error_after=after)).ask()
    assert (turn.outcome, turn.answer, why(turn)) == ("answered", SUPPORTED, Why.ONLY_ONE)
    assert rules(turn) == [Rule.DRAFT_FAILED]


async def test_an_absent_server_is_not_waited_for_twice() -> None:
    story = Story(ScriptedModel("phi-4-mini", SUPPORTED, error=DOWN), same_server=True)
    turn = await story.ask()
    assert isinstance(story.escalation, ScriptedModel) and story.escalation.asked == []
    assert (turn.settled and turn.settled.who, why(turn)) == ("quotes", Why.QUOTED)


async def test_a_failing_escalation_leaves_the_draft() -> None:
    large = ScriptedModel("gpt-oss-20b", SUPPORTED, error=BROKEN, error_after=1)
    turn = await Story(ScriptedModel("phi-4-mini", UNSUPPORTED), large).ask()
    assert (turn.outcome, turn.answer, why(turn)) == ("answered", UNSUPPORTED, Why.ONLY_ONE)


async def test_with_both_down_the_documents_are_quoted() -> None:
    draft, large = (ScriptedModel(name, SUPPORTED, error=BROKEN) for name in ("phi-4-mini", "gpt-oss-20b"))
    turn = await Story(draft, large).ask()
    assert (turn.outcome, why(turn)) == ("answered", Why.QUOTED)
    assert "thirty working days" in turn.answer and "[1]" in turn.answer


async def test_half_a_sentence_that_was_read_stays() -> None:
    draft = ScriptedModel("phi-4-mini", "half a sentence", error=BROKEN, error_after=2)
    turn = await Story(draft, ScriptedModel("gpt-oss-20b", "x", error=BROKEN)).ask()
    assert (turn.outcome, turn.answer, why(turn)) == ("failed", "half a", Why.NO_MODEL)


async def test_without_any_model_the_documents_are_quoted() -> None:
    turn = await Story(None, None).ask()
    assert (turn.outcome, why(turn)) == ("answered", Why.QUOTED) and "thirty" in turn.answer


async def test_a_draft_alone_stands_with_the_reasons_against_it() -> None:
    turn = await Story(ScriptedModel("phi-4-mini", UNSUPPORTED), None).ask()
    decided = next(e.decision for e in turn.events if isinstance(e, Decided))
    assert (turn.answer, why(turn), decided.escalate) == (UNSUPPORTED, Why.NO_SECOND, False)
    assert decided.reasons and "No larger model" in str(decided.instead)


async def test_a_stream_without_a_finish_reason_is_an_interruption() -> None:
    turn = await Story(ScriptedModel("phi-4-mini", UNSUPPORTED, finish=None)).ask()
    failed = next(e for e in turn.events if isinstance(e, Failed))
    assert "broke off" in str(failed.error) and turn.answer == SUPPORTED


async def test_without_evidence_no_model_is_asked() -> None:
    story = Story()
    turn = await story.ask("Who invented the saxophone?")
    assert isinstance(story.draft, ScriptedModel)
    assert (turn.outcome, turn.answer, story.draft.asked) == ("not_found", "", [])


async def test_a_greeting_is_not_searched() -> None:
    assert names(turn := await Story().ask("Hello!")) == "Received Settled Drawn" and turn.outcome == "greeted"


async def test_the_marker_is_parsed_and_never_shown() -> None:
    large = ScriptedModel("gpt-oss-20b", SUPPORTED)
    turn = await Story(ScriptedModel("phi-4-mini", "NOT_IN_PASSAGES The passages speak of parcels."), large).ask()
    assert turn.text("draft") == "The passages speak of parcels." and rules(turn) == [Rule.REFUSED]
    assert turn.answer == SUPPORTED


async def test_a_thought_that_passed_for_an_answer_is_in_no_answer_no_history_and_no_check() -> None:
    thought = "NOT_IN_PASSAGES perhaps, for penguins never ship anything on Mondays."
    story = Story(ScriptedModel("phi-4-mini", SUPPORTED, unsaid=thought, logprob=-0.1))
    turn = await story.ask()
    assert turn.answer == SUPPORTED and turn.settled and turn.settled.why == Why.GOOD_ENOUGH
    assert [end.text for end in turn.events if isinstance(end, Answered)] == [SUPPORTED]
    assert body(turn) == body(await Story(ScriptedModel("phi-4-mini", SUPPORTED, logprob=-0.1)).ask())


class Doubting(ScriptedModel):
    async def stream(self, prompt: Prompt) -> AsyncGenerator[Progress | Chunk, None]:
        async with aclosing(super().stream(prompt)) as parts:
            async for part in parts:
                doubts = isinstance(part, Chunk) and part.channel == "reasoning"
                yield replace(part, logprobs=(-9.0,)) if isinstance(part, Chunk) and doubts else part


async def test_thinking_has_no_say_in_how_sure_an_answer_is() -> None:
    turn = await Story(Doubting("phi-4-mini", SUPPORTED, thoughts="Hm. " * 50, logprob=-0.1)).ask()
    assert [end.confidence for end in turn.events if isinstance(end, Answered)] == [-0.1]


async def test_when_both_models_find_nothing_it_is_not_in_the_documents() -> None:
    draft, large = (ScriptedModel(name, "NOT_IN_PASSAGES") for name in ("phi-4-mini", "gpt-oss-20b"))
    turn = await Story(draft, large).ask()
    assert (turn.outcome, turn.answer) == ("not_found", "")


async def test_a_model_picked_by_name_answers_alone() -> None:
    story = Story()
    turn = await story.ask(model="escalation")
    assert isinstance(story.draft, ScriptedModel) and story.draft.asked == []
    assert (turn.settled and turn.settled.who, why(turn)) == ("escalation", Why.PICKED)
    assert turn.settled and dict(turn.settled.checks)["escalation"].support is not None


async def test_the_model_alone_is_asked_without_documents() -> None:
    story = Story(options=options(documents=False))
    turn = await story.ask("Who invented the saxophone?")
    assert isinstance(story.draft, ScriptedModel)
    assert "passage" not in story.draft.asked[0].messages[-1].content and turn.retrieved is None
    assert turn.outcome == "answered"


async def test_the_same_passages_are_asked_again_without_a_search() -> None:
    story = Story()
    first = await story.ask()
    again = await story.ask(model="escalation", over=first.retrieved)
    assert again.retrieved and first.retrieved and again.retrieved.how == "again"
    assert again.retrieved.hits == first.retrieved.hits


async def test_a_follow_up_is_searched_with_what_it_refers_to() -> None:
    story = Story()
    first = await story.ask("How long is the warranty on bicycles?")
    story.conversation = Conversation().with_turn("1", first)
    turn = await story.ask("And does it cover the fork?")
    assert turn.retrieved and turn.retrieved.hits[0].passage.document == "warranty.md"
    assert isinstance(story.draft, ScriptedModel)
    assert [m.role for m in story.draft.asked[-1].messages] == ["system", "user", "assistant", "user"]


async def test_a_question_about_a_whole_document_reads_it_whole() -> None:
    turn = await Story().ask("Summarise the document Shipping")
    assert turn.retrieved and turn.retrieved.how == "whole"
    assert {hit.passage.document for hit in turn.retrieved.hits} == {"shipping.md"}


async def test_weak_evidence_widens_the_search_once_before_escalating() -> None:
    texts = ["solar panels need sun", "solar panels need wind", "solar eclipses are rare", "panels of judges", "wood"]
    library = SlowLibrary.of(*[replace(DOCUMENTS[0], id=f"{n}.md", title=f"T{n}", text=t) for n, t in enumerate(texts)])
    story = Story(ScriptedModel("phi-4-mini", UNSUPPORTED), library=library)
    story.options = replace(story.options, passages=1)
    turn = await story.ask("What about solar panels?")
    searches = [e for e in turn.events if isinstance(e, Retrieved)]
    assert searches[0].evidence.level == "weak", searches[0].evidence
    assert len(searches) == 2 and len(searches[1].hits) > len(searches[0].hits)


@instant
async def test_keeping_the_draft_closes_the_escalation_and_its_time_is_still_seen() -> None:
    large = ScriptedModel("gpt-oss-20b", SUPPORTED * 50, rate=20)
    story = Story(ScriptedModel("phi-4-mini", UNSUPPORTED), large, page=SlowPage(0.05))
    turn = await story.ask(keep=said("escalation", 5))
    assert (turn.outcome, turn.answer, why(turn)) == ("answered", UNSUPPORTED, Why.KEPT)
    assert large.closed_at == story.stopped_at
    assert took(latency(turn), "escalation", "writing") == pytest.approx(0.2)
    assert sum(span.seconds for span in latency(turn)) == pytest.approx(total(turn))


@instant
async def test_a_burst_is_not_held_back_by_the_batching() -> None:
    turn = await Story(ScriptedModel("phi-4-mini", f"{SUPPORTED} " * 40, rate=1e6), None).ask()
    assert turn.outcome == "answered" and total(turn) < BATCH_SECONDS
    assert took(latency(turn), "turn", "page") == 0


async def test_the_request_leaves_before_the_sources_are_handed_to_whoever_draws_them() -> None:
    story = Story()
    ask = Ask(QUESTION, story.conversation, story.options, story.library, AUTO, None)
    async with aclosing(story.router().answer(ask, lambda: 0.0)) as events:
        assert isinstance(await anext(events), Retrieved)
        for _ in range(5):  # a drawing takes as long as it likes: nobody asks for the next event meanwhile
            await asyncio.sleep(0)
        assert isinstance(story.draft, ScriptedModel) and len(story.draft.asked) == 1


async def test_confidence_is_that_of_the_least_sure_tenth_of_the_words() -> None:
    model = ScriptedModel("phi-4-mini", "word " * 20, logprob=(-3.0, -4.0, -2.0, *(-0.1,) * 17))
    turn = await Story(model).ask(model="draft")
    assert [event.confidence for event in turn.events if isinstance(event, Answered)] == [-2.0]


@instant
async def test_thinking_is_neither_first_token_nor_writing_nor_answer() -> None:
    model = ScriptedModel("phi-4-mini", SUPPORTED, thoughts="hm " * 4, rate=20)
    turn = await Story(model).ask()
    assert took(latency(turn), "draft", "thinking") == pytest.approx(0.2) and turn.answer == SUPPORTED


@pytest.mark.parametrize(
    "moment", ["Received", "Read", "Retrieved", "Waiting", "Sent", "Accepted", "Answered", "Decided"]
)
@instant
async def test_a_stop_in_any_phase_closes_the_stream_and_adds_up(moment: str) -> None:
    draft = ScriptedModel("phi-4-mini", UNSUPPORTED, retry=0.1, headers=0.1, prefill=0.1)
    large = ScriptedModel("gpt-oss-20b", SUPPORTED, retry=0.1, headers=0.1, prefill=0.1)
    library = SlowLibrary.of(*DOCUMENTS)
    library.seconds = 0.1
    story = Story(draft, large, library, SlowPage(0.02), read_seconds=0.05)
    turn = await story.ask(stop=lambda events: any(type(event).__name__ == moment for event in events))
    assert turn.outcome == "stopped"
    assert all(model.closed for model in (draft, large) if model.asked)
    assert sum(span.seconds for span in latency(turn)) == pytest.approx(total(turn)) and total(turn) <= story.wall


async def test_a_server_that_ignores_max_tokens_is_cut_off() -> None:
    endless = ScriptedModel("phi-4-mini", "refunds " * 5000, rate=1e6)
    turn = await Story(endless, None).ask()
    answered = next(e for e in turn.events if isinstance(e, Answered))
    assert endless.closed and answered.finish_reason == "length" and len(answered.text.split()) == 301


async def test_a_question_too_long_for_the_context_is_said_so_and_quoted() -> None:
    turn = await Story(context_tokens=1100).ask(f"{QUESTION} " + "refunds and parcels " * 900)
    failed = [e.error for e in turn.events if isinstance(e, Failed)]
    assert failed and "longer than the model's context" in str(failed[0]) and turn.settled
    assert not any(isinstance(e, Sent) for e in turn.events if getattr(e, "who", "") == "draft")


async def test_what_has_no_room_is_left_out_and_named() -> None:
    long = replace(DOCUMENTS[0], text="Refunds take thirty working days. " * 400)
    turn = await Story(library=Library.of(long), context_tokens=1500).ask("refunds take thirty working days")
    prompted = next(e for e in turn.events if isinstance(e, Prompted))
    assert prompted.sent and prompted.dropped and "no room" in str(prompted.dropped[0].why)


async def test_a_model_that_tells_its_context_is_believed() -> None:
    long = replace(DOCUMENTS[0], text="Refunds take thirty working days. " * 400)
    draft = ScriptedModel("phi-4-mini", SUPPORTED, context_tokens=1500)
    turn = await Story(draft, library=Library.of(long)).ask("refunds take thirty working days")
    prompted = next(e for e in turn.events if isinstance(e, Prompted))
    assert prompted.dropped and prompted.prompt_tokens < 1500 - 300


async def test_a_mistake_of_ours_is_raised_and_the_turn_is_sealed_as_failed() -> None:
    class Broken(ScriptedModel):
        async def stream(self, prompt: Prompt):  # type: ignore[no-untyped-def]
            yield (await super().stream(prompt).__anext__())
            raise ZeroDivisionError

    story = Story(Broken("phi-4-mini", SUPPORTED))
    with pytest.raises(ZeroDivisionError):
        await asyncio.wait_for(story.ask(), 5)
    assert why(story.log.seal()) is Why.BROKEN


async def test_the_page_is_drawn_every_token_once() -> None:
    story = Story(ScriptedModel("phi-4-mini", SUPPORTED, rate=100), page=SlowPage(0.02))
    turn = await story.ask()
    assert [e for e in story.page.drawn if isinstance(e, Token)] == [e for e in turn.events if isinstance(e, Token)]


async def test_quotations_can_be_picked_next_to_any_model() -> None:
    story = Story()
    turn = await story.ask(QUESTION, "quotes")
    assert turn.settled and (turn.settled.who, turn.settled.why) == ("quotes", Why.PICKED)
    assert "thirty working days" in str(body(turn)) and "No language model" not in str(body(turn))
    assert isinstance(story.draft, ScriptedModel) and story.draft.asked == []
    whole = await story.ask("Summarise the document Shipping", "quotes")
    assert whole.retrieved and whole.retrieved.how == "leading"


EMPLOYEES = "How many employees are there?"
STAFF = document("staff", "Employees", "| name | city |\n|---|---|\n| Ada | London |\n| Grace | New York |")
OURS = document("ours", "Employees", "| name | city |\n|---|---|\n| Mary | Paris |")
PROSE = document("prose", "The firm", "The firm has forty employees. Its employees work in Oslo.")
OTHER = document("other", "Pump", "The pump is blue.")


@pytest.mark.parametrize(
    ("uploads", "headline", "words"),
    [((), "Counted by Tandem", "2"), ((OURS,), "Counted by Tandem", "1"), ((OTHER,), "Counted by Tandem", "2")],
)
async def test_a_table_of_ones_own_is_counted_before_the_corpus(
    uploads: tuple[Document, ...], headline: str, words: str
) -> None:
    turn = await _counted(uploads)
    assert english(report.headline(turn)[0]) == headline
    assert f"**{words}**" in str(body(turn))


async def test_the_corpus_does_not_count_what_an_upload_speaks_of() -> None:
    assert why(await _counted((PROSE,))) is Why.QUOTED


async def test_what_tandem_says_itself_is_in_the_readers_language(monkeypatch: pytest.MonkeyPatch) -> None:
    draft = ScriptedModel("phi-4-mini", SUPPORTED)
    await Story(draft, None).ask(language="he")
    assert [prompt.language for prompt in draft.asked] == ["he"]
    monkeypatch.setattr(over, "words", lambda tally, by: f"{tally.count} {by.code}")
    assert body(await _counted((), "uk")) == "2 uk"


SHOP = document(
    "shop", "shop.csv", "| item | sold | price |\n|---|---|---|\n| pen | 3 | 2 |\n| cup | 7 | 9 |\n| pot | 5 | 8 |"
)


async def test_what_is_not_clear_is_asked_back_with_a_question_for_each_choice() -> None:
    turn = await _counted((SHOP,), question="How many items are over 4?")
    assert why(turn) is Why.ASKED_BACK and turn.settled
    assert turn.settled.choices == (
        ("sold", "How many items are over 4? [sold]"), ("price", "How many items are over 4? [price]"),
    )  # fmt: skip
    again = await _counted((SHOP,), question=turn.settled.choices[1][1])
    assert why(again) is Why.COUNTED and str(body(again)).startswith("**2** rows")


CHOICE = '{"table": 1, "operation": "sum", "column": "price", "where": [{"column": "item", "is": "cup"}]}'


@pytest.mark.parametrize(("said", "ends"), [(CHOICE, Why.COUNTED), ("It comes to a lot.", Why.NO_SECOND)])
async def test_where_the_rules_are_not_sure_a_model_chooses_and_code_works_it_out(said: str, ends: Why) -> None:
    draft = ScriptedModel("phi-4-mini", said)
    turn = await _counted((SHOP,), question="What is the total price of the cups that went away?", draft=draft)
    assert why(turn) is ends
    assert draft.asked[0].messages[1].content.startswith("Table 1: shop.csv")
    if ends is Why.COUNTED:
        assert str(body(turn)).startswith("**9**: the sum of price") and "The model phi-4-mini chose" in str(body(turn))


async def _counted(
    uploads: tuple[Document, ...], language: str = "en", question: str = EMPLOYEES, draft: ScriptedModel | None = None
) -> Turn:
    corpus = Library.of(STAFF)
    library = corpus.with_segments(*(Segment.of([upload]) for upload in uploads))
    log = TurnLog(question)
    ask = Ask(question, Conversation(), options(), library, AUTO, language=language)
    async for event in Router(corpus, {"draft": draft} if draft else {}, Quotes(), estimate, 8192).answer(ask, log.now):
        log.add(event)
    return log.seal()


async def test_what_the_conversation_holds_is_told_by_code() -> None:
    story = Story()
    files = await story.ask("Which files did I upload?")
    assert files.settled and files.settled.why is Why.TOLD and "no file" in str(body(files))
    first = await story.ask("What did I ask first?")
    assert str(body(first)) == "You have not asked anything before this."
    assert isinstance(story.draft, ScriptedModel) and story.draft.asked == []


async def test_thanks_are_answered_at_once() -> None:
    turn = await Story().ask("Thank you!")
    assert turn.settled and (turn.settled.why, turn.outcome) == (Why.THANKED, "greeted")


async def test_work_is_asked_for_with_rules_of_its_own() -> None:
    story = Story()
    await story.ask("Summarise the document Shipping")
    assert isinstance(story.draft, ScriptedModel)
    assert story.draft.asked[0].messages[0].content == FOR_WORK
    await story.ask()
    assert story.draft.asked[1].messages[0].content == FROM_PASSAGES
