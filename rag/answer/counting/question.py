"""What a question wants worked out or listed, as far as its own words say, before any table is read."""

import re
from dataclasses import dataclass
from typing import Literal

from rag.answer.counting.comparing import Comparison, When, comparisons, figures, whens
from rag.answer.counting.vocabulary import NUMERALS, WAYS, Asking, folded, whole
from rag.text.tables import Forms
from rag.text.terms import words

Role = Literal["or", "and", "not", "without", "per", "different", "row", ""]
_LONGEST_QUESTION, _MOST_WORDS = 300, 40  # characters, words


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the question, and where it starts. A `small` one names nothing; all others must be accounted for."""

    start: int
    text: str
    forms: Forms
    small: bool
    role: Role


@dataclass(frozen=True, slots=True)
class Hint:
    """What a question says in brackets at its end, as a button wrote it: [amount], [a.csv] or [city: Rome | Bern]."""

    name: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked in `ways`, and where (start, stop); `words` without those that ask, without `comparisons`. What is
    counted or listed starts at the word `first`; `figures` and `whens` are among the words as well. `limit`: the top
    five. `together`: in all files. `many`: "how many" was said twice.
    """

    text: str
    words: tuple[Word, ...]
    first: int
    ways: tuple[tuple[Asking, int, int], ...]
    comparisons: tuple[Comparison, ...]
    figures: tuple[Comparison, ...]
    whens: tuple[When, ...]
    limit: int = 0
    together: bool = False
    many: bool = False
    hint: Hint | None = None

    def asks(self, *kinds: Asking) -> bool:
        return any(kind in kinds for kind, _, _ in self.ways)

    def at(self, *kinds: Asking) -> int:
        """Where it is asked so, in the question; -1 where it is not."""
        return next((start for kind, start, _ in self.ways if kind in kinds), -1)


_UNSPACED = re.compile(r"多少|几个|几条|几名|列出|列举|所有|全部|いくつ|何件|すべて|全て|몇 ?[개명]|모든|모두|กี่|ทั้งหมด")
# They say no more than "all" at either end and before what follows a noun; a column may be called so anywhere else.
_ALL = r"(?:in total|overall|altogether|all in all|insgesamt|au total|en total|всього|усього|всего|συνολικά|בסך הכל)"
_IN_ALL = re.compile(
    rf"^\W*{_ALL}(?=\s*,|\s+how\b)|(?<!\w){_ALL}(?=\W*$|\s+(?:are|were|do|did|have|there|in|from|at)\b)", re.IGNORECASE
)
_TOGETHER = re.compile(
    r"(?<!\w)(?:(?:in|over|across|of) (?:all|both)(?: of)?(?: the| my)? (?:files|documents|tables|sheets|lists)(?: "
    r"together)?"
    r"|in allen (?:dateien|tabellen|dokumenten|blättern)|בכל (?:הקבצים|המסמכים|הטבלאות|הגיליונות)"
    r"|[ву] (?:всіх|усіх) (?:файлах|таблицях|документах)|во всех файлах|σε όλα τα (?:αρχεία|έγγραφα|φύλλα)"
    r"|در همه\W?[یٔ]? فایل\W?ها)(?!\w)",
    re.IGNORECASE,
)
_HINT = re.compile(r"\s*\[([^\[\]:]{1,200})(?::([^\[\]]{1,400}))?\]\s*$")
_CONTRACTED = re.compile(r"n['’]t\b")  # aren't
_YES_OR_NO = re.compile(
    r"\W*(?:is|are|were|did|does|do|has|have|can|could|ist|sind|war|hat|haben|чи|האם|είναι|έχει|آیا|هل|est-ce)(?!\w)",
    re.IGNORECASE,
)
_COUNTED = "|".join(sorted((re.escape(name) for name in NUMERALS), key=len, reverse=True))
_BEFORE = re.compile(rf"(?<!\w)(\d{{1,3}}|{_COUNTED})\s*(?:the\s*)?$", re.IGNORECASE)
_AFTER = re.compile(rf"^\W{{0,2}}(\d{{1,3}}|{_COUNTED})(?!\w)", re.IGNORECASE)

