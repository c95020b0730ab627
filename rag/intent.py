"""What kind of question it is, before anything is searched. Pure, no model: words in five languages, and the past."""

import re
from typing import Literal

from rag.analyzer import terms

Intent = Literal["greeting", "whole", "follow_up", "plain"]

_GREETINGS = frozenset(
    "hello hi hey hallo hola ciao bonjour salut shalom good morning afternoon evening day thanks thank you there "
    "שלום היי בוקר טוב ערב תודה привіт вітаю добрий день ранок вечір дякую здравствуйте привет спасибо "
    "γεια σου σας καλημέρα καλησπέρα ευχαριστώ سلام درود صبح بخیر ممنون مرحبا شكرا".split()
)
_WHOLE = re.compile(
    r"\b(?:summar(?:y|ise|ize)|what (?:is|are) (?:it|this|that|these|they|the documents?) about|overview|brief"
    r"|executive|key points|main points|tl;?dr|zusammenfass\w*|résum\w+|resum\w+)\b"
    r"|סכם|סיכום|תקציר|על מה המסמך|підсумуй|підсумок|про що|резюм|περίληψη|συνόψισε|خلاصه|ملخص|لخص",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\b(?:it|its|that|this|these|those|they|them|their|he|she|him|her|there|then|same|else|another|former|latter"
    r"|above|previous)\b|^\W*(?:and|but|or|so|why|how so|how come|what about|how about|und|et|y|και|а|та|і|و)\b"
    r"|\b(?:more|again|further|elaborate|continue|explain)\b|^\W*(?:ומה|ולמה|למה|מדוע|עוד|ואיך|чому|а що|γιατί|چرا)",
    re.IGNORECASE,
)
FEW_WORDS = 3


def intent(question: str, *, has_past: bool) -> Intent:
    """`has_past`: there is an earlier turn to refer back to.

    A follow-up points back with a word ("it", "and why?"), or is too short to be searched on its own.
    """
    words = re.findall(r"\w+", question.casefold())
    if words and len(words) <= 4 and all(word in _GREETINGS for word in words):
        return "greeting"
    if _WHOLE.search(question):
        return "whole"
    if has_past and (_POINTS_BACK.search(question) or len(set(words)) < FEW_WORDS):
        return "follow_up"
    return "plain"


def only_points_back(question: str) -> bool:
    """Has the question no content word of its own ("why?", "tell me more about that")? Then nothing can be searched."""
    rest = _POINTS_BACK.sub(" ", question)
    rest = re.sub(
        r"\b(?:tell|me|about|please|can|you|what|why|how|is|was|does|do|did|the|a|an|of|on)\b", " ", rest, flags=re.I
    )
    return not terms(rest)
