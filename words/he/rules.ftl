# The rules by which the larger model is asked: one message each. It is the sentence below the answer, why the larger
# model was asked. `.switch` completes "When to escalate" in the settings panel, `.name` is the rule in a word or two in
# the session's report, `.sign` what the details of a turn call such an answer.

rule-important = סימנתם את השאלה כחשובה: המודל הגדול מלטש את הטיוטה.
    .switch = השאלה סומנה כחשובה: המודל הגדול מלטש
    .name = חשובה
rule-empty = הטיוטה ריקה.
    .switch = הטיוטה ריקה
    .name = ריקה
    .sign = אינה אומרת דבר
rule-silent = הטיוטה מנומסת ואינה אומרת דבר.
rule-echoes = הטיוטה רק חוזרת על השאלה.
rule-cut-off = הטיוטה הגיעה למגבלת האורך שלה.
    .switch = הטיוטה הגיעה למגבלת האורך שלה
    .name = נקטעה
    .sign = נקטעה באמצע
rule-looping = הטיוטה חוזרת על עצמה.
    .switch = הטיוטה חוזרת על עצמה
    .name = חוזרת על עצמה
    .sign = חוזרת על עצמה
rule-other-script = הטיוטה כתובה בשפה אחרת מזו של השאלה.
    .switch = הטיוטה כתובה בכתב אחר מזה של השאלה
    .name = כתב אחר
    .sign = כתב אחר
rule-refused = הטיוטה לא מצאה תשובה אף שהקטעים נראים מתאימים.
    .switch = הטיוטה לא מצאה תשובה אף שהראיות חזקות
    .name = לא מצאה תשובה
    .sign = לא מצאה תשובה
rule-nothing-supported = שום דבר ממה שנאמר בטיוטה אינו מופיע בקטעים שלה.
rule-hardly-supported = רק { NUMBER($share, style: "percent", maximumFractionDigits: 0) } ממה שנאמר בטיוטה מופיע בקטעים שלה.
rule-unsupported =
    .switch = מעט ממה שנאמר בטיוטה מופיע בקטעים שלה
    .name = לא נתמכת
# $found is a list such as "12, 1998".
rule-numbers = בטיוטה יש מספרים שאינם מופיעים בקטעים שלה: { $found }.
    .switch = בטיוטה יש מספר שאינו מופיע בקטעים שלה
    .name = מספרים
    .sign = מספרים זרים
# $found is a list of names.
rule-names = בטיוטה יש שמות שאינם מופיעים בקטעים שלה: { $found }.
    .switch = בטיוטה יש שם שאינו מופיע בקטעים שלה
    .name = שמות
    .sign = שמות זרים
# $found is a list of numbers.
rule-misbound = בקטעים המספרים האלה נאמרים על דבר אחר: { $found }.
    .switch = הטיוטה מייחסת מספר לדבר אחר מזה שבקטעים שלה
    .name = מספרים במקום אחר
    .sign = מספרים של דבר אחר
# $found is a sentence of the draft, or several.
rule-denied = בקטעים נאמר ההפך: { $found }
    .switch = הטיוטה אומרת את ההפך מן הקטעים שלה
    .name = הפוכה
    .sign = ההפך מקטע
# $found is a list of the numbers by which passages are cited.
rule-citations = הטיוטה מפנה לקטעים שאינם קיימים: { $found }.
    .switch = הטיוטה מפנה לקטע שאינו קיים
    .name = הפניות
    .sign = מפנה למה שאינו קיים
rule-unsure = המודל שכתב את הטיוטה לא היה בטוח במילותיו (לוג־הסתברות { NUMBER($confidence, minimumFractionDigits: 1, maximumFractionDigits: 1) }).
    .switch = המודל שכתב את הטיוטה לא היה בטוח במילותיו, אם השרת מדווח על כך
    .name = לא בטוחה
rule-long-brief = תקציר ארוך: המודל הגדול מלטש אותו.
    .switch = התבקש תקציר, סיכום או דוח, והטיוטה ארוכה
    .name = תקציר ארוך
rule-topic = השאלה נוגעת ל"{ $topic }", נושא שמיועד למודל הגדול.
    .switch = השאלה נוגעת לנושא מסומן
    .name = נושא
rule-too-short = { $count ->
    [one] בטיוטה אין אפילו תו אחד.
    [two] בטיוטה יש פחות משני תווים.
   *[other] בטיוטה יש פחות מ-{ $count } תווים.
}
    .switch = הטיוטה קצרה
    .name = קצרה מדי
rule-long-draft = { $count ->
    [one] בטיוטה יש יותר מתו אחד.
    [two] בטיוטה יש יותר משני תווים.
   *[other] בטיוטה יש יותר מ-{ $count } תווים.
}
    .switch = הטיוטה ארוכה, ולא משנה מה התבקש
    .name = טיוטה ארוכה
