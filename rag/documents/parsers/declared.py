"""The encoding that a file names in its own first lines, as XML, HTML, CSS, TeX and most languages' editors do."""

import codecs
import re

_HEAD = 4096  # bytes
_SAID = re.compile(
    rb"""
    ^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})["']
    | <meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})
    | ^@charset\s+"([\w.:-]{2,40})"
    | ^[^\n]{0,20}\\usepackage\s*\[([\w-]{2,40})\]\s*\{inputenc\}
    | ^"?Content-Type:[^\n]{0,100}?\bcharset\s*=\s*"?([\w.:-]{2,40})
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
# PEP 263, and what Emacs and vim look for, in the first two lines, behind a sign that is no letter.
_COOKIE = re.compile(
    rb"\A(?:[^\n]*\n)?[^\n\w]{1,10}[^\n]{0,200}?\b(?:file)?(?:en)?coding\s*[:=]\s*([\w.-]{2,40})", re.I
)
_SHIFTS = (  # escapes that only these have, in a text of seven bits that is valid UTF-8
    (re.compile(rb"\x1b\$\)C"), "iso2022_kr"),
    (re.compile(rb"\x1b\$(?:[@B]|\([D@B])|\x1b\([JI]"), "iso2022_jp_2"),
)
# What a name is in practice: the larger sets of Windows, of which those of the standards are parts, as browsers do it.
_LARGER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
_OTHERS = {
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "ks_c_5601-1987": "cp949",
    "x-mac-cyrillic": "mac_cyrillic",
    "macintosh": "mac_roman",
    "ansinew": "cp1252",
    "applemac": "mac_roman",
    "x-euc-jp": "euc_jp",
    "euc-tw": "",
    "utf8x": "utf-8",
    "x-x-big5": "big5hkscs",
    "iso-8859-8-i": "iso8859-8",
    "windows-874": "cp874",
}
_NO_TEXT = {"idna", "punycode", "raw-unicode-escape", "unicode-escape", "undefined", "utf-7", "mbcs", "oem"}


def shifted(raw: bytes) -> str:
    """ISO-2022, which reads as ASCII with escapes; "" for anything else."""
    return next((name for mark, name in _SHIFTS if mark.search(raw)), "") if b"\x1b" in raw else ""


def declared(raw: bytes) -> str:
    """Python's name of the encoding that the text names, "" if it names none, or one that cannot be its own."""
    head = raw[:_HEAD]
    found = _SAID.search(head) or _COOKIE.match(head)
    if not found:
        return ""
    label = next(group for group in found.groups() if group).decode("ascii").lower()
    return named(label)


def named(label: str) -> str:
    """An encoding of one or more bytes a letter that has this name; "" for none."""
    try:
        found = codecs.lookup(_OTHERS.get(label, re.sub(r"-(?:unix|dos|mac)$", "", label)))
    except LookupError:
        return ""
    wide = found.name.startswith(("utf-16", "utf-32"))  # its name could not be read as ASCII
    text = getattr(found, "_is_text_encoding", True) and found.name.replace("_", "-") not in _NO_TEXT
    return _LARGER.get(found.name, found.name) if text and not wide else ""
