"""The buttons under an answer. What the browser sends with them names a turn or a passage, and is looked up here."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from typing import Any

import chainlit as cl

from rag.account.export.markdown import with_citations
from rag.answer.roles import Role
from rag.errors import RagError
from ui import aside, panels
from ui.language import reader, toast
from ui.page import have_page
from ui.session import Again, current
from words.phrase import say

log = logging.getLogger(__name__)


async def keep_draft(action: cl.Action) -> None:
    if session := current():
        session.keep_draft()


async def ask_larger(action: cl.Action) -> None:
    """A new turn over the same passages, answered by the larger model alone."""
    turn = str(action.payload.get("turn"))
    if (session := current()) and (exchange := session.conversation.exchange(turn)):
        await _ask_again(turn, Again(model=Role.ESCALATION, over=exchange.found))


async def ask_anyway(action: cl.Action) -> None:
    """A new turn without documents; its answer says so."""
    await _ask_again(str(action.payload.get("turn")), Again(scope="nothing"))


async def read_on(action: cl.Action) -> None:
    """A new turn that reads the documents to their end; its price has been told."""
    await _ask_again(str(action.payload.get("turn")), Again(read_on=True))


async def search_instead(action: cl.Action) -> None:
    """A new turn that looks for the question in the documents, and does not read them."""
    await _ask_again(str(action.payload.get("turn")), Again(search=True))


async def try_again(action: cl.Action) -> None:
    await _ask_again(str(action.payload.get("turn")), Again())


async def choose(action: cl.Action) -> None:
    """What was meant, of what an answer asked back: the question that says so, as a message of its own."""
    turn, number = str(action.payload.get("turn")), action.payload.get("choice")
    session = current()
    told = next((told for told in session.told if told.id == turn), None) if session else None
    choices = told.turn.settled.choices if told and told.turn.settled else ()
    if isinstance(number, int) and 0 <= number < len(choices):
        await _ask_again(turn, Again(), choices[number][1])


async def replay(action: cl.Action) -> None:
    """The recording answers, when a model dies on stage."""
    await _ask_again(str(action.payload.get("turn")), Again(model=Role.REPLAY))


async def rate(action: cl.Action) -> None:
    """A thumb, up or down, for the ledger; pressed once more it is taken back."""
    vote = action.payload.get("vote")
    if session := current():
        await session.keeper.rate(str(action.payload.get("turn")), 1 if vote == 1 else -1 if vote == -1 else None)


async def copy_cited(action: cl.Action) -> None:
    """The answer with the list of what it cites, onto the clipboard."""
    session = current()
    told = next((t for t in session.told if t.id == str(action.payload.get("turn"))), None) if session else None
    if told:
        await have_page("copy", {"text": with_citations(told.turn, reader())})


async def read_more(action: cl.Action) -> None:
    """A new turn over the same passages, each with what stands around it."""
    session = current()
    exchange = session.conversation.exchange(str(action.payload.get("turn"))) if session else None
    wider = await session.wider(exchange.sent) if session and exchange else None
    if exchange and exchange.found and wider:
        await _ask_again(exchange.id, Again(over=replace(exchange.found, hits=wider.hits)))
    else:
        await toast(say("toast-nothing-more"), "info")


async def open_passage(action: cl.Action) -> None:
    """Show a passage between its neighbours in the side panel."""
    session = current()
    if session is None:
        return
    try:
        before, here, after = (await session.library()).around(str(action.payload.get("id")))
    except RagError as error:
        await toast(error.sentence, "warning")
        return
    exchange = session.conversation.exchange(str(action.payload.get("turn")))
    query = exchange.found.query if exchange and exchange.found else ""
    await aside.show(say("side-passage"), ("TandemPassage", panels.passage(before, here, after, query)))


async def _ask_again(turn: str, again: Again, question: str = "") -> None:
    """Ask a turn's question again, or one in its place, as a message of its own, in a task that Stop reaches."""
    session = current()
    exchange = session.conversation.exchange(turn) if session else None
    if session is None or exchange is None:
        return
    if session.busy:
        await toast(say("toast-busy"), "info")
        return
    modes = {"model": again.model} if again.model else None
    message = cl.Message(content=question or exchange.question, type="user_message", author="User", modes=modes)
    await message.send()
    _in_background(session.answer(message, again))


def _in_background(turn: Coroutine[Any, Any, None]) -> None:
    task = asyncio.create_task(_with_stop_button(turn))
    cl.context.session.current_task = task
    task.add_done_callback(_report)


async def _with_stop_button(turn: Coroutine[Any, Any, None]) -> None:
    await cl.context.emitter.task_start()
    try:
        await turn
    finally:
        await cl.context.emitter.task_end()


def _report(task: asyncio.Task[None]) -> None:
    """The outermost handler of a turn that no hook of Chainlit's runs: what it raised is logged, with its traceback."""
    if not task.cancelled() and (error := task.exception()):
        log.error("A turn broke", exc_info=error)


ACTIONS: dict[str, Callable[[cl.Action], Awaitable[None]]] = {
    "keep_draft": keep_draft,
    "ask_larger": ask_larger,
    "ask_anyway": ask_anyway,
    "open_passage": open_passage,
    "read_more": read_more,
    "try_again": try_again,
    "choose": choose,
    "replay": replay,
    "rate": rate,
    "copy_cited": copy_cited,
}
