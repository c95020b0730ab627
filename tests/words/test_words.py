"""Every sentence is in one place, in every language, with the same parts; and none stands in the code."""

import ast
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from rag.answer.policy import Rule, switches
from words.language import ENGLISH, FOLDER, LANGUAGES, LONGEST, Language, Value, closest, language, table
from words.phrase import Text, comma, everywhere, joined, packed, say, spoken, unpacked

ROOT = Path(__file__).parents[2]
OTHERS = [code for code in LANGUAGES if code != ENGLISH]
CODE = sorted(
    path
    for room in ("rag", "models", "ui", "words")
    for path in (ROOT / room).rglob("*.py")
    if "__pycache__" not in path.parts
)
PAGE = sorted((ROOT / "public").rglob("*.js*"))
# What a model reads, what a terminal shows, and words that are looked for in questions and documents.
NO_PAGE = {
    "rag/answer/checks/arithmetic.py",
    "rag/documents/parsers/sheet.py",
    "rag/answer/checks/chatter.py",
    "rag/answer/checks/dates.py",
    "rag/answer/checks/languages.py",
    "rag/answer/checks/names.py",
    "rag/answer/checks/numerals.py",
    "rag/answer/checks/refusal_words.py",
    "rag/answer/checks/synonyms.py",
    "rag/answer/checks/units.py",
    "models/habits.py",
    "rag/answer/counting/choose.py",
    "rag/answer/counting/comparing.py",
    "rag/answer/counting/conditions.py",
    "rag/answer/counting/days.py",
    "rag/answer/counting/meaning.py",
    "rag/answer/counting/question.py",
    "rag/answer/counting/ranking.py",
    "rag/answer/counting/reader.py",
    "rag/answer/counting/sheet.py",
    "rag/answer/counting/values.py",
    "rag/answer/counting/vocabulary.py",
    "rag/answer/lexicon.py",
    "rag/answer/marker.py",
    "rag/answer/parts.py",
    "rag/answer/prompt.py",
    "rag/documents/corpus.py",
    "rag/settings.py",
    "rag/text/clauses.py",
    "rag/text/dates.py",
    "rag/text/injections.py",
    "rag/text/terms.py",
    "ui/door.py",
}


