import asyncio
import json
from contextlib import aclosing

import pytest

from models import endpoint as endpoint_module
from models.chat import Chunk, Message, Progress, Prompt, Usage
from models.connection import Connection
from models.endpoint import Endpoint, Limits
from models.errors import ModelBusy, ModelGarbled, ModelNotFound, ModelSilent, RequestRefused
from tests.fake_server import FakeServer, Request, Script, filler
from tests.models.asking import PROMPT, hear, lasted
from tests.work import steps

SLOW = Script(words=filler(5000), rate=50)


async def warmed(connection: Connection, server: FakeServer, name: str = "phi-4-mini", **options: object) -> Endpoint:
    model = Endpoint(connection, name, server.url, **options)  # type: ignore[arg-type]  # as each test says
    await model.warm()
    return model


async def test_an_answer_comes_in_chunks_and_the_last_has_finish_reason_and_usage(
    server: FakeServer, connection: Connection
) -> None:
    server.enqueue("phi-4-mini", Script(words="In thirty days.", reasoning="Let me see."))
    heard = await hear(await warmed(connection, server))
    assert heard.error is None
    assert heard.parts[:2] == [Progress("sent"), Progress("accepted")]
    assert heard.chunks[:-1] == [
        *(Chunk(word, "reasoning") for word in ("Let ", "me ", "see.")),
        *(Chunk(word) for word in ("In ", "thirty ", "days.")),
    ]
    assert heard.chunks[-1] == Chunk(finish_reason="stop", usage=Usage(6, 6))


async def test_a_model_whose_template_opens_the_thought_unsays_one_answer_and_then_is_known(
    server: FakeServer, connection: Connection
) -> None:
    server.enqueue("phi-4-mini", *[Script(words="Let me see.\n</think>\n\nThirty days.")] * 2)
    model = await warmed(connection, server)
    first, second = await hear(model), await hear(model)
    assert [chunk.unsays for chunk in first.chunks].count(True) == 1
    assert (second.reasoning, second.text) == ("Let me see.\n", "Thirty days.")


async def test_what_is_asked_is_what_the_prompt_says(server: FakeServer, connection: Connection) -> None:
    await hear(await warmed(connection, server))
    assert server.asked[0].body == {
        "model": "phi-4-mini",
        "messages": [
            {"role": "system", "content": "Be brief."},
            {"role": "user", "content": "When do refunds arrive?"},
        ],
        "max_tokens": 300,
        "temperature": 0.4,
        "stream": True,
        "stream_options": {"include_usage": True},
    }


async def test_half_a_character_in_a_question_does_not_keep_it_from_being_sent(
    server: FakeServer, connection: Connection
) -> None:
    heard = await hear(await warmed(connection, server), Prompt((Message("user", "Why \ud83d?"),), 10, 0.0))
    assert heard.error is None
    assert server.asked[0].question == "Why ??"


async def test_each_part_comes_when_it_happens(server: FakeServer, connection: Connection) -> None:
    server.enqueue("phi-4-mini", Script(words="One two three.", headers_s=0.2, prefill_s=0.3, rate=10))
    heard = await hear(await warmed(connection, server))
    assert lasted(heard.when("accepted") - heard.when("sent"), 0.2)
    assert lasted(heard.when("token"), 0.5)
    assert lasted(heard.at[-1], 0.7)


async def test_sent_is_said_before_the_request_leaves(server: FakeServer, connection: Connection) -> None:
    model = await warmed(connection, server)
    async with aclosing(model.stream(PROMPT)) as parts:
        assert await anext(parts) == Progress("sent")
        await asyncio.sleep(0.05)
        assert not server.asked


async def test_usage_is_not_required(server: FakeServer, connection: Connection) -> None:
    server.enqueue("phi-4-mini", Script(usage=False))
    heard = await hear(await warmed(connection, server))
    assert (heard.error, heard.chunks[-1].usage, heard.chunks[-1].finish_reason) == (None, None, "stop")


