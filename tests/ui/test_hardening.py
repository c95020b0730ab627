"""Each attack is made on Chainlit as it comes, where it succeeds, and on Chainlit hardened, where it is refused."""

import asyncio
import http.client
import json
import re
import sys
import uuid
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import socketio
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.types import Message

from tests.ui.served import Server, conversation, start
from ui.hardening import COMMON_HEADERS, FILE_POLICY, FORM_BYTES, PAGE_POLICY, Guard, harden

LIMIT = 1_000_000
EVIL = "http://evil.example"

APP = """
import asyncio
import chainlit as cl
from chainlit.server import app, sio
from starlette.responses import StreamingResponse
from ui.hardening import harden

@cl.on_message
async def answer(message):
    cl.context.session.current_task = asyncio.current_task()
    await cl.Message("running").send()
    try:
        await asyncio.sleep(60)
    finally:
        await cl.Message("cancelled").send()

@cl.action_callback("ping")
async def ping(action):
    return "pong"

released = asyncio.Event()

@app.get("/stream")
async def stream():
    async def chunks():
        yield b"first"
        await asyncio.wait_for(released.wait(), 10)
        yield b"second"
    return StreamingResponse(chunks(), media_type="text/plain")

@app.get("/release")
async def release():
    released.set()

@app.get("/crash")
async def crash():
    raise RuntimeError("crash")

for _ in range(3):  # before Chainlit's route that takes every path
    app.router.routes.insert(0, app.router.routes.pop())
"""
# The second call is what `chainlit run -w` does when a file changes.
HARDENED = APP + f"\nfor _ in range(2):\n    harden(app, sio, ['Tandem.test', '[fd00::1]'], {LIMIT})\n"


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Chainlit as it comes; it imports ui.hardening and calls nothing of it."""
    server = start(APP, tmp_path_factory.mktemp("plain"))
    yield server
    server.stop()


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    # Nothing listens there. Chainlit would take it for a place to store conversations.
    server = start(HARDENED, tmp_path_factory.mktemp("guarded"), DATABASE_URL="postgresql://127.0.0.1:9/other")
    yield server
    server.stop()


async def is_taken(server: Server, **how: Any) -> bool:
    try:
        async with conversation(server, **how):
            return True
    except ConnectionError:
        return False


async def test_a_session_id_that_is_a_path_deletes_that_folder_unless_guarded(
    plain: Server, guarded: Server, tmp_path: Path
) -> None:
    victim = tmp_path / "victim"
    victim.mkdir()
    (victim / "thesis.txt").write_text("years of work", encoding="utf-8")

    assert not await is_taken(guarded, session_id=str(victim))
    assert (victim / "thesis.txt").exists()

    async with conversation(plain, str(victim)) as (client, _):
        await client.emit("clear_session")
        await asyncio.sleep(0.2)
    for _ in range(50):
        if not victim.exists():
            break
        await asyncio.sleep(0.1)
    assert not victim.exists()


@pytest.mark.parametrize(
    "session_id",
    [
        "../victim",
        "360C6ECA-1F0F-4045-B960-F14FC5CB4AC7",
        "9589f96a-ed37-11f1-b3ba-02fc00000001",
        "fd0d4be3-150d-4c2d-9e38-3b215adfdb89\n",
        "0d49c37d3e70404cbea6fa1dcbad2e56",
        7,
        ["x"],
    ],
)
async def test_a_session_id_that_is_no_random_uuid_is_refused(guarded: Server, session_id: object) -> None:
    with pytest.raises(ConnectionError, match="random UUID"):
        async with conversation(guarded, session_id):
            pass


async def test_a_session_survives_a_reconnect(guarded: Server) -> None:
    session_id = str(uuid.uuid4())
    async with conversation(guarded, session_id):
        file_id = guarded.upload(session_id).json()["id"]
    async with conversation(guarded, session_id), conversation(guarded, session_id):
        assert guarded.ask("GET", f"/project/file/{file_id}?session_id={session_id}").body == b"hello"


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/project/action", {"action": {"name": "ping", "payload": {}}}),
        ("PUT", "/project/element", {"element": {"type": "custom"}}),
        ("DELETE", "/project/element", {"element": {"type": "custom"}}),
    ],
)
def test_routes_refuse_a_session_id_in_the_body_that_is_no_random_uuid(
    guarded: Server, method: str, path: str, body: dict[str, object]
) -> None:
    answer = guarded.ask_json(method, path, {**body, "sessionId": "../victim"})
    assert (answer.status, "random UUID" in answer.json()["detail"]) == (400, True)


def test_routes_refuse_a_session_id_in_the_address_that_is_no_random_uuid(guarded: Server) -> None:
    assert guarded.upload("../victim").status == 400
    assert guarded.ask("GET", "/project/file/1?session_id=../victim").status == 400


async def test_an_action_of_a_live_session_is_answered(guarded: Server) -> None:
    session_id = str(uuid.uuid4())
    action = {"sessionId": session_id, "action": {"name": "ping", "payload": {}}}
    async with conversation(guarded, session_id):
        assert (await asyncio.to_thread(guarded.ask_json, "POST", "/project/action", action)).json()[
            "response"
        ] == "pong"


def test_a_host_name_bound_to_this_machine_from_elsewhere_reaches_nothing(plain: Server, guarded: Server) -> None:
    for headers in ({"Host": "evil.example"}, {"Host": "evil.example", "X-Forwarded-Host": "127.0.0.1"}):
        assert plain.ask("GET", "/project/settings", headers).status == 200
        assert guarded.ask("GET", "/project/settings", headers).status == 403


async def test_a_host_name_bound_to_this_machine_opens_no_websocket(plain: Server, guarded: Server) -> None:
    assert await is_taken(plain, headers={"Host": "evil.example"})
    assert not await is_taken(guarded, headers={"Host": "evil.example"})
    assert await is_taken(guarded, headers={"Host": "tandem.test:8443"})


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:80", "127.0.0.1:1", "127.8.9.10", "[::1]:8000", "tandem.Test", "[FD00::1]:80"]
)
def test_this_machine_and_the_allowed_names_are_reached_at_any_port(guarded: Server, host: str) -> None:
    assert guarded.ask("GET", "/health", {"Host": host}).status == 200


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1.evil.example", "evil@127.0.0.1", "localhost.evil.example", "[::1", "192.0.2.1", "tandem.test/", "::1"],
)
def test_what_only_resembles_an_allowed_host_is_refused(guarded: Server, host: str) -> None:
    assert guarded.ask("GET", "/health", {"Host": host}).status == 403


def test_a_request_without_a_host_is_refused(guarded: Server) -> None:
    assert guarded.ask_raw(b"GET /health HTTP/1.0\r\n\r\n") == 403


async def test_a_request_with_two_hosts_is_refused() -> None:
    """uvicorn's h11 refuses it first; its other parser, httptools, hands both on."""
    statuses: list[int] = []

    async def send(message: Message) -> None:
        statuses.append(message.get("status", 0))

    headers = [(b"host", b"localhost"), (b"host", b"evil.example")]
    guard = Guard(FastAPI(), frozenset(), frozenset(), LIMIT)
    await guard(
        {"type": "http", "method": "GET", "path": "/", "headers": headers}, Request({"type": "http"}).receive, send
    )
    assert statuses[0] == 403


