"""The question list, run once with each model: what a presenter wants to know before the room fills."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace

from rag.answer.ask import Ask
from rag.answer.log import TurnLog
from rag.answer.roles import Role
from rag.answer.router import Router
from rag.answer.turn import Failed, Outcome, Who, first_word
from words.phrase import Text


@dataclass(frozen=True, slots=True)
class Flight:
    """One question with one model. Seconds; `problem` is the sentence of what failed, "" where nothing did."""

    question: str
    model: Text
    outcome: Outcome
    first_word: float | None
    total: float
    problem: Text = ""


async def preflight(router: Router, ask: Ask, questions: Sequence[str]) -> AsyncGenerator[Flight, None]:
    """Each question with each connected model alone, one after the other; with none, the quotations.

    `ask` says with which options and documents. The turns are of no conversation.
    """
    for who in [*router.models] or [Role.QUOTES]:
        for question in questions:
            yield await _fly(router, replace(ask, question=question, model=who), who)


async def _fly(router: Router, ask: Ask, who: Who) -> Flight:
    log = TurnLog(ask.question)
    async with aclosing(router.answer(ask, log.now)) as events:
        async for event in events:
            log.add(event)
    turn = log.seal()
    problem = next((e.error.sentence for e in turn.events if isinstance(e, Failed)), "")
    name = router.models[who].name if who in router.models else router.quotes.name
    return Flight(ask.question, name, turn.outcome, first_word(turn), turn.events[-1].at, problem)