_SPOKEN: tuple[tuple[Role, str], ...] = (
    ("or", "or oder ou o או або чи или ή یا او"),
    ("and", "and und et y і та й и και و"),
    ("not", "not nicht pas לא не δεν non"),  # "no" is as often a value
    ("without", "without missing lacking ohne fehlt sans sin ללא בלי без χωρίς بدون no kein keine keinen"),
    ("per", "per by each every grouped nach pro je par chaque por cada לפי за по ανά κάθε هر برحسب براساس اساس لكل"),
    (
        "different",
        "different distinct unique verschiedene verschiedenen unterschiedliche unterschiedlichen différents "
        "différentes "
        "distintos distintas diferentes שונים שונות різних різні разных различных διαφορετικοί διαφορετικές "
        "διαφορετικά "
        "διαφορετικών μοναδικοί متفاوت مختلف مختلفة унікальних",
    ),
    (
        "row",
        "row rows record records entry entries item items line lines zeile zeilen eintrag einträge datensätze lignes "
        "enregistrements entrées filas registros entradas שורות רשומות рядків рядки записів записи записей строк "
        "строки γραμμές εγγραφές سطر سطرها ردیف رکورد صف صفوف سجل سجلات",
    ),
)
_ROLES: dict[str, Role] = {form: role for role, text in _SPOKEN for form in folded(text)}
_KINDS: tuple[Asking, ...] = (
    "share", "count", "list", "max", "min", "late", "early", "average", "median", "most", "least", "sum",
)  # fmt: skip
_PATTERNS = {kind: [whole(getattr(way, kind)) for way in WAYS] for kind in _KINDS}
_SMALL = [folded(way.small) for way in WAYS]


def wants_all(question: str) -> bool:
    """Whether "how many", "list all" or "every" is asked in some language: the best passages alone cannot answer it."""
    asking = (pattern for kind in ("count", "list") for pattern in _PATTERNS[kind])
    told = any(not _WHICH.fullmatch(found[0]) for pattern in asking for found in pattern.finditer(question))
    return told or bool(_UNSPACED.search(question))


_WHICH = re.compile(
    r"\W*(?:which|who|welche[rsn]?|wer|quels?|quelles?|qué|cuáles|אילו|איזה|איזו|מי|які|хто|какие|кто|ποι\w+|کدام)",
    re.IGNORECASE,
)


def wants_rows(question: str) -> bool:
    """Whether an answer needs every row of a table: all, an average, a median or a share of them."""
    asking = (pattern for kind in ("share", "average", "median") for pattern in _PATTERNS[kind])
    return wants_all(question) or any(pattern.search(question) for pattern in asking)


def wants_number(question: str) -> bool:
    """Whether a count, a sum, an average, an extreme, a share or a list may be asked: tables are worth a look."""
    return len(question) <= _LONGEST_QUESTION and any(
        pattern.search(question) for patterns in _PATTERNS.values() for pattern in patterns
    )


