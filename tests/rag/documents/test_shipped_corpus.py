"""The documents that ship are found, quoted and true: what they say of Tandem is what Tandem does."""

import asyncio
import inspect
import re
from pathlib import Path

import pytest
from rank_bm25 import BM25Plus

from rag.answer.policy import MIN_SUPPORT, WELL_SUPPORTED, Policy, switches
from rag.answer.quotes import quotations
from rag.documents.corpus import read
from rag.documents.library import Library
from rag.documents.reader import Limits, Reader
from rag.settings import WORKSHOP_ALIASES, WORKSHOP_ENDPOINT, Settings, knobs
from rag.text.markdown import headings

CORPUS = Path(__file__).parents[3] / "corpus"
MANUAL, UPLOADS, MODELS, BM25 = "using-tandem", "documents-in-tandem", "small-and-large-models", "retrieval-with-bm25"
FOUNDRY, WORKSHOP, TROUBLE = "foundry-local", "since-the-workshop", "troubleshooting"
CASCADE, LATENCY, RAG = "draft-and-escalate", "measuring-latency", "retrieval-augmented-generation"
ONNX, WEBGPU = "onnx-runtime", "webgpu-in-the-browser"
ENGLISH = (MANUAL, UPLOADS, MODELS, BM25, FOUNDRY, WORKSHOP, TROUBLE, CASCADE, LATENCY, RAG, ONNX, WEBGPU)
OTHERS = ("tandem-in-greek", "tandem-in-hebrew", "tandem-in-persian", "tandem-in-ukrainian")
ASKS = ("?", "؟", ";")


@pytest.fixture(scope="module")
def library() -> Library:
    corpus = asyncio.run(read(CORPUS, Reader(Limits(30, 1500))))
    assert not corpus.problems
    return Library([corpus.segment])


def text(name: str) -> str:
    return (CORPUS / f"{name}.md").read_text(encoding="utf-8")


def questions(name: str) -> list[str]:
    """The headings of a document that are questions."""
    return [heading.text for heading in headings(text(name)) if heading.text.endswith(ASKS)]


def test_sixteen_documents_ship(library: Library) -> None:
    assert sorted(document.id for document in library.documents) == sorted(f"{name}.md" for name in ENGLISH + OTHERS)


def test_the_first_four_documents_make_the_starters(library: Library) -> None:
    first = [questions(document.id.removesuffix(".md"))[0] for document in library.documents[:4]]
    assert first == [
        "How do I upload a file?",
        "When is a small model's draft good enough?",
        "How do I run a model with Foundry Local?",
        "Why is the first answer slow?",
    ]


