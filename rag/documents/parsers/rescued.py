"""A workbook that openpyxl takes for damaged, read by python-calamine in its stead: values without number formats.

It has the shape of openpyxl's, as far as `xlsx` looks at it. Weighed for all workbooks: it is faster, and knows neither
formats nor which formulas have no value.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from openpyxl.utils.datetime import WINDOWS_EPOCH
from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum


@dataclass(frozen=True, slots=True)
class _Cell:
    value: Any
    number_format: str = "General"
    _style_id: int = 0


class _Properties(NamedTuple):
    title: str = ""


class Sheet:
    """One that is read when its rows are asked for."""

    def __init__(self, book: CalamineWorkbook, name: str, state: str) -> None:
        self._book, self.title, self.sheet_state, self.max_row = book, name, state, 0

    @property
    def parent(self) -> "Sheet":
        return self

    @property
    def epoch(self) -> datetime:
        """Dates are dates already, and what is calculated has no format that would make it one."""
        epoch: datetime = WINDOWS_EPOCH
        return epoch

    def reset_dimensions(self) -> None:
        """It goes by no dimensions that a file says."""

    def iter_rows(self) -> Iterator[list[_Cell]]:
        try:
            sheet = self._book.get_sheet_by_name(self.title)
        except CalamineError as error:
            raise ValueError(str(error)) from error
        self.max_row = sheet.total_height
        for row in sheet.to_python(skip_empty_area=False):
            yield [_Cell(_number(value)) for value in row]


class Workbook:
    """Raises ValueError for what is damaged for this reader too."""

    def __init__(self, path: Path) -> None:
        try:
            self._book = CalamineWorkbook.from_path(path)
        except CalamineError as error:
            raise ValueError(str(error)) from error
        self.properties = _Properties()
        self.worksheets = [
            Sheet(self._book, found.name, "visible" if found.visible == SheetVisibleEnum.Visible else "hidden")
            for found in self._book.sheets_metadata
            if found.typ == SheetTypeEnum.WorkSheet
        ]

    def close(self) -> None:
        self._book.close()


def _number(value: Any) -> Any:
    """calamine has no empty cells, and no whole numbers."""
    if value == "":
        return None
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < 1e15 else value
