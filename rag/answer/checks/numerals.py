"""Number words: "three hundred and eight", "dreihundertacht", "триста вісім", "שלוש מאות ושמונה". Pure.

English, German, French, Spanish, Ukrainian, Russian, Hebrew, Greek and Persian, and Chinese characters.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rag.answer.checks.folding import fold
from rag.answer.checks.languages import language

_TABLE = """
0 zero null zéro cero нуль ноль אפס μηδέν صفر
1 one ein eine eins einen einem einer un une uno una один одна одне одного אחד אחת ένας μία ένα μια یک
2 two zwei deux два дві двох две двух שניים שתיים שני שתי δύο δυο دو
3 three drei trois tres три трьох трех שלוש שלושה τρία τρεις τριών سه
4 four vier quatre cuatro чотири чотирьох четыре ארבע ארבעה τέσσερα τέσσερις τεσσάρων چهار
5 five fünf cinq cinco п'ять пять п'яти пяти חמש חמישה πέντε پنج
6 six sechs seis шість шести шесть שש שישה έξι شش
7 seven sieben siete сім семи семь שבע שבעה επτά εφτά هفت
8 eight acht huit ocho вісім восьми восемь שמונה οκτώ οχτώ هشت
9 nine neun neuf nueve дев'ять девять תשע תשעה εννέα εννιά نه
10 ten zehn dix diez десять десяти עשר עשרה δέκα ده
11 eleven elf onze once одинадцять одиннадцать έντεκα ένδεκα یازده
12 twelve zwölf douze doce дванадцять двенадцать δώδεκα دوازده
13 thirteen dreizehn treize trece тринадцять тринадцать δεκατρία δεκατρείς سیزده
14 fourteen vierzehn quatorze catorce чотирнадцять четырнадцать δεκατέσσερα δεκατέσσερις چهارده
15 fifteen fünfzehn quinze quince п'ятнадцять пятнадцать δεκαπέντε پانزده
16 sixteen sechzehn seize dieciséis шістнадцять шестнадцать δεκαέξι شانزده
17 seventeen siebzehn diecisiete сімнадцять семнадцать δεκαεπτά δεκαεφτά هفده
18 eighteen achtzehn dieciocho вісімнадцять восемнадцать δεκαοκτώ δεκαοχτώ هجده
19 nineteen neunzehn diecinueve дев'ятнадцять девятнадцать δεκαεννέα δεκαεννιά نوزده
20 twenty zwanzig vingt vingts veinte двадцять двадцать עשרים είκοσι بیست
21 veintiuno veintiún veintiuna
22 veintidós
23 veintitrés
24 veinticuatro
25 veinticinco
26 veintiséis
27 veintisiete
28 veintiocho
29 veintinueve
30 thirty dreißig trente treinta тридцять тридцать שלושים τριάντα سی
40 forty vierzig quarante cuarenta сорок ארבעים σαράντα چهل
50 fifty fünfzig cinquante cincuenta п'ятдесят пятьдесят חמישים πενήντα پنجاه
60 sixty sechzig soixante sesenta шістдесят шестьдесят שישים εξήντα شصت
70 seventy siebzig septante setenta сімдесят семьдесят שבעים εβδομήντα هفتاد
80 eighty achtzig octante huitante ochenta вісімдесят восемьдесят שמונים ογδόντα هشتاد
90 ninety neunzig nonante noventa дев'яносто девяносто תשעים ενενήντα نود
100 hundred hundert cent cents cien ciento сто מאה מאות εκατό εκατόν صد یکصد
200 doscientos doscientas двісті двести מאתיים διακόσια διακόσιοι διακόσιες دویست
300 trescientos trescientas триста τριακόσια τριακόσιοι τριακόσιες سیصد
400 cuatrocientos cuatrocientas чотириста четыреста τετρακόσια τετρακόσιοι τετρακόσιες چهارصد
500 quinientos quinientas п'ятсот пятьсот πεντακόσια πεντακόσιοι πεντακόσιες پانصد
600 seiscientos seiscientas шістсот шестьсот εξακόσια εξακόσιοι εξακόσιες ششصد
700 setecientos setecientas сімсот семьсот επτακόσια επτακόσιοι επτακόσιες هفتصد
800 ochocientos ochocientas вісімсот восемьсот οκτακόσια οκτακόσιοι οκτακόσιες هشتصد
900 novecientos novecientas дев'ятсот девятьсот εννιακόσια εννιακόσιοι εννιακόσιες نهصد
1000 thousand thousands tausend mille mil тисяча тисячі тисяч тысяча тысячи тысяч אלף אלפים χίλια χίλιοι χίλιες
1000 χιλιάδες هزار
2000 אלפיים
1000000 million millions million millionen millón millones мільйон мільйони мільйонів мільйона миллион миллиона
1000000 миллионов מיליון מיליוני εκατομμύριο εκατομμύρια εκατομμυρίων میلیون
1000000000 billion billions milliarde milliarden milliard milliards мільярд мільярди мільярдів миллиард миллиарда
1000000000 миллиардов מיליארד δισεκατομμύριο δισεκατομμύρια میلیارد
1000000000000 trillion trillions billón billones трильйон трильйонів триллион τρισεκατομμύριο تریلیون
"""
_VALUES: dict[str, int] = {}
for _line in _TABLE.strip().split("\n"):
    _value, *_forms = _line.split()
    for _form in _forms:
        _VALUES.setdefault(fold(_form), int(_value))
_VALUES |= {"dos": 2, "mil": 1000}
# Words of another language too ("per cent", "once upon a time", "Sept. 11"): read only in their own.
OF_ONE_LANGUAGE = {
    "once": "es",
    "dos": "es",
    "mil": "es",
    "cent": "fr",
    "cents": "fr",
    "sept": "fr",
    "elf": "de",
    "un": "fr",
}
_VALUES["sept"] = 7
_ENGLISH = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen"
    " nineteen twenty thirty forty fifty sixty seventy eighty ninety".split()
)
_LINKS = frozenset(map(fold, ("and", "und", "et", "y", "e", "і", "й", "та", "и", "και", "و")))
_WITH = "ו"  # Hebrew writes "and" as one word with the next
_FRACTIONS = {
    fold(form): value
    for value, forms in (
        (
            2,
            "half halves hälfte halb moitié demi demie mitad medio media половина половину половини חצי μισό μισή "
            "نصف نیم",
        ),
        (3, "third thirds drittel tiers tercio tercios третина третину третини שליש τρίτο یک‌سوم"),
        (4, "quarter quarters viertel quart quarts cuarto cuartos чверть чверті четверть רבע τέταρτο یک‌چهارم"),
        (5, "fifth fifths fünftel cinquième cinquièmes quinto quintos חמישית πέμπτο یک‌پنجم"),
        (6, "sixth sixths sechstel sixième sixièmes sexto sextos שישית έκτο"),
        (7, "seventh sevenths siebtel septième"),
        (8, "eighth eighths achtel huitième huitièmes octavo octavos שמינית όγδοο یک‌هشتم"),
        (9, "ninth ninths neuntel neuvième"),
        (10, "tenth tenths zehntel dixième dixièmes décimo décimos עשירית δέκατο یک‌دهم"),
        (100, "hundredth hundredths hundertstel centième"),
    )
    for form in forms.split()
}
_FIRSTS = {
    fold(form): value
    for value, form in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth"
        " sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
}
_HAN = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
_HAN_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_HAN_RUN = re.compile(f"[{''.join(_HAN)}十百千][{''.join(_HAN)}{''.join(_HAN_SCALES)}]*")

Token = tuple[int, int, str]  # start and end in the text, the word folded


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words: where it stands and what it is worth. `exact` is False for one that is as often none: "
    ""one"."""

    start: int
    end: int
    value: float
    exact: bool


