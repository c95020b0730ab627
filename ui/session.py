"""One conversation on the page: what was said, what is picked, what is set, and the turn that runs."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, field, replace

import chainlit as cl

from models.tokens import VocabularyDamaged
from rag.assistant import Assistant
from rag.conversation import Conversation
from rag.errors import RagError
from rag.router import AUTO, Ask, Kept, Options
from rag.turn import Event, Retrieved, TurnLog, Who
from ui.page import ChainlitPage
from ui.panels import View
from ui.turn_view import show

KEY = "conversation"


@dataclass
class Session:
    """The one mutable object of a conversation; a turn takes what is picked when it starts."""

    assistant: Assistant
    options: Options
    model: Who = AUTO
    conversation: Conversation = field(default_factory=Conversation)
    kept: Kept | None = None  # set while a turn runs

    @classmethod
    def begin(cls, assistant: Assistant) -> "Session":
        """A new conversation, known to Chainlit's session."""
        session = cls(assistant, assistant.options, assistant.first_model)
        cl.user_session.set(KEY, session)
        return session

    @property
    def busy(self) -> bool:
        return self.kept is not None

    async def answer(
        self, message: cl.Message, *, model: Who | None = None, over: Retrieved | None = None, documents: bool = True
    ) -> None:
        """Run one turn for a message on the page. An edited message rewinds the conversation to before it."""
        log = TurnLog(message.content)
        self.conversation = self.conversation.before(message.id)
        options = replace(self.options, documents=self.options.documents and documents)
        ask = Ask(message.content, self.conversation, options, model or self.model, over)
        view = View(message.id, self.assistant.names, options.documents, options.policy.min_support)
        page = ChainlitPage(log, view)
        self.kept = asyncio.get_running_loop().create_future()
        try:
            await show(self._events(ask, log, self.kept), log, page)
        except (RagError, VocabularyDamaged) as error:
            await cl.ErrorMessage(f"{error} {error.hint}").send()
        finally:
            self.kept = None
            turn = log.seal()
            if turn.settled:
                self.conversation = self.conversation.with_turn(message.id, turn, from_documents=options.documents)
                await page.finish()

    async def _events(self, ask: Ask, log: TurnLog, kept: Kept) -> AsyncGenerator[Event, None]:
        router = await self.assistant.router()  # the first question may come while the corpus is still being read
        async with aclosing(router.answer(ask, log.now, kept)) as events:
            async for event in events:
                yield event

    def keep_draft(self) -> None:
        """The reader prefers the draft: the escalation is closed. Nothing happens if none runs any more."""
        if self.kept and not self.kept.done():
            self.kept.set_result("draft")


def current() -> Session:
    """The conversation of the hook that is running."""
    session: Session = cl.user_session.get(KEY)
    return session
