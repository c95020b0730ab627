"""From the name people know (phi-4-mini) to the id that a server uses (Phi-4-mini-instruct-generic-cpu:5)."""

import re

from models.errors import ModelNotFound
from words.phrase import comma, say

# What an id may add to a name and still be the same model: its tuning for chat, the hardware and format that it was
# packed for. Anything else is another model: phi-4-mini must never be answered by Phi-4-mini-reasoning.
_PACKING = re.compile(
    r"""instruct|chat|it|generic|latest|hf
    |cpu|gpu|npu|cuda|openvino|qnn|vitis|vitisai|tensorrt|trt|rtx|trtrtx|migraphx|webgpu|directml|dml|rocm|metal
    |onnx|gguf|ggml|mlx|awq|gptq|bnb|rtn|block|acc
    |i?q\d|k|m|s|l|xs|xxs|xl|ud|[ui]?int\d+|(mx|nv)?fp\d+|bf16|\d+bit|v\d+""",
    re.VERBOSE,
)


def find(alias: str, ids: tuple[str, ...]) -> str | None:
    """The id that `alias` means; None if there is none.

    The exact id wins, then the same in another case. Else the owner before the last "/" is left out, and the alias must
    be all of what remains, or its beginning followed by words of packing only; punctuation does not count, and a tag
    after ":" may say anything (Foundry's version, Ollama's `gpt-oss:20b`). The shortest addition wins, then the first.
    """
    if alias in ids:
        return alias
    if same := next((model for model in ids if model.casefold() == alias.casefold()), None):
        return same
    fits = [(extra, place) for place, model in enumerate(ids) if (extra := _addition(alias, model)) is not None]
    return ids[min(fits)[1]] if fits else None


def missing(alias: str, ids: tuple[str, ...], address: str) -> ModelNotFound:
    """The error that names a few of the models that the server has instead."""
    few = comma("".join(filter(str.isprintable, model[:60])) for model in ids[:3])
    more = max(len(ids) - 3, 0)
    return ModelNotFound(say("model-not-listed", address=address, model=alias, models=few, more=more))


def _addition(alias: str, model: str) -> int | None:
    """How many words the id `model` adds to `alias`; None if it is another model."""
    wanted = "".join(_words(alias))
    name, _, tag = model.rpartition("/")[2].partition(":")
    words, tags = _words(name), _words(tag)
    for count in range(1, len(words) + len(tags) + 1):
        if "".join((words + tags)[:count]) == wanted:
            same = all(_PACKING.fullmatch(word) for word in words[count:])
            return len(words) + len(tags) - count if same else None
    return None


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", name.casefold().rpartition("/")[2])
