"""A turn in words: who answered, why, how well supported, and what to do where nobody could."""

import re
from dataclasses import replace

import pytest

from models.errors import ModelBusy, ModelFault, ModelUnreachable
from rag.account import report
from rag.account.body import body
from rag.answer.policy import Decision
from rag.answer.required import Missing
from rag.answer.roles import Role
from rag.answer.turn import Decided, Drawn, Event, Price, Read, Reading, Received, Settled, Token, Turn, Waiting
from rag.answer.why import Why
from rag.documents.receipt import Receipt
from rag.documents.versions import Outdated
from rag.text.passages import Hit
from tests.rag.logs import (
    BAD,
    DOUBT,
    GOOD,
    HITS,
    NONE,
    STRONG,
    WEAK,
    answered,
    asked,
    escalated,
    failed,
    found,
    hit,
    prompted,
    spoken,
    turn,
)
from tests.said import english
from words.language import LANGUAGES, language
from words.phrase import say, worded

TABLE = hit(1, "| order | status |\n|---|---|\n| 1 | open |")
DOWN = ModelUnreachable("phi-4-mini cannot be reached.")
FAULT = ModelFault("gpt-oss-20b failed.")
HALF = spoken(1.0)[:2]
SAID = "Thirty days [1]."

greeted = turn(Settled(0.0, None, Why.GREETED))
not_found = turn(found(evidence=NONE), Settled(0.2, None, Why.NOT_FOUND))
refused = turn(
    found(), asked(0.1), spoken(1.0, text="Only parcels.", refused=True), Decided(1.3, Decision((), GOOD)),
    Settled(1.3, "draft", Why.NOT_FOUND, (("draft", GOOD),)),
)  # fmt: skip
quoted = turn(
    found(), prompted(0.1, "quotes"), spoken(0.2, "quotes", "> Thirty days. [1]"), Settled(0.6, "quotes", Why.QUOTED)
)
fallen = turn(
    found(), asked(0.1), failed(0.4, DOWN), Decided(0.4, Decision(DOUBT.reasons, instead="Same server.")),
    prompted(0.5, "quotes"), spoken(0.6, "quotes", "> Thirty days. [1]"), Settled(1.0, "quotes", Why.QUOTED),
)  # fmt: skip
stopped_early = turn(found(), asked(0.1), Settled(0.9, None, Why.STOPPED))
stopped_late = turn(found(), asked(0.1), HALF, Settled(1.2, "draft", Why.STOPPED))
quotes_stopped = turn(found(), prompted(0.1, "quotes"), spoken(0.2, "quotes")[:2], Settled(0.5, "quotes", Why.STOPPED))
broken = turn(found(), asked(0.1), Settled(0.9, None, Why.BROKEN))
broken_late = turn(found(), asked(0.1), HALF, Settled(1.2, "draft", Why.BROKEN))
no_model = turn(
    asked(0.1), failed(0.4, DOWN), asked(0.4, "escalation"), failed(0.9, FAULT, "escalation"),
    Settled(0.9, None, Why.NO_MODEL),
)  # fmt: skip
broke_off = turn(asked(0.1), HALF, failed(1.3, DOWN), Settled(1.3, "draft", Why.NO_MODEL))
nobody = turn(Settled(0.1, None, Why.NO_MODEL))
only_one = turn(
    found(), asked(0.1), spoken(1.0, end="length"), Decided(1.4, DOUBT), asked(1.5, "escalation"),
    failed(1.8, FAULT, "escalation"), Settled(1.8, "draft", Why.ONLY_ONE, (("draft", BAD),)),
)  # fmt: skip
no_second = turn(
    found(), asked(0.1), spoken(1.0, end="length"),
    Decided(1.4, Decision(DOUBT.reasons, BAD, instead="No larger model is connected.")),
    Settled(1.4, "draft", Why.NO_SECOND, (("draft", BAD),)),
)  # fmt: skip
silent = turn(
    found(), asked(0.1), spoken(1.0, text="", end="length"), Settled(1.4, "draft", Why.PICKED, (("draft", BAD),))
)
read = turn(
    Reading(0.1, 0, "a*.pdf", 3, 42),
    Read(0.4, (Receipt("a*.pdf", "1", "42 pages", 118, 0.4), Receipt("b.pdf", problem="is encrypted: save it again."))),
    Settled(0.4, None, Why.READ),
)
counted = turn(
    found(), asked(0.1, "count"), spoken(1.0, "count", text="**308** rows"), Settled(1.4, "count", Why.COUNTED)
)
asked_back = turn(
    found(), asked(0.1, "count"), spoken(1.0, "count", text="Which?"), Settled(1.4, "count", Why.ASKED_BACK)
)
told = turn(asked(0.1, "count"), spoken(1.0, "count", text="1 file"), Settled(1.4, "count", Why.TOLD))
priced = turn(replace(found(hits=HITS[:1]), how="whole"), Settled(0.2, None, Why.PRICED, price=Price(70, 90_000)))
UNBORNE = "phi-4-mini answered, and its passages do not bear it out"


