"""In which language a text is, as far as it matters for looking words up: told by function words and letters. Pure."""

import re
from functools import lru_cache

from rag.text.terms import script

# Small words that one language has and its neighbours have not, or not as often.
_WORDS = {
    "en": "the of and is are was were to in that for with by from there which who not it this has have an be must "
    "they a on at as or their its his her been will can no yes he she i we you but if so than when what",
    "de": "der die das und ist sind war wurde nicht ein eine einen einem den dem des mit von für auf im zum zur "
    "sich auch er es",
    "fr": "le la les et est sont des du une un dans pour que qui pas au aux avec sur il elle cette ce ses leur était",
    "es": "el la los las y es son del una un en por para que con se su como más fue está este esta hay sus",
    "it": "il lo la gli le e è sono della del dei una un di per che con non nel nella alla si da era questo",
    "pt": "o os as e é são da do das dos uma um em por para que com não na no ao foi está este esta há",
    "nl": "de het een en is zijn van met voor niet op te dat die er wordt werd bij naar ook heeft",
    "pl": "i w na jest są nie się z do że to jak przez dla od ma był była oraz",
    "tr": "ve bir bu için ile da de olarak olan var çok en daha ise gibi",
    "ro": "și în este sunt de la cu pe un o nu din pentru care se că al ale",
    "sv": "och är att det som en ett på av för med inte den till har var i de",
    "cs": "a je v na se že s z do to jako pro nebo byl byla není jsou",
    "vi": "và là của có không được trong một cho các với những này",
    "id": "dan yang di dengan untuk adalah tidak dari ini itu pada dalam",
}
_OWNERS: dict[str, list[str]] = {}
for _language, _words in _WORDS.items():
    for _word in _words.split():
        _OWNERS.setdefault(_word, []).append(_language)
_LETTERS = {
    "uk": re.compile("[іїєґ]", re.IGNORECASE),
    "ru": re.compile("[ыэъё]", re.IGNORECASE),
    "fa": re.compile("[پچژگی]"),
    "ar": re.compile("[ةىي]"),
}
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=256)
def language(text: str) -> str:
    """A language's code, a script's name where languages of that script are not told apart, "" where nothing tells."""
    writing = writing_of(text)
    if writing == "cyrillic":
        return _lettered(text, "uk", "ru") or writing
    if writing == "arabic":
        return _lettered(text, "fa", "ar") or writing
    if writing not in ("latin", "vietnamese"):
        return "" if writing == "other" else writing
    votes = _votes(text)
    best, second = sorted(votes, key=votes.__getitem__, reverse=True)[:2]
    return best if votes[best] > votes[second] else ""


def writing_of(text: str) -> str:
    """As `script`, of the beginning, which is enough."""
    return "latin" if text.isascii() and any(map(str.isalpha, text[:_ENOUGH])) else script(text[:_ENOUGH])


_ENOUGH = 1000  # characters
_TELLING_LETTERS = {
    "de": "ßäöü", "fr": "èêçàâîœùû", "es": "ñ¿¡", "pt": "ãõ", "pl": "łżęąśź", "tr": "şğı", "sv": "å", "cs": "řěů",
    "ro": "șță", "vi": "ơưđạ",
}  # fmt: skip


def _votes(text: str) -> dict[str, float]:
    """For each language of Latin script. A word or letter of several languages counts for each by its share."""
    text = text[:_ENOUGH].lower()
    votes = dict.fromkeys(_WORDS, 0.0)
    for word in _WORD.findall(text):
        owners = _OWNERS.get(word, ())
        for owner in owners:
            votes[owner] += 1 / len(owners)
    for owner, letters in _TELLING_LETTERS.items():
        votes[owner] += 0.3 * any(letter in text for letter in letters)
    return votes


def _lettered(text: str, one: str, other: str) -> str:
    first, second = len(_LETTERS[one].findall(text)), len(_LETTERS[other].findall(text))
    return "" if first == second else one if first > second else other


@lru_cache(maxsize=64)
def elsewhere(answer: str, passages: str) -> bool:
    """Is the answer in another language than what it was given, so that its words cannot be looked up there?"""
    said, given = language(answer), language(passages)
    if said and given:
        return said != given
    if given in _WORDS and writing_of(answer) in (
        "latin",
        "vietnamese",
    ):  # "Die Klinik": of several, and not of this one
        votes = _votes(answer)
        return votes[given] == 0 and max(votes.values()) >= 0.5
    return False
