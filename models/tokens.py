"""How many tokens a text has, without a network: the o200k_base table ships with us. The only file to import tiktoken.

gpt-oss reads o200k_base itself; other models cut text a little differently, so a prompt keeps some tokens to spare.
"""

import hashlib
import io
import re
from binascii import a2b_base64
from collections.abc import Iterator
from pathlib import Path

import tiktoken

from models.memory import give_back
from words.phrase import Text, joined, say

# As published with tiktoken: the table's hash, the pattern that cuts text into words before the merges, and the
# tokens that are not in the table.
SHA256 = "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d"
PATTERN = "|".join(
    [
        r"""[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?""",
        r"""[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?""",
        r"""\p{N}{1,3}""",
        r""" ?[^\s\p{L}\p{N}]+[\r\n/]*""",
        r"""\s*[\r\n]+""",
        r"""\s+(?!\S)""",
        r"""\s+""",
    ]
)
SPECIAL = {"<|endoftext|>": 199999, "<|endofprompt|>": 200018}

BLOCK = 50_000  # characters given to tiktoken at once: it panics on a run of a million spaces
LONGEST = 128  # characters of the longest token
_BOUNDARY = re.compile(r"(?<=\S) ")  # no token reaches over it: a space begins a word, and never stands inside one


class VocabularyDamaged(Exception):
    """Raised when the shipped table is not the published one."""

    hint: Text = say("vocabulary-damaged.hint")

    def __init__(self, said: Text) -> None:
        super().__init__(said)
        self.said = said

    @property
    def sentence(self) -> Text:
        return joined(" ", (self.said, self.hint))


class Tokens:
    """Counts in o200k_base. Safe to use from several threads."""

    def __init__(self, encoding: tiktoken.Encoding) -> None:
        self._encoding = encoding

    def count(self, text: str) -> int:
        """Exact, but for runs of over 50,000 characters without a space between words, cut once in that many.

        A special token's name in a text is ordinary text. Half a surrogate pair counts as U+FFFD.
        """
        return sum(len(self._encoding.encode_ordinary(block)) for block in _blocks(text))

    def cut(self, text: str, limit: int) -> str:
        """The beginning of `text` that has at most `limit` tokens and would have more with one character more."""
        limit = max(limit, 0)
        start = text[: limit * LONGEST + 1]
        tokens = [token for block in _blocks(start) for token in self._encoding.encode_ordinary(block)]
        if len(tokens) <= limit:
            return text
        kept = len(self._encoding.decode_bytes(tokens[:limit]).decode(errors="ignore"))
        while self.count(text[:kept]) > limit:  # no text is known to need this, but nothing proves that none does
            kept -= 1
        while self.count(text[: kept + 1]) <= limit:  # what follows was cut differently with all of its word there
            kept += 1
        return text[:kept]


def load() -> Tokens:
    """Read the table: about half a second of CPU, so in a thread. Raises VocabularyDamaged."""
    table = (Path(__file__).parent / "vocab" / "o200k_base.tiktoken").read_bytes()
    if hashlib.sha256(table).hexdigest() != SHA256:
        raise VocabularyDamaged(say("vocabulary-damaged"))
    # A line is a token in base64 and its rank; the ranks are the line numbers.
    ranks = {a2b_base64(line[: line.index(b" ")]): rank for rank, line in enumerate(io.BytesIO(table))}
    encoding = tiktoken.Encoding("o200k_base", pat_str=PATTERN, mergeable_ranks=ranks, special_tokens=SPECIAL)
    ranks.clear()  # tiktoken has its own copy, and keeps this one as well: 30 MB
    give_back()  # 4 MB more
    return Tokens(encoding)


def _blocks(text: str) -> Iterator[str]:
    """`text` in blocks of `BLOCK` to twice `BLOCK` characters, cut where no token reaches over if there is a place."""
    start = 0
    while len(text) - start > 2 * BLOCK:
        place = _BOUNDARY.search(text, start + BLOCK, start + 2 * BLOCK)
        end = place.start() if place else start + 2 * BLOCK
        yield text[start:end]
        start = end
    yield text[start:]
