# What is said of a file by what reads it: why it was refused, what is doubtful about it, how large it is.

## Why a file was refused
## Each is the end of a sentence that begins with the file's name: "report.pdf is encrypted: save it …".
## "Drop it" is what people do with a file: they drag it onto the page.

parser-unknown-kind = έχει μορφή που δεν υποστηρίζεται ({ $ending }).
parser-no-ending = έχει μορφή που δεν υποστηρίζεται (δεν έχει κατάληξη).
parser-disk = δεν μπορεί να διαβαστεί ({ $why }).
parser-disk-unknown = δεν μπορεί να διαβαστεί (σφάλμα του δίσκου).
parser-empty = είναι κενό: έχει 0 byte.
parser-blank = δεν περιέχει κείμενο: είναι κενό.
parser-unseen = δεν περιέχει ορατό κείμενο.
parser-empty-page = δεν περιέχει κείμενο: είναι μια κενή σελίδα.
parser-encrypted = είναι κρυπτογραφημένο: αποθηκεύστε το χωρίς κωδικό και ανεβάστε το ξανά.
parser-encrypted-otherwise = είναι κρυπτογραφημένο με τρόπο που δεν διαβάζεται: αποθηκεύστε το χωρίς κωδικό και ανεβάστε το ξανά.
parser-damaged = είναι κατεστραμμένο ή ελλιπές: ανοίξτε το στο πρόγραμμα όπου φτιάχτηκε, αποθηκεύστε το και ανεβάστε το ξανά.
parser-too-deep = έχει υπερβολικά πολλά επίπεδα για να διαβαστεί: αποθηκεύστε το σε απλούστερη μορφή.
parser-too-deep-for-office = έχει υπερβολικά πολλά επίπεδα για να διαβαστεί: αποθηκεύστε το ως PDF και ανεβάστε εκείνο.
parser-too-big = χρειάζεται περισσότερη μνήμη από όση επιτρέπεται: χωρίστε το ή αποθηκεύστε το σε απλούστερη μορφή.
parser-large-part = είναι πολύ μεγάλο: ένα από τα μέρη του ξεπερνά τα { $megabytes } MB. Χωρίστε το.
parser-bomb = όταν αποσυμπιέζεται, γίνεται πολύ μεγαλύτερο από κάθε έγγραφο: ίσως φτιάχτηκε για να προκαλέσει ζημιά και δεν διαβάζεται.
parser-slow = χρειάστηκε πάνω από { $seconds } δ. για να διαβαστεί: χωρίστε το ή αποθηκεύστε το σε απλούστερη μορφή.
parser-broke = προκάλεσε κατάρρευση του προγράμματος που διαβάζει τέτοια αρχεία: αποθηκεύστε το σε άλλη μορφή.

## Refused, since it is another kind of file than its name says (fragments after the file's name)

parser-looks-unreadable = μοιάζει με { $what }, ό,τι κι αν λέει το όνομά του: δεν περιέχει κείμενο που να διαβάζεται.
parser-looks-other = μοιάζει με { $what }: δώστε του την κατάληξη { $ending } και ανεβάστε το ξανά.
parser-looks-zip = μοιάζει με αρχείο zip: αποσυμπιέστε το και ανεβάστε τα αρχεία που περιέχει.
parser-old-word = μοιάζει με παλιό έγγραφο Word: αποθηκεύστε το ως .docx και ανεβάστε εκείνο.
parser-old-powerpoint = μοιάζει με παλιό αρχείο PowerPoint: αποθηκεύστε το ως .pptx και ανεβάστε εκείνο.
parser-old-excel = μοιάζει με παλιό βιβλίο εργασίας Excel: αποθηκεύστε το ως .xlsx και ανεβάστε εκείνο.
parser-old-outlook = μοιάζει με μήνυμα του Outlook: αποθηκεύστε το ως κείμενο ή PDF και ανεβάστε εκείνο.
parser-old-office = μοιάζει με παλιό αρχείο Office: αποθηκεύστε το σε σύγχρονη μορφή και ανεβάστε εκείνο.
parser-wrong-web = δεν είναι { $kind }, μοιάζει με ιστοσελίδα: δώστε του την κατάληξη .html ή κατεβάστε το ξανά.
parser-wrong-blank = δεν είναι { $kind }, περιέχει μόνο κενά: κατεβάστε το ή αποθηκεύστε το ξανά.
parser-wrong-text = δεν είναι { $kind }, μοιάζει με απλό κείμενο: δώστε του την κατάληξη .txt.
parser-wrong-damaged = δεν είναι { $kind } ή είναι κατεστραμμένο: ανοίξτε το στο πρόγραμμα όπου φτιάχτηκε και αποθηκεύστε το ξανά.
parser-kind-pdf = αρχείο PDF
    .bare = αρχείο PDF
