"""What an answer says at all: nothing, the question again, code, calculations. Pure."""

import re
from difflib import SequenceMatcher

from rag.answer.checks.chatter import courtesies
from rag.answer.checks.citations import CITATION, CODE, blanked
from rag.text.terms import words

_LIST_MARK = re.compile(r"^[ \t>#]*(?:[-*+•][ \t]+|\*{0,2}\(?\d{1,2}[.)]\*{0,2}[ \t]+)+", re.MULTILINE)
_STEP = re.compile(
    r"\b(?:step|option|example|schritt|étape|paso|крок|שלב|βήμα|مرحله)\s+\d{1,2}(?=\s*[:.)–-])", re.IGNORECASE
)
_INFO = re.compile(r"(```|~~~)[\w+#-]+(?=\s)")
_LATEX = re.compile(r"\\[A-Za-z]+")
_KEYWORDS = re.compile(
    r"\b(?:print|printf|println|def|return|import|from|for|in|if|elif|else|while|class|int|str|float|bool|len|range|sum|list"
    r"|dict|set|tuple|var|let|const|function|func|fn|console|log|echo|format|self|this|true|false|none|null|undefined|void"
    r"|static|public|private|new|try|except|catch|finally|with|as|lambda|yield|await|async|and|or|not|is|pass|break|continue"
    r"|main|args|select|where|group|order|by|insert|update|join|sys|os|math|json|type|string|double|char|result|output|value"
    r"|values|data|item|items|total|count|number|name|key|index|round|max|min|map|filter|append|python|java|bash|sql|code)\b",
    re.IGNORECASE,
)
_SAME = 0.9


def claims_text(answer: str) -> str:
    """`answer` with all that claims nothing as blanks: marks of citations and lists, courtesies, keywords of code."""
    text = blanked(_INFO.sub(lambda found: found[1] + " " * (len(found[0]) - 3), answer), _LATEX)
    text = CODE.sub(lambda found: blanked(found[0], _KEYWORDS), text)
    text = blanked(courtesies(blanked(text, CITATION)), _STEP)
    if len(_LIST_MARK.findall(text)) > 1:  # a single "24. That is..." is an answer
        text = blanked(text, _LIST_MARK)
    return text


def silent(answer: str) -> bool:
    """Dots, marks and courtesies alone."""
    return not any(map(str.isalnum, claims_text(answer)))


def echoes(answer: str, question: str) -> bool:
    """Is `answer` the question again?"""
    said, asked = ([found[0] for _, _, found in words(text)] for text in (answer, question))
    if not said or abs(len(said) - len(asked)) > 2 or len(said) < 3:
        return False
    return said == asked or SequenceMatcher(None, said, asked, autojunk=False).ratio() >= _SAME
