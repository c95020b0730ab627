"""Sentences that give orders to a language model, in nineteen languages: what a document has no reason to say.

Each rule has anchors, found at the speed of `str.find`, and a pattern that is tried in a window around each of them;
so the scan is linear, and fast where there is nothing. Patterns ask for the order and its object together: "ignore"
and "instructions" are in every manual, "ignore all previous instructions" is in none.
"""

import re
from collections.abc import Iterator
from heapq import merge
from typing import NamedTuple

_WINDOW = 120  # characters before and after an anchor


class _Rule(NamedTuple):
    anchors: tuple[str, ...]
    pattern: re.Pattern[str]


def _rule(anchors: str, pattern: str) -> _Rule:
    """`anchors` between bars, in lower case. In a pattern `~` is up to five words between two."""
    gap = r"(?:[^\w.!?\n]{1,3}\w{1,20}){0,5}?[^\w.!?\n]{1,3}"
    return _Rule(tuple(anchors.split("|")), re.compile(pattern.replace("~", gap)))


def _overrides(verbs: str, objects: str, which: str, verb_last: bool = False) -> _Rule:
    """Telling to ignore: a verb, its objects, and within the sentence which of them: the previous ones, all, yours.

    The objects are the anchors.
    """
    sentence = r"[^.!?。！？\n]{0,60}"
    heads = "|".join(re.split(r"[(\[?\\]", part)[0] for part in objects.split("|"))
    if verb_last:
        ahead = rf"(?:{objects})(?={sentence}(?:{which})){sentence}(?:{verbs})"
        return _rule(heads, rf"{ahead}|(?:{which}) (?:{objects}){sentence}(?:{verbs})")
    return _rule(heads, rf"(?<!\w)(?:{verbs})(?={sentence}(?:{which})){sentence}(?:{objects})\w{{0,4}}")


