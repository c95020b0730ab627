# What a message was taken for, and what is answered without anybody being asked.

thanked = Ευχαρίστως. Ρωτήστε ξανά όποτε θέλετε.
needs-model = **Αυτό χρειάζεται γλωσσικό μοντέλο και κανένα δεν είναι συνδεδεμένο.** Χωρίς αυτό το Tandem παραθέτει τις καλύτερες προτάσεις των εγγράφων σας.
quoted-request = *Αυτό που ζητάτε χρειάζεται γλωσσικό μοντέλο και κανένα δεν είναι συνδεδεμένο. Να τι γράφει εκεί:*
notes-only = *Από αυτές τις σημειώσεις δεν έγινε απάντηση:*
message-cut = Το μήνυμα είναι πολύ μεγάλο για να διαβαστεί όλο: διαβάστηκαν η αρχή και το τέλος του, χωρίς { $count ->
    [one] { $count } χαρακτήρα
   *[other] { $count } χαρακτήρες
} ανάμεσά τους.

settled-thanked = Δεν χρειάστηκε αναζήτηση
settled-needs-model = Δεν είναι συνδεδεμένο γλωσσικό μοντέλο
settled-told = Απάντησε το ίδιο το Tandem
settled-priced = Επιλέξτε: ανάγνωση ή αναζήτηση

## About the conversation and its files

itself-nothing-asked = Δεν έχετε ρωτήσει κάτι πριν από αυτό.
itself-first = Η πρώτη σας ερώτηση ήταν: { $question }
itself-last = Η τελευταία σας ερώτηση ήταν: { $question }
itself-files = { $count ->
    [0] Δεν έχετε ανεβάσει αρχείο σε αυτή τη συνομιλία.
    [one] Έχετε ανεβάσει { $count } αρχείο σε αυτή τη συνομιλία:
   *[other] Έχετε ανεβάσει { $count } αρχεία σε αυτή τη συνομιλία:
}
itself-more-files = { $count ->
    [one] Και { $count } ακόμη.
   *[other] Και { $count } ακόμη.
}
itself-folder = { $count ->
    [one] Επιπλέον, { $count } έγγραφο υπάρχει για κάθε συνομιλία.
   *[other] Επιπλέον, { $count } έγγραφα υπάρχουν για κάθε συνομιλία.
}

## What must be there, and is not

missing-nowhere = Το «{ $written }» δεν υπάρχει στα έγγραφά σας.
    .nearest = Το «{ $written }» δεν υπάρχει στα έγγραφά σας· πιο κοντά: { $nearest }.
missing-here = Το «{ $written }» δεν υπάρχει στα αποσπάσματα που βρέθηκαν.
    .nearest = Το «{ $written }» δεν υπάρχει στα αποσπάσματα που βρέθηκαν· πιο κοντά: { $nearest }.
badge-missing = { $written }: δεν βρέθηκε
outdated = Το { $file } είναι παλαιότερη έκδοση και παραλείφθηκε: μιλά το { $newest }.

beside = Για αυτό μιλούν και οι σελίδες του Tandem: { $titles }.

## A long reading, before it begins

priced = **Η ανάγνωση όλου του { $title } χρειάζεται { $passes ->
    [one] { $passes } πέρασμα
   *[other] { $passes } περάσματα
}, περίπου { NUMBER($tokens, maximumSignificantDigits: 2) } token.** Δεν έχει διαβαστεί τίποτα ακόμη.
    .timed = **Η ανάγνωση όλου του { $title } χρειάζεται { $passes ->
    [one] { $passes } πέρασμα
   *[other] { $passes } περάσματα
}, περίπου { NUMBER($tokens, maximumSignificantDigits: 2) } token και { $time } με την ταχύτητα που μετρήθηκε εδώ.** Δεν έχει διαβαστεί τίποτα ακόμη.
read-on = Ανάγνωση όλου
search-instead = Αναζήτηση αντί γι' αυτό
read-little = *Διαβάστηκαν μόνο { $passages ->
    [one] { $passages } απόσπασμα
   *[other] { $passages } αποσπάσματα
}, όχι όλο το κείμενο.*

## Details

detail-asked = Θεωρήθηκε
asked-search = ερώτηση: αναζήτηση για { $query }
asked-again = για την τελευταία απάντηση: ξανά τα αποσπάσματά της
asked-whole = εργασία σε όλο το { $documents }
asked-part = μέρος του { $documents }
asked-leading = εργασία στο { $documents }, από το οποίο εξετάστηκε μόνο η αρχή
asked-counted = καταμέτρηση στο { $documents }
how-part = το μέρος που αναφέρατε

## What ships with Tandem, in the picker of what is answered from

scope-help = Οι σελίδες του Tandem
    .about = Για το Tandem, τα μοντέλα και το εργαστήριο
