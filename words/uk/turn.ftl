# One turn: what stands in the message, the line of the decision, its reasons, the step above it, the latency table.

## The message itself

greeting = Запитуйте про свої документи: я шукаю в них, відповідаю за знайденим і під кожною відповіддю показую, яка модель її написала, за якими уривками і на що пішов час.
not-found = **Цього немає у ваших документах.**
not-found-nearest = **Цього немає у ваших документах.** Нижче — найближчі уривки.
quoted-not-connected = *Жодної мовної моделі не під’єднано, тож це найкращі речення з ваших документів. Щоб під’єднати модель, запустіть Tandem із* `TANDEM_ENDPOINT=http://127.0.0.1:PORT/v1`*, адресою сервера, сумісного з OpenAI.*
quoted-not-answered = *Жодна мовна модель не відповіла, тож це найкращі речення з ваших документів.*
stopped-before-a-word = *Зупинено до першого слова.*
broken-body = **У Tandem сталася помилка.** Її записано в журнал програми; запитайте ще раз.
nobody-answered = **Відповісти не вдалося нікому.** Запустіть Tandem, вказавши в `TANDEM_ENDPOINT` сервер, сумісний з OpenAI, і запитайте ще раз.
said-nothing = *Модель нічого не сказала.*

## What is being done, while it runs

doing-search = Пошук у ваших документах
doing-found = Знайдено { $count ->
    [one] { $count } уривок
    [few] { $count } уривки
   *[many] { $count } уривків
}
doing-reading = { $model } читає
doing-waiting = { $model }: { $why }
doing-pass = { $model } читає: { $part }
doing-thinking = { $model } міркує
doing-writing = { $model } пише
doing-check = Перевірка відповіді { $model }
doing-failed = { $model } не може відповісти
doing-larger = Втручається більша модель
doing = Триває робота

## Who answered

settled-greeted = Пошук не знадобився
settled-not-found = Немає у ваших документах
settled-counted = Пораховано в Tandem
settled-asked-back = Tandem уточнює, що мається на увазі
settled-quoted = Цитати з ваших документів
settled-stopped = Ви зупинили відповідь
settled-stopped-model = Ви зупинили { $model }
settled-broken = У Tandem сталася помилка
settled-no-model = Жодна модель не змогла відповісти
settled-broke-off = Відповідь { $model } обірвалася
settled-kept = Ви залишили чернетку { $model }
settled-draft-stands = Лишається чернетка { $model }
settled-unsupported = Відповіла модель { $model }, та уривки цього не підтверджують
settled-answered = Відповіла модель { $model }

## Why these words stand: sentences below the line

why-good-enough = Жодне правило не свідчить проти чернетки.
why-better-supported = Відповідь більшої моделі підкріплено щонайменше так само добре.
why-less-supported = Відповідь більшої моделі підкріплено гірше.
why-larger-supported = Чернетку уривки не підтверджують, а відповідь більшої моделі підтверджують.
why-larger-whole = Чернетка неповна, а відповідь більшої моделі повна.
why-larger-answers = Чернетка не знайшла відповіді, а більша модель знайшла.
why-larger-unsupported = Відповідь більшої моделі уривки не підтверджують.
why-larger-not-whole = Відповідь більшої моделі неповна.
why-larger-refused = Більша модель не знайшла відповіді.
why-honest = Більша модель не знайшла відповіді, і ніщо в уривках не підтверджує чернетки.
why-unsupported = Ніщо в уривках не підтверджує жодної з відповідей: ця ближча.
why-only-one = Інша модель не змогла відповісти.
why-no-second = Іншої моделі, яку можна запитати, не було.
why-picked = Цю модель вибрали ви.

## Why the larger model is not asked; why it is, is in rules.ftl

no-larger = Більшої моделі не під’єднано.
same-server = Більша модель на тому самому сервері, а він недоступний.
good-enough = Чернетка достатньо добра.

## Small badges beside the line, each with an explanation

badge-general = не з ваших документів
    .title = Модель відповіла із загальних знань.
badge-well-supported = добре підкріплено
badge-partly-supported = частково підкріплено
badge-hardly-supported = майже не підкріплено
badge-support-title = { NUMBER($share, style: "percent", maximumFractionDigits: 0) } власних слів відповіді є в уривках, показаних моделі.
badge-weak-evidence = слабкі докази
    .title = Уривки відповідають запитанню лише частково.

