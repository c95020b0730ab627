"""The page speaks the language that its browser asks for, and is mirrored where that runs from right to left."""

import re

import pytest
from playwright.async_api import FloatRect, Locator, Page, ViewportSize, expect

from tests.browser.chat import Answer, Chat, OpenChat
from tests.browser.test_escalation import INVENTED
from tests.fake_server import FakeServer

QUESTION = "How does BM25 score a passage?"
TAGS = {"he": "he-IL", "fa": "fa", "uk": "uk-UA", "el": "el-GR"}
WRITING = {"he": "\u0590-\u05ff", "fa": "\u0600-\u06ff", "uk": "\u0400-\u04ff", "el": "\u0370-\u03ff"}
PLACEHOLDER = "Ask about your documents"
WIDE, PHONE = ViewportSize(width=1280, height=800), ViewportSize(width=390, height=844)

# What the page itself says, to the eye and to a screen reader: not what documents, people and models do.
THEIRS = (
    ".prose, .message-content pre, #starters, .td-title, .td-where, .td-text, .td-chip, .td-model, .td-reader p, "
    ".td-reader h2, .td-numbers .td-by, .td-spans, .td-lane-name, .td-path, .td-kinds, code"
)
LABELS = """(theirs) => {
    const said = [];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
    for (let node = nodes.currentNode; node; node = nodes.nextNode()) {
        if (node.closest(`${theirs}, script, style, noscript`)) continue;
        for (const name of ["aria-label", "title", "placeholder"]) said.push(node.getAttribute(name) ?? "");
        for (const child of node.childNodes) if (child.nodeType === Node.TEXT_NODE) said.push(child.data);
    }
    return said;
}"""
FILLED_IN = re.compile(r"\u2068[^\u2066-\u2069]*\u2069")  # what stands between two marks that keep it together
NAMES = re.compile(r"Tandem|phi-4-mini|gpt-oss-20b|BM25|TANDEM_\w+|HTML|Markdown|CSV|UTC|PDF|MB|ms|tokens?\b")


async def english(page: Page) -> list[str]:
    """English words in the page's own labels."""
    found = []
    for label in await page.evaluate(LABELS, THEIRS):
        while label != (less := FILLED_IN.sub("", label)):
            label = less
        if re.search(r"[A-Za-z]{2}", NAMES.sub("", label)):
            found.append(label)
    return found


async def box(node: Locator) -> FloatRect:
    found = await node.bounding_box()
    assert found
    return found


async def middle(node: Locator) -> float:
    """From the left."""
    found = await box(node)
    return found["x"] + found["width"] / 2


async def settled(chat: Chat, models: FakeServer) -> Answer:
    """An answer in which the larger model stepped in, with all its panels open."""
    models.enqueue("phi-4-mini", INVENTED)
    answer = await chat.ask(QUESTION)
    await expect(answer.decision).to_have_attribute("data-state", "settled", timeout=20_000)
    for panel in (answer.sources, answer.coverage, answer.timing):
        await answer.opens(panel)
    for fold in await answer.decision.locator(".td-fold > summary").all():
        await fold.click()
    return answer


FITS = """() => document.documentElement.scrollWidth === innerWidth &&
    [...document.querySelectorAll(".td, #header, #message-composer")].every((node) => {
        const { left, right } = node.getBoundingClientRect();
        return left >= 0 && right <= innerWidth;
    })"""


async def fits(page: Page) -> None:
    """Nothing stands beyond the edges, on a wide page and on a phone, once a panel has come in."""
    for size in (PHONE, WIDE):
        await page.set_viewport_size(size)
        await page.wait_for_function(FITS, timeout=20_000)


