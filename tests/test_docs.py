"""README, docs/ and the two pages beside it are held to the truth: settings, limits, commands, pictures, versions."""

import importlib.util
import re
import tomllib
from pathlib import Path

import pytest

from rag.settings import Settings, table

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EACH_PAGE = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())


def text(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def anchors(page: Path) -> set[str]:
    """What a page's headings are called in a link: "## A file kind" is #a-file-kind."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


def test_the_readme_is_short_enough_to_be_read_to_its_end() -> None:
    assert len(text("README.md").splitlines()) < 200


def test_the_settings_table_is_the_settings() -> None:
    assert table() in text("docs/settings.md"), "python -m measure.settings prints the table"


def test_every_setting_that_a_page_names_exists() -> None:
    known = set(re.findall(r"^\| `(TANDEM_\w+)`", table(), re.MULTILINE))
    named = {name for page in PAGES for name in re.findall(r"\bTANDEM_[A-Z_]+", page.read_text(encoding="utf-8"))}
    assert known
    assert named <= known


@EACH_PAGE
def test_every_command_names_something_that_exists(page: Path) -> None:
    commands = re.findall(r"python3? -m ([\w.]+)", page.read_text(encoding="utf-8"))
    assert [name for name in commands if importlib.util.find_spec(name) is None] == []


def test_the_launcher_understands_what_the_pages_say_of_it() -> None:
    assert "python3 run.py\n" in text("README.md")
    said = {
        word for page in PAGES for word in re.findall(r"python3 run\.py ([a-z]+)", page.read_text(encoding="utf-8"))
    }
    assert "test" in said
    assert [word for word in said if f'"{word}"' not in text("run.py")] == []


@EACH_PAGE
def test_every_picture_and_link_within_the_repository_exists(page: Path) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    for path, _, anchor in (link.partition("#") for link in links if "://" not in link):
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), path
        assert not anchor or anchor in anchors(target), f"{path}#{anchor}"


def test_the_readme_leads_to_every_page() -> None:
    links = set(re.findall(r"\]\(([^)#]+)\)", text("README.md")))
    assert {page.relative_to(ROOT).as_posix() for page in PAGES} - {"README.md"} <= links


def test_every_dependency_has_its_reason() -> None:
    wanted = PROJECT["dependencies"] + [name for extra in PROJECT["optional-dependencies"].values() for name in extra]
    named = {re.split(r"[\s\[<>=!~;]", requirement)[0] for requirement in wanted}
    said = set(re.findall(r"^\| ([\w.-]+) \|", text("docs/dependencies.md").split("## Parsers")[0], re.MULTILINE))
    assert named == said - {"package"}


def limits() -> list[tuple[int, str, str]]:
    """How much, where it is set, and the constant's name there; "" for a setting."""
    rows = re.findall(r"^\| .+? \| ([\d,]+).*? \| `([\w./]+)`(?: `(\w+)`)? \|$", text("docs/limits.md"), re.MULTILINE)
    return [(int(much.replace(",", "")), where, name) for much, where, name in rows]


def test_the_limits_are_those_of_the_code() -> None:
    assert len(limits()) == len(re.findall(r"^\| .*`", text("docs/limits.md"), re.MULTILINE)) > 0
    for much, where, name in limits():
        if name:
            found = re.search(rf"^{name} = ([\d_]+)", text(where), re.MULTILINE)
            assert found, f"{where} {name}"
            assert int(found[1]) == much, name
        else:
            field = where.removeprefix("TANDEM_").lower()
            assert Settings.model_fields[field].default == much, where


def test_the_newest_version_of_the_changelog_is_the_projects() -> None:
    newest = re.search(r"^## (\d+\.\d+\.\d+)", text("CHANGELOG.md"), re.MULTILINE)
    assert newest
    assert newest[1] == PROJECT["version"]


def test_the_version_stands_in_one_place() -> None:
    version = re.compile(rf"(?<![\d.]){re.escape(PROJECT['version'])}(?![\d.])")
    code = [path for room in ("ui", "rag", "models", "words", "measure") for path in (ROOT / room).rglob("*.py")]
    assert [path for path in [*code, ROOT / "app.py", ROOT / "run.py"] if version.search(path.read_text("utf-8"))] == []
