"""A conversation's documents: what is there, what answers, and what became of each file."""

from pathlib import Path

import pytest

from rag.documents import shelf as shelves
from rag.documents.library import Library
from rag.documents.reader import Done, File
from rag.documents.receipt import Receipt
from rag.documents.segment import Segment
from rag.documents.shelf import Shelf
from rag.text.passages import Document
from tests.said import english

CORPUS = Library.of(Document("museum.md", "Museum", "The museum opens at nine."))


def done(id: str, text: str, name: str = "", digest: str = "") -> Done:
    file = File(Path(), name or f"{id}.md", id)
    segment = Segment.of([Document(id, file.name, text, names=(file.name,))])
    return Done(file, Receipt(file.name, id, passages=1), segment, digest or id)


def shelf(*files: Done) -> Shelf:
    held = Shelf()
    for file in files:
        held, _ = held.put(file)
    return held


PUMP = done("pump", "The pump has a warranty of three years.")
TANK = done("tank", "The tank holds ninety litres.")


def found(library: Library, query: str) -> list[str]:
    return [hit.passage.document for hit in library.search(query, 5).hits]


def test_everything_is_the_corpus_with_the_uploads() -> None:
    held = shelf(PUMP, TANK)
    assert found(held.library(CORPUS, "everything"), "museum pump") == ["museum.md", "pump"]
    assert found(held.library(CORPUS, "uploads"), "museum pump") == ["pump"]
    assert found(held.library(CORPUS, "corpus"), "museum pump") == ["museum.md"]


def test_an_upload_of_one_conversation_is_in_no_other() -> None:
    shelf(PUMP)
    assert found(Shelf().library(CORPUS, "everything"), "pump warranty") == []
    assert found(CORPUS, "pump warranty") == []


def test_what_is_paused_answers_nothing_and_can_still_be_opened() -> None:
    held = shelf(PUMP, TANK).paused("pump", True)
    assert found(held.library(CORPUS, "everything"), "pump tank") == ["tank"]
    assert held.everything(CORPUS).volume("pump")
    assert found(held.paused("pump", False).library(CORPUS, "uploads"), "pump") == ["pump"]


def test_what_is_removed_is_gone() -> None:
    held = shelf(PUMP, TANK).without("pump")
    assert held.upload("pump") is None and held.everything(CORPUS).volume("pump") is None
    assert [upload.id for upload in held.uploads] == ["tank"]
    assert held.nbytes == shelf(TANK).nbytes > 0


def test_the_same_file_twice_is_held_once_and_said_so() -> None:
    held, receipt = shelf(PUMP).paused("pump", True).put(done("again", "…", "pump.md", digest="pump"))
    assert [upload.id for upload in held.uploads] == ["pump"] and not held.uploads[0].paused
    assert (receipt.document, receipt.known, receipt.doubts) == ("pump", True, ())
    _, renamed = held.put(done("more", "…", "other.md", digest="pump"))
    assert english((renamed.name, renamed.doubts)) == ("other.md", ("It is here already as pump.md.",))


def test_another_file_of_the_same_name_is_held_as_well_and_said_so() -> None:
    held, receipt = shelf(PUMP).put(done("second", "The pump is blue.", "pump.md"))
    assert [upload.id for upload in held.uploads] == ["pump", "second"]
    assert "Another file of this name" in str(receipt.doubts[0]) and not receipt.known


def test_a_refused_file_changes_nothing() -> None:
    refused = Done(File(Path(), "a.pdf", "a"), Receipt("a.pdf", problem="is encrypted."))
    held = shelf(PUMP)
    assert held.put(refused) == (held, refused.receipt)


def test_a_conversation_has_room_for_so_many_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelves, "MOST_DOCUMENTS", 1)
    held, receipt = shelf(PUMP).put(TANK)
    assert held == shelf(PUMP) or [upload.id for upload in held.uploads] == ["pump"]
    assert "at most 1 documents. Remove some first." in str(receipt.problem)


def test_a_conversation_has_room_for_so_much_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelves, "MOST_BYTES", shelf(PUMP).nbytes + 10)
    _, receipt = shelf(PUMP).put(TANK)
    assert "of text. Remove some first." in str(receipt.problem) and receipt.document == ""
