"""The house holds: which way the arrows point, one door for each vendor, and what may lie where."""

import ast
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("app", "ui", "rag", "models", "words", "measure")

# From the bottom up: a module may import from its own floor and from those before it. `measure` stands beside the page.
FLOORS = (
    "words", "models", "rag.errors", "rag.text", "rag.documents", "rag.answer", "rag.account",
    "rag.settings", "rag.assistant", "ui", "app",
)  # fmt: skip
# They judge plain values: no model, no index and no turn is needed to try them.
PURE = (
    "rag.documents.evidence",
    "rag.answer.policy",
    "rag.answer.support",
    "rag.text.suspicion",
    "rag.answer.counting.tally",
    "rag.text.tables",
    "rag.text.markdown",
    "rag.text.markup",
)
IMPURE = (
    "models",
    "rag.answer.turn",
    "rag.answer.contest",
    "rag.answer.router",
    "rag.documents.library",
    "rag.documents.index",
    "rag.settings",
)

DOORS = {
    "chainlit": r"app\.py|ui/.*",
    "openai": r"models/endpoint\.py",
    "httpx2": r"models/(connection|endpoint)\.py",
    "foundry_local_sdk": r"models/foundry\.py",
    "rank_bm25": r"rag/documents/index\.py",
    "pypdfium2": r"rag/documents/parsers/.*",
    "lxml": r"rag/documents/parsers/.*",
    "openpyxl": r"rag/documents/parsers/.*",
    "python_calamine": r"rag/documents/parsers/rescued\.py",
    "charset_normalizer": r"rag/documents/parsers/.*",
    "fluent": r"words/language\.py",
    "markdown_it": r"rag/account/export/typeset\.py",
    "tiktoken": r"models/tokens\.py",
    "pydantic_settings": r"rag/settings\.py",
}
ENVIRONMENT = "rag/settings.py"
# A turn that breaks is settled there before the exception goes on.
CATCHES_EVERYTHING = {("ui/turn_view.py", "show")}

LONGEST_FILE, LONGEST_FUNCTION, LARGEST_BYTES = 300, 40, 5_000_000
LONG_FILES: dict[str, str] = {}  # path: why it is not two files
LONG_FUNCTIONS: dict[str, str] = {}  # "path name": why it is not two functions
NAMES_THAT_SAY_NOTHING = {"base", "common", "core", "helpers", "misc", "utils"}
TOP = {
    *("app.py", "chainlit.md", "corpus", "measure", "models", "public", "rag", "run.py", "tests", "ui", "words"),
    *(
        ".biome.jsonc",
        ".chainlit",
        ".ci",
        ".gitattributes",
        ".gitignore",
        ".pre-commit-config.yaml",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "LICENSE",
        "README.md",
        "docs",
        "pyproject.toml",
        "requirements.lock",
    ),
}
# The machine that something was made on is no part of it.
FOREIGN = re.compile(
    r"pypi\.org|python[h]osted\.org|npmjs\.(?:org|com)|deb\.debian\.org|(?<![\w.~-])/(?:work|tmp|farm|root)/\w"
)


@cache
def files() -> tuple[str, ...]:
    """What is in the repository or about to be: paths from its top, with forward slashes."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True) if shutil.which("git") else None
    if listed is not None and listed.returncode == 0:
        return tuple(sorted(path for path in set(listed.stdout.split("\0")) if path and (ROOT / path).is_file()))
    # An unpacked archive has no git, and little to ignore.
    ignored = {".git", ".venv", ".files", ".hypothesis", "__pycache__", "dist"}
    found = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
    return tuple(
        sorted(p.as_posix() for p in found if not ignored & set(p.parts) and not p.parts[0].endswith("_cache"))
    )


@cache
def modules() -> dict[str, str]:
    """The product's modules by dotted name, with their paths."""
    paths = (path for path in files() if path.endswith(".py") and path.split("/")[0].removesuffix(".py") in ROOMS)
    return {path.removesuffix(".py").removesuffix("/__init__").replace("/", "."): path for path in paths}


@cache
def parse(path: str) -> ast.Module:
    return ast.parse((ROOT / path).read_text(encoding="utf-8"), path)


@cache
def imports(module: str) -> frozenset[str]:
    """Every module that this one imports, wherever in the file and for whatever reason."""
    path = modules()[module]
    package = module.split(".") if path.endswith("__init__.py") else module.split(".")[:-1]
    named = set()
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.Import):
            named |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            up = package[: len(package) - node.level + 1] if node.level else []
            source = ".".join([*up, *([node.module] if node.module else [])])
            named |= {f"{source}.{a.name}" if f"{source}.{a.name}" in modules() else source for a in node.names}
    return frozenset(named)


@cache
def reaches(module: str) -> frozenset[str]:
    """The product's modules that are loaded with this one."""
    seen: set[str] = set()
    waiting = [module]
    while waiting:
        fresh = imports(waiting.pop()) & modules().keys() - seen
        seen |= fresh
        waiting += fresh
    return frozenset(seen)


