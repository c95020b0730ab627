"""The words of a text that say what it is about. Pure."""

from functools import lru_cache

from rag.text.terms import Word, content, words

# Beside the function words: they lean on others, and any text may use them.
_LIGHT = frozenset(
    "may might must shall cannot such also only just very more most much many some any each every other others "
    "another one"
    " ones both either same own well get got make made like including include includes included however therefore thus"
    " e.g i.e etc about approximately roughly around nearly almost exactly per".split()
)


def telling(text: str) -> list[Word]:
    """Content words of more than a character, but for numbers and for words that any text may use."""
    return [word for word in words(text) if _tells(word[2][0], text[word[0] : word[1]].isupper())]


@lru_cache(maxsize=1 << 16)
def _tells(form: str, capitals: bool) -> bool:
    if len(form) < 2 or form in _LIGHT or form.isdecimal():
        return False
    return bool(content(form.upper() if capitals else form))
