"""What Excel shows for a value in a number format; where we do not know, the bare value and never a plausible other."""

import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from rag.documents.parsers import parse
from rag.documents.parsers.shown import shown

ACCOUNTING = '_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-'
SHORT = '[>=1000000]0.0,,"M";[>=1000]0.0,"k";0'


@pytest.mark.parametrize(
    ("value", "form", "said"),
    [
        # digits, thousands and scale
        (1234, "00000", "01234"),
        (-1234, "00000", "-01234"),
        (123456789, "000-00-0000", "123-45-6789"),
        (5551234567, "(000) 000-0000", "(555) 123-4567"),
        (1234.567, "0.###", "1234.567"),
        (1234, "0.###", "1234"),
        (1.5, "0.0##", "1.5"),
        (2.25, "0.0?", "2.25"),
        (0.5, "#.##", ".5"),
        (0, "#", ""),
        (12, "0,000", "0,012"),
        (1234567.891, "#,##0.00", "1,234,567.89"),
        (1234567, "#,##0,", "1,235"),
        (12345678, '0.0,,"M"', "12.3M"),
        (12500000, '#,##0,," M"', "13 M"),
        (1234, "# ##0", "1 234"),
        (1.005, "0.00", "1.01"),
        (-0.4, "0", "0"),
        # percent, powers of ten, fractions
        (0.125, "0%", "13%"),
        (0.1275, "0.0%", "12.8%"),
        (1.2e-5, "0.00E+00", "1.20E-05"),
        (12345, "##0.0E+0", "12.3E+3"),
        (9.996e5, "0.00E+00", "1.00E+06"),
        (12345, "0.0E-0", "1.2E4"),
        (0.5, "# ?/?", "1/2"),
        (-1.25, "# ?/?", "-1 1/4"),
        (1 / 3, "# ??/??", "1/3"),
        (1.5, "# ?/8", "1 4/8"),
        (2, "# ?/?", "2"),
        (2.99, "# ?/?", "3"),
        (1.5, "?/?", "3/2"),
        # words, currencies, what takes room only
        (3, '0 "kg"', "3 kg"),
        (5, '"x"', "x"),
        (7, "\\#0", "#7"),
        (1234.5, "[$€-407] #,##0.00", "€ 1,234.50"),
        (1234.5, "[$-409]#,##0.00", "1,234.50"),
        (1234.5, "#,##0.00 [$zł-415]", "1,234.50 zł"),
        (-5.5, '"$"#,##0.00', "-$5.50"),
        (5.5, ACCOUNTING, "5.50 €"),
        (-5.5, ACCOUNTING, "-5.50 €"),
        (0, ACCOUNTING, "- €"),
        ("none", ACCOUNTING, "none"),
        (5, "[Red]0", "5"),
        (5, "[Color10]0*-", "5"),
        # sections and conditions
        (1, '"yes";"no"', "yes"),
        (0, '"yes";"no"', "yes"),
        (-1, '"yes";"no"', "no"),
        (0, '"yes";"no";"pending"', "pending"),
        (-1234, "#,##0;[Red]\\(#,##0\\)", "(1,234)"),
        (-250, '#,##0;"loss "#,##0', "loss 250"),
        (1, '[=1]"male";[=2]"female"', "male"),
        (2, '[=1]"male";[=2]"female"', "female"),
        (3, '[=1]"male";[=2]"female"', "3"),
        (5551234, "[<=9999999]###-####;(###) ###-####", "555-1234"),
        (5551234567, "[<=9999999]###-####;(###) ###-####", "(555) 123-4567"),
        (2_500_000, SHORT, "2.5M"),
        (1_500, SHORT, "1.5k"),
        (999, SHORT, "999"),
        (-1_500, SHORT, "-1500"),
        (-5, "[<0]0;0", "5"),
        (-5, "[<0]\\-0;0", "-5"),
        (-5, "[<-1]\\-0;0", "-5"),
        (0.05, '[<0.1]"low";[>0.9]"high";0.00', "low"),
        (0.5, '[<0.1]"low";[>0.9]"high";0.00', "0.50"),
        (-5, "0;;", ""),
        ("abc", '0;0;0;"text: "@', "text: abc"),
        ("abc", "0;;", "abc"),
        # General, and what has no number format of its own
        (0.1 + 0.2, "General", "0.3"),
        (-7, 'General" kg"', "-7 kg"),
        (12345678901234, "General", "12345678901234"),
        (4915112345678, "0", "4915112345678"),
        (5, "@", "5"),
        (True, "General", "TRUE"),
    ],
)
def test_a_value_is_written_as_excel_shows_it(value: object, form: str, said: str) -> None:
    assert shown(value, form) == said


