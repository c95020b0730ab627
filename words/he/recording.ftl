# Recordings of a session, and their replay when the models are not there.

## What stands beside a replayed turn

replay-mark = מוקלט
replay-explained-on = הוקלט ב-{ $date } ומוצג שוב בקצב המקורי: שום מודל לא נשאל.
replay-explained = הוקלט ומוצג שוב בקצב המקורי: שום מודל לא נשאל.
replay-unsettled = הסבב הזה הוקלט בלי הסוף שלו.
replay-no-end = לסבב שהוקלט ב-{ $at } אין סוף, ואי אפשר להריץ אותו שוב.

## A file that cannot be written, or read at all. $why is the operating system's own words: "Permission denied"

recording-unwritten = אי אפשר לשמור את ההקלטה { $file }: { $why }.
recording-unread = אי אפשר לקרוא את ההקלטה { $file }: { $why }.
recording-unopened = אי אפשר לפתוח את ההקלטה { $file }: { $why }.
recording-refused = המערכת מסרבת
recording-too-large = ההקלטה { $file } גדולה מ-{ $megabytes } מ״ב, הגודל המרבי שאפשר לקרוא.
recording-more = { $count ->
    [one] עוד סבב אחד לא נקרא.
    [two] עוד שני סבבים לא נקראו.
   *[other] עוד { $count } סבבים לא נקראו.
}

## A turn that is left out

recording-left-out = שורה { $line } { $wrong }. הסבב שמתחיל בשורה { $first } הושמט.
recording-no-turn = שורה { $line } { $wrong }, ואינה שייכת לשום סבב. מה שבא אחריה הושמט עד הכותרת הבאה.
recording-no-header =
    שורה { $line } אינה שייכת לשום סבב: אין כותרת לפניה. מה שבא אחריה הושמט עד הכותרת הבאה.

## What is wrong with a line: fragments after "Line 12", or after "it"; the full stop follows

recording-line-long = { $count ->
    [one] ארוכה מתו אחד
    [two] ארוכה משני תווים
   *[other] ארוכה מ-{ $count } תווים
}
recording-line-broken = אינה JSON, או נקטעה באמצע
recording-line-last = היא האחרונה בסבב שנקטע באמצע
recording-line-foreign = מתחילה משהו שאינו סבב של Tandem
recording-line-version = שייכת לגרסה אחרת: Tandem זה קורא את גרסה { $version } של הקלטות
recording-line-header = אינה כותרת שלמה: בכותרת יש פורמט, גרסה, תאריך ושאלה, ושום דבר אחר
recording-line-date = אין בה תאריך ושעה בשדה recorded_at, כגון 2026-11-26T14:03:00+00:00
recording-line-place = אינה במקומה: סבב מתחיל ב-Received, ויש בו רק אחד
recording-line-question = שואלת שאלה אחרת מזו שבכותרת
recording-line-after = באה אחרי הסוף: אחרי Settled יכול לבוא רק Drawn
recording-line-time = נושאת זמן מוקדם מזה של השורה שמעליה, או מאוחר מ-{ $seconds } שניות
recording-line-event = אינה אירוע ש-Tandem זה מכיר
recording-line-more = כוללת שדה שאין ב-{ $noun }
recording-line-lacks = אין בה { $field }
recording-line-wrong = שגויה: { $field } { $wrong }

## What is wrong with a field: fragments after its name, "Token.text"

recording-field-list = אינו רשימה כנדרש
recording-field-noun = אינו { $noun }
recording-field-error = אינו שגיאה: בשגיאה יש סוג, משפט ורמז
recording-field-word = אינו אחת המילים שיכולות לבוא שם
recording-field-text = אינו טקסט
recording-field-truth = אינו true או false
recording-field-whole = אינו מספר שלם
recording-field-number = אינו מספר אפשרי
