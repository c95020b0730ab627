"""The contract: an answer made of the passages' own sentences, cited, short, quick, and for any text whatever."""

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.chat import ChatModel, Chunk, Progress, Prompt
from rag.answer import quotes
from rag.answer.quotes import Quotes, quotations
from tests.said import english
from tests.work import growth

HOTEL = "The hotel has nine rooms. Breakfast is served from seven to ten. Dogs are welcome in the garden."
GARDEN = "The garden is open all year. The garden gate is closed at night. A map hangs in the hall."


def prompt(question: str, *passages: str) -> Prompt:
    return Prompt((), max_tokens=300, temperature=0.4, question=question, passages=passages)


async def answer(question: str, *passages: str) -> str:
    stream = Quotes().stream(prompt(question, *passages))
    return "".join([part.text async for part in stream if isinstance(part, Chunk)])


def quoted(question: str, *passages: str) -> list[str]:
    return [quotation.text for quotation in quotations(question, passages)]


async def test_the_sentence_that_answers_is_quoted_with_its_citation() -> None:
    assert await answer("When is breakfast served?", HOTEL) == "> Breakfast is served from seven to ten. [1]"


async def test_it_is_a_chat_model_that_is_taken_at_once_and_ends_with_a_reason() -> None:
    model: ChatModel = Quotes()
    parts = [part async for part in model.stream(prompt("When is breakfast served?", HOTEL))]
    assert english(model.name) == "quotations"
    assert parts[:2] == [Progress("sent"), Progress("accepted")]
    assert [part.finish_reason for part in parts[2:] if isinstance(part, Chunk)] == [None, "stop"]


async def test_the_best_quotation_leads_then_what_else_its_passage_says_then_the_others() -> None:
    said = await answer("closed gate at night, breakfast served, dogs welcome", GARDEN, HOTEL)
    assert said == (
        "> The garden gate is closed at night. [1]\n\n"
        "> Breakfast is served from seven to ten. [2]\n>\n> Dogs are welcome in the garden. [2]"
    )
    sea = "The bar has a terrace. It rains in June. The sea is clean, say swimmers."
    assert [(q.position, q.passage) for q in quotations("bar, terrace, clean sea, swimmers", [GARDEN, sea, HOTEL])] == [
        (5, 2),
        (3, 2),
    ]


@pytest.mark.parametrize(
    "listed",
    [
        "1. Open the cover with the key.\n2. Press the large red button.\n3. Wait.",
        "```\nopen cover key\npress large red button\n```",
    ],
)
def test_steps_and_code_stay_in_order_even_if_the_best_is_among_them(listed: str) -> None:
    found = quotations("press the large red button, open the cover with the key", [listed])
    assert [q.position for q in found] == [0, 1]
    assert quoted("the large red button", listed) == [found[1].text]


def test_a_sentence_in_two_overlapping_passages_is_quoted_once() -> None:
    cut = "served from seven to ten. Dogs are welcome in the garden."
    whole = "Breakfast is served from seven to ten. Dogs are welcome in the garden."
    assert sorted(quoted("When is breakfast served, and are dogs welcome?", whole, whole, cut)) == [
        "Breakfast is served from seven to ten.",
        "Dogs are welcome in the garden.",
    ]


def test_a_sentence_that_says_the_same_in_other_words_is_left_out() -> None:
    passage = "The museum opens at nine. As ever, nine it is when the museum opens."
    assert quoted("When does the museum open?", passage) == ["The museum opens at nine."]


def test_a_sentence_under_two_headings_is_quoted_once() -> None:
    desk = ["## Tea\n\nAsk us at the desk.", "## Rum\n\nAsk us at the desk.", "## Ale\n\nus at the desk."]
    assert quoted("Where are tea, rum and ale?", *desk) == ["Ask us at the desk."]


def test_a_sentence_that_only_mentions_a_word_of_the_question_is_left_out() -> None:
    passage = "The museum of glass opened in 1889 in Venice. Glass is fragile."
    assert quoted("When was the museum of glass in Venice opened?", passage) == [passage.split(". ")[0] + "."]


