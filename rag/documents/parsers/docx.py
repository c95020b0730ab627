"""Word documents -> Markdown: headings, lists, tables, notes, text boxes, comments, equations. Our own walk of the XML.

python-docx leaves out inserted text, notes and text boxes, mammoth the numbers of lists and what is hidden.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from rag.documents.parsers.archive import Archive, Element, opened, xml
from rag.documents.parsers.cells import Cells
from rag.documents.parsers.drawing import commented, drawn, pictured
from rag.documents.parsers.equation import MATH, readable
from rag.documents.parsers.margin import margins
from rag.documents.parsers.numbering import Numbering, W, number, value
from rag.documents.parsers.parsed import Parsed, Tell, Transcript, Unreadable, sensible
from rag.documents.parsers.symbol import readable as in_letters
from rag.documents.parsers.symbol import sign
from rag.documents.parsers.wordstyle import Style, is_on, is_shaded
from words.phrase import say

_TOLD_EVERY = 500  # paragraphs
_WHITE = {"ffffff", "fefefe"}
_TINY = 2  # half points
# Deleted or moved away, a field's formula, what is drawn twice for older programs, and formatting.
_SKIPPED = {f"{W}{name}" for name in "del moveFrom delText instrText delInstrText rPr pPr sectPr".split()} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
_DRAWING = (f"{W}drawing", f"{W}pict", f"{W}object")
_PROPERTIES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr",
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}cNvPr",
    "{urn:schemas-microsoft-com:vml}shape",
)
_CHANGES = (f"{W}del", f"{W}moveFrom", f"{W}delText")
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}ptab": "\t",
}


def parse(path: Path, ending: str, tell: Tell) -> Parsed:
    """Paragraphs and tables in order, a note, a comment and a chart right below the paragraph that refers to it.

    Headers stand before all, footers behind it, each once. Raises Unreadable.
    """
    with opened(path) as archive:
        main = archive.first("officeDocument")
        if not main:
            raise Unreadable(say("parser-no-word"))
        body = archive.tree(main).find(f"{W}body")
        document = _Document(archive, main)
        if body is not None:
            headers, footers = margins(archive, main, body)
            document.add("Header", headers)
            document.write(body, tell)
            document.add("Footer", footers)
            if document.unknown:
                document.to.doubts.append(say("doubt-signs", count=document.unknown))
            if next(body.iter(*_CHANGES), None) is not None:
                document.to.doubts.append(say("doubt-tracked-changes"))
        return document.to.parsed(sensible(archive.title()) or document.title)


class _Document:
    def __init__(self, archive: Archive, main: str) -> None:
        self.to, self.title, self.unknown = Transcript(), "", 0  # signs of fonts that are not known
        self._archive, self._main = archive, main
        self._styles = {
            style.get(f"{W}styleId", ""): style for style in _part(archive, main, "styles").iter(f"{W}style")
        }
        self._known: dict[str, Style] = {}
        self._numbering = Numbering(_part(archive, main, "numbering"))
        self._notes = {
            (kind, note.get(f"{W}id", "")): note
            for kind in ("footnote", "endnote", "comment")
            for note in _part(archive, main, f"{kind}s").iter(f"{W}{kind}")
        }
        self._later: list[Element] = []  # text boxes, notes, comments and drawings met in the paragraph that is read
        self._in_table = 0

    def write(self, body: Element, tell: Tell) -> None:
        of = len(body)
        for done, block in enumerate(_blocks(body), 1):
            if self.to.full:
                return
            self._block(block)
            if done % _TOLD_EVERY == 0:
                tell(min(done, of), of)

    def add(self, kind: str, parts: Sequence[str]) -> None:
        for text in parts:
            self.to.add(f"{kind}: {text}")

    def _block(self, block: Element) -> None:
        if block.tag == f"{W}tbl":
            self._table(block)
        else:
            text, listed = self._paragraph(block)
            self.to.add(text, close=listed)
        while self._later:
            later, self._later = self._later, []
            for inner in later:
                self._behind(inner)

    def _behind(self, inner: Element) -> None:
        """What stands outside of the paragraph that refers to it."""
        if inner.tag.endswith("note"):
            self.to.add(f"[^{inner.get(f'{W}id')}]: {' '.join(self._plain(inner))}")
        elif inner.tag == f"{W}comment":
            self.to.add(commented(inner.get(f"{W}author", ""), " ".join(self._plain(inner))))
        elif inner.tag in _DRAWING:
            own = [one for one in inner.iter(*_PROPERTIES) if next(one.iterancestors(*_DRAWING)) is inner]
            for text in [*dict.fromkeys(pictured(own)), *drawn(self._archive, self._main, inner)]:
                self.to.add(text)
        else:
            for one in _blocks(inner):
                self._block(one)

    def _paragraph(self, paragraph: Element) -> tuple[str, bool]:
        """Its text in Markdown, and whether it is an item of a list."""
        properties = paragraph.find(f"{W}pPr")
        style = self._style("" if properties is None else value(properties, "pStyle"))
        text = "".join(self._words(paragraph, style.hidden, is_shaded(properties)))
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

    def _style(self, name: str) -> Style:
        if name not in self._known:
            self._known[name] = Style(self._styles, name)
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
                yield in_letters(child.text or "", _font(element))
            elif tag == f"{W}sym":
                yield self._sign(child)
            elif tag == f"{MATH}oMath":
                yield readable(child)
            elif tag in _SIGNS:
                yield _SIGNS[tag] if child.get(f"{W}type") != "page" else ""
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference", f"{W}commentReference"):
                yield self._note(child)
            elif tag == f"{W}txbxContent":
                self._later.append(child)
            else:
                if tag in _DRAWING:
                    self._later.append(child)
                yield from self._words(child, hidden, shaded)

    def _sign(self, symbol: Element) -> str:
        code, font = symbol.get(f"{W}char", ""), symbol.get(f"{W}font", "")
        found = sign(int(code, 16), font) if re.fullmatch("[0-9A-Fa-f]{1,5}", code) else ""
        self.unknown += not found
        return found or "\ufffd"

    def _unseen(self, run: Element, shaded: bool) -> bool:
        properties = run.find(f"{W}rPr")
        if properties is None:
            return False
        size = value(properties, "sz")
        white = value(properties, "color").lower() in _WHITE and not shaded and not self._in_table
        white = white and not is_shaded(properties) and not value(properties, "highlight")
        return is_on(properties, "vanish") or white or number(size, _TINY + 1) <= _TINY

    def _note(self, reference: Element) -> str:
        kind, name = reference.tag.rpartition("}")[2].removesuffix("Reference"), reference.get(f"{W}id", "")
        note = self._notes.get((kind, name))
        if note is None:
            return ""
        self._later.append(note)
        return "" if kind == "comment" else f"[^{name}]"

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
            if around is not None and is_on(around, "tblHeader") and cells.heads == len(cells) - 1:
                cells.heads += 1
        return cells


def _part(archive: Archive, main: str, kind: str) -> Element:
    """A part beside the text, an empty one if there is none."""
    name = archive.first(kind, main)
    return archive.tree(name) if name else xml(b"<none/>")


def _font(run: Element) -> str:
    fonts = run.find(f"{W}rPr/{W}rFonts")
    return "" if fonts is None else fonts.get(f"{W}ascii", "")


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
