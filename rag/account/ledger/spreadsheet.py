"""A session's report -> plain numbers for a spreadsheet, one measure a line."""

import csv
import io
import re
from collections.abc import Iterator

from rag.account.ledger.figures import SessionReport
from rag.account.ledger.sections import outcome, spreads
from rag.answer.policy import rule_name
from words.language import Language
from words.phrase import Text, say, worded

HEAD = ("section", "item", "measure", "value")  # names of columns, the same in every language
# A spreadsheet runs what begins so; full-width signs count for some, and a line end hides the sign behind it (OWASP).
_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")

Value = Text | int | float | None
Line = tuple[Text, Text, Text, Value]


def csv_text(report: SessionReport, by: Language) -> str:
    """RFC 4180, seconds and shares as plain numbers; no cell begins like a formula."""
    written = io.StringIO()
    lines = csv.writer(written)
    lines.writerow(HEAD)
    for part in (_turns, _ratings, _stages, _blend, _models, _rules):
        for line in part(report):
            lines.writerow([_plain(cell, by) for cell in line])
    return written.getvalue()


def _plain(cell: Value, by: Language) -> str:
    if cell is None or isinstance(cell, int | float):
        text = "" if cell is None else str(round(cell, 6)) if isinstance(cell, float) else str(cell)
    else:
        text = worded(cell, by)
    return f"'{text}" if _FORMULA.match(text) else text


def _turns(report: SessionReport) -> Iterator[Line]:
    turns, drafts, count = say("csv-turns"), say("csv-drafts"), say("csv-count")
    yield turns, say("csv-all"), count, report.turns
    if not report.turns:
        yield turns, say("csv-all"), say("csv-note"), say("desk-none")
    yield from ((turns, outcome(name), count, n) for name, n in report.outcomes.items())
    yield drafts, say("csv-judged"), count, report.decided
    yield drafts, say("csv-escalated"), count, report.escalated
    yield drafts, say("csv-escalated"), say("csv-share"), report.escalation_rate
    yield drafts, say("csv-fallbacks"), count, report.fallbacks


def _ratings(report: SessionReport) -> Iterator[Line]:
    yield say("csv-ratings"), say("csv-up"), say("csv-count"), report.ups
    yield say("csv-ratings"), say("csv-down"), say("csv-count"), report.downs


def _stages(report: SessionReport) -> Iterator[Line]:
    section = say("csv-stage")
    for name, spread in spreads(report):
        yield section, name, say("csv-turns"), spread.n
        yield section, name, say("csv-seconds-mean"), spread.mean
        yield section, name, say("csv-seconds-p50"), spread.p50
        yield section, name, say("csv-seconds-max"), spread.longest


def _blend(report: SessionReport) -> Iterator[Line]:
    section, mean = say("csv-blend"), say("csv-seconds-mean")
    yield section, say("csv-as-it-was"), mean, report.blend.seconds
    yield section, say("csv-drafts-only"), mean, report.blend.drafts_only
    yield section, say("csv-larger-only"), mean, report.blend.larger_only


def _models(report: SessionReport) -> Iterator[Line]:
    section = say("csv-model")
    for use in report.models:
        yield section, use.model, say("csv-asked"), use.asked
        yield section, use.model, say("csv-tokens-in"), use.prompt
        yield section, use.model, say("csv-tokens-out"), use.completion
        counted = say("csv-counted.yes") if use.counted else say("csv-counted.no")
        yield section, use.model, say("csv-counted"), counted
        yield section, use.model, say("csv-rate"), use.rate
        if use.price:
            yield section, use.model, say("csv-cost", currency=use.price.currency), use.cost


def _rules(report: SessionReport) -> Iterator[Line]:
    section = say("csv-rule")
    for rule in report.rules:
        name = rule_name(rule.rule)
        yield section, name, say("csv-of"), rule.of
        yield section, name, say("csv-untold"), rule.untold
        yield section, name, say("csv-would"), rule.would
        yield section, name, say("csv-did"), rule.did
        yield section, name, say("csv-judged-drafts"), rule.judged
        yield section, name, say("csv-helped"), rule.helped
