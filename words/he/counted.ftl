# The answer to "how many orders are open?" or "list all orders", where code has counted the rows of a table. It is shown
# as Markdown: ** around the number makes it bold. Do not use other marks of Markdown: * _ ` [ ] < > # |

## The first line: the number

counted-rows = { $count ->
    [one] שורה **אחת**
    [two] **שתי** שורות
   *[other] **{ $count }** שורות
}
counted-different = { $count ->
    [one] ערך **אחד** בלבד של { $column }
    [two] **שני** ערכים שונים של { $column }
   *[other] **{ $count }** ערכים שונים של { $column }
}

## Other first lines. $value is one or more of counted-amount; $column is what was added up or compared

counted-amount = { $value }{ $unit }
counted-sum = **{ $value }**: הסכום של { $column }
counted-average = **{ $value }**: הממוצע של { $column }
counted-median = **{ $value }**: החציון של { $column }
counted-largest = **{ $value }**: הערך הגבוה ביותר של { $column }
counted-smallest = **{ $value }**: הערך הנמוך ביותר של { $column }
counted-latest = **{ $value }**: הערך המאוחר ביותר של { $column }
counted-earliest = **{ $value }**: הערך המוקדם ביותר של { $column }
counted-share = **{ $share }%**: { $count } מתוך { $of } שורות
counted-share-of = **{ $share }%**: { $part } מתוך { $whole } תחת { $column }
counted-leads = **{ $value }** ({ $column }): { $amount }
counted-of-rows = { $count ->
    [one] שורה אחת
    [two] שתי שורות
   *[other] { $count } שורות
}
counted-each-sum = הסכום של { $column } לפי { $group }
counted-each-average = הממוצע של { $column } לפי { $group }
counted-each-median = החציון של { $column } לפי { $group }
counted-each-distinct = מספר הערכים השונים של { $column } לפי { $group }

## The second: over what it was counted. $total is how many rows the table has; [1] is for one only, not for 21

counted-over-all = הספירה נעשתה בידי Tandem, על פני { $total ->
    [1] השורה היחידה
    [two] שתי השורות
   *[other] כל { $total } השורות
} של { $table }, ואינה הערכה של מודל.
counted-over-read = הספירה נעשתה בידי Tandem, על פני { $total ->
    [1] השורה היחידה שנקראה
    [two] שתי השורות שנקראו
   *[other] { $total } השורות שנקראו
} מתוך { $table }; הקובץ ארוך יותר.

## The third: under which conditions. $conditions are one or more of those below

counted-only = רק שורות שבהן { $conditions }.
counted-where-is = הערך תחת { $column } הוא "{ $value }"
counted-where-is-not = הערך תחת { $column } אינו "{ $value }"
counted-where-contains = הערך תחת { $column } מכיל "{ $value }"
counted-where-contains-not = הערך תחת { $column } אינו מכיל "{ $value }"
counted-where-over = הערך תחת { $column } גבוה מ-"{ $value }"
counted-where-under = הערך תחת { $column } נמוך מ-"{ $value }"
counted-where-at-least = הערך תחת { $column } הוא לפחות "{ $value }"
counted-where-at-most = הערך תחת { $column } הוא לכל היותר "{ $value }"
counted-where-between = הערך תחת { $column } הוא בין "{ $value }"
counted-where-before = הערך תחת { $column } הוא לפני "{ $value }"
counted-where-after = הערך תחת { $column } הוא אחרי "{ $value }"
counted-where-since = הערך תחת { $column } הוא "{ $value }" או מאוחר יותר
counted-where-until = הערך תחת { $column } הוא "{ $value }" או מוקדם יותר
counted-where-on = התאריך תחת { $column } הוא "{ $value }"
counted-where-days-between = התאריך תחת { $column } הוא בין "{ $value }"
counted-where-empty = תחת { $column } אין דבר, או אפס
counted-where-filled = תחת { $column } יש ערך
counted-range = { $low } לבין { $high }
counted-or = { " או " }
counted-column = עמודה { $number }

## What could have been meant otherwise

counted-empty = { $count ->
    [one] באחת מהן
    [two] בשתיים מהן
   *[other] ב-{ $count } מהן
} אין דבר תחת { $column }.

counted-dropped = { $count ->
    [one] שורת סיכום אחת או שורה ריקה לא נספרה.
    [two] שתי שורות סיכום או שורות ריקות לא נספרו.
   *[other] { $count } שורות סיכום או שורות ריקות לא נספרו.
}
counted-currencies = סכומים ביחידות שונות אינם מחוברים זה לזה.
counted-chosen = המודל { $model } בחר לפי שמות העמודות מה לחשב; את השורות ספר קוד. כדאי לבדוק את התנאים.
counted-at = השורות: { $rows }.
counted-no-value = { $count ->
    [one] באחת מהן אין
    [two] בשתיים מהן אין
   *[other] ב-{ $count } מהן אין
} מספר או תאריך תחת { $column }; לא נכללו.

## What is asked back, with a button for each choice. $about are the reader's words

counted-which = למה הכוונה ב"{ $about }"? עדיין לא נספר דבר; אפשר לבחור:

## The table below

counted-first = { $shown } הראשונות מתוך { $count }:
counted-heading-row = שורה
counted-heading-rows = שורות
counted-group = { $count }

## Where code could not count

counted-estimate = זו אינה ספירה: המודל הסתמך על חלק מהקטעים, ולא על כל השורות.
counted-estimate-of = הערכה לפי { $read } מתוך { $total } שורות: כך הבין המודל חלק מהקטעים, ולא ספירה של קוד.
