# What is said of a file by what reads it: why it was refused, what is doubtful about it, how large it is.

## Why a file was refused
## Each is the end of a sentence that begins with the file's name: "report.pdf is encrypted: save it …".
## "Drop it" is what people do with a file: they drag it onto the page.

parser-unknown-kind = از نوعی است که خوانده نمی‌شود ({ $ending }).
parser-no-ending = از نوعی است که خوانده نمی‌شود (پسوند ندارد).
parser-disk = خوانده نمی‌شود ({ $why }).
parser-disk-unknown = خوانده نمی‌شود (دیسک خطا داد).
parser-empty = خالی است: صفر بایت دارد.
parser-blank = متنی ندارد: سفید است.
parser-unseen = متنی ندارد که دیده شود.
parser-empty-page = متنی ندارد: صفحه‌ای خالی است.
parser-encrypted = رمزگذاری شده است: آن را بدون گذرواژه ذخیره کنید و دوباره روی صفحه بکشید.
parser-encrypted-otherwise = به شیوه‌ای رمزگذاری شده که خوانده نمی‌شود: آن را بدون گذرواژه ذخیره کنید و دوباره روی صفحه بکشید.
parser-damaged = خراب یا نیمه‌کاره است: آن را در برنامهٔ سازنده‌اش باز و ذخیره کنید و دوباره روی صفحه بکشید.
parser-too-deep = تودرتوتر از آن است که خوانده شود: آن را در قالبی ساده‌تر ذخیره کنید.
parser-too-deep-for-office = تودرتوتر از آن است که خوانده شود: آن را به‌صورت PDF ذخیره کنید و همان را روی صفحه بکشید.
parser-too-big = برای خواندن بیش از حد مجاز حافظه می‌خواهد: آن را چند تکه کنید یا در قالبی ساده‌تر ذخیره کنید.
parser-large-part = بیش از حد بزرگ است: یکی از اجزایش از { $megabytes } مگابایت بیشتر است. آن را چند تکه کنید.
parser-bomb = پس از باز شدن بسیار بزرگ‌تر از یک سند می‌شود: شاید برای آسیب زدن ساخته شده باشد و خوانده نمی‌شود.
parser-slow = خواندنش بیش از { $seconds } ثانیه طول کشید: آن را چند تکه کنید یا در قالبی ساده‌تر ذخیره کنید.
parser-broke = برنامهٔ خوانندهٔ این نوع فایل را از کار انداخت: آن را در قالب دیگری ذخیره کنید.

## Refused, since it is another kind of file than its name says (fragments after the file's name)

parser-looks-unreadable = با وجود نامش، شبیه { $what } است: متنی ندارد که خوانده شود.
parser-looks-other = شبیه { $what } است: پسوندش را { $ending } کنید و دوباره روی صفحه بکشید.
parser-looks-zip = شبیه بایگانی zip است: آن را باز کنید و فایل‌های درونش را روی صفحه بکشید.
parser-old-word = شبیه سند قدیمی Word است: آن را با پسوند docx ذخیره کنید و همان را روی صفحه بکشید.
parser-old-powerpoint = شبیه فایل قدیمی PowerPoint است: آن را با پسوند pptx ذخیره کنید و همان را روی صفحه بکشید.
parser-old-excel = شبیه فایل قدیمی Excel است: آن را با پسوند xlsx ذخیره کنید و همان را روی صفحه بکشید.
parser-old-outlook = شبیه پیام Outlook است: آن را به‌صورت متن یا PDF ذخیره کنید و همان را روی صفحه بکشید.
parser-old-office = شبیه فایل قدیمی Office است: آن را در قالب امروزی ذخیره کنید و همان را روی صفحه بکشید.
parser-wrong-web = { $kind } نیست و شبیه صفحهٔ وب است: پسوندش را html بگذارید یا دوباره دانلودش کنید.
parser-wrong-blank = { $kind } نیست و چیزی جز فاصلهٔ خالی ندارد: دوباره دانلود یا ذخیره‌اش کنید.
parser-wrong-text = { $kind } نیست و شبیه متن ساده است: پسوندش را txt بگذارید.
parser-wrong-damaged = { $kind } نیست، یا خراب است: آن را در برنامهٔ سازنده‌اش باز و دوباره ذخیره کنید.
parser-kind-pdf = فایل PDF
    .bare = فایل PDF
