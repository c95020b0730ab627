# A conversation as a file to keep and to hand on: Markdown, or an HTML page. And an answer that is copied.

export-title = گفت‌وگویی با Tandem
export-made = خروجی گرفته‌شده در { $at }
export-empty = هنوز چیزی پرسیده نشده است.

## One turn, from its head to its foot

export-no-question = فایل‌های بدون پرسش
export-unfinished = این نوبت به پایان نرسیده است.
export-outcome-answered = نتیجه: پاسخ داده شد.
export-outcome-not-found = نتیجه: پیدا نشد.
export-outcome-greeted = نتیجه: خوشامد گفته شد.
export-outcome-read = نتیجه: فایل‌ها خوانده شد.
export-outcome-stopped = نتیجه: متوقف شد.
export-outcome-failed = نتیجه: ناکام ماند.
export-sources = منابع
export-nearest = نزدیک‌ترین بخش‌ها
export-passage = بخش
export-omitted = { $count } مورد دیگر اینجا نیامده است: به هیچ‌یک ارجاع داده نشده.
export-time = زمان: { $timing }
export-column-who = چه کسی
export-column-what = چه کاری
export-column-time = زمان
export-what = { $stage }: { $why }
export-total = کل
export-tokens = { $model }: { $tokens }
