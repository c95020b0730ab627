# One turn: what stands in the message, the line of the decision, its reasons, the step above it, the latency table.

## The message itself

greeting = Ρωτήστε με για τα έγγραφά σας: ψάχνω σε αυτά, απαντώ με όσα βρίσκω και κάτω από κάθε απάντηση δείχνω ποιο μοντέλο την έγραψε, από ποια αποσπάσματα και πού πήγε ο χρόνος.
not-found = **Αυτό δεν υπάρχει στα έγγραφά σας.**
not-found-nearest = **Αυτό δεν υπάρχει στα έγγραφά σας.** Τα πλησιέστερα αποσπάσματα είναι παρακάτω.
quoted-not-connected = *Δεν έχει συνδεθεί γλωσσικό μοντέλο, γι' αυτό βλέπετε τις καλύτερες προτάσεις των εγγράφων σας. Για να συνδέσετε ένα, ξεκινήστε το Tandem με* `TANDEM_ENDPOINT=http://127.0.0.1:PORT/v1`*, τη διεύθυνση ενός διακομιστή συμβατού με το OpenAI.*
quoted-not-answered = *Δεν απάντησε κανένα γλωσσικό μοντέλο, γι' αυτό βλέπετε τις καλύτερες προτάσεις των εγγράφων σας.*
stopped-before-a-word = *Διακόπηκε πριν από την πρώτη λέξη.*
broken-body = **Το Tandem έκανε λάθος.** Οι λεπτομέρειες είναι στο αρχείο συμβάντων· ρωτήστε ξανά.
nobody-answered = **Δεν υπήρξε απάντηση.** Ξεκινήστε το Tandem με το `TANDEM_ENDPOINT` να δείχνει σε διακομιστή συμβατό με το OpenAI και ρωτήστε ξανά.
said-nothing = *Το μοντέλο δεν είπε τίποτα.*

## What is being done, while it runs

doing-search = Αναζήτηση στα έγγραφά σας
doing-found = { $count ->
    [one] Βρέθηκε { $count } απόσπασμα
   *[other] Βρέθηκαν { $count } αποσπάσματα
}
doing-reading = Το { $model } διαβάζει
doing-waiting = { $model }: { $why }
doing-pass = Το { $model } διαβάζει: { $part }
doing-thinking = Το { $model } σκέφτεται
doing-writing = Το { $model } γράφει
doing-check = Έλεγχος όσων έγραψε το { $model }
doing-failed = Το { $model } δεν μπόρεσε να απαντήσει
doing-larger = Παρεμβαίνει το μεγαλύτερο μοντέλο
doing = Σε εξέλιξη

## Who answered

settled-greeted = Δεν χρειάστηκε αναζήτηση
settled-not-found = Δεν υπάρχει στα έγγραφά σας
settled-counted = Μετρήθηκε από το Tandem
settled-asked-back = Το Tandem ρωτά τι εννοείτε
settled-quoted = Παράθεση από τα έγγραφά σας
settled-stopped = Διακόψατε την απάντηση
settled-stopped-model = Διακόψατε το { $model }
settled-broken = Το Tandem έκανε λάθος
settled-no-model = Κανένα μοντέλο δεν μπόρεσε να απαντήσει
settled-broke-off = Το { $model } σταμάτησε στη μέση
settled-kept = Κρατήσατε το πρόχειρο του { $model }
settled-draft-stands = Μένει το πρόχειρο του { $model }
settled-unsupported = Απάντησε το { $model }, και τα αποσπάσματα δεν το επιβεβαιώνουν
settled-answered = Απάντησε το { $model }

## Why these words stand: sentences below the line

