"""What came of a file that was given to be read."""

from dataclasses import dataclass
from typing import Literal

from words.phrase import Text

FlagKind = Literal["hidden", "invisible", "instruction", "control"]


@dataclass(frozen=True, slots=True)
class Flag:
    """A place in a document that people should look at: `shown` is an excerpt in which nothing is invisible.

    Hidden text is left out of the document: nobody who opens the file sees it. The rest stays, as the file has it.
    """

    kind: FlagKind
    shown: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """`document` is its id in the library, "" where the file was refused: then `problem` says why and what to do.

    `size` is what a person would count ("42 pages"). `doubts` are sentences about what was read, but not for certain.
    `known`: the conversation had this very file already.
    """

    name: str
    document: str = ""
    size: Text = ""
    passages: int = 0
    seconds: float = 0.0
    doubts: tuple[Text, ...] = ()
    flags: tuple[Flag, ...] = ()
    problem: Text = ""
    known: bool = False
