"""When a reader leaves: a model must not go on writing to nobody, and what Chainlit keeps of a session is dropped."""

import asyncio

import chainlit as cl
from chainlit.chat_context import chat_contexts
from chainlit.session import WebsocketSession, ws_sessions_id

from models.memory import give_back
from rag.documents.shelf import Shelf
from ui.session import Session, current

GRACE_SECONDS = 30.0  # a lost connection often comes back, and finds its turn still running


def left() -> None:
    """At every disconnect: a cleared session ends now, a lost one unless it comes back in time."""
    session, chainlit_session = current(), cl.context.session
    if session is None or not isinstance(chainlit_session, WebsocketSession):
        return
    if chainlit_session.to_clear:
        session.stop()
        session.shelf = Shelf()  # now, and not when the last reference to the session is collected
        give_back()
        chat_contexts.pop(chainlit_session.id, None)
    elif session.busy:
        loop = asyncio.get_running_loop()
        loop.call_later(GRACE_SECONDS, _stop_if_gone, session, chainlit_session, chainlit_session.socket_id)


def forget_gone() -> None:
    """Chainlit never drops a session's messages from `chat_contexts`: done whenever a new conversation begins."""
    for session_id in chat_contexts.keys() - ws_sessions_id.keys():
        del chat_contexts[session_id]


def _stop_if_gone(session: Session, chainlit_session: WebsocketSession, socket_id: str) -> None:
    if chainlit_session.socket_id == socket_id:  # a reconnect would have given it another
        session.stop()