async def test_another_page_opens_no_websocket(plain: Server, guarded: Server) -> None:
    for origin in (EVIL, "null", "http://127.0.0.1:1"):
        assert await is_taken(plain, headers={"Origin": origin})
        assert not await is_taken(guarded, headers={"Origin": origin})
    assert await is_taken(guarded, headers={"Origin": guarded.url})


@pytest.mark.parametrize("origin", [EVIL, "null", "http://127.0.0.1:1", "http://localhost", "chrome-extension://x"])
def test_another_page_changes_nothing(plain: Server, guarded: Server, origin: str) -> None:
    body = {"session_id": str(uuid.uuid4())}
    assert plain.ask_json("POST", "/set-session-cookie", body, {"Origin": origin}).status == 200
    assert guarded.ask_json("POST", "/set-session-cookie", body, {"Origin": origin}).status == 403


def test_only_a_websocket_reaches_a_conversation(plain: Server, guarded: Server) -> None:
    jsonp = "/ws/socket.io/?EIO=4&transport=polling&j=0"  # a script tag of another page reads this answer
    assert plain.ask("GET", jsonp).body.startswith(b"___eio[0](")
    assert guarded.ask("GET", jsonp).status == 400
    assert b'window.transports = ["websocket"]' in guarded.ask("GET", "/").body


