"""PowerPoint presentations -> a place for each slide: title, text, tables, charts, pictures' words, notes, comments."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from rag.documents.parsers.archive import Archive, Element, opened
from rag.documents.parsers.cells import Cells
from rag.documents.parsers.drawing import A, commented, drawn, paragraphs, pictured
from rag.documents.parsers.numbering import number
from rag.documents.parsers.parsed import Parsed, Tell, Transcript, Unreadable, sensible, sized
from words.phrase import comma, say

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FURNITURE = {"dt", "ftr", "sldNum", "hdr", "sldImg"}  # placeholders that say the same on every slide
_TITLES = {"title", "ctrTitle"}


def parse(path: Path, ending: str, tell: Tell) -> Parsed:
    """Slides in order, shapes from top to bottom where a slide has no other order. Raises Unreadable."""
    with opened(path) as archive:
        main = archive.first("officeDocument")
        if not main or archive.tree(main).tag != f"{_P}presentation":
            raise Unreadable(say("parser-no-powerpoint"))
        names = _slides(archive, main)
        authors = _authors(archive, main)
        transcript, hidden, title, done = Transcript(), list[int](), "", 0
        for place, name in enumerate(names, 1):
            if transcript.full:
                break
            slide = archive.tree(name)
            if slide.get("show") == "0":
                hidden.append(place)
            transcript.place(f"slide {place}")
            heading = _slide(archive, name, slide, place, transcript, authors)
            title = title or heading
            done = place
            tell(done, len(names))
        if hidden:
            listed = comma(map(str, hidden[:20]))
            transcript.doubts.append(say("doubt-hidden-slides", count=len(hidden), slides=listed))
        return transcript.parsed(sensible(archive.title()) or title, sized("slides", done, len(names)))


def _slides(archive: Archive, main: str) -> list[str]:
    related = archive.relations(main)
    listed = (related.get(slide.get(f"{_R}id", "")) for slide in archive.tree(main).iter(f"{_P}sldId"))
    return [found[1] for found in listed if found and found[1] in archive.names]


def _slide(
    archive: Archive, name: str, slide: Element, number: int, transcript: Transcript, authors: Mapping[str, str]
) -> str:
    """Returns its title."""
    shapes = list(_shapes(slide.find(f"{_P}cSld/{_P}spTree")))
    titled = [shape for shape in shapes if _placeholder(shape) in _TITLES]
    title = " ".join(" ".join(paragraphs(shape)) for shape in titled).strip()
    blocks = [text for shape in shapes if shape not in titled for text in _shape(archive, name, shape, transcript)]
    comments = list(_comments(archive, name, authors))
    if not title and not blocks and not comments:
        return ""
    transcript.add(f"## {title or f'Slide {number}'}")
    for block in blocks:
        transcript.add(block)
    notes = archive.first("notesSlide", name)
    if notes:
        tree = archive.tree(notes).find(f"{_P}cSld/{_P}spTree")
        said = [line for shape in _shapes(tree) if _placeholder(shape) == "body" for line in paragraphs(shape)]
        transcript.add(f"Notes: {chr(10).join(said)}" if said else "")
    for comment in comments:
        transcript.add(comment)
    return title


def _authors(archive: Archive, main: str) -> dict[str, str]:
    """Id -> name, of old comments and of those that have answers."""
    parts = [name for kind, name in archive.relations(main).values() if kind in ("commentAuthors", "authors")]
    trees = (archive.tree(name) for name in parts if name in archive.names)
    return {author.get("id", ""): author.get("name", "") for tree in trees for author in tree if author.get("name")}


def _comments(archive: Archive, slide: str, authors: Mapping[str, str]) -> Iterator[str]:
    for kind, name in archive.relations(slide).values():
        if kind != "comments" or name not in archive.names:
            continue
        for one in archive.tree(name).iter("{*}cm", "{*}reply"):
            texts = [text.text or "" for text in one.iterchildren(f"{_P}text")]
            words = " ".join(texts or [line for body in one.iterchildren("{*}txBody") for line in paragraphs(body)])
            yield commented(authors.get(one.get("authorId", ""), ""), words)


def _shapes(tree: Element | None) -> Iterator[Element]:
    """Shapes and tables, those in groups as well, in the slide's order, which is that of a screen reader."""
    for child in () if tree is None else tree:
        if child.tag == f"{_P}grpSp":
            yield from _shapes(child)
        elif child.tag == "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent":
            yield from _shapes(child[0] if len(child) else None)
        elif child.tag in (f"{_P}sp", f"{_P}graphicFrame", f"{_P}cxnSp", f"{_P}pic"):
            yield child


def _placeholder(shape: Element) -> str:
    kind = next(shape.iter(f"{_P}ph"), None)
    return "" if kind is None else str(kind.get("type", "body"))


def _shape(archive: Archive, slide: str, shape: Element, transcript: Transcript) -> Iterator[str]:
    properties = next(shape.iter(f"{_P}cNvPr"), None)
    if properties is not None and properties.get("hidden") in ("1", "true"):
        transcript.hide(" ".join(paragraphs(shape)))
    elif _placeholder(shape) not in _FURNITURE:
        found = next(shape.iter(f"{A}tbl"), None)
        if found is not None:
            cells = _cells(found)
            yield from cells.written(header=True)
            if cells.repeated:
                transcript.doubts.append(say("doubt-spanning-numbers"))
        elif shape.tag == f"{_P}graphicFrame":
            yield from drawn(archive, slide, shape)
        else:
            yield "\n".join(paragraphs(shape))
        yield from () if properties is None else pictured([properties])


def _cells(found: Element) -> Cells:
    """Of a table. PowerPoint writes the cells that another spans, too, with nothing in them."""
    cells = Cells()
    for row in found.iter(f"{A}tr"):
        cells.row()
        for column, cell in enumerate(row.iter(f"{A}tc")):
            if cell.get("hMerge") in ("1", "true") or cell.get("vMerge") in ("1", "true"):
                continue
            cells.reach(column)
            down, across = (number(cell.get(name), 1) for name in ("rowSpan", "gridSpan"))
            cells.cell(" ".join(paragraphs(cell)), down, across)
        cells.end_row()
    return cells
