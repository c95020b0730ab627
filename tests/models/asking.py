"""Asks a model and keeps what is heard, also when it ends in an error."""

from contextlib import aclosing
from dataclasses import dataclass, field
from time import perf_counter

from models.chat import ChatModel, Chunk, Message, Progress, Prompt
from models.errors import ModelError

PROMPT = Prompt((Message("system", "Be brief."), Message("user", "When do refunds arrive?")), 300, 0.4)


@dataclass
class Heard:
    """`at` are the moments of the parts, in seconds from the question."""

    parts: list[Progress | Chunk] = field(default_factory=list[Progress | Chunk])
    at: list[float] = field(default_factory=list[float])
    error: ModelError | None = None

    @property
    def chunks(self) -> list[Chunk]:
        return [part for part in self.parts if isinstance(part, Chunk)]

    @property
    def stages(self) -> list[str]:
        """sent, accepted, or why it waited."""
        return [str(part.why) or part.stage for part in self.parts if isinstance(part, Progress)]

    @property
    def text(self) -> str:
        return "".join(chunk.text for chunk in self.chunks if chunk.channel == "answer")

    @property
    def reasoning(self) -> str:
        return "".join(chunk.text for chunk in self.chunks if chunk.channel == "reasoning")

    def when(self, stage: str) -> float:
        """Seconds from the question to the last part of this stage; to the first token for "token"."""
        if stage == "token":
            return next(at for at, part in zip(self.at, self.parts, strict=True) if isinstance(part, Chunk))
        waits = zip(self.at, self.parts, strict=True)
        return [at for at, part in waits if isinstance(part, Progress) and stage in (part.stage, str(part.why))][-1]


async def hear(model: ChatModel, prompt: Prompt = PROMPT) -> Heard:
    heard = Heard()
    began = perf_counter()
    try:
        async with aclosing(model.stream(prompt)) as parts:
            async for part in parts:
                heard.parts.append(part)
                heard.at.append(perf_counter() - began)
    except ModelError as error:
        heard.error = error
    return heard


def lasted(measured: float, seconds: float) -> bool:
    """Whether what should take so many seconds took no less: on a busy machine it may be late, but never early."""
    return measured >= seconds - 0.02
