"""A ledger: an entry a turn without a word of it, written beside the turn, read back whatever became of the file."""

import asyncio
import json
import logging
import os
import stat
from dataclasses import dataclass, make_dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.chat import Usage
from models.errors import ModelUnreachable
from rag.account.ledger.check import KEEPING, Keeping
from rag.account.ledger.entry import Entry, Spent, Verdict
from rag.account.ledger.ledger import FILE, OLDER, RETRY_S, Ledger, Rating, contents, line
from rag.answer.policy import Decision, Policy, Reason, Rule
from rag.answer.signals import Signals
from rag.answer.turn import Answered, Decided, Drawn, Received, Settled, Turn
from rag.answer.why import Why
from rag.documents.evidence import Evidence
from tests.rag.ledger_entries import AT, entries, kept
from tests.rag.logs import (
    BAD,
    GOOD,
    QUESTION,
    STRONG,
    WEAK,
    answered,
    asked,
    escalated,
    failed,
    found,
    prompted,
    spoken,
    turn,
)

MB = 1_000_000
posix = pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such modes")


def sizes(folder: Path) -> dict[str, int]:
    return {file.name: file.stat().st_size for file in folder.iterdir()}


# ------------------------------------------------------------------------------------------------ entries


def test_an_entry_says_who_stands_why_and_what_each_contender_did() -> None:
    entry = kept(escalated())
    assert (entry.at, entry.conversation, entry.id, entry.outcome) == (AT, "c", "1", "answered")
    assert (entry.who, entry.why, entry.first_word, entry.total, entry.lag) == (
        "escalation",
        "better_supported",
        1.0,
        3.6,
        0.05,
    )
    draft, larger = entry.contenders
    assert (draft.who, draft.model, larger.who, larger.model) == ("draft", "phi-4-mini", "escalation", "gpt-oss-20b")
    assert (draft.prompt, draft.completion, draft.counted, draft.passages, draft.documents) == (120, 3, True, 3, 3)
    assert draft.speaking == pytest.approx(0.2)
    assert draft.check and (draft.check.support, draft.check.finish_reason) == (0.3, "length")
    assert larger.check and larger.check.support == 0.9
    assert entry.verdict == Verdict(("cut_off",), escalate=True)
    assert entry.found and (entry.found.level, entry.found.hits, entry.found.documents) == ("strong", 3, 3)


def test_the_stages_of_an_entry_add_up_to_its_total() -> None:
    entry = kept(escalated())
    assert Spent("escalation", "first token", 1.3) in entry.stages
    assert sum(stage.seconds for stage in entry.stages) == pytest.approx(entry.total)


def test_no_word_of_question_answer_or_documents_is_kept_unless_asked() -> None:
    reason = Reason(Rule.UNSUPPORTED, "The draft gives numbers that its passages do not: 75.")
    sealed = turn(
        found(), asked(0.1), spoken(1.0), Decided(1.4, Decision((reason,), BAD, escalate=True)),
        asked(1.5, "escalation"), failed(2.0, ModelUnreachable("gpt-oss-20b at 10.0.0.7 is gone"), "escalation"),
        Settled(2.0, "draft", Why.ONLY_ONE, (("draft", BAD),)),
    )  # fmt: skip
    written = line(kept(sealed)).decode()
    for said in (QUESTION, "Thirty", "penguins", "75.", "1.md", "Title", "Refunds", "Parcels", "10.0.0.7"):
        assert said not in written
    asked_for = kept(sealed, text=True)
    assert (asked_for.question, asked_for.answer) == (QUESTION, "Thirty days [1].")
    assert kept(sealed).contenders[1].error == "ModelUnreachable"


def test_signals_come_back_as_a_policy_reads_them() -> None:
    check = kept(escalated()).contenders[0].check
    assert check
    for policy in (Policy(), Policy(min_support=0.2, unsure=True), Policy(min_support=0.2, cut_off=False)):
        again, then = (policy.decide("", signals, "strong") for signals in (check, BAD))
        assert [reason.rule for reason in again.reasons] == [reason.rule for reason in then.reasons]


def test_the_evidence_is_what_the_draft_was_judged_by_and_not_the_wider_search() -> None:
    unsupported = Decision((Reason(Rule.UNSUPPORTED, "…"),), BAD, escalate=True)
    sealed = turn(found(evidence=WEAK), asked(0.1), spoken(1.0), Decided(1.4, unsupported), found(1.5, STRONG))
    entry = kept(sealed)
    assert entry.found and entry.found.level == "weak"
    assert entry.outcome == "failed" and entry.who is None and entry.why == ""


