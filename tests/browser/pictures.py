"""`python -m tests.browser.pictures`: the README's pictures, of a real turn in which the larger model steps in.

The app, the search and the page are real; what the two models say is written here.
"""

import argparse
import asyncio
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.async_api import Browser, expect

from tests.browser.chat import Chat
from tests.browser.running import app, launched
from tests.fake_server import FakeServer, Script

FOLDER = Path(__file__).with_name("pictures")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")

QUESTION = "What makes a term count for more in BM25?"
DRAFT = Script(
    prefill_s=0.4,
    rate=45,
    words="BM25 multiplies the cosine similarity of two embeddings by the page's popularity, so famous terms win.",
)
ANSWER = Script(
    prefill_s=0.9,
    rate=40,
    words=(
        "A term counts for more when the passage mentions it more often, when it is rare, because a rare term tells "
        "passages apart, and when the passage is short [1]."
    ),
)

HEBREW_QUESTION = "איך מעלים קובץ?"
HEBREW_DRAFT = Script(
    prefill_s=0.4,
    rate=45,
    words="שולחים את הקובץ בדואר אלקטרוני למנהל המערכת, והוא מאשר אותו בתוך שלושה ימי עבודה.",
)
HEBREW_ANSWER = Script(
    prefill_s=0.9,
    rate=40,
    words="לוחצים על האטב שליד תיבת ההודעה, גוררים את הקובץ אל הדף או מדביקים אותו [1]. אפשר כמה קבצים בבת אחת [1].",
)
# Picture -> the browser's theme and language, what is asked, and what the two models say.
PICTURES = {
    "light": ("light", "en-US", QUESTION, DRAFT, ANSWER),
    "dark": ("dark", "en-US", QUESTION, DRAFT, ANSWER),
    "hebrew": ("light", "he-IL", HEBREW_QUESTION, HEBREW_DRAFT, HEBREW_ANSWER),
}


async def take(browser: Browser, url: str, models: FakeServer, name: str) -> Path:
    theme, locale, question, draft, better = PICTURES[name]
    chat = await Chat.open(browser, url, color_scheme=theme, locale=locale)
    models.enqueue("phi-4-mini", draft)
    models.enqueue("gpt-oss-20b", better)
    answer = await chat.ask(question)
    await expect(answer.decision).to_have_attribute("data-state", "settled")
    await answer.decision.locator(".td-fold > summary").first.click()
    await chat.questions.last.scroll_into_view_if_needed()
    await chat.page.mouse.move(0, 0)
    await expect(answer.timing.locator(".td-chart")).to_be_in_viewport(ratio=1)
    picture = FOLDER / f"turn-{name}.png"
    await chat.page.screenshot(path=picture, animations="disabled", caret="hide")
    await chat.close()
    return picture


async def main(path: str) -> None:
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        async with FakeServer() as models, launched(path) as browser, app(log, TANDEM_ENDPOINT=models.url) as url:
            await (await (await Chat.open(browser, url)).ask(QUESTION)).settles("phi-4-mini answered")  # warm
            for name in PICTURES:
                picture = await take(browser, url, models, name)
                sys.stdout.write(f"{picture.name}: {picture.stat().st_size / 1000:.0f} kB\n")


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--browser", default=next(filter(None, map(shutil.which, BROWSERS)), None), metavar="PATH")
    chosen = options.parse_args()
    if chosen.browser is None:
        options.error("no Chromium, Chrome or Edge was found: name one with --browser PATH")
    asyncio.run(main(chosen.browser))
