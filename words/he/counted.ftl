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
counted-range = { $low } לבין { $high }
counted-or = { " או " }
counted-column = עמודה { $number }

## What could have been meant otherwise

counted-empty = { $count ->
    [one] באחת מהן
    [two] בשתיים מהן
   *[other] ב-{ $count } מהן
} אין דבר תחת { $column }.
counted-also-in = "{ $value }" מופיע גם תחת { $columns }; כאן נבדק רק { $column }.
counted-more = { $count ->
    [one] שורה אחת שכתוב בה תחת { $column } יותר מאשר "{ $value }" לא נספרה.
    [two] שתי שורות שכתוב בהן תחת { $column } יותר מאשר "{ $value }" לא נספרו.
   *[other] { $count } שורות שכתוב בהן תחת { $column } יותר מאשר "{ $value }" לא נספרו.
}
counted-taken-for = "{ $value }" נבדק תחת { $column }, ולא תחת { $columns }.
counted-no-number = { $count ->
    [one] שורה אחת בלי מספר תחת { $column } לא נספרה.
    [two] שתי שורות בלי מספר תחת { $column } לא נספרו.
   *[other] { $count } שורות בלי מספר תחת { $column } לא נספרו.
}

## The table below

counted-first = { $shown } הראשונות מתוך { $count }:
counted-heading-row = שורה
counted-heading-rows = שורות
counted-group = { $count }

## Where code could not count

counted-estimate = זו אינה ספירה: המודל הסתמך על חלק מהקטעים, ולא על כל השורות.
