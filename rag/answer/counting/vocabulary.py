"""The words by which people ask for numbers over tables, in ten languages: before any table is read."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Literal

from rag.text.tables import Forms, alike
from rag.text.terms import words

Asking = Literal["share", "count", "list", "average", "median", "sum", "most", "least", "max", "min", "late", "early"]


@dataclass(frozen=True, slots=True)
class Way:
    """One of the languages: how it asks for each thing, and its small words. These are by language, for one's are
    another's nouns (die, son, war)."""

    share: str
    count: str
    list: str
    average: str
    median: str
    sum: str
    most: str
    least: str
    max: str
    min: str
    late: str
    early: str
    small: str


# fmt: off
_EN = Way(
    r"(?:what|which)? ?(?:is |are )?(?:the )?(?:percentage|percent|share|proportion|fraction)(?: of)?",
    r"how many|(?:the )?(?:total )?number of|^\W*(?:please )?(?:only |just )?count(?: up)?|count of",
    r"(?:list|show|name|give|find|enumerate|display|print|get)(?: me| us| out)?(?: a list of| the names of)?"
    r" (?:all|every|each)(?: of)?(?: the)?|^\W*(?:please )?(?:list|show me|show)(?: of)?(?: the)?"
    r"|(?:which|what) are all|(?:a )?list of (?:all|every)|^\W*(?:all|every)|^\W*(?:which|who)",
    r"(?:on )?(?:the )?averages?|mean|avg", r"median",
    r"(?:the )?(?:grand |overall |combined |sum )?total(?: of| amount of| number of)?|sum(?: of| up)?|totals?|add up"
    r"|how much|altogether|in total|overall",
    r"(?:the )?most (?:often|frequent(?:ly)?|common)|(?:the )?most(?! (?:recent|expensive|costly|valuable))",
    r"(?:the )?least (?:often|common)|(?:the )?(?:least|fewest)(?! (?:recent|expensive))",
    r"largest|biggest|highest|greatest|maximum|max|most (?:expensive|costly|valuable)|longest|heaviest|tallest|top",
    r"smallest|lowest|bottom|minimum|min|cheapest|least expensive|shortest|lightest",
    r"latest|most recent(?:ly)?|newest|youngest|last", r"earliest|first|oldest|least recent",
    "a an and are as at be been buy by s still called named can could did do does for from had has have how i if in "
    "into is me my of on or our out please so tell that the there to up us was we were "
    "what when where which who whom whose will with would you your altogether recorded listed located based placed "
    "made file document sheet spreadsheet table data ones one either both only just sold bought ordered said say says "
    "live lives living work works working whole together then take takes taking took having got get gets come comes "
    "came any more cost "
    "costs a year was were column columns value values every each all over",
)
_DE = Way(
    r"(?:zu )?(?:wie ?viele?|wieviel) prozent(?: der)?|(?:der )?(?:prozentsatz|prozentuale anteil|anteil)(?: der| "
    r"von)?",
    r"wie ?viele(?! prozent)|(?:die )?anzahl(?: der| von)?|^\W*zähle?",
    r"(?:liste|zeige?|nenne?|gib)(?: mir| uns)?(?: bitte)? alle[rns]?|^\W*(?:liste|alle)|^\W*(?:welche[rsn]?|wer)",
    r"(?:im )?durchschnitt\w*|mittelwert|(?:im )?mittel|mittlere[rsnm]?", r"median|zentralwert",
    r"(?:die )?(?:gesamt)?summe(?: der| aller| von)?|insgesamt|gesamt\w*|zusammen|wie ?viel(?! prozent)|total",
    r"(?:die |den |das )?meisten?|am (?:meisten|häufigsten)"
    r"|häufigste\w*", r"(?:die )?wenigsten|am wenigsten|seltenste\w*",
    r"größte[rsnm]?|höchste[rsnm]?|maximum|maximale\w*|teuerste[rsnm]?|längste\w*|schwerste\w*|am (?:größten|höchsten)",
    r"kleinste[rsnm]?|niedrigste[rsnm]?|geringste\w*|minimum|minimale\w*|billigste\w*|günstigste\w*|kürzeste\w*",
    r"letzte[rsnm]?|neueste[rsnm]?|jüngste[rsnm]?|späteste\w*", r"erste[rsnm]?|früheste[rsnm]?|älteste[rsnm]?",
    "am an auf aus bei bitte das dem den der deren des die ein eine einer es fur gibt haben hat im in ist mit mir oder "
    "sind und von waren war welche welcher welches welchem welchen wer was wie wurden wurde zu zum zur auf tabelle "
    "liegen liegt stammen gab hoch groß lautet beträgt wohnen leben leben datei alle aller allen ich wir kosten "
    "kostet hatte hatten nur beide bestellt verkauft vom wert",
)
_FR = Way(
    r"quel pourcentage(?: de| des)?|(?:le )?pourcentage(?: de| "
    r"des)?", r"combien|(?:le )?nombre(?: total)? (?:de|des|d)",
    r"(?:liste|montre|donne|affiche|énumère)[rz]?(?:[- ]moi)?(?: la liste de)? (?:tous|toutes|chaque)"
    r"|^\W*(?:listez?|toutes|tous)|^\W*(?:quels|quelles|quel|quelle)",
    r"(?:en )?moyennes?", r"médiane", r"(?:la )?somme(?: de| des)?|(?:au )?total(?:e)?", r"le plus (?:de|souvent)",
    r"le moins (?:de|souvent)", r"(?:la |le )?plus (?:grande?|élevée?|chère?)|maximum|maximale?",
    r"(?:la |le )?plus (?:petite?|basse?)|minimum|minimale?|moins chère?", r"derni(?:er|ère)|plus récente?",
    r"premi(?:er|ère)|plus ancienne?",
    "a ont au aux avec d dans de des dont du elle en est et il ils l la le les ou par pour qui quel quelle quels "
    "quelles "
    "que sont sur t un une y ete etaient fichier tableau toutes tous",
)
_ES = Way(
    r"qué porcentaje(?: de)?|(?:el )?porcentaje(?: de)?", r"cu[áa]nt[oa]s|(?:el )?número (?:total )?de",
    r"(?:lista|muestra|enumera|dame|nombra|muéstrame)r?(?:me)?(?: de)? (?:tod[oa]s|cada)|^\W*(?:lista|tod[oa]s)"
    r"|^\W*(?:qué|cuáles)",
    r"(?:el )?promedio|(?:la )?media", r"mediana", r"(?:la )?suma(?: de)?|(?:en )?total", r"más", r"menos",
    r"mayor|más (?:grande|alt[oa]|car[oa])|máxim[oa]", r"menor|más (?:pequeñ[oa]|baj[oa]|barat[oa])|mínim[oa]",
    r"últim[oa]|más reciente", r"primer[oa]?|más antigu[oa]",
    "a al con de del el en es esta estan fueron han hay la las los o para por que cual se son tiene tienen un una y "
    "archivo tabla todos todas",
)
_HE = Way(
    r"(?:איזה|מה) (?:אחוז|אחוזים)(?: מ-?)?|(?:מה )?(?:אחוז|שיעור)(?: ה-?)?|כמה אחוזים(?: "
    r"מ-?)?", r"ו?כמה(?! אחוז)|מספר|ספור|ספרי",
    r"(?:רשום|רשמי|רשימת|רשימה של|הצג|הציגי|תן|תני|הראה|מנה|פרט)(?: לי)?(?: את)? כל|^\W*כל|^\W*(?:אילו|איזה|איזו|מי)",
    r"(?:ה)?ממוצעת?|בממוצע", r"(?:ה)?חציון", r"סכום כל|סה[\"״']?כ(?: ה)?|סך(?: כל| הכל| הכול)?|(?:ב)?סך הכל|בסך הכול"
    r"|הכולל|כולל",
    r"הכי הרבה|(?:את )?מרבית|השכיחה?", r"הכי מעט|הכי פחות",
    r"הכי (?:גדול\w*|גבוה\w*|יקר\w*)|ה?(?:גדול|גבוה|יקר)ה? ביותר|ה?מקסימלית?|מקסימום",
    r"הכי (?:קטן|קטנה|נמוך|נמוכה|זול|זולה)|ה?(?:קטן|קטנה|נמוך|נמוכה|זול|זולה) ביותר|ה?מינימלית?|מינימום",
    r"האחרונה?|המאוחר\w*(?: ביותר)?|הכי חדשה?", r"הראשונה?|המוקדם\w*(?: ביותר)?|הכי ישנה?",
    "את של יש הם הן עם על או הוא היא היו אשר שהם שהן בבקשה מה לי בקובץ קובץ טבלה ב ה מ ל איזה איזו אילו מי לאיזה לאיזו "
    "למי מהו מהי כל ו אלה זה ביותר היה הייתה",
)
_UK = Way(
    r"(?:який|скільки) відсот(?:ок|ків)|відсоток|частка|яка "
    r"частка", r"скільки(?! відсотк)|(?:яка )?кількість|порахуй(?:те)?",
    r"(?:перелічи|перерахуй|покажи|наведи|дай|виведи|список)(?:ть|те)?(?: мені)? (?:усі|всі|усіх|всіх)"
    r"|^\W*(?:усі|всі)|^\W*(?:які|хто|список)",
    r"середн(?:я|є|ій|ьої|ього|ю)|в середньому|у середньому", r"медіан\w*",
    r"загальн(?:а|ий|у|ої)(?: сума| сумою)?|(?:загальна )?сума(?: всіх| усіх)?|усього|всього|разом|сумарн\w+",
    r"найбільше|найчастіше", r"найменше|найрідше",
    r"найбільш(?:а|ий|у|ого|ої|і|их)|найвищ\w+|найдорожч\w+|максимальн\w+|максимум",
    r"найменш(?:а|ий|у|ого|ої|і|их)|найнижч\w+|найдешевш\w+|мінімальн\w+|мінімум",
    r"останн(?:є|я|ій|ього|ьої)|найновіш\w+|найпізніш\w+", r"перш(?:е|а|ий|ого)|найстаріш\w+|найраніш\w+",
    "у в із зі з на є до за та і й або чи має мають що які який яка яке якого якої якому хто яких було були для по "
    "файлі "
    "таблиці всі усі всіх усіх це від його її їх більше",
)
_RU = Way(
    r"(?:какой|сколько) процент(?:ов)?|процент|доля", r"сколько(?! процент)|количество|посчитай(?:те)?",
    r"(?:перечисли|покажи|выведи|дай|список)(?:те)?(?: мне)? (?:все|всех)|^\W*все|^\W*(?:какие|кто)",
    r"средн(?:яя|ее|ий|ей|его|юю)|в среднем", r"медиан\w*", r"общ(?:ая|ий|ую|ей)(?: сумма)?|сумма (?:всех)|всего|итого",
    r"больше всего|чаще всего", r"меньше всего|реже всего", r"наибольш\w+|сам\w+ (?:больш\w+|дорог\w+)|максимальн\w+",
    r"наименьш\w+|сам\w+ (?:маленьк\w+|дешев\w+)|минимальн\w+", r"последн\w+", r"перв(?:ый|ая|ое|ого)",
    "у в во из с на есть до за и или имеет имеют что которые которых какой какая какое кто было были для по файле "
    "таблице все всех",
)
_EL = Way(
    r"(?:τι |ποιο )?ποσοστό(?: των)?|τοις εκατό", r"πόσ(?:οι|ες|α|ους)|(?:ο )?αριθμός(?: των)?",
    r"(?:απαρίθμησε|δείξε|εμφάνισε|γράψε|λίστα|κατάλογος)(?: μου)?(?: με)?(?: τ\w+)? όλ\w+|^\W*όλ(?:οι|ες|α)"
    r"|^\W*(?:ποιοι|ποιες|ποια|ποιος|ποιο)",
    r"μέσ(?:ος όρος|η|ο|ος|ου|ης)(?: όρος)?(?: των)?|κατά μέσο όρο", r"διάμεσ\w+",
    r"(?:το )?σύνολο(?: των)?|συνολικ\w+|(?:το )?άθροισμα(?: των)?|συνολικά|πόσο",
    r"τ(?:ις|ους|α) περισσότερ\w+|περισσότερ\w+(?! από)|συχνότερ\w+", r"τ(?:ις|ους|α) λιγότερ\w+|λιγότερ\w+(?! από)",
    r"μεγαλύτερ\w+|υψηλότερ\w+|ακριβότερ\w+|μέγιστ\w+", r"μικρότερ\w+|χαμηλότερ\w+|φθηνότερ\w+|ελάχιστ\w+",
    r"τελευταί\w+|πιο πρόσφατ\w+", r"πρώτ(?:η|ος|ο)|παλαιότερ\w+|παλιότερ\w+",
    "οι ο η το τα τις τους τη την τον των του της στο στη στην στον στα στους στις σε από με για είναι ή υπάρχουν έχει "
    "έχουν που και ήταν αρχείο πίνακα ποιος ποια ποιο ποιοι ποιες τι όλων όλες όλα όλοι όλους",
)
_FA = Way(
    r"(?:چند|چه) درصد[یي]?(?: از)?|درصد|چه سهمی", r"چند(?: تا)?(?! درصد)|تعداد",
    r"(?:فهرست|لیست)[\u200c ]?ی? ?(?:همه|تمام)[\u200c ]?ی?|^\W*(?:همه|تمام)[\u200c ]?[یٔ]?|^\W*(?:کدام|فهرست|لیست)",
    r"میانگین|متوسط", r"میانه", r"مجموع|جمع(?: کل)?|کل|در مجموع", r"بیش\u200c?ترین|پرتکرارترین", r"کم\u200c?ترین",
    r"بزرگ[\u200c ]?ترین|بالاترین|گران[\u200c ]?ترین|حداکثر"
    r"|بیشینه", r"کوچک[\u200c ]?ترین|پایین[\u200c ]?ترین|ارزان[\u200c ]?ترین|کمینه",
    r"آخرین|جدیدترین|تازه[\u200c ]?ترین", r"اولین|نخستین|قدیمی[\u200c ]?ترین",
    "ها های ی را در از به با یا است هست هستند دارد دارند داریم دارم دارید بود بودند شد شده چقدر چه کدام "
    "وجود که و این برای کن کنید بده نشان فهرست لیست تا فایل جدول همه تمام ی ای اند بر به ازای حسب",
)
_AR = Way(
    r"(?:ما )?نسبة|كم بالمئة", r"كم(?: عدد)?|عدد",
    r"(?:اعرض|اذكر|أظهر|اسرد|قائمة)(?: لي)? (?:جميع|كل|بجميع|بكل)|^\W*(?:جميع|كل)",
    r"متوسط|معدل", r"وسيط", r"مجموع|إجمالي|اجمالي", r"(?:ال)?أكثر", r"(?:ال)?أقل", r"(?:ال)?أكبر|(?:ال)?أعلى",
    r"(?:ال)?أصغر|(?:ال)?أدنى", r"(?:ال)?أحدث|آخر", r"(?:ال)?أقدم|أول",
    "في من على الى مع هي هو التي الذي هناك يوجد و او ملف جدول ما أي",
)
WAYS = (_EN, _DE, _FR, _ES, _HE, _UK, _RU, _EL, _FA, _AR)

