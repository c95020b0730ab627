# The presenter's desk and the session's report, in the side panel: what left the machine, the pre-flight, the figures.

## The desk

desk-title = Συνεδρία
desk-away = { $count ->
    [one] { $count } αίτημα έφυγε από αυτόν τον υπολογιστή
   *[other] { $count } αιτήματα έφυγαν από αυτόν τον υπολογιστή
}
desk-away-to = { $count ->
    [one] { $count } αίτημα έφυγε από αυτόν τον υπολογιστή: { $hosts }
   *[other] { $count } αιτήματα έφυγαν από αυτόν τον υπολογιστή: { $hosts }
}
desk-flight-not-found = δεν υπάρχει στα έγγραφα
# Of the recording: so many turns are in it; $path is a file's.
desk-recorded = { $count ->
    [one] { $count } γύρος στο { $path }
   *[other] { $count } γύροι στο { $path }
}
# What a recording can answer, above the list.
desk-replay = { $count ->
    [one] { $count } καταγεγραμμένη ερώτηση
   *[other] { $count } καταγεγραμμένες ερωτήσεις
}
# A button: the pre-flight.
desk-run = { $count ->
    [one] Εκτέλεση { $count } ερώτησης μία φορά
   *[other] Εκτέλεση { $count } ερωτήσεων μία φορά
}

## The presenter's list of questions, a Markdown file ($file). $why is the operating system's own words

starters-unread = Το αρχείο με τις προτεινόμενες ερωτήσεις, { $file }, δεν μπορεί να διαβαστεί: { $why }.
starters-encoding = Το αρχείο με τις προτεινόμενες ερωτήσεις, { $file }, δεν είναι UTF-8: αποθηκεύστε το ξανά ως UTF-8.
starters-empty = Το αρχείο με τις προτεινόμενες ερωτήσεις, { $file }, δεν έχει κανένα στοιχείο λίστας, δηλαδή γραμμή που να αρχίζει με «- ».

## The ledger: a line of figures for each turn, on disk. $why is the operating system's own words: "permission denied"

ledger-unwritten = Το μητρώο στον φάκελο { $folder } δεν μπορεί να αποθηκευτεί, γι' αυτό οι γύροι κρατούνται ώσπου να κλείσει το Tandem: { $why }.
ledger-unread = Το μητρώο στον φάκελο { $folder } δεν μπορεί να διαβαστεί: { $why }.

## What to do next, after a sentence that says what went wrong

error-documents =
    .hint = Δείτε τα έγγραφα και ρωτήστε ξανά.
error-corpus =
    .hint = Ορίστε στο TANDEM_CORPUS έναν φάκελο που μπορείτε να διαβάσετε και που περιέχει αρχεία .md, .markdown ή .txt.
error-passage =
    .hint = Ρωτήστε ξανά: ίσως τα έγγραφα άλλαξαν μετά από αυτή την απάντηση.
error-recording =
    .hint = Ορίστε στο TANDEM_DATA_DIR έναν φάκελο όπου μπορείτε να γράψετε και ξεκινήστε ξανά την καταγραφή.
error-unsettled =
    .hint = Αναπαραγάγετε άλλον γύρο ή καταγράψτε αυτόν ξανά ως το τέλος του.

## The report: the line above its tables

desk-report = Tandem: αναφορά συνεδρίας
desk-nothing-yet = Κανένας γύρος ακόμη.
desk-summary = { $count ->
    [one] { $count } γύρος, { $period }.
   *[other] { $count } γύροι, { $period }.
}
desk-period-moment = { $at } UTC
desk-period = { $first } έως { $last } UTC
desk-unread = { $count ->
    [one] { $count } γραμμή του μητρώου δεν διαβάστηκε.
   *[other] { $count } γραμμές του μητρώου δεν διαβάστηκαν.
}

## Titles of the tables

desk-turns = Γύροι
desk-times = Πού πήγε ο χρόνος
desk-blend = Μεικτός χρόνος ανά γύρο
desk-tokens = Token
desk-costs = Υποθετικό κόστος
desk-rules = Τι θα έκανε κάθε κανόνας μόνος του

## Heads of the columns: narrow

desk-column-turns = γύροι
desk-column-note = σημείωση
desk-column-stage = στάδιο
desk-column-mean = μέσος
desk-column-p50 = διάμεσος
desk-column-max = μέγ.
desk-column-seconds = χρόνος
desk-column-model = μοντέλο
desk-column-asked = ερωτήσεις
desk-column-in = είσοδος
desk-column-out = έξοδος
desk-column-rate = token/δ.
desk-column-cost = κόστος
desk-column-rule = κανόνας
desk-column-would = θα ρωτούσε
desk-column-done = ρωτήθηκε
desk-column-helped = βοήθησε

## Table "Turns": rows, and what is said about them

desk-all = όλοι οι γύροι
desk-none = κανένας γύρος ακόμη
desk-outcome-answered = απαντήθηκαν
desk-outcome-not-found = δεν υπάρχει στα έγγραφα
desk-outcome-greeted = χαιρετισμοί
desk-outcome-read = ανάγνωση αρχείων
desk-outcome-stopped = διακόπηκαν
desk-outcome-failed = απέτυχαν
desk-drafted = με πρόχειρο
    .note = που κρίθηκε ή απέτυχε
desk-escalated = με παρέμβαση
    .note = { NUMBER($share, style: "percent", maximumFractionDigits: 0) } των προχείρων
