"""Web pages -> headings, paragraphs, lists and tables in Markdown, by lxml. EPUB's chapters are read here too."""

import re
from pathlib import Path
from typing import Any

from lxml import etree

from rag.documents.parsers import plain
from rag.documents.parsers.cells import MOST_DOWN, Cells
from rag.documents.parsers.parsed import Parsed, Tell, Transcript, Unreadable
from words.phrase import Text, say

Element = Any  # lxml has no types

DEEPEST = 2048  # levels, which is where libxml2 stops
_LEAST_MAIN = 200  # characters in <main> that make it the page's content
_HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
_BLOCKS = _HEADINGS.keys() | frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form header hgroup hr html legend li main menu ol optgroup p pre section summary table tbody td tfoot th "
    "thead tr ul".split()
)
_SKIPPED = frozenset(
    "applet area audio base button canvas datalist embed head iframe input link map meta meter nav noscript object "
    "param progress rp rt script select source style svg template textarea title track video".split()
)
_HIDING = re.compile(
    r"(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity:0(?:\.0+)?(?![.\d])"
    r"|font-size:0(?:\.\d+)?(?:px|pt|em|rem|%)?(?![.\d]))"
)
_WHITE = re.compile(r"(?:^|;)color:(?:#fff(?:fff)?|white|rgb\(255,255,255\))(?=;|$|!)")
_CHARSET = re.compile(rb"<(?:meta[^>]{0,200}?charset=|\?xml[^>]{0,100}?encoding=)[\"']?\s*([\w-]{2,30})", re.I)
_BLANKS = re.compile(r"[ \t\n\r\f\xa0\u200b]+")


def parse(path: Path, ending: str, tell: Tell) -> Parsed:
    """What a page says, without its scripts, forms and navigation. Raises Unreadable."""
    with path.open("rb") as file:
        raw = file.read(plain.MOST_BYTES)
        more = bool(file.read(1))
    text, doubts = _decoded(raw)
    root, deep = tree(text)
    transcript = Transcript(list(doubts), more)
    if more:
        transcript.doubts.append(say("doubt-long-bytes", count=plain.MOST_BYTES))
    if deep:
        transcript.doubts.append(say("doubt-deep", level=DEEPEST))
    named = root.find(".//title")
    title = "" if named is None else " ".join("".join(named.itertext()).split())
    headings = read(_content(root), transcript)
    return transcript.parsed(title or next(iter(headings), ""))


def tree(text: str) -> tuple[Element, bool]:
    """A page as a tree, and whether it was too deep for some of it to be in there. Raises Unreadable."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(say("parser-empty-page")) from error
    if root is None:
        raise Unreadable(say("parser-empty-page"))
    return root, any("depth" in entry.message for entry in parser.error_log)


def read(root: Element, transcript: Transcript) -> list[str]:
    """Add what is below `root`, block by block; its headings are returned."""
    writer = _Writer(transcript)
    writer.walk(root)
    return writer.headings


def _decoded(raw: bytes) -> tuple[str, tuple[Text, ...]]:
    """A mark decides, then UTF-8, then what the page says about itself."""
    said = _CHARSET.search(raw[:4096])
    if said and not said[1].lower().startswith(b"utf-") and not raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            raw.decode("utf-8")
        except UnicodeDecodeError:
            try:
                return raw.decode(said[1].decode("ascii"), "replace"), ()
            except (LookupError, UnicodeError):  # a name that is none, or of no encoding of text
                pass
    text, doubt = plain.decoded(raw)
    return text, (doubt,) if doubt else ()


def _content(root: Element) -> Element:
    """The page's <main>, if it has one with words in it."""
    for main in root.iter("main"):
        if sum(len(text) for text in main.itertext()) >= _LEAST_MAIN:
            return main
    return root


def _hidden(element: Element, dark: bool) -> bool:
    attributes = element.attrib
    if "hidden" in attributes:
        return True
    style = attributes.get("style", "").lower().replace(" ", "")
    white = not dark and "background" not in style and _WHITE.search(style)
    return bool(white or _HIDING.search(style))


def _dark(element: Element) -> bool:
    """Whether it may be drawn on something else than white."""
    return "background" in element.get("style", "").lower() or "bgcolor" in element.attrib or "class" in element.attrib


