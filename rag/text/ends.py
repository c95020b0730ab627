"""Where a sentence ends: which full stops are those of abbreviations, initials and ordinals. Pure.

Nobody says which language a passage is in, and many are in two, so one table serves all of them: an abbreviation is
taken for one wherever it stands. What it costs where it is a word of another language is a sentence that goes on.
"""

import re
from functools import lru_cache

from rag.text.terms import content

# After these a sentence goes on, whatever follows: titles, and what refers to the next words.
_ALWAYS = frozenset(
    """
    approx capt cf dr drs esq gov lt messrs mr mrs ms mss mt prof sgt vs
    abzgl bspw bzgl bzw ca dipl einschl evtl exkl frl ggf hrn inkl insb phil sog vgl zzgl
    dres mlle mm mme mmes exc excmo excma ilmo ilma sra sras sres srs srta ee dott dott dssa gent sig sigg egr arq
    exma exmo lic skt dhr mevr mw bijv drs jhr
    акад вул гр доц инж напр проф просп тов ул
    βλ δηλ δρ καθ κα κος κυρ πρβλ χλμ
    napr dvs doc mgr mudr judr mudr mvdr npor np por tj tzn tzw ul zob bkz hz
    """.split()
)
# After these, too, unless the next word is one that begins sentences: they may stand last.
_MOSTLY = frozenset(
    """
    adm assn ave blvd bros cdr ch co col comdr corp dept dist ed eds est ext gen hon inc jr ltd maj mfg min mins mrd
    mio rd rep revd rev sec sen sr st ste supt tsp univ ver wm
    bzgl chr dt engl entspr fa fr franz frz geb gem ges hg hl hr hrsg ing ital jh jhd lat lfd lt max mind nachf österr
    habil jur med nat rer resp std stk tsd urspr verf verh vorm zt
    apdo apr aug av avda bd bld bldg bvd cía cia cie dec déc dez dic dpto ene env ets feb févr fév ft gral jan janv jul
    juil jun mag mar mär nov oct okt ott pza sep sept set soc ud uds uu vd
    адм бул відом вид вид гг грн ім им мин млн млрд обл оз пер пл пос ред рис руб рр сл см соч ст стр тис тыс ум хв эт
    αγ αλ αν εκ εκατ λεωφ μτφ οδ πλ πρ τηλ χιλ
    gen gm im inż inz ing kol kpt ks lek mec nám odst okr org pl płk pol red sp śp tow tř tzv zvl dn dz il mah cad sok
    """.split()
)
# After these only before a number: many of them are words, too ("The answer is no.").
_NUMBERED = frozenset(
    """
    app art arts chap cl eq eqs ex fig figs no nos op p para pp pt sect tab vol vols
    abb abs anl anm aufl ausg az bl bsp eur gl kap nr par pos rdnr rn rz tel tz z ziff zi
    cap chap núm num nro pag pág págs pags réf ref t v vgl tav blz hfst afb lid bijl
    буд гл кв разд розд рис с ст стор стр табл тел том п пп підп илл ил ч
    αρ αριθ άρθ αρθ εδ εικ κεφ παρ πίν σ σελ σημ σσ σχ τ
    č čl obr odst nr poz rozdz rys str tab tel ust zał md sf şek
    """.split()
)
_PHRASES = re.compile(  # of several letters, apart or not, that stand before what they are about
    r"(?:^|[^\w.])(?:[ei]\. ?[ge]|z\. ?b|d\. ?h|i\. ?d\. ?r|i\. ?s\. ?d|s\. ?[ou]|v\. ?a|d\. ?w\. ?z|m\. ?a\. ?w"
    r"|o\. ?b\. ?v|p\. ?ex|p\. ?ej|v\. ?gr|c\. ?à\. ?d|p\. ?es|т\. ?[ек]|т\. ?зв|π\. ?χ|t\. ?j|n\. ?b)\.$",
    re.IGNORECASE,
)
_LAST = re.compile(  # "and so on": what closes a list closes a sentence
    r"(?:^|[^\w.])(?:u\. ?a\. ?m|u\. ?s\. ?w|[uo]\. ?ä|a\. ?s\. ?o|e\. ?v\. ?a|т\. ?[дпі]|т\. ?ін|κ\. ?[άα]|ი\. ?შ)\.$",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(?:^|[\s(\[„“\"'/–-])(\d{1,2}|[IVXLC]{2,}|[IVX])\.$")
_ROMAN = ("I", "V", "X", "L", "C")
_AFTER_ARTICLE = re.compile(  # in German, where nouns are capitals: "der 1. Vorsitzende"
    r"(?:^|[^\w])(?:der|die|das|des|dem|den|am|im|ins|vom|zum|zur|beim|ab|bis|seit|und|oder|sowie|jede[rsmn]?|diese[rsmn]?"
    r"|(?:k?ein|mein|dein|sein|ihr|unser)(?:e[rsmn]?)?|the|le|la|il|el)\s+(?:\d{1,2}|[IVXLC]+)\.$",
    re.IGNORECASE,
)
_COUNTED = re.compile(  # what ordinals count where it is written with a capital
    r"(?:Januar|Jänner|Jan|Februar|Feber|Feb|März|Mär|Mrz|April|Apr|Mai|Juni|Jun|Juli|Jul|August|Aug|September|Sept|Sep"
    r"|Oktober|Okt|November|Nov|Dezember|Dez|Jh|Jhd|Aufl|Bd|OG|UG|Platz|Rang|Band|Liga|FC|Tag|Kat|Cilt|Sınıf|Dünya"
    r"|(?:Jahrhundert|Jahrtausend|Quartal|Halbjahr|Semester|Auflage|Stock|Etage|Obergeschoss|Untergeschoss|Klasse"
    r"|Weltkrieg|Bundesliga|Vorsitz|Stellvertret|Bölüm|Madde|Yüzyıl|Baskı)\w*)\b",
)
_DATE = re.compile(r"\d{1,2}\.|(?:1\d|20)\d\d\b")
_NUMBER = re.compile(r"[#§(\[]*(?:\d|[IVXLC]+\b(?!['’]))")
_UNITS = frozenset("m l g t h s min mins sec std stk ст тис тыс см хв мин εκ".split())
_AMOUNT = re.compile(r"(?:\d|\b(?:je|pro|per|par|por))\s$", re.IGNORECASE)
_PART = re.compile(r"\b(?:war|part|chapter|act|phase|type|class|stage|title|section|book|volume)\s$", re.IGNORECASE)
_INITIAL = re.compile(r"[^\W\d_]\.")
_WORD = re.compile(r"(?:(?<![^\s./([„“‘\"«*_–'’-])|(?<=\d))[^\W\d_]+\Z")  # a whole one: "°C" ends with none
_OPENED = "\"'‘“«„(*_[¿¡—–- "
# What begins sentences, beside the function words that the analyzer knows.
_BEGINS = frozenset(
    """
    about above according after again all also although among another any because before besides between both despite
    during each even every few following further furthermore here however instead just later many meanwhile moreover
    most much neither nevertheless no nobody none nor nothing now once one only other others our since some soon still
    such therefore though through throughout thus today together too two under until upon we while within without yet
    alle allerdings also andere außerdem beide bevor bisher da dabei dadurch dafür dagegen daher damit danach dann daran
    darauf daraus darin darüber davon davor dazu dennoch deshalb dessen die dies diese dieser dieses doch dort durch
    etwa hier jede jeder jedes jedoch man mein mit nachdem niemand nun nur ob obwohl seit sein seine so sobald sofern
    sonst später trotz viele während wegen weil weiter weitere weiterhin zudem zuletzt zunächst zwischen
    après aucun avant bien cela certains ces cet chaque chez depuis donc en ensuite entre ici mais malgré par parmi
    pendant plus plusieurs puis quelques selon si sous tous tout toute toutes très
    además ahora antes aquí así cada desde después durante entre esta estas este estos hasta luego mientras otra otro
    según sin también tras todo todos una unos
    alcuni allora anche dopo durante fra inoltre invece molti ogni poi prima questa questo quindi secondo tutti
    antes após assim cada depois durante então esta este muitos outra outro segundo também todos
    alle daarna deze dit door echter hier hij men na ook omdat sinds tijdens toen veel volgens wij zij
    а больше все всё далее его ей ему если ещё затем здесь именно их каждый когда кроме между многие мы никто однако
    он она они оно перед по после потом поэтому при сегодня так также там теперь тогда только эта эти это этот
    або але ви від він вона вони воно все всі далі до дуже її його кожен коли крім мало ми на ніхто однак перед під
    після пізніше потім про саме та так також там тепер тоді тому у ц це цей ця ці що як якщо
    αλλά αλλα αργότερα αυτοί αφού επίσης ενώ εδώ εκεί κάθε μετά όλα όμως όπως όταν πολλοί πριν στη τότε τώρα ύστερα
    a ale byl była było dla gdy i ich jak je jego jednak jej jest już kiedy každý když na nie nikt o od po podczas potem
    potom przed są tak také to tu tylko w v ve wtedy z za ze že
    de den der det du en et han hun hvad hvor hvordan hvornår jeg när och vad vi
    ama ancak bu bunlar da daha fakat her ilk onun onlar sonra şimdi şu
    """.split()
)
_PARTICLE = re.compile(r"(?:D[aei]|Del|Della|Du|L[ae]|Van|Von)\s+[^\W\d_a-z]")
_LONGEST = 14  # characters of an abbreviation
_FAR = 40  # characters looked at before and after a stop: what is longer is no abbreviation


def closes(text: str, stop: int) -> bool:
    """Whether the marks in `text` that end before `stop`, with blanks or nothing after them, end a sentence.

    "Am 8." before "Mai" and "bzw." do not; "Co." before "The" does. A lower-case word begins none. Looks at 40
    characters on either side.
    """
    after = text[stop : stop + _FAR].lstrip()
    if after[:1].islower() or (after[:1] == "." and after[:2] != ".."):
        return False
    before = text[max(0, stop - _FAR) : stop].rstrip("*_")
    if not before.endswith(".") or before.endswith(".."):
        return True
    after = after.lstrip(_OPENED)
    if before[-2:-1].isdigit() or before[-2:-1] in _ROMAN:
        ordinal = _ORDINAL.search(before)
        if ordinal and _counts(before, after, ordinal):
            return False
    return not _goes_on(before, after)


def _goes_on(before: str, after: str) -> bool:
    """Whether an abbreviation or an initial ends `before`, and `after` goes with it."""
    found = _WORD.search(before, max(0, len(before) - _LONGEST), len(before) - 1)
    if not found:
        return False
    word, lead = found[0], before[: found.start()]
    name = word.casefold()
    if name in _ALWAYS or (len(word) <= 2 and _PHRASES.search(before, max(0, len(before) - _LONGEST))):
        return True
    if (name in _NUMBERED or name.endswith("str")) and _NUMBER.match(after):
        return True
    if len(word) == 1 or name in _MOSTLY:
        if _stands_last(word, lead) or _LAST.search(before, max(0, len(before) - _LONGEST)):
            return False
        named = len(word) == 1 and not lead.endswith(".") and _PARTICLE.match(after)  # "J. De Vries"
        return bool(named or not _begins(after))
    return False


def _stands_last(word: str, lead: str) -> bool:
    """Whether a short word is a unit, a part's number or the end of an elision: "5 m.", "World War I.", "it's."."""
    elided = len(word) == 1 and lead[-1:] in ("'", "’")
    unit = word.casefold() in _UNITS and _AMOUNT.search(lead)
    return bool(elided or unit or lead[-1:].isdigit() or (word == "I" and _PART.search(lead)))


def _counts(before: str, after: str, ordinal: re.Match[str]) -> bool:
    """Whether a number with a stop is an ordinal, of what follows: "8. Mai", "der 2. Weltkrieg", "11. 3. 1970"."""
    if not before[: ordinal.start(1)].rpartition("\n")[2].strip(_OPENED):  # a line begins with it: a list's mark
        return True
    if after[:1].isdigit():
        return ordinal[1].isdigit() and bool(_DATE.match(after))
    return bool(_COUNTED.match(after) or (_AFTER_ARTICLE.search(before) and not _begins(after)))


@lru_cache(maxsize=1 << 12)
def _function(word: str) -> bool:
    return word.casefold() in _BEGINS or not content(word)


def _begins(after: str) -> bool:
    """Whether `after` begins with a word that is no name, but may be a sentence's first."""
    word = re.match(r"[^\W\d_]+", after)
    return bool(word and not _INITIAL.match(after) and _function(word[0]))
