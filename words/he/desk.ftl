# The presenter's desk and the session's report, in the side panel: what left the machine, the pre-flight, the figures.

## The desk

desk-title = מפגש
desk-away = { $count ->
    [one] בקשה אחת יצאה מהמחשב הזה
    [two] שתי בקשות יצאו מהמחשב הזה
   *[other] { $count } בקשות יצאו מהמחשב הזה
}
desk-away-to = { $count ->
    [one] בקשה אחת יצאה מהמחשב הזה: { $hosts }
    [two] שתי בקשות יצאו מהמחשב הזה: { $hosts }
   *[other] { $count } בקשות יצאו מהמחשב הזה: { $hosts }
}
desk-flight-not-found = לא במסמכים
# Of the recording: so many turns are in it; $path is a file's.
desk-recorded = { $count ->
    [one] סבב אחד בקובץ { $path }
    [two] שני סבבים בקובץ { $path }
   *[other] { $count } סבבים בקובץ { $path }
}
# What a recording can answer, above the list.
desk-replay = { $count ->
    [one] שאלה מוקלטת אחת
    [two] שתי שאלות מוקלטות
   *[other] { $count } שאלות מוקלטות
}
# A button: the pre-flight.
desk-run = { $count ->
    [one] הרצה אחת של השאלה
    [two] הרצה אחת של שתי השאלות
   *[other] הרצה אחת של { $count } שאלות
}

## The presenter's list of questions, a Markdown file ($file). $why is the operating system's own words

starters-unread = אי אפשר לקרוא את קובץ שאלות הפתיחה, { $file }: { $why }.
starters-encoding = קובץ שאלות הפתיחה, { $file }, אינו בקידוד UTF-8: שמרו אותו שוב בקידוד UTF-8.
starters-empty = בקובץ שאלות הפתיחה, { $file }, אין אף פריט רשימה, כלומר שורה שמתחילה במקף ורווח.

## The ledger: a line of figures for each turn, on disk. $why is the operating system's own words: "permission denied"

ledger-unwritten = אי אפשר לכתוב לפנקס שבתיקייה { $folder }, ולכן הסבבים נשמרים רק עד ש-Tandem ייסגר: { $why }.
ledger-unread = אי אפשר לקרוא את הפנקס שבתיקייה { $folder }: { $why }.

## What to do next, after a sentence that says what went wrong

error-documents =
    .hint = בדקו את המסמכים, ושאלו שוב.
error-corpus =
    .hint = הגדירו ב-TANDEM_CORPUS תיקייה שאתם מורשים לקרוא, ובה קובצי md או markdown או txt.
error-passage =
    .hint = שאלו שוב: ייתכן שהמסמכים השתנו מאז התשובה הזאת.
error-recording =
    .hint = הגדירו ב-TANDEM_DATA_DIR תיקייה שאתם מורשים לכתוב אליה, והקליטו שוב.
error-unsettled =
    .hint = הריצו סבב אחר, או הקליטו את הסבב הזה שוב עד סופו.

## The report: the line above its tables

desk-report = דוח המפגש של Tandem
desk-nothing-yet = אין עדיין סבבים.
desk-summary = { $count ->
    [one] סבב אחד, { $period }.
    [two] שני סבבים, { $period }.
   *[other] { $count } סבבים, { $period }.
}
desk-period-moment = { $at } UTC
desk-period = { $first } עד { $last } UTC
desk-unread = { $count ->
    [one] שורה אחת בפנקס לא ניתנת לקריאה.
    [two] שתי שורות בפנקס לא ניתנות לקריאה.
   *[other] { $count } שורות בפנקס לא ניתנות לקריאה.
}

## Titles of the tables

desk-turns = סבבים
desk-times = על מה הלך הזמן
desk-blend = שניות לסבב, בממוצע משוקלל
desk-tokens = טוקנים
desk-costs = עלות היפותטית
desk-rules = מה היה עושה כל כלל לבדו

## Heads of the columns: narrow

desk-column-turns = סבבים
desk-column-note = הערה
desk-column-stage = שלב
desk-column-mean = ממוצע
desk-column-p50 = חציון
desk-column-max = מרבי
desk-column-seconds = שניות
desk-column-model = מודל
desk-column-asked = פניות
desk-column-in = קלט
desk-column-out = פלט
desk-column-rate = טוקנים/שנ׳
desk-column-cost = עלות
desk-column-rule = כלל
desk-column-would = היה מעביר
desk-column-done = נשאל
desk-column-helped = הועיל

## Table "Turns": rows, and what is said about them

desk-all = כל הסבבים
desk-none = אין עדיין סבבים
desk-outcome-answered = ניתנה תשובה
desk-outcome-not-found = לא במסמכים
desk-outcome-greeted = ברכה
desk-outcome-read = קבצים נקראו
desk-outcome-stopped = נעצר
desk-outcome-failed = נכשל
desk-drafted = עם טיוטה
    .note = שנבחנה, או שנכשלה
