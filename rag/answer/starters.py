"""A fixed list of questions from a Markdown file: what a presenter asks, and what a pre-flight runs."""

import re
from dataclasses import dataclass
from pathlib import Path

from words.phrase import Text, say

MOST_BYTES = 100_000
MOST = 50
_ITEM = re.compile(r"\s{0,3}(?:[-*+]|\d{1,3}[.)])\s+(\S.*)")


@dataclass(frozen=True, slots=True)
class Starters:
    """`questions` in the order of the file; `problem` is a sentence where there are none, "" else."""

    questions: tuple[str, ...]
    problem: Text = ""


def read(path: Path) -> Starters:
    """Every list item of a Markdown file is a question. A file that is missing or empty is a sentence, no error."""
    try:
        text = path.read_bytes()[:MOST_BYTES].decode("utf-8-sig")
    except OSError as error:
        return Starters((), say("starters-unread", file=path.name, why=error.strerror or type(error).__name__))
    except UnicodeDecodeError:
        return Starters((), say("starters-encoding", file=path.name))
    items = (found[1].strip() for line in text.splitlines() if (found := _ITEM.fullmatch(line)))
    questions = tuple(dict.fromkeys(items))[:MOST]
    return Starters(questions, "" if questions else say("starters-empty", file=path.name))
