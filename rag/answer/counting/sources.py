"""The tables of documents, and which of them go on as one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from rag.answer.counting.question import Hint
from rag.answer.counting.sheet import Sheet
from rag.text.tables import Table, tables

_MOSTLY = 0.8  # share of a document that its tables are, from which on its title says what their rows are

_SHORT = 200_000  # characters: read in some milliseconds, at every question
_HEADINGS = re.compile(r"^ {0,3}#{1,6}\s.*", re.MULTILINE)

_DATED = re.compile(r"\d|version|draft|alt|neu|old|new|entwurf", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """A document that may have tables. `cut` if its file is longer than the `text` that was read of it."""

    id: str
    title: str
    text: str
    cut: bool = False


def sheets_of(source: Source) -> Sequence[Sheet]:
    """Each table of a document, and those that go on with the same columns as one. What is short is kept once read."""
    return _kept(source) if len(source.text) <= _SHORT else tuple(_sheets(source))


@lru_cache(maxsize=64)
def _kept(source: Source) -> Sequence[Sheet]:
    return tuple(_sheets(source))


def _sheets(source: Source) -> Iterator[Sheet]:
    found = list(tables(source.text)) if "|" in source.text else []
    held = sum(table.end - table.start for table in found)
    besides, end = 0, 0
    for start, stop in [*((table.start, table.end) for table in found), (len(source.text), 0)]:
        # A heading says whose the table is: it is nothing else to read.
        besides += len(_HEADINGS.sub("", source.text[end:start]).strip())
        end = stop
    titled = held >= _MOSTLY * (held + besides)
    groups: dict[tuple[str, ...], list[Table]] = {}
    for table in found:
        groups.setdefault(table.columns, []).append(table)
    for table in found:
        others = tuple(chain.from_iterable(other.rows[:1000] for other in found if other is not table))
        yield Sheet.of(source.title, [table], titled, others)
    for parts in groups.values():
        headings = {part.heading for part in parts}
        if len(parts) > 1 and len(headings) == len(parts) and not any(map(_DATED.search, headings)):
            yield Sheet.of(source.title, parts, titled)


def together(sheets: Sequence[tuple[Source, Sheet]], least: int = 1) -> list[tuple[Source, Sheet]]:
    """All tables of the same columns as one, whatever file they are of; only where there are `least` of them."""
    groups: dict[tuple[str, ...], list[tuple[Source, Sheet]]] = {}
    for source, sheet in sheets:
        if len(sheet.headings) == 1:
            groups.setdefault(sheet.columns, []).append((source, sheet))
    made = []
    for parts in groups.values():
        if len(parts) < least:
            continue
        source, first = parts[0]
        title = ", ".join(dict.fromkeys(source.title for source, _ in parts))
        held = replace(
            first,
            title=title,
            headings=tuple(sheet.headings[0] or source.title for source, sheet in parts),
            rows=tuple(chain.from_iterable(sheet.rows for _, sheet in parts)),
            places=tuple((place[0] or source.title, place[1]) for source, sheet in parts for place in sheet.places),
            dropped=sum(sheet.dropped for _, sheet in parts),
            heads=tuple(chain.from_iterable(sheet.heads for _, sheet in parts)),
            names=tuple(name for name in first.names if all(name in sheet.names for _, sheet in parts)),
        )
        made.append((replace(source, title=title, cut=any(source.cut for source, _ in parts)), held))
    return made


def is_called(source: Source, sheet: Sheet, hint: Hint) -> bool:
    """Whether a hint names this table, by what stands above it or by its document."""
    return hint.name in (source.title, " > ".join(sheet.headings), f"{source.title}, {' > '.join(sheet.headings)}")
