# The rules by which the larger model is asked: one message each. It is the sentence below the answer, why the larger
# model was asked. `.switch` completes "When to escalate" in the settings panel, `.name` is the rule in a word or two in
# the session's report, `.sign` what the details of a turn call such an answer.

rule-important = پرسش را مهم علامت زدید: مدل بزرگ‌تر پیش‌نویس را بهتر می‌کند.
    .switch = پرسش نشان «مهم» دارد: مدل بزرگ‌تر پیش‌نویس را بهتر می‌کند
    .name = مهم
rule-empty = پیش‌نویس خالی است.
    .switch = پیش‌نویس چیزی نمی‌گوید
    .name = خالی
    .sign = چیزی نمی‌گوید
rule-silent = پیش‌نویس مؤدبانه است و چیزی نمی‌گوید.
rule-echoes = پیش‌نویس تنها پرسش را تکرار می‌کند.
rule-cut-off = پیش‌نویس به حد طول خود رسید.
    .switch = پیش‌نویس به حد طول خود می‌رسد
    .name = نیمه‌کاره
    .sign = نیمه‌کاره
rule-looping = پیش‌نویس حرف خود را تکرار می‌کند.
    .switch = پیش‌نویس حرف خود را تکرار می‌کند
    .name = تکراری
    .sign = حرفش را تکرار می‌کند
rule-other-script = زبان پیش‌نویس با زبان پرسش فرق دارد.
    .switch = خط پیش‌نویس با خط پرسش فرق دارد
    .name = خطی دیگر
    .sign = خطی دیگر
rule-refused = پیش‌نویس پاسخی نیافت، با آنکه بخش‌ها مناسب به نظر می‌رسند.
    .switch = پیش‌نویس با وجود شواهد قوی پاسخی نمی‌یابد
    .name = پاسخی نیافت
    .sign = پاسخی نیافت
rule-nothing-supported = هیچ‌چیز از گفتهٔ پیش‌نویس در بخش‌هایش نیست.
rule-hardly-supported = فقط { NUMBER($share, style: "percent", maximumFractionDigits: 0) } از گفتهٔ پیش‌نویس در بخش‌هایش هست.
rule-unsupported =
    .switch = از گفتهٔ پیش‌نویس چیز کمی در بخش‌هایش هست
    .name = بی‌پشتوانه
# $found is a list such as "12, 1998".
rule-numbers = پیش‌نویس عددهایی می‌آورد که در بخش‌هایش نیست: { $found }.
    .switch = پیش‌نویس عددی می‌آورد که در بخش‌هایش نیست
    .name = عددها
    .sign = عددهای بیگانه
# $found is a list of names.
rule-names = پیش‌نویس نام‌هایی می‌آورد که در بخش‌هایش نیست: { $found }.
    .switch = پیش‌نویس نامی می‌آورد که در بخش‌هایش نیست
    .name = نام‌ها
    .sign = نام‌های بیگانه
# $found is a list of numbers.
rule-misbound = در بخش‌ها این عددها دربارهٔ چیز دیگری است: { $found }.
    .switch = پیش‌نویس عددی را به چیز دیگری جز آنچه در بخش‌هایش هست نسبت می‌دهد
    .name = عددهای جابه‌جا
    .sign = عددهایی از چیز دیگر
# $found is a sentence of the draft, or several.
rule-denied = بخش‌ها خلاف این را می‌گویند: { $found }
    .switch = پیش‌نویس خلاف بخش‌هایش را می‌گوید
    .name = خلاف
    .sign = خلاف یک بخش
# $found is a list of the numbers by which passages are cited.
rule-citations = پیش‌نویس به بخش‌هایی ارجاع می‌دهد که وجود ندارد: { $found }.
    .switch = پیش‌نویس به بخشی ارجاع می‌دهد که وجود ندارد
    .name = ارجاع‌ها
    .sign = ارجاع به آنچه نیست
rule-unsure = مدل پیش‌نویس از واژه‌هایش مطمئن نبود (لگاریتم احتمال { NUMBER($confidence, minimumFractionDigits: 1, maximumFractionDigits: 1) }).
    .switch = مدل پیش‌نویس از واژه‌هایش مطمئن نبوده است، اگر سرور آن را اعلام کند
    .name = نامطمئن
rule-long-brief = شرحی بلند است: مدل بزرگ‌تر آن را بهتر می‌کند.
    .switch = شرح، خلاصه یا گزارشی خواسته شده و پیش‌نویس بلند است
    .name = شرح بلند
rule-topic = پرسش به «{ $topic }» مربوط است، موضوعی برای مدل بزرگ‌تر.
    .switch = پرسش به موضوعی نشان‌دار مربوط است
    .name = موضوع
rule-too-short = پیش‌نویس کمتر از { $count } نویسه دارد.
    .switch = پیش‌نویس کوتاه است
    .name = بسیار کوتاه
rule-long-draft = پیش‌نویس بیش از { $count } نویسه دارد.
    .switch = پیش‌نویس بلند است، هرچه پرسیده شده باشد
    .name = پیش‌نویس بلند
