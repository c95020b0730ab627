"""Turn -> props of the custom elements. Python computes everything, the elements only draw."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from rag.account import report, timetable
from rag.account.coverage import NOT_ASKED, NOT_READ, Wider
from rag.account.latency import latency, total
from rag.account.recording.replay import MARK
from rag.answer.roles import Role
from rag.answer.turn import Decided, Failed, Prompted, Retrieved, Turn, cited, first_word
from rag.answer.why import Why
from rag.text import places
from rag.text.markup import undefined
from rag.text.passages import Hit, Passage
from rag.text.terms import marks, sought
from words.phrase import Text, say

Props = dict[str, Any]
MOST_SOURCES = 40  # of a document that is read whole the panel shows the beginning
LONGEST_SOURCE = 1200  # characters shown of a passage before it is opened


@dataclass(frozen=True, slots=True)
class View:
    """What a panel needs to know besides the turn: its id on the page, and what the conversation has."""

    turn: str
    models: dict[str, str]  # role -> name, of the models that are connected
    from_documents: bool
    min_support: float
    files: bool = False  # some came with the message
    quoting: bool = False  # quotations were asked for: nobody has to be told that no model is connected
    mark: Text = ""  # why it is marked as a replay
    replayable: bool = False  # a recording has this question
    wider: Wider | None = None  # what stands around the passages, once the turn has ended


def decision(turn: Turn, view: View) -> Props:
    headline, tone = report.headline(turn)
    return {
        "turn": view.turn,
        "state": "settled" if turn.settled else "working",
        "tone": tone,
        "headline": headline,
        "badges": [{"text": MARK, "tone": "hardly", "title": view.mark}] * bool(view.mark)
        + [
            {"text": text, "tone": shade, "title": title}
            for text, shade, title in report.badges(
                turn, from_documents=view.from_documents, min_support=view.min_support
            )
        ],
        "reasons": list(report.reasons(turn)),
        "problems": [{"text": text, "hint": hint} for text, hint in report.problems(turn)],
        "details": [{"label": label, "value": value, "note": note} for label, value, note in report.details(turn)],
        "draft": _replaced_draft(turn),
        "actions": _actions(turn, view),
        "tools": _tools(turn, view),
    }


def _replaced_draft(turn: Turn) -> Props | None:
    if not (turn.settled and turn.settled.who == Role.ESCALATION):
        return None
    text = turn.text(Role.DRAFT)
    return {"model": turn.model(Role.DRAFT), "text": undefined(text)} if text else None


def _actions(turn: Turn, view: View) -> list[Props]:
    settled = turn.settled
    if not settled:
        escalating = any(isinstance(e, Decided) and e.decision.escalate for e in turn.events)
        return [_action("keep_draft", say("keep-draft"), "check", view)] if escalating and turn.text(Role.DRAFT) else []
    actions = [_choice(number, label, view) for number, (label, _) in enumerate(settled.choices)]
    larger = view.models.get(Role.ESCALATION)
    asked = any(isinstance(e, Prompted) and e.who == Role.ESCALATION for e in turn.events)
    if larger and not asked and turn.retrieved and settled.who and not (view.mark or settled.choices):
        actions.append(_action("ask_larger", say("ask-larger", model=larger), "sparkles", view))
    if settled.why is Why.PRICED:
        return [
            _action("read_on", say("read-on"), "book-open", view),
            _action("search_instead", say("search-instead"), "search", view),
        ]
    if view.models and view.from_documents and turn.outcome == "not_found":
        actions.append(_action("ask_anyway", say("ask-anyway"), "message-circle", view))
    if any(isinstance(event, Failed) for event in turn.events):
        if view.replayable:
            actions.append(_action("replay", say("replay-recording"), "history", view))
        actions.append(_action("try_again", say("try-again"), "rotate", view))
    return actions


def _choice(number: int, label: str, view: View) -> Props:
    made = _action("choose", label, "check", view)
    made["payload"] |= {"choice": number}
    return made


def _tools(turn: Turn, view: View) -> list[Props]:
    """Small buttons for an answer that stands."""
    if not (turn.settled and turn.answer):
        return []
    up, down = _action("rate", say("good-answer"), "up", view), _action("rate", say("bad-answer"), "down", view)
    up["payload"] |= {"vote": 1}
    down["payload"] |= {"vote": -1}
    return [_action("copy_cited", say("copy-cited"), "quote", view), up, down]


def _action(name: str, label: Text, icon: str, view: View) -> Props:
    return {"name": name, "label": label, "icon": icon, "payload": {"turn": view.turn}}


def sources(turn: Turn, view: View) -> Props | None:
    """None where nothing was searched. Numbers are those of the citations once a prompt is built."""
    found = turn.retrieved
    if found is None:
        return None
    wanted = frozenset() if found.how == "whole" else _wanted(found.query)
    return {
        "turn": view.turn,
        "note": report.sources_note(found),
        "evidence": {"level": found.evidence.level, "text": report.evidence_text(found)},
        "items": [
            {**_item(hit.passage, number, wanted), "sent": not left_out, "left_out": left_out}
            for number, (hit, left_out) in enumerate(_in_order(turn, found)[:MOST_SOURCES], 1)
        ],
    }


@lru_cache(maxsize=256)
def _wanted(query: str) -> frozenset[str]:
    """The terms to mark; a turn is drawn many times."""
    return frozenset(sought(query))


def _in_order(turn: Turn, found: Retrieved) -> list[tuple[Hit, Text]]:
    """The hits by citation number, each with why it was not sent, "" if it was or still may be."""
    prompted = cited(turn)
    if found.how == "counted":
        return [(hit, "") for hit in found.hits]  # code has looked at every row
    if prompted is None:
        return [(hit, NOT_ASKED if turn.settled else "") for hit in found.hits]
    known = [(hit, "") for hit in prompted.sent] + [(out.hit, out.why) for out in prompted.dropped]
    ids = {hit.passage.id for hit, _ in known}
    later = say("left-later") if found.how == "search" else NOT_READ if turn.settled else ""
    return known + [(hit, later) for hit in found.hits if hit.passage.id not in ids]


def _item(passage: Passage, number: int, wanted: Collection[str]) -> Props:
    return {
        "n": number,
        "id": passage.id,
        "title": passage.title,
        "label": _below(passage).rpartition(" > ")[2] or passage.title,
        "heading": _below(passage),
        "place": places.words(passage.place),
        "segments": segments(_beginning(passage.text), wanted),
    }


def _beginning(text: str) -> str:
    return text if len(text) <= LONGEST_SOURCE else f"{text[:LONGEST_SOURCE].rstrip()}…"


def _below(passage: Passage) -> str:
    """The headings below the title: a document's first heading is its title already."""
    return passage.heading.removeprefix(passage.title).removeprefix(" > ")


