"""The README is held to the truth: its tree, its settings, its commands, its pictures."""

import importlib.util
import re
import subprocess
from pathlib import Path

import pytest

from measure.settings import table

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def tracked() -> set[str]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    return {line for line in listed.stdout.splitlines() if (ROOT / line).exists()}


def tree() -> set[str]:
    """Paths named in the README's tree: two blanks of indentation for each folder."""
    block = re.search(r"```\n(run\.py .*?)```", README, re.DOTALL)
    assert block
    paths, folders = set[str](), list[str]()
    for line in block[1].splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        for name in line.strip().split("  ")[0].split():
            folders = folders[:depth]
            if name.endswith("/"):
                folders.append(name)
            paths.add("".join(folders[:depth]) + name)
    return paths


def test_every_path_of_the_tree_exists() -> None:
    missing = [path for path in tree() if not (ROOT / path).exists()]
    assert not missing


def test_every_room_of_the_house_is_in_the_tree() -> None:
    rooms = {f"{path.rpartition('/')[0]}/" for path in tracked() if re.fullmatch(r"(?!tests/).+/__init__\.py", path)}
    top = {path.split("/")[0] + ("/" if "/" in path else "") for path in tracked() if not path.startswith(".")}
    beside = {path for path in top if path.startswith("chainlit")} | {
        "LICENSE",
        "README.md",
        "requirements.lock",
        "pyproject.toml",
    }
    assert rooms | top <= tree() | beside


def test_the_settings_table_is_the_settings() -> None:
    assert table() in README, "python -m measure.settings prints the table"


def test_every_command_names_something_that_exists() -> None:
    commands = re.findall(r"python3? -m ([\w.]+)", README)
    assert commands
    assert [name for name in commands if importlib.util.find_spec(name) is None] == []
    assert "python3 run.py\n" in README and "python3 run.py test" in README


def test_every_picture_and_link_within_the_repository_exists() -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in link]
    assert links and [link for link in links if not (ROOT / link).exists()] == []


def test_every_dependency_has_its_reason() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    named = {re.split(r"[<>=]", name)[0] for name in re.findall(r'^    "([\w-]+[<>=][^"]*)"', project, re.MULTILINE)}
    assert named and [name for name in named if f"| {name} |" not in README] == []
