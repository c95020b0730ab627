"""The signs of Symbol and Wingdings, which Word keeps by their place in the font: F0A3 in Symbol is ≤."""

_SYMBOL = {
    0x20: " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    0xA0: "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑",
    0xF1: "⟩∫",
}
_WINGDINGS = {
    0x21: "✏✂✁👓🔔📖🕯☎✆✉",
    0x36: "⌛⌨🖰",
    0x3F: "✍",
    0x41: "✌👌👍👎",
    0x45: "👈👉👆👇🖐☺😐☹💣☠",
    0x6C: "●❍■□",
    0x80: "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿",
    0x9E: "·•▪○",
    0xA7: "▪□",
    0xAB: "★",
    0xD8: "➢",
    0xDF: "←→↑↓↖↗↙↘",
    0xE8: "➔",
    0xEF: "⇦⇨⇧⇩⬄⇳",
    0xFB: "✗✓☒☑",
}


def _by_place(runs: dict[int, str]) -> dict[int, str]:
    return {start + place: sign for start, signs in runs.items() for place, sign in enumerate(signs)}


_FONTS = {"symbol": _by_place(_SYMBOL), "wingdings": _by_place(_WINGDINGS)}


def sign(code: int, font: str) -> str:
    """The character at a place in a font, which Word counts from F000 too; "" where it is not known."""
    table = _FONTS.get(font.lower())
    if table is not None:
        return table.get(code - 0xF000 if code >= 0xF000 else code, "")
    return chr(code) if 0x20 <= code < 0xD800 else ""


def readable(text: str, font: str) -> str:
    """Text in such a font: letters of the private use area are its signs, one that is not known a replacement mark."""
    if font.lower() not in _FONTS or text.isascii():
        return text
    letters = (sign(ord(one), font) or "\ufffd" if "\uf020" <= one <= "\uf0ff" else one for one in text)
    return "".join(letters)