async def test_a_server_that_refuses_to_tell_usage_is_asked_without_from_then_on(connection: Connection) -> None:
    async with FakeServer(refuses=("stream_options",)) as server:
        model = await warmed(connection, server)
        first, second = await hear(model), await hear(model)
    assert first.error is second.error is None
    assert first.stages == ["sent", "sent", "accepted"]
    assert second.stages == ["sent", "accepted"]
    assert ["stream_options" in request.body for request in server.asked] == [True, False, False]


async def test_a_refusal_of_something_else_does_not_end_the_asking_for_usage(
    server: FakeServer, connection: Connection
) -> None:
    server.enqueue("phi-4-mini", Script(status=400), Script(status=400))
    model = await warmed(connection, server)
    first, second = await hear(model), await hear(model)
    assert isinstance(first.error, RequestRefused)
    assert second.chunks[-1].usage


async def test_logprobs_come_only_when_they_are_asked_for(server: FakeServer, connection: Connection) -> None:
    server.enqueue("phi-4-mini", *[Script(words="Yes.", logprobs=True)] * 3)
    asking, quiet = await warmed(connection, server, ask_logprobs=True), await warmed(connection, server)
    assert [(await hear(asking)).chunks[0].logprobs for _ in range(2)] == [(-0.25,)] * 2
    assert (await hear(quiet)).chunks[0].logprobs == ()
    assert ["logprobs" in request.body for request in server.asked] == [True, True, False]


async def test_a_server_that_gives_no_logprobs_is_asked_for_them_once(
    server: FakeServer, connection: Connection
) -> None:
    model = await warmed(connection, server, ask_logprobs=True)
    await hear(model)
    await hear(model)
    assert ["logprobs" in request.body for request in server.asked] == [True, False]
    assert all("stream_options" in request.body for request in server.asked)


async def test_a_server_that_refuses_logprobs_is_asked_without_them_and_still_for_usage(connection: Connection) -> None:
    async with FakeServer(refuses=("logprobs",)) as server:
        heard = await hear(await warmed(connection, server, ask_logprobs=True))
    assert heard.chunks[-1].usage
    assert [sorted({"logprobs", "stream_options"} & request.body.keys()) for request in server.asked] == [
        ["logprobs", "stream_options"],
        ["stream_options"],
    ]


async def test_a_refusal_that_names_nothing_gives_up_logprobs_first(server: FakeServer, connection: Connection) -> None:
    server.enqueue("phi-4-mini", Script(status=422), Script(status=422))
    heard = await hear(await warmed(connection, server, ask_logprobs=True))
    assert heard.error is None
    assert [sorted({"logprobs", "stream_options"} & request.body.keys()) for request in server.asked] == [
        ["logprobs", "stream_options"],
        ["stream_options"],
        [],
    ]


async def test_a_json_document_instead_of_a_stream_is_an_answer(server: FakeServer, connection: Connection) -> None:
    server.enqueue("phi-4-mini", Script(words="In thirty days.", fault="json"))
    heard = await hear(await warmed(connection, server))
    assert (heard.error, heard.text) == (None, "In thirty days.")
    assert heard.chunks[-1].usage == Usage(6, 3)


async def test_the_id_on_the_server_is_looked_up_once(connection: Connection) -> None:
    async with FakeServer(("Phi-4-mini-instruct-generic-cpu:5", "gpt-oss-20b-cuda-gpu:1")) as server:
        model = Endpoint(connection, "phi-4-mini", server.url)
        first, second = await hear(model), await hear(model)
    assert first.stages == ["finding the model", "sent", "accepted"]
    assert second.stages == ["sent", "accepted"]
    assert [request.path for request in server.requests] == ["/v1/models", *["/v1/chat/completions"] * 2]
    assert {request.body["model"] for request in server.asked} == {"Phi-4-mini-instruct-generic-cpu:5"}


async def test_a_model_that_was_loaded_anew_is_looked_up_again(connection: Connection) -> None:
    async with FakeServer(("Phi-4-mini-instruct-generic-cpu:5",)) as server:
        model = await warmed(connection, server)
        server.models = ("Phi-4-mini-instruct-generic-cpu:6",)
        heard = await hear(model)
    assert (heard.error, heard.stages) == (None, ["sent", "sent", "accepted"])
    assert [request.body["model"][-1] for request in server.asked] == ["5", "6"]


