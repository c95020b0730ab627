"""How good what was found looks: none, weak or strong, with the numbers behind it. Pure.

The signal is the best score as a share of what no passage can reach, (k1 + 1) * the sum of the idf of the question's
terms: it compares across questions and corpora. Measured on XQuAD and SQuAD 2.0 with half of the articles indexed, it
tells questions about the other half apart at AUROC 0.97-0.99. It knows off-topic, not almost-right: a question that
its own topic's passages do not answer scores like one that they do.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Level = Literal["none", "weak", "strong"]

# Where 1-5 in 100 questions that the documents do answer lie below, and 7-9 in 10 that they do not. One floor for all
# scripts would refuse a quarter of the Chinese questions, or let two thirds of the Vietnamese through.
FLOORS: Mapping[str, float] = MappingProxyType(
    {
        "english": 0.15,
        "latin": 0.12,
        "greek": 0.12,
        "cyrillic": 0.12,
        "arabic": 0.12,
        "hebrew": 0.12,
        "devanagari": 0.14,
        "vietnamese": 0.22,
        "thai": 0.16,
        "chinese": 0.13,
        "japanese": 0.15,
    }
)
LOWEST_FLOOR = 0.10  # for any other script, and always: what is below is noise in all of them

# In a few passages a word of the question is in most of them or in none, and scores come out lower.
FEW_PASSAGES = 40
FLOOR_OF_FEW = 0.75

STRONG_SCORE = 1.5  # times the floor, where the best leads by
STRONG_GAP = 0.10
HIGH_SCORE = (
    2.5  # times the floor: that high, two passages say the same (on CLAPnq and XQuAD no absent one came so far)
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """`score` is the best hit's, 0..1, and `floor` what it had to reach; `gap` the share of it by which it leads the
    second, 1 if there is none; `unknown` the idf share 0..1 of the question that no document holds."""

    level: Level
    score: float
    floor: float
    gap: float
    unknown: float
    script: str


def judge(
    scores: Sequence[float], ceiling: float, unknown: float, script: str, passages: int = FEW_PASSAGES
) -> Evidence:
    """Judge a ranking by its `scores`, best first, under its `ceiling`.

    `script` is the question's (`rag.text.terms.script`), or "english"; `passages` how many were searched.
    """
    factor = FLOOR_OF_FEW if passages < FEW_PASSAGES else 1.0
    floor = max(LOWEST_FLOOR, factor * FLOORS.get(script, LOWEST_FLOOR))
    best = scores[0] if scores else 0.0
    score = best / ceiling if ceiling > 0 else 0.0
    gap = (best - scores[1]) / best if len(scores) > 1 and best > 0 else float(best > 0)
    level: Level = "weak"
    if score < floor:
        level = "none"
    elif score >= HIGH_SCORE * floor or (score >= STRONG_SCORE * floor and gap >= STRONG_GAP):
        level = "strong"
    return Evidence(level, score, floor, gap, unknown, script)
