"""A room without internet: all of it works where there is loopback alone, and nothing tries to go further."""

import asyncio
import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from tests.browser.running import ROOT

INSIDE = 'ip link set lo up && exec "$@"'
ADDRESS = re.compile(r'sin6?_addr=(?:inet_addr\("([^"]+)"\)|.*?inet_pton\(AF_INET6, "([^"]+)")')
FAMILY = re.compile(r"connect\(\d+, \{sa_family=(AF_\w+)")


@pytest.mark.timeout(240)
@pytest.mark.skipif(sys.platform != "linux", reason="network namespaces are Linux's")
async def test_the_whole_room_works_with_the_network_cut_and_nothing_connects_beyond_loopback(
    tmp_path: Path, chromium: str
) -> None:
    missing = [tool for tool in ("unshare", "ip", "strace") if not shutil.which(tool)]
    if missing or os.geteuid() != 0:
        pytest.skip(f"needs root and {', '.join(missing) or 'nothing else'}: a namespace, and a trace of it")
    script = (sys.executable, "-m", "tests.browser.room", str(tmp_path), chromium)
    command = ("unshare", "--net", "sh", "-c", INSIDE, "room", *script)
    process = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    said = (await process.communicate())[0].decode(errors="replace")
    assert process.returncode == 0, said[-4000:]
    for number in (1, 2):
        trace = (tmp_path / f"connects-{number}").read_text(errors="replace")  # all is over
        families = set(FAMILY.findall(trace))
        assert families <= {"AF_INET", "AF_INET6", "AF_UNIX", "AF_NETLINK", "AF_UNSPEC"}, families
        reached = {four or six for four, six in ADDRESS.findall(trace)}
        assert all(address.startswith("127.") or address in ("::1", "::ffff:127.0.0.1") for address in reached), reached
        assert number == 2 or "127.0.0.1" in reached  # the trace sees the model server
    page = (tmp_path / "conversation.html").read_text(encoding="utf-8")
    assert "thirteen years" in page and "<script" not in page
