# The presenter's desk and the session's report, in the side panel: what left the machine, the pre-flight, the figures.

## The desk

desk-title = نشست
desk-away = { $count } درخواست از این رایانه بیرون رفت
desk-away-to = { $count } درخواست از این رایانه بیرون رفت: { $hosts }
desk-flight-not-found = در سندها نیست
# Of the recording: so many turns are in it; $path is a file's.
desk-recorded = { $count } نوبت در { $path }
# What a recording can answer, above the list.
desk-replay = { $count } پرسش ضبط‌شده
# A button: the pre-flight.
desk-run = یک بار اجرای { $count } پرسش

## The presenter's list of questions, a Markdown file ($file). $why is the operating system's own words

starters-unread = فایل پرسش‌های آغازین، { $file }، خوانده نمی‌شود: { $why }.
starters-encoding = فایل پرسش‌های آغازین، { $file }، با UTF-8 نیست: آن را دوباره با UTF-8 ذخیره کنید.
starters-empty = فایل پرسش‌های آغازین، { $file }، هیچ مورد فهرستی ندارد، یعنی خطی که با «- » شروع شود.

## The ledger: a line of figures for each turn, on disk. $why is the operating system's own words: "permission denied"

ledger-unwritten = دفتر ثبت در { $folder } نوشته نمی‌شود، پس نوبت‌ها تا پایان کار Tandem نگه داشته می‌شوند: { $why }.
ledger-unread = دفتر ثبت در { $folder } خوانده نمی‌شود: { $why }.

## What to do next, after a sentence that says what went wrong

error-documents =
    .hint = سندها را ببینید و دوباره بپرسید.
error-corpus =
    .hint = مقدار TANDEM_CORPUS را برابر پوشه‌ای بگذارید که می‌توانید آن را بخوانید و فایل md، markdown یا txt دارد.
error-passage =
    .hint = دوباره بپرسید: شاید سندها پس از این پاسخ تغییر کرده باشند.
error-recording =
    .hint = مقدار TANDEM_DATA_DIR را برابر پوشه‌ای بگذارید که می‌توانید در آن بنویسید و دوباره ضبط کنید.
error-unsettled =
    .hint = نوبت دیگری را پخش کنید، یا این یکی را دوباره تا پایان ضبط کنید.

## The report: the line above its tables

desk-report = گزارش نشست Tandem
desk-nothing-yet = هنوز نوبتی نیست.
desk-summary = { $count } نوبت، { $period }.
desk-period-moment = { $at } به وقت UTC
desk-period = { $first } تا { $last } به وقت UTC
desk-unread = { $count } خط از دفتر ثبت خوانده نشد.

## Titles of the tables

desk-turns = نوبت‌ها
desk-times = زمان صرف چه شد
desk-blend = میانگین ترکیبی هر نوبت، به ثانیه
desk-tokens = توکن‌ها
desk-costs = هزینهٔ فرضی
desk-rules = هر قاعده به‌تنهایی چه می‌کرد

## Heads of the columns: narrow

desk-column-turns = نوبت
desk-column-note = یادداشت
desk-column-stage = مرحله
desk-column-mean = میانگین
desk-column-p50 = میانه
desk-column-max = بیشینه
desk-column-seconds = ثانیه
desk-column-model = مدل
desk-column-asked = دفعات
desk-column-in = ورودی
desk-column-out = خروجی
desk-column-rate = توکن/ثانیه
desk-column-cost = هزینه
desk-column-rule = قاعده
desk-column-would = می‌سپرد
desk-column-done = سپرده شد
desk-column-helped = کمک کرد

## Table "Turns": rows, and what is said about them

desk-all = همهٔ نوبت‌ها
desk-none = هنوز نوبتی نیست
desk-outcome-answered = پاسخ داده شد
desk-outcome-not-found = در سندها نیست
desk-outcome-greeted = خوشامد گفته شد
desk-outcome-read = فایل‌ها خوانده شد
desk-outcome-stopped = متوقف شد
desk-outcome-failed = ناکام ماند
desk-drafted = پیش‌نویس داشت
    .note = سنجیده شد یا ناکام ماند
desk-escalated = سپرده به مدل بزرگ‌تر
    .note = { NUMBER($share, style: "percent", maximumFractionDigits: 0) } از پیش‌نویس‌ها
desk-draft-failed = پیش‌نویس ناکام ماند
    .note = از آن‌هایی که به مدل بزرگ‌تر سپرده شد
