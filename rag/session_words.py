"""A session's report -> tables of words for a panel and for Markdown, and plain numbers for a spreadsheet."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from rag.latency import TURN
from rag.session_report import SessionReport, Spread, Use
from rag.tables import literal, pipe_table
from rag.timetable import seconds_text

NOTE = "note"  # a last column of this name holds words about the row, not a value
UNTOLD = "–"
ALONE = (
    "Would: so many it would have escalated, were it the only one, with the thresholds as they are now. Asked: in "
    "so many of those the larger model was asked. Helped: its answer stood and was not rated down, where that can be "
    "told. Unknown: no question is kept, so whether it touched a flagged topic or was marked as important may be lost."
)
NOTHING_YET = "No turns yet."
_OUTCOMES = {
    "answered": "answered", "not_found": "not in the documents", "greeted": "greeted", "read": "files read",
    "stopped": "stopped", "failed": "failed",
}  # fmt: skip
# A spreadsheet runs what begins so; full-width signs count for some, and a line end hides the sign behind it (OWASP).
_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")


@dataclass(frozen=True, slots=True)
class Section:
    """A table: each row has as many cells as `columns`; the first names the row. `note` says how it was computed."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


def note(report: SessionReport, unread: int = 0) -> str:
    """The line above the tables; `unread` lines of the ledger could not be read."""
    if not report.turns:
        said = NOTHING_YET
    else:
        said = f"{_count(report.turns, 'turn')}, {_period(report.since, report.until)}."
    return f"{said} {_count(unread, 'line')} of the ledger could not be read." if unread else said


def sections(report: SessionReport) -> tuple[Section, ...]:
    """Without those that would be empty."""
    every = (_turns(report), _times(report), _blend(report), _tokens(report), _costs(report), _rules(report))
    return tuple(section for section in every if section.rows)


def _turns(report: SessionReport) -> Section:
    rows = [("all turns", str(report.turns), "" if report.turns else "no turns yet")]
    rows += [(_OUTCOMES.get(name, name), str(n), _share(n, report.turns)) for name, n in report.outcomes.items() if n]
    if report.decided:
        rows.append(("had a draft", str(report.decided), "judged, or failed"))
        rows.append(("escalated", str(report.escalated), f"{_share(report.escalated, report.decided)} of the drafts"))
    if report.fallbacks:
        rows.append(("draft failed", str(report.fallbacks), "of those escalated"))
    rows += [(name, str(n), "") for name, n in (("rated up", report.ups), ("rated down", report.downs)) if n]
    return Section("Turns", ("", "turns", NOTE), tuple(rows))


def _times(report: SessionReport) -> Section:
    spreads = [spread for spread in (*report.stages, report.first_word, report.total) if spread.n]
    rows = tuple(
        (_stage(s), str(s.n), seconds_text(s.mean), seconds_text(s.p50), seconds_text(s.longest)) for s in spreads
    )
    return Section("Where the time went", ("stage", "turns", "mean", "p50", "max"), rows)


def _stage(spread: Spread) -> str:
    return spread.label if spread.lane in ("", TURN) else f"{spread.lane}: {spread.label}"


def _blend(report: SessionReport) -> Section:
    blend = report.blend
    columns, title = ("", "seconds", NOTE), "Blended seconds a turn"
    if not blend.n:
        return Section(title, columns, ())
    larger = f"without the drafts' time; the larger model's mean of {_count(blend.larger_n, 'turn')}, for all"
    rows = (
        ("blended", seconds_text(blend.seconds), f"as it was: mean of {_count(blend.n, 'turn')} with a draft"),
        ("drafts only", _seconds(blend.drafts_only), "without the larger model's time"),
        ("larger only", _seconds(blend.larger_only), larger if blend.larger_n else "it has answered no turn"),
    )
    return Section(title, columns, rows, "Of the turns whose draft was judged and which nobody stopped; estimates.")


def _tokens(report: SessionReport) -> Section:
    rows = tuple(
        (use.model, str(use.asked), _about(use, use.prompt), _about(use, use.completion), _rate(use))
        for use in report.models
    )
    guessed = "" if all(use.counted for use in report.models) else "≈: not all counted by the server."
    return Section("Tokens", ("model", "asked", "in", "out", "tokens/s"), rows, guessed)


def _costs(report: SessionReport) -> Section:
    rows = tuple((use.model, _money(use), _priced(use)) for use in report.models if use.price)
    note = "What these tokens would cost at the prices in models/models.json. Here they cost electricity."
    return Section("Hypothetical cost", ("model", "cost", NOTE), rows, note)


