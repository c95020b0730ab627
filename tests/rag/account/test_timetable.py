"""The latency table: rows that add up, and the numbers people feel."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.chat import Usage
from models.errors import ModelError
from rag.account.latency import Stage, total
from rag.account.timetable import Sum, headline, seconds_text, sums, tokens
from rag.answer.roles import Role
from rag.answer.turn import Accepted, Answered, Prompted, Received, Sent, Settled, Token, Turn, Waiting, first_word
from rag.answer.why import Why
from tests.rag.logs import answered, asked, escalated, failed, found, prompted, spoken, turn
from tests.said import english
from words.language import LANGUAGES, language
from words.phrase import Text, worded


def test_rows_come_in_the_order_in_which_each_kind_began_and_add_up() -> None:
    table = sums(escalated())
    assert [(one.model, one.stage) for one in table] == [
        ("", "retrieve"), ("phi-4-mini", "prompt"), ("phi-4-mini", "send"), ("phi-4-mini", "first token"),
        ("phi-4-mini", "writing"), ("", "decide"), ("gpt-oss-20b", "prompt"), ("gpt-oss-20b", "send"),
        ("gpt-oss-20b", "first token"), ("gpt-oss-20b", "writing"), ("", "page"),
    ]  # fmt: skip
    assert sum(one.seconds for one in table) == pytest.approx(total(escalated()))


def test_what_happens_twice_is_one_row_and_each_reason_to_wait_another() -> None:
    busy = (prompted(0.0), Waiting(0.0, "draft", "busy"), Sent(1.0, "draft"))
    line = (Waiting(1.5, "draft", "in line"), Sent(2.0, "draft"))
    again = (Waiting(2.5, "draft", "busy"), Sent(4.0, "draft"), Accepted(4.5, "draft"))
    table = sums(turn(*busy, *line, *again))
    assert Sum("draft", "phi-4-mini", Stage.WAIT, "busy", 2.5) in table
    assert Sum("draft", "phi-4-mini", Stage.WAIT, "in line", 0.5) in table
    assert Sum("draft", "phi-4-mini", Stage.SEND, "", 1.5) in table


@pytest.mark.parametrize("who", Role)
def test_who_has_no_model_is_named_in_the_readers_language(who: str) -> None:
    (one,) = sums(turn(failed(0.1, ModelError("No."), who)))
    assert english(one.model) == who
    for code in LANGUAGES:
        assert (worded(one.model, language(code)) == who) == (code == "en")


def test_who_is_not_known_is_named_as_it_is() -> None:
    (one,) = sums(turn(failed(0.1, ModelError("No."), "phi-9")))
    assert one.model == "phi-9"


gaps = st.lists(st.floats(0, 100), min_size=6, max_size=6)


@given(gaps)
def test_the_rows_of_any_sequential_turn_add_up_to_its_total(gaps: list[float]) -> None:
    at = [sum(gaps[: n + 1]) for n in range(6)]
    sealed = Turn(
        (
            Received(0.0, "q"), found(at[0]), Sent(at[1], "draft"), Token(at[2], "draft", "a", "answer"),
            Token(at[3], "draft", "b", "answer"), Answered(at[4], "draft", "ab", "stop", None),
            Settled(at[5], "draft", Why.GOOD_ENOUGH),
        )
    )  # fmt: skip
    assert sum(one.seconds for one in sums(sealed)) == pytest.approx(total(sealed))


def test_the_headline_holds_the_two_numbers_people_feel() -> None:
    assert english(headline(answered())) == "first word after 1.00 s · 1.60 s in all"
    assert english(headline(turn(found(), Settled(0.0521, None, Why.NOT_FOUND)))) == "0.10 s in all"


def test_a_thought_is_no_first_word() -> None:
    sealed = turn(asked(0.1), Token(0.5, "draft", "hm", "reasoning"), spoken(1.0))
    assert first_word(sealed) == 1.0 and first_word(turn(asked(0.1))) is None


def test_tokens_are_the_servers_where_it_tells_and_else_our_own_count() -> None:
    told = turn(asked(0.1), spoken(1.0, text="a b c d e"))
    assert english(tokens(told)) == (("phi-4-mini", "120 in · 5 out · 10.0 tokens/s"),)
    counted = turn(asked(0.1), [e for e in spoken(1.0, text="a b c d e") if isinstance(e, Token)])
    assert english(tokens(counted)) == (("phi-4-mini", "100 in · 5 out · 10.0 tokens/s · estimated"),)


def test_each_model_that_was_asked_has_its_tokens_and_quotations_have_none() -> None:
    assert [model for model, _ in tokens(escalated())] == ["phi-4-mini", "gpt-oss-20b"]
    assert tokens(turn(found(), prompted(0.1, "quotes"), spoken(0.2, "quotes"))) == ()
    assert tokens(turn(found())) == ()


@pytest.mark.parametrize("out", [0, 1])
def test_no_speed_is_claimed_for_a_single_token(out: int) -> None:
    end = Answered(2.0, "draft", "a", "stop", Usage(120, out))
    speaking = [Token(1.0, "draft", "a", "answer"), Token(1.5, "draft", "b", "answer")]
    assert english(tokens(turn(prompted(0.1), speaking, end))) == (("phi-4-mini", f"120 in · {out} out"),)
    burst = [Token(1.0, "draft", "a", "answer"), Token(1.0, "draft", "b", "answer")]
    assert english(tokens(turn(prompted(0.1), burst))) == (("phi-4-mini", "100 in · 2 out · estimated"),)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.0, "0 ms"), (0.0084, "8 ms"), (0.0994, "99 ms"), (0.0996, "0.10 s"), (0.516, "0.52 s"),
        (9.994, "9.99 s"), (9.996, "10.0 s"), (12.34, "12.3 s"), (300.0, "300.0 s"),
    ],
)  # fmt: skip
def test_seconds_are_written_as_people_read_them(seconds: float, text: str) -> None:
    assert english(seconds_text(seconds)) == text


@given(st.floats(0, 1000), st.floats(0, 1000))
def test_more_seconds_never_read_as_fewer(one: float, other: float) -> None:
    def read(text: Text) -> float:
        number, unit = str(text).split()
        return float(number.replace(",", "")) / (1000 if unit == "ms" else 1)

    less, more = sorted((one, other))
    assert read(seconds_text(less)) <= read(seconds_text(more))
    assert read(seconds_text(one)) == pytest.approx(one, rel=0.06, abs=0.0006)


def test_a_prompt_that_was_never_sent_still_names_its_tokens() -> None:
    assert english(tokens(turn(Prompted(0.1, "draft", "phi-4-mini", (), (), 7)))) == (
        ("phi-4-mini", "7 in · 0 out · estimated"),
    )
