"""The names of an answer that stand nowhere in what it was given. Pure.

A name is told by its capital where its writing has them, by a title, or by the dot between its parts in Chinese. The
first word of a sentence tells nothing; in German, where every noun has a capital, two of them side by side do.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rag.answer.checks.dates import month
from rag.answer.checks.folding import fold
from rag.answer.checks.languages import language, writing_of

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ״\"-](?=[^\W\d_])[^\W\d_]+)*\d*")
_DOTTED = re.compile(r"\b(?:[A-ZА-ЯΑ-Ω]\.){2,}")
_TITLES = frozenset(
    "dr prof mr mrs ms miss sir lady lord president ceo professor doctor herr frau monsieur madame señor señora sr "
    "sra don"
    ' пан пані доктор професор κ κος κα δρ καθηγητής κυρία κύριος ד"ר מר גב גברת פרופ דוקטור דכתור آقای خانم دکتر استاد'
    " الدكتور السيد السيدة د".split()
)
_NO_NAMES = frozenset(
    "i ok okay yes no monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag "
    "freitag"
    " samstag sonntag english german french spanish ukrainian hebrew greek persian note please passage passages "
    "document"
    " documents source sources python markdown json also however therefore god internet web pdf faq".split()
)
_SKIPPED = frozenset("of the and for de la le du des van von der den und et y e del da do di in on at to".split())
_INTERPUNCT = re.compile(r"[\u4e00-\u9fff]{1,2}[·・•][\u4e00-\u9fff]")  # where a name ends is not written
_KATAKANA = re.compile(r"[ァ-ヴー]{3,}(?:[・＝][ァ-ヴー]+)*")
_SENTENCE_END = re.compile(r"(?:[.!?:;…。！？؟»”\"*_>#|\-–—•(\[]|\n|^)[\s*_\"'“«(\[]*$")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Names:
    """The words of what was given, folded, and the initials of its names."""

    words: frozenset[str]
    initials: frozenset[str]
    text: str

    def hold(self, word: str) -> bool:
        """As it is, in another form, or as a part of a compound."""
        return word in self.words or any(_same(word, other) for other in self._like(word))

    def _like(self, word: str) -> Iterator[str]:
        return (other for other in _by_beginning(self.words).get(word[:3], ()))


@lru_cache(maxsize=8)
def _by_beginning(words: frozenset[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[:3], []).append(word)
    return found


def _same(one: str, other: str) -> bool:
    """Two forms of one name: Keller and Kellers, Іваненко and Іваненка, America and American."""
    short, long = sorted((one, other), key=len)
    stem = short[:-1] if short[-1] in _ENDINGS else short
    return len(stem) > 2 and len(long) - len(stem) <= 3 and long.startswith(stem)


_ENDINGS = "aeiouyаеиіоуяюьїєαεηιουωσς"


def given(texts: Sequence[str]) -> Names:
    found = [_of(text) for text in texts]
    words = frozenset().union(*(words for words, _ in found))
    return Names(words, frozenset().union(*(initials for _, initials in found)), "\n".join(texts))


@lru_cache(maxsize=256)
def _of(text: str) -> tuple[frozenset[str], frozenset[str]]:
    text = _DOTTED.sub(lambda found: found[0].replace(".", ""), text)
    words: set[str] = set()
    run: list[str] = []
    initials: set[str] = set()
    for match in _WORD.finditer(text):
        word = match[0]
        folded = _folded(word)
        words.add(folded)
        words.update(part for part in re.split(r"['’ʼ-]", folded) if part)
        if word[0].isupper():
            run.append(folded[:1])
            initials.update("".join(run[at:]) for at in range(max(len(run) - 6, 0), len(run) - 1))
        elif folded not in _SKIPPED:
            run = []
    return frozenset(words), frozenset(initials)


@lru_cache(maxsize=1 << 14)
def _folded(word: str) -> str:
    return fold(word)


def strange(answer: str, known: Names, foreign: bool) -> list[Span]:
    """Where the names stand in `answer` that `known` does not hold; `foreign`: it is written in another language."""
    writing = writing_of(answer)
    if writing in ("chinese", "japanese"):
        pattern = _INTERPUNCT if writing == "chinese" else _KATAKANA
        return [match.span() for match in pattern.finditer(answer) if match[0] not in known.text] if not foreign else []
    if foreign and writing != writing_of(known.text):
        return []
    found: list[Span] = []
    for run in _runs(answer, strict=foreign or language(answer) == "de"):
        missing = [(start, end) for start, end, word in run if not _held(word, known)]
        if missing and not _abbreviated(run, known):
            found.append((missing[0][0], missing[-1][1]))
    return found


def _held(word: str, known: Names) -> bool:
    parts = [part for part in re.split(r"['’ʼ-]", word) if len(part) > 1]
    if not parts or word in _NO_NAMES or month(word) or word in known.initials:
        return True
    return known.hold(word) or all(known.hold(part) or part in _SKIPPED for part in parts)


def _abbreviated(run: Sequence[tuple[int, int, str]], known: Names) -> bool:
    """Spelled out where the passage has its initials: Veterans Affairs of VA."""
    initials = "".join(word[0] for _, _, word in run)
    return len(initials) > 1 and any(initials[at:] in known.words for at in range(len(initials) - 1))


def _runs(answer: str, strict: bool) -> Iterator[list[tuple[int, int, str]]]:
    """Stretches of words with capitals, but for one that begins a sentence; if `strict`, of two, or after a title."""
    text = _DOTTED.sub(lambda found: found[0].replace(".", "").ljust(len(found[0])), answer)
    run: list[tuple[int, int, str]] = []
    titled = after_title = False
    end = 0
    for match in _WORD.finditer(text):
        word, gap = match[0], text[end : match.start()]
        joined = gap.strip(" \t'’-") == "" and "\n" not in gap
        if run and not joined:
            yield from _told(run, strict and not titled)
            run, titled = [], False
        end, folded = match.end(), _folded(word)
        if folded in _TITLES:
            after_title, end = True, end + text.startswith(".", end)
            continue
        cased = word[0].isupper() or (after_title and word[0].isalpha() and not word[0].islower())
        if cased and len(word) > 1 and (after_title or run or not _begins(text, match.start())):
            run.append((*match.span(), folded))
            titled = titled or after_title
        elif run:
            yield from _told(run, strict and not titled)
            run, titled = [], False
        after_title = False
    yield from _told(run, strict and not titled)


def _told(run: list[tuple[int, int, str]], doubtful: bool) -> Iterator[list[tuple[int, int, str]]]:
    if run and not (doubtful and len(run) < 2):
        yield run


def _begins(text: str, at: int) -> bool:
    """Does the word at `at` begin a sentence, a line, a heading, or what is quoted?"""
    return bool(_SENTENCE_END.search(text[max(at - 12, 0) : at])) or not text[:at].strip(" *_\"'“«([#>-")
