"""A server that takes less than it said: the turn is asked again with fewer passages, and the next one fits at once."""

from dataclasses import replace

import pytest

from models.connection import Connection
from models.endpoint import Endpoint
from rag.account.coverage import coverage
from rag.account.timetable import tokens
from rag.answer.turn import Failed, Prompted, Retrieved, Turn, Waiting, sent
from rag.documents.library import Library
from rag.text.passages import Document
from tests.fake_server import FakeServer, Script
from tests.rag.stories import QUESTION, SUPPORTED, Story

REST = " ".join(f"Clerk number {n} stamps form {n} in office {n}." for n in range(30))
TEXTS = [f"Refunds take thirty working days after the parcel has arrived at depot {n}. {REST}" for n in range(5)]
OTHERS = [f"Bicycle {n} has a frame of steel." for n in range(60)]
LIBRARY = Library.of(*(Document(f"{n}.md", f"Page {n}", text) for n, text in enumerate([*TEXTS, *OTHERS])))


def found() -> Retrieved:
    """Five long passages, as if they spoke to the question clearly."""
    search = LIBRARY.search(QUESTION, 5)
    return Retrieved(0.0, search.query, search.hits, replace(search.evidence, level="strong"))


def prompted(turn: Turn) -> list[int]:
    """How many passages each request had."""
    return [len(event.sent) for event in turn.events if isinstance(event, Prompted)]


@pytest.mark.parametrize("too_long", ["400", "bare", "event", "empty"])
async def test_a_turn_that_is_refused_for_its_length_is_asked_again_with_less(too_long: str) -> None:
    server = FakeServer(default=Script(words=SUPPORTED), context=1300, too_long=too_long)
    async with server, Connection() as connection:
        story = Story(Endpoint(connection, "phi-4-mini", server.url), None, LIBRARY)
        first = await story.ask(QUESTION, over=found())
        asked = len(server.asked)
        second = await story.ask(QUESTION, over=found())
    assert first.answer == second.answer == SUPPORTED
    assert not [event for event in first.events if isinstance(event, Failed)]
    counts = prompted(first)
    assert counts == sorted(counts, reverse=True) and counts[0] > counts[-1] == len(sent(first)) > 0
    waits = [str(event.why) for event in first.events if isinstance(event, Waiting)]
    assert waits.count("too long for it, sending less") == len(counts) - 1 == asked - 1
    assert prompted(second) == counts[-1:]
    assert len(tokens(first)) == 1
    assert sum(part.state == "sent" for document in coverage(first) for part in document.stretches) >= counts[-1]
