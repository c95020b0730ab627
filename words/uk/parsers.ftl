# What is said of a file by what reads it: why it was refused, what is doubtful about it, how large it is.

## Why a file was refused
## Each is the end of a sentence that begins with the file's name: "report.pdf is encrypted: save it …".
## "Drop it" is what people do with a file: they drag it onto the page.

parser-unknown-kind = має тип, якого Tandem не читає ({ $ending }).
parser-no-ending = має тип, якого Tandem не читає (немає розширення).
parser-disk = не вдалося прочитати ({ $why }).
parser-disk-unknown = не вдалося прочитати (помилка диска).
parser-empty = порожній: у ньому 0 байтів.
parser-blank = не містить тексту: він порожній.
parser-unseen = не містить видимого тексту.
parser-empty-page = не містить тексту: це порожня сторінка.
parser-encrypted = зашифровано: збережіть без пароля й додайте ще раз.
parser-encrypted-otherwise = зашифровано так, що прочитати не можна: збережіть без пароля й додайте ще раз.
parser-damaged = пошкоджено або обірвано: відкрийте файл там, де його створено, збережіть знову й додайте ще раз.
parser-too-deep = має завелику вкладеність, щоб його прочитати: збережіть у простішому форматі.
parser-too-deep-for-office = має завелику вкладеність, щоб його прочитати: збережіть як PDF і додайте цей PDF.
parser-too-big = потребує для читання більше пам’яті, ніж дозволено: розділіть файл або збережіть у простішому форматі.
parser-large-part = завеликий: одна з його частин більша за { $megabytes } МБ. Розділіть файл.
parser-bomb = після розпакування стає набагато більшим за звичайний документ: можливо, його створено на шкоду, тому Tandem його не читає.
parser-slow = читався довше ніж { $seconds } с: розділіть файл або збережіть у простішому форматі.
parser-broke = спричинив збій програми, що читає такі файли: збережіть в іншому форматі.

## Refused, since it is another kind of file than its name says (fragments after the file's name)

parser-looks-unreadable = схожий на { $what }, попри свою назву: у ньому немає тексту, який можна прочитати.
parser-looks-other = схожий на { $what }: змініть розширення на { $ending } і додайте ще раз.
parser-looks-zip = схожий на архів zip: розпакуйте його й додайте файли з нього.
parser-old-word = схожий на старий документ Word: збережіть як .docx і додайте новий файл.
parser-old-powerpoint = схожий на старий файл PowerPoint: збережіть як .pptx і додайте новий файл.
parser-old-excel = схожий на стару книгу Excel: збережіть як .xlsx і додайте новий файл.
parser-old-outlook = схожий на лист Outlook: збережіть як текст або PDF і додайте новий файл.
parser-old-office = схожий на старий файл Office: збережіть у сучасному форматі й додайте новий файл.
parser-wrong-web = — не { $kind }, а радше вебсторінка: змініть розширення на .html або завантажте файл знову.
parser-wrong-blank = — не { $kind }, бо містить самі пробіли: завантажте або збережіть файл знову.
parser-wrong-text = — не { $kind }, а радше звичайний текст: змініть розширення на .txt.
parser-wrong-damaged = — не { $kind }, або файл пошкоджено: відкрийте його там, де його створено, і збережіть знову.
parser-kind-pdf = файл PDF
    .bare = файл PDF
parser-kind-docx = документ Word
    .bare = документ Word
parser-kind-pptx = презентацію PowerPoint
    .bare = презентація
parser-kind-xlsx = книгу Excel
    .bare = книга Excel
parser-kind-epub = книгу EPUB
    .bare = книга EPUB
parser-what-picture = зображення { $format }
parser-what-archive = архів { $format }
parser-what-program = програму
parser-what-database = базу даних SQLite
parser-what-audio = звуковий файл
parser-what-video = відео

## Refused: text and data (fragments after the file's name)

parser-no-text = не є текстовим файлом: він містить байти, яких у тексті не буває.
parser-marked-wrongly = позначено як { $encoding }, але це не так: збережіть у UTF-8.
parser-unmarked-wrongly = схожий на { $encoding } без позначки порядку байтів, але не весь: збережіть у UTF-8.
parser-json-wrong = не є правильним JSON (рядок { $line }, позиція { $column }): виправте файл або змініть розширення на .txt.
parser-json-number = не є правильним JSON (число): виправте файл або змініть розширення на .txt.
parser-json-long = завеликий, щоб його прочитати: JSON може мати щонайбільше { $count } символів. Розділіть файл або збережіть як CSV.
parser-no-json-lines = не є правильним JSON Lines: жоден із його рядків не є JSON.
parser-notebook-old = не є нотатником сучасного формату: відкрийте його в Jupyter і збережіть знову.
parser-notebook-long = завеликий, щоб його прочитати (щонайбільше { $megabytes } МБ): очистьте виведення в Jupyter і збережіть знову.

