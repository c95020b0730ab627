"""Turn -> what the model read: of each document the stretches that were sent, and those that were left out.

What is marked as sent is a passage's span, and a passage's text is what the prompt holds: byte for byte.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from rag.account.timetable import percent
from rag.answer.prompt import Count
from rag.answer.turn import Accepted, Answered, Contending, Event, Failed, Prompted, Token, Turn, Who, sent
from rag.documents.library import Library
from rag.text.passages import Hit, Passage
from words.phrase import Text, comma, say

State = Literal["sent", "left_out"]
NOT_ASKED, NOT_READ, NOT_TAKEN = say("left-not-asked"), say("left-not-read"), say("left-not-taken")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A passage that was found: where it is, in characters, and what became of it. `number` is its citation's."""

    passage: Passage
    state: State
    number: int | None = None
    why: Text = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """One document's stretches in reading order. `read` is the share 0..1 of its characters that was sent."""

    document: str
    title: str
    whole: int
    stretches: tuple[Stretch, ...]

    @property
    def read(self) -> float:
        """What stands between two passages that follow each other is blank, and read with them."""
        covered, end, number = 0, 0, -1
        for passage in (stretch.passage for stretch in self.stretches if stretch.state == "sent"):
            first, last = _numbers(passage.id)
            start = end if first <= number + 1 else passage.start
            covered += max(passage.end - max(start, end), 0)
            end, number = max(end, passage.end), max(number, last)
        return covered / max(self.whole, 1)

    @property
    def sent(self) -> tuple[tuple[int, int], ...]:
        """What was sent, as spans that do not touch, in characters."""
        spans: list[tuple[int, int]] = []
        for stretch in self.stretches:
            if stretch.state == "sent":
                start, end = stretch.passage.start, stretch.passage.end
                if spans and start <= spans[-1][1]:
                    start, end = spans[-1][0], max(end, spans.pop()[1])
                spans.append((start, end))
        return tuple(spans)


def coverage(turn: Turn) -> tuple[Coverage, ...]:
    """By document, in the order in which they were first found. All models of the turn count together.

    What a server did not take, because it could not be reached or the turn was stopped before, was not sent.
    """
    stretches: dict[str, Stretch] = {}
    asked = any(isinstance(event, Prompted) for event in turn.events)
    numbers = {hit.passage.id: number for number, hit in enumerate(sent(turn), 1)}
    for place, prompted in enumerate(turn.events):
        if not isinstance(prompted, Prompted):
            continue
        taken = _taken(turn.events[place + 1 :], prompted.who)
        for hit in prompted.sent:
            passage = hit.passage
            if taken:
                stretches[passage.id] = Stretch(passage, "sent", numbers.get(passage.id))
            else:
                stretches.setdefault(passage.id, Stretch(passage, "left_out", None, NOT_TAKEN))
        for left in prompted.dropped:
            stretches.setdefault(left.hit.passage.id, Stretch(left.hit.passage, "left_out", None, left.why))
    for hit in turn.retrieved.hits if turn.retrieved else ():
        why = NOT_READ if asked else NOT_ASKED
        stretches.setdefault(hit.passage.id, Stretch(hit.passage, "left_out", None, why))
    order = {stretch.passage.document: place for place, stretch in reversed(list(enumerate(stretches.values())))}
    found = sorted(stretches.values(), key=lambda s: (order[s.passage.document], s.passage.start))
    return tuple(
        Coverage(document, first.passage.title, first.passage.whole, (first, *rest))
        for document, (first, *rest) in groupby(found, key=lambda stretch: stretch.passage.document)
    )


def _taken(after: Sequence[Event], who: Who) -> bool:
    """Whether what `who` was prompted with reached its model, by what came after."""
    for event in after:
        if isinstance(event, Contending) and event.who == who:
            if isinstance(event, Accepted | Token | Answered):
                return True
            if isinstance(event, Prompted | Failed):
                return False
    return False


def share_text(covered: Coverage, *, quoted: bool = False) -> Text:
    """ "12% read: 5 passages sent, 1 left out"; where they were quoted from, "12% of the text: 5 passages searched"."""
    sent = sum(1 for stretch in covered.stretches if stretch.state == "sent")
    left = len(covered.stretches) - sent
    said = [say("covered-searched" if quoted else "covered-sent", count=sent)] if sent else []
    said += [say("covered-left-out", count=left)] if left else []
    share = percent(covered.read) if covered.read >= 0.01 or not sent else say("covered-little")
    return say("covered-quoted" if quoted else "covered", share=share, parts=comma(said))


@dataclass(frozen=True, slots=True)
class Wider:
    """Passages with what stands around them, and how many tokens more they cost."""

    hits: tuple[Hit, ...]
    tokens: int


def wider(hits: Sequence[Hit], library: Library, count: Count, room: int) -> Wider | None:
    """Each passage with its neighbours, joined where they meet, in reading order of each document.

    None where there is nothing around them, the documents are not there any more, or it would not fit into `room`
    tokens. Blocking: counts tokens.
    """
    found = _with_neighbours(hits, library)
    total = sum(count(hit.passage.reading) for hit in found)
    more = total - sum(count(hit.passage.reading) for hit in hits)
    return Wider(found, more) if more > 0 and total <= room else None


def _with_neighbours(hits: Sequence[Hit], library: Library) -> tuple[Hit, ...]:
    runs: dict[str, list[tuple[int, int]]] = {}
    for hit in hits:
        volume = library.volume(hit.passage.document)
        if volume is None:
            return ()
        first, last = _numbers(hit.passage.id)
        runs.setdefault(volume.id, []).append((max(first - 1, 0), min(last + 1, len(volume) - 1)))
    scores: dict[str, float] = {}
    for hit in hits:
        scores[hit.passage.document] = max(scores.get(hit.passage.document, 0.0), hit.score)
    return tuple(
        Hit(volume.run(first, last), scores[document])
        for document, spans in runs.items()
        if (volume := library.volume(document))
        for first, last in _joined(sorted(spans))
    )


def _numbers(passage_id: str) -> tuple[int, int]:
    """The positions of the first and the last passage that an id names: "a.md#0003" or "a.md#0003-0005"."""
    numbers = [int(number) for number in passage_id.rpartition("#")[2].split("-") if number.isdecimal()]
    return (numbers[0] - 1, numbers[-1] - 1) if numbers else (-1, -1)  # of a recording that somebody has edited


def _joined(runs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for first, last in runs:
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = joined[-1][0], max(last, joined[-1][1])
        else:
            joined.append((first, last))
    return joined