async def test_a_server_whose_list_is_never_true_is_asked_twice_at_most(connection: Connection) -> None:
    class Restless(FakeServer):
        async def _answer(self, request: Request, writer: asyncio.StreamWriter) -> bool:
            self.models = (f"phi-4-mini:{len(self.requests)}",)
            return await super()._answer(request, writer)

    async with Restless() as server:
        heard = await asyncio.wait_for(hear(await warmed(connection, server)), 3)
    assert isinstance(heard.error, ModelNotFound)
    assert len(server.asked) == 2


async def test_a_server_without_a_list_gets_the_alias(connection: Connection) -> None:
    async with FakeServer(models=None) as server:
        model = Endpoint(connection, "phi-4-mini", server.url)
        assert await model.models() == {}
        heard = await hear(model)
    assert heard.error is None
    assert server.asked[0].body["model"] == "phi-4-mini"


async def test_a_list_without_the_model_ends_in_a_sentence_that_names_a_few(connection: Connection) -> None:
    async with FakeServer(("qwen2.5-0.5b", "llama-3.2-1b", "mistral", "gemma")) as server:
        model = Endpoint(connection, "phi-4-mini", server.url)
        assert await model.warm() == server.models
        heard = await hear(model)
    assert isinstance(heard.error, ModelNotFound)
    assert str(heard.error) == (
        f"The server at 127.0.0.1:{server.port} does not have phi-4-mini. "
        "It has qwen2.5-0.5b, llama-3.2-1b, mistral and 1 more."
    )
    assert not server.asked


