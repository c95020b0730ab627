"""Which model servers this machine has at the moment: those that answer at their usual ports, on loopback only."""

import asyncio
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from models.connection import Connection

USUAL: Mapping[str, int] = {"Ollama": 11434, "LM Studio": 1234, "llama.cpp": 8080, "vLLM": 8000}
WITHIN_S = 0.5  # what listens on this machine and is well lists its models in a few milliseconds
OURS = "tandem-auto"  # what Tandem itself lists: one that asks itself would never be done

_MAKERS = {
    "vllm": "vLLM",
    "llamacpp": "llama.cpp",
    "library": "Ollama",
}  # `owned_by` in a list: any port may be anyone's


@dataclass(frozen=True, slots=True)
class Server:
    """`name` is the engine's, `models` are the ids that it lists; `base_url` is what TANDEM_ENDPOINT takes."""

    name: str
    base_url: str
    models: tuple[str, ...]


async def discover(
    connection: Connection,
    *,
    own_ports: Collection[int] = (),
    usual: Mapping[str, int] = USUAL,
    within_s: float = WITHIN_S,
) -> tuple[Server, ...]:
    """All are asked at once; who has not answered after `within_s` is left out. `own_ports`, which are Tandem's, are
    not asked. Raises nothing: a server that is not there is ordinary.
    """
    asking = [
        asyncio.create_task(_ask(connection, name, port)) for name, port in usual.items() if port not in own_ports
    ]
    if not asking:
        return ()
    try:
        await asyncio.wait(asking, timeout=within_s)
    finally:
        for task in asking:
            task.cancel()
        found = await asyncio.gather(*asking, return_exceptions=True)
    for failure in found:
        if isinstance(failure, Exception):
            raise failure
    return tuple(server for server in found if isinstance(server, Server))


async def _ask(connection: Connection, name: str, port: int) -> Server | None:
    base_url = f"http://127.0.0.1:{port}/v1"
    match await connection.document(f"{base_url}/models"):
        case {"data": [*listed]}:
            models = [model for model in listed if isinstance(model, dict) and isinstance(model.get("id"), str)]
        case _:  # a web page, as Tandem's own port would answer, or another kind of server
            return None
    ids = tuple(model["id"] for model in models)
    return None if OURS in ids else Server(_maker(models) or name, base_url, ids)


def _maker(models: list[dict[str, Any]]) -> str | None:
    owners = {str(model.get("owned_by")) for model in models}
    return next((_MAKERS[owner] for owner in sorted(owners) if owner in _MAKERS), None)
