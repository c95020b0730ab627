"""The contract: a model may only choose, and what it chooses is the table's and the question's, or nothing."""

import json
from typing import Any

import pytest

from models.errors import ModelUnreachable
from models.scripted import ScriptedModel
from rag.answer.counting.choose import choose, parsed
from rag.answer.counting.running import run
from rag.answer.counting.sheet import Sheet
from rag.answer.counting.sources import Source, sheets_of

TEXT = """\
| id | city | status | amount | day |
|---|---|---|---|---|
| 1 | Bern | open | 10 € | 2024-01-05 |
| 2 | Rome | late | 25 € | 2024-03-05 |
| 3 | Bern | open | 30 € | 2024-06-01 |
"""
(ORDERS,) = sheets_of(Source("1", "orders.csv", TEXT))
QUESTION = "How much did those in Bern bring in, over 15, since 2024?"


def chosen(**told: Any) -> tuple[int, ...] | None:
    found = parsed(json.dumps({"table": 1, **told}), QUESTION, [ORDERS])
    result = run(found[1], ORDERS) if found else None
    return result.rows if result else None


@pytest.mark.parametrize(
    ("told", "rows"),
    [
        ({"operation": "count"}, (0, 1, 2)),
        ({"operation": "list", "where": [{"column": "city", "is": "bern"}]}, (0, 2)),
        ({"operation": "sum", "column": "amount", "where": [{"column": "city", "is not": "Bern"}]}, (1,)),
        ({"operation": "sum", "column": "amount", "where": [{"column": "amount", "over": 15}]}, (1, 2)),
        ({"operation": "count", "where": [{"column": "day", "since": "2024"}]}, (0, 1, 2)),
        ({"operation": "latest", "column": "day"}, (2,)),
        ({"operation": "average", "column": "amount", "group": "city", "order": "most", "limit": 1}, (0, 1, 2)),
    ],
)
def test_a_query_that_fits_is_run(told: dict[str, Any], rows: tuple[int, ...]) -> None:
    assert chosen(**told) == rows


@pytest.mark.parametrize(
    "told",
    [
        {"operation": "divide"},
        {"operation": "count", "sql": "drop"},
        {"operation": "sum", "column": "city"},
        {"operation": "sum", "column": "profit"},
        {"operation": "sum"},
        {"operation": "latest", "column": "amount"},
        {"operation": "distinct"},
        {"operation": "share"},
        {"operation": "count", "column": "city"},
        {"operation": "count", "order": "most"},
        {"operation": "largest", "column": "amount", "group": "city"},
        {"operation": "count", "limit": True},
        {"operation": "count", "limit": -1},
        {"operation": "count", "order": "up", "group": "city"},
        {"operation": "count", "where": "city"},
        {"operation": "count", "where": [{"column": "city"}]},
        {"operation": "count", "where": [{"column": "city", "is": "Paris"}]},
        {"operation": "count", "where": [{"column": "city", "is": ""}]},
        {"operation": "count", "where": [{"column": "amount", "over": 20}]},  # the question has no 20
        {"operation": "count", "where": [{"column": "amount", "over": True}]},
        {"operation": "count", "where": [{"column": "day", "since": "2023"}]},
        {"operation": "count", "where": [{"column": "city", "since": "2024"}]},
        {"operation": "count", "where": [{"column": "city", "like": "B%"}]},
        {"operation": "count", "where": [{"column": "city", "is": "Bern"}] * 7},
        {"operation": "count", "table": 2},
        {"operation": "count", "table": None},
    ],
)
def test_a_query_that_does_not_fit_is_none(told: dict[str, Any]) -> None:
    assert chosen(**told) is None


@pytest.mark.parametrize(
    "said", ["", "42", "[]", "{", "{}", "The sum is 40 €.", '{"table": "1", "operation": "count"}']
)
def test_what_is_no_query_is_none(said: str) -> None:
    assert parsed(said, QUESTION, [ORDERS]) is None


async def test_a_model_is_shown_names_kinds_and_a_few_values_and_asked_for_json() -> None:
    model = ScriptedModel("phi-4-mini", 'Sure: {"table": 1, "operation": "count"}', thoughts='{"table": 9}')
    found = await choose(model, QUESTION, [ORDERS])
    assert found and found[0] == 0 and found[1].operation == "count"
    ((system, user),) = (prompt.messages for prompt in model.asked)
    assert "You never calculate" in system.content
    assert '- "amount" (number): ["10 €", "25 €", "30 €"]' in user.content and '- "day" (date)' in user.content
    assert user.content.endswith(f"Question: {QUESTION}") and model.closed


async def test_a_model_that_fails_chooses_nothing() -> None:
    model = ScriptedModel("phi-4-mini", "", error=ModelUnreachable("away", "Start it."))
    assert await choose(model, QUESTION, [ORDERS]) is None


async def test_no_more_of_a_table_is_shown_than_a_few_short_values() -> None:
    rows = "".join(f"| {n} | {'x' * 500}{n} |\n" for n in range(1000))
    (wide,) = sheets_of(Source("1", "a.csv", f"| n | text |\n|---|---|\n{rows}"))
    model = ScriptedModel("phi-4-mini", "{}")
    assert await choose(model, QUESTION, [wide, *[ORDERS] * 9]) is None
    assert len(model.asked[0].messages[1].content) < 2000 and isinstance(wide, Sheet)
