"""The words of which a refusal is made, in languages other than English.

A sentence refuses if it denies (`no`) that something is found or said (`held`) in what was read (`source`), or by a set
phrase (`own`): "I do not know". Regular expressions, read without case and accents; `that` begins a clause whose
denials are no longer the speaker's own.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    no: str
    held: str
    source: str
    own: str
    that: str = "(?!)"


SPACED = (
    Wording(  # German
        r"nicht|kein\w*|nichts|weder|fehl(?:t|en)|unmöglich",
        r"enth[aä]lt\w*|enthalten|erwähn\w*|f[iä]nd\w*|fand\w*|gefunden|angab\w*|angegeben|information\w*|auskunft"
        r"|hervor"
        r"|\w*antwort\w*|nenn\w*|genannt|steh\w*|sag\w*|hinweis\w*|bestimm\w*|ersichtlich|verfügbar|vorhanden"
        r"|entnehm\w*"
        r"|aufgeführt|liefern|geben|gibt|beschr\w*|geht|gesagt|beinhalt\w*|bekannt|daten|ermitteln|eingegangen",
        r"passage\w*|\w*dokument\w*|\w*text\w*|abschnitt\w*|kontext\w*|quelle\w*|auszüg\w*|auszug|unterlagen"
        r"|material\w*"
        r"|ausschnitt\w*",
        r"(?:ich|wir) (?:kann|können|konnten?|habe|haben|weiß|finde|fand)\b.*\b(?:nicht|keine?\w*|nichts)\b"
        r"|(?:kann|konnte|habe|weiß|finde|fand) ich\b.*\b(?:nicht|keine?\w*|nichts)\b|liegen mir keine",
        r"dass|daß|ob",
    ),
    Wording(  # French
        r"ne|n'|pas|aucune?|ni|rien|impossible",
        r"trouv\w*|contien\w*|mentionn\w*|mention|indiqu\w*|précis\w*|fourni\w*|donn\w*|inform\w*|répon\w*|dispon\w*"
        r"|parl\w*|figur\w*|détermin\w*|dit|disent|évoqu\w*|présent\w*|spécifi\w*|comport\w*|permett\w*|abord\w*"
        r"|trait\w*",
        r"passages?|documents?|textes?|extraits?|contextes?|sources?",
        r"je ne (?:trouve|sais|dispose|peux|vois|connais|suis pas|parviens)|je n'ai (?:pas|trouv|aucun)"
        r"|je n'arrive pas",
        r"qu[e']",
    ),
    Wording(  # Spanish
        r"no|ning[uú]n\w*|nada|tampoco|imposible",
        r"enc[uo]e?ntr\w*|conti?en\w*|mencion\w*|indic\w*|especific\w*|proporcion\w*|inform\w*|respond\w*|respuesta"
        r"|dispon\w*|aparec\w*|dice\w*|determin\w*|figur\w*|incluy\w*|detall\w*|hablan?|señal\w*|ofrec\w*|consta\w*"
        r"|hay",
        r"pasajes?|documentos?|textos?|contextos?|fragmentos?|fuentes?|extractos?",
        r"no (?:encuentro|encontre|he encontrado|puedo|lo se|tengo|dispongo|pude|logro|hallo|logre)",
        r"que",
    ),
    Wording(  # Italian
        r"non|nessun\w*|nulla|niente|né|impossibile",
        r"trov\w*|conteng\w*|contien\w*|menzion\w*|indic\w*|specific\w*|forni\w*|inform\w*|rispo\w*|dispon\w*|dic\w*"
        r"|determin\w*|riport\w*|presen\w*|parl\w*|cit\w*|precis\w*|c'è|compar\w*",
        r"passagg\w*|document\w*|test[oi]|contest\w*|bran[oi]|font[ei]|estratt\w*",
        r"non (?:ho (?:trovato|informazioni)|trovo|so\b|posso|riesco|dispongo|sono in grado)",
        r"che",
    ),
    Wording(  # Portuguese
        r"não|nenhum\w*|nada|impossível",
        r"encontr\w*|cont[eê]m|mencion\w*|indic\w*|especific\w*|fornec\w*|inform\w*|respo\w*|dispon\w*|diz\w*"
        r"|determin\w*"
        r"|const\w*|inclu\w*|trazem|aparec\w*|há|refer\w*",
        r"passage\w*|trechos?|documentos?|textos?|contextos?|excertos?|fontes?",
        r"não (?:encontrei|encontro|sei|posso|tenho|consegui|consigo|disponho)",
        r"que",
    ),
    Wording(  # Dutch
        r"niet\w*|geen|noch|onmogelijk",
        r"vind\w*|gevonden|bevat\w*|vermeld\w*|genoemd|noem\w*|informatie|antwoord\w*|staat|staan|zegg\w*|gegeven"
        r"|beschikbaar|bepal\w*|aangegeven|geven|gespecificeerd|blijkt",
        r"passages?|document\w*|tekst\w*|context|fragment\w*|bron\w*",
        r"ik (?:kan|kon|heb|weet|vind|vond)\b.*\b(?:niet\w*|geen)\b|(?:kan|kon) ik\b.*\b(?:niet\w*|geen)\b",
        r"dat",
    ),
    Wording(  # Polish
        r"nie|brak\w*|żadn\w*|nic|niemożliw\w*",
        r"znal\w*|znajd\w*|zawier\w*|wspomin\w*|wspomnian\w*|poda\w*|informac\w*|odpowied\w*|określ\w*|mówi\w*|ma"
        r"|dostępn\w*|ustali\w*|wynika|występuj\w*|wymieni\w*",
        r"fragment\w*|dokumen\w*|tekst\w*|kontek\w*|źród\w*|ustęp\w*|pasaż\w*|akapi\w*",
        r"nie (?:mogę|wiem|znalazłem|znalazłam|znajduję|mam|potrafię|udało)",
        r"że",
    ),
    Wording(  # Czech and Slovak
        r"ne\w+|není|nie|žádn\w*|žiadn\w*|nelze",
        r"\w*naj\w*|\w*naš\w*|\w*nalez\w*|\w*obsahuj\w*|\w*zmi[nň]\w*|\w*uv[eá]d\w*|informác\w*|informac\w*|odpově\w*"
        r"|odpove\w*|\w*uved\w*|je",
        r"pasáž\w*|úry\w*|dokument\w*|text\w*|kontext\w*|zdroj\w*",
        r"nenaš[eiě]l\w*|nenasla|nevím|neviem|nemohu|nemôžem|nemám|nenalezl\w*",
        r"že",
    ),
    Wording(  # Romanian
        r"nu|n-\w+|niciun\w*|nicio|nici|nimic|imposibil",
        r"găs\w*|conțin\w*|menți\w*|mențion\w*|preciz\w*|specific\w*|informa\w*|răspun\w*|ofer\w*|spun|indică|exist\w*"
        r"|apare|apar|furniz\w*",
        r"pasaj\w*|document\w*|text\w*|context\w*|fragment\w*|surs\w*",
        r"nu (?:am găsit|găsesc|știu|pot|am informații|dispun)|n-am găsit",
        r"că",
    ),
    Wording(  # Swedish, Danish, Norwegian
        r"inte|ikke|inga|ingen|inget|intet|varken|hverken",
        r"hitta\w*|finn\w*|find\w*|funne\w*|fund\w*|inneh[aå]ll\w*|indehold\w*|innehold\w*|nämn\w*|nævn\w*|nevn\w*"
        r"|information\w*|informasjon\w*|oplysning\w*|opplysning\w*|svar\w*|ang\w*|står|framg\w*|fremg\w*|omtal\w*",
        r"text\w*|tekst\w*|passage\w*|passasje\w*|dokument\w*|avsnitt\w*|stycke\w*|utdrag\w*|uddrag\w*|kontext\w*"
        r"|kontekst\w*|käll\w*|kild\w*|afsnit\w*",
        r"(?:jag|jeg) (?:kan|kunde|kunne|hittar?|hittade|finder|fandt|finner|fant|vet|ved|har)\b.*"
        r"\b(?:inte|ikke|ingen|inga|inget)\b",
        r"att|at",
    ),
    Wording(  # Hungarian
        r"nem|nincs\w*|sem",
        r"talál\w*|tartalma\w*|említ\w*|információ\w*|válasz\w*|szerepel\w*|szól\w*|derül\w*",
        r"szöveg\w*|dokumentum\w*|részlet\w*|bekezdés\w*|forrás\w*|szakasz\w*|kontextus\w*",
        r"nem (?:találtam|találom|tudom)",
        r"hogy",
    ),
    Wording(  # Finnish
        r"ei|eivät|en",
        r"löyd\w*|löyt\w*|mainit\w*|sisäll\w*|tieto\w*|vastaus\w*|vastausta|kerro\w*|ilmi",
        r"tekst\w*|katkelm\w*|asiakirj\w*|dokument\w*|kappale\w*|lähte\w*|kohdi\w*",
        r"en (?:löydä|löytänyt|tiedä|voi|osaa)",
        r"että",
    ),
    Wording(  # Ukrainian
        r"не|немає|нема|жодн\w*|відсутн\w*|неможливо|бракує",
        r"знайш\w*|знайд\w*|знайти|знаход\w*|міст\w*|згад\w*|інформац\w*|відповід\w*|вказ\w*|зазнач\w*|сказан\w*"
        r"|йдеться"
        r"|визнач\w*|наведен\w*|нада\w*|дан\w*|каж\w*|говор\w*|відомост\w*|описан\w*",
        r"уривк\w*|урив\w*|документ\w*|текст\w*|контекст\w*|фрагмент\w*|джерел\w*|пасаж\w*|абзац\w*|матеріал\w*",
        r"не (?:знаю|можу|знайшов|знайшла|знаходжу|маю|бачу)|мені не вдалося|у мене немає",
        r"що",
    ),
    Wording(  # Russian
        r"не|нет|нету|никак\w*|отсутств\w*|невозможно",
        r"наш\w*|найд\w*|найти|наход\w*|содерж\w*|упомин\w*|упомян\w*|информац\w*|ответ\w*|указ\w*|сказан\w*|говор\w*"
        r"|определ\w*|сведен\w*|данн\w*|привед\w*|предостав\w*|сообща\w*",
        r"отрыв\w*|документ\w*|текст\w*|контекст\w*|фрагмент\w*|источник\w*|пассаж\w*|абзац\w*|выдерж\w*|материал\w*",
        r"не (?:знаю|могу|нашел|нашла|нахожу|имею|вижу)|мне не удалось|у меня нет",
        r"что",
    ),
    Wording(  # Bulgarian, Serbian, Croatian
        r"не|няма|нема|липсва\w*|ne|nema|nije|nisu",
        r"намер\w*|намир\w*|съдърж\w*|садрж\w*|sadrž\w*|спомен\w*|помињ\w*|spominj\w*|информац\w*|informac\w*"
        r"|отговор\w*"
        r"|одговор\w*|odgovor\w*|посоч\w*|наведен\w*|naveden\w*|се казва|нађ\w*|prona\w*",
        r"пасаж\w*|откъс\w*|документ\w*|текст\w*|контекст\w*|одлом\w*|odlom\w*|dokument\w*|tekst\w*|izvor\w*|ulom\w*",
        r"не (?:намерих|зная|мога|знам|могу)|ne (?:mogu|znam)|nisam (?:pronašao|pronašla|našao)|нисам (?:пронашао"
        r"|нашао)",
        r"че|да|da",
    ),
    Wording(  # Hebrew
        r"[וש]?(?:לא|אין|אינו|אינה|אינם|אינן|איני|אינני|חסר\w*)",
        r"\w*(?:מצא|מופיע|מכיל|כולל|מזכיר|מוזכר|מידע|תשוב|מצויני|מציינ|מצוינ|צוין|כתוב|נאמר|לקבוע|אומר|מפורט|עונ|פרטים"
        r"|ניתן|ניתנ|מספק)\w*",
        r"\w*(?:קטע|מסמכ|מסמך|טקסט|הקשר|מקור|פסק)\w*",
        r"לא (?:מצאתי|יודע|יודעת|יכול|יכולה|הצלחתי)|אין לי (?:מידע|תשובה)|איני יודע|אינני יודע",
        r"כי",
    ),
    Wording(  # Greek
        r"δεν|δε|καμία|κανένα|ούτε|αδύνατο",
        r"βρήκα|βρίσκ\w*|βρέθ\w*|περιέχ\w*|περιλαμβ\w*|αναφ[εέ]ρ\w*|πληροφορ\w*|απάντησ\w*|υπάρχ\w*|διευκριν\w*"
        r"|προσδιορ\w*"
        r"|δίν\w*|παρέχ\w*|λένε|λέει|προκύπτ\w*|καθορ\w*|γίνεται|αναφορά|δυνατό",
        r"αποσπάσμα\w*|απόσπασμα\w*|έγγραφ\w*|εγγράφ\w*|κείμεν\w*|κειμέν\w*|χωρί\w*|πηγ\w*|πλαίσι\w*",
        r"δεν (?:βρήκα|βρίσκω|γνωρίζω|ξέρω|μπορώ|έχω|μπόρεσα)",
        r"ότι|πως",
    ),
    Wording(  # Persian
        r"\w*نیست\w*|ندار\w*|نشده\w*|نکرد\w*|نمی\w*|نیافت\w*|هیچ|نیامده\w*|نشد|ندادهاند|نگفته\w*",
        r"پاسخ\w*|جواب\w*|اطلاعات\w*|ذکر\w*|اشاره\w*|پیدا|یافت\w*|نیافت\w*|آمده\w*|نیامده\w*|مشخص|گفته\w*|نگفته\w*|بیان"
        r"|موجود|شامل|وجود|تعیین|معلوم",
        r"متن\w*|سند\w*|اسناد|مدارک|مدرک|بخش\w*|قطعه\w*|قطعات|گزیده\w*|منابع|منبع|پاراگراف\w*",
        r"نمی ?دانم|(?:پیدا|یافت) نکردم|نیافتم|نتوانستم|اطلاع\w* ندارم",
        r"که",
    ),
    Wording(  # Arabic
        r"لا|لم|لن|ليس\w*|غير|يتعذر|تعذر|[وف]لا|[وف]لم",
        r"أجد|توجد|يوجد|وجد\w*|العثور|أعثر|تحتوي|يحتوي|تذكر|يذكر|ذكر\w*|تتضمن|يتضمن|معلومات|المعلومات|\w*إجابة|\w*جواب"
        r"|تشير|يشير|تحدد|يحدد|محدد\w*|مذكور\w*|متوفر\w*|متاح\w*|وارد\w*|تقدم|توفر|تحديد|ترد|يرد|تجيب|موجود\w*|تقول",
        r"\w*(?:مقاطع|مقطع|فقرات|فقرة|نصوص|نص|مستندات|مستند|وثائق|وثيقة|سياق|مصادر|مقتطفات)\w*",
        r"لا (?:أعرف|أعلم|أستطيع|أملك|يمكنني)|لم (?:أجد|أعثر|أتمكن)|ليس لدي|لا (?:تتوفر|توجد) لدي",
        r"أن|بأن|إن",
    ),
    Wording(  # Turkish
        r"yok\w*|değil\w*|\w+m[iu]yor\w*|\w*bulunm\w*|\w*bulam\w*|\w+medi\w*|\w+madi\w*|\w+memekte\w*|\w+mamakta\w*"
        r"|\w+mam[iı]s\w*|\w+memis\w*|\w+maz|\w+mez|\w+[ae]mem\w*",
        r"bilgi\w*|cevap\w*|cevab\w*|yanit\w*|bulun\w*|bulam\w*|bahsed\w*|bahset\w*|belirt\w*|içer\w*|yer al\w*|geç\w*"
        r"|mevcut|sunul\w*|veril\w*|söyl\w*|değin\w*|anlaşil\w*",
        r"metin\w*|metn\w*|pasaj\w*|belge\w*|bölüm\w*|kaynak\w*|bağlam\w*|parça\w*|doküman\w*|paragraf\w*|alinti\w*"
        r"|kesit\w*",
        r"bilmiyorum|bulamad[iı]m|bilgim yok|cevaplayam\w*|yanitlayam\w*|[^.]*(?:belirtil|bahsedil|değinil"
        r"|sunul)m[ae]\w+",
        r"ki",
    ),
    Wording(  # Vietnamese
        r"không|chưa|chẳng",
        r"tìm thấy|đề cập|nói|chứa|bao gồm|thông tin|câu trả lời|nêu|cung cấp|xác định|trả lời|nhắc|ghi|có",
        r"đoạn\w*|văn bản|tài liệu|ngữ cảnh|trích\w*|nguồn|bài",
        r"tôi không (?:tìm thấy|biết|thể|có)",
        r"rằng",
    ),
    Wording(  # Indonesian and Malay
        r"tidak|tak|belum|tiada",
        r"menemukan|ditemukan|dijumpai|menyebut\w*|disebut\w*|berisi|mengandung\w*|memuat|informasi|maklumat|jawaban"
        r"|jawapan|terdapat|ada|menjelaskan|dijelaskan|menyatakan|dinyatakan|tersedia|memberi\w*",
        r"teks|dokumen|bagian|bahagian|petikan|kutipan|konteks|paragraf|sumber|bacaan",
        r"saya tidak (?:tahu|menemukan|dapat|bisa|punya|memiliki|jumpa)|tidak tahu",
        r"bahwa|bahawa",
    ),
)

# Without spaces, or with endings for what others say in words: what is denied stands close to the denial.
CLOSE = (
    Wording(  # Chinese
        r"没有|沒有|没|沒|未|不|无|無|无法|無法",
        r"找到|提到|提及|包含|包括|说明|說明|信息|資訊|资讯|答案|回答|记载|記載|涉及|指出|给出|給出|确定|確定|提供|内容|得知|知道|出现"
        r"|描述|列出",
        r"段落|文档|文檔|文件|文本|上下文|材料|资料|資料|原文|文中|文章|片段|来源|文段",
        r"不知道|无法回答|無法回答|没有找到|沒有找到|找不到|未找到|无法确定|無法確定|无法从",
    ),
    Wording(  # Japanese
        r"ません|ない|なし|無い|なく|ず|なかった|不明|できず",
        r"見つ|記載|含ま|書か|言及|情報|回答|答え|述べ|触れ|示さ|見当た|載っ|説明|わか|分か|判断|特定|確認|あり",
        r"文章|文書|段落|パッセージ|テキスト|資料|文脈|本文|抜粋|ドキュメント|コンテキスト|箇所|文中|一節",
        r"わかりません|分かりません|見つかりません|見つけられません|見当たりません|お答えできません|回答できません",
    ),
    Wording(  # Korean
        r"없|않|못|아니",
        r"찾|정보|답|언급|포함|나와|나오|명시|설명|기재|확인|내용|알 수|제공|다루|적혀|들어",
        r"지문|문서|본문|텍스트|구절|단락|문맥|자료|발췌|글에|문단|컨텍스트|패시지",
        r"모르겠|알 수 없|찾을 수 없|찾지 못|답변할 수 없|답할 수 없",
    ),
    Wording(  # Hindi
        r"नहीं|नही|अनुपलब्ध",
        r"मिल|उल्लेख|जानकारी|उत्तर|जवाब|बताय|बताते|बताती|दिया|दी गई|शामिल|मौजूद|उपलब्ध|निर्धारित|कहा",
        r"अंश|दस्तावेज|पाठ|संदर्भ|अनुच्छेद|परिच्छेद|स्रोत|लेख|सामग्री|टेक्स्ट|पैसेज",
        r"मुझे [^।]*नहीं (?:मिल|पता)|मैं [^।]*नहीं (?:जानता|जानती|बता)|पता नहीं",
    ),
    Wording(  # Thai
        r"ไม่|มิได้",
        r"พบ|กล่าวถึง|ระบุ|มีข้อมูล|ข้อมูล|คำตอบ|บอก|ปรากฏ|ให้|พูดถึง|มี",
        r"ข้อความ|เอกสาร|บทความ|เนื้อหา|บริบท|ย่อหน้า",
        r"ไม่ทราบ|ไม่พบ(?:คำตอบ|ข้อมูล)|ไม่สามารถตอบ|หาไม่พบ",
    ),
)