@lru_cache(maxsize=1 << 14)
def numeral(word: str) -> int | None:
    """The worth of one folded word."""
    value = _VALUES.get(word)
    if value is None and word.startswith(_WITH):
        value = _VALUES.get(word[1:])
    return _german(word) if value is None and ("und" in word or "hundert" in word or "tausend" in word) else value


@lru_cache(maxsize=1 << 12)
def _german(word: str) -> int | None:
    """Of one that is written together: "dreihundertacht", "neunzehnhundertachtundneunzig"."""
    for part, worth in (("tausend", 1000), ("hundert", 100)):
        if part in word:
            before, _, after = word.partition(part)
            many = _german(before) if before else 1
            rest = _german(after.removeprefix("und")) if after else 0
            return None if many is None or rest is None else many * worth + rest
    if word in _VALUES:
        return _VALUES[word]
    ones, _, tens = word.partition("und")
    if _VALUES.get(ones, 10) < 10 and _VALUES.get(tens, 0) in range(20, 100, 10):
        return _VALUES[ones] + _VALUES[tens]
    return None


def spelled(tokens: Sequence[Token], text: str) -> Iterator[Spelled]:
    """The numbers among the words of `text`, as they are read aloud: "two thousand and five", "nineteen "
    "ninety-eight"."""
    tokens = [token for token in tokens if _counts(token[2])]
    run: list[tuple[Token, int]] = []
    linked = False
    for at, token in enumerate(tokens):
        value = numeral(token[2])
        if value is not None and (of := OF_ONE_LANGUAGE.get(token[2])):
            joined = run and run[-1][0][2] not in _ENGLISH
            value = value if joined or language(text) == of else None
        close = (
            not run
            or text[run[-1][0][1] if not linked else tokens[at - 1][1] : token[0]].strip("- \n\t\u2010\u2011") == ""
        )
        if value is not None and close:
            run.append((token, value))
            linked = False
        elif value is None and run and close and not linked and token[2] in _LINKS:
            linked = True
        else:
            yield from _closed(run, token if close and not linked else None)
            run, linked = ([(token, value)] if value is not None else []), False
            if value is None:
                yield from _alone(token)
    yield from _closed(run, None)


