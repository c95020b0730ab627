"""Jupyter notebooks: Markdown cells as they are, code in fences, what the code printed below it."""

import json
from pathlib import Path
from typing import Any

from rag.documents.parsers import plain
from rag.documents.parsers.parsed import Parsed, Tell, Transcript, Unreadable, sized
from rag.text.markdown import headings
from words.phrase import say

_LONGEST_OUTPUT = 5000  # characters of what a cell printed


def parse(path: Path, ending: str, tell: Tell) -> Parsed:
    """Cells in order, each a place. Raises Unreadable for what is no notebook."""
    file = plain.read(path, plain.MOST_BYTES)  # most of a long one is pictures, which are left out
    if file.cut:
        raise Unreadable(say("parser-notebook-long", megabytes=plain.MOST_BYTES / 1e6))
    try:
        book = json.loads(file.text)
        cells = book["cells"]
        language = book.get("metadata", {}).get("language_info", {}).get("name", "")
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError) as error:
        raise Unreadable(say("parser-notebook-old")) from error
    if not isinstance(cells, list):
        raise Unreadable(say("parser-notebook-old"))
    transcript, title, done = Transcript(list(file.doubts)), "", 0
    for number, cell in enumerate(cells, 1):
        if transcript.full:
            break
        done = number
        if not isinstance(cell, dict):
            continue
        source = _text(cell.get("source"))
        transcript.place(f"cell {number}")
        if cell.get("cell_type") == "code":
            transcript.add(_fenced(source, language if isinstance(language, str) else ""))
            for output in _list(cell.get("outputs")):
                transcript.add(_fenced(_printed(output)[:_LONGEST_OUTPUT], ""))
        else:
            title = title or next((heading.text for heading in headings(source)), "")
            transcript.add(source)
    return transcript.parsed(title, sized("cells", done, len(cells)))


def _printed(output: Any) -> str:
    if not isinstance(output, dict):
        return ""
    data = output.get("data")
    return _text(data.get("text/plain")) if isinstance(data, dict) else _text(output.get("text"))


def _text(lines: Any) -> str:
    """A string, or the list of lines that notebooks write for one."""
    return lines if isinstance(lines, str) else "".join(line for line in _list(lines) if isinstance(line, str))


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _fenced(code: str, language: str) -> str:
    fence = "````" if "```" in code else "```"
    return f"{fence}{language}\n{code.strip()}\n{fence}" if code.strip() else ""
