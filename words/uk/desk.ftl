# The presenter's desk and the session's report, in the side panel: what left the machine, the pre-flight, the figures.

## The desk

desk-title = Сеанс
desk-away = { $count ->
    [one] З цього комп’ютера надіслано { $count } запит
    [few] З цього комп’ютера надіслано { $count } запити
   *[many] З цього комп’ютера надіслано { $count } запитів
}
desk-away-to = { $count ->
    [one] З цього комп’ютера надіслано { $count } запит: { $hosts }
    [few] З цього комп’ютера надіслано { $count } запити: { $hosts }
   *[many] З цього комп’ютера надіслано { $count } запитів: { $hosts }
}
desk-flight-not-found = немає в документах
# Of the recording: so many turns are in it; $path is a file's.
desk-recorded = { $count ->
    [one] { $count } звернення у файлі { $path }
    [few] { $count } звернення у файлі { $path }
   *[many] { $count } звернень у файлі { $path }
}
# What a recording can answer, above the list.
desk-replay = { $count ->
    [one] { $count } записане запитання
    [few] { $count } записані запитання
   *[many] { $count } записаних запитань
}
# A button: the pre-flight.
desk-run = { $count ->
    [one] Поставити { $count } запитання один раз
    [few] Поставити { $count } запитання по одному разу
   *[many] Поставити { $count } запитань по одному разу
}

## The presenter's list of questions, a Markdown file ($file). $why is the operating system's own words

starters-unread = Не вдалося прочитати файл початкових запитань { $file }: { $why }.
starters-encoding = Файл початкових запитань { $file } не в UTF-8: збережіть його в UTF-8.
starters-empty = У файлі початкових запитань { $file } немає жодного елемента списку, тобто рядка, що починається з «- ».

## The ledger: a line of figures for each turn, on disk. $why is the operating system's own words: "permission denied"

ledger-unwritten = Не вдалося записати журнал у теці { $folder }, тож звернення зберігаються, лише доки працює Tandem: { $why }.
ledger-unread = Не вдалося прочитати журнал у теці { $folder }: { $why }.

## What to do next, after a sentence that says what went wrong

error-documents =
    .hint = Перегляньте документи й запитайте ще раз.
error-corpus =
    .hint = Вкажіть у TANDEM_CORPUS теку з файлами .md, .markdown або .txt, яку ви можете читати.
error-passage =
    .hint = Запитайте ще раз: документи могли змінитися після цієї відповіді.
error-recording =
    .hint = Вкажіть у TANDEM_DATA_DIR теку, у яку ви можете записувати, і запишіть сеанс ще раз.
error-unsettled =
    .hint = Відтворіть інше звернення або запишіть це ще раз, до кінця.

## The report: the line above its tables

desk-report = Tandem: звіт про сеанс
desk-nothing-yet = Звернень ще не було.
desk-summary = { $count ->
    [one] { $count } звернення, { $period }.
    [few] { $count } звернення, { $period }.
   *[many] { $count } звернень, { $period }.
}
desk-period-moment = { $at } UTC
desk-period = { $first } — { $last } UTC
desk-unread = Не вдалося прочитати { $count ->
    [one] { $count } рядок журналу.
    [few] { $count } рядки журналу.
   *[many] { $count } рядків журналу.
}

## Titles of the tables

desk-turns = Звернення
desk-times = На що пішов час
desk-blend = Середній час звернення
desk-tokens = Токени
desk-costs = Умовна вартість
desk-rules = Що зробило б кожне правило саме

## Heads of the columns: narrow

desk-column-turns = звернень
desk-column-note = примітка
desk-column-stage = етап
desk-column-mean = середнє
desk-column-p50 = медіана
desk-column-max = макс.
desk-column-seconds = секунд
desk-column-model = модель
desk-column-asked = запитів
desk-column-in = вхід
desk-column-out = вихід
desk-column-rate = токенів/с
desk-column-cost = вартість
desk-column-rule = правило
desk-column-would = втрутилося б
desk-column-done = запитано
desk-column-helped = допомогло

## Table "Turns": rows, and what is said about them

desk-all = усі звернення
desk-none = звернень ще не було
desk-outcome-answered = є відповідь
desk-outcome-not-found = немає в документах
desk-outcome-greeted = привітання
desk-outcome-read = прочитано файли
desk-outcome-stopped = зупинено
desk-outcome-failed = невдача
desk-drafted = із чернеткою
    .note = оціненою або невдалою
