# Recordings of a session, and their replay when the models are not there.

## What stands beside a replayed turn

replay-mark = بازپخش
replay-explained-on = ضبط‌شده در { $date }؛ با زمان‌بندی خودش بازپخش شد و از هیچ مدلی پرسیده نشد.
replay-explained = ضبط‌شده؛ با زمان‌بندی خودش بازپخش شد و از هیچ مدلی پرسیده نشد.
replay-unsettled = این نوبت بدون پایانش ضبط شده است.
replay-no-end = نوبتی که در { $at } ضبط شده پایان ندارد و بازپخش نمی‌شود.

## A file that cannot be written, or read at all. $why is the operating system's own words: "Permission denied"

recording-unwritten = فایل ضبط { $file } نوشته نمی‌شود: { $why }.
recording-unread = فایل ضبط { $file } خوانده نمی‌شود: { $why }.
recording-unopened = فایل ضبط { $file } باز نمی‌شود: { $why }.
recording-refused = سیستم اجازه نمی‌دهد
recording-too-large = فایل ضبط { $file } بزرگ‌تر از { $megabytes } مگابایت است؛ بیش از این خوانده نمی‌شود.
recording-more = { $count } مورد دیگر خوانده نشد.

## A turn that is left out

recording-left-out = خط { $line } { $wrong }. نوبتی که از خط { $first } شروع می‌شود کنار گذاشته شد.
recording-no-turn = خط { $line } از آنِ هیچ نوبتی نیست: این خط { $wrong }. ادامه تا سرآیند بعدی کنار گذاشته شد.
recording-no-header =
    خط { $line } از آنِ هیچ نوبتی نیست: پیش از آن سرآیندی نیامده است. ادامه تا سرآیند بعدی کنار گذاشته شد.

## What is wrong with a line: fragments after "Line 12", or after "it"; the full stop follows

recording-line-long = از { $count } نویسه بلندتر است
recording-line-broken = به قالب JSON نیست، یا نیمه‌کاره است
recording-line-last = آخرین خط نوبتی است که نیمه‌کاره مانده
recording-line-foreign = چیزی جز یک نوبت Tandem را آغاز می‌کند
recording-line-version = از نسخهٔ دیگری است: این Tandem نسخهٔ { $version } فایل‌های ضبط را می‌خواند
recording-line-header = سرآیند کاملی نیست: سرآیند قالب، نسخه، تاریخ و پرسش دارد و نه چیز دیگر
recording-line-date = تاریخ و زمان درست ندارد؛ نمونهٔ درست: recorded_at: 2026-11-26T14:03:00+00:00
recording-line-place = سر جایش نیست: هر نوبت با Received شروع می‌شود و فقط یکی دارد
recording-line-question = پرسشی جز پرسش سرآیند دارد
recording-line-after = پس از پایان آمده است: پس از Settled فقط Drawn می‌آید
recording-line-time = زمانی پیش از خط بالایی، یا پس از { $seconds } ثانیه دارد
recording-line-event = رویدادی نیست که این Tandem بشناسد
recording-line-more = فیلدی دارد که در { $noun } نیست
recording-line-lacks = فیلد { $field } را ندارد
recording-line-wrong = نادرست است: { $field } { $wrong }

## What is wrong with a field: fragments after its name, "Token.text"

recording-field-list = چنین فهرستی نیست
recording-field-noun = از نوع { $noun } نیست
recording-field-error = خطا نیست: هر خطا یک رده، یک جمله و یک راهنمایی دارد
recording-field-word = هیچ‌یک از واژه‌های مجاز نیست
recording-field-text = متن نیست
recording-field-truth = نه درست است و نه نادرست (true یا false)
recording-field-whole = عدد صحیح نیست
recording-field-number = عددی پذیرفتنی نیست
