"""What a question counts: the rows of a table, the values of a column, or quantities that add up."""

from collections.abc import Sequence
from typing import NamedTuple

from rag.answer.counting.question import Asked, Word
from rag.answer.counting.sheet import Sheet, is_boolean, is_key_of, is_one_of
from rag.answer.counting.vocabulary import akin, concepts

_ENDS = ("or", "and", "not", "without", "per")
_PEOPLE = frozenset({"person", "employee"})


class Noun(NamedTuple):
    """What is counted: the words [begin, stop); rows if `column` is -1, else its values, or their sum if it `adds`.

    How well they name it: 0 for "rows", of whatever, or for no noun at all, 1 for a column, 2 for one that names the
    rows, 3 for the table's own name. `key` is the column that names or numbers the rows, or -1.
    """

    begin: int
    stop: int
    column: int
    rank: int
    key: int = -1
    adds: bool = False

    @property
    def generic(self) -> bool:
        return self.rank == 0


NONE = Noun(0, 0, -1, 0)


def noun_of(wanted: Asked, sheet: Sheet) -> Noun | None:
    """None where nothing that the question may count is in this table."""
    said, begin = wanted.words, wanted.first
    while begin < len(said) and (said[begin].small or said[begin].role in ("different", "not")):
        begin += 1
    different = any(word.role == "different" for word in said)
    run = range(
        begin, next((at for at in range(begin, len(said)) if said[at].small or said[at].role in _ENDS), len(said))
    )
    columns = [(at, c) for at in run if (c := column_at(sheet, said, at)) and not is_boolean(sheet, c[0])]
    if not different and (adding := _adding(sheet, said, run, columns)):
        return adding
    heads = [at for at in run if any(akin(said[at].forms, head) for head in sheet.heads)]
    at, key = next(((at, key) for at in run if (key := sheet.key(said[at].forms)) is not None), (-1, -1))
    if heads and not (different and columns):
        alone = [n[0] for c, n in enumerate(sheet.called) if len(n) == 1 and not sheet.all_differ(c)]
        if key < 0 and wanted.asks("count") and any(akin(said[heads[0]].forms, name) for name in alone):
            return None  # a column "order" that has some twice: the rows, or the orders?
        return None if different else Noun(heads[0], heads[0] + 1, -1, 3, key)
    if key >= 0 and not different:
        return Noun(at, at + 1, -1, 2, key)
    if columns and (sheet.titled or different):  # a table of some employees, within a text about all of them
        at, (column, stop) = columns[-1]
        if different or not sheet.numbers(column) or sheet.identifies(column):
            return Noun(at, stop, column, 1)
        return None
    people = [at for at in run if concepts(said[at].forms) & _PEOPLE]
    if people and not different and sheet.titled and _of_people(sheet, concepts(said[people[0]].forms)):
        return Noun(people[0], people[0] + 1, -1, 2)
    rows = [at for at in run if said[at].role == "row"]
    return Noun(rows[0], rows[0] + 1, -1, 0) if rows and not different else None


def _of_people(sheet: Sheet, spoken: frozenset[str]) -> bool:
    """Employees are people, but people need not be employees."""
    wanted = _PEOPLE if "person" in spoken else spoken & _PEOPLE
    named = [c for c, held in enumerate(sheet.concepts) if held & wanted and not sheet.numbers(c)]
    return any(concepts(head) & wanted for head in sheet.heads) or any(sheet.all_differ(c) for c in named)


def _adding(
    sheet: Sheet, said: Sequence[Word], run: range, columns: Sequence[tuple[int, tuple[int, int]]]
) -> Noun | None:
    """The sum of a column of quantities that is named: "how many units"; never one of the rows' own numbers."""
    headed = any(akin(said[at].forms, head) for at in run for head in sheet.heads)
    pieces = [at for at in run if "quantity" in concepts(said[at].forms) and said[at].role != "row"]
    held = [c for c, meant in enumerate(sheet.concepts) if "quantity" in meant and c in sheet.measures()]
    if pieces and len(held) == 1 and sheet.titled and not headed:
        return Noun(pieces[0], pieces[0] + 1, held[0], 2, adds=True)
    for at, (column, stop) in columns if sheet.titled else ():
        verb = (
            at > run.start
            and said[at].text.endswith("ed")
            and not any(map(said[at].forms.intersection, sheet.called[column]))
        )
        if (
            not verb
            and column in sheet.measures()
            and adds_up(sheet, column, said[at], headed)
            and "money" not in sheet.concepts[column]
        ):
            return Noun(at, stop, column, 2, adds=True)
    people = [at for at in run if concepts(said[at].forms) & _PEOPLE]
    counted = [c for c, held in enumerate(sheet.concepts) if held & _PEOPLE and c in sheet.measures()]
    if people and len(counted) == 1 and sheet.titled:
        return Noun(people[0], people[0] + 1, counted[0], 2, adds=True)
    return None


def adds_up(sheet: Sheet, column: int, word: Word, headed: bool) -> bool:
    """Whether `word` names quantities: no numbers of the rows, in whatever order where the table is called so too."""
    if sheet.identifies(column) or sheet.key(word.forms) == column or not sheet.numbers(column):
        return False
    if "quantity" not in sheet.concepts[column] and any(is_one_of(name, word.forms) for name in sheet.called[column]):
        return False  # an order's own number
    if not headed or not any(is_one_of(name, word.forms) for name in sheet.called[column]):
        return True
    return not (sheet.all_differ(column) and all(map(str.isdecimal, sheet.cells[column])))


def column_at(sheet: Sheet, said: Sequence[Word], place: int) -> tuple[int, int] | None:
    """(column, where its name ends) if one is named from `place` on, in full, else by a word that only it has."""
    partly = []
    for column, name in sorted(enumerate(sheet.called), key=lambda named: -len(named[1])):
        run = said[place : place + len(name)]
        if name and len(run) == len(name) and all(akin(w.forms, n) for w, n in zip(run, name, strict=True)):
            return column, place + len(name)
        if not said[place].small and any(akin(said[place].forms, word) for word in name):
            about = concepts(said[place].forms) & {"quantity", "money"}
            if not about or about & sheet.concepts[column]:  # units are not a unit price
                partly.append(column)
    called = [c for c in partly if any("name" in word for word in sheet.called[c])] if len(partly) > 1 else partly
    called = called or [c for c in partly if is_key_of(sheet.called[c], said[place].forms)]
    if len(called) == 1:
        return called[0], place + 1
    if partly or said[place].small:
        return None
    same = [c for c, held in enumerate(sheet.concepts) if held & concepts(said[place].forms) & _SYNONYMS]
    return (same[0], place + 1) if len(same) == 1 else None


# Of these every word means every other one.
_SYNONYMS = frozenset({"customer", "status", "department", "city"})
