"""A session's report -> tables of words, for a panel and for Markdown."""

from collections.abc import Iterator
from dataclasses import dataclass

from rag.account.latency import TURN, Stage
from rag.account.ledger.figures import SessionReport, Spread, Use
from rag.account.timetable import seconds_text
from rag.answer.policy import rule_name
from rag.answer.roles import in_words
from rag.text.markup import literal, pipe_table
from words.language import Language
from words.phrase import Text, comma, joined, say, worded

UNTOLD = "–"
FASTEST = 1e9  # tokens a second: more is a clock that stood still


@dataclass(frozen=True, slots=True)
class Section:
    """A table: each row has as many cells as `columns`; the first names the row. `note` says how it was computed.

    `noted`: the last column holds words about the row, not a value.
    """

    title: Text
    columns: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    note: Text = ""
    noted: bool = False


def note(report: SessionReport, unread: int = 0) -> Text:
    """The line above the tables; `unread` lines of the ledger could not be read."""
    if not report.turns:
        said = say("desk-nothing-yet")
    else:
        said = say("desk-summary", count=report.turns, period=_period(report.since, report.until))
    return joined(" ", (said, say("desk-unread", count=unread))) if unread else said


def filled(report: SessionReport) -> tuple[Section, ...]:
    """Without those that would be empty."""
    every = (_turns(report), _times(report), _blend(report), _tokens(report), _costs(report), _rules(report))
    return tuple(section for section in every if section.rows)


def _turns(report: SessionReport) -> Section:
    rows: list[tuple[Text, Text, Text]] = []
    rows.append((say("desk-all"), _number(report.turns), "" if report.turns else say("desk-none")))
    rows += [(outcome(name), _number(n), _share(n, report.turns)) for name, n in report.outcomes.items() if n]
    if report.decided:
        rows.append((say("desk-drafted"), _number(report.decided), say("desk-drafted.note")))
        escalated = say("desk-escalated.note", share=report.escalated / report.decided)
        rows.append((say("desk-escalated"), _number(report.escalated), escalated))
    if report.fallbacks:
        rows.append((say("desk-draft-failed"), _number(report.fallbacks), say("desk-draft-failed.note")))
    rated = ((say("desk-rated-up"), report.ups), (say("desk-rated-down"), report.downs))
    rows += [(name, _number(n), "") for name, n in rated if n]
    columns = ("", say("desk-column-turns"), say("desk-column-note"))
    return Section(say("desk-turns"), columns, tuple(rows), noted=True)


def outcome(name: str) -> Text:
    """An outcome in words; one of a later version by its name."""
    try:
        return say(f"desk-outcome-{name.replace('_', '-')}")
    except LookupError:
        return name


def _times(report: SessionReport) -> Section:
    rows = tuple(
        (name, _number(s.n), seconds_text(s.mean), seconds_text(s.p50), seconds_text(s.longest))
        for name, s in spreads(report)
        if s.n
    )
    heads = (say("desk-column-mean"), say("desk-column-p50"), say("desk-column-max"))
    return Section(say("desk-times"), (say("desk-column-stage"), say("desk-column-turns"), *heads), rows)


def spreads(report: SessionReport) -> Iterator[tuple[Text, Spread]]:
    """(name, numbers) of each stage, then of the first word and the whole."""
    yield from ((_stage(spread), spread) for spread in report.stages)
    yield say("desk-first-word"), report.first_word
    yield say("desk-total"), report.total


def _stage(spread: Spread) -> Text:
    """In words, but for what a later version named."""
    stage = Stage.of(spread.label)
    label = stage.said if stage else spread.label
    if spread.lane in ("", TURN):
        return label
    return say("desk-stage", lane=in_words(spread.lane), stage=label)


def _blend(report: SessionReport) -> Section:
    blend = report.blend
    columns = ("", say("desk-column-seconds"), say("desk-column-note"))
    if not blend.n:
        return Section(say("desk-blend"), columns, ())
    larger = say("desk-larger-only.note", count=blend.larger_n) if blend.larger_n else say("desk-larger-only.none")
    rows = (
        (say("desk-blended"), seconds_text(blend.seconds), say("desk-blended.note", count=blend.n)),
        (say("desk-drafts-only"), _seconds(blend.drafts_only), say("desk-drafts-only.note")),
        (say("desk-larger-only"), _seconds(blend.larger_only), larger),
    )
    return Section(say("desk-blend"), columns, rows, say("desk-blend-note"), noted=True)