## Details: label, value, note

detail-evidence = Докази
    .note = оцінка { NUMBER($score, minimumFractionDigits: 2, maximumFractionDigits: 2) }, поріг { NUMBER($floor, minimumFractionDigits: 2, maximumFractionDigits: 2) }
evidence-none = немає
evidence-weak = слабкі
evidence-strong = сильні
detail-gap = Відрив першого уривка
    .note = від другого, від 0 до 1
detail-unknown = Невідомі слова
    .note = запитання, з урахуванням ваги, не трапляються в жодному документі
detail-length = Довжина відповіді { $model }
    .note = у символах
detail-support = Підкріплення відповіді { $model }
    .note = немає в уривках: { $missing }
detail-confidence = Певність { $model }
    .note = логарифм імовірності, найменш певна десята частина
detail-signs = Ознаки у відповіді { $model }
sign-none = немає

## The step above the answer. Chainlit writes "Using" or "Used" before its name.

step-found-nothing = ваші документи, нічого не знайдено
step-files = додані файли
step-no-documents = 0 документів
step-documents = ваші документи
step-asked = Запит до { $model }: { $tokens ->
    [one] { $tokens } токен
    [few] { $tokens } токени
   *[many] { $tokens } токенів
}, { $passages ->
    [one] { $passages } уривок
    [few] { $passages } уривки
   *[many] { $passages } уривків
}
step-waits = { $model } чекає: { $why }
step-answered = { $model }: відповідь готова

## What was found

found-nothing = Жоден уривок не має спільних слів із запитанням
found = { $passages ->
    [one] { $passages } уривок
    [few] { $passages } уривки
   *[many] { $passages } уривків
} із { $documents ->
    [one] { $documents } документа
    [few] { $documents } документів
   *[many] { $documents } документів
}
how-leading = основні уривки з усього документа
how-again = ті самі уривки, що й раніше
how-whole = увесь документ
how-counted = переглянуто кожен рядок
evidence-none-foreign = майже жодного зі слів запитання немає у ваших документах; може, вони іншою мовою?
evidence-none-long = доказів немає
evidence-weak-long = слабкі докази
evidence-strong-long = сильні докази

## Why a passage was found and not sent

left-not-asked = до моделі не зверталися
left-later = знайдено згодом, для більшої моделі
left-not-read = не прочитано
left-not-taken = запит не дійшов до моделі

## What the model read of each document

covered = прочитано { $share }: { $parts }
covered-quoted = { $share } тексту: { $parts }
covered-sent = { $count ->
    [one] надіслано { $count } уривок
    [few] надіслано { $count } уривки
   *[many] надіслано { $count } уривків
}
covered-searched = { $count ->
    [one] переглянуто { $count } уривок
    [few] переглянуто { $count } уривки
   *[many] переглянуто { $count } уривків
}
covered-left-out = пропущено { $count }
covered-little = менше ніж 1%

## Where the time went

first-word = перше слово через { $time }
in-all = усього { $time }
timing = час
tokens-in = { $count } на вході
tokens-out = { $count } на виході
tokens-rate = { NUMBER($rate, minimumFractionDigits: 1, maximumFractionDigits: 1) } токена/с
tokens-estimated = приблизно

stage-read = читання
stage-retrieve = пошук
stage-stopped = зупинка
stage-decide = рішення
stage-page = сторінка
stage-prompt = підготовка запиту
stage-failed = збій
stage-wait = очікування
stage-send = надсилання
stage-first-token = перший токен
stage-thinking = міркування
stage-writing = написання

# Who took part, where no model's name is known: what it is, or what it does.
role-reading = читання
role-draft = чернетка
role-escalation = більша модель
role-quotes = цитати
role-count = підрахунок
role-documents = документи
role-replay = відтворення

## A question while a recording answers: what is wrong, then what to do

replay-unknown-question = Цього запитання немає в записі.
replay-recorded = Записано такі запитання: { $questions }.
replay-none = Запустіть Tandem, вказавши в TANDEM_RECORDING записаний сеанс.
