"""Every habit of the table, by a real server that has it."""

import inspect
import sys

import pytest

from models.chat import Message, Prompt, Usage
from models.connection import Connection
from models.context import told
from models.endpoint import Endpoint
from models.errors import EmptyBody, PromptTooLong
from models.habits import HABITS
from tests.fake_server import FakeServer, Script, filler
from tests.models.asking import Heard, hear

YES = Script(words="Yes.")
LONG = 3000  # words


def prompt(words: int, tokens: int | None = None) -> Prompt:
    """Counted by us as `tokens`; the server counts words."""
    return Prompt((Message("user", filler(words)),), 100, 0.0, tokens=words if tokens is None else tokens)


async def learnt(too_long: str, *, tokens: int | None = None, context: int = 2000) -> tuple[Heard, int | None]:
    """What a server that lists 8192 said to a long prompt, and what its context is taken for then."""
    told = {"max_model_len": 8192}
    async with FakeServer(default=YES, context=context, too_long=too_long, told=told) as server, Connection() as opened:
        model = Endpoint(opened, "phi-4-mini", server.url)
        heard = await hear(model, prompt(LONG, tokens))
        await model.warm()
        return heard, model.context_tokens


async def twice(server: FakeServer, **options: bool) -> list[Heard]:
    async with server, Connection() as connection:
        model = Endpoint(connection, "phi-4-mini", server.url, **options)  # type: ignore[arg-type]  # as each test says
        return [await hear(model), await hear(model)]


def test_every_habit_has_its_test() -> None:
    named = {name.removeprefix("test_") for name, _ in inspect.getmembers(sys.modules[__name__], inspect.isfunction)}
    assert {habit.name for habit in HABITS} <= named


async def test_usage_ignored() -> None:
    heard = await twice(FakeServer(default=Script(words="Yes.", usage=False)))
    assert [(one.text, one.error, one.chunks[-1].usage) for one in heard] == [("Yes.", None, None)] * 2


async def test_usage_refused() -> None:
    heard = await twice(server := FakeServer(default=YES, refuses=("stream_options",)))
    assert [one.text for one in heard] == ["Yes."] * 2 and len(server.asked) == 3


async def test_logprobs_null() -> None:
    heard = await twice(server := FakeServer(default=YES), ask_logprobs=True)
    assert [one.text for one in heard] == ["Yes."] * 2
    assert ["logprobs" in request.body for request in server.asked] == [True, False]


async def test_too_long_as_400() -> None:
    heard, context = await learnt("400")
    assert isinstance(heard.error, PromptTooLong) and (heard.error.limit, heard.error.sent) == (2000, LONG)
    assert context == 2000
    heard, context = await learnt("bare")
    assert isinstance(heard.error, PromptTooLong) and context == (LONG + 100) // 2


async def test_too_long_as_an_error_event() -> None:
    heard, context = await learnt("event")
    assert isinstance(heard.error, PromptTooLong) and context == 2000


async def test_too_long_as_an_empty_body() -> None:
    heard, context = await learnt("empty")
    assert isinstance(heard.error, PromptTooLong) and context == (LONG + 100) // 2


async def test_an_empty_body_after_ever_shorter_prompts_has_another_cause(connection: Connection) -> None:
    async with FakeServer(context=10, too_long="empty", told={"max_model_len": 8192}) as server:
        model = Endpoint(connection, "phi-4-mini", server.url)
        errors = [type((await hear(model, prompt(words))).error) for words in (6000, 5000, 4000, 3000)]
        assert errors == [PromptTooLong] * 3 + [EmptyBody] and model.context_tokens == 8192
        assert type((await hear(model, prompt(50))).error) is EmptyBody


