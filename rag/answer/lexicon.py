"""The words by which a message shows what it wants: of English, German, French, Spanish, Hebrew, Ukrainian, Greek,
Persian and Chinese, and of some more where they come by themselves. Pure data, read by `rag.answer.understanding`.

Lists are compared by the analyzer's terms, so a word stands here in one of its forms: accents and case do not count. A
stem, with an asterisk, is one of five letters (four of Arabic script): "summa*" is summary, summarise and summaries.
"""

import re

from rag.text.terms import words


def _listed(*lines: str, parts: bool = False) -> frozenset[str]:
    """The forms of the words of `lines`; a stem only where one is written. `parts`: also the single characters of a
    word without spaces, for messages that consist of nothing else."""
    every = " ".join(lines).split()
    stems = {word.casefold() for word in every if word.endswith("*")}
    plain = " ".join(word for word in every if not word.endswith("*"))
    forms = {form for _, _, found in words(plain) for form in found if form[-1] != "*"}
    lone = {form for form in forms if len(form) == 1 and form not in plain.split()}
    return frozenset(stems | (forms if parts else forms - lone))


GREETINGS = _listed(
    "hello hi hey hallo hola ciao bonjour salut shalom good morning afternoon evening day there dear",
    "שלום היי בוקר טוב ערב привіт вітаю добрий день ранок вечір здравствуйте привет",
    "γεια γειά σου σας καλημέρα καλησπέρα سلام درود صبح بخیر مرحبا 你好 您好",
    parts=True,
)
THANKS = _listed(
    "thanks thank you thx a lot much very so ok okay great good perfect nice cool fine super got it danke dank gut "
    "prima merci gracias vale",
    "תודה רבה מעולה אוקיי בסדר дякую спасибо добре гаразд ευχαριστώ εντάξει ωραία ممنون مرسی متشکرم باشه شكرا 谢谢 "
    "好的 好",
    parts=True,
)
# What a whole message may consist of that is about the answer before it.
TALK = _listed(
    "shorter longer briefer simpler more less detail details detailed short long again continue further go on keep "
    "going",
    "one two three sentence sentences words formal informal formally wrong correct right repeat try check double "
    "forget it",
    "that that's thats all anything else is hm hmm agreed say english german french spanish hebrew ukrainian greek "
    "persian",
    "chinese russian arabic satz worten einfachen nochmals phrase frase עוד פרטים משפט речення речень",
    "next yes yeah yep no nope sure really why not so please in only just a bit little much to the point elaborate",
    "kürzer länger einfacher ausführlicher nochmal weiter ja nein wirklich mehr genauer bitte",
    "plus court long simple encore continue oui non vraiment más corto largo simple otra vez continúa sí de verdad",
    "קצר יותר ארוך פשוט עוד תמשיך המשך כן לא באמת שוב коротше довше простіше ще далі продовжуй так ні справді "
    "детальніше",
    "συντομότερα πιο σύντομα αναλυτικά συνέχισε ναι όχι αλήθεια ξανά کوتاه تر ادامه بده بله نه واقعا دوباره بیشتر",
    "继续 是 不 真的 短 长",
    parts=True,
)
POLITE = _listed(
    "please kindly could can would will you me us for now then also and hi hello i want need like to let lets let's",
    "bitte könntest können kannst mir uns und du sie ich möchte noch s'il te vous plaît peux pouvez me nous et por "
    "favor",
    "puedes puede y בבקשה תוכל תוכלי אפשר לי לנו וגם будь ласка можеш можете мені нам і та παρακαλώ μπορείς "
    "μπορείτε μου",
    "μας και لطفا می توانی توانید برای من را و 请 帮 我 把",
    parts=True,
)
# A request that begins with one of these wants something made.
WORK = _listed(
    "summarise summarize sum summa* condense shorten abridge translate translation translated rewrite rephrase "
    "paraphrase reword",
    "simplify convert transform turn reformat format restructure extract list enumerate create make write draft "
    "compose",
    "generate prepare produce build design compare contrast explain analyse analyze review critique evaluate "
    "assess judge",
    "proofread correct improve edit outline highlight identify describe classify group organise organize sort "
    "visualise",
    "visualize brainstorm suggest propose quiz merge combine collect gather compile tabulate bullet count name "
    "give show",
    "fasse fass zusammenfassen zusam* übersetze übersetz übersetzen schreibe schreib formuliere umformulieren "
    "kürze vereinfache "
    "wandle",
    "verwandle extrahiere liste erstelle erstell mache mach verfasse entwirf vergleiche vergleich erkläre erklär "
    "analysiere",
    "prüfe bewerte korrigiere verbessere gliedere sortiere nenne gib zeige sammle",
    "résume résumer traduis traduire traduisez réécris reformule raccourcis convertis transforme extrais liste "
    "crée fais "
    "écris rédige",
    "compare explique simplifie analyse corrige améliore énumère donne montre",
    "resume traduce traducir traduzca reescribe reformula acorta convierte transforma extrae lista crea haz "
    "escribe redacta "
    "compara",
    "explica simplifica analiza corrige mejora enumera dame muestra",
    "סכם סכמי תסכם תרגם תרגמי תתרגם כתוב כתבי תכתוב נסח נסחי קצר קצרי תקצר הפוך הפכי המר חלץ חלצי צור צרי הכן "
    "הכיני השווה השווי",
    "הסבר הסבירי תסביר פשט נתח נתחי תקן שפר רשום ערוך ערכי מנה פרט תן תני הצג",
    "підсумуй переклади перекласти перекладіть перепиши переформулюй скороти спрости перетвори витягни склади "
    "створи зроби напиши "
    "напишіть",
    "порівняй порівняйте поясни поясніть проаналізуй оціни перевір виправ покращ перелічи перерахуй дай покажи",
    "συνόψισε μετάφρασε μεταφράστε ξαναγράψε αναδιατύπωσε συντόμευσε απλοποίησε μετέτρεψε εξήγαγε φτιάξε "
    "δημιούργησε γράψε",
    "σύνταξε σύγκρινε εξήγησε ανάλυσε αξιολόγησε διόρθωσε βελτίωσε απαρίθμησε δώσε δείξε κάνε",
    "خلاصه ترجمه بازنویسی کوتاه ساده تبدیل استخراج فهرست ایجاد بساز بنویس بنویسید تهیه مقایسه توضیح تحلیل بررسی اصلاح",
    "لخص ترجم اكتب اشرح قارن استخرج",
    "总结 概括 翻译 改写 缩短 简化 转换 提取 列出 写 创建 制作 比较 解释 分析 整理",
)
# Nouns that are of a document as a whole. Those of several words are in `WHOLE_PHRASES`.
WHOLE = _listed(
    "summary summaries synopsis overview gist abstract tldr takeaway takeaways contradiction contradictions "
    "inconsistency",
    "inconsistencies loophole loopholes timeline chronology faq faqs flashcards outline structure sentiment tone",
    "strengths weaknesses themes topics deadlines differences difference similarities mistakes errors typos diagram",
    "unterschiede unterschied fehler différences différence erreurs diferencias errores הבדלים טעויות відмінності "
    "помилки",
    "διαφορές λάθη تفاوت‌ها اشتباهات",
    "zusammenfassung überblick kernaussagen widersprüche risiken zeitleiste gliederung stärken schwächen",
    "résumé synthèse aperçu contradictions risques chronologie resumen síntesis contradicciones riesgos cronología",
    "סיכום תקציר סתירות סיכונים תמצית резюме підсумок огляд суперечності ризики хронологія",
    "περίληψη σύνοψη αντιφάσεις κίνδυνοι خلاصه چکیده ملخص 总结 摘要 概要 风险 矛盾",
)
WHOLE_PHRASES = re.compile(
    r"\b(?:tl;?dr|(?:main|key|biggest|major|hidden|legal|possible|any) (?:\w+ )?(?:points?|risks?|ideas?|messages?"
    r"|facts|"
    r"findings|arguments?|clauses|problems|issues|dangers|red flags)|red flags?|action items?|to-?dos?|next steps"
    r"|pros and cons|table of contents|bullet points?|quiz questions?|what(?:['’]s| is| are) missing|anything missing"
    r"|(?:all|every|each) (?:of )?(?:the )?(?:dates?|amounts?|names?|numbers?|figures|people|parties|deadlines"
    r"|places|"
    r"terms|definitions|requirements|prices|sums|obligations)"
    r"|list (?:the )?(?:parties|people|dates|amounts|sections|chapters|topics|names)|the parties"
    r"|хто (?:це )?написав|хто автор|מי כתב|מי חיבר|ποιος (?:το )?έγραψε|چه کسی نوشت|wer hat (?:das|es"
    r"|dies\w*) geschrieben"
    r"|qui (?:l['’]?)?a écrit|quién (?:lo )?escribió|谁写的"
    r"|who (?:wrote|signed|is the author of|authored|made) (?:this|it|the)|when was (?:this|it) written"
    r"|how (?:long|many (?:pages|words)) (?:is|are in) (?:this|it|the (?:document|text|file|pdf|contract|report"
    r"|letter))\b"
    r"|(?:wichtigste\w*|haupt)\s?(?:punkte|risiken|aussagen)|rote flaggen|points? (?:clés?|principaux)|puntos? clave"
    r"|נקודות (?:עיקריות|מפתח)|דגלים אדומים|(?:основні|головні|ключові) (?:тези|думки|пункти|ризики)"
    r"|(?:κύρια|βασικά) σημεία|نکات (?:کلیدی|اصلی|مهم))\b|要点|主要内容|关键点",
    re.IGNORECASE,
)
ABOUT = re.compile(
    r"\b(?:what(?:['’]s| is| are| was)\b(?=[^.?!]{1,60}\babout\W*$)|what(?:['’]s| is| are"
    r"| stands?)\b(?: \w+){0,3} (?:in|inside) "
    r"(?:it|this|that|the (?:document|file|text|pdf|attachment|contract|report|letter)s?)\W*$"
    r"|(?:worum|um was) geht|de quoi (?:parle|s['’]agit)|de qué (?:trata|se trata|habla)|על מה|במה עוסקת?|про що"
    r"|о ч[её]м)\b"
    r"|τι αφορά|περί τίνος|درباره چیست|در مورد چیست|عن ماذا|关于什么|讲了什么|讲什么",
    re.IGNORECASE,
)
# A question that is answered by judging all of a document rather than by looking something up.
WHOLE_QUESTION = re.compile(
    r"^\W*(?:is|are|was|does|do|should|can|would|could|how) (?:this|the|it|these|that)\b"
    r"|^\W*(?:is there|are there) (?:any|some)(?:thing)?\b|^\W*any\b|\b(?:say|says|said|mention|mentions"
    r"|state) (?:about|on|of)\b"
    r"|\bsagt\b|\bdit\b|\bdice\b|אומר|каже|говорить|λέει|می ?گوید|说",
    re.IGNORECASE,
)
# Documents spoken of without a name.
DOCUMENTS = _listed(
    "document documents doc docs file files text texts paper article pdf page pages upload uploads uploaded attachment",
    "attached contract agreement report letter policy manual handbook offer offers invoice memo minutes book chapter",
    "spreadsheet sheet presentation slides deck transcript contents content everything whole entire",
    "dokument dokumente datei dateien vertrag bericht brief schreiben angebot angebote rechnung texte anhang",
    "document fichier contrat rapport lettre texte documento archivo contrato informe carta texto oferta ofertas",
    "מסמך מסמכים קובץ קבצים חוזה הסכם דוח מכתב טקסט הצעה הצעות המסמך הקובץ החוזה ההסכם",
    "документ документи документа документі файл файли файлу договір договору договорі звіт лист текст тексту "
    "пропозиції",
    "έγγραφο εγγράφου έγγραφα αρχείο αρχείου αρχεία σύμβαση συμβόλαιο συμβολαίου έκθεση επιστολή κείμενο κειμένου",
    "سند اسناد فایل فایل‌ها متن قرارداد گزارش نامه ملف وثيقة عقد 文档 文件 合同 报告 文 档 件",
)
# What Tandem's own pages tell of, to somebody who has brought documents of their own.
TANDEM = _listed(
    "tandem foundry onnx webgpu bm25 phi oss workshop llama ollama vllm chainlit escalation escalate escalates slm llm",
    "chatbot טנדם סדנה тандем воркшоп майстерня τάντεμ εργαστήριο تندم تاندم کارگاه",
)
SAYS_NOTHING = _listed("tell about please mean means go details detail really sure yes", "pleas* detai* reall*")

