"""How well retrieval finds, knows what it has not, and support tells a backed answer from another's.

    python -m measure.retrieval FOLDER... [--openings FILE]

A folder with `corpus.jsonl` (_id, title, text), `queries.jsonl` (_id, text) and `qrels.tsv` gets a row of the first
table: a row of the corpus that was cut into passages ranks by its best one. Where queries name their `article` or
`doc`, half of those are indexed, and the questions on the other half should find no evidence. Where some are marked
`answerable: false` though their text is indexed, the score's AUROC between both kinds is shown.

`--openings FILE`: text in backticks in it is put in front of each question, and a row for each shows what that does to
the shares that are falsely called none, and to the AUROC.

A folder with `rows.jsonl` (question, contexts, target, answerability) gets a row of the second: the support of each
answer by its own passages, against that of another row's answer by the same passages.
"""

import json
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from pathlib import Path
from time import perf_counter
from typing import Any

from rag.answer.support import support
from rag.documents.library import Library
from rag.text.passages import Document

DEPTH = 60  # passages looked at for ten rows
Row = dict[str, Any]  # as in the file


@dataclass(frozen=True, slots=True)
class Ranked:
    """Recall at 1, 5 and 10 and mean reciprocal rank, 0..1, with seconds for each question."""

    recall: tuple[float, float, float]
    reciprocal: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Told:
    """Evidence on questions that are answered by what is indexed against ones that are not: AUROC of the score, the
    share of the former that was called none, of the latter, and of both that was called strong."""

    auroc: float
    false: float
    caught: float
    strong: float
    strong_but_absent: float


def auroc(better: Sequence[float], worse: Sequence[float]) -> float:
    """The chance that one of `better` is above one of `worse`, ties half: the Mann-Whitney U over all pairs."""
    ordered = sorted([(value, True) for value in better] + [(value, False) for value in worse])
    above, below = 0.0, 0
    for _, tied in groupby(ordered, key=lambda pair: pair[0]):
        kinds = [kind for _, kind in tied]
        above += sum(kinds) * (below + kinds.count(False) / 2)
        below += kinds.count(False)
    return above / (len(better) * len(worse))


def ranked(library: Library, questions: Sequence[Row], relevant: dict[str, set[str]]) -> Ranked:
    """Search each of `questions`; `relevant` are the ids of the rows that answer it."""
    ranks: list[int] = []
    begun = perf_counter()
    for question in questions:
        hits = library.search(question["text"], DEPTH).hits
        rows = list(dict.fromkeys(hit.passage.document for hit in hits))[:10]
        ranks.append(next((rank for rank, row in enumerate(rows, 1) if row in relevant[question["_id"]]), 0))
    seconds = (perf_counter() - begun) / len(questions)
    first, five, ten = (sum(0 < rank <= depth for rank in ranks) / len(ranks) for depth in (1, 5, 10))
    return Ranked((first, five, ten), sum(1 / rank for rank in ranks if rank) / len(ranks), seconds)


def told(library: Library, present: Sequence[Row], absent: Sequence[Row]) -> Told:
    """What the evidence says of questions whose text is indexed, and of ones whose text is not."""
    here, away = ([library.search(row["text"], 5).evidence for row in rows] for rows in (present, absent))
    return Told(
        auroc([evidence.score for evidence in here], [evidence.score for evidence in away]),
        *(sum(evidence.level == "none" for evidence in some) / len(some) for some in (here, away)),
        *(sum(evidence.level == "strong" for evidence in some) / len(some) for some in (here, away)),
    )


def retrieval_row(folder: Path) -> str:
    corpus, questions = _rows(folder / "corpus.jsonl"), _rows(folder / "queries.jsonl")
    relevant = _relevant(folder / "qrels.tsv")
    begun = perf_counter()
    library = Library.of(*_documents(corpus))
    built = perf_counter() - begun
    found = ranked(library, [question for question in questions if question["_id"] in relevant], relevant)
    answerable = [question for question in questions if question.get("answerable", True)]
    rest = [question for question in questions if not question.get("answerable", True)]
    cells = [folder.name, f"{len(corpus)}", f"{library.size}", f"{built:.2f}"]
    cells += [f"{share:.3f}" for share in (*found.recall, found.reciprocal)] + [f"{1000 * found.seconds:.2f}"]
    cells += _told_cells(corpus, answerable)
    cells += [f"{told(library, answerable, rest).auroc:.3f}" if rest else ""]
    return _line(cells)


