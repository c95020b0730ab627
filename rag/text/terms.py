"""Text -> terms, for every script, with the standard library alone.

A word of a spaced script becomes its folded form without accents and, from five letters on, also its first five,
marked `*`: crude stemming that works wherever words change at their end. A short plural has its singular instead, and
a short Latin word its form with accents as well (si and sí, the tones of Vietnamese). Scripts written without spaces
become overlapping runs of characters: pairs for Han, Kana and Hangul (whose particles stick to the noun), triples for
Thai, Lao, Khmer and Burmese. A Han or Hangul character also stands for itself: it can be a word.

Python's `\\w` is not used: it knows no combining vowel signs (it shreds Hindi) and makes one word of a Chinese
sentence.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Literal

from rag.text.codes import codes

Script = Literal[
    "latin", "vietnamese", "greek", "cyrillic", "arabic", "hebrew", "devanagari",
    "thai", "chinese", "japanese", "korean", "other",
]  # fmt: skip

Word = tuple[int, int, tuple[str, ...]]  # start and end in the original text; its terms, the whole form first

# Function words, folded and without accents. They do not rank worse or better; but in a library of a few passages,
# where rarity says nothing, "what is the" would pass for evidence, and in an answer they need no support. Left out:
# what is a noun or a name in another language (die, war, man, mit, car, son, pour, sin, dos, van, uno, kim).
_ENGLISH = """
a an and are as at be been but by can could did do does for from had has have he her his how i if in into is it
its me my no not of on or our she should so than that the their them then there these they this those to us was we
were what when where which who whom whose why will with would yes you your
"""
_OF_OTHER_LANGUAGES = """
aber auch auf aus bei das dem den der des du ein eine einem einen einer eines er es fur gibt ich ihr im ist ja kann
kein keine nach nein nicht oder sich sie sind uber und uns unter vom von vor wann warum was welche welchem welchen
welcher welches wem wen wenn wer wessen wie wieviel wird wo wurde wurden zu zum zur
au aux avec ces cette comment dans de elle en est et il ils je la le les leur ne nous ou oui par pas pourquoi quand
que quel quelle quelles quels qui quoi sa ses sont sur un une vous
al como con cual cuales cuando cuanto cuantos del donde el ella ellos las lo los muy nos para pero por porque quien
quienes si su sus una y ya ao com da e em esta foi isso na nao nas o os pela pelo qual quais quem sao sim um uma
che chi cosa dei della delle di dove gli ho ma nel nella non perche quale quali quanti quanto sono
het een hoeveel ik met niet op te voor waar waarom wat welke wie zijn
а без был была были было в во все вы где для до его если есть же за и из или их к как какая какие какои какое когда
которые которыи кто ли мы на не нет но о об он она они от по почему при с сколько со то у чего чем что это я
αν απο αυτη αυτο αυτος για δεν ειναι ενα ενας ειχε εχει η ηταν θα και κατα με μη μια ναι να ο οι οταν οχι ποια
ποιες ποιο ποιοι ποιος ποσα ποσες ποσο ποσοι ποτε που πως σε στα στη στην στις στο στον στους τα τη την της τι τις
το τον του τους των ως
او اذا الا التي الذي الي ان اي اين بعد بين تلك ثم حتي ذلك عن عند علي في قبل قد كان كانت كل كم كيف لا لكن لم لماذا
لن ما ماذا متي مع من نعم هذا هذه هل هم هو هي و
את אל אם אני איך איפה אין או הוא היא הם הן זה זאת זו יש כי כמה כן לא למה מה מי מתי על עם של
bir bu ve ile icin mi nasil neden nerede hangi var
का की के को में से है हैं था थी थे और क्या कौन कब कहाँ कैसे क्यों कितने कितना किस किसने ने पर यह वह हाँ नहीं एक
"""
_FUNCTION_WORDS = frozenset(f"{_ENGLISH} {_OF_OTHER_LANGUAGES}".casefold().split())
_ONLY_ENGLISH = frozenset("are did does for from how of that the what when where which who whom whose why with".split())
_NOT_ENGLISH = _FUNCTION_WORDS.difference(_ENGLISH.split())

# What NFKC and case folding leave: letters that carry no separable accent, and spelling variants of Arabic letters.
_PLAIN = str.maketrans(
    {"ı": "i", "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h", "ŧ": "t"}
)
_ONE_SPELLING = dict(zip("أإآٱىیکة", "اااايي\u0643ه", strict=True))
_ARTICLES = ("وال", "بال", "كال", "فال", "ال", "لل")
_HEBREW_PREFIXES = "והבלכמש"  # and, the, in, to, as, from, that: written as one word with the next
_NON_JOINER = "\u200c"
_APOSTROPHE_LETTERS = "\u02bb\u02bc"  # what Ukrainian writes as well with a plain one, which ends a word
_INVISIBLE = "\u00ad\u200d\u200e\u200f\u2060\ufeff"  # soft hyphen, joiners, direction marks, byte order mark

_PREFIX = 5
_ARABIC_PREFIX = 4  # its words are shorter: vowels are not written
_JAPANESE_KANA = 0.1  # share of kana above which Han characters are Japanese
_VIETNAMESE_LETTERS = 0.05  # share of letters that only Vietnamese has

# The first word of a character's name in the Unicode database, where it is not the script's own.
_WRITINGS = {
    "CJK": "han", "IDEOGRAPHIC": "han", "BOPOMOFO": "han", "HIRAGANA": "kana", "KATAKANA-HIRAGANA": "kana",
    "KATAKANA": "kana",
}  # fmt: skip
_SCRIPTS: dict[str, Script] = {
    "latin": "latin", "greek": "greek", "cyrillic": "cyrillic", "arabic": "arabic", "hebrew": "hebrew",
    "devanagari": "devanagari", "thai": "thai", "han": "chinese", "hangul": "korean",
}  # fmt: skip
_GRAMS = {"han": "a", "hangul": "a", "kana": "p", "thai": "t", "lao": "t", "khmer": "t", "myanmar": "t"}
_RUN = re.compile("w[wm]*|[ap][apm]*|t[tm]*")
_CLUSTER = re.compile("[apt]m*")


class _Kinds(dict[int, str]):
    """For `str.translate`: `w` a letter or digit of a spaced script, `a` in pairs and alone, `p` in pairs, `t` in
    triples, `m` belongs to the character before it, blank between words. Each character is looked up once."""

    def __missing__(self, code: int) -> str:
        kind = self[code] = _kind(chr(code))
        return kind


class _Folds(dict[int, str]):
    """For `str.translate`, after NFKC and case folding. Each character is looked up once."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code))
        return folded