@pytest.mark.parametrize(
    ("question", "name", "fact"),
    [
        ("How do I start Tandem?", MANUAL, "python3 run.py"),
        ("How do I upload a file?", UPLOADS, "paper clip"),
        ("Which kinds of files can be uploaded?", UPLOADS, "EPUB"),
        ("What happens to a scanned PDF?", UPLOADS, "OCR"),
        ("How do I remove a document?", UPLOADS, "at the top"),
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
        ("Which port does Foundry Local use?", FOUNDRY, "changes with each start"),
        ("How do I find the address of the Foundry Local server?", FOUNDRY, "Web URLs"),
        ("How do I keep the same port for the Foundry server?", FOUNDRY, "--idle-timeout 0"),
        ("Which Python does the Foundry Local SDK need?", FOUNDRY, "Python 3.11 or newer"),
        ("Does Foundry Local need an Azure subscription?", FOUNDRY, "no Azure subscription"),
        ("Is Foundry Local made for many users at once?", FOUNDRY, "one user at a time"),
        ("What is the difference between an alias and a model id?", FOUNDRY, "several variants"),
        ("How do I turn off telemetry in Foundry Local?", FOUNDRY, "disable_nonessential_telemetry"),
        ("What replaced foundry service status?", WORKSHOP, "foundry server status"),
        ("When did Microsoft's support for the old SDK end?", WORKSHOP, "31 August 2026"),
        ("What do I import instead of foundry_local?", WORKSHOP, "foundry_local_sdk"),
        ("What does “Unrecognized command or argument 'service'” mean?", WORKSHOP, "foundry server start"),
        ("Connection refused on port 5273", TROUBLE, "foundry server status"),
        ("Why does the model run out of memory?", TROUBLE, "foundry model unload"),
        ("The Chainlit page stays blank, what can I do?", TROUBLE, ".venv"),
        ("Why are only CPU variants listed?", TROUBLE, "update the driver"),
        ("What is ONNX?", ONNX, "open file format"),
        ("Who started ONNX and when?", ONNX, "2017"),
        ("Is DirectML still developed?", ONNX, "sustained engineering"),
        ("Can onnxruntime and onnxruntime-gpu be installed together?", ONNX, "Only one of the packages"),
        ("Which package brings WebGPU to ONNX Runtime in Python?", ONNX, "onnxruntime-ep-webgpu"),
        ("Since which version does Safari have WebGPU?", WEBGPU, "version 26"),
        ("Does the workshop's webgpu_demo.html use WebGPU?", WEBGPU, "does not use WebGPU"),
        ("What is shader-f16 for?", WEBGPU, "16 bits"),
        ("Which libraries run a language model in the browser?", WEBGPU, "WebLLM"),
        ("What does TTFT mean?", LATENCY, "Time to first token"),
        ("What is coordinated omission?", LATENCY, "Gil Tene"),
        ("How fast do people read?", LATENCY, "238 words"),
        ("Why is time.time() a bad clock?", LATENCY, "perf_counter"),
        ("How many runs does p95 need?", LATENCY, "20 runs"),
        ("What is FrugalGPT?", CASCADE, "2023"),
        ("What is the difference between routing and cascading?", CASCADE, "after the draft"),
        ("How often does the large model make an answer worse?", CASCADE, "2 to 11 percent"),
        ("From how many characters on does the workshop refine a draft?", CASCADE, "600 characters"),
        ("What does AUROC mean?", CASCADE, "coin toss"),
        ("What is reciprocal rank fusion?", RAG, "1 / (60 + rank)"),
        ("What did “Lost in the Middle” find?", RAG, "middle"),
        ("Should I use fine-tuning or RAG?", RAG, "trained again"),
        ("What is indirect prompt injection?", RAG, "meant for the model"),
        ("What is mean reciprocal rank?", RAG, "average of 1 / rank"),
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


@pytest.mark.parametrize("name", ENGLISH + OTHERS)
def test_a_question_that_is_a_heading_finds_its_section_first(library: Library, name: str) -> None:
    for question in questions(name):
        found = library.search(question, 5)
        assert found.evidence.level != "none", question
        first = found.hits[0].passage
        assert first.document == f"{name}.md" and first.heading.endswith(question), question


@pytest.mark.parametrize("name", ENGLISH + OTHERS)
def test_a_document_is_short_and_asks_a_question_to_start_with(name: str) -> None:
    least, most = (500, 900) if name in ENGLISH else (300, 500)
    written = text(name).replace("\u200c", "")  # Persian writes one word with it
    assert written.startswith("# ") and questions(name)
    assert least <= len(re.findall(r"[\w.'×=-]*\w[\w.'×=-]*", written)) <= most


@pytest.mark.parametrize("name", ENGLISH + OTHERS)
def test_a_document_names_only_settings_that_exist(name: str) -> None:
    known = {variable for variable, _, _ in knobs()} | {WORKSHOP_ENDPOINT, *WORKSHOP_ALIASES.values()}
    named = set(re.findall(r"`((?:TANDEM|FOUNDRY|SLM|LLM)_\w*[A-Z])[`=]", text(name)))
    assert named <= known and (name != MANUAL or len(named) > 5)


@pytest.mark.parametrize("name", [name for name in ENGLISH if name not in (WORKSHOP, TROUBLE)])
def test_commands_that_no_longer_exist_are_named_only_where_they_are_replaced(name: str) -> None:
    assert not re.search(r"foundry (?:service|model run)\b", text(name))


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
