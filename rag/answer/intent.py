"""What kind of question it is, before anything is searched. Pure, no model: words of some languages, and the past."""

import re
from typing import Literal

from rag.text.terms import content, words

Intent = Literal["greeting", "follow_up", "plain"]

_GREETINGS = frozenset(
    "hello hi hey hallo hola ciao bonjour salut shalom good morning afternoon evening day thanks thank you there "
    "שלום היי בוקר טוב ערב תודה привіт вітаю добрий день ранок вечір дякую здравствуйте привет спасибо "
    "γεια γειά σου σας καλημέρα καλησπέρα ευχαριστώ سلام درود صبح بخیر ممنون مرحبا شكرا 你好 谢谢".casefold().split()
)
_SUMMARY = re.compile(
    r"\b(?:(?:executive )?summary|summar(?:ise|ize)|what(?:['’]s| is| are)\b(?=.+\babout\W*$)|overview|brief|gist"
    r"|tl;?dr|key points|main points|zusammenfass\w*|résum\w+|resum\w+|[תל]?סכ(?:ם|מי|מו))\b"
    r"|סיכום|תקציר|על מה המסמך|במה עוסקת?\b|підсумуй|підсумок|про що|резюм|περίληψη|συνόψισε|τι αφορά|خلاصه|ملخص|لخص"
    r"|总结|摘要",
    re.IGNORECASE,
)
# What else such a question says without naming a subject, as terms of the analyzer.
_EVERYTHING = frozenset(
    "docum* file files text texts paper papers artic* page pages conte* every* whole entir* full uploa* attac* about "
    "pleas* give write make short quick* sente* words parag* bulle* point* two three four five "
    "fais schre* kurze מסמך מסמכים קובץ קבצים טקסט בבקשה קצר כתוב תן напиш* "
    "докум* файл файлу файли текст тексту будь ласка корот* εγγρα* αρχειο κειμενο παρακ* سند فایل متن مستن* ملف نص "
    "文档 文件 文 档 件".split()
)
# These nearly always mean what was spoken of; the others often not ("documents that say", "is there", "explain BM25").
_POINTS_BACK = re.compile(
    r"\b(?:it|its|they|them|their|he|she|his|him|her|this|these|those"
    r"|that(?=\W*$|\W+(?:is|was|does|did|do|can|could|will|would|should|means?|has|have|works?)\b)"
    r"|אותו|אותה|אותם|שלו|שלה|שלהם|він|вона|воно|вони|його|її|їх|αυτ(?:ό|ός|ή|ά|οί|ές))\b|它|他们|她们|[这那]个?"
    r"|^\W*(?:and|but|or|so|then|what about|how about|how so|how come|und|et|y|και|а|та|і|و|ומה|ואיך|ולמה)\b",
    re.IGNORECASE,
)
_MAY_POINT_BACK = re.compile(
    r"\b(?:that|there|then|same|else|an?other|more|again|further|elaborate|continue|explain|former|latter|above|previous"
    r"|why|זה|זו|זאת|עוד|למה|מדוע|це|цей|ця|ці|чому|ще|γιατί|چرا|این|آن)\b|为什么|还有",
    re.IGNORECASE,
)
_SAYS_NOTHING = frozenset("tell about pleas* mean means go detai* reall* sure yes".split())
FEW_WORDS, FEW_OF_ITS_OWN = 3, 4
LONGEST_GREETING = 60  # characters


def intent(question: str, *, has_past: bool) -> Intent:
    """`has_past`: there is an earlier turn to refer back to.

    A follow-up points back with a word ("it", "and why?"), or is too short to be searched on its own. A word that may
    mean something else ("that", "more") points back only in a question with few words of its own.
    """
    said = re.findall(r"\w+", question.casefold()) if len(question) <= LONGEST_GREETING else []
    if said and len(said) <= 4 and all(word in _GREETINGS for word in said):
        return "greeting"
    points = _POINTS_BACK.search(question) or len(list(words(question))) < FEW_WORDS
    may_point = _MAY_POINT_BACK.search(question) and len(_own_words(_without_pointers(question))) < FEW_OF_ITS_OWN
    return "follow_up" if has_past and (points or may_point) else "plain"


def summary_of(question: str) -> tuple[tuple[str, ...], ...] | None:
    """What a summary is asked of, the terms of each word; empty if of everything, or of what was spoken of.

    None where no summary is asked for.
    """
    if not _SUMMARY.search(question):
        return None
    return _own_words(_without_pointers(_SUMMARY.sub(" ", question)), _EVERYTHING)


def only_points_back(question: str) -> bool:
    """Has the question no content word of its own ("why?", "tell me more about that")? Then nothing can be searched."""
    return not _own_words(_without_pointers(question), _SAYS_NOTHING)


def _without_pointers(text: str) -> str:
    return _MAY_POINT_BACK.sub(" ", _POINTS_BACK.sub(" ", text))


def _own_words(text: str, besides: frozenset[str] = frozenset()) -> tuple[tuple[str, ...], ...]:
    """The terms of each content word of `text` that none of `besides` is among."""
    *own, _ = content(f"{text} content")  # with a word that is content: of function words alone it would return those
    return tuple(found for _, _, found in own if besides.isdisjoint(found))
