"""What the check of an answer notices, and what it says of answers that are right.

    python -m measure.support FOLDER... [--worst N]

A folder holds `corpus.jsonl` (_id, title, text), `queries.jsonl` (_id, text, answers) and `qrels.tsv`, or `rows.jsonl`
(question, history, contexts, target, answerability). Each first reference answer is checked against its own paragraph
and the four best others that a search finds; a row's against its contexts and its conversation.

Then one number of each answer that has one is exchanged for a number of another answer of the set that its passages do
not hold, and one name for another answer's, always the same ones (SEED). "Noticed": a sign stands beside the answer, or
its share of support is too small; "by the number" is the sign for just that. "False" are signs on the answers as they
were. Refusals: how many answers to questions marked UNANSWERABLE, and to ANSWERABLE ones, are taken for one.

`--worst N` prints as many answers that were falsely noticed, and swaps that were not.
"""

import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from rag.answer.policy import MIN_SUPPORT
from rag.answer.refusal import refuses
from rag.answer.support import Idf, Support, support
from rag.documents.library import Library
from rag.text.passages import Document

SEED, PASSAGES = 308, 5
Row = dict[str, Any]  # as in the file

_NUMBER = re.compile(r"(?<![A-Za-z\d.,\n])\d+(?:[.,]\d+)*(?![\d]|[.,]\d)")
_NAME = re.compile(
    r"(?<![.!?:;\n\"“(] )(?<!^)(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]+)*|^[A-Z][a-z]{2,}(?: [A-Z][a-z]+)+$"
)


@dataclass(frozen=True, slots=True)
class Case:
    """An answer with what its model would have been shown."""

    question: str
    answer: str
    passages: tuple[str, ...]
    said: tuple[str, ...]
    idf: Idf

    def check(self, answer: str) -> Support:
        return support(answer, self.passages, self.question, self.idf, self.said)


def noticed(found: Support) -> bool:
    """By any sign that is not the answer's language alone."""
    return found.share < MIN_SUPPORT or bool(signs(found))


def signs(found: Support) -> list[str]:
    every = ("unsupported_numbers", "unsupported_names", "misbound", "denied", "strange_citations", "empty_citations")
    return [sign for sign in every if getattr(found, sign)]


def swapped(cases: Sequence[Case], pattern: re.Pattern[str]) -> list[tuple[Case, str]]:
    """Each answer that has a match of `pattern`, with one exchanged for another answer's, which it does not hold."""
    chance = random.Random(SEED)
    pool = sorted({found[0] for case in cases for found in pattern.finditer(case.answer)})
    changed = []
    for case in cases:
        places = list(pattern.finditer(case.answer))
        if not places or len(pool) < 2:
            continue
        place = chance.choice(places)
        shown = " ".join((*case.passages, case.question, case.answer)).lower()
        other = chance.choice([text for text in pool if not _held(text.lower(), shown)] or [""])
        if other:
            changed.append((case, case.answer[: place.start()] + other + case.answer[place.end() :]))
    return changed


def _held(text: str, shown: str) -> bool:
    """Any word of it, or its number: "Paris Saint" is no new name where Paris is."""
    return any(re.search(rf"(?<![\d.,]){re.escape(part)}(?!\d|[.,]\d)", shown) for part in text.split())


def row(name: str, cases: Sequence[Case], worst: int) -> str:
    begun = perf_counter()
    clean = [case.check(case.answer) for case in cases]
    milliseconds = 1000 * (perf_counter() - begun) / len(cases)
    cells = [name, f"{len(cases)}", *(f"{value:.1%}" for value in _false(clean))]
    for pattern, sign in ((_NUMBER, "unsupported_numbers"), (_NAME, "unsupported_names")):
        pairs = swapped(cases, pattern)
        found = [case.check(answer) for case, answer in pairs]
        caught = [noticed(one) for one in found]
        alone = [bool(getattr(one, sign)) for one in found]
        cells += [f"{len(pairs)}", *(f"{sum(some) / len(pairs):.1%}" if pairs else "" for some in (caught, alone))]
        for (case, answer), fine in [*zip(pairs, caught, strict=True)][: 20 * worst]:
            if worst and not fine:
                print(f"not noticed: {answer!r} (was {case.answer!r})", file=sys.stderr)
    cells.append(f"{milliseconds:.2f}")
    for case, one in [(c, o) for c, o in zip(cases, clean, strict=True) if signs(o)][:worst]:
        shown = {sign: getattr(one, sign) for sign in signs(one)}
        print(f"falsely noticed: {case.answer!r} {shown} share {one.share:.2f} of {case.question!r}", file=sys.stderr)
    return f"| {' | '.join(cells)} |"