def test_our_own_page_and_clients_without_an_origin_may_change_things(guarded: Server) -> None:
    body = {"session_id": str(uuid.uuid4())}
    for headers in ({}, {"Origin": guarded.url}, {"Origin": "https://tandem.test", "Host": "tandem.test"}):
        assert guarded.ask_json("POST", "/set-session-cookie", body, headers).status == 200


def test_another_page_is_never_allowed_to_read_an_answer(plain: Server, guarded: Server) -> None:
    preflight = {"Origin": EVIL, "Access-Control-Request-Method": "PUT"}
    for method, path, headers in (
        ("GET", "/project/settings", {"Origin": EVIL}),
        ("OPTIONS", "/project/element", preflight),
    ):
        assert plain.ask(method, path, headers).headers["access-control-allow-origin"] in (EVIL, "*")
        refused = guarded.ask(method, path, headers)
        assert refused.status == 403
        assert not [name for name in refused.headers if name.startswith("access-control-")]
    own = guarded.ask("GET", "/project/settings", {"Origin": guarded.url})
    assert (own.status, "access-control-allow-origin" in own.headers) == (200, False)


@pytest.mark.parametrize(
    ("method", "path", "headers", "status"),
    [
        ("GET", "/", {}, 200),
        ("GET", "/ws/socket.io/?EIO=4&transport=polling", {}, 400),
        ("GET", "/assets/none.js", {}, 404),
        ("DELETE", "/health", {}, 405),
        ("GET", "/crash", {}, 500),
        ("GET", "/", {"Host": "evil.example"}, 403),
    ],
)
def test_every_answer_carries_the_headers(
    guarded: Server, method: str, path: str, headers: Mapping[str, str], status: int
) -> None:
    answer = guarded.ask(method, path, headers)
    assert answer.status == status
    assert {name: answer.headers.get(name) for name in COMMON_HEADERS} == COMMON_HEADERS
    assert answer.headers["content-security-policy"] == PAGE_POLICY


def test_the_policy_of_the_page_names_no_other_origin() -> None:
    sources = set(re.findall(r"[^ ;]+", PAGE_POLICY)) - set(re.findall(r"[a-z]+-[a-z]+", PAGE_POLICY))
    assert sources == {"'self'", "'none'", "'unsafe-inline'", "'unsafe-eval'", "data:", "blob:"}


def test_a_stream_is_passed_on_as_it_comes(guarded: Server) -> None:
    with closing(http.client.HTTPConnection("127.0.0.1", guarded.port, timeout=5)) as connection:
        connection.request("GET", "/stream")
        response = connection.getresponse()
        assert response.read(5) == b"first"  # the server sends the second only after /release
        assert guarded.ask("GET", "/release").status == 200
        assert response.read() == b"second"


async def test_an_uploaded_page_is_never_shown_as_a_page(plain: Server, guarded: Server) -> None:
    for media_type in ("text/html", "image/svg+xml", "application/xhtml+xml", "text/xml", "application/json"):
        assert (await shown(plain, media_type)).get("content-security-policy") is None
        headers = await shown(guarded, media_type)
        assert headers["content-disposition"] == "attachment"
        assert (headers["content-security-policy"], headers["x-content-type-options"]) == (FILE_POLICY, "nosniff")


async def test_an_uploaded_picture_pdf_or_text_is_shown_in_a_sandbox(guarded: Server) -> None:
    for media_type in ("image/png", "image/jpeg", "application/pdf", "text/plain"):
        headers = await shown(guarded, media_type)
        assert "content-disposition" not in headers
        assert headers["content-security-policy"].startswith("sandbox;")


async def shown(server: Server, media_type: str) -> Mapping[str, str]:
    """The headers with which an upload of this type is given back."""
    session_id = str(uuid.uuid4())
    async with conversation(server, session_id):
        file_id = server.upload(session_id, b"<script>alert(1)</script>", media_type).json()["id"]
        answer = server.ask("GET", f"/project/file/{file_id}?session_id={session_id}")
        assert answer.headers["content-type"].startswith(media_type)
        return answer.headers


@pytest.mark.parametrize(
    "path", ["/project/file?session_id=x", "/health", "/ws/socket.io/?EIO=4&transport=polling&sid=x"]
)
def test_a_body_declared_too_large_is_refused_before_it_is_sent(guarded: Server, path: str) -> None:
    with closing(http.client.HTTPConnection("127.0.0.1", guarded.port, timeout=5)) as connection:
        connection.putrequest("POST", path)
        connection.putheader("Content-Length", str(LIMIT + FORM_BYTES + 1))
        connection.endheaders()
        response = connection.getresponse()
        assert response.status == 413
        assert json.loads(response.read()) == {"detail": "This is too large: a file may have at most 1 MB."}