class Parts(Visitor):
    """What a pattern is filled in with, and which plurals it knows."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.plurals: list[set[str]] = []

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: fluent.SelectExpression) -> None:  # noqa: N802
        keys = {v.key.name if isinstance(v.key, fluent.Identifier) else v.key.value for v in node.variants}
        self.plurals.append({"one" if key == "1" else key for key in keys})
        self.generic_visit(node)


def patterns(entry: fluent.Message) -> dict[str, Parts]:
    """A message and its attributes by name."""
    held = {entry.id.name: entry.value} if entry.value else {}
    held |= {f"{entry.id.name}.{attribute.id.name}": attribute.value for attribute in entry.attributes}
    found: dict[str, Parts] = {}
    for name, pattern in held.items():
        found[name] = Parts()
        found[name].visit(pattern)
    return found


@cache
def messages(code: str) -> dict[str, tuple[str, Parts]]:
    """Message -> its area and its parts."""
    found: dict[str, tuple[str, Parts]] = {}
    for path in sorted((FOLDER / code).glob("*.ftl")):
        for entry in FluentResource(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, fluent.Junk | fluent.Term), path.name
            if isinstance(entry, fluent.Message):
                found |= {name: (path.name, parts) for name, parts in patterns(entry).items()}
    return found


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_has_every_message_in_the_same_place_with_the_same_parts(code: str) -> None:
    ours, theirs = messages(ENGLISH), messages(code)
    assert not ours.keys() - theirs.keys(), "not translated"
    assert not theirs.keys() - ours.keys(), "in no other language"
    other = {name for name in ours if ours[name][0] != theirs[name][0]}
    other |= {name for name in ours if ours[name][1].variables != theirs[name][1].variables}
    assert not other


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_message_is_written_once(code: str) -> None:
    names = Counter(
        entry.id.name
        for path in (FOLDER / code).glob("*.ftl")
        for entry in FluentResource(path.read_text(encoding="utf-8")).body
        if isinstance(entry, fluent.Message)
    )
    assert not [name for name, often in names.items() if often > 1]


# Of those that Fluent knows; any other is the default. Persian needs no plural after a number.
PLURALS = {"en": {"one"}, "he": {"one"}, "uk": {"one", "few"}, "el": {"one"}, "fa": set[str]()}
NONE_OR_SOME = {"0", "other"}  # no plural: a part that is left out


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_counted_has_each_plural_of_the_language(code: str) -> None:
    found = [(name, plurals) for name, (_, parts) in messages(code).items() for plurals in parts.plurals]
    assert not [(name, plurals) for name, plurals in found if PLURALS[code] - plurals and plurals != NONE_OR_SOME]


@pytest.mark.parametrize("code", OTHERS)
def test_what_english_can_say_the_language_can_whatever_is_filled_in_or_missing(code: str) -> None:
    """A recording may be edited by hand, and then replayed in any language."""
    english, other = language(ENGLISH), language(code)
    for name, (_, parts) in messages(ENGLISH).items():
        names = sorted(parts.variables)
        for filled in product((0, 1, 2, 5, 2.5, "text", None)[-3 if len(names) > 3 else 0 :], repeat=len(names)):
            values: dict[str, Value] = {n: v for n, v in zip(names, filled, strict=True) if v is not None}
            try:
                english.message(name, values)
            except ValueError:
                continue
            assert other.message(name, values)


# Names, abbreviations and the like, the same in some language as in English.
SAME = re.compile(r"(comma|replay-mark|.*-html|.*-markdown|.*-csv)(\..*)?")


@pytest.mark.parametrize("code", OTHERS)
def test_no_sentence_was_left_in_english(code: str) -> None:
    def filled(by: Language, name: str) -> str:
        return by.message(name, dict.fromkeys(messages(ENGLISH)[name][1].variables, 7))

    ours, theirs = language(ENGLISH), language(code)
    same = [name for name in messages(ENGLISH) if filled(ours, name) == filled(theirs, name)]
    assert not [name for name in same if re.search(r"[a-z]{3}", filled(ours, name)) and not SAME.fullmatch(name)]


@cache
def named() -> tuple[set[str], set[tuple[str, str]]]:
    """Messages that the code names, and, where part of a name is filled in, the literal (start, end) of it."""
    whole: set[str] = set()
    partly: set[tuple[str, str]] = set()
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "say" and node.args:
                for part in ast.walk(node.args[0]):
                    if isinstance(part, ast.JoinedStr):
                        first, last = part.values[0], part.values[-1]
                        assert isinstance(first, ast.Constant), f"{path}:{part.lineno}"
                        partly.add((str(first.value), str(last.value) if isinstance(last, ast.Constant) else ""))
                    elif isinstance(part, ast.Constant) and isinstance(part.value, str):
                        whole.add(part.value)
    for path in PAGE:
        whole |= set(re.findall(r"""\bsay\(\s*["'`]([a-z0-9.-]+)["'`]""", path.read_text(encoding="utf-8")))
    return whole, partly


def test_every_message_is_said_somewhere() -> None:
    whole, partly = named()
    unsaid = messages(ENGLISH).keys() - whole - set(table("page", language(ENGLISH)))
    assert not {
        name for name in unsaid if not any(name.startswith(start) and name.endswith(end) for start, end in partly)
    }


# Sentences that a check gives in place of its rule's own; recordings know them by these names.
IN_PLACE = {"rule-nothing-supported", "rule-hardly-supported", "rule-silent", "rule-echoes"}


SEEN = (
    *(Rule.EMPTY, Rule.CUT_OFF, Rule.LOOPING, Rule.OTHER_SCRIPT, Rule.REFUSED),
    *(Rule.NUMBERS, Rule.NAMES, Rule.MISBOUND, Rule.DENIED, Rule.CITATIONS),
)


def test_a_rule_has_its_sentence_its_switch_its_name_and_nothing_else_is_among_the_rules() -> None:
    written = {name for name, (area, _) in messages(ENGLISH).items() if area == "rules.ftl"}
    name_of = {rule: f"rule-{rule.replace('_', '-')}" for rule in switches()}
    signs = {f"{name_of[rule]}.sign" for rule in SEEN}
    parts = {f"{name}{part}" for name in name_of.values() for part in ("", ".switch", ".name")}
    assert written == (parts - {name_of[Rule.UNSUPPORTED]}) | signs | IN_PLACE
    filled = {name for name in written if messages(ENGLISH)[name][1].variables}
    assert filled <= {name for name in named()[0] if name.startswith("rule-")}, "a check fills in what it says"


def test_every_message_of_the_page_is_said_by_the_page() -> None:
    script = "".join(path.read_text(encoding="utf-8") for path in PAGE)
    assert not [name for name in table("page", language(ENGLISH)) if not re.search(rf"""["'`]{name}["'`]""", script)]


def test_what_the_code_says_is_a_message() -> None:
    known = messages(ENGLISH).keys()
    assert not [name for name in named()[0] if name not in known and re.fullmatch(r"[a-z]+(-[a-z0-9]+)+(\.\w+)?", name)]


# Three words and more, as a person would read them.
SENTENCE = re.compile(r"[A-Za-z’']{2,}[,:;]? [A-Za-z’']{2,}[,:;]? [A-Za-z’']{2,}")
NOBODYS = re.compile(
    r"log\.\w+|re\.compile|(Value|Type|Key|Assertion|Runtime|OS|Connection)Error|TypeAdapter|field|_knob"
)


def sentences(path: Path) -> list[str]:
    """Sentences in the code of a file that are no docstring, no log line, no pattern and no mistake of a programmer."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    spared = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    spared |= {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Attribute) and n.attr == "split"}  # a word list
    for node in ast.walk(tree):
        call = isinstance(node, ast.Call) and NOBODYS.fullmatch(ast.unparse(node.func))
        if call or isinstance(node, ast.Assert):
            spared |= {id(inner) for inner in ast.walk(node)}
    return [
        f"{path.relative_to(ROOT).as_posix()}:{node.lineno} {node.value}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in spared
        if SENTENCE.search(node.value) and not re.search(r"[\\(|]|-(?:src|uri) |^\S+( \S+){12,}$", node.value)
    ]


def test_no_sentence_stands_in_the_code() -> None:
    assert not [said for path in CODE if path.relative_to(ROOT).as_posix() not in NO_PAGE for said in sentences(path)]


def test_a_phrase_reads_as_english_and_is_said_in_other_languages() -> None:
    phrase = say("step-waits", model="phi-4-mini", why=say("left-not-read"))
    hebrew = language("he")
    assert str(phrase) == "phi-4-mini waits: not read"
    assert "phi-4-mini" in spoken(phrase, hebrew) and spoken(say("left-not-read"), hebrew) in spoken(phrase, hebrew)
    assert spoken("a document's own words", hebrew) == "a document's own words"


def test_a_sentence_is_no_text_and_no_text_is_made_of_it_by_accident() -> None:
    for sentence in (say("left-not-read"), comma(["a", say("left-not-read")])):
        assert not isinstance(sentence, str) and f"{sentence!s}" == str(sentence)
        with pytest.raises(TypeError, match="joined"):
            f"{sentence}: why"
        with pytest.raises(TypeError):
            " ".join(["a", sentence])  # type: ignore[list-item]


def test_a_sentence_is_the_same_as_one_of_its_name_and_values_and_an_empty_one_is_false() -> None:
    assert say("passages", count=3) == say("passages", count=3) != say("passages", count=4)
    assert len({say("passages", count=3), say("passages", count=3), say("passages", count=4)}) == 2
    assert say("passages", count=0) and comma(["a"]) and not comma([]) and not comma([""])


def test_what_a_language_cannot_say_stays_english(caplog: pytest.LogCaptureFixture) -> None:
    lacking, gone = say("passages", count=3), say("left-not-read")
    lacking, gone = replace(lacking, values={}), replace(gone, name="no-such-message")
    both = say("step-waits", model=lacking, why=gone)
    assert "3 passages" in spoken(both, language("el")) and "not read" in spoken(both, language("el"))
    assert spoken(both, language("el")) != str(both)
    assert "passages cannot be said in el" in caplog.text and "no-such-message cannot be said in el" in caplog.text


def test_what_is_foreign_in_a_sentence_can_be_changed_and_the_sentence_is_not() -> None:
    both = joined(" a ", ["b", say("step-waits", model="m", why=say("left-not-read"))])
    assert spoken(both, language(ENGLISH), str.upper) == " A ".join(["B", "M waits: not read"])
    assert "M" in spoken(both, language("uk"), str.upper)


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_filled_in_may_be_long_or_large(code: str) -> None:
    name = "x" * 30_000
    assert name in spoken(say("step-waits", model=name, why=say("doing-writing", model=name)), language(code))
    cut = spoken(say("settled-answered", model="y" * (LONGEST + 1)), language(code))
    assert cut.count("y") == LONGEST - 1 and "…" in cut
    for number in (10**400, -(10**400), 1e300, float("inf"), float("nan"), 5e-324):
        for said in (say("passages", count=number), say("seconds", number=number), say("percent", share=number)):
            assert spoken(said, language(code))


def test_what_refers_to_itself_over_and_over_stays_small() -> None:
    held: object = "x"
    for _ in range(60):
        held = {"say": "doubt-many-columns", "with": {"most": held}, "text": "x"}  # which says it twice
    assert len(str(unpacked(held))) < 3 * LONGEST


def test_numbers_are_written_and_counted_as_each_language_does() -> None:
    count = say("passages", count=1204)
    assert str(count) == "1,204 passages"
    assert spoken(count, language("uk")).startswith("1\u00a0204 ")
    assert spoken(count, language("el")).startswith("1.204 ")
    few, many = (spoken(say("passages", count=n), language("uk")).split()[1] for n in (3, 5))
    assert few != many


def test_what_is_joined_is_said_part_by_part() -> None:
    both = joined(" · ", [say("left-not-read"), comma(["a.pdf", say("left-not-asked")])])
    assert str(both) == "not read · a.pdf, no model was asked"
    persian = spoken(both, language("fa"))
    assert (
        persian
        == f"{spoken(say('left-not-read'), language('fa'))} · a.pdf، {spoken(say('left-not-asked'), language('fa'))}"
    )


def test_props_are_said_wherever_a_phrase_stands() -> None:
    props = {"a": [say("left-not-read"), 1, None], "b": {"c": ("x", say("left-not-read"))}, "d": True}
    said = spoken(say("left-not-read"), language("el"))
    assert everywhere(props, language("el")) == {"a": [said, 1, None], "b": {"c": ["x", said]}, "d": True}


@pytest.mark.parametrize(
    "text",
    ["plain", say("left-not-read"), say("step-waits", model="m", why=say("left-not-read")), comma(["a", say("doing")])],
)
def test_a_phrase_survives_json(text: Text) -> None:
    again = unpacked(packed(text))
    assert again == text and spoken(again, language("uk")) == spoken(text, language("uk"))


@pytest.mark.parametrize(
    "value", [None, 3, [], {}, {"say": "left-not-read"}, {"say": "left-not-read", "with": {}},
              {"say": 1, "with": {}, "text": "a"}, {"say": "left-not-read", "with": {}, "text": None},
              {"say": "step-waits", "with": {"model": "m", "why": True}, "text": "a"},
              {"joined": "ab", "with": ", "}, {"joined": [None], "with": ", "}],
)  # fmt: skip
def test_what_is_no_phrase_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="neither a text nor a phrase"):
        unpacked(value)


@pytest.mark.parametrize("phrase", [("no-such-message", {}), ("step-waits", {"model": "m"})])
def test_a_phrase_of_another_version_is_its_english_text(phrase: tuple[str, object]) -> None:
    name, values = phrase
    text = unpacked({"say": name, "with": values, "text": "m waits: in line"})
    assert text == spoken(text, language("he")) == "m waits: in line"


@pytest.mark.parametrize(
    ("tag", "code"),
    [("he-IL", "he"), ("he", "he"), ("iw", "he"), ("uk-UA", "uk"), ("EL", "el"), ("fa_IR", "fa"), ("en-GB", "en"),
     ("de-DE", "en"), ("", "en"), ("../he", "en")],
)  # fmt: skip
def test_a_browser_gets_the_closest_language(tag: str, code: str) -> None:
    assert closest(tag).code == code


def test_a_message_that_is_not_there_or_lacks_a_value_is_a_mistake() -> None:
    with pytest.raises(LookupError):
        say("no-such-message")
    with pytest.raises(ValueError, match="why"):
        say("step-waits", model="m")
