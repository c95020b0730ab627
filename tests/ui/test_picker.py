"""What the browser says is checked before it counts."""

from typing import Any

import chainlit as cl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.answer.ask import AUTO, Options, Sampling
from rag.answer.policy import Policy, Rule, switches
from rag.answer.understanding import Request, understand
from rag.documents.library import Library
from rag.text.passages import Document
from ui import picker
from words.language import LANGUAGES, language

OPTIONS = Options(5, Sampling(0.4, 300), Sampling(0.3, 400), Policy(topics="tax"))
ENGLISH = language("en")
NAMES = {"draft": "phi-4-mini", "escalation": "gpt-oss-20b"}


def panel_values(options: Options) -> dict[str, Any]:
    """What the settings panel sends where nothing was touched: the initial value of each of its inputs."""
    tabs = [picker._answers_tab(options, ENGLISH), picker._rules_tab(options.policy, ENGLISH)]
    return {widget.id: getattr(widget, "initial", None) for tab in tabs for widget in tab.inputs}


def test_an_untouched_panel_changes_nothing() -> None:
    assert picker.chosen(panel_values(OPTIONS), OPTIONS) == OPTIONS
    assert picker.chosen({}, OPTIONS) == OPTIONS


def test_the_panel_has_a_switch_for_every_rule_in_a_persons_words() -> None:
    labels = {w.id: w.label for w in picker._rules_tab(OPTIONS.policy, ENGLISH).inputs if w.id.startswith("rule_")}
    assert set(labels) == {f"rule_{rule.value}" for rule in switches()}
    assert labels["rule_cut_off"] == "The draft hits its length limit"


def test_every_choice_is_taken() -> None:
    values = panel_values(OPTIONS) | {
        "passages": 7.0, "draft_temperature": 1, "draft_max_tokens": 128,
        "escalation_temperature": 0.0, "escalation_max_tokens": 1000.0, "topics": "tax, HR",
        "rule_cut_off": False, "rule_too_short": True,
    }  # fmt: skip
    chosen = picker.chosen(values, OPTIONS)
    policy = Policy(cut_off=False, too_short=True, topics="tax, HR")
    assert chosen == Options(7, Sampling(1.0, 128), Sampling(0.0, 1000), policy)
    assert isinstance(chosen.passages, int) and isinstance(chosen.escalation.max_tokens, int)


@pytest.mark.parametrize("rule", switches())
def test_every_rule_can_be_switched(rule: Rule) -> None:
    for on in (True, False):
        assert getattr(picker.chosen({f"rule_{rule.value}": on}, OPTIONS).policy, rule.value) is on


NONSENSE = [None, "", "seven", "true", [], {}, [True], -1, 1e9, 10**400, float("nan"), float("inf"), object()]


@pytest.mark.parametrize("value", NONSENSE)
def test_nonsense_from_the_browser_is_ignored(value: object) -> None:
    numbers = ("passages", "draft_temperature", "draft_max_tokens", "escalation_temperature", "escalation_max_tokens")
    switched = tuple(f"rule_{rule.value}" for rule in switches())
    assert picker.chosen(dict.fromkeys((*numbers, *switched), value), OPTIONS) == OPTIONS
    if not isinstance(value, str):
        assert picker.chosen({"topics": value}, OPTIONS) == OPTIONS


def test_a_switch_is_no_number_and_unknown_names_are_ignored() -> None:
    values = {"passages": True, "draft_max_tokens": True, "rule_draft_failed": False, "rule_nonsense": True, "x": 1}
    assert picker.chosen(values, OPTIONS) == OPTIONS


@pytest.mark.parametrize(("said", "passages"), [(1, 1), (20, 20), (0, 5), (21, 5), (20.5, 5), (3.9, 3)])
def test_passages_stay_within_their_bounds(said: float, passages: int) -> None:
    assert picker.chosen({"passages": said}, OPTIONS).passages == passages


@given(st.dictionaries(
    st.sampled_from([*panel_values(OPTIONS), "rule_draft_failed", "rule_", ""]),
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | st.lists(st.integers(), max_size=2),
))  # fmt: skip
def test_whatever_is_sent_options_stay_sound(values: dict[str, Any]) -> None:
    chosen = picker.chosen(values, OPTIONS)
    assert 1 <= chosen.passages <= 20
    for sampling in (chosen.draft, chosen.escalation):
        assert 0 <= sampling.temperature <= 2 and 1 <= sampling.max_tokens <= 32768
    assert all(isinstance(getattr(chosen.policy, rule.value), bool) for rule in switches())
    assert isinstance(chosen.policy.topics, str)


