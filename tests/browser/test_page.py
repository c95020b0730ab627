"""What the page offers around the answer: passages in context, settings, both writing directions, two visitors."""

import asyncio
import re

from playwright.async_api import Locator, expect

from tests.browser.chat import Chat, OpenChat
from tests.fake_server import FakeServer, Script

QUESTION = "How does BM25 score a passage?"
NAMELESS = Script(words="Purple elephants juggle marmalade beneath painted chandeliers.")  # no other rule minds it
HEBREW_QUESTION = "מתי נפתח המצפה בכל ערב?"


async def direction(text: Locator) -> str:
    return str(await text.evaluate("node => getComputedStyle(node).direction"))


async def test_a_passage_opens_in_the_side_panel_between_its_neighbours(chat: Chat, models: FakeServer) -> None:
    answer = await chat.ask(QUESTION)
    await answer.settles("phi-4-mini answered")
    await answer.opens(answer.sources)
    await expect(answer.sources.locator("mark").first).to_be_visible()
    await answer.button("Open passage 2, Retrieval with BM25").click()
    reader = chat.page.locator(".td-reader")
    await expect(reader).to_be_visible()
    await expect(reader.locator("h2")).to_have_text("Retrieval with BM25")
    await expect(reader.locator(".td-neighbour")).to_have_count(2)
    cited = reader.locator(".td-cited")
    await expect(cited).to_be_in_viewport()
    await expect(cited.locator("mark").last).to_be_visible()
    await expect(cited).to_have_text(await answer.sources.locator(".td-text").nth(1).inner_text())
    assert "score" in await cited.locator("mark").all_inner_texts()
    await chat.page.keyboard.press("Escape")
    await expect(reader).to_have_count(0)


async def test_the_settings_count_for_this_conversation_alone(
    chat: Chat, models: FakeServer, open_chat: OpenChat
) -> None:
    other = await open_chat()
    page = chat.page
    await page.locator("#chat-settings-header-button").click()
    passages = page.locator('[id="passages"] [role=slider]')
    for _ in range(3):
        await passages.press("ArrowLeft")
    await expect(passages).to_have_attribute("aria-valuenow", "2")
    await page.get_by_role("tab", name="When to escalate").click()
    rule = page.get_by_role("switch", name="The draft says little that is in its passages")
    await rule.click()
    await expect(rule).to_have_attribute("aria-checked", "false")
    await page.locator("#confirm-sidebar").click()
    models.enqueue("phi-4-mini", NAMELESS)
    mine = await chat.ask(QUESTION)
    await mine.settles("phi-4-mini answered, and its passages do not bear it out")
    await mine.says(NAMELESS.words)
    await expect(mine.sources).to_contain_text("2 passages from")
    models.enqueue("phi-4-mini", NAMELESS)
    theirs = await other.ask(QUESTION)
    await theirs.settles("gpt-oss-20b answered")
    await expect(theirs.sources).to_contain_text("5 passages from")


async def test_hebrew_runs_from_right_to_left_in_question_answer_and_composer(chat: Chat, models: FakeServer) -> None:
    answer = await chat.ask(HEBREW_QUESTION)
    await answer.settles("phi-4-mini answered")
    await answer.says("המצפה נפתח בכל ערב בשעה שמונה")
    assert await direction(answer.words.locator('[role="article"]').first) == "rtl"
    assert await direction(chat.questions.locator("pre")) == "rtl"
    assert await direction(answer.headline) == "ltr"
    await answer.opens(answer.sources)
    assert await direction(answer.sources.locator(".td-text").first) == "rtl"
    await chat.composer.click()
    await chat.page.keyboard.insert_text("ומה")
    assert await direction(chat.composer) == "rtl"


async def test_two_conversations_do_not_see_each_other(chat: Chat, models: FakeServer, open_chat: OpenChat) -> None:
    other = await open_chat()
    mine, theirs = await asyncio.gather(
        chat.ask(f"{QUESTION} [[rate=8]]"), other.ask("What is quantisation? [[rate=8]]")
    )
    await mine.settles("phi-4-mini answered")
    await theirs.settles("phi-4-mini answered")
    (mine_said,), (they_said,) = await mine.words.all_inner_texts(), await theirs.words.all_inner_texts()
    assert mine_said and they_said and mine_said != they_said
    assert they_said not in await chat.page.inner_text("#root")
    assert mine_said not in await other.page.inner_text("#root")
    await expect(chat.answers).to_have_count(1)
    await expect(other.answers).to_have_count(1)


async def test_the_page_follows_the_systems_theme_while_it_is_open(chat: Chat) -> None:
    page = chat.page
    background = "() => getComputedStyle(document.body).backgroundColor"
    await expect(page.locator("html")).to_have_class(re.compile(r"\blight\b"))
    light = await page.evaluate(background)
    await page.emulate_media(color_scheme="dark")
    await expect(page.locator("html")).to_have_class(re.compile(r"^(?!.*\blight\b).*\bdark\b"))
    assert await page.evaluate(background) != light
    assert await page.locator('img[src*="theme=light"]').count() == 0
    await page.emulate_media(color_scheme="light")
    await expect(page.locator("html")).to_have_class(re.compile(r"\blight\b"))
    assert await page.evaluate(background) == light
