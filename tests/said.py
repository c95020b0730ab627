"""What the code says, as tests read it: in English."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from words.phrase import Joined, Phrase


def english(value: Any) -> Any:
    """`value` with every sentence in it as a plain text, also within tuples, lists, sets, dicts and dataclasses."""
    if isinstance(value, Phrase | Joined):
        return str(value)
    if isinstance(value, dict):
        return {english(key): english(held) for key, held in value.items()}
    if isinstance(value, list | set) or type(value) is tuple:
        return type(value)(map(english, value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: english(getattr(value, field.name)) for field in fields(value)})
    return value
