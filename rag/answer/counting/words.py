"""A Tally in words: the answer to a question that code has worked out, as Markdown, in the reader's language."""

from collections.abc import Sequence
from itertools import groupby

from rag.answer.counting.query import ARITHMETIC, EXTREMES, Condition
from rag.answer.counting.running import Sums
from rag.answer.counting.sheet import Sheet
from rag.answer.counting.tally import AskBack, Tally
from rag.text.markup import literal, pipe_table
from words.language import Language
from words.phrase import Text, comma, joined, say, semicolon, spoken

MOST_SHOWN = 50  # rows or groups in an answer
_MOST_RUNS = 12  # runs of row numbers that are told
_MOST_VALUES = 5  # values that share the first place


def words(tally: Tally | AskBack, by: Language) -> str:
    """The number, how it was worked out and under which conditions, over which rows; then the rows or groups.

    Nothing of the document becomes markup, a link or an image. At most 50 rows or groups are shown, and the answer says
    of how many. Where it is asked back, the choices.
    """
    if isinstance(tally, AskBack):
        choices = "\n".join(f"- {literal(choice.label)}" for choice in tally.choices)
        return f"{spoken(say('counted-which', about=tally.about), by, literal)}\n\n{choices}"
    parts = [_headline(tally), _over(tally)]
    if tally.query.conditions:
        told = [_condition(tally.sheet, condition) for condition in tally.query.conditions]
        either = joined(say("counted-or"), told) if tally.query.either else semicolon(told)
        parts.append(say("counted-only", conditions=either))
    said = [spoken(part, by, literal) for part in (*parts, *_notes(tally))]
    return "\n\n".join([*said, *_table(tally, by)])


def _headline(tally: Tally) -> Text:
    query, result = tally.query, tally.result
    column = _name(tally.sheet, query.column) if query.column >= 0 else ""
    group = _name(tally.sheet, query.group) if query.group >= 0 else ""
    if query.operation == "share":
        if result.values:
            part, whole = result.values
            share = round(100 * part[1] / whole[1], 2)
            return say("counted-share-of", share=share, part=_amounts([part]), whole=_amounts([whole]), column=column)
        share = round(100 * len(result.rows) / result.of, 2)
        return say("counted-share", share=share, count=len(result.rows), of=result.of)
    if query.order and result.groups:
        first = result.groups[0][1]
        leading = [value for value, held in result.groups if held == first][:_MOST_VALUES]
        return say("counted-leads", value=comma(leading), column=group, amount=_held(first))
    if group and query.operation != "count":
        return say(f"counted-each-{query.operation}", column=column, group=group)
    if query.operation in ARITHMETIC:
        return say(f"counted-{query.operation}", value=_amounts(result.values), column=column)
    if query.operation in EXTREMES:
        return say(f"counted-{query.operation}", value=_extreme(tally), column=column)
    if query.operation == "distinct":
        return say("counted-different", count=tally.count, column=column)
    return say("counted-rows", count=len(result.rows))


def _extreme(tally: Tally) -> str:
    """As it stands in the document."""
    return tally.sheet.rows[tally.result.rows[0]][tally.query.column]


def _amounts(values: Sequence[tuple[str, float]]) -> Text:
    return semicolon(
        say("counted-amount", value=_rounded(value), unit=f"\u00a0{unit}" if unit else "") for unit, value in values
    )


def _rounded(value: float) -> float:
    """Two decimals, or three digits of what is smaller than one."""
    rounded = round(value, 2) if abs(value) >= 1 else float(f"{value:.3g}")
    return int(rounded) if rounded == int(rounded) and abs(rounded) < 1e15 else rounded


def _held(held: float | Sums) -> Text:
    return _amounts(held) if isinstance(held, tuple) else say("counted-of-rows", count=int(held))


def _over(tally: Tally) -> Text:
    headings = [heading for heading in tally.sheet.headings if heading]
    table = comma([tally.title, *headings])
    return say("counted-over-read" if tally.cut else "counted-over-all", total=len(tally.sheet.rows), table=table)


