"""One conversation on the page: what was said, what is picked, which documents it has, and the turn that runs."""

import asyncio
import logging
import uuid
import weakref
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace

import chainlit as cl

from models.errors import ModelError
from models.tokens import VocabularyDamaged
from rag.account.coverage import Wider, wider
from rag.account.keeping import Keeper
from rag.account.recording.replay import MARK, play
from rag.answer.ask import AUTO, Ask, Options
from rag.answer.cascade import Kept
from rag.answer.conversation import Conversation, Told, told_before
from rag.answer.log import TurnLog
from rag.answer.roles import Role
from rag.answer.turn import Event, Failed, Retrieved, Settled, Turn, Who
from rag.answer.understanding import cut
from rag.answer.why import Why
from rag.assistant import Assistant
from rag.documents.library import Library
from rag.documents.reader import Done, File
from rag.documents.receipt import Receipt
from rag.documents.shelf import Scope, Shelf
from rag.errors import RagError
from rag.text.markup import literal
from rag.text.passages import Hit
from ui import uploads
from ui.language import reader, toast
from ui.page import ChainlitPage
from ui.panels import View
from ui.picker import is_important
from ui.turn_view import show
from words.phrase import say, semicolon

log = logging.getLogger(__name__)
KEY = "conversation"


@dataclass(frozen=True, slots=True)
class Again:
    """How a question is asked once more: by another model, over passages that are given, without documents; reading a
    long document to its end, or searching it instead."""

    model: Who | None = None
    over: Retrieved | None = None
    scope: Scope | None = None
    read_on: bool = False
    search: bool = False


