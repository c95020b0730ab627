"""Turn -> words. A turn that still runs is reported like one that ended: the log so far is all there is."""

from typing import Literal

from rag import attachments
from rag.policy import Decision, Rule, label
from rag.signals import Signals
from rag.tally import ESTIMATE, wants_all
from rag.turn import (
    READING,
    Accepted,
    Answered,
    Decided,
    Drawn,
    Event,
    Failed,
    Prompted,
    Read,
    Reading,
    Received,
    Retrieved,
    Sent,
    Settled,
    Token,
    Turn,
    Waiting,
    Why,
)

Tone = Literal["busy", "good", "warn", "error", "plain"]

GREETING = (
    "Ask me about your documents: I search them, answer from what I find, and show under every answer which "
    "model wrote it, from which passages, and where the time went."
)
NOT_FOUND = "**This is not in your documents.**"
NEAREST = " The nearest passages are below."
NOTHING_CONNECTED = (
    "*No language model is connected, so these are the best sentences of your documents. To connect one, start Tandem "
    "with* `TANDEM_ENDPOINT=http://127.0.0.1:PORT/v1`*, the address of an OpenAI-compatible server.*"
)
NOTHING_ANSWERED = "*No language model answered, so these are the best sentences of your documents.*"
CONNECT = "Start Tandem with `TANDEM_ENDPOINT` set to an OpenAI-compatible server, then ask again."

_SAID = (Why.PICKED, Why.GOOD_ENOUGH, Why.BETTER_SUPPORTED, Why.LESS_SUPPORTED, Why.ONLY_ONE)


def body(turn: Turn) -> str:
    """The text of the message: what stands, or a sentence where nothing does. Never blank once settled."""
    settled = turn.settled
    answer = turn.answer
    match settled:
        case None:
            return ""
        case Settled(why=Why.GREETED):
            return GREETING
        case Settled(why=Why.READ):
            return attachments.body(turn)
        case Settled(why=Why.NOT_FOUND):
            nothing = NOT_FOUND + (NEAREST if turn.retrieved and turn.retrieved.hits else "")
            return f"{nothing}\n\n{answer}" if answer else nothing
        case Settled(who="quotes", why=Why.QUOTED | Why.STOPPED) if answer:
            return f"{preface(turn)}\n\n{answer}"
        case Settled(why=Why.STOPPED):
            return answer or "*Stopped before the first word.*"
        case Settled(why=Why.BROKEN):
            return answer or "**Tandem made a mistake.** It is in the log; please ask again."
        case Settled(why=Why.NO_MODEL):
            said = (
                "\n\n".join(f"{problem} {hint}" for problem, hint in problems(turn))
                or f"**Nobody could answer.** {CONNECT}"
            )
            return answer or said
    return answer or "*The model said nothing.*"


def preface(turn: Turn) -> str:
    """The line above quotations."""
    return NOTHING_ANSWERED if any(isinstance(e, Failed) for e in turn.events) else NOTHING_CONNECTED


def headline(turn: Turn) -> tuple[str, Tone]:
    """One line: who is doing what, or who answered."""
    settled = turn.settled
    return _settled(turn, settled) if settled else (_doing(turn), "busy")


def _doing(turn: Turn) -> str:
    last = next(e for e in reversed(turn.events) if not isinstance(e, Drawn))
    who = getattr(last, "who", None)
    model = turn.model(who)
    if who == READING and (passes := [e.why for e in turn.events if isinstance(e, Waiting) and e.who == READING]):
        return f"{model} reads {passes[-1]}"
    match last:
        case Reading():
            return attachments.progress(turn)
        case Received() | Read():
            return "Searching your documents"
        case Retrieved():
            return f"Found {_count(len(last.hits), 'passage')}"
        case Prompted() | Sent() | Accepted():
            return f"{model} is reading"
        case Waiting(why=why):
            return f"{model}: {why}"
        case Token(channel="reasoning"):
            return f"{model} is thinking"
        case Token():
            return f"{model} is writing"
        case Answered():
            return f"Checking what {model} wrote"
        case Failed():
            return f"{model} could not answer"
        case Decided(decision=Decision(escalate=True)):
            return "The larger model steps in"
    return "Working"


