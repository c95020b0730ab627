"""What a question wants counted or listed, as far as its own words say: in ten languages, before any table is read."""

import re
from dataclasses import dataclass
from typing import Literal, NamedTuple

from rag.text.tables import Forms, number
from rag.text.terms import words
from words.phrase import Text, say

Operator = Literal["over", "under", "at-least", "at-most", "exactly", "between"]
Role = Literal["or", "and", "not", "per", "different", "row", ""]
_LONGEST_QUESTION, _MOST_WORDS = 300, 40  # characters, words


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the question, and where it starts. A `small` one names nothing; all others must be accounted for."""

    start: int
    text: str
    forms: Forms
    small: bool
    role: Role


@dataclass(frozen=True, slots=True)
class Comparison:
    """ "over 1000 €": `high` is the second number of a range, else the same; `unit` is `rag.text.tables.number`'s."""

    start: int
    operator: Operator
    low: float
    high: float
    unit: str
    written: Text

    def holds(self, value: float) -> bool:
        match self.operator:
            case "over":
                return value > self.low
            case "under":
                return value < self.low
            case "at-least":
                return value >= self.low
            case "at-most":
                return value <= self.low
        return self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked: `words` without those that ask, and without `comparisons`; what is counted starts at `first`."""

    words: tuple[Word, ...]
    first: int
    listed: bool
    comparisons: tuple[Comparison, ...]


class _Language(NamedTuple):
    """Ways of asking, and the small words: these are by language, for one's are another's nouns (die, son, war)."""

    how_many: str
    every: str
    small: str


# fmt: off
_LANGUAGES = [_Language(*lines) for lines in (
    (r"how many|(?:the )?(?:total )?number of|^\W*(?:please )?count\b(?: up)?|count of",
     r"(?:list|show|name|give|find|enumerate|display|print|get)(?: me| us| out)?(?: a list of)? (?:all|every|each)"
     r"|^\W*(?:please )?list(?: of)?|(?:which|what) are all|(?:a )?list of (?:all|every)|^\W*(?:all|every)\b",
     "a an and are as at be been by can could did do does for from had has have i in into is me of on or please tell "
     "that the there to us was we were what where which who whose will with would you altogether recorded listed "
     "located based placed made file document sheet spreadsheet table"),
    (r"wie ?viele?|(?:die )?anzahl(?: der| von)?",
     r"(?:liste|zeige?|nenne?|gib)(?: mir| uns)? alle[rns]?|^\W*(?:liste|alle)\b",
     "am an auf aus bei bitte das dem den der deren des die ein eine es fur gibt haben hat im in ist mit mir oder sind "
     "und von waren welche wurden zu auf tabelle datei"),
    (r"combien|(?:le )?nombre(?: total)? (?:de|des|d)",
     r"(?:liste|montre|donne|affiche|énumère)[rz]?(?:[- ]moi)?(?: la liste de)? (?:tous|toutes|chaque)"
     r"|^\W*(?:listez?|toutes|tous)\b",
     "a ont au aux avec d dans de des dont du elle en est et il ils l la le les ou par pour que qui sont sur t un une "
     "y ete etaient fichier tableau"),
    (r"cu[áa]nt[oa]s|(?:el )?número (?:total )?de",
     r"(?:lista|muestra|enumera|dame|nombra|muéstrame)r?(?:me)?(?: de)? (?:tod[oa]s|cada)|^\W*(?:lista|tod[oa]s)\b",
     "a al con de del el en es esta estan fueron han hay la las los o para por que se son tiene tienen un una y "
     "archivo tabla"),
    (r"כמה|מספר",
     r"(?:רשום|רשמי|רשימת|רשימה של|הצג|הציגי|תן|תני|הראה|מנה|פרט)(?: לי)?(?: את)? כל|^\W*כל\b",
     "את של יש הם הן עם על או הוא היא היו אשר שהם שהן בבקשה מה לי בקובץ קובץ טבלה ב ה מ ל"),
    (r"скільки|кількість|порахуй(?:те)?",
     r"(?:перелічи|перерахуй|покажи|наведи|дай|виведи|список)(?:ть|те)?(?: мені)? (?:усі|всі|усіх|всіх)"
     r"|^\W*(?:усі|всі)\b",
     "у в із з на є до за та і й або має мають що які яких було були для по файлі таблиці"),
    (r"сколько|количество|посчитай(?:те)?",
     r"(?:перечисли|покажи|выведи|дай|список)(?:те)?(?: мне)? (?:все|всех)|^\W*все\b",
     "у в во из с на есть до за и или имеет имеют что которые которых было были для по файле таблице"),
    (r"πόσ(?:οι|ες|α|ους)|(?:ο )?αριθμός(?: των)?",
     r"(?:απαρίθμησε|δείξε|εμφάνισε|γράψε|λίστα|κατάλογος)(?: μου)?(?: με)?(?: τ\w+)? όλ\w+|^\W*όλ(?:οι|ες|α)\b",
     "οι ο η το τα τις τους των του της στο στη στην στον στα στους στις σε από με για είναι ή υπάρχουν έχει έχουν που "
     "και ήταν αρχείο πίνακα"),
    (r"چند(?: تا)?|تعداد",
     r"(?:فهرست|لیست)[\u200c ]?ی? ?(?:همه|تمام)[\u200c ]?ی?|^\W*(?:همه|تمام)[\u200c ]?ی?",
     "ها های ی را در از به با یا است هست هستند دارد دارند داریم دارم دارید "
     "وجود که و این برای کن کنید بده نشان فهرست لیست تا فایل جدول"),
    (r"كم(?: عدد)?|عدد",
     r"(?:اعرض|اذكر|أظهر|اسرد|قائمة)(?: لي)? (?:جميع|كل|بجميع|بكل)|^\W*(?:جميع|كل)\b",
     "في من على الى مع هي هو التي الذي هناك يوجد و او ملف جدول"),
)]
_UNSPACED = re.compile(r"多少|几个|几条|几名|列出|列举|所有|全部|いくつ|何件|すべて|全て|몇 ?[개명]|모든|모두|กี่|ทั้งหมด")

_MORE = (
    r"more than|over|above|(?:great|high|larg|bigg)er than|exceed(?:s|ing)?|>|über|mehr als|größer als|plus de"
    r"|supérieure?s? à|más de|mayor(?:es)? (?:que|de|a)|superior(?:es)? a|יותר מ|מעל|גדול\w* מ"
    r"|більше(?: ніж| за| від)?|понад|больше|более(?: чем)?|свыше|πάνω από|περισσότερ\w+ από|μεγαλύτερ\w+ από"
    r"|بیش(?:تر)? از|بالای|[أا]كثر من"
)
_LESS = (
    r"less than|fewer than|under|below|(?:small|low)er than|<|unter|weniger als|kleiner als|moins de|inférieure?s? à"
    r"|menos de|menor(?:es)? (?:que|de|a)|inferior(?:es)? a|פחות מ|מתחת ל|קטן מ|менше(?: ніж| за| від)?|меньше"
    r"|менее(?: чем)?|κάτω από|λιγότερ\w+ από|μικρότερ\w+ από|کمتر از|زیر|[أا]قل من"
)
_LEAST = (
    r"at least|(?:no|not) (?:less|fewer) than|>=|≥|mindestens|nicht weniger als|au moins|pas moins de|al menos"
    r"|por lo menos|no menos de|לפחות|לא פחות מ|щонайменше|не менше(?: ніж)?|не менее|не меньше|τουλάχιστον"
    r"|όχι λιγότερ\w+ από|حداقل|على ال[أا]قل"
)
_MOST = (
    r"at most|(?:no|not) more than|up to|<=|≤|höchstens|maximal|nicht mehr als|au plus|pas plus de|como máximo"
    r"|no más de|לכל היותר|לא יותר מ|щонайбільше|не більше(?: ніж)?|не более|не больше|το πολύ"
    r"|όχι περισσότερ\w+ από|حداکثر|على ال[أا]كثر"
)
_EXACT = r"exactly|equal(?:s| to)|=|genau|exactement|exactamente|בדיוק|рівно|ровно|ακριβώς|دقیقا"
# fmt: on

_NUMBER = r"[$€£₪₴]?\s?[-−]?\d(?:[\d.,'’]*\d)?"
_CURRENCIES = {
    "$": "usd dollar dollars",
    "€": "eur euro euros",
    "£": "gbp pound pounds",
    "₪": "ils nis שח",
    "₴": "uah грн",
}
_UNIT = rf"(?:\s?(?:[%$€£₪₴]|(?:{'|'.join(' '.join(_CURRENCIES.values()).split())})\b))?"
_BETWEEN = (
    rf"(?:between|from|zwischen|entre|בין|між|между|μεταξύ|بین|بين) (?P<low>{_NUMBER}) ?"
    rf"(?:and|to|und|et|y|ל[-־]?|ו[-־]?|і|та|й|и|και|و) ?(?P<high>{_NUMBER}{_UNIT})(?!\w)"
)
_COMPARISON = re.compile(
    rf"(?<![\w<>])(?:(?P<least>{_LEAST})|(?P<most>{_MOST})|(?P<over>{_MORE})|(?P<under>{_LESS})|(?P<exactly>{_EXACT}))"
    rf"[ \-־]*(?P<number>{_NUMBER}{_UNIT})(?!\w|[.,:/-]\d)|(?<!\w){_BETWEEN}",
    re.IGNORECASE,
)
_OPERATORS: dict[str, Operator] = {
    "least": "at-least",
    "most": "at-most",
    "over": "over",
    "under": "under",
    "exactly": "exactly",
}
# They say no more than "all" at either end and before what follows a noun; a column may be called so anywhere else.
_ALL = r"(?:in total|overall|altogether|all in all|insgesamt|au total|en total|всього|всего|συνολικά|בסך הכל)"
_IN_ALL = re.compile(
    rf"^\W*{_ALL}(?=\s*,|\s+how\b)|(?<!\w){_ALL}(?=\W*$|\s+(?:are|were|do|did|have|there|in|from|at)\b)", re.IGNORECASE
)


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


def _folded(text: str) -> frozenset[str]:
    return frozenset(found[0] for _, _, found in words(text))


_SPOKEN: tuple[tuple[Role, str], ...] = (
    ("or", "or oder ou o או або или ή یا او"),
    ("and", "and und et y і та й и και و"),
    ("not", "not nicht pas לא не δεν"),  # "no" is as often a value
    ("per", "per by each every grouped pro je par chaque por cada לפי за по ανά"),
    (
        "different",
        "different distinct unique verschiedene unterschiedliche différents différentes distintos distintas diferentes "
        "שונים שונות різних разных различных διαφορετικοί διαφορετικές διαφορετικά متفاوت مختلف مختلفة",
    ),
    (
        "row",
        "row rows record records entry entries item items line lines zeile zeilen eintrag einträge datensätze lignes "
        "enregistrements entrées filas registros entradas שורות רשומות рядків рядки записів записи записей строк "
        "строки γραμμές εγγραφές سطر سطرها ردیف رکورد صف صفوف سجل سجلات",
    ),
)
_ROLES: dict[str, Role] = {form: role for role, text in _SPOKEN for form in _folded(text)}
_COUNT = [_whole(language.how_many) for language in _LANGUAGES]
_EVERY = [_whole(language.every) for language in _LANGUAGES]
_SMALL = [_folded(language.small) for language in _LANGUAGES]
_ENGLISH = 0


def wants_all(question: str) -> bool:
    """Whether "how many", "list all" or "every" is asked in some language: the best passages alone cannot answer it."""
    return any(pattern.search(question) for pattern in (*_COUNT, *_EVERY, _UNSPACED))


def asked(question: str) -> Asked | None:
    """None where nothing is to be counted or listed, or the question is too long to be only that."""
    if len(question) > _LONGEST_QUESTION:
        return None
    counts = [[found.span() for found in pattern.finditer(question)] for pattern in _COUNT]
    lists = [[found.span() for found in pattern.finditer(question)] for pattern in _EVERY]
    spoken = [place for place in range(len(_LANGUAGES)) if counts[place] or lists[place]]
    asking = sorted(span for place in spoken for span in (*counts[place], *lists[place]))
    if not asking:
        return None
    compared = list(_COMPARISON.finditer(question))
    comparisons = tuple(filter(None, (_comparison(found, _ENGLISH not in spoken) for found in compared)))
    if len(comparisons) < len(compared):
        return None
    done = [*asking, *(found.span() for found in [*compared, *_IN_ALL.finditer(question)])]
    small = frozenset[str]().union(*(_SMALL[place] for place in spoken))
    said = tuple(
        _word(question, start, end, found, small)
        for start, end, found in words(question)
        if not any(begin < end and start < stop for begin, stop in done)
    )
    if len(said) > _MOST_WORDS:
        return None
    first = next((place for place, word in enumerate(said) if word.start >= asking[0][1]), len(said))
    return Asked(said, first, not any(counts), comparisons)


def _word(question: str, start: int, end: int, found: tuple[str, ...], small: frozenset[str]) -> Word:
    text = question[start:end]
    named = len(text) > 1 and text.isupper() and not question.isupper()  # IT and US, unless all of it is in capitals
    kept = frozenset(form for form in found if form[-1] != "*")
    return Word(start, text, kept, found[0] in small and not named, "" if named else _ROLES.get(found[0], ""))


def _comparison(found: re.Match[str], comma: bool) -> Comparison | None:
    kind = next((name for name in _OPERATORS if found[name]), "")
    values = [_value(found[name], comma) for name in (("number",) if kind else ("low", "high"))]
    low, high = values[0], values[-1]
    if low is None or high is None:
        return None
    ends = {name: found[name].strip() for name in ("low", "high") if found[name]}
    written = found["number"].strip() if kind else say("counted-range", **ends)
    return Comparison(found.start(), _OPERATORS.get(kind, "between"), low[0], high[0], high[1] or low[1], written)


def _value(written: str, comma: bool) -> tuple[float, str] | None:
    bare = re.sub(r"[^-−\d.,'’]", "", written)
    unit = currency(re.sub(r"[-−\d.,'’\s]", "", written))
    value = number(bare, comma) or number(bare, not comma)
    return (value[0], unit) if value else None


def currency(unit: str) -> str:
    """One name for each currency; any other unit as it is."""
    return next(
        (sign for sign, names in _CURRENCIES.items() if unit.casefold() in (sign, *names.split())), unit.casefold()
    )
