# What the page's own script and panels say (public/): labels, headings, names that a screen reader reads aloud.
# The page fills in what stands in braces by itself: no plural can be chosen here.

## Start page

page-welcome = از سندهای خودتان بپرسید. مدلی کوچک پاسخ می‌دهد و هرگاه شواهد بخواهد، مدلی بزرگ‌تر وارد می‌شود.
# Over the conversation, while files are dragged over it.
page-drop = فایل‌ها را رها کنید تا پیوست شوند

## Header

page-documents = سندها
page-documents-added = سندها، { $count } سند افزوده شده
page-session = نشست
page-theme = تغییر پوسته
page-settings = تنظیمات
page-new-conversation = گفت‌وگوی تازه

## Composer and conversation: names of buttons that show an icon

page-question = پرسش شما
page-question-edited = پرسش شما، در حال ویرایش
page-send = ارسال
page-stop = توقف
page-edit-question = ویرایش این پرسش
page-copy = کپی
page-to-the-end = رفتن به پایان
page-attach = پیوست کردن فایل
page-remove-file = حذف { $name }
# Instead of a file's name, where there is none.
page-this-file = این فایل
page-close = بستن
page-close-panel = بستن پنل
page-close-settings = بستن تنظیمات
# Above a block of code whose language is not known.
page-code = کد
# Beside a link whose words name another address; $where is an address.
page-leads-to = به { $where } می‌رود
page-too-large = فایل بزرگ‌تر از { $size } مگابایت است
page-too-many = تعداد فایل‌ها بیش از حد است

## Panels under an answer: who answered

page-who-answered = چه کسی پاسخ داد و چرا
page-show-draft = نمایش پیش‌نویس
# Under the draft of the small model, which the larger one has replaced.
page-draft-by = پیش‌نویس { $model }، جایگزین‌شده
page-draft = پیش‌نویس، جایگزین‌شده
page-details = جزئیات

## Panels under an answer: sources

page-sources = منابع
page-untitled = بی‌عنوان
page-not-sent = فرستاده نشد
page-not-sent-why = فرستاده نشد: { $why }
page-open-passage = باز کردن بخش
page-open-passage-named = باز کردن بخش { $number }، { $title }

## Panels under an answer: what the model read

# Before what it was: "2 documents".
page-what-was-read = مدل چه خواند
page-what-was-searched = کجا جستجو شد
page-preview-of = پیش‌نمایش { $name }
page-passages-of = بخش‌های { $name }
page-legend = راهنمای نشانه‌ها
page-legend-sent = به مدل فرستاده شد، با شماره‌اش
page-legend-searched = جستجو شد، با شماره‌اش
page-legend-left-out = پیدا شد، ولی کنار گذاشته شد
page-legend-not-found = برای این پرسش پیدا نشد
page-fewer = نمایش کمتر
page-more = { $count } مورد دیگر

## Panels under an answer: where the time went

page-timing = زمان صرف چه شد
# Columns of a table.
page-step = مرحله
page-model = مدل
page-time = زمان
page-total = کل
page-milliseconds = { $time } میلی‌ثانیه
page-seconds = { $time } ثانیه

## Panels under an answer: files that came with the message

page-files-read = فایل‌های خوانده‌شده
# Said before a file's name.
page-file-waiting = در انتظار
page-file-reading = در حال خواندن
page-file-read = خوانده شد
page-file-known = از پیش اینجاست
page-file-refused = خوانده نشد
page-reading-of = خواندن { $name }
page-preview = پیش‌نمایش
page-open-documents = باز کردن سندهای این گفت‌وگو

## Side panel: a passage

page-passage = بخش
# Above the names of a table's columns.
page-columns = ستون‌ها

## Side panel: the documents of the conversation

page-conversation-documents = سندهای این گفت‌وگو
# Before where they come from: "Everything", "My uploads".
page-scope = پاسخ‌ها از روی:
page-uploads = بارگذاری‌های شما
page-corpus = سندهای موجود
page-paused = موقتاً کنار است، جستجو نمی‌شود
page-pause = کنار گذاشتن
page-pause-of = کنار گذاشتن { $name }
page-resume = برگرداندن
page-resume-of = برگرداندن { $name }
page-remove = حذف
page-remove-of = حذف { $name }
page-remove-ask = حذف شود؟
page-remove-of-yes = بله، { $name } حذف شود
page-remove-all = حذف همه
page-remove-all-title = حذف همهٔ بارگذاری‌ها
page-remove-all-ask = هر { $count } سند حذف شود؟
page-remove-all-yes = بله، همهٔ بارگذاری‌ها حذف شود
page-yes = بله
page-keep = بماند
page-howto = هیچ فایلی از شما در این گفت‌وگو نیست.
page-howto-clip = با گیرهٔ کنار پرسش، فایل پیوست کنید،
page-howto-drop = آن‌ها را هر جای صفحه بکشید و رها کنید،
page-howto-paste = یا در پرسش بچسبانید.
page-howto-more = با گیره، با کشیدن روی صفحه یا با چسباندن، فایل‌های بیشتری بیفزایید.
page-howto-kept = فایل‌ها هنگام ارسال پیام خوانده می‌شوند و تا پایان گفت‌وگو روی همین رایانه می‌مانند.
# After a list of endings: ".md .txt .pdf".
page-howto-code = و کد برنامه

## Side panel: a document

page-document = سند
page-all-documents = همهٔ سندها
page-pages = صفحه‌های این سند
page-pages-again = صفحه‌های این سند، بار دیگر
page-earlier = پیشین
page-later = پسین
# Passages of a document: "21 to 40 of 133".
page-parts = { $from } تا { $to } از { $of }
page-no-text = متنی در این سند پیدا نشد.

## Side panel: the session

page-this-conversation = این گفت‌وگو
page-reset = از نو آماده کردن اتاق
page-reset-ask = اتاق از نو آماده شود؟
page-reset-means = این گفت‌وگو و بارگذاری‌هایش برای همیشه از بین می‌رود.
page-reset-yes = بله، از نو
page-reset-no = بماند
page-large-type = حروف درشت
page-record-and-replay = ضبط و بازپخش
page-record = ضبط این نشست
# $count turns are recorded.
page-record-stop = پایان ضبط ({ $count })
page-recording = فایل ضبط
page-preflight = آزمایش پیش از شروع
page-running = در حال اجرا
# Of the pre-flight: "3 of 8" questions are asked.
page-flown = { $done } از { $planned }
# Columns of a table.
page-question-column = پرسش
page-first-word = نخستین واژه
page-in-all = در کل

## Side panel: the session's report

page-report = گزارش نشست
page-copied = کپی شد
page-not-allowed = اجازه نیست
