"""A document that is longer than a model's context, read in passes: each notes what its part says.

Map, then reduce (the reduction is an ordinary prompt over the notes: `rag.answer.prompt.build_from_notes`).
"""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace

from models.chat import ChatModel, Chunk, Progress, Prompt, Usage
from rag.answer.marker import MARKER
from rag.answer.prompt import IN_PASSES, MESSAGE_OVERHEAD, Count, Frame, build, room
from rag.text import places
from rag.text.passages import Hit
from rag.text.places import joined
from words.language import language
from words.phrase import Text, say, worded

MOST_PASSES = 60  # a longer document is not read whole: at a laptop's speed that is a quarter of an hour
NOTES_SHARE = 0.5  # of the context that the notes of all passes may take together
LONGEST_NOTES, SHORTEST_NOTES = 200, 40  # tokens a pass
PIECE_CHARACTERS = 3000  # what is cited as one
MARKUP_TOKENS = 40  # that a piece's tag and number take, at most, beside its title


@dataclass(frozen=True, slots=True)
class Pass:
    """One part of the document. `place` says which ("pages 9-16"), "" where the file has no such thing."""

    prompt: Prompt
    sent: tuple[Hit, ...]
    prompt_tokens: int
    place: str


def passes(question: str, hits: Sequence[Hit], frame: Frame, count: Count) -> tuple[Pass, ...]:
    """Every hit in one pass or another, in order, numbered through. Blocking: counts the tokens of all of them."""
    costs = [
        count(hit.passage.reading) + count(hit.passage.title + hit.passage.heading) + MARKUP_TOKENS for hit in hits
    ]
    space = room(question, replace(frame, max_tokens=LONGEST_NOTES), count)
    parts: list[list[Hit]] = []
    left = 0
    for hit, cost in zip(hits, costs, strict=True):
        if not parts or cost > left:
            parts.append([])
            left = space
        parts[-1].append(hit)
        left -= cost
    share = int(frame.context_tokens * NOTES_SHARE) // max(len(parts), 1)
    notes = replace(frame, max_tokens=max(min(share, LONGEST_NOTES), SHORTEST_NOTES))
    return tuple(_passes(question, parts, notes, count))


def _passes(question: str, parts: Sequence[Sequence[Hit]], frame: Frame, count: Count) -> "list[Pass]":
    made: list[Pass] = []
    first = 1
    for part in parts:
        built = build(question, part, (), frame, count, system=IN_PASSES, first=first)
        place = joined(part[0].passage.place, part[-1].passage.place)
        made.append(Pass(built.prompt, built.sent, built.prompt_tokens, place))
        first += len(built.sent)
    return made


class Digest:
    """A ChatModel that asks `model` once for each pass. Each is announced as a wait: "pass 2 of 6, pages 9-16"."""

    def __init__(self, model: ChatModel, parts: Sequence[Pass]) -> None:
        self._model, self._parts = model, parts
        self.name, self.context_tokens = model.name, model.context_tokens

    @property
    def prompt(self) -> Prompt:
        """What the contest holds the notes of all passes to."""
        longest = sum(part.prompt.max_tokens + MESSAGE_OVERHEAD for part in self._parts)
        return replace(self._parts[0].prompt, max_tokens=longest)

    async def stream(self, prompt: Prompt) -> AsyncGenerator[Progress | Chunk, None]:
        spent, noted, by = Usage(0, 0), list[str](), language(prompt.language)
        for number, part in enumerate(self._parts, 1):
            announced = _announced(number, len(self._parts), part.place)
            yield Progress("waiting", announced, reading=True)
            heading = worded(places.words(part.place) or announced, by)
            notes, before = _Notes(heading), len(noted)
            async with aclosing(self._model.stream(part.prompt)) as stream:
                async for step in stream:
                    if isinstance(step, Progress):
                        yield step
                        continue
                    if step.usage:
                        spent = Usage(spent.prompt + step.usage.prompt, spent.completion + step.usage.completion)
                    if step.unsays:  # of this pass, not of those before
                        notes, noted = _Notes(heading), noted[:before]
                        yield Chunk("".join(noted), unsays=True)
                    text = notes.take(step.text) if step.channel == "answer" else step.text
                    if text:
                        noted += [text] if step.channel == "answer" else []
                        yield Chunk(text, step.channel)
            noted.append(notes.end())
            yield Chunk(noted[-1])
        if not any(noted):
            yield Chunk(MARKER)  # it has read all of it, and found nothing
        yield Chunk(finish_reason="stop", usage=spent if spent.completion else None)


def _announced(number: int, count: int, place: str) -> Text:
    if not place:
        return say("wait-pass-without-place", number=number, count=count)
    return say("wait-pass", number=number, count=count, place=places.words(place))


class _Notes:
    """Puts a pass's place above its notes, and leaves out both where the pass noted nothing: a dash."""

    def __init__(self, place: str) -> None:
        self._heading, self._held, self.begun = f"**{place[:1].upper()}{place[1:]}**\n\n", "", False

    def take(self, text: str) -> str:
        if self.begun:
            return text
        self._held += text
        if any(map(str.isalnum, self._held)):
            self.begun = True
            return self._heading + self._held.lstrip()
        return ""

    def end(self) -> str:
        return "\n\n" if self.begun else ""
