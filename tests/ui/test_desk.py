"""The presenter's desk over the app's real socket: figures, recording, replay, export, pre-flight, what left."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from tests.fake_server import FakeServer, Script
from tests.ui.client import Reader, opened
from tests.ui.served import ROOT, Server, start

pytestmark = pytest.mark.asyncio(loop_scope="module")

SCORE = "How does BM25 score a passage?"


@asynccontextmanager
async def served(folder: Path, **settings: str) -> AsyncIterator[Server]:
    await asyncio.to_thread(copytree, ROOT / ".chainlit", folder / ".chainlit")
    app = (ROOT / "app.py").read_text(encoding="utf-8")  # once, before anything runs
    server = await asyncio.to_thread(lambda: start(app, folder, **settings))
    try:
        yield server
    finally:
        await asyncio.to_thread(server.stop)


async def desk(reader: Reader) -> Any:
    await reader.presses("open_session")
    return reader.panel("TandemDesk")


def figures(reader: Reader) -> dict[str, dict[str, list[str]]]:
    """The report's tables: by title, by row."""
    sections = reader.panel("TandemReport")["sections"]
    return {part["title"]: {row[0]: row[1:] for row in part["rows"]} for part in sections}


async def test_the_report_is_of_this_sessions_turns(tandem: Server, models: FakeServer) -> None:
    async with opened(tandem) as other, opened(tandem) as reader:
        await other.asks(SCORE)
        await reader.asks("Hello")
        await reader.asks(SCORE, "auto")
        shown = await desk(reader)
    assert figures(reader)["Turns"]["all turns"][0] == "2"
    assert shown["away"] == {"count": 0, "text": "0 requests left this machine"}
    report = reader.panel("TandemReport")
    assert report["problem"] == "" and report["files"]["csv"].count("\n") > 5
    assert report["files"]["markdown"].startswith("#")


async def test_a_thumb_is_in_the_report(tandem: Server, models: FakeServer) -> None:
    async with opened(tandem) as reader:
        turn = await reader.asks(SCORE, "auto")
        await reader.presses("rate", turn, vote=1)
        await desk(reader)
        assert figures(reader)["Turns"]["rated up"][0] == "1"
        await reader.presses("rate", turn, vote=0)
        await desk(reader)
    assert "rated up" not in figures(reader)["Turns"]


async def test_a_ledger_row_holds_no_text(tandem: Server, models: FakeServer) -> None:
    models.enqueue("phi-4-mini", Script(words="The heron is blue [1]."))
    async with opened(tandem) as reader:
        await reader.asks(SCORE)
    ledger = (tandem.folder / "data" / "ledger.jsonl").read_text(encoding="utf-8")
    assert "heron" not in ledger and "BM25" not in ledger and ledger.count("\n") >= 1
    assert json.loads(ledger.splitlines()[-1])["outcome"] == "answered"


async def test_a_recorded_session_is_replayed_offline_with_its_mark(
    tandem: Server, models: FakeServer, tmp_path: Path
) -> None:
    models.enqueue("phi-4-mini", Script(words="By its terms, say the scrolls [1].", prefill_s=0.3))
    async with opened(tandem) as reader:
        await reader.presses("record_session", on=True)
        await reader.asks(SCORE)
        assert (await desk(reader))["recorded"] == 1
    (recording,) = (tandem.folder / "data" / "recordings").glob("*.jsonl")
    settings = {"TANDEM_RECORDING": str(recording), "TANDEM_ENDPOINT": "http://127.0.0.1:9/v1"}
    async with served(tmp_path, **settings) as offline, opened(offline) as reader:
        died = await reader.asks(SCORE)
        assert [a["name"] for a in reader.panel("TandemDecision")["actions"]] == [
            "ask_larger",
            "replay",
            "try_again",
        ]
        await reader.presses("replay", died)
        await reader.hears("task_end")
        decision, timing = reader.panel("TandemDecision"), reader.panel("TandemLatency")
        assert (decision["badges"][0]["text"], decision["headline"]) == (
            "REPLAY",
            "phi-4-mini answered, and its passages do not bear it out",
        )
        seconds = {row["label"]: row["seconds"] for row in timing["rows"]}
        assert seconds["send"] + seconds["first token"] == pytest.approx(0.3, abs=0.15)
        await reader.asks("Who is the king of birds?", "replay")
        problem = reader.panel("TandemDecision")["problems"][0]
        assert problem["text"] == "This question is not in the recording." and SCORE in problem["hint"]
        assert (await desk(reader))["replay"] == [SCORE]