desk-escalated = передано більшій моделі
    .note = { NUMBER($share, style: "percent", maximumFractionDigits: 0) } чернеток
desk-draft-failed = чернетка не вдалася
    .note = із переданих більшій моделі
desk-rated-up = добра відповідь
desk-rated-down = погана відповідь

## Table "Where the time went": the first word and the whole turn, after the stages

desk-first-word = перше слово
desk-total = усього
desk-stage = { $lane }: { $stage }

## Table "Blended seconds a turn"

desk-blended = обидві моделі
    .note = { $count ->
        [one] як було: середнє за { $count } зверненням із чернеткою
        [few] як було: середнє за { $count } зверненнями з чернеткою
       *[many] як було: середнє за { $count } зверненнями з чернеткою
    }
desk-drafts-only = лише чернетки
    .note = без часу більшої моделі
desk-larger-only = лише більша модель
    .note = { $count ->
        [one] без часу чернеток; середнє більшої моделі за { $count } зверненням, для всіх
        [few] без часу чернеток; середнє більшої моделі за { $count } зверненнями, для всіх
       *[many] без часу чернеток; середнє більшої моделі за { $count } зверненнями, для всіх
    }
    .none = вона не відповіла на жодне звернення
desk-blend-note = За зверненнями, чернетку яких оцінено і яких ніхто не зупинив; приблизно.

## Tables "Tokens" and "Hypothetical cost"

desk-number = { $number }
desk-thousands = { NUMBER($number, minimumFractionDigits: 1, maximumFractionDigits: 1) } тис.
desk-millions = { NUMBER($number, minimumFractionDigits: 1, maximumFractionDigits: 1) } млн
desk-about = ≈ { $number }
desk-rate = { NUMBER($number, minimumFractionDigits: 1, maximumFractionDigits: 1) }
desk-tokens-note = ≈: не всі токени порахував сервер.
desk-cost = { NUMBER($cost, minimumFractionDigits: 2, maximumFractionDigits: 2) } { $currency }
desk-cost-small = { NUMBER($cost, minimumFractionDigits: 6, maximumFractionDigits: 6) } { $currency }
desk-price = { NUMBER($in, maximumFractionDigits: 6) } за мільйон на вході, { NUMBER($out, maximumFractionDigits: 6) } — на виході
desk-costs-note = Скільки коштували б ці токени за цінами з models/models.json. Тут вони коштували електроенергії.

## Table "What each rule alone would do": the rules' names are in rules.ftl

desk-helped = { $helped } із { $judged }
desk-rule-off = вимкнено
desk-rule-untold = невідомо: { $count }
desk-rules-of = { $count ->
    [one] Із { $count } чернетки.
    [few] Із { $count } чернеток.
   *[many] Із { $count } чернеток.
}
desk-rules-note = «Втрутилося б»: скільки чернеток правило передало б більшій моделі, якби було єдиним, за нинішніх порогів. «Запитано»: у скількох із цих випадків більшу модель справді запитано. «Допомогло»: її відповідь лишилася й не дістала поганої оцінки, якщо це відомо. «Невідомо»: запитання не зберігаються, тож відомості про те, чи стосувалося воно позначеної теми й чи було важливим, могли втратитися.

## The same for a spreadsheet: what a line is about

csv-turns = звернення
csv-drafts = чернетки
csv-ratings = оцінки
csv-stage = етап
csv-blend = середній час
csv-model = модель
csv-rule = одне правило

## The spreadsheet: of what

csv-all = усі
csv-judged = оцінено або не вдалися
csv-escalated = передано більшій моделі
csv-fallbacks = передано більшій моделі, бо чернетка не вдалася
csv-up = добра відповідь
csv-down = погана відповідь
csv-as-it-was = як було
csv-drafts-only = лише чернетки
csv-larger-only = лише більша модель

## The spreadsheet: what was measured

csv-count = кількість
csv-share = частка
csv-note = примітка
csv-seconds-mean = середнє, секунд
csv-seconds-p50 = медіана, секунд
csv-seconds-max = максимум, секунд
csv-asked = запитів
csv-tokens-in = токенів на вході
csv-tokens-out = токенів на виході
csv-counted = порахував сервер
    .yes = так
    .no = не всі
csv-rate = токенів/с
csv-cost = вартість, { $currency }
csv-of = усього чернеток
csv-untold = невідомо
csv-would = втрутилося б
csv-did = запитано
csv-judged-drafts = оцінено
csv-helped = допомогло
