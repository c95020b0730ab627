# The answer to "how many orders are open?" or "list all orders", where code has counted the rows of a table. It is shown
# as Markdown: ** around the number makes it bold. Do not use other marks of Markdown: * _ ` [ ] < > # |

## The first line: the number

counted-rows = **{ $count }** { $count ->
    [one] рядок
    [few] рядки
   *[many] рядків
}
counted-different = **{ $count }** { $count ->
    [one] різне значення в стовпці
    [few] різні значення в стовпці
   *[many] різних значень у стовпці
} { $column }

## Other first lines. $value is one or more of counted-amount; $column is what was added up or compared

counted-amount = { $value }{ $unit }
counted-sum = **{ $value }**: сума за стовпцем { $column }
counted-average = **{ $value }**: середнє за стовпцем { $column }
counted-median = **{ $value }**: медіана за стовпцем { $column }
counted-largest = **{ $value }**: найбільше значення в стовпці { $column }
counted-smallest = **{ $value }**: найменше значення в стовпці { $column }
counted-latest = **{ $value }**: найпізніша дата в стовпці { $column }
counted-earliest = **{ $value }**: найраніша дата в стовпці { $column }
counted-share = **{ $share } %**: рядків { $count } із { $of }
counted-share-of = **{ $share } %**: { $part } із { $whole } у стовпці { $column }
counted-leads = **{ $value }** ({ $column }): { $amount }
counted-of-rows = { $count } { $count ->
    [one] рядок
    [few] рядки
   *[many] рядків
}
counted-each-sum = Сума за стовпцем { $column } для кожного значення { $group }
counted-each-average = Середнє за стовпцем { $column } для кожного значення { $group }
counted-each-median = Медіана за стовпцем { $column } для кожного значення { $group }
counted-each-distinct = Скільки різних значень { $column } для кожного значення { $group }

## The second: over what it was counted. $total is how many rows the table has; [1] is for one only, not for 21

counted-over-all = Tandem переглянув { $total ->
    [1] єдиний рядок
    [one] усі { $total } рядок
    [few] усі { $total } рядки
   *[many] усі { $total } рядків
} таблиці { $table }: це підрахунок, а не оцінка моделі.
counted-over-read = Tandem переглянув { $total ->
    [1] єдиний прочитаний рядок
    [one] { $total } прочитаний рядок
    [few] { $total } прочитані рядки
   *[many] { $total } прочитаних рядків
} таблиці { $table }: це підрахунок, а не оцінка моделі. Сам файл довший.

## The third: under which conditions. $conditions are one or more of those below

counted-only = Лише рядки за умовою: { $conditions }.
counted-where-is = у стовпці { $column } стоїть «{ $value }»
counted-where-is-not = у стовпці { $column } стоїть не «{ $value }»
counted-where-contains = стовпець { $column } містить «{ $value }»
counted-where-contains-not = стовпець { $column } не містить «{ $value }»
counted-where-over = у стовпці { $column } більше ніж «{ $value }»
counted-where-under = у стовпці { $column } менше ніж «{ $value }»
counted-where-at-least = у стовпці { $column } щонайменше «{ $value }»
counted-where-at-most = у стовпці { $column } щонайбільше «{ $value }»
counted-where-between = у стовпці { $column } значення між «{ $value }»
counted-where-before = у стовпці { $column } дата раніша за «{ $value }»
counted-where-after = у стовпці { $column } дата пізніша за «{ $value }»
counted-where-since = у стовпці { $column } дата «{ $value }» або пізніша
counted-where-until = у стовпці { $column } дата «{ $value }» або раніша
counted-where-on = у стовпці { $column } дата «{ $value }»
counted-where-days-between = у стовпці { $column } дата між «{ $value }»
counted-where-empty = стовпець { $column } порожній або нульовий
counted-where-filled = стовпець { $column } заповнений
counted-range = { $low } і { $high }
counted-or = { " або " }
counted-column = № { $number }

## What could have been meant otherwise

counted-empty = Серед них { $count } { $count ->
    [one] рядок
    [few] рядки
   *[many] рядків
}, де стовпець { $column } порожній.

counted-dropped = Не враховано { $count } { $count ->
    [one] підсумковий або порожній рядок
    [few] підсумкові або порожні рядки
   *[many] підсумкових або порожніх рядків
}.
counted-currencies = Суми в різних одиницях не додаються.
counted-chosen = Що саме обчислити, вибрала модель { $model } за назвами стовпців; рядки порахував код. Перевірте умови.
counted-at = Рядки: { $rows }.
counted-no-value = Серед них { $count } { $count ->
    [one] рядок
    [few] рядки
   *[many] рядків
} без числа чи дати в стовпці { $column }: не враховано.

## What is asked back, with a button for each choice. $about are the reader's words

counted-which = Що означає «{ $about }»? Ще нічого не підраховано; виберіть:

## The table below

counted-first = Перші { $shown } із { $count }:
counted-heading-row = рядок
counted-heading-rows = рядків
counted-group = { $count }

## Where code could not count

counted-estimate = Це не підрахунок: модель прочитала лише деякі уривки, а не кожен рядок.
counted-estimate-of = Оцінка за рядками: { $read } із { $total }. Так модель прочитала деякі уривки; код цього не рахував.
