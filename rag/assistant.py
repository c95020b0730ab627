"""Builds everything from Settings, and closes it: the composition root."""

import asyncio
import logging
from functools import cached_property
from typing import Any

from models.chat import ChatModel
from models.connection import Connection
from models.endpoint import Endpoint, Limits
from models.memory import map_large_blocks
from models.tokens import load
from rag.account.keeping import Keeper
from rag.account.ledger.ledger import Ledger
from rag.account.ledger.pace import pace
from rag.account.recording.lines import read_recording
from rag.account.recording.replay import Replayer
from rag.answer.ask import AUTO, Options, Sampling
from rag.answer.quotes import Quotes
from rag.answer.roles import MODELS, Role
from rag.answer.router import Router
from rag.answer.starters import Starters
from rag.answer.starters import read as read_starters
from rag.answer.turn import Who
from rag.answer.warmth import keep_warm
from rag.documents.corpus import read
from rag.documents.library import Library
from rag.documents.reader import Limits as ReadingLimits
from rag.documents.reader import Reader
from rag.settings import SHIPPED, Settings

log = logging.getLogger(__name__)


class Assistant:
    """One for the process. `open` starts loading and returns at once; `router` waits for what is still being loaded.

    An index of the corpus and the token table take a second or so that nobody should wait for at start.
    """

    def __init__(self, settings: Settings) -> None:
        map_large_blocks()
        self.settings = settings
        self.reader = Reader(ReadingLimits(settings.read_limit_s, settings.read_memory_mb))
        connected = [role for role in MODELS if settings.base_url(role)]
        self.names: dict[Who, str] = {role: settings.of(role).model for role in connected}
        by_name = {name: role for role, name in self.names.items()} | {str(Quotes.name): Role.QUOTES}
        self.first_model: Who = by_name.get(settings.model, AUTO)
        folder = settings.data_folder if settings.ledger_mb else None
        self._ledger = Ledger(folder, int(settings.ledger_mb * 1e6))
        self._loading: asyncio.Task[Router] | None = None
        self._connection: Connection | None = None
        self._warming: set[asyncio.Task[Any]] = set()

    async def open(self) -> None:
        """Needs a running event loop. Closed again with `close`."""
        self._connection = Connection()
        models: dict[Who, ChatModel] = {}
        for role in MODELS:
            if role in self.names:
                models[role] = model = endpoint(self.settings, role, self._connection)
                self._warming.add(asyncio.create_task(model.warm()))
        self._loading = asyncio.create_task(self._load(models))
        if self.settings.keep_warm_min:
            self._warming.add(asyncio.create_task(keep_warm(models.values(), 60 * self.settings.keep_warm_min)))

    async def close(self) -> None:
        tasks = [*self._warming, *([self._loading] if self._loading else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._connection:
            await self._connection.aclose()

    async def router(self) -> Router:
        """What answers questions. Raises RagError when the corpus cannot be read."""
        if self._loading is None:  # `chainlit run -w` runs app.py again, and its hook of the start not
            await self.open()
        assert self._loading
        return await asyncio.shield(self._loading)  # a stopped question does not stop the loading

    @property
    def ships(self) -> bool:
        """Whether the folder of documents is Tandem's own pages."""
        return self.settings.corpus == SHIPPED

    def keeper(self, conversation: str) -> Keeper:
        """Of the turns of a conversation."""
        return Keeper(self._ledger, conversation, self.settings.data_folder, text=self.settings.ledger_text)

    @cached_property
    def options(self) -> Options:
        """What a new conversation starts with."""
        settings = self.settings
        draft, escalation = (Sampling(settings.of(role).temperature, settings.of(role).max_tokens) for role in MODELS)
        return Options(settings.passages, draft, escalation, settings.rules)

    @cached_property
    def starters(self) -> Starters:
        """The questions of the settings' file, if it names one."""
        found = read_starters(self.settings.starters.expanduser()) if self.settings.starters else Starters(())
        if found.problem:
            log.warning(found.problem)
        return found

    @cached_property
    def replayer(self) -> Replayer | None:
        """The recording that the settings name. Blocking: reads it at the first use."""
        if not self.settings.recording:
            return None
        replayer = Replayer(read_recording(self.settings.recording.expanduser()))
        for problem in replayer.problems:
            log.warning(problem)
        return replayer

    @property
    def away(self) -> dict[str, int]:
        """How many requests went to each host that is not this machine."""
        return dict(self._connection.away) if self._connection else {}

    async def _load(self, models: dict[Who, ChatModel]) -> Router:
        tokens, corpus = await asyncio.gather(asyncio.to_thread(load), self._read())
        return Router(
            corpus,
            models,
            Quotes(),
            tokens.count,
            self.settings.context_tokens,
            same_server=len({self.settings.base_url(role) for role in MODELS}) == 1,
            ships=self.ships,
            pace=self._pace,
        )

    def _pace(self, model: str) -> float | None:
        """How fast a model reads here, in tokens a second. Blocking: reads the ledger."""
        return pace(self._ledger.read().entries, model)

    async def _read(self) -> Library:
        corpus = await read(self.settings.corpus, self.reader)
        for problem in corpus.problems:
            log.warning(problem)
        return Library([corpus.segment])


def endpoint(settings: Settings, role: Role, connection: Connection) -> Endpoint:
    """The model of a role that is connected."""
    model = settings.of(role)
    return Endpoint(
        connection,
        model.model,
        settings.base_url(role) or "",
        api_key=model.api_key.get_secret_value() if model.api_key else None,
        limits=Limits(settings.connect_limit_s, settings.first_token_limit_s, settings.idle_limit_s),
        concurrency=model.concurrency,
        ask_logprobs=settings.logprobs,
    )
