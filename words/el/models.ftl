# What the models say of themselves: why somebody waits, and what went wrong.

## Names

model-quotations = «Παραθέματα»

## Waiting: fragments, after a model's name ("phi-4-mini: in line") or in a table's cell

wait-finding = αναζήτηση του μοντέλου
wait-in-line = στην ουρά
wait-busy = απασχολημένο, νέα προσπάθεια
wait-loading = φορτώνει
wait-unreachable = χωρίς σύνδεση, νέα προσπάθεια
wait-shorter = πολύ μεγάλο, στέλνουμε λιγότερα
wait-pass = πέρασμα { $number } από { $count }, { $place }
wait-pass-without-place = πέρασμα { $number } από { $count }

## A server that is not there

model-unreachable = Δεν υπάρχει σύνδεση με το { $model }: δεν απαντά τίποτα στη διεύθυνση { $address }.
    .hint = Ξεκινήστε τον διακομιστή μοντέλων ή ορίστε στο TANDEM_ENDPOINT τη διεύθυνσή του.
model-unreachable-slow = Δεν υπάρχει σύνδεση με το { $model }: η διεύθυνση { $address } δεν απάντησε μέσα σε { $seconds } δ.
model-broke-before-answer = Η σύνδεση με το { $model } στη διεύθυνση { $address } κόπηκε πριν απαντήσει.
model-broke-before-word = Η σύνδεση με το { $model } κόπηκε πριν αρχίσει η απάντησή του.

## A server that does not take the question

model-unauthorized = Ο διακομιστής του { $model } ζητά κλειδί ή δεν δέχτηκε αυτό που στάλθηκε ({ $status }).
    .hint = Ορίστε το κλειδί που περιμένει ο διακομιστής: TANDEM_DRAFT__API_KEY ή TANDEM_ESCALATION__API_KEY.
model-not-found = Ο διακομιστής στη διεύθυνση { $address } δεν έχει το { $model }.
    .hint = Φορτώστε το μοντέλο στον διακομιστή ή ορίστε στο TANDEM_DRAFT__MODEL ή στο TANDEM_ESCALATION__MODEL κάποιο από όσα διαθέτει.
model-not-listed = Ο διακομιστής στη διεύθυνση { $address } δεν έχει το { $model }. Έχει: { $more ->
    [0] { $models }
   *[other] { $models } και { $more } ακόμη
}.
model-busy = Το { $model } είναι απασχολημένο: ο διακομιστής του δεν δέχεται άλλες ερωτήσεις τώρα.
    .hint = Δώστε λίγο χρόνο στον διακομιστή και ρωτήστε ξανά.
model-loading = Το { $model } δεν είναι έτοιμο: ο διακομιστής του το φορτώνει ακόμη ή έχει υπερβολικό φόρτο.
model-refused = Ο διακομιστής του { $model } δεν δέχτηκε το αίτημα ({ $status }).
    .hint = Ίσως ο διακομιστής δεν υποστηρίζει μια παράμετρο που στέλνει το Tandem. Δείτε το αρχείο συμβάντων του ή επιλέξτε άλλο μοντέλο.
model-too-long = Η ερώτηση και τα αποσπάσματά της είναι περισσότερα από όσα μπορεί να διαβάσει το { $model } με μία φορά.
    .hint = Ορίστε στο TANDEM_CONTEXT_TOKENS το πραγματικό παράθυρο συμφραζομένων του μοντέλου ή μικρύνετε το μέγιστο μήκος απάντησης (στις ρυθμίσεις).

## Questions that are too long for a model: known before they are sent

prompt-question-too-long = Η ερώτηση μαζί με την απάντηση δεν χωρά στο παράθυρο συμφραζομένων του μοντέλου: { $context } token, από τα οποία έως { $answer } για την απάντηση.
prompt-no-passage-fits = Δίπλα στην ερώτηση δεν χωρά κανένα απόσπασμα στο παράθυρο συμφραζομένων του μοντέλου: { $context } token, από τα οποία έως { $answer } για την απάντηση.
prompt-notes-too-long = Οι σημειώσεις μαζί με την απάντηση δεν χωρούν στο παράθυρο συμφραζομένων του μοντέλου: { $context } token, από τα οποία έως { $answer } για την απάντηση.
prompt-no-room = δεν χωρά στο παράθυρο συμφραζομένων του μοντέλου

