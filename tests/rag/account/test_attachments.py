"""The files that came with a message, in words: how far, what came of them, and names that stay text."""

import pytest

from rag.account import attachments
from rag.account.report import step_text
from rag.answer.turn import Read, Reading, Settled, Turn
from rag.answer.why import Why
from rag.documents.receipt import Receipt
from tests.rag.logs import turn
from tests.said import english

PDF = Receipt("handbook.pdf", "1", "42 pages", 118, 0.41)
ASK, ASK_THEM = "Ask about it, or ask for a summary.", "Ask about them, or ask for a summary."
NOTHING = "Nothing of this can be searched: the reason stands below."
REFUSED = Receipt("b.pdf", problem="is encrypted: save it without a password and attach it again.")


def read(*receipts: Receipt) -> Turn:
    return turn(Read(0.5, receipts), Settled(0.5, None, Why.READ))


@pytest.mark.parametrize(
    ("receipt", "said"),
    [
        (PDF, "42 pages, 118 passages, 0.41 s"),
        (Receipt("a.md", "1", "", 1, 0.004), "1 passage, 4 ms"),
        (Receipt("a.csv", "1", "1,204 rows", 1_300, 12.0), "1,204 rows, 1,300 passages, 12.0 s"),
        (Receipt("a.md", "1", "", 1, 0.1, known=True), "already here"),
        (REFUSED, ""),
    ],
)
def test_a_summary_counts_what_a_person_would(receipt: Receipt, said: str) -> None:
    assert english(attachments.summary(receipt)) == said


@pytest.mark.parametrize(
    ("receipts", "headline", "body"),
    [
        ((PDF,), "Read 1 file", ASK),
        ((PDF, PDF), "Read 2 files", ASK_THEM),
        ((PDF, REFUSED), "Read 1 file, 1 could not be read", ASK),
        ((REFUSED,), "1 file could not be read", NOTHING),
        ((REFUSED, REFUSED), "2 files could not be read", NOTHING),
    ],
)
def test_one_line_and_the_next_step(receipts: tuple[Receipt, ...], headline: str, body: str) -> None:
    assert english((attachments.headline(read(*receipts)), attachments.body(read(*receipts)))) == (headline, body)


def test_how_far_the_reading_is() -> None:
    assert english(attachments.progress(turn(Reading(0.1, 0, "a.pdf")))) == "Reading a.pdf"
    assert english(attachments.progress(turn(Reading(0.1, 0, "a.pdf"), Reading(0.2, 1, "b.pdf", 1200, 5000)))) == (
        "Reading b.pdf, 1,200 of 5,000"
    )


def test_each_file_has_its_line_in_what_happened_and_its_name_is_no_markup() -> None:
    text = str(step_text(read(PDF, Receipt("![x](http://e.test)*.pdf", problem="is empty."))))
    assert "handbook.pdf: 42 pages" in text
    assert "![x]" not in text.replace("\\![x", "").replace("`![x](http://e.test)*.pdf`", "")
    assert "is empty." in text