def test_a_rare_word_counts_for_more_than_common_ones() -> None:
    passage = "The gate is green. The gate is tall. The gate is old. An otter sleeps."
    assert quoted("gate otter", passage) == ["An otter sleeps."]


def test_of_two_equal_sentences_the_one_in_the_better_passage_is_the_first() -> None:
    assert quoted("Where is the key?", "The key is here.", "The key is there. It is cold.")[0] == "The key is here."


LIGHTHOUSE = "The lighthouse is on an island. It was built in 1911. A ferry goes there."


@pytest.mark.parametrize(
    ("question", "passage", "quotation"),
    [
        ("When was the lighthouse built?", LIGHTHOUSE, "The lighthouse is on an island. It was built in 1911."),
        ("wann gebaut", "Der Turm ist rot.  Er wurde 1911 gebaut.", "Der Turm ist rot.  Er wurde 1911 gebaut."),
        ("哪年建造", "灯塔在岛上。它建造于1911年。渡船是新的。", "灯塔在岛上。它建造于1911年。"),
        ("boats", "It rained. Boats left.\n\nThey came back.", "Boats left."),
        ("May dogs come?", "Hello. May dogs come? Yes, on a lead. Bye.", "May dogs come? Yes, on a lead."),
        (
            "the start of the engine",
            "# Engine\n\nStart the engine with:\n\n```\nrun\n```",
            "Start the engine with: `run`",
        ),
        (
            "What is in the box?",
            "In the box there are:\n\n- a cable;\n- a plug.\n\nKeep it.",
            "In the box there are: a cable; · a plug.",
        ),
        ("plug", "In the box there are:\n\n- a cable;\n- a plug.\n\nKeep it.", "In the box there are: … a plug."),
        ("the box?", "# The sea\n\nIs it in the box?\n\n# The land\n\nIt is not.", "Is it in the box?"),
    ],
)
def test_what_makes_no_sense_alone_is_quoted_with_what_it_needs(question: str, passage: str, quotation: str) -> None:
    assert quoted(question, passage) == [quotation]


def test_a_sentence_before_is_quoted_only_where_there_is_room_and_once() -> None:
    long = "The " + "very " * 80 + "old tower stands."
    assert quoted("Who built it?", f"{long} It was built by monks and by nobody else, as far as anyone knows.") == [
        "It was built by monks and by nobody else, as far as anyone knows."
    ]
    assert quoted(
        "tower, monks, bells", "The tower has bells. It has monks.", "The tower has bells. It has monks."
    ) == ["The tower has bells. It has monks."]


@pytest.mark.parametrize("asked", ["When did Ada visit the mill?", "Wie viele Besuche von Ada, mill visit?"])
def test_a_question_for_a_number_prefers_a_sentence_with_one(asked: str) -> None:
    passage = "Ada did visit the old mill. Of model-7-mini she said nothing. Ada did visit in 1843 the mill."
    assert quoted(asked, passage)[0] == "Ada did visit in 1843 the mill."
    assert quoted("Who did visit the mill?", passage)[0] == "Ada did visit the old mill."


def test_a_number_of_the_question_and_one_of_a_name_are_no_answer() -> None:
    passage = "In 1843 the mill burned. Model-7-mini: the mill burned. The mill burned again."
    assert quoted("In 1843 or later, when burned the mill again?", passage)[-1] != "Model-7-mini: the mill burned."


def test_at_most_four_sentences_and_450_characters_are_quoted() -> None:
    names = ["ash", "box", "elm", "fir", "oak", "yew"]
    short = " ".join(f"The {name} stands alone." for name in names)
    long = " ".join(
        f"The {name} " + "has grown here since long before anyone wrote such things down " * 2 + "." for name in names
    )
    assert len(quoted(f"Where are {', '.join(names)}?", short)) == 4
    assert sum(map(len, quoted(f"Where are {', '.join(names)}?", long))) <= 450


def test_without_a_word_in_common_it_is_the_opening_of_the_first_passage() -> None:
    assert quoted("Zebras?", "# The inn\n\nIt stands by the road. It is old.", HOTEL) == ["It stands by the road."]


