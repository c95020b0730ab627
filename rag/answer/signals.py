"""What is measured of an answer before anyone decides on it: score, then decide. Pure."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rag.answer.checks.speech import echoes, silent
from rag.answer.refusal import refuses
from rag.answer.support import Support, support
from rag.text.terms import script, words

LOOP_GRAM, LOOP_TIMES = 4, 4  # a 4-gram four times over (notes of the field: repetition penalties' usual window)
ENOUGH_LETTERS = 12  # "ThinkPad X1" is a right answer in any language: fewer letters tell nothing of its script


@dataclass(frozen=True, slots=True)
class Signals:
    """Plain values about one answer. `support` is 0..1, None where no passages were sent.

    `confidence` is a log probability (nats, at most 0), None where the server gives none. What is named as in Support
    is what `support` told; `uncited`: passages were sent and none is cited; `silent`: it holds only courtesies.
    """

    chars: int
    finish_reason: str
    refused: bool
    looping: bool
    other_script: bool
    support: float | None
    unsupported_numbers: tuple[str, ...] = ()
    unsupported_words: tuple[str, ...] = ()
    confidence: float | None = None
    unsupported_names: tuple[str, ...] = ()
    misbound: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    strange_citations: tuple[str, ...] = ()
    empty_citations: tuple[str, ...] = ()
    uncited: bool = False
    silent: bool = False
    echoes: bool = False
    foreign: bool = False

    @property
    def whole(self) -> bool:
        """Ended of its own accord, says something, and does not go round in circles."""
        return self.finish_reason != "length" and self.says and not self.looping and not self.refused

    @property
    def says(self) -> bool:
        """More than nothing, courtesies and the question."""
        return self.chars > 0 and not self.silent and not self.echoes


def looping(answer: str) -> bool:
    """Does any run of four words come four times? Where words are not spaced, two or three characters are a word."""
    said = list(_words_apart(answer))
    seen: Counter[tuple[str, ...]] = Counter()
    for start in range(len(said) - LOOP_GRAM + 1):
        gram = tuple(said[start : start + LOOP_GRAM])
        seen[gram] += 1
        if seen[gram] == LOOP_TIMES:
            return True
    return False


def _words_apart(text: str) -> Iterator[str]:
    """Whole forms, none of which overlaps the one before: as stems and pairs, a name of three characters is a run."""
    free = 0
    for start, end, found in words(text):
        if start >= free:
            yield found[0]
            free = end


def measure(
    answer: str,
    question: str,
    passages: Sequence[str],
    idf: Callable[[str], float],
    *,
    finish_reason: str = "stop",
    refused: bool = False,
    confidence: float | None = None,
    said: Sequence[str] = (),
) -> Signals:
    """Everything the policy may look at. `passages` are the texts the model was shown, empty if it had none; `said` is
    what else it knew: their titles and the conversation."""
    backed = support(answer, passages, question, idf, said) if passages else None
    told = backed or Support(1.0)
    return Signals(
        chars=len(answer),
        finish_reason=finish_reason,
        refused=refused or (bool(passages) and refuses(answer)),
        looping=looping(answer),
        other_script=sum(map(str.isalpha, answer)) >= ENOUGH_LETTERS and _elsewhere(script(answer), script(question)),
        support=backed.share if backed else None,
        unsupported_numbers=told.unsupported_numbers,
        unsupported_words=told.unsupported_words,
        confidence=confidence,
        unsupported_names=told.unsupported_names,
        misbound=told.misbound,
        denied=told.denied,
        strange_citations=tuple(map(str, told.strange_citations)),
        empty_citations=tuple(map(str, told.empty_citations)),
        uncited=bool(backed) and not told.cites,
        silent=silent(answer),
        echoes=echoes(answer, question),
        foreign=told.foreign,
    )


def _elsewhere(answered: str, asked: str) -> bool:
    """An answer without letters ("308") is in no other script; Vietnamese is Latin with marks, often left out."""
    families = {"vietnamese": "latin", "japanese": "chinese"}
    answered, asked = families.get(answered, answered), families.get(asked, asked)
    return "other" not in (answered, asked) and answered != asked
