"""What is kept of a conversation's turns: an entry of each in the ledger, and in a recording the turn whole."""

from datetime import UTC, datetime
from pathlib import Path

from rag.account.ledger.entry import Entry, Vote, entry
from rag.account.ledger.ledger import Ledger
from rag.account.recording.recorder import Recorder
from rag.answer.policy import Policy
from rag.answer.turn import Turn
from rag.errors import NotRecorded
from words.phrase import Text

MOST_VOTES = 20  # for a turn


class Keeper:
    """One for a conversation. `text`: its entries have question and answer; `data_folder` is where it is recorded.

    `recording`: the next turn is; `recorder` has what was recorded so far, None before there was anything to record.
    """

    def __init__(self, ledger: Ledger, conversation: str, data_folder: Path, *, text: bool) -> None:
        self.recording = False
        self.recorder: Recorder | None = None
        self._votes: dict[str, tuple[Vote, int]] = {}  # of each turn that was kept: the last one, and how many came
        self._ledger, self._conversation, self._folder, self._text = ledger, conversation, data_folder, text

    async def keep(self, turn: Turn, id: str, policy: Policy) -> None:
        """A sealed turn, which `policy` decided. Raises NotRecorded, and then records no more; its entry is kept."""
        self._votes[id] = None, self._votes.get(id, (None, 0))[1]
        at = datetime.now(UTC).isoformat(timespec="seconds")
        await self._ledger.append(
            entry(turn, at=at, conversation=self._conversation, id=id, text=self._text, policy=policy)
        )
        if self.recorder and self.recording:
            try:
                await self.recorder.append(turn)
            except NotRecorded:
                self.recording = False
                raise

    async def rate(self, id: str, vote: Vote) -> None:
        """Thumbs up, 1, or down, -1, for a turn that was kept; None takes it back.

        Twenty are taken, which is more than anyone changes their mind: all conversations share the ledger's room.
        """
        last, count = self._votes.get(id, (None, MOST_VOTES))
        if count >= MOST_VOTES or vote == last:
            return
        self._votes[id] = vote, count + 1
        await self._ledger.rate(self._conversation, id, vote)

    def record(self, on: bool) -> None:
        """From the next turn on, or no longer; what was recorded before is kept in the same file."""
        self.recording = on
        self.recorder = self.recorder or Recorder(self._folder, self._conversation, datetime.now().astimezone())

    def entries(self) -> tuple[tuple[Entry, ...], int]:
        """The conversation's entries, and how many lines of the whole ledger cannot be read. Blocking."""
        held = self._ledger.read()
        return tuple(entry for entry in held.entries if entry.conversation == self._conversation), held.unread

    @property
    def problem(self) -> Text:
        """A sentence while the ledger cannot be written, else ""."""
        return self._ledger.problem
