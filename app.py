"""Chainlit's hooks, wired to ui/."""

import asyncio
import logging
from dataclasses import replace

import chainlit as cl
from chainlit.server import app, sio

from rag import settings
from rag.assistant import Assistant
from ui import actions, desk, documents, picker
from ui.hardening import harden
from ui.leaving import forget_gone, left
from ui.page import tell_documents
from ui.script import serve_script
from ui.session import Session, current
from ui.uploads import take_uploads
from words.language import closest

try:
    chosen = settings.read()
except settings.SettingsMistake as mistake:
    raise SystemExit(f"{mistake} {mistake.hint}") from None  # a traceback would hide the sentence

logging.getLogger("httpx2").setLevel(logging.WARNING)  # else a line for every question asked of a model
assistant = Assistant(chosen)
harden(app, sio, chosen.hosts, chosen.upload_bytes)
take_uploads(app, chosen.upload_bytes)
serve_script(app)
cl.on_app_startup(assistant.open)
cl.on_app_shutdown(assistant.close)


@cl.set_starters
async def starters(_: cl.User | None, tag: str | None) -> list[cl.Starter]:
    by = closest(tag or "")
    if fixed := assistant.starters.questions:
        return picker.starters(fixed, (), by)
    return picker.starters((), (await assistant.router()).corpus.documents, by)


@cl.on_chat_start
async def start() -> None:
    forget_gone()
    session = Session.begin(assistant)
    replay = await asyncio.to_thread(lambda: assistant.replayer) is not None
    await picker.offer_modes(
        assistant.names, session.model, session.options.scope, replay=replay, ships=assistant.ships
    )
    await picker.offer_settings(session.options)
    await tell_documents(0)


@cl.on_settings_update
async def update(values: dict[str, object]) -> None:
    if session := current():
        session.options = picker.chosen(values, session.options)


@cl.on_window_message
async def page_says(said: object) -> None:
    asked = said.get("tandem") if isinstance(said, dict) else None  # any frame of the page may say anything
    if asked == "documents":
        await documents.open_documents()
    elif asked == "session":
        await desk.open_session()


@cl.on_message
async def answer(message: cl.Message) -> None:
    cl.context.session.current_task = asyncio.current_task()  # else Stop does not reach an edited message
    session = current() or Session.begin(assistant)
    if session.conversation.exchange(message.id) is None:  # an edited one carries the pick of its first asking
        session.model = picker.picked(message, assistant.names, session.model)
        session.options = replace(session.options, scope=picker.picked_scope(message, session.options.scope))
    await session.answer(message)
    await desk.refresh()


@cl.on_chat_end
async def end() -> None:
    left()


for name, action in (actions.ACTIONS | documents.ACTIONS | desk.ACTIONS).items():
    cl.action_callback(name)(action)
