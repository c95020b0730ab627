"""Documents -> props of the elements that show them: what was read, the list, a preview, and what the model read."""

from collections.abc import Sequence

from rag import attachments, places
from rag.coverage import Coverage, Stretch, Wider, words
from rag.receipt import Flag, Receipt
from rag.segment import Volume
from rag.shelf import MOST_BYTES, MOST_DOCUMENTS, Shelf
from rag.turn import Reading, Turn
from ui.panels import Props
from words.phrase import say

PARTS = 20  # passages of a preview's page


def read(turn: Turn, id: str) -> Props | None:
    """What came of the attached files, in their order; None where there were none."""
    steps = {event.number: event for event in turn.events if isinstance(event, Reading)}
    if not steps:
        return None
    over = turn.settled is not None
    files = [_file(name, steps.get(number), over) for number, name in enumerate(turn.files)]
    return {"turn": id, "files": files, "note": ""}


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
    }


def _flag(flag: Flag) -> Props:
    return {"kind": say(f"flag-{flag.kind}"), "shown": flag.shown}


def documents(shelf: Shelf, corpus: str, scope: str) -> Props:
    """The list of the conversation's documents."""
    return {
        "uploads": [
            {
                "id": upload.id,
                "name": upload.receipt.name,
                "summary": attachments.summary(upload.receipt),
                "paused": upload.paused,
                "flags": len(upload.receipt.flags),
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
        "parts": parts,
        "from": start,
        "of": len(volume),
    }


def covered(found: Sequence[Coverage], turn: str, wider: Wider | None, *, quoted: bool) -> Props:
    """What the model read of each document, or what was searched for quotations."""
    more = {"text": say("document-read-more", tokens=say("tokens", count=wider.tokens))} if wider else None
    strips = [_strip(document, quoted) for document in found]
    return {"turn": turn, "documents": strips, "more": more, "quoted": quoted}


def _strip(document: Coverage, quoted: bool) -> Props:
    return {
        "id": document.document,
        "title": document.title,
        "read": document.read,
        "text": words(document, quoted=quoted),
        "spans": [_span(stretch, max(document.whole, 1)) for stretch in document.stretches],
    }


def _span(stretch: Stretch, whole: int) -> Props:
    return {
        "start": stretch.passage.start / whole,
        "end": stretch.passage.end / whole,
        "state": stretch.state,
        "why": stretch.why,
        "id": stretch.passage.id,
        "n": stretch.number,
        "place": places.words(stretch.passage.place),
    }
