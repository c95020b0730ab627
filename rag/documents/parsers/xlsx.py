"""Excel workbooks -> a heading, a place and tables for each sheet, numbers as the sheet shows them. By openpyxl."""

import warnings
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.utils.datetime import to_excel
from openpyxl.utils.exceptions import InvalidFileException

from rag.documents.parsers.archive import STRICT, Archive, opened
from rag.documents.parsers.calculate import Calculator, Cells
from rag.documents.parsers.parsed import Parsed, Tell, Transcript, Unreadable, sensible
from rag.documents.parsers.sheet import DATES, Sheet
from rag.documents.parsers.sheetnotes import drawings, remarks, said
from rag.documents.parsers.sheetxml import Beside, Formulas, beside
from words.phrase import Phrase, comma, say

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_BROKEN = (AttributeError, InvalidFileException, LookupError, OverflowError, SyntaxError, TypeError, ValueError)


def parse(path: Path, ending: str, tell: Tell) -> Parsed:
    """Every sheet that is shown. Formulas give the value that was last calculated. Raises Unreadable."""
    with opened(path) as archive, path.open("rb") as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what openpyxl does not know of is nothing that a reader sees
        archive.refuse_entities()
        main = archive.first("officeDocument")
        strict = bool(main) and STRICT in archive.read(main)
        try:
            book = load_workbook(archive.in_usual_names() if strict else file, read_only=True, data_only=True)
            with closing(book):
                return _read(archive, main, book, tell)
        except _BROKEN:
            return _rescued(archive, main, path, tell)


def _rescued(archive: Archive, main: str, path: Path, tell: Tell) -> Parsed:
    from rag.documents.parsers.rescued import Workbook  # seldom needed

    try:
        with closing(Workbook(path)) as book:
            parsed = _read(archive, main, book, tell)
    except _BROKEN as error:
        raise Unreadable(say("parser-excel-damaged")) from error
    return replace(parsed, doubts=(say("doubt-without-formats"), *parsed.doubts))


def _read(archive: Archive, main: str, book: Any, tell: Tell) -> Parsed:
    reading = _Reading(archive, main, book)
    transcript, hidden = reading.to, list[str]()
    for sheet in book.worksheets:
        if transcript.full:
            break
        if sheet.sheet_state == "visible":
            reading.sheet(sheet, tell)
        else:
            hidden.append(sheet.title)
    reading.charts()
    transcript.doubts += reading.doubts()
    if hidden:
        named = comma(say("doubt-hidden-sheets.sheet", name=name) for name in hidden[:10])
        transcript.doubts.append(say("doubt-hidden-sheets", count=len(hidden), sheets=named))
    title = sensible(book.properties.title or "")
    read = say("size-rows.first" if transcript.cut else "size-rows", count=reading.rows)
    return transcript.parsed(title, comma((say("size-sheets", count=reading.sheets), read)))


class _Reading:
    """Of a workbook's sheets, one after the other."""

    def __init__(self, archive: Archive, main: str, book: Any) -> None:
        self.to, self.rows, self.sheets = Transcript(), 0, 0
        self._archive, self._main, self._parts = archive, main, _parts(archive, main)
        saved = [] if not main else archive.tree(main).iter("{*}calcPr")
        zeros = any(found.get("fullCalcOnLoad") in ("1", "true") for found in saved)
        sheets = ((name, part) for name, (kind, part) in self._parts.items() if kind == "worksheet")
        self._beside = {name: beside(archive, part, zeros) for name, part in sheets}
        formulas = {name: found.formulas for name, found in self._beside.items() if found.formulas}
        self._values = _calculated(book, formulas)
        self._calculated = self._unknown = 0

    def sheet(self, sheet: Any, tell: Tell) -> None:
        _, part = self._parts.get(sheet.title, ("", ""))
        notes = remarks(self._archive, self._main, part) if part else {}
        noted = {coordinate_to_tuple(cell)[0]: "" for cell in notes}
        found = self._beside.get(sheet.title, Beside({}, {}))
        one = Sheet(sheet, found, self._values.get(sheet.title, {}), noted, tell, self.to.hide)
        blocks = list(one.blocks())
        more = [*one.mark(), *said(notes, one.noted), *(drawings(self._archive, part) if part else ())]
        if blocks or any(more):
            self.sheets += 1
            self.to.place(f"sheet {sheet.title}")
            self.to.add(f"## {sheet.title}")
        for block in blocks:
            taken = self.to.add(block)
            self.rows += taken.count("\n") + (-1 if taken.startswith("|") else 1 if taken else 0)
        for block in more:
            self.to.add(block)
        self._calculated += len(one.calculated)
        self._unknown += one.unknown
        one.tell_doubts(self.to)

    def charts(self) -> None:
        """Sheets that are a chart and nothing else."""
        for name, (kind, part) in self._parts.items():
            if kind == "chartsheet" and (drawn := list(drawings(self._archive, part, figures=True))):
                self.to.place(f"sheet {name}")
                for block in (f"## {name}", *drawn):
                    self.to.add(block)

    def doubts(self) -> Iterator[Phrase]:
        if self._calculated:
            yield say("doubt-formulas-calculated", count=self._calculated)
        if self._unknown:
            yield say("doubt-formulas", count=self._unknown)


def _parts(archive: Archive, main: str) -> dict[str, tuple[str, str]]:
    """Sheet -> (worksheet or chartsheet, its part), of those that are there and, if they are charts, shown."""
    if not main:
        return {}
    related = archive.relations(main)
    found = {
        sheet.get("name", ""): related.get(sheet.get(f"{_R}id", ""), ("", ""))
        for sheet in archive.tree(main).iter("{*}sheet")
        if sheet.get("state", "visible") == "visible" or related.get(sheet.get(f"{_R}id", ""), "")[0] == "worksheet"
    }
    return {name: (kind, part) for name, (kind, part) in found.items() if part in archive.names}


def _calculated(book: Any, formulas: dict[str, Formulas]) -> dict[str, dict[tuple[int, int], float]]:
    """Sheet -> cell -> the value of a formula that has none in the file, as far as it is plain."""
    sheets = {sheet.title: sheet for sheet in book.worksheets}

    @cache
    def cells(name: str) -> Cells:
        rows = enumerate(sheets[name].iter_rows(), 1)
        return {
            (row, column): to_excel(cell.value) if isinstance(cell.value, DATES) else cell.value
            for row, line in rows
            for column, cell in enumerate(line, 1)
            if cell.value is not None
        }

    return Calculator(formulas, cells).values() if formulas else {}