def test_tokens_are_our_own_count_where_the_server_does_not_tell_and_none_where_no_server_took_the_request() -> None:
    end = Answered(2.0, "draft", "a b", "stop", None)
    (counted,) = kept(turn(asked(0.1), spoken(1.0, text="a b")[:-1], end)).contenders
    assert (counted.prompt, counted.completion, counted.counted) == (100, 2, False)
    (refused,) = kept(turn(prompted(0.1), failed(0.2, ModelUnreachable("gone")))).contenders
    assert (refused.prompt, refused.completion, refused.error) == (0, 0, "ModelUnreachable")


def test_whatever_a_server_claims_can_be_written_and_read() -> None:
    strange = Answered(2.0, "draft", "a", "stop", Usage(-5, 10**40))
    sure = replace(GOOD, confidence=-float("inf"))
    sealed = turn(asked(0.1), strange, Settled(2.0, "draft", Why.PICKED, (("draft", sure),)))
    entry = kept(sealed)
    assert contents([line(entry)]).entries == (entry,)
    assert (
        entry.contenders[0].prompt == 0 and entry.contenders[0].check and entry.contenders[0].check.confidence is None
    )


def test_the_rules_that_were_on_are_kept_where_the_policy_is_given() -> None:
    assert "topic" in kept(answered()).on and "unsure" not in kept(answered()).on
    assert kept(answered(), policy=None).on == ()
    brief = Turn((Received(0.0, "Write a summary of the refunds."), Settled(0.1, None, Why.NO_MODEL)))
    assert kept(brief).brief and not kept(answered()).brief


def test_a_clock_that_disagrees_with_itself_makes_no_negative_time() -> None:
    entry = kept(turn(found(0.2), prompted(0.1), Settled(0.3, None, Why.NO_MODEL), Drawn(0.2, 0.0)))
    assert all(stage.seconds >= 0 for stage in entry.stages) and contents([line(entry)]).entries == (entry,)


# ------------------------------------------------------------------------------------------------ lines


@given(st.lists(entries, max_size=4))
@settings(max_examples=50)
def test_any_entries_come_back_as_they_were(written: list[Entry]) -> None:
    read = contents(map(line, written))
    assert read.entries == tuple(written) and read.unread == 0


@given(st.lists(entries, min_size=1, max_size=4), st.data())
@settings(max_examples=50)
def test_a_ledger_cut_at_any_byte_gives_all_whole_entries_before_the_cut(
    written: list[Entry], data: st.DataObject
) -> None:
    lines = [line(entry) for entry in written]
    whole = b"".join(lines)
    cut = data.draw(st.integers(0, len(whole)))
    read = contents(whole[:cut].split(b"\n"))
    ends = [sum(map(len, lines[: n + 1])) - 1 for n in range(len(lines))]  # an entry is whole without its line's end
    before = sum(end <= cut for end in ends)
    assert read.entries == tuple(written[:before]) and read.unread <= 1


@given(st.lists(st.binary(max_size=50), max_size=5))
def test_lines_that_mean_nothing_are_counted_and_never_raised(lines: list[bytes]) -> None:
    written = kept(answered())
    read = contents([*lines, line(written)])
    assert read.entries[-1] == written


def test_an_earlier_versions_lack_of_fields_is_read_and_a_later_versions_fields_are_ignored() -> None:
    short = {"kind": "turn", "at": AT, "conversation": "c", "id": "1", "outcome": "answered"}
    later = {**json.loads(line(kept(answered()))), "mood": "good", "version": 9, "why": "a_reason_of_tomorrow"}
    read = contents([json.dumps(short).encode(), json.dumps(later).encode(), b'{"kind": "weather"}'])
    assert read.entries[0] == Entry(AT, "c", "1", "answered")
    assert read.entries[1].why == "a_reason_of_tomorrow" and read.unread == 1


# An entry as version 1 has written it since the first ledger, field by field.
YESTERDAYS = b"""{"at": "2026-11-26T05:50:00+00:00", "conversation": "c", "id": "1", "outcome": "answered",
"who": "escalation", "why": "better_supported", "found": {"how": "search", "level": "strong", "score": 0.5,
"floor": 0.2, "gap": 0.1, "unknown": 0.0, "script": "latin", "hits": 3, "documents": 3}, "contenders": [
{"who": "draft", "model": "phi-4-mini", "prompt": 120, "completion": 3, "counted": true, "speaking": 0.2,
"passages": 3, "documents": 3, "check": {"chars": 20, "finish_reason": "length", "refused": false, "looping": false,
"other_script": false, "support": 0.3, "numbers": 1, "words": 4000, "confidence": -3.0}, "error": ""},
{"who": "escalation", "model": "gpt-oss-20b", "check": null}],
"verdict": {"rules": ["unsupported"], "escalate": true, "kept_out": false}, "on": ["unsupported", "cut_off"],
"brief": false, "files": 0, "stages": [{"lane": "turn", "label": "retrieve", "seconds": 0.1}], "first_word": 1.0,
"total": 3.6, "lag": 0.05, "rating": null, "question": null, "answer": null, "kind": "turn", "version": 1}"""


