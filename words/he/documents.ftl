# The documents of a conversation: what came of attached files, where in them something stands, the panels that show them.

## Where in its file a passage stood. Stands alone as a label, and within lists and sentences: lower case.
## `.range` is a run of them, by number.

place-page = עמוד { $number }
    .range = עמודים { $first } עד { $last }
    .printed = עמוד { $number } (מודפס: { $printed })
    .printed-range = עמודים { $first } עד { $last } (מודפס: { $printed })
place-slide = שקופית { $number }
    .range = שקופיות { $first } עד { $last }
place-chapter = פרק { $number }
    .range = פרקים { $first } עד { $last }
place-cell = תא { $number }
    .range = תאים { $first } עד { $last }
place-entry = פריט { $number }
    .range = פריטים { $first } עד { $last }
place-row = שורה { $number }
    .range = שורות { $first } עד { $last }
place-sheet = גיליון { $name }
    .range = גיליונות { $first } עד { $last }
place-stretch = { $first } – { $last }

## What came of the files that were attached to a message

document-reading = קריאת הקבצים המצורפים
document-reading-file = קריאת { $name }
document-reading-part = קריאת { $name }, { $done } מתוך { $of }
document-read = { $count ->
    [one] נקרא קובץ אחד
    [two] נקראו שני קבצים
   *[other] נקראו { $count } קבצים
}
document-refused = { $count ->
    [one] קובץ אחד לא ניתן לקריאה
    [two] שני קבצים לא ניתנים לקריאה
   *[other] { $count } קבצים לא ניתנים לקריאה
}
document-read-and-refused = { $count ->
    [one] נקרא קובץ אחד
    [two] נקראו שני קבצים
   *[other] נקראו { $count } קבצים
}, { $refused ->
    [one] אחד לא ניתן לקריאה
    [two] שניים לא ניתנים לקריאה
   *[other] { $refused } לא ניתנים לקריאה
}
document-next = { $count ->
    [0] אין כאן מה לחפש: הסיבה מופיעה למטה.
    [one] שאלו עליו, או בקשו סיכום.
   *[other] שאלו עליהם, או בקשו סיכום.
}
document-line = { $name }: { $summary }
document-line-refused = { $name } { $problem }
document-known = כבר נמצא כאן

## Why an attached file was not read (fragments after the file's name)

upload-too-many = הושמט: אפשר לקרוא לכל היותר { $count } קבצים בבת אחת. צרפו אותו שוב בנפרד.
upload-unknown-kind = הוא מסוג שאי אפשר לקרוא. אלה הסוגים שאפשר: Markdown, טקסט, { $kinds } וקוד מקור.
upload-gone = לא הגיע: צרפו אותו שוב.
upload-stopped = לא נקרא: עצרתם. צרפו אותו שוב.
upload-no-room-documents = לא נכנס: בשיחה אחת יש מקום לכל היותר ל-{ $count } מסמכים. הסירו קודם כמה מהם.
upload-no-room-text = לא נכנס: בשיחה אחת יש מקום לכל היותר ל-{ $megabytes } מ״ב של טקסט. הסירו קודם כמה מסמכים.

## What is doubtful about one: whole sentences

upload-known-as = הקובץ כבר נמצא כאן בשם { $name }.
upload-same-name = כבר יש כאן קובץ אחר בשם הזה: החיפוש נעשה בשניהם; אם החדש בא במקום הישן, הסירו את הישן.

## While a file is sent: shown for a moment, above the page

upload-no-conversation = השיחה הזאת הסתיימה: טענו את הדף מחדש וצרפו את הקובץ שוב.
upload-nothing = לא הגיע שום קובץ: צרפו אותו שוב.
upload-too-large = הקובץ גדול מדי: מותר לכל היותר { $megabytes } מ״ב.
upload-no-space = לא נשאר מקום לקובץ בדיסק של המחשב הזה.
upload-nameless = קובץ ללא שם

## What people should look at in a document, as a label before an excerpt

flag-hidden = טקסט מוסתר, הושמט
flag-invisible = תווים בלתי נראים
flag-instruction = מילים שפונות אל המודל
flag-control = אסימוני בקרה של מודל
# A label, before those labels and excerpts.
document-flags = { $count ->
    [one] מקום חשוד אחד
    [two] שני מקומות חשודים
   *[other] { $count } מקומות חשודים
}

## The panel of documents

documents-title = מסמכים
document-title = מסמך
documents-room = { $count } מתוך { $most } מסמכים, { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } מתוך { $limit } מ״ב
document-gone = המסמך הזה כבר אינו כאן.
document-read-more = הרחבת הקריאה: { $tokens }

## The folder of documents, and passages

corpus-unreadable = אי אפשר לקרוא את תיקיית המסמכים { $folder }: { $why }.
passage-unknown = הקטע הזה אינו במסמכים הפתוחים כעת.

## A mark on the strip of a document: "[1] page 5, sent"

mark-sent = נשלח
mark-left-out = הושמט
mark-why = { $state }: { $why }