def _false(clean: Sequence[Support]) -> Iterator[float]:
    for sign in ("unsupported_numbers", "unsupported_names", "misbound", "denied"):
        yield sum(bool(getattr(one, sign)) for one in clean) / len(clean)
    yield sum(bool(signs(one)) for one in clean) / len(clean)
    yield sum(one.share < MIN_SUPPORT for one in clean) / len(clean)


def retrieved(folder: Path) -> list[Case]:
    corpus = {row["_id"]: row for row in _rows(folder / "corpus.jsonl")}
    library = Library.of(*(Document(row["_id"], row["title"], row["text"]) for row in corpus.values()))
    pairs = (line.split("\t") for line in (folder / "qrels.tsv").read_text(encoding="utf-8").splitlines()[1:])
    own = {question: text for question, text, grade in pairs if int(grade) > 0}
    cases = []
    for question in _rows(folder / "queries.jsonl"):
        if question.get("answerable", True) and question["answers"] and question["_id"] in own:
            gold = corpus[own[question["_id"]]]
            hits = library.search(question["text"], PASSAGES).hits
            others = [hit.passage.reading for hit in hits if hit.passage.document != gold["_id"]]
            passages = (gold["text"], *others[: PASSAGES - 1])
            cases.append(Case(question["text"], question["answers"][0], passages, (gold["title"],), library.idf))
    return cases


def conversed(rows: Sequence[Row]) -> list[Case]:
    texts = {text["_id"]: text for row in rows for text in row["contexts"]}
    library = Library.of(*(Document(id, text["title"], text["text"]) for id, text in texts.items()))
    return [
        Case(
            row["question"],
            row["target"],
            tuple(text["text"] for text in row["contexts"]),
            (*(turn["text"] for turn in row["history"]), *(text["title"] for text in row["contexts"])),
            library.idf,
        )
        for row in rows
        if row["answerability"] == "ANSWERABLE" and row["contexts"]
    ]


def refused(rows: Sequence[Row]) -> str:
    """A line for people: refusals among answers to questions that have none, and among the others."""
    kinds = {kind: [row["target"] for row in rows if row["answerability"] == kind] for kind in _KINDS}
    counts = [f"{sum(map(refuses, texts))} of {len(texts)} {kind.lower()}" for kind, texts in kinds.items() if texts]
    return f"Taken for a refusal: {', '.join(counts)}."


_KINDS = ("UNANSWERABLE", "ANSWERABLE", "PARTIAL", "UNDERSPECIFIED")


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


HEADER = (
    "| set | answers | false: number | name | misbound | denied | any sign | share < 0.55 | numbers swapped | noticed "
    "| by the number | names swapped | noticed | by the name | ms |\n" + "|---" * 15 + "|"
)


def main(arguments: Sequence[str]) -> None:
    worst = int(arguments[arguments.index("--worst") + 1]) if "--worst" in arguments else 0
    folders = [Path(part) for part in arguments if part != "--worst" and not part.isdecimal()]
    sets = [
        folder
        for folder in folders
        if (folder / "qrels.tsv").exists() and "answers" in _first(folder / "queries.jsonl")
    ]
    talks = [folder for folder in folders if (folder / "rows.jsonl").exists()]
    if not sets and not talks:
        raise SystemExit(__doc__)
    print(HEADER)
    for folder in sets:
        print(row(folder.name, retrieved(folder), worst))
    for folder in talks:
        print(row(folder.name, conversed(_rows(folder / "rows.jsonl")), worst))
    for folder in talks:
        print("", refused(_rows(folder / "rows.jsonl")), sep="\n")


def _first(path: Path) -> Row:
    return next(iter(_rows(path)), {})


if __name__ == "__main__":
    main(sys.argv[1:])
