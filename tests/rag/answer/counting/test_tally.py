"""The contract: a count is of every row and right, or there is none."""

import sys
import time
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.answer.counting.tally import AskBack, Source, Tally, tally, wants_all
from rag.answer.counting.words import MOST_SHOWN, words
from words.language import LANGUAGES, Language, Value, language

STATUSES, CITIES = ("open", "late", "closed", "in progress"), ("Berlin", "Paris", "Haifa")
Row = tuple[str, ...]


def csv(*rows: Row) -> str:
    names, *cells = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([names, "|" + "---|" * len(rows[0]), *cells]) + "\n"


def titled(title: str, text: str, cut: bool = False) -> Source:
    return Source(f"id of {title}", title, text, cut)


NAMES = ("order id", "customer_name", "status", "total", "city")
ROWS = [(f"{1000 + n}", f"Customer {n % 7}", STATUSES[n % 4], f"{n * 10}", CITIES[n % 3]) for n in range(240)]
ORDERS = titled("orders.csv", csv(NAMES, *ROWS))
CUSTOMERS = titled(
    "customers.csv",
    csv(("name", "city"), ("Ann", "Berlin"), ("Bob", "Paris"), ("Cy", "Berlin")),
)
PROSE = titled(
    "firm.md", "# The firm\n\nThe firm has 120 employees in Berlin. Its orders are open. " + "It sells tea. " * 20
)
TABLE_IN_PROSE = titled(
    "teams.md", PROSE.text + "\n\n## Employees\n\n" + csv(("department", "employees"), ("Sales", "20"))
)
ALL = (ORDERS, CUSTOMERS, PROSE, TABLE_IN_PROSE)


def counted(question: str, *documents: Source) -> Tally:
    found = tally(question, documents or ALL)
    assert isinstance(found, Tally)
    return found


def answer(found: Tally | AskBack) -> str:
    return words(found, language("en"))


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("How many orders are open?", 60),
        ("how many open orders are there?", 60),
        ("How many rows are in orders.csv?", 240),
        ("count the orders over 1000", 139),
        ("How many orders are at least 2,000?", 40),
        ("how many orders have a total between 100 and 300", 21),
        ("how many orders are not open", 180),
        ("how many orders are open or late?", 120),
        ("how many orders are in progress?", 60),
        ("How many open orders from Berlin are over 500?", 15),
        ("how many orders were placed by customer 3", 34),
        ("What is the number of orders in Paris in total?", 80),
        ("List all customers in Berlin", 2),
        ("How many different customers are there in orders.csv?", 7),
        ("how many orders per status", 240),
        ("HOW MANY ORDERS ARE OPEN", 60),
        ("how many orders are open or in Berlin", 120),
        ("how many orders are there without a city", 0),
        ("how many are open in orders.csv", 60),
        ("Which orders are open?", 60),
    ],
)
def test_a_question_about_a_table_is_counted_over_all_rows(question: str, count: int) -> None:
    assert counted(question).count == count


@pytest.mark.parametrize(
    "question",
    [
        "How many employees does the firm have?",
        "How many employees are there?",  # a column of numbers wants a sum
        "How many orders are cancelled?",  # no cell says so
        "How many of them are open?",
        "how many orders did we lose",
        "how many orders are open late",
        "how many days are there until the open orders are paid?",
        "how many orders are over 1000 kg or so",
        "how many widgets are in orders.csv",
        "Summarise orders.csv",
        "",
    ],
)
def test_a_question_with_a_word_left_over_is_not_counted(question: str) -> None:
    assert tally(question, ALL) is None


def test_prose_is_never_counted() -> None:
    assert tally("How many orders are open?", [PROSE]) is None


def test_two_tables_that_fit_equally_are_not_chosen_between() -> None:
    found = tally("How many orders are open?", [ORDERS, titled("orders.xlsx", ORDERS.text)])
    assert isinstance(found, AskBack)
    assert [choice.label for choice in found.choices] == ["orders.csv", "orders.xlsx"]
    assert counted(found.choices[1].question, ORDERS, titled("orders.xlsx", ORDERS.text)).title == "orders.xlsx"
    assert counted("How many rows are in orders.csv?", ORDERS, CUSTOMERS).title == "orders.csv"


