"""Tests, in the shape of the house. A package, because a dependency installs a top-level `tests` of its own."""
