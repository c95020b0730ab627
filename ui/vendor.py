"""What Tandem replaces in Chainlit, or leans on unasked: all of it is looked for at start, before anything is served.

Chainlit promises none of it. A version that names one otherwise would leave open what is closed here, or keep what is
dropped here, and say nothing; so pyproject.toml allows only the versions with which this was tried.
"""

from collections.abc import Iterator
from importlib import import_module

import chainlit.server
import chainlit.version
import socketio
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from starlette.middleware import Middleware

# By the file that needs it: "module:name", or "METHOD /path" of a route, "event NAME" of the socket.
NEEDED: dict[str, tuple[str, ...]] = {
    "ui/actions.py": (
        "chainlit.session:BaseSession.current_task",
        "chainlit.emitter:ChainlitEmitter.task_start",
        "chainlit.emitter:ChainlitEmitter.task_end",
    ),
    "ui/aside.py": ("chainlit.emitter:ChainlitEmitter.emit", "chainlit.element:Element.chainlit_key"),
    "ui/door.py": (
        *(
            f"event {name}"
            for name in (
                "connection_successful",
                "clear_session",
                "client_message",
                "edit_message",
                "window_message",
                "chat_settings_change",
                "chat_settings_edit",
            )
        ),
        "POST /project/action",
        "PUT /project/element",
        "POST /set-session-cookie",
    ),
    "ui/hardening.py": (
        "chainlit.server:get_html_template",
        "chainlit.server:FILES_DIRECTORY",
        "chainlit.config:FILES_DIRECTORY",
        "chainlit.config:config.code.data_layer",
        "chainlit.config:config.project.transports",
        "chainlit.session:WebsocketSession.get",
        "chainlit.session:WebsocketSession.get_by_id",
        "event connect",
        "event stop",
    ),
    "ui/language.py": ("chainlit.emitter:ChainlitEmitter.send_toast",),
    "ui/leaving.py": (
        "chainlit.chat_context:chat_contexts",
        "chainlit.session:ws_sessions_id",
        "chainlit.session:WebsocketSession.to_clear",
    ),
    "ui/page.py": ("chainlit.element:Element._create",),
    "ui/picker.py": ("chainlit.emitter:ChainlitEmitter.set_modes", "chainlit.emitter:ChainlitEmitter.set_commands"),
    "ui/script.py": ("chainlit.server:get_markdown_str", "GET /project/translations", "GET /project/settings"),
    "ui/uploads.py": (
        "chainlit.config:config.features.spontaneous_file_upload",
        "chainlit.config:SpontaneousFileUploadFeature",
        "POST /project/file",
    ),
}


def require_known_chainlit(app: FastAPI, sio: socketio.AsyncServer) -> None:
    """Raises RuntimeError where something of NEEDED is missing, or `app` is being served already."""
    version = chainlit.version.__version__
    if app.middleware_stack is not None:
        raise RuntimeError(f"Chainlit {version} is serving already: harden it before it starts.")
    missing = [f"{name} ({file})" for file, names in NEEDED.items() for name in names if not _has(sio, name)]
    missing += [f"{name} (ui/hardening.py)" for name in _missing_of_the_server(app, sio)]
    if missing:
        raise RuntimeError(
            f"Chainlit {version} no longer has {', '.join(missing)}: install the pinned version with"
            " pip install -c requirements.lock -e ."
        )


def _has(sio: socketio.AsyncServer, name: str) -> bool:
    """What a class only inherits is not its own: the base class of Chainlit's emitter does nothing at all."""
    kind, _, rest = name.partition(" ")
    if kind == "event":
        return rest in sio.handlers.get("/", {})
    if rest:
        return any(is_route(route, kind, rest) for route in chainlit.server.router.routes)
    module, _, path = name.partition(":")
    found: object = import_module(module)
    for part in path.split("."):
        if part not in (dir(found) if not isinstance(found, type) else vars(found)):
            return False
        found = getattr(found, part)
    return True


def _missing_of_the_server(app: FastAPI, sio: socketio.AsyncServer) -> Iterator[str]:
    """Of what serves Chainlit, and is not its own."""
    if not hasattr(sio.eio, "transports"):
        yield "transports"
    if not hasattr(app, "build_middleware_stack"):
        yield "build_middleware_stack"
    if not any(answers_cors(entry) for entry in app.user_middleware):
        yield "CORSMiddleware"


def is_route(route: object, method: str, path: str) -> bool:
    return getattr(route, "path", "") == path and method in (getattr(route, "methods", None) or ())


def answers_cors(entry: Middleware) -> bool:
    middleware: object = entry.cls
    return middleware is CORSMiddleware