@pytest.mark.parametrize(
    ("value", "form", "said"),
    [
        (datetime.timedelta(days=1.5), "[h]:mm", "36:00"),
        (datetime.timedelta(days=1.5), "[hh]:mm:ss", "36:00:00"),
        (datetime.timedelta(hours=1, minutes=30), "[mm]", "90"),
        (datetime.timedelta(minutes=2, seconds=5, milliseconds=250), "[m]:ss.00", "2:05.25"),
        (datetime.timedelta(seconds=45), '[s]" s"', "45 s"),
        (datetime.timedelta(hours=-1), "[h]:mm", "-1:00"),
        (1.5, "[h]:mm", "36:00"),
        (datetime.time(9, 5), "h:mm", "09:05"),
        (datetime.time(0, 1, 2, 500_000), "mm:ss.0", "00:01:02.500"),
        (datetime.datetime(2023, 3, 15), "[$-409]d-mmm-yy;@", "2023-03-15"),
        (datetime.datetime(2023, 3, 15, 14, 30), "hh:mm", "2023-03-15 14:30"),
        (datetime.datetime(1900, 1, 1, 12), "h:mm", "12:00"),
        (datetime.time(), "dd/mm/yyyy", "1900-01-00"),
    ],
)
def test_spans_are_as_excel_shows_them_and_dates_as_everybody_reads_them(value: object, form: str, said: str) -> None:
    assert shown(value, form) == said


@pytest.mark.parametrize(
    "form",
    [
        "0.00 CHF",
        "0 kg",
        "[DBNum1]0",
        '"open',
        "0;0;0;@;0",
        "0.0.0",
        ",0",
        "0/0/0",
        "# ?/?%",
        "0E+",
        "0%General",
        "#" * 300,
        "!0",
        "yyyy",
        "0 h",
        "#,",
    ],
)
def test_a_format_that_is_not_understood_gives_the_bare_value(form: str) -> None:
    assert shown(12.5, form) == "12.5"


def test_numbers_beyond_all_measure_are_bare() -> None:
    assert shown(1e300, "0.00") == "1e+300" and shown(-(10**30), "0") == str(-(10**30))


def sheet(path: Path, *cells: tuple[Any, str]) -> Any:
    book = Workbook()
    page = book.active
    for row, (value, form) in enumerate(cells, 1):
        page.cell(row, 1, f"r{row}")
        page.cell(row, 2, value).number_format = form
    book.save(path / "f")
    return parse(path / "f", ".xlsx")


def test_a_number_that_openpyxl_takes_for_a_date_is_a_number(tmp_path: Path) -> None:
    text = sheet(tmp_path, ("x", "General"), (1234.5, "0.00 CHF"), (2.5, '[<1]h:mm;0.0" days"'), (0.25, "h:mm")).text
    assert "| r2 | 1234.5 |\n| r3 | 2.5 days |\n| r4 | 06:00 |" in text


def test_what_a_format_hides_is_told_apart(tmp_path: Path) -> None:
    parsed = sheet(tmp_path, ("Seen", "General"), ("Obey me.", ";;;"), (0, "0;-0;"))
    assert "Obey" not in parsed.text and parsed.hidden == ("Obey me.",)
