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

## Other first lines. $value is one or more of counted-amount; $column is what was added up or compared

counted-amount = { $value }{ $unit }
counted-sum = **{ $value }**: το άθροισμα της στήλης { $column }
counted-average = **{ $value }**: ο μέσος όρος της στήλης { $column }
counted-median = **{ $value }**: η διάμεσος της στήλης { $column }
counted-largest = **{ $value }**: η μεγαλύτερη τιμή της στήλης { $column }
counted-smallest = **{ $value }**: η μικρότερη τιμή της στήλης { $column }
counted-latest = **{ $value }**: η πιο πρόσφατη τιμή της στήλης { $column }
counted-earliest = **{ $value }**: η παλαιότερη τιμή της στήλης { $column }
counted-share = **{ $share } %**: { $count } από { $of } γραμμές
counted-share-of = **{ $share } %**: { $part } από { $whole } στη στήλη { $column }
counted-leads = **{ $value }** ({ $column }): { $amount }
counted-of-rows = { $count } { $count ->
    [one] γραμμή
   *[other] γραμμές
}
counted-each-sum = Το άθροισμα της στήλης { $column } για κάθε τιμή της στήλης { $group }
counted-each-average = Ο μέσος όρος της στήλης { $column } για κάθε τιμή της στήλης { $group }
counted-each-median = Η διάμεσος της στήλης { $column } για κάθε τιμή της στήλης { $group }
counted-each-distinct = Διαφορετικές τιμές της στήλης { $column } για κάθε τιμή της στήλης { $group }

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
counted-where-before = η στήλη { $column } είναι πριν από «{ $value }»
counted-where-after = η στήλη { $column } είναι μετά από «{ $value }»
counted-where-since = η στήλη { $column } είναι «{ $value }» ή αργότερα
counted-where-until = η στήλη { $column } είναι «{ $value }» ή νωρίτερα
counted-where-on = η ημερομηνία στη στήλη { $column } είναι «{ $value }»
counted-where-days-between = η ημερομηνία στη στήλη { $column } είναι μεταξύ «{ $value }»
counted-where-empty = η στήλη { $column } είναι κενή ή μηδέν
counted-where-filled = η στήλη { $column } έχει τιμή
counted-range = { $low } και { $high }
counted-or = { " ή " }
counted-column = αρ. { $number }

## What could have been meant otherwise

counted-empty = Από αυτές, { $count } { $count ->
    [one] γραμμή δεν έχει
   *[other] γραμμές δεν έχουν
} τίποτα στη στήλη { $column }.

counted-dropped = { $count } { $count ->
    [one] γραμμή συνόλων ή κενή δεν μετρήθηκε.
   *[other] γραμμές συνόλων ή κενές δεν μετρήθηκαν.
}
counted-currencies = Ποσά σε διαφορετικές μονάδες δεν προστίθενται.
counted-chosen = Τι θα υπολογιστεί το επέλεξε το μοντέλο { $model } από τα ονόματα των στηλών· τις γραμμές τις μέτρησε κώδικας. Ελέγξτε τους όρους.
counted-at = Γραμμές: { $rows }.
counted-no-value = Από αυτές, { $count } { $count ->
    [one] γραμμή δεν έχει
   *[other] γραμμές δεν έχουν
} αριθμό ή ημερομηνία στη στήλη { $column } και έμειναν έξω.

## What is asked back, with a button for each choice. $about are the reader's words

counted-which = Τι εννοείτε με το «{ $about }»; Δεν μετρήθηκε τίποτα ακόμη· επιλέξτε:

## The table below

counted-first = Οι πρώτες { $shown } από { $count }:
counted-heading-row = γραμμή
counted-heading-rows = γραμμές
counted-group = { $count }

## Where code could not count

counted-estimate = Δεν είναι καταμέτρηση, αλλά ό,τι κατάλαβε ένα μοντέλο από μερικά αποσπάσματα και όχι από κάθε γραμμή.
counted-estimate-of = Εκτίμηση από { $read } από τις { $total } γραμμές: ό,τι κατάλαβε ένα μοντέλο από μερικά αποσπάσματα, όχι καταμέτρηση κώδικα.
