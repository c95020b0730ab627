"""The panel of a conversation's documents: list, preview, pause, remove."""

from collections.abc import Awaitable, Callable

import chainlit as cl

from rag.errors import RagError
from ui import aside, document_panels
from ui.page import tell_documents
from ui.picker import SCOPE_NAMES
from ui.session import Session, current


async def open_documents(action: cl.Action | None = None) -> None:
    if session := current():
        await _show(session)


async def preview(action: cl.Action) -> None:
    """A document as it is searched, a page of passages at a time."""
    session = current()
    if session is None:
        return
    id, start = str(action.payload.get("id")), action.payload.get("from")
    volume = (await session.library()).volume(id)
    if volume is None:
        await cl.context.emitter.send_toast("This document is not here any more.", "info")
        return
    upload = session.shelf.upload(id)
    receipt = upload.receipt if upload else None
    props = document_panels.preview(volume, receipt, start if isinstance(start, int) else 0)
    await aside.show("Document", ("TandemDocument", props))


async def pause(action: cl.Action) -> None:
    await _change(action, lambda session, id: session.put(session.shelf.paused(id, True)))


async def resume(action: cl.Action) -> None:
    await _change(action, lambda session, id: session.put(session.shelf.paused(id, False)))


async def remove(action: cl.Action) -> None:
    await _change(action, lambda session, id: session.remove(id))


async def remove_all(action: cl.Action) -> None:
    def every(session: Session, _: str) -> None:
        for upload in session.shelf.uploads:
            session.remove(upload.id)

    await _change(action, every)


async def _change(action: cl.Action, change: Callable[[Session, str], None]) -> None:
    if session := current():
        change(session, str(action.payload.get("id")))
        aside.forget()
        await tell_documents(session.documents)
        await _show(session)


async def _show(session: Session) -> None:
    try:
        corpus = (await session.assistant.router()).corpus
        said = f"{len(corpus.documents):,} documents, {corpus.size:,} passages"
    except RagError as error:
        said = str(error)
    props = document_panels.documents(session.shelf, said, SCOPE_NAMES[session.options.scope])
    await aside.show("Documents", ("TandemDocuments", props))


ACTIONS: dict[str, Callable[[cl.Action], Awaitable[None]]] = {
    "open_documents": open_documents,
    "preview_document": preview,
    "pause_document": pause,
    "resume_document": resume,
    "remove_document": remove,
    "remove_documents": remove_all,
}
