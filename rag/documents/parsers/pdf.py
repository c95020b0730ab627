"""PDF -> its text, by PDFium."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

from rag.documents.parsers.bidi import UNSETTLED, Glyph, logical
from rag.documents.parsers.filled import Filled, among, filled
from rag.documents.parsers.ink import Box, Handle, covers, inked, overlap
from rag.documents.parsers.layout import Page, headed_by, laid_out, printed
from rag.documents.parsers.lines import GAP, MARK, Cell, Line
from rag.documents.parsers.parsed import Parsed, Tell, Transcript, Unreadable, sensible, sized
from words.phrase import Phrase, Text, comma, say

MOST_PAGES = 3000  # what follows is not read, and said so: 15 s of the slowest files seen
_MOST_LISTED = 10  # numbers of pages

_TINY = 1.0  # points: nobody reads that
_HEIGHT = 700  # points of a usual page
_HIGH = 1.2  # sizes that a character's box is high
_WORD = re.compile(r"\w")
_SPACED = re.compile(r"\S+")
_LABEL = re.compile(r"[\w.:/ -]{1,20}")
_TWO = re.compile(r"(?<!\S)[\d.,%-]{2,}(?!\S)")
_FIGURES = re.compile(r"[\d.,%-]{2,}|\d")


def parse(path: Path, ending: str, tell: Tell) -> Parsed:
    """Pages in PDFium's reading order, lines joined to paragraphs. Raises Unreadable."""
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise Unreadable(_why(error.err_code)) from error
    with document:
        if not len(document):
            raise Unreadable(say("parser-pdf-damaged"))
        document.init_forms()
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
    said: list[Filled] = []
    scanned, broken = list[int](), list[int]()
    for number in range(1, most + 1):
        try:
            page, found, pictured = _page(document, number - 1)
        except pypdfium2.PdfiumError:
            page, found, pictured = Page(0, ()), Filled(), False
            broken.append(number)
        if pictured:
            scanned.append(number)
        pages.append(page)
        said.append(found)
        tell(number, most)
    labels = _labels(document, pages)
    for number, blocks in enumerate(laid_out(pages), 1):
        done = done if transcript.full else number
        transcript.place(f"page {number}{labels[number - 1]}")
        transcript.add("\n\n".join([*blocks, *said[number - 1].said]))
        for text in (*(line.text for line in pages[number - 1].lines if line.hidden), *said[number - 1].hidden):
            transcript.hide(text)
    if not any(found.said for found in said) and not any(
        line.text and not line.hidden for page in pages for line in page.lines
    ):
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


def _labels(document: pypdfium2.PdfDocument, pages: list[Page]) -> list[str]:
    """What stands behind the place of each page: its own number, as the file or the page's edge has it, or nothing."""
    told = [document.get_page_label(number).strip() for number in range(len(pages))]
    labels = [label if _LABEL.fullmatch(label) else "" for label in told]
    if all(label in ("", str(number)) for number, label in enumerate(labels, 1)):
        labels = printed(pages)
    return [f" ({label})" if label not in ("", str(number)) else "" for number, label in enumerate(labels, 1)]


def _title(document: pypdfium2.PdfDocument, pages: list[Page]) -> str:
    return sensible(document.get_metadata_value("Title")) or headed_by(pages)


def _page(document: pypdfium2.PdfDocument, index: int) -> tuple[Page, Filled, bool]:
    """A page's lines, what was filled in on it, and whether it is a picture without text. Raises PdfiumError."""
    page = document[index]
    textpage = page.get_textpage()
    try:
        lines = tuple(_lines(page, textpage.get_text_range(), textpage.raw))
        height = page.get_height()
        found = filled(page, document.formenv.raw if document.formenv else None, lines)
        pictured = not lines and any(True for _ in page.get_objects([raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))
    finally:
        textpage.close()
        page.close()
    return Page(height, among(lines, found.typed)), found, pictured


def _lines(page: pypdfium2.PdfPage, whole: str, textpage: Handle) -> Iterator[Line]:
    box, turned, drawn = page.get_bbox(), page.get_rotation(), None
    tiny = min(_TINY, page.get_height() / _HEIGHT)  # a page may be measured in inches
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
        if size < tiny:  # by the font; what it is drawn within may be scaled, too
            size = max(size, round(abs(boxes[0][3] - boxes[0][1]) / _HIGH, 1))
        hidden = not any(overlap(one, box) for one in boxes) or size < tiny
        if not hidden and not any(inked(textpage, character) for character in ends):
            drawn = covers(page) if drawn is None else drawn
            hidden = not any(overlap(boxes[0], cover) for cover in drawn)
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
    words = list(_SPACED.finditer(text))
    if _TWO.search(text):
        words = [part for word in words for part in _split(textpage, word, place, size, turned)]
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
    size: float = abs(raw.FPDFText_GetFontSize(textpage, character))  # a negative one only turns the letters around
    return round(size * scale, 1)


def _turned(box: Box, degrees: int) -> Box:
    """As seen on a page that is shown turned."""
    left, bottom, right, top = box
    if degrees == 90:
        return bottom, -right, top, -left
    if degrees == 180:
        return -right, -top, -left, -bottom
    return (-top, left, -bottom, right) if degrees == 270 else box