@dataclass
class Session:
    """The one mutable object of a conversation; a turn takes what is picked when it starts."""

    assistant: Assistant
    options: Options
    model: Who = AUTO
    id: str = field(default_factory=lambda: str(uuid.uuid4()))
    conversation: Conversation = field(default_factory=Conversation)
    told: tuple[Told, ...] = ()  # the turns whole, for what is exported
    shelf: Shelf = field(default_factory=Shelf)
    unasked: tuple[str, ...] = ()  # documents that came without a question: the next one is about them
    removed: frozenset[str] = frozenset()  # documents that went since the last turn began
    reading: bool = False  # attached files, before the question is asked
    running: "asyncio.Task[None] | None" = None  # the turn; there is never a second one
    kept: Kept | None = None  # the choice to keep its draft
    keeper: Keeper = field(init=False)  # of the turns

    def __post_init__(self) -> None:
        self.keeper = self.assistant.keeper(self.id)

    @classmethod
    def begin(cls, assistant: Assistant) -> "Session":
        """A new conversation, known to Chainlit's session."""
        session = cls(assistant, assistant.options, assistant.first_model)
        cl.user_session.set(KEY, session)
        return session

    @property
    def busy(self) -> bool:
        return self.running is not None and not self.running.done()

    async def answer(self, message: cl.Message, again: Again = Again()) -> None:
        """Run one turn for a message on the page; one that still runs is stopped first.

        An edited message rewinds the conversation to before it; the files that came with it are here already.
        """
        if not message.content.strip() and not message.elements:
            await toast(say("toast-write"), "info")
            return
        attached = uploads.attached(message)
        question, left_out = cut(message.content)
        turn_log = TurnLog(question, files=tuple(file.name for file in attached), left_out=left_out)
        await self._take_turn()
        edited = self.conversation.exchange(message.id) is not None
        self.conversation = self.conversation.before(message.id)
        self.told = told_before(self.told, message.id)
        scope = again.scope or self.options.scope
        options = replace(self.options, scope="everything" if attached and scope == "corpus" else scope)
        played = self._recorded(question) if (again.model or self.model) == Role.REPLAY else None
        turn = _Turn(message, () if edited else attached, options, again, played)
        page = ChainlitPage(turn_log, self._view(turn, bool(attached)), weakref.proxy(self))
        self.kept = asyncio.get_running_loop().create_future()
        try:
            await show(self._events(turn, turn_log, self.kept), turn_log, page)
        finally:
            self.kept = None
            self._remember(message.id, turn, turn_log.seal())
            await page.finish()
            if (again.model or self.model) != Role.REPLAY:  # nothing happened that could be counted or recorded
                await self._keep(message.id, options, turn_log.seal())

    def _view(self, turn: "_Turn", files: bool) -> View:
        model, replayer = turn.again.model or self.model, self.assistant.replayer
        return View(
            turn.message.id,
            self.assistant.names,
            turn.options.documents,
            turn.options.policy.min_support,
            files=files,
            quoting=model == Role.QUOTES,
            mark=replayer.badge(turn.played) if replayer and turn.played else "",
            replayable=model != Role.REPLAY and self._recorded(cut(turn.message.content)[0]) is not None,
        )

    def _recorded(self, question: str) -> Turn | None:
        replayer = self.assistant.replayer
        return replayer.find(question) if replayer else None

    def _remember(self, id: str, turn: "_Turn", sealed: Turn) -> None:
        """What was said; of documents that were removed while the turn ran, nothing."""
        self.conversation = self.conversation.with_turn(id, sealed)
        self.told = (*self.told, Told(id, MARK if turn.played else "", sealed))
        for document in self.removed:
            self._forget(document)
        self.removed = frozenset()

    async def _keep(self, id: str, options: Options, sealed: Turn) -> None:
        try:
            await self.keeper.keep(sealed, id, options.policy)
        except RagError as error:
            await toast(error.sentence, "warning")

    async def _take_turn(self) -> None:
        """Two turns of one conversation would write into each other's history, and Stop would reach only one."""
        before, self.running = self.running, asyncio.current_task()
        if before and before is not self.running and not before.done():
            before.cancel()
            await asyncio.wait([before])
            await cl.context.emitter.task_start()  # its end took the Stop button from the page

    async def _events(self, turn: "_Turn", turn_log: TurnLog, kept: Kept) -> AsyncGenerator[Event, None]:
        now = turn_log.now
        if turn.files:
            async with aclosing(self._read(turn.files, now)) as steps:
                async for step in steps:
                    yield step
            if not turn.message.content.strip():
                self.unasked += tuple(receipt.document for receipt in turn_log.seal().receipts if receipt.document)
                yield Settled(now(), None, Why.READ)
                return
        if (turn.again.model or self.model) == Role.REPLAY:
            async with aclosing(self._replayed(turn, now)) as events:
                async for event in events:
                    yield event
            return
        try:
            router = await self.assistant.router()  # the first question may come while the corpus is still being read
        except (RagError, VocabularyDamaged) as error:
            log.error("%s %s", error, error.hint)
            yield Failed(now(), Role.DOCUMENTS, ModelError(error.said, error.hint))
            yield Settled(now(), None, Why.NO_MODEL)
            return
        async with aclosing(router.answer(self._ask(turn, turn_log, router.corpus), now, kept)) as events:
            async for event in events:
                yield event

    def _ask(self, turn: "_Turn", turn_log: TurnLog, corpus: Library) -> Ask:
        """The question with all that its answer depends on; what came without one has been asked about by now."""
        again, attached = turn.again, self._attached(turn, turn_log)
        self.unasked = ()
        library = self.shelf.library(corpus, turn.options.scope)
        return Ask(
            turn_log.seal().question,
            self.conversation.within(library.__contains__),
            turn.options,
            library,
            again.model or self.model,
            again.over,
            attached,
            is_important(turn.message),
            again.read_on,
            again.search,
            reader().code,
        )

    async def _read(self, files: Sequence[File], now: Callable[[], float]) -> AsyncGenerator[Event, None]:
        self.reading = True
        try:
            async with aclosing(uploads.read(files, self.assistant.reader, now, self.take)) as steps:
                async for step in steps:
                    yield step
        finally:
            self.reading = False

    async def _replayed(self, turn: "_Turn", now: Callable[[], float]) -> AsyncGenerator[Event, None]:
        """The recorded turn with its own timing; a sentence where the question was not recorded."""
        if turn.played:
            async with aclosing(play(turn.played, now)) as events:
                async for event in events:
                    yield event
            return
        replayer = self.assistant.replayer
        known = semicolon(map(literal, replayer.questions[:8])) if replayer else ""
        hint = say("replay-recorded", questions=known) if known else say("replay-none")
        yield Failed(now(), Role.REPLAY, ModelError(say("replay-unknown-question"), hint))
        yield Settled(now(), None, Why.NO_MODEL)

    def _attached(self, turn: "_Turn", turn_log: TurnLog) -> tuple[str, ...]:
        """What a question is about: the documents that came with it, or that came before it without a question."""
        came = (*(r.document for r in turn_log.seal().receipts), *(file.id for file in uploads.attached(turn.message)))
        return tuple(id for id in dict.fromkeys((*self.unasked, *came)) if self.shelf.upload(id))

    @property
    def documents(self) -> int:
        """How many were uploaded."""
        return len(self.shelf.uploads)

    def put(self, shelf: Shelf) -> None:
        """The conversation's documents are these from now on."""
        self.shelf = shelf

    def take(self, done: Done) -> Receipt:
        """What was read joins the documents, as they are by now."""
        self.shelf, receipt = self.shelf.put(done)
        return receipt

    def remove(self, document: str) -> None:
        """A document is gone from results, prompts, memory and disk at once, with the answers that were made of it.

        A turn that runs ends: it may be about to send the document once more.
        """
        self.shelf = self.shelf.without(document)
        self.removed = self.removed | {document}
        self._forget(document)
        uploads.discard(document)
        if not self.reading:  # then the question is asked of what is there by then
            self.stop()

    def _forget(self, document: str) -> None:
        for message in cl.chat_context.get():  # Chainlit's own memory of what was answered
            if message.type == "assistant_message":
                message.content = ""
        self.conversation = self.conversation.forget(document)
        self.told = tuple(told for told in self.told if not told.rests_on(document))

    async def library(self) -> Library:
        """All documents of this conversation, whatever it is answered from just now. Raises RagError."""
        return self.shelf.everything((await self.assistant.router()).corpus)

    async def wider(self, sent: Sequence[Hit]) -> Wider | None:
        """Passages with what stands around them; None where that is nothing more."""
        router = await self.assistant.router()
        library = self.shelf.everything(router.corpus)
        return await asyncio.to_thread(wider, sent, library, router.count, router.room(self.options))

    def keep_draft(self) -> None:
        """The reader prefers the draft: the escalation is closed. Nothing happens if none runs any more."""
        if self.kept and not self.kept.done():
            self.kept.set_result(Role.DRAFT)

    def stop(self) -> None:
        """End the turn that runs, if any, as Stop does."""
        if self.running and not self.running.done() and not self.running.cancelling():
            self.running.cancel()


@dataclass(frozen=True, slots=True)
class _Turn:
    """What a turn begins with. `files` came with the message and are still to be read."""

    message: cl.Message
    files: Sequence[File]
    options: Options
    again: Again
    played: Turn | None  # what a recording has of it


def current() -> Session | None:
    """The conversation of the hook that is running; None before it began."""
    session: Session | None = cl.user_session.get(KEY)
    return session
