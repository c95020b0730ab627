"""What code answers, and the model that says it."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass

from models.chat import Chunk, Progress, Prompt
from rag.answer.why import Why


@dataclass(frozen=True, slots=True)
class Told:
    """What code answers, and as what it stands. `choices`: what may be meant, each with the question that says so."""

    words: str
    why: Why
    choices: tuple[tuple[str, str], ...] = ()


class Worked:
    """What code has worked out, as a model that says it."""

    name, context_tokens = "Tandem", None

    def __init__(self, words: str) -> None:
        self._words = words

    async def stream(self, prompt: Prompt) -> AsyncGenerator[Progress | Chunk, None]:
        yield Progress("sent")
        yield Progress("accepted")
        yield Chunk(self._words)
        yield Chunk(finish_reason="stop")
