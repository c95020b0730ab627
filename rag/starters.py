"""A fixed list of questions from a Markdown file: what a presenter asks, and what a pre-flight runs."""

import re
from dataclasses import dataclass
from pathlib import Path

MOST_BYTES = 100_000
MOST = 50
_ITEM = re.compile(r"\s{0,3}(?:[-*+]|\d{1,3}[.)])\s+(\S.*)")


@dataclass(frozen=True, slots=True)
class Starters:
    """`questions` in the order of the file; `problem` is a sentence where there are none, "" else."""

    questions: tuple[str, ...]
    problem: str = ""


def read(path: Path) -> Starters:
    """Every list item of a Markdown file is a question. A file that is missing or empty is a sentence, no error."""
    try:
        text = path.read_bytes()[:MOST_BYTES].decode("utf-8-sig")
    except OSError as error:
        return Starters((), f"The file of starters, {path.name}, cannot be read: {error.strerror}.")
    except UnicodeDecodeError:
        return Starters((), f"The file of starters, {path.name}, is not UTF-8: save it again as UTF-8.")
    items = (found[1].strip() for line in text.splitlines() if (found := _ITEM.fullmatch(line)))
    questions = tuple(dict.fromkeys(items))[:MOST]
    problem = (
        "" if questions else f"The file of starters, {path.name}, holds no list item, a line that begins with “- ”."
    )
    return Starters(questions, problem)
