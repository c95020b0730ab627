"""What a role's server is and does, found out by asking it: the part of the doctor that speaks to models."""

import asyncio
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass
from itertools import pairwise

from measure.findings import Finding
from models.chat import Chunk, Message, Progress, Prompt, Usage
from models.endpoint import Endpoint
from models.errors import ModelError, PromptTooLong
from models.tokens import Tokens

COUNTING = "Count from one to twenty in words, separated by commas. Say nothing else."
COUNTED_TOKENS = 80
MARGIN = 64  # tokens of a context that the template of a chat may take
PROBES = 4  # of a context that turns out to be smaller
READ = 0.6  # of the tokens that were sent: a server that counts fewer has cut the prompt
SLOW_WORD_S, SLOW_RATE = 15.0, 4.0  # seconds to the first token, tokens a second: below that nobody waits
FILLER = "The quick brown fox jumps over the lazy dog. "


@dataclass(frozen=True, slots=True)
class _Heard:
    """An answer. `at` are the moments of its pieces, in seconds from the request's leaving."""

    at: tuple[float, ...]
    chunks: tuple[Chunk, ...]

    @property
    def usage(self) -> Usage | None:
        return next((chunk.usage for chunk in reversed(self.chunks) if chunk.usage), None)

    @property
    def text(self) -> str:
        return "".join(chunk.text for chunk in self.chunks)


async def serving(who: str, model: Endpoint, tokens: Tokens, context: int, *, probe: bool = True) -> list[Finding]:
    """Reachable, the model, streaming, usage, logprobs, speed, context; ends at the first that does not work.

    `context` is what the settings take for a server that does not tell. `probe`: also send a prompt that fills it.
    """
    try:
        listed = await model.models()
    except ModelError as error:
        return [_broken(f"{who}: server", error)]
    findings = [Finding(f"{who}: server", "ok", f"{model.address} answers and lists {len(listed)} models")]
    try:
        heard = await _ask(model, Prompt((Message("user", COUNTING),), COUNTED_TOKENS, 0.0))
    except ModelError as error:
        return [*findings, _broken(f"{who}: model", error)]
    findings.append(Finding(f"{who}: model", "ok", f"{model.name} answers"))
    findings += [finding(who, heard) for finding in (_streaming, _usage, _logprobs, _first_token, _rate)]
    if probe:
        findings.append(await _context(who, model, tokens, context))
    return findings


def _broken(name: str, error: ModelError) -> Finding:
    return Finding(name, "broken", str(error.said), str(error.hint))


async def _ask(model: Endpoint, prompt: Prompt) -> _Heard:
    clock = asyncio.get_running_loop().time
    began, at, chunks = clock(), list[float](), list[Chunk]()
    async with aclosing(model.stream(prompt)) as parts:
        async for part in parts:
            if isinstance(part, Progress):
                began = clock() if part.stage == "sent" else began
                continue
            chunks.append(part)
            at += [clock() - began] if part.text else []
    return _Heard(tuple(at), tuple(chunks))


def _streaming(who: str, heard: _Heard) -> Finding:
    if len(heard.at) > 1 or len(heard.text.split()) < 2:
        return Finding(f"{who}: streaming", "ok", f"the answer came in {len(heard.at)} pieces")
    return Finding(
        f"{who}: streaming", "limits", "the whole answer came as one piece",
        "Switch streaming on at the server, or at the proxy before it switch buffering off.",
    )  # fmt: skip


def _usage(who: str, heard: _Heard) -> Finding:
    if usage := heard.usage:
        return Finding(f"{who}: usage", "ok", f"{usage.prompt} tokens read, {usage.completion} written")
    return Finding(
        f"{who}: usage", "limits", "the server tells no token counts",
        "Nothing need be done: tokens are estimated. A newer version of the server may tell them.",
    )  # fmt: skip


def _logprobs(who: str, heard: _Heard) -> Finding:
    if any(chunk.logprobs for chunk in heard.chunks):
        return Finding(f"{who}: logprobs", "ok", "the server tells log probabilities")
    return Finding(
        f"{who}: logprobs", "limits", "the server tells no log probabilities",
        "Nothing need be done: the decision rests on the other signals.",
    )  # fmt: skip


def _first_token(who: str, heard: _Heard) -> Finding:
    seconds = heard.at[0] if heard.at else 0.0
    if seconds <= SLOW_WORD_S:
        return Finding(f"{who}: first token", "ok", f"after {seconds:.2f} s")
    return Finding(
        f"{who}: first token", "limits", f"after {seconds:.0f} s",
        "Load the model before it is asked (TANDEM_KEEP_WARM_MIN), or pick a smaller one.",
    )  # fmt: skip


def _rate(who: str, heard: _Heard) -> Finding:
    name, spent = f"{who}: speed", heard.at[-1] - heard.at[0] if heard.at else 0.0
    written = heard.usage.completion if heard.usage else len(heard.at)
    if written < 2 or not any(later > sooner for sooner, later in pairwise(heard.at)):
        return Finding(name, "ok", "the answer was too short to measure it")
    rate = (written - 1) / spent
    if rate >= SLOW_RATE:
        return Finding(name, "ok", f"{rate:.1f} tokens a second")
    return Finding(name, "limits", f"{rate:.1f} tokens a second", "Pick a smaller model, or let it use the GPU.")


async def _context(who: str, model: Endpoint, tokens: Tokens, context: int) -> Finding:
    """Fill what the context is said to be, and see what the server takes of it."""
    name, said = f"{who}: context", model.context_tokens or context
    tried, remedy = said, "Raise the model's context at the server, or set TANDEM_CONTEXT_TOKENS={}.".format
    for _ in range(PROBES):
        prompt = _filling(tried, tokens.cut)
        try:
            heard = await _ask(model, prompt)
        except PromptTooLong:
            smaller = model.context_tokens or 0
            if not 0 < smaller < tried:
                break
            tried = smaller
            continue
        except ModelError as error:
            return Finding(name, "limits", f"{said} tokens were not probed: {error.said}", str(error.hint))
        read = heard.usage.prompt if heard.usage else prompt.tokens
        if read < READ * prompt.tokens:
            told = f"the server cuts prompts: of {prompt.tokens} tokens it read {read}"
            return Finding(name, "limits", told, remedy(read))
        if tried < said:
            return Finding(name, "limits", f"takes about {tried} tokens, not {said}", remedy(tried))
        return Finding(name, "ok", f"takes {said} tokens")
    return Finding(name, "limits", f"refuses {tried} tokens, too, of {said}", remedy(tried // 2))


def _filling(context: int, cut: Callable[[str, int], str]) -> Prompt:
    """A prompt that leaves room in `context` tokens for one of an answer."""
    wanted = max(context - MARGIN - 1, 1)
    text = cut(FILLER * (wanted // 9 + 1), wanted)
    return Prompt((Message("user", text),), 1, 0.0, tokens=wanted)
