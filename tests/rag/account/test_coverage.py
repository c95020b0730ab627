"""What the model read: what is marked is, byte for byte, what the request held."""

import asyncio
import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import ModelUnreachable
from models.scripted import ScriptedModel
from rag.account.coverage import Coverage, coverage, share_text, wider
from rag.answer.turn import Accepted, Answered, Failed, Prompted, Settled, Turn, Waiting
from rag.answer.why import Why
from rag.documents.library import Library
from rag.text.controls import mended
from rag.text.passages import Document, Hit
from tests.rag.logs import HITS, answered, found, hit, prompted, turn
from tests.rag.stories import Story, estimate, options
from tests.said import english

SCRAPS = [
    "pump ",
    "tank. ",
    "# Part\n\n",
    "שלום ",
    "東京の天気。",
    "\n\n",
    "👩\u200d👧 ",
    "x | ",
    "a < b & c ",
    "<|end|> ",
]
TABLE = "| a | b |\n|---|---|\n| 1 | pump |\n"
TEXTS = st.lists(st.sampled_from([*SCRAPS, f"\n\n{TABLE}"]), min_size=1, max_size=400).map("".join)
QUESTIONS = st.sampled_from(["pump", "tank 東京", "summarise everything", "a pump and a tank"])
CONTROL = re.compile(r"<\|\w")
PASSAGE = re.compile(r'<passage-(\w+) number="\d+" title="[^"]*">\n(.*?)\n</passage-\1>', re.DOTALL)


@settings(max_examples=80)
@given(st.lists(TEXTS, min_size=1, max_size=3), st.integers(500, 3000), QUESTIONS)
def test_what_is_marked_is_what_was_sent(texts: list[str], context: int, question: str) -> None:
    documents = [Document(f"{number}.md", f"{number}", text) for number, text in enumerate(texts)]
    model = ScriptedModel("phi-4-mini", "Pump [1].", context_tokens=context)
    story = Story(model, None, Library.of(*documents), options=options(draft_tokens=50))
    covered = coverage(asyncio.run(story.ask(question)))
    requests = [message.content for prompt in model.asked for message in prompt.messages]
    sent = {text for request in requests for _, text in PASSAGE.findall(request)}
    marked = [stretch.passage for one in covered for stretch in one.stretches if stretch.state == "sent"]
    assert {passage.reading for passage in marked} == set(map(mended, sent))
    assert not any(map(CONTROL.search, requests))
    by_id = {document.id: document.text for document in documents}
    assert all(by_id[p.document][p.start : p.end] == p.text for p in marked)
    for one in covered:
        assert one.whole == len(by_id[one.document].rstrip()) and 0 <= one.read <= 1
        assert all(before[1] < after[0] for before, after in pairwise(one.sent))
        characters = {place for start, end in one.sent for place in range(start, end)}
        assert characters == {n for p in marked if p.document == one.document for n in range(p.start, p.end)}


@settings(max_examples=40)
@given(TEXTS, st.integers(0, 60), st.booleans())
def test_what_a_stop_or_a_failure_kept_from_being_sent_is_not_marked(text: str, at: int, fails: bool) -> None:
    """However far it came: what is marked stood in a request that the model took."""
    error = ModelUnreachable("phi-4-mini cannot be reached.") if fails else None
    model = ScriptedModel("phi-4-mini", "Pump [1].", context_tokens=600, error=error)
    story = Story(model, None, Library.of(Document("a.md", "a", text * 4)), options=options(draft_tokens=50))
    sealed = asyncio.run(story.ask("Summarise everything", stop=lambda events: len(events) > at))
    taken = [] if fails else [mended(m.content) for prompt in model.asked for m in prompt.messages]
    marked = [s.passage for one in coverage(sealed) for s in one.stretches if s.state == "sent"]
    spoken = any(isinstance(event, Prompted) and event.who == "quotes" for event in sealed.events)
    assert spoken or all(any(passage.reading in content for content in taken) for passage in marked)


def test_a_prompt_that_found_nobody_was_not_sent() -> None:
    absent = ModelUnreachable("phi-4-mini cannot be reached.")
    (one, *_) = only(turn(found(), prompted(0.2), Waiting(0.3, "draft", "x"), Failed(0.4, "draft", absent)))
    assert english((one.stretches[0].state, one.stretches[0].why, one.read)) == (
        "left_out",
        "the model was not reached",
        0,
    )


