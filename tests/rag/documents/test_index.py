"""BM25: rank_bm25's scores and order, on any corpus and also on none, and never a hit that shares no word."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Plus

from rag.documents.index import Index, Ranking
from rag.documents.postings import Postings
from rag.text.terms import sought, terms

WORDS = st.sampled_from("acme invoice total warranty pump the of is 308 παραλαβή 東京 天気 ไทย".split())
TEXTS = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)


class Texts:
    """An index of texts, in one part or in several, that gives back the texts it finds."""

    def __init__(self, *parts: list[str]) -> None:
        self._texts = parts
        self.index = Index([Postings.of(map(terms, texts)) for texts in parts])

    def search(self, query: str, k: int) -> Ranking:
        return self.index.search(query, k)

    def found(self, query: str, k: int = 10) -> list[str]:
        return [self._texts[match.part][match.position] for match in self.search(query, k).matches]


def index(*texts: str) -> Texts:
    return Texts(list(texts))


def found(texts: Texts, query: str, k: int = 10) -> list[str]:
    return texts.found(query, k)


@given(st.lists(TEXTS, min_size=1, max_size=12), TEXTS)
def test_scores_and_order_are_those_of_rank_bm25(texts: list[str], query: str) -> None:
    wanted = list(sought(query))
    oracle = BM25Plus([terms(text) for text in texts])
    given_to_all = oracle.delta * sum(oracle.idf.get(term, 0.0) for term in wanted)
    expected = oracle.get_scores(wanted) - given_to_all
    matches = index(*texts).search(query, len(texts)).matches
    scores = {match.position: match.score for match in matches}
    for number, text in enumerate(texts):
        assert scores.get(number, 0.0) == pytest.approx(expected[number], abs=1e-9)
        assert (number in scores) == (not set(wanted).isdisjoint(terms(text)))
    ranked = [expected[match.position] for match in matches]
    assert ranked == pytest.approx(sorted(ranked, reverse=True), abs=1e-9)


@given(st.lists(st.lists(TEXTS, max_size=6), min_size=1, max_size=4), TEXTS)
def test_parts_score_as_if_they_had_been_counted_together(parts: list[list[str]], query: str) -> None:
    whole = index(*(text for part in parts for text in part)).search(query, 24)
    apart = Texts(*parts).search(query, 24)
    offsets = [sum(map(len, parts[:number])) for number in range(len(parts))]
    assert [offsets[m.part] + m.position for m in apart.matches] == [m.position for m in whole.matches]
    assert [m.score for m in apart.matches] == pytest.approx([m.score for m in whole.matches])
    assert (apart.ceiling, apart.unknown) == (whole.ceiling, whole.unknown)


@given(st.lists(st.lists(TEXTS, max_size=6), max_size=4), TEXTS)
def test_merged_postings_are_those_of_all_texts_together(parts: list[list[str]], query: str) -> None:
    together = Postings.of(terms(text) for part in parts for text in part)
    merged = Postings.merged([Postings.of(map(terms, part)) for part in parts])
    for name in ("terms", "widths", "passages", "counts", "lengths"):
        assert getattr(merged, name).tolist() == getattr(together, name).tolist()
        assert getattr(merged, name).dtype == getattr(together, name).dtype


@given(st.lists(TEXTS, min_size=1, max_size=12), TEXTS, st.integers(1, 12))
def test_the_first_k_are_the_first_of_all(texts: list[str], query: str, k: int) -> None:
    many = index(*texts)
    assert many.search(query, k).matches == many.search(query, 12).matches[:k]


@given(st.lists(TEXTS, max_size=12), TEXTS)
def test_no_score_reaches_the_ceiling_and_unknown_is_a_share(texts: list[str], query: str) -> None:
    ranking = index(*texts).search(query, 1)
    assert all(0 < match.score < ranking.ceiling for match in ranking.matches)
    assert 0 <= ranking.unknown <= 1
    assert bool(ranking.matches) == (ranking.unknown < 1 and bool(texts))


def test_an_index_of_nothing_finds_nothing() -> None:
    assert found(index(), "invoice") == []
    assert found(index("", " \n"), "invoice") == []
    assert found(index("invoice"), "") == []


def test_one_document_is_found_by_its_words_only() -> None:
    one = index("Acme sends an invoice.")
    assert found(one, "Where is the invoice?") == ["Acme sends an invoice."]
    assert found(one, "holiday photos") == []


def test_a_word_in_one_of_two_documents_finds_that_one() -> None:
    two = index("holiday photos from crete", "invoice total is 4200 euro")
    assert found(two, "invoice total") == ["invoice total is 4200 euro"]


def test_a_word_in_two_of_three_documents_never_finds_the_third() -> None:
    three = index("invoice", "acme invoice", "acme invoice")
    assert found(three, "acme") == ["acme invoice", "acme invoice"]


def test_a_word_in_all_documents_still_finds_them() -> None:
    assert len(found(index("pump a", "pump b", "pump c"), "pump")) == 3


def test_ties_are_in_order_of_place() -> None:
    matches = Texts(["pump", "same"], ["same", "same"]).search("same", 2).matches
    assert [(match.part, match.position) for match in matches] == [(0, 1), (1, 0)]


def test_function_words_neither_find_nor_weigh() -> None:
    few = index("What is the total of the invoice", "pumps")
    assert found(few, "What is the warranty?") == []
    assert few.search("What is the warranty?", 1).ceiling == few.search("warranty", 1).ceiling
    assert found(few, "what is the") == ["What is the total of the invoice"]


def test_a_word_said_twice_weighs_once() -> None:
    few = index("invoice total", "pumps")
    once, twice = few.search("invoice", 1), few.search("invoice invoice", 1)
    assert (once.matches, once.ceiling) == (twice.matches, twice.ceiling)


def test_unknown_is_the_weight_of_words_that_occur_nowhere() -> None:
    few = index("pump", "total")
    assert few.search("pump", 1).unknown == 0
    assert few.search("pump tank", 1).unknown == 0.5
    assert few.search("tank", 1).unknown == 1


def test_a_term_that_occurs_nowhere_weighs_as_one_that_occurs_once() -> None:
    few = index("pump total", "total")
    assert few.index.idf("tank") == few.index.idf("pump") > few.index.idf("total") > 0


def test_fewer_than_one_passage_is_no_passage() -> None:
    assert found(index("pump"), "pump", k=0) == found(index("pump"), "pump", k=-1) == []


def test_searches_at_once_do_not_meet() -> None:
    texts = [f"word{number} shared" for number in range(200)]
    many = index(*texts)
    queries = [f"word{number} shared" for number in range(200)]
    with ThreadPoolExecutor(8) as pool:
        assert [hits[0] for hits in pool.map(lambda query: found(many, query), queries)] == texts
