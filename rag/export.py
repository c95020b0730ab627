"""Turns -> files to keep and to hand on: Markdown, and one HTML page that needs nothing else and runs nothing. Pure.

Words of models and documents are data in both. In HTML all of them are escaped, and answers stand as they were
written, in Markdown: no renderer of it is among our packages. In Markdown (CommonMark, GitHub's) an answer is kept
within a quotation, without what would load or run something; a passage is kept within a fence.
"""

import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from html import escape

from rag import report, timetable
from rag.citations import cited
from rag.latency import total
from rag.passages import Passage
from rag.tables import literal, pipe_table
from rag.turn import Turn

TITLE = "A conversation with Tandem"
EMPTY = "Nothing has been asked yet."
UNFINISHED = "This turn has not ended."
AS_WRITTEN = "Answers are shown as they were written, in Markdown."
MOST_SOURCES = 40  # of a turn, besides those that are cited: a document that was read whole has hundreds
LONGEST_HEADING = 200  # characters: `literal` shows no more

Source = tuple[int, Passage]  # with the number it is cited by, 0 where no model was asked
_CITATION = re.compile(r"\[(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\]|【(\d{1,3})[^】\n]{0,40}】")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")


def with_citations(turn: Turn) -> str:
    """The answer as plain text, and below it the sources that it cites: what is copied."""
    cited = _cited(turn.answer)
    listed = "\n".join(f"[{number}] {_label(passage)}" for number, passage in _sources(turn) if number in cited)
    return f"{_clean(_said(turn))}\n\n{listed}".rstrip()


def markdown(turns: Sequence[tuple[str, Turn]], made_at: str) -> str:
    """(mark, turn) each; `mark` is shown with it, "" for none."""
    told = [part for number, (mark, turn) in enumerate(turns, 1) for part in _turn_markdown(number, mark, turn)]
    return "\n\n".join([f"# {TITLE}", f"Exported on {literal(made_at)}", *(told or [EMPTY])]) + "\n"


def html(turns: Sequence[tuple[str, Turn]], made_at: str) -> str:
    """(mark, turn) each; `mark` is shown with it, "" for none."""
    told = [_turn_html(number, mark, turn) for number, (mark, turn) in enumerate(turns, 1)]
    below = [*told, f"<footer>{AS_WRITTEN}</footer>"] if told else [f"<p>{EMPTY}</p>"]
    body = [f"<h1>{TITLE}</h1>", _element("p", f"Exported on {made_at}", "date"), *below]
    return "\n".join([_HEAD, "<main>", *body, "</main>", "</body>", "</html>", ""])


@dataclass(frozen=True, slots=True)
class _Account:
    """A turn in the words of its panels: what both kinds of file tell."""

    headline: str
    reasons: tuple[str, ...]
    sources: tuple[Source, ...]
    omitted: str  # says how many sources are not among them, "" for none
    timing: str
    rows: tuple[tuple[str, str, str], ...]  # who, what, how long
    tokens: tuple[str, ...]


def _account(turn: Turn) -> _Account:
    problems = (f"{problem} {hint}" for problem, hint in report.problems(turn))
    found, cited = _sources(turn), _cited(turn.answer)
    shown = [source for place, source in enumerate(found) if place < MOST_SOURCES or source[0] in cited]
    more = len(found) - len(shown)
    rows = [
        (
            row.model or "Tandem",
            f"{row.label}: {row.why}" if row.why else row.label,
            timetable.seconds_text(row.seconds),
        )
        for row in timetable.rows(turn)
    ]
    return _Account(
        report.headline(turn)[0] if turn.settled else UNFINISHED,
        (*report.reasons(turn), *problems, f"Outcome: {turn.outcome.replace('_', ' ')}."),
        tuple(shown),
        f"{more:,} more are left out here: none of them is cited." if more else "",
        timetable.headline(turn),
        (*rows, ("", "total", timetable.seconds_text(total(turn)))),
        tuple(f"{model}: {said}" for model, said in timetable.tokens(turn)),
    )


def _sources(turn: Turn) -> list[Source]:
    """What the standing words cite, by number; where no model was asked, what was found."""
    if prompted := cited(turn):
        return [(number, hit.passage) for number, hit in enumerate(prompted.sent, 1)]
    return [(0, hit.passage) for hit in (turn.retrieved.hits if turn.retrieved else ())]