def asked(modes: Any) -> cl.Message:
    message = cl.Message.__new__(cl.Message)  # a message of the browser; the constructor wants a running session
    message.modes = modes
    return message


@pytest.mark.parametrize(
    ("modes", "role"),
    [
        ({"model": "escalation"}, "escalation"),
        ({"model": AUTO}, AUTO),
        (None, "draft"),
        ({}, "draft"),
        ({"model": None}, "draft"),
        ({"model": "quotes"}, "quotes"),
        ({"model": "phi-4-mini"}, "draft"),
        ({"model": ["escalation"]}, "draft"),
        ({"model": {"a": 1}}, "draft"),
        ({"other": "escalation"}, "draft"),
    ],
)
def test_a_message_asks_for_a_connected_role_or_keeps_the_pick(modes: object, role: str) -> None:
    assert picker.picked(asked(modes), NAMES, "draft") == role


def test_a_role_that_is_not_connected_cannot_be_picked() -> None:
    assert picker.picked(asked({"model": "escalation"}), {"draft": "phi-4-mini"}, AUTO) == AUTO


@pytest.mark.parametrize(
    ("modes", "scope"),
    [
        ({"scope": "uploads"}, "uploads"),
        ({"scope": "nothing", "model": AUTO}, "nothing"),
        (None, "corpus"),
        ({"scope": "all of it"}, "corpus"),
        ({"scope": ["uploads"]}, "corpus"),
    ],
)
def test_a_message_says_what_it_is_answered_from_or_keeps_the_pick(modes: object, scope: str) -> None:
    assert picker.picked_scope(asked(modes), "corpus") == scope


def test_a_starter_is_a_documents_first_question_or_asks_what_it_is_about() -> None:
    documents = Library.of(
        Document("a.md", "Returns", "# Returns\n\n```\n# what?\n```\n\n## How long do refunds take?\n\n## Why?\n"),
        Document("b.md", "Shipping", "# Shipping\n\nIs this a heading?"),
        Document("c.md", "חזרות", "# חזרות\n\n## כמה זמן?"),
    ).documents
    asked = ("How long do refunds take?", "What is “Shipping” about?", "Why?", "כמה זמן?")
    said = [(starter.label, starter.message) for starter in picker.starters((), documents, ENGLISH)]
    assert said == [(one, one) for one in asked]
    assert picker.starters((), (), ENGLISH) == []


def test_the_first_starters_are_of_documents_in_the_readers_own_writing() -> None:
    documents = Library.of(Document("b.md", "Shipping", "# Shipping"), Document("c.md", "חזרות", "# חזרות")).documents
    hebrew = picker.starters((), documents, language("he"))
    assert "חזרות" in hebrew[0].label and "Shipping" in hebrew[1].label


def test_a_document_in_the_readers_own_writing_gives_more_than_one_starter() -> None:
    greek = "# Καταθέσεις\n\n## Τι είναι;\n\n## Πώς;\n\n## Πότε;"
    documents = Library.of(Document("b.md", "Shipping", "# Shipping"), Document("c.md", "Καταθέσεις", greek)).documents
    asked = [starter.message for starter in picker.starters((), documents, language("el"))]
    assert asked[:3] == ["Τι είναι;", "Πώς;", "Πότε;"] and "Shipping" in asked[3]


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_a_starter_asks_is_understood_in_every_language(code: str) -> None:
    documents = Library.of(Document("b.md", "Zephyr", "# Zephyr")).documents
    (starter,) = picker.starters((), documents, language(code))
    said = understand(starter.message, Library.of(), past=False)
    assert said.request is Request.WORK and said.whole


def test_there_are_never_more_than_four_starters() -> None:
    nine = Library.of(*(Document(f"{n}.md", f"T{n}", "x") for n in range(9))).documents
    assert len(picker.starters((), nine, ENGLISH)) == 4


def test_a_presenters_questions_come_first_and_alone() -> None:
    questions = tuple(f"Question {n}?" for n in range(9))
    documents = Library.of(Document("a.md", "Returns", "# Returns")).documents
    assert [starter.message for starter in picker.starters(questions, documents, ENGLISH)] == list(questions[:8])
