"""What code answers about the conversation itself: which files there are, what was asked first or last."""

from collections.abc import Sequence

from rag.answer.ask import Ask
from rag.answer.understanding import Request, Understood
from rag.text.markup import literal
from words.language import language
from words.phrase import Text, joined, say, spoken

MOST_NAMED = 50  # files


def about_itself(said: Understood, ask: Ask, own: Sequence[str]) -> str:
    """The answer as Markdown in the reader's language, "" to any other message. `own` are ids of what was uploaded."""
    by = language(ask.language)
    questions = [exchange.question for exchange in ask.conversation.exchanges]
    match said.request:
        case Request.FILES:
            return spoken(_files(ask, own), by)
        case Request.FIRST | Request.LAST if not questions:
            return spoken(say("itself-nothing-asked"), by)
        case Request.FIRST:
            return spoken(say("itself-first", question=literal(questions[0])), by)
        case Request.LAST:
            return spoken(say("itself-last", question=literal(questions[-1])), by)
    return ""


def _files(ask: Ask, own: Sequence[str]) -> Text:
    named = [literal(volume.file) for id in own[:MOST_NAMED] if (volume := ask.library.volume(id))]
    others = len(ask.library.documents) - len(own)
    said = [say("itself-files", count=len(own))]
    lines = joined("\n", [f"- {name}" for name in named])
    more = [say("itself-more-files", count=len(own) - MOST_NAMED)] if len(own) > MOST_NAMED else []
    folder = [say("itself-folder", count=others)] if others else []
    return joined("\n\n", [*said, *([lines] if named else []), *more, *folder])