def _cited(answer: str) -> frozenset[int]:
    """The numbers in [1], [2, 3], [4-6] and 【7†source】."""
    numbers: set[int] = set()
    for listed, bracketed in _CITATION.findall(answer):
        for part in re.split("[,;]", listed or bracketed):
            first, *last = map(int, re.findall(r"\d+", part))
            numbers.update(range(first, (last[-1] if last else first) + 1))
    return frozenset(numbers)


def _label(passage: Passage) -> str:
    """ "Title, heading, page 3", on one line."""
    below = passage.heading.removeprefix(passage.title).removeprefix(" > ")
    return ", ".join(line for part in (passage.title, below, passage.place) if (line := _line(part)))


def _line(text: str) -> str:
    return " ".join(_OVERRIDES.sub(" ", _clean(text)).split())


def _clean(text: str) -> str:
    """Blanks for what no file of text holds: controls but tabs and ends of lines, halves of characters."""
    return _CONTROLS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))


def _said(turn: Turn) -> str:
    """The answer as it was written; without one our own sentence, without its Markdown."""
    return turn.answer or re.sub("[*`]", "", report.body(turn)) or UNFINISHED


def _sources_title(account: _Account) -> str:
    return "Sources" if any(number for number, _ in account.sources) else "Nearest passages"


_FENCE = re.compile(r"(`{3,})[^`]*|(~{3,}).*")
_RUN = re.compile(r"`{3,}|~{3,}")
# What would run or load something, or define what a [1] elsewhere links to. A tag is not kept with a backslash: an
# address before it that GitHub makes a link of takes the backslash in.
_ITEM = re.compile(r"^(\d{1,9}(?=[.)])|(?=[-+]))")  # a line that begins so is an item of a list
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_LINK = re.compile(r"\](?=:|\((?!(?:https?://|mailto:)[^\s<]))", re.IGNORECASE)


def _turn_markdown(number: int, mark: str, turn: Turn) -> Iterator[str]:
    account, question = _account(turn), _clean(turn.question).strip()
    yield f"## {number}. {literal(question) or 'Files without a question'}"
    if len(question) > LONGEST_HEADING or "\n" in question:
        yield _fenced(question)
    if shown := _pieces(mark):
        yield f"**{shown}**"
    yield _quoted(report.body(turn) or UNFINISHED)
    yield "\n".join(f"- {_pieces(line)}" for line in (account.headline, *account.reasons))
    if account.sources:
        yield f"### {_sources_title(account)}"
    for source, passage in account.sources:
        yield f"**{f'[{source}]' if source else 'Passage'}** {_pieces(_label(passage))}"
        yield _fenced(passage.reading)
    if account.omitted:
        yield account.omitted
    yield f"### Time: {account.timing}"
    yield pipe_table(("who", "what", "time"), account.rows)
    if account.tokens:
        yield "\n".join(f"- {_pieces(line)}" for line in account.tokens)


def _pieces(line: str) -> str:
    """`literal`, for what may be longer than it shows: cut between words, so that no address comes together again."""
    pieces = [""]
    for word in line.split():
        if len(pieces[-1]) + len(word) >= LONGEST_HEADING:
            pieces.append("")
        pieces[-1] += f" {word}"
    return _ITEM.sub(r"\1\\", " ".join(literal(piece) for piece in pieces if piece))


def _fenced(text: str) -> str:
    """`text` as it is, in a fence longer than any in it."""
    text = _clean(text)
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
    return f"{fence}text\n{text}\n{fence}"


def _quoted(answer: str) -> str:
    """An answer's Markdown within a quotation, which ends every block that it begins."""
    lines = _clean(answer).split("\n")
    code = _code(lines)
    return "\n".join(f"> {line if number in code else _harmless(line)}" for number, line in enumerate(lines))


def _harmless(line: str) -> str:
    """Without HTML, images, definitions, and links to anything but the web and mail: these are shown, not done."""
    return _LINK.sub(r"]\\", _TAG.sub("&lt;", line).replace("![", r"!\["))


