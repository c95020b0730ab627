"""The page in its reader's language: its script with its sentences, Chainlit's own words, the manual."""

import json
from functools import cache
from pathlib import Path
from typing import get_args
from urllib.parse import parse_qsl, urlencode

import chainlit.server
from fastapi import FastAPI
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from rag.documents.parsers import kinds
from ui.language import preferred
from words.language import ENGLISH, closest, language, table

ROUTE = "/tandem.js"
SCRIPT = Path(__file__).parents[1] / "public" / "tandem.js"
CONTROLS = "/project/translations"
SETTINGS = "/project/settings"  # with ?language=, and the manual in it
MANUAL = "chainlit.md"  # Chainlit wants it there


def serve_script(app: FastAPI) -> None:
    """Call it once, before the server starts; a second call, of `chainlit run -w`, changes nothing."""
    if getattr(app.state, "speaks", False):
        return
    app.state.speaks = True
    for path, answer in ((ROUTE, script), (CONTROLS, controls)):
        app.add_api_route(path, answer, methods=["GET"])
        app.router.routes.insert(0, app.router.routes.pop())  # before Chainlit's own, and the one that takes every path
    app.add_middleware(Translated)
    chainlit.server.get_markdown_str = manual  # type: ignore[assignment, attr-defined]


async def script(request: Request) -> Response:
    """The messages stand in front of the script: nothing is drawn before its words are there."""
    # no-cache: panels that are newer than their messages would have no words
    headers = {"cache-control": "no-cache", "vary": "accept-language"}
    text = f"window.tandemWords = {_words(preferred(request.headers).code)};\n{SCRIPT.read_text(encoding='utf-8')}"
    return Response(text, media_type="text/javascript", headers=headers)


@cache
def _words(code: str) -> str:
    by = language(code)
    told = {"language": code, "direction": by.direction, "messages": table("page", by)}
    return json.dumps(told).replace("</", "<\\/")  # ASCII alone, so no line ends inside a string either


async def controls(request: Request) -> Response:
    """The words of Chainlit's own controls, as it would serve them from its own folder."""
    by = preferred(request.headers)
    held = json.loads((by.folder / "chainlit.json").read_text(encoding="utf-8"))
    return JSONResponse({"translation": held}, headers={"cache-control": "no-cache", "vary": "accept-language"})


def manual(root: str, tag: str) -> str | None:
    """The page's manual in a language, with the kinds of files that can be read. None where there is none."""
    by = closest(tag)
    path = Path(root, MANUAL) if by.code == ENGLISH else by.folder / "manual.md"
    return _with_kinds(path.read_text(encoding="utf-8")) if path.is_file() else None


def _with_kinds(manual: str) -> str:
    for group in get_args(kinds.Group):
        manual = manual.replace(f"{{{group}}}", " ".join(f"`{ending}`" for ending in kinds.of_group(group)))
    return manual


class Translated:
    """Asks Chainlit for the page's language: it knows others, and of those this page would be a mixture.

    What its own script asks for, by what the browser tells scripts, may be another one.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].endswith(SETTINGS):
            query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
            query["language"] = preferred(Headers(scope=scope)).code
            scope = {**scope, "query_string": urlencode(query).encode()}
        await self._app(scope, receive, send)
