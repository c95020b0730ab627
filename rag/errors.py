"""What can go wrong besides models, as a tree. `str(error)` says what happened, `hint` what to do next.

    RagError
    ├── CorpusError             the folder of documents cannot be read
    ├── UnknownPassage          no passage of this library has that id
    ├── NotRecorded             a recording cannot be written, or read again
    └── NotSettled              a recorded turn has no end

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


class NotRecorded(RagError):
    """Raised when a session's recording cannot be written, or read again."""

    hint = "Set TANDEM_DATA_DIR to a folder that you can write to, then record again."


class NotSettled(RagError):
    """Raised when a turn is to be played that was recorded without its end."""

    hint = "Play another turn, or record this one again to its end."
