# The documents of a conversation: what came of attached files, where in them something stands, the panels that show them.

## Where in its file a passage stood. Stands alone as a label, and within lists and sentences: lower case.
## `.range` is a run of them, by number.

place-page = صفحهٔ { $number }
    .range = صفحه‌های { $first } تا { $last }
    .printed = صفحهٔ { $number } (شمارهٔ چاپی: { $printed })
    .printed-range = صفحه‌های { $first } تا { $last } (شمارهٔ چاپی: { $printed })
place-slide = اسلاید { $number }
    .range = اسلایدهای { $first } تا { $last }
place-chapter = فصل { $number }
    .range = فصل‌های { $first } تا { $last }
place-cell = سلول { $number }
    .range = سلول‌های { $first } تا { $last }
place-entry = مورد { $number }
    .range = موارد { $first } تا { $last }
place-row = ردیف { $number }
    .range = ردیف‌های { $first } تا { $last }
place-sheet = برگهٔ { $name }
    .range = برگه‌های { $first } تا { $last }
place-stretch = { $first } – { $last }

## What came of the files that were attached to a message

document-reading = خواندن فایل‌های پیوست
document-reading-file = خواندن { $name }
document-reading-part = خواندن { $name }، { $done } از { $of }
document-read = { $count } فایل خوانده شد
document-refused = { $count } فایل خوانده نشد
document-read-and-refused = { $count } فایل خوانده شد، { $refused } فایل خوانده نشد
document-next = { $count ->
    [0] چیزی از این را نمی‌توان جستجو کرد: دلیلش در زیر آمده است.
    [one] دربارهٔ آن بپرسید یا خلاصه‌ای بخواهید.
   *[other] دربارهٔ آن‌ها بپرسید یا خلاصه‌ای بخواهید.
}
document-line = فایل { $name }: { $summary }
document-line-refused = فایل { $name } { $problem }
document-known = از پیش اینجاست

## Why an attached file was not read (fragments after the file's name)

upload-too-many = کنار گذاشته شد: هر بار حداکثر { $count } فایل خوانده می‌شود. آن را جداگانه پیوست کنید.
upload-unknown-kind = از نوعی است که خوانده نمی‌شود. این‌ها خوانده می‌شوند: Markdown، متن ساده، { $kinds } و کد برنامه.
upload-gone = نرسید: آن را دوباره پیوست کنید.
upload-stopped = خوانده نشد: شما متوقف کردید. آن را دوباره پیوست کنید.
upload-no-room-documents = جا نمی‌شود: یک گفت‌وگو حداکثر { $count } سند می‌گیرد. نخست چند سند را حذف کنید.
upload-no-room-text = جا نمی‌شود: یک گفت‌وگو حداکثر { $megabytes } مگابایت متن می‌گیرد. نخست چند سند را حذف کنید.

## What is doubtful about one: whole sentences

upload-known-as = از پیش با نام { $name } اینجاست.
upload-same-name = فایل دیگری با همین نام اینجاست: هر دو جستجو می‌شوند؛ اگر این جایگزین آن است، فایل پیشین را حذف کنید.

## While a file is sent: shown for a moment, above the page

upload-no-conversation = این گفت‌وگو پایان یافته است: صفحه را از نو بار کنید و فایل را دوباره پیوست کنید.
upload-nothing = فایلی نرسید: آن را دوباره پیوست کنید.
upload-too-large = این بیش از حد بزرگ است: هر فایل حداکثر { $megabytes } مگابایت می‌تواند باشد.
upload-no-space = روی دیسک این رایانه جایی برای آن نمانده است.
upload-nameless = فایلی بی‌نام

## What people should look at in a document, as a label before an excerpt

flag-hidden = متن پنهان، کنار گذاشته شد
flag-invisible = نویسه‌های نامرئی
flag-instruction = سخنی خطاب به مدل
flag-control = نشانه‌های کنترلی مدل
# A label, before those labels and excerpts.
document-flags = { $count } جای مشکوک

## The panel of documents

documents-title = سندها
document-title = سند
documents-room = { $count } از { $most } سند، { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } از { $limit } مگابایت
document-gone = این سند دیگر اینجا نیست.
document-read-more = خواندن بیشتر: { $tokens }

## The folder of documents, and passages

corpus-unreadable = پوشهٔ سندها، { $folder }، خوانده نمی‌شود: { $why }.
passage-unknown = این بخش در سندهایی که اکنون بازند نیست.

## A mark on the strip of a document: "[1] page 5, sent"

mark-sent = فرستاده شد
mark-left-out = کنار گذاشته شد
mark-why = { $state }: { $why }