## Refused: PDF, Office files and books (fragments after the file's name)

parser-pdf-damaged = пошкоджено або обірвано: відкрийте у програмі для PDF, збережіть або надрукуйте в новий PDF і додайте його.
parser-scan = — це скан: його сторінки є зображеннями без тексту. Спершу розпізнайте в ньому текст (OCR).
parser-no-word = — не документ Word: відкрийте файл там, де його створено, і збережіть як .docx.
parser-no-powerpoint = — не презентація PowerPoint: відкрийте файл там, де його створено, і збережіть як .pptx.
parser-excel-damaged = пошкоджено, або це не книга Excel: відкрийте файл там, де його створено, і збережіть як .xlsx.
parser-no-book = — не книга EPUB: можливо, файл пошкоджено або це інший архів zip.
parser-protected = захищено від копіювання (DRM): прочитати його можна лише в програмі магазину, де його придбано.

## How large a file is, as a person would count it. Stands in a list: "42 pages, 118 passages, 0.4 s"
## `.part`: only some were read. `.first`: only some were read, and nobody knows how many there are.

size-pages = { $count ->
    [one] { $count } сторінка
    [few] { $count } сторінки
   *[many] { $count } сторінок
}
    .part = { $count } із { $of ->
        [one] { $of } сторінки
        [few] { $of } сторінок
       *[many] { $of } сторінок
    }
size-slides = { $count ->
    [one] { $count } слайд
    [few] { $count } слайди
   *[many] { $count } слайдів
}
    .part = { $count } із { $of ->
        [one] { $of } слайда
        [few] { $of } слайдів
       *[many] { $of } слайдів
    }
size-chapters = { $count ->
    [one] { $count } розділ
    [few] { $count } розділи
   *[many] { $count } розділів
}
    .part = { $count } із { $of ->
        [one] { $of } розділу
        [few] { $of } розділів
       *[many] { $of } розділів
    }
size-cells = { $count ->
    [one] { $count } комірка
    [few] { $count } комірки
   *[many] { $count } комірок
}
    .part = { $count } із { $of ->
        [one] { $of } комірки
        [few] { $of } комірок
       *[many] { $of } комірок
    }
size-sheets = { $count ->
    [one] { $count } аркуш
    [few] { $count } аркуші
   *[many] { $count } аркушів
}
size-rows = { $count ->
    [one] { $count } рядок
    [few] { $count } рядки
   *[many] { $count } рядків
}
    .part = { $count } із { $of ->
        [one] { $of } рядка
        [few] { $of } рядків
       *[many] { $of } рядків
    }
    .first = { $count ->
        [1] перший рядок
        [one] перші { $count } рядок
        [few] перші { $count } рядки
       *[many] перші { $count } рядків
    }
size-entries = { $count ->
    [one] { $count } елемент
    [few] { $count } елементи
   *[many] { $count } елементів
}
    .part = { $count } із { $of ->
        [one] { $of } елемента
        [few] { $of } елементів
       *[many] { $of } елементів
    }
    .first = { $count ->
        [1] перший елемент
        [one] перші { $count } елемент
        [few] перші { $count } елементи
       *[many] перші { $count } елементів
    }

## What is doubtful about a file that was read: whole sentences, "it" is the file

