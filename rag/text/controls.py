"""Control tokens of language models in the words of others: seen as before, but tokens no longer.

Servers that cut a prompt into tokens as one string make a real turn of `<|end|><|assistant|>`, wherever it stands, and
no fence holds that. A word joiner behind a token's first character takes it apart for every tokeniser, which knows a
control token by each of its characters. Refused: a look-alike, for NFKC, which some tokenisers apply, folds those of
full width back, and what a model quotes would be another text; U+200B, for a line may break there.
"""

import re
from collections.abc import Iterator

JOINER = "\u2060"

_BAR = "[|｜]"
# <|...|> of phi, ChatML, Llama 3, harmony, GLM and Command R, <｜...｜> of DeepSeek, <|turn> and <turn|> of Gemma 4
_BARRED = rf"{_BAR}[^\s|｜<>]{{1,60}}{_BAR}?>|[\w/.-]{{1,60}}{_BAR}>"
# Llama 2, Gemma, Granite, Qwen, StarCoder
_ANGLED = (
    r"<SYS>>|</SYS>>|(?:start|end)_of_(?:turn|image|audio|text|role)>|(?:begin|end)_of_(?:text|sentence|turn)>"
    r"|/?tool_(?:calls?|response|code)>|fim_(?:prefix|middle|suffix|pad)>|endoftext>|unused\d{1,4}>"
)
_SQUARE = r"/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS|TOOL_CONTENT|MODEL_SETTINGS)\]"  # Mistral
# Tokens as well, of which other texts have reason to speak: HTML's <s>, a [PREFIX] to be filled in.
_ALSO_BARRED = rf"{_BAR}\S"
_ALSO_ANGLED = r"/?(?:s|think|thinking|reasoning|answer)>|(?:bos|eos|pad|unk|mask|sop|eop|eod)>"
_ALSO_SQUARE = r"(?:/?THINK|ARGS|CALL_ID|IMG|IMG_BREAK|IMG_END|PREFIX|MIDDLE|SUFFIX|[gs]MASK)\]"


def _opened(angled: str, square: str, joiners: str) -> str:
    """The first character of a token, as a group, where the rest of one follows."""
    return rf"(<(?={joiners}(?:{angled}))|\[(?={joiners}(?:{square})))"


_EVERY = f"{_BARRED}|{_ANGLED}|{_ALSO_BARRED}|{_ALSO_ANGLED}", f"{_SQUARE}|{_ALSO_SQUARE}"
_WHOLE = re.compile(_opened(*_EVERY, f"{JOINER}*"), re.IGNORECASE)
_BROKEN = re.compile(_opened(*_EVERY, f"{JOINER}+") + JOINER, re.IGNORECASE)
_TELLING = re.compile(rf"<(?:{_BARRED}|{_ANGLED})|\[(?:{_SQUARE})", re.IGNORECASE)


def broken(text: str) -> str:
    """`text` with no control token left in it: the same to the eye. `mended` undoes it, to the byte."""
    return _WHOLE.sub(rf"\1{JOINER}", text)


def mended(text: str) -> str:
    """What `broken` was given: a joiner that stood in a token before stays."""
    return _BROKEN.sub(r"\1", text)


def control_tokens(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of those that no other kind of text has, in reading order."""
    for found in _TELLING.finditer(text):
        yield found.span()
