"""Each rule alone: when it fires, when it is silent, and what it says."""

from dataclasses import fields, replace
from typing import Any

import pytest

from rag.answer.policy import (
    MIN_SUPPORT,
    WELL_SUPPORTED,
    Policy,
    Rule,
    asks_for_brief,
    label,
    switches,
    topics,
)
from rag.answer.signals import Signals

Fields = dict[str, Any]  # of a frozen dataclass, for `replace`

GOOD = Signals(chars=200, finish_reason="stop", refused=False, looping=False, other_script=False, support=0.9)
EVERY: Fields = {rule.value: True for rule in switches()}
NONE: Fields = {rule.value: False for rule in switches()}
OFF = replace(Policy(), **NONE)
QUESTION = "How long do refunds take?"
BRIEF = "Write a brief on refunds."

# rule, its thresholds, the question, the evidence, signals that fire it, what it says, signals just short of it
CASES: list[tuple[Rule, Fields, str, str, Fields, str, Fields]] = [
    (Rule.EMPTY, {}, QUESTION, "strong", {"chars": 0}, "empty", {"chars": 1}),
    (Rule.EMPTY, {}, QUESTION, "strong", {"chars": 0}, "empty", {"chars": 0, "refused": True}),
    (Rule.CUT_OFF, {}, QUESTION, "strong", {"finish_reason": "length"}, "limit", {"finish_reason": "content_filter"}),
    (Rule.LOOPING, {}, QUESTION, "none", {"looping": True}, "repeats", {}),
    (Rule.OTHER_SCRIPT, {}, QUESTION, "weak", {"other_script": True}, "language", {}),
    (Rule.REFUSED, {}, QUESTION, "strong", {"refused": True}, "found no answer", {}),
    (Rule.UNSUPPORTED, {"min_support": 0.5}, QUESTION, "weak", {"support": 0.494}, "49%", {"support": 0.5}),
    (Rule.UNSUPPORTED, {}, QUESTION, "weak", {"support": 0.0}, "Nothing", {"support": None}),
    (Rule.UNSUPPORTED, {}, QUESTION, "weak", {"support": 0.0}, "Nothing", {"support": 0.0, "refused": True}),
    (
        *(Rule.NUMBERS, {}, QUESTION, "none"),
        *({"unsupported_numbers": ("75", "1.5", "3", "4")}, "75, 1.5, 3.", {"unsupported_words": ("75",)}),
    ),
    (Rule.NAMES, {}, QUESTION, "weak", {"unsupported_names": ("Ada",)}, "Ada", {"refused": True}),
    (Rule.MISBOUND, {}, QUESTION, "strong", {"misbound": ("42",)}, "42", {"misbound": ()}),
    (Rule.DENIED, {}, QUESTION, "strong", {"denied": ("Dogs may come.",)}, "Dogs may come.", {"uncited": True}),
    (Rule.CITATIONS, {}, QUESTION, "strong", {"strange_citations": ("9",)}, "9", {"empty_citations": ("2",)}),
    (Rule.EMPTY, {}, QUESTION, "strong", {"silent": True}, "polite", {"uncited": True}),
    (Rule.EMPTY, {}, QUESTION, "strong", {"echoes": True}, "repeats the question", {"foreign": True}),
    (Rule.UNSURE, {"min_confidence": -2.0}, QUESTION, "strong", {"confidence": -2.04}, "-2.0", {"confidence": -2.0}),
    (Rule.UNSURE, {}, QUESTION, "strong", {"confidence": -9.0}, "-9.0", {"confidence": None}),
    (Rule.LONG_BRIEF, {"long_brief_chars": 300}, BRIEF, "strong", {"chars": 301}, "polishes", {"chars": 300}),
    (Rule.TOO_SHORT, {"min_chars": 80}, QUESTION, "strong", {"chars": 79}, "80", {"chars": 80}),
    (Rule.LONG_DRAFT, {"long_draft_chars": 600}, QUESTION, "strong", {"chars": 601}, "600", {"chars": 600}),
]


@pytest.mark.parametrize(("rule", "thresholds", "question", "evidence", "fires", "says", "silent"), CASES)
def test_a_rule_alone_fires_exactly_where_it_should(
    rule: Rule, thresholds: Fields, question: str, evidence: str, fires: Fields, says: str,
    silent: Fields,
) -> None:  # fmt: skip
    on_switch: Fields = {rule.value: True}
    off_switch: Fields = {rule.value: False}
    on = replace(OFF, **on_switch, **thresholds)
    signals = replace(GOOD, **fires)
    decision = on.decide(question, signals, evidence)
    assert [reason.rule for reason in decision.reasons] == [rule] and decision.escalate
    assert says in str(decision.reasons[0].text) and decision.signals is signals and not decision.instead
    assert decision.because(rule) and not decision.because(Rule.DRAFT_FAILED)
    assert not on.decide(question, replace(GOOD, **silent), evidence).escalate
    assert not replace(on, **off_switch).decide(question, signals, evidence).reasons
    assert not on.decide(question, GOOD, evidence).reasons


def test_every_switch_is_in_the_table_above() -> None:
    assert {case[0] for case in CASES} | {Rule.TOPIC, Rule.IMPORTANT} == set(switches())
    assert set(switches()) == set(Rule) - {Rule.DRAFT_FAILED}
    assert {rule.value for rule in switches()} <= {knob.name for knob in fields(Policy)}


@pytest.mark.parametrize("evidence", ["none", "weak"])
def test_a_refusal_over_weak_evidence_is_accepted(evidence: str) -> None:
    assert not Policy().decide(QUESTION, replace(GOOD, refused=True, support=0.1), evidence).escalate