parser-kind-docx = سند Word
    .bare = سند Word
parser-kind-pptx = ارائهٔ PowerPoint
    .bare = ارائهٔ PowerPoint
parser-kind-xlsx = فایل Excel
    .bare = فایل Excel
parser-kind-epub = کتاب EPUB
    .bare = کتاب EPUB
parser-what-picture = تصویر { $format }
parser-what-archive = بایگانی { $format }
parser-what-program = فایل برنامه
parser-what-database = پایگاه دادهٔ SQLite
parser-what-audio = فایل صوتی
parser-what-video = ویدئو

## Refused: text and data (fragments after the file's name)

parser-no-text = فایل متنی نیست: بایت‌هایی دارد که در هیچ متنی نیست.
parser-marked-wrongly = خود را { $encoding } معرفی می‌کند و چنین نیست: آن را با UTF-8 ذخیره کنید.
parser-unmarked-wrongly = شبیه { $encoding } بدون نشان ترتیب بایت است، ولی همهٔ آن چنین نیست: آن را با UTF-8 ذخیره کنید.
parser-json-wrong = به قالب درست JSON نیست (خط { $line }، ستون { $column }): آن را اصلاح کنید یا پسوندش را txt بگذارید.
parser-json-number = به قالب درست JSON نیست (یک عدد): آن را اصلاح کنید یا پسوندش را txt بگذارید.
parser-json-long = بلندتر از آن است که خوانده شود: JSON حداکثر می‌تواند { $count } نویسه داشته باشد. آن را چند تکه کنید یا به‌صورت CSV ذخیره کنید.
parser-no-json-lines = به قالب درست JSON Lines نیست: هیچ‌یک از خط‌هایش JSON نیست.
parser-notebook-old = دفترچه‌ای به قالب امروزی نیست: آن را در Jupyter باز و دوباره ذخیره کنید.
parser-notebook-long = بلندتر از آن است که خوانده شود (حداکثر { $megabytes } مگابایت): خروجی‌هایش را در Jupyter پاک کنید و دوباره ذخیره کنید.

## Refused: PDF, Office files and books (fragments after the file's name)

parser-pdf-damaged = خراب یا نیمه‌کاره است: آن را در یک برنامهٔ نمایش PDF باز کنید، به‌صورت PDF تازه ذخیره یا چاپ کنید و همان را روی صفحه بکشید.
parser-scan = اسکن است: صفحه‌هایش تصویر است و متنی ندارد. نخست نویسه‌خوانی (OCR) را روی آن اجرا کنید.
parser-no-word = سند Word نیست: آن را در برنامهٔ سازنده‌اش باز کنید و با پسوند docx ذخیره کنید.
parser-no-powerpoint = ارائهٔ PowerPoint نیست: آن را در برنامهٔ سازنده‌اش باز کنید و با پسوند pptx ذخیره کنید.
parser-excel-damaged = خراب است یا فایل Excel نیست: آن را در برنامهٔ سازنده‌اش باز کنید و با پسوند xlsx ذخیره کنید.
parser-no-book = کتاب EPUB نیست: شاید خراب باشد، یا نوع دیگری از بایگانی zip.
parser-protected = در برابر کپی محافظت شده است (DRM): فقط در برنامهٔ فروشگاهش خوانده می‌شود.

## How large a file is, as a person would count it. Stands in a list: "42 pages, 118 passages, 0.4 s"
## `.part`: only some were read. `.first`: only some were read, and nobody knows how many there are.

size-pages = { $count } صفحه
    .part = { $count } از { $of } صفحه
size-slides = { $count } اسلاید
    .part = { $count } از { $of } اسلاید
size-chapters = { $count } فصل
    .part = { $count } از { $of } فصل
size-cells = { $count } سلول
    .part = { $count } از { $of } سلول
size-sheets = { $count } برگه
size-rows = { $count } ردیف
    .part = { $count } از { $of } ردیف
    .first = { $count } ردیف نخست
size-entries = { $count } مورد
    .part = { $count } از { $of } مورد
    .first = { $count } مورد نخست

## What is doubtful about a file that was read: whole sentences, "it" is the file

