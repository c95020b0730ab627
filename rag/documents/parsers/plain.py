"""Text, Markdown and source code; and the one way in which bytes become text."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE, getincrementaldecoder
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from rag.documents.parsers.declared import declared, shifted
from rag.documents.parsers.parsed import LONGEST_TEXT, Parsed, Tell, Unreadable, clean
from rag.text.markdown import headings
from words.phrase import Phrase, Text, say

MARKDOWN = frozenset({".md", ".markdown"})
SOURCE = frozenset(
    ".adoc .bash .bat .bib .c .cc .cfg .cmake .conf .cpp .cs .css .dart .diff .ex .exs .f90 .go .gradle .graphql .h "
    ".hpp .hs .ini .java .jl .js .jsx .kt .less .lisp .log .lua .m .mjs .mk .ml .nim .nix .org .patch .php .pl .pm "
    ".properties .proto .ps1 .py .pyi .r .rb .rs .rst .sass .scala .scss .sh .sql .srt .svelte .swift .tcl .tex .tf "
    ".toml .ts .tsx .vb .vim .vtt .vue .xml .xsd .xsl .yaml .yml .zig .zsh".split()
)
ENDINGS = frozenset({".txt", ".text"}) | MARKDOWN | SOURCE

MOST_BYTES = 4 * LONGEST_TEXT  # no encoding here needs more for a character
_SAMPLE = 1 << 16
_TITLED = 20_000  # characters looked at for a title
# The longer marks first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (BOM_UTF32_LE, "utf-32"),
    (BOM_UTF32_BE, "utf-32"),
    (BOM_UTF16_LE, "utf-16"),
    (BOM_UTF16_BE, "utf-16"),
    (BOM_UTF8, "utf-8-sig"),
)
_NAMES = {  # with the script that its `doubt-encoding-` names
    "cp1250": ("Windows-1250", "central-european"),
    "cp1251": ("Windows-1251", "cyrillic"),
    "cp1252": ("Windows-1252", ""),
    "cp1253": ("Windows-1253", "greek"),
    "cp1254": ("Windows-1254", "turkish"),
    "cp1255": ("Windows-1255", "hebrew"),
    "cp1256": ("Windows-1256", "arabic"),
    "cp874": ("Windows-874", "thai"),
    "tis_620": ("TIS-620", "thai"),
    "koi8_r": ("KOI8-R", "cyrillic"),
    "cp866": ("DOS-866", "cyrillic"),
    "shift_jis": ("Shift JIS", "japanese"),
    "cp932": ("Shift JIS", "japanese"),
    "euc_jp": ("EUC-JP", "japanese"),
    "gb18030": ("GB 18030", "chinese"),
    "gb2312": ("GB 2312", "chinese"),
    "gbk": ("GBK", "chinese"),
    "big5": ("Big5", "chinese"),
    "cp949": ("EUC-KR", "korean"),
    "euc_kr": ("EUC-KR", "korean"),
    "iso8859_2": ("Latin-2", "central-european"),
    "iso8859_7": ("ISO 8859-7", "greek"),
}
_SHARED = re.compile(r"[\t\n\r -~\xa0、。，：；？！《》「」]")  # what all scripts share, and what Chinese has instead
_FEWEST = 6  # bytes beyond ASCII, from which on a guess is better than none
# Western European text in Windows-1252 has few letters beyond ASCII, and guessing by them goes wrong. It is that
# if all are letters of such a language, or signs that do not stand within a word, as other alphabets' letters would.
_WESTERN = "ÀÁÂÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿŒœªº’‘–—·\xa0\xad"
_SIGNS = "€£¥§°“”„…«»‹›¿¡©®™²³½¼µ×±•†‰"
_NOT_WESTERN = re.compile(
    f"[^\\x00-\\x7f{_WESTERN}{_SIGNS}]|(?<=[a-zA-Z{_WESTERN[:-7]}])[{_SIGNS}](?=[a-zA-Z])|[{_WESTERN[:-7]}]{{3}}"
)


def parse(path: Path, ending: str, tell: Tell) -> Parsed:
    """The text as it is, but for line ends and marks. Raises Unreadable."""
    file = read(path)
    if ending in MARKDOWN:
        title = next((heading.text for heading in islice(headings(file.text[:_TITLED]), 20) if heading.text), "")
    else:
        title = ""
    doubts = (*file.doubts, say("doubt-long-characters", count=len(file.text))) if file.cut else file.doubts
    return Parsed(file.text, title=title, doubts=doubts, cut=file.cut, markdown=ending in MARKDOWN)


class Read(NamedTuple):
    """A file's text with newlines, what is doubtful about it, and whether its end is `cut` off."""

    text: str
    doubts: tuple[Text, ...] = ()
    cut: bool = False


def read(path: Path, longest: int = LONGEST_TEXT) -> Read:
    """At most `longest` characters, of MOST_BYTES. Raises Unreadable."""
    with path.open("rb") as file:
        raw = file.read(MOST_BYTES)
        more = bool(file.read(1))
    text, doubt = decoded(raw, whole=not more)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    cut = more or len(text) > longest
    if cut:
        text = text[:longest]
    if not text.strip():
        raise Unreadable(say("parser-blank" if raw else "parser-empty"))
    return Read(clean(text), (doubt,) if doubt else (), cut)


