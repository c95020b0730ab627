"""Is an answer's text in the passages it was given? Pure, no model.

The share of the answer's content words and numbers, weighted by idf, that the passages hold, without the question's
own: an answer that repeats the question would look supported. On the human ratings of MTRAG's 300 answers such a share
tells the faithful from the others at AUROC 0.86 (RAGAS faithfulness, which asks a language model: 0.81). It cannot see
a negation, nor right words put together wrongly.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rag.text.terms import content, terms

HEAVIEST = 5  # words named

_CITATION = re.compile(r"\[\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\]|【[^】\n]{1,40}】")
_LIST_MARK = re.compile(r"^[ \t>#]*(?:[-*+•][ \t]+|\*{0,2}\(?\d{1,2}[.)]\*{0,2}[ \t]+)+", re.MULTILINE)
_NUMBER = re.compile(r"(?<![a-z\d])(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,'’٫٬]\d+)*)", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Support:
    """`share` 0..1 is how much of its claims, content words and numbers weighted by idf, the passages hold.

    What is unsupported is in neither passages nor question, and written as in the answer: all numbers, and the few
    words that weigh most. An answer that claims nothing beyond the question's words is judged by those; one without
    any ("Yes.") holds nothing that could be looked up: share 1 of 0 claims.
    """

    share: float
    unsupported_numbers: tuple[str, ...]
    unsupported_words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Claim:
    """A word or number of the answer, where it stands in it, and every form in which a passage may have it."""

    start: int
    end: int
    forms: frozenset[str]
    weight: float
    is_number: bool


def support(answer: str, passages: Sequence[str], question: str, idf: Callable[[str], float]) -> Support:
    """Weigh `answer` against the `passages` its model was shown. Citation marks and list markers do not count.

    A word is found if any of its forms is, so that an inflection does not count as invented.
    """
    said = _CITATION.sub(" ", answer)
    if len(_LIST_MARK.findall(said)) > 1:  # a single "24. That is..." is an answer
        said = _LIST_MARK.sub(" ", said)
    shown = frozenset().union(*map(_forms, passages))
    asked = _forms(question)
    claimed = _claims(said, idf)
    own = [claim for claim in claimed if asked.isdisjoint(claim.forms)]
    judged = own or claimed
    missing = [claim for claim in judged if shown.isdisjoint(claim.forms)]
    weight = sum(claim.weight for claim in judged)
    invented = missing if own else []
    return Support(
        share=1.0 - sum(claim.weight for claim in missing) / weight if weight else 1.0,
        unsupported_numbers=tuple(dict.fromkeys(said[c.start : c.end] for c in invented if c.is_number)),
        unsupported_words=_heaviest(said, [claim for claim in invented if not claim.is_number]),
    )


def _claims(text: str, idf: Callable[[str], float]) -> list[_Claim]:
    """Content words, then numbers. Lone characters are initials, or left to their pairs in scripts without spaces."""
    telling = (word for word in content(text) if len(word[2][0]) > 1 and not word[2][0].isdecimal())
    words = [_Claim(start, end, frozenset(found), idf(found[0]), False) for start, end, found in telling]
    numbers = [_Claim(*span, readings, idf(digits), True) for span, digits, readings in _numbers(text)]
    return words + numbers


def _forms(text: str) -> frozenset[str]:
    return frozenset(terms(text)).union(*(readings for _, _, readings in _numbers(text)))


def _heaviest(text: str, missing: list[_Claim]) -> tuple[str, ...]:
    """The rarest of `missing`, each once; overlapping runs of a script without spaces as one word."""
    weights: dict[tuple[int, int], float] = {}
    for claim in missing:
        start, weight = claim.start, claim.weight
        last = next(reversed(weights), (0, 0))
        if start < last[1]:
            start, weight = last[0], max(weight, weights.pop(last))
        weights[start, claim.end] = weight
    ordered = sorted(weights, key=lambda span: (-weights[span], span))
    return tuple(dict.fromkeys(text[slice(*span)] for span in ordered))[:HEAVIEST]


def _numbers(text: str) -> Iterator[tuple[tuple[int, int], str, frozenset[str]]]:
    """Each number: its span, its digits, what it can mean. 1.500 is =1500 or =1.5, 4,200.00 is =4200."""
    folded = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)  # digits of every script
    for found in _NUMBER.finditer(folded):
        *whole, last = _DIGITS.findall(found[0])
        readings = {_plain("".join(whole), last) if whole else _plain(last, "")}
        if whole and all(len(group) == 3 for group in (*whole[1:], last)):
            readings.add(_plain("".join((*whole, last)), ""))
        yield found.span(), "".join((*whole, last)), frozenset(readings)


def _plain(whole: str, decimals: str) -> str:
    """As no word is written: with an equals sign before it."""
    return f"={whole.lstrip('0') or '0'}.{decimals.rstrip('0')}".rstrip(".")
