"""Turn -> whose numbers the words on the page cite, and the passages that bear them."""

from dataclasses import replace

from rag.passages import Hit
from rag.turn import Prompted, Token, Turn


def cited(turn: Turn) -> Prompted | None:
    """Of who stands or speaks; before a word, of who was asked last. None where no passage was sent, nor left out.

    One that was asked several times was sent all of it: the passes over a long document number on.
    """
    asked = [e for e in turn.events if isinstance(e, Prompted) and (e.sent or e.dropped)]  # else it was sent notes
    spoken = [e.who for e in turn.events if isinstance(e, Token) and e.channel == "answer"]
    who = turn.settled.who if turn.settled else spoken[-1] if spoken else None
    last = next((e for e in reversed(asked) if e.who == who), asked[-1] if asked else None)
    return last and replace(last, sent=tuple(hit for e in asked if e.who == last.who for hit in e.sent))


def sent(turn: Turn) -> tuple[Hit, ...]:
    """The passages that the words rest on: sent[0] is [1]."""
    prompted = cited(turn)
    return prompted.sent if prompted else ()
