"""One question, with all that its answer depends on."""

from dataclasses import dataclass

from rag.answer.conversation import Conversation
from rag.answer.policy import Policy
from rag.answer.roles import Role
from rag.answer.turn import Retrieved, Who
from rag.documents.library import Library
from rag.documents.shelf import Scope

AUTO = "auto"  # no role: the draft first, and the larger model where a rule asks for it


@dataclass(frozen=True, slots=True)
class Sampling:
    """`temperature` 0..2; `max_tokens` is the longest answer."""

    temperature: float
    max_tokens: int


@dataclass(frozen=True, slots=True)
class Options:
    """What a conversation asks for. `passages` is how many are searched for, `scope` in what."""

    passages: int
    draft: Sampling
    escalation: Sampling
    policy: Policy
    scope: Scope = "everything"

    def sampling(self, who: Who) -> Sampling:
        """Of whoever has none of its own: the draft's."""
        return self.escalation if who == Role.ESCALATION else self.draft

    @property
    def documents(self) -> bool:
        """Whether documents are consulted at all."""
        return self.scope != "nothing"


@dataclass(frozen=True, slots=True)
class Ask:
    """`library` is what the scope leaves of the documents; `model` is AUTO or a role.

    `over`: answer from these passages again, without a search. `attached` are ids of documents that came with the
    question. `important`: the larger model polishes the draft. `read_on`: its documents are read to their end, whatever
    that takes; `search`: they are not read, but searched. `language` is the code of what the reader's page is in.
    """

    question: str
    conversation: Conversation
    options: Options
    library: Library
    model: Who = AUTO
    over: Retrieved | None = None
    attached: tuple[str, ...] = ()
    important: bool = False
    read_on: bool = False
    search: bool = False
    language: str = "en"