# What a column is of, by words of its name or of a question: some are asked by verbs, and by comparatives.
CONCEPTS = {
    "money": "amount amounts total sum price prices value cost costs revenue sales fee fees worth spend spent budget "
    "salary "
    "salaries turnover income betrag preis kosten summe umsatz wert gehalt gebuhr montant prix importe precio סכום "
    "מחיר "
    "עלות שכר סכומים הכנסה сума суми сумі суму ціна вартість дохід сумма цена ποσο ποσα ποσου τιμη κοστος αξια εσοδα "
    "مبلغ مبالغ قیمت هزینه مبلغی",
    "quantity": "quantity quantities qty pieces piece units unit items stock menge stuck anzahl bestand quantite "
    "cantidad כמות "
    "יחידות кількість штук количество ποσοτητα τεμαχια تعداد مقدار موجودی",
    "person": "people person persons individuals personen leute personas personnes אנשים איש люди людей осіб ατομα "
    "άτομα نفر افراد "
    "user users owner owners assignee author respondent respondents member members participants",
    "employee": "employee employees staff worker workers colleague colleagues headcount mitarbeiter mitarbeitende "
    "angestellte "
    "empleados employes עובדים עובד працівники працівників співробітники співробітників сотрудники сотрудников "
    "εργαζομενοι "
    "υπαλληλοι کارمند کارمندان",
    "age": "age older younger oldest youngest alter älter jünger old גיל вік возраст ηλικια سن",
    "height": "height taller tallest große hoher גובה зріст рост υψος "
    "قد", "weight": "weight weigh weighs heavier heaviest lighter "
    "lightest weighing gewicht wiegen wiegt משקל вага вес βαρος وزن",
    "duration": "duration longer longest shorter shortest ms seconds hours minutes hour minute took dauer stunden "
    "שעות години ωρες ساعت",
    "date": "date day placed dated created datum tag datum fecha תאריך дата дати дату ημερομηνια تاریخ when wann מתי "
    "коли ποτε",
    "year": "year years jahr ano annee שנה рік год ετος "
    "سال", "month": "month months monat mes mois חודש місяць месяц μηνασ μηνας ماه",
    "place": "city cities town country region regions location site office place warehouse stadt stadte land ort "
    "ville ciudad עיר "
    "ערים מקום місто міста міст місті город города πολη πολεις πολεων πολησ شهر شهرها شهرهای",
    "thing": "product products item items article articles part parts material good goods produkt artikel produkte "
    "produit producto "
    "מוצר פריט товар продукт προιον کالا محصول",
}
_SAME = {
    "customer": "customer customers client clients buyer buyers kunde kunden לקוח לקוחות клієнт клієнти клієнтів "
    "покупець πελατησ "
    "πελατησ πελατεσ πελατων مشتری مشتریان مشتریها",
    "status": "status state stand zustand מצב סטטוס статус стан κατασταση وضعیت",
    "city": "city cities town towns stadt stadte ville villes ciudad עיר ערים місто міста город города πολη πολεισ "
    "شهر شهرها",
    "department": "department departments team division abteilung מחלקה відділ τμημα بخش",
}
TOTALS = frozenset(
    "total|totals|sum|grand total|subtotal|sub-total|overall|all|summe|gesamt|gesamtsumme|insgesamt|zwischensumme"
    "|totaux|"
    "somme|suma|suma total|total general|סה\"כ|סה״כ|סך הכל|סכום|разом|усього|всього|підсумок|сума|итого|всего|сумма|"
    "σύνολο|γενικό σύνολο|άθροισμα|جمع|مجموع|جمع کل|المجموع|الإجمالي|合计|总计|合計".split("|")
)
AVERAGES = frozenset("average|mean|avg|durchschnitt|mittelwert|moyenne|promedio|ממוצע|середнє|среднее|μέσος όρος"
"|میانگین".split("|"))
ROW_NUMBERS = frozenset(("sheet row",))
NUMERALS = dict(zip(
    "one two three four five six seven eight nine ten eleven twelve zero eins zwei drei vier funf sechs sieben acht "
    "neun "
    "zehn два дві три чотири п'ять десять שלוש שלושה חמש חמישה עשר עשרה שתי δυο τρεις τρια πεντε δεκα دو سه چهار پنج "
    "ده".split(),
    (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 2, 2, 3, 4, 5, 10, 3, 3, 5, 5, 10, 10,
     2, 2, 3, 3,
     5, 10, 2, 3, 4, 5, 10), strict=True,
))
# fmt: on


