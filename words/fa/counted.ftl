# The answer to "how many orders are open?" or "list all orders", where code has counted the rows of a table. It is shown
# as Markdown: ** around the number makes it bold. Do not use other marks of Markdown: * _ ` [ ] < > # |

## The first line: the number

counted-rows = **{ $count }** ردیف
counted-different = **{ $count }** مقدار متفاوت در { $column }

## Other first lines. $value is one or more of counted-amount; $column is what was added up or compared

counted-amount = { $value }{ $unit }
counted-sum = **{ $value }**: مجموع { $column }
counted-average = **{ $value }**: میانگین { $column }
counted-median = **{ $value }**: میانهٔ { $column }
counted-largest = **{ $value }**: بیشترین مقدار { $column }
counted-smallest = **{ $value }**: کمترین مقدار { $column }
counted-latest = **{ $value }**: تازه‌ترین { $column }
counted-earliest = **{ $value }**: قدیمی‌ترین { $column }
counted-share = **{ $share }٪**: { $count } از { $of } ردیف
counted-share-of = **{ $share }٪**: { $part } از { $whole } در { $column }
counted-leads = **{ $value }** ({ $column }): { $amount }
counted-of-rows = { $count } ردیف
counted-each-sum = مجموع { $column } برای هر { $group }
counted-each-average = میانگین { $column } برای هر { $group }
counted-each-median = میانهٔ { $column } برای هر { $group }
counted-each-distinct = شمار مقدارهای متفاوت { $column } برای هر { $group }

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
counted-where-before = { $column } پیش از «{ $value }» است
counted-where-after = { $column } پس از «{ $value }» است
counted-where-since = { $column } «{ $value }» یا دیرتر است
counted-where-until = { $column } «{ $value }» یا زودتر است
counted-where-on = تاریخ { $column } «{ $value }» است
counted-where-days-between = تاریخ { $column } بین «{ $value }» است
counted-where-empty = { $column } خالی یا صفر است
counted-where-filled = { $column } خالی نیست
counted-range = { $low } و { $high }
counted-or = { " یا " }
counted-column = ستون { $number }

## What could have been meant otherwise

counted-empty = از این‌ها، { $count } ردیف در { $column } چیزی ندارد.

counted-dropped = { $count } ردیف جمع یا خالی شمرده نشد.
counted-currencies = مبلغ‌های با یکاهای متفاوت با هم جمع نمی‌شوند.
counted-chosen = مدل { $model } از روی نام ستون‌ها برگزید که چه محاسبه شود؛ ردیف‌ها را کد شمرد. شرط‌ها را بررسی کنید.
counted-at = ردیف‌ها: { $rows }.
counted-no-value = از این‌ها، { $count } ردیف در { $column } عدد یا تاریخ ندارد و کنار گذاشته شد.

## What is asked back, with a button for each choice. $about are the reader's words

counted-which = منظور از «{ $about }» چیست؟ هنوز چیزی شمرده نشده است؛ یکی را انتخاب کنید:

## The table below

counted-first = { $shown } تای نخست از { $count }:
counted-heading-row = ردیف
counted-heading-rows = تعداد ردیف
counted-group = { $count }

## Where code could not count

counted-estimate = شمرده نشده: این برداشت مدل از چند بخش است، نه از تک‌تک ردیف‌ها.
counted-estimate-of = برآورد از { $read } ردیف از { $total } ردیف: برداشت مدل از چند بخش است و کد آن را نشمرده است.