def settled_between(why: Why, larger: bool) -> Turn:
    """Both answers are sound: only the reason differs."""
    asked_for = escalated(why, "escalation" if larger else "draft")
    checks = (("draft", GOOD), ("escalation", GOOD))
    return Turn(tuple(replace(e, checks=checks) if isinstance(e, Settled) else e for e in asked_for.events))


ENDED = [
    (answered(), "phi-4-mini answered", "good", SAID),
    (escalated(), "gpt-oss-20b answered", "good", "Thirty working days [1]."),
    *(
        (settled_between(why, True), "gpt-oss-20b answered", "good", "Thirty working days [1].")
        for why in (Why.LARGER_SUPPORTED, Why.LARGER_WHOLE, Why.LARGER_ANSWERS)
    ),
    *(
        (settled_between(why, False), "The draft of phi-4-mini stands", "good", SAID)
        for why in (Why.LESS_SUPPORTED, Why.LARGER_UNSUPPORTED, Why.LARGER_NOT_WHOLE, Why.LARGER_REFUSED)
    ),
    (escalated(Why.UNSUPPORTED, "draft"), UNBORNE, "warn", SAID),
    (
        escalated(Why.HONEST),
        "Not in your documents",
        "warn",
        f"{say('not-found-nearest')!s}\n\nThirty working days [1].",
    ),
    (escalated(Why.KEPT, "draft"), "You kept the draft of phi-4-mini", "good", SAID),
    (only_one, UNBORNE, "warn", SAID),
    (no_second, UNBORNE, "warn", SAID),
    (silent, UNBORNE, "warn", "*The model said nothing.*"),
    (greeted, "No search was needed", "plain", str(say("greeting"))),
    (not_found, "Not in your documents", "warn", str(say("not-found-nearest"))),
    (refused, "Not in your documents", "warn", f"{say('not-found-nearest')!s}\n\nOnly parcels."),
    (quoted, "Quoted from your documents", "plain", f"{say('quoted-not-connected')!s}\n\n> Thirty days. [1]"),
    (fallen, "Quoted from your documents", "plain", f"{say('quoted-not-answered')!s}\n\n> Thirty days. [1]"),
    (stopped_early, "You stopped", "plain", "*Stopped before the first word.*"),
    (stopped_late, "You stopped phi-4-mini", "plain", "Thirty days"),
    (quotes_stopped, "You stopped", "plain", f"{say('quoted-not-connected')!s}\n\nThirty days"),
    (broken, "Tandem made a mistake", "error", "**Tandem made a mistake.** It is in the log; please ask again."),
    (broken_late, "Tandem made a mistake", "error", "Thirty days"),
    (no_model, "No model could answer", "error", f"{DOWN} {DOWN.hint!s}\n\n{FAULT} {FAULT.hint!s}"),
    (broke_off, "phi-4-mini broke off", "error", "Thirty days"),
    (read, "Read 1 file, 1 could not be read", "warn", "Ask about it, or ask for a summary."),
    (counted, "Counted by Tandem", "good", "**308** rows"),
    (nobody, "No model could answer", "error", str(say("nobody-answered"))),
    (asked_back, "Tandem asks which is meant", "plain", "Which?"),
    (turn(Settled(0.1, None, Why.THANKED)), "No search was needed", "plain", str(say("thanked"))),
    (turn(Settled(0.1, None, Why.NEEDS_MODEL)), "No language model is connected", "warn", str(say("needs-model"))),
    (told, "Answered by Tandem itself", "good", "1 file"),
    (priced, "You choose: read on or search", "plain", str(say("priced", title="Title 1", passes=70, tokens=90_000))),
]


