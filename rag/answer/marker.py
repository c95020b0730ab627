"""The fixed marker by which a model says that the passages do not hold the answer: asked for, parsed, never shown."""

MARKER = "NOT_IN_PASSAGES"  # a word that no document holds by chance, as NOT_FOUND does

_BETWEEN = " \t\r\n.:;,-–—"  # what may stand between the marker and the sentence after it
_DRESS = "*_`\"'(["  # what a model may dress it in
_UNDRESS = str.maketrans("([", ")]")


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
        self._begun = False  # the first word was shown
        self._lead, self._around = "", _BETWEEN + _DRESS  # what came before it, and what may

    def feed(self, text: str) -> str:
        *parts, last = (self._held + text).split(MARKER)
        self._held = next((last[-n:] for n in range(len(MARKER) - 1, 0, -1) if MARKER.startswith(last[-n:])), "")
        first, *others = *parts, last.removesuffix(self._held)
        return self._say(first) + "".join(map(self._after_marker, others))

    def rest(self) -> str:
        """What was held back and is no marker. The stream has ended."""
        held, self._held = self._held, ""
        return self._say(held) or self._lead

    def _after_marker(self, text: str) -> str:
        if self._begun:
            self.seen = True
            return f" {text}"
        if not self.seen:
            self.seen = True
            self._lead, self._around = "", _BETWEEN + self._lead.translate(_UNDRESS)
        return self._say(text)

    def _say(self, text: str) -> str:
        if self._begun:
            return text
        text = self._lead + text
        words = text.lstrip(self._around)
        self._begun, self._lead = bool(words), "" if words or self.seen else text
        return words if self.seen or not words else text