async def test_context_smaller_than_listed() -> None:
    _, context = await learnt("400", tokens=LONG // 2)  # it counts twice as many tokens as we do
    assert context == (2000 - 100) // 2 + 100


async def test_unloaded_model_drops(server: FakeServer, connection: Connection) -> None:
    model = Endpoint(connection, "phi-4-mini", server.url)
    for fault in ("die", "empty"):
        server.enqueue("phi-4-mini", Script(fault=fault), YES)
        heard = await hear(model)
        assert (heard.text, heard.error) == ("Yes.", None)
        assert heard.stages[-5:] == ["sent", "accepted", "loading", "sent", "accepted"]


async def test_alias_is_no_id() -> None:
    heard = await twice(server := FakeServer(("Phi-4-mini-instruct-generic-cpu:5",), YES))
    assert [one.text for one in heard] == ["Yes."] * 2
    assert {request.body["model"] for request in server.asked} == {"Phi-4-mini-instruct-generic-cpu:5"}


async def test_id_changes_when_loaded(connection: Connection) -> None:
    async with FakeServer(("Phi-4-mini-instruct-generic-cpu:5",), YES) as server:
        model = Endpoint(connection, "phi-4-mini", server.url)
        await model.warm()
        server.models = ("Phi-4-mini-instruct-generic-cpu:6",)
        assert (await hear(model)).text == "Yes."


async def test_thinking_in_the_text(server: FakeServer, connection: Connection) -> None:
    channels = "<|channel|>analysis<|message|>Let me see.<|end|><|start|>assistant<|channel|>final<|message|>Yes."
    server.enqueue("phi-4-mini", Script(words="<think>Let me see.</think>\n\nYes."), Script(words=channels))
    for _ in range(2):
        heard = await hear(Endpoint(connection, "phi-4-mini", server.url))
        assert (heard.reasoning, heard.text) == ("Let me see.", "Yes.")
        assert heard.chunks[-1].usage and heard.chunks[-1].usage.completion > 1  # the server's own count


async def test_no_done(server: FakeServer, connection: Connection) -> None:
    server.enqueue("phi-4-mini", Script(words="Yes.", done=False))
    heard = await hear(Endpoint(connection, "phi-4-mini", server.url))
    assert (heard.text, heard.error, heard.chunks[-1].finish_reason) == ("Yes.", None, "stop")


async def test_open_after_the_end(server: FakeServer, connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.endpoint.TAIL_S", 0.05)
    server.enqueue("phi-4-mini", Script(words="Yes.", fault="linger"))
    heard = await hear(Endpoint(connection, "phi-4-mini", server.url))
    assert (heard.text, heard.error) == ("Yes.", None)


async def test_one_document(server: FakeServer, connection: Connection) -> None:
    server.enqueue("phi-4-mini", Script(words="In thirty days.", fault="json"))
    heard = await hear(Endpoint(connection, "phi-4-mini", server.url))
    assert (heard.text, heard.error, heard.chunks[-1].usage) == ("In thirty days.", None, Usage(6, 3))


@pytest.mark.parametrize(
    ("error", "numbers"),
    [
        ({"n_ctx": 2048, "n_prompt_tokens": 8349, "message": "exceeds the available context size"}, (2048, 8349)),
        ("the request exceeds the available context size (4096 tokens), try increasing it", (4096, None)),
        ("maximum context length is 4096 tokens. However, you requested 5000 tokens (4700 in the messages)",
         (4096, 4700)),
        ("Requested tokens (4522) exceed context window of 4096", (4096, 4522)),
        ("The decoder prompt (length 5000) is longer than the maximum model length of 4096.", (4096, 5000)),
        ("request requires 4522 total tokens (4512 input + 10 output), which exceeds the model's maximum context "
         "length of 4096 tokens", (4096, 4512)),
        ("prompt too long; exceeded max context length by 12 tokens", (None, None)),
        (None, (None, None)),
    ],
)  # fmt: skip
def test_the_numbers_of_a_refusal_are_read_in_the_words_of_every_server(
    error: object, numbers: tuple[int | None, int | None]
) -> None:
    assert told(error if isinstance(error, dict) else {"message": error}) == numbers
