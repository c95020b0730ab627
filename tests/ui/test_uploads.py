"""Files given to a conversation, over the app's real routes and socket: read, used, kept apart, refused, removed."""

import asyncio
from pathlib import Path
from shutil import copytree

import pytest
from starlette.datastructures import Headers

from tests.fake_server import FakeServer, Script
from tests.ui.client import Reader, opened
from tests.ui.served import ROOT, Server, start
from ui.language import preferred
from ui.uploads import shown
from words.language import language

pytestmark = pytest.mark.asyncio(loop_scope="module")

PUMP = "# Pump\n\nThe zebrafish pump has a warranty of thirteen years.\n"
WARRANTY = "How long is the warranty of the zebrafish pump?"
ORDERS = "order,customer,status\n" + "".join(
    f"{n},Customer {n % 7},{'open' if n % 4 else 'closed'}\n" for n in range(240)
)


def files(tandem: Server, reader: Reader) -> list[Path]:
    """What the server keeps on disk of a session."""
    (folder,) = tandem.uploads
    return list((folder / reader.session_id).glob("*"))


def receipts(reader: Reader) -> dict[str, str]:
    """What came of each file, as the page shows it."""
    return {file["name"]: file["problem"] or file["summary"] for file in reader.panel("TandemRead")["files"]}


async def test_a_file_with_a_question_is_read_and_the_answer_uses_it(tandem: Server, models: FakeServer) -> None:
    async with opened(tandem) as reader:
        await reader.asks(WARRANTY, files=[await reader.attaches("pump.md", PUMP)])
    assert "thirteen years" in models.asked[0].question
    assert receipts(reader)["pump.md"].startswith("1 passage, ")
    assert [row["label"] for row in reader.panel("TandemLatency")["rows"]][:2] == ["read", "retrieve"]
    assert reader.panel("TandemCoverage")["documents"][0]["title"] == "pump.md"


async def test_files_without_a_question_are_read_and_the_next_answer_uses_them(
    tandem: Server, models: FakeServer
) -> None:
    async with opened(tandem) as reader:
        await reader.asks(
            "", files=[await reader.attaches("pump.md", PUMP), await reader.attaches("orders.csv", ORDERS)]
        )
        assert models.asked == []
        assert reader.panel("TandemDecision")["headline"] == "Read 2 files"
        assert receipts(reader)["orders.csv"].startswith("240 rows, ")
        await reader.asks(WARRANTY)
    assert "thirteen years" in models.asked[0].question


async def test_nothing_at_all_is_no_turn(tandem: Server, models: FakeServer) -> None:
    async with opened(tandem) as reader:
        await reader.asks("  ", command="Important")
        (toast,) = await reader.hears("toast")
    assert toast["message"] == "Write a question, or attach a file." and models.asked == []
    assert reader.panel("TandemDecision") is None


async def test_a_summary_right_after_files_came_is_of_them(tandem: Server, models: FakeServer) -> None:
    async with opened(tandem) as reader:
        await reader.asks("", files=[await reader.attaches("pump.md", PUMP)])
        await reader.asks("Summarise this")
    assert models.asked[0].question.count("<passage-") == 1 and "thirteen years" in models.asked[0].question


async def test_a_question_with_a_file_that_is_here_already_is_about_it(tandem: Server, models: FakeServer) -> None:
    async with opened(tandem) as reader:
        await reader.asks("", files=[await reader.attaches("pump.md", PUMP)])
        await reader.asks("How does BM25 score a passage?")
        await reader.asks("What is it about?", files=[await reader.attaches("copy.md", PUMP)])
    assert models.asked[-1].question.count("<passage-") == 1 and "thirteen years" in models.asked[-1].question


