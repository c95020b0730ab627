# What the page's own script and panels say (public/): labels, headings, names that a screen reader reads aloud.
# The page fills in what stands in braces by itself: no plural can be chosen here.

## Start page

page-welcome = Ставте запитання своїм документам. Відповідає мала модель, а більша втручається, коли цього вимагають докази.
# Over the conversation, while files are dragged over it.
page-drop = Відпустіть файли, щоб додати їх

## Header

page-documents = Документи
page-documents-added = Документи, додано: { $count }
page-session = Сеанс
page-theme = Змінити тему
page-settings = Налаштування
page-new-conversation = Нова розмова

## Composer and conversation: names of buttons that show an icon

page-question = Ваше запитання
page-question-edited = Ваше запитання, редагування
page-send = Надіслати
page-stop = Зупинити
page-edit-question = Редагувати запитання
page-copy = Копіювати
page-to-the-end = Прокрутити до кінця
page-attach = Додати файли
page-remove-file = Вилучити { $name }
# Instead of a file's name, where there is none.
page-this-file = цей файл
page-close = Закрити
page-close-panel = Закрити панель
page-close-settings = Закрити налаштування
# Above a block of code whose language is not known.
page-code = Код
# Beside a link whose words name another address; $where is an address.
page-leads-to = веде на { $where }
page-too-large = Файл більший за { $size } МБ
page-too-many = Забагато файлів

## Panels under an answer: who answered

page-who-answered = Хто відповів і чому
page-show-draft = Показати чернетку
# Under the draft of the small model, which the larger one has replaced.
page-draft-by = Чернетка { $model }, замінена
page-draft = Чернетка, замінена
page-details = Деталі

## Panels under an answer: sources

page-sources = Джерела
page-untitled = Без назви
page-not-sent = Не надіслано
page-not-sent-why = Не надіслано: { $why }
page-open-passage = Відкрити уривок
page-open-passage-named = Відкрити уривок { $number }, { $title }

## Panels under an answer: what the model read

# Before what it was: "2 documents".
page-what-was-read = Що прочитала модель
page-what-was-searched = Де шукали
page-preview-of = Переглянути { $name }
page-passages-of = Уривки з { $name }
page-legend = Умовні позначення
page-legend-sent = надіслано моделі, зі своїм номером
page-legend-searched = переглянуто, зі своїм номером
page-legend-left-out = знайдено, але пропущено
page-legend-not-found = не знайдено для цього запитання
page-fewer = Показати менше
page-more = ще { $count }

## Panels under an answer: where the time went

page-timing = На що пішов час
# Columns of a table.
page-step = етап
page-model = модель
page-time = час
page-total = усього
page-milliseconds = { $time } мс
page-seconds = { $time } с

## Panels under an answer: files that came with the message

page-files-read = Прочитані файли
# Said before a file's name.
page-file-waiting = Чекає
page-file-reading = Читається
page-file-read = Прочитано
page-file-known = Уже тут
page-file-refused = Не прочитано
page-reading-of = Читання { $name }
page-preview = Переглянути
page-open-documents = Відкрити документи цієї розмови

## Side panel: a passage

page-passage = Уривок
# Above the names of a table's columns.
page-columns = стовпці

## Side panel: the documents of the conversation

page-conversation-documents = Документи цієї розмови
# Before where they come from: "Everything", "My uploads".
page-scope = Де шукаємо:
page-uploads = Ваші файли
page-corpus = Наявні документи
page-paused = призупинено, пошук тут не ведеться
page-pause = Призупинити
page-pause-of = Призупинити { $name }
page-resume = Відновити
page-resume-of = Відновити { $name }
page-remove = Вилучити
page-remove-of = вилучити { $name }
page-remove-ask = Вилучити?
page-remove-of-yes = Так, вилучити { $name }
page-remove-all = Вилучити все
page-remove-all-title = вилучити всі ваші файли
page-remove-all-ask = Вилучити всі ({ $count })?
page-remove-all-yes = Так, вилучити всі ваші файли
page-yes = Так
page-keep = Залишити
page-howto = У цій розмові немає ваших файлів.
page-howto-clip = Додайте файли скріпкою біля запитання,
page-howto-drop = перетягніть їх будь-куди на сторінку
page-howto-paste = або вставте в запитання.
page-howto-more = Додати ще можна скріпкою, перетягуванням на сторінку або вставленням.
page-howto-kept = Файли читаються, коли ви надсилаєте повідомлення, і лишаються на цьому комп’ютері, доки триває розмова.
# After a list of endings: ".md .txt .pdf".
page-howto-code = і вихідний код

## Side panel: a document

page-document = Документ
page-all-documents = Усі документи
page-pages = Сторінки цього документа
page-pages-again = Сторінки цього документа, ще раз
page-earlier = Попередні
page-later = Наступні
# Passages of a document: "21 to 40 of 133".
page-parts = { $from }–{ $to } із { $of }
page-no-text = У цьому документі не знайдено тексту.

## Side panel: the session

page-this-conversation = Ця розмова
page-reset = Почати з чистого аркуша
page-reset-ask = Почати з чистого аркуша?
page-reset-means = Цю розмову та додані файли буде вилучено назавжди.
page-reset-yes = Так, почати
page-reset-no = Залишити
page-large-type = Великий шрифт
page-record-and-replay = Запис і відтворення
page-record = Записати цей сеанс
# $count turns are recorded.
page-record-stop = Зупинити запис ({ $count })
page-recording = Запис
page-preflight = Перевірка перед початком
page-running = Триває
# Of the pre-flight: "3 of 8" questions are asked.
page-flown = { $done } із { $planned }
# Columns of a table.
page-question-column = запитання
page-first-word = перше слово
page-in-all = усього

## Side panel: the session's report

page-report = Звіт про сеанс
page-copied = Скопійовано
page-not-allowed = Не дозволено
