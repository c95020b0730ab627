"""How fast a model has read prompts on this machine, by the ledger."""

from collections.abc import Iterable
from itertools import islice
from statistics import median

from rag.account.latency import Stage
from rag.account.ledger.entry import Contender, Entry

LATEST = 20  # answers: a machine, or what runs beside it, changes
LEAST = 200  # tokens of a prompt: a shorter one says more of the way to the server than of reading


def pace(entries: Iterable[Entry], model: str) -> float | None:
    """Tokens of a prompt a second up to the first word, the median of the latest answers; None where none tells."""
    told = (
        speed
        for entry in reversed([*entries])
        for contender in entry.contenders
        if contender.model == model and (speed := _speed(entry, contender))
    )
    latest = list(islice(told, LATEST))
    return median(latest) if latest else None


def _speed(entry: Entry, contender: Contender) -> float | None:
    reading = (Stage.SEND, Stage.FIRST_TOKEN)
    seconds = sum(spent.seconds for spent in entry.stages if spent.lane == contender.who and spent.label in reading)
    return contender.prompt / seconds if contender.prompt >= LEAST and seconds > 0 else None
