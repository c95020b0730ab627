# What is said of a file by what reads it: why it was refused, what is doubtful about it, how large it is.

## Why a file was refused
## Each is the end of a sentence that begins with the file's name: "report.pdf is encrypted: save it …".
## "Drop it" is what people do with a file: they drag it onto the page.

parser-unknown-kind = הוא מסוג שאי אפשר לקרוא ({ $ending }).
parser-no-ending = הוא מסוג שאי אפשר לקרוא (אין לו סיומת).
parser-disk = לא ניתן לקריאה ({ $why }).
parser-disk-unknown = לא ניתן לקריאה (הדיסק החזיר שגיאה).
parser-empty = ריק: יש בו 0 בייטים.
parser-blank = אינו מכיל טקסט: אין בו אלא רווחים.
parser-unseen = אינו מכיל טקסט שאפשר לראות.
parser-empty-page = אינו מכיל טקסט: זהו דף ריק.
parser-encrypted = מוצפן: שמרו אותו ללא סיסמה וגררו אותו שוב.
parser-encrypted-otherwise = מוצפן באופן שאי אפשר לקרוא: שמרו אותו ללא סיסמה וגררו אותו שוב.
parser-damaged = פגום או קטוע: פתחו אותו בתוכנה שיצרה אותו, שמרו אותו מחדש וגררו אותו שוב.
parser-too-deep = מקונן עמוק מכדי שאפשר יהיה לקרוא אותו: שמרו אותו בפורמט פשוט יותר.
parser-too-deep-for-office = מקונן עמוק מכדי שאפשר יהיה לקרוא אותו: שמרו אותו כ-PDF וגררו את הקובץ החדש.
parser-too-big = דורש לקריאה יותר זיכרון מן המותר: פצלו אותו, או שמרו אותו בפורמט פשוט יותר.
parser-large-part = גדול מדי: אחד מחלקיו גדול מ-{ $megabytes } מ״ב. פצלו אותו.
parser-bomb = נפרס להרבה יותר ממה שיש במסמך: ייתכן שנוצר כדי להזיק, ולכן לא נקרא.
parser-slow = לא נקרא בתוך { $seconds } שנ׳: פצלו אותו, או שמרו אותו בפורמט פשוט יותר.
parser-broke = הכשיל את התוכנה שקוראת קבצים כאלה: שמרו אותו בפורמט אחר.

## Refused, since it is another kind of file than its name says (fragments after the file's name)

parser-looks-unreadable = נראה כמו { $what }, למרות שמו: אין בו טקסט שאפשר לקרוא.
parser-looks-other = נראה כמו { $what }: תנו לו את הסיומת { $ending } וגררו אותו שוב.
parser-looks-zip = נראה כמו ארכיון zip: חלצו אותו וגררו את הקבצים שבתוכו.
parser-old-word = נראה כמו מסמך Word ישן: שמרו אותו כקובץ docx וגררו את הקובץ החדש.
parser-old-powerpoint = נראה כמו קובץ PowerPoint ישן: שמרו אותו כקובץ pptx וגררו את הקובץ החדש.
parser-old-excel = נראה כמו חוברת עבודה ישנה של Excel: שמרו אותו כקובץ xlsx וגררו את הקובץ החדש.
parser-old-outlook = נראה כמו הודעת Outlook: שמרו אותו כטקסט או כ-PDF וגררו את הקובץ החדש.
parser-old-office = נראה כמו קובץ Office ישן: שמרו אותו בפורמט הנוכחי וגררו את הקובץ החדש.
parser-wrong-web = אינו { $kind }, ונראה כמו דף אינטרנט: תנו לו את הסיומת html, או הורידו אותו שוב.
parser-wrong-blank = אינו { $kind }, ואין בו אלא רווחים: הורידו או שמרו אותו שוב.
parser-wrong-text = אינו { $kind }, ונראה כמו טקסט פשוט: תנו לו את הסיומת txt.
parser-wrong-damaged = אינו { $kind }, או שהוא פגום: פתחו אותו בתוכנה שיצרה אותו ושמרו אותו שוב.
parser-kind-pdf = קובץ PDF
    .bare = קובץ PDF
