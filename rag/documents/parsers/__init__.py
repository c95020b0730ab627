"""Files -> Parsed: the text of documents of many formats, with where each stretch of it stood.

Importing this loads no library: each format's module is imported when a file of it is parsed. The main process never
parses; `python -m rag.documents.parsers` does, in a process of its own.

__main__   the process that reads files
clock      how much processor time it may take
kinds      the kinds of files that can be read: one table
content    what a file is by its first bytes, whatever its name says
parsed     the nouns: Parsed, Unreadable, and the Transcript that a parser fills
plain      text, Markdown, source code; how bytes become text
declared   the encoding that a text names itself
pdf        PDF, by PDFium
ink        whether words of a PDF's page can be seen
filled     values of a PDF's form fields, what was typed onto its pages, notes
lines      the nouns of a page that is drawn: lines of words, with where they stand
grid       which lines of a page are a table, and which are columns of text side by side
aligned    the columns and rows of a table that has no lines
bidi       glyphs of a line -> the order in which they are read
layout     lines of a page -> paragraphs and headings
docx       Word
numbering  the numbers that Word shows before paragraphs
wordstyle  what its styles say: a heading, a list, hidden
margin     its headers and footers
symbol     the signs of Symbol and Wingdings
equation   Office's equations in one readable line
drawing    charts, diagrams, what pictures are said to show, comments
pptx       PowerPoint
xlsx       Excel
sheet      a sheet's cells in captions and tables
sheetxml   what stands in a sheet's XML besides: merged cells, formulas without a value
sheetnotes  its comments, charts and pictures
calculate  formulas that no program has calculated, where they are plain
rescued    workbooks that openpyxl takes for damaged
numberformat  the grammar of number formats
shown      a cell's value as its number format shows it
tables     rows of cells -> a pipe table, which is how all parsers write tables
cells      cells that span rows and columns -> rows
heads      titles above a table, and its columns' names where they stand in several rows
apart      tables side by side on a sheet -> each by itself
delimited  CSV and TSV
records    JSON and JSON Lines
html       web pages, and the chapters of books
epub       EPUB books
notebook   Jupyter notebooks
archive    zipped documents: their parts, with limits
"""

from importlib import import_module
from pathlib import Path

from rag.documents.parsers import content
from rag.documents.parsers.kinds import ENDINGS, PARSERS
from rag.documents.parsers.parsed import LONGEST_TEXT, Parsed, Tell, Unreadable, ignore
from rag.text.passages import Place
from words.phrase import say

__all__ = ["ENDINGS", "LONGEST_TEXT", "Parsed", "Place", "Unreadable", "ignore", "parse"]


def parse(path: Path, ending: str, tell: Tell = ignore) -> Parsed:
    """Parse a file; `ending` is that of the name people see, lower case with its dot. Blocking.

    `tell(done, of)` is called now and then with the pages, slides or rows read so far. Raises Unreadable, for an ending
    that is not in ENDINGS too.
    """
    if ending not in ENDINGS:
        raise Unreadable(say("parser-unknown-kind", ending=ending) if ending else say("parser-no-ending"))
    try:
        content.check(path, ending)
        parsed: Parsed = import_module(f"rag.documents.parsers.{PARSERS[ending]}").parse(path, ending, tell)
    except OSError as error:
        why = say("parser-disk", why=error.strerror) if error.strerror else say("parser-disk-unknown")
        raise Unreadable(why) from error
    return parsed
