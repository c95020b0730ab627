"""Every fault on the wire, by a real server on a real socket: its sentence, its remedy, and what was read stays."""

import asyncio
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager, closing
from dataclasses import dataclass
from time import perf_counter

import pytest

from models import errors
from models.chat import Progress
from models.connection import Connection
from models.endpoint import Endpoint, Limits
from models.errors import ModelError
from tests.fake_server import FakeServer, Script
from tests.models.asking import PROMPT, Heard, hear, lasted

DROPPED = ("sent", "accepted", "loading", "sent", "accepted")
LIMITS = Limits(connect_s=0.3, first_token_s=0.4, idle_s=0.3)
BUSY = ["sent", "busy, trying again", "sent"]
REFUSED = ["sent", "not reachable, trying again", "sent"]


@dataclass(frozen=True)
class Fault:
    """What the server does, and what a person then reads. `said` is what was read before, `stages` how it went."""

    scripts: tuple[Script, ...]
    error: type[ModelError]
    sentence: str
    remedy: str
    said: str = ""
    stages: tuple[str, ...] = ("sent", "accepted")


def breaks(fault: str, after: int = 0, **more: float) -> tuple[Script, ...]:
    return (Script(words="One two three four.", fault=fault, after=after, **more),)  # type: ignore[arg-type]


