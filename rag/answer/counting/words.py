"""A Tally in words: the answer to a question that code has counted, as Markdown, in the reader's language."""

from rag.answer.counting.tally import Tally
from rag.text.markup import literal, pipe_table
from words.language import Language
from words.phrase import Text, comma, say, semicolon, spoken

MOST_SHOWN = 50  # rows or groups in an answer


def words(tally: Tally, by: Language) -> str:
    """The number, how it was counted and under which conditions, then the rows or groups.

    Nothing of the document becomes markup, a link or an image. At most 50 rows or groups are shown, and the answer says
    of how many.
    """
    parts = [_number(tally), _over(tally)]
    if tally.conditions:
        told = [
            say(f"counted-where-{relation}", column=column, value=value) for column, relation, value in tally.conditions
        ]
        parts.append(say("counted-only", conditions=semicolon(told)))
    said = [spoken(part, by, literal) for part in (*parts, *tally.notes)]
    return "\n\n".join([*said, *_table(tally, by)])


def _number(tally: Tally) -> Text:
    if tally.column and not tally.per:
        return say("counted-different", count=tally.count, column=tally.column)
    return say("counted-rows", count=tally.count)


def _over(tally: Tally) -> Text:
    table = comma([tally.title, tally.heading] if tally.heading else [tally.title])
    return say("counted-over-read" if tally.cut else "counted-over-all", total=tally.total, table=table)


def _table(tally: Tally, by: Language) -> list[str]:
    if tally.groups and (tally.per or tally.listed):
        groups = tally.groups[:MOST_SHOWN]
        shown = pipe_table(
            (spoken(tally.column, by), spoken(say("counted-heading-rows"), by)),
            [(value, spoken(say("counted-group", count=rows), by)) for value, rows in groups],
        )
        count = len(tally.groups)
    elif tally.listed and tally.matched and not tally.column:
        rows = [(f"{number}", *row) for number, row in tally.matched[:MOST_SHOWN]]
        shown = pipe_table((spoken(say("counted-heading-row"), by), *tally.columns), rows)
        count = len(tally.matched)
    else:
        return []
    if count <= MOST_SHOWN:
        return [shown]
    return [spoken(say("counted-first", shown=MOST_SHOWN, count=count), by), shown]
