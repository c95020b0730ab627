"""A turn on disk: it comes back as it was, and of a file that is damaged comes what is whole, and a sentence."""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import errors
from models.errors import ModelBusy, ModelError, ModelFault
from rag.account.latency import latency
from rag.account.recording import lines as recording
from rag.account.recording.lines import Recording, Take, lines, read_recording
from rag.answer.turn import Drawn, Event, Failed, Received, Settled, Token, Turn, Waiting
from rag.answer.why import Why
from tests.rag.logs import QUESTION, answered, escalated, failed, turn
from tests.said import english
from words.phrase import Joined, Phrase, Text, comma, joined, packed, say

NOON = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
TEXTS = st.one_of(
    st.text(),
    st.builds(lambda count: say("passages", count=count), st.integers(0, 10**6)),
    st.builds(lambda why: say("recording-unopened", file="a", why=why), st.text()),
    st.lists(st.text(), max_size=3).map(comma),
)
ERRORS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, ModelError)]
KINDS = [kind for kind in get_args(Event) if kind not in (Received, Settled, Drawn)]
WHOLE = lines(answered(), NOON)
Edit = Callable[[dict[str, Any]], object]


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a type, whatever the nouns of a turn are made of."""
    origin, of = get_origin(hint), get_args(hint)
    if hint == Text:
        return TEXTS
    if origin in (Union, UnionType):
        return st.one_of([st.none() if part is NoneType else values(part) for part in of])
    if origin is Literal:
        return st.sampled_from(of)
    if origin is tuple:
        some = st.lists(values(of[0]), max_size=2).map(tuple)
        return some if of[1:] == (...,) else st.tuples(*map(values, of))
    if issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    if issubclass(hint, ModelError):
        return st.builds(lambda kind, *said: kind(*said), st.sampled_from(ERRORS), TEXTS, TEXTS)
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return st.builds(hint, **{field.name: values(hints[field.name]) for field in fields(hint)})  # type: ignore[arg-type]
    numbers = st.floats(-1e9, 1e9) if hint is float else st.integers(-(2**53), 2**53)
    return {str: st.text(), bool: st.booleans()}.get(hint, numbers)


@st.composite
def turns(draw: st.DrawFn) -> Turn:
    """Any events, in the order of their stamps; some turns have their end."""
    between = draw(st.lists(st.one_of(list(map(values, KINDS))), max_size=5))
    end = draw(st.one_of(st.just([]), st.tuples(values(Settled)), st.tuples(values(Settled), values(Drawn))))
    begin = draw(values(Received))
    times = st.floats(0, recording.LONGEST_TURN)
    count = 1 + len(between) + len(end)
    stamps = sorted(draw(st.lists(times, min_size=count, max_size=count)))
    return Turn(tuple(replace(e, at=at) for e, at in zip((begin, *between, *end), stamps, strict=True)))


def comparable(turn: Turn) -> list[object]:
    """Errors are equal only to themselves."""
    return [
        (event.at, event.who, type(event.error), str(event.error), event.error.hint)
        if isinstance(event, Failed)
        else event
        for event in turn.events
    ]


def edited(number: int, edit: Edit) -> str:
    """A recording in which the line `number`, from 1, says something else; a whole turn stands before and after it."""
    written = WHOLE.split("\n")
    said = json.loads(written[number - 1])
    edit(said)
    written[number - 1] = json.dumps(said)
    return WHOLE + "\n".join(written) + WHOLE


def line_of(kind: str) -> int:
    return next(n for n, line in enumerate(WHOLE.split("\n"), 1) if f'"event": "{kind}"' in line)


@pytest.mark.slow
@given(turns())
def test_what_is_read_is_what_was_recorded(recorded: Turn) -> None:
    back = read_recording(lines(recorded, NOON))
    assert back.problems == () and [take.recorded_at for take in back.takes] == [NOON]
    assert comparable(back.turns[0]) == comparable(recorded)
    assert all(span.seconds >= 0 for span in latency(back.turns[0]))


def test_a_turn_without_an_error_is_equal_to_what_is_read_of_it() -> None:
    assert read_recording(WHOLE) == Recording((Take(answered(), NOON),))


@pytest.mark.parametrize("kind", ERRORS)
def test_every_error_of_a_model_comes_back_with_its_sentence_and_its_hint(kind: type[ModelError]) -> None:
    recorded = turn(failed(0.1, kind("phi-4-mini did not.")), failed(0.2, kind("It did not.", "Wait.")))
    assert comparable(read_recording(lines(recorded, NOON)).turns[0]) == comparable(recorded)


def test_an_error_of_a_kind_that_is_not_ours_is_recorded_as_the_one_it_is_a_kind_of() -> None:
    class Busier(ModelBusy):
        hint = "Wait longer."

    (back,) = read_recording(lines(turn(failed(0.1, Busier("It waits."))), NOON)).turns
    assert comparable(back)[1] == (0.1, "draft", ModelBusy, "It waits.", "Wait longer.")


def test_a_file_is_one_turn_after_another_and_a_person_can_read_it(tmp_path: Path) -> None:
    path = tmp_path / "talk.jsonl"
    greek = Turn((Received(0.0, "Πόσες ημέρες;"), Settled(0.1, None, Why.GREETED)))
    path.write_text(lines(greek, NOON) + "\n" + lines(escalated(), NOON), encoding="utf-8", newline="\r\n")
    assert read_recording(path).turns == (greek, escalated())
    assert "Πόσες ημέρες;" in path.read_text(encoding="utf-8")


def test_half_a_character_is_recorded_as_a_mark_that_one_is_missing() -> None:
    broken = Turn((Received(0.0, "a\ud800"), Settled(0.1, None, Why.GREETED)))
    lines(broken, NOON).encode("utf-8")
    assert read_recording(lines(broken, NOON)).turns[0].question == "a\ufffd"


@given(st.integers(0, 3 * len(WHOLE) - 1))
def test_a_file_that_is_cut_off_gives_the_whole_turns_before_the_cut(cut: int) -> None:
    back = read_recording((WHOLE * 3)[:cut])
    whole, rest = divmod(cut + 1, len(WHOLE))  # the last line's end says nothing
    assert back.turns == (answered(),) * whole
    assert len(back.problems) == (rest > 1)
    assert all(
        problem.startswith("Line ") and problem.endswith((" is left out.", " header."))
        for problem in map(str, back.problems)
    )


def test_a_cut_within_a_line_and_between_lines_is_told_with_the_place() -> None:
    count, first = WHOLE.count("\n"), WHOLE.index("\n") + 1
    assert english(read_recording(WHOLE + WHOLE[: first + 10]).problems) == (
        f"Line {count + 2} is not JSON, or is cut off. The turn that begins in line {count + 1} is left out.",
    )
    assert english(read_recording(WHOLE + WHOLE[:first]).problems) == (
        f"Line {count + 1} is the last of a turn that is cut off. "
        f"The turn that begins in line {count + 1} is left out.",
    )


def test_another_version_is_told_which_one_is_read() -> None:
    back = read_recording(WHOLE.replace('"version": 2', '"version": 1') + WHOLE)
    assert back.turns == (answered(),)
    assert english(back.problems) == (
        "Line 1 is of another version: this Tandem reads version 2 of recordings. "
        "The turn that begins in line 1 is left out.",
    )


def test_a_sensible_edit_by_hand_is_taken() -> None:
    number = line_of("Token")
    back = read_recording(edited(number, lambda said: said.update(text="Sixty ")))
    assert [t.answer for t in back.turns] == ["Thirty days [1].", "Sixty days [1].", "Thirty days [1]."]
    moved = read_recording(edited(number, lambda said: said.update(at=1)))
    assert moved.problems == () and isinstance(moved.turns[1].events[number - 2].at, float)


def test_a_field_that_came_later_may_be_missing_in_an_older_file() -> None:
    back = read_recording(edited(line_of("Answered"), lambda said: [said.pop("refused"), said.pop("confidence")]))
    assert back == read_recording(WHOLE * 3)


@pytest.mark.parametrize(
    ("kind", "edit", "said"),
    [
        ("Token", lambda e: e.update(event="Tokens"), "is no event that this Tandem knows"),
        ("Token", lambda e: e.update(event=["Token"]), "is no event that this Tandem knows"),
        ("Token", lambda e: e.pop("event"), "is no event that this Tandem knows"),
        ("Token", lambda e: e.pop("text"), "lacks Token.text"),
        ("Token", lambda e: e.update(loud=True), "has a field that Token has not"),
        ("Token", lambda e: e.update(text=None), "is wrong: Token.text is no text"),
        ("Token", lambda e: e.update(text="\ud800"), "is wrong: Token.text is no text"),
        ("Token", lambda e: e.update(text={"say": "nothing", "with": {}}), "is wrong: Token.text is no text"),
        ("Token", lambda e: e.update(text={"say": "passages", "with": {}}), "is wrong: Token.text is no text"),
        ("Token", lambda e: e.update(text={"say": "passages", "with": {"count": 1e999}}), "is wrong: Token.text is no"),
        ("Token", lambda e: e.update(text={"say": "passages", "with": {"count": 1e300}}), "is wrong: Token.text is no"),
        ("Token", lambda e: e.update(text={"joined": ["a", 1], "with": ""}), "is wrong: Token.text is no text"),
        ("Token", lambda e: e.update(text={"joined": ["\ud800"], "with": ""}), "is wrong: Token.text is no text"),
        ("Token", lambda e: e.update(channel="song"), "is wrong: Token.channel is none of the words"),
        ("Token", lambda e: e.update(channel=[]), "is wrong: Token.channel is none of the words"),
        ("Token", lambda e: e.update(at="1"), "is wrong: Token.at is no number"),
        ("Token", lambda e: e.update(at=True), "is wrong: Token.at is no number"),
        ("Token", lambda e: e.update(at=float("nan")), "is wrong: Token.at is no number"),
        ("Token", lambda e: e.update(at=float("inf")), "is wrong: Token.at is no number"),
        ("Token", lambda e: e.update(at=10**400), "is wrong: Token.at is no number"),
        ("Token", lambda e: e.update(at=0.2), "has a time before the one above it"),
        ("Token", lambda e: e.update(at=1e6), "has a time before the one above it, or after 86,400 seconds"),
        ("Received", lambda e: e.update(at=-1), "has a time before"),
        ("Received", lambda e: e.update(question="Why?"), "asks another question than the header"),
        ("Settled", lambda e: e.update(at=1.3), "has a time before the one above it"),
        ("Settled", lambda e: e.update(why="for fun"), "is wrong: Settled.why is none of the words"),
        ("Settled", lambda e: e.update(checks=[["draft"]]), "is wrong: Settled.checks is no such list"),
        ("Settled", lambda e: e.update(checks={}), "is wrong: Settled.checks is no such list"),
        ("Drawn", lambda e: e.update({"event": "Sent", "who": "draft"}), "has a field that Sent has not"),
        ("Prompted", lambda e: e.update(sent=[[]]), "is wrong: Prompted.sent is no Hit"),
        ("Prompted", lambda e: e["sent"][0]["passage"].update(start="0"), "is wrong: Passage.start is no whole number"),
        ("Prompted", lambda e: e["sent"][0]["passage"].pop("text"), "lacks Passage.text"),
        ("Answered", lambda e: e.update(usage={"prompt": 1.5, "completion": 2}), "is wrong: Usage.prompt is no whole"),
        ("Answered", lambda e: e.update(refused=0), "is wrong: Answered.refused is neither true nor false"),
        ("Decided", lambda e: e["decision"].update(reasons=[{"rule": "luck", "text": ""}]), "is wrong: Reason.rule is"),
    ],
)  # fmt: skip
def test_nonsense_is_named_by_its_line_and_the_rest_is_taken(kind: str, edit: Edit, said: str) -> None:
    number, count = line_of(kind), WHOLE.count("\n")
    back = read_recording(edited(number, edit))
    assert back.turns == (answered(), answered())
    (problem,) = back.problems
    assert str(problem).startswith(f"Line {count + number} {said}")
    assert str(problem).endswith(f"The turn that begins in line {count + 1} is left out.")


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (lambda e: e.update(format="diary"), "Line 1 begins something else than a turn of Tandem."),
        (lambda e: e.pop("format"), "Line 1 belongs to no turn: no header stands before it."),
        (lambda e: e.pop("version"), "Line 1 is of another version"),
        (lambda e: e.pop("question"), "Line 1 is no whole header"),
        (lambda e: e.update(question=1), "Line 1 is no whole header"),
        (lambda e: e.update(recorded_at="yesterday"), "Line 1 has no date and time in recorded_at"),
        (lambda e: e.update(recorded_at=5), "Line 1 has no date and time in recorded_at"),
    ],
)
def test_a_header_that_is_wrong_costs_its_own_turn(edit: Edit, said: str) -> None:
    back = read_recording(edited(1, edit)[len(WHOLE) :])
    assert back.turns == (answered(),)
    assert len(back.problems) == 1 and str(back.problems[0]).startswith(said)


def test_events_out_of_place_are_named() -> None:
    first, received, *rest = WHOLE.splitlines(keepends=True)
    settled, drawn, end = rest[-3:]
    assert "has one" in str(read_recording("".join([first, received, received, *rest])).problems[0])
    assert "begins with Received" in str(read_recording("".join([first, *rest])).problems[0])
    assert "Drawn alone follows Settled" in str(
        read_recording("".join([first, received, settled, settled, end])).problems[0]
    )
    assert "is no event" in str(read_recording(first + end).problems[0])
    assert "is no event" in str(read_recording("".join([first, received, '{"end": "film"}\n', drawn, end])).problems[0])


def test_two_models_that_run_side_by_side_have_each_their_own_order() -> None:
    words = [Token(1.0, "draft", "a", "answer"), Token(1.2, "escalation", "b", "answer")]
    late = Token(1.1, "draft", "c", "answer")
    side_by_side = turn(*words, late, Settled(2.0, "draft", Why.PICKED))
    assert read_recording(lines(side_by_side, NOON)).turns == (side_by_side,)
    assert read_recording(lines(turn(*words, replace(late, at=0.9)), NOON)).turns == ()


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff"])
def test_an_empty_file_is_no_turn_and_no_problem(text: str) -> None:
    assert read_recording(text) == Recording(())


@pytest.mark.parametrize(
    "text",
    ["[" * 200_000, "null", "1" * 5000, '{"end": 1}', "PK\x03\x04", '{"format": "tandem turn", "format": 1}', "\x00"],
)
def test_a_file_of_something_else_is_one_sentence(text: str) -> None:
    assert read_recording(text).turns == () and len(read_recording(text).problems) == 1
    assert read_recording(f"{text}\n{WHOLE}").turns == (answered(),)


def test_of_many_problems_the_first_are_told_and_the_rest_counted() -> None:
    back = read_recording('{"end": 1}\n' * 1000)
    assert (
        len(back.problems) == recording.MOST_PROBLEMS + 1
        and english(back.problems[-1]) == "980 more could not be read."
    )


def test_a_damaged_character_costs_its_own_turn(tmp_path: Path) -> None:
    path = tmp_path / "talk.jsonl"
    path.write_bytes(WHOLE.encode() + WHOLE.encode().replace(b"days", b"d\xffys") + WHOLE.encode())
    assert read_recording(path).turns == (answered(), answered()) and "is no text" in str(
        read_recording(path).problems[0]
    )


def test_a_file_that_cannot_be_opened_or_is_too_large_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert str(read_recording(tmp_path / "none.jsonl").problems[0]).startswith(
        "The recording none.jsonl cannot be opened: "
    )
    assert str(read_recording(tmp_path).problems[0]).startswith(f"The recording {tmp_path.name} cannot be opened: ")
    (tmp_path / "large.jsonl").write_text(WHOLE)
    monkeypatch.setattr(recording, "LARGEST_FILE", len(WHOLE) - 1)
    assert "is larger than" in str(read_recording(tmp_path / "large.jsonl").problems[0])


def test_a_line_that_is_too_long_costs_its_own_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    long = Turn((Received(0.0, QUESTION * 100), Settled(0.1, None, Why.GREETED)))
    monkeypatch.setattr(recording, "LONGEST_LINE", len(max(WHOLE.split("\n"), key=len)))
    assert read_recording(lines(long, NOON) + WHOLE).turns == (answered(),)


def test_a_turn_with_a_fault_is_reported_like_the_one_that_ran() -> None:
    recorded = turn(failed(0.4, ModelFault("phi-4-mini failed.")), Settled(0.5, None, Why.NO_MODEL))
    assert read_recording(lines(recorded, NOON)).turns[0].outcome == recorded.outcome == "failed"


def test_a_recorded_phrase_can_be_said_in_another_language_still() -> None:
    waits = joined(" ", (say("wait-busy"), "or", say("recording-refused")))
    recorded = turn(
        Waiting(0.1, "draft", waits), failed(0.2, ModelFault(say("model-fault", model="phi-4-mini"))),
        Settled(0.3, None, Why.NO_MODEL),
    )  # fmt: skip
    _, waiting, failure, _ = read_recording(lines(recorded, NOON)).turns[0].events
    assert isinstance(waiting, Waiting) and isinstance(waiting.why, Joined) and packed(waiting.why) == packed(waits)
    assert isinstance(failure, Failed) and isinstance(failure.error.said, Phrase)
    assert failure.error.said.values == {"model": "phi-4-mini"} and isinstance(failure.error.hint, Phrase)


def test_what_is_wrong_with_a_file_is_said_by_name() -> None:
    (problem,) = read_recording(edited(1, lambda e: e.update(version=1))[len(WHOLE) :]).problems
    assert isinstance(problem, Phrase) and isinstance(problem.values["wrong"], Phrase)
    assert problem.values["wrong"].name == "recording-line-version"
