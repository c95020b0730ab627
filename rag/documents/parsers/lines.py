"""The nouns of a page that is drawn: words, and lines of them, with where they stand. Pure."""

import re
from typing import NamedTuple

MARK = re.compile(
    r"[•▪◦●○■□–—‣∙·\uf0b7\uf0a7\uf076*-]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?"
)  # before an item of a list
GAP = 0.7  # of the size: from which on a gap between two words parts cells, or is one of justified text


class Cell(NamedTuple):
    """Words of a line with no gap in them that is wider than GAP."""

    text: str
    left: float
    right: float


class Line(NamedTuple):
    """A line of text in points, from the lower left corner; `end` is the bottom of its last character.

    A word that was divided at the line's end holds U+FFFE where its hyphen was, and the rest of it from the next line.
    """

    cells: tuple[Cell, ...]
    top: float
    bottom: float
    end: float
    size: float
    hidden: bool = False

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells)

    @property
    def left(self) -> float:
        return self.cells[0].left

    @property
    def right(self) -> float:
        return self.cells[-1].right
