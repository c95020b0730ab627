"""Recorded turns in the place of a router: the same events, each when its time comes, and no model is asked.

What is yielded is what was recorded, stamps included: the page, the panels and the clock are as they were. Whoever
plays a turn says so beside it: MARK, and the sentence that `Replayer.badge` has for it.
"""

import asyncio
import unicodedata
from collections.abc import AsyncGenerator, Callable

from rag.account.recording.lines import Recording, Take
from rag.answer.turn import Drawn, Event, Read, Reading, Received, Turn
from rag.errors import NotSettled
from rag.text.terms import content
from words.phrase import Text, joined, say

MARK = say("replay-mark")
NOT_THE_ROUTERS = (Received, Reading, Read, Drawn)  # the page stamps these itself


class Replayer:
    """Finds the turn in which a question was asked. Of a question that was asked twice, the later one counts."""

    def __init__(self, recording: Recording) -> None:
        settled = [take for take in recording.takes if take.turn.settled]
        broken = [_unsettled(take) for take in recording.takes if not take.turn.settled]
        self.problems = (*recording.problems, *broken)
        self._takes = settled
        self._as_asked = {_bare(take.turn.question): take.turn for take in settled}
        self._as_meant = {_meant(take.turn.question): take.turn for take in settled}

    @property
    def questions(self) -> tuple[str, ...]:
        """What can be asked, in the order in which it first was."""
        asked: dict[str, str] = {}
        for question in (take.turn.question for take in self._takes):
            asked.setdefault(_bare(question), question)
        return tuple(question for bare, question in asked.items() if bare)

    def find(self, question: str) -> Turn | None:
        """The turn of this question, however it is spelled and punctuated; else the one whose content words are the
        same set; else None."""
        bare, meant = _bare(question), _meant(question)
        same = self._as_asked.get(bare) if bare else None
        return same or (self._as_meant.get(meant) if meant else None)

    def badge(self, turn: Turn) -> Text:
        """The sentence that explains MARK beside a turn of this recording."""
        on = next((f"{take.recorded_at:%Y-%m-%d}" for take in self._takes if take.turn is turn), "")
        return say("replay-explained-on", date=on) if on else say("replay-explained")


async def play(turn: Turn, now: Callable[[], float]) -> AsyncGenerator[Event, None]:
    """The events of the router, from Retrieved to Settled, each when `now()` has reached its stamp.

    `now` is the log's clock. What is late already comes at once. Raises NotSettled before anything is yielded: without
    an end to draw, a page would wait for ever.
    """
    if not turn.settled:
        raise NotSettled(say("replay-unsettled"))
    for event in turn.events:
        if not isinstance(event, NOT_THE_ROUTERS):
            await asyncio.sleep(max(event.at - now(), 0.0))  # 0, too, lets others run, and a stop come through
            yield event


def _unsettled(take: Take) -> Text:
    """Without the question: what is in a file is not put into a sentence of ours."""
    said = say("replay-no-end", at=f"{take.recorded_at:%Y-%m-%d %H:%M:%S}")
    return joined(" ", (said, NotSettled.hint))


def _bare(question: str) -> str:
    """Without case, punctuation and the width of blanks; full-width and composed characters as the plain ones."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", question).casefold())
    return " ".join("".join(" " if unicodedata.category(c)[0] in "PZC" else c for c in folded).split())


def _meant(question: str) -> frozenset[str]:
    return frozenset(forms[0] for _, _, forms in content(question))
