"""By keyboard alone, on a phone, and by axe-core's rules."""

from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Locator, Page, expect

from tests.browser.chat import Answer, Chat, OpenChat
from tests.browser.test_escalation import INVENTED
from tests.fake_server import FakeServer

QUESTION = "How does BM25 score a passage?"
AXE = Path(__file__).with_name("axe.min.js").read_text(encoding="utf-8")

# What axe-core finds in Chainlit's own part of the page, by rule.
CHAINLITS = frozenset(
    {
        "aria-input-field-name",  # the sliders of the settings
        "aria-valid-attr-value",  # the handle between the conversation and the side panel
        "image-redundant-alt",  # the icons of the starters
        "page-has-heading-one",
    }
)

FOCUSED = """() => {
    const node = document.activeElement;
    const style = getComputedStyle(node);
    const ring = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
    return { id: node.id, text: node.innerText?.trim() ?? '', ring, tag: node.tagName };
}"""

VIOLATIONS = """async () => {
    const changing = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(changing.map((one) => one.finished)); // half a colour may have too little contrast
    const { violations } = await axe.run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => ({
        rule: id, html, ours: Boolean(document.querySelector(target.at(-1))?.closest('.td')),
    })));
}"""


async def answered(chat: Chat) -> Answer:
    answer = await chat.ask(QUESTION)
    await answer.settles("phi-4-mini answered")
    return answer


async def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until `target` has the focus, and see that the focus shows."""
    node = await target.element_handle()
    for _ in range(40):
        await page.keyboard.press("Tab")
        if await page.evaluate("node => document.activeElement === node", node):
            found = await page.evaluate(FOCUSED)
            assert found["ring"], f"no visible focus on {found}"
            return
    pytest.fail(f"Tab never came to {target}")


async def test_all_of_it_can_be_reached_and_opened_by_keyboard(chat: Chat, models: FakeServer) -> None:
    answer, page = await answered(chat), chat.page
    await page.keyboard.press("Tab")  # away from the composer, which has the focus after a question
    await tab_to(page, chat.picker)
    await page.keyboard.press("Enter")
    popover = page.locator("#mode-picker-popover-model")
    await expect(popover).to_be_focused()  # before that Escape is lost on it
    await page.keyboard.press("Escape")
    await expect(popover).to_be_hidden()
    await tab_to(page, answer.button("Ask gpt-oss-20b"))
    for panel in (answer.sources, answer.timing):
        await tab_to(page, panel.locator("summary").first)
        await page.keyboard.press("Enter")
        await expect(panel).to_have_attribute("open", "")
    await tab_to(page, answer.button("Open passage 1, Retrieval with BM25"))
    await page.keyboard.press("Enter")
    await expect(page.locator(".td-reader")).to_be_focused()
    await expect(page.locator("#side-view-title button")).to_be_visible()  # Chainlit's title comes after the passage
    await page.keyboard.press("Escape")
    await expect(answer.button("Open passage 1, Retrieval with BM25")).to_be_focused()
    await tab_to(page, chat.composer)


async def test_nothing_is_wider_than_a_phone(open_chat: OpenChat, models: FakeServer) -> None:
    chat = await open_chat(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    models.enqueue("phi-4-mini", INVENTED)
    answer = await chat.ask(QUESTION)
    await answer.settles("gpt-oss-20b answered")
    for panel in (answer.sources, answer.timing):
        await answer.opens(panel)
    widest = await chat.page.evaluate(
        "Math.max(document.documentElement.scrollWidth,"
        " ...[...document.querySelectorAll('.td, .td *')].map((node) => node.getBoundingClientRect().right))"
    )
    assert widest <= 360 == await chat.page.evaluate("innerWidth")


async def see_no_violation(page: Page) -> None:
    found: list[dict[str, Any]] = await page.evaluate(VIOLATIONS)
    assert [(one["rule"], one["html"]) for one in found if one["ours"] or one["rule"] not in CHAINLITS] == []


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_axe_finds_nothing_but_what_is_chainlits(open_chat: OpenChat, models: FakeServer, theme: str) -> None:
    chat = await open_chat(color_scheme=theme)
    page = chat.page
    await expect(page.locator("html")).to_have_class(theme)
    await page.evaluate(AXE)
    await see_no_violation(page)
    models.enqueue("phi-4-mini", INVENTED)
    answer = await chat.ask(QUESTION)
    await answer.settles("gpt-oss-20b answered")
    for fold in await answer.root.locator(".td-fold, .td-panel").all():
        await answer.opens(fold)
    await answer.button("Open passage 1, Retrieval with BM25").click()
    await expect(page.locator(".td-reader")).to_be_visible()
    await see_no_violation(page)
    await page.keyboard.press("Escape")
    await page.locator("#chat-settings-header-button").click()
    await expect(page.get_by_role("tab", name="When to escalate")).to_be_visible()
    await see_no_violation(page)
