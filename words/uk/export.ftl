# A conversation as a file to keep and to hand on: Markdown, or an HTML page. And an answer that is copied.

export-title = Розмова з Tandem
export-made = Експортовано { $at }
export-empty = Ще нічого не запитано.

## One turn, from its head to its foot

export-no-question = Файли без запитання
export-unfinished = Це звернення ще не завершено.
export-outcome-answered = Результат: є відповідь.
export-outcome-not-found = Результат: не знайдено.
export-outcome-greeted = Результат: привітання.
export-outcome-read = Результат: файли прочитано.
export-outcome-stopped = Результат: зупинено.
export-outcome-failed = Результат: невдача.
export-sources = Джерела
export-nearest = Найближчі уривки
export-passage = Уривок
export-omitted = { $count ->
    [one] Тут пропущено ще { $count } уривок: на нього немає посилань.
    [few] Тут пропущено ще { $count } уривки: на жоден із них немає посилань.
   *[many] Тут пропущено ще { $count } уривків: на жоден із них немає посилань.
}
export-time = Час: { $timing }
export-column-who = Хто
export-column-what = Що
export-column-time = Час
export-what = { $stage }: { $why }
export-total = усього
export-tokens = { $model }: { $tokens }
