"""The page in its reader's language: its script with its sentences, Chainlit's own words, the manual."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import get_args
from urllib.parse import parse_qsl, urlencode

import chainlit.server
from fastapi import FastAPI
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from rag.documents.parsers import kinds
from ui.language import preferred
from words.language import ENGLISH, LANGUAGES, language, table

ROUTE = "/tandem.js"
SCRIPT = Path(__file__).parents[1] / "public" / "tandem.js"
ASKED = ("/project/translations", "/project/settings")  # with ?language=
MANUAL = "chainlit.md"


def serve_script(app: FastAPI) -> None:
    """Call it once, before the server starts; a second call, of `chainlit run -w`, changes nothing."""
    if getattr(app.state, "speaks", False):
        return
    app.state.speaks = True
    app.add_api_route(ROUTE, script, methods=["GET"])
    app.router.routes.insert(0, app.router.routes.pop())  # before the route that takes every path
    app.add_middleware(Translated)
    _serve_the_manual()


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


class Translated:
    """Asks Chainlit for the page's language: it knows others, and of those this page would be a mixture.

    What its own script asks for, by what the browser tells scripts, may be another one.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].endswith(ASKED):
            query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
            query["language"] = LANGUAGES[preferred(Headers(scope=scope)).code]
            scope = {**scope, "query_string": urlencode(query).encode()}
        await self._app(scope, receive, send)


def _with_kinds(manual: str) -> str:
    for group in get_args(kinds.Group):
        manual = manual.replace(f"{{{group}}}", " ".join(f"`{ending}`" for ending in kinds.of_group(group)))
    return manual


def _serve_the_manual() -> None:
    """Its table of files has the kinds that can be read.

    The English one is chainlit.md, which has to be there; Chainlit would log at every page that it is so.
    """

    given: Callable[[str, str], str | None] = chainlit.server.get_markdown_str  # type: ignore[attr-defined]

    def find(root: str, tag: str) -> str | None:
        path = Path(root, MANUAL)
        english = tag == LANGUAGES[ENGLISH] and path.is_file()
        manual = path.read_text(encoding="utf-8") if english else given(root, tag)
        return _with_kinds(manual) if manual else manual

    chainlit.server.get_markdown_str = find  # type: ignore[assignment, attr-defined]
