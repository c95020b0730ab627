"""The browser's page as Chainlit offers it: a step above the answer, the answer, its panels below it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Protocol

import chainlit as cl
from chainlit.session import WebsocketSession
from socketio.exceptions import TimeoutError as NoAcknowledgement

from rag.account import report
from rag.account.body import body, preface
from rag.account.coverage import Wider
from rag.answer.log import TurnLog
from rag.answer.roles import Role
from rag.answer.turn import Event, Reading, Settled, Token, Who, said, sent
from rag.text.markup import Undefining, undefined
from rag.text.passages import Hit
from ui.below import PANELS
from ui.language import reader
from ui.panels import Props, View
from words.phrase import everywhere, spoken

PAINT_LIMIT_SECONDS = 2  # a page that does not say that it has painted is not waited for longer
MISSES = 2  # and after so many it is not asked again: a client without a screen never says so


class Panel(cl.CustomElement):
    """A custom element that is drawn from its props alone: Chainlit would write a file at every update."""

    async def _create(self, persist: bool = True) -> bool:
        self.chainlit_key = self.id
        return True

    async def show(self, props: Props, for_id: str) -> None:
        props = everywhere(props, reader())
        if props != self.props:
            self.props = props
            await self.send(for_id=for_id)


class Held(Protocol):
    """What a page needs of its conversation."""

    @property
    def documents(self) -> int:
        """How many were uploaded."""

    async def wider(self, sent: Sequence[Hit]) -> Wider | None:
        """Passages with what stands around them; None where that is nothing more."""


class ChainlitPage:
    """Draws one turn. All that is shown derives from the log; what is kept here is what the browser has already."""

    def __init__(self, log: TurnLog, view: View, held: Held) -> None:
        self._log, self._view, self._held, self._by = log, view, held, reader()
        self._panels = [(Panel(name=element), fold) for element, fold in PANELS]
        self._speaker: Who | None = None
        self._undefining = Undefining()  # of what the speaker says
        self._opened = False
        self._counted = held.documents
        self._misses = 0  # how often the page did not say in time that it had painted

    async def draw(self, events: Sequence[Event]) -> None:
        """Bring the page up to `events`: the step, the answer so far, the panels; then wait for the paint."""
        structural = [event for event in events if not isinstance(event, Token)]
        if not self._opened:
            await self._open()
        starts = await self._say([e for e in events if isinstance(e, Token) and e.channel == "answer"])
        if structural and self._shows_step:
            await self._show_step()
        if structural or starts:
            await self._show_panels()
        if any((isinstance(event, Reading) and event.receipt) or isinstance(event, Settled) for event in structural):
            await self._count_documents()
        if any(isinstance(event, Settled) for event in structural):
            self._message.content = undefined(spoken(body(self._log.seal()), self._by))
            await self._message.update()
        await self._painted()

    async def finish(self) -> None:
        """Once the clock has stopped: what the model read, what more would cost, and the timing with its last row."""
        turn = self._log.seal()
        stands = turn.settled and turn.settled.who and not self._view.mark  # a replay's documents may be gone
        if stands and (shown := sent(turn)):
            self._view = replace(self._view, wider=await self._held.wider(shown))
        await self._show_panels()

    async def _say(self, tokens: Sequence[Token]) -> bool:
        """Stream the words; another contender's first word, or the first after a thought that passed for an answer,
        replaces what stands there. True if someone began."""
        if not tokens:
            return False
        speaker = tokens[-1].who
        words = "".join(token.text for token in said(tokens) if token.who == speaker)
        if any(token.unsays for token in tokens if token.who == speaker):
            self._speaker = None
        if speaker == self._speaker:
            await self._message.stream_token(self._undefining.feed(words))
            return False
        if not words.strip():
            return False
        self._speaker, self._undefining = speaker, Undefining()
        explains = speaker == Role.QUOTES and not self._view.quoting
        above = f"{spoken(preface(self._log.seal()), self._by)}\n\n" if explains else ""
        await self._message.stream_token(above + self._undefining.feed(words.lstrip()), is_sequence=True)
        return True

    async def _show_panels(self) -> None:
        turn, under = self._log.seal(), self._message.id
        for panel, fold in self._panels:
            if (props := fold(turn, self._view)) is not None:
                await panel.show(props, under)

    async def _open(self) -> None:
        """The step first: Chainlit shows what came first above what came later, whatever happens to it afterwards.

        Made here and not before: Chainlit sleeps a millisecond for each, and by now the request is on its way.
        """
        self._opened = True
        self._message = cl.Message(content="")
        self._step = cl.Step(
            name="", type="retrieval", show_input=False, icon="search", parent_id=self._message.parent_id
        )
        self._step.start = _timestamp()
        if self._shows_step:
            self._tell_step()
            await self._step.send()
        await self._message.send()

    @property
    def _shows_step(self) -> bool:
        return self._view.from_documents or self._view.files

    async def _show_step(self) -> None:
        before = self._step.name, self._step.output, self._step.end
        self._tell_step()
        if (self._step.name, self._step.output, self._step.end) != before:
            await self._step.update()

    def _tell_step(self) -> None:
        turn = self._log.seal()
        self._step.name = spoken(report.step_name(turn), self._by)
        self._step.output = spoken(report.step_text(turn), self._by)
        self._step.end = _timestamp() if turn.settled else None

    async def _count_documents(self) -> None:
        count = self._held.documents  # another may arrive while the page is told
        if count != self._counted and await tell_documents(count):
            self._counted = count

    async def _painted(self) -> None:
        """Wait until the browser says that it has painted all that was sent."""
        if self._misses < MISSES and not await painted():
            self._misses += 1


async def painted() -> bool:
    """Wait until the browser has painted what it was sent; False if it does not say so in time."""
    return await have_page("painted", {})


async def tell_documents(count: int) -> bool:
    """How many documents a reload would lose: the page shows it, and asks before it goes."""
    return await have_page("documents", {"count": count})


async def have_page(name: str, args: Mapping[str, object]) -> bool:
    """Have the page do something. Answered before the next one: it keeps only the last call between two drawings."""
    session = cl.context.session
    if isinstance(session, WebsocketSession):
        try:
            await session.emit_call("call_fn", {"name": name, "args": args}, PAINT_LIMIT_SECONDS)
        except NoAcknowledgement:
            return False
    return True


def _timestamp() -> str:
    return datetime.now(UTC).replace(tzinfo=None).isoformat() + "Z"
