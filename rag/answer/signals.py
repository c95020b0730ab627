"""What is measured of an answer before anyone decides on it: score, then decide. Pure."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rag.answer.support import support
from rag.text.terms import script, words

LOOP_GRAM, LOOP_TIMES = 4, 4  # a 4-gram four times over (notes of the field: repetition penalties' usual window)
ENOUGH_LETTERS = 12  # "ThinkPad X1" is a right answer in any language: fewer letters tell nothing of its script


@dataclass(frozen=True, slots=True)
class Signals:
    """Plain values about one answer. `support` is 0..1, None where no passages were sent.

    `confidence` is a log probability (nats, at most 0), None where the server gives none.
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

    @property
    def whole(self) -> bool:
        """Ended of its own accord, says something, and does not go round in circles."""
        return self.finish_reason != "length" and not self.looping and not self.refused and self.chars > 0


# Refusals in a model's own words, for models that forget the marker: 95 % of MTRAG-UN's unanswerable targets (on which
# the words were chosen), none of its answerable ones. Only at the start: later in a text they are about details.
_SOURCE = r"(?:the|these|your) (?:\w+ )?(?:passages?|documents?|context|texts?)(?: given| provided)?"
_HOLD = r"(?:contain|mention|include|say|provide|hold|specify|state|give|answer)"
_REFUSAL = re.compile(
    r"^\W*(?:(?:i['’]m|i am) (?:very |so )?sorry\W+|(?:sorry|i apologi[sz]e|unfortunately)\W+|but |that "
    rf"|(?:based on|according to|in) {_SOURCE}\W+)*"
    r"(?:i (?:could not|couldn['’]t|can ?not|can['’]t|(?:am|was) (?:not able|unable) to|wasn['’]t able to"
    r"|do(?: not|n['’]t)) (?:find|have|locate|see|know|answer|provide)\b"
    rf"|{_SOURCE} (?:do(?:es)?|did)(?: not|n['’]t) (?:\w+ )?{_HOLD}\b|(?:none|nothing) (?:of|in) {_SOURCE} {_HOLD}s?\b"
    r"|there (?:is|was) no (?:information|mention|answer)\b)",
    re.IGNORECASE,
)


def refuses(answer: str) -> bool:
    """Does the answer begin by saying that it has none? English only: the marker serves every language."""
    return bool(_REFUSAL.match(answer))


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
) -> Signals:
    """Everything the policy may look at. `passages` are the texts the model was shown, empty if it had none."""
    backed = support(answer, passages, question, idf) if passages else None
    return Signals(
        chars=len(answer),
        finish_reason=finish_reason,
        refused=refused or (bool(passages) and refuses(answer)),
        looping=looping(answer),
        other_script=sum(map(str.isalpha, answer)) >= ENOUGH_LETTERS and _elsewhere(script(answer), script(question)),
        support=backed.share if backed else None,
        unsupported_numbers=backed.unsupported_numbers if backed else (),
        unsupported_words=backed.unsupported_words if backed else (),
        confidence=confidence,
    )


def _elsewhere(answered: str, asked: str) -> bool:
    """An answer without letters ("308") is in no other script; Vietnamese is Latin with marks, often left out."""
    families = {"vietnamese": "latin", "japanese": "chinese"}
    answered, asked = families.get(answered, answered), families.get(asked, asked)
    return "other" not in (answered, asked) and answered != asked