@pytest.mark.parametrize(("ended", "headline", "tone", "text"), ENDED)
def test_every_end_of_a_turn_has_its_headline_and_a_body(ended: Turn, headline: str, tone: str, text: str) -> None:
    assert english(report.headline(ended)) == (headline, tone)
    assert english(body(ended)) == text and text.strip()


def test_every_reason_that_a_text_stands_has_an_end_above() -> None:
    assert {ended.settled.why for ended, *_ in ENDED if ended.settled} == set(Why)


def test_nothing_near_is_promised_where_nothing_was_found() -> None:
    empty = turn(found(evidence=NONE, hits=()), Settled(0.2, None, Why.NOT_FOUND))
    assert english(body(empty)) == str(say("not-found"))


RUNNING: list[tuple[list[Event], str]] = [
    ([], "Searching your documents"),
    ([Read(0.1, (Receipt("a.md", "a.md"),))], "Searching your documents"),
    ([found()], "Found 3 passages"),
    ([found(hits=HITS[:1])], "Found 1 passage"),
    ([found(), prompted(0.2)], "phi-4-mini is reading"),
    ([found(), *asked(0.2)], "phi-4-mini is reading"),
    ([found(), prompted(0.2), Waiting(0.3, "draft", "in line")], "phi-4-mini: in line"),
    ([found(), *asked(0.2), Token(1.0, "draft", "Hm", "reasoning")], "phi-4-mini is thinking"),
    ([found(), *asked(0.2), *HALF], "phi-4-mini is writing"),
    ([found(), *asked(0.2), *HALF, Drawn(1.2, 0.1)], "phi-4-mini is writing"),
    ([found(), *asked(0.2), *spoken(1.0)], "Checking what phi-4-mini wrote"),
    ([found(), *asked(0.2), failed(0.5, DOWN)], "phi-4-mini could not answer"),
    ([found(), *asked(0.2), *spoken(1.0), Decided(1.4, DOUBT)], "The larger model steps in"),
    ([found(), *asked(0.2), *spoken(1.0), Decided(1.4, DOUBT), *asked(1.5, "escalation")], "gpt-oss-20b is reading"),
    ([found(), *asked(0.2), *spoken(1.0), Decided(1.4, Decision())], "Working"),
]


@pytest.mark.parametrize(("events", "headline"), RUNNING)
def test_a_turn_that_runs_says_who_does_what(events: list[Event], headline: str) -> None:
    assert english(report.headline(turn(events))) == (headline, "busy") and body(turn(events)) == ""
    assert english(report.badges(turn(events), from_documents=True, min_support=0.55)) == ()


def test_reasons_are_the_rules_sentences_and_then_why_the_words_stand() -> None:
    limit = "The draft hit its length limit."
    assert english(report.reasons(escalated())) == (limit, str(say("why-better-supported")))
    assert english(report.reasons(only_one)) == (limit, "The other model could not answer.")
    assert english(report.reasons(no_second)) == (limit, "No larger model is connected.")
    assert english(report.reasons(escalated(Why.KEPT, "draft"))) == (limit,)
    assert english(report.reasons(answered())) == ("No rule spoke against the draft.",)
    assert english(report.reasons(silent)) == ("You picked this model.",)
    assert english(report.reasons(greeted)) == report.reasons(turn()) == ()


def test_problems_come_with_what_to_do_and_each_once() -> None:
    assert english(report.problems(no_model)) == ((str(DOWN), str(DOWN.hint)), (str(FAULT), str(FAULT.hint)))
    twice = turn(failed(0.1, ModelBusy("Busy.")), failed(0.2, ModelBusy("Busy."), "escalation"))
    assert english(report.problems(twice)) == (("Busy.", str(ModelBusy.hint)),)
    assert english(report.problems(answered())) == ()


def badge_texts(sealed: Turn, from_documents: bool = True, min_support: float = 0.55) -> list[str]:
    return [str(text) for text, _, _ in report.badges(sealed, from_documents=from_documents, min_support=min_support)]


