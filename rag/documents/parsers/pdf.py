"""PDF -> its text, by PDFium. The only file that imports pypdfium2."""

import ctypes
import re
import unicodedata
from collections.abc import Iterator
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

import pypdfium2
from pypdfium2 import raw

from rag.documents.parsers.bidi import UNSETTLED, Glyph, logical
from rag.documents.parsers.layout import Page, headed_by, laid_out
from rag.documents.parsers.lines import GAP, MARK, Cell, Line
from rag.documents.parsers.parsed import Parsed, Tell, Transcript, Unreadable, sensible, sized
from words.phrase import Phrase, Text, comma, say

MOST_PAGES = 3000  # what follows is not read, and said so: 15 s of the slowest files seen
_MOST_COVERS = 2000  # of a page: a map has a million lines
_MOST_LISTED = 10  # numbers of pages

_WHITE = 250  # of 255, in each of red, green and blue
_TINY = 1.0  # points: nobody reads that
_INVISIBLE = 3  # the text render mode that leaves no ink: the words of a scan, laid over its picture
_WORD = re.compile(r"\w")
_SPACED = re.compile(r"\S+")
_FIGURES = re.compile(r"[\d.,%-]{2,}|\d")

Handle = Any  # PDFium's own, as its calls take it: twice as fast as the wrapper
Box = tuple[float, float, float, float]  # left, bottom, right, top in points, from the lower left corner of the page


def parse(path: Path, ending: str, tell: Tell) -> Parsed:
    """Pages in PDFium's reading order, lines joined to paragraphs. Raises Unreadable."""
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise Unreadable(_why(error.err_code)) from error
    with document:
        if not len(document):
            raise Unreadable(say("parser-pdf-damaged"))
        return _read(document, tell)


def _why(code: int | None) -> Phrase:
    if code == raw.FPDF_ERR_SECURITY:
        return say("parser-encrypted-otherwise")
    return say("parser-encrypted" if code == raw.FPDF_ERR_PASSWORD else "parser-pdf-damaged")


def _read(document: pypdfium2.PdfDocument, tell: Tell) -> Parsed:
    of = len(document)
    transcript, done = Transcript(cut=of > MOST_PAGES), 0
    most = min(of, MOST_PAGES)
    pages: list[Page] = []
    scanned, broken = list[int](), list[int]()
    for number in range(1, most + 1):
        try:
            page, pictured = _page(document, number - 1)
        except pypdfium2.PdfiumError:
            page, pictured = Page(0, ()), False
            broken.append(number)
        if pictured:
            scanned.append(number)
        pages.append(page)
        tell(number, most)
    for number, blocks in enumerate(laid_out(pages), 1):
        done = done if transcript.full else number
        transcript.place(f"page {number}")
        transcript.add("\n\n".join(blocks))
        for line in pages[number - 1].lines:
            if line.hidden:
                transcript.hide(line.text)
    if not any(line.text and not line.hidden for page in pages for line in page.lines):
        _refuse(scanned, broken)
    transcript.doubts[:0] = _doubts(of, scanned, broken)
    return transcript.parsed(_title(document, pages), sized("pages", done, of))


def _refuse(scanned: list[int], broken: list[int]) -> None:
    if scanned:
        raise Unreadable(say("parser-scan"))
    if broken:
        raise Unreadable(say("parser-pdf-damaged"))


def _doubts(of: int, scanned: list[int], broken: list[int]) -> Iterator[Text]:
    if of > MOST_PAGES:
        yield say("doubt-many-pages", count=of, most=MOST_PAGES)
    if scanned:
        yield say("doubt-pages-without-text", count=len(scanned), of=of, pages=_listed(scanned))
    if broken:
        yield say("doubt-pages-unread", count=len(broken), of=of, pages=_listed(broken))


def _listed(numbers: list[int]) -> Text:
    """`4, 9 and 12`."""
    shown = [str(number) for number in numbers[:_MOST_LISTED]]
    if len(numbers) > _MOST_LISTED:
        return say("doubt-list.more", first=comma(shown), count=len(numbers) - _MOST_LISTED)
    last = shown.pop()
    return say("doubt-list", first=comma(shown), last=last) if shown else last


def _title(document: pypdfium2.PdfDocument, pages: list[Page]) -> str:
    return sensible(document.get_metadata_value("Title")) or headed_by(pages)