def test_the_document_is_told_by_its_id_and_two_of_one_title_are_not_mixed_up() -> None:
    names = ("order id", "status")
    first = Source("1", "orders.csv", csv(names, ("1", "open"), ("2", "late")))
    second = Source("2", "orders.csv", csv(names, ("1", "open"), ("2", "open")))
    asked = "How many orders are open?"
    assert counted(asked, first).document == "1" and counted(asked, second).document == "2"
    assert tally(asked, [first, second]) is None
    again = counted(asked, first, Source("3", "orders.csv", first.text))
    assert (again.document, again.count) == ("1", 1)
    assert tally(asked, [first, Source("3", "orders.csv", first.text, cut=True)]) is None
    other = Source("4", "orders.csv", csv(("customer", "city"), ("Ann", "Lyon")))
    assert counted(asked, first, other).document == "1"  # nothing is open there


def test_a_worse_named_table_under_the_same_title_is_ambiguous_too() -> None:
    orders = Source("1", "export.xlsx", "## Orders\n\n" + csv(("nr", "city"), ("1", "Lyon"), ("2", "Lyon")))
    other = Source("2", "export.xlsx", csv(("order", "city"), ("1", "Lyon")))
    assert counted("How many orders in Lyon?", orders, Source("2", "other.xlsx", other.text)).count == 2
    assert tally("How many orders in Lyon?", [orders, other]) is None


def test_of_a_file_that_was_cut_no_count_is_over_all_rows() -> None:
    said = answer(counted("How many orders are open?", titled("orders.csv", ORDERS.text, cut=True)))
    assert "Counted by Tandem over the 240 rows that were read of orders.csv; the file is longer." in said
    assert " all " not in said
    one = answer(counted("How many orders are open?", titled("orders.csv", csv(NAMES, ROWS[0]), cut=True)))
    assert "Counted by Tandem over the only row that was read of orders.csv; the file is longer." in one


BOUGHT = (
    ("1", "Ann", "Lyon", "100"),
    ("2", "Bob", "Paris", "900"),
    ("3", "Ann", "Lyon", "700"),
    ("4", "Cy", "Rome", "5"),
)
BOUGHT_NAMES = ("order", "customer", "city", "amount")


@pytest.mark.parametrize("title", ["export.xlsx", "sales 2026.csv", "data.csv", "big.csv", "orders.csv"])
@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("How many orders are there?", 4),
        ("How many orders are in Lyon?", 2),
        ("How many orders over 500?", 2),
        ("How many orders in total?", 4),
        ("How many orders are there overall?", 4),
        ("How many orders in total are there in Lyon?", 2),
        ("In total, how many orders are there?", 4),
        ("Altogether how many orders are in Lyon?", 2),
        ("List all orders in Lyon", 2),
        ("How many orders did Ann place in Lyon?", 2),
        ("How many amounts are there?", None),
        ("How many customers are there?", 3),
    ],
)
def test_a_column_that_numbers_the_rows_says_what_they_are(title: str, question: str, count: int | None) -> None:
    found = tally(question, [titled(title, csv(BOUGHT_NAMES, *BOUGHT))])
    assert (found.count if isinstance(found, Tally) else None) == count


def test_what_is_listed_by_such_a_column_are_rows() -> None:
    found = counted("List all orders in Lyon", titled("data.csv", csv(BOUGHT_NAMES, *BOUGHT)))
    assert [n for n, _ in found.matched] == [1, 3] and found.query.column < 0


@pytest.mark.parametrize(
    ("column", "cells", "count"),
    [
        ("order id", "A7 A3 A5", 3),
        ("order_no", "7 3 5", 3),
        ("orderId", "7 3 5", 3),
        ("orderid", "7 3 5", 3),
        ("sales order number", "7 3 5", 3),
        ("order code", "x y z", 3),
        ("order id", "A7 A3 A3", 2),  # lines of orders: different ids
        ("order", "7 9 12", 3),
        ("order", "7 7 9", None),
        ("orders", "1 2 3", None),  # how many, not which
    ],
)
def test_a_column_that_identifies_the_rows_does_too(column: str, cells: str, count: int | None) -> None:
    rows = [(cell, f"2026-01-0{n}", "Lyon") for n, cell in enumerate(cells.split(), 1)]
    found = tally("How many orders are in Lyon?", [titled("data.csv", csv((column, "order date", "city"), *rows))])
    assert (found.count if isinstance(found, Tally) else None) == count