doubt-long-characters = بیش از حد طولانی است: فقط { $count } نویسهٔ نخست آن خوانده شد.
doubt-long-bytes = بیش از حد طولانی است: فقط { $count } بایت نخست آن خوانده شد.
doubt-long-rows = بیش از حد طولانی است: فقط { $count } ردیف نخست آن خوانده شد.
doubt-long-entries = بیش از حد طولانی است: فقط { $count } مورد نخست آن خوانده شد.
doubt-hidden-stretches = { $count } تکهٔ پنهان کنار گذاشته شد؛ { $shown } تکهٔ نخست نشان داده می‌شود.
doubt-deep = بیش از حد تودرتوست: آنچه پایین‌تر از سطح { $level } بود خوانده نشد.
doubt-no-mark = نشان ترتیب بایت ندارد؛ با { $encoding } خوانده شد.
doubt-not-utf-8 = با UTF-8 نیست؛ با { $encoding } خوانده شد.
doubt-encoding-central-european = { $name } (اروپای مرکزی)
doubt-encoding-cyrillic = { $name } (سیریلیک)
doubt-encoding-greek = { $name } (یونانی)
doubt-encoding-turkish = { $name } (ترکی)
doubt-encoding-hebrew = { $name } (عبری)
doubt-encoding-arabic = { $name } (عربی)
doubt-encoding-thai = { $name } (تایلندی)
doubt-encoding-japanese = { $name } (ژاپنی)
doubt-encoding-chinese = { $name } (چینی)
doubt-encoding-korean = { $name } (کره‌ای)
doubt-broken-characters = با UTF-8 است و { $count } نویسهٔ خراب دارد که به شکل { "\uFFFD" } نشان داده می‌شود.
doubt-guessed-header = ردیف نخست به‌عنوان نام ستون‌ها خوانده شد.
doubt-no-header = ستون‌هایش نام ندارند: ردیف نخست هم به‌عنوان داده خوانده شد.
doubt-spanning-numbers = عددی که در جدول برای چند ردیف است در هر یک از آن‌ها تکرار شده است: جمع آن را بیش از یک بار می‌شمارد.
doubt-open-quote = علامت نقل‌قولی در خط { $line } هرگز بسته نمی‌شود: مثل نشانه‌ای معمولی خوانده شد.
doubt-open-quotes = چند علامت نقل‌قول هرگز بسته نمی‌شوند، نخستین در خط { $line }: مثل نشانه‌ای معمولی خوانده شدند.
doubt-json-lines = { $count } خط از { $of } خط به قالب JSON نیست: نخستین آن‌ها خط { $line }.
doubt-many-pages = { $count } صفحه دارد: فقط { $most } صفحهٔ نخست خوانده شد.
doubt-pages-without-text = { $count } صفحه از { $of } صفحه متنی ندارد: { $pages } (اسکن‌شده؟).
doubt-pages-unread = { $count } صفحه از { $of } صفحه خوانده نشد: { $pages }.
doubt-list = { $first } و { $last }
    .more = { $first } و { $count } مورد دیگر
doubt-hidden-slides = { $count } اسلاید در نمایش پنهان است: { $slides }.
doubt-tracked-changes = ردگیری تغییرات دارد: آنچه در آن حذف شده خوانده نشد.
doubt-many-columns = بیش از { $most } ستون دارد: فقط { $most } ستون نخست خوانده شد.
doubt-hidden-sheets = { $count } برگهٔ پنهان خوانده نشد: { $sheets }.
    .sheet = «{ $name }»
doubt-missing-chapter = یکی از فصل‌هایش موجود نیست.
doubt-signs = { $count } نشانه از یک قلم نشانه‌ها خوانده نشد و به شکل { "\uFFFD" } نشان داده می‌شود.
doubt-formulas-calculated = { $count } فرمول در فایل نتیجه‌ای ندارد: Tandem آن را حساب کرد.
doubt-formulas = { $count } فرمول در فایل نتیجه‌ای ندارد: آن را در برنامهٔ صفحه‌گسترده باز کنید، ذخیره کنید و دوباره بکشید.
doubt-without-formats = آسیب دیده است: مقدارهایش بدون قالب اعداد خوانده شد.