def _settled(turn: Turn, settled: Settled) -> tuple[str, Tone]:
    model = turn.model(settled.who)
    match settled.why:
        case Why.GREETED:
            return "No search was needed", "plain"
        case Why.READ:
            return attachments.headline(turn), ("warn" if any(r.problem for r in turn.receipts) else "good")
        case Why.NOT_FOUND:
            return "Not in your documents", "warn"
        case Why.COUNTED:
            return "Counted by Tandem", "good"
        case Why.QUOTED | Why.PICKED if settled.who == "quotes":
            return "Quoted from your documents", "plain"
        case Why.STOPPED:
            return (f"You stopped {model}" if model else "You stopped"), "plain"
        case Why.BROKEN:
            return "Tandem made a mistake", "error"
        case Why.NO_MODEL:
            return (f"{model} broke off" if model else "No model could answer"), "error"
        case Why.KEPT:
            return f"You kept the draft of {model}", "good"
        case Why.LESS_SUPPORTED:
            return f"The draft of {model} stands", "good"
    return f"{model} answered", "good"


def reasons(turn: Turn) -> tuple[str, ...]:
    """Why this model: the sentences of the rules, then why its words stand."""
    settled, decided = turn.settled, _decision(turn)
    said = [r.text for r in decided.reasons if r.rule is not Rule.DRAFT_FAILED] if decided else []  # a problem, below
    if decided and decided.instead:
        said.append(decided.instead)
    if settled and ((settled.why is Why.NO_SECOND and not decided) or settled.why in _SAID):
        said.append(f"{settled.why[0].upper()}{settled.why[1:]}.")
    return (*said, ESTIMATE) if _estimated(turn) else tuple(said)


def _estimated(turn: Turn) -> bool:
    """Did a model say how many, or which, of a table's rows, where code could not count them?"""
    hits = turn.retrieved.hits if turn.retrieved else ()
    tables = any(hit.passage.reading.startswith("|") or "\n|" in hit.passage.reading for hit in hits)
    model = turn.settled and turn.settled.who in ("draft", "escalation")
    return bool(tables and model and turn.outcome == "answered" and wants_all(turn.question))


def problems(turn: Turn) -> tuple[tuple[str, str], ...]:
    """(what happened, what to do) for every model that failed, each sentence once."""
    return tuple(dict.fromkeys((str(e.error), e.error.hint) for e in turn.events if isinstance(e, Failed)))


def badges(turn: Turn, *, from_documents: bool, min_support: float) -> tuple[tuple[str, str, str], ...]:
    """(text, tone, explanation): how well the standing words are supported, and what they rest on."""
    settled = turn.settled
    if not settled or not settled.who:
        return ()
    if not from_documents:
        return (("not from your documents", "hardly", "The model answered from general knowledge."),)
    signals = standing(turn)
    said: list[tuple[str, str, str]] = []
    if signals and signals.support is not None and settled.who != "quotes" and turn.outcome == "answered":
        step = label(signals.support, min_support)
        tone = {"well supported": "good", "partly supported": "partly", "hardly supported": "hardly"}[step]
        said.append((step, tone, f"{signals.support:.0%} of its own words are in the passages it was shown."))
    if turn.retrieved and turn.retrieved.evidence.level == "weak":
        said.append(("weak evidence", "partly", "The passages match the question only in part."))
    return tuple(said)


def standing(turn: Turn) -> Signals | None:
    """What was measured of the words that stand."""
    settled, decided = turn.settled, _decision(turn)
    checks = dict(settled.checks) if settled else {}
    if settled and settled.who in checks:
        return checks[settled.who]
    return decided.signals if decided and settled and settled.who == "draft" else None


