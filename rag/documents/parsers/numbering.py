"""The numbers that Word shows before paragraphs but does not write into them: "4.2", "(b)", or a bullet."""

import re
from typing import Any

from rag.documents.parsers.archive import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)

Level = tuple[str, str, int]  # number format, its pattern ("%1.%2."), the first number


class Numbering:
    """Counts as Word does: each list by itself, a level anew after one above it. Made from word/numbering.xml."""

    def __init__(self, root: Element) -> None:
        self._levels: dict[str, dict[int, Level]] = {}  # of each list
        self._shared: dict[str, str] = {}  # lists that go on counting where another of the same kind stopped
        self._counts: dict[str, dict[int, int]] = {}
        kinds = {
            kind.get(f"{W}abstractNumId", ""): {
                number(level.get(f"{W}ilvl")): _level(level) for level in kind.findall(f"{W}lvl")
            }
            for kind in root.findall(f"{W}abstractNum")
        }
        for entry in root.findall(f"{W}num"):
            name, kind = entry.get(f"{W}numId", ""), value(entry, "abstractNumId")
            changed = entry.findall(f"{W}lvlOverride")
            overrides = {number(level.get(f"{W}ilvl")): value(level, "startOverride") for level in changed}
            levels = dict(kinds.get(kind, {}))
            for level, start in overrides.items():
                if start and level in levels:
                    levels[level] = (*levels[level][:2], number(start))
            self._levels[name] = levels
            self._shared[name] = f"own {name}" if any(overrides.values()) else kind

    def next(self, name: str, level: int) -> str:
        """What stands before the next paragraph of this list at this level; "-" for a bullet, "" for nothing."""
        levels = self._levels.get(name, {})
        if level not in levels:
            return "-" if name and name != "0" else ""
        kind, pattern, start = levels[level]
        if kind == "bullet":
            return "-"
        if kind == "none":
            return ""
        counts = self._counts.setdefault(self._shared[name], {})
        counts[level] = counts.get(level, start - 1) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]

        def shown(found: re.Match[str]) -> str:
            one = int(found[1]) - 1
            other_kind, _, other_start = levels.get(one, ("decimal", "", 1))
            return _written(counts.get(one, other_start), other_kind)

        return _PLACE.sub(shown, pattern)


def value(element: Element, name: str) -> str:
    """The `w:val` of the child `w:name`, "" without one."""
    child = element.find(f"{W}{name}")
    said: Any = None if child is None else child.get(f"{W}val")
    return said or ""


def _level(level: Element) -> Level:
    return value(level, "numFmt") or "decimal", value(level, "lvlText"), number(value(level, "start") or "1")


def number(text: str | None, otherwise: int = 0) -> int:
    """A whole number as XML has it, `otherwise` for anything else: what a file says may be nonsense."""
    return int(text) if text and text.isdecimal() and len(text) < 7 else otherwise


def _written(number: int, kind: str) -> str:
    if kind in ("lowerLetter", "upperLetter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 5)
        return letter.upper() if kind == "upperLetter" else letter
    if kind in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        roman, left = "", number
        for worth, sign in _ROMAN:
            roman += sign * (left // worth)
            left %= worth
        return roman.upper() if kind == "upperRoman" else roman
    return f"{number:02}" if kind == "decimalZero" else str(number)
