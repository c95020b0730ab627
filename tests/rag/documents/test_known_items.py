"""Known items in five languages: a question finds the passage with its answer first, however people type it.

Searched is everything that ships. Persian from an Arabic keyboard, with and without the zero-width non-joiner and in
three kinds of digits; Hebrew with vowel points and prefixes; Ukrainian with three apostrophes; Greek without accents
and in capitals.
"""

import asyncio
from pathlib import Path

import pytest

from rag.documents.corpus import read
from rag.documents.library import Library
from rag.documents.reader import Limits, Reader

CORPUS = Path(__file__).parents[3] / "corpus"
UPLOADS = "documents-in-tandem.md"
HEBREW, UKRAINIAN = "tandem-in-hebrew.md", "tandem-in-ukrainian.md"
GREEK, PERSIAN = "tandem-in-greek.md", "tandem-in-persian.md"

ITEMS = [
    ("How do I upload a file?", UPLOADS, "paper clip"),
    ("how can i upload several files at once", UPLOADS, "several at once are fine"),
    ("HOW DO I REMOVE A DOCUMENT?", UPLOADS, "remove it"),
    ("What happens when a PDF was scanned?", UPLOADS, "text recognition (OCR)"),
    ("Did BM25 grow out of Okapi?", "retrieval-with-bm25.md", "Okapi search system"),
    ("Which command shows the server's address?", "foundry-local.md", "foundry server status"),
    ("What is a p95 of three runs worth?", "measuring-latency.md", "with three runs it is an invention"),
    ("Which Firefox has WebGPU on Windows?", "webgpu-in-the-browser.md", "version 141"),
    #
    ("איך מעלים קובץ?", HEBREW, "האטב שליד תיבת ההודעה"),
    ("מה קורה עם קובץ PDF סרוק?", HEBREW, "זיהוי תווים (OCR)"),
    ("היכן נמצאת רשימת המסמכים?", HEBREW, '"מסמכים" בראש הדף'),
    ("ומה נשלח לשרת שבמחשב אחר?", HEBREW, "השאלה, הקטעים והשיחה עד כה"),
    ("מתי המודל הגדול מתערב?", HEBREW, "כלל אחד לפחות מעיד נגד הטיוטה"),
    ("האם השאלות והמסמכים יוצאים מהמחשב?", HEBREW, "שום דבר אינו יוצא מהמחשב"),
    ("האם החיפוש הוא לפי משמעות?", HEBREW, "לפי מילים ולא לפי משמעות"),
    ("איזה מודל כותב את הטיוטה?", HEBREW, "phi-4-mini"),
    #
    ("Як завантажити файл?", UKRAINIAN, "натисніть скріпку"),
    ("Чи можна завантажувати кілька файлів одразу?", UKRAINIAN, "кілька файлів одразу"),
    ("Хто пише чернетки?", UKRAINIAN, "phi-4-mini пише чернетку"),
    ("Коли більшу модель запитують?", UKRAINIAN, "хоча б одне правило"),
    ("Який це номер у посиланні?", UKRAINIAN, "номер уривка"),
    ("Де список завантажених документів?", UKRAINIAN, "кнопка «Документи» вгорі"),
    ("Що ж робити, коли немає відповідей?", UKRAINIAN, "Перефразуйте запитання"),
    #
    ("Πώς ανεβάζω ένα αρχείο;", GREEK, "πατήστε τον συνδετήρα"),
    ("Τι γίνεται με τα σαρωμένα PDF;", GREEK, "αναγνώριση χαρακτήρων (OCR)"),
    ("Ποιος γράφει το πρόχειρο;", GREEK, "phi-4-mini, γράφει ένα πρόχειρο"),
    ("Πότε παρεμβαίνει το μεγαλύτερο μοντέλο;", GREEK, "τουλάχιστον ένας κανόνας"),
    ("Παίζουν ρόλο οι τόνοι στην αναζήτηση;", GREEK, "Οι τόνοι και τα κεφαλαία δεν παίζουν ρόλο"),
    ("Τι είναι ο αριθμός σε μια παραπομπή;", GREEK, "ο αριθμός του αποσπάσματος"),
    ("Φεύγουν τα έγγραφα από τον υπολογιστή;", GREEK, "Τίποτα δεν φεύγει"),
    #
    ("چگونه فایل بارگذاری کنم؟", PERSIAN, "نشان گیره"),
    ("با PDF اسکن‌شده چه کنم؟", PERSIAN, "نویسه‌خوانی (OCR)"),
    ("در هر پیام چند فایل می‌توان فرستاد؟", PERSIAN, "تا ۱۰۰ فایل"),
    ("مدل بزرگ‌تر کی وارد می‌شود؟", PERSIAN, "دست‌کم یک قاعده"),
    ("چه کسی پیش‌نویس را می‌نویسد؟", PERSIAN, "phi-4-mini"),
    ("آیا پرسش من از رایانه بیرون می‌رود؟", PERSIAN, "هیچ چیز از رایانهٔ شما بیرون نمی‌رود"),
    ("آیا جستجو دنبال معنا می‌گردد؟", PERSIAN, "نه دنبال معنا"),
    ("فهرست سندها کجا باز می‌شود؟", PERSIAN, "دکمهٔ «سندها» در بالای صفحه"),
]