async def test_rows_are_counted_by_code_and_no_model_is_asked(tandem: Server, models: FakeServer) -> None:
    async with opened(tandem) as reader:
        await reader.asks("How many orders are open?", files=[await reader.attaches("orders.csv", ORDERS)])
        assert models.asked == []
        assert reader.panel("TandemDecision")["headline"] == "Counted by Tandem"
        message = await reader.hears("update_message")
        while not message[0]["output"].startswith("**"):
            message = await reader.hears("update_message")
    assert message[0]["output"].startswith("**180**")
    assert "over all 240 rows of orders.csv, not estimated by a model" in message[0]["output"]


async def test_an_upload_is_seen_by_its_own_session_only_also_after_reconnects(
    tandem: Server, models: FakeServer
) -> None:
    async with opened(tandem) as mine, opened(tandem) as other:
        await mine.asks("", files=[await mine.attaches("pump.md", PUMP)])
        await other.asks(WARRANTY)
    async with opened(tandem, other.session_id) as other, opened(tandem, mine.session_id) as mine:
        await other.asks(WARRANTY)
        assert all("thirteen" not in request.question for request in models.asked)
        await mine.asks(WARRANTY)
    assert "thirteen years" in models.asked[-1].question
    assert sum("thirteen" in request.question for request in models.asked) == 1


async def test_what_is_removed_is_gone_from_results_prompts_and_disk(tandem: Server, models: FakeServer) -> None:
    models.enqueue("phi-4-mini", Script(words="The zebrafish pump: thirteen years [1]."))
    async with opened(tandem) as reader:
        file = await reader.attaches("pump.md", PUMP)
        await reader.asks(WARRANTY, files=[file])
        assert [path.name for path in files(tandem, reader)] == [file]
        await reader.presses("remove_document", id=file)
        assert files(tandem, reader) == []
        assert reader.panel("TandemDocuments")["uploads"] == []
        await reader.asks("How does BM25 score a passage?")
        await reader.asks(WARRANTY)
    assert all("thirteen" not in str(request.body) for request in models.asked[1:]) and len(models.asked) > 1


async def test_removing_a_document_ends_the_answer_that_is_written_from_it(tandem: Server, models: FakeServer) -> None:
    models.enqueue("phi-4-mini", Script(words="thirteen years " * 100, rate=20))
    async with opened(tandem) as reader:
        file = await reader.attaches("pump.md", PUMP)
        await reader.sends(WARRANTY, files=[file])
        await reader.hears("stream_token")
        await reader.presses("remove_document", id=file)
        await models.seen(closes=1)
        await reader.hears("task_end")
        await reader.asks("How does BM25 score a passage?")
    assert "thirteen" not in str(models.asked[-1].body)


async def test_what_is_paused_answers_nothing_until_it_goes_on(tandem: Server, models: FakeServer) -> None:
    async with opened(tandem) as reader:
        file = await reader.attaches("pump.md", PUMP)
        await reader.asks("", files=[file])
        await reader.presses("pause_document", id=file)
        await reader.asks(WARRANTY)
        assert all("thirteen" not in request.question for request in models.asked)
        await reader.presses("resume_document", id=file)
        await reader.asks(WARRANTY)
    assert "thirteen years" in models.asked[-1].question


@pytest.mark.parametrize(("scope", "found"), [("everything", True), ("uploads", True), ("corpus", False)])
async def test_a_conversation_is_answered_from_what_it_is_told_to(
    tandem: Server, models: FakeServer, scope: str, found: bool
) -> None:
    async with opened(tandem) as reader:
        await reader.asks("", files=[await reader.attaches("pump.md", PUMP)])
        await reader.asks(WARRANTY, scope=scope)
        assert any("thirteen" in request.question for request in models.asked) is found
        await reader.asks("How does BM25 score a passage?", scope=scope)
    said = models.asked[-1].question if models.asked else ""
    assert ('title="Retrieval with BM25' in said) is (scope != "uploads")


async def test_the_model_alone_gets_no_documents(tandem: Server, models: FakeServer) -> None:
    async with opened(tandem) as reader:
        await reader.asks("", files=[await reader.attaches("pump.md", PUMP)])
        await reader.asks(WARRANTY, scope="nothing")
    assert models.asked[-1].question == WARRANTY


