"""The presenter's desk and the session's report: what left the machine, recording, export, the pre-flight, figures."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

import chainlit as cl

from models import prices
from rag.account.export.html import html
from rag.account.export.markdown import markdown
from rag.account.keeping import Keeper
from rag.account.ledger import figures, sections
from rag.account.ledger.spreadsheet import csv_text
from rag.account.timetable import seconds_text
from rag.answer.ask import Ask
from rag.answer.conversation import Conversation
from rag.answer.preflight import Flight, preflight
from rag.errors import RagError
from ui import aside
from ui.language import reader, toast
from ui.page import have_page
from ui.panels import Props
from ui.picker import starters
from ui.session import Session, current
from words.language import Language
from words.phrase import Text, comma, joined, say

KEY, TITLE = "flights", say("desk-title")


async def open_session(action: cl.Action | None = None) -> None:
    if session := current():
        await _show(session)


async def refresh() -> None:
    """After a turn: a desk that is still open asks for its new figures."""
    if aside.shown() == TITLE:
        await have_page("turned", {})


async def record(action: cl.Action) -> None:
    """From the next turn on, or no longer."""
    if session := current():
        session.keeper.record(action.payload.get("on") is True)
        await _show(session)


async def save_recording(action: cl.Action) -> None:
    session = current()
    recorder = session.keeper.recorder if session else None
    if recorder:
        try:
            text = await recorder.text()
        except RagError as error:
            await toast(error.sentence, "warning")
            return
        await _save(recorder.path.name, "application/x-ndjson", text)


async def export_conversation(action: cl.Action) -> None:
    """The conversation with its sources and figures, as Markdown or as a page that needs nothing else."""
    session = current()
    if session is None:
        return
    now = datetime.now().astimezone()
    told = [(one.mark, one.turn) for one in session.told]
    made_at, name = f"{now:%Y-%m-%d %H:%M}", f"tandem-{now:%Y-%m-%d-%H%M}"
    if action.payload.get("kind") == "html":
        await _save(f"{name}.html", "text/html", await asyncio.to_thread(html, told, made_at, reader()))
    else:
        await _save(f"{name}.md", "text/markdown", await asyncio.to_thread(markdown, told, made_at, reader()))


async def run_preflight(action: cl.Action) -> None:
    """The question list, once with each model; the panel shows each as it lands."""
    session = current()
    if session is None:
        return
    try:
        router = await session.assistant.router()
    except RagError as error:
        await toast(error.sentence, "warning")
        return
    questions = await _questions(session)
    library = session.shelf.library(router.corpus, session.options.scope)
    ask = Ask("", Conversation(), session.options, library)
    flights: list[Flight] = []
    cl.user_session.set(KEY, flights)
    planned = len(questions) * max(len(router.models), 1)
    await _show(session, planned)
    async for flight in preflight(router, ask, questions):
        flights.append(flight)
        if aside.shown() == TITLE:  # else the person looks at something else by now
            await _show(session, planned)


async def _questions(session: Session) -> tuple[str, ...]:
    """The presenter's list, else the starters on the page."""
    if fixed := session.assistant.starters.questions:
        return fixed
    documents = (await session.assistant.router()).corpus.documents
    return tuple(starter.message for starter in starters((), documents, reader()))


async def _save(name: str, media_type: str, text: str) -> None:
    await have_page("save", {"name": name, "type": media_type, "text": text})


async def _show(session: Session, planned: int = 0) -> None:
    desk = _desk(session, planned, len(await _questions(session)))
    await aside.show(TITLE, ("TandemDesk", desk), ("TandemReport", await _report(session, reader())))


def _desk(session: Session, planned: int, questions: int) -> Props:
    assistant, keeper, flights = session.assistant, session.keeper, cl.user_session.get(KEY) or []
    replayer = assistant.replayer
    return {
        "away": _away(assistant.away),
        "recording": keeper.recording,
        "recorded": keeper.recorder.turns if keeper.recorder else 0,
        "recorded_text": _recorded(keeper),
        "replay": list(replayer.questions) if replayer else None,
        "replay_text": say("desk-replay", count=len(replayer.questions)) if replayer else "",
        "problems": [*(replayer.problems if replayer else ()), *filter(None, (assistant.starters.problem,))],
        "flights": [_flight(flight) for flight in flights],
        "planned": planned or len(flights),
        "run": say("desk-run", count=questions),
    }


def _recorded(keeper: Keeper) -> Text:
    recorder = keeper.recorder
    return say("desk-recorded", count=recorder.turns, path=str(recorder.path)) if recorder and recorder.turns else ""


def _away(hosts: dict[str, int]) -> Props:
    """What the counter says: true of every request that Tandem itself makes."""
    count = sum(hosts.values())
    to = say("desk-away-to", count=count, hosts=comma(sorted(hosts))) if hosts else say("desk-away", count=count)
    return {"count": count, "text": to}


def _flight(flight: Flight) -> Props:
    return {
        "question": flight.question,
        "model": flight.model,
        "first": seconds_text(flight.first_word) if flight.first_word is not None else "–",
        "total": seconds_text(flight.total),
        "problem": flight.problem or (say("desk-flight-not-found") if flight.outcome == "not_found" else ""),
    }


async def _report(session: Session, by: Language) -> dict[str, Any]:
    """The session's entries in the ledger, folded."""
    entries, unread = await asyncio.to_thread(session.keeper.entries)
    priced = await asyncio.to_thread(prices.read)
    report = figures.fold(entries, priced.known, session.options.policy)
    problems = (session.keeper.problem, priced.problem)
    return {
        "sections": [_section(part) for part in sections.filled(report)],
        "note": sections.note(report, unread),
        "problem": joined(" ", filter(None, problems)),
        "name": f"tandem-session-{datetime.now(UTC):%Y-%m-%d}",
        "files": {"csv": csv_text(report, by), "markdown": sections.markdown(report, by, unread)},
    }


def _section(part: sections.Section) -> Props:
    return {field.name: getattr(part, field.name) for field in fields(part)}


ACTIONS: dict[str, Callable[[cl.Action], Awaitable[None]]] = {
    "open_session": open_session,
    "record_session": record,
    "save_recording": save_recording,
    "export_conversation": export_conversation,
    "run_preflight": run_preflight,
}
