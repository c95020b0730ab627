# The answer to "how many orders are open?" or "list all orders", where code has counted the rows of a table.

## The first line: the number

counted-rows = **{ $count }** { $count ->
    [one] γραμμή
   *[other] γραμμές
}
counted-different = **{ $count }** { $count ->
    [one] διαφορετική τιμή
   *[other] διαφορετικές τιμές
} στη στήλη { $column }

## The second: over what it was counted. $total is how many rows the table has; [1] is for one only, not for 21

counted-over-all = Το Tandem μέτρησε { $total ->
    [1] τη μοναδική γραμμή
   *[other] όλες τις γραμμές ({ $total })
} του πίνακα { $table }· δεν είναι εκτίμηση μοντέλου.
counted-over-read = Το Tandem μέτρησε { $total ->
    [1] τη μοναδική γραμμή που διαβάστηκε
   *[other] τις { $total } γραμμές που διαβάστηκαν
} από τον πίνακα { $table }· το αρχείο είναι μεγαλύτερο.

## The third: under which conditions. $conditions are one or more of those below

counted-only = Μόνο γραμμές όπου { $conditions }.
counted-where-is = η στήλη { $column } είναι «{ $value }»
counted-where-is-not = η στήλη { $column } δεν είναι «{ $value }»
counted-where-contains = η στήλη { $column } περιέχει «{ $value }»
counted-where-contains-not = η στήλη { $column } δεν περιέχει «{ $value }»
counted-where-over = η στήλη { $column } είναι πάνω από «{ $value }»
counted-where-under = η στήλη { $column } είναι κάτω από «{ $value }»
counted-where-at-least = η στήλη { $column } είναι τουλάχιστον «{ $value }»
counted-where-at-most = η στήλη { $column } είναι το πολύ «{ $value }»
counted-where-between = η στήλη { $column } είναι μεταξύ «{ $value }»
counted-range = { $low } και { $high }
counted-or = { " ή " }
counted-column = αρ. { $number }

## What could have been meant otherwise

counted-empty = Από αυτές, { $count } { $count ->
    [one] γραμμή δεν έχει
   *[other] γραμμές δεν έχουν
} τίποτα στη στήλη { $column }.
counted-also-in = Η τιμή «{ $value }» υπάρχει και αλλού ({ $columns })· αναζητήθηκε μόνο στη στήλη { $column }.
counted-more = { $count } { $count ->
    [one] γραμμή έχει στη στήλη { $column } κάτι παραπάνω από «{ $value }» και δεν μετρήθηκε.
   *[other] γραμμές έχουν στη στήλη { $column } κάτι παραπάνω από «{ $value }» και δεν μετρήθηκαν.
}
counted-taken-for = Θεωρήθηκε ότι το «{ $value }» αφορά τη στήλη { $column } και όχι άλλη ({ $columns }).
counted-no-number = { $count } { $count ->
    [one] γραμμή χωρίς αριθμό στη στήλη { $column } δεν μετρήθηκε.
   *[other] γραμμές χωρίς αριθμό στη στήλη { $column } δεν μετρήθηκαν.
}

## The table below

counted-first = Οι πρώτες { $shown } από { $count }:
counted-heading-row = γραμμή
counted-heading-rows = γραμμές
counted-group = { $count }

## Where code could not count

counted-estimate = Δεν είναι καταμέτρηση, αλλά ό,τι κατάλαβε ένα μοντέλο από μερικά αποσπάσματα και όχι από κάθε γραμμή.
