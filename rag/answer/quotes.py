"""Answers without a language model: the sentences of the passages that share most with the question, each cited."""

import itertools
import math
import re
from collections import Counter
from collections.abc import AsyncGenerator, Iterator, Sequence
from dataclasses import dataclass, replace

from models.chat import Chunk, Progress, Prompt
from rag.text.sentences import LISTED, SIGNS, Unit, units
from rag.text.terms import coded, content, terms
from words.language import language
from words.phrase import Text, say, spoken

_BUDGET = 450  # characters quoted in one answer, and so the longest sentence that stays whole
_MOST = 4  # quotations
# What a term of the question is worth that the sentence has not, but its heading has, or one of the two before it:
# "It opened in 1889."
_HEADING_SAYS = 0.5
_BEFORE_SAYS = (0.3, 0.15)
_EXACT = 0.5  # what the form in the question adds to the stem that a word's forms have in common
_CODED = 2.0  # what a code, a version or a date of the question is worth, beside its parts
_NUMBER_SAYS = 0.2  # what a number is worth where one is asked for, as a share of all terms together
_SAID = 0.5  # what a term is still worth once a chosen sentence has it
_FILLER = 0.5  # a further sentence that scores no more than this share of the best one is not quoted
_LOWER = 0.8  # factor for each place that a passage stands lower
_JOINT = 3  # characters that may stand between two pieces of a quotation


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sentence, list item, table row or line of code, as written but for line breaks, bullets and pipes; and with it
    what it makes no sense without: the sentence that a pronoun stands for, the answer to a question, a list's first
    line. List items that stand together have a dot between them, and an ellipsis where some were left out.

    `passage` is its citation number, from 1. `position` counts what can be quoted from all passages, in reading order.
    """

    text: str
    passage: int
    position: int


class Quotes:
    """The model that is always there. It reads `Prompt.question` and `Prompt.passages`; it never raises or waits."""

    name: Text = say("model-quotations")
    context_tokens = 1_000_000  # no limit of its own

    async def stream(self, prompt: Prompt) -> AsyncGenerator[Progress | Chunk, None]:
        yield Progress("sent")
        yield Progress("accepted")
        quoted = (from_each if prompt.each else quotations)(prompt.question, prompt.passages)
        for piece in _pieces(quoted):
            yield Chunk(piece)
        if not quoted:
            yield Chunk(spoken(say("quotes-nothing"), language(prompt.language)))
        yield Chunk(finish_reason="stop")


def quotations(question: str, passages: Sequence[str]) -> list[Quotation]:
    """The one to four that answer best, of 450 characters together at most, the best one first.

    The reader looks for an answer, and it should not stand in the third line. What else its passage says follows, then
    the other passages, all in reading order; numbered steps and code keep theirs even if the best one is among them.

    A sentence scores the sum of idf(t) = ln(1 + N / n) over the terms t that it shares with the question; a term that
    only its heading or a sentence before it has counts in part. N sentences there are, n have t, or their headings
    do. That idf is flatter than BM25's: what was found for a question is about it already. A question for a number
    prefers sentences with one that it does not hold itself. Lower passages count less. Sentences are taken greedily:
    what one has said is worth half in the next. Without any term in common it is the opening of the first passage;
    empty if no passage has a letter or a digit. `python -m measure.quotes` tells what all this is worth.
    """
    candidates = _candidates(question, passages)
    idf = _idf(candidates, question)
    number = _NUMBER_SAYS * math.fsum(idf.values()) if _ASKS_FOR_A_NUMBER.search(question) else 0.0
    free = {candidate.position: candidate for candidate in candidates}
    chosen: list[_Candidate] = []
    said: dict[str, float] = {}
    left, best, picks = _BUDGET + _JOINT, 0.0, 0
    while free and picks < _MOST:
        score, candidate = max(((c.score(idf, said, number), c) for c in free.values()), key=lambda scored: scored[0])
        if score <= best * _FILLER:
            break
        group = _with_what_it_needs(candidate, free, left)
        chosen += group
        picks, best = picks + 1, max(best, score)
        left -= sum(c.length for c in group)
        said.update((term, _SAID) for c in group for term, worth in c.worth.items() if worth == 1)
        free = {at: c for at, c in free.items() if c.length <= left and not any(map(c.repeats, group))}
    return _in_order(chosen or candidates[:1])


def from_each(question: str, passages: Sequence[str]) -> list[Quotation]:
    """The best one of each passage, four at most, in their order: of documents that are to be compared."""
    first = [(number, quotations(question, [text])[:1]) for number, text in enumerate(passages, 1)]
    return [replace(one, passage=number) for number, found in first for one in found][:_MOST]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """`worth` is that of the question's terms which the unit has, or its heading, or the two before it."""

    unit: Unit
    passage: int
    position: int
    worth: dict[str, float]
    number: bool  # it has one that is not in the question

    @property
    def length(self) -> int:
        return len(self.unit.text) + max(_JOINT, len(self.unit.gap))

    def score(self, idf: dict[str, float], said: dict[str, float], number: float) -> float:
        # in whatever order: a sum that depended on it would decide ties
        shared = math.fsum(worth * idf[term] * said.get(term, 1.0) for term, worth in self.worth.items())
        extra = number if shared and self.number else 0.0
        return (shared + extra) * math.pow(_LOWER, self.passage - 1)

    def repeats(self, other: "_Candidate") -> bool:
        """Passages overlap: they hold a sentence twice, or once whole and once cut."""
        mine, others = self.unit.text.strip("…"), other.unit.text.strip("…")
        return mine in others or others in mine