parser-kind-docx = έγγραφο Word
    .bare = έγγραφο Word
parser-kind-pptx = παρουσίαση PowerPoint
    .bare = παρουσίαση
parser-kind-xlsx = βιβλίο εργασίας Excel
    .bare = βιβλίο εργασίας
parser-kind-epub = βιβλίο EPUB
    .bare = βιβλίο
parser-what-picture = εικόνα { $format }
parser-what-archive = συμπιεσμένο αρχείο { $format }
parser-what-program = πρόγραμμα
parser-what-database = βάση δεδομένων SQLite
parser-what-audio = αρχείο ήχου
parser-what-video = βίντεο

## Refused: text and data (fragments after the file's name)

parser-no-text = δεν είναι αρχείο κειμένου: περιέχει byte που δεν υπάρχουν σε κείμενα.
parser-marked-wrongly = δηλώνει ότι είναι { $encoding }, αλλά δεν είναι: αποθηκεύστε το ως UTF-8.
parser-unmarked-wrongly = μοιάζει με { $encoding } χωρίς σήμανση σειράς byte (BOM), αλλά όχι ολόκληρο: αποθηκεύστε το ως UTF-8.
parser-json-wrong = δεν είναι έγκυρο JSON (γραμμή { $line }, στήλη { $column }): διορθώστε το ή δώστε του την κατάληξη .txt.
parser-json-number = δεν είναι έγκυρο JSON (ένας αριθμός): διορθώστε το ή δώστε του την κατάληξη .txt.
parser-json-long = είναι πολύ μεγάλο για να διαβαστεί: ένα JSON μπορεί να έχει έως { $count } χαρακτήρες. Χωρίστε το ή αποθηκεύστε το ως CSV.
parser-no-json-lines = δεν είναι έγκυρο JSON Lines: καμία γραμμή του δεν είναι JSON.
parser-notebook-old = δεν είναι σημειωματάριο σύγχρονης μορφής: ανοίξτε το στο Jupyter και αποθηκεύστε το ξανά.
parser-notebook-long = είναι πολύ μεγάλο για να διαβαστεί (έως { $megabytes } MB): καθαρίστε τις εξόδους του στο Jupyter και αποθηκεύστε το ξανά.

## Refused: PDF, Office files and books (fragments after the file's name)

parser-pdf-damaged = είναι κατεστραμμένο ή ελλιπές: ανοίξτε το σε πρόγραμμα PDF, αποθηκεύστε ή εκτυπώστε το σε νέο PDF και ανεβάστε εκείνο.
parser-scan = είναι σαρωμένο: οι σελίδες του είναι εικόνες και δεν περιέχουν κείμενο. Περάστε το πρώτα από οπτική αναγνώριση χαρακτήρων (OCR).
parser-no-word = δεν είναι έγγραφο Word: ανοίξτε το στο πρόγραμμα όπου φτιάχτηκε και αποθηκεύστε το ως .docx.
parser-no-powerpoint = δεν είναι παρουσίαση PowerPoint: ανοίξτε το στο πρόγραμμα όπου φτιάχτηκε και αποθηκεύστε το ως .pptx.
parser-excel-damaged = είναι κατεστραμμένο ή δεν είναι βιβλίο εργασίας Excel: ανοίξτε το στο πρόγραμμα όπου φτιάχτηκε και αποθηκεύστε το ως .xlsx.
parser-no-book = δεν είναι βιβλίο EPUB: ίσως είναι κατεστραμμένο ή άλλο είδος αρχείου zip.
parser-protected = έχει προστασία αντιγραφής (DRM): διαβάζεται μόνο με το πρόγραμμα του καταστήματός του.