class _Writer:
    """Walks a tree without recursion and writes Markdown. Tables inside tables are flattened into their cell."""

    def __init__(self, transcript: Transcript) -> None:
        self.headings: list[str] = []
        self._to = transcript
        self._words: list[str] = []  # of the block that is being read
        self._lists: list[int] = []  # the number of the last item, -1 where there are none
        self._cells = Cells()
        self._named = True  # whether all cells of all rows so far are names of columns
        self._tables = self._dark = self._pre = 0
        self._mark = ""

    def walk(self, root: Element) -> None:
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            if not isinstance(element.tag, str):  # an entity that HTML does not know
                continue
            tag = element.tag.rpartition("}")[2]
            if event == "start":
                if self._to.full or not self._enters(element, tag):
                    walker.skip_subtree()
                    element.clear(keep_tail=True)
                    element.tag = "skipped"
                    continue
                self._start(element, tag)
                self._say(element.text)
            else:
                self._end(element, tag)
                if element is not root:
                    self._say(element.tail)
        self._flush()

    def _enters(self, element: Element, tag: str) -> bool:
        if tag in _SKIPPED or element.get("role") == "navigation":
            return False
        if _hidden(element, bool(self._dark)):
            self._to.hide("".join(element.itertext()))
            return False
        return True

    def _start(self, element: Element, tag: str) -> None:
        self._dark += _dark(element)
        if tag in _BLOCKS and not self._tables:
            self._flush()
        elif tag in _BLOCKS:
            self._words.append(" ")
        if tag in ("ul", "ol", "menu"):
            start = element.get("start", "1")
            self._lists.append(-1 if tag != "ol" else int(start) - 1 if start.isdecimal() and len(start) < 9 else 0)
        elif tag == "li":
            self._mark = self._bullet()
        elif tag == "table":
            self._tables += 1
        elif tag == "tr" and self._tables == 1:
            self._cells.row()
        elif tag == "pre":
            self._pre += 1
        elif tag == "br":
            self._words.append("\n")

    def _end(self, element: Element, tag: str) -> None:
        if tag == "skipped":
            return
        self._dark -= _dark(element)
        if tag in ("td", "th") and self._tables == 1:
            self._cells.cell(self._taken(), _span(element, "rowspan"), _span(element, "colspan"))
        elif tag == "tr" and self._tables == 1:
            self._cells.end_row()
            self._named = self._named and _names(element)
            self._cells.heads += self._named
        elif tag in ("thead", "tbody", "tfoot") and self._tables == 1:
            self._cells.end_group()
        elif tag == "table":
            self._tables -= 1
            if not self._tables:
                self._table(element)
        elif tag == "caption" and self._tables == 1:
            self._to.add(self._taken())
        elif tag in _BLOCKS and not self._tables:
            self._flush(_HEADINGS.get(tag, ""))
        if tag in ("ul", "ol", "menu") and self._lists:
            self._lists.pop()
        elif tag == "pre":
            self._pre -= 1

    def _bullet(self) -> str:
        indent = "  " * min(len(self._lists) - 1, 8)
        if not self._lists or self._lists[-1] < 0:
            return f"{indent}- "
        self._lists[-1] += 1
        return f"{indent}{self._lists[-1]}. "

    def _say(self, text: str | None) -> None:
        if text:
            self._words.append(text if self._pre else _BLANKS.sub(" ", text))

    def _taken(self) -> str:
        words, self._words = "".join(self._words), []
        return words

    def _flush(self, heading: str = "") -> None:
        words = self._taken()
        if self._pre:
            self._to.add(f"```\n{words.strip(chr(10))}\n```" if words.strip() else "")
            return
        text = "\n".join(line.strip() for line in words.split("\n")).strip()
        if not text:
            return
        if heading:
            text = " ".join(text.split())
            self.headings.append(text)
            text = f"{heading} {text}"
        mark, self._mark = self._mark, ""
        self._to.add(mark + text, close=bool(mark))

    def _table(self, element: Element) -> None:
        """A table of one column, or of one row without headings, only arranges a page."""
        cells, self._cells, self._named = self._cells, Cells(), True
        inner = next(element.iter("th"), None) is not None
        if cells.width < 2 or (len(cells) < 2 and not inner):
            for text in cells.texts():
                self._to.add("\n".join(line.strip() for line in text.split("\n")))
        else:
            first = next(element.iter("tr"), None)
            led = not cells.heads and first is not None and next(first.iter("th"), None) is not None
            for text in cells.written(header=False if led else None):  # a name before each row is above no column
                self._to.add(text)
            if cells.repeated:
                self._to.doubts.append(say("doubt-spanning-numbers"))
        self._to.add(self._taken())


def _span(cell: Element, name: str) -> int:
    """Columns or rows; 0 rows are all that follow in their group."""
    span = cell.get(name, "1")
    count = int(span) if span.isdecimal() and 0 < len(span) < 6 else 1
    return count or (MOST_DOWN if name == "rowspan" else 1)


def _names(row: Element) -> bool:
    """Whether all cells of a row with words in them name columns, by their tags or by the group that it stands in."""
    cells = [cell for cell in row if cell.tag == "th" or (cell.tag == "td" and "".join(cell.itertext()).strip())]
    parent = row.getparent()
    return bool(cells) and (all(cell.tag == "th" for cell in cells) or (parent is not None and parent.tag == "thead"))
