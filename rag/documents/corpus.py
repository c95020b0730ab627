"""A folder -> a segment: every file in it that can be read, each in its turn by the process that reads files."""

import asyncio
import os
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path

from rag.documents.parsers import ENDINGS
from rag.documents.reader import Done, File, Reader
from rag.documents.segment import Segment
from rag.errors import CorpusError
from words.phrase import say


@dataclass(frozen=True, slots=True)
class Corpus:
    """What a folder holds. `problems` are sentences for the log, one for each file that was skipped or guessed at."""

    segment: Segment
    problems: tuple[str, ...]


async def read(folder: Path, reader: Reader) -> Corpus:
    """Read `folder` with all folders in it, in order of path. Hidden files and folders are not looked at.

    A document's id is its path within `folder`, with forward slashes; its title its own, else the file name without
    ending. Raises CorpusError when the folder itself cannot be read.
    """
    files, problems = await asyncio.to_thread(_listed, folder)
    parts: list[Segment] = []
    async with aclosing(reader.read(files)) as steps:
        async for step in steps:
            if not isinstance(step, Done):
                continue
            receipt = step.receipt
            problems += [f"{receipt.name} {receipt.problem!s}"] if receipt.problem else []
            problems += [f"{receipt.name}: {doubt!s}" for doubt in receipt.doubts]
            parts += [step.segment] if step.segment else []
    return Corpus(Segment.merged(parts), tuple(problems))


def _listed(folder: Path) -> tuple[list[File], list[str]]:
    """What is to be read of a folder, and what of it is left out."""
    problems: list[str] = []
    root = Path(os.path.realpath(folder))
    names = ((path, _name(path, root)) for path in _files(root, problems))
    return [File(path, name, name) for path, name in names], problems


def _files(root: Path, problems: list[str]) -> list[Path]:
    """What may be a document, sorted by path. Folders that are links are not entered: no loops, nothing from outside.

    Adds a sentence to `problems` for each file or folder that is left out; raises CorpusError if that is `root`.
    """

    def unlisted(error: OSError) -> None:
        if Path(error.filename) == root:
            why = error.strerror or type(error).__name__
            raise CorpusError(say("corpus-unreadable", folder=str(root), why=why)) from error
        problems.append(f"{_name(Path(error.filename), root)} was skipped: it cannot be read ({error.strerror}).")

    found: list[Path] = []
    for place, folders, files in os.walk(root, onerror=unlisted):
        folders[:] = [name for name in folders if not name.startswith(".")]
        seen = (Path(place, name) for name in files if not name.startswith("."))
        found += [path for path in seen if path.suffix.lower() in ENDINGS]
    refused = {path: why for path in found if (why := _refused(path, root))}
    problems += sorted(f"{_name(path, root)} was skipped: {why!s}" for path, why in refused.items())
    return sorted((path for path in found if path not in refused), key=lambda path: path.relative_to(root).parts)


def _refused(path: Path, root: Path) -> str:
    try:
        if not Path(os.path.realpath(path, strict=True)).is_relative_to(root):
            return "it is a link to a file outside of the folder."
        if not path.is_file():  # reading a pipe would wait for ever
            return "it is no file."
    except OSError as error:
        return f"it cannot be read ({error.strerror})."
    return ""


def _name(path: Path, root: Path) -> str:
    """A file name may be any bytes; an id is shown and sent, so it is text."""
    return os.fsencode(path.relative_to(root).as_posix()).decode("utf-8", "replace")
