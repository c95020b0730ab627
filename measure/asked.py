"""What is a message taken for, and what is it answered from? Conversations over files, each with what is right.

    python -m measure.asked FOLDER... [--requests FILE]

A folder holds `cases.jsonl` with a conversation a line, {"files": [...], "before": [...], "question": "...", "must":
PATTERN, "must_not": PATTERN or null}, and the files beside it. The page's answer without any model has to match the one
pattern and not the other. What ships with Tandem is there as well, as on a new page.

`--requests FILE`: its second paragraph names requests to a document, with dots between them, its third messages about
the conversation. After one question of fact over `contract.md` of the first folder, each request has to reach a model
with the whole document; the others have to be answered without a search.
"""

import asyncio
import json
import re
import sys
from collections.abc import Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from pathlib import Path

from models.chat import ChatModel
from models.scripted import ScriptedModel
from models.tokens import load
from rag import settings
from rag.account.body import body
from rag.answer.ask import Ask
from rag.answer.conversation import Conversation
from rag.answer.log import TurnLog
from rag.answer.quotes import Quotes
from rag.answer.roles import Role
from rag.answer.router import Router
from rag.answer.turn import Prompted, Turn, Who
from rag.assistant import Assistant
from rag.documents.library import Library
from rag.documents.reader import Done, File, Limits, Reader
from rag.documents.segment import Segment
from rag.documents.shelf import Shelf
from words.language import ENGLISH, language
from words.phrase import spoken

SAID = "It says so [1]."  # by the model that is asked
DOT = " · "


@dataclass(slots=True)
class Talk:
    """A conversation without a page: what was said, and the files that were uploaded."""

    router: Router
    shelf: Shelf
    conversation: Conversation = field(default_factory=Conversation)

    async def ask(self, question: str, assistant: Assistant) -> Turn:
        log = TurnLog(question)
        library = self.shelf.library(self.router.corpus, "everything")
        ask = Ask(question, self.conversation, assistant.options, library)
        async with aclosing(self.router.answer(ask, log.now)) as events:
            async for event in events:
                log.add(event)
        turn = log.seal()
        self.conversation = self.conversation.with_turn(str(len(self.conversation.exchanges)), turn)
        return turn


@dataclass(frozen=True, slots=True)
class Desk:
    """What every conversation here is made of."""

    assistant: Assistant
    corpus: Segment
    router: Router

    async def talk(self, files: Sequence[Path], model: bool = False) -> Talk:
        """Raises OSError for a file that is not there, ValueError for one that cannot be read."""
        shelf = Shelf()
        reader = Reader(Limits(120, 1500))
        wanted = [File(path, path.name, f"upload-{number}") for number, path in enumerate(files)]
        async with aclosing(reader.read(wanted)) as steps:
            async for step in steps:
                if isinstance(step, Done):
                    shelf, receipt = shelf.put(step)
                    if receipt.problem:
                        raise ValueError(f"{receipt.name}: {receipt.problem}")
        models: dict[Who, ChatModel] = {Role.DRAFT: ScriptedModel("scripted", SAID)} if model else {}
        return Talk(replace(self.router, models=models), shelf)


async def _desk() -> Desk:
    assistant = Assistant(settings.read())
    await assistant.open()
    try:
        router = await assistant.router()
    finally:
        await assistant.close()
    corpus = router.corpus.segments[0]
    return Desk(assistant, corpus, Router(Library([corpus]), {}, Quotes(), load().count, 8192, ships=True))


def _answer(turn: Turn) -> str:
    return spoken(body(turn), language(ENGLISH))


async def cases(desk: Desk, folder: Path) -> tuple[int, int]:
    """How many of a folder's cases are right, and of how many; each miss is printed."""
    rows = [json.loads(line) for line in (folder / "cases.jsonl").read_text(encoding="utf-8").splitlines() if line]
    right = 0
    for row in rows:
        talk = await desk.talk([folder / name for name in row["files"]])
        for before in row.get("before", ()):
            await talk.ask(before, desk.assistant)
        said = _answer(await talk.ask(row["question"], desk.assistant))
        held = re.search(row["must"], said, re.MULTILINE) is not None
        wrong = bool(row.get("must_not")) and re.search(row["must_not"], said, re.MULTILINE) is not None
        right += held and not wrong
        if not held or wrong:
            print(f"- {', '.join(row['files'])}: {row['question']}\n  {' '.join(said.split())[:300]}")
    return right, len(rows)


async def requests(desk: Desk, told: str, document: Path) -> tuple[int, int]:
    """How many requests reach a model with the whole document, and messages nobody searches for; and of how many."""
    _, work, about, *_ = told.split("\n\n")
    right = 0
    asked = [(line.strip(), True) for line in work.split(DOT)]
    asked += [(line.strip(), False) for line in about.partition(": ")[2].split(DOT)]
    for message, whole in asked:
        talk = await desk.talk([document], model=True)
        await talk.ask("What is the notice period?", desk.assistant)
        turn = await talk.ask(message, desk.assistant)
        good = _reads_all(turn, talk) if whole else _searches_not(turn)
        right += good
        if not good:
            how = turn.retrieved.how if turn.retrieved else "nothing"
            print(f"- {message}: {turn.outcome}, from {how}")
    return right, len(asked)


def _reads_all(turn: Turn, talk: Talk) -> bool:
    """Whether every character that is not blank of the first upload was sent."""
    (volume,) = talk.shelf.uploads[0].segment.volumes
    sent = "".join(hit.passage.text for e in turn.events if isinstance(e, Prompted) for hit in e.sent)
    return all(line.strip() in sent for line in volume.text.splitlines())


def _searches_not(turn: Turn) -> bool:
    """Answered by code, or by a model over what was found before."""
    return turn.outcome in ("answered", "greeted") and (
        turn.retrieved is None or turn.retrieved.how in ("again", "whole")
    )


async def _run(folders: Sequence[Path], told: str, document: Path) -> int:
    desk = await _desk()
    right = total = 0
    for folder in folders:
        some, of = await cases(desk, folder)
        print(f"{folder.name}: {some} of {of} right")
        right, total = right + some, total + of
    if told:
        some, of = await requests(desk, told, document)
        print(f"requests: {some} of {of} right")
        right, total = right + some, total + of
    return 0 if right == total else 1


def main(args: Sequence[str]) -> int:
    """Exit code 0 where all is right, else 1."""
    named = args.index("--requests") if "--requests" in args else len(args)
    folders = [Path(arg) for arg in args[:named]]
    if not folders or len(args) == named + 1:
        raise SystemExit(__doc__)
    told = Path(args[named + 1]).read_text(encoding="utf-8") if named < len(args) else ""
    return asyncio.run(_run(folders, told, folders[0] / "contract.md"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
