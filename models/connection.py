"""The one HTTP client of the process, and a count of what it sends to other machines."""

import asyncio
import ipaddress
from collections import Counter
from typing import Any, Self

import httpx2

KEEP_ALIVE_S = 300.0  # the library's 5 s make a person who pauses to read pay for a new connection


class Connection:
    """Shared by all endpoints: making a client costs 20 ms of a blocked loop.

    The environment is not read: a proxy set there would be sent the questions meant for this machine. `away` counts the
    requests to each host that is not this machine.
    """

    def __init__(self) -> None:
        self.away: Counter[str] = Counter()
        self.http = httpx2.AsyncClient(
            headers={"Accept-Encoding": "identity"},  # compressing a stream holds its tokens back
            limits=httpx2.Limits(max_connections=1000, max_keepalive_connections=100, keepalive_expiry=KEEP_ALIVE_S),
            trust_env=False,
            event_hooks={"request": [self._count]},
        )
        self._lines: dict[tuple[str, int], asyncio.Semaphore] = {}

    async def _count(self, request: httpx2.Request) -> None:
        if not is_here(request.url.host):
            self.away[request.url.host] += 1

    async def document(self, url: str) -> Any:
        """What a GET of a JSON document says; None where nothing answers, or something else does."""
        try:
            response = await self.http.get(url)
            return response.json() if response.is_success else None
        except (httpx2.RequestError, ValueError, RecursionError):
            return None

    def line(self, base_url: str, places: int) -> asyncio.Semaphore:
        """Where requests to a server wait for one of its places."""
        return self._lines.setdefault((base_url, places), asyncio.Semaphore(places))

    async def aclose(self) -> None:
        await self.http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


def is_here(host: str) -> bool:
    """Whether a host is this machine for certain: a loopback address, or the name of one."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower().rstrip(".") == "localhost"
