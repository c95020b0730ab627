"""Which document is another version of which, by their names: policy_v1.md and policy_v2.md, offer (1).pdf. Pure."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from rag.documents.segment import Volume
from rag.text.dates import dates

_MARK = re.compile(
    r"[\s_.-]*(?:\b|(?<=_))(?:v|ver|version|rev|revision|draft|entwurf|fassung)[\s_.-]?(\d+(?:\.\d+)*)(?!\d)|[\s_]*\((\d+)\)",
    re.I,
)
_STAGE = re.compile(r"[\s_.-]+(old|alt|draft|entwurf|new|neu|final|latest)(?=$|[\s_.-])", re.IGNORECASE)
_STAGES = {"old": 0, "alt": 0, "draft": 1, "entwurf": 1, "new": 3, "neu": 3, "final": 4, "latest": 5}
UNMARKED = 2  # a name without a stage stands between a draft and a new one
Key = tuple[str, int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Outdated:
    """The file of a document that was left out, since a newer version of it speaks."""

    file: str
    newest: str


def outdated(volumes: Iterable[Volume]) -> Mapping[str, str]:
    """The id of each document of which a newer version is among `volumes`, with the newest one's id.

    Versions have names that differ in nothing but a version's number, its day, or a word as "draft" and "final".
    """
    families: dict[str, list[tuple[Key, str]]] = {}
    for volume in volumes:
        stem, key = _version(volume.file)
        if stem:
            families.setdefault(stem, []).append((key, volume.id))
    older: dict[str, str] = {}
    for family in families.values():
        ordered = sorted(family)
        if len(ordered) > 1 and all(one[0] != other[0] for one, other in pairwise(ordered)):
            older |= {document: ordered[-1][1] for _, document in ordered[:-1]}
    return older


def _version(name: str) -> tuple[str, Key]:
    """What all versions of a document are called, and what they are ordered by."""
    numbers: tuple[int, ...] = ()
    day = next((date for date in dates(name) if date.wider), None)
    rest = name[: day.start] + name[day.end :] if day else name
    if mark := _MARK.search(rest):
        numbers = tuple(int(part) for part in (mark[1] or mark[2]).split("."))
        rest = rest[: mark.start()] + rest[mark.end() :]
    stage = UNMARKED
    if word := _STAGE.search(re.sub(r"\.\w{1,5}$", "", rest)):
        stage = _STAGES[word[1].casefold()]
        rest = rest[: word.start()] + rest[word.end() :]
    stem = re.sub(r"[\W_]+", " ", rest).strip().casefold()
    return stem, (day.spellings[0] if day else "", stage, numbers)
