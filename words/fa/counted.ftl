# The answer to "how many orders are open?" or "list all orders", where code has counted the rows of a table. It is shown
# as Markdown: ** around the number makes it bold. Do not use other marks of Markdown: * _ ` [ ] < > # |

## The first line: the number

counted-rows = **{ $count }** ردیف
counted-different = **{ $count }** مقدار متفاوت در { $column }

## The second: over what it was counted. $total is how many rows the table has; [1] is for one only, not for 21

counted-over-all = شمارش Tandem روی { $total ->
    [1] تنها ردیفِ
   *[other] همهٔ { $total } ردیفِ
} { $table }؛ برآورد مدل نیست.
counted-over-read = شمارش Tandem روی { $total ->
    [1] تنها ردیف خوانده‌شدهٔ
   *[other] { $total } ردیف خوانده‌شدهٔ
} { $table }؛ فایل طولانی‌تر است.

## The third: under which conditions. $conditions are one or more of those below

counted-only = فقط ردیف‌هایی که در آن‌ها { $conditions }.
counted-where-is = { $column } برابر «{ $value }» است
counted-where-is-not = { $column } برابر «{ $value }» نیست
counted-where-contains = { $column } شامل «{ $value }» است
counted-where-contains-not = { $column } شامل «{ $value }» نیست
counted-where-over = { $column } بیشتر از «{ $value }» است
counted-where-under = { $column } کمتر از «{ $value }» است
counted-where-at-least = { $column } دست‌کم «{ $value }» است
counted-where-at-most = { $column } حداکثر «{ $value }» است
counted-where-between = { $column } بین «{ $value }» است
counted-range = { $low } و { $high }
counted-or = { " یا " }
counted-column = ستون { $number }

## What could have been meant otherwise

counted-empty = از این‌ها، { $count } ردیف در { $column } چیزی ندارد.
counted-also-in = «{ $value }» در { $columns } هم هست؛ اینجا { $column } در نظر گرفته شد.
counted-more = { $count } ردیف در { $column } چیزی افزون بر «{ $value }» دارد و شمرده نشد.
counted-taken-for = «{ $value }» برای { $column } در نظر گرفته شد، نه { $columns }.
counted-no-number = { $count } ردیف در { $column } عدد ندارد و شمرده نشد.

## The table below

counted-first = { $shown } تای نخست از { $count }:
counted-heading-row = ردیف
counted-heading-rows = تعداد ردیف
counted-group = { $count }

## Where code could not count

counted-estimate = شمرده نشده: این برداشت مدل از چند بخش است، نه از تک‌تک ردیف‌ها.
