"""Each fault, of a server or of this machine, is named by one finding with its remedy."""

import json
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from measure import doctor
from measure.findings import Finding, Status, exit_code
from measure.serving import serving
from models.connection import Connection
from models.discovery import Server
from models.endpoint import Endpoint, Limits
from models.tokens import Tokens, load
from rag.settings import ModelSettings, Settings
from tests.fake_server import FakeServer, Script

COUNT = Script(words="one, two, three, four, five", logprobs=True)
LIMITS = Limits(connect_s=0.5, first_token_s=0.5, idle_s=0.5)


@pytest.fixture(scope="module")
def tokens() -> Tokens:
    return load()


def healthy(**more: object) -> FakeServer:
    return FakeServer(**{"default": COUNT, **more})  # type: ignore[arg-type]  # as each fault says


def saying(**more: object) -> FakeServer:
    return healthy(default=Script(**{"words": COUNT.words, "logprobs": True, **more}))  # type: ignore[arg-type]


def settings(**given: Any) -> Settings:
    return Settings(**given)


@dataclass(frozen=True)
class Fault:
    """What the server does, and the one finding that is not "ok"."""

    server: FakeServer
    name: str
    status: Status
    detail: str
    remedy: str


FAULTS = {
    "no list in time": Fault(healthy(list_s=60), "server", "broken", "did not list its models", "busy"),
    "another model": Fault(
        healthy(models=("mistral",)), "model", "broken", "does not have phi-4-mini. It has mistral", "Load"
    ),
    "wants a key": Fault(saying(status=401), "model", "broken", "wants a key", "API_KEY"),
    "fails": Fault(saying(status=500), "model", "broken", "failed (500)", "log"),
    "overloaded": Fault(saying(status=429, retry_after="0"), "model", "broken", "is busy", "a moment"),
    "still loading": Fault(saying(status=503, retry_after="0"), "model", "broken", "is still loading", "a moment"),
    "refuses": Fault(saying(status=418), "model", "broken", "did not take the request (418)", "parameter"),
    "silent": Fault(saying(fault="stall"), "model", "broken", "said nothing", "FIRST_TOKEN_LIMIT"),
    "falls silent": Fault(saying(fault="stall", after=2), "model", "broken", "fell silent", "IDLE_LIMIT"),
    "hangs up": Fault(saying(fault="die", after=2, rate=50), "model", "broken", "in the middle", "stays readable"),
    "drops": Fault(saying(fault="die"), "model", "broken", "before its answer began", "TANDEM_ENDPOINT"),
    "an empty body": Fault(saying(fault="empty"), "model", "broken", "sent nothing back", "other words"),
    "a web page": Fault(saying(fault="html"), "model", "broken", "not an answer of a language model", "/v1"),
    "half a document": Fault(saying(fault="malformed", after=2), "model", "broken", "cannot be read", "OpenAI"),
    "an error in the stream": Fault(saying(fault="error", after=2), "model", "broken", "an error", "log"),
    "no finish reason": Fault(saying(fault="cut", after=3), "model", "broken", "before it was complete", "readable"),
    "only spaces": Fault(saying(words=" "), "model", "broken", "without a word", "other words"),
    "only thinks": Fault(saying(words="Hm.\n</think>"), "model", "broken", "only thought", "other words"),
    "no usage": Fault(saying(usage=False), "usage", "limits", "no token counts", "estimated"),
    "no logprobs": Fault(saying(logprobs=False), "logprobs", "limits", "no log probabilities", "other signals"),
    "slow to write": Fault(saying(rate=3), "speed", "limits", "tokens a second", "smaller model"),
    "a small context": Fault(
        healthy(context=1500), "context", "limits", "takes about 1500 tokens, not 4096", "CONTEXT_TOKENS=1500"
    ),
    "a small context, not told": Fault(
        healthy(context=1500, too_long="bare"), "context", "limits", "takes about 976 tokens", "CONTEXT_TOKENS=976"
    ),
    "a small context, said by silence": Fault(
        healthy(context=1500, too_long="empty"), "context", "limits", "takes about 976 tokens", "CONTEXT_TOKENS=976"
    ),
    "cuts prompts": Fault(saying(read=1000), "context", "limits", "it read 1000", "CONTEXT_TOKENS=1000"),
}


