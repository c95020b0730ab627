# What the page's own script and panels say (public/): labels, headings, names that a screen reader reads aloud.
# The page fills in what stands in braces by itself: no plural can be chosen here.

## Start page

page-welcome = Ρωτήστε τα δικά σας έγγραφα. Ένα μικρό μοντέλο απαντά· ένα μεγαλύτερο παρεμβαίνει όταν το λένε τα τεκμήρια.
# Over the conversation, while files are dragged over it.
page-drop = Αφήστε τα αρχεία εδώ για να επισυναφθούν

## Header

page-documents = Έγγραφα
page-documents-added = Έγγραφα, πρόσθετα: { $count }
page-session = Συνεδρία
page-theme = Αλλαγή θέματος
page-settings = Ρυθμίσεις
page-new-conversation = Νέα συνομιλία

## Composer and conversation: names of buttons that show an icon

page-question = Η ερώτησή σας
page-question-edited = Η ερώτησή σας, σε επεξεργασία
page-send = Αποστολή
page-stop = Διακοπή
page-edit-question = Επεξεργασία της ερώτησης
page-copy = Αντιγραφή
page-to-the-end = Κύλιση στο τέλος
page-attach = Επισύναψη αρχείων
page-remove-file = Αφαίρεση: { $name }
# Instead of a file's name, where there is none.
page-this-file = αυτό το αρχείο
page-close = Κλείσιμο
page-close-panel = Κλείσιμο του πλαισίου
page-close-settings = Κλείσιμο των ρυθμίσεων
# Above a block of code whose language is not known.
page-code = Κώδικας
# Beside a link whose words name another address; $where is an address.
page-leads-to = οδηγεί στο { $where }
page-too-large = Το αρχείο ξεπερνά τα { $size } MB
page-too-many = Πάρα πολλά αρχεία

## Panels under an answer: who answered

page-who-answered = Ποιος απάντησε και γιατί
page-show-draft = Εμφάνιση του προχείρου
# Under the draft of the small model, which the larger one has replaced.
page-draft-by = Πρόχειρο του { $model }, αντικαταστάθηκε
page-draft = Πρόχειρο, αντικαταστάθηκε
page-details = Λεπτομέρειες

## Panels under an answer: sources

page-sources = Πηγές
page-untitled = Χωρίς τίτλο
page-not-sent = Δεν στάλθηκε
page-not-sent-why = Δεν στάλθηκε: { $why }
page-open-passage = Άνοιγμα αποσπάσματος
page-open-passage-named = Άνοιγμα αποσπάσματος { $number }, { $title }

## Panels under an answer: what the model read

# Before what it was: "2 documents".
page-what-was-read = Τι διάβασε το μοντέλο
page-what-was-searched = Πού έγινε η αναζήτηση
page-preview-of = Προεπισκόπηση: { $name }
page-passages-of = Αποσπάσματα: { $name }
page-legend = Υπόμνημα
page-legend-sent = στάλθηκε στο μοντέλο, με τον αριθμό του
page-legend-searched = εξετάστηκε, με τον αριθμό του
page-legend-left-out = βρέθηκε, αλλά έμεινε εκτός
page-legend-not-found = δεν βρέθηκε για αυτή την ερώτηση
page-fewer = Λιγότερα
page-more = { $count } ακόμη

## Panels under an answer: where the time went

page-timing = Πού πήγε ο χρόνος
# Columns of a table.
page-step = στάδιο
page-model = μοντέλο
page-time = χρόνος
page-total = σύνολο
page-milliseconds = { $time } ms
page-seconds = { $time } δ.

## Panels under an answer: files that came with the message

page-files-read = Τα αρχεία που διαβάστηκαν
# Said before a file's name.
page-file-waiting = Σε αναμονή
page-file-reading = Διαβάζεται
page-file-read = Διαβάστηκε
page-file-known = Υπάρχει ήδη εδώ
page-file-refused = Δεν διαβάστηκε
page-reading-of = Ανάγνωση: { $name }
page-preview = Προεπισκόπηση
page-open-documents = Άνοιγμα των εγγράφων αυτής της συνομιλίας

