"""`python -m measure.settings`: the table of docs/settings.md."""

from rag.settings import table

if __name__ == "__main__":
    print(table())