# fmt: off
_NEVER = r"(?<!\bnot )(?<!\bnever )(?<!n't )(?<!n’t )"
_RULES = (
    # English
    _rule("instruction|prompt|directive|guideline|system message|programming", _NEVER +
          r"\b(?:ignore|disregard|forget|override|bypass|do not follow|don['’]t follow|stop following)"
          r"(?:~)(?:(?:previous|prior|preceding|above|earlier|foregoing|existing|original|initial|system|your|my"
          r"|other|all)[ ,]{1,2}"
          r"(?:and |or |of |the |your |system |safety |previous |prior |above |earlier |other ){0,3})"
          r"(?:instructions?|prompts?|directives?|guidelines|system messages?|programming)\b"),
    _rule("instruction|prompt", _NEVER + r"\b(?:ignore|disregard|forget) (?:the |these |any |all )?"
          r"(?:instructions?|prompts?) (?:above|before|that came before|you (?:were|have been|got)|given to you)"),
    _rule("you were told|you know|above and|before this", r"\b(?:ignore|disregard|forget) (?:all|everything"
          r"|anything|what)"
          r"(?: that)?(?: was)? (?:you were told|you know about|above and|(?:written |said )?before this)"),
    _rule("you are now|you're now|you are no longer", r"\byou(?: are|['’]re) (?:now|no longer) (?:an? |the |in "
          r"|called |named )?"
          r"(?:\w{1,20} ){0,3}(?:assistant|ai|(?:language |ai )model|chatbot|bot|dan|gpt|jailbroken|developer"
          r" mode)\b"),
    _rule("pretend|act as|roleplay", r"\b(?:pretend (?:to be|that you are|you are|you're)|act as|roleplay as)"
          r" (?:if you (?:are|were) )?"
          r"(?:an? )?(?:\w{1,20} ){0,2}(?:unrestricted|unfiltered|uncensored|jailbroken|evil) (?:\w{1,20} )?(?:ai"
          r"|assistant|model|chatbot|bot)\b"),
    _rule("the user", r"\b(?:do not|don['’]t|never|without) (?:tell|telling|inform|informing|alert|alerting|warn"
          r"|notify|notifying"
          r"|mention|mentioning|reveal|revealing|disclose|say|show)(?: \w{1,12}){0,4}?(?: to)? the user\b(?!"
          r" (?:guide|manual|interface|name))"),
    _rule("system prompt|instruction|initial prompt|hidden prompt|developer message|your prompt",
          r"\b(?:reveal|print|show|repeat|output|display|leak|expose|disclose|recite|give me|tell me)(?: me| us)?"
          r" (?:all |the full |the entire )?"
          r"(?:of )?(?:your (?:system |initial |hidden |original |secret |full |entire )*(?:prompt|instructions)"
          r"|(?:the |your )?(?:system prompt|initial prompt|hidden prompt|developer message))\b"),
    _rule("ai model|language model|ai assistant|as an ai", r"\bas an? (?:ai|(?:large |ai )?language model|ai"
          r" (?:language )?(?:model|assistant)),? you "
          r"(?:must|should|will|shall|need to|have to|are (?:to|required|obliged))\b"),
    _rule("to ai|for ai|ai model|language model|llm|ai assistant|an ai|the ai|chatbot|chatgpt",
          r"\b(?:if you are an? (?:ai"
          r"|llm|(?:large )?language model|ai (?:model|assistant)|chatbot)\b"
          r"|(?:note|attention|message|instructions?|important)(?: to| for|:|,)? (?:all |any |the )?(?:ais?|llms?"
          r"|(?:large )?language models?|ai (?:models?|assistants?)|chatbots?|chatgpt)"
          r"(?: reading this| processing this)?\s?[:,!])"),
    _rule("new instruction|real instruction|updated instruction", r"\b(?:your|these are your|here are your|follow"
          r" these) (?:new|real|true|updated) instructions\b(?= ?(?:are|is|:|,))"
          r"|(?:^|\n)\W{0,4}(?:new|updated|real) (?:system )?instructions? ?:"),
    _rule("from now on", r"\bfrom now on,? (?:you (?:will|must|shall|should|are to) |please )?(?:only |always )?"
          r"(?:answer|respond|reply|output|obey|act as|speak only|behave as|you are an? (?:\w{1,20}"
          r" ){0,2}(?:assistant|ai|model|bot))\b"),
    _rule("http", r"\b(?:send|post|forward|upload|transmit|submit|exfiltrate|leak)~?(?:conversation|chat history"
          r"|this chat|system prompt|"
          r"user['’]s (?:\w{1,20} ){0,2}\w{1,20}|passwords?|api keys?|credentials|secrets|previous messages|chat"
          r" log)(?: \w{1,20}){0,5}? to:? ?<?https?://"),
    # A heading as prompts have them, and our own word for "nothing found"
    _rule("# system|# instruction", r"(?:^|\n)\W{0,4}#{2,4} ?(?:system|instructions?)(?: (?:prompt|message"
          r"|override))? ?:"),
    _rule("not_in_passages", r"not_in_passages"),
    # An image whose address carries what was said
    _rule("](http", r"!\[[^\]\n]{0,80}\]\(<?https?://[^)\s]{1,200}[?&](?:[\w-]{1,30}=(?:[{<\[$]|%7b|%s)|(?:data|q"
          r"|query|prompt|secret|"
          r"conversation|chat|history|context|message|content|answer|text|leak|user)=)"),
    # Others
    _overrides("התעלם|התעלמי|התעלמו|תתעלם|תתעלמי|תתעלמו|שכח|שכחי|שכחו", "הוראות|ההוראות|מההוראות|ההנחיות|מההנחיות"
          "|הנחיות|פרומפט",
               "קודמ|לעיל|שלך|כל|המערכת"),
    _rule("למשתמש", r"אל (?:ת[א-ת]{2,6}) (?:[א-ת]{1,8} ){0,3}למשתמש"),
    _rule("אתה עכשיו|מעכשיו אתה", r"(?:אתה עכשיו|מעכשיו אתה) (?:[א-ת]{1,12} ){0,2}(?:עוזר|מודל|בוט|בינה)"),
    _rule("המערכת|הפרומפט", r"(?:חשוף|הצג|הדפס|גלה) את (?:הוראות המערכת|הפרומפט|פרומפט המערכת)"),
    _overrides(r"(?:про)?ігноруй(?:те)?|не зважай(?:те)? на|не звертай(?:те)? уваги на|забудь(?:те)?|знехтуй(?:те)?",
               "інструкці|вказівк|вказівок|промпт", r"попередн|усі|всі|вище|тво[їє]|сво[їє]|ваш|системн"),
    _rule("користувач", r"не (?:кажи|говори|розповідай|повідомляй|розкривай)(?:те)? (?:\w{1,15} ){0,3}користувач"),
    _rule("ти тепер|відтепер ти|ви тепер", r"(?:ти тепер|відтепер ти|ви тепер) (?:\w{1,15} ){0,2}(?:асистент"
          r"|помічник|модель|бот|ші)\b"),
    _rule("промпт", r"(?:покажи|розкрий|виведи|надрукуй)(?:те)? (?:\w{1,12} ){0,2}системн\w{1,4} (?:промпт"
          r"|інструкц)"),
    _overrides(r"(?:про)?игнорируй(?:те)?|не обращай(?:те)? внимания на|забудь(?:те)?|пренебреги(?:те)?",
               "инструкци|указани|промпт", r"предыдущ|все|выше|тво[иё]|свои|ваши|системн"),
    _rule("пользовател", r"не (?:говори|сообщай|рассказывай|раскрывай)(?:те)? (?:\w{1,15} ){0,3}пользовател"),
    _rule("ты теперь|теперь ты", r"(?:ты теперь|теперь ты) (?:\w{1,15} ){0,2}(?:ассистент|помощник|модель|бот|ии)\b"),
    _rule("промпт", r"(?:покажи|раскрой|выведи|напечатай)(?:те)? (?:\w{1,12} ){0,2}системн\w{1,4} (?:промпт"
          r"|инструкц)"),
    _overrides(r"αγνόησε|αγνοήστε|αγνόησ[εέ]τε|ξέχασε|ξεχάστε|παράβλεψε|παραβλέψτε", "οδηγίες|εντολές|προτροπή",
          "προηγούμεν|όλες|παραπάνω|σου|σας|συστήματος"),
    _rule("χρήστη", r"μην? (?:πεις|πείτε|αποκαλύψεις|αποκαλύψετε|αναφέρεις|αναφέρετε) (?:\w{1,15} ){0,3}στον χρήστη"),
    _overrides("نادیده بگیر|فراموش کن|توجه نکن", "دستور|پرامپت|راهنمایی",
          "قبلی|پیشین|بالا|تمام|همه|سیستم", verb_last=True),
    _rule("به کاربر", r"به کاربر (?:\w{1,12} ){0,3}(?:نگو|نگویید|اطلاع نده|فاش نکن)|(?:نگو|فاش نکن) (?:\w{1,12}"
          r" ){0,2}به کاربر"),
    _overrides("تجاهل|تجاهلي|تجاهلوا|أهمل|انس|انسَ", "التعليمات|تعليمات|الأوامر|التوجيهات", "السابق|أعلاه|جميع|كل"
          " |النظام|تعليماتك"),
    _rule("المستخدم", r"لا (?:تخبر|تُخبر|تكشف|تقل|تذكر) (?:\w{1,12} ){0,3}(?:ل)?المستخدم"),
    _overrides("ignoriere|ignorieren sie|ignorier|missachte|missachten sie|vergiss|vergessen sie", "anweisungen"
          "|instruktionen|systemprompt|prompt|vorgaben",
               "vorherig|bisherig|obig|vorig|früher|alle|deine|ihre|system"),
    _rule("nutzer|benutzer", r"\b(?:sage?|verrate|erzähle?|teile?)(?:n sie)? (?:es )?(?:dem|der|den)"
          r" (?:be)?nutzer(?:in|n)? (?:\w{1,12} ){0,2}(?:nicht|nichts)\b"),
    _rule("du bist jetzt|du bist nun|du bist ab", r"\bdu bist (?:jetzt|nun|ab jetzt|ab sofort) (?:\w{1,20}"
          r" ){0,3}(?:assistent|ki|sprachmodell|modell|bot|chatbot)\b"),
    _overrides("ignore[rz]?|oublie[rz]?|ne tiens pas compte|ne tenez pas compte|ne suis pas|ne suivez pas",
          "instructions|consignes|directives|prompt",
               "précédent|antérieur|toutes|ci-dessus|tes|vos|système"),
    _rule("utilisateur", r"\bne (?:le |rien )?(?:dis|dites|révèle|révélez|mentionne|mentionnez|signale|signalez)"
          r" (?:pas|rien|jamais)(?: \w{1,12}){0,3} (?:à|a) l['’]utilisateur"),
    _rule("tu es maintenant|tu es désormais|vous êtes maintenant|vous êtes désormais",
          r"\b(?:tu es|vous êtes) (?:maintenant|désormais) (?:\w{1,20} ){0,3}(?:assistant|ia|modèle|chatbot|bot)\b"),
    _overrides("ignora|ignore|ignorad|olvida|olvide|haz caso omiso de|haga caso omiso de|no sigas|no hagas caso",
          "instrucciones|indicaciones|prompt",
               "anterior|previas|todas|arriba|tus|sus|sistema"),
    _rule("usuario", r"\bno (?:le |se lo )?(?:digas|diga|reveles|revele|menciones|mencione|informes|informe)(?:"
          r" \w{1,12}){0,4} al usuario"),
    _rule("ahora eres|eres ahora", r"\b(?:ahora eres|eres ahora) (?:\w{1,20} ){0,3}(?:asistente|ia|modelo|chatbot"
          r"|bot)\b"),
    _overrides("忽略|无视|無視|忽視|忘记|忘掉|忘記|不要理会|不要遵守",
               "指令|指示|提示词|提示詞|命令",
               "之前|以上|上面|前面|先前|所有|系统|系統|你的|全部"),
    _rule("用户|用戶", r"(?:不要|别|勿|請勿|请勿)(?:告诉|告訴|告知|通知|透露给|提醒)(?:用户|用戶)"),
    _rule("提示词|系统指令|系统提示",
          r"(?:透露|显示|输出|泄露|重复|打印|告诉我)[^。\n]{0,6}(?:系统提示|提示词|系统指令)"),
    _rule("你现在是|从现在起你|从现在开始你",
          r"(?:你现在是|从现在起你(?:是|将)|从现在开始你(?:是|将))"
          r"[^。\n]{0,10}(?:助手|模型|人工智能|机器人|ai)"),
    _overrides("ignore|ignora|ignorem|esqueça|esquece|esqueçam|desconsidere|desconsidera|não siga|não sigas",
               "instruções|instrucoes|diretrizes|comandos|prompt", "anterior|prévias|todas|acima|suas|tuas|sistema"),
    _rule("usuário|utilizador", r"\bnão (?:o |lhe )?(?:diga|digas|conte|contes|revele|reveles|mencione|menciones"
          r"|informe|informes)(?: \w{1,12}){0,4} (?:ao|para o|o) (?:usuário|utilizador)"),
    _overrides("ignora|ignorate|ignori|dimentica|dimenticate|dimentichi|non seguire|non seguite|non tenere conto",
               "istruzioni|indicazioni|direttive|comandi|prompt", "precedent|tutte|sopra|tue|sue|vostre|sistema"),
    _rule("utente", r"\bnon (?:dire|dirlo|dica|dite|rivelare|riveli|menzionare|informare|avvisare)(?: \w{1,12}){0,4}"
          r" (?:all['’]|l['’])utente"),
    _overrides("zignoruj|zignorujcie|ignoruj|ignorujcie|pomiń|zapomnij|zapomnijcie|nie przestrzegaj",
               "instrukcj|polece|wytyczn|wskazów|prompt", "poprzedni|wcześniejsz|wszystki|powyższ|swoje|twoje|system"),
    _rule("użytkownik", r"\bnie (?:mów|mówcie|informuj|ujawniaj|zdradzaj|wspominaj)(?: \w{1,12}){0,4} użytkownik"),
    _overrides("negeer|negeert|vergeet|sla over|volg niet", "instructies|aanwijzingen|opdrachten|richtlijnen|prompt",
               "vorige|voorgaande|eerdere|alle|bovenstaande|jouw|uw|systeem"),
    _rule("gebruiker", r"\b(?:vertel|zeg|meld|onthul)(?: \w{1,12}){0,2} (?:aan )?de gebruiker (?:\w{1,12} ){0,2}"
          r"(?:niet|niets)\b"),
    _overrides("yok say|yoksay|görmezden gel|unut|dikkate alma|göz ardı et|uyma", "talimat|yönerge|komut|istem",
               "önceki|yukarıdaki|tüm|bütün|daha önceki|sistem", verb_last=True),
    _rule("kullanıcı", r"kullanıcıya (?:\w{1,15} ){0,3}(?:söyleme|bildirme|açıklama|bahsetme)\b"),
    _overrides("無視|忘れ|従わない|従うな", "指示|命令|プロンプト|指令",
               "以前|前の|これまで|上記|すべて|全て|あなた|システム", verb_last=True),
    _rule("ユーザー|利用者", r"(?:ユーザー|利用者)に(?:は)?[^。\n]{0,20}(?:言わないで|伝えないで"
          r"|知らせないで|教えないで|明かさないで)"),
    _overrides("무시|잊어|잊으|따르지 마", "지시|지침|명령|프롬프트",
               "이전|앞의|위의|모든|지금까지|시스템", verb_last=True),
    _rule("사용자", r"사용자에게[^.\n]{0,20}(?:말하지|알리지|밝히지|공개하지) ?마"),
    _overrides("अनदेखा|नज़रअंदाज़|नजरअंदाज|भूल जा|उपेक्षा", "निर्देश|अनुदेश|आदेश|प्रॉम्प्ट", "पिछले|पहले|ऊपर|सभी|सारे|सिस्टम",
               verb_last=True),
    _rule("उपयोगकर्ता", r"उपयोगकर्ता को [^।.\n]{0,30}(?:मत बता|न बता|मत कह|नहीं बता)"),
)
# fmt: on


def injections(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each, in reading order; they may overlap."""
    lower = text.lower()
    if len(lower) != len(text):  # İ becomes two
        lower = "".join(small if len(small := character.lower()) == 1 else character for character in text)
    found = {
        match.span()
        for rule in _RULES
        for begin, end in _windows(lower, rule.anchors)
        for match in rule.pattern.finditer(lower, begin, end)
    }
    yield from sorted(found)


def _windows(text: str, anchors: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """What is near an anchor, in reading order; windows that meet are one, so that nothing is searched twice."""
    start, end = 0, -1
    for at in merge(*(_places(text, anchor) for anchor in anchors)):
        if at - _WINDOW > end:
            if end > 0:
                yield start, end
            start = max(0, at - _WINDOW)
        end = at + _WINDOW
    if end > 0:
        yield start, end


def _places(text: str, anchor: str) -> Iterator[int]:
    at = text.find(anchor)
    while at >= 0:
        yield at
        at = text.find(anchor, at + len(anchor))
