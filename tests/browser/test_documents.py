"""A person's own files: given, read, asked about, looked at, refused, stopped, removed, and seen by nobody else."""

import asyncio
import json
import re
from pathlib import Path

import psutil
from playwright.async_api import Dialog, Request, expect

from tests.browser.chat import Chat, File, OpenChat
from tests.browser.conftest import FACT
from tests.browser.test_access import AXE, see_no_violation
from tests.fake_server import FakeServer, Script
from tests.rag.written import lines, pdf

WEEKS = "How often is the zirconium valve replaced?"
LOCKER = "Which locker holds the zebrafish snorkel?"
ORDERS = "order,customer,status\n" + "".join(
    f"{n},Customer {n % 7},{'open' if n % 4 else 'closed'}\n" for n in range(240)
)


def snorkel(locker: str) -> File:
    return "snorkel.md", f"# Snorkel\n\nLocker {locker} holds the zebrafish snorkel.\n".encode()


async def test_a_pdf_and_a_question_in_one_message(chat: Chat, models: FakeServer, manual: File) -> None:
    models.enqueue("phi-4-mini", Script(words="It is replaced every seventeen weeks [1]."))
    await chat.attach(manual)
    answer = await chat.ask(WEEKS)
    await answer.settles("phi-4-mini answered")
    assert FACT in models.asked[0].question
    await expect(answer.file("manual.pdf").locator(".td-summary")).to_have_text(
        re.compile(r"8 pages, \d+ passages, [\d.]+ m?s")
    )
    await expect(chat.badge).to_have_text("1")
    await answer.opens(answer.sources)
    await expect(answer.sources.locator(".td-passage").first).to_contain_text("manual.pdf")
    await expect(answer.sources.locator(".td-passage").first.locator(".td-where")).to_have_text("Turbine · page 5")
    await expect(answer.timing.locator('[data-stage="page"]').first).to_be_attached()
    await answer.opens(answer.timing)
    assert "read" in await answer.timing.locator("tbody th, tbody td:first-child").all_inner_texts()
    rows, total = await answer.seconds()
    assert abs(sum(rows) - total) <= 0.005 * (len(rows) + 1), (rows, total)  # each is rounded to 10 ms


async def test_a_passage_of_it_is_opened_at_its_page_and_more_is_read(
    chat: Chat, models: FakeServer, manual: File
) -> None:
    await chat.drop(manual)
    answer = await chat.ask(WEEKS)
    await answer.settles("phi-4-mini answered")
    await answer.opens(answer.coverage)
    await expect(answer.coverage.locator(".td-strip .td-summary")).to_have_text(
        re.compile(r"[1-9]\d?% read: 2 passages sent")
    )
    mark = answer.coverage.get_by_role("button", name="[1] page 5, sent")
    strip, stands = await answer.coverage.locator(".td-marks").bounding_box(), await mark.bounding_box()
    assert strip and stands and 0.4 < (stands["x"] - strip["x"]) / strip["width"] < 0.65  # the fifth of eight pages
    await mark.click()
    reader = chat.page.locator(".td-reader")
    await expect(reader.locator(".td-where")).to_have_text("Turbine · page 5")
    await expect(reader.locator(".td-cited")).to_contain_text(FACT)
    await expect(reader.locator("mark")).to_have_text(["zirconium", "valve", "replaced"])
    more = answer.coverage.get_by_role("button", name=re.compile(r"Read more: [\d,]+ tokens"))
    await more.click()
    wider = chat.answer(2)
    await wider.settles("phi-4-mini answered")
    first, second = (request.question for request in models.asked)
    assert "The furnace is" not in first and "The furnace is" in second and len(second) > len(first)


async def test_files_are_chosen_dropped_and_pasted_and_need_no_question(chat: Chat, models: FakeServer) -> None:
    await chat.attach(("one.txt", b"Alder is a tree."), ("two.txt", b"Birch is a tree."))
    await chat.drop(("three.txt", b"Cedar is a tree."), ("four.txt", b"Elder is a bush."))
    await chat.paste(snorkel("quokka"))
    await chat.page.get_by_role("button", name="Remove four.txt").click()
    await expect(chat.attached).to_have_count(4)
    answer = await chat.send()
    await answer.settles("Read 4 files")
    await expect(answer.files.locator(".td-name")).to_have_text(["one.txt", "two.txt", "three.txt", "snorkel.md"])
    await expect(chat.badge).to_have_text("4")
    assert not models.asked
    await (await chat.ask(LOCKER)).settles("phi-4-mini answered")
    assert "Locker quokka" in models.asked[0].question and "Elder" not in models.asked[0].question


