"""Is an answer's text in the passages it was given? Pure, no model.

The share of the answer's content words and numbers, weighted by idf, that the passages hold, without the question's
own: an answer that repeats the question would look supported. On the human ratings of MTRAG's 300 answers such a share
tells the faithful from the others at AUROC 0.86 (RAGAS faithfulness, which asks a language model: 0.81).

What one share cannot tell is told by signs of their own: numbers and names that were never shown, numbers given to
another's neighbour, sentences that deny what a passage says, citations that lead nowhere.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rag.answer.checks import citations, figures, names, polarity
from rag.answer.checks.bindings import misbound
from rag.answer.checks.languages import elsewhere
from rag.answer.checks.numbers import read as read_numbers
from rag.answer.checks.speech import claims_text
from rag.answer.checks.synonyms import tags
from rag.answer.checks.telling import telling
from rag.text.sentences import units
from rag.text.terms import terms, words

HEAVIEST = 5  # words named
_LONGEST = 600  # characters of a unit of a passage
_ALIKE, _ALIKE_BACK = 0.8, 0.6  # of a sentence's words in the unit, and of the unit's in it: they speak of the same

Idf = Callable[[str], float]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Support:
    """`share` 0..1 is how much of its claims, content words and numbers weighted by idf, the passages hold.

    What is unsupported is in neither passages, question nor conversation, and written as in the answer: all numbers and
    names, and the few words that weigh most. An answer that claims nothing beyond the question's words is judged by
    those; one without any ("Yes.") holds nothing that could be looked up: its share is 1.

    `misbound` are numbers that the passages give to something else; `denied` sentences that say the opposite of the
    passage's; `strange_citations` numbers of passages that there are not; `empty_citations` of ones that hold nothing
    of their sentence. `foreign`: in another language than the passages, so that only numbers and names were looked up.
    """

    share: float
    unsupported_numbers: tuple[str, ...] = ()
    unsupported_words: tuple[str, ...] = ()
    unsupported_names: tuple[str, ...] = ()
    misbound: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    strange_citations: tuple[int, ...] = ()
    empty_citations: tuple[int, ...] = ()
    cites: bool = False
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class _Claim:
    """A word or number of the answer, where it stands, every form in which a passage may have it."""

    start: int
    end: int
    forms: frozenset[str]
    weight: float
    held: bool | None = None  # of a number: it has been looked up


@dataclass(frozen=True, slots=True)
class _Unit:
    text: str
    forms: frozenset[str]
    claims: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Given:
    """What an answer was given, read once."""

    passages: tuple[str, ...]
    text: str
    forms: frozenset[str]
    asked: frozenset[str]
    numbers: figures.Given
    names: names.Names
    units: tuple[_Unit, ...]


def support(answer: str, passages: Sequence[str], question: str, idf: Idf, said: Sequence[str] = ()) -> Support:
    """Weigh `answer` against the `passages` its model was shown; `said` is what was said before in the conversation.

    Marks of citations and lists, and courtesies, do not count. A word is found if any of its forms is, so that an
    inflection does not count as invented.
    """
    claimed = claims_text(answer)
    given = read(tuple(passages), question, tuple(said))
    foreign = bool(passages) and elsewhere(claimed, given.text)
    numbers = figures.figures(claimed, given.numbers, question)
    claims = _claims(claimed, numbers, idf, given.forms if foreign else None)
    own = [claim for claim in claims if not claim.forms or given.asked.isdisjoint(claim.forms)]
    judged = own or claims
    missing = [claim for claim in judged if not _held(claim, given.forms)]
    weight = sum(claim.weight for claim in judged)
    strange = [claim for claim in missing if claim.held is None and own]
    marks = citations.cited(answer)
    return Support(
        share=1.0 - sum(claim.weight for claim in missing) / weight if weight else 1.0,
        unsupported_numbers=_written(answer, [(n.start, n.end) for n in numbers if not n.supported]),
        unsupported_words=_heaviest(answer, strange),
        unsupported_names=_written(answer, names.strange(claimed, given.names, foreign)),
        misbound=_written(answer, misbound(claimed, given.passages, question)) if not foreign else (),
        denied=_denied(claimed, given, question) if not foreign else (),
        strange_citations=tuple(number for number in marks if not 1 <= number <= len(passages)),
        empty_citations=_empty(answer, given.passages) if not foreign else (),
        cites=bool(marks),
        foreign=foreign,
    )


@lru_cache(maxsize=64)
def read(passages: tuple[str, ...], question: str, said: tuple[str, ...] = ()) -> Given:
    """What `support` needs of what a model is shown: to be read while it writes, so that the decision is quick."""
    texts = (*passages, question, *said)
    return Given(
        passages,
        (passages and "\n".join(passages)) or "",
        frozenset().union(*map(_forms, (*passages, *said))),
        _forms(question),
        figures.given(passages, (question, *said)),
        names.given(texts),
        tuple(unit for passage in passages for unit in _units(passage)),
    )


def _claims(text: str, numbers: Sequence[figures.Figure], idf: Idf, known: frozenset[str] | None) -> list[_Claim]:
    """Content words, then numbers. Lone characters are initials, or left to their pairs in scripts without spaces.

    In another language (`known` is what the passages hold) a word counts only where it is the same.
    """
    taken = [(number.start, number.end) for number in numbers]
    taken += [(number.start, number.end) for number in read_numbers(text).quantities]
    found = []
    for start, end, forms in telling(text):
        inside = any(begin < end and start < stop for begin, stop in taken)
        if not inside:
            every = frozenset(forms) | tags(forms)
            if known is None or not known.isdisjoint(forms):
                found.append(_Claim(start, end, every, idf(forms[0])))
    for number in numbers:
        digits = text[number.start : number.end]
        found.append(_Claim(number.start, number.end, frozenset(), idf(_first_term(digits)), number.supported))
    return found


def _first_term(text: str) -> str:
    return next(iter(terms(text)), text)


def _held(claim: _Claim, shown: frozenset[str]) -> bool:
    return claim.held if claim.held is not None else not shown.isdisjoint(claim.forms)


@lru_cache(maxsize=256)
def _forms(text: str) -> frozenset[str]:
    every = [forms for _, _, forms in words(text)]
    return frozenset(form for forms in every for form in forms).union(*map(tags, every))


@lru_cache(maxsize=128)
def _units(passage: str) -> tuple[_Unit, ...]:
    return tuple(
        _Unit(clause, frozenset().union(*claims), claims)
        for unit in units(passage, _LONGEST)
        for clause in polarity.clauses(unit.text)
        if (claims := _telling(clause))
    )


@lru_cache(maxsize=1 << 10)
def _telling(text: str) -> tuple[frozenset[str], ...]:
    """The forms of each content word, but of numbers, negations and opposites."""
    return tuple(
        frozenset(forms) | tags(forms) for start, end, forms in telling(text) if not polarity.turns(text[start:end])
    )


def _denied(text: str, given: Given, question: str) -> tuple[str, ...]:
    """Sentences that say the opposite of the passages' sentence that speaks of the same."""
    found = []
    turned = polarity.denials(question) > 0 or polarity.decides(question)  # "What is forbidden?" "To ..."
    for sentence in citations.sentences(text):
        for clause in polarity.clauses(sentence.text):
            said, yes = polarity.settled(clause, question)
            claims = _telling(said)
            tells = polarity.decides(said) or polarity.denials(said) > 0
            if len(claims) < 3 - 2 * tells or "?" in sentence.text or (said is clause and turned and not tells):
                continue
            best = list(_closest(claims, _telling(question), given.units))
            if best and all(polarity.contrary(said, unit.text) == yes for unit in best):
                found.append(clause.strip())
    return tuple(found)


