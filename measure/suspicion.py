"""How often ordinary text is suspected: the share of a corpus's passages that `rag.text.suspicion` flags, and where.

    python -m measure.suspicion FOLDER...

Each folder has a `corpus.jsonl` (_id, title, text). Of every one the first flagged places are shown.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from rag.text.suspicion import suspicions

SHOWN = 5  # places of each corpus


def row(folder: Path) -> str:
    """A line of the table, and under it what was flagged first."""
    texts = [json.loads(line)["text"] for line in (folder / "corpus.jsonl").read_text(encoding="utf-8").splitlines()]
    begun = perf_counter()
    found = [suspicions(text) for text in texts]
    seconds = perf_counter() - begun
    flagged = [suspicion for of_one in found for suspicion in of_one[:1]]
    share, size = len(flagged) / len(texts), sum(map(len, texts)) / 1e6
    lines = [f"{folder.name:16} {len(texts):8} {len(flagged):8} {share:8.2%} {seconds / size:8.2f}"]
    lines += [f"    {suspicion.kind}: {suspicion.shown}" for suspicion in flagged[:SHOWN]]
    return "\n".join(lines)


def main(folders: Sequence[str]) -> None:
    print(f"{'corpus':16} {'passages':>8} {'flagged':>8} {'share':>8} {'s / M':>8}")
    for folder in folders:
        print(row(Path(folder)))


if __name__ == "__main__":
    main(sys.argv[1:])
