# What the models say of themselves: why somebody waits, and what went wrong.

## Names

model-quotations = цитатник

## Waiting: fragments, after a model's name ("phi-4-mini: in line") or in a table's cell

wait-finding = пошук моделі
wait-in-line = у черзі
wait-busy = зайнята, нова спроба
wait-loading = завантажується
wait-unreachable = недоступна, нова спроба
wait-shorter = задовго для неї, надсилаємо менше
wait-pass = прохід { $number } із { $count }, { $place }
wait-pass-without-place = прохід { $number } із { $count }

## A server that is not there

model-unreachable = Модель { $model } недоступна: за адресою { $address } ніщо не відповідає.
    .hint = Запустіть сервер моделей або вкажіть його адресу в TANDEM_ENDPOINT.
model-unreachable-slow = Модель { $model } недоступна: { $address } не відповідає за { $seconds } с.
model-broke-before-answer = З’єднання з моделлю { $model } за адресою { $address } обірвалося до її відповіді.
model-broke-before-word = З’єднання з моделлю { $model } обірвалося ще до початку її відповіді.

## A server that does not take the question

model-unauthorized = Сервер моделі { $model } вимагає ключ або не прийняв надісланого ({ $status }).
    .hint = Вкажіть ключ, якого очікує цей сервер: TANDEM_DRAFT__API_KEY або TANDEM_ESCALATION__API_KEY.
model-not-found = Сервер за адресою { $address } не має моделі { $model }.
    .hint = Завантажте модель на сервер або вкажіть у TANDEM_DRAFT__MODEL чи TANDEM_ESCALATION__MODEL одну з тих, які він має.
model-not-listed = Сервер за адресою { $address } не має моделі { $model }. Він має { $more ->
    [0] { $models }
    [one] { $models } і ще { $more } модель
    [few] { $models } і ще { $more } моделі
   *[many] { $models } і ще { $more } моделей
}.
model-busy = Модель { $model } зайнята: її сервер зараз не приймає нових запитань.
    .hint = Дайте серверу трохи часу й запитайте ще раз.
model-loading = Модель { $model } не готова: сервер іще завантажує її або перевантажений.
model-refused = Сервер моделі { $model } не прийняв запиту ({ $status }).
    .hint = Можливо, сервер не підтримує якогось параметра, що його надсилає Tandem. Перегляньте його журнал або виберіть іншу модель.
model-too-long = Запитання з уривками довші, ніж { $model } може прочитати за один раз.
    .hint = Вкажіть у TANDEM_CONTEXT_TOKENS справжній контекст моделі або зменште найбільшу довжину відповіді (панель налаштувань).

## Questions that are too long for a model: known before they are sent

prompt-question-too-long = Запитання разом із відповіддю довше за контекст моделі: { $context ->
    [one] { $context } токен
    [few] { $context } токени
   *[many] { $context } токенів
}, з яких відповідь може забрати { $answer }.
prompt-no-passage-fits = Поруч із запитанням жоден уривок не вміщується в контекст моделі: { $context ->
    [one] { $context } токен
    [few] { $context } токени
   *[many] { $context } токенів
}, з яких відповідь може забрати { $answer }.
prompt-notes-too-long = Нотатки разом із відповіддю на них довші за контекст моделі: { $context ->
    [one] { $context } токен
    [few] { $context } токени
   *[many] { $context } токенів
}, з яких відповідь може забрати { $answer }.
prompt-no-room = немає місця в контексті моделі

## A server that fails or falls silent

model-error =
    .hint = Запитайте ще раз або виберіть іншу модель.
model-fault = Сервер моделі { $model } замість відповіді повідомив про помилку.
    .hint = Перегляньте журнал самого сервера; часто допомагає перезапуск. Потім запитайте ще раз.
model-fault-status = На сервері моделі { $model } стався збій ({ $status }).
model-silent = Модель { $model } прийняла запитання, але за { $seconds } с нічого не сказала.
    .hint = Можливо, комп’ютер зайнятий або модель іще завантажується. Запитайте ще раз або збільште TANDEM_FIRST_TOKEN_LIMIT_S.
model-not-taken = Модель { $model } не прийняла запитання за { $seconds } с.
model-list-slow = Сервер за адресою { $address } не надав списку моделей за { $seconds } с.
model-fell-silent = Модель { $model } замовкла: за { $seconds } с нічого не надійшло.
    .hint = Сказане можна прочитати й далі. Запитайте ще раз або збільште TANDEM_IDLE_LIMIT_S.

## An answer that is broken

model-interrupted = Відповідь моделі { $model } урвалася незавершеною.
    .hint = Сказане можна прочитати й далі. Щоб мати всю відповідь, запитайте ще раз.
model-broke-in-answer = З’єднання з моделлю { $model } обірвалося посеред її відповіді.
model-broke-off = Відповідь моделі { $model } обірвалася: потік закінчився без причини завершення.
model-garbled = З адреси моделі { $model } надійшло щось, що не є відповіддю мовної моделі.
    .hint = Перевірте, чи це адреса сервера, сумісного з OpenAI, і чи закінчується вона на /v1.
model-garbled-piece = Модель { $model } надіслала у відповіді щось, чого не вдалося прочитати.
model-garbled-answer = Сервер моделі { $model } надіслав відповідь, якої не вдалося прочитати.
model-no-server = За адресою { $address } для моделі { $model } не відповідає жоден сервер, сумісний з OpenAI ({ $status }).
model-elsewhere = Сервер за адресою { $address } переспрямовує запитання до моделі { $model } в інше місце ({ $status }).
model-list-garbled = Сервер за адресою { $address } надає список моделей у невідомому форматі.
model-empty = Модель { $model } прийняла запитання й нічого не надіслала у відповідь.
    .hint = Запитайте ще раз або сформулюйте запитання інакше.
model-wordless = Модель { $model } закінчила, не сказавши ані слова.
model-only-thought = Модель { $model } лише міркувала й не дала відповіді.

## Answers without a language model

quotes-nothing = Немає уривка, який можна процитувати.

## Files of Tandem's own

vocabulary-damaged = Таблицю токенів o200k_base.tiktoken пошкоджено.
    .hint = Візьміть models/vocab/o200k_base.tiktoken зі свіжої копії Tandem.
prices-unreadable = Не вдалося прочитати { $file }: { $why }.
prices-mistake = У файлі { $file } є помилка, тому вартість не показано. { $where }: { $mistake }.
prices-mistake-of-file = У файлі { $file } є помилка, тому вартість не показано. Файл: { $mistake }.
