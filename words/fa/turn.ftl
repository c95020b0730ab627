# One turn: what stands in the message, the line of the decision, its reasons, the step above it, the latency table.

## The message itself

greeting = دربارهٔ سندهایتان از من بپرسید: در آن‌ها جستجو می‌کنم، از روی آنچه می‌یابم پاسخ می‌دهم، و زیر هر پاسخ نشان می‌دهم کدام مدل آن را نوشته، از روی کدام بخش‌ها، و زمان صرف چه شده است.
not-found = **این در سندهای شما نیست.**
not-found-nearest = **این در سندهای شما نیست.** نزدیک‌ترین بخش‌ها را در زیر می‌بینید.
quoted-not-connected = *هیچ مدل زبانی وصل نیست؛ این‌ها بهترین جمله‌های سندهای شماست. برای وصل کردن مدل، Tandem را با این تنظیم راه بیندازید:* `TANDEM_ENDPOINT=http://127.0.0.1:PORT/v1` *(نشانی یک سرور سازگار با OpenAI).*
quoted-not-answered = *هیچ مدل زبانی پاسخ نداد؛ این‌ها بهترین جمله‌های سندهای شماست.*
stopped-before-a-word = *پیش از نخستین واژه متوقف شد.*
broken-body = **خطایی در Tandem رخ داد.** شرح آن در لاگ است؛ لطفاً دوباره بپرسید.
nobody-answered = **هیچ‌کس نتوانست پاسخ دهد.** Tandem را با `TANDEM_ENDPOINT` برابر نشانی یک سرور سازگار با OpenAI راه بیندازید و دوباره بپرسید.
said-nothing = *مدل چیزی نگفت.*

## What is being done, while it runs

doing-search = جستجو در سندهای شما
doing-found = { $count } بخش پیدا شد
doing-reading = مدل { $model } در حال خواندن است
doing-waiting = مدل { $model }: { $why }
doing-pass = مدل { $model } در حال خواندن { $part }
doing-thinking = مدل { $model } در حال فکر کردن است
doing-writing = مدل { $model } در حال نوشتن است
doing-check = بررسی نوشتهٔ { $model }
doing-failed = مدل { $model } نتوانست پاسخ دهد
doing-larger = مدل بزرگ‌تر وارد می‌شود
doing = در حال کار

## Who answered

settled-greeted = نیازی به جستجو نبود
settled-not-found = در سندهای شما نیست
settled-counted = شمارش خود Tandem
settled-asked-back = Tandem می‌پرسد منظور کدام است
settled-quoted = نقل از سندهای شما
settled-stopped = شما پاسخ را متوقف کردید
settled-stopped-model = شما { $model } را متوقف کردید
settled-broken = خطایی در Tandem رخ داد
settled-no-model = هیچ مدلی نتوانست پاسخ دهد
settled-broke-off = پاسخ { $model } نیمه‌کاره ماند
settled-kept = شما پیش‌نویس { $model } را نگه داشتید
settled-draft-stands = پیش‌نویس { $model } پابرجاست
settled-unsupported = مدل { $model } پاسخ داد، و بخش‌ها آن را تأیید نمی‌کنند
settled-answered = مدل { $model } پاسخ داد

## Why these words stand: sentences below the line

why-good-enough = هیچ قاعده‌ای علیه پیش‌نویس نبود.
why-better-supported = پشتوانهٔ پاسخ مدل بزرگ‌تر دست‌کم به همان خوبی است.
why-less-supported = پشتوانهٔ پاسخ مدل بزرگ‌تر کمتر بود.
why-larger-supported = بخش‌ها پیش‌نویس را تأیید نمی‌کنند، ولی پاسخ مدل بزرگ‌تر را تأیید می‌کنند.
why-larger-whole = پیش‌نویس کامل نیست، ولی پاسخ مدل بزرگ‌تر کامل است.
why-larger-answers = پیش‌نویس پاسخی نیافت، ولی مدل بزرگ‌تر یافت.
why-larger-unsupported = بخش‌ها پاسخ مدل بزرگ‌تر را تأیید نمی‌کنند.
why-larger-not-whole = پاسخ مدل بزرگ‌تر کامل نیست.
why-larger-refused = مدل بزرگ‌تر پاسخی نیافت.
why-honest = مدل بزرگ‌تر پاسخی نیافت، و چیزی در بخش‌ها پیش‌نویس را تأیید نمی‌کند.
why-unsupported = چیزی در بخش‌ها هیچ‌یک از دو پاسخ را تأیید نمی‌کند: این یکی نزدیک‌تر است.
why-only-one = مدل دیگر نتوانست پاسخ دهد.
why-no-second = مدل دیگری برای پرسیدن نبود.
why-picked = این مدل را خودتان انتخاب کردید.

## Why the larger model is not asked; why it is, is in rules.ftl

