"""Tables in PDF that have no lines, by where their words stand; and text in columns, which is none."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from rag.documents.parsers import parse
from tests.rag.written import lines, pdf

COLUMNS = (50.0, 250.0, 330.0, 410.0)
WORDS = (
    "the seller hands over goods within ten working days after a contract was signed by both whoever is late".split()
)


def row(*cells: str, top: float, size: float = 10, columns: Sequence[float] = COLUMNS) -> str:
    return "".join(
        lines(cell, left=left, top=top, size=size) for cell, left in zip(cells, columns, strict=False) if cell
    )


def text(tmp_path: Path, page: str) -> str:
    return parse(pdf(tmp_path / "f", [page]), ".pdf").text


PLAN = (
    row("Visit", "Inside", "Outside", top=700)
    + row("Therapy", "$30", "$50", top=682)
    + row("Dental", "$5", "$8", top=664)
)


def test_a_label_that_wraps_belongs_to_the_figures_beside_its_last_line(tmp_path: Path) -> None:
    page = PLAN + lines("Emergency room with a very", top=646) + lines("long description that", top=634)
    page += row("wraps twice", "$90", "$120", top=622) + row("Total", "$125", "$178", top=604)
    assert "| Emergency room with a very long description that wraps twice | $90 | $120 |" in text(tmp_path, page)


def test_a_label_that_wraps_belongs_to_the_figures_beside_its_first_line(tmp_path: Path) -> None:
    page = PLAN + row("Emergency room with a very", "$90", "$120", top=646) + lines("long description", top=634)
    page += row("Total", "$125", "$178", top=616)
    assert "| Emergency room with a very long description | $90 | $120 |" in text(tmp_path, page)


def test_a_line_of_words_between_rows_is_a_row_of_its_own(tmp_path: Path) -> None:
    page = PLAN + lines("Hospital", top=646) + row("Surgery", "$400", "$900", top=628)
    found = text(tmp_path, page)
    assert "| Hospital |  |  |" in found and "| Surgery | $400 | $900 |" in found


def test_text_below_a_table_is_not_in_it(tmp_path: Path) -> None:
    page = PLAN + lines("All fees are due within ten days after the visit, whoever pays them in the end.", top=640)
    assert text(tmp_path, page).endswith(
        "\n\nAll fees are due within ten days after the visit, whoever pays them in the end."
    )


def test_figures_that_stand_far_apart_are_two_cells_and_not_one_number(tmp_path: Path) -> None:
    one_run = "[(3) -2600 (0)] TJ"
    page = row("State", "A", "B", top=700, columns=(50, 150, 180))
    page += row("Ohio", "12", "14", top=688, columns=(50, 150, 180))
    page += row("Guam", top=676) + f"BT /F1 10 Tf 1 0 0 1 150 676 Tm {one_run} ET\n"
    page += row("Utah", "5", "7", top=664, columns=(50, 150, 180))
    assert "| Guam | 3 | 0 |" in text(tmp_path, page)


def test_a_name_above_two_columns_is_a_part_of_both_names(tmp_path: Path) -> None:
    page = lines("Cost", left=250, top=718) + row("Plan", "2025", "2026", "Staff", top=700)
    page += row("Basic", "10", "11", "A", top=682) + row("Plus", "20", "22", "B", top=664)
    assert "| Plan | Cost > 2025 | Cost > 2026 | Staff |" in text(tmp_path, page)


def test_a_name_above_figures_that_are_missing_stands_above_no_other_figures(tmp_path: Path) -> None:
    page = row("Town", "Rail", "Tram", "Bus", top=700)
    for number, town in enumerate(("Graz", "Linz", "Wels", "Enns")):
        page += row(town, "1", "", "3", top=688 - 12 * number)
    assert "| Graz | 1 |  | 3 |" in text(tmp_path, page)


def column(chance: random.Random, width: int) -> list[str]:
    """45 lines of prose, some of them short because a paragraph ends."""
    found = [""]
    while len(found) <= 45:
        word = chance.choice(WORDS) + ("." if chance.random() < 0.08 else "")
        if len(found[-1]) + len(word) > width or (found[-1].endswith(".") and chance.random() < 0.3):
            found.append("")
        found[-1] = f"{found[-1]} {word}".strip()
    return found[:45]


@pytest.mark.parametrize("seed", range(15))
@pytest.mark.parametrize(("width", "lefts"), [(46, (40.0, 310.0)), (28, (40.0, 220.0, 400.0))], ids=["two", "three"])
def test_columns_of_text_are_no_table(tmp_path: Path, seed: int, width: int, lefts: Sequence[float]) -> None:
    chance = random.Random(seed)
    columns = [column(chance, width) for _ in lefts]
    page = "".join(
        row(*side, top=750 - 12 * number, columns=lefts) for number, side in enumerate(zip(*columns, strict=True))
    )
    found = text(tmp_path, page)
    assert "|" not in found
    assert found.split()[: len(columns[0][0].split())] == columns[0][0].split()
