"""The app's start: a mistake ends it with a sentence, and nothing depends on Chainlit's hook of the start."""

import os
import socket
import subprocess
import sys
from contextlib import closing

import pytest

from rag import settings
from rag.assistant import Assistant
from tests.ui.served import ROOT


@pytest.mark.slow
@pytest.mark.parametrize(
    ("variable", "value"), [("TANDEM_PASSAGES", "many"), ("TANDEM_PASSAGE", "3"), ("TANDEM_DRAFT__MAX_TOKENS", "0")]
)
def test_a_mistake_in_the_settings_ends_the_start_with_one_line_that_names_it(variable: str, value: str) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as probe:
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "chainlit", "run", "app.py", "--headless", "--port", str(port)]
    environment = {**os.environ, "CHAINLIT_APP_ROOT": str(ROOT), variable: value}
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=40)
    (line,) = ended.stderr.splitlines()  # on the other stream Chainlit tells what files it made
    assert "Traceback" not in ended.stdout
    assert ended.returncode == 1
    assert variable in line.replace(":", " ").split()


async def test_a_router_that_nobody_opened_opens_itself() -> None:
    """`chainlit run -w` runs app.py again when a file changes, and its hook of the start only once."""
    assistant = Assistant(settings.read())
    try:
        router = await assistant.router()
        assert router.corpus.search("How does BM25 score a passage?", 3).hits
        assert await assistant.router() is router
    finally:
        await assistant.close()