@pytest.mark.parametrize(
    ("question", "title", "names", "rows"),
    [
        ("How many employees are there?", "data.csv", "year employee", ("2024 100", "2025 120")),
        ("How many employees are there?", "employees.csv", "year employees", ("2024 100", "2025 120")),
    ],
)
def test_a_quantity_numbers_no_rows(question: str, title: str, names: str, rows: tuple[str, ...]) -> None:
    table = csv(tuple(names.split()), *(tuple(row.split()) for row in rows))
    assert tally(question, [titled(title, table)]) is None


@pytest.mark.parametrize("column", ["employee id", "employee"])
@pytest.mark.parametrize("cells", ["7 9", "Ann Bob"])
def test_a_small_table_within_prose_is_not_all_that_the_prose_is_about(column: str, cells: str) -> None:
    rows = zip(cells.split(), "ab", strict=True)
    staff = titled("firm.md", f"{PROSE.text}\n\n{csv((column, 'desk'), *rows)}")
    assert tally("How many employees does the firm have?", [staff]) is None
    assert counted("How many rows are in firm.md?", staff).count == 2


@pytest.mark.parametrize("number", ["3 1 2", "1 2 3"])
def test_a_sheet_is_called_by_its_name(number: str) -> None:
    rows = zip(number.split(), ("Lyon", "Lyon", "Rome"), strict=True)
    book = f"## Orders\n\n{csv(('order', 'city'), *rows)}\n## Customers\n\n{csv(('name', 'city'), ('Ann', 'Lyon'))}"
    found = counted("How many orders are in Lyon?", titled("export.xlsx", book))
    assert (found.heading, found.count) == ("Orders", 2)
    assert counted("How many customers are there?", titled("export.xlsx", book)).heading == "Customers"


@pytest.mark.parametrize(
    ("question", "title", "names", "rows", "count"),
    [
        ("כמה הזמנות פתוחות יש?", "הזמנות.csv", "לקוח סטטוס", ("דנה פתוחה", "רון סגורה", "גל פתוחה"), 2),
        ("כמה לקוחות בברלין?", "לקוחות.csv", "שם עיר", ("דנה ברלין", "רון פריז"), 1),
        ("Скільки замовлень відкриті?", "замовлення.csv", "клієнт стан", ("Олег відкрите", "Ія закрите"), 1),
        ("Сколько заказов больше 1000?", "заказы.csv", "клиент сумма", ("Олег 100", "Ия 1500"), 1),
        ("Πόσες παραγγελίες είναι ανοιχτές;", "παραγγελίες.csv", "πελάτης κατάσταση",
         ("Άννα ανοιχτή", "Νίκος κλειστή"), 1),
        ("چند سفارش باز است؟", "سفارش.csv", "مشتری وضعیت", ("علی باز", "رضا بسته"), 1),
        ("چند سفارش باز داریم؟", "orders.csv", "سفارش وضعیت", ("1 باز", "2 بسته", "3 باز"), 2),
        ("Wie viele Rechnungen über 1.000 € gibt es?", "Rechnungen.xlsx", "Kunde Betrag",
         ("Meier 1.200,50€", "Huber 9,00€"), 1),
        ("Combien de commandes sont ouvertes ?", "commandes.csv", "client statut", ("Ana ouverte", "Luc fermée"), 1),
        ("¿Cuántos pedidos hay en Madrid?", "pedidos.csv", "cliente ciudad", ("Ana Madrid", "Luis Sevilla"), 1),
    ],
)  # fmt: skip
def test_it_is_asked_in_other_languages_too(
    question: str, title: str, names: str, rows: tuple[str, ...], count: int
) -> None:
    document = titled(title, csv(tuple(names.split()), *(tuple(row.split()) for row in rows)))
    assert counted(question, document).count == count


