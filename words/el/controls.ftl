# What one can choose and press: the pickers in the composer, the settings panel, the buttons under an answer, starters.

## Pickers in the composer

picker-model = Μοντέλο
picker-auto = Αυτόματα
    .about = Το μικρό μοντέλο γράφει ένα πρόχειρο· το μεγαλύτερο παρεμβαίνει όταν χρειάζεται.
    .none = Δεν έχει συνδεθεί μοντέλο: οι απαντήσεις είναι παραθέματα από τα έγγραφά σας.
picker-alone = Απαντά μόνο του.
picker-quotes = Παραθέματα
    .about = Οι καλύτερες προτάσεις των εγγράφων σας, χωρίς μοντέλο.
picker-replay = Αναπαραγωγή
    .about = Απαντά μια καταγεγραμμένη συνεδρία, με τους δικούς της χρόνους· δεν ρωτάται κανένα μοντέλο.
picker-scope = Απάντηση από
scope-everything = Όλα
    .about = Όσα ανεβάσατε και τα έγγραφα με τα οποία ξεκίνησε το Tandem.
scope-uploads = Όσα ανέβασα
    .about = Μόνο τα αρχεία που επισυνάψατε σε αυτή τη συνομιλία.
scope-corpus = Τα έγγραφα του Tandem
    .about = Μόνο τα έγγραφα με τα οποία ξεκίνησε το Tandem.
scope-nothing = Μόνο το μοντέλο
    .about = Χωρίς έγγραφα: το μοντέλο απαντά από γενικές γνώσεις.
important = Σημαντικό
    .about = Σημαντικό: το { $model } επιμελείται το πρόχειρο

## Settings panel

settings-answers = Απαντήσεις
settings-passages = Αποσπάσματα
    .about = Πόσα αναζητούνται.
settings-temperature-draft = Θερμοκρασία του προχείρου
settings-temperature-escalation = Θερμοκρασία του μεγαλύτερου μοντέλου
settings-max-tokens-draft = Μέγιστο μήκος του προχείρου, σε token
settings-max-tokens-escalation = Μέγιστο μήκος απάντησης του μεγαλύτερου μοντέλου, σε token
settings-rules = Πότε παρεμβαίνει το μεγαλύτερο μοντέλο
settings-topics = Επισημασμένα θέματα, χωρισμένα με κόμμα

## Starters: questions to begin with

starter-about = Περίληψη του εγγράφου «{ $title }»

## Buttons under an answer

keep-draft = Κράτηση του προχείρου
ask-larger = Ερώτηση στο { $model }
ask-anyway = Ερώτηση στο μοντέλο ούτως ή άλλως
replay-recording = Αναπαραγωγή της καταγραφής
try-again = Νέα προσπάθεια
copy-cited = Αντιγραφή με παραπομπές
good-answer = Καλή απάντηση
bad-answer = Κακή απάντηση

## Titles of the side panel

side-passage = Απόσπασμα

## Said for a moment above the page

toast-nothing-more = Γύρω από αυτά τα αποσπάσματα δεν υπάρχει πλέον κάτι άλλο να διαβαστεί.
toast-busy = Γράφεται ήδη μια άλλη απάντηση: σταματήστε την ή περιμένετε να τελειώσει.
toast-write = Γράψτε μια ερώτηση ή επισυνάψτε ένα αρχείο.

## Where a request is refused, in place of the page

refused-host = Αυτή η διεύθυνση δεν ανήκει στο Tandem: ανοίξτε εκείνη που εμφανίστηκε κατά την εκκίνηση ή επιτρέψτε αυτό το όνομα υπολογιστή.
refused-origin = Αιτήματα από άλλες σελίδες απορρίπτονται.