def support_row(folder: Path) -> str:
    rows = [row for row in _rows(folder / "rows.jsonl") if row["answerability"] == "ANSWERABLE" and row["contexts"]]
    library = Library.of(*_documents({text["_id"]: text for row in rows for text in row["contexts"]}.values()))
    own, foreign = (
        [
            support(other["target"], [text["text"] for text in row["contexts"]], row["question"], library.idf)
            for row, other in zip(rows, [*rows[shift:], *rows[:shift]], strict=True)
        ]
        for shift in (0, 1)
    )
    cells = [folder.name, f"{len(rows)}", f"{auroc([one.share for one in own], [one.share for one in foreign]):.3f}"]
    cells += [f"{sum(one.share < 0.55 for one in some) / len(some):.3f}" for some in (own, foreign)]
    cells += [f"{sum(bool(one.unsupported_numbers) for one in some) / len(some):.3f}" for some in (own, foreign)]
    return _line(cells)


def _told_cells(corpus: Sequence[Row], questions: Sequence[Row]) -> list[str]:
    """Half of the articles, every other one, is indexed."""
    placed = [question for question in questions if "doc" in question]
    if not placed:
        return [""] * 5
    library, present, absent = _halves(corpus, placed)
    said = told(library, present, absent)
    return [f"{share:.3f}" for share in (said.auroc, said.false, said.caught, said.strong, said.strong_but_absent)]


def _halves(corpus: Sequence[Row], questions: Sequence[Row]) -> tuple[Library, list[Row], list[Row]]:
    """Every other article is indexed: the library, the questions on what is in it, and those on what is not."""
    articles: dict[str, str] = {row["doc"]: str(row.get("article", row["doc"])) for row in questions}
    indexed = set(sorted(set(articles.values()))[::2])
    library = Library.of(*_documents([row for row in corpus if articles.get(row["_id"]) in indexed]))
    present = [question for question in questions if articles[question["doc"]] in indexed]
    return library, present, [question for question in questions if articles[question["doc"]] not in indexed]


def opening_rows(folder: Path, openings: Sequence[str]) -> list[str]:
    """For each opening, "" first: falsely none, AUROC, and whether the right row still ranks first."""
    corpus, questions = _rows(folder / "corpus.jsonl"), _rows(folder / "queries.jsonl")
    relevant = _relevant(folder / "qrels.tsv")
    library, present, absent = _halves(corpus, [q for q in questions if q.get("answerable", True) and "doc" in q])
    lines = []
    for number, opening in enumerate(openings):
        here, away = ([{**row, "text": opening + row["text"]} for row in rows] for rows in (present, absent))
        said = told(library, here, away)
        first = ranked(library, [row for row in here if row["_id"] in relevant], relevant).recall[0]
        lines.append(_line([folder.name, str(number), f"{said.false:.3f}", f"{said.auroc:.3f}", f"{first:.3f}"]))
    return lines


def _documents(rows: Iterable[Row]) -> list[Document]:
    return [Document(row["_id"], row["title"], row["text"]) for row in rows]


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _relevant(path: Path) -> dict[str, set[str]]:
    relevant: dict[str, set[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        question, row, grade = line.split("\t")
        if int(grade) > 0:
            relevant.setdefault(question, set()).add(row)
    return relevant


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


RETRIEVAL = (
    "| set | rows | passages | index s | R@1 | R@5 | R@10 | MRR | ms/query | AUROC not indexed | false none | caught "
    "| strong | strong though absent | AUROC unanswerable |\n" + "|---" * 15 + "|"
)
OPENINGS = "| set | opening | false none | AUROC not indexed | R@1 |\n|---|---|---|---|---|"
SUPPORT = (
    "| set | answers | AUROC support | own < 0.55 | another's < 0.55 | own with strange numbers | another's |\n"
    + "|---" * 7
    + "|"
)


def main(args: Sequence[str]) -> None:
    named = args.index("--openings") if "--openings" in args else len(args)
    folders = args[:named]
    openings = [text for file in args[named + 1 :] for text in re.findall("`([^`]+)`", Path(file).read_text("utf-8"))]
    sets = [folder for folder in map(Path, folders) if (folder / "qrels.tsv").exists()]
    answers = [folder for folder in map(Path, folders) if (folder / "rows.jsonl").exists()]
    if not sets and not answers:
        raise SystemExit(__doc__)
    if sets:
        print(RETRIEVAL, *map(retrieval_row, sets), sep="\n")
    if sets and openings:
        print(OPENINGS, *chain.from_iterable(opening_rows(folder, ["", *openings]) for folder in sets), sep="\n")
    if answers:
        print(SUPPORT, *map(support_row, answers), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
