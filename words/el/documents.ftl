# The documents of a conversation: what came of attached files, where in them something stands, the panels that show them.

## Where in its file a passage stood. Stands alone as a label, and within lists and sentences: lower case.
## `.range` is a run of them, by number.

place-page = σελίδα { $number }
    .range = σελίδες { $first }-{ $last }
    .printed = σελίδα { $number } (τυπωμένη: { $printed })
    .printed-range = σελίδες { $first }-{ $last } (τυπωμένες: { $printed })
place-slide = διαφάνεια { $number }
    .range = διαφάνειες { $first }-{ $last }
place-chapter = κεφάλαιο { $number }
    .range = κεφάλαια { $first }-{ $last }
place-cell = κελί { $number }
    .range = κελιά { $first }-{ $last }
place-entry = στοιχείο { $number }
    .range = στοιχεία { $first }-{ $last }
place-row = γραμμή { $number }
    .range = γραμμές { $first }-{ $last }
place-sheet = φύλλο { $name }
    .range = φύλλα { $first }-{ $last }
place-stretch = { $first } - { $last }

## What came of the files that were attached to a message

document-reading = Ανάγνωση των συνημμένων αρχείων
document-reading-file = Ανάγνωση: { $name }
document-reading-part = Ανάγνωση: { $name }, { $done } από { $of }
document-read = { $count ->
    [one] Διαβάστηκε { $count } αρχείο
   *[other] Διαβάστηκαν { $count } αρχεία
}
document-refused = { $count ->
    [one] { $count } αρχείο δεν διαβάστηκε
   *[other] { $count } αρχεία δεν διαβάστηκαν
}
document-read-and-refused = { $count ->
    [one] Διαβάστηκε { $count } αρχείο
   *[other] Διαβάστηκαν { $count } αρχεία
}, { $refused ->
    [one] { $refused } δεν διαβάστηκε
   *[other] { $refused } δεν διαβάστηκαν
}
document-next = { $count ->
    [0] Δεν μπορεί να γίνει αναζήτηση σε τίποτα από αυτά: ο λόγος αναφέρεται παρακάτω.
    [one] Ρωτήστε κάτι για αυτό ή ζητήστε μια περίληψη.
   *[other] Ρωτήστε κάτι για αυτά ή ζητήστε μια περίληψη.
}
document-line = { $name }: { $summary }
document-line-refused = { $name } { $problem }
document-known = υπάρχει ήδη εδώ

## Why an attached file was not read (fragments after the file's name)

upload-too-many = έμεινε εκτός: διαβάζονται έως { $count } αρχεία μαζί. Επισυνάψτε το ξανά μόνο του.
upload-unknown-kind = έχει μορφή που δεν υποστηρίζεται. Υποστηρίζονται: Markdown, κείμενο, { $kinds } και πηγαίος κώδικας.
upload-gone = δεν έφτασε: επισυνάψτε το ξανά.
upload-stopped = δεν διαβάστηκε: το διακόψατε. Επισυνάψτε το ξανά.
upload-no-room-documents = δεν χωρά: μια συνομιλία δέχεται έως { $count } έγγραφα. Αφαιρέστε πρώτα μερικά.
upload-no-room-text = δεν χωρά: μια συνομιλία δέχεται έως { $megabytes } MB κειμένου. Αφαιρέστε πρώτα μερικά.

## What is doubtful about one: whole sentences

upload-known-as = Υπάρχει ήδη εδώ ως { $name }.
upload-same-name = Υπάρχει ήδη άλλο αρχείο με αυτό το όνομα: η αναζήτηση γίνεται και στα δύο· αφαιρέστε το παλιό, αν αυτό το αντικαθιστά.

## While a file is sent: shown for a moment, above the page

upload-no-conversation = Αυτή η συνομιλία έχει τελειώσει: φορτώστε ξανά τη σελίδα και επισυνάψτε το πάλι.
upload-nothing = Δεν έφτασε κανένα αρχείο: επισυνάψτε το ξανά.
upload-too-large = Είναι πολύ μεγάλο: ένα αρχείο μπορεί να έχει μέγεθος έως { $megabytes } MB.
upload-no-space = Δεν υπάρχει χώρος για αυτό στον δίσκο αυτού του υπολογιστή.
upload-nameless = ένα αρχείο χωρίς όνομα

## What people should look at in a document, as a label before an excerpt

flag-hidden = κρυφό κείμενο, παραλείφθηκε
flag-invisible = αόρατοι χαρακτήρες
flag-instruction = λόγια προς το μοντέλο
flag-control = λέξεις ελέγχου μοντέλου
# A label, before those labels and excerpts.
document-flags = { $count ->
    [one] { $count } ύποπτο σημείο
   *[other] { $count } ύποπτα σημεία
}

## The panel of documents

documents-title = Έγγραφα
document-title = Έγγραφο
documents-room = { $count } από { $most } έγγραφα, { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } από { $limit } MB
document-gone = Αυτό το έγγραφο δεν υπάρχει πια εδώ.
document-read-more = Ανάγνωση περισσότερων: { $tokens }

## The folder of documents, and passages

corpus-unreadable = Ο φάκελος των εγγράφων, { $folder }, δεν μπορεί να διαβαστεί: { $why }.
passage-unknown = Αυτό το απόσπασμα δεν ανήκει στα έγγραφα που είναι ανοιχτά τώρα.

## A mark on the strip of a document: "[1] page 5, sent"

mark-sent = στάλθηκε
mark-left-out = έμεινε εκτός
mark-why = { $state }: { $why }