@pytest.mark.parametrize("code", ["he", "fa"])
async def test_the_page_is_mirrored(open_chat: OpenChat, models: FakeServer, code: str) -> None:
    chat = await open_chat(locale=TAGS[code], viewport=WIDE)
    page = chat.page
    await expect(page.locator("html")).to_have_attribute("dir", "rtl")
    await expect(page.locator("html")).to_have_attribute("lang", code)
    starters = page.locator('[id^="starter-"] p')  # in the reader's own writing first
    await expect(starters.first).to_have_text(re.compile(f"[{WRITING[code]}]"))
    await expect(starters.first).to_have_css("direction", "rtl")
    writes = await box(chat.composer)
    assert (await box(page.locator("#chat-submit")))["x"] < writes["x"] + 60
    assert await middle(page.locator("#upload-button")) > writes["x"] + writes["width"] - 60
    assert await middle(page.locator("#theme-toggle")) < await middle(page.locator("#readme-button")) < 640
    assert 640 < await middle(page.locator("#session-button")) < await middle(page.locator("#new-chat-button"))

    answer = await settled(chat, models)
    await expect(chat.questions.locator("pre")).to_have_css("direction", "ltr")  # it is English
    asked, panel = await box(chat.questions.locator(".bg-accent")), await box(answer.decision)
    assert asked["x"] - panel["x"] < 30 < panel["x"] + panel["width"] - asked["x"] - asked["width"]
    tone = await box(answer.decision.locator(".td-tone"))
    assert panel["x"] + panel["width"] - tone["x"] - tone["width"] < 20
    assert await middle(answer.decision.locator(".td-actions")) < await middle(answer.headline)
    first, last = (answer.timing.locator(f"tbody tr:first-child {cell}") for cell in ("th", ".td-seconds"))
    assert await middle(last) < await middle(first)
    assert await english(page) == []

    await page.locator("#chat-settings-header-button").click()
    tabs = page.get_by_role("tab")
    assert await middle(tabs.last) < await middle(tabs.first)
    assert await english(page) == []
    await page.locator("#chat-settings-sidebar-title > button").click()
    await page.locator("#documents-button").click()
    await expect(chat.documents).to_be_visible()
    await expect(page.locator("aside")).to_be_in_viewport(ratio=1)
    assert await middle(page.locator("aside")) < (await box(chat.composer))["x"]
    assert await english(page) == []
    await page.locator("#session-button").click()
    await expect(page.locator(".td-desk")).to_be_visible()
    assert await english(page) == []
    await fits(page)


async def test_time_and_place_run_from_left_to_right_on_a_mirrored_page(
    open_chat: OpenChat, models: FakeServer
) -> None:
    answer = await settled(await open_chat(locale="he-IL"), models)
    bars = answer.timing.locator(".td-segment")
    await expect(bars.first).to_have_attribute("data-stage", "retrieve")
    assert await middle(bars.first) < await middle(bars.last)
    marks = await answer.coverage.locator(".td-strip").first.locator(".td-mark").all()
    places = [await middle(mark) for mark in marks]
    assert places == sorted(places)


@pytest.mark.parametrize("code", ["uk", "el"])
async def test_the_page_speaks_the_browsers_language(open_chat: OpenChat, models: FakeServer, code: str) -> None:
    chat = await open_chat(locale=TAGS[code])
    page, own = chat.page, re.compile(f"[{WRITING[code]}]")
    await expect(page.locator("html")).to_have_attribute("lang", code)
    await expect(page.locator("html")).to_have_attribute("dir", "ltr")
    await expect(chat.composer).to_have_attribute("placeholder", own)
    answer = await settled(chat, models)
    for said in (answer.headline, answer.timing.locator("thead"), page.locator("#readme-button"), chat.picker):
        await expect(said).to_have_text(own)
    for named in (page.locator("#documents-button"), page.locator("#chat-submit"), answer.sources, answer.decision):
        await expect(named).to_have_attribute("aria-label", own)
    await page.locator("#readme-button").click()
    await expect(page.get_by_role("dialog")).to_have_text(own)
    await page.keyboard.press("Escape")
    await page.locator("#session-button").click()
    await expect(page.locator(".td-report h2").first).to_have_text(own)
    await fits(page)


async def test_a_browser_whose_language_is_not_spoken_sees_english(open_chat: OpenChat, models: FakeServer) -> None:
    chat = await open_chat(locale="de-DE")
    await expect(chat.page.locator("html")).to_have_attribute("lang", "en")
    await expect(chat.composer).to_have_attribute("placeholder", PLACEHOLDER)
    await expect(chat.page.get_by_role("button", name="Send", exact=True)).to_be_visible()
    await (await chat.ask(QUESTION)).settles("phi-4-mini answered")
