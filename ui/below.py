"""The panels of an answer, in their order: the element that draws each, and the fold that says what it shows.

A fold gives None while there is nothing to show. One more is a fold, its element in public/elements, and a line here.
"""

from collections.abc import Callable

from rag.answer.turn import Turn
from ui import document_panels, panels
from ui.panels import Props, View

Fold = Callable[[Turn, View], Props | None]

PANELS: tuple[tuple[str, Fold], ...] = (
    ("TandemRead", document_panels.attached),
    ("TandemDecision", panels.decision),
    ("TandemSources", panels.sources),
    ("TandemCoverage", document_panels.covered),
    ("TandemLatency", panels.timing),
)
