"""Word documents -> Markdown: headings, numbered lists, tables, notes, text boxes. Our own walk through the XML.

python-docx leaves out inserted text, notes and text boxes, mammoth the numbers of lists and what is hidden.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from rag.documents.parsers.archive import Archive, Element, opened, xml
from rag.documents.parsers.cells import Cells
from rag.documents.parsers.numbering import Numbering, W, number, value
from rag.documents.parsers.parsed import Parsed, Tell, Transcript, Unreadable, sensible
from words.phrase import say

_TOLD_EVERY = 500  # paragraphs
_HEADING = re.compile(r"heading (\d)")
_WHITE = {"ffffff", "fefefe"}
_TINY = 2  # half points
# Deleted or moved away, a field's formula, what is drawn twice for older programs, and formatting.
_SKIPPED = {f"{W}{name}" for name in "del moveFrom delText instrText delInstrText rPr pPr sectPr".split()} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
_CHANGES = (f"{W}del", f"{W}moveFrom", f"{W}delText")
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}ptab": "\t",
}


def parse(path: Path, ending: str, tell: Tell) -> Parsed:
    """Paragraphs and tables in order, a note right below the paragraph that refers to it. Raises Unreadable."""
    with opened(path) as archive:
        main = archive.first("officeDocument")
        if not main:
            raise Unreadable(say("parser-no-word"))
        body = archive.tree(main).find(f"{W}body")
        document = _Document(archive, main)
        if body is not None:
            document.write(body, tell)
            if next(body.iter(*_CHANGES), None) is not None:
                document.to.doubts.append(say("doubt-tracked-changes"))
        return document.to.parsed(sensible(archive.title()) or document.title)


class _Style:
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
            self.hidden = self.hidden or _on(style.find(f"{W}rPr"), "vanish")
            name = value(style, "basedOn")


class _Document:
    def __init__(self, archive: Archive, main: str) -> None:
        self.to, self.title = Transcript(), ""
        self._styles = {
            style.get(f"{W}styleId", ""): style for style in _part(archive, main, "styles").iter(f"{W}style")
        }
        self._known: dict[str, _Style] = {}
        self._numbering = Numbering(_part(archive, main, "numbering"))
        self._notes = {
            (kind, note.get(f"{W}id", "")): note
            for kind in ("footnote", "endnote")
            for note in _part(archive, main, f"{kind}s").iter(f"{W}{kind}")
        }
        self._later: list[Element] = []  # text boxes and notes met in the paragraph that is being read
        self._in_table = 0

    def write(self, body: Element, tell: Tell) -> None:
        of = len(body)
        for done, block in enumerate(_blocks(body), 1):
            if self.to.full:
                return
            self._block(block)
            if done % _TOLD_EVERY == 0:
                tell(min(done, of), of)

    def _block(self, block: Element) -> None:
        if block.tag == f"{W}tbl":
            self._table(block)
        else:
            text, listed = self._paragraph(block)
            self.to.add(text, close=listed)
        later, self._later = self._later, []
        for inner in later:
            if inner.tag.endswith("note"):
                self.to.add(f"[^{inner.get(f'{W}id')}]: {' '.join(self._plain(inner))}")
            else:
                for one in _blocks(inner):
                    self._block(one)

    def _paragraph(self, paragraph: Element) -> tuple[str, bool]:
        """Its text in Markdown, and whether it is an item of a list."""
        properties = paragraph.find(f"{W}pPr")
        style = self._style("" if properties is None else value(properties, "pStyle"))
        text = "".join(self._words(paragraph, style.hidden, _shaded(properties)))
        text = "\n".join(line.strip() for line in text.replace("\t", " ").split("\n")).strip()
        if not text:
            return "", False
        name, depth = style.list, style.depth
        numbered = None if properties is None else properties.find(f"{W}numPr")
        if numbered is not None:
            name, depth = value(numbered, "numId"), number(value(numbered, "ilvl"), depth)
        mark = self._numbering.next(name, depth) if name else ""
        level = style.level
        if properties is not None and (outline := number(value(properties, "outlineLvl"), 9)) < 9:
            level = outline + 1
        if level and not self._in_table:
            heading = " ".join(f"{mark if mark != '-' else ''} {text}".split())
            self.title = self.title or heading
            return f"{'#' * min(level, 6)} {heading}", False
        return ("  " * min(depth, 8) + f"{mark} {text}", True) if mark else (text, False)

    def _style(self, name: str) -> _Style:
        if name not in self._known:
            self._known[name] = _Style(self._styles, name)
        return self._known[name]

    def _words(self, element: Element, hidden: bool, shaded: bool) -> Iterator[str]:
        """What stands in a paragraph, or an element within it. Hidden runs go where hidden text goes."""
        for child in element:
            tag = child.tag
            if not isinstance(tag, str) or tag in _SKIPPED:
                continue
            if tag == f"{W}r" and (hidden or self._unseen(child, shaded)):
                self.to.hide("".join(text.text or "" for text in child.iter(f"{W}t")))
            elif tag == f"{W}t":
                yield child.text or ""
            elif tag in _SIGNS:
                yield _SIGNS[tag] if child.get(f"{W}type") != "page" else ""
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                yield self._note(child)
            elif tag == f"{W}txbxContent":
                self._later.append(child)
            else:
                yield from self._words(child, hidden, shaded)

    def _unseen(self, run: Element, shaded: bool) -> bool:
        properties = run.find(f"{W}rPr")
        if properties is None:
            return False
        size = value(properties, "sz")
        white = value(properties, "color").lower() in _WHITE and not shaded and not self._in_table
        white = white and not _shaded(properties) and not value(properties, "highlight")
        return _on(properties, "vanish") or white or number(size, _TINY + 1) <= _TINY

    def _note(self, reference: Element) -> str:
        kind, name = reference.tag.rpartition("}")[2].removesuffix("Reference"), reference.get(f"{W}id", "")
        note = self._notes.get((kind, name))
        if note is None:
            return ""
        self._later.append(note)
        return f"[^{name}]"

    def _plain(self, element: Element) -> Iterator[str]:
        """The words of paragraphs in notes and cells."""
        for block in _blocks(element):
            if block.tag == f"{W}tbl":
                for row in self._cells(block).rows():
                    yield ", ".join(cell for cell in row if cell) + ";"
            else:
                yield " ".join(self._paragraph(block)[0].split())

    def _table(self, element: Element) -> None:
        self._in_table += 1
        cells = self._cells(element)
        self._in_table -= 1
        for text in cells.written(header=True) if cells.width > 1 else cells.texts():  # of one column: a frame
            self.to.add(text)
        if cells.repeated:
            self.to.doubts.append(say("doubt-spanning-numbers"))

    def _cells(self, element: Element) -> Cells:
        cells = Cells()
        for row in element.iter(f"{W}tr"):
            if next(row.iterancestors(f"{W}tbl")) is not element or row.find(f"{W}trPr/{W}del") is not None:
                continue
            around = row.find(f"{W}trPr")
            cells.row(0 if around is None else number(value(around, "gridBefore")))
            for cell in _children(row, f"{W}tc"):
                properties = cell.find(f"{W}tcPr")
                merged = None if properties is None else properties.find(f"{W}vMerge")
                wide = "" if properties is None else value(properties, "gridSpan")
                text = " ".join(part for part in self._plain(cell) if part)
                goes_on = merged is not None and merged.get(f"{W}val") != "restart"
                cells.cell(text, across=number(wide, 1), under=goes_on)
            if around is not None and _on(around, "tblHeader") and cells.heads == len(cells) - 1:
                cells.heads += 1
        return cells


def _part(archive: Archive, main: str, kind: str) -> Element:
    """A part beside the text, an empty one if there is none."""
    name = archive.first(kind, main)
    return archive.tree(name) if name else xml(b"<none/>")


def _blocks(element: Element) -> Iterator[Element]:
    """Paragraphs and tables, also those in content controls and in what wraps them."""
    for child in element:
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo", f"{W}smartTag"):
            yield from _blocks(child)


def _children(element: Element, tag: str) -> Iterator[Element]:
    """Cells of a row, also those in content controls."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml"):
            yield from _children(child, tag)


def _on(properties: Element | None, name: str) -> bool:
    switch = None if properties is None else properties.find(f"{W}{name}")
    return switch is not None and switch.get(f"{W}val", "1") not in ("0", "false", "off")


def _shaded(properties: Element | None) -> bool:
    shade = None if properties is None else properties.find(f"{W}shd")
    return shade is not None and shade.get(f"{W}fill", "auto").lower() not in ("auto", "ffffff")
