"""Right and wrong answers over two small documents: what is right has no sign, what is wrong has one."""

import pytest

from rag.answer.checks.speech import echoes, silent
from rag.answer.policy import MIN_SUPPORT
from rag.answer.refusal import refuses
from rag.answer.support import Support, support
from tests.rag.clinic import CLINIC

LIBRARY = """\
# Harbour library, report for 2023

## Figures
In 2022 the library lent 48,500 books and in 2023 it lent 61,000.
The revenue was 1.2 million euro in 2022 and 1.5 million euro in 2023.
Of the 64 employees, 16 work part-time.

## Opening hours
The library opens at 9:00 and closes at 18:30. On Saturdays it closes at 14:00.

## Rooms
| Room | Seats | Floor |
|---|---|---|
| Reading room | 90 | 1 |
| Music room | 24 | 2 |
| Children's room | 36 | 0 |

## Rules
Food is not allowed in the reading room. Books are lent for 28 days and may be renewed twice.
Members under 18 pay no fee.
The building was designed by Elena Marchetti and inaugurated on 3 May 1974.
It stands 350 metres from the ferry terminal. The roof weighs 2,500 kg.
"""
FERRY = "The ferry to Thasos leaves at 7:15 from pier 4. Tickets cost 12 euro."

RIGHT_OF_CLINIC = (
    ("Who leads the clinic?", "Dr. Maria Keller"),
    ("Is the emergency room open at night?", "Yes."),
    ("May visitors bring dogs?", "No [1]."),
    ("Can I bring my dog?", "No [1]."),
    ("May I bring my dog?", "Animals such as dogs cannot accompany guests; they must be left at home [1]."),
    ("How many nurses does the clinic employ?", "Three hundred and eight nurses work there [1]."),
    ("What share of the budget went to training?", "12,5 % [1]"),
    ("When did the clinic open?", "It opened on 1998-03-14 [1]."),
    ("When did the clinic open?", "March 14th, 1998"),
    ("When did the clinic open?", "14.3.1998"),
    ("What was the budget for 2024?", "1 250 000 €"),
    ("What was the budget for 2024?", "1.25 million euros [1]"),
    ("How long is the new wing's corridor?", "2,400 metres [1]"),
    ("How many beds do the departments have together?", "Together the departments have 300 beds (120 + 80 + 100) [1]."),
    ("How many beds are there?", "300"),
    ("How many more beds has cardiology than oncology?", "40 more [1]."),
    ("How old was the clinic in 2024?", "26 years [1]"),
    ("Which departments are there?", "- Cardiology\n- Oncology\n- Pediatrics [1]"),
    (
        "Show the beds as a table.",
        "| Department | Beds |\n|---|---|\n| Cardiology | 120 |\n| Oncology | 80 |\n| Pediatrics | 100 |",
    ),
    (
        "How many nurses does the clinic employ?",
        "You asked how many nurses the clinic employs. The clinic employs 308 nurses [1].",
    ),
    (
        "How many nurses does the clinic employ?",
        "Great question! According to the annual report, the answer is that there are 308 nurses employed [1]. "
        "Let me know if you need anything else.",
    ),
    ("What share of the budget went to training?", "One eighth, i.e. 12.5% [1]"),
    ("How many nurses does the clinic employ?", "Die Klinik beschäftigt 308 Pflegekräfte [1]."),
    ("Write Python that prints the number of nurses.", "```python\nprint(308)\n```"),
    (
        "Write Python that prints the number of nurses.",
        '```python\nnurses = 308\nprint(f"The clinic employs {nurses} nurses")\n```',
    ),
    ("Who leads the clinic?", "The clinic has been led by Dr. Keller since it opened."),
    ("How many nurses does the clinic employ?", "308"),
    ("How many nurses does the clinic employ?", "У клініці працює 308 медсестер [1]."),
    ("How many nurses does the clinic employ?", "La clinique emploie 308 infirmières [1]."),
    ("How many nurses does the clinic employ?", "La clínica emplea a 308 enfermeras y 42 médicos [1]."),
    ("How many nurses does the clinic employ?", "במרפאה עובדות 308 אחיות [1]."),
    ("How many nurses does the clinic employ?", "There are 42 physicians and 308 nurses [1]."),
    ("How many nurses and physicians work there in total?", "350 people: 308 nurses plus 42 physicians [1]."),
    ("May I bring my dog?", "Dogs are not allowed [1]."),
    ("May I bring my dog?", "No, visitors may not bring dogs [1]."),
    ("Is the pharmacy open on Sunday?", "The pharmacy does not open on Sundays [1]."),
    ("Is the pharmacy open on Sunday?", "It is closed."),
    ("Compare pediatrics and cardiology.", "Pediatrics has 20 beds fewer than cardiology [1]."),
    ("What percentage of the beds is in cardiology?", "40 %"),
    ("List the departments by beds.", "Cardiology (120 beds), Pediatrics (100 beds), Oncology (80 beds) [1]."),
)
WRONG_OF_CLINIC = (
    ("How many nurses does the clinic employ?", "The clinic employs 380 nurses [1]."),
    ("How many nurses does the clinic employ?", "The clinic employs 42 nurses and 308 physicians [1]."),
    ("Who leads the clinic?", "The clinic is led by Dr. Peter Schmidt [1]."),
    ("Who leads the clinic?", "Peter Schmidt"),
    ("When did the clinic open?", "The clinic opened on 14 March 1989 [1]."),
    ("How many nurses does the clinic employ?", "Three hundred eighty nurses [1]."),
    ("How much is parking?", "Parking costs five euro per hour and is free on weekends [1]."),
    ("How many nurses does the clinic employ?", "The clinic employs 308 nurses [9]."),
    ("How many beds together?", "Together the departments have 310 beds (120 + 80 + 110) [1]."),
    ("What share of the budget went to training?", "1.25 percent [1]"),
    ("What was the budget?", "1,250 euro"),
    ("How many nurses does the clinic employ?", "How many nurses does the clinic employ?"),
    ("How many nurses does the clinic employ?", "It is not clear how many nurses there are."),
    ("May visitors bring dogs?", "Yes, visitors may bring dogs [1]."),
    ("May visitors bring dogs?", "Yes."),
    ("Is the pharmacy open on Sundays?", "The pharmacy is open on Sundays [1]."),
    ("How many beds has cardiology?", "Cardiology has 80 beds [1]."),
    ("How many beds has cardiology?", "80"),
    ("How many nurses does the clinic employ?", "42"),
    ("How many nurses does the clinic employ?", "..."),
    ("How many nurses does the clinic employ?", "Sure! I'm happy to help."),
    ("May I bring my dog?", "Dogs are allowed [1]."),
    ("beds of oncology and pediatrics?", "Oncology: 100 beds, Pediatrics: 80 beds [1]"),
    ("How many physicians?", "The clinic employs 308 physicians [1]."),
)
RIGHT_OF_LIBRARY = (
    ("How many books were lent in 2023?", "The library lent 61,000 books in 2023 [1]."),
    ("How many books were lent in 2023?", "61 000"),
    ("How many more books were lent in 2023 than in 2022?", "12,500 more than in 2022 [1]."),
    ("How did the revenue change?", "It rose by 25 % (from 1.2 to 1.5 million euro) [1]."),
    ("What share of the employees works part-time?", "A quarter of the employees work part-time [1]."),
    ("What percentage of employees works part-time?", "25 percent"),
    ("How many work full-time?", "48 employees work full-time (64 - 16) [1]."),
    ("When is the library open?", "From 9 a.m. to 6:30 p.m. [1]."),
    ("When does it close on Saturdays?", "It closes at 2 pm on Saturdays [1]."),
    ("How many seats are there in total?", "150 seats in total [1]."),
    ("How many seats do the rooms have?", "150"),
    ("Seats?", "The music room has 24 seats and the reading room 90 [1]."),
    ("How long can I keep a book?", "Four weeks [1]."),
    ("How old was the building in 2023?", "49 years old"),
    ("When was it inaugurated?", "On May 3rd, 1974 [1]."),
    ("When was it inaugurated?", "3.5.1974"),
    ("How far is the ferry terminal?", "0.35 km"),
    ("How heavy is the roof?", "2.5 tonnes [1]"),
    ("May I eat in the reading room?", "No, food is not permitted there [1]."),
    ("Is food allowed in the reading room?", "No."),
    ("Wer hat das Gebäude entworfen?", "Es wurde von Elena Marchetti entworfen [1]."),
    ("Who designed the building?", "Elena Marchetti designed it [1]."),
    ("Wie viele Bücher wurden 2023 ausgeliehen?", "61.000 Bücher wurden 2023 ausgeliehen [1]."),
    ("¿Cuántos libros se prestaron en 2023?", "En 2023 se prestaron 61.000 libros [1]."),
    ("Combien de livres ?", "En 2023, 61 000 livres ont été prêtés [1]."),
    ("Скільки книжок?", "У 2023 році бібліотека видала 61 тисячу книжок [1]."),
    ("Πόσα βιβλία;", "Η βιβλιοθήκη δάνεισε 61.000 βιβλία το 2023 [1]."),
    ("כמה ספרים?", "הספרייה השאילה 61,000 ספרים בשנת 2023 [1]."),
    ("چند کتاب؟", "کتابخانه در سال ۲۰۲۳ تعداد ۶۱٬۰۰۰ کتاب امانت داد [1]."),
    ("When does the ferry leave?", "The ferry leaves at 7:15 [2]."),
    ("How many books were lent in 2023?", "sixty-one thousand"),
    ("Wie viele Bücher wurden 2023 ausgeliehen?", "einundsechzigtausend Bücher"),
    (
        "Which rooms are there?",
        "There are three rooms: the reading room (90 seats), the music room (24) and the children's room (36) [1].",
    ),
    ("Roughly how many books were lent in 2023?", "About 60,000 books [1]."),
    ("How long?", "Thank you for asking! Books are lent for 28 days [1]. I hope this helps!"),
    ("What is the average number of seats per room?", "50 seats [1]."),
)
WRONG_OF_LIBRARY = (
    ("How many books were lent in 2023?", "The library lent 48,500 books in 2023 [1]."),
    ("Revenue in 2023?", "The revenue in 2023 was 1.2 million euro [1]."),
    ("Revenue in 2022?", "In 2022 the revenue was 1.5 million euro."),
    ("When is the library open?", "The library opens at 18:30 and closes at 9:00 [1]."),
    ("When does it open?", "It opens at 18:30."),
    ("How many books were lent in 2023?", "61,500 books"),
    ("How many seats has the music room?", "The music room has 90 seats [1]."),
    ("May I eat in the reading room?", "Food is allowed in the reading room [1]."),
    ("Is food allowed in the reading room?", "Yes."),
    ("Who designed it?", "It was designed by Elena Rossi [1]."),
    ("Who designed the building?", "Giovanni Rossi"),
    ("When was it inaugurated?", "3 May 1947"),
    ("When was it inaugurated?", "5 March 1974"),
    ("How long?", "Books are lent for 30 days [1]."),
    ("How far is the ferry terminal?", "3.5 km"),
    ("How heavy is the roof?", "2,500 tonnes"),
    ("What share works part-time?", "30 % of the employees"),
    ("When does the ferry leave?", "The ferry leaves at 7:15 [4]."),
    ("How many seats?", "160 seats (90 + 24 + 46) [1]."),
    ("How long?", "Of course!"),
    ("Wie viele Bücher wurden 2023 ausgeliehen?", "einundsiebzigtausend Bücher"),
    ("Wie viele Bücher?", "61.500 Bücher wurden 2023 ausgeliehen [1]."),
    ("Скільки?", "У 2023 році бібліотека видала 71 тисячу книжок [1]."),
    ("כמה ספרים?", "שישים ושתיים אלף ספרים"),
    ("Πόσα βιβλία;", "σαράντα δύο χιλιάδες βιβλία"),
    ("Do members under 18 pay a fee?", "Members under 18 pay a fee."),
    ("How long are books lent for?", "How long are books lent for?"),
    ("Revenue in 2023?", "1.5 billion euro"),
)