@pytest.mark.parametrize("passages", [(), ("",), ("  \n---\n | | \n", "…!?")])
async def test_where_nothing_can_be_quoted_the_answer_says_so(passages: tuple[str, ...]) -> None:
    assert await answer("When is breakfast?", *passages) == "There is no passage to quote from."


async def test_that_nothing_can_be_quoted_is_said_in_the_readers_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quotes, "spoken", lambda text, by: f"{text.name} {by.code}")
    stream = Quotes().stream(replace(prompt("When?"), language="uk"))
    assert "".join([part.text async for part in stream if isinstance(part, Chunk)]) == "quotes-nothing uk"


@pytest.mark.parametrize(
    ("question", "passage", "sentence"),
    [
        ("rate", "Costs fell. The rate was 3.5 percent in May. It rose later.", "The rate was 3.5 percent in May."),
        ("draft", "Ask a small model, e.g. Phi, for a draft. Then wait.", "Ask a small model, e.g. Phi, for a draft."),
        ("harbour", "It rained. Dr. J. R. Jones saw the harbour. He left.", "Dr. J. R. Jones saw the harbour."),
        ("shout", "It is late. “Why wait?” was the shout! Nobody came.", "“Why wait?” was the shout!"),
        ("salt", "Add water… Then add salt (a pinch.) Stir.", "Then add salt (a pinch.)"),
        ("when did it end", "It began in 1990. All did end in 1994. So what.", "All did end in 1994."),
        ("завтрак", "Отель открыт. Завтрак подают в семь. Сад закрыт.", "Завтрак подают в семь."),
        ("早餐几点开始", "酒店很大。早餐七点开始。“房间很小！”他说。", "早餐七点开始。"),
        ("朝食", "部屋は静かです。朝食は七時からです。庭は広いです。", "朝食は七時からです。"),
        ("متى الإفطار", "هل الفندق مفتوح؟ الإفطار في السابعة. الحديقة مغلقة.", "الإفطار في السابعة."),
        ("नाश्ता", "होटल बड़ा है। नाश्ता सात बजे है। बगीचा बंद है।", "नाश्ता सात बजे है।"),
        ("ארוחת הבוקר", "המלון פתוח. ארוחת הבוקר בשבע. הגן סגור.", "ארוחת הבוקר בשבע."),
        (
            "πρωινό",
            "Το ξενοδοχείο είναι ανοιχτό. Το πρωινό είναι στις επτά. Ο κήπος όχι.",
            "Το πρωινό είναι στις επτά.",
        ),
        ("صبحانه", "هتل باز است. صبحانه ساعت هفت است. باغ بسته است.", "صبحانه ساعت هفت است."),
    ],
)
def test_sentences_end_where_a_reader_of_their_script_ends_them(question: str, passage: str, sentence: str) -> None:
    assert quoted(question, passage) == [sentence]


MANUAL = """\
## Network settings

> The machine finds its network
> by itself.

* Hold the *blue* button for five seconds,
  until the lamp blinks.
- [x] Choose a channel from 1 to 11.

| Lamp | Meaning | Then |
|:-----|---------|------|
| red  | no cable | plug it in |
| green | online | |

```sh
netctl restart --all  # after a power cut
```

2. September is the month of the yearly test.
"""


@pytest.mark.parametrize(
    ("question", "passage", "unit"),
    [
        ("How does the machine find a network?", MANUAL, "The machine finds its network by itself."),
        ("blue button", MANUAL, "Hold the *blue* button for five seconds, until the lamp blinks."),
        ("channel", MANUAL, "Choose a channel from 1 to 11."),
        ("red lamp", MANUAL, "red · Meaning: no cable · Then: plug it in"),
        ("green online", MANUAL, "green · Meaning: online"),
        ("restart after a power cut", MANUAL, "`netctl restart --all  # after a power cut`"),
        ("yearly test", MANUAL, "2. September is the month of the yearly test."),
        ("a | b", "| Key | Does |\n|---|---|\n| a \\| b | a pipe |", "a | b · Does: a pipe"),
        ("the green of half a table", "| red | no cable |\n| green | online |", "green · online"),
        ("a lone heading", "# A lone heading", "A lone heading"),
    ],
)
def test_list_items_rows_and_lines_of_code_make_sense_alone(question: str, passage: str, unit: str) -> None:
    assert unit in quoted(question, passage)