def test_an_entry_of_yesterday_is_read() -> None:
    read = contents([YESTERDAYS.replace(b"\n", b" ")])
    assert read.unread == 0
    draft, larger = read.entries[0].contenders
    bad = Signals(20, "length", False, False, False, 0.3, ("?",), ("?",) * 1000, -3.0)
    assert draft.check == bad and larger.check is None and read.entries[0].verdict == Verdict(("unsupported",), True)
    again = json.loads(line(read.entries[0]))["contenders"][0]["check"]
    kept = json.loads(YESTERDAYS)["contenders"][0]["check"] | {"words": 1000}
    assert again.items() >= kept.items() and not any(again[name] for name in again.keys() - kept.keys())


@dataclass(frozen=True, slots=True)
class Louder(Signals):
    shouting: bool = False
    shouted: tuple[str, ...] = ()


def test_a_signal_that_is_added_is_kept_and_one_of_words_is_counted() -> None:
    loud = Louder(20, "stop", False, False, False, 0.9, shouting=True, shouted=("THIRTY", "DAYS"))
    held = Keeping(Louder).written(loud)
    assert (held["shouting"], held["shouted"]) == (True, 2) and "THIRTY" not in json.dumps(held)
    assert Keeping(Louder).read(held) == replace(loud, shouted=("?", "?"))
    before = KEEPING.written(GOOD)
    assert not Keeping(Louder).read(before).shouting  # an entry of before it


def test_a_signal_of_which_nobody_said_how_it_is_kept_is_refused() -> None:
    for kind in (str, dict[str, int], float):
        told = make_dataclass("Told", [("told", kind)], bases=(Signals,), kw_only=True, frozen=True)
        with pytest.raises(TypeError, match=r"Told\.told: say in rag\.account\.ledger\.check how"):
            Keeping(told)


@pytest.mark.parametrize(
    "wrong", [{"chars": -1}, {"numbers": "many"}, {"words": -1}, {"support": "NaN"}, {"refused": None}, {"chars": None}]
)
def test_an_entry_whose_signals_are_none_is_counted_as_unread(wrong: dict[str, object]) -> None:
    entry = json.loads(YESTERDAYS)
    entry["contenders"][0]["check"] |= wrong
    assert contents([json.dumps(entry).encode()]).unread == 1
    entry["contenders"][0]["check"] = [1, 2]
    assert contents([json.dumps(entry).encode()]).unread == 1
    entry["contenders"][0]["check"] = {"chars": 1}
    assert contents([json.dumps(entry).encode()]).unread == 1


def test_the_last_rating_counts_for_the_last_turn_of_that_name() -> None:
    first, edited = kept(answered()), kept(escalated())
    ratings = [Rating("c", "1", 1), Rating("c", "1", -1), Rating("c", "gone", 1)]
    read = contents([line(first), line(edited), *map(line, ratings)])
    assert [entry.rating for entry in read.entries] == [None, -1] and read.unread == 0
    taken_back = contents([line(first), line(Rating("c", "1", 1)), line(Rating("c", "1", None))])
    assert [entry.rating for entry in taken_back.entries] == [None]


# ------------------------------------------------------------------------------------------------ the file


async def test_entries_and_ratings_go_to_the_folder_and_are_read_by_the_next_process(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "new" / "folder", MB)
    assert ledger.read().entries == ()
    await ledger.append(kept(answered()))
    await ledger.append(kept(escalated(), "2"))
    await ledger.rate("c", "2", 1)
    (one, two), problem = Ledger(tmp_path / "new" / "folder", MB).read().entries, ledger.problem
    assert (one.id, one.rating, two.id, two.rating, problem) == ("1", None, "2", 1, "")


@posix
async def test_file_and_folder_are_their_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    await Ledger(folder, MB).append(kept(answered()))
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / FILE).stat().st_mode) == 0o600


