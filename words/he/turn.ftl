# One turn: what stands in the message, the line of the decision, its reasons, the step above it, the latency table.

## The message itself

greeting = שאלו אותי על המסמכים שלכם: אני מחפש בהם, עונה לפי מה שנמצא, ומראה מתחת לכל תשובה איזה מודל כתב אותה, על סמך אילו קטעים, ועל מה הלך הזמן.
not-found = **לא נמצא במסמכים שלכם.**
not-found-nearest = **לא נמצא במסמכים שלכם.** הקטעים הקרובים ביותר מופיעים למטה.
quoted-not-connected = *לא מחובר מודל שפה, ולכן אלה המשפטים הטובים ביותר מהמסמכים שלכם. כדי לחבר מודל, הפעילו את Tandem עם* `TANDEM_ENDPOINT=http://127.0.0.1:PORT/v1`*, הכתובת של שרת תואם OpenAI.*
quoted-not-answered = *אף מודל שפה לא ענה, ולכן אלה המשפטים הטובים ביותר מהמסמכים שלכם.*
stopped-before-a-word = *נעצר לפני המילה הראשונה.*
broken-body = **אירעה תקלה ב-Tandem.** היא רשומה ביומן; נסו לשאול שוב.
nobody-answered = **לא היה מי שיענה.** הפעילו את Tandem כשהמשתנה `TANDEM_ENDPOINT` מכיל כתובת של שרת תואם OpenAI, ושאלו שוב.
said-nothing = *המודל לא אמר דבר.*

## What is being done, while it runs

doing-search = מתבצע חיפוש במסמכים שלכם
doing-found = { $count ->
    [one] נמצא קטע אחד
    [two] נמצאו שני קטעים
   *[other] נמצאו { $count } קטעים
}
doing-reading = { $model } קורא
doing-waiting = { $model }: { $why }
doing-pass = { $model } קורא { $part }
doing-thinking = { $model } חושב
doing-writing = { $model } כותב
doing-check = בדיקת מה שכתב { $model }
doing-failed = { $model } לא הצליח לענות
doing-larger = המודל הגדול נכנס לתמונה
doing = בעבודה

## Who answered

settled-greeted = לא נדרש חיפוש
settled-not-found = לא נמצא במסמכים שלכם
settled-counted = נספר בידי Tandem
settled-asked-back = Tandem שואל למה הכוונה
settled-quoted = ציטוטים מהמסמכים שלכם
settled-stopped = עצרתם את התשובה
settled-stopped-model = עצרתם את { $model }
settled-broken = אירעה תקלה ב-Tandem
settled-no-model = אף מודל לא הצליח לענות
settled-broke-off = { $model } נקטע באמצע
settled-kept = השארתם את הטיוטה של { $model }
settled-draft-stands = הטיוטה של { $model } נשארת בתוקף
settled-unsupported = { $model } ענה, והקטעים אינם תומכים בכך
settled-answered = { $model } ענה

## Why these words stand: sentences below the line

why-good-enough = אף כלל לא העיד נגד הטיוטה.
why-better-supported = התשובה של המודל הגדול נתמכת לפחות באותה מידה.
why-less-supported = התשובה של המודל הגדול הייתה נתמכת פחות.
why-larger-supported = הקטעים אינם תומכים בטיוטה, אך תומכים בתשובה של המודל הגדול.
why-larger-whole = הטיוטה אינה שלמה, והתשובה של המודל הגדול שלמה.
why-larger-answers = הטיוטה לא מצאה תשובה, והמודל הגדול מצא.
why-larger-unsupported = הקטעים אינם תומכים בתשובה של המודל הגדול.
why-larger-not-whole = התשובה של המודל הגדול אינה שלמה.
why-larger-refused = המודל הגדול לא מצא תשובה.
why-honest = המודל הגדול לא מצא תשובה, ודבר בקטעים אינו תומך בטיוטה.
why-unsupported = דבר בקטעים אינו תומך באף אחת מהתשובות: זו הקרובה יותר.
why-only-one = המודל האחר לא הצליח לענות.
why-no-second = לא היה מודל נוסף לשאול אותו.
why-picked = בחרתם במודל הזה.

## Why the larger model is not asked; why it is, is in rules.ftl

no-larger = לא מחובר מודל גדול יותר.
same-server = המודל הגדול נמצא באותו שרת, ואין אליו גישה.
good-enough = הטיוטה טובה מספיק.

## Small badges beside the line, each with an explanation

badge-general = לא מהמסמכים שלכם
    .title = המודל ענה מתוך ידע כללי.
