# What the models say of themselves: why somebody waits, and what went wrong.

## Names

model-quotations = نقل‌قول

## Waiting: fragments, after a model's name ("phi-4-mini: in line") or in a table's cell

wait-finding = یافتن مدل
wait-in-line = در صف
wait-busy = مشغول است، تلاش دوباره
wait-loading = در حال بار شدن
wait-unreachable = در دسترس نیست، تلاش دوباره
wait-shorter = برایش بلند بود، کمتر فرستاده می‌شود
wait-pass = قسمت { $number } از { $count }، { $place }
wait-pass-without-place = قسمت { $number } از { $count }

## A server that is not there

model-unreachable = مدل { $model } در دسترس نیست: در { $address } چیزی پاسخ نمی‌دهد.
    .hint = سرور مدل را راه بیندازید، یا TANDEM_ENDPOINT را برابر نشانی آن بگذارید.
model-unreachable-slow = مدل { $model } در دسترس نیست: { $address } در { $seconds } ثانیه پاسخ نداد.
model-broke-before-answer = ارتباط با { $model } در { $address } پیش از پاسخ قطع شد.
model-broke-before-word = ارتباط با { $model } پیش از آغاز پاسخ قطع شد.

## A server that does not take the question

model-unauthorized = سرور { $model } کلید API می‌خواهد، یا کلیدی جز آنچه فرستاده شد ({ $status }).
    .hint = کلیدی را که این سرور می‌پذیرد تنظیم کنید: TANDEM_DRAFT__API_KEY یا TANDEM_ESCALATION__API_KEY.
model-not-found = سرور { $address } مدل { $model } را ندارد.
    .hint = مدل را روی سرور بار کنید، یا TANDEM_DRAFT__MODEL یا TANDEM_ESCALATION__MODEL را برابر یکی از مدل‌های فهرست آن بگذارید.
model-not-listed = سرور { $address } مدل { $model } را ندارد. آنچه دارد: { $more ->
    [0] { $models }
   *[other] { $models } و { $more } مدل دیگر
}.
model-busy = مدل { $model } مشغول است: سرورش اکنون پرسش دیگری نمی‌پذیرد.
    .hint = اندکی به سرور فرصت دهید و دوباره بپرسید.
model-loading = مدل { $model } آماده نیست: سرور هنوز آن را بار می‌کند یا کارش زیاد است.
model-refused = سرور { $model } درخواست را نپذیرفت ({ $status }).
    .hint = شاید سرور از پارامتری که Tandem می‌فرستد پشتیبانی نمی‌کند. لاگ آن را ببینید یا مدل دیگری انتخاب کنید.
model-too-long = پرسش و بخش‌هایش بلندتر از آن است که { $model } بتواند یک‌جا بخواند.
    .hint = مقدار TANDEM_CONTEXT_TOKENS را برابر پنجرهٔ زمینهٔ واقعی مدل بگذارید، یا بلندترین پاسخ را در پنل تنظیمات کوتاه‌تر کنید.

## Questions that are too long for a model: known before they are sent

prompt-question-too-long = پرسش همراه با پاسخش از پنجرهٔ زمینهٔ مدل بلندتر است: { $context } توکن، که تا { $answer } توکن آن سهم پاسخ است.
prompt-no-passage-fits = هیچ بخشی در کنار پرسش در پنجرهٔ زمینهٔ مدل جا نمی‌شود: { $context } توکن، که تا { $answer } توکن آن سهم پاسخ است.
prompt-notes-too-long = یادداشت‌ها همراه با پاسخشان از پنجرهٔ زمینهٔ مدل بلندترند: { $context } توکن، که تا { $answer } توکن آن سهم پاسخ است.
prompt-no-room = در پنجرهٔ زمینهٔ مدل جا نشد

## A server that fails or falls silent

model-error =
    .hint = دوباره بپرسید یا مدل دیگری انتخاب کنید.
model-fault = سرور { $model } به‌جای پاسخ، خطا داد.
    .hint = لاگ خود سرور را ببینید؛ راه‌اندازی دوباره‌اش اغلب کمک می‌کند. سپس دوباره بپرسید.
model-fault-status = سرور { $model } با خطا روبه‌رو شد ({ $status }).
model-silent = مدل { $model } پرسش را گرفت و در { $seconds } ثانیه چیزی نگفت.
    .hint = شاید رایانه مشغول است یا مدل هنوز بار می‌شود. دوباره بپرسید، یا TANDEM_FIRST_TOKEN_LIMIT_S را بیشتر کنید.
model-not-taken = مدل { $model } در { $seconds } ثانیه پرسش را نپذیرفت.
model-list-slow = سرور { $address } در { $seconds } ثانیه فهرست مدل‌هایش را نداد.
model-fell-silent = مدل { $model } ساکت شد: { $seconds } ثانیه چیزی نرسید.
    .hint = آنچه گفته است همچنان خواندنی است. دوباره بپرسید، یا TANDEM_IDLE_LIMIT_S را بیشتر کنید.

## An answer that is broken

model-interrupted = پاسخ { $model } پیش از کامل شدن پایان یافت.
    .hint = آنچه گفته است همچنان خواندنی است. برای پاسخ کامل دوباره بپرسید.
model-broke-in-answer = ارتباط با { $model } در میانهٔ پاسخ قطع شد.
model-broke-off = پاسخ { $model } نیمه‌کاره ماند: جریان پاسخ بدون دلیل پایان (finish reason) تمام شد.
model-garbled = آنچه از نشانی { $model } رسید پاسخ یک مدل زبانی نیست.
    .hint = بررسی کنید که نشانی از آنِ سروری سازگار با OpenAI و به شکل http://…/v1 باشد.
model-garbled-piece = در پاسخ { $model } چیزی بود که خوانده نمی‌شود.
model-garbled-answer = سرور { $model } پاسخی فرستاد که خوانده نمی‌شود.
model-no-server = برای { $model } هیچ سرور سازگار با OpenAI در { $address } پاسخ نمی‌دهد ({ $status }).
model-elsewhere = سرور { $address } پرسش‌های { $model } را به جای دیگری می‌فرستد ({ $status }).
model-list-garbled = سرور { $address } فهرست مدل‌هایش را در قالبی ناشناخته می‌دهد.
model-empty = مدل { $model } پرسش را گرفت و چیزی برنگرداند.
    .hint = دوباره بپرسید یا پرسش را با واژه‌های دیگری بنویسید.
model-wordless = مدل { $model } بی‌هیچ واژه‌ای تمام کرد.
model-only-thought = مدل { $model } فقط فکر کرد و پاسخی نداد.

## Answers without a language model

quotes-nothing = بخشی برای نقل کردن نیست.

## Files of Tandem's own

vocabulary-damaged = جدول توکن‌ها، o200k_base.tiktoken، خراب است.
    .hint = فایل models/vocab/o200k_base.tiktoken را دوباره از یک نسخهٔ تازهٔ Tandem بردارید.
prices-unreadable = فایل { $file } خوانده نمی‌شود: { $why }.
prices-mistake = فایل { $file } اشتباهی دارد و هزینه‌ها نشان داده نمی‌شود. { $where }: { $mistake }.
prices-mistake-of-file = فایل { $file } اشتباهی دارد و هزینه‌ها نشان داده نمی‌شود. در خود فایل: { $mistake }.
