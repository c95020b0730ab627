# What one can choose and press: the pickers in the composer, the settings panel, the buttons under an answer, starters.

## Pickers in the composer

picker-model = מודל
picker-auto = אוטומטי
    .about = המודל הקטן כותב טיוטה, והגדול נכנס לתמונה בעת הצורך.
    .none = לא מחובר מודל: התשובות הן ציטוטים מהמסמכים שלכם.
picker-alone = עונה לבדו.
picker-quotes = ציטוטים
    .about = המשפטים הטובים ביותר מהמסמכים שלכם, בלי מודל.
picker-replay = הרצה חוזרת
    .about = התשובות באות ממפגש מוקלט, בקצב המקורי; שום מודל אינו נשאל.
picker-scope = מקור התשובה
scope-everything = הכול
    .about = הקבצים שהעליתם והמסמכים ש-Tandem הופעל איתם.
scope-uploads = הקבצים שלי
    .about = רק קבצים שצירפתם לשיחה הזאת.
scope-corpus = המסמכים כאן
    .about = רק המסמכים ש-Tandem הופעל איתם.
scope-nothing = המודל לבדו
    .about = בלי מסמכים: המודל עונה מתוך ידע כללי.
important = חשוב
    .about = חשוב: { $model } ילטש את הטיוטה

## Settings panel

settings-answers = תשובות
settings-passages = קטעים
    .about = כמה קטעים לחפש.
settings-temperature-draft = טמפרטורה של הטיוטה
settings-temperature-escalation = טמפרטורה של המודל הגדול
settings-max-tokens-draft = אורך מרבי של הטיוטה, בטוקנים
settings-max-tokens-escalation = אורך מרבי של תשובת המודל הגדול, בטוקנים
settings-rules = מתי להעביר למודל הגדול
settings-topics = נושאים מסומנים, מופרדים בפסיקים

## Starters: questions to begin with

starter-about = במה עוסק המסמך "{ $title }"?

## Buttons under an answer

keep-draft = השארת הטיוטה
ask-larger = פנייה אל { $model }
ask-anyway = פנייה למודל בכל זאת
replay-recording = הרצת ההקלטה
try-again = ניסיון נוסף
copy-cited = העתקה עם הפניות
good-answer = תשובה טובה
bad-answer = תשובה לא טובה

## Titles of the side panel

side-passage = קטע

## Said for a moment above the page

toast-nothing-more = אין כרגע עוד מה לקרוא סביב הקטעים האלה.
toast-busy = תשובה אחרת נכתבת כעת: עצרו אותה או המתינו לסיומה.
toast-write = כתבו שאלה או צרפו קובץ.

## Where a request is refused, in place of the page

refused-host = הכתובת הזאת אינה אחת מהכתובות של Tandem: פתחו את הכתובת שהודפסה בהפעלה, או התירו את שם המארח הזה.
refused-origin = בקשות מדפים אחרים נדחות.
