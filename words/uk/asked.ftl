# What a message was taken for, and what is answered without anybody being asked.

thanked = Будь ласка. Запитуйте далі, коли забажаєте.
needs-model = **Для цього потрібна мовна модель, а жодної не під'єднано.** Без неї Tandem цитує найкращі речення ваших документів.
quoted-request = *Для цього потрібна мовна модель, а жодної не під'єднано. Ось що там написано:*
notes-only = *З цих нотаток відповіді не складено:*
message-cut = Повідомлення задовге, щоб прочитати його все: прочитано початок і кінець, без { $count ->
    [one] { $count } символу
    [few] { $count } символів
    [many] { $count } символів
   *[other] { $count } символу
} між ними.

settled-thanked = Пошук був непотрібен
settled-needs-model = Мовну модель не під'єднано
settled-told = Відповів сам Tandem
settled-priced = Вирішуйте: читати далі чи шукати

## About the conversation and its files

itself-nothing-asked = До цього ви ще нічого не запитували.
itself-first = Ваше перше запитання: { $question }
itself-last = Ваше останнє запитання: { $question }
itself-files = { $count ->
    [0] До цієї розмови ви не завантажили жодного файлу.
    [one] До цієї розмови ви завантажили { $count } файл:
    [few] До цієї розмови ви завантажили { $count } файли:
    [many] До цієї розмови ви завантажили { $count } файлів:
   *[other] До цієї розмови ви завантажили { $count } файлу:
}
itself-more-files = { $count ->
    [one] І ще { $count }.
    [few] І ще { $count }.
    [many] І ще { $count }.
   *[other] І ще { $count }.
}
itself-folder = { $count ->
    [one] Крім того, { $count } документ доступний кожній розмові.
    [few] Крім того, { $count } документи доступні кожній розмові.
    [many] Крім того, { $count } документів доступно кожній розмові.
   *[other] Крім того, { $count } документа доступно кожній розмові.
}

## What must be there, and is not

missing-nowhere = «{ $written }» у ваших документах не трапляється.
    .nearest = «{ $written }» у ваших документах не трапляється; найближче: { $nearest }.
missing-here = «{ $written }» немає у знайдених уривках.
    .nearest = «{ $written }» немає у знайдених уривках; найближче: { $nearest }.
badge-missing = { $written } не знайдено
outdated = { $file } — старіша версія, її пропущено: відповідає { $newest }.

beside = Про це є і на сторінках Tandem: { $titles }.

## A long reading, before it begins

priced = **Щоб прочитати { $title } повністю, треба { $passes ->
    [one] { $passes } прохід
    [few] { $passes } проходи
    [many] { $passes } проходів
   *[other] { $passes } проходу
}, приблизно { NUMBER($tokens, maximumSignificantDigits: 2) } токенів.** Ще нічого не прочитано.
    .timed = **Щоб прочитати { $title } повністю, треба { $passes ->
    [one] { $passes } прохід
    [few] { $passes } проходи
    [many] { $passes } проходів
   *[other] { $passes } проходу
}, приблизно { NUMBER($tokens, maximumSignificantDigits: 2) } токенів і { $time } за виміряної тут швидкості.** Ще нічого не прочитано.
read-on = Прочитати все
search-instead = Натомість шукати
read-little = *Прочитано лише { $passages ->
    [one] { $passages } уривок
    [few] { $passages } уривки
    [many] { $passages } уривків
   *[other] { $passages } уривка
}, не весь текст.*

## Details

detail-asked = Зрозуміло як
asked-search = запитання: пошук { $query }
asked-again = про останню відповідь: знову її уривки
asked-whole = робота з усім текстом { $documents }
asked-part = частина { $documents }
asked-leading = робота з { $documents }, переглянуто лише початок
asked-counted = підрахунок за { $documents }
how-part = названа вами частина

## What ships with Tandem, in the picker of what is answered from

scope-help = Сторінки Tandem
    .about = Про Tandem, моделі та воркшоп