async def test_what_one_visitor_adds_another_never_sees(open_chat: OpenChat, models: FakeServer) -> None:
    chats = {locker: await open_chat() for locker in ("quokka", "numbat")}

    async def asks(locker: str) -> None:
        answer = await chats[locker].ask(LOCKER)
        await answer.settles("phi-4-mini answered")
        await answer.says(f"Locker {locker} holds")

    for locker, chat in chats.items():
        await chat.attach(snorkel(locker))
        await (await chat.send()).settles("Read 1 file")
    await asyncio.gather(*map(asks, chats))
    await asyncio.gather(*(chat.reconnect() for chat in chats.values()))
    await asyncio.gather(*map(asks, chats))
    for (locker, chat), other in zip(chats.items(), reversed(chats), strict=True):
        await chat.open_documents()
        await expect(chat.documents.locator(".td-upload")).to_have_count(1)
        await chat.documents.get_by_role("button", name="Preview snorkel.md").click()
        await expect(chat.page.locator(".td-document")).to_contain_text(f"Locker {locker}")
        assert other not in await chat.page.content()
    sent = [json.dumps(request.body) for request in models.asked]
    assert [("quokka" in said) + ("numbat" in said) for said in sent] == [1] * 4


async def test_a_document_is_paused_resumed_and_removed(chat: Chat, models: FakeServer) -> None:
    await chat.attach(snorkel("quokka"))
    first = await chat.ask(LOCKER)
    await first.settles("phi-4-mini answered")
    await chat.open_documents()
    upload = chat.documents.locator(".td-upload")
    await upload.get_by_role("button", name="Pause snorkel.md").click()
    await expect(upload).to_contain_text("paused, not searched")
    await (await chat.ask(LOCKER)).settles("Not in your documents")
    await upload.get_by_role("button", name="Resume snorkel.md").click()
    await expect(upload).not_to_contain_text("paused")
    await (await chat.ask(LOCKER)).settles("phi-4-mini answered")
    await upload.get_by_role("button", name="remove snorkel.md", exact=True).click()
    await expect(upload.get_by_role("button", name="Keep")).to_be_focused()
    await chat.page.keyboard.press("Escape")
    await expect(upload.get_by_role("button", name="remove snorkel.md", exact=True)).to_be_focused()
    await chat.page.keyboard.press("Enter")
    await upload.get_by_role("button", name="Yes, remove snorkel.md").click()
    await expect(upload).to_have_count(0)
    await expect(chat.badge).to_be_hidden()
    asked = len(models.asked)
    await (await chat.ask(LOCKER)).settles("Not in your documents")
    assert len(models.asked) == asked == 2
    await first.opens(first.sources)
    await first.button("Open passage 1, snorkel.md").click()
    await expect(chat.page.get_by_text("This passage is not in the documents that are open now.")).to_be_visible()


def readers() -> list[psutil.Process]:
    """The processes below this one that read files."""
    found = []
    for process in psutil.Process().children(recursive=True):
        try:
            found += [process] if "rag.documents.parsers" in process.cmdline() else []
        except psutil.NoSuchProcess:
            continue
    return found


async def test_a_long_reading_shows_how_far_it_is_and_can_be_stopped(
    chat: Chat, models: FakeServer, tmp_path: Path
) -> None:
    long = await asyncio.to_thread(pdf, tmp_path / "long", [lines(*["Words of no interest to anybody."] * 30)] * 3000)
    await chat.attach(("long.pdf", long.read_bytes()))
    answer = await chat.ask("What is it about?")
    await expect(answer.headline).to_have_text(re.compile(r"Reading long\.pdf, [\d,]+ of 3,000"))
    await expect(answer.file("long.pdf").get_by_role("progressbar")).to_be_visible()
    reading = readers()
    assert len(reading) == 1
    await chat.stop()
    await answer.settles("You stopped")
    await answer.says("Stopped before the first word")
    await expect(answer.file("long.pdf")).to_contain_text("was not read: you stopped.")
    await asyncio.to_thread(psutil.wait_procs, reading, timeout=20)
    assert readers() == []
    await expect(chat.badge).to_be_hidden()
    await chat.attach(snorkel("quokka"))
    await (await chat.ask(LOCKER)).settles("phi-4-mini answered")


async def test_each_refusal_is_a_sentence_and_spares_the_others(chat: Chat, models: FakeServer, tmp_path: Path) -> None:
    word = f"<{'41' * 32}>"
    locked = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O {word} /U {word} /P -4 >> /ID [<41> <41>]"
    refused: list[tuple[str, bytes, str]] = [
        ("empty.txt", b"", "is empty: it has 0 bytes."),
        ("picture.png", b"\x89PNG\r\n", "is of a kind that cannot be read. These can: Markdown, text, PDF"),
        ("page.pdf", b"<!doctype html><html><body>Hello", "it looks like a web page"),
        ("locked.pdf", pdf(tmp_path / "f", [lines("A.")], locked).read_bytes(), "is encrypted: save it without"),
        ("binary.txt", bytes(range(256)) * 40, "not a text file"),
    ]
    await chat.attach(*((name, content) for name, content, _ in refused[:3]), snorkel("quokka"))
    await chat.attach(*((name, content) for name, content, _ in refused[3:]))
    answer = await chat.ask(LOCKER)
    await answer.settles("phi-4-mini answered")
    await expect(answer.files).to_have_count(6)
    for name, _, sentence in refused:
        await expect(answer.file(name).locator(".td-why")).to_contain_text(sentence)
        await expect(answer.file(name)).to_have_attribute("data-state", "refused")
    await expect(answer.file("snorkel.md")).to_contain_text("1 passage")
    await expect(chat.badge).to_have_text("1")
    assert "Locker quokka" in models.asked[0].question