## How large a file is, as a person would count it. Stands in a list: "42 pages, 118 passages, 0.4 s"
## `.part`: only some were read. `.first`: only some were read, and nobody knows how many there are.

size-pages = { $count ->
    [one] { $count } σελίδα
   *[other] { $count } σελίδες
}
    .part = { $count } από { $of ->
        [one] { $of } σελίδα
       *[other] { $of } σελίδες
    }
size-slides = { $count ->
    [one] { $count } διαφάνεια
   *[other] { $count } διαφάνειες
}
    .part = { $count } από { $of ->
        [one] { $of } διαφάνεια
       *[other] { $of } διαφάνειες
    }
size-chapters = { $count ->
    [one] { $count } κεφάλαιο
   *[other] { $count } κεφάλαια
}
    .part = { $count } από { $of ->
        [one] { $of } κεφάλαιο
       *[other] { $of } κεφάλαια
    }
size-cells = { $count ->
    [one] { $count } κελί
   *[other] { $count } κελιά
}
    .part = { $count } από { $of ->
        [one] { $of } κελί
       *[other] { $of } κελιά
    }
size-sheets = { $count ->
    [one] { $count } φύλλο
   *[other] { $count } φύλλα
}
size-rows = { $count ->
    [one] { $count } γραμμή
   *[other] { $count } γραμμές
}
    .part = { $count } από { $of ->
        [one] { $of } γραμμή
       *[other] { $of } γραμμές
    }
    .first = { $count ->
        [one] η πρώτη γραμμή
       *[other] οι πρώτες { $count } γραμμές
    }
size-entries = { $count ->
    [one] { $count } στοιχείο
   *[other] { $count } στοιχεία
}
    .part = { $count } από { $of ->
        [one] { $of } στοιχείο
       *[other] { $of } στοιχεία
    }
    .first = { $count ->
        [one] το πρώτο στοιχείο
       *[other] τα πρώτα { $count } στοιχεία
    }

## What is doubtful about a file that was read: whole sentences, "it" is the file

