# The rules by which the larger model is asked: one message each. It is the sentence below the answer, why the larger
# model was asked. `.switch` completes "When to escalate" in the settings panel, `.name` is the rule in a word or two in
# the session's report, `.sign` what the details of a turn call such an answer.

rule-important = Το σημειώσατε ως σημαντικό: το μεγαλύτερο μοντέλο επιμελείται το πρόχειρο.
    .switch = Η ερώτηση έχει σημειωθεί ως σημαντική: το μεγαλύτερο μοντέλο επιμελείται το πρόχειρο
    .name = σημαντικό
rule-empty = Το πρόχειρο είναι κενό.
    .switch = Το πρόχειρο δεν λέει τίποτα
    .name = κενό
    .sign = δεν λέει τίποτα
rule-silent = Το πρόχειρο είναι ευγενικό και δεν λέει τίποτα.
rule-echoes = Το πρόχειρο μόνο επαναλαμβάνει την ερώτηση.
rule-cut-off = Το πρόχειρο έφτασε στο μέγιστο μήκος του.
    .switch = Το πρόχειρο φτάνει στο μέγιστο μήκος του
    .name = κομμένο
    .sign = κόπηκε στη μέση
rule-looping = Το πρόχειρο επαναλαμβάνεται.
    .switch = Το πρόχειρο επαναλαμβάνεται
    .name = επαναλήψεις
    .sign = επαναλαμβάνεται
rule-other-script = Το πρόχειρο είναι σε άλλη γλώσσα από την ερώτηση.
    .switch = Το πρόχειρο είναι σε άλλη γραφή από την ερώτηση
    .name = άλλη γραφή
    .sign = άλλη γραφή
rule-refused = Το πρόχειρο δεν βρήκε απάντηση, ενώ τα αποσπάσματα φαίνονται σωστά.
    .switch = Το πρόχειρο δεν βρίσκει απάντηση, ενώ τα τεκμήρια είναι ισχυρά
    .name = χωρίς απάντηση
    .sign = δεν βρήκε απάντηση
rule-nothing-supported = Τίποτα από όσα λέει το πρόχειρο δεν υπάρχει στα αποσπάσματά του.
rule-hardly-supported = Μόνο το { NUMBER($share, style: "percent", maximumFractionDigits: 0) } όσων λέει το πρόχειρο υπάρχει στα αποσπάσματά του.
rule-unsupported =
    .switch = Λίγα από όσα λέει το πρόχειρο υπάρχουν στα αποσπάσματά του
    .name = ατεκμηρίωτο
# $found is a list such as "12, 1998".
rule-numbers = Το πρόχειρο δίνει αριθμούς που δεν υπάρχουν στα αποσπάσματά του: { $found }.
    .switch = Το πρόχειρο δίνει αριθμό που δεν υπάρχει στα αποσπάσματά του
    .name = αριθμοί
    .sign = ξένοι αριθμοί
# $found is a list of names.
rule-names = Το πρόχειρο δίνει ονόματα που δεν υπάρχουν στα αποσπάσματά του: { $found }.
    .switch = Το πρόχειρο δίνει όνομα που δεν υπάρχει στα αποσπάσματά του
    .name = ονόματα
    .sign = ξένα ονόματα
# $found is a list of numbers.
rule-misbound = Στα αποσπάσματα αυτοί οι αριθμοί αφορούν κάτι άλλο: { $found }.
    .switch = Το πρόχειρο δίνει έναν αριθμό σε κάτι άλλο από τα αποσπάσματά του
    .name = αριθμοί αλλού
    .sign = αριθμοί για κάτι άλλο
# $found is a sentence of the draft, or several.
rule-denied = Τα αποσπάσματα λένε το αντίθετο: { $found }
    .switch = Το πρόχειρο λέει το αντίθετο από τα αποσπάσματά του
    .name = αντίθετο
    .sign = το αντίθετο ενός αποσπάσματος
# $found is a list of the numbers by which passages are cited.
rule-citations = Το πρόχειρο παραπέμπει σε αποσπάσματα που δεν υπάρχουν: { $found }.
    .switch = Το πρόχειρο παραπέμπει σε απόσπασμα που δεν υπάρχει
    .name = παραπομπές
    .sign = παραπέμπει σε ό,τι δεν υπάρχει
rule-unsure = Το μοντέλο του προχείρου δεν ήταν βέβαιο για τις λέξεις του (λογαριθμική πιθανότητα { NUMBER($confidence, minimumFractionDigits: 1, maximumFractionDigits: 1) }).
    .switch = Το μοντέλο του προχείρου δεν ήταν βέβαιο για τις λέξεις του, όπου το δηλώνει ο διακομιστής
    .name = αβέβαιο
rule-long-brief = Μεγάλο σημείωμα: το επιμελείται το μεγαλύτερο μοντέλο.
    .switch = Ζητήθηκε σημείωμα, περίληψη ή αναφορά και το πρόχειρο είναι μεγάλο
    .name = μεγάλο σημείωμα
rule-topic = Η ερώτηση αγγίζει το «{ $topic }», θέμα για το μεγαλύτερο μοντέλο.
    .switch = Η ερώτηση αγγίζει επισημασμένο θέμα
    .name = θέμα
rule-too-short = Το πρόχειρο έχει λιγότερους από { $count ->
    [one] { $count } χαρακτήρα
   *[other] { $count } χαρακτήρες
}.
    .switch = Το πρόχειρο είναι σύντομο
    .name = πολύ σύντομο
rule-long-draft = Το πρόχειρο έχει περισσότερους από { $count ->
    [one] { $count } χαρακτήρα
   *[other] { $count } χαρακτήρες
}.
    .switch = Το πρόχειρο είναι μεγάλο, ό,τι κι αν ζητήθηκε
    .name = μεγάλο πρόχειρο