desk-draft-failed = απέτυχε το πρόχειρο
    .note = από όσους είχαν παρέμβαση
desk-rated-up = θετική αξιολόγηση
desk-rated-down = αρνητική αξιολόγηση

## Table "Where the time went": the first word and the whole turn, after the stages

desk-first-word = πρώτη λέξη
desk-total = σύνολο
desk-stage = { $lane }: { $stage }

## Table "Blended seconds a turn"

desk-blended = μεικτός
    .note = { $count ->
        [one] όπως έγινε: μέσος όρος { $count } γύρου με πρόχειρο
       *[other] όπως έγινε: μέσος όρος { $count } γύρων με πρόχειρο
    }
desk-drafts-only = μόνο πρόχειρα
    .note = χωρίς τον χρόνο του μεγαλύτερου μοντέλου
desk-larger-only = μόνο το μεγαλύτερο
    .note = { $count ->
        [one] χωρίς τον χρόνο των προχείρων· για όλους ισχύει ο μέσος όρος του μεγαλύτερου μοντέλου σε { $count } γύρο
       *[other] χωρίς τον χρόνο των προχείρων· για όλους ισχύει ο μέσος όρος του μεγαλύτερου μοντέλου σε { $count } γύρους
    }
    .none = δεν έχει απαντήσει σε κανέναν γύρο
desk-blend-note = Για τους γύρους που το πρόχειρό τους κρίθηκε και που δεν τους διέκοψε κανείς· εκτιμήσεις.

## Tables "Tokens" and "Hypothetical cost"

desk-number = { $number }
desk-thousands = { NUMBER($number, minimumFractionDigits: 1, maximumFractionDigits: 1) } χιλ.
desk-millions = { NUMBER($number, minimumFractionDigits: 1, maximumFractionDigits: 1) } εκ.
desk-about = ≈ { $number }
desk-rate = { NUMBER($number, minimumFractionDigits: 1, maximumFractionDigits: 1) }
desk-tokens-note = ≈: δεν τα μέτρησε όλα ο διακομιστής.
desk-cost = { NUMBER($cost, minimumFractionDigits: 2, maximumFractionDigits: 2) } { $currency }
desk-cost-small = { NUMBER($cost, minimumFractionDigits: 6, maximumFractionDigits: 6) } { $currency }
desk-price = είσοδος { NUMBER($in, maximumFractionDigits: 6) }, έξοδος { NUMBER($out, maximumFractionDigits: 6) } ανά εκατομμύριο
desk-costs-note = Όσο θα κόστιζαν αυτά τα token με τις τιμές του models/models.json. Εδώ κοστίζουν μόνο ρεύμα.

## Table "What each rule alone would do": the rules' names are in rules.ftl

desk-helped = { $helped } από { $judged }
desk-rule-off = ανενεργός
desk-rule-untold = { $count ->
    [one] { $count } άγνωστο
   *[other] { $count } άγνωστα
}
desk-rules-of = { $count ->
    [one] Για { $count } πρόχειρο.
   *[other] Για { $count } πρόχειρα.
}
desk-rules-note = Θα ρωτούσε: για τόσα πρόχειρα ο κανόνας θα ρωτούσε το μεγαλύτερο μοντέλο, αν ήταν ο μόνος, με τα τωρινά κατώφλια. Ρωτήθηκε: για τόσα από αυτά ρωτήθηκε πράγματι το μεγαλύτερο μοντέλο. Βοήθησε: η απάντησή του έμεινε και δεν αξιολογήθηκε αρνητικά, όπου αυτό είναι γνωστό. Άγνωστα: οι ερωτήσεις δεν φυλάσσονται, οπότε ίσως έχει χαθεί αν μια ερώτηση άγγιζε επισημασμένο θέμα ή είχε σημειωθεί ως σημαντική.

## The same for a spreadsheet: what a line is about

csv-turns = γύροι
csv-drafts = πρόχειρα
csv-ratings = αξιολογήσεις
csv-stage = στάδιο
csv-blend = μεικτός χρόνος
csv-model = μοντέλο
csv-rule = κανόνας μόνος του

## The spreadsheet: of what

csv-all = όλα
csv-judged = κρίθηκαν ή απέτυχαν
csv-escalated = με παρέμβαση
csv-fallbacks = με παρέμβαση επειδή απέτυχε το πρόχειρο
csv-up = θετικές
csv-down = αρνητικές
csv-as-it-was = όπως έγινε
csv-drafts-only = μόνο πρόχειρα
csv-larger-only = μόνο το μεγαλύτερο

## The spreadsheet: what was measured

csv-count = πλήθος
csv-share = ποσοστό
csv-note = σημείωση
csv-seconds-mean = μέσος όρος, δευτερόλεπτα
csv-seconds-p50 = διάμεσος, δευτερόλεπτα
csv-seconds-max = μέγιστο, δευτερόλεπτα
csv-asked = ερωτήσεις
csv-tokens-in = token εισόδου
csv-tokens-out = token εξόδου
csv-counted = μετρημένα από τον διακομιστή
    .yes = ναι
    .no = όχι όλα
csv-rate = token/δ.
csv-cost = κόστος σε { $currency }
csv-of = από
csv-untold = άγνωστα
csv-would = θα ρωτούσε
csv-did = ρωτήθηκε
csv-judged-drafts = κρίθηκαν
csv-helped = βοήθησε
