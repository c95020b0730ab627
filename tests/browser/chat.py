"""The page as a person uses it: what one can do on it, and what stands on it."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, ConsoleMessage, Locator, Page, Request, expect

WATCH = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")
SECONDS = re.compile(r"([\d.]+) (ms|s)")

expect.set_options(timeout=10_000)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer and the panels under it."""

    root: Locator

    @property
    def words(self) -> Locator:
        return self.root.locator(".prose").first

    @property
    def decision(self) -> Locator:
        return self.root.locator(".td-decision")

    @property
    def headline(self) -> Locator:
        return self.root.locator(".td-headline")

    @property
    def sources(self) -> Locator:
        return self.root.locator(".td-sources")

    @property
    def timing(self) -> Locator:
        return self.root.locator(".td-latency")

    @property
    def cursor(self) -> Locator:
        return self.root.locator(".loading-cursor")

    def button(self, name: str) -> Locator:
        return self.root.get_by_role("button", name=name, exact=True)

    async def settles(self, headline: str) -> None:
        """Wait until the turn is over, and see that it ended so."""
        await expect(self.decision).to_have_attribute("data-state", "settled", timeout=20_000)
        await expect(self.headline).to_have_text(headline)
        await expect(self.root.page.locator("#stop-button")).to_have_count(0)

    async def says(self, text: str) -> None:
        await expect(self.words).to_contain_text(text)

    async def opens(self, panel: Locator) -> None:
        """Open a folded panel."""
        await panel.locator("summary").first.click()
        await expect(panel).to_have_attribute("open", "")

    async def seconds(self) -> tuple[list[float], float]:
        """The rows of the opened latency panel and its total."""
        texts = await self.timing.locator("tbody .td-seconds").all_inner_texts()
        return [_seconds(text) for text in texts], _seconds(await self.timing.locator("tfoot .td-seconds").inner_text())


def _seconds(text: str) -> float:
    found = SECONDS.fullmatch(text.strip())
    assert found, text
    return float(found[1]) / (1000 if found[2] == "ms" else 1)


@dataclass
class Chat:
    """An open page. `complaints` are its console errors, `outside` the requests that left its origin."""

    page: Page
    url: str
    complaints: list[str] = field(default_factory=list[str])
    outside: list[str] = field(default_factory=list[str])

    @classmethod
    async def open(cls, browser: Browser, url: str, **context: Any) -> "Chat":
        """A new visitor's page, ready to be asked; `context` is for Playwright's new_context."""
        options = {"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce", **context}
        page = await (await browser.new_context(**options)).new_page()
        chat = cls(page, url)
        page.on("console", chat._heard)
        page.on("pageerror", lambda error: chat.complaints.append(str(error)))
        page.on("request", chat._asked_for)
        await page.add_init_script(WATCH)
        await page.goto(url)
        await expect(chat.picker).to_be_visible(timeout=20_000)  # the server has greeted this session
        return chat

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(message.text)

    def _asked_for(self, request: Request) -> None:
        if not request.url.startswith((f"{self.url}/", "data:", "blob:")):
            self.outside.append(request.url)

    @property
    def composer(self) -> Locator:
        return self.page.locator("#chat-input")

    @property
    def picker(self) -> Locator:
        return self.page.locator("#mode-picker-trigger-model")

    @property
    def questions(self) -> Locator:
        return self.page.locator("[data-step-type=user_message]")

    @property
    def answers(self) -> Locator:
        return self.page.locator("[data-step-type=assistant_message]")

    def answer(self, number: int) -> Answer:
        """The first is 1."""
        return Answer(self.answers.nth(number - 1))

    async def ask(self, question: str) -> Answer:
        """Type and press Enter. The answer may not be there yet."""
        number = await self.answers.count() + 1
        await self.composer.click()
        await self.page.keyboard.insert_text(question)
        await self.page.keyboard.press("Enter")
        return self.answer(number)

    async def edit(self, number: int, question: str) -> None:
        """Change a question that was asked, and confirm."""
        asked = self.questions.nth(number - 1)
        await asked.hover()
        await asked.locator(".edit-message").click()
        await self.page.locator("#edit-chat-input").fill(question)
        await asked.get_by_role("button", name="Confirm").click()

    async def pick(self, model: str) -> None:
        await self.picker.click()
        await self.page.locator("#mode-picker-popover-model").get_by_text(model, exact=True).click()
        await expect(self.picker).to_contain_text(model)

    async def stop(self) -> None:
        await self.page.locator("#stop-button").click()

    async def seen(self) -> list[dict[str, Any]]:
        """The states that the answer to the last question was painted in; see watch.js. Milliseconds from it."""
        states: list[dict[str, Any]] = await self.page.evaluate("watched.states")
        return states

    async def close(self) -> None:
        await self.page.context.close()


OpenChat = Callable[..., Awaitable[Chat]]  # the fixture: (url, **context) -> a new visitor's page