def _condition(sheet: Sheet, condition: Condition) -> Text:
    column = _name(sheet, condition.column)
    if condition.relation in ("empty", "filled"):
        return say(f"counted-where-{condition.relation}", column=column)
    relation = condition.relation
    if relation == "between" and condition.low == condition.high:
        relation = "is"
    return say(f"counted-where-{relation}", column=column, value=condition.written)


def _name(sheet: Sheet, column: int) -> Text:
    return sheet.columns[column] or say("counted-column", number=str(column + 1))


def _notes(tally: Tally) -> list[Text]:
    query, result, sheet = tally.query, tally.result, tally.sheet
    notes: list[Text] = []
    told = (
        query.column
        if query.operation in (*ARITHMETIC, *EXTREMES)
        else query.group
        if query.group >= 0
        else query.column
    )
    if result.odd:
        notes.append(say("counted-no-value", count=result.odd, column=_name(sheet, query.column)))
    if result.blank and told >= 0:
        notes.append(say("counted-empty", count=result.blank, column=_name(sheet, told)))
    for condition in query.conditions:
        if odd := _unread(sheet, condition):
            notes.append(say("counted-no-value", count=odd, column=_name(sheet, condition.column)))
    if len(result.values) > 1 and query.operation != "share":
        notes.append(say("counted-currencies"))
    if sheet.dropped:
        notes.append(say("counted-dropped", count=sheet.dropped))
    if 0 < len(result.rows) < len(sheet.rows) and len(sheet.headings) == 1 and not _rows_shown(tally):
        notes.append(say("counted-at", rows=_numbers([sheet.places[at][1] for at in sorted(result.rows)])))
    if tally.chosen_by:
        notes.append(say("counted-chosen", model=tally.chosen_by))
    return notes


def _unread(sheet: Sheet, condition: Condition) -> int:
    """How many rows have something in a compared column that is neither number nor date."""
    if condition.relation in ("is", "is-not", "contains", "contains-not", "empty", "filled"):
        return 0
    numbers, dates = sheet.numbers(condition.column), sheet.dates(condition.column)
    known = numbers.values.keys() if numbers and not condition.first.year else (dates or {}).keys()
    return sum(1 for row in sheet.rows if row[condition.column] and row[condition.column] not in known)


def _numbers(rows: Sequence[int]) -> str:
    """ "3, 5–9": runs of row numbers, the first of them."""
    runs = []
    for _, run in groupby(enumerate(rows), lambda pair: pair[1] - pair[0]):
        held = [row for _, row in run]
        runs.append(f"{held[0]}" if len(held) == 1 else f"{held[0]}–{held[-1]}")
    return ", ".join(runs[:_MOST_RUNS]) + ("…" if len(runs) > _MOST_RUNS else "")


def _rows_shown(tally: Tally) -> bool:
    return tally.query.operation == "list" or tally.query.operation in EXTREMES


def _table(tally: Tally, by: Language) -> list[str]:
    query, result, sheet = tally.query, tally.result, tally.sheet
    if result.groups and (query.group >= 0 or query.listed):
        heading = _name(sheet, query.group if query.group >= 0 else query.column)
        rest = (
            say("counted-heading-rows") if query.group < 0 or query.operation == "count" else _name(sheet, query.column)
        )
        shown = [(value, spoken(_cell(held), by)) for value, held in result.groups[:MOST_SHOWN]]
        return _shown(pipe_table((spoken(heading, by), spoken(rest, by)), shown), len(result.groups), by)
    if result.rows and _rows_shown(tally):
        several = len(sheet.headings) > 1
        rows = [
            (*([sheet.places[at][0]] if several else []), f"{sheet.places[at][1]}", *sheet.rows[at])
            for at in result.rows[:MOST_SHOWN]
        ]
        names = (*([""] if several else []), spoken(say("counted-heading-row"), by), *sheet.columns)
        return _shown(pipe_table(names, rows), len(result.rows), by)
    return []


def _cell(held: float | Sums) -> Text:
    return _amounts(held) if isinstance(held, tuple) else say("counted-group", count=int(held))


def _shown(table: str, count: int, by: Language) -> list[str]:
    if count <= MOST_SHOWN:
        return [table]
    return [spoken(say("counted-first", shown=MOST_SHOWN, count=count), by), table]