async def test_a_list_that_does_not_come_does_not_hold_up_the_question(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(endpoint_module, "LIST_S", 0.1)
    async with FakeServer(list_s=60) as server:
        model = Endpoint(connection, "phi-4-mini", server.url)
        heard = await hear(model)
        assert heard.error is None
        assert lasted(heard.when("sent"), 0.1)
        with pytest.raises(ModelSilent, match=r"did not list its models in 0\.1 s"):
            await model.models()


async def test_a_server_that_is_not_there_yet_can_be_warmed_without_harm(connection: Connection) -> None:
    assert await Endpoint(connection, "phi-4-mini", "http://127.0.0.1:9/v1").warm() == ()


async def test_a_warmed_endpoint_asks_at_once_over_the_connection_that_is_open(
    server: FakeServer, connection: Connection
) -> None:
    model = await warmed(connection, server)
    heard = [await hear(model) for _ in range(3)]
    assert [one.stages for one in heard] == [["sent", "accepted"]] * 3
    assert server.connections == 1


async def test_endpoints_of_one_server_share_its_connections(server: FakeServer, connection: Connection) -> None:
    for name in ("phi-4-mini", "gpt-oss-20b"):
        await hear(await warmed(connection, server, name))
    assert server.connections == 1


async def test_an_answer_ends_with_its_finish_reason_even_if_the_body_does_not(
    server: FakeServer, connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(endpoint_module, "TAIL_S", 0.1)
    server.enqueue("phi-4-mini", Script(words="Yes.", fault="linger"))
    heard = await hear(await warmed(connection, server))
    assert (heard.error, heard.text, heard.chunks[-1].finish_reason) == (None, "Yes.", "stop")
    await server.seen(closes=1)


@pytest.mark.parametrize(("status", "why"), [(429, "busy, trying again"), (503, "loading")])
async def test_a_busy_or_loading_server_is_asked_once_more_when_it_says(
    server: FakeServer, connection: Connection, status: int, why: str
) -> None:
    server.enqueue("phi-4-mini", Script(status=status, retry_after="1"))
    heard = await hear(await warmed(connection, server))
    assert heard.error is None
    assert heard.stages == ["sent", why, "sent", "accepted"]
    assert lasted(heard.when("sent") - heard.when(why), 1.0)


async def test_without_a_retry_after_half_a_second_is_waited(server: FakeServer, connection: Connection) -> None:
    server.enqueue("phi-4-mini", Script(status=429))
    heard = await hear(await warmed(connection, server))
    assert lasted(heard.when("sent") - heard.when("busy, trying again"), 0.5)


async def test_a_retry_after_beyond_the_limit_is_told_at_once_and_not_waited_for(
    server: FakeServer, connection: Connection
) -> None:
    server.enqueue("phi-4-mini", Script(status=429, retry_after="3600"))
    heard = await hear(await warmed(connection, server, limits=Limits(first_token_s=0.2)))
    assert isinstance(heard.error, ModelBusy) and heard.stages == ["sent"]


async def test_a_server_that_is_just_starting_is_tried_again(connection: Connection) -> None:
    async with FakeServer() as server:
        port = server.port
    model = Endpoint(connection, "phi-4-mini", server.url)
    asking = asyncio.create_task(hear(model))
    await asyncio.sleep(0.15)
    async with FakeServer(port=port):
        heard = await asking
    assert heard.error is None
    assert heard.stages == ["finding the model", "sent", "not reachable, trying again", "sent", "accepted"]


async def test_where_a_server_has_one_place_the_others_wait_in_line_first_come_first_served(
    server: FakeServer, connection: Connection
) -> None:
    server.enqueue("phi-4-mini", *(Script(words=f"{number}", prefill_s=0.1) for number in range(3)))
    model = await warmed(connection, server, concurrency=1)
    heard = await asyncio.gather(*(hear(model) for _ in range(3)))
    assert [one.text for one in heard] == ["0", "1", "2"]
    assert [one.stages for one in heard] == [["sent", "accepted"], *[["in line", "sent", "accepted"]] * 2]
    assert lasted(heard[2].when("sent"), 0.2)


async def test_endpoints_of_one_server_stand_in_one_line(server: FakeServer, connection: Connection) -> None:
    small = await warmed(connection, server, concurrency=1)
    large = await warmed(connection, server, "gpt-oss-20b", concurrency=1)
    heard = await asyncio.gather(hear(small), hear(large))
    assert [one.stages[0] for one in heard] == ["sent", "in line"]


@pytest.mark.parametrize("stopped", [Script(headers_s=60), Script(prefill_s=60), SLOW, Script(status=429)])
async def test_a_place_is_free_again_when_its_question_is_cancelled(
    server: FakeServer, connection: Connection, stopped: Script
) -> None:
    server.enqueue("phi-4-mini", stopped)
    model = await warmed(connection, server, concurrency=1)
    first = asyncio.create_task(hear(model))
    await server.seen(asked=1)
    waiting = asyncio.create_task(hear(model))
    second = asyncio.create_task(hear(model))
    await asyncio.sleep(0.05)
    waiting.cancel()
    first.cancel()
    heard = await asyncio.wait_for(second, 1)
    assert (heard.error, heard.stages) == (None, ["in line", "sent", "accepted"])


async def test_closing_the_stream_closes_the_connection(server: FakeServer, connection: Connection) -> None:
    server.enqueue("phi-4-mini", SLOW)
    async with aclosing((await warmed(connection, server)).stream(PROMPT)) as parts:
        async for part in parts:
            if part == Chunk("word3 "):
                break
    await server.seen(closes=1)


async def test_closing_the_stream_at_the_headers_closes_the_connection_too(
    server: FakeServer, connection: Connection
) -> None:
    server.enqueue("phi-4-mini", Script(prefill_s=60))
    async with aclosing((await warmed(connection, server)).stream(PROMPT)) as parts:
        async for part in parts:
            if part == Progress("accepted"):
                break
    await server.seen(closes=1)


@pytest.mark.parametrize("script", [Script(headers_s=60), Script(prefill_s=60), SLOW])
async def test_cancelling_the_task_closes_the_connection(
    server: FakeServer, connection: Connection, script: Script
) -> None:
    server.enqueue("phi-4-mini", script)
    asking = asyncio.create_task(hear(await warmed(connection, server)))
    await server.seen(asked=1)
    await asyncio.sleep(0.1)
    asking.cancel()
    await server.seen(closes=1)
    with pytest.raises(asyncio.CancelledError):
        await asking


async def test_the_callers_own_time_limit_stays_the_callers(server: FakeServer, connection: Connection) -> None:
    server.enqueue("phi-4-mini", SLOW, Script(words="Yes."))
    model = await warmed(connection, server)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.2):
            await hear(model)
    assert (await hear(model)).text == "Yes."


async def test_a_reader_that_pauses_is_not_a_server_that_is_silent(server: FakeServer, connection: Connection) -> None:
    server.enqueue("phi-4-mini", Script(words="One two three.", rate=20))
    model = await warmed(connection, server, limits=Limits(idle_s=0.15))
    said = []
    async with aclosing(model.stream(PROMPT)) as parts:
        async for part in parts:
            if isinstance(part, Chunk):
                said.append(part.text)
                await asyncio.sleep(0.3)
    assert "".join(said) == "One two three."


async def test_an_answer_may_take_longer_than_the_limits_of_its_parts(
    server: FakeServer, connection: Connection
) -> None:
    server.enqueue("phi-4-mini", Script(words=filler(8), rate=10))
    heard = await hear(await warmed(connection, server, limits=Limits(first_token_s=0.3, idle_s=0.3)))
    assert (heard.error, heard.text) == (None, filler(8))


async def test_the_key_is_sent_to_its_server_and_shown_to_nobody(server: FakeServer, connection: Connection) -> None:
    model = await warmed(connection, server, api_key=" sk-very-secret\u200b\n")
    await hear(model)
    assert {request.headers["authorization"] for request in server.requests} == {"Bearer sk-very-secret"}
    assert repr(model) == f"Endpoint('phi-4-mini' at 127.0.0.1:{server.port})"


async def test_a_key_in_the_environment_is_sent_to_nobody(
    server: FakeServer, connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "OPENAI_ADMIN_KEY"):
        monkeypatch.setenv(name, "sk-from-the-environment")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "Authorization: Bearer sk-from-the-environment")
    await hear(await warmed(connection, server))
    for request in server.requests:
        assert "authorization" not in request.headers
        assert "sk-from-the-environment" not in json.dumps(request.headers)


