"""What a client sends that no page would: refused at the door, in one line, and the conversation goes on."""

import asyncio
import json
import uuid
from typing import Any

import pytest

from tests.fake_server import FakeServer, Script
from tests.ui.client import Reader, opened
from tests.ui.served import Server

pytestmark = pytest.mark.asyncio(loop_scope="module")

QUESTION = "How does BM25 score a passage?"
ID = str(uuid.uuid4())
RIGHT = {"id": ID, "name": "User", "type": "user_message", "output": "Hi", "createdAt": ""}
WRONG_MESSAGES: list[Any] = [
    None, 7, "x", [], {}, {"message": None}, {"message": []}, {"message": "x"}, {"message": {}},
    *({"message": {**RIGHT, name: value}} for name, value in [
        ("id", "1"), ("id", None), ("id", ["x"]), ("id", ID.upper()), ("id", "x" * 950_000), ("output", None),
        ("output", ["x"]), ("output", {"a": 1}), ("type", "assistant_message"), ("type", ["x"]), ("createdAt", None),
        ("createdAt", 3), ("name", ["x"]), ("name", "x" * 10_000), ("command", {}), ("modes", ["draft"]),
        ("modes", {"model": ["x"]}), ("modes", {"model": {"a": 1}}), ("modes", "draft"), ("metadata", "x"),
        ("parentId", 1), ("language", []),
    ]),
    *({"message": RIGHT, "fileReferences": files} for files in ["x", 3, {}, [None], ["x"], [{}], [{"id": 1}],
        [{"id": "../x"}], [{"id": ID}] * 5000]),
]  # fmt: skip
WRONG_SETTINGS: list[Any] = [None, [], "x", 3, {"x" * 5000: 1}]
OTHERS: list[Any] = [None, [], {"tandem": ["documents"]}, {"tandem": {}}, 7]
WRONG_EVENTS: list[tuple[str, Any]] = [
    *(("client_message", said) for said in WRONG_MESSAGES),
    *(("edit_message", said) for said in (*WRONG_MESSAGES, {"message": RIGHT})),
    *(("chat_settings_change", said) for said in WRONG_SETTINGS),
    *(("chat_settings_edit", said) for said in WRONG_SETTINGS),
    *((event, {"message": RIGHT}) for event in ("message_favorite", "audio_chunk", "audio_end", "fetch_favorites")),
    *(("window_message", said) for said in OTHERS),
]


def tracebacks(server: Server) -> int:
    return (server.folder / "log").read_text(encoding="utf-8", errors="replace").count("Traceback")


async def still_answers(reader: Reader, models: FakeServer) -> None:
    models.enqueue("phi-4-mini", Script(words="By terms [1]."))
    await reader.asks(QUESTION)
    assert models.asked[-1].question.endswith(QUESTION)


async def test_malformed_events_leave_a_line_each_and_the_conversation_as_it_was(
    tandem: Server, models: FakeServer
) -> None:
    before = tracebacks(tandem)
    async with opened(tandem) as reader:
        for event, said in WRONG_EVENTS:
            await reader.client.emit(event, said)
        for event in ("client_message", "edit_message", "chat_settings_change", "window_message"):
            await reader.client.emit(event)  # without anything
            await reader.client.emit(event, (RIGHT, RIGHT, RIGHT))
        await reader.client.emit("connection_successful", [1])
        await reader.hears("task_end")
        assert models.asked == []
        await still_answers(reader, models)
    log = (tandem.folder / "log").read_text(encoding="utf-8", errors="replace")
    assert tracebacks(tandem) == before
    assert log.count("Refused client_message") >= len(WRONG_MESSAGES) and "x" * 1000 not in log


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/project/action", {"name": "rate", "payload": {"turn": 1, "vote": []}}, 200),
        ("/project/action", {"name": "rate"}, 400),
        ("/project/action", {"name": ["rate"], "payload": {}}, 400),
        ("/project/action", {"name": "rate", "payload": []}, 400),
        ("/project/action", {"name": "rate", "payload": {}, "more": 1}, 400),
        ("/project/action", {"name": "rate", "payload": {}, "label": None}, 400),
        ("/project/action", {"name": "x" * 5000, "payload": {}}, 400),
        ("/project/action", {"name": "none", "payload": {}}, 404),
        ("/project/action", [], 400),
        ("/project/action", None, 400),
        ("/project/element", {}, 404),
        ("/project/element", {"type": "custom", "id": "x", "name": "x", "display": "inline"}, 404),
    ],
)
async def test_calls_that_no_panel_makes_are_refused(tandem: Server, path: str, body: Any, status: int) -> None:
    before = tracebacks(tandem)
    method = "PUT" if path == "/project/element" else "POST"
    async with opened(tandem) as reader:
        told = {"sessionId": reader.session_id, path.rpartition("/")[2]: body}
        assert (await asyncio.to_thread(tandem.ask_json, method, path, told)).status == status
    assert tracebacks(tandem) == before


