"""BM25: rank_bm25's scores and order, on any corpus and also on none, and never a hit that shares no word."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Plus

from rag.analyzer import sought, terms
from rag.index import Index
from rag.passages import Passage

WORDS = st.sampled_from("acme invoice total warranty pump the of is 308 παραλαβή 東京 天気 ไทย".split())
TEXTS = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)


def passage(number: int, text: str, title: str = "", heading: str = "") -> Passage:
    return Passage(f"a.md#{number:04}", "a.md", title, heading, text, 0, len(text))


def index(*texts: str) -> Index:
    return Index([passage(number, text) for number, text in enumerate(texts, 1)])


def found(texts: Index, query: str, k: int = 10) -> list[str]:
    return [hit.passage.text for hit in texts.search(query, k).hits]


@given(st.lists(TEXTS, min_size=1, max_size=12), TEXTS)
def test_scores_and_order_are_those_of_rank_bm25(texts: list[str], query: str) -> None:
    wanted = list(sought(query))
    oracle = BM25Plus([terms(text) for text in texts])
    given_to_all = oracle.delta * sum(oracle.idf.get(term, 0.0) for term in wanted)
    expected = oracle.get_scores(wanted) - given_to_all
    hits = index(*texts).search(query, len(texts)).hits
    scores = {hit.passage.id: hit.score for hit in hits}
    for number, text in enumerate(texts, 1):
        assert scores.get(f"a.md#{number:04}", 0.0) == pytest.approx(expected[number - 1], abs=1e-9)
        assert (f"a.md#{number:04}" in scores) == (not set(wanted).isdisjoint(terms(text)))
    ranked = [expected[int(hit.passage.id[-4:]) - 1] for hit in hits]
    assert ranked == pytest.approx(sorted(ranked, reverse=True), abs=1e-9)


@given(st.lists(TEXTS, min_size=1, max_size=12), TEXTS, st.integers(1, 12))
def test_the_first_k_are_the_first_of_all(texts: list[str], query: str, k: int) -> None:
    many = index(*texts)
    assert many.search(query, k).hits == many.search(query, 12).hits[:k]


@given(st.lists(TEXTS, max_size=12), TEXTS)
def test_no_score_reaches_the_ceiling_and_unknown_is_a_share(texts: list[str], query: str) -> None:
    ranking = index(*texts).search(query, 1)
    assert all(0 < hit.score < ranking.ceiling for hit in ranking.hits)
    assert 0 <= ranking.unknown <= 1
    assert bool(ranking.hits) == (ranking.unknown < 1 and bool(texts))


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


def test_ties_are_in_order_of_passage_id_whatever_the_order_given() -> None:
    passages = [passage(number, "the same") for number in (5, 3, 12, 1, 4)]
    hits = Index(passages).search("same", 3).hits
    assert [hit.passage.id for hit in hits] == ["a.md#0001", "a.md#0003", "a.md#0004"]


def test_titles_and_headings_are_searched_too() -> None:
    both = Index([passage(1, "It opens at nine.", "Museum", "Visit > Hours"), passage(2, "It opens at ten.")])
    assert [hit.passage.id for hit in both.search("museum hours", 5).hits] == ["a.md#0001"]


def test_a_title_that_heads_the_path_counts_once() -> None:
    once = Index([passage(1, "x", "Museum", "Museum > Hours"), passage(2, "y")]).search("museum", 1).hits[0]
    apart = Index([passage(1, "x", "Museum", "Hours"), passage(2, "y")]).search("museum", 1).hits[0]
    assert once.score == apart.score


def test_function_words_neither_find_nor_weigh() -> None:
    few = index("What is the total of the invoice", "pumps")
    assert found(few, "What is the warranty?") == []
    assert few.search("What is the warranty?", 1).ceiling == few.search("warranty", 1).ceiling
    assert found(few, "what is the") == ["What is the total of the invoice"]


def test_a_word_said_twice_weighs_once() -> None:
    few = index("invoice total", "pumps")
    assert few.search("invoice invoice", 1) == few.search("invoice", 1)


def test_unknown_is_the_weight_of_words_that_occur_nowhere() -> None:
    few = index("pump", "total")
    assert few.search("pump", 1).unknown == 0
    assert few.search("pump tank", 1).unknown == 0.5
    assert few.search("tank", 1).unknown == 1


def test_a_term_that_occurs_nowhere_weighs_as_one_that_occurs_once() -> None:
    few = index("pump total", "total")
    assert few.idf("tank") == few.idf("pump") > few.idf("total") > 0


def test_fewer_than_one_passage_is_no_passage() -> None:
    assert found(index("pump"), "pump", k=0) == found(index("pump"), "pump", k=-1) == []


def test_searches_at_once_do_not_meet() -> None:
    texts = [f"word{number} shared" for number in range(200)]
    many = index(*texts)
    queries = [f"word{number} shared" for number in range(200)]
    with ThreadPoolExecutor(8) as pool:
        assert [hits[0] for hits in pool.map(lambda query: found(many, query), queries)] == texts