why-good-enough = Κανένας κανόνας δεν μίλησε κατά του προχείρου.
why-better-supported = Η απάντηση του μεγαλύτερου μοντέλου τεκμηριώνεται τουλάχιστον εξίσου καλά.
why-less-supported = Η απάντηση του μεγαλύτερου μοντέλου τεκμηριωνόταν λιγότερο.
why-larger-supported = Τα αποσπάσματα δεν επιβεβαιώνουν το πρόχειρο, επιβεβαιώνουν όμως την απάντηση του μεγαλύτερου μοντέλου.
why-larger-whole = Το πρόχειρο δεν είναι ολόκληρο, ενώ η απάντηση του μεγαλύτερου μοντέλου είναι.
why-larger-answers = Το πρόχειρο δεν βρήκε απάντηση, ενώ το μεγαλύτερο μοντέλο βρήκε.
why-larger-unsupported = Τα αποσπάσματα δεν επιβεβαιώνουν την απάντηση του μεγαλύτερου μοντέλου.
why-larger-not-whole = Η απάντηση του μεγαλύτερου μοντέλου δεν είναι ολόκληρη.
why-larger-refused = Το μεγαλύτερο μοντέλο δεν βρήκε απάντηση.
why-honest = Το μεγαλύτερο μοντέλο δεν βρήκε απάντηση, και τίποτα στα αποσπάσματα δεν επιβεβαιώνει το πρόχειρο.
why-unsupported = Τίποτα στα αποσπάσματα δεν επιβεβαιώνει καμία από τις δύο απαντήσεις: αυτή είναι η πλησιέστερη.
why-only-one = Το άλλο μοντέλο δεν μπόρεσε να απαντήσει.
why-no-second = Δεν υπήρχε άλλο μοντέλο να ερωτηθεί.
why-picked = Εσείς επιλέξατε αυτό το μοντέλο.

## Why the larger model is not asked; why it is, is in rules.ftl

no-larger = Δεν έχει συνδεθεί μεγαλύτερο μοντέλο.
same-server = Το μεγαλύτερο μοντέλο είναι στον ίδιο διακομιστή, με τον οποίο δεν υπάρχει σύνδεση.
good-enough = Το πρόχειρο είναι αρκετά καλό.

## Small badges beside the line, each with an explanation

badge-general = όχι από τα έγγραφά σας
    .title = Το μοντέλο απάντησε από γενικές γνώσεις.
badge-well-supported = καλά τεκμηριωμένη
badge-partly-supported = εν μέρει τεκμηριωμένη
badge-hardly-supported = ελάχιστα τεκμηριωμένη
badge-support-title = Το { NUMBER($share, style: "percent", maximumFractionDigits: 0) } των λέξεων του μοντέλου υπάρχει στα αποσπάσματα που του δόθηκαν.
badge-weak-evidence = αδύναμα τεκμήρια
    .title = Τα αποσπάσματα ταιριάζουν στην ερώτηση μόνο εν μέρει.

## Details: label, value, note

detail-evidence = Τεκμήρια
    .note = βαθμολογία { NUMBER($score, minimumFractionDigits: 2, maximumFractionDigits: 2) }, κατώφλι { NUMBER($floor, minimumFractionDigits: 2, maximumFractionDigits: 2) }
evidence-none = κανένα
evidence-weak = αδύναμα
evidence-strong = ισχυρά
detail-gap = Προβάδισμα του πρώτου αποσπάσματος
    .note = έναντι του δεύτερου, από 0 έως 1
detail-unknown = Άγνωστες λέξεις
    .note = της ερώτησης, κατά βάρος, δεν υπάρχει σε κανένα έγγραφο
detail-length = Μήκος απάντησης του { $model }
    .note = χαρακτήρες
detail-support = Τεκμηρίωση του { $model }
    .note = λείπουν από τα αποσπάσματα: { $missing }
detail-confidence = Βεβαιότητα του { $model }
    .note = λογαριθμική πιθανότητα, το πιο αβέβαιο δέκατο
detail-signs = Ενδείξεις για το { $model }
sign-none = καμία

## The step above the answer. Chainlit writes "Using" or "Used" before its name.