FAULTS = {
    "401": Fault(
        (Script(status=401),),
        errors.ModelUnauthorized,
        "phi-4-mini's server wants a key, or another than it was sent (401).",
        "TANDEM_DRAFT__API_KEY",
        stages=("sent",),
    ),
    "403": Fault(
        (Script(status=403),),
        errors.ModelUnauthorized,
        "phi-4-mini's server wants a key, or another than it was sent (403).",
        "TANDEM_DRAFT__API_KEY",
        stages=("sent",),
    ),
    "404 model": Fault(
        (Script(status=404),),
        errors.ModelNotFound,
        "The server at ADDRESS does not have phi-4-mini. It has phi-4-mini, gpt-oss-20b.",
        "Load the model",
        stages=("sent",),
    ),
    "429 twice": Fault(
        (Script(status=429, retry_after="0"), Script(status=429, retry_after="0")),
        errors.ModelBusy,
        "phi-4-mini is busy: its server takes no more questions now.",
        "a moment",
        stages=tuple(BUSY),
    ),
    "503 twice": Fault(
        (Script(status=503, retry_after="0"), Script(status=503, retry_after="0")),
        errors.ModelBusy,
        "phi-4-mini is not ready: its server is still loading it, or has too much to do.",
        "a moment",
        stages=("sent", "loading", "sent"),
    ),
    "500": Fault(
        (Script(status=500),),
        errors.ModelFault,
        "phi-4-mini's server failed (500).",
        "own log",
        stages=("sent",),
    ),
    "302": Fault(
        (Script(status=302),),
        errors.ModelGarbled,
        "The server at ADDRESS sends phi-4-mini's questions elsewhere (302).",
        "/v1",
        stages=("sent",),
    ),
    "418": Fault(
        (Script(status=418),),
        errors.RequestRefused,
        "phi-4-mini's server did not take the request (418).",
        "parameter",
        stages=("sent",),
    ),
    "slow headers": Fault(
        (Script(headers_s=60),),
        errors.ModelSilent,
        "phi-4-mini did not take the question in 0.4 s.",
        "TANDEM_FIRST_TOKEN_LIMIT_S",
        stages=("sent",),
    ),
    "broken before the headers, twice": Fault(
        breaks("refuse") * 2,
        errors.ModelUnreachable,
        "The connection to phi-4-mini at ADDRESS broke before its answer.",
        "TANDEM_ENDPOINT",
        stages=tuple(REFUSED),
    ),
    "slow before the first token": Fault(
        (Script(headers_s=0.2, prefill_s=60),),
        errors.ModelSilent,
        "phi-4-mini took the question and said nothing in 0.4 s.",
        "TANDEM_FIRST_TOKEN_LIMIT_S",
    ),
    "stalled before the first token": Fault(
        breaks("stall"),
        errors.ModelSilent,
        "phi-4-mini took the question and said nothing in 0.4 s.",
        "TANDEM_FIRST_TOKEN_LIMIT_S",
    ),
    "only comments before the first token": Fault(
        breaks("comments"),
        errors.ModelSilent,
        "phi-4-mini took the question and said nothing in 0.4 s.",
        "TANDEM_FIRST_TOKEN_LIMIT_S",
    ),
    "stalled in mid-stream": Fault(
        breaks("stall", 2),
        errors.ModelSilent,
        "phi-4-mini fell silent: nothing came for 0.3 s.",
        "TANDEM_IDLE_LIMIT_S",
        "One two ",
    ),
    "only comments in mid-stream": Fault(
        breaks("comments", 2),
        errors.ModelSilent,
        "phi-4-mini fell silent: nothing came for 0.3 s.",
        "TANDEM_IDLE_LIMIT_S",
        "One two ",
    ),
    "died before the first token": Fault(
        breaks("die") * 2,
        errors.ModelUnreachable,
        "The connection to phi-4-mini broke before its answer began.",
        "TANDEM_ENDPOINT",
        stages=DROPPED,
    ),
    "died in mid-stream": Fault(
        breaks("die", 2, rate=50),
        errors.ModelInterrupted,
        "The connection to phi-4-mini broke in the middle of its answer.",
        "stays readable",
        "One two ",
    ),
    "malformed chunk": Fault(
        breaks("malformed", 2),
        errors.ModelGarbled,
        "phi-4-mini sent something in its answer that cannot be read.",
        "OpenAI-compatible",
        "One two ",
    ),
    "no finish reason": Fault(
        breaks("cut", 4),
        errors.ModelInterrupted,
        "phi-4-mini's answer ended before it was complete.",
        "stays readable",
        "One two three four.",
    ),
    "[DONE] without finish reason": Fault(
        breaks("done", 2),
        errors.ModelInterrupted,
        "phi-4-mini's answer ended before it was complete.",
        "stays readable",
        "One two ",
    ),
    "200, then an error event": Fault(
        breaks("error", 2),
        errors.ModelFault,
        "phi-4-mini's server reported an error instead of the answer.",
        "own log",
        "One two ",
    ),
    "200 with an empty body": Fault(
        breaks("empty") * 2,
        errors.EmptyBody,
        "phi-4-mini took the question and sent nothing back.",
        "other words",
        stages=DROPPED,
    ),
    "200 with a web page": Fault(
        breaks("html"),
        errors.ModelGarbled,
        "What came from phi-4-mini's address is not an answer of a language model.",
        "/v1",
    ),
    "prompt too long": Fault(
        (Script(status=400, error="This model's maximum context length is 4096 tokens."),),
        errors.PromptTooLong,
        "The question and its passages are longer than phi-4-mini can read at once.",
        "TANDEM_CONTEXT_TOKENS",
        stages=("sent",),
    ),
    "prompt too long, said in the stream": Fault(
        (Script(fault="error", error="the request exceeds the available context size"),),
        errors.PromptTooLong,
        "The question and its passages are longer than phi-4-mini can read at once.",
        "TANDEM_CONTEXT_TOKENS",
    ),
    "empty answer": Fault(
        (Script(words=" "),),
        errors.EmptyAnswer,
        "phi-4-mini finished without a word.",
        "other words",
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
async def test_a_fault_is_told_in_a_sentence_with_its_remedy_and_what_was_read_stays(
    server: FakeServer, connection: Connection, fault: Fault
) -> None:
    server.enqueue("phi-4-mini", *fault.scripts)
    model = Endpoint(connection, "phi-4-mini", server.url, api_key="sk-ours", limits=LIMITS)
    await model.warm()
    heard = await asyncio.wait_for(hear(model), 3)
    assert type(heard.error) is fault.error
    assert str(heard.error) == fault.sentence.replace("ADDRESS", f"127.0.0.1:{server.port}")
    assert heard.error and fault.remedy in str(heard.error.hint)
    assert heard.text == fault.said
    assert tuple(heard.stages) == fault.stages
    assert heard.error.__context__ is None or heard.error.__suppress_context__  # no traceback quotes the server
    assert (await hear(model)).error is None  # and the next question is answered


@asynccontextmanager
async def asked(connection: Connection, url: str) -> AsyncIterator[Heard]:
    yield await asyncio.wait_for(hear(Endpoint(connection, "phi-4-mini", url, limits=LIMITS)), 3)


async def test_a_server_that_is_absent_from_the_start_is_told_as_such(connection: Connection) -> None:
    async with FakeServer() as server:
        pass
    async with asked(connection, server.url) as heard:
        assert type(heard.error) is errors.ModelUnreachable
        assert str(heard.error) == f"phi-4-mini cannot be reached: nothing answers at 127.0.0.1:{server.port}."
        assert "TANDEM_ENDPOINT" in str(heard.error.hint)
        assert heard.stages == ["finding the model", *REFUSED]
        assert lasted(heard.at[-1], 0.3)


async def test_a_server_that_is_stopped_later_is_told_as_such(connection: Connection) -> None:
    async with FakeServer() as server:
        model = Endpoint(connection, "phi-4-mini", server.url, limits=LIMITS)
        assert (await hear(model)).error is None
    heard = await hear(model)
    assert type(heard.error) is errors.ModelUnreachable
    assert str(heard.error) == f"phi-4-mini cannot be reached: nothing answers at 127.0.0.1:{server.port}."
    assert heard.stages == REFUSED


async def test_a_server_that_is_stopped_in_mid_stream_leaves_what_was_read(connection: Connection) -> None:
    words = "One two three four. " * 100
    async with FakeServer(default=Script(words=words, rate=20)) as server:
        heard = Heard()

        async def stop_at_the_first_word() -> None:
            async with aclosing(Endpoint(connection, "phi-4-mini", server.url, limits=LIMITS).stream(PROMPT)) as parts:
                async for part in parts:
                    heard.parts.append(part)
                    if heard.text:
                        await server.stop()

        with pytest.raises(errors.ModelInterrupted):
            await stop_at_the_first_word()
    assert words.startswith(heard.text) and heard.text != words


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves a connection to a full queue hanging")
async def test_a_connection_that_is_never_accepted_is_given_up_at_its_limit(connection: Connection) -> None:
    with closing(socket.socket()) as deaf, closing(socket.socket()) as first, closing(socket.socket()) as second:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen(0)
        for client in (first, second):
            client.setblocking(False)
            client.connect_ex(deaf.getsockname())
        address = f"127.0.0.1:{deaf.getsockname()[1]}"
        began = perf_counter()
        async with asked(connection, f"http://{address}/v1") as heard:
            assert type(heard.error) is errors.ModelUnreachable
            assert str(heard.error) == f"phi-4-mini cannot be reached: {address} did not answer in 0.3 s."
            assert heard.stages == ["finding the model", "sent"]
            assert lasted(perf_counter() - began, 0.6)  # for the list of models, then the question


async def test_only_one_thing_is_tried_again(server: FakeServer, connection: Connection) -> None:
    server.enqueue("phi-4-mini", Script(status=503, retry_after="0"), Script(status=429, retry_after="0"))
    model = Endpoint(connection, "phi-4-mini", server.url, limits=LIMITS)
    heard = await hear(model)
    assert type(heard.error) is errors.ModelBusy
    assert len(server.asked) == 2


async def test_nothing_is_tried_again_after_the_first_word(server: FakeServer, connection: Connection) -> None:
    server.enqueue("phi-4-mini", *breaks("die", 1, rate=50))
    heard = await hear(Endpoint(connection, "phi-4-mini", server.url, limits=LIMITS))
    assert heard.text == "One "
    assert [part.stage for part in heard.parts if isinstance(part, Progress)].count("sent") == 1
    assert len(server.asked) == 1
