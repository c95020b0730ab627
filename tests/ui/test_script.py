"""The page's script with its words, and what Chainlit is asked for, in the language of the browser."""

import asyncio
import json
import logging
import re
from pathlib import Path
from typing import Any

import chainlit.server
import pytest
from chainlit.config import TRANSLATIONS_DIR
from chainlit.session import WebsocketSession
from fastapi import FastAPI
from starlette.requests import Request
from starlette.types import Message, Scope

from rag.documents.parsers import kinds
from ui.language import preferred
from ui.script import ROUTE, serve_script
from words.language import FOLDER, LANGUAGES, closest


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> FastAPI:
    """An app with Chainlit's route that takes every path, and one that tells what it was asked for."""
    monkeypatch.setattr("chainlit.server.get_markdown_str", None)  # so that what stands there comes back
    app = FastAPI()

    @app.get("/project/{name}")
    async def asked(request: Request, name: str) -> dict[str, str]:
        return dict(request.query_params)

    @app.get("/{path:path}")
    async def page(path: str) -> str:
        return "the page"

    serve_script(app)
    serve_script(app)
    return app


def get(app: FastAPI, path: str, language: str | None = None) -> tuple[dict[str, str], str]:
    """An answer's headers and body."""
    path, _, query = path.partition("?")
    headers = [(b"host", b"localhost")] + ([(b"accept-language", language.encode())] if language else [])
    scope: Scope = {"type": "http", "method": "GET", "path": path, "query_string": query.encode(), "headers": headers}
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(app({**scope, "http_version": "1.1", "root_path": "", "scheme": "http"}, receive, send))
    told = {key.decode(): value.decode() for key, value in sent[0]["headers"]}
    return told, b"".join(message.get("body", b"") for message in sent[1:]).decode()


@pytest.mark.parametrize(
    ("language", "code", "direction"),
    [("he-IL,en;q=0.9", "he", "rtl"), ("fa", "fa", "rtl"), ("uk;q=0.8, en", "uk", "ltr"), ("de-DE, he", "en", "ltr"),
     (None, "en", "ltr")],
)  # fmt: skip
def test_the_words_of_the_browsers_first_language_stand_before_the_script(
    app: FastAPI, language: str | None, code: str, direction: str
) -> None:
    headers, body = get(app, ROUTE, language)
    first, _, rest = body.partition(";\n")
    words = json.loads(first.removeprefix("window.tandemWords = "))
    assert (words["language"], words["direction"]) == (code, direction)
    assert (words["messages"]["page-send"] == "Send") == (code == "en")
    assert "{name}" in words["messages"]["page-preview-of"]
    assert rest == Path("public/tandem.js").read_text(encoding="utf-8")
    assert first.isascii()
    assert headers["content-type"] == "text/javascript; charset=utf-8"
    assert (headers["cache-control"], headers["vary"]) == ("no-cache", "accept-language")


def chainlits(code: str) -> Any:
    """The words of Chainlit's controls."""
    return json.loads((FOLDER / code / "chainlit.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("first", "given"),
    [("he-IL,en;q=0.9", "he"), ("iw", "he"), ("uk-UA", "uk"), ("el", "el"), ("fa_IR;q=0.5", "fa"),
     ("*", "en"), ("de-DE, he", "en"), (";,-", "en"), ("", "en"), (None, "en")],
)  # fmt: skip
def test_chainlit_speaks_the_language_of_the_script_whatever_its_own_asks_for(
    app: FastAPI, first: str | None, given: str
) -> None:
    asked = "/project/settings?language=fr&chat_profile=a%26b&language=x_!&&=&%ff"
    assert json.loads(get(app, asked, first)[1]) == {"language": given, "chat_profile": "a&b"}
    headers, controls = get(app, "/project/translations?language=fr", first)
    assert json.loads(controls) == {"translation": chainlits(given)}
    assert (headers["cache-control"], headers["vary"]) == ("no-cache", "accept-language")
    assert json.loads(get(app, "/project/other?language=de", first)[1]) == {"language": "de"}


@pytest.mark.parametrize("header", ["he-IL,en;q=0.9", "iw", " fa;q=1", "uk, he", "de, he", "*", "", ";he", "en-GB"])
def test_the_script_and_the_conversation_speak_the_same_language(header: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Chainlit reads the header of the page's socket by itself."""
    for known in ("ws_sessions_id", "ws_sessions_sid"):
        monkeypatch.setattr(f"chainlit.session.{known}", {})

    def emit(*_: Any) -> None: ...

    session = WebsocketSession("id", "socket", emit, emit, {}, "webapp", {"HTTP_ACCEPT_LANGUAGE": header})
    assert closest(session.language) is preferred({"accept-language": header})


@pytest.mark.parametrize("code", LANGUAGES)
def test_there_is_a_manual_and_chainlits_own_words_in_each_language(
    app: FastAPI, code: str, caplog: pytest.LogCaptureFixture
) -> None:
    def shape(value: object) -> object:
        return {key: shape(held) for key, held in value.items()} if isinstance(value, dict) else None

    with caplog.at_level(logging.WARNING):
        manual = chainlit.server.get_markdown_str(".", code)  # type: ignore[attr-defined]
        english = chainlit.server.get_markdown_str(".", "en")  # type: ignore[attr-defined]
    assert manual and english
    assert [manual.count(mark) for mark in ("\n## ", "\n|", "\n- ", "`")] == [
        english.count(mark) for mark in ("\n## ", "\n|", "\n- ", "`")
    ]
    assert set(re.findall(r"`(\.\w+)`", manual)) == set(kinds.shown()) and "{" not in manual
    assert not caplog.records
    assert shape(chainlits(code)) == shape(chainlits("en"))


def test_every_control_of_chainlit_has_its_word() -> None:
    """Chainlit's own English is what it asks for: a control of a later version would have no word here."""

    def names(value: object, path: str = "") -> set[str]:
        return set().union(*(names(v, f"{path}.{k}") for k, v in value.items())) if isinstance(value, dict) else {path}

    theirs = json.loads(Path(TRANSLATIONS_DIR, "en-US.json").read_text(encoding="utf-8"))
    assert names(theirs) <= names(chainlits("en"))
