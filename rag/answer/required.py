"""What a question asks for by its identifier, version, year, date or name: it must stand in what answers it. Pure.

"Revenue in 2019" is not answered by 2021's, PPR-9099 not by PPR-1044's torque, however well the rest fits. A quantity
is none of these: what may be returned after 45 days is told by a text that says 30.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rag.text.clauses import ASKING, clauses, is_frame, told
from rag.text.codes import codes
from rag.text.terms import terms, words

# What makes a year a bound rather than what is asked for.
_BOUND = re.compile(
    r"(?<!\w)(?:since|before|after|until|till|between|seit|vor|nach|bis|zwischen|depuis|avant|après|jusqu\S*|entre"
    r"|desde|antes de|después de|hasta|מאז|לפני|אחרי|עד|בין|після|до|від|між|πριν|μετά|έως|μεταξύ|قبل از|بعد از|تا"
    r"|بین)\s*$",
    re.IGNORECASE,
)
_STRETCH = re.compile(r"(?<!\w)(?:between|zwischen|entre|בין|між|μεταξύ|بین)\b.*\d.*$", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\w.,-])(?:1[5-9]|20)\d\d(?![\w.,-]?\d|\w)")
_MIXED = re.compile(r"(?<![\w-])(?=\w*\d)(?=\w*[^\W\d_])[^\W_]{2,}(?![\w-])")
_UNITS = re.compile(
    r"\d+(?:st|nd|rd|th|s|x|k|m|kg|g|mg|km|cm|mm|nm|ml|l|h|min|ms|gb|mb|kb|tb|w|kw|v|a|hz|ghz|am|pm|eur|usd)"
    r"|\d+-(?:day|week|month|year|hour|minute|page|tag|woche|monat|jahr|stunde|jour|mois|día|mes)\w*",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\s?(?:w|kw|v|eur|euros?|usd|€|\$|£|kg|g|km|m|cm|mm|l|people|persons|%)(?!\w)", re.IGNORECASE)
# A number by which one of a kind is called: "invoice 4712".
_LABELLED = re.compile(
    r"(?<!\w)(?:invoice|order|room|error|ticket|case|item|part|article|contract|customer|iso|din|rechnung|auftrag"
    r"|raum|zimmer|fehler|artikel|kunde|vertrag|facture|commande|salle|chambre|factura|pedido|sala|חשבונית|הזמנה"
    r"|חדר|שגיאה"
    r"|рахунок|замовлення|кімната|помилка|τιμολόγιο|παραγγελία|δωμάτιο|فاکتور|سفارش|اتاق|خطای)\s(?:no\.?|nr\.?"
    r"|number|#)?\s?"
    r"(\d{2,}(?:[.-]\d+)*)(?!\w)",
    re.IGNORECASE,
)
_TITLES = frozenset(
    "mr mrs ms miss dr prof sir herr frau monsieur madame mme sr sra señor señora пан пані κύριος κυρία".split()
)
_NAME = re.compile(r"[^\W\d_][\w'’-]+")
MOST, NEAREST = 4, 3


@dataclass(frozen=True, slots=True)
class Required:
    """`written` as in the question; one of `terms` must be among those of what was found. `shape` is what its
    like are written as, to name the nearest. A name alone is `strict` too: the question is for nothing else."""

    written: str
    terms: tuple[str, ...]
    strict: bool = True


@dataclass(frozen=True, slots=True)
class Missing:
    """A code, year, date or name of the question that stands in nothing that was found, `anywhere` in the documents or
    not; `nearest` are others like it that were found."""

    written: str
    nearest: tuple[str, ...] = ()
    anywhere: bool = False


def required(question: str) -> tuple[Required, ...]:
    """At most four, in the order of the question."""
    apart: list[tuple[int, Required]] = []
    told = (*_labelled(question), *_coded(question), *_years(question), *_names(question))
    for start, one in told:
        if all(start >= at + len(other.written) or at >= start + len(one.written) for at, other in apart):
            apart.append((start, one))
    ordered = sorted(apart, key=lambda found: found[0])
    return tuple({one.written.casefold(): one for _, one in ordered}.values())[:MOST]


def missing(wanted: Sequence[Required], texts: Iterable[str]) -> tuple[Required, ...]:
    """Those of which nothing stands in `texts`."""
    if not wanted:
        return ()
    held = frozenset().union(*map(terms, texts))
    return tuple(one for one in wanted if held.isdisjoint(one.terms))


def nearest(one: Required, texts: Iterable[str]) -> tuple[str, ...]:
    """What stands in `texts` and is written like it: other years, codes with the same letters. At most three."""
    shape = re.sub(r"\d+", "0", one.written.casefold())
    digits = rf"\\d{{{len(one.written)}}}" if shape == "0" else r"\\d+"
    like = re.sub("0", digits, re.escape(shape))
    if "0" not in shape or any(term.startswith("@") for term in one.terms):
        return ()
    seen = dict.fromkeys(found[0] for text in texts for found in re.finditer(rf"(?<![\w-]){like}(?![\w-])", text, re.I))
    number = int(re.sub(r"\D", "", one.written)[:15] or 0)
    ordered = sorted(seen, key=lambda other: abs(int(re.sub(r"\D", "", other)[:15] or 0) - number))
    return tuple(ordered[:NEAREST])


def _coded(question: str) -> Iterator[tuple[int, Required]]:
    for code in codes(question):
        written = question[code.start : code.end]
        dated = code.terms[0].startswith("@") and ":" not in code.terms[0]
        lettered = any(map(str.isalpha, written)) and not code.terms[0].startswith("@")
        versioned = written.count(".") > 1 or written[:1] in "vV"
        if (dated and not _is_bound(question, code.start)) or (
            (lettered or versioned) and not _UNITS.fullmatch(written)
        ):
            yield code.start, Required(written, code.terms)
    for found in _MIXED.finditer(question):
        if not _UNITS.fullmatch(found[0]):
            yield found.start(), Required(found[0], (found[0].casefold(),))


def _is_bound(question: str, start: int) -> bool:
    """Whether what stands at `start` limits a stretch of time: "since 2019", "between 2019 and 2021"."""
    if _BOUND.search(question, max(start - 20, 0), start):
        return True
    return _STRETCH.search(question, max(start - 60, 0), start) is not None


def _labelled(question: str) -> Iterator[tuple[int, Required]]:
    for found in _LABELLED.finditer(question):
        yield found.start(1), Required(found[1], (found[1],))


def _years(question: str) -> Iterator[tuple[int, Required]]:
    for found in _YEAR.finditer(question):
        if not _is_bound(question, found.start()) and not _COUNTED.match(question, found.end()):
            yield found.start(), Required(found[0], (found[0],))


def _names(question: str) -> Iterator[tuple[int, Required]]:
    """A question of one word, or of a name and what asks for it: "Schmidt?", "Who is Anna Schmidt?"."""
    asking = next((clause for clause in clauses(question) if clause.asks), None)
    if asking is None:
        return
    said = [word for word in told(asking.text) if not word[2][0].startswith("@") and ASKING.isdisjoint(word[2])]
    said = [word for word in said if not is_frame(word) and _TITLES.isdisjoint(word[2])]
    names = [word for word in said if asking.text[word[0]].isupper()]
    alone = 0 < len(said) <= 2 and len(names) == len(said) and len(list(words(asking.text))) <= 5
    for start, end, found in names if alone else []:
        if _NAME.fullmatch(asking.text[start:end]):
            yield asking.start + start, Required(asking.text[start:end], found)