badge-well-supported = נתמכת היטב
badge-partly-supported = נתמכת חלקית
badge-hardly-supported = כמעט לא נתמכת
badge-support-title = { NUMBER($share, style: "percent", maximumFractionDigits: 0) } מהמילים שהתשובה עצמה הוסיפה מופיעות בקטעים שהוצגו למודל.
badge-weak-evidence = ראיות חלשות
    .title = הקטעים מתאימים לשאלה רק בחלקם.

## Details: label, value, note

detail-evidence = ראיות
    .note = ציון { NUMBER($score, minimumFractionDigits: 2, maximumFractionDigits: 2) }, סף { NUMBER($floor, minimumFractionDigits: 2, maximumFractionDigits: 2) }
evidence-none = אין
evidence-weak = חלשות
evidence-strong = חזקות
detail-gap = יתרון הקטע הראשון
    .note = על פני השני, מ-0 עד 1
detail-unknown = מילים לא מוכרות
    .note = מן השאלה, לפי משקל, אינן מופיעות באף מסמך
detail-length = אורך התשובה של { $model }
    .note = תווים
detail-support = תמיכה בתשובה של { $model }
    .note = לא מופיע בקטעים: { $missing }
detail-confidence = ביטחון של { $model }
    .note = לוג־הסתברות, העשירון הפחות בטוח
detail-signs = סימנים בתשובה של { $model }
sign-none = אין

## The step above the answer. Chainlit writes "Using" or "Used" before its name.

step-found-nothing = מסמכים שלכם: לא נמצא דבר
step-files = קבצים מצורפים
step-no-documents = אפס מסמכים
step-documents = מסמכים שלכם
step-asked = { $model } נשאל: { $tokens ->
    [one] טוקן אחד
    [two] שני טוקנים
   *[other] { $tokens } טוקנים
}, { $passages ->
    [one] קטע אחד
    [two] שני קטעים
   *[other] { $passages } קטעים
}
step-waits = { $model } ממתין: { $why }
step-answered = { $model } ענה

## What was found

found-nothing = לאף קטע אין מילה משותפת עם השאלה
found = { $passages ->
    [one] קטע אחד
    [two] שני קטעים
   *[other] { $passages } קטעים
} { $documents ->
    [one] ממסמך אחד
    [two] משני מסמכים
   *[other] מ-{ $documents } מסמכים
}
how-leading = קטעים מובילים מכל רחבי המסמך
how-again = אותם קטעים שוב
how-whole = המסמך כולו
how-counted = כל השורות נבדקו
evidence-none-foreign = כמעט אף מילה מן השאלה אינה מופיעה במסמכים שלכם; אולי הם בשפה אחרת?
evidence-none-long = אין ראיות
evidence-weak-long = ראיות חלשות
evidence-strong-long = ראיות חזקות

## Why a passage was found and not sent

left-not-asked = שום מודל לא נשאל
left-later = נמצא מאוחר יותר, עבור המודל הגדול
left-not-read = לא נקרא
left-not-taken = לא הייתה גישה למודל

## What the model read of each document

covered = נקרא { $share }: { $parts }
covered-quoted = { $share } מהטקסט: { $parts }
covered-sent = { $count ->
    [one] נשלח קטע אחד
    [two] נשלחו שני קטעים
   *[other] נשלחו { $count } קטעים
}
covered-searched = { $count ->
    [one] נסרק קטע אחד
    [two] נסרקו שני קטעים
   *[other] נסרקו { $count } קטעים
}
covered-left-out = { $count ->
    [one] אחד הושמט
    [two] שניים הושמטו
   *[other] { $count } הושמטו
}
covered-little = פחות מ-1%

## Where the time went

first-word = מילה ראשונה אחרי { $time }
in-all = { $time } בסך הכול
timing = זמנים
tokens-in = { $count } בקלט
tokens-out = { $count } בפלט
tokens-rate = { NUMBER($rate, minimumFractionDigits: 1, maximumFractionDigits: 1) } טוקנים/שנ׳
tokens-estimated = לפי הערכה

stage-read = קריאה
stage-retrieve = אחזור
stage-stopped = עצירה
stage-decide = החלטה
stage-page = תצוגה
stage-prompt = פרומפט
stage-failed = כשל
stage-wait = המתנה
stage-send = שליחה
stage-first-token = טוקן ראשון
stage-thinking = חשיבה
stage-writing = כתיבה

# Who took part, where no model's name is known: what it is, or what it does.
role-reading = קריאה
role-draft = טיוטה
role-escalation = המודל הגדול
role-quotes = ציטוטים
role-count = ספירה
role-documents = מסמכים
role-replay = הרצה חוזרת

## A question while a recording answers: what is wrong, then what to do

replay-unknown-question = השאלה הזאת אינה בהקלטה.
replay-recorded = השאלות שהוקלטו: { $questions }.
replay-none = הפעילו את Tandem כשהמשתנה TANDEM_RECORDING מפנה למפגש מוקלט.
