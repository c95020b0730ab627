"""What the fake server says: scripts, the directives that change them, and answers made from a prompt's passages."""

import re
from dataclasses import dataclass, fields, replace


@dataclass(frozen=True, slots=True)
class Script:
    """One answer. Seconds are real; `rate` is words a second, 0 for as fast as it goes; a word is a token.

    No `words` means a quotation from the prompt's passages. `after` is the number of words before the `fault`:

    refuse     the connection breaks before the headers       empty      200 and no body
    stall      nothing more comes                             json       one JSON document instead of a stream
    die        the connection breaks                          html       a web page
    malformed  half a JSON document                           linger     [DONE], but the body does not end
    error      an error event, `error` its message            cut        the body ends, without finish reason
    comments   only comments, ten a second                    done       [DONE] without finish reason
    """

    status: int = 200
    retry_after: str = ""
    error: str = "The fake server was told to fail: sk-secret"
    headers_s: float = 0.0
    prefill_s: float = 0.0
    rate: float = 0.0
    words: str = ""
    reasoning: str = ""
    finish: str = "stop"
    fault: str = ""
    after: int = 0
    usage: bool = True
    read: int = 0  # the most tokens of a prompt that it reads, silently; 0 for all
    done: bool = True  # whether it says [DONE]
    logprobs: bool = False


def directed(script: Script, question: str) -> Script:
    """`script` as changed by [[name=value ...]] in the question. words=200 means so many; True is any value but 0."""
    found = re.search(r"\[\[(\w+=[^\]]*)\]\]", question)
    told = dict(word.split("=", 1) for word in found[1].split()) if found else {}
    if told.get("words", "").isdigit():
        told["words"] = filler(int(told["words"]))
    changes: dict[str, str | int | float | bool] = {}
    for known in fields(Script):
        if known.name in told:
            value, default = told[known.name], getattr(script, known.name)
            changes[known.name] = value != "0" if isinstance(default, bool) else type(default)(value)
    return replace(script, **changes)  # type: ignore[arg-type]  # each is of its field's type


def filler(words: int) -> str:
    return " ".join(f"word{number}" for number in range(words))


def tokens(text: str) -> list[str]:
    """Words with the space behind them: joined they are the text."""
    return re.findall(r"\s*\S+\s*", text)


def quotation(question: str, passages: int) -> str:
    """The first sentences of the first passages in a prompt, cited: an answer that looks supported."""
    quoted = []
    for number in range(1, passages + 1):
        passage = re.search(
            rf'(?:number="{number}"[^>]*>|\[{number}\])(.*?)(?:</passage|\[{number + 1}\]|\Z)', question, re.S
        )
        prose = " ".join(
            line for line in (passage[1] if passage else "").splitlines() if not re.match(r"\s*[#|>-]", line)
        )
        if sentence := re.search(r"\S.{7,}?(?:[.!?](?=\s|$)|[。！？])", prose):
            quoted.append(f"{sentence[0][:-1]} [{number}].")
    return " ".join(quoted) or "I have read the question and have nothing to quote."