def _rules(report: SessionReport) -> Section:
    rows = tuple(
        (
            rule.rule.value.replace("_", " "),
            str(rule.would) if rule.untold < rule.of else UNTOLD,
            str(rule.did),
            f"{rule.helped} of {rule.judged}" if rule.judged else UNTOLD,
            ", ".join([*([] if rule.on else ["off"]), *([f"{rule.untold} unknown"] if rule.untold else [])]),
        )
        for rule in report.rules
        if rule.of
    )
    said = f"Of {_count(report.rules[0].of, 'draft')}. {ALONE}" if rows else ""
    return Section("What each rule alone would do", ("rule", "would", "asked", "helped", NOTE), rows, said)


def _seconds(seconds: float | None) -> str:
    return UNTOLD if seconds is None else seconds_text(seconds)


def _about(use: Use, tokens: int) -> str:
    """Short enough for a column of a narrow page; the spreadsheet has every digit."""
    said = f"{tokens:,}" if tokens < 10_000 else f"{tokens / 1e3:.1f}k" if tokens < 999_950 else f"{tokens / 1e6:,.1f}M"
    return said if use.counted else f"≈ {said}"


def _rate(use: Use) -> str:
    return UNTOLD if use.rate is None else f"{use.rate:.1f}"


def _money(use: Use) -> str:
    cost, currency = use.cost or 0.0, use.price.currency if use.price else ""
    return f"{cost:.2f} {currency}" if cost >= 1 or not cost else f"{cost:.6f} {currency}"


def _priced(use: Use) -> str:
    if use.price is None:
        return ""
    amounts = f"{use.price.input_per_million:g} in, {use.price.output_per_million:g} out for a million"
    return ", ".join(part for part in (amounts, use.price.source, use.price.date) if part)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else ""


def _period(since: str, until: str) -> str:
    """ISO 8601, as people read it: the day once, minutes."""
    first, last = (at[:16].replace("T", " ") for at in (since, until))
    if first == last:
        return f"{first} UTC"
    return f"{first} to {last.removeprefix(first[:11])} UTC"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def markdown(report: SessionReport, unread: int = 0) -> str:
    parts = ["# Tandem: session report", literal(note(report, unread))]
    for section in sections(report):
        parts += [f"## {section.title}", pipe_table(section.columns, section.rows)]
        parts += [section.note] if section.note else []
    return "\n\n".join(parts) + "\n"


def csv_text(report: SessionReport) -> str:
    """One measure a line (RFC 4180), seconds and shares as plain numbers; no cell begins like a formula."""
    written = io.StringIO()
    lines = csv.writer(written)
    lines.writerow(("section", "item", "measure", "value"))
    for line in _measures(report):
        lines.writerow([_plain(cell) for cell in line])
    return written.getvalue()


def _plain(cell: str | int | float | None) -> str:
    text = "" if cell is None else str(round(cell, 6)) if isinstance(cell, float) else str(cell)
    return f"'{text}" if _FORMULA.match(text) else text


def _measures(report: SessionReport) -> Iterator[tuple[str, str, str, str | int | float | None]]:
    yield "turns", "all", "count", report.turns
    if not report.turns:
        yield "turns", "all", NOTE, "no turns yet"
    yield from (("turns", name, "count", n) for name, n in report.outcomes.items())
    yield "drafts", "judged or failed", "count", report.decided
    yield "drafts", "escalated", "count", report.escalated
    yield "drafts", "escalated", "share", report.escalation_rate
    yield "drafts", "escalated because the draft failed", "count", report.fallbacks
    yield "ratings", "up", "count", report.ups
    yield "ratings", "down", "count", report.downs
    for spread in (*report.stages, report.first_word, report.total):
        stage = _stage(spread)
        yield "stage", stage, "turns", spread.n
        yield "stage", stage, "mean seconds", spread.mean
        yield "stage", stage, "p50 seconds", spread.p50
        yield "stage", stage, "max seconds", spread.longest
    yield "blend", "as it was", "mean seconds", report.blend.seconds
    yield "blend", "drafts only", "mean seconds", report.blend.drafts_only
    yield "blend", "larger only", "mean seconds", report.blend.larger_only
    for use in report.models:
        yield "model", use.model, "asked", use.asked
        yield "model", use.model, "tokens in", use.prompt
        yield "model", use.model, "tokens out", use.completion
        yield "model", use.model, "counted by the server", "yes" if use.counted else "not all"
        yield "model", use.model, "tokens/s", use.rate
        if use.price:
            yield "model", use.model, f"cost in {use.price.currency}", use.cost
    for rule in report.rules:
        for name in ("of", "untold", "would", "did", "judged", "helped"):
            yield "rule alone", rule.rule.value, name, getattr(rule, name)
