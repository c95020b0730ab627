"""`python -m tests.browser.room FOLDER CHROMIUM`: what a presenter does in a room, from the first question to a replay.

Meant for a network namespace that has loopback alone: whatever reached for more would fail or hang. The connect() calls
of the app are left in FOLDER/connects-1 and -2.
"""

import asyncio
import sys
from pathlib import Path

from playwright.async_api import Browser, Page, expect

from tests.browser.chat import Chat
from tests.browser.running import launched, traced
from tests.fake_server import FakeServer, Script

SCORE = "How does BM25 score a passage?"
PUMP = b"# Pump\n\nThe zebrafish pump has a warranty of thirteen years.\n"
ORDERS = ("order,status\n" + "".join(f"{n},{'open' if n % 4 else 'closed'}\n" for n in range(240))).encode()


async def live(browser: Browser, url: str, models: FakeServer, folder: Path) -> Path:
    """A session with two models; returns its recording."""
    chat = await Chat.open(browser, url)
    desk = await _opened_desk(chat.page)
    await desk.get_by_role("button", name="Record this session").click()
    await expect(desk.get_by_role("button", name="Stop recording")).to_be_visible()
    await (await chat.ask(SCORE)).settles("phi-4-mini answered")
    await expect(desk.get_by_role("button", name="Stop recording (1)")).to_be_visible()  # without opening it again
    models.enqueue("phi-4-mini", Script(words="Penguins juggle marmalade beneath purple umbrellas."))
    await (await chat.ask("What is BM25 bad at?")).settles("gpt-oss-20b answered")
    await chat.attach(("pump.md", PUMP), ("orders.csv", ORDERS))
    asked = await chat.ask("How long is the warranty of the zebrafish pump?")
    await asked.settles("phi-4-mini answered")
    await asked.says("thirteen years")
    await (await chat.ask("How many orders are open?")).settles("Counted by Tandem")
    await (await chat.ask("Summarise pump.md")).settles("phi-4-mini answered")
    await chat.pick("Quotations")
    await (await chat.ask("Why report the median?")).settles("Quoted from your documents")
    desk = await _opened_desk(chat.page)
    await expect(desk.locator(".td-away")).to_have_text("0 requests left this machine")
    await desk.get_by_role("button", name="once").click()
    await expect(desk.get_by_role("table", name="Pre-flight").locator("tbody tr")).to_have_count(8, timeout=60_000)
    await _download(chat.page, "HTML", folder / "conversation.html")
    recording = await _download(chat.page, "The recording", folder / "recording.jsonl")
    await desk.get_by_role("button", name="Stop recording").click()
    await expect(desk.get_by_role("button", name="The recording")).to_be_visible()
    await chat.page.get_by_role("button", name="Reset the room").click()
    await expect(chat.answers.first).to_be_visible()
    await chat.page.get_by_role("button", name="Yes, reset").click()
    await expect(chat.answers).to_have_count(0)
    await expect(chat.badge).to_be_hidden()
    _quiet(chat)
    return recording


async def replayed(browser: Browser, url: str) -> None:
    """The same questions with no model anywhere."""
    chat = await Chat.open(browser, url)
    answer = await chat.ask(SCORE)
    await answer.settles("Quoted from your documents")
    await chat.pick("Replay")
    for question, headline in ((SCORE, "phi-4-mini answered"), ("What is BM25 bad at?", "gpt-oss-20b answered")):
        answer = await chat.ask(question)
        await answer.settles(headline)
        await expect(answer.decision.locator(".td-badge").first).to_have_text("REPLAY")
    _quiet(chat)


async def _opened_desk(page: Page) -> Page:
    await page.locator("#session-button").click()
    await expect(page.locator(".td-desk")).to_be_visible()
    return page


async def _download(page: Page, button: str, path: Path) -> Path:
    async with page.expect_download() as download:
        await page.locator(".td-desk").get_by_role("button", name=button, exact=True).click()
    await (await download.value).save_as(path)
    return path


def _quiet(chat: Chat) -> None:
    if chat.complaints or chat.outside:
        raise SystemExit(f"The page complained: {chat.complaints}, or asked for {chat.outside}.")


async def main(folder: Path, chromium: str) -> None:
    async with launched(chromium) as browser:
        async with (
            FakeServer() as models,
            traced(folder / "live", folder / "connects-1", TANDEM_ENDPOINT=models.url) as url,
        ):
            recording = await live(browser, url, models, folder)
        settings = {"TANDEM_RECORDING": str(recording)}
        async with traced(folder / "replay", folder / "connects-2", **settings) as url:
            await replayed(browser, url)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2]))
