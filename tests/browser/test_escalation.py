"""The larger model steps in, is called in, or is kept out; and what the documents do not hold."""

import asyncio

from playwright.async_api import expect

from tests.browser.chat import Answer, Chat
from tests.fake_server import FakeServer, Script

QUESTION = "How does BM25 score a passage?"
FIRST_SENTENCE = "BM25 grew out of the Okapi search system in the 1990s [1]."
ELSEWHERE = "Who painted the ceiling of the Sistine chapel?"
INVENTED = Script(words="Purple elephants juggle marmalade beneath Venetian chandeliers.")


async def ask_badly_drafted(chat: Chat, models: FakeServer, larger: Script) -> Answer:
    """A question whose draft no passage supports, so that the larger model steps in."""
    models.enqueue("phi-4-mini", INVENTED)
    models.enqueue("gpt-oss-20b", larger)
    return await chat.ask(QUESTION)


async def test_an_unsupported_draft_is_replaced_and_stays_one_click_away(chat: Chat, models: FakeServer) -> None:
    answer = await ask_badly_drafted(chat, models, Script(prefill_s=0.5, rate=20))
    await answer.says("Purple elephants")
    await answer.settles("gpt-oss-20b answered")
    await answer.says(FIRST_SENTENCE)
    await expect(answer.words).not_to_contain_text("elephants")
    await expect(chat.answers).to_have_count(1)
    await expect(answer.decision).to_contain_text("of what the draft says is in its passages")
    draft = answer.decision.locator(".td-draft")
    await expect(draft).to_be_hidden()
    await answer.decision.get_by_text("Show the draft").click()
    await expect(draft).to_be_visible()
    await expect(draft).to_contain_text(INVENTED.words)
    await expect(draft).to_contain_text("phi-4-mini")


async def test_the_draft_can_be_kept_while_the_larger_model_writes(chat: Chat, models: FakeServer) -> None:
    answer = await ask_badly_drafted(chat, models, Script(words="Alpha beta gamma " * 100, rate=10))
    await answer.says("Alpha beta gamma")
    await answer.button("Keep the draft").click()
    await answer.settles("You kept the draft of phi-4-mini")
    await expect(answer.words).to_have_text(INVENTED.words)
    await asyncio.wait_for(models.seen(closes=1), 5)


async def test_the_larger_model_can_be_asked_over_the_same_passages_and_stopped(chat: Chat, models: FakeServer) -> None:
    first = await chat.ask(QUESTION)
    await first.settles("phi-4-mini answered")
    models.enqueue("gpt-oss-20b", Script(words="Alpha beta gamma " * 100, rate=10))
    await first.button("Ask gpt-oss-20b").click()
    second = chat.answer(2)
    await second.says("gamma Alpha")
    await expect(chat.questions).to_have_count(2)
    await chat.stop()
    await second.settles("You stopped gpt-oss-20b")
    await second.says("Alpha beta gamma Alpha")
    await asyncio.wait_for(models.seen(closes=1), 5)
    await expect(first.words).to_have_text(FIRST_SENTENCE)
    chips = await first.sources.locator(".td-title").all_text_contents()
    assert chips and chips == await second.sources.locator(".td-title").all_text_contents()
    await expect(second.sources.locator(".td-evidence")).to_have_text("the same passages again")


async def test_what_the_documents_do_not_hold_is_said_and_can_be_asked_anyway(chat: Chat, models: FakeServer) -> None:
    first = await chat.ask(ELSEWHERE)
    await first.settles("Not in your documents")
    await first.says("This is not in your documents")
    await expect(first.sources).to_contain_text("No passage shares a word")
    assert not models.asked
    models.enqueue("phi-4-mini", Script(words="Michelangelo painted it."))
    await first.button("Ask the model anyway").click()
    second = chat.answer(2)
    await second.settles("phi-4-mini answered")
    await expect(second.words).to_have_text("Michelangelo painted it.")
    await expect(second.decision).to_contain_text("not from your documents")
    await expect(second.sources).to_have_count(0)
    assert ELSEWHERE in models.asked[-1].question
