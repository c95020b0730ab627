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
counted-range = { $low } і { $high }
counted-or = { " або " }
counted-column = № { $number }

## What could have been meant otherwise

counted-empty = Серед них { $count } { $count ->
    [one] рядок
    [few] рядки
   *[many] рядків
}, де стовпець { $column } порожній.
counted-also-in = «{ $value }» трапляється не лише в стовпці { $column }, який тут ураховано, а й деінде: { $columns }.
counted-more = Не враховано { $count } { $count ->
    [one] рядок
    [few] рядки
   *[many] рядків
}, де в стовпці { $column } є не лише «{ $value }».
counted-taken-for = «{ $value }» віднесено до стовпця { $column }, а не { $columns }.
counted-no-number = Не враховано { $count } { $count ->
    [one] рядок
    [few] рядки
   *[many] рядків
} без числа в стовпці { $column }.

## The table below

counted-first = Перші { $shown } із { $count }:
counted-heading-row = рядок
counted-heading-rows = рядків
counted-group = { $count }

## Where code could not count

counted-estimate = Це не підрахунок: модель прочитала лише деякі уривки, а не кожен рядок.