def test_a_badge_says_how_well_the_standing_words_are_supported() -> None:
    assert english(report.badges(answered(), from_documents=True, min_support=0.55)) == (
        ("well supported", "good", "90% of its own words are in the passages it was shown."),
    )
    assert badge_texts(escalated()) == ["well supported"]
    assert badge_texts(escalated(Why.LESS_SUPPORTED, "draft")) == badge_texts(only_one) == ["hardly supported"]
    assert badge_texts(only_one, min_support=0.2) == ["partly supported"]


def test_a_kept_draft_is_judged_by_what_was_measured_when_it_was_decided() -> None:
    kept = turn(
        found(), asked(0.1), spoken(1.0), Decided(1.4, DOUBT), asked(1.5, "escalation"), Settled(1.9, "draft", Why.KEPT)
    )
    assert report.standing(kept) is BAD and badge_texts(kept) == ["hardly supported"]
    assert report.standing(stopped_late) is None is report.standing(greeted)


def test_no_support_is_claimed_for_half_an_answer_a_refusal_or_quotations() -> None:
    for sealed in (stopped_late, refused, quoted, fallen, greeted, not_found, turn()):
        assert badge_texts(sealed) == []


def test_weak_evidence_and_answers_without_documents_are_marked() -> None:
    weak = turn(found(evidence=WEAK), asked(0.1), spoken(1.0), Settled(1.5, "draft", Why.PICKED, (("draft", GOOD),)))
    assert badge_texts(weak) == ["well supported", "weak evidence"]
    assert badge_texts(answered(), from_documents=False) == ["not from your documents"]
    assert badge_texts(no_model, from_documents=False) == []


def test_details_are_the_numbers_behind_the_words() -> None:
    rows = {label: (value, note) for label, value, note in english(report.details(escalated()))}
    assert rows["Evidence"] == ("strong", "score 0.50, floor 0.12")
    assert rows["Support of phi-4-mini"] == ("30%", "not in the passages: 75, penguins")
    assert rows["Support of gpt-oss-20b"] == ("90%", "")
    assert rows["Confidence of phi-4-mini"][0] == "-3.00" and "Confidence of gpt-oss-20b" not in rows
    assert (rows["Signs of phi-4-mini"][0], rows["Signs of gpt-oss-20b"][0]) == ("cut off, strange numbers", "none")
    assert rows["Length of phi-4-mini"] == ("20", "characters")
    assert rows["Taken as"][0].startswith("a question: searched for ")
    assert report.details(greeted) == () and len(report.details(not_found)) == 4


def test_what_must_be_there_and_is_not_is_said_with_the_nearest() -> None:
    lacks = Missing("2019", ("2021", "2022"))
    nothing = turn(replace(found(evidence=NONE), missing=(lacks,)), Settled(0.2, None, Why.NOT_FOUND))
    assert "“2019” does not occur in your documents; nearest: 2021, 2022." in str(body(nothing))
    elsewhere = turn(
        replace(found(evidence=WEAK), missing=(Missing("M12", anywhere=True),)),
        asked(0.1), spoken(1.0), Settled(1.5, "draft", Why.PICKED, (("draft", GOOD),)),
    )  # fmt: skip
    text, shade, title = report.badges(elsewhere, from_documents=True, min_support=0.55)[-1]
    assert (str(text), shade) == ("M12 not found", "hardly") and "is not in the passages" in str(title)


def test_an_older_version_and_a_message_that_was_cut_are_named_among_the_reasons() -> None:
    versions = (Outdated("policy_v1.md", "policy_v2.md"),)
    end = Settled(1.5, "draft", Why.PICKED, (("draft", GOOD),))
    over = turn(replace(found(), outdated=versions), asked(0.1), spoken(1.0), end)
    sealed = Turn((Received(0.0, "How much?", left_out=5000), *over.events[1:]))
    said = [str(reason) for reason in report.reasons(sealed)]
    assert any("policy_v1.md is an older version" in text for text in said)
    assert any("5,000 characters" in text for text in said)


def test_notes_of_a_reading_are_called_notes() -> None:
    spoken_of = Token(1.0, Role.READING, "Pumps.", "answer")
    half = turn(found(), asked(0.1), spoken_of, Settled(1.4, Role.READING, Why.NO_MODEL))
    assert str(body(half)).startswith("*No answer was made of these notes:*")


