# What the models say of themselves: why somebody waits, and what went wrong.

## Names

model-quotations = מנוע הציטוטים

## Waiting: fragments, after a model's name ("phi-4-mini: in line") or in a table's cell

wait-finding = איתור המודל
wait-in-line = ממתין בתור
wait-busy = עסוק, מתבצע ניסיון נוסף
wait-loading = נטען
wait-unreachable = לא זמין, מתבצע ניסיון נוסף
wait-shorter = ארוך מדי, נשלח פחות
wait-pass = חלק { $number } מתוך { $count }, { $place }
wait-pass-without-place = חלק { $number } מתוך { $count }

## A server that is not there

model-unreachable = אין גישה אל { $model }: אין תשובה מהכתובת { $address }.
    .hint = הפעילו את שרת המודלים, או הגדירו במשתנה TANDEM_ENDPOINT את הכתובת שבה הוא מאזין.
model-unreachable-slow = אין גישה אל { $model }: הכתובת { $address } לא ענתה בתוך { $seconds } שנ׳.
model-broke-before-answer = החיבור אל { $model } בכתובת { $address } נותק לפני שהגיעה תשובה.
model-broke-before-word = החיבור אל { $model } נותק לפני שהתשובה התחילה.

## A server that does not take the question

model-unauthorized = השרת של { $model } דורש מפתח, או מפתח אחר מזה שנשלח ({ $status }).
    .hint = הגדירו את המפתח שהשרת מצפה לו: TANDEM_DRAFT__API_KEY או TANDEM_ESCALATION__API_KEY.
model-not-found = בשרת שבכתובת { $address } אין { $model }.
    .hint = טענו את המודל בשרת, או הגדירו ב-TANDEM_DRAFT__MODEL או ב-TANDEM_ESCALATION__MODEL מודל שמופיע ברשימה שלו.
model-not-listed = בשרת שבכתובת { $address } אין { $model }. יש בו { $more ->
    [0] { $models }
    [one] { $models } ועוד אחד
    [two] { $models } ועוד שניים
   *[other] { $models } ועוד { $more }
}.
model-busy = { $model } עסוק: השרת שלו אינו מקבל כרגע שאלות נוספות.
    .hint = תנו לשרת רגע, ושאלו שוב.
model-loading = { $model } אינו מוכן: השרת עדיין טוען אותו, או עמוס מדי.
model-refused = השרת של { $model } לא קיבל את הבקשה ({ $status }).
    .hint = ייתכן שהשרת אינו תומך בפרמטר ש-Tandem שולח. בדקו את היומן שלו, או בחרו מודל אחר.
model-too-long = השאלה והקטעים שלה ארוכים ממה ש-{ $model } יכול לקרוא בבת אחת.
    .hint = הגדירו ב-TANDEM_CONTEXT_TOKENS את חלון ההקשר האמיתי של המודל, או קצרו את אורך התשובה המרבי (בלוח ההגדרות).

## Questions that are too long for a model: known before they are sent

prompt-question-too-long = השאלה והתשובה שלה ארוכות מחלון ההקשר של המודל: { $context } טוקנים, שמתוכם התשובה יכולה לתפוס { $answer }.
prompt-no-passage-fits = שום קטע אינו נכנס לצד השאלה בחלון ההקשר של המודל: { $context } טוקנים, שמתוכם התשובה יכולה לתפוס { $answer }.
prompt-notes-too-long = הסיכומים והתשובה שלהם ארוכים מחלון ההקשר של המודל: { $context } טוקנים, שמתוכם התשובה יכולה לתפוס { $answer }.
prompt-no-room = אין מקום בחלון ההקשר של המודל

## A server that fails or falls silent

model-error =
    .hint = שאלו שוב, או בחרו מודל אחר.
model-fault = השרת של { $model } דיווח על שגיאה במקום לענות.
    .hint = בדקו את היומן של השרת; לעתים קרובות הפעלה מחדש עוזרת. אחר כך שאלו שוב.
model-fault-status = השרת של { $model } נכשל ({ $status }).
model-silent = { $model } קיבל את השאלה ולא אמר דבר במשך { $seconds } שנ׳.
    .hint = ייתכן שהמחשב עמוס או שהמודל עדיין נטען. שאלו שוב, או הגדילו את TANDEM_FIRST_TOKEN_LIMIT_S.
model-not-taken = { $model } לא קיבל את השאלה בתוך { $seconds } שנ׳.
model-list-slow = השרת שבכתובת { $address } לא מסר את רשימת המודלים שלו בתוך { $seconds } שנ׳.
model-fell-silent = { $model } השתתק: לא הגיע ממנו דבר במשך { $seconds } שנ׳.
    .hint = מה שהוא כבר כתב נשאר על הדף. שאלו שוב, או הגדילו את TANDEM_IDLE_LIMIT_S.

## An answer that is broken

model-interrupted = התשובה של { $model } נקטעה לפני שהושלמה.
    .hint = מה שהוא כבר כתב נשאר על הדף. שאלו שוב כדי לקבל את התשובה המלאה.
model-broke-in-answer = החיבור אל { $model } נותק באמצע התשובה.
model-broke-off = { $model } נקטע: הזרם הסתיים בלי סיבת סיום.
model-garbled = מה שהגיע מהכתובת של { $model } אינו תשובה של מודל שפה.
    .hint = ודאו שהכתובת שייכת לשרת תואם OpenAI, בתבנית http://HOST:PORT/v1.
model-garbled-piece = { $model } שלח בתשובה משהו שאי אפשר לקרוא.
model-garbled-answer = השרת של { $model } שלח תשובה שאי אפשר לקרוא.
model-no-server = בכתובת { $address } אין שרת תואם OpenAI שעונה עבור { $model } ({ $status }).
model-elsewhere = השרת שבכתובת { $address } מפנה למקום אחר את השאלות אל { $model } ({ $status }).
model-list-garbled = רשימת המודלים של השרת שבכתובת { $address } היא בפורמט לא מוכר.
model-empty = { $model } קיבל את השאלה ולא החזיר דבר.
    .hint = שאלו שוב, או נסחו את השאלה במילים אחרות.
model-wordless = { $model } סיים בלי לומר מילה.
model-only-thought = { $model } רק חשב, ולא נתן תשובה.

## Answers without a language model

quotes-nothing = אין קטע שאפשר לצטט ממנו.

## Files of Tandem's own

vocabulary-damaged = טבלת הטוקנים o200k_base.tiktoken פגומה.
    .hint = הביאו שוב את הקובץ models/vocab/o200k_base.tiktoken, מעותק חדש של Tandem.
prices-unreadable = אי אפשר לקרוא את הקובץ { $file }: { $why }.
prices-mistake = בקובץ { $file } יש שגיאה, ולכן לא מוצגות עלויות. { $where }: { $mistake }.
prices-mistake-of-file = בקובץ { $file } יש שגיאה, ולכן לא מוצגות עלויות. הקובץ כולו: { $mistake }.
