"""What works here, and what does not: one finding a line, with one remedy.

    python -m measure.doctor [--json] [--quick]

`--quick` leaves out the prompts that fill each model's context: they take a minute on a slow machine. Ends with 0, with
1 where Tandem works with limits, with 2 where it does not work.
"""

import argparse
import asyncio
import importlib.metadata
import json
import os
import re
import shutil
import socket
import sys
import tempfile
import tomllib
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pydantic import BaseModel, SecretStr

from measure.findings import Finding, exit_code
from measure.serving import serving
from models.connection import Connection
from models.discovery import Server, discover
from models.tokens import load
from rag.answer.roles import MODELS
from rag.assistant import endpoint
from rag.documents.corpus import read as read_corpus
from rag.documents.reader import Limits, Reader
from rag.errors import RagError
from rag.settings import Settings, SettingsMistake
from rag.settings import read as read_settings

ROOT = Path(__file__).parents[1]
OLDEST = (3, 11)
PORT = 8000  # the first that run.py tries
LITTLE_DISK, LITTLE_MEMORY = 1e9, 1e9  # bytes: for the environment and the ledger; for the index beside a browser


async def examine(settings: Settings, *, port: int = PORT, quick: bool = False) -> list[Finding]:
    """Everything but what the settings themselves have wrong."""
    async with Connection() as connection:
        found = await discover(connection, own_ports=(port,))
        findings = [python(), packages(), in_force(settings)]
        findings += await models(settings, connection, found, quick=quick)
        findings += [others(settings, found), await corpus(settings), data(settings.data_folder)]
        return [*findings, disk(settings.data_folder), memory(), free(port)]


def python(version: tuple[int, ...] = sys.version_info[:3]) -> Finding:
    told = ".".join(map(str, version))
    if version >= OLDEST:
        return Finding("python", "ok", told)
    return Finding("python", "broken", f"{told} is too old", "Install Python 3.11 or later, then start run.py with it.")


