import pytest

from models.aliases import find, missing


@pytest.mark.parametrize(
    ("alias", "model"),
    [
        ("phi-4-mini", "Phi-4-mini-instruct-generic-cpu:5"),
        ("phi-4-mini", "phi-4-mini-instruct-openvino-npu:4"),
        ("phi-4-mini", "microsoft/Phi-4-mini-instruct"),
        ("phi-4-mini", "phi4-mini:latest"),
        ("phi-4-mini", "phi4-mini:3.8b-q4_K_M"),
        ("phi-4-mini", "/weights/Phi-4-mini-instruct-Q4_K_M.gguf"),
        ("phi-4-mini", "mlx-community/Phi-4-mini-instruct-4bit"),
        ("gpt-oss-20b", "gpt-oss-20b-cuda-gpu:1"),
        ("gpt-oss-20b", "openai/gpt-oss-20b"),
        ("gpt-oss-20b", "gpt-oss:20b"),
        ("gpt-oss-20b", "gpt-oss-20b-mxfp4.gguf"),
        ("GPT-OSS-20B", "gpt-oss-20b"),
        ("openai/gpt-oss-20b", "gpt-oss-20b"),
    ],
)
def test_an_alias_finds_the_id_that_adds_packing_only(alias: str, model: str) -> None:
    assert find(alias, ("another", model, "text-embedding-3")) == model


@pytest.mark.parametrize(
    ("alias", "model"),
    [
        ("phi-4-mini", "Phi-4-mini-reasoning-generic-cpu:3"),
        ("phi-4", "Phi-4-mini-instruct-generic-cpu:5"),
        ("gpt-oss-20b", "gpt-oss-120b"),
        ("gpt-oss-20b", "gpt-oss-20b-safeguard"),
        ("llama-3", "llama-3.1-8b-instruct"),
        ("phi-4-mini", "mini"),
        ("phi-4-mini", ""),
        ("Phi-4-mini-instruct-generic-cpu:6", "Phi-4-mini-instruct-generic-cpu:5"),
    ],
)
def test_another_model_is_never_taken_for_the_one_that_was_asked_for(alias: str, model: str) -> None:
    assert find(alias, (model,)) is None


def test_the_exact_id_wins_then_the_same_in_another_case_then_the_shortest_then_the_first() -> None:
    ids = ("phi-4-mini-instruct-cuda-gpu:4", "Phi-4-mini-instruct", "phi-4-mini-chat", "PHI-4-MINI", "phi-4-mini")
    assert find("phi-4-mini", ids) == "phi-4-mini"
    assert find("phi-4-mini", ids[:4]) == "PHI-4-MINI"
    assert find("phi-4-mini", ids[:3]) == "Phi-4-mini-instruct"
    assert find("phi-4-mini", ids[:1]) == "phi-4-mini-instruct-cuda-gpu:4"
    assert find("phi-4-mini", ()) is None


def test_what_is_missing_is_told_with_a_few_that_are_there() -> None:
    assert str(missing("phi-4-mini", ("a", "b"), "127.0.0.1:1")) == (
        "The server at 127.0.0.1:1 does not have phi-4-mini. It has a, b."
    )
    assert str(missing("x", ("a", "b", "c", "d", "e"), "h")).endswith("It has a, b, c and 2 more.")
    assert len(str(missing("x", ("\n\x1b[31m" + "a" * 5000,), "h"))) < 200