_KINDS = _Kinds()
_FOLDS = _Folds()


def terms(text: str) -> list[str]:
    """Every term of `text`, as often as it occurs: of its words in reading order, then of its codes and dates."""
    found = [term for _, _, found in words(text) for term in found]
    found += [term for code in codes(text) for term in (*code.terms, *code.parts)]
    return found


def content(text: str) -> list[Word]:
    """The words of `text` without function words. One in capitals stays: WHO, US and IT are names."""
    return [word for word in words(text) if not _is_function_word(text, word)]


def sought(question: str) -> tuple[str, ...]:
    """What to look for: the distinct terms of the content words of `question`; of all its words if it has no others."""
    said = [*(content(question) or words(question)), *coded(question)]
    return tuple(dict.fromkeys(term for _, _, found in said for term in found))


def coded(text: str) -> list[Word]:
    """The codes, versions, dates and times of `text` as words, each beside the words that it is made of."""
    return [(code.start, code.end, code.terms) for code in codes(text)]


def words(text: str) -> Iterator[Word]:
    """Each word of `text` as (start, end, terms), with exact offsets into `text`.

    In scripts without spaces each run of two or three characters is a word, so these overlap.
    """
    kinds = text.translate(_KINDS)
    for run in _RUN.finditer(kinds):
        start, end = run.span()
        if kinds[start] == "w":
            if found := _word_terms(text[start:end]):
                yield start, end, found
        else:
            yield from _grams(text, kinds, start, end)


def is_function_word(form: str) -> bool:
    """Whether a folded word says nothing by itself: "the", "und", "של"."""
    return form in _FUNCTION_WORDS


def marks(text: str, wanted: Collection[str]) -> tuple[tuple[int, int], ...]:
    """Spans of `text` that match one of the terms `wanted` (of a question: `sought`), merged: what to highlight.

    A lone Han or Hangul character counts only if it is wanted by itself, not as a part of a longer word.
    """
    parts = {character for term in wanted if len(term) > 1 and _KINDS[ord(term[0])] == "a" for character in term}
    telling = frozenset(wanted) - parts
    spans: list[tuple[int, int]] = []
    for start, end, found in words(text):
        if telling.isdisjoint(found):
            continue
        if spans and start <= spans[-1][1]:
            start, end = spans[-1][0], max(end, spans.pop()[1])
        spans.append((start, end))
    return tuple(spans)


def script(text: str) -> Script:
    """The script that most letters of `text` are of; "other" without any."""
    letters = [character for character in unicodedata.normalize("NFC", text) if character.isalpha()]
    counts = Counter(map(_writing, letters))
    han, kana = counts["han"], counts.pop("kana", 0)
    counts["han"] += kana
    most = max(counts, key=counts.__getitem__)
    if most == "han" and kana > _JAPANESE_KANA * (han + kana):
        return "japanese"
    if most == "latin" and sum(map(_is_vietnamese, letters)) > _VIETNAMESE_LETTERS * len(letters):
        return "vietnamese"
    return _SCRIPTS.get(most, "other") if counts[most] else "other"