doubt-long-characters = Файл завеликий: прочитано лише { $count ->
    [1] перший символ
    [one] перші { $count } символ
    [few] перші { $count } символи
   *[many] перші { $count } символів
}.
doubt-long-bytes = Файл завеликий: прочитано лише { $count ->
    [1] перший байт
    [one] перші { $count } байт
    [few] перші { $count } байти
   *[many] перші { $count } байтів
}.
doubt-long-rows = Файл завеликий: прочитано лише { $count ->
    [1] перший рядок
    [one] перші { $count } рядок
    [few] перші { $count } рядки
   *[many] перші { $count } рядків
}.
doubt-long-entries = Файл завеликий: прочитано лише { $count ->
    [1] перший елемент
    [one] перші { $count } елемент
    [few] перші { $count } елементи
   *[many] перші { $count } елементів
}.
doubt-hidden-stretches = Пропущено { $count ->
    [one] { $count } прихований фрагмент
    [few] { $count } приховані фрагменти
   *[many] { $count } прихованих фрагментів
}; показано перші { $shown }.
doubt-deep = Файл має завелику вкладеність: того, що глибше за рівень { $level }, не прочитано.
doubt-no-mark = У файлі немає позначки порядку байтів; його прочитано як { $encoding }.
doubt-not-utf-8 = Файл не в UTF-8; його прочитано як { $encoding }.
doubt-encoding-central-european = { $name } (центральноєвропейські мови)
doubt-encoding-cyrillic = { $name } (кирилиця)
doubt-encoding-greek = { $name } (грецька)
doubt-encoding-turkish = { $name } (турецька)
doubt-encoding-hebrew = { $name } (іврит)
doubt-encoding-arabic = { $name } (арабська)
doubt-encoding-thai = { $name } (тайська)
doubt-encoding-japanese = { $name } (японська)
doubt-encoding-chinese = { $name } (китайська)
doubt-encoding-korean = { $name } (корейська)
doubt-broken-characters = Це UTF-8, у якому { $count ->
    [one] { $count } пошкоджений символ, показаний
    [few] { $count } пошкоджені символи, показані
   *[many] { $count } пошкоджених символів, показаних
} як { "\uFFFD" }.
doubt-guessed-header = Перший рядок узято за назви стовпців.
doubt-no-header = Стовпці не мають назв: перший рядок прочитано як дані.
doubt-spanning-numbers = Число, що стосується кількох рядків таблиці, повторено в кожному з них: сума враховує його не один раз.
doubt-open-quote = Лапки в рядку { $line } так і не закрито: їх прочитано як звичайний знак.
doubt-open-quotes = Лапки подекуди так і не закрито, уперше в рядку { $line }: там їх прочитано як звичайні знаки.
doubt-json-lines = Не є JSON { $count } із { $of ->
    [one] { $of } рядка
    [few] { $of } рядків
   *[many] { $of } рядків
}; перший із них — рядок { $line }.
doubt-many-pages = У файлі { $count ->
    [one] { $count } сторінка
    [few] { $count } сторінки
   *[many] { $count } сторінок
}: прочитано лише перші { $most }.
doubt-pages-without-text = Не мають тексту { $count } із { $of ->
    [one] { $of } сторінки
    [few] { $of } сторінок
   *[many] { $of } сторінок
}: { $pages } (скановані?).
doubt-pages-unread = Не вдалося прочитати { $count } із { $of ->
    [one] { $of } сторінки
    [few] { $of } сторінок
   *[many] { $of } сторінок
}: { $pages }.
doubt-list = { $first } і { $last }
    .more = { $first } та ще { $count }
doubt-hidden-slides = { $count ->
    [one] { $count } слайд
    [few] { $count } слайди
   *[many] { $count } слайдів
} приховано під час показу: { $slides }.
doubt-tracked-changes = У файлі є відстежувані зміни: вилучене в них не прочитано.
doubt-many-columns = У файлі понад { $most } стовпців: прочитано лише перші { $most }.
doubt-hidden-sheets = { $count ->
    [1] Не прочитано прихований аркуш: { $sheets }.
    [one] Не прочитано { $count } прихований аркуш: { $sheets }.
    [few] Не прочитано { $count } приховані аркуші: { $sheets }.
   *[many] Не прочитано { $count } прихованих аркушів: { $sheets }.
}
    .sheet = «{ $name }»
doubt-missing-chapter = Бракує одного з розділів книги.
doubt-signs = { $count ->
    [one] { $count } знак
    [few] { $count } знаки
   *[many] { $count } знаків
} зі шрифту символів прочитати не вдалося: показано як { "\uFFFD" }.
doubt-formulas-calculated = Без результату у файлі: { $count ->
    [one] { $count } формула, її обчислив Tandem.
    [few] { $count } формули, їх обчислив Tandem.
   *[many] { $count } формул, їх обчислив Tandem.
}
doubt-formulas = Без результату у файлі: { $count ->
    [one] { $count } формула.
    [few] { $count } формули.
   *[many] { $count } формул.
} Відкрийте його в табличному редакторі, збережіть і перетягніть ще раз.
doubt-without-formats = Файл пошкоджено: значення прочитано без форматів чисел.
