import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from models.chat import Chunk, Usage
from models.context import is_too_long
from models.errors import EmptyAnswer, ModelError, ModelFault, ModelGarbled, ModelInterrupted, PromptTooLong
from models.wire import AnswerReader, retry_after
from tests.work import growth, steps

STOP = '{"choices": [{"delta": {}, "finish_reason": "stop"}]}'


def said(text: str, **choice: object) -> str:
    return json.dumps({"choices": [{"delta": {"content": text}, **choice}]}, ensure_ascii=False)


def stream(*documents: str) -> bytes:
    return "".join(f"data: {document}\n\n" for document in documents).encode()


def read(pieces: Iterable[bytes]) -> tuple[list[Chunk], ModelError | None]:
    reader, chunks = AnswerReader("phi-4-mini"), list[Chunk]()
    try:
        for piece in pieces:
            chunks += reader.feed(piece)
        chunks += reader.end()
    except ModelError as error:
        return chunks, error
    return chunks, None


def text(chunks: list[Chunk], channel: str = "answer") -> str:
    return "".join(chunk.text for chunk in chunks if chunk.channel == channel)


def test_an_answer_is_the_same_wherever_its_bytes_are_cut() -> None:
    usage = '{"choices": [], "usage": {"prompt_tokens": 7, "completion_tokens": 3, "total_tokens": 10}}'
    body = b": hello\r\n\r\nevent: message\r\n" + stream(said("Größe "), said("\u2028字"), STOP, usage, "[DONE]")
    expected = [Chunk("Größe "), Chunk("\u2028字"), Chunk(finish_reason="stop", usage=Usage(7, 3))]
    for cut in range(len(body) + 1):
        assert read([body[:cut], body[cut:]]) == (expected, None)
    assert read([body.replace(b"\n", b"\r\n")]) == (expected, None)
    assert read(body[place : place + 1] for place in range(len(body))) == (expected, None)


@pytest.mark.parametrize(("prompt", "completion"), [(7, 10**400), (10**13, 3), (-1, 3), ("7", 3), (7.5, 3)])
def test_tokens_that_no_server_can_have_counted_are_not_told(prompt: object, completion: object) -> None:
    usage = json.dumps({"choices": [], "usage": {"prompt_tokens": prompt, "completion_tokens": completion}})
    assert read([stream(said("Yes."), STOP, usage)]) == ([Chunk("Yes."), Chunk(finish_reason="stop")], None)


@pytest.mark.parametrize("key", ["reasoning_content", "reasoning"])
def test_thinking_is_on_its_own_channel_under_either_name(key: str) -> None:
    both = json.dumps({"choices": [{"delta": {key: "hm", "content": "Yes."}}]})
    chunks, error = read([stream(both, STOP)])
    assert error is None
    assert (text(chunks, "reasoning"), text(chunks)) == ("hm", "Yes.")


def test_thinking_inside_the_text_is_taken_out_of_the_answer_wherever_the_bytes_are_cut() -> None:
    body = stream(said("<th"), said("ink>Hm.</think>"), said("\n\nYes"), said(" <"), said("b>."), STOP)
    for cut in range(len(body) + 1):
        chunks, error = read([body[:cut], body[cut:]])
        assert (text(chunks, "reasoning"), text(chunks), error) == ("Hm.", "Yes <b>.", None)


def test_a_thought_alone_is_no_answer_and_what_is_held_back_is_said_before_an_error() -> None:
    chunks, error = read([stream(said("Hm.\n"), said("</think>"), STOP)])
    assert [chunk.unsays for chunk in chunks] == [False, True]
    assert isinstance(error, EmptyAnswer) and str(error) == "phi-4-mini only thought, and gave no answer."
    chunks, error = read([stream(said("a <"), '{"error": "no"}')])
    assert text(chunks) == "a <" and isinstance(error, ModelFault)