def functions(path: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(parse(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def test_the_repository_is_seen() -> None:
    assert {"app", "rag.text.passages", "models.chat", "ui.hardening"} <= modules().keys()
    assert "models.errors" in reaches("models.endpoint")


def floor(module: str) -> int | None:
    """Where a module of the house lives, counted from the bottom; None for what stands beside it."""
    return next((n for n, room in enumerate(FLOORS) if module == room or module.startswith(f"{room}.")), None)


def test_every_module_of_the_house_is_on_a_floor() -> None:
    assert {module for module in modules() if floor(module) is None and module != "rag"} == {
        module for module in modules() if module.split(".")[0] == "measure"
    }


def test_arrows_between_rooms_point_down() -> None:
    wrong = [
        f"{module} imports {other}"
        for module in modules()
        if (above := floor(module)) is not None
        for other in imports(module) & modules().keys() - {"rag"}
        if (below := floor(other)) is None or below > above
    ]
    assert not wrong


def test_what_measures_imports_neither_page_nor_app() -> None:
    measures = [module for module in modules() if module.split(".")[0] == "measure"]
    assert measures
    assert not [module for module in measures for other in imports(module) if other.split(".")[0] in ("app", "ui")]


def test_nothing_imports_the_app() -> None:
    assert not [module for module in modules() if "app" in imports(module)]


def test_no_module_imports_itself_by_way_of_others() -> None:
    assert not [module for module in modules() if module in reaches(module)]


def test_each_room_says_in_one_sentence_what_belongs_there() -> None:
    rooms = [path for module, path in modules().items() if path.endswith("/__init__.py") and module != "rag"]
    said = {path: ast.get_docstring(parse(path)) or "" for path in rooms}
    assert not [
        path for path, text in said.items() if not text.splitlines()[:1] or not text.splitlines()[0].endswith(".")
    ]


@pytest.mark.parametrize("module", PURE)
def test_what_judges_takes_plain_values(module: str) -> None:
    if module not in modules():
        pytest.skip(f"{module} is not written yet")
    assert not [other for other in reaches(module) if other.startswith(IMPURE)]


@pytest.mark.parametrize("vendor", DOORS)
def test_each_vendor_has_one_door(vendor: str) -> None:
    doors = [
        path
        for module, path in modules().items()
        if not path.startswith("measure/") and any(name.split(".")[0] == vendor for name in imports(module))
    ]
    assert not [path for path in doors if not re.fullmatch(DOORS[vendor], path)]


def test_the_environment_is_read_in_the_settings_alone() -> None:
    names = {"environ", "environb", "getenv", "getenvb", "putenv"}
    readers = {
        path
        for path in modules().values()
        for node in ast.walk(parse(path))
        if (isinstance(node, ast.Attribute) and node.attr in names and ast.unparse(node.value) == "os")
        or (isinstance(node, ast.ImportFrom) and node.module == "os" and names & {alias.name for alias in node.names})
    }
    assert readers <= {ENVIRONMENT}


def test_nothing_prints_but_the_launcher_and_what_measures() -> None:
    printing = [
        f"{path}:{node.lineno}"
        for path in modules().values()
        for node in ast.walk(parse(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("print", "sys.stdout.write", "sys.stderr.write")
    ]
    assert not [place for place in printing if not place.startswith("measure/")]


def test_an_exception_of_any_kind_is_caught_in_one_place() -> None:
    catching = set()
    for path in modules().values():
        owner = {id(inner): function.name for function in functions(path) for inner in ast.walk(function)}
        for node in ast.walk(parse(path)):
            if isinstance(node, ast.ExceptHandler):
                kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
                if any(kind is None or ast.unparse(kind) in ("Exception", "BaseException") for kind in kinds):
                    catching.add((path, owner.get(id(node), "")))
    assert catching <= CATCHES_EVERYTHING


def test_a_file_is_short_enough_to_be_read_at_once() -> None:
    lengths = {
        path: len((ROOT / path).read_text(encoding="utf-8").splitlines()) for path in (*modules().values(), "run.py")
    }
    long = {path for path, lines in lengths.items() if lines > LONGEST_FILE}
    assert long == LONG_FILES.keys()


def test_a_function_is_short_enough_to_be_seen_at_once() -> None:
    long = {
        f"{path} {function.name}"
        for path in (*modules().values(), "run.py")
        for function in functions(path)
        if (function.end_lineno or 0) - function.lineno + 1 > LONGEST_FUNCTION
    }
    assert long == LONG_FUNCTIONS.keys()


def test_file_names_say_what_is_inside() -> None:
    assert not [path for path in files() if Path(path).stem in NAMES_THAT_SAY_NOTHING and path.endswith(".py")]


def test_no_room_of_the_tests_is_a_package() -> None:
    """tests/rag/__init__.py would stand in the way of the real rag; `tests` itself has to be one."""
    assert not [path for path in files() if re.fullmatch(r"tests/.+/__init__\.py", path)]


def test_nothing_lies_at_the_top_but_what_belongs_there() -> None:
    assert {path.split("/")[0] for path in files()} <= TOP


def test_no_file_is_too_large_for_a_clone() -> None:
    assert not [path for path in files() if (ROOT / path).stat().st_size > LARGEST_BYTES]


def test_no_file_names_a_registry_or_a_place_on_the_machine_it_was_made_on() -> None:
    found = []
    for path in files():
        try:
            text = (ROOT / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{path}: {match[0]}" for match in FOREIGN.finditer(text)]
    assert not found