def _with_what_it_needs(candidate: _Candidate, free: dict[int, _Candidate], left: int) -> list[_Candidate]:
    """A candidate and what it makes no sense without, as far as that is free and there is room."""
    at, unit = candidate.position, candidate.unit
    wanted = [at - unit.leans] if unit.leans else []
    if unit.ahead:
        place = at + 1
        wanted.append(place)
        while (after := free.get(place + 1)) and after.unit.leans == place + 1 - at:
            wanted.append(place := place + 1)  # the list that it introduces
    group, left = [candidate], left - candidate.length
    for place in wanted:
        needed = free.get(place)
        if needed is None or needed.passage != candidate.passage or any(map(needed.repeats, group)):
            continue
        if needed.length > left:
            break
        group.append(needed)
        left -= needed.length
    return group


def _in_order(chosen: list[_Candidate]) -> list[Quotation]:
    """What belongs together as one quotation; the one with the first of `chosen` leads."""
    groups: list[list[_Candidate]] = []
    for candidate in sorted(chosen, key=lambda candidate: candidate.position):
        if groups and _belongs(candidate, groups[-1]):
            groups[-1].append(candidate)
        else:
            groups.append([candidate])
    best = chosen[:1]
    steps = any(c.unit.kind in ("step", "code") for c in best)
    ordered = sorted(
        groups, key=lambda g: (g[0].passage != best[0].passage, best[0] not in g and not steps, g[0].position)
    )
    return [Quotation(_text(group), group[0].passage, group[0].position) for group in ordered]


def _belongs(candidate: _Candidate, group: list[_Candidate]) -> bool:
    """Whether it makes no sense without one of `group`, or the last of `group` without it."""
    unit, last = candidate.unit, group[-1]
    if candidate.passage != last.passage:
        return False
    needed = candidate.position - unit.leans
    return any(c.position == needed for c in group) or (last.unit.ahead and last.position + 1 == candidate.position)


def _text(group: list[_Candidate]) -> str:
    text = group[0].unit.text
    for before, candidate in itertools.pairwise(group):
        together = candidate.position == before.position + 1
        listed = before.unit.kind in LISTED and candidate.unit.kind in LISTED
        text += (" · " if listed else candidate.unit.gap) if together else " … "
        text += candidate.unit.text
    return text


def _idf(candidates: list[_Candidate], question: str) -> dict[str, float]:
    """The last form of a word is what its inflections have in common, and weighs most: "break*" of "breakfast"."""
    said = [*content(question), *coded(question)]
    weight = {form: _EXACT / (len(found) - 1) for _, _, found in said for form in found[:-1]}
    weight |= {found[-1]: 1.0 for _, _, found in said}
    weight |= dict.fromkeys((term for _, _, found in coded(question) for term in found), _CODED)
    having = Counter(term for c in candidates for term, worth in c.worth.items() if worth >= _HEADING_SAYS)
    return {term: weight[term] * math.log(1 + len(candidates) / n) for term, n in having.items()}