def test_what_other_servers_add_is_ignored() -> None:
    odd = [
        '{"choices": [], "prompt_filter_results": []}',
        '{"type": "ping"}',
        '{"choices": [{"delta": {"role": "assistant", "content": null, "tool_calls": null}, "logprobs": null}]}',
        '{"choices": [{"delta": null}], "error": null, "usage": null}',
        '{"choices": [{"delta": {"content": "Yes."}, "logprobs": {"tokens": []}, "finish_reason": ""}]}',
        '{"choices": [], "usage": {"tokens": 1}}',
    ]
    assert read([stream(*odd, STOP)]) == ([Chunk("Yes."), Chunk(finish_reason="stop")], None)


def test_half_a_surrogate_pair_waits_for_its_other_half() -> None:
    halves = [r'{"choices": [{"delta": {"content": "\ud83d"}}]}', r'{"choices": [{"delta": {"content": "\ude00!"}}]}']
    alone = r'{"choices": [{"delta": {"content": "\ud83d x"}}]}'
    chunks, error = read([stream(*halves, alone, STOP)])
    assert (text(chunks), error) == ("😀!\ufffd x", None)


def test_logprobs_go_with_the_text_of_their_tokens() -> None:
    one = {"content": [{"token": "a", "logprob": -0.5, "top_logprobs": []}]}
    two = {"content": [{"logprob": -1}, {"logprob": -2.5}, {"token": "no logprob"}]}
    chunks, _ = read([stream(said("", logprobs=one), said("ab", logprobs=two), said("c"), STOP)])
    assert [chunk.logprobs for chunk in chunks] == [(-0.5, -1.0, -2.5), (), ()]


def test_one_json_document_instead_of_a_stream_is_an_answer_too() -> None:
    document = {
        "choices": [{"message": {"content": "Yes.", "reasoning_content": "hm"}, "finish_reason": "length"}],
        "usage": {"prompt_tokens": 1, "completion_tokens": 2},
    }
    body = json.dumps(document, indent=1).encode()
    chunks, error = read([b" \n", body[:9], body[9:]])
    assert (text(chunks), text(chunks, "reasoning"), error) == ("Yes.", "hm", None)
    assert chunks[-1] == Chunk(finish_reason="length", usage=Usage(1, 2))


@pytest.mark.parametrize(
    "body",
    [
        b"<!doctype html>\n<title>Welcome</title>",
        b"Ollama is running",
        b'{"detail": "not here"}',
        b'{"model": "phi", "message": {"content": "Yes."}}\n{"done": true}\n',
        b'["Yes."]\n',
    ],
)
def test_a_body_of_another_kind_is_garbled(body: bytes) -> None:
    chunks, error = read([body])
    assert not chunks
    assert isinstance(error, ModelGarbled)


@pytest.mark.parametrize(
    "document",
    [
        '{"choices": [{"delta": {"content":',
        '{"choices": [{"delta": {"content": 7}}]}',
        '{"choices": {"delta": "x"}}',
        '{"choices": ["x"]}',
        "null",
        pytest.param("[" * 100_000, id="nested"),
        "plain words",
    ],
)
def test_an_event_that_cannot_be_read_ends_the_answer_after_what_came_before(document: str) -> None:
    chunks, error = read([stream(said("Yes "), document, said("but"), STOP)])
    assert text(chunks) == "Yes "
    assert isinstance(error, ModelGarbled)
    assert str(error) == "phi-4-mini sent something in its answer that cannot be read."


@pytest.mark.parametrize(
    "line",
    [
        'data: {"error": {"message": "sk-secret", "code": 500}}\n\n',
        'data: {"error": "sk-secret"}\n\n',
        'event: error\ndata: {"object": "error", "message": "sk-secret", "code": 400}\n\n',
        'error: {"code": 500, "message": "sk-secret"}\n\n',
    ],
)
def test_an_error_event_ends_the_answer_after_what_came_before(line: str) -> None:
    chunks, error = read([stream(said("Yes ")), line.encode(), stream(said("but"), STOP)])
    assert text(chunks) == "Yes "
    assert isinstance(error, ModelFault)
    assert "sk-secret" not in str(error)


