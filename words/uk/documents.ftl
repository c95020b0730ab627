# The documents of a conversation: what came of attached files, where in them something stands, the panels that show them.

## Where in its file a passage stood. Stands alone as a label, and within lists and sentences: lower case.
## `.range` is a run of them, by number.

place-page = сторінка { $number }
    .range = сторінки { $first }–{ $last }
    .printed = сторінка { $number } (надруковано: { $printed })
    .printed-range = сторінки { $first }–{ $last } (надруковано: { $printed })
place-slide = слайд { $number }
    .range = слайди { $first }–{ $last }
place-chapter = розділ { $number }
    .range = розділи { $first }–{ $last }
place-cell = комірка { $number }
    .range = комірки { $first }–{ $last }
place-entry = елемент { $number }
    .range = елементи { $first }–{ $last }
place-row = рядок { $number }
    .range = рядки { $first }–{ $last }
place-sheet = аркуш { $name }
    .range = аркуші { $first }–{ $last }
place-stretch = { $first } — { $last }

## What came of the files that were attached to a message

document-reading = Читання доданих файлів
document-reading-file = Читання { $name }
document-reading-part = Читання { $name }, { $done } із { $of }
document-read = Прочитано { $count ->
    [one] { $count } файл
    [few] { $count } файли
   *[many] { $count } файлів
}
document-refused = Не вдалося прочитати { $count ->
    [one] { $count } файл
    [few] { $count } файли
   *[many] { $count } файлів
}
document-read-and-refused = Прочитано { $count ->
    [one] { $count } файл
    [few] { $count } файли
   *[many] { $count } файлів
}, ще { $refused } прочитати не вдалося
document-next = { $count ->
    [0] Шукати тут нема в чому: причину вказано нижче.
    [1] Запитуйте про нього або попросіть підсумок.
    [one] Запитуйте про них або попросіть підсумок.
    [few] Запитуйте про них або попросіть підсумок.
   *[many] Запитуйте про них або попросіть підсумок.
}
document-line = { $name }: { $summary }
document-line-refused = { $name } { $problem }
document-known = уже тут

## Why an attached file was not read (fragments after the file's name)

upload-too-many = пропущено: за один раз Tandem читає щонайбільше { $count } файлів. Додайте цей файл окремо.
upload-unknown-kind = має тип, якого Tandem не читає. Підходять Markdown, текст, { $kinds } і програмний код.
upload-gone = не надійшов: додайте ще раз.
upload-stopped = не прочитано: ви зупинили читання. Додайте файл ще раз.
upload-no-room-documents = не вміщується: у розмові може бути щонайбільше { $count } документів. Спершу вилучіть якісь із них.
upload-no-room-text = не вміщується: у розмові може бути щонайбільше { $megabytes } МБ тексту. Спершу вилучіть якісь документи.

## What is doubtful about one: whole sentences

upload-known-as = Цей файл уже є тут як { $name }.
upload-same-name = Тут уже є інший файл із такою назвою: пошук охоплює обидва; якщо новий його замінює, вилучіть старий.

## While a file is sent: shown for a moment, above the page

upload-no-conversation = Цю розмову завершено: перезавантажте сторінку й додайте файл ще раз.
upload-nothing = Файл не надійшов: додайте його ще раз.
upload-too-large = Це завеликий файл: у файлі може бути щонайбільше { $megabytes } МБ.
upload-no-space = На диску цього комп’ютера бракує для нього місця.
upload-nameless = файл без назви

## What people should look at in a document, as a label before an excerpt

flag-hidden = прихований текст, пропущено
flag-invisible = невидимі символи
flag-instruction = слова, звернені до моделі
flag-control = керівні токени моделі
# A label, before those labels and excerpts.
document-flags = { $count ->
    [one] { $count } підозріле місце
    [few] { $count } підозрілі місця
   *[many] { $count } підозрілих місць
}

## The panel of documents

documents-title = Документи
document-title = Документ
documents-room = { $count } із { $most } документів, { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } із { $limit } МБ
document-gone = Цього документа тут більше немає.
document-read-more = Прочитати більше: { $tokens }

## The folder of documents, and passages

corpus-unreadable = Не вдалося прочитати теку документів { $folder }: { $why }.
passage-unknown = Цього уривка немає в документах, які зараз відкрито.

## A mark on the strip of a document: "[1] page 5, sent"

mark-sent = надіслано
mark-left-out = пропущено
mark-why = { $state }: { $why }
