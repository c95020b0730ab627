"""The maps are true: the README's tree, each room's list of its files, and where CONTRIBUTING says that things are."""

import ast
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
HOUSE = ("ui", "models", "rag", "words", "measure")
ROOMS = sorted(path.parent for room in HOUSE for path in (ROOT / room).rglob("__init__.py"))
ANSWER = re.compile(r"^\d+\. .+: ((?:`[\w/]+\.py` `[\w.]+`(?:, )?)+)$", re.MULTILINE)


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


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.relative_to(ROOT).as_posix())
def test_a_room_names_each_of_its_files(room: Path) -> None:
    said = ast.get_docstring(ast.parse((room / "__init__.py").read_text(encoding="utf-8"))) or ""
    named = re.findall(r"^(\w+/?) {2,}\S", said, re.MULTILINE)
    files = [path.stem for path in room.glob("*.py") if path.name != "__init__.py"]
    rooms = [f"{path.parent.name}/" for path in room.glob("*/__init__.py")]
    assert sorted(named) == sorted(files + rooms), "one line for each, after the sentence of its __init__"


@cache
def defined(path: str) -> frozenset[str]:
    """Functions, classes and methods of a file: `Guard`, `Guard.handle`."""
    names = set[str]()
    for node in ast.parse((ROOT / path).read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
        if isinstance(node, ast.ClassDef):
            inner = (part for part in node.body if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef))
            names |= {f"{node.name}.{part.name}" for part in inner}
    return frozenset(names)


def test_the_ten_behaviours_are_where_they_are_said_to_be() -> None:
    answers = ANSWER.findall(CONTRIBUTING)
    assert len(answers) == 10
    places = [place for answer in answers for place in re.findall(r"`([\w/]+\.py)` `([\w.]+)`", answer)]
    assert [place for place in places if not (ROOT / place[0]).exists() or place[1] not in defined(place[0])] == []


def test_every_path_that_contributing_names_exists() -> None:
    """Placeholders are in capitals: `words/LANG/rules.ftl`."""
    paths = [path for path in re.findall(r"`([\w./-]+/[\w./-]*)`", CONTRIBUTING) if not re.search(r"[A-Z]{4}", path)]
    assert paths and [path for path in paths if not (ROOT / path).exists()] == []
