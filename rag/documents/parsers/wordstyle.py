"""What Word's paragraph styles and properties say: a heading, a list, hidden, shaded."""

import re

from rag.documents.parsers.archive import Element
from rag.documents.parsers.numbering import W, number, value

_HEADING = re.compile(r"heading (\d)")


class Style:
    """What a paragraph style says, with what it takes from the ones it is based on."""

    def __init__(self, styles: dict[str, Element], name: str) -> None:
        self.level, self.list, self.depth, self.hidden = 0, "", 0, False
        for _ in range(20):  # a style may be based on itself by mistake
            style = styles.get(name)
            if style is None:
                return
            called = value(style, "name").lower()
            heading = _HEADING.match(called)
            outline = value(style.find(f"{W}pPr"), "outlineLvl") if style.find(f"{W}pPr") is not None else ""
            found = int(heading[1]) if heading else 1 if called == "title" else number(outline, 9) + 1
            self.level = self.level or (found if found <= 9 else 0)
            numbered = style.find(f"{W}pPr/{W}numPr")
            if numbered is not None and not self.list:
                self.list, self.depth = value(numbered, "numId"), number(value(numbered, "ilvl"))
            self.hidden = self.hidden or is_on(style.find(f"{W}rPr"), "vanish")
            name = value(style, "basedOn")


def is_on(properties: Element | None, name: str) -> bool:
    switch = None if properties is None else properties.find(f"{W}{name}")
    return switch is not None and switch.get(f"{W}val", "1") not in ("0", "false", "off")


def is_shaded(properties: Element | None) -> bool:
    shade = None if properties is None else properties.find(f"{W}shd")
    return shade is not None and shade.get(f"{W}fill", "auto").lower() not in ("auto", "ffffff")