parser-kind-docx = מסמך Word
    .bare = מסמך Word
parser-kind-pptx = מצגת PowerPoint
    .bare = מצגת
parser-kind-xlsx = חוברת עבודה של Excel
    .bare = חוברת עבודה
parser-kind-epub = ספר EPUB
    .bare = ספר
parser-what-picture = תמונת { $format }
parser-what-archive = ארכיון { $format }
parser-what-program = תוכנה
parser-what-database = מסד נתונים של SQLite
parser-what-audio = קובץ שמע
parser-what-video = סרטון

## Refused: text and data (fragments after the file's name)

parser-no-text = אינו קובץ טקסט: יש בו בייטים שאינם מופיעים בשום טקסט.
parser-marked-wrongly = מסומן כ-{ $encoding } ואינו כזה: שמרו אותו כ-UTF-8.
parser-unmarked-wrongly = נראה כמו { $encoding } ללא סימן סדר בתים (BOM), אך לא כולו כזה: שמרו אותו כ-UTF-8.
parser-json-wrong = אינו JSON תקין (שורה { $line }, עמודה { $column }): תקנו אותו, או תנו לו את הסיומת txt.
parser-json-number = אינו JSON תקין (מספר שגוי): תקנו אותו, או תנו לו את הסיומת txt.
parser-json-long = ארוך מדי לקריאה: ב-JSON יכולים להיות לכל היותר { $count } תווים. פצלו אותו, או שמרו אותו כ-CSV.
parser-no-json-lines = אינו JSON Lines תקין: אף אחת משורותיו אינה JSON.
parser-notebook-old = אינו מחברת בפורמט הנוכחי: פתחו אותו ב-Jupyter ושמרו אותו שוב.
parser-notebook-long = ארוך מדי לקריאה ({ $megabytes } מ״ב לכל היותר): נקו את הפלטים שלו ב-Jupyter ושמרו אותו שוב.

## Refused: PDF, Office files and books (fragments after the file's name)

parser-pdf-damaged = פגום או קטוע: פתחו אותו בתוכנה להצגת PDF, שמרו או הדפיסו אותו ל-PDF חדש וגררו את הקובץ החדש.
parser-scan = סרוק: העמודים שלו הם תמונות ואין בהם טקסט. הריצו עליו תחילה זיהוי תווים (OCR).
parser-no-word = אינו מסמך Word: פתחו אותו בתוכנה שיצרה אותו ושמרו אותו כקובץ docx.
parser-no-powerpoint = אינו מצגת PowerPoint: פתחו אותו בתוכנה שיצרה אותו ושמרו אותו כקובץ pptx.
parser-excel-damaged = פגום, או אינו חוברת עבודה של Excel: פתחו אותו בתוכנה שיצרה אותו ושמרו אותו כקובץ xlsx.
parser-no-book = אינו ספר EPUB: ייתכן שהוא פגום, או שהוא ארכיון zip מסוג אחר.
parser-protected = מוגן מפני העתקה (DRM): אפשר לקרוא אותו רק בתוכנה של החנות שבה נקנה.

## How large a file is, as a person would count it. Stands in a list: "42 pages, 118 passages, 0.4 s"
## `.part`: only some were read. `.first`: only some were read, and nobody knows how many there are.

size-pages = { $count ->
    [one] עמוד אחד
    [two] שני עמודים
   *[other] { $count } עמודים
}
    .part = { $count } מתוך { $of ->
        [one] עמוד אחד
        [two] שני עמודים
       *[other] { $of } עמודים
    }