no-larger = مدل بزرگ‌تری وصل نیست.
same-server = مدل بزرگ‌تر روی همان سرور است که در دسترس نیست.
good-enough = پیش‌نویس به اندازهٔ کافی خوب است.

## Small badges beside the line, each with an explanation

badge-general = از سندهای شما نیست
    .title = مدل از دانش عمومی خود پاسخ داد.
badge-well-supported = پشتوانهٔ خوب
badge-partly-supported = پشتوانهٔ نسبی
badge-hardly-supported = پشتوانهٔ کم
badge-support-title = { NUMBER($share, style: "percent", maximumFractionDigits: 0) } از واژه‌های خود مدل در بخش‌هایی هست که به آن نشان داده شد.
badge-weak-evidence = شواهد ضعیف
    .title = بخش‌ها فقط تا حدی با پرسش جورند.

## Details: label, value, note

detail-evidence = شواهد
    .note = امتیاز { NUMBER($score, minimumFractionDigits: 2, maximumFractionDigits: 2) }، آستانه { NUMBER($floor, minimumFractionDigits: 2, maximumFractionDigits: 2) }
evidence-none = هیچ
evidence-weak = ضعیف
evidence-strong = قوی
detail-gap = برتری بخش نخست
    .note = بر بخش دوم، از صفر تا یک
detail-unknown = واژه‌های ناآشنا
    .note = از پرسش، بر پایهٔ وزن، در هیچ سندی نیامده است
detail-length = طول پاسخ { $model }
    .note = نویسه
detail-support = پشتوانهٔ { $model }
    .note = در بخش‌ها نیست: { $missing }
detail-confidence = اطمینان { $model }
    .note = لگاریتم احتمال، نامطمئن‌ترین یک‌دهم
detail-signs = نشانه‌های { $model }
sign-none = هیچ

## The step above the answer. Chainlit writes "Using" or "Used" before its name.

step-found-nothing = سندهای شما (چیزی پیدا نشد)
step-files = فایل‌های پیوست
step-no-documents = هیچ سندی
step-documents = سندهای شما
step-asked = از { $model } پرسیده شد: { $tokens } توکن، { $passages } بخش
step-waits = مدل { $model } منتظر است: { $why }
step-answered = مدل { $model } پاسخ داد

## What was found

found-nothing = هیچ بخشی واژه‌ای مشترک با پرسش ندارد
found = { $passages } بخش از { $documents } سند
how-leading = بخش‌های شاخص، از سراسر سند
how-again = همان بخش‌های پیشین
how-whole = کل سند
how-counted = تک‌تک ردیف‌ها بررسی شد
evidence-none-foreign = تقریباً هیچ‌یک از واژه‌هایش در سندهای شما نیست؛ آیا سندها به زبان دیگری است؟
evidence-none-long = بدون شواهد
evidence-weak-long = شواهد ضعیف
evidence-strong-long = شواهد قوی

## Why a passage was found and not sent

left-not-asked = از هیچ مدلی پرسیده نشد
left-later = بعداً برای مدل بزرگ‌تر پیدا شد
left-not-read = خوانده نشد
left-not-taken = مدل در دسترس نبود

## What the model read of each document

covered = { $share } خوانده شد: { $parts }
covered-quoted = { $share } متن: { $parts }
covered-sent = { $count } بخش فرستاده شد
covered-searched = { $count } بخش جستجو شد
covered-left-out = { $count } بخش کنار گذاشته شد
covered-little = کمتر از یک درصد

## Where the time went

first-word = نخستین واژه پس از { $time }
in-all = در کل { $time }
timing = زمان‌بندی
tokens-in = { $count } ورودی
tokens-out = { $count } خروجی
tokens-rate = { NUMBER($rate, minimumFractionDigits: 1, maximumFractionDigits: 1) } توکن در ثانیه
tokens-estimated = تخمینی

# Rows of the latency table: what a span of time was spent on.
stage-read = خواندن فایل
stage-retrieve = بازیابی
stage-stopped = توقف
stage-decide = تصمیم
stage-page = نمایش صفحه
stage-prompt = پرامپت
stage-failed = ناکامی
stage-wait = انتظار
stage-send = ارسال
stage-first-token = نخستین توکن
stage-thinking = فکر کردن
stage-writing = نوشتن

# Who took part, where no model's name is known: what it is, or what it does.
role-reading = خواندن
role-draft = پیش‌نویس
role-escalation = مدل بزرگ‌تر
role-quotes = نقل‌قول
role-count = شمارش
role-documents = سندها
role-replay = بازپخش

## A question while a recording answers: what is wrong, then what to do

replay-unknown-question = این پرسش در فایل ضبط نیست.
replay-recorded = پرسش‌های ضبط‌شده: { $questions }.
replay-none = برای بازپخش، Tandem را با TANDEM_RECORDING (یک نشست ضبط‌شده) راه بیندازید.
