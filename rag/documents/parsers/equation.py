"""Office's equations (OMML, ECMA-376 part 1, 22.1) -> one readable line: `x = (-b ± √(b^2 - 4ac))/(2a)`."""

import re
from collections.abc import Callable

from rag.documents.parsers.archive import Element

MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_ONE = re.compile(r"[^\W_]+|[^\W_]*\([^()]*\)|\S")  # what needs no brackets
_OPERATOR = re.compile(r"\s*([=≠≈≡<>≤≥±∓→⇒⇔∈∼])\s*")
_ACCENTS = {"̂": "hat", "̃": "tilde", "̅": "bar", "¯": "bar", "⃗": "vec", "̇": "dot", "̈": "ddot"}


def readable(element: Element) -> str:
    """An `oMath`, or what is in it. Every `m:t` in it is said, once and in order."""
    return " ".join(_OPERATOR.sub(r" \1 ", _all(element)).split())


def _all(element: Element | None) -> str:
    return "" if element is None else "".join(map(_said, element))


def _said(element: Element) -> str:
    tag = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
    if tag == "t":
        return element.text or ""
    if tag in ("tab", "br", "cr"):
        return " "
    if tag.endswith("Pr") or tag in ("del", "moveFrom", "Fallback"):
        return ""
    how = _HOW.get(tag)
    return how(element) if how and element.tag.startswith(MATH) else _all(element)


def _part(element: Element, name: str) -> str:
    return _all(element.find(f"{MATH}{name}")).strip()


def _value(element: Element, name: str, otherwise: str = "") -> str:
    """A property; one without a value has none, one that is not there has what Office takes for it."""
    properties = next((child for child in element if isinstance(child.tag, str) and child.tag.endswith("Pr")), None)
    found = None if properties is None else properties.find(f"{MATH}{name}")
    return otherwise if found is None else str(found.get(f"{MATH}val", ""))


def _bracketed(text: str) -> str:
    return text if _ONE.fullmatch(text) else f"({text})"


def _fraction(element: Element) -> str:
    above, below = _part(element, "num"), _part(element, "den")
    if _value(element, "type") == "noBar":
        return f"({above} over {below})"
    return f"{_bracketed(above)}/{_bracketed(below)}"


def _scripts(element: Element) -> str:
    below, above = _part(element, "sub"), _part(element, "sup")
    marks = (f"_{_bracketed(below)}" if below else "") + (f"^{_bracketed(above)}" if above else "")
    base = _part(element, "e")
    return f"{marks} {base}" if element.tag == f"{MATH}sPre" else f"{_bracketed(base)}{marks}"


def _root(element: Element) -> str:
    degree, under = _part(element, "deg"), _part(element, "e")
    sign = {"": "√", "2": "√", "3": "∛", "4": "∜"}.get(degree)
    return f"{sign}{_bracketed(under)}" if sign else f"root({degree}, {under})"


def _many(element: Element) -> str:
    """A sum, a product, an integral, with its bounds."""
    below, above = _part(element, "sub"), _part(element, "sup")
    bounds = (f"_{_bracketed(below)}" if below else "") + (f"^{_bracketed(above)}" if above else "")
    return f"{_value(element, 'chr', '∫')}{bounds} {_part(element, 'e')}"


def _delimited(element: Element) -> str:
    between = _value(element, "sepChr", "|")
    inner = between.join(_all(child).strip() for child in element.findall(f"{MATH}e"))
    return f"{_value(element, 'begChr', '(')}{inner}{_value(element, 'endChr', ')')}"


def _matrix(element: Element) -> str:
    rows = (", ".join(_all(cell).strip() for cell in row) for row in element.findall(f"{MATH}mr"))
    return f"[{'; '.join(rows)}]"


def _array(element: Element) -> str:
    return "; ".join(_all(child).strip() for child in element.findall(f"{MATH}e"))


def _function(element: Element) -> str:
    name, of = _part(element, "fName"), _part(element, "e")
    return f"{name}{of}" if of.startswith("(") else f"{name} {of}"


def _accented(element: Element) -> str:
    accent = _value(element, "chr", "̂")
    name = _ACCENTS.get(accent)
    return f"{name}({_part(element, 'e')})" if name else _part(element, "e") + accent


def _limit(element: Element) -> str:
    mark = "_" if element.tag == f"{MATH}limLow" else "^"
    return f"{_part(element, 'e')}{mark}{_bracketed(_part(element, 'lim'))}"


_HOW: dict[str, Callable[[Element], str]] = {
    "f": _fraction,
    "sSub": _scripts,
    "sSup": _scripts,
    "sSubSup": _scripts,
    "sPre": _scripts,
    "rad": _root,
    "nary": _many,
    "d": _delimited,
    "m": _matrix,
    "eqArr": _array,
    "func": _function,
    "acc": _accented,
    "limLow": _limit,
    "limUpp": _limit,
}
