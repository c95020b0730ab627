"""The panel of a conversation's documents: list, preview, pause, remove."""

from collections.abc import Awaitable, Callable

import chainlit as cl

from rag.errors import RagError
from ui import aside, document_panels
from ui.language import toast
from ui.page import tell_documents
from ui.picker import scope_name
from ui.session import Session, current
from words.phrase import Text, comma, say


async def open_documents(action: cl.Action | None = None) -> None:
    if session := current():
        await _show(session)


async def preview(action: cl.Action) -> None:
    """A document as it is searched, a page of passages at a time."""
    session = current()
    if session is None:
        return
    id, start = str(action.payload.get("id")), action.payload.get("from")
    try:
        volume = (await session.library()).volume(id)
    except RagError as error:
        await toast(error.sentence, "warning")
        return
    if volume is None:
        await toast(say("document-gone"), "info")
        return
    upload = session.shelf.upload(id)
    receipt = upload.receipt if upload else None
    props = document_panels.preview(volume, receipt, start if isinstance(start, int) else 0)
    await aside.show(say("document-title"), ("TandemDocument", props))


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
        said: Text = comma((say("documents", count=len(corpus.documents)), say("passages", count=corpus.size)))
    except RagError as error:
        said = error.said
    props = document_panels.documents(session.shelf, said, scope_name(session.options.scope))
    await aside.show(say("documents-title"), ("TandemDocuments", props))


ACTIONS: dict[str, Callable[[cl.Action], Awaitable[None]]] = {
    "open_documents": open_documents,
    "preview_document": preview,
    "pause_document": pause,
    "resume_document": resume,
    "remove_document": remove,
    "remove_documents": remove_all,
}
