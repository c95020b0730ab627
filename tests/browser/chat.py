"""The page as a person uses it: what one can do on it, and what stands on it."""

import base64
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from mimetypes import guess_type
from pathlib import Path
from typing import Any

from playwright.async_api import (
    Browser,
    ConsoleMessage,
    FilePayload,
    JSHandle,
    Locator,
    Page,
    Request,
    WebSocket,
    expect,
)

WATCH = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")
SECONDS = re.compile(r"([\d.]+) (ms|s)")
UNTITLED = "`DialogContent` requires a `DialogTitle`"  # what Chainlit's side panel of a narrow page logs of itself

# Files as the page gets them from the system, which alone can make real ones of a drop or a paste.
TRANSFER = """(files) => {
    const data = new DataTransfer();
    for (const { name, type, bytes } of files) {
        const raw = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
        data.items.add(new File([raw], name, { type }));
    }
    return data;
}"""
PASTE = "(node, clipboardData) => node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))"

File = tuple[str, bytes]  # name and content

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
    def files(self) -> Locator:
        """What came of each attached file."""
        return self.root.locator(".td-read .td-file")

    @property
    def coverage(self) -> Locator:
        return self.root.locator(".td-coverage")

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

    def file(self, name: str) -> Locator:
        """The line of one attached file."""
        return self.files.filter(has=self.root.page.locator(".td-name").get_by_text(name, exact=True))

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
    """An open page. `complaints` are its console errors, `outside` the requests and sockets that left its origin."""

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
        page.on("websocket", chat._connected)
        await page.add_init_script(WATCH)
        await page.goto(url)
        await expect(chat.picker).to_be_visible(timeout=20_000)  # the server has greeted this session
        return chat

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(UNTITLED):
            self.complaints.append(message.text)

    def _asked_for(self, request: Request) -> None:
        if not request.url.startswith((f"{self.url}/", "data:", "blob:")):
            self.outside.append(request.url)

    def _connected(self, socket: WebSocket) -> None:
        if not socket.url.startswith(f"{self.url.replace('http', 'ws', 1)}/"):
            self.outside.append(socket.url)

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

    async def send(self) -> Answer:
        """Send what is attached without a question."""
        number = await self.answers.count() + 1
        await self.page.locator("#chat-submit").click()
        return self.answer(number)

    @property
    def attached(self) -> Locator:
        """The files beside the question that is being written."""
        return self.page.locator("#attachments > *")

    async def attach(self, *files: File, taken: int | None = None) -> None:
        """By the paper clip. Afterwards the server has all of them, or as many as are `taken`."""
        before = await self.attached.count()
        async with self.page.expect_file_chooser() as chosen:
            await self.page.get_by_role("button", name="Attach files").click()
        told: list[FilePayload] = [{"name": n, "mimeType": _kind(n), "buffer": raw} for n, raw in files]
        await (await chosen.value).set_files(told)
        await self._uploaded(before + (len(files) if taken is None else taken))

    async def drop(self, *files: File) -> None:
        """From the system onto the page."""
        before = await self.attached.count()
        data, zone = await self._carried(files), self.page.locator('[id="#upload-drop-input"] + *')
        shown = self.page.locator("[data-td-over]")
        for event in ("dragenter", "dragover"):
            await zone.dispatch_event(event, {"dataTransfer": data})
        await expect(shown).to_have_count(1)
        await zone.dispatch_event("drop", {"dataTransfer": data})
        await expect(shown).to_have_count(0)
        await self._uploaded(before + len(files))

    async def paste(self, *files: File, taken: int | None = None) -> None:
        """Into the question."""
        before = await self.attached.count()
        await self.composer.evaluate(PASTE, await self._carried(files))
        await self._uploaded(before + (len(files) if taken is None else taken))

    async def _carried(self, files: tuple[File, ...]) -> JSHandle:
        told = [{"name": n, "type": _kind(n), "bytes": base64.b64encode(raw).decode()} for n, raw in files]
        return await self.page.evaluate_handle(TRANSFER, told)

    async def _uploaded(self, count: int) -> None:
        await expect(self.attached).to_have_count(count)
        await expect(self.attached.locator("circle")).to_have_count(0)  # of their progress

    @property
    def badge(self) -> Locator:
        """How many documents were added, on the button that lists them."""
        return self.page.locator("#documents-button .td-count")

    @property
    def documents(self) -> Locator:
        return self.page.locator(".td-documents")

    async def open_documents(self) -> None:
        await self.page.locator("#documents-button").click()
        await expect(self.documents).to_be_visible()

    async def reconnect(self) -> None:
        """Lose the connection, and have it again."""
        await self.page.evaluate("watched.sockets.at(-1).close()")
        await self.page.wait_for_function("watched.sockets.at(-1).readyState === WebSocket.OPEN")

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


def _kind(name: str) -> str:
    return guess_type(name)[0] or "application/octet-stream"


OpenChat = Callable[..., Awaitable[Chat]]  # the fixture: (url, **context) -> a new visitor's page
