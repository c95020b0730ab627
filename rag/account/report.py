"""Turn -> words. A turn that still runs is reported like one that ended: the log so far is all there is."""

from typing import Literal

from rag.account import attachments
from rag.account.timetable import decimal, percent
from rag.answer.counting.question import wants_rows
from rag.answer.policy import Decision, Label, Rule, label, signs
from rag.answer.required import Missing
from rag.answer.roles import MODELS, Role
from rag.answer.settling import baseless
from rag.answer.signals import Signals
from rag.answer.turn import (
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
)
from rag.answer.why import Why
from rag.text.tables import rows_in
from words.phrase import Text, comma, joined, say, semicolon

# Below the answer to a question about all rows of a table, where it is not known how many it has.
ESTIMATE = say("counted-estimate")
Tone = Literal["busy", "good", "warn", "error", "plain"]
Shade = Literal["good", "partly", "hardly"]

_DRAFT_STANDS = (Why.LESS_SUPPORTED, Why.LARGER_UNSUPPORTED, Why.LARGER_NOT_WHOLE, Why.LARGER_REFUSED)
_LARGER_STANDS = (Why.BETTER_SUPPORTED, Why.LARGER_SUPPORTED, Why.LARGER_WHOLE, Why.LARGER_ANSWERS)
_OTHERWISE = (Why.PICKED, Why.GOOD_ENOUGH, Why.ONLY_ONE, Why.HONEST, Why.UNSUPPORTED)
_SAID = (*_DRAFT_STANDS, *_LARGER_STANDS, *_OTHERWISE)


def headline(turn: Turn) -> tuple[Text, Tone]:
    """One line: who is doing what, or who answered."""
    settled = turn.settled
    return _settled(turn, settled) if settled else (_doing(turn), "busy")


def _doing(turn: Turn) -> Text:
    last = next(e for e in reversed(turn.events) if not isinstance(e, Drawn))
    who = getattr(last, "who", None)
    model = turn.model(who)
    if who == Role.READING and (passes := [e.why for e in turn.events if isinstance(e, Waiting) and e.reading]):
        return say("doing-pass", model=model, part=passes[-1])
    match last:
        case Reading():
            return attachments.progress(turn)
        case Received() | Read():
            return say("doing-search")
        case Retrieved():
            return say("doing-found", count=len(last.hits))
        case Prompted() | Sent() | Accepted():
            return say("doing-reading", model=model)
        case Waiting(why=why):
            return say("doing-waiting", model=model, why=why)
        case Token(channel="reasoning"):
            return say("doing-thinking", model=model)
        case Token():
            return say("doing-writing", model=model)
        case Answered():
            return say("doing-check", model=model)
        case Failed():
            return say("doing-failed", model=model)
        case Decided(decision=Decision(escalate=True)):
            return say("doing-larger")
    return say("doing")


def _settled(turn: Turn, settled: Settled) -> tuple[Text, Tone]:
    model = "" if settled.who == Role.QUOTES else turn.model(settled.who)
    match settled.why:
        case Why.GREETED:
            return say("settled-greeted"), "plain"
        case Why.READ:
            return attachments.headline(turn), ("warn" if any(r.problem for r in turn.receipts) else "good")
        case Why.NOT_FOUND | Why.HONEST:
            return say("settled-not-found"), "warn"
        case Why.COUNTED:
            return say("settled-counted"), "good"
        case Why.ASKED_BACK:
            return say("settled-asked-back"), "plain"
        case Why.TOLD:
            return say("settled-told"), "good"
        case Why.THANKED:
            return say("settled-thanked"), "plain"
        case Why.NEEDS_MODEL:
            return say("settled-needs-model"), "warn"
        case Why.PRICED:
            return say("settled-priced"), "plain"
        case Why.QUOTED | Why.PICKED if settled.who == Role.QUOTES:
            return say("settled-quoted"), "plain"
        case Why.STOPPED:
            return (say("settled-stopped-model", model=model) if model else say("settled-stopped")), "plain"
        case Why.BROKEN:
            return say("settled-broken"), "error"
        case Why.NO_MODEL:
            return (say("settled-broke-off", model=model) if model else say("settled-no-model")), "error"
        case Why.KEPT:
            return say("settled-kept", model=model), "good"
    if baseless(settled):
        return say("settled-unsupported", model=model), "warn"
    if settled.why in _DRAFT_STANDS:
        return say("settled-draft-stands", model=model), "good"
    return say("settled-answered", model=model), "good"


