"""Who has a part in a turn: each role is described once, and any other name is a model's."""

import ast
from pathlib import Path

import pytest

from rag.answer.ask import Options, Sampling
from rag.answer.policy import Policy
from rag.answer.roles import MODELS, Role, in_words, part
from rag.settings import Settings

ROOT = Path(__file__).parents[3]
ELSEWHERE = {"count", "documents", "reading"}  # words with other meanings, too


@pytest.mark.parametrize("role", Role)
def test_each_role_has_its_part_and_its_words(role: Role) -> None:
    assert part(role) is part(role.value) and str(in_words(role)) == role.value


def test_a_name_that_is_no_role_is_a_model_of_a_comparison() -> None:
    assert part("qwen").model and not part("qwen").own and in_words("qwen") == "qwen"


def test_code_and_quotations_are_no_models() -> None:
    assert [role for role in Role if part(role).model] == [Role.READING, Role.DRAFT, Role.ESCALATION]


def test_a_model_of_its_own_has_settings_a_sampling_and_an_icon() -> None:
    options = Options(5, Sampling(0.1, 100), Sampling(0.2, 200), Policy())
    assert MODELS == (Role.DRAFT, Role.ESCALATION) and all(part(role).icon for role in MODELS)
    assert [options.sampling(role).max_tokens for role in (*MODELS, "qwen")] == [100, 200, 100]
    assert set(MODELS) <= Settings.model_fields.keys()


def test_no_role_is_compared_as_a_text() -> None:
    roles = set(Role) - ELSEWHERE
    compared = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for room in ("rag", "ui")
        for path in (ROOT / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Compare | ast.MatchValue)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Constant) and inner.value in roles
    ]
    assert not compared