async def test_a_document_is_previewed_a_page_of_passages_at_a_time(tandem: Server) -> None:
    text = "".join(f"# Part {n}\n\nPart {n} tells of pumps.\n\n" for n in range(1, 31))
    async with opened(tandem) as reader:
        file = await reader.attaches("long.md", text)
        await reader.asks("", files=[file])
        await reader.presses("preview_document", id=file)
        first = reader.panel("TandemDocument")
        await reader.presses("preview_document", id=file, start=20)
        second = reader.panel("TandemDocument")
    assert (first["title"], first["from"], first["of"], len(first["parts"])) == ("long.md", 0, 30, 20)
    assert (second["from"], second["parts"][0]["heading"], len(second["parts"])) == (20, "Part 21", 10)


async def test_read_more_asks_again_with_what_stands_around_each_passage(tandem: Server, models: FakeServer) -> None:
    text = "".join(f"# Part {n}\n\nPart {n} tells of pump number {n}.\n\n" for n in range(1, 31))
    async with opened(tandem) as reader:
        turn = await reader.asks("Tell me of pump number 17", files=[await reader.attaches("long.md", text)])
        said = reader.panel("TandemCoverage")["more"]["text"]
        await reader.presses("read_more", turn)
        await reader.hears("task_end")
    assert said.startswith("Read more: ") and said.endswith(" tokens")
    assert "Part 16 tells" not in models.asked[0].question
    assert "Part 16 tells" in models.asked[1].question and "Part 18 tells" in models.asked[1].question


async def test_a_stop_keeps_what_was_read_and_deletes_the_rest(tandem: Server) -> None:
    rows = "".join(f"{n},Customer {n % 7},{n * 3}\n" for n in range(400_000))
    async with opened(tandem) as reader:
        small, large = await reader.attaches("pump.md", PUMP), await reader.attaches("large.csv", f"a,b,c\n{rows}")
        await reader.sends("", files=[small, large])
        while [f["state"] for f in (reader.panel("TandemRead") or {"files": []})["files"]] != ["read", "reading"]:
            await reader.hears("element")
        await reader.client.emit("stop")
        await reader.hears("task_end")
        assert [path.name for path in files(tandem, reader)] == [small]
        await reader.presses("open_documents")
    assert reader.panel("TandemDecision")["headline"] == "You stopped"
    assert [upload["name"] for upload in reader.panel("TandemDocuments")["uploads"]] == ["pump.md"]


async def test_an_edited_question_reads_its_files_once(tandem: Server, models: FakeServer) -> None:
    async with opened(tandem) as reader:
        first = await reader.asks("What is the pump?", files=[await reader.attaches("pump.md", PUMP)])
        await reader.asks(WARRANTY, edits=first)
    assert "thirteen years" in models.asked[-1].question
    assert reader.panel("TandemDocuments") is None
    assert len(files(tandem, reader)) == 1


async def test_a_marked_question_is_polished_by_the_larger_model(tandem: Server, models: FakeServer) -> None:
    async with opened(tandem) as reader:
        file = await reader.attaches("pump.md", PUMP)
        await reader.asks("Write an executive brief of pump.md", "auto", files=[file])
        await reader.asks("Write an executive brief of pump.md", "auto", command="Important")
    assert [request.body["model"] for request in models.asked] == ["phi-4-mini", "phi-4-mini", "gpt-oss-20b"]
    assert "Polish this draft" in models.asked[-1].question


REFUSED: list[tuple[str, bytes, str]] = [
    ("empty.txt", b"", "0 bytes"),
    ("blank.md", b" \n\t\n", "blank"),
    ("picture.png", b"\x89PNG\r\n", "is of a kind that cannot be read. These can: Markdown"),
    ("no-ending", b"text", "is of a kind that cannot be read"),
    ("page.pdf", b"<!doctype html><html><body>Hello</body></html>", "web page"),
    ("broken.docx", b"PK\x03\x04 and no more", "."),
    ("binary.txt", bytes(range(256)) * 40, "not a text file"),
]


