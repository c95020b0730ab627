"""A model that fails is a sentence with a remedy, never a blank message."""

import pytest
from playwright.async_api import expect

from tests.browser.chat import Chat, OpenChat
from tests.fake_server import FakeServer, Script

QUESTION = "How does BM25 score a passage?"
SECRET = "sk-secret"  # in every error of the fake server: a server's raw text may hold anything


async def test_a_model_that_dies_in_mid_stream_leaves_what_was_read(chat: Chat, models: FakeServer) -> None:
    dying = Script(words="Alpha beta gamma delta epsilon zeta", rate=20, fault="die", after=4)
    models.enqueue("phi-4-mini", dying)
    models.enqueue("gpt-oss-20b", dying)
    answer = await chat.ask(QUESTION)
    await answer.settles("gpt-oss-20b broke off")
    await answer.says("Alpha beta gamma delta")
    await expect(answer.decision.locator(".td-problem")).not_to_have_count(0)
    await expect(answer.cursor).to_have_count(0)


@pytest.mark.parametrize("status", [401, 500])
async def test_a_model_that_refuses_is_told_with_a_remedy(chat: Chat, models: FakeServer, status: int) -> None:
    models.enqueue("phi-4-mini", Script(status=status), Script(status=status))
    models.enqueue("gpt-oss-20b", Script(status=status), Script(status=status))
    answer = await chat.ask(QUESTION)
    await answer.settles("Quoted from your documents")
    await answer.says("No language model answered")
    problem = answer.decision.locator(".td-problem").first
    await expect(problem).to_contain_text("phi-4-mini")
    assert len(await problem.inner_text()) > 60
    assert SECRET not in await chat.page.content()


async def test_a_failed_draft_is_answered_by_the_larger_model(chat: Chat, models: FakeServer) -> None:
    models.enqueue("phi-4-mini", Script(status=401))
    answer = await chat.ask(QUESTION)
    await answer.settles("gpt-oss-20b answered")
    await answer.says("BM25 grew out of the Okapi search system")
    await expect(answer.decision.locator(".td-problem")).to_contain_text("phi-4-mini")


async def test_a_server_that_is_gone_is_told_with_a_remedy(chat: Chat, models: FakeServer) -> None:
    models.enqueue(None, *[Script(fault="refuse")] * 4)  # each of both models is tried twice
    answer = await chat.ask(QUESTION)
    await answer.settles("Quoted from your documents")
    await answer.says("BM25")
    await expect(answer.decision.locator(".td-problem").first).to_contain_text("TANDEM_ENDPOINT")


async def test_with_no_model_connected_the_answer_is_quoted(open_chat: OpenChat, lonely_url: str) -> None:
    chat = await open_chat(lonely_url)
    answer = await chat.ask(QUESTION)
    await answer.settles("Quoted from your documents")
    await answer.says("No language model is connected")
    await answer.says("TANDEM_ENDPOINT=http://127.0.0.1:PORT/v1")
    await answer.says("BM25")