def test_nothing_behind_the_finish_reason_harms_the_answer() -> None:
    for harm in ('{"error": "too late"}', "{", '{"choices": ["x"]}'):
        assert read([stream(said("Yes."), STOP, harm)]) == ([Chunk("Yes."), Chunk(finish_reason="stop")], None)


def test_an_answer_without_finish_reason_is_interrupted() -> None:
    for end in (b"", stream("[DONE]"), b"data: {"):
        chunks, error = read([stream(said("Yes ")), end])
        assert text(chunks) == "Yes "
        assert isinstance(error, ModelInterrupted)


def test_an_answer_without_a_word_is_empty_unless_it_was_cut_off() -> None:
    thought = '{"choices": [{"delta": {"reasoning": "hm"}}]}'
    for body, sentence in (
        (b"", "phi-4-mini took the question and sent nothing back."),
        (stream(STOP), "phi-4-mini finished without a word."),
        (stream(said(" \n"), STOP), "phi-4-mini finished without a word."),
        (stream(thought, STOP), "phi-4-mini only thought, and gave no answer."),
    ):
        _, error = read([body])
        assert isinstance(error, EmptyAnswer)
        assert str(error) == sentence
    chunks, error = read([stream(thought, STOP.replace("stop", "length"))])
    assert (chunks[-1].finish_reason, error) == ("length", None)


@pytest.mark.parametrize(
    "said",
    [
        {"code": "context_length_exceeded", "message": "no"},
        {"type": "exceed_context_size_error", "message": "no"},
        {"message": "the request exceeds the available context size, try increasing it"},
        {"message": "This model's maximum context length is 4096 tokens. However, you requested 5000 tokens."},
        {"message": "Requested tokens (4522) exceed context window of 4096"},
        {"message": "The decoder prompt (length 5000) is longer than the maximum model length of 4096."},
        {"message": "prompt too long; exceeded max context length by 12 tokens"},
        {"message": "request requires 4522 total tokens, which exceeds the model's maximum context length of 4096"},
        "Trying to keep the first 15857 tokens when context the overflows.",
        "The number of tokens to keep from the initial prompt is greater than the context length",
    ],
)
def test_a_prompt_that_is_too_long_is_known_by_the_words_of_every_server(said: object) -> None:
    assert is_too_long(said)
    _, error = read([stream(json.dumps({"error": said}))])
    assert isinstance(error, PromptTooLong)
    assert str(error) == "The question and its passages are longer than phi-4-mini can read at once."


def test_a_server_that_echoes_the_prompt_does_not_make_it_too_long() -> None:
    assert not is_too_long({"message": "Field required", "input": "what is a context window?"})
    assert not is_too_long([{"msg": "context length"}])
    assert not is_too_long(None)


def test_retry_after_is_seconds_or_a_date_and_never_negative() -> None:
    now = datetime.now(UTC)
    assert retry_after("7", 0.5) == 7.0
    assert retry_after("0.25", 0.5) == 0.25
    assert 25 < retry_after(format_datetime(now + timedelta(seconds=30), usegmt=True), 0.5) <= 30
    assert retry_after(format_datetime(now - timedelta(hours=1), usegmt=True), 0.5) == 0.0
    for nonsense in (None, "", "soon", "-3", "nan", "inf", "1e9", "Wed, 99 Foo 2026"):
        assert retry_after(nonsense, 0.5) == 0.5


def test_reading_a_token_costs_few_steps_however_many_there_are() -> None:
    def body(count: int) -> bytes:
        return stream(*(said(f" word{number}") for number in range(count)), STOP)

    def reading(count: int) -> None:
        written = body(count)
        read(written[place : place + 65536] for place in range(0, len(written), 65536))

    written = body(2000)
    assert growth(reading, 2000) < 3
    assert steps(lambda: read([written])) < 60 * 2000