## A server that fails or falls silent

model-error =
    .hint = Ρωτήστε ξανά ή επιλέξτε άλλο μοντέλο.
model-fault = Αντί για απάντηση, ο διακομιστής του { $model } ανέφερε σφάλμα.
    .hint = Δείτε το αρχείο συμβάντων του διακομιστή· συχνά βοηθά μια επανεκκίνηση. Ύστερα ρωτήστε ξανά.
model-fault-status = Ο διακομιστής του { $model } απέτυχε ({ $status }).
model-silent = Το { $model } πήρε την ερώτηση και δεν είπε τίποτα μέσα σε { $seconds } δ.
    .hint = Ίσως ο υπολογιστής είναι απασχολημένος ή το μοντέλο φορτώνει ακόμη. Ρωτήστε ξανά ή αυξήστε το TANDEM_FIRST_TOKEN_LIMIT_S.
model-not-taken = Το { $model } δεν πήρε την ερώτηση μέσα σε { $seconds } δ.
model-list-slow = Ο διακομιστής στη διεύθυνση { $address } δεν έδωσε τη λίστα των μοντέλων του μέσα σε { $seconds } δ.
model-fell-silent = Το { $model } σώπασε: δεν ήρθε τίποτα για { $seconds } δ.
    .hint = Όσα είπε παραμένουν στη σελίδα. Ρωτήστε ξανά ή αυξήστε το TANDEM_IDLE_LIMIT_S.

## An answer that is broken

model-interrupted = Η απάντηση του { $model } σταμάτησε πριν ολοκληρωθεί.
    .hint = Όσα είπε παραμένουν στη σελίδα. Ρωτήστε ξανά για ολόκληρη την απάντηση.
model-broke-in-answer = Η σύνδεση με το { $model } κόπηκε στη μέση της απάντησής του.
model-broke-off = Το { $model } σταμάτησε στη μέση: η ροή τελείωσε χωρίς αιτία τερματισμού.
model-garbled = Ό,τι ήρθε από τη διεύθυνση του { $model } δεν είναι απάντηση γλωσσικού μοντέλου.
    .hint = Βεβαιωθείτε ότι η διεύθυνση ανήκει σε διακομιστή συμβατό με το OpenAI και τελειώνει σε /v1.
model-garbled-piece = Το { $model } έστειλε μέσα στην απάντησή του κάτι που δεν διαβάζεται.
model-garbled-answer = Ο διακομιστής του { $model } έστειλε απάντηση που δεν διαβάζεται.
model-no-server = Για το { $model } δεν απαντά στη διεύθυνση { $address } διακομιστής συμβατός με το OpenAI ({ $status }).
model-elsewhere = Ο διακομιστής στη διεύθυνση { $address } στέλνει αλλού τις ερωτήσεις για το { $model } ({ $status }).
model-list-garbled = Ο διακομιστής στη διεύθυνση { $address } δίνει τη λίστα των μοντέλων του σε άγνωστη μορφή.
model-empty = Το { $model } πήρε την ερώτηση και δεν έστειλε τίποτα πίσω.
    .hint = Ρωτήστε ξανά ή διατυπώστε την ερώτηση με άλλα λόγια.
model-wordless = Το { $model } τελείωσε χωρίς να πει λέξη.
model-only-thought = Το { $model } μόνο σκέφτηκε και δεν έδωσε απάντηση.

## Answers without a language model

quotes-nothing = Δεν υπάρχει απόσπασμα για παράθεση.

## Files of Tandem's own

vocabulary-damaged = Ο πίνακας token o200k_base.tiktoken είναι κατεστραμμένος.
    .hint = Πάρτε ξανά το models/vocab/o200k_base.tiktoken από ένα νέο αντίγραφο του Tandem.
prices-unreadable = Το { $file } δεν μπορεί να διαβαστεί: { $why }.
prices-mistake = Το { $file } έχει ένα λάθος, γι' αυτό δεν εμφανίζονται κόστη. { $where }: { $mistake }.
prices-mistake-of-file = Το { $file } έχει ένα λάθος, γι' αυτό δεν εμφανίζονται κόστη. Το αρχείο: { $mistake }.