def _code(lines: Sequence[str]) -> frozenset[int]:
    """The lines of code that every reader of CommonMark takes for such; none if one might see it otherwise.

    Only fences at the very start of a line are: one within a list or a quotation ends where that ends.
    """
    code: set[int] = set()
    fence = ""
    for number, line in enumerate(lines):
        if fence:
            code.add(number)
            end = re.fullmatch(rf"([ \t]*){fence}{fence[0]}*[ \t]*", line)
            if end and "\t" in end[1]:  # as wide as what stands before it leaves
                return frozenset()
            fence = "" if end and len(end[1]) < 4 else fence
        elif opened := _FENCE.fullmatch(line):
            code.add(number)
            fence = opened[1] or opened[2]
        elif _RUN.search(line):
            return frozenset()
    return frozenset(code)


_STYLE = """
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --soft: #57606a; --line: #d0d7de; --wash: #f6f8fa; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --paper: #0d1117; --soft: #9aa4af; --line: #30363d; --wash: #161b22; }
}
body { background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
main { max-width: 46rem; margin: auto; overflow-wrap: anywhere; }
article { border-top: 1px solid var(--line); padding: 1rem 0; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; } h3 { font-size: 1rem; margin-bottom: .4rem; }
h2, .answer, .passage { white-space: pre-wrap; unicode-bidi: plaintext; }
.mark { display: inline-block; border: 2px solid; border-radius: .3rem; padding: 0 .5rem; font-weight: 700; }
.answer { background: var(--wash); border-radius: .4rem; padding: .8rem 1rem; }
.date, .why, .tokens, footer { color: var(--soft); }
details { border: 1px solid var(--line); border-radius: .4rem; padding: .3rem .7rem; margin: .3rem 0; }
summary { cursor: pointer; } .passage { font-size: .93rem; }
table { border-collapse: collapse; } th, td { text-align: start; padding: .15rem 1rem .15rem 0; }
tbody tr { border-top: 1px solid var(--line); } td:last-child { font-variant-numeric: tabular-nums; }
@media print {
  :root { --ink: #000; --paper: #fff; --soft: #444; --line: #999; --wash: #fff; }
  main { max-width: none; padding: 0; } h2, h3, summary, tr { break-inside: avoid; break-after: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
"""
_HASH = b64encode(sha256(_STYLE.encode()).digest()).decode()
_POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"
_HEAD = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{TITLE}</title>
<style>{_STYLE}</style>
</head>
<body>"""


def _text(text: str) -> str:
    return escape(_clean(text))


def _element(name: str, text: str, kind: str = "") -> str:
    """Holds `text` and nothing else; its first strong letter says which way it runs."""
    return f'<{name} dir="auto"{kind and f" class={kind}"}>{_text(text)}</{name}>'


def _turn_html(number: int, mark: str, turn: Turn) -> str:
    account = _account(turn)
    parts = [
        _element("h2", f"{number}. {turn.question.strip() or 'Files without a question'}"),
        _element("p", mark, "mark") if mark else "",
        _element("div", _said(turn), "answer"),
        _element("p", account.headline, "who"),
        _list(account.reasons, "why"),
        f"<h3>{_sources_title(account)}</h3>" if account.sources else "",
        *(_folded(*source) for source in account.sources),
        _element("p", account.omitted) if account.omitted else "",
        f"<h3>Time: {_text(account.timing)}</h3>",
        _table(account.rows),
        _list(account.tokens, "tokens"),
    ]
    return "\n".join(["<article>", *filter(None, parts), "</article>"])


def _list(lines: Sequence[str], kind: str) -> str:
    return f"<ul class={kind}>{''.join(_element('li', line) for line in lines)}</ul>" if lines else ""


def _folded(cited: int, passage: Passage) -> str:
    label = f"[{cited}] {_label(passage)}" if cited else _label(passage)
    return f"<details>{_element('summary', label)}{_element('div', passage.reading, 'passage')}</details>"


def _table(rows: Sequence[tuple[str, str, str]]) -> str:
    head = "".join(f"<th scope=col>{name}</th>" for name in ("Who", "What", "Time"))
    body = "".join(f"<tr>{''.join(_element('td', cell) for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