@lru_cache(maxsize=1 << 16)
def _counts(word: str) -> bool:
    return numeral(word) is not None or word in _LINKS or word in _FRACTIONS or word in _FIRSTS


def _alone(token: Token) -> Iterator[Spelled]:
    """ "Half" and "third" by themselves: what a passage may mean, and no claim of an answer."""
    start, end, word = token
    if word in _FRACTIONS:
        yield Spelled(start, end, 1 / _FRACTIONS[word], False)
    if word in _FIRSTS:
        yield Spelled(start, end, _FIRSTS[word], False)


def _closed(run: list[tuple[Token, int]], after: Token | None) -> Iterator[Spelled]:
    numbers = list(_numbers(run))
    if after and after[2] in _FRACTIONS and numbers and numbers[-1].value < 100:
        *numbers, many = numbers
        yield Spelled(many.start, after[1], many.value / _FRACTIONS[after[2]], True)
    elif after:
        yield from _alone(after)
    if len(numbers) == 2 and 10 < numbers[0].value <= 20 and 10 <= numbers[1].value <= 99:  # a year
        numbers = [Spelled(numbers[0].start, numbers[1].end, numbers[0].value * 100 + numbers[1].value, True)]
    yield from numbers


def _numbers(run: list[tuple[Token, int]]) -> Iterator[Spelled]:
    total, current = 0, 0
    start = end = -1
    for (begin, stop, _), value in run:
        if start >= 0 and not _follows(total, current, value):
            yield Spelled(start, end, total + current, total + current > 1)
            total, current, start = 0, 0, -1
        start = begin if start < 0 else start
        end = stop
        if value >= 1000:
            total, current = total + (current or 1) * value, 0
        elif value == 100:
            current = (current or 1) * 100
        elif value == 20 and current % 100 == 4:  # quatre-vingts
            current += 76
        else:
            current += value
    if start >= 0:
        yield Spelled(start, end, total + current, total + current > 1)


def _follows(total: int, current: int, value: int) -> bool:
    """May `value` go on what has been read? "Three hundred" and "sixty five" may, "three four" is two numbers."""
    if value >= 1000:
        return current > 0 and (not total or total % (value * 1000) == 0)
    if value == 100:
        return 0 < current < 100
    if value == 20 and current % 100 == 4:
        return True
    if current == 0:
        return total > 0 and value < 1000
    if current % 100 == 0:
        return value < 100
    tens = current % 100
    return tens % 10 == 0 and tens >= 20 and (0 < value < 10 or (tens in (60, 80) and 10 <= value < 20))


def han(text: str) -> Iterator[Spelled]:
    """Numbers in Chinese characters, two or more of them or one before a measure: 三百零八, 二十四."""
    for found in _HAN_RUN.finditer(text):
        total, current, digit = 0, 0, 0
        for character in found[0]:
            if character in _HAN:
                digit = digit * 10 + _HAN[character] if digit and total == current == 0 else _HAN[character]
                continue
            scale = _HAN_SCALES[character]
            if scale >= 10**4:
                total, current, digit = total + (current + digit or 1) * scale, 0, 0
            else:
                current, digit = current + (digit or 1) * scale, 0
        yield Spelled(*found.span(), total + current + digit, len(found[0]) > 1)