step-found-nothing = τα έγγραφά σας, δεν βρέθηκε τίποτα
step-files = τα συνημμένα αρχεία
step-no-documents = κανένα έγγραφο
step-documents = τα έγγραφά σας
step-asked = Ερώτηση στο { $model }: { $tokens ->
    [one] { $tokens } token
   *[other] { $tokens } token
}, { $passages ->
    [one] { $passages } απόσπασμα
   *[other] { $passages } αποσπάσματα
}
step-waits = Αναμονή για το { $model }: { $why }
step-answered = Το { $model } απάντησε

## What was found

found-nothing = Κανένα απόσπασμα δεν έχει κοινή λέξη με την ερώτηση
found = { $passages ->
    [one] { $passages } απόσπασμα
   *[other] { $passages } αποσπάσματα
} από { $documents ->
    [one] { $documents } έγγραφο
   *[other] { $documents } έγγραφα
}
how-leading = τα κύρια αποσπάσματα, από όλη την έκταση του εγγράφου
how-again = τα ίδια αποσπάσματα ξανά
how-whole = ολόκληρο το έγγραφο
how-counted = εξετάστηκε κάθε γραμμή
evidence-none-foreign = σχεδόν καμία λέξη της ερώτησης δεν υπάρχει στα έγγραφά σας· μήπως είναι σε άλλη γλώσσα;
evidence-none-long = κανένα τεκμήριο
evidence-weak-long = αδύναμα τεκμήρια
evidence-strong-long = ισχυρά τεκμήρια

## Why a passage was found and not sent

left-not-asked = δεν ρωτήθηκε κανένα μοντέλο
left-later = βρέθηκε αργότερα, για το μεγαλύτερο μοντέλο
left-not-read = δεν διαβάστηκε
left-not-taken = δεν έφτασε στο μοντέλο

## What the model read of each document

covered = διαβάστηκε { $share }: { $parts }
covered-quoted = { $share } του κειμένου: { $parts }
covered-sent = { $count ->
    [one] στάλθηκε { $count } απόσπασμα
   *[other] στάλθηκαν { $count } αποσπάσματα
}
covered-searched = { $count ->
    [one] εξετάστηκε { $count } απόσπασμα
   *[other] εξετάστηκαν { $count } αποσπάσματα
}
covered-left-out = { $count ->
    [one] έμεινε εκτός { $count }
   *[other] έμειναν εκτός { $count }
}
covered-little = λιγότερο από 1%

## Where the time went

first-word = πρώτη λέξη σε { $time }
in-all = σύνολο { $time }
timing = χρονομέτρηση
tokens-in = είσοδος { $count }
tokens-out = έξοδος { $count }
tokens-rate = { NUMBER($rate, minimumFractionDigits: 1, maximumFractionDigits: 1) } token/δ.
tokens-estimated = κατ' εκτίμηση

stage-read = ανάγνωση
stage-retrieve = αναζήτηση
stage-stopped = διακοπή
stage-decide = απόφαση
stage-page = σελίδα
stage-prompt = προτροπή
stage-failed = αποτυχία
stage-wait = αναμονή
stage-send = αποστολή
stage-first-token = πρώτο token
stage-thinking = σκέψη
stage-writing = σύνταξη

# Who took part, where no model's name is known: what it is, or what it does.
role-reading = ανάγνωση
role-draft = πρόχειρο
role-escalation = παρέμβαση
role-quotes = παραθέματα
role-count = καταμέτρηση
role-documents = έγγραφα
role-replay = αναπαραγωγή

## A question while a recording answers: what is wrong, then what to do

replay-unknown-question = Αυτή η ερώτηση δεν υπάρχει στην καταγραφή.
replay-recorded = Έχουν καταγραφεί: { $questions }.
replay-none = Ξεκινήστε το Tandem με το TANDEM_RECORDING, μια καταγεγραμμένη συνεδρία.
