"""The languages that Tandem speaks, each with its messages: the one door to Fluent."""

import re
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource, resolver
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

Value = str | int | float
FOLDER = Path(__file__).parent
ENGLISH = "en"
# All that is said of a language outside its folder: its code, and which way it runs.
LANGUAGES = {ENGLISH: "ltr", "he": "rtl", "uk": "ltr", "el": "ltr", "fa": "rtl"}
LONGEST, LARGEST = 100_000, 1e15  # characters of a text that is filled in, and the largest number
# Fluent refuses to fill in more than 2,500 characters, since messages may refer to each other without end. None of ours
# does, and the names of a table's columns, or the one word of a model that goes in circles, may be longer.
resolver.MAX_PART_LENGTH = sys.maxsize
_MESSAGE = re.compile(r"^([a-z][a-z0-9-]*) =.*\n(?:(?:[ }].*)?\n)*", re.MULTILINE)


class Language:
    """The messages of one language."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.direction, self.folder = LANGUAGES[code], FOLDER / code
        # What is filled in may run the other way, a file's name in a Hebrew sentence: marks keep it together.
        self._bundle = FluentBundle([code], use_isolating=self.direction == "rtl")
        self._written: dict[str, str] = {}  # each message as it stands in its file: parsed when it is first said
        for path in sorted(self.folder.glob("*.ftl")):
            self._written |= {found[1]: found[0] for found in _MESSAGE.finditer(path.read_text(encoding="utf-8"))}

    def message(self, name: str, values: Mapping[str, Value]) -> str:
        """What is filled in is cut to what can be shown: a text beyond LONGEST, a number beyond LARGEST.

        Raises LookupError for a name that no message has, and ValueError for a message that lacks a value.
        """
        id, _, attribute = name.partition(".")
        if written := self._written.get(id):
            self._bundle.add_resource(FluentResource(written))
            self._written.pop(id, None)  # last: another thread may ask for the same
        message = self._bundle.get_message(id)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise LookupError(name)
        text, errors = self._bundle.format_pattern(pattern, {key: _shown(value) for key, value in values.items()})
        if errors:
            raise ValueError(f"{name}: {errors[0]}")
        assert isinstance(text, str)
        return text


def _shown(value: Value) -> Value:
    if isinstance(value, str):
        return value if len(value) <= LONGEST else f"{value[: LONGEST - 1]}…"
    return max(-LARGEST, min(value, LARGEST))


def table(area: str, by: Language) -> dict[str, str]:
    """The messages of `area`.ftl by name, for the page's script: what is filled in there stands as "{count}"."""
    said: dict[str, str] = {}
    for entry in FluentResource((FOLDER / ENGLISH / f"{area}.ftl").read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Message):
            values = {name: f"{{{name}}}" for name in _Variables.of(entry)}
            said[entry.id.name] = by.message(entry.id.name, values)
    return said


class _Variables(Visitor):
    """Collects what a message is filled with."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    @classmethod
    def of(cls, entry: ast.Message) -> set[str]:
        visitor = cls()
        visitor.visit(entry)
        return visitor.names

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


@cache
def language(code: str) -> Language:
    """By its code. Raises KeyError for one that Tandem does not speak."""
    return Language(code)


def closest(tag: str) -> Language:
    """The language of a browser that asks for `tag`, "he-IL" or "uk": the same one, else English."""
    code = tag.replace("_", "-").partition("-")[0].casefold()
    code = {"iw": "he"}.get(code, code)  # the old code, which Java and Android still send
    return language(code if code in LANGUAGES else ENGLISH)