desk-escalated = הועבר למודל הגדול
    .note = { NUMBER($share, style: "percent", maximumFractionDigits: 0) } מהטיוטות
desk-draft-failed = הטיוטה נכשלה
    .note = מתוך אלה שהועברו
desk-rated-up = דורג לטובה
desk-rated-down = דורג לרעה

## Table "Where the time went": the first word and the whole turn, after the stages

desk-first-word = מילה ראשונה
desk-total = סך הכול
desk-stage = { $lane }: { $stage }

## Table "Blended seconds a turn"

desk-blended = משוקלל
    .note = { $count ->
        [one] כפי שהיה: לפי סבב אחד עם טיוטה
        [two] כפי שהיה: ממוצע של שני סבבים עם טיוטה
       *[other] כפי שהיה: ממוצע של { $count } סבבים עם טיוטה
    }
desk-drafts-only = טיוטות בלבד
    .note = בלי הזמן של המודל הגדול
desk-larger-only = המודל הגדול בלבד
    .note = { $count ->
        [one] בלי הזמן של הטיוטות; זמן המודל הגדול מסבב אחד, עבור כולם
        [two] בלי הזמן של הטיוטות; הממוצע של המודל הגדול משני סבבים, עבור כולם
       *[other] בלי הזמן של הטיוטות; הממוצע של המודל הגדול מ-{ $count } סבבים, עבור כולם
    }
    .none = לא ענה באף סבב
desk-blend-note = מתוך הסבבים שהטיוטה שלהם נבחנה ושאיש לא עצר; אומדנים.

## Tables "Tokens" and "Hypothetical cost"

desk-number = { $number }
desk-thousands = { NUMBER($number, minimumFractionDigits: 1, maximumFractionDigits: 1) } אלף
desk-millions = { NUMBER($number, minimumFractionDigits: 1, maximumFractionDigits: 1) } מיליון
desk-about = ≈ { $number }
desk-rate = { NUMBER($number, minimumFractionDigits: 1, maximumFractionDigits: 1) }
desk-tokens-note = ≈: לא הכול נספר בידי השרת.
desk-cost = { NUMBER($cost, minimumFractionDigits: 2, maximumFractionDigits: 2) } { $currency }
desk-cost-small = { NUMBER($cost, minimumFractionDigits: 6, maximumFractionDigits: 6) } { $currency }
desk-price = { NUMBER($in, maximumFractionDigits: 6) } בקלט, { NUMBER($out, maximumFractionDigits: 6) } בפלט, למיליון
desk-costs-note = כמה היו עולים הטוקנים האלה לפי המחירים שבקובץ models/models.json. כאן הם עלו רק חשמל.

## Table "What each rule alone would do": the rules' names are in rules.ftl

desk-helped = { $helped } מתוך { $judged }
desk-rule-off = כבוי
desk-rule-untold = { $count ->
    [one] אחת לא ידועה
    [two] שתיים לא ידועות
   *[other] { $count } לא ידועות
}
desk-rules-of = { $count ->
    [one] מתוך טיוטה אחת.
    [two] מתוך שתי טיוטות.
   *[other] מתוך { $count } טיוטות.
}
desk-rules-note = היה מעביר: כמה טיוטות הכלל היה מעביר למודל הגדול אילו היה הכלל היחיד, עם הספים הנוכחיים. נשאל: בכמה מאלה המודל הגדול אכן נשאל. הועיל: התשובה שלו נשארה בתוקף ולא דורגה לרעה, היכן שאפשר לדעת. לא ידועות: השאלות אינן נשמרות, ולכן לא תמיד אפשר לדעת אם שאלה נגעה לנושא מסומן או סומנה כחשובה.

## The same for a spreadsheet: what a line is about

csv-turns = סבבים
csv-drafts = טיוטות
csv-ratings = דירוגים
csv-stage = שלב
csv-blend = שקלול
csv-model = מודל
csv-rule = כלל לבדו

## The spreadsheet: of what

csv-all = הכול
csv-judged = נבחנו או נכשלו
csv-escalated = הועברו למודל הגדול
csv-fallbacks = הועברו כי הטיוטה נכשלה
csv-up = לטובה
csv-down = לרעה
csv-as-it-was = כפי שהיה
csv-drafts-only = טיוטות בלבד
csv-larger-only = המודל הגדול בלבד

## The spreadsheet: what was measured

csv-count = מספר
csv-share = שיעור
csv-note = הערה
csv-seconds-mean = שניות, ממוצע
csv-seconds-p50 = שניות, חציון
csv-seconds-max = שניות, מרבי
csv-asked = פניות
csv-tokens-in = טוקנים בקלט
csv-tokens-out = טוקנים בפלט
csv-counted = נספרו בידי השרת
    .yes = כן
    .no = לא כולם
csv-rate = טוקנים לשנייה
csv-cost = עלות ב-{ $currency }
csv-of = מתוך
csv-untold = לא ידועות
csv-would = היה מעביר
csv-did = נשאל
csv-judged-drafts = נבחנו
csv-helped = הועיל