doubt-long-characters = Είναι πολύ μεγάλο: { $count ->
    [one] διαβάστηκε μόνο ο πρώτος χαρακτήρας.
   *[other] διαβάστηκαν μόνο οι πρώτοι { $count } χαρακτήρες.
}
doubt-long-bytes = Είναι πολύ μεγάλο: { $count ->
    [one] διαβάστηκε μόνο το πρώτο byte.
   *[other] διαβάστηκαν μόνο τα πρώτα { $count } byte.
}
doubt-long-rows = Είναι πολύ μεγάλο: { $count ->
    [one] διαβάστηκε μόνο η πρώτη γραμμή.
   *[other] διαβάστηκαν μόνο οι πρώτες { $count } γραμμές.
}
doubt-long-entries = Είναι πολύ μεγάλο: { $count ->
    [one] διαβάστηκε μόνο το πρώτο στοιχείο.
   *[other] διαβάστηκαν μόνο τα πρώτα { $count } στοιχεία.
}
doubt-hidden-stretches = Παραλείφθηκαν { $count } κρυφά κομμάτια κειμένου· εμφανίζονται τα πρώτα { $shown }.
doubt-deep = Έχει υπερβολικά πολλά επίπεδα: όσα είναι κάτω από το επίπεδο { $level } δεν διαβάστηκαν.
doubt-no-mark = Δεν έχει σήμανση σειράς byte (BOM)· διαβάστηκε ως { $encoding }.
doubt-not-utf-8 = Δεν είναι UTF-8· διαβάστηκε ως { $encoding }.
doubt-encoding-central-european = { $name } (κεντροευρωπαϊκά)
doubt-encoding-cyrillic = { $name } (κυριλλικά)
doubt-encoding-greek = { $name } (ελληνικά)
doubt-encoding-turkish = { $name } (τουρκικά)
doubt-encoding-hebrew = { $name } (εβραϊκά)
doubt-encoding-arabic = { $name } (αραβικά)
doubt-encoding-thai = { $name } (ταϊλανδικά)
doubt-encoding-japanese = { $name } (ιαπωνικά)
doubt-encoding-chinese = { $name } (κινεζικά)
doubt-encoding-korean = { $name } (κορεατικά)
doubt-broken-characters = Είναι UTF-8 με { $count ->
    [one] { $count } κατεστραμμένο χαρακτήρα, που εμφανίζεται
   *[other] { $count } κατεστραμμένους χαρακτήρες, που εμφανίζονται
} ως { "\uFFFD" }.
doubt-guessed-header = Η πρώτη γραμμή θεωρήθηκε ότι περιέχει τα ονόματα των στηλών.
doubt-no-header = Οι στήλες του δεν έχουν ονόματα: η πρώτη γραμμή διαβάστηκε ως δεδομένα.
doubt-spanning-numbers = Ένας αριθμός που ισχύει για πολλές γραμμές ενός πίνακα επαναλαμβάνεται σε καθεμία: ένα άθροισμα τον μετρά πάνω από μία φορά.
doubt-open-quote = Ένα εισαγωγικό στη γραμμή { $line } δεν κλείνει ποτέ: διαβάστηκε ως απλός χαρακτήρας.
doubt-open-quotes = Κάποια εισαγωγικά δεν κλείνουν ποτέ, πρώτα στη γραμμή { $line }: διαβάστηκαν ως απλοί χαρακτήρες.
doubt-json-lines = { $count } από { $of } γραμμές δεν είναι JSON, με πρώτη τη γραμμή { $line }.
doubt-many-pages = Έχει { $count } σελίδες: διαβάστηκαν μόνο οι πρώτες { $most }.
doubt-pages-without-text = { $count } από { $of ->
    [one] { $of } σελίδα
   *[other] { $of } σελίδες
} δεν { $count ->
    [one] περιέχει κείμενο: { $pages } (σαρωμένη;).
   *[other] περιέχουν κείμενο: { $pages } (σαρωμένες;).
}
doubt-pages-unread = { $count } από { $of ->
    [one] { $of } σελίδα
   *[other] { $of } σελίδες
} { $count ->
    [one] δεν διαβάστηκε
   *[other] δεν διαβάστηκαν
}: { $pages }.
doubt-list = { $first } και { $last }
    .more = { $count ->
        [one] { $first } και άλλη { $count }
       *[other] { $first } και άλλες { $count }
    }
doubt-hidden-slides = { $count ->
    [one] { $count } διαφάνεια κρυμμένη
   *[other] { $count } διαφάνειες κρυμμένες
} στην προβολή: { $slides }.
doubt-tracked-changes = Έχει παρακολούθηση αλλαγών: ό,τι διαγράφηκε με αυτήν δεν διαβάστηκε.
doubt-many-columns = Έχει περισσότερες από { $most } στήλες: διαβάστηκαν μόνο οι πρώτες { $most }.
doubt-hidden-sheets = { $count ->
    [one] Δεν διαβάστηκε ένα κρυφό φύλλο: { $sheets }.
   *[other] Δεν διαβάστηκαν { $count } κρυφά φύλλα: { $sheets }.
}
    .sheet = «{ $name }»
doubt-missing-chapter = Λείπει ένα από τα κεφάλαιά του.
doubt-signs = { $count ->
    [one] { $count } σύμβολο γραμματοσειράς δεν διαβάστηκε: εμφανίζεται
   *[other] { $count } σύμβολα γραμματοσειράς δεν διαβάστηκαν: εμφανίζονται
} ως { "\uFFFD" }.
doubt-formulas-calculated = { $count ->
    [one] { $count } τύπος δεν έχει αποτέλεσμα στο αρχείο: υπολογίστηκε
   *[other] { $count } τύποι δεν έχουν αποτέλεσμα στο αρχείο: υπολογίστηκαν
} από το Tandem.
doubt-formulas = { $count ->
    [one] { $count } τύπος δεν έχει
   *[other] { $count } τύποι δεν έχουν
} αποτέλεσμα στο αρχείο: ανοίξτε το σε πρόγραμμα υπολογιστικών φύλλων, αποθηκεύστε το και σύρετέ το ξανά.
doubt-without-formats = Είναι κατεστραμμένο: οι τιμές του διαβάστηκαν χωρίς τις μορφές των αριθμών τους.
