"""Of every turn an entry is kept, and the turn whole from when a session is recorded until it no longer is."""

from pathlib import Path

import pytest

from rag.account.keeping import Keeper
from rag.account.ledger.ledger import Ledger
from rag.account.recording.lines import read_recording
from rag.answer.policy import Policy
from rag.errors import NotRecorded
from tests.rag.logs import QUESTION, answered, escalated

POLICY = Policy()


def keeper(ledger: Ledger, folder: Path, conversation: str = "c", *, text: bool = False) -> Keeper:
    return Keeper(ledger, conversation, folder, text=text)


async def test_a_turn_has_an_entry_and_is_whole_only_while_it_is_recorded(tmp_path: Path) -> None:
    kept = keeper(Ledger(None, 1), tmp_path)
    await kept.keep(answered(), "1", POLICY)
    kept.record(True)
    await kept.keep(escalated(), "2", POLICY)
    kept.record(False)
    await kept.keep(answered(), "3", POLICY)
    kept.record(True)
    await kept.keep(answered(), "4", POLICY)

    entries, unread = kept.entries()
    assert [entry.id for entry in entries] == ["1", "2", "3", "4"] and unread == 0
    assert kept.recorder and read_recording(kept.recorder.path).turns == (escalated(), answered())


async def test_a_conversation_sees_and_rates_its_own_entries(tmp_path: Path) -> None:
    ledger = Ledger(None, 1)
    ours, theirs = keeper(ledger, tmp_path), keeper(ledger, tmp_path, "another")
    for one in (ours, theirs):
        await one.keep(answered(), "1", POLICY)
    await ours.rate("1", -1)
    ((our,), _), ((their,), _) = ours.entries(), theirs.entries()
    assert (our.rating, their.rating) == (-1, None)


async def test_a_vote_is_kept_for_a_turn_that_was_and_no_more_than_twenty(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path, 1_000_000)
    kept = keeper(ledger, tmp_path)
    await kept.keep(answered(), "1", POLICY)
    for unknown in ("2", "", "x" * 950_000):
        await kept.rate(unknown, 1)
    for _ in range(200):
        await kept.rate("1", 1)
        await kept.rate("1", -1)
    lines = (tmp_path / "ledger.jsonl").read_bytes().splitlines()
    assert len(lines) == 1 + 20 and max(map(len, lines[1:])) < 200
    ((entry,), _) = kept.entries()
    assert entry.rating == -1


@pytest.mark.parametrize("text", [True, False])
async def test_question_and_answer_are_kept_only_if_asked_for(text: bool, tmp_path: Path) -> None:
    kept = keeper(Ledger(None, 1), tmp_path, text=text)
    await kept.keep(answered(), "1", POLICY)
    ((entry,), _) = kept.entries()
    assert entry.question == (QUESTION if text else None)


async def test_a_recording_that_cannot_be_written_ends_and_its_entry_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    kept = keeper(Ledger(None, 1), tmp_path / "file")
    kept.record(True)
    with pytest.raises(NotRecorded):
        await kept.keep(answered(), "1", POLICY)
    assert not kept.recording and len(kept.entries()[0]) == 1
    await kept.keep(answered(), "2", POLICY)
