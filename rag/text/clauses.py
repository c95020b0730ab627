"""A message in clauses: which of them ask, and which of their words only frame what is asked. Pure, no model.

"Hi there, thanks for helping me! Could you please tell me how long refunds take? Answer briefly." asks one thing, in
one of three clauses. Judged by all of its words a search for it looks hopeless, so whoever searches looks at each
clause by itself; and words that only say that something is asked are no part of what should be found.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from rag.text.terms import Word, coded, content, words

OPENING = 12  # words in which what frames a question has ended
MOST = 24  # clauses looked at: of a longer message those that ask, then the longest

_MARK = re.compile(r"[?？؟\u037e][\"'”’»)\]*_ ]*\Z")
_GREEK_MARK = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff)\"'»]\s*;[\"'”’»)\]*_ ]*\Z")
_STOPS = r"[.!?…؟;:\u037e]"  # looked at once for each run of them: a run of 20,000 would be tried as often
_ENDS = re.compile(rf"(?<!{_STOPS}){_STOPS}++[\"'”’»)\]*_]*+(?=\s)|[。！？；：]+[」』”’）】》]*|\n+")
_ABBREVIATED = re.compile(
    r"(?:\b\w|\b\d+|\b(?:[A-Z]\w{1,2}|approx|bzw|etc|prof|ggf|evtl|usw|resp|vs|nr|no|fig|св|ул))\.\Z"
)

# Words that begin a question in the languages of the page and some others, mark or not: wherever what frames it ends
# ("please tell me who"), and those that do so only as the first word of all ("is it", but "it is").
ASKING = frozenset(
    "who whom whose what when where why which how "
    "wer wem wen wessen was wann wo woher wohin warum wieso weshalb welche welcher welches welchen welchem wie "
    "wieviel "
    "wieviele qui quoi quand pourquoi quel quelle quels quelles comment combien quien quienes "
    "cuando donde cual cuales cuanto cuanta cuantos cuantas chi cosa dove perche quale quali quanto "
    "quanti quem onde qual quais מי מה מתי איפה היכן למה מדוע איך כיצד כמה איזה איזו אילו האם хто що коли де куди "
    "чому "
    "яки яка яке якии скільки кто что когда где почему какои какая какое какие сколько ποιος ποια ποιο ποιοι "
    "ποιες τι ποτε που γιατι ποσο ποσα ποσοι ποσες ποσος چه چي كي كجا چرا چگونه چطور چند كدام ايا ماذا متي اين "
    "لماذا كيف هل".split()
)
ASKING_FIRST = frozenset(
    "is are was were do does did can could will would should has have had ist sind gibt hat kann est y a que como "
    "come "
    "чи як как ли πως".split()
)
# What only frames a question: greetings, please and thanks, "tell me", how to answer, where to look.
_FRAME = frozenset(
    "hi hello hey there dear good morning afternoon evening thanks thank please kindly sorry bother again quick "
    "question "
    "questions ask asking tell say know explain help helping helped find look wondering wonder curious remember "
    "recall interested knowing idea could would "
    "might "
    "can let me us you i answer answers answering reply briefly brief short shortly concisely "
    "sentence "
    "sentences word words cite citing source sources quote document documents documentation file files text texts "
    "uploaded upload according based anything invent tandem anyway just maybe perhaps "
    "hallo guten tag morgen abend danke dank bitte entschuldigung frage fragen kurze kurz sag sagen sagst mir uns "
    "konnen "
    "konnten kannst konntest mochte wissen wusste gerne antworte antworten antwort satz satzen quelle quellen nenne "
    "nennen laut dokument dokumente dokumenten datei dateien text unterlagen hochgeladen "
    "bonjour bonsoir salut merci question pouvez peux pourriez dire dis dites moi savoir voudrais reponds repondez "
    "brievement phrase citez cite source sources selon document documents fichier texte plait "
    "hola buenos buenas dias tardes gracias favor pregunta puedes puede podria decir dime digame quisiera saber "
    "responde "
    "brevemente frase cita fuente fuentes segun documento documentos archivo texto "
    "שלום היי בוקר ערב טוב תודה בבקשה סליחה שאלה שאלות אמור תגיד תגידי לומר לי לנו תוכל תוכלי אפשר לדעת רוצה ענה "
    "תענה "
    "תשובה בקצרה קצרה משפט אחד ציין וציין צטט מקור מקורות לפי מסמך מסמכים המסמכים במסמך קובץ קבצים טקסט שהעליתי "
    "העליתי "
    "привіт вітаю добрии день ранок вечір дякую будь ласка вибачте питання запитання скажи скажіть мені нам можете "
    "міг "
    "могли знати хочу хотів дай даите відповідь відповідаи коротко коротке реченням одним вкажи вкажіть джерело "
    "джерела "
    "згідно документ документи документами документі фаил фаили тексту завантажив "
    "γεια σου σας καλημερα καλησπερα ευχαριστω παρακαλω συγγνωμη ερωτηση πες πειτε μου μας μπορεις μπορειτε θελω "
    "ηθελα "
    "μαθω ξερω απαντησε απαντηστε συντομα προταση αναφερε πηγη πηγες συμφωνα εγγραφο εγγραφα αρχειο κειμενο ανεβασα "
    "سلام درود صبح عصر بخير ممنون متشكرم لطفا ببخشيد سوال سؤال بگو بگوييد بگوئيد من ما ميتوانيد ميخواهم بدانم پاسخ "
    "جواب "
    "كوتاه جمله منبع منابع ذكر طبق اساس سند اسناد فايل متن بارگذاري "
    "привет здравствуите спасибо пожалуиста скажи скажите ответь ответьте кратко источник".split()
)
_FRAME_OF_CHINESE = re.compile(
    "请问一下|请问|你好|您好|谢谢|麻烦|请告诉我|告诉我|我想知道|想知道|请简短回答|简短回答|请回答|根据文档|根据文件"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause as it is written, at `start` in its message; `asks`: it has a question mark, or begins like one."""

    start: int
    text: str
    asks: bool


