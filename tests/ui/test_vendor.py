"""What is needed of Chainlit's insides is listed, is there, and is missed at start when it is not."""

import ast
import re
import tomllib
from importlib import import_module, metadata
from pathlib import Path

import chainlit.server
import pytest
import socketio
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

from ui.vendor import NEEDED, is_route, require_known_chainlit

ROOT = Path(__file__).parents[2]
NAMES = sorted({name for names in NEEDED.values() for name in names})
EVENTS = [name.removeprefix("event ") for name in NAMES if name.startswith("event ")]


def served(*, without: str = "") -> tuple[FastAPI, socketio.AsyncServer]:
    """An app and a socket as Chainlit's are before the start, but for an event."""
    app, sio = FastAPI(), socketio.AsyncServer(async_mode="asgi")
    app.add_middleware(CORSMiddleware)
    for event in EVENTS:
        if without != f"event {event}":
            sio.on(event, lambda sid: None)
    return app, sio


def test_the_installed_chainlit_has_all_that_is_needed() -> None:
    require_known_chainlit(*served())


@pytest.mark.parametrize("name", NAMES)
def test_whatever_is_missing_is_named_at_start_with_the_file_that_needs_it(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if ":" in name:
        module, _, path = name.partition(":")
        owner: object = import_module(module)
        *way, last = path.split(".")
        for part in way:
            owner = getattr(owner, part)
        monkeypatch.delattr(owner, last)
    method, _, path = name.partition(" ")
    left = [route for route in chainlit.server.router.routes if not (path and is_route(route, method, path))]
    monkeypatch.setattr(chainlit.server.router, "routes", left)
    files = [file for file, names in NEEDED.items() if name in names]
    with pytest.raises(RuntimeError, match=rf"no longer has .*{re.escape(f'{name} ({files[0]})')}"):
        require_known_chainlit(*served(without=name))


def test_an_app_that_does_not_answer_cors_is_none_that_is_known() -> None:
    app, sio = served()
    app.user_middleware.clear()
    with pytest.raises(RuntimeError, match="CORSMiddleware"):
        require_known_chainlit(app, sio)


def replaced(file: Path) -> set[str]:
    """What a file puts something else in the place of: "chainlit.config:FILES_DIRECTORY", "event stop"."""
    found = set[str]()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        for target in node.targets if isinstance(node, ast.Assign) else ():
            name = ast.unparse(target).replace("WebsocketSession.", "chainlit.session.WebsocketSession.")
            if name.startswith("chainlit.") and isinstance(target, ast.Attribute):
                package, module, rest = name.split(".", 2)
                found.add(f"{package}.{module}:{rest}")
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "sio.on":
            found.add(f"event {ast.literal_eval(node.args[0])}")
    return found


@pytest.mark.parametrize("file", sorted((ROOT / "ui").glob("*.py")), ids=lambda file: file.stem)
def test_what_a_file_replaces_is_among_what_it_needs(file: Path) -> None:
    assert replaced(file) <= set(NEEDED.get(f"ui/{file.name}", ()))


def test_every_file_that_needs_something_is_there() -> None:
    assert [file for file in NEEDED if not (ROOT / file).is_file()] == []
    assert sum(len(replaced(ROOT / file)) for file in NEEDED) >= 9


def test_chainlit_is_allowed_up_to_the_minor_version_that_was_tried() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (allowed,) = (line for line in project["project"]["dependencies"] if line.startswith("chainlit"))
    major, minor, _ = metadata.version("chainlit").split(".", 2)
    assert allowed.endswith(f",<{major}.{int(minor) + 1}")
