"""The citation marks of an answer: which passages it names, and which sentence each stands behind. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

CITATION = re.compile(
    r"[\[【](?:(?:passages?|sources?|documents?|p\.|no\.)\s*)?(?P<numbers>\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)(?:[:†][^\]】\n]{0,40})?[\]】]"
    r"|【[^】\n]{1,40}】",
    re.IGNORECASE,
)
CODE = re.compile(r"```.*?(?:```|\Z)|~~~.*?(?:~~~|\Z)|`[^`\n]+`", re.DOTALL)
_END = re.compile(
    r"(?<!\b[A-Za-z])(?<!\b(?:Dr|Mr|Ms|St|No|vs))(?<!\b(?:Mrs|etc|e\.g|i\.e))[.!?;؟。！？।]+[\"'”»)*_]*(?=\s|$|[\[【])|[。！？।]|\n+"
)
_MOST = 30  # of a range: [1-3]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of the answer that claims something, without its marks, and the passages cited for it."""

    start: int
    end: int
    text: str
    cited: tuple[int, ...]


def blanked(text: str, pattern: re.Pattern[str]) -> str:
    """`text` with each match as blanks, so that every offset stays."""
    return pattern.sub(lambda found: " " * len(found[0]), text)


def cited(text: str) -> tuple[int, ...]:
    """The numbers of the passages that `text` cites, in order, each once. Brackets within code cite nothing."""
    numbers = [number for mark in CITATION.finditer(blanked(text, CODE)) for number in _numbers(mark)]
    return tuple(dict.fromkeys(numbers))


def sentences(answer: str) -> list[Sentence]:
    """In order. Marks that follow a full stop belong to the sentence before."""
    plain = blanked(answer, CODE)
    found: list[Sentence] = []
    begin = 0
    ends = [match.end() for match in _END.finditer(blanked(plain, CITATION))] + [len(answer)]
    for end in ends:
        while (
            (mark := CITATION.match(plain, _skip(plain, end))) and "\n" not in plain[end : mark.start()] and end > begin
        ):
            end = mark.end()
        if end <= begin:
            continue
        part = plain[begin:end]
        marks = tuple(number for mark in CITATION.finditer(part) for number in _numbers(mark))
        if any(map(str.isalnum, CITATION.sub("", answer[begin:end]))):
            found.append(Sentence(begin, end, blanked(answer[begin:end], CITATION), tuple(dict.fromkeys(marks))))
        begin = end
    return found


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t.":
        at += 1
    return at


def _numbers(mark: re.Match[str]) -> Iterator[int]:
    for part in re.split(r"[,;]", mark["numbers"] or ""):
        ends = [int(number) for number in re.findall(r"\d+", part)]
        if len(ends) == 2 and ends[0] <= ends[1] <= ends[0] + _MOST:
            yield from range(ends[0], ends[1] + 1)
        else:
            yield from ends