async def test_each_refusal_has_its_sentence_and_spares_the_others(tandem: Server, models: FakeServer) -> None:
    async with opened(tandem) as reader:
        attached = [await reader.attaches(name, content) for name, content, _ in REFUSED]
        attached.insert(3, good := await reader.attaches("pump.md", PUMP))
        await reader.asks(WARRANTY, files=attached)
        said = receipts(reader)
        assert [path.name for path in files(tandem, reader)] == [good]
    assert said["pump.md"].startswith("1 passage, ")
    for name, _, sentence in REFUSED:
        assert sentence in said[name] and said[name].endswith("."), (name, said[name])
    assert "thirteen years" in models.asked[0].question


async def test_a_hundred_files_are_read_and_more_are_left_out_with_a_sentence(tandem: Server) -> None:
    async with opened(tandem) as reader:
        texts = [(f"note{n}.txt", f"Note number {n} is about heron{n}.") for n in range(101)]
        attached = [await reader.attaches(name, text) for name, text in texts]
        await reader.sends("", files=attached)
        async with asyncio.timeout(40):
            while reader.panel("TandemDecision") is None or reader.panel("TandemDecision")["state"] != "settled":
                await reader.hears("element")
    said = receipts(reader)
    assert said["note100.txt"].startswith("was left out: at most 100 files")
    assert sum(text.startswith("1 passage") for text in said.values()) == 100


async def test_the_same_file_twice_is_one_document_and_kept_once(tandem: Server) -> None:
    async with opened(tandem) as reader:
        await reader.asks("", files=[await reader.attaches("pump.md", PUMP), await reader.attaches("copy.md", PUMP)])
        assert receipts(reader)["copy.md"] == "already here"
        assert len(files(tandem, reader)) == 1


async def test_names_are_shown_and_never_paths(tandem: Server) -> None:
    async with opened(tandem) as reader:
        names = ["../../etc/passwd.txt", "מדריך.md", "a/b/c.txt", "..%2f..%2fd.md"]
        await reader.asks("", files=[await reader.attaches(name, f"{PUMP}{name}") for name in names])
        assert set(receipts(reader)) == set(names)
        assert all(len(path.name) == 36 for path in files(tandem, reader))


@pytest.mark.parametrize(
    ("name", "code", "seen"),
    [
        ("a\u202efdp.exe", "en", "afdp.exe"),
        (" \n", "en", "a file without a name"),
        (" \n", "uk", "файл без назви"),
        ("a\nb\x07.md", "he", "ab.md"),
        ("x" * 300, "en", "x" * 200),
    ],
)
async def test_a_name_is_one_line_and_turns_nothing_around(name: str, code: str, seen: str) -> None:
    assert shown(name, language(code)) == seen


async def test_an_uploaded_page_or_picture_is_never_shown_as_one(tandem: Server) -> None:
    async with opened(tandem) as reader:
        for name, kind in (("page.html", "text/html"), ("drawing.svg", "image/svg+xml"), ("a.pdf", "application/pdf")):
            file = await reader.attaches(name, b"<script>alert(1)</script>", kind)
            answer = await asyncio.to_thread(tandem.ask, "GET", f"/project/file/{file}?session_id={reader.session_id}")
            assert answer.headers["content-type"] == "application/octet-stream"
            assert answer.headers["content-disposition"] == "attachment"
            assert "sandbox" in answer.headers["content-security-policy"]


async def test_a_file_for_a_conversation_that_is_over_is_refused_with_a_sentence(tandem: Server) -> None:
    answer = await asyncio.to_thread(tandem.upload, "0ee0a9c8-3a8c-4c1d-9a53-0d1a3a1f7a11")
    assert (answer.status, answer.json()["detail"].split(":")[0]) == (404, "This conversation is over")


