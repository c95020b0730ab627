"""What the other tests stand on must itself stand."""

import http.client
import json
import subprocess
import sys
from pathlib import Path

from tests.fake_script import directed, filler, quotation, tokens
from tests.fake_server import FakeServer, Script

PASSAGES = """\
<passage-1a2b number="1" title="Refunds">
# Refunds

Refunds take thirty working days
after the parcel has arrived. They are free.
</passage-1a2b>
<passage-1a2b number="2" title="送货">
包裹由火车运送并投保五百欧元。
</passage-1a2b>
How long?"""


def ask(port: int, question: str, model: str = "phi-4-mini") -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    body = json.dumps({"model": model, "messages": [{"role": "user", "content": question}]})
    connection.request("POST", "/v1/chat/completions", body)
    response = connection.getresponse()
    try:
        return response.status, response.read()
    finally:
        connection.close()


def test_an_answer_quotes_the_passages_so_that_it_looks_supported() -> None:
    first = "Refunds take thirty working days after the parcel has arrived [1]."
    assert quotation(PASSAGES, 1) == first
    assert quotation(PASSAGES, 2) == f"{first} 包裹由火车运送并投保五百欧元 [2]."
    assert quotation("[1] Refunds take thirty days.\n[2] Parcels are insured. How long?", 1) == (
        "Refunds take thirty days [1]."
    )
    assert "nothing to quote" in quotation("How long?", 2)


def test_a_question_carries_its_script() -> None:
    script = directed(Script(rate=40), "How long? [[fault=die after=5 prefill_s=1.5 words=3 usage=0]]")
    assert script == Script(rate=40, fault="die", after=5, prefill_s=1.5, words="word0 word1 word2", usage=False)
    assert directed(Script(), "See [[1]] and [[the list]].") == Script()


def test_words_are_cut_so_that_joined_they_are_the_text() -> None:
    assert "".join(tokens(" One  two\nthree. ")) == " One  two\nthree. "
    assert len(tokens(filler(30))) == 30


def test_it_answers_from_a_thread_one_script_after_another_and_then_as_by_default() -> None:
    with FakeServer().in_thread() as server:
        server.enqueue("phi-4-mini", Script(status=429, retry_after="3"))
        server.enqueue(None, Script(words="For any model."))
        statuses = [ask(server.port, PASSAGES)[0], ask(server.port, "x", "gpt-oss-20b")[0]]
        status, body = ask(server.port, PASSAGES)
    assert statuses == [429, 200]
    assert (status, b"thirty" in body, body.endswith(b"data: [DONE]\n\n")) == (200, True, True)
    assert [request.question for request in server.asked] == [PASSAGES, "x", PASSAGES]


def test_it_runs_as_a_program() -> None:
    command = [sys.executable, "-m", "tests.fake_server", "--rate", "0", "--prefill", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parent.parent) as program:
        try:
            assert program.stdout
            port = int(program.stdout.readline().rsplit(":", 1)[1].removesuffix("/v1\n"))
            assert ask(port, "Hello? [[words=2]]")[1].count(b'"content": "word') == 2
        finally:
            program.terminate()
