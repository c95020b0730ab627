"""Thinking apart from answer in the text of one stream, at any chunk boundary.

Two ways to write it. Tags, `<think>…</think>`, where some templates say the first of them in the prompt, so that only
the second arrives; and gpt-oss's channels, of which only `final` is for the reader:

    <|channel|>analysis<|message|>…<|end|><|start|>assistant<|channel|>final<|message|>…<|return|>

A tag counts at the beginning of an answer, or where thinking ended: one that an answer quotes is text. So does a
closing tag that came alone, unless it stands inside a line.
"""

import re
from collections.abc import Iterator, Sequence

from models.chat import Channel, Chunk

_PAIRS = {"<think>": "</think>", "<thinking>": "</thinking>", "[THINK]": "[/THINK]"}
_START, _CHANNEL, _MESSAGE = "<|start|>", "<|channel|>", "<|message|>"
_OPENERS = (*_PAIRS, "</think>", _START, _CHANNEL)
_ENDS = ("<|end|>", "<|return|>", "<|call|>", _START, _CHANNEL)  # of a message
_BEGINS = (_START, _CHANNEL, _MESSAGE)  # of the next: what stands between them is a role, or nothing


class Reasoning:
    """`feed` it the text of an answer as it comes, then `end`; both yield Chunks.

    `thinks`: that the text begins in a thought whose opening tag the prompt has said already. Kept true to what was
    seen, so that the next answer of the same model can be read by it. Without knowing it, a thought passes for an
    answer until its closing tag comes: then a Chunk `unsays` what was said so far.
    """

    def __init__(self, thinks: bool = False) -> None:
        self.thinks = thinks
        self._guess: list[str] | None = [] if thinks else None  # the thought that is one only if it ends
        self._held = ""
        self._fresh = True  # nothing was said since the beginning, or since a thought
        self._channel: Channel = "reasoning" if thinks else "answer"
        self._marks: tuple[str, ...] = ("</think>",)  # what ends the present part; () for what goes on to the end
        self._plain = False  # nothing but a mark needs to be looked for
        self._last = "\n"  # the character before what is held

    def feed(self, text: str) -> Sequence[Chunk]:
        if self._plain and text and not self._held and "<" not in text and "[" not in text:
            self._last = text[-1]
            return (Chunk(text, self._channel),)
        self._held += text
        chunks: list[Chunk] = []
        while self._held and (more := self._begin() if self._fresh else self._go_on()) is not None:
            chunks += more
        self._plain = not self._fresh and self._guess is None and self._marks is not _BEGINS
        return chunks

    def end(self, finish_reason: str | None = None) -> Iterator[Chunk]:
        """What was held back. A guessed thought that never ended, in an answer that did, was the answer."""
        if self._marks is _BEGINS:  # half a header
            return
        held, self._held = self._held, ""
        if self._guess is not None and finish_reason not in (None, "length"):
            whole, self._guess, self.thinks = "".join(self._guess) + held, None, False
            yield Chunk(whole, "answer")
        elif held:
            yield Chunk(held, self._channel)

    def _begin(self) -> list[Chunk] | None:
        """Where an opening tag may stand. None: more must come first."""
        said = self._held.lstrip()
        self._held = self._held if self._marks else said  # the blank lines after a thought are nobody's
        if opener := next((mark for mark in _OPENERS if said.startswith(mark)), None):
            self._held = said.removeprefix(opener)
            return self._open(opener)
        if any(mark.startswith(said) for mark in _OPENERS):
            return None
        self._fresh = False
        return []

    def _open(self, opener: str) -> list[Chunk]:
        if opener == "</think>":
            self.thinks = self.thinks or bool(self._marks)
            return self._answer()
        self._fresh, self.thinks, self._guess = False, False, None
        if opener in _PAIRS:
            self._channel, self._marks = "reasoning", (_PAIRS[opener],)
        else:
            self._held, self._marks = opener + self._held, _BEGINS
        return []

    def _go_on(self) -> list[Chunk] | None:
        """What comes before the next mark, and the mark itself. None: more must come first."""
        if not self._marks:
            text, self._held = self._held, ""
            return [Chunk(text, self._channel)]
        if self._marks is _BEGINS:
            return self._head()
        if "<" not in self._held and "[" not in self._held:
            return self._say(len(self._held))
        place, mark = min(((at, m) for m in self._marks if (at := self._held.find(m)) >= 0), default=(-1, ""))
        if place > 0:
            return self._say(place)
        if place == 0:
            return self._close(mark)
        keep = max((n for m in self._marks for n in range(len(m)) if self._held.endswith(m[:n])), default=0)
        return self._say(len(self._held) - keep) if keep < len(self._held) else None

    def _say(self, length: int) -> list[Chunk]:
        text, self._held = self._held[:length], self._held[length:]
        self._last = text[-1]
        if self._guess is not None:
            self._guess.append(text)
        return [Chunk(text, self._channel)]

    def _close(self, mark: str) -> list[Chunk] | None:
        if mark in _ENDS:
            self._marks = _BEGINS
            return []
        if self._channel == "answer":  # it came alone
            after = self._held[len(mark) :]
            if self._last not in "\r\n" and not after:
                return None
            if self._last not in "\r\n" and after[0] not in "\r\n":
                return self._say(len(mark))
            self._held, self.thinks = after, True
            return [Chunk(unsays=True), *self._answer()]
        self._held = self._held.removeprefix(mark)
        return self._answer()

    def _answer(self) -> list[Chunk]:
        """A thought is over."""
        self._guess, self._fresh, self._channel, self._marks = None, True, "answer", ()
        return []

    def _head(self) -> list[Chunk] | None:
        """From the border of a message to its text: `<|start|>assistant<|channel|>final<|message|>`."""
        head, border, rest = self._held.partition(_MESSAGE)
        if not border:
            return None
        channels = re.findall(r"<\|channel\|>\s*(\w+)", head)
        self._channel = "reasoning" if channels and channels[-1] != "final" else "answer"
        self._held, self._marks = rest, _ENDS
        return []