def test_conditions_rows_and_their_numbers_are_told() -> None:
    found = counted("List all open orders from Berlin over 2000")
    told = [(NAMES[c.column], c.relation, c.written) for c in found.query.conditions]
    assert told == [("status", "is", "open"), ("city", "is", "Berlin"), ("total", "over", "2000")]
    assert [(n, row[0]) for n, row in found.matched] == [(205, "1204"), (217, "1216"), (229, "1228")]
    assert found.matched[0][1] == ROWS[204]


def test_of_a_value_in_two_columns_it_is_asked_which_is_meant() -> None:
    flights = titled(
        "flights.csv", csv(("start", "stop"), ("Berlin", "Paris"), ("Paris", "Berlin"), ("Rome", "Berlin"))
    )
    found = tally("how many flights are in Berlin", [flights])
    assert isinstance(found, AskBack)
    assert [choice.label for choice in found.choices] == ["start", "stop"]
    assert [counted(choice.question, flights).count for choice in found.choices] == [1, 2]
    assert counted("how many flights have the stop Berlin", flights).count == 2


def test_of_cells_with_more_than_the_value_it_is_asked_whether_they_are_meant() -> None:
    orders = titled("orders.csv", csv(("no", "status"), ("1", "open"), ("2", "open late")))
    found = tally("how many orders are open", [orders])
    assert isinstance(found, AskBack)
    assert [choice.label for choice in found.choices] == ["status: open", "status: open, open late"]
    assert [counted(choice.question, orders).count for choice in found.choices] == [1, 2]
    said = answer(found)
    assert said.startswith("What is meant by “open”?") and "- status: open, open late" in said


def test_yes_needs_the_name_of_its_column() -> None:
    paid = titled("orders.csv", csv(("no", "paid", "sent"), ("1", "yes", "no"), ("2", "no", "no")))
    assert counted("how many orders have paid yes", paid).count == 1
    assert tally("how many orders say yes", [paid]) is None


def test_groups_are_counted_with_the_most_frequent_first() -> None:
    found = counted(
        "how many orders per city",
        titled("orders.csv", csv(("no", "city"), ("1", "B"), ("2", "A"), ("3", "A"))),
    )
    assert found.groups == (("A", 2), ("B", 1)) and "| A | 2 |" in answer(found)


def test_another_currency_is_not_compared() -> None:
    bills = titled("bills.csv", csv(("name", "amount"), ("Ann", "$2,000"), ("Bob", "$50")))
    assert counted("how many bills are over $1,000", bills).count == 1
    assert tally("how many bills are over 1,000 €", [bills]) is None


def test_the_answer_begins_with_the_number_and_says_how_it_was_counted() -> None:
    said = answer(counted("How many orders are open?"))
    assert said.startswith(
        "**60** rows\n\nCounted by Tandem over all 240 rows of orders.csv, not estimated by a model."
    )
    assert "status is “open”" in said and "| row |" not in said


def test_a_list_shows_fifty_rows_and_of_how_many() -> None:
    said = answer(counted("list all orders over 500"))
    assert f"The first {MOST_SHOWN} of 189:" in said
    assert len([line for line in said.splitlines() if line.startswith("| ")]) == MOST_SHOWN + 2


def test_a_cell_of_a_list_is_never_markup() -> None:
    hostile = titled(
        "orders.csv", csv(("name", "status"), ("![x](http://e.example/?q=1)", "open"), ("<b>**x**", "open"))
    )
    said = answer(counted("list all open orders", hostile))
    assert "| `![x](http://e.example/?q=1)` |" in said and r"\<b\>\*\*x\*\*" in said


class Marked(Language):
    """English, with marks around each message."""

    def __init__(self) -> None:
        super().__init__("uk")  # any but English, which is not looked up

    def message(self, name: str, values: Mapping[str, Value]) -> str:
        return f"⟦{language('en').message(name, values)}⟧"


