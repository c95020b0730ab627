"""Closes what Chainlit 2.12 leaves open: to other pages in the browser, to other names for this machine, to uploads.

An app on loopback has no login, yet every page open in the same browser can send requests to it. Chainlit checks no
Origin on its websocket, answers CORS for everyone, takes any Host (so a rebound DNS name is as good as ours), and makes
a folder named by the client's session id that it later deletes. `harden` closes these before anything is served.
"""

import atexit
import ipaddress
import logging
import re
import shutil
import tempfile
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import chainlit.config
import chainlit.server
import socketio
from chainlit.session import WebsocketSession
from fastapi import FastAPI
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware.body_limit import RequestBodyLimitMiddleware
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.door import Bodies, guard_socket, is_random_id, wrong_start
from ui.language import preferred
from ui.vendor import answers_cors, require_known_chainlit
from words.phrase import Text, say, spoken

log = logging.getLogger(__name__)
PAGE_POLICY = "; ".join(
    (
        "default-src 'self'",
        # react-runner, which draws the custom elements, compiles their JSX with eval.
        "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        # A document can make a model write ![](http://elsewhere/?what-you-asked): no image leaves the origin.
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'",
        "base-uri 'none'",
    )
)
FILE_POLICY = "sandbox; default-src 'none'; frame-ancestors 'self'"
# The page fetches an element's source anew for every answer: shown at once from its cache, looked after behind it.
PUBLIC_CACHE = "max-age=60, stale-while-revalidate=86400"
FORM_BYTES = 64_000  # of a request, around the file that it carries
COMMON_HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}

# What a browser shows without running anything of it. SVG and HTML run scripts, so they are only ever downloads.
SHOWN_IN_PLACE = frozenset(
    {"application/pdf", "image/avif", "image/bmp", "image/gif", "image/jpeg", "image/png", "image/webp", "text/plain"}
)

_AUTHORITY = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:[0-9]{1,5})?", re.IGNORECASE)
LONGEST_STEP = 255  # bytes between two slashes
_SESSION_ID_RULE = "The session id must be a random UUID (version 4, lower case)."
_OUTSIDE_TAG = re.compile(
    r"""<link\b[^>]*\bhref\s*=\s*["']?(?:https?:)?//[^>]*>\s*"""
    r"""|<meta\b[^>]*\bproperty\s*=\s*["']og:[^>]*\bcontent\s*=\s*["']?(?:https?:)?//[^>]*>\s*""",
    re.IGNORECASE,
)


def harden(app: FastAPI, sio: socketio.AsyncServer, allowed_hosts: Collection[str], largest_file: int) -> None:
    """Guards Chainlit's `app` and `sio`. Call it once, before the server starts; a second call changes nothing.

    `allowed_hosts` are the names, without port, by which the app may be reached besides this machine's own loopback
    names. `largest_file`, in bytes, limits the body of every HTTP request; Chainlit limits a websocket message to 1 MB.
    Raises RuntimeError when the installed Chainlit has no longer what is patched here.
    """
    if chainlit.config.config.code.data_layer is None:
        # Without one Chainlit stores conversations wherever another program's DATABASE_URL or LITERAL_API_KEY points.
        chainlit.config.config.code.data_layer = lambda: None
    if getattr(app.state, "hardened", False):  # `chainlit run -w` runs app.py again in the same process
        return
    require_known_chainlit(app, sio)
    app.state.hardened = True
    app.user_middleware = [entry for entry in app.user_middleware if not answers_cors(entry)]
    hidden = frozenset(
        path for path in (app.docs_url, app.redoc_url, app.openapi_url, app.swagger_ui_oauth2_redirect_url) if path
    )
    names = frozenset(name.lower().strip("[]") for name in allowed_hosts)
    build = app.build_middleware_stack

    def guarded_stack() -> ASGIApp:
        app = RequestBodyLimitMiddleware(Bodies(build()), largest_file + FORM_BYTES)
        return Guard(app, names, hidden, largest_file)

    # Outside even of the middleware that turns a crash into a 500: that answer needs the headers as well.
    app.build_middleware_stack = guarded_stack  # type: ignore[method-assign]
    _speak_websocket_only(sio)
    _accept_only_random_session_ids(sio)
    _stop_without_a_message(sio)
    guard_socket(sio)
    _keep_the_page_to_this_origin()
    _give_uploads_a_folder_of_their_own()


