"""The fixed marker by which a model says that the passages do not hold the answer: asked for, parsed, never shown.

Small models do not copy it letter by letter. As the marker counts what is written as one word (`not_in_passages`,
`NOT\\_IN\\_PASSAGES`, `Nicht_in_Passagen`) or in capitals (NOT IN PASSAGES), wherever it stands, and the same words in
plain writing where they are all that an answer begins with ("Not in passages: they speak of beds").
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

MARKER = "NOT_IN_PASSAGES"  # a word that no document holds by chance, as NOT_FOUND does

# What it becomes in a model's hands; the longer before the shorter, which ends earlier.
_WORDINGS = """
not in the passages, not in passages, not in passage, not found in passages, notinpassages, not in the passage
nicht in den passagen, nicht in der passage, nicht in passagen, nicht in passages
pas dans les passages, pas dans passages, absent des passages, non dans les passages
no está en los pasajes, no en los pasajes, no en pasajes, no encontrado en los pasajes
non nei passaggi, non presente nei passaggi, não está nas passagens, não nas passagens, não nos trechos
niet in de passages, niet in passages, nie w fragmentach, brak w fragmentach, nu în pasaje, inte i passagerna
немає в уривках, нема в уривках, відсутнє в уривках, не в уривках, немає у уривках
нет в отрывках, отсутствует в отрывках, не в отрывках
לא נמצא בקטעים, לא מופיע בקטעים, לא בקטעים, אין בקטעים
δεν υπάρχει στα αποσπάσματα, δεν βρίσκεται στα αποσπάσματα, όχι στα αποσπάσματα, δεν είναι στα αποσπάσματα
در متن‌ها نیست, در متن نیست, در متون نیست, در قطعات نیست, در گزیده‌ها نیست, در قطعه‌ها نیست
ليس في المقاطع, غير موجود في المقاطع, لا يوجد في المقاطع, ليس في النصوص
pasajlarda yok, metinlerde yok, pasajlarda değil, không có trong đoạn văn, không có trong các đoạn, tidak ada dalam teks
不在段落中, 不在段落里, 段落中没有, 不在文段中, 文章にありません, 文章にない, 지문에 없음, 지문에 없습니다
"""
_JOINTS = " _-\\*\u00a0"  # between the words, up to three
_ONE_WORD = "_-"
_BETWEEN = " \t\r\n.:;,-–—。：，"  # what may stand between the marker and the sentence after it
_DRESS = "*_`\"'([“«「【<"  # what a model may dress it in
_ENDS = frozenset(_BETWEEN + "*_`\"')]”»」】>!?\\").difference(" \t")  # what may follow a wording in plain writing
_UNDRESS = str.maketrans("([“«「【<", ")]”»」】>")


class MarkerFilter:
    """Takes the marker out of a stream, wherever chunk boundaries fall.

    `feed` returns the text that may be shown now; what may still turn out to be the marker, or its dress, is held back
    until more comes, or until `rest`. `seen` says whether the marker came at all. One that opens the answer goes with
    its dress and the punctuation after it; for a later one stands a blank, so that what is left and right of it never
    reads as another.
    """

    def __init__(self) -> None:
        self.seen = False
        self._held = ""  # may become the marker
        self._before = ""  # the character before what is held
        self._begun = False  # the first word was shown
        self._lead, self._around = "", _BETWEEN + _DRESS  # what came before it, and what may

    def feed(self, text: str) -> str:
        return self._take(text, False)

    def rest(self) -> str:
        """What was held back and is no marker. The stream has ended."""
        return self._take("", True) or self._lead

    def _take(self, text: str, ended: bool) -> str:
        text, self._held = self._held + text, ""
        said, shown = "", 0  # what may be shown, and how far it goes in `text`
        at = 0
        while at < len(text):
            before = text[at - 1] if at else self._before
            opens = not self._begun and not text[shown:at].strip(self._around)
            end = _marker(text, at, before, opens, ended)
            if end is None:
                break
            if end:
                said += self._say(text[shown:at]) + self._mark()
                shown = at = end
            else:
                at += 1
        said += self._say(text[shown:at])
        self._before, self._held = text[at - 1] if at else self._before, text[at:]
        return said

    def _mark(self) -> str:
        seen, self.seen = self.seen, True
        if self._begun:
            return " "
        if not seen:
            self._lead, self._around = "", _BETWEEN + self._lead.translate(_UNDRESS)
        return ""

    def _say(self, text: str) -> str:
        if self._begun:
            return text
        text = self._lead + text
        words = text.lstrip(self._around)
        self._begun, self._lead = bool(words), "" if words or self.seen else text
        return words if self.seen or not words else text


def _marker(text: str, at: int, before: str, opens: bool, ended: bool) -> int | None:
    """Where the marker ends that begins at `at`; 0 if none does, None if that is not to be told before more comes."""
    if text.startswith(MARKER, at):
        return at + len(MARKER)
    open_yet = not ended and MARKER.startswith(text[at:])
    if not before.isalnum() and before != "_":
        for wording in _begun_by(_plain(text[at])):
            end = _wording(text, at, wording, opens, ended)
            if end:
                return end
            open_yet = open_yet or end is None
    return None if open_yet else 0


def _wording(text: str, at: int, wording: tuple[str, ...], opens: bool, ended: bool) -> int | None:
    """As `_marker`, for one wording."""
    begin, joints = at, ""
    for number, word in enumerate(wording):
        if number:
            joint = _joint(text, at)
            at += len(joint)
            if at == len(text):
                return _later(text[begin:at], joints + joint, opens, ended)
            if not joint:
                return 0
            joints += "_" if any(c in joint for c in _ONE_WORD) else " "
        for letter in word:
            while at < len(text) and text[at] == "\u200c":
                at += 1
            if at == len(text):
                return _later(text[begin:at], joints, opens, ended)
            if _plain(text[at]) != letter:
                return 0
            at += 1
    after = text[at : at + 1]
    if not after and not ended:
        return _later(text[begin:at], joints, opens, ended)
    if _one_word(text[begin:at], joints):
        return 0 if after.isalnum() or after == "_" else at
    return at if opens and (not after or after in _ENDS) else 0


def _later(part: str, joints: str, opens: bool, ended: bool) -> int | None:
    """The stream may go on: is there still a way for `part` to be the marker?"""
    return None if not ended and (opens or " " not in joints or part.isupper()) else 0


def _one_word(written: str, joints: str) -> bool:
    return (bool(joints) and " " not in joints) or (written.isupper() and (bool(joints) or len(written) > 8))


def _joint(text: str, at: int) -> str:
    end = at
    while end < len(text) and end - at < 3 and text[end] in _JOINTS:
        end += 1
    return text[at:end]


@lru_cache(maxsize=1 << 10)
def _plain(character: str) -> str:
    """Without case and accent: capitals are often written without."""
    if character >= "\u1200" or character == "\u200c":
        return character
    return unicodedata.normalize("NFD", character)[0].lower().replace("ς", "σ")


@lru_cache(maxsize=1 << 10)
def _begun_by(letter: str) -> tuple[tuple[str, ...], ...]:
    return tuple(wording for wording in _wordings() if wording[0][0] == letter)


def _wordings() -> Iterator[tuple[str, ...]]:
    for wording in _WORDINGS.replace("\n", ",").split(","):
        if words := tuple("".join(map(_plain, word.replace("\u200c", ""))) for word in wording.split()):
            yield words
