"""How questions over tables are answered by code, against their truths.

    python -m measure.counting FOLDER

FOLDER holds `questions.jsonl` and the files that it names: a line is {"files": [...], "question": ..., "truth": ...}.
A truth is a number, a list of values, a list of [value, number] pairs, or null for what must not be answered as
certain. Numbers are right within 0.5 %. A list whose truth is a number is right by its length.
"""

import json
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rag.answer.counting.tally import AskBack, Source, Tally, tally
from rag.documents.parsers import parse

TOLERANCE = 0.005


@dataclass(frozen=True, slots=True)
class Case:
    files: tuple[str, ...]
    question: str
    truth: Any


def cases(folder: Path) -> list[Case]:
    lines = map(json.loads, (folder / "questions.jsonl").read_text("utf-8").splitlines())
    return [Case(tuple(line["files"]), line["question"], line["truth"]) for line in lines]


def source(folder: Path, name: str) -> Source:
    path = folder / name
    return Source(name, name, parse(path, path.suffix.lower()).text)


def value(found: Tally) -> Any:
    """What a tally says, as a truth would: a number, values, or pairs."""
    sheet, query, result = found.sheet, found.query, found.result
    if query.operation == "share":
        part, whole = (held for _, held in result.values) if result.values else (len(result.rows), result.of)
        return 100 * part / whole
    if query.operation == "distinct" and query.listed:
        return [name for name, _ in result.groups]
    if query.group >= 0:
        return [[name, held[0][1] if isinstance(held, tuple) else held] for name, held in result.groups]
    if query.operation in ("largest", "smallest", "latest", "earliest"):
        return [sheet.rows[at] for at in result.rows]
    return result.values[0][1] if len(result.values) == 1 else result.values or found.count


def agrees(found: Tally, truth: Any) -> bool:
    """Whether a tally says what is true."""
    told = value(found)
    if found.query.operation in ("largest", "smallest", "latest", "earliest"):
        return _extreme(found, truth)
    if isinstance(truth, int | float) and isinstance(told, list):
        return len(told) == truth or (len(told) == 1 and _near(told[0][1], truth))
    if isinstance(truth, int | float):
        return isinstance(told, int | float) and _near(told, truth)
    if isinstance(truth, list) and isinstance(told, list):
        return sorted(map(_plain, told)) == sorted(map(_plain, truth))
    return False


def _extreme(found: Tally, truth: Any) -> bool:
    sheet, query = found.sheet, found.query
    rows = [sheet.rows[at] for at in found.result.rows]
    if isinstance(truth, int | float):
        numbers = sheet.numbers(query.column)
        return numbers is not None and all(
            _near(numbers.values[row[query.column]].value / numbers.shown[1], truth) for row in rows
        )
    wanted = truth if isinstance(truth, list) else [truth]
    flat = (
        {_plain(part) for part in wanted}
        if not any(isinstance(part, list) for part in wanted)
        else {_plain(p[0]) for p in wanted}
    )
    return (
        len(flat) <= len(rows)
        and all(flat & {_plain(cell) for cell in row} for row in rows)
        and all(any(part in map(_plain, row) for row in rows) for part in flat)
    )


def _near(told: float, truth: float) -> bool:
    return abs(told - truth) <= TOLERANCE * abs(truth) + 1e-9


def _plain(part: Any) -> str:
    if isinstance(part, list | tuple):
        return "; ".join(map(_plain, part))
    return f"{part:g}" if isinstance(part, int | float) else str(part).strip().casefold()


def verdict(found: Tally | AskBack | None, truth: Any) -> str:
    """ "right" and "wrong" are of what is said as certain; "asked" offers a choice, "none" leaves it to a model."""
    if not isinstance(found, Tally):
        return "asked" if found else "none"
    return "right" if truth is not None and agrees(found, truth) else "wrong"


def main(folder: Path) -> None:
    sources: dict[str, Source] = {}
    table: Counter[tuple[str, str]] = Counter()
    misses = []
    for case in cases(folder):
        for name in case.files:
            sources.setdefault(name, source(folder, name))
        found = tally(case.question, [sources[name] for name in case.files])
        judged = verdict(found, case.truth)
        if case.truth is None and judged != "wrong":
            judged = "rightly not"
        table[case.files[0], judged] += 1
        if judged not in ("right", "rightly not"):
            told = value(found) if isinstance(found, Tally) else found and [choice.label for choice in found.choices]
            misses.append(f"{judged:6} {case.question}  truth {case.truth!r}, told {told!r}")
    kinds = ("right", "wrong", "asked", "none", "rightly not")
    print(f"{'':24}" + "".join(f"{kind:>12}" for kind in kinds))
    for name in dict.fromkeys(file for file, _ in table):
        print(f"{name[:23]:24}" + "".join(f"{table[name, kind]:12}" for kind in kinds))
    total = {kind: sum(table[name, kind] for name in {file for file, _ in table}) for kind in kinds}
    print(f"{'all':24}" + "".join(f"{total[kind]:12}" for kind in kinds))
    answerable = (
        total["right"]
        + total["asked"]
        + total["none"]
        + sum("truth None" not in m and m.startswith("wrong") for m in misses)
    )
    print(
        f"computed {total['right']} of {answerable} answerable, {100 * total['right'] / answerable:.0f} %; "
        f"{total['wrong']} wrong"
    )
    print(*misses, sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