def details(turn: Turn) -> tuple[tuple[str, str, str], ...]:
    """(label, value, note): the numbers behind the words."""
    rows: list[tuple[str, str, str]] = []
    if (found := turn.retrieved) and found.how == "search":
        evidence = found.evidence
        rows.append(("Evidence", evidence.level, f"score {evidence.score:.2f}, floor {evidence.floor:.2f}"))
        rows.append(("Lead of the first passage", f"{evidence.gap:.2f}", "over the second, 0 to 1"))
        rows.append(("Unknown words", f"{evidence.unknown:.0%}", "of the question, by weight, occur in no document"))
    checks = dict(turn.settled.checks) if turn.settled else {}
    if (decided := _decision(turn)) and decided.signals:
        checks.setdefault("draft", decided.signals)
    for who, signals in checks.items():
        rows += _signal_rows(turn.model(who), signals)
    return tuple(rows)


def _signal_rows(model: str, signals: Signals) -> list[tuple[str, str, str]]:
    rows = [(f"Length of {model}", f"{signals.chars}", "characters")]
    if signals.support is not None:
        missing = ", ".join((*signals.unsupported_numbers, *signals.unsupported_words)[:6])
        note = f"not in the passages: {missing}" if missing else ""
        rows.append((f"Support of {model}", f"{signals.support:.0%}", note))
    if signals.confidence is not None:
        rows.append((f"Confidence of {model}", f"{signals.confidence:.2f}", "log probability, least sure tenth"))
    said = [name for name, is_so in _signs(signals) if is_so]
    return [*rows, (f"Signs of {model}", ", ".join(said) or "none", "")]


def _signs(signals: Signals) -> tuple[tuple[str, bool], ...]:
    return (
        ("cut off", signals.finish_reason == "length"),
        ("repeats itself", signals.looping),
        ("other writing", signals.other_script),
        ("found no answer", signals.refused),
    )


def step_name(turn: Turn) -> str:
    """ "5 passages from 3 documents · phi-4-mini · gpt-oss-20b", read after Chainlit's own "Using" or "Used"."""
    found = turn.retrieved
    asked = dict.fromkeys(e.model for e in turn.events if isinstance(e, Prompted) and e.who != "quotes")
    if found:
        return " · ".join([sources_note(found) if found.hits else "your documents: nothing found", *asked])
    if turn.receipts:
        return "the attached files"
    return "no documents" if turn.settled else "your documents"


def step_text(turn: Turn) -> str:
    """What happened, a Markdown list in the order of events; a queue or a retry with its reason."""
    lines = (f"- `{event.at:.2f} s` {text}" for event in turn.events if (text := _step_line(turn, event)))
    return "\n".join(lines)


def _step_line(turn: Turn, event: Event) -> str:
    match event:
        case Read():
            return "; ".join(attachments.lines(turn))
        case Retrieved():
            return f"{sources_note(event)}, {evidence_text(event)}"
        case Prompted():
            size = f"{_count(event.prompt_tokens, 'token')}, {_count(len(event.sent), 'passage')}"
            return f"{event.model} is asked: {size}"
        case Waiting():
            return f"{turn.model(event.who)} waits: {event.why}"
        case Answered():
            return f"{turn.model(event.who)} has answered"
        case Failed():
            return f"{event.error} {event.error.hint}"
        case Decided(decision=decision):
            return " ".join(reason.text for reason in decision.reasons) or "The draft is good enough."
        case Settled():
            return headline(turn)[0]
    return ""


def sources_note(found: Retrieved) -> str:
    """ "5 passages from 3 documents"."""
    if not found.hits:
        return "No passage shares a word with the question"
    documents = len({hit.passage.document for hit in found.hits})
    return f"{_count(len(found.hits), 'passage')} from {_count(documents, 'document')}"


def evidence_text(found: Retrieved) -> str:
    if found.how == "leading":
        return "leading passages, spread over the document"
    if found.how == "again":
        return "the same passages again"
    if found.how == "whole":
        return "the whole document"
    if found.how == "counted":
        return "every row was looked at"
    if found.evidence.level == "none" and found.evidence.unknown > 0.8:
        return "hardly any of its words are in your documents; are they in another language?"
    return {"none": "no evidence", "weak": "weak evidence", "strong": "strong evidence"}[found.evidence.level]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _decision(turn: Turn) -> Decision | None:
    return next((e.decision for e in reversed(turn.events) if isinstance(e, Decided)), None)
