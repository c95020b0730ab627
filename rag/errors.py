"""What can go wrong besides models, as a tree: `said` is what happened, `hint` what to do next.

    RagError
    ├── CorpusError             the folder of documents cannot be read
    ├── UnknownPassage          no passage of this library has that id
    ├── NotRecorded             a recording cannot be written, or read again
    └── NotSettled              a recorded turn has no end

Sentences are shown to people: they are phrases, and `str(error)` is the English of `said`.
"""

from words.phrase import Text, joined, say


class RagError(Exception):
    """Raised when the documents could not do their part."""

    hint: Text = say("error-documents.hint")

    def __init__(self, said: Text = "") -> None:
        super().__init__(said)
        self.said = said

    @property
    def sentence(self) -> Text:
        """What happened and what to do next."""
        return joined(" ", (self.said, self.hint))


class CorpusError(RagError):
    """Raised when the folder of documents is absent, no folder, or unreadable."""

    hint = say("error-corpus.hint")


class UnknownPassage(RagError):
    """Raised for a passage that this library does not hold: it may be of an earlier start or another session."""

    hint = say("error-passage.hint")


class NotRecorded(RagError):
    """Raised when a session's recording cannot be written, or read again."""

    hint = say("error-recording.hint")


class NotSettled(RagError):
    """Raised when a turn is to be played that was recorded without its end."""

    hint = say("error-unsettled.hint")