def test_an_answer_from_a_few_passages_of_a_long_document_says_so_first() -> None:
    little = turn(
        replace(found(), how="leading"), asked(0.1), spoken(1.0), Settled(1.5, "draft", Why.PICKED, (("draft", GOOD),))
    )
    assert str(body(little)).startswith("*Only 3 passages were read, not the whole of it.*")


def test_details_know_a_draft_that_was_measured_before_the_turn_ended() -> None:
    running = turn(found(), asked(0.1), spoken(1.0), Decided(1.4, DOUBT))
    assert ("Support of phi-4-mini", "30%", "not in the passages: 75, penguins") in english(report.details(running))


def test_the_step_names_the_passages_and_the_models() -> None:
    assert english(report.step_name(escalated())) == "3 passages from 3 documents · phi-4-mini · gpt-oss-20b"
    assert english(report.step_name(turn(found(hits=HITS[:1])))) == "1 passage from 1 document"
    assert english(report.step_name(turn())) == "your documents" and str(report.step_name(greeted)) == "no documents"


@pytest.mark.parametrize("ended", [ended for ended, *_ in ENDED])
def test_the_step_tells_what_happened_in_order(ended: Turn) -> None:
    lines = str(report.step_text(ended)).splitlines()
    clocks = [float(line.split("`")[1].removesuffix(" s")) for line in lines]
    assert clocks == sorted(clocks) and all(line.startswith("- `") for line in lines)
    assert lines[-1].endswith(str(report.headline(ended)[0]))


def test_the_step_names_waits_decisions_and_failures() -> None:
    events = [*asked(0.2), Waiting(0.5, "draft", "in line"), failed(0.6, DOWN), Decided(0.7, DOUBT)]
    assert str(report.step_text(turn(found(), events, Decided(0.8, Decision())))).splitlines() == [
        "- `0.10 s` 3 passages from 3 documents, strong evidence",
        "- `0.20 s` phi-4-mini is asked: 100 tokens, 3 passages",
        "- `0.50 s` phi-4-mini waits: in line",
        f"- `0.60 s` {DOWN} {DOWN.hint!s}",
        "- `0.70 s` The draft hit its length limit.",
        "- `0.80 s` The draft is good enough.",
    ]


def test_the_step_is_said_in_the_readers_language() -> None:
    first = worded(report.step_text(turn(found())), language("uk"))
    assert first.startswith("- `0,10 с` 3 ") and not re.search("[A-Za-z]", first)


def test_a_word_without_an_end_is_told_in_every_language() -> None:
    endless = replace(GOOD, unsupported_words=("ha" * 5000,))
    told = report.details(turn(found(), asked(0.1), spoken(1.0), Decided(1.4, Decision((), endless))))
    for code in LANGUAGES:
        assert any("ha" * 5000 in worded(note, language(code)) for *_, note in told)


def test_evidence_is_told_in_words() -> None:
    assert english(
        [str(report.evidence_text(found(evidence=one))) for one in (STRONG, WEAK, NONE, replace(NONE, unknown=0.5))]
    ) == [
        "strong evidence",
        "weak evidence",
        "hardly any of its words are in your documents; are they in another language?",
        "no evidence",
    ]
    assert (
        english(report.evidence_text(replace(found(), how="leading"))) == "leading passages, spread over the document"
    )
    assert english(report.evidence_text(replace(found(), how="again"))) == "the same passages again"


@pytest.mark.parametrize(
    ("question", "hits", "said"),
    [
        ("How many orders are open?", (TABLE,), True),
        ("Which order is open?", (TABLE,), False),
        ("How many orders are open?", HITS, False),
    ],
)
def test_what_a_model_says_of_all_rows_of_a_table_is_called_an_estimate(
    question: str, hits: tuple[Hit, ...], said: bool
) -> None:
    one = turn(found(hits=hits), asked(0.1), spoken(1.0, text="Two [1]."), Settled(1.4, "draft", Why.GOOD_ENOUGH))
    told = Turn((Received(0.0, question), *one.events[1:]))
    assert (str(report.ESTIMATE) in str(body(told))) is said
    among = Turn((Received(0.0, question), replace(found(hits=hits), rows=240), *one.events[2:]))
    assert ("Estimated from 1 of 240 rows" in str(body(among))) is said