@dataclass(frozen=True, slots=True)
class Guard:
    """The outermost ASGI layer: refuses what is not for us, and puts the headers on every answer. Buffers nothing."""

    app: ASGIApp
    allowed_hosts: frozenset[str]
    hidden_paths: frozenset[str]
    largest_file: int

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if scope["type"] == "websocket":
            if refusal is None:
                await self.app(scope, receive, send)
            else:  # before the handshake is accepted, so the client gets a plain 403
                await send({"type": "websocket.close", "code": 1008, "reason": refusal[1]})
            return

        async def send_with_headers(message: Message) -> None:
            await send(_with_headers(message, scope["path"]) if message["type"] == "http.response.start" else message)

        if refusal is None:
            await self.app(scope, receive, send_with_headers)
        else:
            status, sentence = refusal
            said = spoken(sentence, preferred(Headers(scope=scope)))
            await JSONResponse({"detail": said}, status)(scope, receive, send_with_headers)

    def _refusal(self, scope: Scope) -> tuple[int, Text] | None:
        """The status and sentence with which this request is turned away; None when it is welcome."""
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        if len(hosts) != 1 or not self._is_our_name(hosts[0]):
            return 403, say("refused-host")
        # A browser writes host and port in Origin and in Host alike, so equality needs no parsing; "null" never fits.
        ours = {f"http://{hosts[0]}".lower(), f"https://{hosts[0]}".lower()}
        if any(origin.lower() not in ours for origin in headers.getlist("origin")):
            return 403, say("refused-origin")
        if scope["path"].rstrip("/") in self.hidden_paths:
            return 404, "Not Found"
        if _is_no_path(scope["path"]):
            log.warning("Refused %s", ascii(scope["path"][:LONGEST_STEP]))
            return 400, "Bad Request"
        length = headers.get("content-length", "")
        if length.isdecimal() and int(length) > self.largest_file + FORM_BYTES:
            return 413, say("upload-too-large", megabytes=self.largest_file / 1e6)
        return None

    def _is_our_name(self, authority: str) -> bool:
        match = _AUTHORITY.fullmatch(authority)
        if match is None:
            return False
        name = match[1].lower().strip("[]")
        try:
            return name in self.allowed_hosts or ipaddress.ip_address(name).is_loopback
        except ValueError:
            return name == "localhost"


def _is_no_path(path: str) -> bool:
    """Whether it leads up, or no file system could have it: Chainlit asks the system, and breaks on its answer."""
    steps = path.split("/")
    return ".." in steps or not path.isprintable() or "\\" in path or any(len(s.encode()) > LONGEST_STEP for s in steps)


def _with_headers(start: Message, path: str) -> Message:
    headers = MutableHeaders(raw=list(start.get("headers", ())))
    for name, value in COMMON_HEADERS.items():
        headers[name] = value
    if "/public/" in path and start["status"] == 200:
        headers.setdefault("cache-control", PUBLIC_CACHE)
    is_upload = "/project/file/" in path
    headers["content-security-policy"] = FILE_POLICY if is_upload else PAGE_POLICY
    media_type = headers.get("content-type", "").partition(";")[0].strip().lower()
    if is_upload and start["status"] == 200 and media_type not in SHOWN_IN_PLACE:
        headers["content-disposition"] = "attachment"
    return {**start, "headers": headers.raw}


def _speak_websocket_only(sio: socketio.AsyncServer) -> None:
    """Long polling answers plain requests, as JSONP even to a script of another page, and swallows our 413."""
    chainlit.config.config.project.transports = ["websocket"]  # what the page is told
    sio.eio.transports = ["websocket"]


def _accept_only_random_session_ids(sio: socketio.AsyncServer) -> None:
    """Chainlit makes, fills and deletes the folder FILES_DIRECTORY / session id, and takes the id as it is sent."""
    connect = sio.handlers["/"]["connect"]
    find = WebsocketSession.get_by_id

    async def connect_known_kind(sid: str, environ: dict[str, Any], auth: object = None) -> object:
        if not isinstance(auth, dict) or not is_random_id(auth.get("sessionId")):
            raise socketio.exceptions.ConnectionRefusedError(_SESSION_ID_RULE)
        if why := wrong_start(auth):
            log.warning("Refused connect: %s", why)
            raise socketio.exceptions.ConnectionRefusedError(why)
        return await connect(sid, environ, auth)

    def find_known_kind(session_id: str) -> WebsocketSession | None:
        if not is_random_id(session_id):
            raise HTTPException(400, _SESSION_ID_RULE)
        session: WebsocketSession | None = find(session_id)
        return session

    sio.on("connect", connect_known_kind)
    WebsocketSession.get_by_id = staticmethod(find_known_kind)  # type: ignore[method-assign]


def _stop_without_a_message(sio: socketio.AsyncServer) -> None:
    """Chainlit posts "Task manually stopped." into the conversation; the turn itself shows that it was stopped."""

    async def stop(sid: str) -> None:
        session = WebsocketSession.get(sid)
        task = None if session is None else session.current_task
        if task is not None and not task.cancelling():  # a second press must not interrupt the end of the turn
            task.cancel()

    sio.on("stop", stop)


def _keep_the_page_to_this_origin() -> None:
    """Drops the page's links to font and stylesheet hosts: a network that swallows packets holds the page for 8 s."""
    template: Callable[[str], str] = chainlit.server.get_html_template

    def get_html_template(root_path: str) -> str:
        return _OUTSIDE_TAG.sub("", template(root_path))

    chainlit.server.get_html_template = get_html_template


def _give_uploads_a_folder_of_their_own() -> None:
    """Chainlit deletes FILES_DIRECTORY when it stops, also that of another server running from the same checkout.

    A server that is killed outright leaves its folder to the system's cleaning of temporary files.
    """
    folder = Path(tempfile.mkdtemp(prefix="tandem-uploads-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)  # a process that never served: Chainlit has not come by
    chainlit.config.FILES_DIRECTORY = folder
    chainlit.server.FILES_DIRECTORY = folder  # type: ignore[attr-defined]
