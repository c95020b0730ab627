"""Entries of a ledger: of turns written by hand, and any that a ledger may hold."""

from hypothesis import strategies as st

from rag.account.ledger.check import MOST, UNTOLD
from rag.account.ledger.entry import Contender, Entry, Found, Spent, Verdict, entry
from rag.answer.policy import Policy, Rule
from rag.answer.signals import Signals
from rag.answer.turn import Turn
from rag.answer.why import Why

POLICY = Policy()
AT = "2026-11-26T05:50:00+00:00"


def kept(turn: Turn, id: str = "1", *, at: str = AT, text: bool = False, policy: Policy | None = POLICY) -> Entry:
    return entry(turn, at=at, conversation="c", id=id, text=text, policy=policy)


seconds = st.floats(0, 1e9)
numbers = st.floats(allow_nan=False, allow_infinity=False)
counts = st.integers(0, MOST)
texts = st.text(max_size=20)  # without lone surrogates, of which a file can hold none
whos = st.sampled_from(["draft", "escalation", "reading", "quotes", "count"]) | texts
unnamed = st.integers(0, 1000).map(lambda count: (UNTOLD,) * count)
checks = st.builds(
    Signals,
    chars=counts, finish_reason=texts, refused=st.booleans(), looping=st.booleans(), other_script=st.booleans(),
    support=st.none() | st.floats(0, 1), unsupported_numbers=unnamed, unsupported_words=unnamed,
    confidence=st.none() | numbers,
)  # fmt: skip
contenders = st.builds(
    Contender,
    who=whos, model=texts, prompt=counts, completion=counts, counted=st.booleans(), speaking=seconds, passages=counts,
    documents=counts, check=st.none() | checks, error=texts,
)  # fmt: skip
founds = st.builds(
    Found,
    how=texts, level=st.sampled_from(["none", "weak", "strong"]), score=numbers, floor=numbers, gap=numbers,
    unknown=numbers, script=texts, hits=counts, documents=counts,
)  # fmt: skip
names = st.lists(st.sampled_from([rule.value for rule in Rule]) | texts, max_size=4).map(tuple)
verdicts = st.builds(Verdict, rules=names, escalate=st.booleans())
labels = st.sampled_from(["read", "retrieve", "prompt", "first token", "writing", "decide", "page"]) | texts
entries = st.builds(
    Entry,
    at=texts, conversation=texts, id=texts, outcome=st.sampled_from(["answered", "stopped"]) | texts,
    who=st.none() | whos, why=st.sampled_from([why.name.lower() for why in Why]), found=st.none() | founds,
    contenders=st.lists(contenders, max_size=3).map(tuple), verdict=st.none() | verdicts, on=names, brief=st.booleans(),
    files=counts, stages=st.lists(st.builds(Spent, st.just("turn") | whos, labels, seconds), max_size=5).map(tuple),
    first_word=st.none() | seconds, total=seconds, lag=st.none() | seconds, rating=st.sampled_from([None, 1, -1]),
    question=st.none() | texts, answer=st.none() | texts, kind=st.just("turn"), version=st.just(1),
)  # fmt: skip