def packages(pyproject: Path = ROOT / "pyproject.toml") -> Finding:
    """Whether what Tandem needs is installed, with the versions of what speaks to models and to the page."""
    needed = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]["dependencies"]
    names = [re.split(r"[<>=!~\[ ;]", requirement)[0] for requirement in needed]
    installed: dict[str, str] = {}
    for name in names:
        try:
            installed[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            return Finding("packages", "broken", f"{name} is not installed", "Start run.py: it installs it.")
    shown = ", ".join(f"{name} {installed[name]}" for name in ("chainlit", "openai") if name in installed)
    return Finding("packages", "ok", f"{len(installed)} installed, among them {shown}" if shown else "all installed")


def in_force(settings: Settings) -> Finding:
    """What differs from the defaults. That there is a key is told, and no part of it."""
    changed = ", ".join(f"{name}={value}" for name, value in _changed(settings))
    return Finding("settings", "ok", changed or "all as they come")


def _changed(model: BaseModel, usual: BaseModel | None = None, prefix: str = "") -> list[tuple[str, Any]]:
    """Names with values, of what is not as in `usual`; without it, as in the fields' defaults."""
    told: list[tuple[str, Any]] = []
    for name, known in type(model).model_fields.items():
        value, default = getattr(model, name), getattr(usual, name) if usual else known.default
        if isinstance(value, BaseModel):
            told += _changed(value, default, f"{prefix}{name}.")
        elif isinstance(value, SecretStr):
            told.append((prefix + name, "(set)"))
        elif value is not None and value != default:
            told.append((prefix + name, re.sub(r"//[^/@]*@", "//", str(value))))
    return told


async def models(
    settings: Settings, connection: Connection, found: Sequence[Server], *, quick: bool = False
) -> list[Finding]:
    """Each role's server, or what happens without one."""
    findings: list[Finding] = []
    tokens = await asyncio.to_thread(load)
    for role in MODELS:
        if not settings.base_url(role):
            here = found[0].base_url if found else "http://127.0.0.1:11434/v1, or where your server listens"
            said = "nothing is connected: answers are quotations" if role == MODELS[0] else "nothing steps in"
            findings.append(Finding(f"{role}: server", "limits", said, f"Set TANDEM_ENDPOINT={here}."))
            continue
        model = endpoint(settings, role, connection)
        await model.warm()
        findings += await serving(role, model, tokens, settings.context_tokens, probe=not quick)
    return findings


def others(settings: Settings, found: Sequence[Server]) -> Finding:
    """Servers that run here and are not those of the settings."""
    ours = {re.sub(r"//localhost\b", "//127.0.0.1", (settings.base_url(role) or "").rstrip("/")) for role in MODELS}
    told = [f"{server.name} at {server.base_url} ({len(server.models)} models)" for server in found]
    new = [server for server in found if server.base_url not in ours]
    remedy = f"To use one: TANDEM_ENDPOINT={new[0].base_url}." if new else ""
    return Finding("servers here", "ok", ", ".join(told) or "none at the usual ports", remedy)


async def corpus(settings: Settings) -> Finding:
    remedy = "Set TANDEM_CORPUS to a folder of documents."
    try:
        read = await read_corpus(settings.corpus, Reader(Limits(settings.read_limit_s, settings.read_memory_mb)))
    except RagError as error:
        return Finding("corpus", "broken", str(error.said), remedy)
    said = f"{len(read.segment.volumes)} documents in {settings.corpus}"
    if not read.segment.volumes:
        return Finding("corpus", "limits", said, remedy)
    if read.problems:
        first = f"{said}; {len(read.problems)} problems, the first: {read.problems[0]}"
        return Finding("corpus", "limits", first, "Mend the file, or take it out of the folder.")
    return Finding("corpus", "ok", said)


def data(folder: Path) -> Finding:
    """Whether the ledger can be written. The folder is not made here: what looks changes nothing."""
    there = next(path for path in (folder, *folder.parents) if path.exists())
    try:
        with tempfile.TemporaryFile(dir=there):
            return Finding("data folder", "ok", f"{folder} can be written")
    except OSError as error:
        said = f"{folder} cannot be written: {error.strerror}"
        return Finding("data folder", "limits", said, "Set TANDEM_DATA_DIR to a folder of yours.")


def disk(folder: Path, little: float = LITTLE_DISK) -> Finding:
    free = shutil.disk_usage(next(path for path in (folder, *folder.parents) if path.exists())).free
    said = f"{free / 1e9:.1f} GB free"
    return Finding("disk", "ok", said) if free >= little else Finding("disk", "limits", said, "Free some disk space.")


def memory(little: float = LITTLE_MEMORY) -> Finding:
    """Of this machine, as far as the system tells."""
    known = getattr(os, "sysconf_names", {})
    if "SC_AVPHYS_PAGES" not in known:
        return Finding("memory", "ok", "this system does not tell")
    free = os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    said = f"{free / 1e9:.1f} GB free"
    if free >= little:
        return Finding("memory", "ok", said)
    return Finding("memory", "limits", said, "Close other programs, or pick a smaller model.")


def free(port: int) -> Finding:
    with closing(socket.socket()) as probe:
        if os.name != "nt":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
            return Finding("port", "ok", f"{port} is free")
        except OSError as error:
            said = f"{port} is taken ({error.strerror})"
            return Finding("port", "limits", said, "Tandem may be running: open it, or start run.py with --port N.")


def main(given: Sequence[str]) -> int:
    options = argparse.ArgumentParser(
        prog="python -m measure.doctor", description="What works here, and what does not."
    )
    options.add_argument("--json", action="store_true", help="print one JSON document")
    options.add_argument("--quick", action="store_true", help="do not fill the models' contexts")
    options.add_argument("--port", type=int, default=PORT, help="the port of Tandem's page")
    chosen = options.parse_args(given)
    try:
        findings = asyncio.run(examine(read_settings(), port=chosen.port, quick=chosen.quick))
    except SettingsMistake as mistake:
        findings = [Finding("settings", "broken", str(mistake), str(mistake.hint))]
    if chosen.json:
        print(json.dumps({"findings": [asdict(finding) for finding in findings]}, indent=1, ensure_ascii=False))
    else:
        print("\n".join(finding.line for finding in findings))
    return exit_code(findings)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
