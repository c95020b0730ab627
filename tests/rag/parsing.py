"""A file as it lies on disk, parsed: what it holds, or why it is refused."""

from pathlib import Path

import pytest

from rag.documents.parsers import Parsed, Unreadable, parse


def read(path: Path, content: str | bytes, ending: str) -> Parsed:
    """The file's own name is a number: only the ending that people see counts."""
    (path / "17").write_bytes(content.encode() if isinstance(content, str) else content)
    return parse(path / "17", ending)


def problem(path: Path, content: str | bytes, ending: str) -> str:
    with pytest.raises(Unreadable) as why:
        read(path, content, ending)
    return str(why.value)