desk-rated-up = امتیاز مثبت
desk-rated-down = امتیاز منفی

## Table "Where the time went": the first word and the whole turn, after the stages

desk-first-word = نخستین واژه
desk-total = کل
desk-stage = { $lane }: { $stage }

## Table "Blended seconds a turn"

desk-blended = ترکیبی
    .note = همان‌طور که بود: میانگین { $count } نوبت دارای پیش‌نویس
desk-drafts-only = فقط پیش‌نویس
    .note = بدون زمان مدل بزرگ‌تر
desk-larger-only = فقط مدل بزرگ‌تر
    .note = بدون زمان پیش‌نویس‌ها؛ میانگین مدل بزرگ‌تر در { $count } نوبت، برای همه
    .none = در هیچ نوبتی پاسخ نداده است
desk-blend-note = از نوبت‌هایی که پیش‌نویسشان سنجیده شد و کسی متوقفشان نکرد؛ برآورد است.

## Tables "Tokens" and "Hypothetical cost"

desk-number = { $number }
desk-thousands = { NUMBER($number, minimumFractionDigits: 1, maximumFractionDigits: 1) } هزار
desk-millions = { NUMBER($number, minimumFractionDigits: 1, maximumFractionDigits: 1) } میلیون
desk-about = ≈ { $number }
desk-rate = { NUMBER($number, minimumFractionDigits: 1, maximumFractionDigits: 1) }
desk-tokens-note = ≈: همه را سرور نشمرده است.
desk-cost = { NUMBER($cost, minimumFractionDigits: 2, maximumFractionDigits: 2) } { $currency }
desk-cost-small = { NUMBER($cost, minimumFractionDigits: 6, maximumFractionDigits: 6) } { $currency }
desk-price = { NUMBER($in, maximumFractionDigits: 6) } ورودی، { NUMBER($out, maximumFractionDigits: 6) } خروجی برای هر میلیون
desk-costs-note = هزینهٔ این توکن‌ها با قیمت‌های models/models.json. اینجا فقط برق مصرف شد.

## Table "What each rule alone would do": the rules' names are in rules.ftl

desk-helped = { $helped } از { $judged }
desk-rule-off = خاموش
desk-rule-untold = { $count } نامعلوم
desk-rules-of = بر پایهٔ { $count } پیش‌نویس.
desk-rules-note = می‌سپرد: اگر تنها همین قاعده بود، با آستانه‌های کنونی این تعداد را به مدل بزرگ‌تر می‌سپرد. سپرده شد: از آن‌ها، این تعداد واقعاً به مدل بزرگ‌تر سپرده شد. کمک کرد: پاسخ مدل بزرگ‌تر پابرجا ماند و امتیاز منفی نگرفت، تا جایی که بتوان گفت. نامعلوم: هیچ پرسشی نگه داشته نمی‌شود، پس شاید دیگر معلوم نباشد که پرسش به موضوعی نشان‌دار مربوط بوده یا مهم علامت خورده است.

## The same for a spreadsheet: what a line is about

csv-turns = نوبت‌ها
csv-drafts = پیش‌نویس‌ها
csv-ratings = امتیازها
csv-stage = مرحله
csv-blend = ترکیب
csv-model = مدل
csv-rule = قاعده به‌تنهایی

## The spreadsheet: of what

csv-all = همه
csv-judged = سنجیده یا ناکام
csv-escalated = سپرده به مدل بزرگ‌تر
csv-fallbacks = سپرده به مدل بزرگ‌تر چون پیش‌نویس ناکام ماند
csv-up = مثبت
csv-down = منفی
csv-as-it-was = همان‌طور که بود
csv-drafts-only = فقط پیش‌نویس
csv-larger-only = فقط مدل بزرگ‌تر

## The spreadsheet: what was measured

csv-count = تعداد
csv-share = سهم
csv-note = یادداشت
csv-seconds-mean = میانگین به ثانیه
csv-seconds-p50 = میانه به ثانیه
csv-seconds-max = بیشینه به ثانیه
csv-asked = دفعات پرسش
csv-tokens-in = توکن‌های ورودی
csv-tokens-out = توکن‌های خروجی
csv-counted = شمارش سرور
    .yes = بله
    .no = نه همه
csv-rate = توکن در ثانیه
csv-cost = هزینه به { $currency }
csv-of = تعداد پیش‌نویس
csv-untold = نامعلوم
csv-would = می‌سپرد
csv-did = سپرده شد
csv-judged-drafts = سنجیده
csv-helped = کمک کرد