def folded(text: str) -> frozenset[str]:
    return frozenset(found[0] for _, _, found in words(text))


_MEANT = [(name, folded(text)) for name, text in chain(CONCEPTS.items(), _SAME.items())]


@lru_cache(maxsize=1 << 13)
def concepts(word: Forms) -> frozenset[str]:
    """What a word of a column's name, or of a question, may be about."""
    return frozenset(name for name, told in _MEANT if not told.isdisjoint(word))


def whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1 << 13)
def akin(word: Forms, name: Forms) -> bool:
    """Whether a word may be a form of a name: what `alike` says, an English verb (scored, of score), or a Ukrainian or
    Russian word whose vowel changed with its end (Львова, of Львів)."""
    word, name = word - _SUFFIXES, name - _SUFFIXES
    if not word.isdisjoint(name) or any(alike(a, b) for a in word for b in name):
        return True
    return any(_bent(a, b) for a in word for b in name)


_SUFFIXES = frozenset(("ها", "هاي", "هايي", "اي", "ي"))  # Persian writes them apart
_VOWELS = str.maketrans("іїєеё", "ооооо")  # Львів, Львова; Київ, Києва
_ENDINGS = (
    (re.compile(r"[\u0400-\u04ff]"), re.compile(r"(?:ами|ями|ах|ях|ов|ей|ам|ям|ом|ою|ого|ому|их|ым|[аяуюиоьы])$")),
    (re.compile(r"[\u0370-\u03ff]"), re.compile(r"(?:εισ|εων|εσ|ησ|οσ|ου|οι|ων|ουσ|ασ|[ηοαε])$")),
    (re.compile(r"[\u0600-\u06ff]"), re.compile(r"(?:هاي|ها|ان|ي)$")),
    (re.compile(r"[\u0590-\u05ff]"), re.compile(r"(?:ות|ים|ה)$")),
)
_PREFIXES = "והבלכמש"  # of the, and from the


def _bent(word: str, name: str) -> bool:
    """Whether a word is a name with another ending: scored, of score; містами, of місто; מההזמנות, of הזמנות."""
    if word.isascii() and name.isascii():
        stem = re.sub(r"(?:ed|d|ing)$", "", word)
        return len(word) > len(name) > 3 and stem != word and stem == re.sub(r"e$", "", name)
    script = next((ending for letter, ending in _ENDINGS if letter.match(word) and letter.match(name)), None)
    if script is None:
        return False
    one, other = ({script.sub("", form), form} for form in (word.translate(_VOWELS), name.translate(_VOWELS)))
    if "\u0590" <= word[0] <= "\u05ff":
        one |= {form[cut:] for form in one for cut in (1, 2) if all(letter in _PREFIXES for letter in form[:cut])}
    return any(len(form) >= 3 for form in one & other)
