"""One conversation on the page: what was said, what is picked, what is set, and the turn that runs."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, field, replace

import chainlit as cl

from models.errors import ModelError
from models.tokens import VocabularyDamaged
from rag.assistant import Assistant
from rag.conversation import Conversation
from rag.errors import RagError
from rag.router import AUTO, Ask, Kept, Options
from rag.turn import Event, Failed, Retrieved, Settled, TurnLog, Who, Why
from ui.page import ChainlitPage
from ui.panels import View
from ui.turn_view import show

log = logging.getLogger(__name__)
KEY = "conversation"


@dataclass
class Session:
    """The one mutable object of a conversation; a turn takes what is picked when it starts."""

    assistant: Assistant
    options: Options
    model: Who = AUTO
    conversation: Conversation = field(default_factory=Conversation)
    running: "asyncio.Task[None] | None" = None  # the turn; there is never a second one
    kept: Kept | None = None  # the choice to keep its draft

    @classmethod
    def begin(cls, assistant: Assistant) -> "Session":
        """A new conversation, known to Chainlit's session."""
        session = cls(assistant, assistant.options, assistant.first_model)
        cl.user_session.set(KEY, session)
        return session

    @property
    def busy(self) -> bool:
        return self.running is not None and not self.running.done()

    async def answer(
        self, message: cl.Message, *, model: Who | None = None, over: Retrieved | None = None, documents: bool = True
    ) -> None:
        """Run one turn for a message on the page; one that still runs is stopped first.

        An edited message rewinds the conversation to before it. `over` are passages to answer from again.
        """
        turn_log = TurnLog(message.content)
        await self._take_turn()
        self.conversation = self.conversation.before(message.id)
        from_documents = over is not None or (self.options.documents and documents)
        options = replace(self.options, documents=from_documents)
        ask = Ask(message.content, self.conversation, options, model or self.model, over)
        view = View(message.id, self.assistant.names, from_documents, options.policy.min_support)
        page = ChainlitPage(turn_log, view)
        self.kept = asyncio.get_running_loop().create_future()
        try:
            await show(self._events(ask, turn_log, self.kept), turn_log, page)
        finally:
            self.kept = None
            self.conversation = self.conversation.with_turn(message.id, turn_log.seal())
            await page.finish()

    async def _take_turn(self) -> None:
        """Two turns of one conversation would write into each other's history, and Stop would reach only one."""
        before, self.running = self.running, asyncio.current_task()
        if before and before is not self.running and not before.done():
            before.cancel()
            await asyncio.wait([before])
            await cl.context.emitter.task_start()  # its end took the Stop button from the page

    async def _events(self, ask: Ask, turn_log: TurnLog, kept: Kept) -> AsyncGenerator[Event, None]:
        try:
            router = await self.assistant.router()  # the first question may come while the corpus is still being read
        except (RagError, VocabularyDamaged) as error:
            log.error("%s %s", error, error.hint)
            yield Failed(turn_log.now(), "documents", ModelError(str(error), error.hint))
            yield Settled(turn_log.now(), None, Why.NO_MODEL)
            return
        async with aclosing(router.answer(ask, turn_log.now, kept)) as events:
            async for event in events:
                yield event

    def keep_draft(self) -> None:
        """The reader prefers the draft: the escalation is closed. Nothing happens if none runs any more."""
        if self.kept and not self.kept.done():
            self.kept.set_result("draft")

    def stop(self) -> None:
        """End the turn that runs, if any, as Stop does."""
        if self.running and not self.running.done() and not self.running.cancelling():
            self.running.cancel()


def current() -> Session | None:
    """The conversation of the hook that is running; None before it began."""
    session: Session | None = cl.user_session.get(KEY)
    return session
