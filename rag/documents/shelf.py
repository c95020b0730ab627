"""A conversation's own documents, and what of them and of the corpus it is answered from."""

from dataclasses import dataclass, replace
from typing import Literal, get_args

from rag.documents.library import Library
from rag.documents.reader import Done
from rag.documents.receipt import Receipt
from rag.documents.segment import Segment
from words.phrase import Text, say

Scope = Literal["everything", "uploads", "corpus", "nothing"]
SCOPES: tuple[Scope, ...] = get_args(Scope)
MOST_DOCUMENTS = 200
MOST_BYTES = 64_000_000


@dataclass(frozen=True, slots=True)
class Upload:
    """A document of this conversation. Paused, it stays but answers nothing. `digest` is that of its file's bytes."""

    receipt: Receipt
    segment: Segment
    digest: str
    paused: bool = False

    @property
    def id(self) -> str:
        return self.receipt.document


@dataclass(frozen=True, slots=True)
class Shelf:
    """Visible to its own conversation only. Frozen: each change is a new shelf, a turn keeps the one it began with."""

    uploads: tuple[Upload, ...] = ()

    def put(self, done: Done) -> tuple["Shelf", Receipt]:
        """With what was read, and the receipt that says what came of it: also that it was here already, or no room."""
        if done.segment is None:
            return self, done.receipt
        if known := next((upload for upload in self.uploads if upload.digest == done.digest), None):
            before = known.receipt.name
            same = () if before == done.receipt.name else (say("upload-known-as", name=before),)
            return self.paused(known.id, False), replace(known.receipt, name=done.receipt.name, known=True, doubts=same)
        if refused := self._no_room(done.segment):
            return self, Receipt(done.receipt.name, problem=refused)
        receipt = done.receipt
        if any(upload.receipt.name == receipt.name for upload in self.uploads):
            receipt = replace(receipt, doubts=(*receipt.doubts, say("upload-same-name")))
        return Shelf((*self.uploads, Upload(receipt, done.segment, done.digest))), receipt

    def _no_room(self, segment: Segment) -> Text:
        """Why a further document has no place here, "" if it has."""
        if len(self.uploads) >= MOST_DOCUMENTS:
            return say("upload-no-room-documents", count=MOST_DOCUMENTS)
        if self.nbytes + segment.nbytes > MOST_BYTES:
            return say("upload-no-room-text", megabytes=MOST_BYTES / 1e6)
        return ""

    def without(self, document: str) -> "Shelf":
        return Shelf(tuple(upload for upload in self.uploads if upload.id != document))

    def paused(self, document: str, paused: bool) -> "Shelf":
        return Shelf(tuple(replace(u, paused=paused) if u.id == document else u for u in self.uploads))

    def upload(self, document: str) -> Upload | None:
        return next((upload for upload in self.uploads if upload.id == document), None)

    @property
    def nbytes(self) -> int:
        return sum(upload.segment.nbytes for upload in self.uploads)

    def everything(self, corpus: Library) -> Library:
        """All that can be opened, also what is paused."""
        return corpus.with_segments(*(upload.segment for upload in self.uploads))

    def library(self, corpus: Library, scope: Scope) -> Library:
        """What a question is answered from."""
        mine = [upload.segment for upload in self.uploads if not upload.paused]
        if scope == "uploads":
            return Library(mine)
        return corpus.with_segments(*mine) if scope == "everything" and mine else corpus