def test_all_of_the_answer_is_said_in_the_readers_language_but_what_is_the_documents() -> None:
    orders = titled(
        "orders.csv",
        csv(("no", "status", "", "total"), ("1", "open", "Rome", "5"), ("2", "late", "Bern", "70"),
            ("3", "closed", "Bern", "6"), ("4", "late", "", "many"),
            *((f"{n}", "open", "Rome", f"{n}") for n in range(5, 75))),
    )  # fmt: skip
    said = words(counted("list all orders that are open or late and between 3 and 100", orders), Marked())
    *paragraphs, table = said.split("\n\n")
    assert len(paragraphs) == 5 and all(part[0] == "⟦" and part[-1] == "⟧" for part in paragraphs)
    assert "“open⟦ or ⟧late”" in said and "“⟦3 and 100⟧”" in said
    assert table.startswith("| ⟦row⟧ | no |")
    unnamed = words(counted("how many orders in Rome are there", orders), Marked())
    assert "⟦column 3⟧" in unnamed
    groups = words(counted("how many orders per status", orders), Marked())
    assert "| status | ⟦rows⟧ |" in groups and "| late | ⟦2⟧ |" in groups


def test_of_a_value_in_many_columns_with_long_names_some_are_offered() -> None:
    names = ("id", *(f"How content are you with part {number} of the service" for number in range(99)))
    rows = [(f"{n}", *("never" if n == at else "often" for at in range(99))) for n in range(99)]
    found = tally("How many rows are never?", [titled("survey.csv", csv(names, *rows))])
    assert isinstance(found, AskBack)
    assert 2 <= len(found.choices) <= 10
    for code in LANGUAGES:
        assert all(choice.label in words(found, language(code)) for choice in found.choices)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_answer_can_be_said_in_every_language(code: str) -> None:
    said = words(counted("List all open orders from Berlin over 500"), language(code))
    assert ("Counted by Tandem" in said) == (code == "en") and "orders.csv" in said and "| Berlin |" in said


def test_what_the_document_says_is_literal_within_a_sentence_too() -> None:
    hostile = titled("a.csv", csv(("<b>", "**c**"), ("![x](http://e.example)", "*1*"), ("other", "2")))
    said = answer(counted("how many rows are ![x](http://e.example)", hostile))
    assert r"Only rows where \<b\> is “`x](http://e.example`”." in said


@given(
    st.lists(st.tuples(st.sampled_from(STATUSES), st.integers(-50, 50), st.sampled_from(CITIES)), min_size=1),
    st.sampled_from(CITIES), st.integers(0, 50),
)  # fmt: skip
def test_it_is_what_a_naive_count_says(rows: list[tuple[str, int, str]], city: str, least: int) -> None:
    document = titled("orders.csv", csv(("status", "total", "city"), *((s, str(n), c) for s, n, c in rows)))
    naive = sum(1 for _, n, c in rows if c == city and n > least)
    found = tally(f"how many orders in {city} are over {least}", [document])
    assert (
        (found.count if isinstance(found, Tally) else 0) == naive
        if any(c == city for _, _, c in rows)
        else found is None
    )
    groups = counted("how many orders per status", document).groups
    assert dict(groups) == {s: sum(1 for one, _, _ in rows if one == s) for s, _, _ in rows}


@given(st.text(max_size=80), st.text(max_size=200))
def test_any_question_and_any_text_will_do(question: str, text: str) -> None:
    found = tally(f"how many {question}", [titled("a.csv", f"| a |\n|---|\n| {text}"), titled("b", text)])
    assert found is None or answer(found).startswith("**")


def test_a_question_wants_all_in_many_languages_and_others_do_not() -> None:
    asking = ("How many rooms are there?", "List all authors", "כמה עובדים יש?", "Скільки сторінок?", "Wie viele?",
              "Combien de pages ?", "¿Cuántas páginas?", "Πόσες σελίδες;", "چند صفحه", "有多少页？")  # fmt: skip
    assert all(map(wants_all, asking))
    assert not any(map(wants_all, ("When is breakfast?", "Who wrote it?", "What is all this about?", "")))


@pytest.mark.slow
def test_a_hundred_thousand_rows_are_counted_in_moments() -> None:
    rows = ((f"{n}", f"Customer {n}", STATUSES[n % 4], f"{n / 2}", CITIES[n % 3]) for n in range(100_000))
    document = titled("orders.csv", csv(NAMES, *rows))
    for question in ("how many orders are open?", "list all orders in Berlin over 2000"):
        begun = time.perf_counter()
        assert counted(question, document).total == 100_000
        sys.stderr.write(f"{question} {time.perf_counter() - begun:.2f} s over 100,000 rows\n")
