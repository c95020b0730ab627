"""Attached files: taken in without being held in memory, read in a process of their own, removed from disk."""

import asyncio
import unicodedata
import uuid
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from math import ceil
from pathlib import Path

import chainlit as cl
import chainlit.config
from chainlit.session import WebsocketSession
from chainlit.types import FileDict
from fastapi import FastAPI
from fastapi.responses import JSONResponse
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request

from rag.answer.turn import Event, Read, Reading
from rag.documents.parsers import kinds
from rag.documents.reader import Done, File, Reader
from rag.documents.receipt import Receipt
from ui.language import preferred, reader
from ui.vendor import is_route
from words.language import Language
from words.phrase import Text, comma, say, spoken

ROUTE = "/project/file"
MOST_FILES = 100  # of one message
LONGEST_NAME = 200
CONNECTING_S, LOOK_AGAIN_S = 3.0, 0.05
Clock = Callable[[], float]


def take_uploads(app: FastAPI, limit: int) -> None:
    """Serve Chainlit's upload route ourselves: its own reads a whole file into memory before it looks at its size.

    `limit` is the largest file, in bytes. The page is told, so that it refuses a larger one before sending it.
    """
    chainlit.config.config.features.spontaneous_file_upload = chainlit.config.SpontaneousFileUploadFeature(
        enabled=True,
        accept={},  # what cannot be read is refused by us, with a sentence that says what can
        max_files=10 * MOST_FILES,  # with more the page would refuse all of them
        max_size_mb=ceil(limit / 1e6),  # whole megabytes: what is between is refused by us
    )
    app.router.routes[:] = [route for route in app.router.routes if not is_route(route, "POST", ROUTE)]
    app.add_api_route(ROUTE, receive, methods=["POST"])
    app.router.routes.insert(0, app.router.routes.pop())  # before the route that takes every path


async def receive(request: Request) -> JSONResponse:
    """Put a file of the browser's into its session's folder. A larger one than memory likes is on disk all the way."""
    session = await _session(request.query_params.get("session_id", ""))
    if session is None:
        return _failed(request, say("upload-no-conversation"), 404)
    id = str(uuid.uuid4())
    path = session.files_dir / id
    try:
        async with request.form(max_files=1, max_fields=1) as form:
            file = _file(form)
            if file is None:
                return _failed(request, say("upload-nothing"), 400)
            size = await asyncio.to_thread(_keep, file, path)
    except OSError:
        await asyncio.to_thread(path.unlink, missing_ok=True)
        return _failed(request, say("upload-no-space"), 507)
    # Whatever the browser calls it: of any other kind the page would show it, as a picture or a frame of a PDF.
    kind, by = "application/octet-stream", preferred(request.headers)
    name = shown((file.filename or "").replace("%22", '"'), by)  # as browsers write "
    session.files[id] = FileDict(id=id, name=name, path=path, size=size, type=kind)
    return JSONResponse({"id": id})


def _failed(request: Request, why: Text, status: int) -> JSONResponse:
    """The page shows the detail as it comes: it is said in the language that its browser asks for first."""
    return JSONResponse({"detail": spoken(why, preferred(request.headers))}, status)


async def _session(id: str) -> WebsocketSession | None:
    """A file may arrive a moment before the page's socket has said whose it is."""
    for _ in range(int(CONNECTING_S / LOOK_AGAIN_S)):
        session: WebsocketSession | None = WebsocketSession.get_by_id(id)
        if session is not None:
            return session
        await asyncio.sleep(LOOK_AGAIN_S)
    return None


def _file(form: FormData) -> UploadFile | None:
    return next((value for value in form.values() if not isinstance(value, str)), None)


def _keep(file: UploadFile, path: Path) -> int:
    """Move what was received, spooled to disk beyond a megabyte, to where the session keeps its files."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as kept:
        while block := file.file.read(1 << 20):
            kept.write(block)
        return kept.tell()


def attached(message: cl.Message) -> tuple[File, ...]:
    """The files that came with a message, by the ids under which the page knows them."""
    known, by = cl.context.session.files, reader()
    files = []
    for element in message.elements or ():
        kept = known.get(element.chainlit_key or element.id)
        if kept:
            name = shown(kept["name"], by)
            files.append(File(Path(kept["path"]), name, kept["id"], name))
        else:
            files.append(File(Path(), shown(element.name, by), ""))
    return tuple(files)


def shown(name: str, by: Language) -> str:
    """A file's name as it may be shown: one line, no characters that turn the text around, never empty."""
    kept = "".join(character for character in name if _is_shown(character))
    return kept.strip()[-LONGEST_NAME:] or spoken(say("upload-nameless"), by)


def _is_shown(character: str) -> bool:
    """What joins letters, in Persian or in an emoji, belongs to a name; whatever else is invisible does not."""
    invisible = unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")
    return not invisible or character in "\u200c\u200d"


def discard(id: str) -> None:
    """Delete a session's file from disk."""
    kept = cl.context.session.files.pop(id, None)
    if kept:
        Path(kept["path"]).unlink(missing_ok=True)


async def read(
    files: Sequence[File], reader: Reader, now: Clock, put: Callable[[Done], Receipt]
) -> AsyncGenerator[Event, None]:
    """Reading* Read. `put` keeps what was read and says what came of it: what was read before a stop stays, and what
    was not is deleted."""
    numbers = {file: number for number, file in enumerate(files)}
    receipts = {file: why for file, number in numbers.items() if (why := _refused(file, number))}
    try:
        for file, receipt in receipts.items():
            yield Reading(now(), numbers[file], file.name, receipt=receipt)
        async with aclosing(reader.read([file for file in files if file not in receipts])) as steps:
            async for step in steps:
                name, number = step.file.name, numbers[step.file]
                if isinstance(step, Done):
                    receipts[step.file] = receipt = put(step)
                    yield Reading(now(), number, name, receipt=receipt)
                else:
                    yield Reading(now(), number, name, step.done, step.of)
    finally:
        for file in files:
            if not (came := receipts.get(file)) or came.problem or came.known:
                discard(file.id)
    yield Read(now(), tuple(receipts[file] for file in files))


def _refused(file: File, number: int) -> Receipt | None:
    if number >= MOST_FILES:
        return Receipt(file.name, problem=say("upload-too-many", count=MOST_FILES))
    if not file.id:
        return Receipt(file.name, problem=say("upload-gone"))
    if file.ending not in kinds.ENDINGS:
        return Receipt(file.name, problem=say("upload-unknown-kind", kinds=comma(kinds.names())))
    return None