@pytest.mark.parametrize(
    ("asked", "code"),
    [("he-IL,he;q=0.9,en;q=0.8", "he"), (" uk;q=1", "uk"), ("fr, fa", "en"), ("*", "en"), ("", "en")],
)
async def test_what_the_page_shows_as_it_comes_is_said_in_the_browsers_language(asked: str, code: str) -> None:
    assert preferred(Headers({"accept-language": asked})) is language(code)


async def test_clearing_the_conversation_deletes_its_files(tandem: Server) -> None:
    async with opened(tandem) as reader:
        await reader.asks("", files=[await reader.attaches("pump.md", PUMP)])
        assert files(tandem, reader)
        await reader.leaves()
        for _ in range(100):
            if not files(tandem, reader):
                return
            await asyncio.sleep(0.05)
    pytest.fail("the files are still there")


COUNTING = """
import gc
from fastapi.routing import APIRoute

def held():
    gc.collect()
    return {"sessions": sum(type(o) is Session for o in gc.get_objects())}

app.router.routes.insert(0, APIRoute("/held", held))
"""


@pytest.mark.slow
async def test_a_conversation_is_held_through_a_disconnect_and_freed_when_it_is_over(tmp_path: Path) -> None:
    await asyncio.to_thread(copytree, ROOT / ".chainlit", tmp_path / ".chainlit")
    app = (ROOT / "app.py").read_text(encoding="utf-8") + COUNTING
    server = await asyncio.to_thread(start, app, tmp_path)

    async def held() -> int:
        return int((await asyncio.to_thread(server.ask, "GET", "/held")).json()["sessions"])

    try:
        async with opened(server) as reader:
            await reader.asks("", files=[await reader.attaches("pump.md", PUMP)])
        await asyncio.sleep(0.3)
        assert await held() == 1
        async with opened(server, reader.session_id) as back:
            await back.asks(WARRANTY)
            assert back.panel("TandemSources")["items"][0]["title"] == "pump.md"
            await back.leaves()
        for _ in range(100):
            if not await held():
                break
            await asyncio.sleep(0.05)
        assert await held() == 0 and files(server, reader) == []
    finally:
        await asyncio.to_thread(server.stop)


CROWDED = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, 3_000_000))  # as a disk that has no more room
"""


async def test_too_large_a_file_and_a_full_disk_have_their_sentences(tmp_path: Path) -> None:
    pytest.importorskip("resource")
    await asyncio.to_thread(copytree, ROOT / ".chainlit", tmp_path / ".chainlit")
    app = CROWDED + (ROOT / "app.py").read_text(encoding="utf-8").replace("from __future__", "")
    server = await asyncio.to_thread(start, app, tmp_path, TANDEM_UPLOAD_MB="5")
    try:
        async with opened(server) as reader:
            small = await reader.attaches("pump.md", PUMP)
            full = await asyncio.to_thread(server.upload, reader.session_id, b"x" * 4_000_000)
            large = await asyncio.to_thread(server.upload, reader.session_id, b"x" * 5_500_000)
            assert (full.status, full.json()["detail"]) == (
                507,
                "There is no space left for it on this machine's disk.",
            )
            assert large.status == 413 and "at most 5 MB" in large.json()["detail"]
            assert [path.name for path in files(server, reader)] == [small]
    finally:
        await asyncio.to_thread(server.stop)


SHOP = "item,sold,price\npen,3,2\ncup,7,9\npot,5,8\n"


async def test_a_button_says_which_of_two_columns_was_meant(tandem: Server, models: FakeServer) -> None:
    async with opened(tandem) as reader:
        turn = await reader.asks("How many items are over 4?", files=[await reader.attaches("shop.csv", SHOP)])
        asked = reader.panel("TandemDecision")
        assert asked["headline"] == "Tandem asks which is meant"
        assert [action["label"] for action in asked["actions"]] == ["sold", "price"]
        await reader.presses("choose", turn, choice=1)
        await reader.hears("task_end")
        assert reader.panel("TandemDecision")["headline"] == "Counted by Tandem"
    assert models.asked == []