# Ways to type one question, and what its passage says.
SPELLINGS = [
    (HEBREW, "האטב", ("איך מעלים קובץ?", "אֵיךְ מַעֲלִים קוֹבֶץ?", "ואיך מעלים קובץ")),
    (HEBREW, "לפי מילים", ("לְפִי מַשְׁמָעוּת אוֹ לְפִי מִילִּים?", "לפי משמעות או לפי מילים?")),
    (HEBREW, "השארת הטיוטה", ("אפשר להישאר עם הטיוטה?", "הַאִם אֶפְשָׁר לְהִישָּׁאֵר עִם הַטְּיוּטָה?")),
    (UKRAINIAN, "Ніщо не залишає", tuple(f"Чи щось залишає мій комп{mark}ютер?" for mark in "'’ʼ")),
    (UKRAINIAN, "кутовий", tuple(f"Який апостроф ставити у слові пам{mark}ять?" for mark in "'’ʼ")),
    (UKRAINIAN, "з'являються джерела", tuple(f"Коли з{mark}являються джерела?" for mark in "'’ʼ")),
    (UKRAINIAN, "одній розмові", ("Чи завантажене зникає з розмовою?", "ЧИ ЗАВАНТАЖЕНЕ ЗНИКАЄ РАЗОМ ІЗ РОЗМОВОЮ?")),
    (GREEK, "συνδετήρα", ("Πώς ανεβάζω αρχεία;", "πως ανεβαζω αρχεια", "ΠΩΣ ΑΝΕΒΑΖΩ ΑΡΧΕΙΑ;")),
    (GREEK, "OCR", ("Τι γίνεται με ένα σαρωμένο PDF;", "ΤΙ ΓΙΝΕΤΑΙ ΜΕ ΕΝΑ ΣΑΡΩΜΕΝΟ PDF;")),
    (
        GREEK,
        "Δεν υπάρχει στα έγγραφά σας",
        ("«δεν υπάρχει στα έγγραφα»;", "δεν υπαρχει στα εγγραφα", "ΔΕΝ ΥΠΑΡΧΕΙ ΣΤΑ ΕΓΓΡΑΦΑ"),
    ),
    (PERSIAN, "نشان گیره", ("چگونه فایل بارگذاری کنم؟", "چگونه فايل بارگذاري كنم؟")),
    (
        PERSIAN,
        "نشان گیره",
        ("فایل‌ها را چگونه بارگذاری می‌کنم؟", "فایلها را چگونه بارگذاری میکنم؟", "فايل ها را چگونه بارگذاري مي كنم؟"),
    ),
    (PERSIAN, "۱۰۰", tuple(f"در هر پیام تا {hundred} فایل می‌توان فرستاد؟" for hundred in ("۱۰۰", "١٠٠", "100"))),
    (PERSIAN, "OCR", ("با PDF اسکن‌شده چه کنم؟", "با PDF اسکن شده چه كنم؟")),
    (PERSIAN, "دست‌کم یک قاعده", ("مدل بزرگ‌تر کی وارد می‌شود؟", "مدل بزرگتر كي وارد مي‌شود؟")),
    (PERSIAN, "هیچ چیز", ("آیا سندها از رایانه بیرون می‌روند؟", "آيا سندها از رايانه بيرون ميروند؟")),
]

ABSENT = [
    "How do I bake sourdough bread?",
    "When was the Eiffel Tower built?",
    "מי כתב את הסימפוניה החמישית?",
    "כמה עולה כרטיס לרכבת לחיפה?",
    "Яка висота Говерли?",
    "Хто переміг у футбольному матчі?",
    "Σε ποια πόλη γεννήθηκε ο Καζαντζάκης;",
    "Ποιο είναι το ψηλότερο βουνό της Ελλάδας;",
    "قلهٔ دماوند چند متر است؟",
    "فردا باران می‌بارد؟",
]


@pytest.fixture(scope="module")
def library() -> Library:
    corpus = asyncio.run(read(CORPUS, Reader(Limits(30, 1500))))
    assert not corpus.problems
    return Library([corpus.segment])


@pytest.mark.parametrize(("question", "document", "fact"), ITEMS)
def test_a_question_finds_the_passage_with_its_answer_first(
    library: Library, question: str, document: str, fact: str
) -> None:
    found = library.search(question, 5)
    assert found.evidence.level != "none"
    first = found.hits[0].passage
    assert first.document == document and fact in first.text


@pytest.mark.parametrize(("document", "fact", "spellings"), SPELLINGS)
def test_however_a_question_is_typed_it_finds_the_same_passage(
    library: Library, document: str, fact: str, spellings: tuple[str, ...]
) -> None:
    found = [library.search(question, 5) for question in spellings]
    assert all(one.evidence.level != "none" for one in found)
    firsts = {one.hits[0].passage.id for one in found}
    assert len(firsts) == 1
    assert found[0].hits[0].passage.document == document and fact in found[0].hits[0].passage.text


@pytest.mark.parametrize("question", ABSENT)
def test_what_no_document_holds_is_not_found(library: Library, question: str) -> None:
    assert library.search(question, 5).evidence.level == "none"