def asked(question: str) -> Asked | None:
    """None where nothing is to be worked out or listed, or the question is too long to be only that."""
    if len(question) > _LONGEST_QUESTION or not wants_number(question):
        return None
    if _YES_OR_NO.match(question):
        return None
    question = _CONTRACTED.sub(" not", question)
    hint = _HINT.search(question)
    text = question[: hint.start()] if hint else question
    english = any(pattern.search(text) for kind in _KINDS for pattern in _PATTERNS[kind][:1])
    compared, dated = list(comparisons(text, not english)), list(whens(text))
    if None in compared or None in dated:
        return None
    times = [when for when in dated if when]
    meant = [c for c in compared if c and not any(w.start < c.stop and c.start < w.stop for w in times)]
    taken = [(one.start, one.stop) for one in meant]
    together = _TOGETHER.search(text)
    done = taken + ([together.span()] if together else [])
    ways, spoken = _ways(text, [*done, *((w.start, w.stop) for w in times)])
    if not ways:
        return None
    limit, place = _limit(text, ways)
    done += [place, *((start, stop) for kind, start, stop in ways if kind != "sum"), *_in_all(text, ways)]
    small = frozenset[str]().union(*(_SMALL[language] for language in spoken))
    adding = [(start, stop) for kind, start, stop in ways if kind == "sum"]
    said = tuple(
        _word(text, start, end, found, small, _within(start, end, adding))
        for start, end, found in words(text)
        if not _within(start, end, done)
    )
    if len(said) > _MOST_WORDS:
        return None
    begin = min((stop for kind, _, stop in ways if kind in ("count", "list", "share")), default=0)
    first = next((at for at, word in enumerate(said) if word.start >= begin), len(said))
    bare = tuple(f for f in figures(text, not english) if not _within(f.start, f.stop, done))
    return Asked(
        text, said, first, ways, tuple(meant), bare, tuple(times), limit, bool(together),
        sum(kind == "count" for kind, _, _ in ways) > 1, _hinted(hint) if hint else None,
    )  # fmt: skip


def _within(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(begin < end and start < stop for begin, stop in spans)


def _ways(text: str, taken: list[tuple[int, int]]) -> tuple[tuple[tuple[Asking, int, int], ...], set[int]]:
    """What is asked and where, nothing twice, in order; and the languages it is asked in."""
    found: list[tuple[Asking, int, int]] = []
    spoken: set[int] = set()
    for kind in _KINDS:
        for place, pattern in enumerate(_PATTERNS[kind]):
            for match in pattern.finditer(text):
                span = match.span()
                if any(span == (start, stop) for one, start, stop in found if one == kind):
                    spoken.add(place)
                elif not _within(*span, [*taken, *((start, stop) for _, start, stop in found)]):
                    spoken.add(place)
                    found.append((kind, *span))
    return tuple(sorted(found, key=lambda way: way[1])), spoken


def _in_all(text: str, ways: tuple[tuple[Asking, int, int], ...]) -> list[tuple[int, int]]:
    return [found.span() for found in _IN_ALL.finditer(text)] if any(way[0] == "count" for way in ways) else []


def _limit(text: str, ways: tuple[tuple[Asking, int, int], ...]) -> tuple[int, tuple[int, int]]:
    """How many of "the three largest", "top 5", and where that stands."""
    for kind, start, stop in ways:
        if kind not in ("max", "min", "late", "early", "most", "least"):
            continue
        for found, base in ((_AFTER.search(text[stop:]), stop), (_BEFORE.search(text[:start]), 0)):
            if found:
                written = found[1].casefold()
                count = int(written) if written.isdecimal() else NUMERALS[written]
                return count, (base + found.start(1), base + found.end(1))
    return 0, (0, 0)


def _hinted(found: re.Match[str]) -> Hint:
    return Hint(found[1].strip(), tuple(part.strip() for part in (found[2] or "").split("|") if part.strip()))


def _word(question: str, start: int, end: int, found: tuple[str, ...], small: frozenset[str], adding: bool) -> Word:
    text = question[start:end]
    named = len(text) > 1 and text.isupper() and not question.isupper()  # IT and US, unless all of it is in capitals
    kept = frozenset(form for form in found if form[-1] != "*")
    if len(found[0]) == 3 and found[0][0] in "מבלה" and "\u0590" <= found[0][1] <= "\u05ff":
        kept |= {found[0][1:]}  # of Tel Aviv
    role = "" if named else _ROLES.get(found[0], "")
    return Word(start, text, kept, adding or (found[0] in small and not named), role)
