"""JSON and JSON Lines -> a table where it is one, else an outline that can be read."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rag.parsers import plain
from rag.parsers.parsed import Parsed, Tell, Transcript, Unreadable, counted
from rag.parsers.tables import table

_MOST_COLUMNS = 40
_LONGEST_CELL = 300
_DEEPEST = 60  # levels that are told apart in an outline
_TOLD_EVERY = 20_000


def parse(path: Path, ending: str, tell: Tell) -> Parsed:
    """An array of flat objects is a table, everything else an outline. Raises Unreadable for what is no JSON."""
    text, doubts = plain.read(path)
    transcript = Transcript(list(doubts))
    value = _lines(text, transcript, tell) if ending in (".jsonl", ".ndjson") else _whole(text)
    if isinstance(value, list) and (columns := _columns(value)):
        transcript.add(table([columns, *([_said(row.get(name)) for name in columns] for row in value)]))
        return transcript.parsed(size=counted(len(value), "row"))
    if isinstance(value, list) and len(value) > 1 and all(isinstance(entry, dict) for entry in value):
        for number, entry in enumerate(value, 1):
            if transcript.full:
                break
            transcript.place(f"entry {number}")
            transcript.add("\n".join(_outline(entry)))
    else:
        transcript.add("\n".join(_outline(value)))
    title = value.get("title") if isinstance(value, dict) else ""
    size = counted(len(value), "entry", "entries") if isinstance(value, list) else ""
    return transcript.parsed(title if isinstance(title, str) else "", size)


def _whole(text: str) -> Any:
    try:
        return json.loads(text)
    except RecursionError:
        raise Unreadable("is nested too deeply to be read.") from None
    except ValueError as error:
        if "\n" in text.strip():  # lines of JSON under the wrong ending
            try:
                return [json.loads(line) for line in text.splitlines() if line.strip()]
            except (ValueError, RecursionError):
                pass
        raise Unreadable(f"is not valid JSON ({_where(error)}): correct it, or give it the ending .txt.") from error


def _where(error: ValueError) -> str:
    return f"line {error.lineno}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else "a number"


def _lines(text: str, transcript: Transcript, tell: Tell) -> list[Any]:
    values, wrong = list[Any](), list[int]()
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                values.append(json.loads(line))
            except (ValueError, RecursionError):
                wrong.append(number)
        if number % _TOLD_EVERY == 0:
            tell(number, len(lines))
    if not values:
        raise Unreadable("is not valid JSON Lines: not one of its lines is JSON.")
    if wrong:
        transcript.doubts.append(f"{len(wrong):,} of {len(lines):,} lines are not JSON: line {wrong[0]:,} first.")
    return values


def _columns(rows: Sequence[Any]) -> list[str]:
    """The names that flat objects share, in order of first appearance; none where they are no rows of a table."""
    names: dict[str, int] = {}
    for row in rows:
        if not isinstance(row, dict) or any(isinstance(value, dict | list) and value for value in row.values()):
            return []
        if any(isinstance(value, str) and len(value) > _LONGEST_CELL for value in row.values()):
            return []
        for name in row:
            names[name] = names.get(name, 0) + 1
        if len(names) > _MOST_COLUMNS:
            return []
    return list(names) if len(rows) > 1 else []


def _said(value: Any) -> str:
    if value is None or isinstance(value, dict | list):
        return ""
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


def _outline(value: Any) -> Iterator[str]:
    """`- name: value`, indented by depth. Without recursion: json itself may go a thousand levels deep."""
    waiting = [("", value, 0)]
    while waiting:
        name, value, depth = waiting.pop()
        lead = "  " * min(depth, _DEEPEST) + ("- " if depth or name else "")
        if isinstance(value, dict | list) and value:
            below = depth
            if name:
                yield f"{lead}{name}:"
                below += 1
            inner = value.items() if isinstance(value, dict) else (("", entry) for entry in value)
            waiting += reversed([(key, entry, below + (not name and not key)) for key, entry in inner])
        elif name:
            yield f"{lead}{name}: {_said(value)}"
        else:
            yield f"{lead}{_said(value)}"