def test_a_heading_speaks_for_what_is_under_it_and_is_not_quoted() -> None:
    passage = "## Colours\n\nChoose among nine.\n\n## Opening hours\n\nFrom nine to five.\n\n## Prices\n\nAsk us."
    assert quoted("What are the opening hours?", passage) == ["From nine to five."]


def test_prose_after_a_fence_whose_partner_is_in_another_passage_is_prose() -> None:
    assert quoted("lamp", "```\n\nThe lamp is on. The door is shut.") == ["The lamp is on."]


def test_a_list_item_too_long_to_be_quoted_whole_is_quoted_by_the_sentence() -> None:
    item = "- " + "The lamp blinks when it is dark. " * 20 + "The buzzer sounds at noon."
    assert quoted("buzzer", item) == ["The buzzer sounds at noon."]


def test_what_is_too_long_to_be_quoted_whole_is_cut_and_says_so() -> None:
    [piece] = quoted("needle", "hay " * 200 + "needle " + "hay " * 200)
    assert piece.startswith("…hay") and " needle " in piece and piece.endswith("hay…") and len(piece) <= 450


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("12. September is the date.", r"> 12\. September is the date. [1]"),
        ("Yes. # is the sharp sign.", "> \\# is the sharp sign. [1]"),
        ("Yes. > is the sign.", "> \\> is the sign. [1]"),
        ("Yes. ```c is the sign.", "> \\```c is the sign. [1]"),
        ("Yes. **Bold** is the sign.", "> **Bold** is the sign. [1]"),
        ("Yes. -1 is the sign.", "> -1 is the sign. [1]"),
    ],
)
async def test_no_sentence_opens_a_list_or_a_fence_on_the_page(sentence: str, shown: str) -> None:
    assert await answer("sign date", sentence) == shown


WORDS = st.text("abcdef éש猫ข.!?…。؟ ", max_size=80)
MARKDOWN = st.text("|-#>*`~+1.:)[] \n\tab。", max_size=120)
ANYTHING = st.text(st.characters(), max_size=200)


@given(question=ANYTHING, passages=st.lists(ANYTHING | MARKDOWN | WORDS, max_size=4))
@example("a", ["|a|\n|-|"])
@example("a", ["```\na\n```"])
@example("a", ["a" * 1000])
async def test_any_text_gets_a_short_cited_answer(question: str, passages: list[str]) -> None:
    found = quotations(question, passages)
    assert bool(found) == any(any(map(str.isalnum, passage)) for passage in passages)
    assert len({q.position for q in found}) == len(found)
    assert all(1 <= q.passage <= len(passages) for q in found)
    assert len(found) <= 4 and sum(len(q.text) for q in found) <= 450
    said = await answer(question, *passages)
    assert not found or said.endswith(f" [{found[-1].passage}]")


@given(question=WORDS, passages=st.lists(WORDS, max_size=4))
def test_prose_is_quoted_word_for_word(question: str, passages: list[str]) -> None:
    for quotation in quotations(question, passages):
        assert quotation.text in passages[quotation.passage - 1]


POINTING = st.lists(st.sampled_from(["It ", "He is a", "a b", "ab?", "a:", ". ", ".  ", "。", "它", " "])).map("".join)


@given(passages=st.lists(POINTING, max_size=3))
def test_two_sentences_are_quoted_with_what_stood_between_them(passages: list[str]) -> None:
    for quotation in quotations("a b", passages):
        assert quotation.text in passages[quotation.passage - 1]


def test_the_work_grows_with_the_passages_and_no_faster() -> None:
    def quote(count: int) -> None:
        words = (f"word{place * 11 % 450}" + "." * (place % 17 == 0) for place in range(count))
        quotations(" ".join(f"word{number}" for number in range(12)), [" ".join(words).title()])

    assert growth(quote, 1000) < 3
