"""The documents that ship are found, quoted and true: what they say of Tandem is what Tandem does."""

import inspect
import re
from pathlib import Path

import pytest
from rank_bm25 import BM25Plus

from rag.corpus import read
from rag.library import Library
from rag.policy import MIN_SUPPORT, WELL_SUPPORTED, Policy, switches
from rag.quotes import quotations
from rag.settings import WORKSHOP_NAMES, Settings, knobs

CORPUS = Path(__file__).parents[2] / "corpus"
MANUAL, MODELS, BM25 = "using-tandem", "small-and-large-models", "retrieval-with-bm25"


@pytest.fixture(scope="module")
def library() -> Library:
    corpus = read(CORPUS)
    assert not corpus.problems
    return Library(corpus.documents)


def text(name: str) -> str:
    return (CORPUS / f"{name}.md").read_text(encoding="utf-8")


def test_three_documents_ship(library: Library) -> None:
    assert len(library.documents) == 3


@pytest.mark.parametrize(
    ("question", "name", "fact"),
    [
        ("How do I start Tandem?", MANUAL, "python3 run.py"),
        ("How do I connect a model?", MANUAL, "OpenAI format"),
        ("Which folder do my own documents go into?", MANUAL, "TANDEM_CORPUS"),
        ("Which environment variables does the workshop use?", MANUAL, "FOUNDRY_LOCAL_ENDPOINT"),
        ("What does “Keep the draft” do?", MANUAL, "stops it"),
        ("When does the larger model step in?", MANUAL, "speaks against the draft"),
        ("What does the row wait mean in the latency panel?", MANUAL, "queueing"),
        ("Does anything leave my machine?", MANUAL, "Nothing leaves your machine"),
        ("How do I stop an answer?", MANUAL, "Stop ends the answer"),
        ("What happens when I edit a message?", MANUAL, "rewinds"),
        ("Which rules are off by default?", MANUAL, "too short"),
        ("Who makes phi-4-mini?", MODELS, "Microsoft"),
        ("What licence does gpt-oss-20b have?", MODELS, "Apache 2.0"),
        ("How many parameters does gpt-oss-20b have?", MODELS, "21 billion"),
        ("What is MXFP4?", MODELS, "4 bits"),
        ("Why is decode limited by memory bandwidth?", MODELS, "memory bandwidth is the limit"),
        ("Why report the median?", MODELS, "moves a mean and not a median"),
        ("What makes a draft bad?", MODELS, "bad draft"),
        ("How does BM25 score a passage?", BM25, "every term of the question"),
        ("What is the value of k1?", BM25, "1.5"),
        ("What is delta in BM25Plus?", BM25, "delta = 1"),
        ("Who wrote the paper that named RAG?", BM25, "Patrick Lewis"),
        ("How are documents cut into chunks?", BM25, "cut into passages"),
        ("What is BM25 bad at?", BM25, "Synonyms"),
        ("Why is BM25Okapi unsafe for small collections?", BM25, "idf of zero"),
    ],
)
def test_a_question_finds_its_document_first_and_its_fact_is_quoted(
    library: Library, question: str, name: str, fact: str
) -> None:
    found = library.search(question, 5)
    assert found.evidence.level != "none"
    assert name in found.hits[0].passage.document
    quoted = quotations(question, [hit.passage.text for hit in found.hits])
    assert fact in " ".join(quotation.text for quotation in quoted)


@pytest.mark.parametrize("question", ["How tall is Mount Everest?", "Who won the football match yesterday?"])
def test_what_the_documents_do_not_hold_is_not_found(library: Library, question: str) -> None:
    assert library.search(question, 5).evidence.level == "none"


@pytest.mark.parametrize("name", [MANUAL, MODELS, BM25])
def test_a_document_is_short_and_asks_a_question_to_start_with(name: str) -> None:
    assert 500 <= len(re.findall(r"[\w.'×=-]*\w[\w.'×=-]*", text(name))) <= 900
    assert re.search(r"^## .*\?$", text(name), re.MULTILINE)


def test_the_manual_names_only_settings_that_exist() -> None:
    known = {variable for variable, _, _ in knobs()} | WORKSHOP_NAMES
    named = set(re.findall(r"`((?:TANDEM|FOUNDRY|SLM|LLM)_\w*[A-Z])[`=]", text(MANUAL)))
    assert len(named) > 5 and named <= known


def test_the_manual_lists_every_rule_and_whether_it_is_on() -> None:
    rows = re.findall(r"^\| ([A-Z][a-z ]+) \| .* \| (on|off) \|$", text(MANUAL), re.MULTILINE)
    listed = {name.lower().replace(" ", "_"): state == "on" for name, state in rows}
    assert listed == {rule: getattr(Policy(), rule) for rule in switches()}


def test_the_manual_gives_the_numbers_that_are_the_defaults() -> None:
    policy, manual = Policy(), text(MANUAL)
    assert f"over {policy.long_brief_chars} characters; the larger model polishes it" in manual
    assert f"over {policy.long_draft_chars} characters, whatever was asked" in manual
    assert f"under {policy.min_chars} characters" in manual
    assert f"({Settings.model_fields['passages'].default} at first)" in manual
    assert (WELL_SUPPORTED, MIN_SUPPORT) == (0.75, 0.55)
    assert "three quarters or more" in manual and "less than 55 percent" in manual


def test_the_constants_of_bm25_are_those_of_the_package() -> None:
    parameters = inspect.signature(BM25Plus.__init__).parameters
    for name in ("k1", "b", "delta"):
        assert f"{name} = {parameters[name].default}" in text(BM25)
