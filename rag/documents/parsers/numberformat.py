"""The grammar of Excel's number formats (ECMA-376 part 1, 18.8.31): which section is for a value, and what it is of.

    sections(form)              ->  what the format says, None where it is not understood
    chosen(sections, value)     ->  the section that shows a number, None where Excel shows only #####

xlfmt 0.1 and ssf-coco 0.2 were weighed: the first loses the sign of what a condition does not take, writes a dollar for
a mere locale and fails beyond 28 digits, the second groups no thousands without a system's locale, and prints.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from operator import eq, ge, gt, le, lt, ne
from typing import Literal, NamedTuple

_LONGEST = 255  # characters that Excel takes
_TOKEN = re.compile(
    r"""
    "(?P<quoted>[^"]*)" | \\(?P<escaped>.) | (?P<blank>_.) | (?P<fill>\*.)
    | \[\$(?P<currency>[^\]-]*)(?:-[^\]]*)?\]
    | \[(?P<test>[<>]=?|<>|=)\s*(?P<limit>[-+]?\d+(?:\.\d*)?(?:e[-+]?\d+)?)\]
    | \[(?P<elapsed>h+|m+|s+)\]
    | \[(?P<colour>black|blue|cyan|green|magenta|red|white|yellow|colou?r\s?\d+)\]
    | (?P<general>general) | (?P<half>am/pm|a/p) | (?P<power>e[-+]) | (?P<date>y+|m+|d+|h+|s+|e+|g+|b[12]?)
    | (?P<digit>[0\#?]) | (?P<fixed>[1-9]) | (?P<sign>[.,%/@;])
    | (?P<plain>[^!\[\]"\\_*A-Za-z])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PLAIN = re.compile(r"x*(?P<digits>(?P<whole>(?:#|#,(?=[#0]))*0+)(?:\.(?P<fraction>0*#*))?(?P<scale>,*))x*")
_TESTS = {"<": lt, "<=": le, ">": gt, ">=": ge, "=": eq, "<>": ne}
_LITERAL = {"quoted", "escaped", "currency", "plain"}

Kind = Literal["text", "digit", "fixed", "date", "elapsed", "general", "power", ".", ",", "%", "/", "@"]


class Token(NamedTuple):
    kind: Kind
    text: str


class Plain(NamedTuple):
    """What most formats are: digits in one run, of which `least` stand before the point at least, words around them.

    Of the `places` after the point, `fixed` are written even if they are zeros. `power` is that of ten in the scale.
    """

    before: str
    after: str
    least: int
    grouped: bool
    places: int
    fixed: int
    power: int


class Section(NamedTuple):
    """`test` and `limit` are its condition, "" without one. `signed`: a negative number has its minus here."""

    tokens: tuple[Token, ...]
    kinds: frozenset[str]
    plain: Plain | None = None
    of_dates: bool = False
    test: str = ""
    limit: float = 0
    signed: bool = True

    def has(self, *kinds: Kind) -> bool:
        return not self.kinds.isdisjoint(kinds)


class Sections(NamedTuple):
    """`numbers` has one to three; `text` shows what is no number, None where that stands as it is."""

    numbers: tuple[Section, ...]
    text: Section | None = None


@lru_cache(maxsize=1000)
def sections(form: str) -> Sections | None:
    parts: list[list[re.Match[str]]] = [[]]
    end = 0
    while end < len(form):
        found = _TOKEN.match(form, end)
        if not found or len(form) > _LONGEST:
            return None
        end = found.end()
        if found["sign"] == ";":
            parts.append([])
        else:
            parts[-1].append(found)
    made = [_section(part) for part in parts]
    textual = made.pop() if len(made) == 4 or (made[-1].has("@") and not made[-1].has("digit")) else None
    if len(made) > 3 or (made and made[-1].test and len(made) > 2):
        return None
    numbers = made or [Section((Token("@", "@"),), frozenset("@"))]
    return Sections(tuple(_with_signs(numbers)), textual)


def _section(found: list[re.Match[str]]) -> Section:
    tokens = tuple(token for part in found for token in _token(part))
    kinds = frozenset(token.kind for token in tokens)
    test = next(((part["test"], float(part["limit"])) for part in found if part["test"]), ("", 0.0))
    return Section(tokens, kinds, _plain(tokens), _of_dates([token.kind for token in tokens]), *test)


def _of_dates(kinds: list[Kind]) -> bool:
    """Whether it shows a date, a time or a span of time. Digits may follow the point after seconds, no others."""
    first = kinds.index("digit") if "digit" in kinds else len(kinds)
    timed = not {"date", "elapsed"}.isdisjoint(kinds[:first]) and {"fixed", "general", "@", "%"}.isdisjoint(kinds)
    return timed and (first == len(kinds) or kinds[first - 1] == ".")


def _plain(tokens: tuple[Token, ...]) -> Plain | None:
    known: dict[Kind, str] = {"text": "x", "%": "x"}
    signs = "".join(token.text if token.kind in ("digit", ".", ",") else known.get(token.kind, "!") for token in tokens)
    found = _PLAIN.fullmatch(signs)
    if not found:
        return None
    whole, fraction = found["whole"], found["fraction"] or ""
    least, percents = whole.count("0"), sum(token.kind == "%" for token in tokens)
    if "," in whole and least > 1:
        return None
    begin, end = found.span("digits")
    return Plain(
        before="".join(token.text for token in tokens[:begin]),
        after="".join(token.text for token in tokens[end:]),
        least=least,
        grouped="," in whole,
        places=len(fraction),
        fixed=fraction.count("0"),
        power=2 * percents - 3 * len(found["scale"]),
    )


def _token(found: re.Match[str]) -> Iterator[Token]:
    kind, text = found.lastgroup, found[found.lastgroup or 0]
    if kind in _LITERAL:
        yield Token("text", text)
    elif kind == "blank":
        yield Token("text", " ")
    elif kind == "half":
        yield Token("date", text)
    elif kind == "sign":
        yield Token(text, text)  # type: ignore[arg-type]  # one of the five, or the ";" that never comes here
    elif kind in ("digit", "fixed", "date", "elapsed", "general", "power"):
        yield Token(kind, text)  # type: ignore[arg-type]  # the group's name is the kind's


def _with_signs(numbers: list[Section]) -> Iterator[Section]:
    """A section that is for negative numbers alone says so in its own words."""
    for place, section in enumerate(numbers):
        negative = section.test in ("<", "<=") if place == 0 or section.test else place == 1 and _from_zero(numbers[0])
        words = "".join(token.text for token in section.tokens if token.kind == "text")
        told = section.test and ("-" in words or "(" in words)
        yield section._replace(signed=not (negative and section.limit == 0) and not told)


def _from_zero(first: Section) -> bool:
    return not first.test or (first.test in (">", ">=") and first.limit == 0)


def chosen(form: Sections, value: float) -> Section | None:
    first, *more = form.numbers
    if first.test:
        if _TESTS[first.test](value, first.limit):
            return first
    elif not more or value > 0 or (value == 0 and len(more) == 1 and not more[0].test):
        return first
    for place, section in enumerate(more):
        last = place == len(more) - 1
        if _TESTS[section.test](value, section.limit) if section.test else last or value < 0:
            return section
    # A condition that only the second section has leaves all else to the first.
    return first if more and not first.test else None
