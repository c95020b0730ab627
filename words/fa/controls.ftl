# What one can choose and press: the pickers in the composer, the settings panel, the buttons under an answer, starters.

## Pickers in the composer

picker-model = مدل
picker-auto = خودکار
    .about = مدل کوچک پیش‌نویس را می‌نویسد و مدل بزرگ‌تر در صورت نیاز وارد می‌شود.
    .none = هیچ مدلی وصل نیست: پاسخ‌ها نقل‌قول از سندهای شماست.
picker-alone = به‌تنهایی پاسخ می‌دهد.
picker-quotes = نقل‌قول
    .about = بهترین جمله‌های سندهای شما، بدون مدل.
picker-replay = بازپخش
    .about = نشستی ضبط‌شده با زمان‌بندی خودش پاسخ می‌دهد؛ از هیچ مدلی پرسیده نمی‌شود.
picker-scope = پاسخ از روی
scope-everything = همهٔ سندها
    .about = بارگذاری‌های شما و سندهایی که Tandem با آن‌ها راه افتاده است.
scope-uploads = بارگذاری‌های من
    .about = فقط فایل‌هایی که به این گفت‌وگو پیوست کرده‌اید.
scope-corpus = سندهای موجود
    .about = فقط سندهایی که Tandem با آن‌ها راه افتاده است.
scope-nothing = فقط مدل
    .about = بدون سند: مدل از دانش عمومی خود پاسخ می‌دهد.
important = مهم
    .about = مهم: { $model } پیش‌نویس را بهتر می‌کند

## Settings panel

settings-answers = پاسخ‌ها
settings-passages = بخش‌ها
    .about = چند بخش جستجو شود.
settings-temperature-draft = دمای پیش‌نویس
settings-temperature-escalation = دمای مدل بزرگ‌تر
settings-max-tokens-draft = بلندترین پاسخ پیش‌نویس، به توکن
settings-max-tokens-escalation = بلندترین پاسخ مدل بزرگ‌تر، به توکن
settings-rules = مدل بزرگ‌تر وارد شود وقتی…
settings-topics = موضوع‌های نشان‌دار، جداشده با ویرگول

## Starters: questions to begin with

# "خلاصه" makes it a question about the whole document (rag/answer/intent.py).
starter-about = خلاصهٔ سند «{ $title }»

## Buttons under an answer

keep-draft = نگه‌داشتن پیش‌نویس
ask-larger = پرسیدن از { $model }
ask-anyway = پرسیدن از مدل در هر حال
replay-recording = بازپخش نشست ضبط‌شده
try-again = تلاش دوباره
copy-cited = کپی با ارجاع‌ها
good-answer = پاسخ خوب
bad-answer = پاسخ بد

## Titles of the side panel

side-passage = بخش

## Said for a moment above the page

toast-nothing-more = دیگر چیزی پیرامون این بخش‌ها برای خواندن نمانده است.
toast-busy = پاسخ دیگری در حال نوشته شدن است: آن را متوقف کنید یا تا پایانش صبر کنید.
toast-write = پرسشی بنویسید یا فایلی پیوست کنید.

## Where a request is refused, in place of the page

refused-host = این نشانی از آنِ Tandem نیست: نشانی‌ای را باز کنید که هنگام راه‌اندازی چاپ شد، یا این نام میزبان را مجاز کنید.
refused-origin = درخواست از صفحه‌های دیگر پذیرفته نمی‌شود.