def _page(document: pypdfium2.PdfDocument, index: int) -> tuple[Page, bool]:
    """A page's lines, and whether it is a picture without text. Raises PdfiumError."""
    page = document[index]
    textpage = page.get_textpage()
    try:
        lines = tuple(_lines(page, textpage.get_text_range(), textpage.raw))
        height = page.get_height()
        pictured = not lines and any(True for _ in page.get_objects([raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))
    finally:
        textpage.close()
        page.close()
    return Page(height, lines), pictured


def _lines(page: pypdfium2.PdfPage, whole: str, textpage: Handle) -> Iterator[Line]:
    box, turned, covers = page.get_bbox(), page.get_rotation(), None
    start = 0
    for text in whole.split("\r\n"):
        bare = text.strip()
        place = start + len(text) - len(text.lstrip())
        start += len(text) + 2
        if not bare:
            continue
        first, last = _character(textpage, place), _character(textpage, place + len(bare) - 1)
        told = _WORD.search(bare)  # a bullet may be of another size
        ends = [_character(textpage, place + told.start()) if told else first, last]
        boxes = [_box(textpage, character) for character in ends]
        size = _size(textpage, ends[0])
        hidden = not any(_overlap(one, box) for one in boxes) or size < _TINY
        if not hidden and not any(_inked(textpage, character) for character in ends):
            covers = _covers(page) if covers is None else covers
            hidden = not any(_overlap(boxes[0], cover) for cover in covers)
        first_box, last_box = (_turned(one, turned) for one in boxes)
        ground = _turned(box, turned)[1]
        if UNSETTLED.search(bare) and not turned:
            bare = _settled(textpage, first, last, size) or bare
            cells = [Cell(bare, min(first_box[0], last_box[0]), max(first_box[2], last_box[2]))]
        else:
            cells = _cells(textpage, bare, place, size, turned)
        top, bottom, end = (height - ground for height in (first_box[3], first_box[1], last_box[1]))
        yield Line(tuple(cells), top, bottom, end, size, hidden)


def _cells(textpage: Handle, text: str, place: int, size: float, turned: int) -> list[Cell]:
    """A line, cut where two of its words are far from each other."""
    words = [part for word in _SPACED.finditer(text) for part in _split(textpage, word, place, size, turned)]
    first, last = _character(textpage, place), _character(textpage, place + len(text) - 1)
    even = last - first == len(text) - 1  # then PDFium dropped no character, and need not be asked for each
    boxes: list[Box] = []
    for word in words:
        for offset in (word.start(), word.end() - 1):
            character = first + offset if even else _character(textpage, place + offset)
            box = _box(textpage, character)
            boxes.append(_turned(box, turned) if turned else box)
    gaps = [right[0] - left[2] for left, right in zip(boxes[1:-1:2], boxes[2::2], strict=True)]
    cuts = [number for number, gap in enumerate(gaps, 1) if gap > GAP * size]
    if cuts and cuts[0] == 1 and MARK.fullmatch(words[0][0]):
        cuts = cuts[1:]
    cells = []
    for begin, end in pairwise([0, *cuts, len(words)]):
        left, right = boxes[2 * begin][0], boxes[2 * end - 1][2]
        cells.append(Cell(text[words[begin].start() : words[end - 1].end()], min(left, right), max(left, right)))
    return cells


def _split(textpage: Handle, word: re.Match[str], place: int, size: float, turned: int) -> Iterator[re.Match[str]]:
    """A word, or the figures of neighbouring cells that PDFium took for one: "3" and "0" far apart are not 30."""
    if not _FIGURES.fullmatch(word[0]):
        yield word
        return
    boxes = [
        _turned(_box(textpage, _character(textpage, place + at)), turned) for at in range(word.start(), word.end())
    ]
    begin = word.start()
    for at, (one, other) in enumerate(pairwise(boxes), word.start() + 1):
        if other[0] - one[2] > GAP * size:
            yield from _FIGURES.finditer(word.string, begin, at)
            begin = at
    yield from _FIGURES.finditer(word.string, begin, word.end())


def _settled(textpage: Handle, first: int, last: int, size: float) -> str:
    """A line in the order it is read, from where its characters stand."""
    glyphs = []
    for character in range(first, last + 1):
        code = raw.FPDFText_GetUnicode(textpage, character)
        text = unicodedata.normalize("NFKC", chr(code)) if 0xFB00 < code < 0xFEFD else chr(code)
        box = _box(textpage, character)
        if code > 31 and code != 0xFFFE:
            glyphs += [Glyph(one, box[0], box[2]) for one in text]
    return logical(glyphs, size).strip()


def _character(textpage: Handle, place: int) -> int:
    """PDFium's number of a character: blanks that it adds are counted, what it drops is too."""
    number: int = raw.FPDFText_GetCharIndexFromTextIndex(textpage, place)
    return max(0, number)


def _box(textpage: Handle, character: int) -> Box:
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(textpage, character, box)
    return box.left, box.bottom, box.right, box.top


def _size(textpage: Handle, character: int) -> float:
    """The font's size on paper, in points: writers set it in the font, in the text's matrix, or in both."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(textpage, character, matrix)
    scale: float = abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5
    size: float = raw.FPDFText_GetFontSize(textpage, character)
    return round(size * scale, 1)


def _turned(box: Box, degrees: int) -> Box:
    """As seen on a page that is shown turned."""
    left, bottom, right, top = box
    if degrees == 90:
        return bottom, -right, top, -left
    if degrees == 180:
        return -right, -top, -left, -bottom
    return (-top, left, -bottom, right) if degrees == 270 else box


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _inked(textpage: Handle, character: int) -> bool:
    """Whether it can be seen on white paper."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    known = raw.FPDFText_GetFillColor(textpage, character, red, green, blue, alpha)
    if known and (alpha.value == 0 or min(red.value, green.value, blue.value) >= _WHITE):
        return False
    drawn = raw.FPDFText_GetTextObject(textpage, character)
    return not drawn or raw.FPDFTextObj_GetTextRenderMode(drawn) != _INVISIBLE


def _covers(page: pypdfium2.PdfPage) -> list[Box]:
    """Boxes of what is drawn under or over text: on them white can be read, and invisible words repeat a picture's."""
    kinds = [raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_SHADING]
    things = (thing for thing in page.get_objects(kinds, max_depth=3) if not _blank(thing))
    return [thing.get_bounds() for thing in islice(things, _MOST_COVERS)]


def _blank(thing: pypdfium2.PdfObject) -> bool:
    if thing.type != raw.FPDF_PAGEOBJ_PATH:
        return False
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(thing, mode, stroke)
    raw.FPDFPageObj_GetFillColor(thing, red, green, blue, alpha)
    return not mode.value or alpha.value == 0 or min(red.value, green.value, blue.value) >= _WHITE
