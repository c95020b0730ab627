"""What Word repeats in the margins of its pages: each header and footer that is shown, once, without page numbers."""

import re
from collections.abc import Iterator

from rag.documents.parsers.archive import Archive, Element
from rag.documents.parsers.numbering import W
from rag.documents.parsers.wordstyle import is_on

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PAGE = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b")
_NUMBER = "\0"  # where a page's number stands
_WORDS = re.compile(r"[^\W\d]+")
_FEW = 2  # words beside a page's number that say nothing: "Page 1 of 3"


def margins(archive: Archive, main: str, body: Element) -> tuple[list[str], list[str]]:
    """The headers and the footers of a document, in the order of its sections."""
    related = archive.relations(main)
    settings = archive.first("settings", main)
    even = bool(settings) and is_on(archive.tree(settings), "evenAndOddHeaders")
    found: dict[str, dict[str, None]] = {"header": {}, "footer": {}}
    for section in body.iter(f"{W}sectPr"):
        for reference in section.iter(f"{W}headerReference", f"{W}footerReference"):
            when = reference.get(f"{W}type", "default")
            name = related.get(reference.get(f"{_R}id", ""), ("", ""))[1]
            shown = {"first": is_on(section, "titlePg"), "even": even}.get(when, True)
            if shown and name in archive.names:
                kind = "header" if reference.tag == f"{W}headerReference" else "footer"
                found[kind] |= dict.fromkeys(_texts(archive.tree(name)))
    return list(found["header"]), list(found["footer"])


def _texts(part: Element) -> Iterator[str]:
    """Its text on one line, if there is any but the page's number."""
    stretches = []
    for paragraph in part.iter(f"{W}p"):
        for stretch in "".join(_words(paragraph)).split("\t"):
            few = _NUMBER in stretch and len(_WORDS.findall(stretch)) <= _FEW
            if words := " ".join(stretch.replace(_NUMBER, "").split()):
                stretches += [] if few and not re.search(r"\d", words) else [words]
    if stretches:
        yield " - ".join(stretches)


def _words(paragraph: Element) -> Iterator[str]:
    fields: list[str] = []  # the instructions of those that are open, "" once what they gave is over
    for child in paragraph.iter():
        if next(child.iterancestors(f"{W}p"), paragraph) is not paragraph:
            continue  # of a text box within it: a paragraph of its own
        if next(child.iterancestors(f"{W}del", f"{W}moveFrom", _FALLBACK), None) is not None:
            continue
        simple = next(child.iterancestors(f"{W}fldSimple"), None)
        numbered = any(map(_PAGE.match, fields)) or (simple is not None and _PAGE.match(simple.get(f"{W}instr", "")))
        if child.tag == f"{W}fldChar":
            kind = child.get(f"{W}fldCharType")
            if kind == "begin":
                fields.append("")
            elif kind == "end" and fields:
                yield _NUMBER if _PAGE.match(fields.pop()) else ""
        elif child.tag == f"{W}instrText" and fields:
            fields[-1] += child.text or ""
        elif child.tag == f"{W}fldSimple" and _PAGE.match(child.get(f"{W}instr", "")):
            yield _NUMBER
        elif child.tag == f"{W}t" and not numbered:
            yield child.text or ""
        elif child.tag in (f"{W}tab", f"{W}ptab") and child.getparent().tag == f"{W}r":
            yield "\t"
        elif child.tag == f"{W}br":
            yield " "
        elif child.tag == "{urn:schemas-microsoft-com:vml}textpath":
            yield f"{child.get('string', '')} "
