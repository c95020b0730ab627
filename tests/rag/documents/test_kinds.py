"""A kind of file is a line in one table, and everything that tells of kinds follows it."""

from importlib import import_module

import pytest

from rag.documents.parsers.kinds import ENDINGS, KINDS, Kind, names, of_group, shown
from words.language import LANGUAGES, language
from words.phrase import comma, say, spoken


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.parser)
def test_a_kind_has_a_parser_and_endings_that_are_its_own(kind: Kind) -> None:
    assert callable(import_module(f"rag.documents.parsers.{kind.parser}").parse)
    others = {ending for other in KINDS if other is not kind for ending in other.endings}
    assert kind.endings and not others & set(kind.endings)
    assert all(ending == ending.lower() and ending.startswith(".") for ending in kind.endings)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.packed], ids=lambda kind: kind.parser)
def test_a_kind_that_is_packed_has_words_for_a_file_that_is_named_wrongly(kind: Kind) -> None:
    ending = kind.endings[0]
    assert say(f"parser-kind-{ending[1:]}") and say(f"parser-kind-{ending[1:]}.bare")


@pytest.mark.parametrize("code", LANGUAGES)
def test_who_gives_a_file_of_another_kind_is_told_every_kind_that_can_be_read(code: str) -> None:
    said = spoken(say("upload-unknown-kind", kinds=comma(names())), language(code))
    assert "Markdown" in said and [kind.name for kind in KINDS if kind.name not in said] == []


def test_what_people_are_shown_is_the_first_endings_of_every_kind() -> None:
    assert shown()[:3] == (".md", ".txt", ".pdf") and set(shown()) < ENDINGS
    assert sorted((*of_group("text"), *of_group("office"), *of_group("data"))) == sorted(shown())
    assert all(kind.endings[0] in shown() for kind in KINDS)
