"""Documents -> props of the elements that show them: what was read, the list, a preview, and what the model read."""

from collections.abc import Sequence

from rag.account import attachments
from rag.account.coverage import Coverage, Stretch, coverage, share_text
from rag.answer.roles import Role
from rag.answer.turn import Drawn, Reading, Turn, sent
from rag.documents.parsers import kinds
from rag.documents.receipt import Flag, Receipt
from rag.documents.segment import Volume
from rag.documents.shelf import MOST_BYTES, MOST_DOCUMENTS, Shelf
from rag.text import places
from ui.panels import Props, View
from words.phrase import Text, comma, joined, say

PARTS = 20  # passages of a preview's page


def attached(turn: Turn, view: View) -> Props | None:
    """What came of the attached files, in their order; None where there were none."""
    steps = {event.number: event for event in turn.events if isinstance(event, Reading)}
    if not steps:
        return None
    over = turn.settled is not None
    files = [_file(name, steps.get(number), over) for number, name in enumerate(turn.files)]
    return {"turn": view.turn, "files": files, "said": _said([file["state"] for file in files])}


def _said(states: Sequence[str]) -> Text:
    """For a screen reader."""
    if "waiting" in states or "reading" in states:
        return say("document-reading")
    refused = states.count("refused")
    return attachments.counted(len(states) - refused, refused)


def _file(name: str, step: Reading | None, over: bool) -> Props:
    if step and step.receipt:
        return _received(step.receipt)
    told: Props = {"id": None, "name": name, "summary": "", "progress": None, "doubts": [], "problem": "", "flags": []}
    if over:
        return {**told, "state": "refused", "problem": say("upload-stopped")}
    if step is None:
        return {**told, "state": "waiting"}
    progress = {"done": step.done, "of": step.of} if step.of else None
    return {**told, "state": "reading", "progress": progress}


def _received(receipt: Receipt) -> Props:
    state = "refused" if receipt.problem else "known" if receipt.known else "read"
    return {
        "id": receipt.document or None,
        "name": receipt.name,
        "state": state,
        "summary": attachments.summary(receipt),
        "progress": None,
        "doubts": list(receipt.doubts),
        "problem": receipt.problem,
        "flags": [_flag(flag) for flag in receipt.flags],
        "flagged": _flagged(receipt),
    }


def _flagged(receipt: Receipt) -> Text:
    return say("document-flags", count=len(receipt.flags)) if receipt.flags else ""


def _flag(flag: Flag) -> Props:
    return {"kind": say(f"flag-{flag.kind}"), "shown": flag.shown}


def documents(shelf: Shelf, corpus: Text, scope: Text) -> Props:
    """The list of the conversation's documents."""
    return {
        "uploads": [
            {
                "id": upload.id,
                "name": upload.receipt.name,
                "summary": attachments.summary(upload.receipt),
                "paused": upload.paused,
                "flagged": _flagged(upload.receipt),
            }
            for upload in shelf.uploads
        ],
        "corpus": corpus,
        "room": say(
            "documents-room",
            count=len(shelf.uploads),
            most=MOST_DOCUMENTS,
            megabytes=shelf.nbytes / 1e6,
            limit=MOST_BYTES / 1e6,
        ),
        "scope": scope,
        "kinds": " ".join(kinds.shown()),
    }


def preview(volume: Volume, receipt: Receipt | None, start: int) -> Props:
    """A page of a document's text as it is searched, from its passage `start` on."""
    start = max(0, min(start, len(volume) - 1)) // PARTS * PARTS
    parts, told = [], 0
    for number in range(start, min(start + PARTS, len(volume))):
        passage = volume.run(number, number, told)
        told = passage.end
        place = places.words(passage.place)
        parts.append({"id": passage.id, "place": place, "heading": passage.heading, "text": passage.text})
    return {
        "id": volume.id,
        "title": volume.title,
        "summary": attachments.summary(receipt) if receipt else say("passages", count=len(volume)),
        "doubts": list(receipt.doubts) if receipt else [],
        "flags": [_flag(flag) for flag in receipt.flags] if receipt else [],
        "flagged": _flagged(receipt) if receipt else "",
        "parts": parts,
        "from": start,
        "of": len(volume),
    }


def covered(turn: Turn, view: View) -> Props | None:
    """What the model read of each document, or what was searched for quotations; None until the clock has stopped."""
    found = coverage(turn) if sent(turn) and any(isinstance(event, Drawn) for event in turn.events) else ()
    if not found:
        return None
    quoted = turn.settled is not None and turn.settled.who == Role.QUOTES
    more = {"text": say("document-read-more", tokens=say("tokens", count=view.wider.tokens))} if view.wider else None
    strips = [_strip(document, quoted) for document in found]
    about = strips[0]["text"] if len(strips) == 1 else say("documents", count=len(strips))
    return {"turn": view.turn, "documents": strips, "about": about, "more": more, "quoted": quoted}


def _strip(document: Coverage, quoted: bool) -> Props:
    return {
        "id": document.document,
        "title": document.title,
        "read": document.read,
        "text": share_text(document, quoted=quoted),
        "spans": [_span(stretch, max(document.whole, 1)) for stretch in document.stretches],
    }


def _span(stretch: Stretch, whole: int) -> Props:
    return {
        "start": stretch.passage.start / whole,
        "end": stretch.passage.end / whole,
        "state": stretch.state,
        "id": stretch.passage.id,
        "n": stretch.number,
        "name": _name(stretch),
    }


def _name(stretch: Stretch) -> Text:
    """ "[1] page 5, sent"."""
    state = "sent" if stretch.state == "sent" else "left-out"
    became = say("mark-why", state=say(f"mark-{state}"), why=stretch.why) if stretch.why else say(f"mark-{state}")
    number = f"[{stretch.number}]" if stretch.number is not None else ""
    return joined(" ", filter(None, (number, comma(filter(None, (places.words(stretch.passage.place), became))))))