@pytest.mark.slow
async def test_a_missing_recording_and_starters_and_data_folder_are_sentences_and_the_rest_works(
    tmp_path: Path, models: FakeServer
) -> None:
    (tmp_path / "in the way").write_text("a file")
    wrong = {
        "TANDEM_RECORDING": str(tmp_path / "gone.jsonl"),
        "TANDEM_STARTERS": str(tmp_path / "gone.md"),
        "TANDEM_DATA_DIR": str(tmp_path / "in the way"),
    }
    async with served(tmp_path / "app", TANDEM_ENDPOINT=models.url, **wrong) as server, opened(server) as reader:
        await reader.asks(SCORE)
        shown = await desk(reader)
        assert any("gone.jsonl" in problem for problem in shown["problems"])
        assert any("gone.md" in problem for problem in shown["problems"])
        assert "The ledger in " in reader.panel("TandemReport")["problem"]
        assert figures(reader)["Turns"]["all turns"][0] == "1"
        await reader.presses("record_session", on=True)
        await reader.asks(SCORE)
        (toast,) = await reader.hears("toast")
    assert "TANDEM_DATA_DIR" in toast["message"] and len(models.asked) == 2


async def test_the_preflight_asks_each_model_each_question_once(models: FakeServer, tmp_path: Path) -> None:
    (tmp_path / "questions.md").write_text(f"- {SCORE}\n- Who is the king of birds?\n")
    settings = {"TANDEM_ENDPOINT": models.url, "TANDEM_STARTERS": str(tmp_path / "questions.md")}
    async with served(tmp_path / "app", **settings) as server, opened(server) as reader:
        await reader.presses("run_preflight")
        flights = reader.panel("TandemDesk")["flights"]
    assert [(f["model"], f["question"]) for f in flights] == [
        (model, question)
        for model in ("phi-4-mini", "gpt-oss-20b")
        for question in (SCORE, "Who is the king of birds?")
    ]
    assert flights[0]["first"].endswith("s") and flights[1]["problem"] == "not in the documents"
    assert [request.body["model"] for request in models.asked] == ["phi-4-mini", "gpt-oss-20b"]


@pytest.mark.parametrize(("kind", "ending"), [("md", ".md"), ("html", ".html")])
async def test_a_conversation_is_exported_without_what_was_removed(
    tandem: Server, models: FakeServer, kind: str, ending: str
) -> None:
    async with opened(tandem) as reader:
        file = await reader.attaches("pump.md", "The zebrafish pump has a warranty of thirteen years.")
        await reader.asks("How long is the warranty of the zebrafish pump?", files=[file])
        await reader.asks(SCORE)
        await reader.presses("export_conversation", kind=kind)
        before = reader.called("save")
        await reader.presses("remove_document", id=file)
        await reader.presses("export_conversation", kind=kind)
        after = reader.called("save")
    assert before["name"].endswith(ending) and "thirteen years" in before["text"] and SCORE in before["text"]
    assert "thirteen years" not in after["text"] and SCORE in after["text"]


async def test_an_answer_is_copied_with_what_it_cites(tandem: Server, models: FakeServer) -> None:
    models.enqueue("phi-4-mini", Script(words="By its terms [1]."))
    async with opened(tandem) as reader:
        turn = await reader.asks(SCORE)
        await reader.presses("copy_cited", turn)
        text = reader.called("copy")["text"]
    assert text.startswith("By its terms [1].\n\n[1] Retrieval with BM25")