FIRST_QUESTION = re.compile(
    r"\b(?:what (?:did|have) i ask(?:ed)?(?: you)? (?:first|initially|at first|at the (?:beginning|start))"
    r"|(?:what was|repeat|what['’]s) my (?:first|initial) question|first question (?:i|that i) asked"
    r"|was (?:habe|hab) ich (?:dich )?(?:als erstes|zuerst) gefragt|was war meine erste frage"
    r"|quelle (?:était|est) ma première question|cuál fue mi primera pregunta)\b"
    r"|(?:מה שאלתי|מה הייתה השאלה) (?:קודם|ראשון|בהתחלה|ראשונה|הראשונה)"
    r"|що я (?:спитав|спитала|запитав|запитала) (?:спершу|спочатку|першим)"
    r"|τι ρώτησα (?:πρώτα|πρώτο|στην αρχή)|اول چه پرسیدم|我(?:第一个|最先|一开始)问",
    re.IGNORECASE,
)
LAST_QUESTION = re.compile(
    r"\bwhat did i (?:just )?ask(?: you)?(?: last| before| previously| just now)?\W*$"
    r"|\bwhat (?:was|is) my (?:last|previous|latest) question|\bwas war meine letzte frage"
    r"|מה שאלתי (?:לפני|עכשיו|הרגע)|що я (?:щойно|останнім) (?:спитав|запитав)|τι ρώτησα (?:πριν|τελευταί)",
    re.IGNORECASE,
)
FILES = re.compile(
    r"\A(?!.*\b(?:have to|need|must|should|can i|may i)\b).*?\b"
    r"(?:(?:which|what|list|show|how many)(?: me)?(?: (?:all|of|the|my|are|do))* (?:files?|documents?|uploads?"
    r"|attachments?)"
    r"(?: (?:did|have|has|do|are|were|that|which|you|i|we|there|here|uploaded|upload|sent|send|attached|attach"
    r"|have|got|can|see|know|loaded|now|so|far"
    r"|to|you|access|in|this|the|conversation|chat))*\W*$"
    r"|(?:welche|wie viele|liste)(?: alle)? (?:dateien|dokumente)(?: (?:habe|hab|ich|hochgeladen|gibt|es|hast|du"
    r"|sind|da))*\W*$"
    r"|(?:quels|combien de|liste) (?:les )?(?:fichiers|documents)(?: (?:ai-je|j'ai|as-tu|téléchargés?|envoyés?"
    r"|sont|là))*\W*$"
    r"|(?:qué|cuántos|cuáles) (?:archivos|documentos)(?: (?:he|subido|subí|tienes|hay|son))*\W*$)"
    r"|(?:אילו|איזה|כמה|רשימת) (?:ה)?(?:קבצים|מסמכים)(?: (?:העליתי|יש|לך|לי|צירפתי|כאן))*\W*$"
    r"|(?:які|скільки) (?:файли|файлів|документи|документів)(?: (?:я|завантажив|завантажила|є|у|тебе|додав|додала"
    r"|тут))*\W*$"
    r"|(?:ποια|πόσα) (?:αρχεία|έγγραφα)(?: (?:ανέβασα|υπάρχουν|έχεις|έχω|είναι))*\W*$"
    r"|(?:چه|کدام|چند) (?:فایل|سند)(?:[‌ ]?(?:هایی|ها|ی))?(?: (?:را|بارگذاری|کردم|کرده‌ام|داری|هست|آپلود))*\W*$"
    r"|(?:哪些|多少|几个)(?:文件|文档)|上传了(?:哪些|什么)",
    re.IGNORECASE,
)
SURE = re.compile(
    r"\b(?:are you (?:really |quite |absolutely )?(?:sure|certain)|is (?:that|this) (?:right|correct|true)"
    r"|bist du (?:dir )?sicher"
    r"|sind sie sicher|tu es sûr|êtes-vous sûr|estás seguro|está seguro)\b|בטוח|ти певн|ви певн|впевнен"
    r"|είσαι σίγουρ|مطمئن|你确定|确定吗",
    re.IGNORECASE,
)
# Where the last answer was taken from.
WHERE = re.compile(
    r"\bwhere (?:did you (?:find|get|read|see)|does it say|is) (?:that|this|it)\b|^\W*(?:which|what"
    r"|on which) page\W*$"
    r"|\bwhat do you mean\b|\bwie meinst du\b|\bwo steht das\b|איפה (?:זה|מצאת)|де (?:це|ти це)|πού (?:το|λέει)",
    re.IGNORECASE,
)
SMALL_TALK = re.compile(
    r"^\W*(?:hi|hello|hey)?\W*(?:how are you|who are you|what are you|what can you do|what do you do|help"
    r"|guten tag|wer bist du"
    r"|was kannst du|qui es-tu|que sais-tu faire|quién eres|qué puedes hacer|מי אתה|מה אתה יודע לעשות|хто ти"
    r"|що ти вмієш"
    r"|ποιος είσαι|τι μπορείς να κάνεις|تو کی هستی|چه کار می‌توانی بکنی|你是谁|你能做什么)\W*$",
    re.IGNORECASE,
)
# Where an older version is meant, or all of them.
VERSIONS = re.compile(
    r"\b(?:versions?|old(?:er)?|previous|earlier|changed|changes|differ\w*|compare|versus|vs|versionen|alte[nrs]?"
    r"|frühere\w*"
    r"|geändert|unterschied\w*|vergleich\w*|anciennes?|changé|différen\w*|anterior(?:es)?|antigu[ao]s?|cambiado"
    r"|diferenci\w*)\b"
    r"|גרסה|גרסאות|הישנה|השתנה|версі|стар[аіу]|змінил|έκδοση|εκδόσεις|παλιά|άλλαξε|نسخه|قدیمی|تغییر|版本|旧|变化|区别",
    re.IGNORECASE,
)
OF_TANDEM = re.compile(
    r"\b(?:language models?|small(?:er)? models?|larger? models?|file (?:types?|kinds?|formats?)|(?:can|may"
    r"|could) i (?:upload|drop)"
    r"|(?:is|are|does) my (?:data|documents|files) (?:\w+ )?(?:sent|leave|stored|kept|safe|private)"
    r"|(?:send|store|keep|share)s? my (?:data|documents|files)|(?:this|the) (?:app|assistant|chat|web ?page"
    r"|program|page|server)"
    r"|sprachmodell\w*|modèles? de langue|modelos? de lenguaje)\b|מודל(?:י)? שפה|мовн\w+ модел|γλωσσικ\w+ μοντέλ"
    r"|مدل‌? ?زبانی|语言模型",
    re.IGNORECASE,
)
THE_ANSWER = re.compile(
    r"\b(?:that(?!\s+(?:is|are|was|were|the|you|i|we|they)\b)|(?:your|the|last|previous|above) (?:last "
    r"|previous )?(?:answer|reply|response)"
    r"|deine? (?:letzte )?antwort|ta réponse|votre réponse|tu respuesta|la respuesta)\b"
    r"|(?:ה?תשובה|התשובה) (?:שלך|האחרונה|הקודמת)?|(?:твою|свою|попередню|останню) відповідь|την απάντησ|پاسخت"
    r"|پاسخ قبلی|上面的回答|你的回答",
    re.IGNORECASE,
)
CHANGES = re.compile(
    r"\b(?:shorter|longer|simpler|again|more detail\w*|in other words|in (?:german|english|french|spanish|hebrew"
    r"|ukrainian|greek|"
    r"persian|farsi|chinese|russian|arabic))\b",
    re.IGNORECASE,
)
# These nearly always mean what was spoken of; the others often not ("documents that say", "is there", "explain BM25").
POINTS_BACK = re.compile(
    r"\b(?:it|its|they|them|their|he|she|his|him|her|this|these|those"
    r"|that(?=\W*$|\W+(?:is|was|does|did|do|can|could|will|would|should|means?|has|have|works?)\b)"
    r"|אותו|אותה|אותם|שלו|שלה|שלהם|він|вона|воно|вони|його|її|їх|αυτ(?:ό|ός|ή|ά|οί|ές))\b|它|他们|她们|[这那]个?"
    r"|^\W*(?:and|but|or|so|then|what about|how about|how so|how come|only|just|also|und|et|y|nur|auch|και|μόνο|а"
    r"|та|і|тільки"
    r"|و|فقط|ומה|ואיך|ולמה|רק|וגם)\b",
    re.IGNORECASE,
)
# A few words that only make sense after others: "in winter?", "without a receipt?".
FRAGMENT = re.compile(
    r"^\W*(?:in|for|with|without|on|at|from|to|by|per|als|für|mit|ohne|bei|pour|avec|sans|para|con|sin|עם|בלי|для"
    r"|з|без"
    r"|για|με|χωρίς|برای|با|بدون)\s+[\w'-]+(?:\s+[\w'-]+)?\W*$",
    re.IGNORECASE,
)
MAY_POINT_BACK = re.compile(
    r"\b(?:that|there|then|same|else|an?other|more|again|further|elaborate|continue|explain|former|latter|above"
    r"|previous"
    r"|why|how much|how many|כמה|זה|זו|זאת|עוד|למה|מדוע|це|цей|ця|ці|чому|ще|γιατί|چرا|این|آن)\b|为什么|还有",
    re.IGNORECASE,
)