## Side panel: a passage

page-passage = Απόσπασμα
# Above the names of a table's columns.
page-columns = στήλες

## Side panel: the documents of the conversation

page-conversation-documents = Έγγραφα αυτής της συνομιλίας
# Before where they come from: "Everything", "My uploads".
page-scope = Οι απαντήσεις προέρχονται από:
page-uploads = Όσα ανεβάσατε
page-corpus = Τα έγγραφα του Tandem
page-paused = σε παύση, δεν γίνεται αναζήτηση εδώ
page-pause = Παύση
page-pause-of = Παύση: { $name }
page-resume = Συνέχεια
page-resume-of = Συνέχεια: { $name }
page-remove = Αφαίρεση
page-remove-of = αφαίρεση: { $name }
page-remove-ask = Να αφαιρεθεί;
page-remove-of-yes = Ναι, να αφαιρεθεί: { $name }
page-remove-all = Αφαίρεση όλων
page-remove-all-title = αφαίρεση όσων ανεβάσατε
page-remove-all-ask = Να αφαιρεθούν και τα { $count };
page-remove-all-yes = Ναι, να αφαιρεθούν όσα ανέβασα
page-yes = Ναι
page-keep = Όχι, να μείνει
page-howto = Σε αυτή τη συνομιλία δεν υπάρχουν δικά σας αρχεία.
page-howto-clip = Επισυνάψτε αρχεία με τον συνδετήρα δίπλα στην ερώτησή σας,
page-howto-drop = σύρετέ τα οπουδήποτε στη σελίδα
page-howto-paste = ή επικολλήστε τα στην ερώτηση.
page-howto-more = Προσθέστε και άλλα με τον συνδετήρα, σύροντάς τα στη σελίδα ή με επικόλληση.
page-howto-kept = Τα αρχεία διαβάζονται όταν στείλετε το μήνυμα και μένουν σε αυτόν τον υπολογιστή όσο διαρκεί η συνομιλία.
# After a list of endings: ".md .txt .pdf".
page-howto-code = και πηγαίος κώδικας

## Side panel: a document

page-document = Έγγραφο
page-all-documents = Όλα τα έγγραφα
page-pages = Σελίδες αυτού του εγγράφου
page-pages-again = Σελίδες αυτού του εγγράφου, ξανά
page-earlier = Προηγούμενα
page-later = Επόμενα
# Passages of a document: "21 to 40 of 133".
page-parts = { $from } έως { $to } από { $of }
page-no-text = Δεν βρέθηκε κείμενο σε αυτό το έγγραφο.

## Side panel: the session

page-this-conversation = Αυτή η συνομιλία
page-reset = Επαναφορά της αίθουσας
page-reset-ask = Να γίνει επαναφορά της αίθουσας;
page-reset-means = Η συνομιλία και όσα ανεβάσατε θα χαθούν οριστικά.
page-reset-yes = Ναι, επαναφορά
page-reset-no = Όχι, να μείνει
page-large-type = Μεγάλα γράμματα
page-record-and-replay = Καταγραφή και αναπαραγωγή
page-record = Καταγραφή αυτής της συνεδρίας
# $count turns are recorded.
page-record-stop = Διακοπή καταγραφής ({ $count })
page-recording = Η καταγραφή
page-preflight = Έλεγχος πριν από την έναρξη
page-running = Εκτελείται
# Of the pre-flight: "3 of 8" questions are asked.
page-flown = { $done } από { $planned }
# Columns of a table.
page-question-column = ερώτηση
page-first-word = πρώτη λέξη
page-in-all = σύνολο

## Side panel: the session's report

page-report = Αναφορά συνεδρίας
page-copied = Αντιγράφηκε
page-not-allowed = Δεν επιτρέπεται
