# The rules by which the larger model is asked: one message each. It is the sentence below the answer, why the larger
# model was asked. `.switch` completes "When to escalate" in the settings panel, `.name` is the rule in a word or two in
# the session's report, `.sign` what the details of a turn call such an answer.

rule-important = Ви позначили запитання як важливе: більша модель доопрацьовує чернетку.
    .switch = Запитання позначено як важливе: більша модель доопрацьовує чернетку
    .name = важливе
rule-empty = Чернетка порожня.
    .switch = Чернетка порожня
    .name = порожня
    .sign = нічого не каже
rule-silent = Чернетка ввічлива й нічого не каже.
rule-echoes = Чернетка лише повторює запитання.
rule-cut-off = Чернетка сягнула межі довжини.
    .switch = Чернетка сягає межі довжини
    .name = обірвана
    .sign = обірвалася
rule-looping = Чернетка ходить по колу.
    .switch = Чернетка ходить по колу
    .name = ходить по колу
    .sign = ходить по колу
rule-other-script = Чернетку написано іншою мовою, ніж запитання.
    .switch = Чернетку написано іншим письмом, ніж запитання
    .name = інше письмо
    .sign = інше письмо
rule-refused = Чернетка не знайшла відповіді, хоча уривки на вигляд слушні.
    .switch = Чернетка не знаходить відповіді, хоча докази сильні
    .name = без відповіді
    .sign = не знайшла відповіді
rule-nothing-supported = Нічого зі сказаного в чернетці немає в її уривках.
rule-hardly-supported = Лише { NUMBER($share, style: "percent", maximumFractionDigits: 0) } сказаного в чернетці є в її уривках.
rule-unsupported =
    .switch = Сказаного в чернетці майже немає в її уривках
    .name = не підкріплена
# $found is a list such as "12, 1998".
rule-numbers = У чернетці є числа, яких немає в її уривках: { $found }.
    .switch = У чернетці є число, якого немає в її уривках
    .name = числа
    .sign = чужі числа
# $found is a list of names.
rule-names = У чернетці є імена, яких немає в її уривках: { $found }.
    .switch = У чернетці є ім'я, якого немає в її уривках
    .name = імена
    .sign = чужі імена
# $found is a list of numbers.
rule-misbound = В уривках ці числа стосуються іншого: { $found }.
    .switch = Чернетка приписує число не тому, чому її уривки
    .name = числа не там
    .sign = числа про інше
# $found is a sentence of the draft, or several.
rule-denied = В уривках сказано протилежне: { $found }
    .switch = Чернетка каже протилежне своїм уривкам
    .name = протилежне
    .sign = протилежне уривку
# $found is a list of the numbers by which passages are cited.
rule-citations = Чернетка посилається на уривки, яких немає: { $found }.
    .switch = Чернетка посилається на уривок, якого немає
    .name = посилання
    .sign = посилання в нікуди
rule-unsure = Модель чернетки не була певна своїх слів (логарифм імовірності { NUMBER($confidence, minimumFractionDigits: 1, maximumFractionDigits: 1) }).
    .switch = Модель чернетки не була певна своїх слів (якщо сервер це повідомляє)
    .name = непевна
rule-long-brief = Довгий огляд: більша модель його доопрацьовує.
    .switch = Просили огляд, підсумок чи звіт, а чернетка довга
    .name = довгий огляд
rule-topic = Запитання стосується «{ $topic }» — теми для більшої моделі.
    .switch = Запитання стосується позначеної теми
    .name = тема
rule-too-short = У чернетці менше ніж { $count ->
    [one] { $count } символ
    [few] { $count } символи
   *[many] { $count } символів
}.
    .switch = Чернетка коротка
    .name = закоротка
rule-long-draft = У чернетці понад { $count ->
    [one] { $count } символ
    [few] { $count } символи
   *[many] { $count } символів
}.
    .switch = Чернетка довга, хоч би про що запитали
    .name = довга чернетка
