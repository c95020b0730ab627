"""How often the answer to a question is in what is quoted when no model answers.

    python -m measure.quotes FOLDER...

A folder holds `corpus.jsonl` (_id, title, text), `queries.jsonl` (_id, text, answers; or selected_sentences, any of
which answers) and `qrels.tsv`. Questions marked `answerable: false` are left out. Each is searched for as the product
does it, five passages, and answered by `rag.answer.quotes.quotations`.

"First" is the first quotation that the reader sees: a sentence, list item or row, with the sentence that its pronoun
stands for if it begins with one. The product shows the one that scores best first, so order and score are one here
(but for numbered steps and code, which these sets have none of).
"Right paragraph" is what would be found if the search were never wrong: the same with the passages of that paragraph
alone. Two baselines quote a single sentence: the first of the first passage, and of all the one that shares most
different words with the question.

An answer is in a text if it is after SQuAD's normalisation (case, punctuation, English articles and blanks do not
count), and not in the middle of a Latin word or a number: 3 is not in 1930. Under XQuAD's translations it may be there
in another case, and is missed. Characters are those of the first quotation, and of all; milliseconds are those of
quoting, without the search.
"""

import json
import re
import string
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

from rag.answer.quotes import quotations
from rag.documents.library import Library
from rag.text.passages import Document
from rag.text.sentences import SIGNS, units
from rag.text.terms import content, terms

PASSAGES = 5
LONGEST = 450
Row = dict[str, Any]  # as in the file
Quote = Callable[[str, Sequence[str]], Sequence[str]]  # (question, passages) -> what is quoted, the first one first

_ARTICLES = re.compile(r"\b(?:a|an|the)\b")
_NO_PUNCTUATION = str.maketrans("", "", string.punctuation)


def normalised(text: str) -> str:
    return " ".join(_ARTICLES.sub(" ", text.lower().translate(_NO_PUNCTUATION)).split())


def holds(texts: Iterable[str], answers: Iterable[str]) -> bool:
    """Whether one of `texts` holds one of `answers`, as whole words."""
    wanted = "|".join(_whole(answer) for answer in map(normalised, answers) if answer)
    found = re.compile(wanted or r"(?!)")
    return any(found.search(normalised(text)) for text in texts)


def _whole(answer: str) -> str:
    before = "(?<![a-z0-9])" if re.match("[a-z0-9]", answer) else ""
    after = "(?![a-z0-9])" if re.match("[a-z0-9]", answer[-1]) else ""
    return f"{before}{re.escape(answer)}{after}"


def product(question: str, passages: Sequence[str]) -> list[str]:
    return [quotation.text for quotation in quotations(question, passages)]


def opening(_: str, passages: Sequence[str]) -> list[str]:
    return _sentences(passages[:1])[:1]


def overlap(question: str, passages: Sequence[str]) -> list[str]:
    asked = {term for _, _, forms in content(question) for term in forms}
    return sorted(_sentences(passages), key=lambda text: -len(asked.intersection(terms(text))))[:1]


def row(folder: Path) -> str:
    corpus, questions, relevant = _read(folder)
    library = Library.of(*(Document(row["_id"], row["title"], row["text"]) for row in corpus))
    asked = [question["text"] for question in questions]
    answers = [question.get("selected_sentences") or question["answers"] for question in questions]
    found = [[hit.passage.reading for hit in library.search(question, PASSAGES).hits] for question in asked]
    right = [
        [
            passage.reading
            for volume in library.documents
            if volume.id in relevant[question["_id"]]
            for passage in volume
        ]
        for question in questions
    ]

    def share(texts: Iterable[Sequence[str]]) -> float:
        return sum(map(holds, texts, answers)) / len(questions)

    def first(quote: Quote, given: Sequence[Sequence[str]]) -> float:
        return share(quote(question, passages)[:1] for question, passages in zip(asked, given, strict=True))

    begun = perf_counter()
    quoted = [product(question, passages) for question, passages in zip(asked, found, strict=True)]
    milliseconds = 1000 * (perf_counter() - begun) / len(questions)
    shares = (
        *(share(some[:1] for some in quoted), share(quoted), first(product, right)),
        *(first(opening, found), first(overlap, found), first(overlap, right)),
        *(share(some[:1] for some in found), share(found)),
    )
    lengths = (sum(len(text) for some in texts for text in some) for texts in ([some[:1] for some in quoted], quoted))
    cells = [folder.name, f"{len(questions)}", *(f"{value:.3f}" for value in shares)]
    cells += [*(f"{length / len(questions):.0f}" for length in lengths), f"{milliseconds:.2f}"]
    return f"| {' | '.join(cells)} |"


def _sentences(passages: Sequence[str]) -> list[str]:
    return [unit.text for passage in passages for unit in units(passage, LONGEST) if unit.kind not in SIGNS]


def _read(folder: Path) -> tuple[list[Row], list[Row], dict[str, set[str]]]:
    """The corpus, its answerable questions, and the ids of the rows that answer each."""
    corpus, questions = (
        [json.loads(line) for line in (folder / name).read_text(encoding="utf-8").splitlines()]
        for name in ("corpus.jsonl", "queries.jsonl")
    )
    relevant: dict[str, set[str]] = {}
    for line in (folder / "qrels.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        question, answer, grade = line.split("\t")
        if int(grade) > 0:
            relevant.setdefault(question, set()).add(answer)
    answerable = [row for row in questions if row.get("answerable", True) and row["_id"] in relevant]
    return corpus, answerable, relevant


HEADER = (
    "| set | questions | answer in the first quotation | in any | in the first, right paragraph | opening | most words "
    "| most words, right paragraph | in the first passage | in any passage | characters | all | ms |\n"
    + "|---" * 13
    + "|"
)


def main(folders: Sequence[str]) -> None:
    if not folders:
        raise SystemExit(__doc__)
    print(HEADER, *map(row, map(Path, folders)), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
