"""Abbreviations and their long forms, where a text introduces one by the other. Pure.

"Service Level Agreement (SLA)" or "SLA (Service Level Agreement)": the letters are those that the words begin with.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from rag.text.terms import is_function_word

_SHORT = re.compile(r"(?<![\w-])[^\W\d_](?:[^\W\d_]|[\d.&-]){1,8}(?![\w-])")
_BRACKETED = re.compile(r"\(([^()\n]{2,80})\)")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LONGEST_NAME = 8  # words
MOST = 6  # abbreviations and runs of words that are looked up for a question


class Pair(NamedTuple):
    short: str
    long: str


def introduced(text: str) -> Iterator[Pair]:
    """Every abbreviation that `text` introduces, with its long form as it stands there. Linear."""
    for found in _BRACKETED.finditer(text):
        before, inside = text[max(found.start() - 120, 0) : found.start()], found[1].strip()
        words = _words(before.rpartition("\n")[2])
        if _is_short(inside) and (name := _named(words, inside)):
            yield Pair(inside, name)
        elif (
            words and _is_short(words[-1]) and _named([word[0] for word in _WORD.finditer(inside)], words[-1]) == inside
        ):
            yield Pair(words[-1], inside)


def both_ways(question: str, passages: Callable[[str], Iterable[str]]) -> str:
    """`question` with the long form beside each abbreviation, and the other way round, where a text introduces it.

    `passages` gives the texts that hold a word.
    """
    added: dict[str, None] = {}
    for written in [found[0] for found in _SHORT.finditer(question) if _is_short(found[0])][:MOST]:
        added |= dict.fromkeys(
            pair.long for text in passages(written) for pair in introduced(text) if pair.short == written
        )
    words = _words(question)
    for short, name in list(_initials(words))[:MOST]:
        texts = passages(short)
        known = {pair.long.casefold() for text in texts for pair in introduced(text) if pair.short.casefold() == short}
        added |= dict.fromkeys([short] if name.casefold() in known else [])
    mark = re.search(r"[?？؟;.!\s]*\Z", question)
    end = mark.start() if mark else len(question)
    return " ".join([question[:end], *added]) + question[end:] if added else question


def _words(text: str) -> list[str]:
    return [found[0] for found in _WORD.finditer(text)]


def _is_short(text: str) -> bool:
    """Two letters at least, most of them capitals: a word in capitals only says so where others are none."""
    return _SHORT.fullmatch(text) is not None and sum(map(str.isupper, text)) >= max(2, len(text) // 2)


def _named(words: list[str], short: str) -> str:
    """The words at the end of `words` that begin with the letters of `short`, "" if there are none."""
    letters = [letter for letter in short.casefold() if letter.isalpha()]
    for size in range(len(letters), min(len(words), _LONGEST_NAME) + 1):
        run = words[-size:]
        telling = [word for word in run if not is_function_word(word.casefold())]
        initials = ([word[0].casefold() for word in said] for said in (telling, run))
        if telling and letters in initials and run[0] == telling[0]:
            return " ".join(run)
    return ""


def _initials(words: list[str]) -> Iterator[Pair]:
    """Runs of two to five words that tell something, longest first, with the letters they begin with."""
    for size in range(5, 1, -1):
        for at in range(len(words) - size + 1):
            run = words[at : at + size]
            ends = (run[0].casefold(), run[-1].casefold())
            telling = [word for word in run if not is_function_word(word.casefold())]
            if len(telling) > 1 and not any(map(is_function_word, ends)):
                yield Pair("".join(word[0] for word in telling).casefold(), " ".join(run))
