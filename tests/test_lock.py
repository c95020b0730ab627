"""requirements.lock pins all that pyproject.toml asks for, on every platform, and does not say where it came from."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
ASKED = [*PROJECT["dependencies"], *(line for extra in PROJECT["optional-dependencies"].values() for line in extra)]


def pins() -> dict[str, list[str]]:
    """Package -> its pinned versions. There is more than one where platforms need different ones."""
    pinned: dict[str, list[str]] = {}
    for line in LOCK:
        requirement = Requirement(line)
        (specifier,) = requirement.specifier
        assert specifier.operator == "=="
        pinned.setdefault(canonicalize_name(requirement.name), []).append(specifier.version)
    return pinned


@pytest.mark.parametrize("asked", ASKED)
def test_the_lock_pins_what_is_asked_for_within_its_range(asked: str) -> None:
    requirement = Requirement(asked)
    versions = pins()[canonicalize_name(requirement.name)]
    assert all(requirement.specifier.contains(version) for version in versions)


def test_every_line_of_the_lock_is_one_pinned_package() -> None:
    assert len(pins()) > len(ASKED)


def test_the_lock_holds_no_address_and_no_option() -> None:
    assert not [line for line in LOCK if re.search(r"://|@|^-|^#", line)]