def segments(text: str, wanted: Collection[str]) -> list[tuple[str, bool]]:
    """The text in pieces, (piece, matched); joined they are the text."""
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, end in marks(text, wanted):
        if start > at:
            pieces.append((text[at:start], False))
        pieces.append((text[start:end], True))
        at = end
    return [*pieces, (text[at:], False)] if at < len(text) else pieces


def timing(turn: Turn, _: View) -> Props:
    return {
        "running": turn.settled is None,
        "headline": timetable.headline(turn) if turn.settled else _so_far(turn),
        "total": total(turn),
        "bars": [
            {
                "lane": span.lane,
                "model": "" if span.lane == "turn" else turn.model(span.lane),
                "stage": span.stage.slug,
                "label": span.stage.said,
                "why": span.why,
                "start": span.start,
                "seconds": span.seconds,
            }
            for span in latency(turn)
        ],
        "rows": [
            {
                "lane": took.lane,
                "model": took.model,
                "stage": took.stage.slug,
                "label": took.stage.said,
                "why": took.why,
                "seconds": took.seconds,
                "text": timetable.seconds_text(took.seconds),
            }
            for took in timetable.sums(turn)
        ],
        "sum": {"text": timetable.seconds_text(total(turn))},
        "tokens": [{"model": model, "text": text} for model, text in timetable.tokens(turn)],
    }


def _so_far(turn: Turn) -> Text:
    first = first_word(turn)
    return say("first-word", time=timetable.seconds_text(first)) if first is not None else say("timing")


def passage(before: Passage | None, here: Passage, after: Passage | None, query: str) -> Props:
    """The side panel: a passage between its neighbours without what they share, what matched the query marked."""
    return {
        "title": here.title,
        "heading": _below(here),
        "place": places.words(here.place),
        "columns": here.columns,
        "before": before.text[: max(here.start - before.start, 0)] if before else "",
        "segments": segments(here.text, _wanted(query)),
        "after": after.text[max(here.end - after.start, 0) :] if after else "",
    }
