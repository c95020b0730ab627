# What the page's own script and panels say (public/): labels, headings, names that a screen reader reads aloud.
# The page fills in what stands in braces by itself: no plural can be chosen here.

## Start page

page-welcome = שאלו את המסמכים שלכם. מודל קטן עונה, וגדול ממנו נכנס לתמונה כשהראיות מצדיקות זאת.
# Over the conversation, while files are dragged over it.
page-drop = שחררו את הקבצים כדי לצרף אותם

## Header

page-documents = מסמכים
page-documents-added = מסמכים, נוספו { $count }
page-session = מפגש
page-theme = ערכת צבעים
page-settings = הגדרות
page-new-conversation = שיחה חדשה

## Composer and conversation: names of buttons that show an icon

page-question = השאלה שלכם
page-question-edited = השאלה שלכם, בעריכה
page-send = שליחה
page-stop = עצירה
page-edit-question = עריכת השאלה
page-copy = העתקה
page-to-the-end = גלילה לסוף
page-attach = צירוף קבצים
page-remove-file = הסרת { $name }
# Instead of a file's name, where there is none.
page-this-file = הקובץ הזה
page-close = סגירה
page-close-panel = סגירת החלונית
page-close-settings = סגירת ההגדרות
# Above a block of code whose language is not known.
page-code = קוד
# Beside a link whose words name another address; $where is an address.
page-leads-to = מוביל אל { $where }
page-too-large = הקובץ גדול מ-{ $size } מ״ב
page-too-many = יותר מדי קבצים

## Panels under an answer: who answered

page-who-answered = מי ענה ולמה
page-show-draft = הצגת הטיוטה
# Under the draft of the small model, which the larger one has replaced.
page-draft-by = טיוטה של { $model }, הוחלפה
page-draft = טיוטה, הוחלפה
page-details = פרטים

## Panels under an answer: sources

page-sources = מקורות
page-untitled = ללא כותרת
page-not-sent = לא נשלח
page-not-sent-why = לא נשלח: { $why }
page-open-passage = פתיחת הקטע
page-open-passage-named = פתיחת קטע { $number }, { $title }

## Panels under an answer: what the model read

# Before what it was: "2 documents".
page-what-was-read = מה קרא המודל
page-what-was-searched = במה נערך החיפוש
page-preview-of = הצצה אל { $name }
page-passages-of = הקטעים של { $name }
page-legend = מקרא
page-legend-sent = נשלח למודל, עם מספרו
page-legend-searched = נסרק, עם מספרו
page-legend-left-out = נמצא, אך הושמט
page-legend-not-found = לא נמצא עבור השאלה הזאת
page-fewer = להציג פחות
page-more = עוד { $count }

## Panels under an answer: where the time went

page-timing = על מה הלך הזמן
# Columns of a table.
page-step = שלב
page-model = מודל
page-time = זמן
page-total = סך הכול
page-milliseconds = { $time } מ״ש
page-seconds = { $time } שנ׳

## Panels under an answer: files that came with the message

page-files-read = הקבצים שנקראו
# Said before a file's name.
page-file-waiting = ממתין
page-file-reading = בקריאה
page-file-read = נקרא
page-file-known = כבר כאן
page-file-refused = לא נקרא
page-reading-of = קריאת { $name }
page-preview = הצצה
page-open-documents = פתיחת המסמכים של השיחה הזאת

## Side panel: a passage

page-passage = קטע
# Above the names of a table's columns.
page-columns = עמודות

## Side panel: the documents of the conversation

page-conversation-documents = המסמכים של השיחה הזאת
# Before where they come from: "Everything", "My uploads".
page-scope = מקור התשובות:
page-uploads = הקבצים שהעליתם
page-corpus = המסמכים כאן
page-paused = מושהה, לא נכלל בחיפוש
page-pause = השהיה
page-pause-of = השהיית { $name }
page-resume = חידוש
page-resume-of = חידוש { $name }
page-remove = הסרה
page-remove-of = הסרת { $name }
page-remove-ask = להסיר?
page-remove-of-yes = כן, להסיר את { $name }
page-remove-all = הסרת הכול
page-remove-all-title = הסרת כל הקבצים שהעליתם
page-remove-all-ask = להסיר את כל ה-{ $count }?
page-remove-all-yes = כן, להסיר את כל הקבצים שהעליתם
page-yes = כן
page-keep = להשאיר
page-howto = אין בשיחה הזאת קבצים משלכם.
page-howto-clip = צרפו קבצים בעזרת מהדק הנייר שליד השאלה,
page-howto-drop = גררו אותם לכל מקום בדף,
page-howto-paste = או הדביקו אותם בתוך השאלה.
page-howto-more = אפשר להוסיף עוד בעזרת מהדק הנייר, בגרירה אל הדף או בהדבקה.
page-howto-kept = הקבצים נקראים עם שליחת ההודעה, ונשארים במחשב הזה כל עוד השיחה נמשכת.
# After a list of endings: ".md .txt .pdf".
page-howto-code = וגם קוד מקור

## Side panel: a document

page-document = מסמך
page-all-documents = כל המסמכים
page-pages = העמודים של המסמך הזה
page-pages-again = העמודים של המסמך הזה, שוב
page-earlier = הקודמים
page-later = הבאים
# Passages of a document: "21 to 40 of 133".
page-parts = { $from } עד { $to } מתוך { $of }
page-no-text = לא נמצא טקסט במסמך הזה.

## Side panel: the session

page-this-conversation = השיחה הזאת
page-reset = איפוס החדר
page-reset-ask = לאפס את החדר?
page-reset-means = השיחה הזאת והקבצים שהעליתם יימחקו לצמיתות.
page-reset-yes = כן, לאפס
page-reset-no = להשאיר
page-large-type = אותיות גדולות
page-record-and-replay = הקלטה והרצה חוזרת
page-record = הקלטת המפגש הזה
# $count turns are recorded.
page-record-stop = עצירת ההקלטה ({ $count })
page-recording = ההקלטה
page-preflight = בדיקה מקדימה
page-running = בהרצה
# Of the pre-flight: "3 of 8" questions are asked.
page-flown = { $done } מתוך { $planned }
# Columns of a table.
page-question-column = שאלה
page-first-word = מילה ראשונה
page-in-all = בסך הכול

## Side panel: the session's report

page-report = דוח המפגש
page-copied = הועתק
page-not-allowed = אין הרשאה
