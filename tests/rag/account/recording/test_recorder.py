"""A recorded session is a file that grows by a turn, for the user alone, and comes back as the same turns."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rag.account.recording.lines import read_recording
from rag.account.recording.recorder import Recorder
from rag.errors import NotRecorded
from tests.rag.logs import answered, escalated

NOW = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)


async def test_turns_are_appended_and_come_back(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "data", "0ee0a9c8-3a8c", NOW)
    await recorder.append(answered())
    await recorder.append(escalated())
    assert recorder.path.name == "2026-11-26-093000-0ee0a9c8.jsonl" and recorder.turns == 2
    assert (
        read_recording(recorder.path).turns == (answered(), escalated()) == read_recording(await recorder.text()).turns
    )
    if os.name != "nt":
        assert recorder.path.stat().st_mode & 0o777 == 0o600


async def test_a_folder_that_cannot_be_written_is_a_sentence_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    recorder = Recorder(tmp_path / "file", "0ee0a9c8", NOW)
    with pytest.raises(NotRecorded, match="cannot be written") as caught:
        await recorder.append(answered())
    assert "TANDEM_DATA_DIR" in str(caught.value.hint) and recorder.turns == 0
    with pytest.raises(NotRecorded, match="cannot be read"):
        await recorder.text()
