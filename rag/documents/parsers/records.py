"""JSON and JSON Lines -> a table where it is one, else an outline that can be read."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rag.documents.parsers import plain
from rag.documents.parsers.parsed import LONGEST_TEXT, Parsed, Tell, Transcript, Unreadable, sized
from rag.documents.parsers.tables import table
from words.phrase import Phrase, Text, say

_MOST_COLUMNS = 40
_DEEPEST = 60  # levels that are told apart in an outline
_TOLD_EVERY = 20_000

Row = dict[str, str]


def parse(path: Path, ending: str, tell: Tell) -> Parsed:
    """An array of flat objects is a table, everything else an outline. Raises Unreadable for what is no JSON."""
    file = plain.read(path)
    transcript = Transcript(list(file.doubts), file.cut)
    if ending in (".jsonl", ".ndjson"):
        value = _lines(file, transcript, tell)
    else:
        value = _cut(file, transcript, tell) if file.cut else _whole(file.text)
    if isinstance(value, list):
        return transcript.parsed(size=_listed(value, transcript))
    transcript.add("\n".join(_outline(value)))
    title = value.get("title") if isinstance(value, dict) else ""
    return transcript.parsed(title if isinstance(title, str) else "")


def _listed(value: list[Any], transcript: Transcript) -> Text:
    """Write a table or an outline of each entry; returns how many of them found room."""
    if rows := _rows(value):
        columns = list({name: None for row in rows for name in row})
        whole = table([columns, *([row.get(name, "") for name in columns] for row in rows)])
        return transcript.rows(whole, more=transcript.cut)
    more, done = transcript.cut, len(value)
    if len(value) > 1 and all(isinstance(entry, dict) for entry in value):
        done = 0
        for number, entry in enumerate(value, 1):
            if transcript.full:
                break
            transcript.place(f"entry {number}")
            transcript.add("\n".join(_outline(entry)))
            done = number
    else:
        transcript.add("\n".join(_outline(value)))
    if more:
        transcript.doubts.append(say("doubt-long-entries", count=done))
        return say("size-entries.first", count=done)
    return sized("entries", done, len(value))


def _whole(text: str) -> Any:
    try:
        return json.loads(text)
    except RecursionError:
        raise Unreadable(say("parser-too-deep")) from None
    except ValueError as error:
        if "\n" in text.strip():  # lines of JSON under the wrong ending
            try:
                return [json.loads(line) for line in text.split("\n") if line.strip()]
            except (ValueError, RecursionError):
                pass
        raise Unreadable(_wrong(error)) from error


def _cut(file: plain.Read, transcript: Transcript, tell: Tell) -> list[Any]:
    """Of JSON no part can be read alone, but of lines of JSON under the wrong ending."""
    try:
        json.loads(file.text.lstrip().partition("\n")[0])
    except (ValueError, RecursionError):
        raise Unreadable(say("parser-json-long", count=LONGEST_TEXT)) from None
    return _lines(file, transcript, tell)


def _wrong(error: ValueError) -> Phrase:
    if isinstance(error, json.JSONDecodeError):
        return say("parser-json-wrong", line=str(error.lineno), column=str(error.colno))
    return say("parser-json-number")


def _lines(file: plain.Read, transcript: Transcript, tell: Tell) -> list[Any]:
    values, wrong = list[Any](), list[int]()
    lines = file.text.split("\n")
    if file.cut:
        lines.pop()  # half a line
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                values.append(json.loads(line))
            except (ValueError, RecursionError):
                wrong.append(number)
        if number % _TOLD_EVERY == 0:
            tell(number, len(lines))
    if not values:
        raise Unreadable(say("parser-no-json-lines"))
    if wrong:
        transcript.doubts.append(say("doubt-json-lines", count=len(wrong), of=len(lines), line=str(wrong[0])))
    return values


def _rows(entries: Sequence[Any]) -> list[Row]:
    """Flat objects, or objects of those, as rows of a table; none where one of them is no such thing."""
    rows, names = list[Row](), set[str]()
    for entry in entries:
        row = _flat(entry) if isinstance(entry, dict) else None
        if row is None:
            return []
        rows.append(row)
        names |= row.keys()
        if len(names) > _MOST_COLUMNS:
            return []
    return rows if len(rows) > 1 else []


def _flat(entry: dict[str, Any]) -> Row | None:
    """What is within an object gets a name like `address.city`; a list of single values is one value."""
    row: Row = {}
    for name, value in entry.items():
        inner = value.items() if isinstance(value, dict) else [("", value)]
        for below, single in inner:
            whole = f"{name}.{below}" if isinstance(value, dict) else name
            if (said := _cell(single)) is None or whole in row:
                return None
            row[whole] = said
    return row


def _cell(value: Any) -> str | None:
    if isinstance(value, list):
        return None if any(isinstance(one, dict | list) for one in value) else ", ".join(map(_said, value))
    return None if isinstance(value, dict) and value else _said(value)


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
