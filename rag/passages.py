"""The nouns of retrieval: Document, Passage, Hit; and how a document is cut into passages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text; its path is forgotten. `id` is unique in a library and stable between starts."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document, about 200 tokens. `text == document.text[start:end]`, exactly.

    `heading` is the path of headings above it ("Guide > Upload"), "" without any. `page` counts from 1 where the
    document has pages.
    """

    id: str
    document: str
    title: str
    heading: str
    text: str
    start: int
    end: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage and its BM25 score, in nats-weighted term counts: comparable within one search only."""

    passage: Passage
    score: float
