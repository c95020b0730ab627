"""The nouns of parsing: Parsed, Unreadable, and the Transcript that a parser fills."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from rag.text.passages import Place
from words.phrase import Phrase, Text, say

LONGEST_TEXT = 20_000_000  # characters of one document; what follows is cut off, and said so
LONGEST_HIDDEN = 1000  # characters of a hidden stretch that are kept: a person is shown fewer
MOST_HIDDEN = 50  # stretches that are kept

Noun = Literal["pages", "slides", "chapters", "cells", "rows", "entries"]
Tell = Callable[[int, int], None]
_CONTROLS = {code: " " for code in range(32) if chr(code) not in "\t\n"} | {0x0B: "\n", 0x0C: "\n", 0x0D: "\n"}
_BAD = re.compile("[\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")  # no page and no model takes them
_NO_TITLE = re.compile(
    r"(?i)\W*|microsoft word - .*|(?:untitled|powerpoint|presentation|slide 1|document\d*$).*"
    r"|.*\.(?:docx?|pptx?|xlsx?|indd|tex|dvi|rtf|odt|pdf|html?)"
)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file's text in reading order. Tables are Markdown pipe tables, headings begin with `#`.

    `text` has newlines for line ends and is never blank. `places` says, in ascending order, where its stretches stood
    ("page 3", "slide 4", "sheet Budget", "chapter 2"). `title` is the document's own, "" without a good one. `size` is
    what a person would count of what was read ("42 pages"). `doubts` are sentences for people, without the file's name.
    `hidden` holds stretches that a reader of the file would not see; they are left out of the text, and so is its end
    where it is `cut`. Lines of a text that is no `markdown` begin with `#` for reasons of their own.
    """

    text: str
    places: tuple[Place, ...] = ()
    title: str = ""
    size: Text = ""
    doubts: tuple[Text, ...] = ()
    hidden: tuple[str, ...] = ()
    cut: bool = False
    markdown: bool = True


class Unreadable(Exception):
    """`said` is why a file cannot be read and what to do. It begins with a verb: the file's name goes before.

    "is encrypted: save it without a password and drop it again."
    """

    def __init__(self, said: Phrase) -> None:
        super().__init__(said)
        self.said = said


def ignore(done: int, of: int) -> None:
    """Where nobody wants to know how far it is."""


@dataclass(slots=True)
class Transcript:
    """What has been read of a file so far: blocks of text, a blank line between two, and the places they stood at.

    It takes LONGEST_TEXT characters; a parser asks `full` and stops. `cut`: the file's end is left out, and a doubt
    says so.
    """

    doubts: list[Text] = field(default_factory=list)
    cut: bool = False
    full: bool = False
    _blocks: list[str] = field(default_factory=list)
    _places: list[Place] = field(default_factory=list)
    _hidden: list[str] = field(default_factory=list)
    _length: int = 0
    _close: bool = False
    _hidden_count: int = 0

    def place(self, name: str) -> None:
        """What is added from now on stood at `name`."""
        if self._places and self._places[-1].start == self._length:
            self._places.pop()  # nothing was said there
        self._close = False
        if not self.full:
            self._places.append(Place(self._length, name))

    def add(self, block: str, close: bool = False) -> str:
        """Add a block; a `close` one stands right below another close one, as items of a list do.

        Line ends around it are dropped, and blanks after it. Returns what found room: of a table, whole rows.
        """
        block = block.rstrip().lstrip("\n")
        room = LONGEST_TEXT - self._length
        if self.full or not block.strip():
            return ""
        if len(block) > room:
            self.stop()
            row = block.rfind("\n", 0, max(room, 0)) if block[0] == "|" else 0
            block = block[: row if row > 0 else max(room, 0)]
            if not block:
                return ""
        if close and self._close:
            self._blocks[-1] = "\n"
            self._length -= 1
        self._close = close
        self._blocks += [block, "\n\n"]
        self._length += len(block) + 2
        return block

    def stop(self) -> None:
        """What follows is left out: it is too long."""
        if not self.cut:
            self.doubts.append(say("doubt-long-characters", count=LONGEST_TEXT))
        self.full = self.cut = True

    def rows(self, table: str, more: bool = False) -> Text:
        """Add a table that is all there is; the file has `more` rows. Returns how many of its rows found room."""
        self.cut = True  # said below, in rows
        taken = self.add(table)
        kept, of = (max(text.count("\n") - 1, 0) for text in (taken, table))  # below the header and its rule
        self.cut = more or kept < of
        if self.cut:
            self.doubts.append(say("doubt-long-rows", count=kept))
        return say("size-rows.first", count=kept) if more else sized("rows", kept, of)

    def hide(self, text: str) -> None:
        """A reader of the file does not see `text`."""
        if not text.strip():
            return
        self._hidden_count += 1
        if self._hidden_count <= MOST_HIDDEN:
            words = " ".join(text[: LONGEST_HIDDEN + 1].split())
            self._hidden.append(words if len(text) <= LONGEST_HIDDEN else f"{words[:LONGEST_HIDDEN]}…")

    def parsed(self, title: str = "", size: Text = "") -> Parsed:
        """Raises Unreadable if nothing was said."""
        if not self._blocks:
            raise Unreadable(say("parser-unseen" if self._hidden else "parser-blank"))
        if self._places and self._places[-1].start >= self._length:
            self._places.pop()
        text = clean("".join(self._blocks[:-1]))
        hidden = tuple(clean(stretch) for stretch in self._hidden)
        doubts = list(dict.fromkeys(self.doubts))
        if self._hidden_count > MOST_HIDDEN:
            doubts.append(say("doubt-hidden-stretches", count=self._hidden_count, shown=MOST_HIDDEN))
        title = " ".join(clean(title).split())[:200]
        return Parsed(text, tuple(self._places), title, size, tuple(doubts), hidden, self.cut)


def clean(text: str) -> str:
    """`text` of the same length without controls, which become blanks, and what is no character: halves of pairs."""
    return _BAD.sub("\ufffd", text.translate(_CONTROLS)) if _BAD.search(text) else text


def sensible(title: str) -> str:
    """A title from a document's properties, "" for one that a program put there."""
    title = " ".join(title.split())
    return "" if _NO_TITLE.fullmatch(title) else title


def sized(noun: Noun, number: int, of: int) -> Phrase:
    """`12 pages`, `3,000 of 4,000 pages`."""
    return say(f"size-{noun}", count=of) if number >= of else say(f"size-{noun}.part", count=number, of=of)