@pytest.mark.parametrize("path", ["/project/action", "/set-session-cookie", "/project/threads", "/project/element"])
@pytest.mark.parametrize("body", [b"NaN", b'{"sessionId": NaN}', b"[", b"[" * 100_000, b"\xff", b"[1]", b'"x"', b"7"])
async def test_a_body_that_is_no_json_object_is_a_bad_request(tandem: Server, path: str, body: bytes) -> None:
    before = tracebacks(tandem)
    method = "PUT" if path == "/project/element" else "POST"
    answer = await asyncio.to_thread(tandem.ask, method, path, {"content-type": "application/json"}, body)
    assert (answer.status, tracebacks(tandem)) == (400, before)


@pytest.mark.parametrize(
    "path",
    [
        "/public/../app.py", "/public/..%2f..%2fapp.py", "/public/%2e%2e/%2e%2e/etc/passwd", "/public/a%00b",
        "/public/..%5capp.py", f"/public/{'x' * 5000}", "/avatars/a%00b", "/assets/%0a", "/public//../..//etc/passwd",
    ],
)  # fmt: skip
async def test_a_path_that_leads_up_or_nowhere_is_a_bad_request(tandem: Server, path: str) -> None:
    before = tracebacks(tandem)
    assert ((await asyncio.to_thread(tandem.ask, "GET", path)).status, tracebacks(tandem)) == (400, before)


async def test_a_thumb_for_a_turn_that_does_not_exist_is_not_kept(tandem: Server, models: FakeServer) -> None:
    ledger = tandem.folder / "data" / "ledger.jsonl"
    async with opened(tandem) as reader:
        models.enqueue("phi-4-mini", Script(words="By terms [1]."))
        turn = await reader.asks(QUESTION)
        size = ledger.stat().st_size
        for unknown in ("", ID, "x" * 900_000):
            await reader.presses("rate", unknown, vote=1)
        assert ledger.stat().st_size == size
        for vote in (1, 1, 0, -1) * 30:
            await reader.presses("rate", turn, vote=vote)
        assert size < ledger.stat().st_size < size + 5000


async def test_an_answer_defines_no_link_and_turns_no_page_around(tandem: Server, models: FakeServer) -> None:
    words = "By terms [1].\n\n[1]: https://evil.example\n\nNow \u202eback\0 [1]."
    models.enqueue("phi-4-mini", Script(words=words))
    heard: list[str] = []
    async with opened(tandem) as reader:
        reader.client.on("update_message", lambda step: heard.append(step["output"]))
        reader.client.on("stream_token", lambda told: heard.append(told["token"]))
        await reader.asks(QUESTION)
        await reader.client.call("window_message", "heard")
    assert "[1]\\: https://evil.example" in "".join(heard)
    assert not any(raw in text for text in heard for raw in ("\u202e", "\0", "]: "))


GIANT = ["a", "1", '"', "(", "\n", " ", "ก", "how many ", ".", "?", "😀", "0x", "v1.2.3 ", "in 2024 ", "| a "]


async def test_giant_questions_of_any_shape_end_and_another_conversation_is_answered(
    tandem: Server, models: FakeServer
) -> None:
    async with opened(tandem) as giant, opened(tandem) as other:
        for shape in GIANT:
            await giant.sends(f"pump {shape * (900_000 // (len(json.dumps(shape)) - 2))}", "quotes")
            await other.asks(QUESTION, "quotes")
            await giant.hears("task_end")
