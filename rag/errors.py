"""What can go wrong with documents, as a tree. `str(error)` says what happened, `hint` what to do next.

    RagError
    ├── CorpusError             the folder of documents cannot be read
    └── UnknownPassage          no passage of this library has that id

Sentences are shown to people.
"""


class RagError(Exception):
    """Raised when the documents could not do their part."""

    hint = "Look at the documents, then ask again."


class CorpusError(RagError):
    """Raised when the folder of documents is absent, no folder, or unreadable."""

    hint = "Set TANDEM_CORPUS to a folder that you can read, with .md, .markdown or .txt files in it."


class UnknownPassage(RagError):
    """Raised for a passage that this library does not hold: it may be of an earlier start or another session."""

    hint = "Ask again: the documents may have changed since this answer."
