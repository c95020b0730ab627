"""A session's report: counts, spreads, tokens and rules from the entries, said in a panel, in Markdown and in a CSV."""

import csv
import io
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import PromptTooLong
from models.prices import Price
from rag.account.latency import TURN
from rag.account.ledger.entry import Contender, Entry, Spent, Verdict
from rag.account.ledger.figures import _BRIEF, Alone, Blend, SessionReport, Spread, fold, what_if
from rag.account.ledger.sections import Section, filled, markdown, note
from rag.account.ledger.spreadsheet import csv_text
from rag.answer.policy import Policy, Rule, asks_for_brief, switches
from rag.answer.signals import Signals
from rag.answer.turn import Decided, Settled
from rag.answer.why import Why
from rag.text.markup import literal
from rag.text.tables import tables
from tests.rag.ledger_entries import AT, POLICY, entries, kept
from tests.rag.logs import BAD, answered, asked, escalated, failed, found, prompted, spoken, turn
from tests.said import english
from words.language import language

ENGLISH = language("en")
REFUSED = turn(found(), Settled(0.2, None, Why.NOT_FOUND))
STOPPED = turn(found(), asked(0.1), spoken(1.0)[:2], Settled(1.2, "draft", Why.STOPPED))
PRICE = Price(0.1, 0.4, "USD", "a seller", "2026-11-26")
WHOLE = Signals(700, "stop", False, False, False, 0.9)


def entry(*contenders: Contender, why: Why = Why.GOOD_ENOUGH, total: float = 0.0, **more: object) -> Entry:
    changes = {"verdict": Verdict((), escalate=False), **more}
    plain = Entry(AT, "c", "1", "answered", why=why.name.lower(), contenders=contenders, total=total)
    return replace(plain, **changes)  # type: ignore[arg-type]


def draft(check: Signals | None = WHOLE, model: str = "phi-4-mini", prompt: int = 0, out: int = 0) -> Contender:
    return Contender("draft", model, prompt, out, check=check)


def alone(rule: Rule, *turns: Entry, policy: Policy = POLICY) -> Alone:
    return next(one for one in what_if(turns, policy) if one.rule is rule)


def section(report: SessionReport, title: str) -> Section:
    found: Section = next(english(one) for one in filled(report) if str(one.title) == title)
    return found


