"""A reader's connection is lost: the turn waits for it a while, and then no model writes to nobody."""

from collections.abc import Iterator
from shutil import copytree

import pytest

from tests.fake_server import FakeServer, Script, filler
from tests.ui.client import opened
from tests.ui.served import ROOT, Server, start

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="module")]

ENDLESS = Script(words=filler(4000), rate=20)
IMPATIENT = "import ui.leaving\n\nui.leaving.GRACE_SECONDS = 1.0\n"
SCORE = "How does BM25 score a passage?"
FINAL_WORDS = 20  # more than are drawn of a turn after its end


@pytest.fixture(scope="module")
def tandem(_models: FakeServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app as it is, but that it waits for a second only."""
    folder = tmp_path_factory.mktemp("impatient")
    copytree(ROOT / ".chainlit", folder / ".chainlit")
    app = (ROOT / "app.py").read_text(encoding="utf-8")
    server = start(f"{IMPATIENT}\n{app}", folder, TANDEM_ENDPOINT=_models.url)
    yield server
    server.stop()


async def test_a_reader_who_does_not_come_back_is_written_to_no_more(tandem: Server, models: FakeServer) -> None:
    models.enqueue("phi-4-mini", ENDLESS)
    async with opened(tandem) as reader:
        await reader.sends(SCORE)
        await reader.hears("stream_token")
    await models.seen(closes=1)


async def test_the_turn_of_a_reader_who_came_back_goes_on_after_the_grace(tandem: Server, models: FakeServer) -> None:
    models.enqueue("phi-4-mini", ENDLESS, ENDLESS)
    async with opened(tandem) as reader:
        await reader.sends(SCORE)
        await reader.hears("stream_token")
    async with opened(tandem, reader.session_id) as back:
        async with opened(tandem) as other:  # whose grace ends later
            await other.sends(SCORE)
            await other.hears("stream_token")
        await models.seen(closes=1)
        await back.still_hears("stream_token", FINAL_WORDS)
        assert len(models.closes) == 1
        await back.client.emit("stop")
        await models.seen(closes=2)
