"""Small files of every kind, written byte by byte or by the libraries that Tandem reads with."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = f"{_R}/"


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def relations(*targets: tuple[str, str, str]) -> str:
    """(id, kind, target)"""
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    entries = "".join(f'<Relationship Id="{i}" Type="{_KIND}{kind}" Target="{to}"/>' for i, kind, to in targets)
    return f'<Relationships xmlns="{space}">{entries}</Relationships>'


def docx(path: Path, body: str, title: str = "", **parts: str) -> Path:
    """`body` and the parts (styles, numbering, footnotes) are what stands within their root elements."""
    core = f'<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></p>'
    files = {
        "_rels/.rels": relations(("r1", "officeDocument", "word/document.xml")),
        "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": relations(*((name, name, f"{name}.xml") for name in parts)),
        "docProps/core.xml": core,
    }
    for name, content in parts.items():
        files[f"word/{name}.xml"] = f'<w:{name} xmlns:w="{_W}">{content}</w:{name}>'
    return zipped(path, files)


def paragraph(text: str, style: str = "", properties: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{run(text)}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def pptx(path: Path, slides: Sequence[str], notes: str = "") -> Path:
    """`slides` are the shapes of each; `notes` are those of the first one's notes."""
    files = {
        "_rels/.rels": relations(("r1", "officeDocument", "ppt/presentation.xml")),
        "ppt/_rels/presentation.xml.rels": relations(
            *((f"s{number}", "slide", f"slides/slide{number}.xml") for number in range(len(slides)))
        ),
        "ppt/presentation.xml": f'<p:presentation xmlns:p="{_P}" xmlns:r="{_R}">'
        + "".join(f'<p:sldId r:id="s{number}"/>' for number in range(len(slides)))
        + "</p:presentation>",
    }
    for number, shapes in enumerate(slides):
        files[f"ppt/slides/slide{number}.xml"] = _slide(shapes)
    if notes:
        files["ppt/slides/_rels/slide0.xml.rels"] = relations(("n", "notesSlide", "../notesSlides/notes0.xml"))
        files["ppt/notesSlides/notes0.xml"] = _slide(notes)
    return zipped(path, files)


def _slide(shapes: str) -> str:
    tree = f"<p:cSld><p:spTree>{shapes}</p:spTree></p:cSld>"
    return f'<p:sld xmlns:p="{_P}" xmlns:a="{_A}" xmlns:r="{_R}">{tree}</p:sld>'


def shape(*lines: str, kind: str = "") -> str:
    """`kind` is that of a placeholder: title, body, ftr."""
    place = f'<p:nvPr><p:ph type="{kind}"/></p:nvPr>' if kind else "<p:nvPr/>"
    words = "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in lines)
    return f'<p:sp><p:nvSpPr><p:cNvPr id="1" name="x"/>{place}</p:nvSpPr><p:txBody>{words}</p:txBody></p:sp>'


def epub(path: Path, chapters: Sequence[str], title: str = "") -> Path:
    items = "".join(
        f'<item id="c{number}" href="text/{number}.xhtml" media-type="application/xhtml+xml"/>'
        for number in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{number}"/>' for number in range(len(chapters)))
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
        "OPS/book.opf": f'<package xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>",
    }
    for number, chapter in enumerate(chapters):
        files[f"OPS/text/{number}.xhtml"] = f"<html><body>{chapter}</body></html>"
    return zipped(path, files)


def pdf(
    path: Path, pages: Sequence[str], extra: str = "", title: str = "", marks: Sequence[str] = (), catalog: str = ""
) -> Path:
    """`pages` are content streams, drawn with Helvetica as /F1; `extra` goes into the trailer.

    `catalog` goes into the catalog; `marks` are annotations and form fields of the first page, without the signs around
    a dictionary.
    """
    first = 5 + 2 * len(pages)
    named = " ".join(f"{first + number} 0 R" for number in range(len(marks)))
    form = f"/AcroForm << /Fields [{named}] >> " if marks else ""
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {form}{catalog} >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{5 + 2 * n} 0 R' for n in range(len(pages)))}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Title ({title}) >>",
    ]
    for number, content in enumerate(pages):
        resources = "/Resources << /Font << /F1 3 0 R >> >>"
        annotated = f"/Annots [{named}] " if marks and not number else ""
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] {resources} "
            f"{annotated}/Contents {6 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    objects += [f"<< /Type /Annot {mark} >>" for mark in marks]
    raw, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(raw))
        raw += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R {extra} >>"
    start = len(raw)
    raw += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}\nstartxref\n{start}\n%%EOF"
    path.write_bytes(raw.encode("latin-1"))
    return path


def lines(*texts: str, left: float = 50, top: float = 700, size: float = 10, step: float = 12) -> str:
    """A content stream's text, one line below the other."""
    return "".join(
        f"BT /F1 {size} Tf 1 0 0 1 {left} {top - step * number} Tm ({_escaped(text)}) Tj ET\n"
        for number, text in enumerate(texts)
    )


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
