"""Turns -> what of them is kept and handed on, as Markdown or on the clipboard; `export_html` makes a page of it. Pure.

Words of models and documents are data in it: an answer is kept within a quotation, a passage within a fence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rag.account import body as shown
from rag.account import report, timetable
from rag.account.latency import total
from rag.answer.turn import Turn, cited
from rag.text import places
from rag.text.markup import LONGEST_CELL, clean, fenced, literal, literal_line, pipe_table, quoted
from rag.text.passages import Passage
from words.language import Language
from words.phrase import Text, comma, joined, say, worded

MOST_SOURCES = 40  # of a turn, besides those that are cited: a document that was read whole has hundreds

Source = tuple[int, Passage]  # with the number it is cited by, 0 where no model was asked
_CITATION = re.compile(r"\[(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\]|【(\d{1,3})[^】\n]{0,40}】")
_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")


def with_citations(turn: Turn, by: Language) -> str:
    """The answer as plain text, and below it the sources that it cites: what is copied."""
    cited = _cited(turn.answer)
    listed = "\n".join(f"[{number}] {label(passage, by)}" for number, passage in _sources(turn) if number in cited)
    said = turn.answer or re.sub("[*`]", "", worded(body(turn), by))
    return f"{clean(said)}\n\n{listed}".rstrip()


def markdown(turns: Sequence[tuple[Text, Turn]], made_at: str, by: Language) -> str:
    """(mark, turn) each; `mark` is shown with it, "" for none."""
    told = [part for number, (mark, turn) in enumerate(turns, 1) for part in _turn(number, mark, turn, by)]
    title = f"# {worded(say('export-title'), by)}"
    made = literal(worded(say("export-made", at=made_at), by))
    return "\n\n".join([title, made, *(told or [worded(say("export-empty"), by)])]) + "\n"


@dataclass(frozen=True, slots=True)
class Account:
    """A turn in the words of its panels, phrases or not: what both kinds of file tell."""

    headline: Text
    reasons: tuple[Text, ...]
    sources: tuple[Source, ...]
    heading: Text  # of the sources
    omitted: Text  # says how many sources are not among them, "" for none
    timing: Text
    columns: tuple[Text, Text, Text]  # who, what, how long
    rows: tuple[tuple[Text, Text, Text], ...]
    tokens: tuple[Text, ...]


def account(turn: Turn) -> Account:
    problems = (joined(" ", problem) for problem in report.problems(turn))
    found, cited = _sources(turn), _cited(turn.answer)
    shown = [source for place, source in enumerate(found) if place < MOST_SOURCES or source[0] in cited]
    more = len(found) - len(shown)
    rows = [
        (took.model or "Tandem", _what(took), timetable.seconds_text(took.seconds)) for took in timetable.sums(turn)
    ]
    outcome = say(f"export-outcome-{turn.outcome.replace('_', '-')}")
    return Account(
        report.headline(turn)[0] if turn.settled else say("export-unfinished"),
        (*report.reasons(turn), *problems, outcome),
        tuple(shown),
        say("export-sources") if any(number for number, _ in shown) else say("export-nearest"),
        say("export-omitted", count=more) if more else "",
        say("export-time", timing=timetable.headline(turn)),
        (say("export-column-who"), say("export-column-what"), say("export-column-time")),
        (*rows, ("", say("export-total"), timetable.seconds_text(total(turn)))),
        tuple(say("export-tokens", model=model, tokens=said) for model, said in timetable.tokens(turn)),
    )


def _what(took: timetable.Sum) -> Text:
    return say("export-what", stage=took.stage.said, why=took.why) if took.why else took.stage.said


def body(turn: Turn) -> Text:
    """The message as the page had it, Markdown; of a turn that has not ended, a sentence."""
    return shown.body(turn) or say("export-unfinished")


def _sources(turn: Turn) -> list[Source]:
    """What the standing words cite, by number; where no model was asked, what was found."""
    if prompted := cited(turn):
        return [(number, hit.passage) for number, hit in enumerate(prompted.sent, 1)]
    return [(0, hit.passage) for hit in (turn.retrieved.hits if turn.retrieved else ())]


def _cited(answer: str) -> frozenset[int]:
    """The numbers in [1], [2, 3], [4-6] and 【7†source】."""
    numbers: set[int] = set()
    for listed, bracketed in _CITATION.findall(answer):
        for part in re.split("[,;]", listed or bracketed):
            first, *last = map(int, re.findall(r"\d+", part))
            numbers.update(range(first, (last[-1] if last else first) + 1))
    return frozenset(numbers)


def label(passage: Passage, by: Language) -> str:
    """ "Title, heading, page 3", on one line."""
    below = passage.heading.removeprefix(passage.title).removeprefix(" > ")
    parts = (_line(worded(part, by)) for part in (passage.title, below, places.words(passage.place)))
    return worded(comma(filter(None, parts)), by)


def _line(text: str) -> str:
    return " ".join(_OVERRIDES.sub(" ", clean(text)).split())


def _turn(number: int, mark: Text, turn: Turn, by: Language) -> Iterator[str]:
    told, question = account(turn), clean(turn.question).strip()
    yield f"## {number}. {literal(question or worded(say('export-no-question'), by))}"
    if len(question) > LONGEST_CELL or "\n" in question:
        yield fenced(question)
    if shown := literal_line(worded(mark, by)):
        yield f"**{shown}**"
    yield quoted(worded(body(turn), by))
    yield _listed((told.headline, *told.reasons), by)
    if told.sources:
        yield f"### {worded(told.heading, by)}"
    for source, passage in told.sources:
        number_or_word = f"[{source}]" if source else worded(say("export-passage"), by)
        yield f"**{number_or_word}** {literal_line(label(passage, by))}"
        yield fenced(passage.reading)
    if told.omitted:
        yield worded(told.omitted, by)
    yield f"### {worded(told.timing, by)}"
    yield pipe_table([worded(name, by) for name in told.columns], [[worded(c, by) for c in row] for row in told.rows])
    if told.tokens:
        yield _listed(told.tokens, by)


def _listed(lines: Sequence[Text], by: Language) -> str:
    return "\n".join(f"- {literal_line(worded(line, by))}" for line in lines)
