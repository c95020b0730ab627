"""Does a sentence deny what the passage says, or say what it denies? Told by negations and opposites. Pure."""

import re
from functools import lru_cache

from rag.answer.checks.folding import fold

_NOT = re.compile(
    fold(
        r"(?<!\w)(?:not|\w+n't|cannot|no|never|neither|nor|without|nobody|none|nothing|nowhere|hardly|unable|incapable|lacks?|prevents?|prevented"
        r"|nicht|kein|keine|keinen|keinem|keiner|keines|nie|niemals|ohne|weder"
        r"|ne|n'\w+|pas|jamais|aucune?|sans|sin|nunca|ningun\w*|jamás|tampoco"
        r"|не|ні|немає|нема|ніколи|без|жодн\w*|нет|никогда|ни"
        r"|לא|אין|אינו|אינה|אינם|אינן|אסור|בלי|ללא"
        r"|δεν|δε|μη|μην|όχι|χωρίς|ποτέ|ούτε"
        r"|نه|نیست\w*|نمی\w*|نباید|نشد\w*|ندار\w*|بدون|هیچ|هرگز|لا|ليس|لم|لن|غير"
        r"|değil|yok|non|não|niet|geen|nie|inte|ikke)(?!\w)"
    )
)
_NOT_CLOSE = re.compile(r"不|没|沒|未|无|無|非|ません|ない|않|없|못|ไม่|नहीं")
_OPPOSITES = (
    (
        r"allow\w*|permit\w*|welcome|accepted|may|can",
        r"forbid\w*|forbidden|prohibit\w*|banned|disallow\w*|reject\w*|refus\w*",
    ),
    (r"open|opens|opened", r"closed|closes|shut"),
    (r"includ\w*", r"exclud\w*|except"),
    (r"increas\w*|rose|rise\w*|grew|grow\w*|gain\w*", r"decreas\w*|fell|fall|falls|drop\w*|declin\w*|shrank|lost"),
    (r"always", r"never"),
    (r"required|mandatory|obligatory|compulsory|must", r"optional|voluntary|unnecessary"),
    (r"possible", r"impossible"),
    (r"enabled?|enables", r"disabled?|disables"),
    (r"valid", r"invalid|void"),
    (r"legal|lawful", r"illegal|unlawful"),
    (r"safe", r"unsafe|dangerous|hazardous"),
    (r"available", r"unavailable"),
    (r"success\w*|succeed\w*|passed|won", r"fail\w*"),
    (r"true|correct|right", r"false|incorrect|wrong"),
    (r"with", r"without"),
    (r"guilty", r"innocent"),
    (r"erlaubt|gestattet|zulässig", r"verboten|untersagt|unzulässig"),
    (r"geöffnet|offen", r"geschlossen"),
    (r"autoris\w*|permis\w*|admis\w*", r"interdit\w*|prohibid\w*"),
    (r"ouvert\w*|abiert\w*", r"fermé\w*|cerrad\w*"),
    (r"дозволен\w*|можна", r"заборонен\w*|не можна"),
    (r"відчинен\w*|відкрит\w*", r"зачинен\w*|закрит\w*"),
    (r"מותר\w*", r"אסור\w*"),
    (r"פתוח\w*", r"סגור\w*"),
    (r"επιτρέπ\w*", r"απαγορε\w*"),
    (r"ανοιχτ\w*|ανοικτ\w*", r"κλειστ\w*"),
    (r"مجاز", r"ممنوع"),
    (r"باز", r"بسته|تعطیل"),
)
_PAIRS = tuple(
    tuple(re.compile(rf"(?<!\w)(?:{fold(side)})(?!\w)") for side in (one, other)) for one, other in _OPPOSITES
)
_EITHER = re.compile(rf"(?<!\w)(?:{fold('|'.join(side for pair in _OPPOSITES for side in pair))})(?!\w)")


@lru_cache(maxsize=1 << 12)
def denials(sentence: str) -> int:
    """How many negations a sentence has. Two of them in one clause of French are one."""
    folded = fold(sentence)
    found = [match[0] for match in _NOT.finditer(folded)]
    if any(word == "ne" or word.startswith("n'") for word in found):
        found = [word for word in found if word not in ("pas", "jamais", "aucun", "aucune")]
    return len(found) + len(_NOT_CLOSE.findall(folded))


def contrary(said: str, shown: str) -> bool:
    """Do two sentences about the same thing say opposite things?"""
    opposite = denials(said) % 2 != denials(shown) % 2
    one, other = fold(said), fold(shown)
    for yes, no in _PAIRS:
        if (yes.search(one) and no.search(other) and not no.search(one)) or (
            no.search(one) and yes.search(other) and not yes.search(one) and not no.search(other)
        ):
            opposite = not opposite
    return opposite


_YES = re.compile(r"\W*(yes|yeah|ja|oui|sí|si|так|да|כן|ναι|بله|آری|نعم|是的?|はい|네|evet)\W*$", re.IGNORECASE)
_NO = re.compile(r"\W*(no|nope|nein|non|ні|нет|לא|όχι|οχι|نه|خیر|لا|不|いいえ|아니요|hayır)\W*$", re.IGNORECASE)


def settled(sentence: str, question: str) -> tuple[str, bool]:
    """What a sentence says, and what `contrary` must say of it to show that it is wrong.

    A bare "Yes" says what was asked, a bare "No" the opposite of it.
    """
    if denials(question) == 0 and (_YES.match(sentence) or _NO.match(sentence)):
        return question, not _NO.match(sentence)
    return _LEADING.sub("", sentence), True


_LEADING = re.compile(
    r"^\W*(?:yes|no|ja|nein|oui|non|sí|так|ні|да|нет|כן|לא|ναι|όχι|بله|خیر|نه)\s*[,.:;–-]\s*", re.IGNORECASE
)


@lru_cache(maxsize=1 << 14)
def turns(word: str) -> bool:
    """Does a word decide whether a sentence affirms or denies: a negation, or one of two opposites?"""
    folded = fold(word)
    return bool(_NOT.fullmatch(folded) or _EITHER.fullmatch(folded))


def decides(sentence: str) -> bool:
    """Does one of two opposites stand in it?"""
    return bool(_EITHER.search(fold(sentence)))


_CLAUSES = re.compile(
    r"(?<!^yes)(?<!^no)[;:—–]\s|,\s(?=(?:but|rather|however|although|though|while|whereas|unless|except|because|since|which|who"
    r"|aber|sondern|obwohl|während|mais|sauf|pero|sino|aunque|але|проте|хоча|но|אבל|אך|αλλά|όμως|اما|ولی)\b)",
    re.IGNORECASE,
)


def clauses(sentence: str) -> list[str]:
    """The parts of a sentence of which each affirms or denies by itself."""
    return [part for part in _CLAUSES.split(sentence) if part.strip()]