def test_a_long_draft_escalates_only_where_a_brief_was_asked_for() -> None:
    long = replace(GOOD, chars=5000)
    on = Policy(long_brief=True)
    assert not on.decide(QUESTION, long, "strong").escalate
    assert on.decide(BRIEF, long, "strong").because(Rule.LONG_BRIEF)
    assert not Policy().decide(BRIEF, long, "strong").escalate


def test_a_question_marked_as_important_is_polished_however_good_its_draft() -> None:
    assert Policy().decide(BRIEF, GOOD, "strong", important=True).because(Rule.IMPORTANT)
    assert not Policy(important=False).decide(BRIEF, GOOD, "strong", important=True).escalate


def test_a_good_draft_stands_by_default_and_a_short_right_one_too() -> None:
    assert Policy().decide(QUESTION, GOOD, "strong").reasons == ()
    assert not Policy().decide(QUESTION, replace(GOOD, chars=3, support=1.0), "strong").escalate


def test_reasons_come_in_the_order_of_the_rules() -> None:
    every = replace(Policy(), **EVERY, topics="refunds", min_chars=9999)
    one = ("7",)
    bad = Signals(
        700, "length", False, True, True, 0.1, one, (), -9.0,
        unsupported_names=one, misbound=one, denied=one, strange_citations=one,
    )  # fmt: skip
    reasons = [reason.rule for reason in every.decide("A brief on refunds", bad, "strong", important=True).reasons]
    assert reasons == [rule for rule in Rule if rule not in (Rule.DRAFT_FAILED, Rule.EMPTY, Rule.REFUSED)]


@pytest.mark.parametrize(
    ("flagged", "question", "fires"),
    [
        ("refunds", QUESTION, True),
        ("Tax, HR", "Who pays the taxes?", True),
        ("Tax, HR", "What does HR do?", True),
        ("Tax, HR", "Are there three syntax errors?", False),
        ("parental leave", "How long is PARENTAL LEAVE?", True),
        ("parental leave", "Does my parental car leave?", False),
        ("退款", "我想退款，怎么办？", True),
        ("податки", "Які податки я плачу?", True),
        (" , ,", QUESTION, False),
        ("", QUESTION, False),
    ],
)
def test_a_flagged_topic_is_one_of_the_questions_words(flagged: str, question: str, fires: bool) -> None:
    decision = replace(OFF, topic=True, topics=flagged).decide(question, GOOD, "strong")
    assert decision.escalate is fires is decision.because(Rule.TOPIC)
    named = next((topic for topic in topics(flagged) if topic.casefold() in question.casefold()), "")
    assert not fires or f"“{named}”" in str(decision.reasons[0].text)
    assert not replace(OFF, topic=False, topics=flagged).decide(question, GOOD, "strong").escalate


@pytest.mark.parametrize(
    ("knob", "value"),
    [
        ("min_support", 1.01),
        ("min_support", -0.01),
        ("min_support", float("nan")),
        ("min_chars", -1),
        ("long_brief_chars", -1),
        ("long_draft_chars", -1),
        ("min_confidence", 0.1),
    ],
)
def test_a_threshold_that_means_nothing_is_refused(knob: str, value: float) -> None:
    wrong: Fields = {knob: value}
    with pytest.raises(ValueError, match=knob):
        replace(Policy(), **wrong)


def test_topics_are_words_or_phrases_between_commas() -> None:
    assert topics(" tax, parental leave ,,HR") == ("tax", "parental leave", "HR")


def test_a_failed_draft_escalates_unless_the_larger_model_is_on_the_absent_server() -> None:
    elsewhere = Policy().after_failure("phi-4-mini is silent.", same_server=False)
    assert elsewhere.escalate and elsewhere.reasons[0].text == "phi-4-mini is silent." and not elsewhere.instead
    here = Policy().after_failure("phi-4-mini is silent.", same_server=True)
    assert not here.escalate and here.because(Rule.DRAFT_FAILED) and "same server" in str(here.instead)


@pytest.mark.parametrize(
    ("share", "step"),
    [
        (1.0, "well supported"),
        (WELL_SUPPORTED, "well supported"),
        (WELL_SUPPORTED - 0.001, "partly supported"),
        (MIN_SUPPORT, "partly supported"),
        (MIN_SUPPORT - 0.001, "hardly supported"),
        (0.0, "hardly supported"),
    ],
)
def test_support_has_three_steps_for_people(share: float, step: str) -> None:
    assert label(share) == step


def test_the_middle_step_moves_with_the_policy() -> None:
    assert (label(0.6, min_support=0.65), label(0.6, min_support=0.5)) == ("hardly supported", "partly supported")


@pytest.mark.parametrize(
    "question",
    [
        "Write a brief on refunds",
        "Give me a SUMMARY",
        "Summarise the contract",
        "Write a report to the board",
        "An incident report, please",
        "Ein Bericht über Q3",
        "Fasse dies als Zusammenfassung",
        "Un résumé du contrat",
        "Un resumen",
        "כתוב סיכום",
        'כתוב דו"ח',
        "Склади звіт",
        "Напиши отчет",
        "Περίληψη της σύμβασης",
        "یک گزارش بنویس",
        "اكتب ملخصا",
        "写一份报告",
    ],
)
def test_a_brief_is_asked_for_in_many_languages(question: str) -> None:
    assert asks_for_brief(question)


@pytest.mark.parametrize(
    "question",
    [
        QUESTION,
        "How do I report a bug?",
        "Where to report errors?",
        "Who does the CFO report to?",
        "Report any problem here, it says: where?",
        "Who is the executive director?",
        "What does the reporter say of her memory?",
        "Briefly: how long?",
        "הם דוחים את הבקשה",
    ],
)
def test_a_question_that_only_sounds_like_it_asks_for_none(question: str) -> None:
    assert not asks_for_brief(question)
