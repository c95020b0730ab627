"""The kinds of files that can be read: what follows from a file's name, and what people are told of it.

One more is a parser and a line here. The list on the page, the manual and the sentences that refuse a file follow; only
a kind that is packed in a zip archive needs words of its own, `parser-kind-ENDING`, for a file that is named wrongly.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from rag.documents.parsers import plain

Group = Literal["text", "office", "data"]  # of the manual's table


@dataclass(frozen=True, slots=True)
class Kind:
    """`name` is what people call it in any language, "" for what every sentence names itself. `parser`: a module here.

    `endings` are lower case with their dot; the first, as many as `shown`, are shown to people. Of one that is packed
    in a zip archive, `packed` is the folder that its parts lie in, and `typed` what types of its main part begin with.
    """

    name: str
    group: Group
    parser: str
    endings: tuple[str, ...]
    shown: int = 1
    packed: str = ""
    typed: tuple[str, ...] = ()


_OPEN = "vnd.openxmlformats-officedocument."
_WORD = (f"{_OPEN}wordprocessingml.", "vnd.ms-word.")
_POWERPOINT = (f"{_OPEN}presentationml.", "vnd.ms-powerpoint.")
_EXCEL = (f"{_OPEN}spreadsheetml.", "vnd.ms-excel.")
_POWERPOINT_ENDINGS = (".pptx", ".pptm", ".potx", ".potm", ".ppsx", ".ppsm")  # presentations, templates, shows

KINDS = (
    Kind("", "text", "plain", (".md", ".txt", *sorted(plain.ENDINGS - {".md", ".txt"})), shown=2),
    Kind("PDF", "office", "pdf", (".pdf",)),
    Kind("Word", "office", "docx", (".docx", ".docm", ".dotx", ".dotm"), packed="word/", typed=_WORD),
    Kind("PowerPoint", "office", "pptx", _POWERPOINT_ENDINGS, packed="ppt/", typed=_POWERPOINT),
    Kind("Excel", "data", "xlsx", (".xlsx", ".xlsm", ".xltx", ".xltm"), packed="xl/", typed=_EXCEL),
    Kind("CSV", "data", "delimited", (".csv", ".tsv")),
    Kind("HTML", "text", "html", (".html", ".htm", ".xhtml")),
    Kind("EPUB", "text", "epub", (".epub",), packed="META-INF/container.xml", typed=("epub",)),
    Kind("JSON", "data", "records", (".json", ".jsonl", ".ndjson"), shown=2),
    Kind("Jupyter", "data", "notebook", (".ipynb",)),
)
KIND = {ending: kind for kind in KINDS for ending in kind.endings}
PARSERS = {ending: kind.parser for kind in KINDS for ending in kind.endings}
ENDINGS = frozenset(PARSERS)


def shown(kinds: Iterable[Kind] = KINDS) -> tuple[str, ...]:
    """The endings that people are told of; there are more."""
    return tuple(ending for kind in kinds for ending in kind.endings[: kind.shown])


def of_group(group: Group) -> tuple[str, ...]:
    return shown(kind for kind in KINDS if kind.group == group)


def names() -> tuple[str, ...]:
    """What people call those that a sentence does not name itself."""
    return tuple(kind.name for kind in KINDS if kind.name)
