"""Who has a part in a turn, and what differs between them. Pure.

A turn's events name a contender by any text: one of these, or in a comparison a model's own name.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum, auto

from words.phrase import Text, say


class Role(StrEnum):
    """In the order in which a turn comes by them. A message `role-NAME` says each in words."""

    READING = auto()  # the passes over a long document: notes, until an answer is made of them
    DRAFT = auto()
    ESCALATION = auto()
    QUOTES = auto()  # the best sentences of the documents, without a model
    COUNT = auto()  # code that counts rows
    DOCUMENTS = auto()  # the corpus, which could not be read
    REPLAY = auto()  # a recording answers


@dataclass(frozen=True, slots=True)
class Part:
    """`model`: a language model speaks, whose tokens count; `own`: it has a server, a name and a sampling of its own in
    the settings; `icon` is Lucide's, where a reader can pick it.
    """

    model: bool = False
    own: bool = False
    icon: str = ""


_PARTS: Mapping[Role, Part] = {
    Role.READING: Part(model=True),
    Role.DRAFT: Part(model=True, own=True, icon="feather"),
    Role.ESCALATION: Part(model=True, own=True, icon="brain"),
    Role.QUOTES: Part(icon="quote"),
    Role.COUNT: Part(),
    Role.DOCUMENTS: Part(),
    Role.REPLAY: Part(icon="history"),
}
_COMPARED = Part(model=True, icon="brain")  # a comparison's contender is a model
MODELS = tuple(role for role in Role if _PARTS[role].own)


def part(who: str) -> Part:
    return _PARTS[Role(who)] if who in _PARTS else _COMPARED


def in_words(who: str) -> Text:
    """What is none that is known here, by its name."""
    return say(f"role-{who}") if who in _PARTS else who
