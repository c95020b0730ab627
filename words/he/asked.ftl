# What a message was taken for, and what is answered without anybody being asked.

thanked = בשמחה. אפשר להמשיך לשאול בכל עת.
needs-model = **לזה דרוש מודל שפה, ואף אחד אינו מחובר.** בלעדיו Tandem מצטט את המשפטים הטובים ביותר מהמסמכים שלך.
quoted-request = *למה שביקשת דרוש מודל שפה, ואף אחד אינו מחובר. זה מה שכתוב שם:*
notes-only = *מההערות האלה לא נוצרה תשובה:*
message-cut = ההודעה ארוכה מכדי להיקרא כולה: נקראו תחילתה וסופה, ובלי { $count ->
    [one] תו אחד
    [two] { $count } תווים
   *[other] { $count } תווים
} שביניהם.

settled-thanked = לא היה צורך בחיפוש
settled-needs-model = אין מודל שפה מחובר
settled-told = Tandem ענה בעצמו
settled-priced = הבחירה שלך: להמשיך לקרוא או לחפש

## About the conversation and its files

itself-nothing-asked = עדיין לא שאלת דבר לפני כן.
itself-first = השאלה הראשונה שלך הייתה: { $question }
itself-last = השאלה האחרונה שלך הייתה: { $question }
itself-files = { $count ->
    [0] לא העלית קבצים לשיחה הזאת.
    [one] העלית לשיחה הזאת קובץ אחד:
    [two] העלית לשיחה הזאת { $count } קבצים:
   *[other] העלית לשיחה הזאת { $count } קבצים:
}
itself-more-files = { $count ->
    [one] ועוד אחד.
    [two] ועוד { $count }.
   *[other] ועוד { $count }.
}
itself-folder = { $count ->
    [one] נוסף על כך, מסמך אחד זמין לכל שיחה.
    [two] נוסף על כך, { $count } מסמכים זמינים לכל שיחה.
   *[other] נוסף על כך, { $count } מסמכים זמינים לכל שיחה.
}

## What must be there, and is not

missing-nowhere = “{ $written }” אינו מופיע במסמכים שלך.
    .nearest = “{ $written }” אינו מופיע במסמכים שלך; הקרובים ביותר: { $nearest }.
missing-here = “{ $written }” אינו בקטעים שנמצאו.
    .nearest = “{ $written }” אינו בקטעים שנמצאו; הקרובים ביותר: { $nearest }.
badge-missing = { $written } לא נמצא
outdated = { $file } הוא גרסה ישנה יותר והושמט: { $newest } עונה.

beside = גם הדפים של Tandem עוסקים בזה: { $titles }.

## A long reading, before it begins

priced = **קריאת { $title } במלואו דורשת { $passes ->
    [one] מעבר אחד
    [two] { $passes } מעברים
   *[other] { $passes } מעברים
}, כ־{ NUMBER($tokens, maximumSignificantDigits: 2) } אסימונים.** דבר עוד לא נקרא.
    .timed = **קריאת { $title } במלואו דורשת { $passes ->
    [one] מעבר אחד
    [two] { $passes } מעברים
   *[other] { $passes } מעברים
}, כ־{ NUMBER($tokens, maximumSignificantDigits: 2) } אסימונים ו־{ $time } במהירות שנמדדה כאן.** דבר עוד לא נקרא.
read-on = לקרוא הכול
search-instead = לחפש במקום זה
read-little = *{ $passages ->
    [one] נקרא רק קטע אחד
    [two] נקראו רק { $passages } קטעים
   *[other] נקראו רק { $passages } קטעים
}, לא הכול.*

## Details

detail-asked = הובן כ
asked-search = שאלה: חיפוש של { $query }
asked-again = על התשובה האחרונה: שוב הקטעים שלה
asked-whole = עבודה על { $documents } במלואו
asked-part = חלק מתוך { $documents }
asked-leading = עבודה על { $documents }, שרק תחילתו נבדקה
asked-counted = ספירה על פני { $documents }
how-part = החלק שציינת

## What ships with Tandem, in the picker of what is answered from

scope-help = הדפים של Tandem
    .about = על Tandem, על מודלים ועל הסדנה
