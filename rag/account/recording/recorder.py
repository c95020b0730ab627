"""A session that is being recorded: each turn, as it ends, is appended to a file of its own in the data folder."""

import asyncio
import os
from datetime import UTC, datetime
from pathlib import Path

from rag.account.recording.lines import lines
from rag.answer.turn import Turn
from rag.errors import NotRecorded
from words.phrase import say

FOLDER = "recordings"


class Recorder:
    """One for a session; `turns` is how many it holds. The file is the user's alone and begins with the first turn."""

    def __init__(self, data_folder: Path, session: str, now: datetime) -> None:
        self.path = data_folder / FOLDER / f"{now:%Y-%m-%d-%H%M%S}-{session[:8]}.jsonl"
        self.turns = 0

    async def append(self, turn: Turn) -> None:
        """Raises NotRecorded."""
        text = lines(turn, datetime.now(UTC))
        try:
            await asyncio.to_thread(self._write, text)
        except OSError as error:
            raise NotRecorded(say("recording-unwritten", file=self.path.name, why=_reason(error))) from error
        self.turns += 1

    async def text(self) -> str:
        """All that was recorded so far. Raises NotRecorded."""
        try:
            return await asyncio.to_thread(self.path.read_text, "utf-8")
        except OSError as error:
            raise NotRecorded(say("recording-unread", file=self.path.name, why=_reason(error))) from error

    def _write(self, text: str) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with os.fdopen(
            os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "a", encoding="utf-8"
        ) as file:
            file.write(text)


def _reason(error: OSError) -> str:
    """In the system's own words."""
    return error.strerror or type(error).__name__
