"""Turn -> words about the files that came with the message: how far their reading is, and what came of them."""

from rag.receipt import FlagKind, Receipt
from rag.tables import literal
from rag.timetable import seconds_text
from rag.turn import Reading, Turn

FLAGS: dict[FlagKind, str] = {
    "hidden": "hidden text, left out",
    "invisible": "invisible characters",
    "instruction": "words addressed to the model",
}
ASK = "Ask about it, or ask for a summary."
ASK_THEM = "Ask about them, or ask for a summary."
NOTHING = "Nothing of this can be searched: the reason stands below."


def summary(receipt: Receipt) -> str:
    """ "42 pages, 118 passages, 0.4 s"."""
    if receipt.problem:
        return ""
    if receipt.known:
        return "already here"
    passages = f"{receipt.passages:,} passage{'' if receipt.passages == 1 else 's'}"
    return ", ".join(part for part in (receipt.size, passages, seconds_text(receipt.seconds)) if part)


def progress(turn: Turn) -> str:
    """ "Reading handbook.pdf, 12 of 42"."""
    last = next((event for event in reversed(turn.events) if isinstance(event, Reading)), None)
    if last is None:
        return "Reading the attached files"
    return f"Reading {last.name}" + (f", {last.done:,} of {last.of:,}" if last.of else "")


def headline(turn: Turn) -> str:
    """What came of all of them, in one line."""
    read = [receipt for receipt in turn.receipts if not receipt.problem]
    refused = len(turn.receipts) - len(read)
    said = [f"Read {_files(len(read))}"] if read else []
    said += [f"{_files(refused)} could not be read" if not read else f"{refused} could not be read"] if refused else []
    return ", ".join(said)


def body(turn: Turn) -> str:
    """The message where no question came with the files; what came of each stands below it."""
    read = sum(1 for receipt in turn.receipts if not receipt.problem)
    return {0: NOTHING, 1: ASK}.get(read, ASK_THEM)


def lines(turn: Turn) -> tuple[str, ...]:
    """One sentence a file: the list of what happened."""
    return tuple(f"{literal(receipt.name)}{_said(receipt)}" for receipt in turn.receipts)


def _said(receipt: Receipt) -> str:
    return f" {receipt.problem}" if receipt.problem else f": {summary(receipt)}"


def _files(number: int) -> str:
    return f"{number} file" if number == 1 else f"{number} files"
