"""A question over the tables of a conversation: what code works out or asks back, and the passages that speak of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.chat import ChatModel
from rag.answer.ask import Ask
from rag.answer.counting.choose import choose
from rag.answer.counting.query import Query
from rag.answer.counting.running import run
from rag.answer.counting.sheet import Sheet
from rag.answer.counting.tally import AskBack, Choice, Source, Tally, tally, unsure
from rag.answer.counting.words import words
from rag.answer.retrieve import WHOLE, Search
from rag.documents.library import Library
from rag.documents.segment import Volume
from words.language import language
from words.phrase import Text


@dataclass(frozen=True, slots=True)
class Counted:
    """What a turn says that code has answered, from what. With `choices` it asks back."""

    search: Search
    words: str
    choices: tuple[Choice, ...] = ()


def counted(ask: Ask, corpus: Library) -> Counted | None:
    """What code counts in the tables of the documents; None where it cannot tell. Blocking: call it in a thread.

    Of what came with the question, else of the uploads; of the corpus only where no upload has anything to say.
    """
    found = next((found for held in _where(ask, corpus) if (found := tally(ask.question, _sources(held)))), None)
    return _told(ask, found) if found else None


def not_sure(ask: Ask, corpus: Library) -> tuple[tuple[Source, Sheet], ...]:
    """The tables that a number is asked of in words that code does not know. Blocking: call it in a thread."""
    return next((found for held in _where(ask, corpus) if (found := unsure(ask.question, _sources(held)))), ())


async def chosen(ask: Ask, model: ChatModel, sheets: Sequence[tuple[Source, Sheet]]) -> Counted | None:
    """What code works out where a model says over which columns; None where it says nothing that holds."""
    choice = await choose(model, ask.question, [sheet for _, sheet in sheets])
    if choice is None:
        return None
    place, query = choice
    source, sheet = sheets[place]
    return _told(ask, tallied) if (tallied := _by(model.name, query, source, sheet)) else None


def _by(model: Text, query: Query, source: Source, sheet: Sheet) -> Tally | None:
    result = run(query, sheet)
    return Tally(source.id, source.title, sheet, query, result, source.cut, model) if result else None


def _where(ask: Ask, corpus: Library) -> Iterator[Sequence[Volume]]:
    theirs = [part for part in ask.library.segments if not any(volume.id in corpus for volume in part.volumes)]
    uploads = Library(theirs)
    came = [volume for volume in uploads.documents if volume.id in ask.attached]
    yield came or uploads.documents
    if not came and uploads.search(ask.question, 1).evidence.level == "none":
        yield ask.library.documents


def _sources(documents: Sequence[Volume]) -> list[Source]:
    return [Source(volume.id, volume.title, volume.text, volume.cut) for volume in documents if volume.tables]


def _told(ask: Ask, found: Tally | AskBack) -> Counted | None:
    volume = ask.library.volume(found.document)
    if volume is None:
        return None
    near = ask.library.search(ask.question, len(volume)).hits
    hits = tuple(hit for hit in near if hit.passage.document == volume.id)[: ask.options.passages]
    hits = hits or ask.library.leading([volume], ask.options.passages)
    choices = found.choices if isinstance(found, AskBack) else ()
    search = Search(ask.question, hits, WHOLE, "counted")
    return Counted(search, words(found, language(ask.language)), choices)