def decoded(raw: bytes, whole: bool = True) -> tuple[str, Text]:
    """Bytes as text, and a sentence if the encoding had to be guessed. Not `whole`: a character may be cut at the end.

    A byte order mark decides; then the escapes of ISO-2022; then UTF-8 if it is valid; then what the text itself names;
    then UTF-16 or UTF-32, which bytes that are zero give away; then UTF-8 with a few broken characters; at last the
    likeliest of the older encodings. Raises Unreadable for what is no text.
    """
    marked = next((name for mark, name in _MARKS if raw.startswith(mark)), "")
    if marked.startswith(("utf-16", "utf-32")):
        return _marked(raw, marked, whole, say("parser-marked-wrongly", encoding=marked.upper())), ""
    for encoding in filter(None, (shifted(raw), marked or "utf-8", declared(raw))):
        try:
            text = getincrementaldecoder(encoding)().decode(raw, whole)
        except UnicodeDecodeError:
            continue
        if text and "\0" not in text:
            return text, ""
    if wide := _wide(raw):
        broken = say("parser-unmarked-wrongly", encoding=wide.upper())
        return _marked(raw, wide, whole, broken), say("doubt-no-mark", encoding=wide.upper())
    if b"\0" in raw:
        raise Unreadable(say("parser-no-text"))
    return ("", "") if not raw else _guessed(raw)


def _marked(raw: bytes, encoding: str, whole: bool, broken: Phrase) -> str:
    try:
        text = getincrementaldecoder(encoding)().decode(raw, whole)
    except UnicodeDecodeError:
        raise Unreadable(broken) from None
    if "\0" in text:
        raise Unreadable(say("parser-no-text"))
    return text


def _wide(raw: bytes) -> str:
    """UTF-32 or UTF-16 without a mark: read in the right order it has blanks, line ends and such; in the wrong, few."""
    sample = raw[: min(_SAMPLE, len(raw)) & ~3]
    for mark, encoding in ((slice(3, None, 4), "utf-32-le"), (slice(0, None, 4), "utf-32-be")):
        if len(sample) >= 8 and not any(sample[mark]) and b"\0\0" in sample[:8]:
            with suppress(UnicodeDecodeError):
                if "\0" not in sample.decode(encoding):
                    return encoding
    sample = raw[: _SAMPLE & ~1]
    told = {}
    for encoding in ("utf-16-le", "utf-16-be"):
        text = getincrementaldecoder(encoding)("replace").decode(sample)
        told[encoding] = 0 if "\0" in text or "\ufffd" in text else len(_SHARED.findall(text))
    best, other = sorted(told, key=told.__getitem__, reverse=True)
    return best if told[best] >= max(1, len(sample) // 80) and told[best] > 2 * told[other] else ""


def _guessed(raw: bytes) -> tuple[str, Text]:
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if broken * 20 <= len(raw) - len(text):  # a byte more than characters for each that is not ASCII and whole
        return text, say("doubt-broken-characters", count=broken)
    encoding = _likeliest(raw)
    try:
        text, (name, script) = raw.decode(encoding), _NAMES.get(encoding, (encoding, ""))
    except UnicodeDecodeError:
        text, name, script = raw.decode("latin-1"), "Latin-1", ""
    return text, say("doubt-not-utf-8", encoding=say(f"doubt-encoding-{script}", name=name) if script else name)


def _likeliest(raw: bytes) -> str:
    """By its letters: a Western text is told by having no others, a Hungarian one by its long ő and ű."""
    # Lines without a letter beyond ASCII say nothing about it; the first that do are enough.
    telling = b"\n".join(islice((line for line in raw[: 1 << 22].split(b"\n") if not line.isascii()), 400))[:_SAMPLE]
    if _is_hungarian(telling):
        return "cp1250"
    if _is_western(telling) or sum(byte > 127 for byte in telling) < _FEWEST:
        return "cp1252"
    from charset_normalizer import from_bytes  # slow to import, seldom needed

    found = from_bytes(telling, cp_isolation=list(_NAMES)).best()
    return _central("cp1252" if found is None else found.encoding, telling)


def _is_hungarian(telling: bytes) -> bool:
    """õ and û in Windows-1252 are a Portuguese and a French letter; beside ö or ü, and á, í or ó, they are neither."""
    letters = set(filter(str.isalpha, telling.decode("cp1252", "replace").lower()))
    beyond = {letter for letter in letters if not letter.isascii()}
    return beyond <= set("áéíóöõúüû") and all(not beyond.isdisjoint(some) for some in ("õû", "öü", "áíó"))


_LATIN_2 = re.compile(
    rb"[A-Za-z\xc0-\xff][\xb1\xb6\xbb](?=[a-z\xe0-\xff])|\xb9[^\xe8]*\xe8|\xe8[^\xb9]*\xb9"  # ą, ś, ť; š beside č
)


def _central(encoding: str, telling: bytes) -> str:
    """Latin-2 has letters of words where Windows-1250 has signs, and none where that has its own."""
    latin_2 = encoding in ("cp1250", "cp1252") and not re.search(rb"[\x80-\x9f]", telling) and _LATIN_2.search(telling)
    return "iso8859_2" if latin_2 else encoding


def _is_western(telling: bytes) -> bool:
    """Letters with marks stand alone or in pairs, and are fewer than the others."""
    try:
        text = telling.decode("cp1252")
    except UnicodeDecodeError:
        return False
    letters = sum(map(str.isalpha, text))
    beyond = sum(not character.isascii() and character.isalpha() for character in text)
    return 2 * beyond <= letters and not _NOT_WESTERN.search(text)