def cells(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


# ------------------------------------------------------------------------------------------------ the numbers


def test_turns_are_counted_by_outcome_and_escalations_by_the_drafts() -> None:
    report = fold([kept(one) for one in (answered(), escalated(), REFUSED, STOPPED)])
    assert report.turns == 4
    assert {name: n for name, n in report.outcomes.items() if n} == {"answered": 2, "not_found": 1, "stopped": 1}
    assert (report.decided, report.escalated, report.fallbacks, report.escalation_rate) == (2, 1, 0, 0.5)


def test_a_draft_that_failed_counts_as_escalated_and_is_told_apart() -> None:
    fell_back = entry(draft(None), verdict=Verdict(("draft_failed",), escalate=True), why=Why.ONLY_ONE)
    alone_there = entry(draft(None), verdict=Verdict(("draft_failed",), escalate=False))
    report = fold([fell_back, alone_there])
    assert (report.decided, report.escalated, report.fallbacks) == (2, 1, 1)


def test_a_stage_is_spread_over_the_turns_that_had_it() -> None:
    turns = [entry(stages=(Spent("draft", "writing", seconds),)) for seconds in (1.0, 2.0, 6.0)]
    report = fold([*turns, entry()])
    assert report.stages == (Spread("draft", "writing", 3, 3.0, 2.0, 6.0),)


def test_stages_stand_in_the_order_of_the_latency_table() -> None:
    report = fold([kept(escalated()), kept(STOPPED), entry(stages=(Spent("b", "x", 1.0), Spent(TURN, "new", 1.0)))])
    assert [(spread.lane, spread.label) for spread in report.stages] == [
        (TURN, "retrieve"), ("draft", "prompt"), ("draft", "send"), ("draft", "first token"), ("draft", "writing"),
        ("escalation", "prompt"), ("escalation", "send"), ("escalation", "first token"), ("escalation", "writing"),
        ("b", "x"), (TURN, "decide"), (TURN, "page"), (TURN, "new"),
    ]  # fmt: skip


def test_first_word_and_total_are_spread_likewise() -> None:
    report = fold([kept(answered()), kept(escalated()), kept(REFUSED)])
    assert (report.first_word.n, report.first_word.p50) == (2, 1.0)
    assert (report.total.n, report.total.p50, report.total.longest) == (3, 1.6, 3.6)


def test_tokens_are_summed_by_model_and_quotations_have_none() -> None:
    quoted = turn(found(), prompted(0.1, "quotes"), spoken(0.2, "quotes"), Settled(0.9, "quotes", Why.QUOTED))
    small, large = fold([kept(answered()), kept(escalated()), kept(quoted)]).models
    assert (small.model, small.asked, small.prompt, small.completion, small.counted) == ("phi-4-mini", 2, 240, 6, True)
    assert small.rate == pytest.approx(10.0) and (large.model, large.asked) == ("gpt-oss-20b", 1)


def test_a_question_that_fitted_no_model_asked_none() -> None:
    too_long = turn(found(), failed(0.2, PromptTooLong("It does not fit.")), Settled(0.2, None, Why.NO_MODEL))
    assert kept(too_long).contenders[0].error == "PromptTooLong" and fold([kept(too_long)]).models == ()


def test_no_speed_is_claimed_where_nobody_spoke_and_a_guess_is_called_one() -> None:
    (use,) = fold([entry(draft(prompt=100))]).models
    assert use.rate is None and not use.counted and use.cost is None


def test_a_cost_is_only_there_where_a_price_is_known() -> None:
    used = draft(prompt=2_000_000, out=500_000, model="Phi-4-mini-instruct-generic-cpu:5")
    named, unknown = fold([entry(used, Contender("escalation", "gpt-oss-20b", 1, 1))], {"phi-4-mini": PRICE}).models
    assert named.cost == pytest.approx(0.4) and unknown.cost is None


def test_the_blend_is_told_apart_into_drafts_alone_and_the_larger_model_alone() -> None:
    blend = fold([kept(answered()), kept(escalated()), kept(STOPPED)]).blend
    assert blend.n == 2 and blend.larger_n == 1
    assert blend.seconds == pytest.approx((1.6 + 3.6) / 2)
    assert blend.drafts_only == pytest.approx((1.6 + (3.6 - 2.0)) / 2)  # the larger model took 2.0 s
    assert blend.larger_only == pytest.approx((0.4 + 0.4) / 2 + 2.0)  # the drafts took 1.2 s each


def test_what_no_entry_can_tell_is_not_guessed() -> None:
    assert fold([kept(answered())]).blend.larger_only is None
    assert fold([kept(REFUSED), kept(STOPPED)]).blend == Blend()


# ------------------------------------------------------------------------------------------------ each rule alone


def test_the_brief_that_stands_for_a_question_asks_for_one() -> None:
    assert asks_for_brief(_BRIEF)


def test_a_rule_alone_is_tried_on_what_was_measured_with_the_thresholds_of_now() -> None:
    turns = [kept(answered()), kept(escalated())]
    assert (alone(Rule.CUT_OFF, *turns).of, alone(Rule.CUT_OFF, *turns).would) == (2, 1)
    assert alone(Rule.UNSUPPORTED, *turns).would == 1
    assert alone(Rule.UNSUPPORTED, *turns, policy=Policy(min_support=0.1)).would == 0
    assert alone(Rule.UNSURE, *turns).would == 1 and not alone(Rule.UNSURE, *turns).on
    assert alone(Rule.LOOPING, *turns).would == 0


def test_every_rule_with_a_switch_is_tried_and_a_failed_draft_is_no_draft_to_try_it_on() -> None:
    found = what_if([entry(draft(None), verdict=Verdict(("draft_failed",), escalate=True))], POLICY)
    assert [one.rule for one in found] == list(switches())
    assert all(one.of == 0 for one in found)


def test_a_rule_that_refuses_looks_at_the_evidence_of_that_time() -> None:
    refused = replace(WHOLE, refused=True)
    strong = kept(answered()).found
    assert strong and alone(Rule.REFUSED, entry(draft(refused), found=strong)).would == 1
    assert alone(Rule.REFUSED, entry(draft(refused), found=replace(strong, level="weak"))).would == 0
    assert alone(Rule.REFUSED, entry(draft(refused))).would == 0


def test_whether_a_brief_was_asked_for_is_known_without_the_question() -> None:
    asked_for = entry(draft(), brief=True)
    assert alone(Rule.LONG_BRIEF, asked_for, entry(draft())).would == 1
    assert alone(Rule.LONG_BRIEF, asked_for, policy=Policy(long_brief_chars=900)).would == 0


def test_a_flagged_topic_is_known_where_the_rule_spoke_or_the_question_is_kept_and_else_is_not_told() -> None:
    spoke = entry(draft(), verdict=Verdict(("topic",), escalate=True))
    flagged = Policy(topics="taxes")
    touched = entry(draft(), question="What of taxes?")
    by_topic = alone(Rule.TOPIC, spoke, entry(draft()), touched, entry(draft(), question="No."), policy=flagged)
    assert (by_topic.of, by_topic.would, by_topic.untold) == (4, 2, 1)
    assert alone(Rule.TOPIC, entry(draft())).untold == 0  # there is none to touch


def test_a_mark_is_known_where_its_rule_was_on() -> None:
    marked = entry(draft(), verdict=Verdict(("important",), escalate=True))
    by_mark = alone(Rule.IMPORTANT, marked, entry(draft(), on=("important",)), entry(draft()))
    assert (by_mark.would, by_mark.untold) == (1, 1)


@pytest.mark.parametrize(
    ("why", "rating", "judged", "helped"),
    [
        (Why.BETTER_SUPPORTED, None, 1, 1),
        (Why.LESS_SUPPORTED, None, 1, 0),
        (Why.BETTER_SUPPORTED, -1, 1, 0),
        (Why.BETTER_SUPPORTED, 1, 1, 1),
        (Why.LESS_SUPPORTED, 1, 1, 0),  # the draft was what they liked
        (Why.KEPT, None, 0, 0),
        (Why.ONLY_ONE, 1, 0, 0),  # the larger model could not answer
    ],
)
def test_a_rating_says_whether_an_escalation_helped_and_else_support(
    why: Why, rating: int | None, judged: int, helped: int
) -> None:
    cut = entry(draft(replace(WHOLE, finish_reason="length")), why=why, rating=rating)
    done = replace(cut, verdict=Verdict(("cut_off",), escalate=True))
    rule = alone(Rule.CUT_OFF, done, cut)
    assert (rule.would, rule.did, rule.judged, rule.helped) == (2, 1, judged, helped)


def test_the_policy_that_decided_is_met_again_rule_by_rule() -> None:
    decided = POLICY.decide("How long?", BAD, "strong")
    sealed = turn(found(), asked(0.1), spoken(1.0), Decided(1.4, decided), Settled(1.5, "draft", Why.NO_SECOND))
    assert {one.rule for one in what_if([kept(sealed)], POLICY) if one.would and one.on} == {
        reason.rule for reason in decided.reasons
    }


# ------------------------------------------------------------------------------------------------ words


def test_nothing_yet_is_said() -> None:
    report = fold([])
    assert report == SessionReport(outcomes=report.outcomes, rules=report.rules) and report.escalation_rate is None
    assert english(note(report)) == "No turns yet."
    assert english(filled(report)) == (
        Section("Turns", ("", "turns", "note"), (("all turns", "0", "no turns yet"),), noted=True),
    )
    assert "No turns yet." in markdown(report, ENGLISH) and "no turns yet" in csv_text(report, ENGLISH)


def test_the_tables_say_what_was_counted() -> None:
    two = replace(kept(escalated()), rating=1), kept(escalated(Why.LESS_SUPPORTED, "draft"))
    report = fold([kept(answered()), *two], {"phi-4-mini": PRICE}, POLICY)
    assert ("escalated", "2", "67% of the drafts") in section(report, "Turns").rows
    assert ("rated up", "1", "") in section(report, "Turns").rows
    assert ("escalation: first token", "2", "1.30 s", "1.30 s", "1.30 s") in section(report, "Where the time went").rows
    assert ("phi-4-mini", "3", "360", "9", "10.0") in section(report, "Tokens").rows
    cost = ("phi-4-mini", "0.000040 USD", "0.1 in, 0.4 out for a million, a seller, 2026-11-26")
    assert section(report, "Hypothetical cost").rows == (cost,)
    assert ("cut off", "2", "2", "1 of 2", "") in section(report, "What each rule alone would do").rows
    assert str(section(report, "What each rule alone would do").note).startswith("Of 3 drafts. ")
    assert ("unsure", "2", "2", "1 of 2", "off") in section(report, "What each rule alone would do").rows


def test_what_cannot_be_told_is_a_dash() -> None:
    report = fold([replace(kept(answered()), on=())], policy=Policy(topics="taxes"))
    rules = section(report, "What each rule alone would do").rows
    assert ("topic", "–", "0", "–", "1 unknown") in rules and ("important", "–", "0", "–", "1 unknown") in rules
    blend = section(report, "Blended seconds a turn").rows
    assert ("larger only", "–", "it has answered no turn") in blend


def test_without_a_price_there_is_no_cost() -> None:
    assert "Hypothetical cost" not in [one.title for one in filled(fold([kept(answered())]))]


def test_tokens_stay_short_enough_for_a_narrow_page() -> None:
    report = fold(
        [entry(draft(prompt=9_999, out=12_345)), entry(Contender("escalation", "b", 1_234_567, 5, counted=True))]
    )
    assert english([line[2:4] for line in section(report, "Tokens").rows]) == [("1.2M", "5"), ("≈ 9,999", "≈ 12.3k")]
    assert section(report, "Tokens").note == "≈: not all counted by the server."


def test_the_note_says_when_and_what_could_not_be_read() -> None:
    last = replace(kept(answered()), at="2026-11-26T07:01:00+00:00")
    assert english(note(fold([kept(answered()), last]), 2)) == (
        "2 turns, 2026-11-26 05:50 to 07:01 UTC. 2 lines of the ledger could not be read."
    )
    assert english(note(fold([kept(answered())]))) == "1 turn, 2026-11-26 05:50 UTC."
    tomorrow = replace(last, at="2026-11-27T07:01:00+00:00")
    assert english(note(fold([last, tomorrow]))) == "2 turns, 2026-11-26 07:01 to 2026-11-27 07:01 UTC."


@given(st.lists(entries, max_size=5))
@settings(max_examples=60)
def test_any_entries_fold_into_tables_as_wide_as_their_columns(any_entries: list[Entry]) -> None:
    report = fold(any_entries, {"phi-4-mini": PRICE}, Policy(topics="taxes"))
    assert sum(report.outcomes.values()) == report.turns == len(any_entries)
    assert report.escalated <= report.decided <= report.turns
    assert all(spread.mean <= spread.longest * 1.000001 for spread in report.stages)
    for one in filled(report):
        assert all(len(line) == len(one.columns) for line in one.rows)
    for rule in report.rules:
        assert rule.helped <= rule.judged <= rule.did <= rule.would <= rule.of - rule.untold


@given(st.lists(entries, max_size=4))
@settings(max_examples=60)
def test_no_cell_of_the_csv_begins_like_a_formula(any_entries: list[Entry]) -> None:
    read = cells(csv_text(fold(any_entries), ENGLISH))
    assert all(len(line) == 4 for line in read)
    assert not [cell for line in read for cell in line if re.match(r"[=+\-@\t\r\n＝＋－＠]", cell)]


@pytest.mark.parametrize("name", ["=cmd|'/C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_a_model_that_is_named_like_a_formula_is_text(name: str) -> None:
    written = csv_text(fold([entry(draft(model=name))]), ENGLISH)
    assert ["model", f"'{name}", "asked", "1"] in cells(written)


def test_the_csv_is_quoted_as_the_standard_says() -> None:
    written = csv_text(fold([entry(draft(model='a "b", c\nd'))]), ENGLISH)
    assert 'model,"a ""b"", c\nd",asked,1\r\n' in written and written.startswith("section,item,measure,value\r\n")


@pytest.mark.parametrize("name", ["a|b", "<b>x</b>", "[x](http://elsewhere)", "a\nb", "`c`"])
def test_a_model_cannot_write_markup_into_the_markdown(name: str) -> None:
    written = markdown(fold([entry(draft(model=name))]), ENGLISH)
    (tokens,) = [table for table in tables(written) if table.heading.endswith("Tokens")]
    assert len(tokens.rows) == 1 and len(tokens.rows[0]) == 5
    assert f"| {literal(name)} | 1 |" in written


def test_the_markdown_holds_every_table() -> None:
    report = fold([kept(answered()), kept(escalated())], {"phi-4-mini": PRICE})
    headings = [table.heading.rpartition(" > ")[2] for table in tables(markdown(report, ENGLISH))]
    assert headings == [str(one.title) for one in filled(report)]
