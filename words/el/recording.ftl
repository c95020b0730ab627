# Recordings of a session, and their replay when the models are not there.

## What stands beside a replayed turn

replay-mark = ΑΝΑΠΑΡΑΓΩΓΗ
replay-explained-on = Από καταγραφή της { $date }, με τους δικούς της χρόνους: δεν ρωτήθηκε κανένα μοντέλο.
replay-explained = Από καταγραφή, με τους δικούς της χρόνους: δεν ρωτήθηκε κανένα μοντέλο.
replay-unsettled = Αυτός ο γύρος καταγράφηκε χωρίς το τέλος του.
replay-no-end = Ο γύρος που καταγράφηκε στις { $at } δεν έχει τέλος και δεν μπορεί να αναπαραχθεί.

## A file that cannot be written, or read at all. $why is the operating system's own words: "Permission denied"

recording-unwritten = Η καταγραφή { $file } δεν μπορεί να αποθηκευτεί: { $why }.
recording-unread = Η καταγραφή { $file } δεν μπορεί να διαβαστεί: { $why }.
recording-unopened = Η καταγραφή { $file } δεν μπορεί να ανοιχτεί: { $why }.
recording-refused = το σύστημα δεν το επιτρέπει
recording-too-large = Η καταγραφή { $file } ξεπερνά τα { $megabytes } MB, το μέγιστο που διαβάζεται.
recording-more = { $count ->
    [one] { $count } ακόμη δεν διαβάστηκε.
   *[other] { $count } ακόμη δεν διαβάστηκαν.
}

## A turn that is left out

recording-left-out = Η γραμμή { $line } { $wrong }. Ο γύρος που αρχίζει στη γραμμή { $first } παραλείπεται.
recording-no-turn = Η γραμμή { $line } δεν ανήκει σε κανέναν γύρο: { $wrong }. Όσα ακολουθούν παραλείπονται ως την επόμενη κεφαλίδα.
recording-no-header =
    Η γραμμή { $line } δεν ανήκει σε κανέναν γύρο: δεν υπάρχει κεφαλίδα πριν από αυτήν. Όσα ακολουθούν παραλείπονται ως την επόμενη κεφαλίδα.

## What is wrong with a line: fragments after "Line 12", or after "it"; the full stop follows

recording-line-long = έχει περισσότερους από { $count } { $count ->
    [one] χαρακτήρα
   *[other] χαρακτήρες
}
recording-line-broken = δεν είναι JSON ή είναι κομμένη
recording-line-last = είναι η τελευταία ενός γύρου που κόβεται στη μέση
recording-line-foreign = αρχίζει κάτι άλλο και όχι έναν γύρο του Tandem
recording-line-version = είναι άλλης έκδοσης: αυτό το Tandem διαβάζει καταγραφές έκδοσης { $version }
recording-line-header = δεν είναι πλήρης κεφαλίδα: αυτή έχει μορφή, έκδοση, ημερομηνία, ερώτηση και τίποτε άλλο
recording-line-date = δεν έχει στο recorded_at ημερομηνία και ώρα όπως 2026-11-26T14:03:00+00:00
recording-line-place = είναι σε λάθος θέση: ένας γύρος αρχίζει με Received και έχει μόνο ένα
recording-line-question = ρωτά κάτι άλλο από την κεφαλίδα
recording-line-after = έρχεται μετά το τέλος: το Settled ακολουθεί μόνο το Drawn
recording-line-time = έχει χρόνο πριν από την προηγούμενη ή μετά από { $seconds } δευτερόλεπτα
recording-line-event = δεν είναι συμβάν που γνωρίζει αυτό το Tandem
recording-line-more = έχει ένα πεδίο που το { $noun } δεν έχει
recording-line-lacks = δεν έχει το πεδίο { $field }
recording-line-wrong = έχει λάθος: το πεδίο { $field } { $wrong }

## What is wrong with a field: fragments after its name, "Token.text"

recording-field-list = δεν είναι τέτοια λίστα
recording-field-noun = δεν είναι { $noun }
recording-field-error = δεν είναι σφάλμα: αυτό έχει κλάση, πρόταση και υπόδειξη
recording-field-word = δεν είναι καμία από τις λέξεις που επιτρέπονται εκεί
recording-field-text = δεν είναι κείμενο
recording-field-truth = δεν είναι ούτε αληθές ούτε ψευδές
recording-field-whole = δεν είναι ακέραιος αριθμός
recording-field-number = δεν είναι έγκυρος αριθμός