def reasons(turn: Turn) -> tuple[Text, ...]:
    """Why this model: the sentences of the rules, then why its words stand."""
    settled, decided = turn.settled, _decision(turn)
    said = [r.text for r in decided.reasons if r.rule is not Rule.DRAFT_FAILED] if decided else []  # a problem, below
    if decided and decided.instead:
        said.append(decided.instead)
    if settled and ((settled.why is Why.NO_SECOND and not decided) or settled.why in _SAID):
        said.append(say(f"why-{settled.why}"))
    if found := turn.retrieved:
        said += [say("beside", titles=comma(found.beside))] if found.beside else []
        said += [say("outdated", file=one.file, newest=one.newest) for one in found.outdated]
    if left_out := next((e.left_out for e in turn.events if isinstance(e, Received)), 0):
        said.append(say("message-cut", count=left_out))
    return tuple(said)


def estimated(turn: Turn) -> Text | None:
    """What is said below a model's answer over a table's rows, where code could not work it out."""
    if not (turn.settled and turn.settled.who in MODELS and turn.outcome == "answered"):
        return None
    found = turn.retrieved
    read = sum(rows_in(hit.passage.reading) for hit in found.hits) if found else 0
    if not (found and read > 0 and wants_rows(turn.question)):
        return None
    return say("counted-estimate-of", read=min(read, found.rows), total=found.rows) if found.rows else ESTIMATE


def problems(turn: Turn) -> tuple[tuple[Text, Text], ...]:
    """(what happened, what to do) for every model that failed, each sentence once."""
    return tuple(dict.fromkeys((e.error.said, e.error.hint) for e in turn.events if isinstance(e, Failed)))


def lacking(turn: Turn) -> tuple[Text, ...]:
    """A sentence for each code, year, date or name of the question that nothing found holds."""
    return tuple(map(lacking_text, turn.retrieved.missing if turn.retrieved else ()))


def lacking_text(one: Missing) -> Text:
    if not one.nearest:
        return say("missing-here" if one.anywhere else "missing-nowhere", written=one.written)
    near = comma(one.nearest)
    if one.anywhere:
        return say("missing-here.nearest", written=one.written, nearest=near)
    return say("missing-nowhere.nearest", written=one.written, nearest=near)


def badges(turn: Turn, *, from_documents: bool, min_support: float) -> tuple[tuple[Text, Shade, Text], ...]:
    """(text, shade, explanation): how well the standing words are supported, and what they rest on."""
    settled = turn.settled
    if not settled or not settled.who:
        return ()
    if not from_documents:
        return ((say("badge-general"), "hardly", say("badge-general.title")),)
    signals = standing(turn)
    said: list[tuple[Text, Shade, Text]] = []
    if signals and signals.support is not None and settled.who != Role.QUOTES and turn.outcome == "answered":
        shade, text = _SUPPORT[label(signals.support, min_support)]
        said.append((text, shade, say("badge-support-title", share=signals.support)))
    if turn.retrieved and turn.retrieved.evidence.level == "weak":
        said.append((say("badge-weak-evidence"), "partly", say("badge-weak-evidence.title")))
    for one in turn.retrieved.missing if turn.retrieved else ():
        said.append((say("badge-missing", written=one.written), "hardly", lacking_text(one)))
    return tuple(said)


_SUPPORT: dict[Label, tuple[Shade, Text]] = {
    "well supported": ("good", say("badge-well-supported")),
    "partly supported": ("partly", say("badge-partly-supported")),
    "hardly supported": ("hardly", say("badge-hardly-supported")),
}


def standing(turn: Turn) -> Signals | None:
    """What was measured of the words that stand."""
    settled, decided = turn.settled, _decision(turn)
    checks = dict(settled.checks) if settled else {}
    if settled and settled.who in checks:
        return checks[settled.who]
    return decided.signals if decided and settled and settled.who == Role.DRAFT else None


