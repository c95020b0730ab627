"""Turns -> one page of HTML to keep and to hand on: it needs nothing else, runs nothing and loads nothing. Pure.

Words of models and documents are escaped; of an answer's Markdown stands what `typeset` sets. What others wrote runs as
its first strong letter does; our own words as their language does, around the names that stand in them.
"""

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from html import escape

from rag.account.export.markdown import Account, account, body, label
from rag.account.export.typeset import typeset
from rag.answer.turn import Turn
from rag.text.markup import clean
from rag.text.passages import Passage
from words.language import Language
from words.phrase import Text, say, spoken


def html(turns: Sequence[tuple[Text, Turn]], made_at: str, by: Language) -> str:
    """(mark, turn) each; `mark` is shown with it, "" for none."""
    title = _text(say("export-title"), by)
    head = _HEAD.format(lang=by.code, dir=by.direction, title=title, style=_STYLE, policy=_POLICY)
    told = [_turn(number, mark, turn, by) for number, (mark, turn) in enumerate(turns, 1)]
    made = _element("p", say("export-made", at=made_at), by, "date")
    below = told or [_element("p", say("export-empty"), by)]
    return "\n".join([head, "<main>", f"<h1>{title}</h1>", made, *below, "</main>", "</body>", "</html>", ""])


_STYLE = """
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --soft: #57606a; --line: #d0d7de; --wash: #f6f8fa; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --paper: #0d1117; --soft: #9aa4af; --line: #30363d; --wash: #161b22; }
}
body { background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
main { max-width: 46rem; margin: auto; overflow-wrap: anywhere; }
article { border-top: 1px solid var(--line); padding: 1rem 0; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; } h3, h4, h5, h6 { font-size: 1rem; margin-bottom: .4rem; }
h2, .passage { white-space: pre-wrap; unicode-bidi: plaintext; }
.mark { display: inline-block; border: 2px solid; border-radius: .3rem; padding: 0 .5rem; font-weight: 700; }
.answer { background: var(--wash); border-radius: .4rem; padding: .8rem 1rem; }
.answer > :first-child { margin-top: 0; } .answer > :last-child { margin-bottom: 0; }
blockquote { border-inline-start: 3px solid var(--line); margin-inline: 0; padding-inline-start: 1rem; }
.answer table:dir(rtl) { margin-left: auto; margin-right: 0; }
.answer table:dir(ltr) { margin-left: 0; margin-right: auto; }
code { font: .9em ui-monospace, monospace; }
pre { border: 1px solid var(--line); border-radius: .4rem; padding: .5rem .8rem; white-space: pre-wrap; }
.date, .why, .tokens { color: var(--soft); }
details { border: 1px solid var(--line); border-radius: .4rem; padding: .3rem .7rem; margin: .3rem 0; }
summary { cursor: pointer; } .passage { font-size: .93rem; }
table { border-collapse: collapse; } th, td { text-align: start; padding: .15rem 0; padding-inline-end: 1rem; }
tbody tr { border-top: 1px solid var(--line); } td:last-child { font-variant-numeric: tabular-nums; }
@media print {
  :root { --ink: #000; --paper: #fff; --soft: #444; --line: #999; --wash: #fff; }
  main { max-width: none; padding: 0; } h2, h3, summary, tr { break-inside: avoid; break-after: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
"""
_HASH = b64encode(sha256(_STYLE.encode()).digest()).decode()
_POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"
_HEAD = """<!doctype html>
<html lang="{lang}" dir="{dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body>"""


def _text(text: Text, by: Language) -> str:
    return escape(clean(spoken(text, by)))


def _element(name: str, text: Text, by: Language, kind: str = "") -> str:
    """Holds our own words and nothing else."""
    return f"<{name}{kind and f' class={kind}'}>{_text(text, by)}</{name}>"


def _foreign(name: str, text: str, kind: str = "") -> str:
    """Holds words of others: their first strong letter says which way they run."""
    return f'<{name} dir="auto"{kind and f" class={kind}"}>{escape(clean(text))}</{name}>'


def _turn(number: int, mark: Text, turn: Turn, by: Language) -> str:
    told, question = account(turn), turn.question.strip()
    parts = [
        _foreign("h2", f"{number}. {question or spoken(say('export-no-question'), by)}"),
        _element("p", mark, by, "mark") if mark else "",
        f"<div class=answer>{typeset(clean(spoken(body(turn), by)))}</div>",
        _element("p", told.headline, by, "who"),
        _list(told.reasons, "why", by),
        _element("h3", told.heading, by) if told.sources else "",
        *(_folded(*source, by) for source in told.sources),
        _element("p", told.omitted, by) if told.omitted else "",
        _element("h3", told.timing, by),
        _table(told, by),
        _list(told.tokens, "tokens", by),
    ]
    return "\n".join(["<article>", *filter(None, parts), "</article>"])


def _list(lines: Sequence[Text], kind: str, by: Language) -> str:
    return f"<ul class={kind}>{''.join(_element('li', line, by) for line in lines)}</ul>" if lines else ""


def _folded(cited: int, passage: Passage, by: Language) -> str:
    name = label(passage, by)
    summary = _foreign("summary", f"[{cited}] {name}" if cited else name)
    return f"<details>{summary}{_foreign('div', passage.reading, 'passage')}</details>"


def _table(told: Account, by: Language) -> str:
    head = "".join(f"<th scope=col>{_text(name, by)}</th>" for name in told.columns)
    body = "".join(f"<tr>{''.join(_element('td', cell, by) for cell in row)}</tr>" for row in told.rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
