"""Turn -> the text of its message: what stands, or a sentence where nothing does."""

from rag.account import attachments
from rag.account.report import estimated, lacking, problems
from rag.account.timetable import seconds_text
from rag.answer.roles import Role
from rag.answer.turn import Failed, Price, Settled, Turn
from rag.answer.why import Why
from words.phrase import Text, comma, joined, say


def body(turn: Turn) -> Text:
    """The text of the message: what stands, or a sentence where nothing does. Never blank once settled."""
    settled = turn.settled
    answer = turn.answer
    match settled:
        case None:
            return ""
        case Settled(why=Why.GREETED):
            return say("greeting")
        case Settled(why=Why.THANKED):
            return say("thanked")
        case Settled(why=Why.NEEDS_MODEL):
            return say("needs-model")
        case Settled(why=Why.PRICED):
            return _priced(turn, settled)
        case Settled(why=Why.READ):
            return attachments.body(turn)
        case Settled(why=Why.NOT_FOUND | Why.HONEST):
            nothing = say("not-found-nearest" if turn.retrieved and turn.retrieved.hits else "not-found")
            return joined("\n\n", (nothing, *lacking(turn), *([answer] if answer else [])))
        case Settled(who=Role.READING) if answer:
            return joined("\n\n", (say("notes-only"), answer))
        case Settled(who=Role.QUOTES, why=Why.QUOTED | Why.STOPPED) if answer:
            return joined("\n\n", (preface(turn), answer))
        case Settled(why=Why.STOPPED):
            return answer or say("stopped-before-a-word")
        case Settled(why=Why.BROKEN):
            return answer or say("broken-body")
        case Settled(why=Why.NO_MODEL):
            said = [joined(" ", problem) for problem in problems(turn)]
            return answer or (joined("\n\n", said) if said else say("nobody-answered"))
    found = turn.retrieved
    if answer and found and found.how == "leading" and settled.who != Role.QUOTES:
        return joined("\n\n", (say("read-little", passages=len(found.hits)), answer))
    if answer and (estimate := estimated(turn)):
        return joined("\n\n", (answer, estimate))
    return answer or say("said-nothing")


def _priced(turn: Turn, settled: Settled) -> Text:
    """What reading all of the documents would cost."""
    price, hits = settled.price or Price(0, 0), turn.retrieved.hits if turn.retrieved else ()
    title = comma(dict.fromkeys(hit.passage.title for hit in hits))
    if price.seconds is None:
        return say("priced", title=title, passes=price.passes, tokens=price.tokens)
    time = seconds_text(price.seconds)
    return say("priced.timed", title=title, passes=price.passes, tokens=price.tokens, time=time)


def preface(turn: Turn) -> Text:
    """The line above quotations."""
    failed = any(isinstance(e, Failed) for e in turn.events)
    if not failed and turn.retrieved and turn.retrieved.how in ("leading", "part"):
        return say("quoted-request")
    return say("quoted-not-answered" if failed else "quoted-not-connected")