size-slides = { $count ->
    [one] שקופית אחת
    [two] שתי שקופיות
   *[other] { $count } שקופיות
}
    .part = { $count } מתוך { $of ->
        [one] שקופית אחת
        [two] שתי שקופיות
       *[other] { $of } שקופיות
    }
size-chapters = { $count ->
    [one] פרק אחד
    [two] שני פרקים
   *[other] { $count } פרקים
}
    .part = { $count } מתוך { $of ->
        [one] פרק אחד
        [two] שני פרקים
       *[other] { $of } פרקים
    }
size-cells = { $count ->
    [one] תא אחד
    [two] שני תאים
   *[other] { $count } תאים
}
    .part = { $count } מתוך { $of ->
        [one] תא אחד
        [two] שני תאים
       *[other] { $of } תאים
    }
size-sheets = { $count ->
    [one] גיליון אחד
    [two] שני גיליונות
   *[other] { $count } גיליונות
}
size-rows = { $count ->
    [one] שורה אחת
    [two] שתי שורות
   *[other] { $count } שורות
}
    .part = { $count } מתוך { $of ->
        [one] שורה אחת
        [two] שתי שורות
       *[other] { $of } שורות
    }
    .first = { $count ->
        [one] השורה הראשונה
        [two] שתי השורות הראשונות
       *[other] { $count } השורות הראשונות
    }
size-entries = { $count ->
    [one] פריט אחד
    [two] שני פריטים
   *[other] { $count } פריטים
}
    .part = { $count } מתוך { $of ->
        [one] פריט אחד
        [two] שני פריטים
       *[other] { $of } פריטים
    }
    .first = { $count ->
        [one] הפריט הראשון
        [two] שני הפריטים הראשונים
       *[other] { $count } הפריטים הראשונים
    }

## What is doubtful about a file that was read: whole sentences, "it" is the file

doubt-long-characters = הקובץ ארוך מדי: { $count ->
    [one] נקרא רק התו הראשון.
    [two] נקראו רק שני התווים הראשונים.
   *[other] נקראו רק { $count } התווים הראשונים.
}
doubt-long-bytes = הקובץ ארוך מדי: { $count ->
    [one] נקרא רק הבייט הראשון.
    [two] נקראו רק שני הבייטים הראשונים.
   *[other] נקראו רק { $count } הבייטים הראשונים.
}
doubt-long-rows = הקובץ ארוך מדי: { $count ->
    [one] נקראה רק השורה הראשונה.
    [two] נקראו רק שתי השורות הראשונות.
   *[other] נקראו רק { $count } השורות הראשונות.
}
doubt-long-entries = הקובץ ארוך מדי: { $count ->
    [one] נקרא רק הפריט הראשון.
    [two] נקראו רק שני הפריטים הראשונים.
   *[other] נקראו רק { $count } הפריטים הראשונים.
}
doubt-hidden-stretches = { $count } רצפים של טקסט מוסתר הושמטו; { $shown } הראשונים מוצגים.
doubt-deep = הקובץ מקונן עמוק מדי: מה שמתחת לרמה { $level } לא נקרא.
doubt-no-mark = אין בקובץ סימן סדר בתים (BOM); הוא נקרא כ-{ $encoding }.
doubt-not-utf-8 = הקובץ אינו UTF-8; הוא נקרא כ-{ $encoding }.
doubt-encoding-central-european = { $name } (מרכז אירופה)
doubt-encoding-cyrillic = { $name } (קירילית)
doubt-encoding-greek = { $name } (יוונית)
doubt-encoding-turkish = { $name } (טורקית)
doubt-encoding-hebrew = { $name } (עברית)
doubt-encoding-arabic = { $name } (ערבית)
doubt-encoding-thai = { $name } (תאית)
doubt-encoding-japanese = { $name } (יפנית)
doubt-encoding-chinese = { $name } (סינית)
doubt-encoding-korean = { $name } (קוריאנית)
doubt-broken-characters = הקובץ הוא UTF-8 ויש בו { $count ->
    [one] תו פגום אחד, שמוצג
    [two] שני תווים פגומים, שמוצגים
   *[other] { $count } תווים פגומים, שמוצגים
} כך: { "\uFFFD" }.
doubt-guessed-header = השורה הראשונה נחשבה לשמות העמודות.
doubt-no-header = לעמודות אין שמות: השורה הראשונה נקראה כנתונים.
doubt-spanning-numbers = מספר שעומד בעבור כמה שורות של טבלה חוזר בכל אחת מהן: סכום מונה אותו יותר מפעם אחת.
doubt-open-quote = מירכאה בשורה { $line } אינה נסגרת: היא נקראה כתו רגיל.
doubt-open-quotes = יש מירכאות שאינן נסגרות, לראשונה בשורה { $line }: הן נקראו שם כתווים רגילים.
doubt-json-lines = { $count ->
    [one] שורה אחת מתוך { $of } אינה JSON: שורה { $line }.
    [two] שתי שורות מתוך { $of } אינן JSON; הראשונה היא שורה { $line }.
   *[other] { $count } שורות מתוך { $of } אינן JSON; הראשונה היא שורה { $line }.
}
doubt-many-pages = בקובץ יש { $count } עמודים: נקראו רק { $most } הראשונים.
doubt-pages-without-text = { $count ->
    [one] בעמוד אחד
    [two] בשני עמודים
   *[other] ב-{ $count } עמודים
} מתוך { $of } אין טקסט: { $pages } (אולי זו סריקה?).
doubt-pages-unread = { $count ->
    [one] עמוד אחד מתוך { $of } לא ניתן לקריאה
    [two] שני עמודים מתוך { $of } לא ניתנים לקריאה
   *[other] { $count } עמודים מתוך { $of } לא ניתנים לקריאה
}: { $pages }.
doubt-list = { $first } ו-{ $last }
    .more = { $first } ועוד { $count }
