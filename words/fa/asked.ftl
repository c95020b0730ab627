# What a message was taken for, and what is answered without anybody being asked.

thanked = خواهش می‌کنم. هر وقت خواستید باز بپرسید.
needs-model = **این کار به یک مدل زبانی نیاز دارد و هیچ‌کدام وصل نیست.** بدون آن، Tandem بهترین جمله‌های سندهای شما را نقل می‌کند.
quoted-request = *آنچه خواسته‌اید به یک مدل زبانی نیاز دارد و هیچ‌کدام وصل نیست. این چیزی است که آنجا نوشته شده:*
notes-only = *از این یادداشت‌ها پاسخی ساخته نشد:*
message-cut = پیام آن‌قدر بلند است که همه‌اش خوانده نشد: آغاز و پایانش خوانده شد، بدون { $count ->
    [one] { $count } نویسه
   *[other] { $count } نویسه
} میان آن‌ها.

settled-thanked = جست‌وجو لازم نبود
settled-needs-model = هیچ مدل زبانی وصل نیست
settled-told = خود Tandem پاسخ داد
settled-priced = انتخاب با شماست: خواندن یا جست‌وجو

## About the conversation and its files

itself-nothing-asked = پیش از این چیزی نپرسیده‌اید.
itself-first = نخستین پرسش شما این بود: { $question }
itself-last = آخرین پرسش شما این بود: { $question }
itself-files = { $count ->
    [0] فایلی در این گفت‌وگو بارگذاری نکرده‌اید.
    [one] { $count } فایل در این گفت‌وگو بارگذاری کرده‌اید:
   *[other] { $count } فایل در این گفت‌وگو بارگذاری کرده‌اید:
}
itself-more-files = { $count ->
    [one] و { $count } فایل دیگر.
   *[other] و { $count } فایل دیگر.
}
itself-folder = { $count ->
    [one] افزون بر آن، { $count } سند برای هر گفت‌وگو در دسترس است.
   *[other] افزون بر آن، { $count } سند برای هر گفت‌وگو در دسترس است.
}

## What must be there, and is not

missing-nowhere = «{ $written }» در سندهای شما نیست.
    .nearest = «{ $written }» در سندهای شما نیست؛ نزدیک‌ترین: { $nearest }.
missing-here = «{ $written }» در بخش‌های یافته‌شده نیست.
    .nearest = «{ $written }» در بخش‌های یافته‌شده نیست؛ نزدیک‌ترین: { $nearest }.
badge-missing = { $written } یافت نشد
outdated = { $file } نسخهٔ قدیمی‌تر است و کنار گذاشته شد: { $newest } پاسخ می‌دهد.

beside = صفحه‌های Tandem هم در این باره سخن می‌گویند: { $titles }.

## A long reading, before it begins

priced = **خواندن همهٔ { $title } به { $passes ->
    [one] { $passes } مرور
   *[other] { $passes } مرور
} و حدود { NUMBER($tokens, maximumSignificantDigits: 2) } توکن نیاز دارد.** هنوز چیزی خوانده نشده است.
    .timed = **خواندن همهٔ { $title } به { $passes ->
    [one] { $passes } مرور
   *[other] { $passes } مرور
}، حدود { NUMBER($tokens, maximumSignificantDigits: 2) } توکن و { $time } با سرعت سنجیده‌شده در اینجا نیاز دارد.** هنوز چیزی خوانده نشده است.
read-on = خواندن همه
search-instead = به جای آن جست‌وجو
read-little = *تنها { $passages ->
    [one] { $passages } بخش خوانده شد
   *[other] { $passages } بخش خوانده شد
}، نه همهٔ متن.*

## Details

detail-asked = برداشت
asked-search = پرسش: جست‌وجوی { $query }
asked-again = دربارهٔ پاسخ پیشین: دوباره بخش‌های آن
asked-whole = کار روی همهٔ { $documents }
asked-part = بخشی از { $documents }
asked-leading = کار روی { $documents } که تنها آغازش دیده شد
asked-counted = شمارش در { $documents }
how-part = بخشی که نام بردید

## What ships with Tandem, in the picker of what is answered from

scope-help = صفحه‌های Tandem
    .about = دربارهٔ Tandem، مدل‌ها و کارگاه