async def examined(server: FakeServer, tokens: Tokens) -> list[Finding]:
    async with server, Connection() as connection:
        model = Endpoint(connection, "phi-4-mini", server.url, limits=LIMITS, ask_logprobs=True)
        return await serving("draft", model, tokens, 4096)


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
async def test_a_server_s_fault_is_named_by_one_finding_with_its_remedy(
    fault: Fault, tokens: Tokens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.endpoint.LIST_S", 0.3)
    monkeypatch.setattr("models.endpoint.DROPPED_S", 0.01)
    findings = await examined(fault.server, tokens)
    (wrong,) = [finding for finding in findings if finding.status != "ok"]
    assert (wrong.name, wrong.status) == (f"draft: {fault.name}", fault.status)
    assert fault.detail in wrong.detail and fault.remedy in wrong.remedy
    assert "sk-secret" not in wrong.line


async def test_a_server_that_is_well_has_nothing_to_remedy(tokens: Tokens) -> None:
    findings = await examined(healthy(), tokens)
    assert [(finding.status, finding.remedy) for finding in findings] == [("ok", "")] * 8
    assert findings[-1].detail == "takes 4096 tokens"


async def test_one_that_sends_all_at_once_does_not_stream(tokens: Tokens) -> None:
    findings = await examined(saying(fault="json"), tokens)
    assert {finding.name for finding in findings if finding.status == "limits"} >= {"draft: streaming"}


async def test_a_server_that_is_absent_is_told_with_its_address(tokens: Tokens) -> None:
    async with Connection() as connection:
        model = Endpoint(connection, "phi-4-mini", "http://127.0.0.1:9/v1", limits=LIMITS)
        (only,) = await serving("draft", model, tokens, 4096)
    assert (only.name, only.status) == ("draft: server", "broken") and "127.0.0.1:9" in only.detail


async def test_without_a_server_the_remedy_names_one_that_runs_here() -> None:
    here = Server("Ollama", "http://127.0.0.1:11434/v1", ("qwen3",))
    async with Connection() as connection:
        findings = await doctor.models(settings(), connection, [here])
    assert [finding.status for finding in findings] == ["limits", "limits"]
    assert findings[0].remedy == "Set TANDEM_ENDPOINT=http://127.0.0.1:11434/v1."
    assert "Ollama at http://127.0.0.1:11434/v1 (1 models)" in doctor.others(settings(), [here]).detail


def test_the_settings_in_force_show_no_key() -> None:
    draft = ModelSettings(model="phi", base_url="http://127.0.0.1:9/v1", api_key=SecretStr("sk-very-secret"))
    told = doctor.in_force(settings(draft=draft, passages=7)).detail
    assert "draft.api_key=(set)" in told and "passages=7" in told and "sk-very" not in told


def test_an_old_python_and_a_missing_package_are_told(tmp_path: Path) -> None:
    assert doctor.python((3, 9, 2)).status == "broken" and doctor.python().status == "ok"
    (tmp_path / "pyproject.toml").write_text('[project]\ndependencies = ["no-such-thing>=1"]', encoding="utf-8")
    missing = doctor.packages(tmp_path / "pyproject.toml")
    assert (missing.status, missing.detail) == ("broken", "no-such-thing is not installed")
    assert doctor.packages().status == "ok"


async def test_a_corpus_that_is_absent_empty_or_in_part_unreadable_is_told(tmp_path: Path) -> None:
    (tmp_path / "absent").mkdir()
    absent = settings(corpus=tmp_path / "absent")
    (tmp_path / "absent").rmdir()
    assert (await doctor.corpus(absent)).status == "broken"
    (tmp_path / "empty").mkdir()
    empty = await doctor.corpus(settings(corpus=tmp_path / "empty"))
    assert (empty.status, empty.detail.split(" in ")[0]) == ("limits", "0 documents")
    (tmp_path / "some").mkdir()
    (tmp_path / "some" / "good.md").write_text("# Refunds\n\nThirty days.", encoding="utf-8")
    (tmp_path / "some" / "bad.pdf").write_bytes(b"no pdf")
    some = await doctor.corpus(settings(corpus=tmp_path / "some"))
    assert some.status == "limits" and "bad.pdf" in some.detail and some.detail.startswith("1 documents")


@pytest.mark.skipif(sys.platform == "win32" or not os.getuid(), reason="to this user every folder can be written")
def test_a_data_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert doctor.data(tmp_path / "tandem").status == "limits"


def test_little_disk_and_memory_are_told(tmp_path: Path) -> None:
    assert doctor.data(tmp_path / "tandem").status == "ok" and not (tmp_path / "tandem").exists()
    assert doctor.disk(tmp_path, little=1e18).status == "limits"
    if sys.platform == "linux":
        assert doctor.memory(little=1e18).status == "limits"


@contextmanager
def taken() -> Iterator[int]:
    with closing(socket.socket()) as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield int(other.getsockname()[1])


def test_a_port_that_is_taken_is_told() -> None:
    with taken() as port:
        assert doctor.free(port).status == "limits"
    assert doctor.free(port).status == "ok"


def test_the_exit_code_is_that_of_the_worst() -> None:
    ok, limits, broken = (Finding("x", status, "") for status in ("ok", "limits", "broken"))
    assert [exit_code(found) for found in ([], [ok], [ok, limits], [broken, limits])] == [0, 0, 1, 2]


def test_a_wrong_setting_is_one_finding_and_json_is_one_document(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TANDEM_PASAGES", "7")
    assert doctor.main(["--json"]) == 2
    (only,) = json.loads(capsys.readouterr().out)["findings"]
    assert only.keys() == {"name", "status", "detail", "remedy"}
    assert (only["name"], only["status"]) == ("settings", "broken") and "TANDEM_PASSAGES" in only["detail"]


def test_it_says_a_line_for_each_finding(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with FakeServer(default=COUNT).in_thread() as server:
        monkeypatch.setenv("TANDEM_ENDPOINT", server.url)
        assert doctor.main(["--quick"]) in (0, 1)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 15 and any(line.startswith("ok      draft: speed:") for line in lines)
    assert "escalation: model: gpt-oss-20b answers" in "\n".join(lines)