def _closest(
    claims: Sequence[frozenset[str]], asked: Sequence[frozenset[str]], shown: Sequence[_Unit]
) -> Iterator[_Unit]:
    """The units of the passages that share most with `claims`, if they share enough to speak of the same."""
    best, found = 0.0, list[_Unit]()
    every = frozenset().union(*claims, *asked)
    for unit in shown:
        there = sum(not unit.forms.isdisjoint(forms) for forms in claims) / len(claims)
        if there < _ALIKE or there < best:
            continue
        back = sum(not every.isdisjoint(forms) for forms in unit.claims) / len(unit.claims)
        if back >= _ALIKE_BACK:
            found = [unit] if there > best else [*found, unit]
            best = there
    yield from found


def _empty(answer: str, passages: Sequence[str]) -> tuple[int, ...]:
    """Cited passages that hold nothing of the sentence they are cited for, though another does or it claims enough."""
    found = []
    for sentence in citations.sentences(answer):
        if not sentence.cited:
            continue
        text = claims_text(sentence.text)
        claims = _telling(text)
        here = [_told(text, claims, passage) for passage in passages]
        for number in sentence.cited:
            if 1 <= number <= len(passages) and not here[number - 1] and (len(claims) > 1 or any(here)):
                found.append(number)
    return tuple(dict.fromkeys(found))


def _told(text: str, claims: Sequence[frozenset[str]], passage: str) -> bool:
    """Does the passage hold any word of a sentence, or any of its numbers, be it worked out?"""
    if any(not _forms(passage).isdisjoint(forms) for forms in claims):
        return True
    return any(number.supported for number in figures.figures(text, figures.given((passage,), ()), text))


def _written(answer: str, spans: Sequence[Span]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(answer[start:end].strip() for start, end in spans))


def _heaviest(text: str, missing: list[_Claim]) -> tuple[str, ...]:
    """The rarest of `missing`, each once; overlapping runs of a script without spaces as one word."""
    weights: dict[Span, float] = {}
    for claim in missing:
        start, weight = claim.start, claim.weight
        last = next(reversed(weights), (0, 0))
        if start < last[1]:
            start, weight = last[0], max(weight, weights.pop(last))
        weights[start, claim.end] = weight
    ordered = sorted(weights, key=lambda span: (-weights[span], span))
    return tuple(dict.fromkeys(text[slice(*span)] for span in ordered))[:HEAVIEST]
