"""Turn -> words about the files that came with the message: how far their reading is, and what came of them."""

from rag.account.timetable import seconds_text
from rag.answer.turn import Reading, Turn
from rag.documents.receipt import Receipt
from rag.text.markup import literal
from words.phrase import Text, comma, say


def summary(receipt: Receipt) -> Text:
    """ "42 pages, 118 passages, 0.4 s"."""
    if receipt.problem:
        return ""
    if receipt.known:
        return say("document-known")
    passages = say("passages", count=receipt.passages)
    return comma(part for part in (receipt.size, passages, seconds_text(receipt.seconds)) if part)


def progress(turn: Turn) -> Text:
    """ "Reading handbook.pdf, 12 of 42"."""
    last = next((event for event in reversed(turn.events) if isinstance(event, Reading)), None)
    if last is None:
        return say("document-reading")
    if not last.of:
        return say("document-reading-file", name=last.name)
    return say("document-reading-part", name=last.name, done=last.done, of=last.of)


def headline(turn: Turn) -> Text:
    """What came of all of them, in one line."""
    return counted(*_counted(turn))


def counted(read: int, refused: int) -> Text:
    """ "Read 2 files, 1 could not be read"."""
    if read and refused:
        return say("document-read-and-refused", count=read, refused=refused)
    return say("document-refused", count=refused) if refused else say("document-read", count=read)


def body(turn: Turn) -> Text:
    """The message where no question came with the files; what came of each stands below it."""
    return say("document-next", count=_counted(turn)[0])


def lines(turn: Turn) -> tuple[Text, ...]:
    """One sentence a file: the list of what happened."""
    return tuple(map(_line, turn.receipts))


def _line(receipt: Receipt) -> Text:
    name = literal(receipt.name)
    if receipt.problem:
        return say("document-line-refused", name=name, problem=receipt.problem)
    return say("document-line", name=name, summary=summary(receipt))


def _counted(turn: Turn) -> tuple[int, int]:
    """How many files were read, and how many were not."""
    refused = sum(1 for receipt in turn.receipts if receipt.problem)
    return len(turn.receipts) - refused, refused
