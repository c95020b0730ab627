"""Panels get what their elements read: as JSON, with every name, and with text that is whole."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import ModelFault, ModelUnreachable
from rag.account.coverage import Wider
from rag.answer.policy import Decision
from rag.answer.turn import Decided, Drawn, Settled, Turn, Waiting
from rag.answer.why import Why
from rag.text.passages import Passage
from rag.text.terms import terms
from tests.rag.logs import (
    DOUBT,
    GOOD,
    HITS,
    NONE,
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
from ui import document_panels, panels
from ui.below import PANELS, Fold
from ui.panels import View
from words.language import language
from words.phrase import everywhere

ELEMENTS = Path(__file__).parents[2] / "public" / "elements"
BOTH = View("m1", {"draft": "phi-4-mini", "escalation": "gpt-oss-20b"}, from_documents=True, min_support=0.55)
DRAFT_ALONE = replace(BOTH, models={"draft": "phi-4-mini"})
NO_MODELS = replace(BOTH, models={})
DOWN = ModelUnreachable("phi-4-mini cannot be reached.")

drafting = turn(found(), asked(0.1), spoken(1.0)[:2])
escalating = turn(found(), asked(0.1), spoken(1.0), Decided(1.4, DOUBT), asked(1.5, "escalation"))
not_found = turn(found(evidence=NONE), Settled(0.2, None, Why.NOT_FOUND))
refused = turn(found(), asked(0.1), spoken(1.0, refused=True), Settled(1.4, "draft", Why.NOT_FOUND, (("draft", GOOD),)))
quoted = turn(
    found(), asked(0.1), failed(0.3, DOWN), Decided(0.3, Decision(DOUBT.reasons, instead="Same server.")),
    prompted(0.4, "quotes"), spoken(0.5, "quotes"), Settled(0.9, "quotes", Why.QUOTED),
)  # fmt: skip
both_down = turn(
    asked(0.1), failed(0.3, DOWN), asked(0.4, "escalation"), failed(0.9, ModelFault("x"), "escalation"),
    Settled(0.9, None, Why.NO_MODEL),
)  # fmt: skip
stopped_early = turn(found(), asked(0.1), Settled(0.5, None, Why.STOPPED))
greeted = turn(Settled(0.0, None, Why.GREETED))
TURNS = [
    turn(),
    drafting,
    escalating,
    not_found,
    refused,
    quoted,
    both_down,
    stopped_early,
    greeted,
    answered(),
    escalated(),
]


def read_by(element: str, component: str) -> set[str]:
    """The props that a component of an element takes, without the function it calls back with."""
    source = (ELEMENTS / f"{element}.jsx").read_text(encoding="utf-8")
    signature = re.search(rf"function {component}\(\{{(.*?)\}}\)", source, re.DOTALL)
    assert signature
    return {part.split("=")[0].strip() for part in signature[1].split(",") if part.strip()} - {"call"}


def every(parts: str, of: str = "decision") -> Iterator[dict[str, Any]]:
    """All badges, rows or the like that the turns above have."""
    for one in TURNS:
        props = {
            "decision": panels.decision(one, BOTH),
            "sources": panels.sources(one, BOTH),
            "timing": panels.timing(one, BOTH),
        }
        yield from (props[of] or {parts: []})[parts]


@pytest.mark.parametrize("one", TURNS)
def test_props_are_json_as_they_are(one: Turn) -> None:
    for props in (panels.decision(one, BOTH), panels.sources(one, BOTH), panels.timing(one, BOTH)):
        written = json.dumps(everywhere(props, language("en")), allow_nan=False)
        assert props is None or set(json.loads(written)) == set(props)


@pytest.mark.parametrize(("element", "fold"), PANELS)
def test_every_panel_of_an_answer_has_its_element_and_reads_all_that_it_is_given(element: str, fold: Fold) -> None:
    reads = read_by(element, element) | {"turn"}
    assert all(props.keys() | {"turn"} == reads for one in TURNS if (props := fold(one, BOTH)) is not None)


def test_what_a_model_read_is_shown_once_the_clock_has_stopped() -> None:
    sealed = escalated()
    before = Turn(tuple(event for event in sealed.events if not isinstance(event, Drawn)))
    assert document_panels.covered(before, BOTH) is None
    strips = document_panels.covered(sealed, replace(BOTH, wider=Wider(HITS, 1200)))
    assert strips and len(strips["documents"]) == 3 and "1,200 tokens" in str(strips["more"]["text"])
    assert (document_panels.covered(sealed, BOTH) or {})["more"] is None


def test_each_element_reads_exactly_what_it_is_given() -> None:
    decision, sources = panels.decision(escalated(), BOTH), panels.sources(escalated(), BOTH)
    assert sources
    assert set(decision) - {"turn"} == read_by("TandemDecision", "TandemDecision")
    assert set(sources) == read_by("TandemSources", "TandemSources")
    assert set(panels.timing(escalated(), BOTH)) == read_by("TandemLatency", "TandemLatency")
    assert set(panels.passage(None, HITS[0].passage, None, "")) == read_by("TandemPassage", "TandemPassage")


def test_each_part_of_an_element_reads_exactly_what_it_is_given() -> None:
    assert all(set(action) == read_by("TandemDecision", "Action") for action in every("actions"))
    items, drawn = every("items", "sources"), read_by("TandemSources", "Passage") | {"label"}
    assert all(set(item) | {"turn"} == drawn for item in items)
    assert all(set(row) | {"longest"} == read_by("TandemLatency", "Row") for row in every("rows", "timing"))
    source = (ELEMENTS / "TandemDecision.jsx").read_text(encoding="utf-8")
    for parts, name in (("badges", "badge"), ("problems", "problem")):
        assert {key for part in every(parts) for key in part} == set(re.findall(rf"{name}\.(\w+)", source))
    bar = {"lane", "model", "stage", "label", "why", "start", "seconds"}
    assert all(bar == set(each) for each in every("bars", "timing"))


def test_every_icon_and_tone_is_known_to_the_element() -> None:
    source = (ELEMENTS / "TandemDecision.jsx").read_text(encoding="utf-8")
    icons = re.search(r"const ICONS = \{(.*?)\};", source, re.DOTALL)
    tones = re.search(r"const TONES = \{(.*?)\};", source, re.DOTALL)
    assert icons and tones
    known = {pair.split(":")[0].strip(" '\n") for pair in icons[1].split(",")}
    assert {action["icon"] for action in (*every("actions"), *every("tools"))} <= known
    for one in TURNS:
        assert f"{panels.decision(one, BOTH)['tone']}:" in tones[1]


def names(one: Turn, view: View = BOTH) -> list[str]:
    return [action["name"] for action in panels.decision(one, view)["actions"]]


@pytest.mark.parametrize(
    ("one", "view", "expected"),
    [
        (turn(), BOTH, []),
        (drafting, BOTH, []),
        (escalating, BOTH, ["keep_draft"]),
        (turn(found(), asked(0.1), failed(0.4, DOWN), Decided(0.4, DOUBT)), BOTH, []),
        (answered(), BOTH, ["ask_larger"]),
        (answered(), DRAFT_ALONE, []),
        (escalated(), BOTH, []),
        (escalated(Why.LESS_SUPPORTED, "draft"), BOTH, []),
        (not_found, BOTH, ["ask_anyway"]),
        (not_found, NO_MODELS, []),
        (refused, BOTH, ["ask_larger", "ask_anyway"]),
        (quoted, BOTH, ["ask_larger", "try_again"]),
        (quoted, NO_MODELS, ["try_again"]),
        (both_down, BOTH, ["try_again"]),
        (both_down, replace(BOTH, replayable=True), ["replay", "try_again"]),
        (answered(), replace(BOTH, replayable=True), ["ask_larger"]),
        (stopped_early, BOTH, []),
        (greeted, BOTH, []),
        (turn(asked(0.1), spoken(1.0), Settled(1.4, "draft", Why.PICKED)), replace(BOTH, from_documents=False), []),
    ],
)
def test_what_can_be_done_next_depends_on_how_it_ended(one: Turn, view: View, expected: list[str]) -> None:
    assert names(one, view) == expected


def test_what_is_asked_back_has_a_button_for_each_choice_that_names_it_by_its_number() -> None:
    choices = (("amount", "How many over 5? [amount]"), ("price", "How many over 5? [price]"))
    ended = Settled(1.4, "count", Why.ASKED_BACK, choices=choices)
    one = turn(found(), asked(0.1, "count"), spoken(1.0, "count", text="Which?"), ended)
    actions = panels.decision(one, BOTH)["actions"]
    assert [(action["name"], action["label"]) for action in actions] == [("choose", "amount"), ("choose", "price")]
    assert actions[1]["payload"] == {"turn": "m1", "choice": 1}


def test_an_answer_that_stands_can_be_copied_and_rated_and_what_did_not_come_cannot() -> None:
    tools = panels.decision(answered(), BOTH)["tools"]
    assert [(tool["name"], tool["payload"].get("vote")) for tool in tools] == [
        ("copy_cited", None),
        ("rate", 1),
        ("rate", -1),
    ]
    assert panels.decision(turn(), BOTH)["tools"] == panels.decision(both_down, BOTH)["tools"] == []


def test_a_replayed_turn_says_so_before_anything_else() -> None:
    mark = panels.decision(answered(), replace(BOTH, mark="Recorded on 2026-11-26."))["badges"][0]
    assert english((mark["text"], mark["title"])) == ("REPLAY", "Recorded on 2026-11-26.")


def test_an_action_names_its_turn_and_the_model_it_asks() -> None:
    (action,) = panels.decision(answered(), BOTH)["actions"]
    assert english((action["label"], action["payload"])) == ("Ask gpt-oss-20b", {"turn": "m1"})


def test_a_replaced_draft_stays_one_click_away() -> None:
    assert panels.decision(escalated(), BOTH)["draft"] == {"model": "phi-4-mini", "text": "Thirty days [1]."}
    for one in (answered(), escalated(Why.KEPT, "draft"), escalating, greeted):
        assert panels.decision(one, BOTH)["draft"] is None
    alone = turn(asked(0.1, "escalation"), spoken(1.0, "escalation"), Settled(1.4, "escalation", Why.PICKED))
    assert panels.decision(alone, BOTH)["draft"] is None


def shown(one: Turn) -> list[tuple[int, str, bool, str]]:
    props = panels.sources(one, BOTH)
    assert props
    return [(item["n"], item["id"], item["sent"], item["left_out"]) for item in props["items"]]


def test_sources_are_numbered_as_they_are_cited_and_what_was_left_out_comes_last() -> None:
    first, second, third = HITS
    one = turn(found(), prompted(0.2, "draft", (first, third), second))
    assert shown(one) == [
        (1, "1.md#0001", True, ""),
        (2, "3.md#0001", True, ""),
        (3, "2.md#0001", False, "no room in the model's context"),
    ]


def test_numbers_are_those_of_the_model_whose_words_are_on_the_page() -> None:
    """The larger model may be sent other passages: a wider search, or less room."""
    first, second, third = HITS
    extra = hit(4, "Carts have one year.")
    events = [found(), prompted(0.2, "draft", HITS), *spoken(0.3), Decided(0.9, DOUBT)]
    events += [found(1.0, hits=(*HITS, extra)), prompted(1.1, "escalation", (first, third, extra), second)]
    large = spoken(1.2, "escalation")
    ids = {"draft": ["1.md", "2.md", "3.md", "4.md"], "escalation": ["1.md", "3.md", "4.md", "2.md"]}
    for one, who in (
        (turn(events), "draft"),
        (turn(events, large[:1]), "escalation"),
        (turn(events, large, Settled(2.0, "escalation", Why.BETTER_SUPPORTED)), "escalation"),
        (turn(events, large, Settled(2.0, "draft", Why.LESS_SUPPORTED)), "draft"),
    ):
        assert [id.partition("#")[0] for _, id, _, _ in shown(one)] == ids[who]
    assert english(shown(turn(events))[3]) == (4, "4.md#0001", False, "found later, for the larger model")


def test_before_a_model_is_asked_every_passage_may_still_be_sent_and_none_was_where_none_was_asked() -> None:
    assert {(sent, why) for _, _, sent, why in shown(turn(found()))} == {(True, "")}
    assert english({(sent, why) for _, _, sent, why in shown(not_found)}) == {(False, "no model was asked")}


def test_there_are_no_sources_without_a_search() -> None:
    assert panels.sources(both_down, BOTH) is None and panels.sources(greeted, BOTH) is None


def test_sources_carry_page_evidence_and_the_words_that_matched() -> None:
    props = panels.sources(answered(), BOTH)
    assert props and english(props["evidence"]) == {"level": "strong", "text": "strong evidence"}
    assert english((props["items"][2]["place"], props["items"][0]["place"], props["note"])) == (
        "page 7",
        "",
        "3 passages from 3 documents",
    )
    assert props["items"][0]["segments"] == [
        ("Refunds", True),
        (" ", False),
        ("take", True),
        (" thirty days.", False),
    ]


@given(st.text(max_size=80), st.text(max_size=20))
def test_segments_join_to_the_text_and_alternate(text: str, query: str) -> None:
    pieces = panels.segments(text, frozenset(terms(query)))
    assert "".join(piece for piece, _ in pieces) == text and all(piece for piece, _ in pieces)
    assert all(one[1] or other[1] for one, other in pairwise(pieces))


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("The refund takes thirty days.", "refunds thirty", ["refund", "thirty"]),
        ("退款需要三十天", "退款", ["退款"]),
        ("החזר תוך שלושים יום", "שלושים", ["שלושים"]),
        ("Nothing here.", "refunds", []),
        ("", "refunds", []),
    ],
)
def test_segments_mark_the_words_that_matched(text: str, query: str, marked: list[str]) -> None:
    assert [piece for piece, hot in panels.segments(text, frozenset(terms(query))) if hot] == marked


def test_a_passage_opens_between_its_neighbours() -> None:
    text = "Refunds take thirty days. Parcels travel by train. The warranty covers two years."
    before, here, after = (
        Passage(f"a#{start}", "a.md", "A", "A > Travel", text[start:end], start, end)
        for start, end in ((0, 40), (26, 51), (43, len(text)))
    )
    props = panels.passage(before, here, after, "trains")
    assert (props["before"], props["after"]) == ("Refunds take thirty days. ", "The warranty covers two years.")
    assert props["segments"] == [("Parcels travel by ", False), ("train", True), (". ", False)]
    assert props["heading"] == "Travel", "the title stands above it already"
    alone = panels.passage(None, here, None, "")
    assert (alone["before"], alone["after"], alone["segments"]) == ("", "", [(here.text, False)])


def test_timing_grows_while_the_turn_runs_and_then_adds_up() -> None:
    assert panels.timing(turn(), BOTH)["rows"] == [] and english(panels.timing(turn(), BOTH)["headline"]) == "timing"
    running = panels.timing(drafting, BOTH)
    assert running["running"] and english(running["headline"]) == "first word after 1.00 s" and running["rows"]
    ended = panels.timing(escalated(), BOTH)
    assert not ended["running"] and english(ended["headline"]) == "first word after 1.00 s · 3.60 s in all"
    assert english(ended["sum"]) == {"text": "3.60 s"} and ended["total"] == 3.6
    for parts in ("rows", "bars"):
        assert sum(part["seconds"] for part in ended[parts]) == pytest.approx(3.6)
    assert english({(row["lane"], row["model"]) for row in ended["rows"]}) == {
        ("turn", ""), ("draft", "phi-4-mini"), ("escalation", "gpt-oss-20b")
    }  # fmt: skip
    assert [part["model"] for part in ended["tokens"]] == ["phi-4-mini", "gpt-oss-20b"]


def test_a_wait_names_its_reason_in_bar_and_row() -> None:
    timing = panels.timing(turn(prompted(0.1), Waiting(0.2, "draft", "in line"), asked(0.9)), BOTH)
    assert english([bar["why"] for bar in timing["bars"] if english(bar["label"]) == "wait"]) == ["in line"]
    assert english([(row["why"], row["text"]) for row in timing["rows"] if english(row["label"]) == "wait"]) == [
        ("in line", "0.70 s")
    ]
