# A conversation as a file to keep and to hand on: Markdown, or an HTML page. And an answer that is copied.

export-title = Μια συνομιλία με το Tandem
export-made = Εξαγωγή: { $at }
export-empty = Δεν έχει γίνει καμία ερώτηση ακόμη.

## One turn, from its head to its foot

export-no-question = Αρχεία χωρίς ερώτηση
export-unfinished = Αυτός ο γύρος δεν έχει τελειώσει.
export-outcome-answered = Έκβαση: απαντήθηκε.
export-outcome-not-found = Έκβαση: δεν βρέθηκε.
export-outcome-greeted = Έκβαση: χαιρετισμός.
export-outcome-read = Έκβαση: διαβάστηκαν αρχεία.
export-outcome-stopped = Έκβαση: διακόπηκε.
export-outcome-failed = Έκβαση: απέτυχε.
export-sources = Πηγές
export-nearest = Πλησιέστερα αποσπάσματα
export-passage = Απόσπασμα
export-omitted = { $count ->
    [one] { $count } ακόμη παραλείπεται εδώ: δεν έχει παραπομπή.
   *[other] { $count } ακόμη παραλείπονται εδώ: κανένα δεν έχει παραπομπή.
}
export-time = Χρόνος: { $timing }
export-column-who = Ποιος
export-column-what = Τι
export-column-time = Χρόνος
export-what = { $stage }: { $why }
export-total = σύνολο
export-tokens = { $model }: { $tokens }