def _candidates(question: str, passages: Sequence[str]) -> list[_Candidate]:
    said = [*content(question), *coded(question)]
    wanted, asked = {term for _, _, forms in said for term in forms}, set(_NUMBER.findall(question))
    found: list[_Candidate] = []
    for number, passage in enumerate(passages, 1):
        heading: set[str] = set()
        before: list[set[str]] = [set(), set()]  # the last sentence, and the one before that
        written = units(passage, _BUDGET)
        bare = all(unit.kind in SIGNS for unit in written)
        own: list[set[str]] = []
        for unit in written:
            own.append(wanted.intersection(terms(unit.text)))
            if unit.kind in SIGNS and not bare:
                if unit.kind == "heading":
                    heading, before = own[-1], [set(), set()]
                continue
            above = heading | own[-1 - unit.leans] if unit.kind in LISTED and unit.leans else heading
            worth = dict.fromkeys(before[1], _BEFORE_SAYS[1]) | dict.fromkeys(before[0], _BEFORE_SAYS[0])
            worth |= dict.fromkeys(above, _HEADING_SAYS) | dict.fromkeys(own[-1], 1.0)
            found.append(_Candidate(unit, number, len(found), worth, bool(_numbers(unit) - asked)))
            before = [own[-1], before[0]]
    return found


# not one that is a part of a name: phi-4-mini, gpt-oss-20b, x86
_NUMBER = re.compile(r"(?<![a-z\d._/-])\d+(?:[.,:]\d+)*", re.IGNORECASE)


def _numbers(unit: Unit) -> set[str]:
    """Those that a unit says; a step's own number is none."""
    return set(_NUMBER.findall(unit.text.partition(" ")[2] if unit.kind == "step" else unit.text))


# "when" and "how many" in the languages whose function words the analyzer knows, and in some that have no spaces
_ASKS_FOR_A_NUMBER = re.compile(
    r"\b(?:when|how (?:many|much|long|old|far|large|big|tall|often|fast|high|deep|wide|few)"
    r"|(?:what|which|the) (?:\w+ )?(?:year|date|day|month|decade|century|percentage|percent|number|age|amount)"
    r"|wann|wie ?(?:viele?[rnms]?|lange?|alt|hoch|oft|groß|gross|weit)|welche\w\w? (?:jahr\w*|datum|tag|monat|zahl)"
    r"|quand|combien|cu[aá]nd?[ot][oa]?s?|quand?[ot]|quant[aie]s?|wanneer|hoeveel|πότε|πόσ\w+|ποια χρονιά|ποιο έτος"
    r"|когда|сколько|ne zaman|kaç|متى|كم|מתי|כמה|कब|कितन\w*)\b"
    r"|何時|什[么麼]时?時?候|哪一?年|多[少久大高长長]|几[个年次位名天]|幾[個年次位名天]|เมื่อไร|เมื่อใด|กี่|เท่าไ|เท่าใด|ปีใด|ปีไหน"
    r"|いつ|何[年人]|いくつ|언제|몇|얼마",
    re.IGNORECASE,
)


def _pieces(quoted: Sequence[Quotation]) -> Iterator[str]:
    """Markdown, a quotation a piece: a block for each passage, in it a paragraph for each quotation."""
    passage = 0
    for quotation in quoted:
        gap = "" if not passage else "\n>\n" if passage == quotation.passage else "\n\n"
        passage = quotation.passage
        yield f"{gap}> {_OPENS_A_BLOCK.sub(_BACKSLASH, quotation.text)} [{passage}]"


# a sentence may begin with what Markdown would take for a list, heading, table or fence
_OPENS_A_BLOCK = re.compile(r"\A(?:\d{1,9}(?=[.)]\s)|(?=[-+*]\s|#{1,6}\s|[>=|]|```|~~~))")
_BACKSLASH = r"\g<0>\\"
