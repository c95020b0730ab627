# A conversation as a file to keep and to hand on: Markdown, or an HTML page. And an answer that is copied.

export-title = שיחה עם Tandem
export-made = יוצאה ב-{ $at }
export-empty = עדיין לא נשאלה שום שאלה.

## One turn, from its head to its foot

export-no-question = קבצים ללא שאלה
export-unfinished = הסבב הזה לא הסתיים.
export-outcome-answered = תוצאה: ניתנה תשובה.
export-outcome-not-found = תוצאה: לא נמצא.
export-outcome-greeted = תוצאה: ברכה.
export-outcome-read = תוצאה: קבצים נקראו.
export-outcome-stopped = תוצאה: נעצר.
export-outcome-failed = תוצאה: נכשל.
export-sources = מקורות
export-nearest = הקטעים הקרובים ביותר
export-passage = קטע
export-omitted = { $count ->
    [one] קטע נוסף אחד הושמט כאן: אין אליו הפניה.
    [two] שני קטעים נוספים הושמטו כאן: אין אליהם הפניה.
   *[other] { $count } קטעים נוספים הושמטו כאן: אין אליהם הפניה.
}
export-time = זמן: { $timing }
export-column-who = מי
export-column-what = מה
export-column-time = זמן
export-what = { $stage }: { $why }
export-total = סך הכול
export-tokens = { $model }: { $tokens }