def details(turn: Turn) -> tuple[tuple[Text, Text, Text], ...]:
    """(label, value, note): the numbers behind the words."""
    rows: list[tuple[Text, Text, Text]] = []
    if found := turn.retrieved:
        titles = comma(dict.fromkeys(hit.passage.title for hit in found.hits))
        rows.append((say("detail-asked"), say(f"asked-{found.how}", query=found.query, documents=titles), ""))
    if found and found.how == "search":
        evidence = found.evidence
        score = say("detail-evidence.note", score=evidence.score, floor=evidence.floor)
        rows.append((say("detail-evidence"), say(f"evidence-{evidence.level}"), score))
        rows.append((say("detail-gap"), decimal(evidence.gap), say("detail-gap.note")))
        rows.append((say("detail-unknown"), percent(evidence.unknown), say("detail-unknown.note")))
    checks = dict(turn.settled.checks) if turn.settled else {}
    if (decided := _decision(turn)) and decided.signals:
        checks.setdefault(Role.DRAFT, decided.signals)
    for who, signals in checks.items():
        rows += _signal_rows(turn.model(who), signals)
    return tuple(rows)


def _signal_rows(model: Text, signals: Signals) -> list[tuple[Text, Text, Text]]:
    rows: list[tuple[Text, Text, Text]] = [
        (say("detail-length", model=model), f"{signals.chars}", say("detail-length.note"))
    ]
    if signals.support is not None:
        missing = comma((*signals.unsupported_numbers, *signals.unsupported_words)[:6])
        note = say("detail-support.note", missing=missing) if missing else ""
        rows.append((say("detail-support", model=model), percent(signals.support), note))
    if signals.confidence is not None:
        label, note = say("detail-confidence", model=model), say("detail-confidence.note")
        rows.append((label, decimal(signals.confidence), note))
    seen = signs(signals)
    return [*rows, (say("detail-signs", model=model), comma(seen) if seen else say("sign-none"), "")]


def step_name(turn: Turn) -> Text:
    """ "5 passages from 3 documents · phi-4-mini · gpt-oss-20b", read after Chainlit's own "Using" or "Used"."""
    found = turn.retrieved
    asked = dict.fromkeys(e.model for e in turn.events if isinstance(e, Prompted) and e.who != Role.QUOTES)
    if found:
        names = [say("name", name=model) for model in asked]
        return joined(" · ", [sources_note(found) if found.hits else say("step-found-nothing"), *names])
    if turn.receipts:
        return say("step-files")
    return say("step-no-documents" if turn.settled else "step-documents")


def step_text(turn: Turn) -> Text:
    """What happened, a Markdown list in the order of events; a queue or a retry with its reason."""
    lines = ((say("seconds", number=event.at), text) for event in turn.events if (text := _step_line(turn, event)))
    return joined("\n", (joined("", ("- `", at, "` ", text)) for at, text in lines))


def _step_line(turn: Turn, event: Event) -> Text:
    match event:
        case Read():
            return semicolon(attachments.lines(turn))
        case Retrieved():
            return comma((sources_note(event), evidence_text(event)))
        case Prompted(model=model):
            return say("step-asked", model=model, tokens=event.prompt_tokens, passages=len(event.sent))
        case Waiting():
            return say("step-waits", model=turn.model(event.who), why=event.why)
        case Answered():
            return say("step-answered", model=turn.model(event.who))
        case Failed():
            return event.error.sentence
        case Decided(decision=decision):
            return joined(" ", (r.text for r in decision.reasons)) if decision.reasons else say("good-enough")
        case Settled():
            return headline(turn)[0]
    return ""


def sources_note(found: Retrieved) -> Text:
    """ "5 passages from 3 documents"."""
    if not found.hits:
        return say("found-nothing")
    documents = len({hit.passage.document for hit in found.hits})
    return say("found", passages=len(found.hits), documents=documents)


def evidence_text(found: Retrieved) -> Text:
    if found.how != "search":
        return say(f"how-{found.how}")
    if found.evidence.level == "none" and found.evidence.unknown > 0.8:
        return say("evidence-none-foreign")
    return say(f"evidence-{found.evidence.level}-long")


def _decision(turn: Turn) -> Decision | None:
    return next((e.decision for e in reversed(turn.events) if isinstance(e, Decided)), None)
