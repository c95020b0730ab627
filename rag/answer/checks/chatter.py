"""What an answer says to be polite, or to say that it is one: it claims nothing that could be looked up."""

import re

# Whole sentences. Read without case; what they end with belongs to them.
_SENTENCES = r"""
(?:that(?:['’]s| is) an? )?(?:great|good|excellent|interesting|important) question|sure(?: thing)?|certainly|of course
absolutely|gladly
hello|hi(?: there)?|hey|good (?:morning|afternoon|evening|day)|greetings|welcome
thank(?:s| you)(?: (?:so|very) much)?(?: for [^.!?\n]*)?
you(?:['’]re| are) (?:very )?welcome|no problem|my pleasure
(?:i(?:['’]m| am|['’]d be|(?: would|['’]ll) be) )?(?:happy|glad|pleased) to (?:help|assist)[^.!?\n]*
(?:please )?(?:let me know|feel free|do(?:n['’]t| not) hesitate|reach out)\b[^.!?\n]*
i hope (?:this|that|it)\b[^.!?\n]*|hope (?:this|that) helps[^.!?\n]*
(?:is there anything else|do you (?:have|need|want)|would you like|can i help|what else)\b[^.!?\n]*
how (?:can|may) i (?:help|assist)\b[^.!?\n]*
if you (?:have|need|want|would like|['’]d like)\b[^.!?\n]*(?:question|help|detail|ask|know|assist|info)[^.!?\n]*
have a (?:nice|good|great) \w+
you (?:asked|want(?:ed)? to know|are asking|would like to know)\b[^.!?\n]*
let me (?:help|check|see|answer|explain|look)\b[^.!?\n]*|here you (?:go|are)|okay|ok|alright
(?:ich )?(?:helfe|hoffe|freue)\b[^.!?\n]*|gerne?|natürlich|selbstverständlich|(?:das ist )?(?:eine )?gute frage|hallo
guten (?:tag|morgen|abend)|vielen dank[^.!?\n]*|danke(?: schön)?|lass(?:en sie)? (?:es )?mich wissen[^.!?\n]*
bien sûr|certainement|(?:très )?bonne question|bonjour|merci[^.!?\n]*|n['’]hésitez pas[^.!?\n]*|j['’]espère[^.!?\n]*
avec plaisir|volontiers
por supuesto|claro(?: que sí)?|desde luego|buena pregunta|hola|gracias[^.!?\n]*|espero que[^.!?\n]*|no dude[^.!?\n]*
con gusto
(?:це )?(?:чудове|гарне|добре) (?:запитання|питання)|звичайно|звісно|авжеж|вітаю|привіт|дякую[^.!?\n]*
сподіваюся[^.!?\n]*|будь ласка|радий допомогти[^.!?\n]*|рада допомогти[^.!?\n]*
(?:хороший|отличный) вопрос|конечно|здравствуйте|спасибо[^.!?\n]*|надеюсь[^.!?\n]*|пожалуйста
שאלה (?:טובה|מצוינת|נהדרת)|בטח|בוודאי|כמובן|שלום|תודה[^.!?\n]*|אשמח לעזור[^.!?\n]*|מקווה ש[^.!?\n]*|בשמחה|בבקשה
(?:πολύ )?καλή ερώτηση|εξαιρετική ερώτηση|φυσικά|βεβαίως|ασφαλώς|γεια(?: σας| σου)?|χαίρετε|ευχαριστώ[^.!?;\n]*
ελπίζω[^.!?;\n]*|χαίρομαι[^.!?;\n]*|παρακαλώ
(?:سؤال|پرسش) (?:خوبی|عالی|بسیار خوبی)(?: است)?|البته|حتما|حتماً|سلام|متشکرم[^.!?\n]*|ممنون[^.!?\n]*|امیدوارم[^.!?\n]*
خوشحال[^.!?\n]*
سؤال (?:جيد|رائع|ممتاز)|بالطبع|بالتأكيد|مرحبا|شكرا[^.!?\n]*|(?:这是个?)?好问题|当然(?:可以)?|您?好的?|谢谢[^。！？\n]*
希望[^。！？\n]*帮[^。！？\n]*
"""
# What leads into a sentence and goes without it: the rest claims the same.
_LEADS = r"""
(?:according to|based on|as (?:stated|mentioned|noted|described|given) in|as per|from|in)\s+READ\s*(?:\[\d{1,3}\]\s*)?,
(?:so\s+|thus\s+|therefore,?\s+)?(?:the\s+)?(?:short\s+|final\s+|correct\s+)?answer(?:\s+to\s+(?:your|the)\s+question)?\s+is(?:\s+that)?
(?:the|these)\s+(?:provided\s+|given\s+)?(?:passages?|documents?|texts?|contexts?)\s+(?:say|state|mention|note|indicate|show)s?\s+that
(?:please\s+)?note\s+that|answer\s*:|in\s+(?:short|summary|conclusion)\s*,|to\s+summari[sz]e\s*,
(?:laut|gemäß|nach)\s+(?:den?m?|der)\s+(?:\w+\s+){0,2}?(?:passagen?|dokument\w*|text\w*|unterlagen|bericht\w*)\s*,?
(?:selon|d['’]après)\s+(?:le|la|les)\s+(?:\w+\s+){0,2}?(?:passages?|documents?|textes?|rapports?|extraits?)\s*,?
(?:según|de acuerdo con)\s+(?:el|la|los|las)\s+(?:\w+\s+){0,2}?(?:pasajes?|documentos?|textos?|informes?)\s*,?
(?:згідно з|відповідно до)\s+(?:\w+\s+){0,2}?(?:уривк\w*|документ\w*|текст\w*|звіт\w*)\s*,?
σύμφωνα με\s+(?:το|τα|την|τις)\s+(?:\w+\s+){0,2}?(?:απόσπασμα\w*|αποσπάσμα\w*|έγγραφ\w*|κείμεν\w*|έκθεση)\s*,?
(?:לפי|על פי)\s+(?:\w+\s+){0,1}?(?:ה?קטעים|ה?מסמכים|ה?מסמך|ה?טקסט|ה?דו[\"״]?ח)\s*,?
(?:بر اساس|طبق)\s+(?:\w+\s+){0,1}?(?:متن\w*|سند\w*|گزارش\w*)\s*،?
"""
_READ = (
    r"(?:the|these|your|this)\s+(?:[\w-]+\s+){0,4}?(?:passages?|documents?|contexts?|texts?|sources?|excerpts?|reports?"
    r"|information|articles?|files?|handbooks?|manuals?)(?:\s+(?:provided|given|above))?"
)
_ALL, _FIRST = (
    "|".join(line for line in block.split("\n") if line) for block in (_SENTENCES, _LEADS.replace("READ", _READ))
)
_BEGIN = r"(?:(?<=[.!?,;:…。！？\n])|^)[\s*_>#-]*"
_COURTESY = re.compile(
    rf"{_BEGIN}(?:{_ALL})[\s,]*(?:[.!…。！？?:]+[*_]*|(?=\n)|$)|(?:(?<=[.!?…。！？\n])|^)[\s*_>#-]*(?:{_FIRST})(?=\W)",
    re.IGNORECASE,
)


def courtesies(text: str, blank: str = " ") -> str:
    """`text` with each courtesy turned into blanks, so that every offset stays."""
    for _ in range(2):  # a lead may follow another: "According to the report, the answer is"
        text = _COURTESY.sub(lambda found: blank * len(found[0]), text)
    return text