async def test_a_broken_last_line_costs_no_other(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path, MB)
    await ledger.append(kept(answered()))
    whole = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(whole + whole[: len(whole) // 2])
    await ledger.append(kept(answered(), "2"))
    read = ledger.read()
    assert [entry.id for entry in read.entries] == ["1", "2"] and read.unread == 1


async def test_at_most_twice_the_cap_is_used_and_the_latest_entries_stay(tmp_path: Path) -> None:
    cap = 10_000
    ledger = Ledger(tmp_path, cap)
    for number in range(60):
        await ledger.append(kept(escalated(), str(number)))
        assert max(sizes(tmp_path).values()) <= cap
    ids = [int(entry.id) for entry in ledger.read().entries]
    assert sizes(tmp_path).keys() == {FILE, OLDER}
    assert ids == list(range(ids[0], 60)) and len(ids) >= 5


async def test_turns_that_end_side_by_side_write_whole_lines(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path, 10 * MB)
    await asyncio.gather(*(ledger.append(kept(escalated(), str(n))) for n in range(100)))
    read = ledger.read()
    assert {entry.id for entry in read.entries} == {str(n) for n in range(100)} and read.unread == 0


async def test_without_a_folder_entries_last_as_long_as_the_process() -> None:
    ledger = Ledger(None, MB)
    await ledger.append(kept(answered()))
    await ledger.rate("c", "1", -1)
    assert [entry.rating for entry in ledger.read().entries] == [-1] and ledger.problem == ""


async def test_an_unwritable_folder_is_a_sentence_said_once_and_the_rest_works(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    now = 0.0
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    ledger = Ledger(blocked, MB, clock=lambda: now)
    with caplog.at_level(logging.WARNING):
        await ledger.append(kept(answered(), "1"))
        now = RETRY_S + 1
        await ledger.append(kept(answered(), "2"))
    assert str(ledger.problem).startswith(
        f"The ledger in {blocked} cannot be written, so turns are kept until Tandem ends: "
    )
    assert (
        str(ledger.problem).endswith(".")
        and len([r for r in caplog.records if r.name == "rag.account.ledger.ledger"]) == 1
    )
    assert [entry.id for entry in ledger.read().entries] == ["1", "2"]


async def test_a_folder_that_comes_back_gets_what_it_missed_after_a_minute(tmp_path: Path) -> None:
    now = 0.0
    folder = tmp_path / "data"
    folder.write_text("in the way")
    ledger = Ledger(folder, MB, clock=lambda: now)
    await ledger.append(kept(answered(), "1"))
    folder.unlink()
    now = RETRY_S / 2
    await ledger.append(kept(answered(), "2"))
    assert ledger.problem and not folder.exists()
    now = RETRY_S + 1
    await ledger.append(kept(answered(), "3"))
    assert ledger.problem == "" and [entry.id for entry in Ledger(folder, MB).read().entries] == ["1", "2", "3"]


async def test_a_full_disk_is_a_sentence_and_what_it_took_of_a_line_is_healed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 0.0
    ledger = Ledger(tmp_path, MB, clock=lambda: now)
    write = os.write
    monkeypatch.setattr(os, "write", lambda file, data: write(file, data[:40]))
    await ledger.append(kept(answered(), "1"))
    monkeypatch.undo()
    assert "no space left" in str(ledger.problem).lower()
    now = RETRY_S + 1
    await ledger.append(kept(answered(), "2"))
    read = ledger.read()
    assert [entry.id for entry in read.entries] == ["1", "2"] and read.unread == 1 and ledger.problem == ""


async def test_a_ledger_that_cannot_be_read_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    ledger = Ledger(tmp_path, MB)
    assert ledger.read().entries == ()
    assert str(ledger.problem).startswith(f"The ledger in {tmp_path} cannot be read: ")


async def test_a_stop_loses_no_entry(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path, MB)
    task = asyncio.create_task(ledger.append(kept(answered(), "1")))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await ledger.append(kept(answered(), "2"))
    assert [entry.id for entry in ledger.read().entries] == ["1", "2"]


async def test_a_question_that_no_file_can_hold_is_written_as_far_as_it_can(tmp_path: Path) -> None:
    broken = Turn((Received(0.0, "caf\ud800"), Settled(0.1, None, Why.STOPPED)))
    ledger = Ledger(tmp_path, MB)
    await ledger.append(kept(broken, text=True))
    assert [entry.question for entry in ledger.read().entries] == ["caf?"]


def test_no_search_is_no_evidence() -> None:
    assert kept(turn(Settled(0.1, None, Why.GREETED))).found is None
    weighed = found(evidence=Evidence("weak", 0.1, 0.1, 0.0, 0.0, "hebrew"))
    entry = kept(turn(weighed, Settled(0.2, None, Why.NOT_FOUND)))
    assert entry.found and entry.found.script == "hebrew" and entry.verdict is None