def clauses(message: str) -> tuple[Clause, ...]:
    """The clauses of `message` that say anything, in its order, at most 24. Linear."""
    found = [Clause(start, text, _asks(text)) for start, text in _cut(message) if any(map(str.isalnum, text))]
    if len(found) > MOST:
        found = sorted(sorted(found, key=lambda c: (not c.asks, -len(c.text)))[:MOST], key=lambda c: c.start)
    return tuple(found)


def told(clause: str) -> list[Word]:
    """The content words of `clause` that say what is asked, without those that frame it; all, if it has no others."""
    clause = _FRAME_OF_CHINESE.sub(lambda found: " " * len(found[0]), clause)
    # A code with letters is found by its parts, and would weigh twice; a version's or a date's stand anywhere.
    codes = [word for word in coded(clause) if not any(map(str.isalpha, word[2][0]))]
    begins = _question_within(clause)
    said = content(clause) or list(words(clause))
    asked = [word for word in said if word[0] >= begins and not is_frame(word)]
    return [*(asked or [word for word in said if not is_frame(word)] or said), *codes]


def is_frame(word: Word) -> bool:
    """Whether a word only frames a question."""
    return not _FRAME.isdisjoint(word[2])


def _question_within(clause: str) -> int:
    """Where the question begins that words of a frame introduce: "I was wondering, could you tell me | what it "
    "is"."""
    before: Word | None = None
    for word in words(clause):
        if before and is_frame(before) and not ASKING.isdisjoint(word[2]):
            return word[0]
        before = word
    return 0


def _cut(message: str) -> Iterator[tuple[int, str]]:
    begin = 0
    for end in _ENDS.finditer(message):
        if end[0][0] == "." and _ABBREVIATED.search(message, max(begin, end.start() - 8), end.start() + 1):
            continue
        yield begin, message[begin : end.end()]
        begin = end.end()
    yield begin, message[begin:]


def _asks(clause: str) -> bool:
    if _MARK.search(clause) or _GREEK_MARK.search(clause):
        return True
    said = [frozenset(found) for _, _, found in islice(words(clause), OPENING)]
    opens = next((found for found in said if _FRAME.isdisjoint(found)), frozenset[str]())
    return not ASKING.isdisjoint(opens) or any(not (ASKING | ASKING_FIRST).isdisjoint(found) for found in said[:1])
