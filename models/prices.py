"""What a model's tokens would cost elsewhere: the prices in models.json, which whoever wants to see them fills in.

None is shipped: a price is of one seller and one day. An entry reads

    "phi-4-mini": {"price": {"input_per_million": 0.1, "output_per_million": 0.4, "currency": "EUR",
                             "source": "who says so", "date": "2026-11-26"}}
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

from models.aliases import find
from words.phrase import Text, say

MODELS = Path(__file__).with_name("models.json")

Amount = Annotated[float, Field(ge=0, le=1e6, allow_inf_nan=False)]


@dataclass(frozen=True, slots=True)
class Price:
    """Amounts in `currency` for a million tokens; `source` and `date` say whose price it is, and of when."""

    input_per_million: Amount
    output_per_million: Amount
    currency: Annotated[str, Field(min_length=1, max_length=8)]
    source: str = ""
    date: str = ""

    def cost(self, prompt: int, completion: int) -> float:
        return (prompt * self.input_per_million + completion * self.output_per_million) / 1_000_000


@dataclass(frozen=True, slots=True)
class PriceList:
    """The prices that are known, by alias; `problem` is a sentence if the file could not be used, else ""."""

    known: Mapping[str, Price]
    problem: Text = ""


@dataclass(frozen=True, slots=True)
class _Entry:
    price: Price | None = None


_FILE = TypeAdapter(dict[str, _Entry])


def read(path: Path = MODELS) -> PriceList:
    """Every mistake is a sentence, never an exception: a report without costs is still a report."""
    try:
        entries = _FILE.validate_json(path.read_bytes())
    except FileNotFoundError:
        return PriceList({})
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        return PriceList({}, say("prices-unreadable", file=path.name, why=why))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ", ".join(str(part) for part in first["loc"])
        mistake = f"{first['msg'][:1].lower()}{first['msg'][1:]}"
        if not where:
            return PriceList({}, say("prices-mistake-of-file", file=path.name, mistake=mistake))
        return PriceList({}, say("prices-mistake", file=path.name, where=where, mistake=mistake))
    return PriceList({alias: entry.price for alias, entry in entries.items() if entry.price})


def price_of(model: str, prices: Mapping[str, Price]) -> Price | None:
    """The price of a model by any id that a server may give it, as `models.aliases` reads them."""
    return next((price for alias, price in prices.items() if find(alias, (model,))), None)