PASSAGES = {"clinic": (CLINIC,), "library": (LIBRARY, FERRY)}


def judged(document: str, question: str, answer: str) -> Support:
    return support(answer, PASSAGES[document], question, lambda term: 1.0)


def signs(found: Support) -> list[object]:
    """All that is noticed, but for words that other words may stand for."""
    noticed = (
        *(found.unsupported_numbers, found.unsupported_names, found.misbound, found.denied),
        found.strange_citations,
        found.empty_citations,
    )
    return [sign for sign in noticed if sign]


@pytest.mark.parametrize(
    ("document", "question", "answer"),
    [("clinic", *case) for case in RIGHT_OF_CLINIC] + [("library", *case) for case in RIGHT_OF_LIBRARY],
)
def test_what_is_right_is_let_stand(document: str, question: str, answer: str) -> None:
    found = judged(document, question, answer)
    assert not signs(found) and found.share >= MIN_SUPPORT and not refuses(answer)


@pytest.mark.parametrize(
    ("document", "question", "answer"),
    [("clinic", *case) for case in WRONG_OF_CLINIC] + [("library", *case) for case in WRONG_OF_LIBRARY],
)
def test_what_is_wrong_is_noticed(document: str, question: str, answer: str) -> None:
    found = judged(document, question, answer)
    says = not silent(answer) and not echoes(answer, question)
    assert signs(found) or found.share < MIN_SUPPORT or refuses(answer) or not says


def test_a_right_number_is_wrong_once_the_document_says_another() -> None:
    changed = CLINIC.replace("308", "318")
    found = support("The clinic employs 308 nurses [1].", [changed], "How many nurses?", lambda term: 1.0)
    assert found.unsupported_numbers == ("308",)