async def test_a_body_that_does_not_declare_its_size_is_counted(plain: Server, guarded: Server) -> None:
    for server, expected in ((plain, 200), (guarded, 413)):
        session_id = str(uuid.uuid4())
        head = b'--x\r\nContent-Disposition: form-data; name="file"; filename="f"\r\nContent-Type: text/plain\r\n\r\n'
        pieces = [head, *[b"a" * 65536] * ((LIMIT + FORM_BYTES) // 65536 + 1), b"\r\n--x--\r\n"]
        headers = {"content-type": "multipart/form-data; boundary=x", "transfer-encoding": "chunked"}
        async with conversation(server, session_id):
            path = f"/project/file?session_id={session_id}"
            assert server.ask("POST", path, headers, iter(pieces), chunked=True).status == expected


async def test_a_body_within_the_limit_is_taken(guarded: Server) -> None:
    session_id = str(uuid.uuid4())
    async with conversation(guarded, session_id):
        assert guarded.upload(session_id, b"a" * (LIMIT - 1000)).status == 200


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json", "/docs/oauth2-redirect"])
def test_the_map_of_the_routes_is_not_given_away(plain: Server, guarded: Server, path: str) -> None:
    assert plain.ask("GET", path).status == 200
    assert guarded.ask("GET", path).status == 404
    assert guarded.ask("GET", f"{path}/").status == 404


def test_the_page_names_nothing_elsewhere(plain: Server, guarded: Server) -> None:
    elsewhere = re.compile(rb"""<[^>]+(?:href|src|content)=["'](?:https?:)?//[^>]*>""")
    assert len(elsewhere.findall(plain.ask("GET", "/").body)) >= 5
    page = guarded.ask("GET", "/").body
    assert elsewhere.findall(page) == []
    assert b"<title>" in page and b'rel="icon"' in page and b'<script type="module"' in page and b'"/assets/' in page


async def test_stop_cancels_the_turn_and_says_nothing_itself(plain: Server, guarded: Server) -> None:
    notice = "Task manually stopped."
    for server, said in ((plain, {"cancelled", notice}), (guarded, {"cancelled"})):
        async with conversation(server) as (client, messages):
            step = {"id": str(uuid.uuid4()), "name": "user", "type": "user_message", "output": "hi", "createdAt": ""}
            await client.emit("client_message", {"message": step})
            while await asyncio.wait_for(messages.get(), 10) != "running":
                pass
            await client.emit("stop")
            heard = {await asyncio.wait_for(messages.get(), 10) for _ in said}
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(messages.get(), 0.3)
            assert heard == said


def test_no_conversation_goes_to_another_programs_database(guarded: Server) -> None:
    assert guarded.ask("GET", "/project/settings").json()["dataPersistence"] is False


@pytest.mark.skipif(sys.platform == "win32", reason="there a stopped process cannot clean up")
async def test_stopping_one_server_leaves_the_uploads_of_another_and_nothing_of_its_own(
    guarded: Server, tmp_path: Path
) -> None:
    session_id = str(uuid.uuid4())
    async with conversation(guarded, session_id):
        file_id = guarded.upload(session_id).json()["id"]
        second = start(HARDENED, guarded.folder)
        assert len(guarded.uploads) == 2
        second.stop()
        assert len(guarded.uploads) == 1
        assert guarded.ask("GET", f"/project/file/{file_id}?session_id={session_id}").body == b"hello"
        assert guarded.upload(session_id).status == 200


def test_another_chainlit_is_refused_with_a_sentence_that_names_its_version() -> None:
    with pytest.raises(RuntimeError, match=r"Chainlit 2\.\d+\.\d+ no longer has .*event connect.*CORSMiddleware"):
        harden(FastAPI(), socketio.AsyncServer(async_mode="asgi"), (), LIMIT)


def test_an_app_that_is_already_serving_is_refused() -> None:
    app, sio = FastAPI(), socketio.AsyncServer(async_mode="asgi")
    app.add_middleware(CORSMiddleware)
    app.middleware_stack = app.build_middleware_stack()
    for event in ("connect", "stop"):
        sio.on(event, lambda sid: None)
    with pytest.raises(RuntimeError, match="before it starts"):
        harden(app, sio, (), LIMIT)