def test_the_numbers_are_those_of_the_words_that_stand() -> None:
    first, second = HITS[:2], (HITS[1], HITS[0])
    kept = turn(
        found(), prompted(0.2, "draft", first), Accepted(0.3, "draft"),
        prompted(0.4, "escalation", second), Accepted(0.5, "escalation"),
        Answered(0.6, "escalation", "x", "stop", None), Settled(0.7, "draft", Why.LESS_SUPPORTED),
    )  # fmt: skip
    assert [one.stretches[0].number for one in only(kept)][:2] == [1, 2]


def only(sealed: Turn) -> list[Coverage]:
    return list(coverage(sealed))


def test_each_document_says_what_was_sent_and_what_was_left_out() -> None:
    left = turn(found(), prompted(0.2, "draft", HITS[:2], HITS[2]), Accepted(0.3, "draft"))
    one, _, three = only(left)
    assert (one.title, [s.number for s in one.stretches]) == ("Title 1", [1])
    assert (three.stretches[0].state, three.stretches[0].why) == ("left_out", "no room in the model's context")
    assert str(share_text(three)).endswith("1 left out")


def test_where_no_model_was_asked_nothing_was_read() -> None:
    assert english({s.why for one in only(turn(found())) for s in one.stretches}) == {"no model was asked"}
    assert english(share_text(only(turn(found()))[0])) == "0% read: 1 left out"


def test_what_two_models_read_counts_together() -> None:
    both = turn(
        found(), prompted(0.2, "draft", HITS[:1], HITS[1]), Accepted(0.3, "draft"),
        prompted(0.4, "escalation", HITS[:2]), Accepted(0.5, "escalation"),
    )  # fmt: skip
    assert [one.stretches[0].state for one in only(both)] == ["sent", "sent", "left_out"]


def test_a_turn_without_documents_covers_none() -> None:
    assert coverage(turn()) == ()
    assert len(coverage(answered())) == 3


def test_the_share_is_of_characters_and_a_little_is_not_none() -> None:
    library = Library.of(Document("long.md", "long", "Sentence about pumps. " * 20_000))
    (first,) = library.search("pumps", 1).hits
    (one,) = coverage(turn(found(hits=(first,)), prompted(0.2, "draft", (first,)), Accepted(0.3, "draft")))
    assert 0 < one.read < 0.01
    assert english(share_text(one)) == "less than 1% read: 1 passage sent"
    assert english(share_text(one, quoted=True)) == "less than 1% of the text: 1 passage searched"


LIBRARY = Library.of(Document("a.md", "a", "".join(f"Sentence {n} about pumps and tanks.\n\n" for n in range(300))))


def test_a_document_of_which_every_passage_was_sent_is_read_whole() -> None:
    volume = LIBRARY.documents[0]
    hits = tuple(Hit(passage, 1.0) for passage in volume)
    (one,) = coverage(turn(found(hits=hits), prompted(0.2, "draft", hits), Accepted(0.3, "draft")))
    assert one.read == 1.0
    (half,) = coverage(turn(found(hits=hits), prompted(0.2, "draft", hits[::2]), Accepted(0.3, "draft")))
    assert half.read < 0.9


def test_wider_is_each_passage_with_its_neighbours_and_says_what_that_costs() -> None:
    volume = LIBRARY.documents[0]
    hits = [Hit(volume[4], 2.0), Hit(volume[6], 1.0), Hit(volume[9], 1.0)]
    more = wider(hits, LIBRARY, estimate, 10**6)
    assert more and [h.passage.id for h in more.hits] == ["a.md#0004-0011"]
    assert more.hits[0].passage.text == volume.text[more.hits[0].passage.start : more.hits[0].passage.end]
    before = sum(estimate(h.passage.reading) for h in hits)
    assert more.tokens == estimate(more.hits[0].passage.reading) - before > 0


def test_wider_and_wider_ends_with_the_whole_document() -> None:
    hits: tuple[Hit, ...] = (Hit(LIBRARY.documents[0][0], 1.0),)
    for _ in range(len(LIBRARY.documents[0])):
        more = wider(hits, LIBRARY, estimate, 10**6)
        hits = more.hits if more else hits
    assert wider(hits, LIBRARY, estimate, 10**6) is None
    assert hits[0].passage.text == LIBRARY.documents[0].text.strip()


def test_nothing_is_wider_in_a_document_that_is_gone() -> None:
    assert wider([hit(1)], LIBRARY, estimate, 10**6) is None
    assert wider([], LIBRARY, estimate, 10**6) is None


def test_what_would_not_fit_is_not_offered() -> None:
    hits = [Hit(LIBRARY.documents[0][4], 2.0)]
    more = wider(hits, LIBRARY, estimate, 10**6)
    assert more and wider(hits, LIBRARY, estimate, more.tokens) is None
