# Recordings of a session, and their replay when the models are not there.

## What stands beside a replayed turn

replay-mark = ЗАПИС
replay-explained-on = Записано { $date } і відтворено в тому самому темпі: до моделі не зверталися.
replay-explained = Записано й відтворено в тому самому темпі: до моделі не зверталися.
replay-unsettled = Це звернення записано без кінця.
replay-no-end = Звернення, записане { $at }, не має кінця, і відтворити його не можна.

## A file that cannot be written, or read at all. $why is the operating system's own words: "Permission denied"

recording-unwritten = Не вдалося записати файл запису { $file }: { $why }.
recording-unread = Не вдалося прочитати файл запису { $file }: { $why }.
recording-unopened = Не вдалося відкрити файл запису { $file }: { $why }.
recording-refused = система відмовляє
recording-too-large = Файл запису { $file } більший за { $megabytes } МБ; більших Tandem не читає.
recording-more = Ще { $count } прочитати не вдалося.

## A turn that is left out

recording-left-out = Рядок { $line } { $wrong }. Звернення, що починається в рядку { $first }, пропущено.
recording-no-turn = Рядок { $line } не належить до жодного звернення: він { $wrong }. Усе до наступного заголовка пропущено.
recording-no-header =
    Рядок { $line } не належить до жодного звернення: перед ним немає заголовка. Усе до наступного заголовка пропущено.

## What is wrong with a line: fragments after "Line 12", or after "it"; the full stop follows

recording-line-long = довший за { $count } { $count ->
    [one] символ
    [few] символи
   *[many] символів
}
recording-line-broken = не є JSON або обірваний
recording-line-last = останній у зверненні, запис якого обірвано
recording-line-foreign = починає щось інше, ніж звернення до Tandem
recording-line-version = має іншу версію: цей Tandem читає записи версії { $version }
recording-line-header = не є повним заголовком: той має формат, версію, дату й запитання, і більш нічого
recording-line-date = не має дати й часу в recorded_at, як-от 2026-11-26T14:03:00+00:00
recording-line-place = стоїть не на місці: звернення має рівно один Received, на самому початку
recording-line-question = містить інше запитання, ніж заголовок
recording-line-after = стоїть після кінця: за Settled може йти лише Drawn
recording-line-time = має час, раніший, ніж у попередньому рядку, або пізніший за { $seconds } с
recording-line-event = не є подією, яку знає цей Tandem
recording-line-more = має поле, якого { $noun } не має
recording-line-lacks = не має { $field }
recording-line-wrong = хибний: { $field } { $wrong }

## What is wrong with a field: fragments after its name, "Token.text"

recording-field-list = не є потрібним списком
recording-field-noun = не є { $noun }
recording-field-error = не є помилкою: та має клас, речення й підказку
recording-field-word = не є жодним зі слів, які тут можливі
recording-field-text = не є текстом
recording-field-truth = не є ні true, ні false
recording-field-whole = не є цілим числом
recording-field-number = не є числом, яке тут можливе
