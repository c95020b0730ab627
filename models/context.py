"""How much a model reads and writes at once: what its server lists, and what it refused. In tokens."""

import re

from models.chat import Prompt
from models.errors import PromptTooLong

SMALLEST = 1024  # nobody runs a model with less: an empty body after a shorter prompt has another cause
MOST_DOUBTS = 3  # empty bodies in a row, each answered with half as much

# OpenAI, vLLM and Foundry say "maximum context length", llama.cpp "exceed_context_size_error" and "available context
# size", llama-cpp-python "context window", LM Studio "when context the overflows", Ollama "prompt too long".
_TOO_LONG = re.compile(
    r"context[ _-]?(length|size|window)|maximum model length|context the overflows|(prompt|input) (is )?too long", re.I
)
_LIMIT = re.compile(r"(?:context (?:length|size|window)|maximum model length)(?: is| of| \()\s*(\d{1,9})", re.I)
_SENT = re.compile(r"(\d{1,9}) (?:in the messages|input)|\(length (\d{1,9})\)|requested tokens \((\d{1,9})\)", re.I)


def listed_tokens(listed: object) -> int | None:
    """A model's context in a server's list; None where the server does not tell.

    vLLM says `max_model_len`, others `context_length`, Foundry Local `maxInputTokens`, llama.cpp `meta.n_ctx`. Its
    `n_ctx_train` is what the model was trained with, not what the server runs it with.
    """
    said = listed if isinstance(listed, dict) else {}
    meta = said.get("meta")
    said = {**said, "n_ctx": meta.get("n_ctx")} if isinstance(meta, dict) else said
    names = ("max_model_len", "context_length", "maxInputTokens", "n_ctx")
    whole = next((said[name] for name in names if said.get(name)), None)
    return whole if isinstance(whole, int) and whole > 0 else None


def is_too_long(error: object) -> bool:
    """Whether an error object says that the prompt exceeds the context. Only its own fields: some echo the prompt."""
    said = [error.get(field) for field in ("code", "type", "message")] if isinstance(error, dict) else [error]
    return any(_TOO_LONG.search(text) for text in said if isinstance(text, str))


def told(error: object) -> tuple[int | None, int | None]:
    """What a refusal says of the context and of the prompt, as the server counts; None for what it does not tell."""
    fields = error if isinstance(error, dict) else {"message": error}
    text = str(fields.get("message") or "")
    limit, sent = _LIMIT.search(text), _SENT.search(text)
    numbers = fields.get("n_ctx"), fields.get("n_prompt_tokens")
    found = int(limit[1]) if limit else None, int(next(filter(None, sent.groups()))) if sent else None
    known, read = (
        own if isinstance(own, int) and own > 0 else other for own, other in zip(numbers, found, strict=True)
    )
    return known, read


class Context:
    """One model's. What was refused is remembered, whatever the list says."""

    def __init__(self) -> None:
        self._listed: int | None = None
        self._refused: int | None = None
        self._taken = 0  # the most that was ever answered
        self._doubts = 0
        self._before: int | None = None  # what was known before them

    @property
    def tokens(self) -> int | None:
        """By our own count of a prompt and its answer; None where nobody tells."""
        return min((known for known in (self._listed, self._refused) if known), default=None)

    def lists(self, tokens: int | None) -> None:
        self._listed = tokens

    def takes(self, prompt: Prompt) -> None:
        """An answer came: what was doubted is known."""
        self._taken, self._doubts = max(self._taken, _size(prompt)), 0

    def refuses(self, prompt: Prompt, error: PromptTooLong) -> None:
        """Learn from a refusal: from its numbers, where it has some. Servers count more tokens than we do."""
        size, limit = _size(prompt), error.limit
        if limit and prompt.tokens and error.sent:
            room = (limit - prompt.max_tokens) / max(error.sent / prompt.tokens, 1.0)
            learnt = int(room) + prompt.max_tokens if room > 0 else limit
        elif limit:
            learnt = limit if not prompt.tokens or limit < size else size * 4 // 5
        else:
            learnt = size // 2 if prompt.tokens else 0
        if learnt > 0:
            self._refused = min(learnt, self._refused or learnt)

    def doubts(self, prompt: Prompt) -> bool:
        """Whether an empty body may mean that the prompt was too long: llama-cpp-python sends no other word of it."""
        if not prompt.tokens or _size(prompt) <= max(self._taken, SMALLEST):
            return False
        if self._doubts == MOST_DOUBTS:  # it is not the length
            self._refused, self._doubts = self._before, 0
            return False
        self._before = self._before if self._doubts else self._refused
        self._doubts += 1
        return True


def _size(prompt: Prompt) -> int:
    return prompt.tokens + prompt.max_tokens
