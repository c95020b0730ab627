"""`chainlit run` of a small app in a process of its own, and clients that speak to it over real sockets."""

import asyncio
import http.client
import json
import os
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Mapping
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import socketio

ROOT = Path(__file__).parents[2]
LIMIT_S = 30  # a busy machine is slow, and a hanging one has to be told


@dataclass(frozen=True)
class Answer:
    """An HTTP response, read to its end; header names are lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Server:
    """`chainlit run` of a small app, with `folder` as its root and `folder / temp` for temporary files."""

    port: int
    folder: Path
    process: subprocess.Popen[bytes]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def uploads(self) -> list[Path]:
        return list((self.folder / "temp").glob("tandem-uploads-*"))

    def ask(
        self, method: str, path: str, headers: Mapping[str, str] | None = None, body: Any = None, chunked: bool = False
    ) -> Answer:
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=LIMIT_S)) as connection:
            connection.request(method, path, body, dict(headers or {}), encode_chunked=chunked)
            response = connection.getresponse()
            return Answer(response.status, {k.lower(): v for k, v in response.getheaders()}, response.read())

    def ask_json(self, method: str, path: str, body: object, headers: Mapping[str, str] | None = None) -> Answer:
        return self.ask(method, path, {"content-type": "application/json", **(headers or {})}, json.dumps(body))

    def ask_raw(self, request: bytes) -> int:
        """Sends bytes that http.client would not, and gives the status of the answer."""
        with socket.create_connection(("127.0.0.1", self.port), LIMIT_S) as connection:
            connection.sendall(request)
            return int(connection.makefile("rb").readline().split()[1])

    def upload(
        self, session_id: str, content: bytes = b"hello", media_type: str = "text/plain", name: str = "f"
    ) -> Answer:
        body = (
            f'--x\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'.encode()
            + f"Content-Type: {media_type}\r\n\r\n".encode()
            + content
            + b"\r\n--x--\r\n"
        )
        headers = {"content-type": "multipart/form-data; boundary=x"}
        return self.ask("POST", f"/project/file?session_id={session_id}", headers, body)

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        finally:
            self.process.kill()  # nothing happens where it has ended


def start(app: str, folder: Path, **environment: str) -> Server:
    """Writes `app` to folder/app.py and runs it on a free port; returns when it answers."""
    (folder / "temp").mkdir(exist_ok=True)
    (folder / "app.py").write_text(app, encoding="utf-8")
    with closing(socket.create_server(("127.0.0.1", 0))) as probe:
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "chainlit", "run", "app.py", "--headless", "--port", str(port)]
    temp = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder / "temp"))
    data = {"TANDEM_DATA_DIR": str(folder / "data")}
    own = {"CHAINLIT_APP_ROOT": str(folder), "PYTHONPATH": str(ROOT), **temp, **data, **environment}
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, env={**os.environ, **own}, stdout=log, stderr=log)
    server = Server(port, folder, process)
    give_up = time.monotonic() + 50
    while process.poll() is None and time.monotonic() < give_up:
        try:
            if server.ask("GET", "/health").status == 200:
                return server
        except OSError:
            time.sleep(0.1)
    process.kill()
    pytest.fail(f"Chainlit did not start: {(folder / 'log').read_text()}")


@asynccontextmanager
async def conversation(server: Server, session_id: object = None, headers: Mapping[str, str] | None = None) -> Any:
    """A connected Socket.IO client and the messages it receives. Raises ConnectionError when it is refused."""
    client = socketio.AsyncClient(reconnection=False)
    messages: asyncio.Queue[str] = asyncio.Queue()
    client.on("new_message", lambda step: messages.put_nowait(step["output"]) if step["output"] else None)
    reasons: list[object] = []
    client.on("connect_error", reasons.append)
    auth = {"clientType": "webapp", "sessionId": session_id or str(uuid.uuid4()), "userEnv": "{}", "threadId": ""}
    try:
        await client.connect(
            server.url, dict(headers or {}), auth, ["websocket"], socketio_path="/ws/socket.io", wait_timeout=LIMIT_S
        )
        await client.emit("connection_successful")
        yield client, messages
    except socketio.exceptions.ConnectionError as error:
        raise ConnectionError(*reasons) from error
    finally:
        await client.disconnect()
        if client.eio.http is not None:
            await client.eio.http.close()  # a refused client leaves its HTTP session open
