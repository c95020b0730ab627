"""What goes through a page's socket, and what is called on its conversation: looked at before anything is done with it.

Chainlit takes what comes as it comes: a list where it expects a word ends in a traceback, an id of a megabyte is kept,
and a question that is not there is edited. What is refused is one line in the log.
"""

import json
import logging
import re
from collections.abc import Callable
from typing import Any, NoReturn

import socketio
from chainlit.chat_context import chat_context
from chainlit.context import init_ws_context
from chainlit.session import WebsocketSession
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rag.text.markup import visible

log = logging.getLogger(__name__)
LARGEST_BODY = 1 << 20  # bytes of JSON
LONGEST_WORD = 300  # characters of what is not a text: a name, a model that was picked
MOST_FIELDS = 100
MOST_FILES = 1000  # of one message, as the page counts them
RANDOM_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def is_random_id(value: object) -> bool:
    """A random UUID in lower case: on a file system that ignores case, another spelling is another's folder."""
    return isinstance(value, str) and RANDOM_ID.fullmatch(value) is not None


def _is_word(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_WORD


def _is_object(value: object) -> bool:
    return isinstance(value, dict) and len(value) <= MOST_FIELDS


def _wrong_message(said: Any) -> str:
    """Why this is no message of the page's, "" if it is one."""
    message = said.get("message") if isinstance(said, dict) else None
    if not isinstance(message, dict) or not _is_object(message):
        return "no message"
    if not is_random_id(message.get("id")):
        return "an id that is no random UUID"
    if not isinstance(message.get("output"), str) or message.get("type") != "user_message":
        return "no words of a person"
    if not _is_word(message.get("createdAt")):
        return "no time"
    words = ("name", "command", "parentId", "threadId", "language")
    if not all(message.get(name) is None or _is_word(message[name]) for name in words):
        return "a field that is no word"
    modes = message.get("modes")
    if modes is not None and not (_is_object(modes) and all(map(_is_word, (*modes, *modes.values())))):
        return "no modes"
    if message.get("metadata") is not None and not _is_object(message["metadata"]):
        return "no metadata"
    return _wrong_files(said.get("fileReferences"))


def _wrong_files(files: Any) -> str:
    if files is None:
        return ""
    if not isinstance(files, list) or len(files) > MOST_FILES:
        return "no list of files"
    return "" if all(isinstance(file, dict) and is_random_id(file.get("id")) for file in files) else "no file"


def _wrong_edit(said: Any) -> str:
    """Called with the session's context set: only what was asked can be asked otherwise."""
    message = said.get("message") if isinstance(said, dict) else None
    if not isinstance(message, dict) or not is_random_id(message.get("id")):
        return "no message"
    if not isinstance(message.get("output"), str):
        return "no words of a person"
    known = any(one.id == message["id"] and one.type == "user_message" for one in chat_context.get())
    return "" if known else "a question that was not asked"


def _wrong_settings(said: Any) -> str:
    return "" if _is_object(said) and all(map(_is_word, said)) else "no settings"


def wrong_start(said: Any) -> str:
    """Of what a page says when it connects, beside its conversation's id."""
    if said.get("clientType") not in ("webapp", "copilot", "teams", "slack", "discord"):
        return "no kind of client"
    if not all(said.get(name) is None or _is_word(said[name]) for name in ("threadId", "chatProfile", "userEnv")):
        return "a field that is no word"
    try:
        return "" if isinstance(json.loads(said.get("userEnv") or "{}"), dict) else "no environment"
    except (ValueError, RecursionError):
        return "no environment"


# Each event of the page that is served, with what is wrong with what it says; None where it says nothing.
EVENTS: dict[str, Callable[[Any], str] | None] = {
    "connection_successful": None,
    "clear_session": None,
    "stop": None,
    "client_message": _wrong_message,
    "edit_message": _wrong_edit,
    "window_message": lambda said: "",
    "chat_settings_change": _wrong_settings,
    "chat_settings_edit": _wrong_settings,
}
UNSERVED = ("message_favorite", "fetch_favorites", "audio_start", "audio_chunk", "audio_end")  # nothing here has them


def guard_socket(sio: socketio.AsyncServer) -> None:
    """Before anything is served. What comes is looked at; what goes has signs in place of what no page should draw."""
    handlers = sio.handlers["/"]
    for event, wrong in EVENTS.items():
        handlers[event] = _looked_at(event, handlers[event], wrong)
    for event in UNSERVED:
        handlers.pop(event, None)
    emit, call = sio.emit, sio.call

    async def emit_visible(event: str, data: Any = None, *where: Any, **how: Any) -> Any:
        return await emit(event, _visible(data), *where, **how)

    async def call_visible(event: str, data: Any = None, *where: Any, **how: Any) -> Any:
        return await call(event, _visible(data), *where, **how)

    sio.emit, sio.call = emit_visible, call_visible


def _looked_at(event: str, handler: Callable[..., Any], wrong: Callable[[Any], str] | None) -> Callable[..., Any]:
    async def handle(sid: str, *said: Any) -> Any:
        session = WebsocketSession.get(sid)
        why = "no conversation" if session is None else ""
        if session and wrong is None:
            said = ()  # of what says nothing, whatever comes with it is left unread
        elif session and wrong:
            init_ws_context(session)
            why = wrong(said[0]) if len(said) == 1 else "not one thing"
        if why:
            log.warning("Refused %s: %s", event, why)
            return None
        return await handler(sid, *map(_visible, said))

    return handle


def _visible(data: Any) -> Any:
    """With every text in it as a page may draw it, however deep; halves of characters are no text that can be sent."""
    if isinstance(data, str):
        return visible(data)
    if isinstance(data, dict):
        return {_visible(key): _visible(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_visible(value) for value in data]
    return data


_TAKING_JSON = ("/set-session-cookie", "/project/action", "/project/element")  # whatever they call it


class Bodies:
    """An ASGI layer: JSON that is no JSON, or not what its route takes, gets an answer of 4xx and a line in the log."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not _carries_json(scope):
            await self._app(scope, receive, send)
            return
        body, whole = await _read(receive)
        status, why = _wrong_body(scope["method"], scope["path"], body) if whole else (413, "Too large")
        if why:
            log.warning("Refused %s %s: %s", scope["method"], ascii(scope["path"][:LONGEST_WORD]), why)
            await JSONResponse({"detail": why}, status)(scope, receive, send)
            return
        given = False

        async def replay() -> Message:
            nonlocal given
            if given:
                return await receive()
            given = True
            return {"type": "http.request", "body": body, "more_body": False}

        await self._app(scope, replay, send)


def _carries_json(scope: Scope) -> bool:
    media_type = dict(scope["headers"]).get(b"content-type", b"").lower()
    return scope["method"] != "GET" and (b"json" in media_type or scope["path"].rstrip("/") in _TAKING_JSON)


async def _read(receive: Receive) -> tuple[bytes, bool]:
    """The body, and whether that is all of it."""
    pieces: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return b"".join(pieces), True
        pieces.append(message.get("body", b""))
        size += len(pieces[-1])
        if size > LARGEST_BODY:
            return b"", False
        if not message.get("more_body"):
            return b"".join(pieces), True


def _wrong_body(method: str, path: str, body: bytes) -> tuple[int, str]:
    """A status and why; "" where nothing is wrong."""
    try:
        said = json.loads(body, parse_constant=_no_number) if body.strip() else {}
    except (ValueError, RecursionError):
        return 400, "This is no JSON."
    if not isinstance(said, dict):
        return 400, "This is no JSON object."
    route = path.rstrip("/")
    if route == "/set-session-cookie" and not is_random_id(said.get("session_id")):
        return 400, "session_id is no random UUID."
    if route not in _TAKING_JSON[1:] or not is_random_id(said.get("sessionId")):
        return 200, ""  # ids of conversations are looked at where they are looked up
    if route == "/project/element" or WebsocketSession.get_by_id(said["sessionId"]) is None:
        return 404, "Not Found"  # no element of ours is changed from the page
    return (200, "") if _is_action(said.get("action")) else (400, "This is no action.")


def _is_action(said: Any) -> bool:
    words, others = {"label", "tooltip", "id"}, {"icon", "forId"}
    return (
        isinstance(said, dict)
        and set(said) <= {"name", "payload", *words, *others}
        and "name" in said
        and _is_object(said.get("payload"))
        and all(_is_word(said[name]) for name in said if name != "payload" and said[name] is not None)
        and not any(said[name] is None for name in said if name not in others)
    )


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)