def _tokens(report: SessionReport) -> Section:
    rows = tuple(
        (use.model, _number(use.asked), _about(use, use.prompt), _about(use, use.completion), _rate(use))
        for use in report.models
    )
    guessed = "" if all(use.counted for use in report.models) else say("desk-tokens-note")
    columns = (
        say("desk-column-model"),
        say("desk-column-asked"),
        say("desk-column-in"),
        say("desk-column-out"),
        say("desk-column-rate"),
    )
    return Section(say("desk-tokens"), columns, rows, guessed)


def _costs(report: SessionReport) -> Section:
    rows = tuple((use.model, _money(use), _priced(use)) for use in report.models if use.price)
    columns = (say("desk-column-model"), say("desk-column-cost"), say("desk-column-note"))
    return Section(say("desk-costs"), columns, rows, say("desk-costs-note"), noted=True)


def _rules(report: SessionReport) -> Section:
    rows = tuple(
        (
            rule_name(rule.rule),
            _number(rule.would) if rule.untold < rule.of else UNTOLD,
            _number(rule.did),
            say("desk-helped", helped=rule.helped, judged=rule.judged) if rule.judged else UNTOLD,
            comma(
                [
                    *([] if rule.on else [say("desk-rule-off")]),
                    *([say("desk-rule-untold", count=rule.untold)] if rule.untold else []),
                ]
            ),
        )
        for rule in report.rules
        if rule.of
    )
    said = joined(" ", (say("desk-rules-of", count=report.rules[0].of), say("desk-rules-note"))) if rows else ""
    columns = (
        say("desk-column-rule"),
        say("desk-column-would"),
        say("desk-column-done"),
        say("desk-column-helped"),
        say("desk-column-note"),
    )
    return Section(say("desk-rules"), columns, rows, said, noted=True)


def _number(number: int) -> Text:
    return say("desk-number", number=number)


def _seconds(seconds: float | None) -> Text:
    return UNTOLD if seconds is None else seconds_text(seconds)


def _about(use: Use, tokens: int) -> Text:
    """Short enough for a column of a narrow page; the spreadsheet has every digit."""
    if tokens < 10_000:
        said = _number(tokens)
    elif tokens < 999_950:
        said = say("desk-thousands", number=tokens / 1e3)
    else:
        said = say("desk-millions", number=tokens / 1e6)
    return said if use.counted else say("desk-about", number=said)


def _rate(use: Use) -> Text:
    return UNTOLD if use.rate is None or use.rate > FASTEST else say("desk-rate", number=use.rate)


def _money(use: Use) -> Text:
    cost, currency = use.cost or 0.0, use.price.currency if use.price else ""
    if cost >= 1 or not cost:
        return say("desk-cost", cost=cost, currency=currency)
    return say("desk-cost-small", cost=cost, currency=currency)


def _priced(use: Use) -> Text:
    if use.price is None:
        return ""
    amounts = say("desk-price", **{"in": use.price.input_per_million, "out": use.price.output_per_million})
    return comma(part for part in (amounts, use.price.source, use.price.date) if part)


def _share(part: int, whole: int) -> Text:
    return say("percent", share=part / whole) if whole else ""


def _period(since: str, until: str) -> Text:
    """ISO 8601, as people read it: the day once, minutes."""
    first, last = (at[:16].replace("T", " ") for at in (since, until))
    if first == last:
        return say("desk-period-moment", at=first)
    return say("desk-period", first=first, last=last.removeprefix(first[:11]))


def markdown(report: SessionReport, by: Language, unread: int = 0) -> str:
    parts = [f"# {worded(say('desk-report'), by)}", literal(worded(note(report, unread), by))]
    for section in filled(report):
        rows = [[worded(cell, by) for cell in row] for row in section.rows]
        columns = [worded(name, by) for name in section.columns]
        parts += [f"## {worded(section.title, by)}", pipe_table(columns, rows)]
        parts += [worded(section.note, by)] if section.note else []
    return "\n\n".join(parts) + "\n"