async def test_too_large_a_file_is_refused_before_it_is_sent(open_chat: OpenChat, small_url: str) -> None:
    chat = await open_chat(small_url)
    sent: list[Request] = []
    chat.page.on("request", lambda request: sent.append(request) if "/project/file" in request.url else None)
    large = "large.txt", b"x" * 1_100_000
    await chat.attach(large, snorkel("quokka"), taken=1)
    await expect(chat.page.get_by_text("File is larger than 1 MB")).to_be_visible()
    await expect(chat.attached).to_have_text(re.compile("snorkel.md"))
    assert len(sent) == 1
    await chat.paste(large, taken=0)  # Chainlit looks at no size here
    await expect(chat.page.get_by_text(re.compile("large.txt: .*too large: .*at most 1 MB"))).to_be_visible()
    assert len(chat.complaints) == 1 and "413" in chat.complaints[0]
    chat.complaints.clear()


async def test_leaving_the_page_is_asked_about_while_it_would_lose_documents(chat: Chat) -> None:
    asked: list[str] = []

    async def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        await dialog.dismiss()

    chat.page.on("dialog", stay)
    await chat.attach(snorkel("quokka"))
    await (await chat.send()).settles("Read 1 file")
    await expect(chat.badge).to_have_text("1")
    async with chat.page.expect_event("dialog"):
        await chat.page.evaluate("void setTimeout(() => location.reload())")
    assert asked == ["beforeunload"]
    await expect(chat.badge).to_have_text("1")
    await chat.page.get_by_role("button", name="New conversation").click()
    await chat.page.get_by_role("button", name="Confirm").click()
    await expect(chat.answers).to_have_count(0)
    await expect(chat.badge).to_be_hidden()
    await chat.page.reload()
    assert asked == ["beforeunload"]


async def test_a_document_longer_than_the_context_is_read_in_passes(
    open_chat: OpenChat, small_url: str, small_models: FakeServer, manual: File
) -> None:
    chat = await open_chat(small_url)
    noted = Script(words="- Crew one looks after the boiler [1].")
    small_models.enqueue("phi-4-mini", noted, Script(words="- Crew " * 200, rate=10))
    await chat.attach(manual)
    answer = await chat.ask("Summarise manual.pdf")
    await expect(answer.headline).to_have_text(re.compile(r"phi-4-mini reads pass 2 of [3-9], page"))
    await answer.says("Crew one looks after the boiler")
    await answer.says("- Crew - Crew")
    await chat.stop()
    await answer.settles("You stopped phi-4-mini")
    await answer.says("Crew one looks after the boiler")
    small_models.enqueue("phi-4-mini", *[noted] * 9)
    whole = await chat.ask("Summarise manual.pdf")
    await whole.settles("phi-4-mini answered")
    await expect(whole.coverage).to_contain_text("100% read")


async def test_rows_are_counted_and_no_model_is_asked(chat: Chat, models: FakeServer) -> None:
    await chat.attach(("orders.csv", ORDERS.encode()))
    answer = await chat.ask("How many orders are open?")
    await answer.settles("Counted by Tandem")
    await answer.says("180 rows")
    await answer.says("Counted by Tandem over all 240 rows of orders.csv, not estimated by a model.")
    await expect(answer.file("orders.csv")).to_contain_text("240 rows")
    assert not models.asked


async def test_axe_finds_nothing_in_the_panels_of_documents(chat: Chat, models: FakeServer, manual: File) -> None:
    page = chat.page
    await page.evaluate(AXE)

    async def see_no_violation_in_both_themes() -> None:
        for theme in ("dark", "light"):
            await page.get_by_role("button", name="Toggle theme").click()
            await page.get_by_role("menuitem", name=theme).click()
            await expect(page.locator("html")).to_have_class(theme)
            await expect(page.get_by_role("menu")).to_have_count(0)
            await see_no_violation(page)

    await chat.attach(manual, ("empty.txt", b""))
    answer = await chat.ask(WEEKS)
    await answer.settles("phi-4-mini answered")
    await answer.opens(answer.coverage)
    await chat.open_documents()
    await chat.documents.get_by_role("button", name="remove manual.pdf").click()
    await expect(chat.documents.get_by_role("button", name="Keep")).to_be_focused()
    await see_no_violation_in_both_themes()
    await chat.documents.get_by_role("button", name="Preview manual.pdf").click()
    await expect(page.locator(".td-document")).to_be_visible()
    await see_no_violation_in_both_themes()