async def test_a_proxy_in_the_environment_gets_no_question(server: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    async with Connection() as connection:
        assert (await hear(await warmed(connection, server))).error is None


async def test_an_address_without_v1_is_told_from_a_model_that_is_missing(connection: Connection) -> None:
    async with FakeServer(models=None) as server:
        heard = await hear(Endpoint(connection, "phi-4-mini", server.url.removesuffix("/v1")))
    assert isinstance(heard.error, ModelGarbled)
    assert "/v1" in str(heard.error.hint)


async def test_fifty_answers_at_once_all_arrive(server: FakeServer, connection: Connection) -> None:
    server.default = Script(words=filler(20), rate=100)
    model = await warmed(connection, server)
    heard = await asyncio.gather(*(hear(model) for _ in range(50)))
    assert {(one.text, one.error) for one in heard} == {(filler(20), None)}


def test_two_endpoints_cost_no_second_client(connection: Connection) -> None:
    Endpoint(connection, "model", "http://127.0.0.1:9/v1")
    assert steps(lambda: Endpoint(connection, "another", "http://127.0.0.1:9/v1")) < 1000


@pytest.mark.parametrize(
    ("told", "context"),
    [
        ({"max_model_len": 16384}, 16384),
        ({"context_length": 4096}, 4096),
        ({"maxInputTokens": 32768, "maxOutputTokens": 4096}, 32768),
        ({"meta": {"n_ctx_train": 131072}}, None),
        ({"max_model_len": "many"}, None),
        ({}, None),
    ],
)
async def test_the_context_is_the_one_that_the_server_tells(told: dict[str, object], context: int | None) -> None:
    async with FakeServer(told=told) as server, Connection() as connection:
        model = Endpoint(connection, "phi-4-mini", server.url)
        await model.warm()
        assert model.context_tokens == context
