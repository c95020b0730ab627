"""Prices: none that nobody filled in, and a mistake in the file is a sentence."""

from pathlib import Path

import pytest

from models.prices import Price, PriceList, price_of, read

PRICE = Price(0.1, 0.4, "EUR", "a seller", "2026-11-26")
FILLED = """{"phi-4-mini": {"price": {"input_per_million": 0.1, "output_per_million": 0.4, "currency": "EUR",
"source": "a seller", "date": "2026-11-26"}, "licence": "MIT"}, "gpt-oss-20b": {"price": null}}"""


def written(folder: Path, text: str) -> PriceList:
    path = folder / "models.json"
    path.write_text(text, encoding="utf-8")
    return read(path)


def test_no_price_is_shipped() -> None:
    assert read() == PriceList({})


def test_a_price_that_was_filled_in_is_read_and_what_else_an_entry_holds_is_left_alone(tmp_path: Path) -> None:
    assert written(tmp_path, FILLED) == PriceList({"phi-4-mini": PRICE})


def test_a_cost_is_the_tokens_by_the_million() -> None:
    assert PRICE.cost(1_000_000, 500_000) == pytest.approx(0.3) and PRICE.cost(0, 0) == 0


def test_a_model_has_its_price_by_whatever_id_a_server_gives_it() -> None:
    known = {"phi-4-mini": PRICE}
    assert price_of("Phi-4-mini-instruct-generic-cpu:5", known) == PRICE
    assert price_of("phi-4-mini-reasoning", known) is None and price_of("", known) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "The file: invalid JSON"),
        ("[]", "The file: input should be an object"),
        ('{"a": {"price": {"input_per_million": 1}}}', "a, price, output_per_million: field required"),
        (FILLED.replace("0.1", "-1"), "phi-4-mini, price, input_per_million: input should be greater"),
        (FILLED.replace("0.1", "NaN"), "phi-4-mini, price, input_per_million: input should be a finite number"),
        (FILLED.replace("EUR", ""), "phi-4-mini, price, currency: string should have at least 1 character"),
    ],
)
def test_a_mistake_is_a_sentence_that_says_where(tmp_path: Path, text: str, said: str) -> None:
    prices = written(tmp_path, text)
    assert prices.known == {} and said in str(prices.problem) and str(prices.problem).endswith(".")
    assert str(prices.problem).startswith("models.json holds a mistake, so no costs are shown. ")


def test_a_file_that_is_not_there_holds_no_price_and_one_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    assert read(tmp_path / "models.json") == PriceList({})
    assert str(read(tmp_path).problem).startswith(f"{tmp_path.name} cannot be read: ")
