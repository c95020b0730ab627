"""`python -m measure.settings`: the README's table of settings, as Markdown."""

from rag.settings import knobs


def table() -> str:
    """One row a setting: variable, default, what it does."""
    rows = ["| variable | default | what it does |", "|---|---|---|"]
    rows += [f"| `{name}` | {f'`{default}`' if default else ''} | {about} |" for name, default, about in knobs()]
    return "\n".join(rows)


if __name__ == "__main__":
    print(table())