doubt-hidden-slides = { $count ->
    [one] שקופית אחת מוסתרת
    [two] שתי שקופיות מוסתרות
   *[other] { $count } שקופיות מוסתרות
} במצגת: { $slides }.
doubt-tracked-changes = בקובץ יש שינויים במעקב: מה שנמחק בהם לא נקרא.
doubt-many-columns = בקובץ יש יותר מ-{ $most } עמודות: נקראו רק { $most } הראשונות.
doubt-hidden-sheets = { $count ->
    [one] גיליון מוסתר אחד לא נקרא: { $sheets }.
    [two] שני גיליונות מוסתרים לא נקראו: { $sheets }.
   *[other] { $count } גיליונות מוסתרים לא נקראו: { $sheets }.
}
    .sheet = "{ $name }"
doubt-missing-chapter = אחד הפרקים חסר.
doubt-signs = { $count ->
    [one] סימן אחד מגופן סימנים לא נקרא ומוצג
    [two] שני סימנים מגופן סימנים לא נקראו ומוצגים
   *[other] { $count } סימנים מגופן סימנים לא נקראו ומוצגים
} כך: { "\uFFFD" }.
doubt-formulas-calculated = { $count ->
    [one] לנוסחה אחת אין תוצאה בקובץ: Tandem חישב אותה.
    [two] לשתי נוסחאות אין תוצאה בקובץ: Tandem חישב אותן.
   *[other] ל־{ $count } נוסחאות אין תוצאה בקובץ: Tandem חישב אותן.
}
doubt-formulas = { $count ->
    [one] לנוסחה אחת אין תוצאה בקובץ
    [two] לשתי נוסחאות אין תוצאה בקובץ
   *[other] ל־{ $count } נוסחאות אין תוצאה בקובץ
}: פתחו אותו בתוכנת גיליונות, שמרו אותו וגררו אותו שוב.
doubt-without-formats = הקובץ פגום: הערכים נקראו בלי תבניות המספרים שלהם.
