"""What servers do that the format does not say, and what is done about each: one fact a line, one test a fact.

`tests/models/test_habits.py` tries every name of the table against a real server that has the habit.
"""

from dataclasses import dataclass
from typing import Any

# What is asked for beyond the answer; a server may refuse either, or take it and tell nothing.
EXTRAS: dict[str, Any] = {"logprobs": {"logprobs": True}, "usage": {"stream_options": {"include_usage": True}}}


@dataclass(frozen=True, slots=True)
class Habit:
    """`does`: what `servers` were seen to do; `so`: what comes of it here."""

    name: str
    servers: str
    does: str
    so: str


HABITS = (
    Habit("usage_ignored", "llama-cpp-python", "sends no usage although asked", "tokens are estimated and said to be"),
    Habit("usage_refused", "older vLLM", "answers 400 to stream_options", "asked without from then on"),
    Habit("logprobs_null", "Foundry Local, transformers", "logprobs: null", "not asked for again"),
    Habit("too_long_as_400", "OpenAI, vLLM, llama.cpp", "400 that names the context", "remembered, asked with less"),
    Habit("too_long_as_an_error_event", "Foundry Local", "200, then an error", "remembered, asked with less"),
    Habit("too_long_as_an_empty_body", "llama-cpp-python", "200 and nothing", "halved thrice, then another cause"),
    Habit("context_smaller_than_listed", "llama.cpp, Ollama", "refuses what it listed", "the refusal wins"),
    Habit("unloaded_model_drops", "Foundry Local, LM Studio", "200, then hangs up", "asked once more after a moment"),
    Habit("alias_is_no_id", "Foundry Local", "404 to the name people know", "its id is looked up in the list"),
    Habit("id_changes_when_loaded", "Foundry Local", "404 to the id of before", "looked up once more"),
    Habit("thinking_in_the_text", "transformers, llama.cpp", "<think> or channels as text", "taken out: reasoning.py"),
    Habit("no_done", "transformers", "ends without [DONE]", "the finish reason ends the answer"),
    Habit("open_after_the_end", "proxies", "[DONE], but the body stays open", "left a second after the finish reason"),
    Habit("one_document", "simple servers", "one JSON document for a stream", "read as one piece"),
)


def unwanted(extras: frozenset[str], said: str) -> str:
    """Which extra a server refused: the one that it names, else logprobs, which fewer servers know than usage."""
    named = [extra for extra in sorted(extras) if any(parameter in said for parameter in EXTRAS[extra])]
    return (named or sorted(extras))[0]