def is_english(text: str) -> bool:
    """Whether the function words of `text` are English ones; not without any ("warranty period")."""
    forms = [found[0] for _, _, found in words(text)]
    return sum(form in _ONLY_ENGLISH for form in forms) > sum(form in _NOT_ENGLISH for form in forms)


def _is_function_word(text: str, word: Word) -> bool:
    start, end, found = word
    listed = found[0] in _FUNCTION_WORDS or _without_accents(found[0]) in _FUNCTION_WORDS
    return listed and (end - start == 1 or not text[start:end].isupper())


def _grams(text: str, kinds: str, start: int, end: int) -> Iterator[Word]:
    """The pairs or triples of a run; a run that is shorter is one word."""
    letters = ""  # folded; where[i] is the span of what letters[i] was written as
    where: list[tuple[int, int]] = []
    for cluster in _CLUSTER.finditer(kinds, start, end):
        span = cluster.span()
        folded = _fold(text[slice(*span)])
        letters += folded
        where += [span] * len(folded)
    size = 3 if kinds[start] == "t" else 2
    if where and len(letters) < size:
        yield where[0][0], where[-1][1], (letters,)
        return
    for place, (begin, stop) in enumerate(where):
        if place + size <= len(letters):
            yield begin, where[place + size - 1][1], (letters[place : place + size],)
        if _KINDS[ord(letters[place])] == "a":
            yield begin, stop, (letters[place],)


@lru_cache(maxsize=1 << 16)
def _word_terms(word: str) -> tuple[str, ...]:
    if _NON_JOINER in word:  # Persian writes what belongs together with it, with a blank, or as one word
        parts = [word.replace(_NON_JOINER, ""), *word.split(_NON_JOINER)]
        return tuple(dict.fromkeys(term for part in parts if part for term in _word_terms(part)))
    if word.isascii():
        form = word.lower()
        return form, *_stem(form)
    folded = _fold(word)  # some characters stand for several words
    return tuple(term for run in _RUN.finditer(folded.translate(_KINDS)) for term in _forms(folded[slice(*run.span())]))


def _forms(form: str) -> tuple[str, ...]:
    writing = _writing(form[0])
    if writing == "arabic":
        article = next((a for a in _ARTICLES if form.startswith(a) and len(form) - len(a) >= 3), "")
        form = form[len(article) :]
        return (form, f"{form[:_ARABIC_PREFIX]}*") if len(form) >= _ARABIC_PREFIX else (form,)
    bare = _without_accents(form)
    telling = writing == "latin" and (len(bare) <= _PREFIX or any(map(_is_vietnamese, form)))  # si and sí
    found = dict.fromkeys((form, bare) if telling else (bare,))
    if writing == "hebrew" and len(form) > 3 and form[0] in _HEBREW_PREFIXES:
        found[form[1:]] = None
    return (*found, *_stem(bare))


def _stem(form: str) -> tuple[str, ...]:
    """What the word's other forms share with it: of a short plural the singular, of a longer word its beginning."""
    if 4 <= len(form) <= _PREFIX and form.endswith("s") and not form.endswith("ss"):
        return (form[:-1],)
    return (f"{form[:_PREFIX]}*",) if len(form) >= _PREFIX else ()


@lru_cache(maxsize=1 << 14)
def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().translate(_FOLDS)


def _folded(character: str) -> str:
    """Digits of every script as 0-9, one spelling of Arabic letters; vowel points, frames and the invisible gone."""
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    category = unicodedata.category(character)
    if character in _INVISIBLE or character == "ـ" or category == "Me":
        return ""
    if category == "Mn" and _writing(character) in ("hebrew", "arabic", "variation"):
        return ""
    return _ONE_SPELLING.get(character, character)


def _without_accents(form: str) -> str:
    apart = unicodedata.normalize("NFD", form)
    kept = "".join(character for character in apart if not "\u0300" <= character <= "\u036f")
    return unicodedata.normalize("NFC", kept).translate(_PLAIN)


def _kind(character: str) -> str:
    if unicodedata.category(character)[0] == "M" or character in _INVISIBLE or character in f"ﾞﾟ{_NON_JOINER}":
        return "m"
    if character in _APOSTROPHE_LETTERS:
        return " "
    if "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7ff":
        return "m"  # Hangul vowels and final consonants, written apart
    if not character.isalnum() or "⁄" in unicodedata.normalize("NFKC", character):
        return " "  # ½ ends a word: 6½ is not 61
    return "w" if character.isdecimal() else _GRAMS.get(_writing(character), "w")


def _writing(character: str) -> str:
    """The writing system of a character: han, kana, hangul, latin, greek..., by its name in the Unicode database."""
    name = unicodedata.name(character, "").removeprefix("FULLWIDTH ").removeprefix("HALFWIDTH ")
    first = name.partition(" ")[0]
    return _WRITINGS.get(first, first.lower())


def _is_vietnamese(character: str) -> bool:
    return "\u1ea0" <= character <= "\u1ef9" or character in "ơưƠƯ"
