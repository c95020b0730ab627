"""What is exported says what the page said, and whatever a model or a document wrote does nothing in it."""

import re
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import ModelFault
from rag.account import report, timetable
from rag.account.export import markdown as export
from rag.account.export.html import html
from rag.account.latency import total
from rag.answer.turn import Answered, Received, Retrieved, Settled, Token, Turn, Waiting
from rag.answer.why import Why
from rag.text.passages import Hit, Passage
from tests.rag.logs import DOUBT, HITS, NONE, STRONG, answered, escalated, failed, found, prompted, spoken, turn
from tests.rag.page_tree import SET, Element, Reader
from tests.said import english
from words.language import Language, Value, language

DATE = "2026-11-26 12:00"
ENGLISH = language("en")
HOSTILE = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "</details></main>", "<!--",
    "-->", "<![CDATA[", "<?x", "![x](http://a.example/x.png)", "![x][1]", "[1]: http://a.example/x.png", "[1]",
    "[x](javascript:alert(1))", "[x](<javascript:alert(1)>)", "<javascript:alert(1)>", "[x](data:text/html,x)",
    "http://a.example/\\", "www.a.example", "a@b.example", "\n", "\n\n", "\r", "\t", "\x00", "\u2028", "\u202e",
    "\ud800", "```", "````", "~~~", "`", "- ", "1. ", "> ", "    ", "# H", "===", "---", "| a | b |", "\n|---|---|\n",
    "\\", '"', "'", "&lt;script&gt;", "&#60;script>", "word", " ",
)  # fmt: skip
OURS = set("main h1 h2 h3 p article div ul li details summary table thead tbody tr th td".split())
hostile = st.lists(st.sampled_from(HOSTILE), max_size=8).map("".join)


def page(*turns: Turn, mark: str = "") -> Element:
    return Reader(html([(mark, each) for each in turns], DATE, ENGLISH)).open[0]


def written(*turns: Turn, mark: str = "") -> str:
    return export.markdown([(mark, each) for each in turns], DATE, ENGLISH)


def kept(markdown: str) -> list[str]:
    """The lines that are neither of a passage, in its fence, nor of an answer, in its quotation."""
    outside, fence = [], ""
    for line in markdown.split("\n"):
        if fence:
            fence = "" if line == fence else fence
        elif opened := re.fullmatch("(`{3,})text", line):
            fence = opened[1]
        elif line and not line.startswith("> "):
            outside.append(line)
    assert not fence
    return outside


def blanks(text: str) -> str:
    """What cannot stand in a file of text is a blank there."""
    return re.sub("[\x00\ud800]", " ", text.replace("\r\n", "\n").replace("\r", "\n"))


def told(answer: str, title: str = "Title", passage: str = "Text.", question: str = "Why?", said: str = "") -> Turn:
    """A turn with words of others in every place that has some; the larger model failed."""
    hit = Hit(Passage("a.md#0001", "a.md", title, title, passage, 0, 9, title, title), 1.0)
    events = (
        prompted(0.2, sent=(hit,)), Waiting(0.3, "draft", said), Token(0.4, "draft", answer, "answer"),
        failed(0.5, ModelFault(said, said), "escalation"), Answered(0.6, "draft", answer, "stop", None),
        Settled(0.7, "draft", Why.ONLY_ONE),
    )  # fmt: skip
    return Turn((Received(0.0, question), Retrieved(0.1, question, (hit,), STRONG), *events))


def test_both_tell_of_each_turn_what_the_page_told() -> None:
    for turn_ in (answered(), escalated()):
        article, text = page(turn_).one("article"), written(turn_)
        plain = text.replace("\\", "")
        assert article.one("h2").text == f"1. {turn_.question}" and f"## 1. {turn_.question}" in text
        assert article.one("div", "answer").text == turn_.answer and f"\n> {turn_.answer}\n" in text
        assert article.one("p", "who").text == str(report.headline(turn_)[0])
        for said in english((report.headline(turn_)[0], *report.reasons(turn_), "Outcome: answered.")):
            assert f"- {said}\n" in plain and said in article.text
        assert f"Time: {timetable.headline(turn_)!s}" in text and str(timetable.headline(turn_)) in article.text
        cells = [tuple(cell.text for cell in row.all("td")) for row in article.one("tbody").all("tr")]
        rows = [
            english((took.model or "Tandem", took.stage.said, timetable.seconds_text(took.seconds)))
            for took in timetable.sums(turn_)
        ]
        assert cells == [*rows, ("", "total", str(timetable.seconds_text(total(turn_))))]
        assert all(f"| {' | '.join(row)} |" in plain for row in rows)
        tokens = [f"{model!s}: {said!s}" for model, said in timetable.tokens(turn_)]
        assert [item.text for item in article.one("ul", "tokens").all("li")] == tokens
        assert all(f"- {line}" in plain for line in tokens)


def test_sources_are_numbered_as_they_are_cited_and_folded() -> None:
    folded = list(page(answered()).all("details"))
    assert [one.one("summary").text for one in folded] == [
        "[1] Title 1, Refunds", "[2] Title 2, Refunds", "[3] Title 3, Refunds, page 7",
    ]  # fmt: skip
    assert [one.one("div", "passage").text for one in folded] == [hit.passage.text for hit in HITS]
    assert "open" not in folded[0].attributes
    assert "**[3]** Title 3, Refunds, page 7\n\n```text\nBicycles have two years.\n```" in written(answered())


def test_where_no_model_was_asked_the_passages_have_no_numbers() -> None:
    nothing = turn(found(evidence=NONE), Settled(0.2, None, Why.NOT_FOUND))
    assert "Nearest passages" in [heading.text for heading in page(nothing).all("h3")]
    assert page(nothing).one("div", "answer").text.startswith("This is not in your documents.")
    assert "**Passage** Title 1, Refunds" in written(nothing) and "Outcome: not found." in written(nothing)


def test_a_fault_is_told_with_what_to_do() -> None:
    broken = turn(failed(0.2, ModelFault("phi-4-mini failed.", "Wait.")), Settled(0.3, None, Why.NO_MODEL))
    assert "phi-4-mini failed. Wait." in page(broken).one("ul", "why").text
    assert "- phi-4-mini failed. Wait.\n- Outcome: failed." in written(broken)


def test_a_turn_that_has_not_ended_says_so() -> None:
    assert "This turn has not ended." in page(turn(found())).one("div", "answer").text
    assert "> This turn has not ended." in written(turn(found()))


@pytest.mark.parametrize("mark", ["REPLAY", "", "  "])
def test_a_mark_is_shown_where_one_is_given(mark: str) -> None:
    assert [p.text for p in page(answered(), mark=mark).all("p", "mark")] == ([mark] if mark else [])
    assert ("**REPLAY**" in written(answered(), mark=mark)) == (mark == "REPLAY")
    assert "****" not in written(answered(), mark=mark)


def test_a_conversation_without_a_turn_says_so() -> None:
    empty = "Nothing has been asked yet."
    assert page().one("main").text.split("\n")[-2] == empty and not list(page().all("article"))
    assert written() == f"# A conversation with Tandem\n\nExported on {DATE}\n\n{empty}\n"


def test_turns_are_in_order_and_one_without_a_question_has_a_heading() -> None:
    files = Turn((Received(0.0, ""), Settled(0.1, None, Why.READ)))
    headings = [heading.text for heading in page(answered(), files).all("h2")]
    assert headings == [f"1. {answered().question}", "2. Files without a question"]
    assert "## 2. Files without a question" in written(answered(), files)


def test_of_a_document_that_was_read_whole_only_the_first_passages_and_the_cited_are_told() -> None:
    many = tuple(Hit(Passage(f"a#{n:04}", "a", "A", "", f"Part {n}.", 0, 1), 0.0) for n in range(1, 101))
    whole = turn(
        found(hits=many), prompted(0.2, sent=many), spoken(0.3, text="Yes [77]."), Settled(1.0, "draft", Why.PICKED)
    )
    told_of = [one.one("summary").text for one in page(whole).all("details")]
    assert told_of == [f"[{n}] A" for n in (*range(1, export.MOST_SOURCES + 1), 77)]
    assert "59 more are left out here" in page(whole).text and "59 more are left out here" in written(whole)


def test_the_page_needs_nothing_and_runs_nothing() -> None:
    head = page(answered(), mark="REPLAY").one("head")
    policy = next(m.attributes["content"] for m in head.all("meta") if m.attributes.get("http-equiv"))
    assert policy.startswith("default-src 'none'; style-src 'sha256-") and "unsafe" not in policy
    style = head.one("style").text
    assert "prefers-color-scheme: dark" in style and "@media print" in style
    assert "url(" not in style and "@import" not in style


@given(hostile, hostile, hostile, hostile, hostile)
def test_what_others_wrote_is_text_in_html(answer: str, title: str, passage: str, question: str, said: str) -> None:
    whole = page(told(answer, title, passage, question, said), mark=said)
    body = list(whole.one("body").all())
    assert {element.name for element in body} <= OURS | SET
    assert {name for element in body for name in element.attributes} <= {"class", "dir", "scope", "start"}
    within = list(whole.one("div", "answer").all())
    assert {element.name for element in within} <= SET and not [e for e in within if "class" in e.attributes]
    assert len(list(whole.one("main").all("article"))) == len(list(whole.all("details"))) == 1
    columns = f"{title}\n" if title else ""
    assert whole.one("div", "passage").text == blanks(f"{columns}{passage}")


@given(hostile, hostile, hostile, hostile, hostile)
def test_what_others_wrote_stays_in_its_place_in_markdown(
    answer: str, title: str, passage: str, question: str, said: str
) -> None:
    lines = kept(written(told(answer, title, passage, question, said), mark=said))
    headings = [line.split(" ")[0] for line in lines if re.match(r" {0,3}(#|=+\s*$|-{2,}\s*$|~{3}|`{3})", line)]
    assert headings == ["#", "##", "###", "###"]
    table = [line for line in lines if line.startswith("|")]
    assert all(len(re.findall(r"(?<!\\)\|", line)) == 4 for line in table)
    code = r"(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)"  # `literal` writes so what holds an address
    shown = re.sub(code, "", "\n".join(lines))
    assert not re.search(r"(?<!\\)(?:\\\\)*(?:<|!\[|\[(?!\d+\]\*\*))", shown)


@given(hostile)
def test_an_answer_has_no_tag_image_or_definition_in_markdown_but_in_code(answer: str) -> None:
    quoted = [line for line in written(told(answer)).split("\n") if line.startswith("> ")]
    if "```" not in answer and "~~~" not in answer:
        assert not [line for line in quoted if re.search(r"<[A-Za-z/!?]|!\[|\]:|\]\((?!http)", line)]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("**Bold** and `code`\n\n- one\n- two", "> **Bold** and `code`\n> \n> - one\n> - two"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "> | a | b |\n> |---|---|\n> | 1 | 2 |"),
        ("if a < b and 3 <4", "> if a < b and 3 <4"),
        ("[x](https://a.example) [y](mailto:a@b.example)", "> [x](https://a.example) [y](mailto:a@b.example)"),
        ("[x](javascript:alert(1))", "> [x]\\(javascript:alert(1))"),
        ("![x](http://a.example/x.png)", "> !\\[x](http://a.example/x.png)"),
        ("![x][1]\n\n[1]: http://a.example", "> !\\[x][1]\n> \n> [1]\\: http://a.example"),
        ("\\<b>", "> \\&lt;b>"),
        ("```cpp\nvector<int> a[1]: 0;\n```\n<b>", "> ```cpp\n> vector<int> a[1]: 0;\n> ```\n> &lt;b>"),
        ("```\n<b>", "> ```\n> <b>"),
        ("- ```\n  ```\n<b>", "> - ```\n>   ```\n> &lt;b>"),  # a fence within a list ends with it
        ("```\n<b>\n\t```\n<b>", "> ```\n> &lt;b>\n> \t```\n> &lt;b>"),  # a tab may be narrow
    ],
)
def test_markdown_of_an_answer_is_kept_but_for_what_loads_or_runs(answer: str, expected: str) -> None:
    assert f"\n\n{expected}\n\n" in written(told(answer))


def test_a_long_question_stands_whole_below_its_heading() -> None:
    question = "Why? " * 100
    assert f"```text\n{question.strip()}\n```" in written(told("No.", question=question))
    assert page(told("No.", question=question)).one("h2").text == f"1. {question.strip()}"


def test_text_that_runs_from_right_to_left_does_so_where_it_stands() -> None:
    question, answer, title = "כמה זמן לוקח החזר?", "שלושים ימי עסקים [1].", "מדריך \u202eהחזרים"
    whole = page(told(answer, title, "החזר לוקח שלושים ימים.", question))
    (said,) = whole.one("div", "answer").all("p")
    for element in (whole.one("h2"), said, whole.one("summary"), whole.one("div", "passage")):
        assert element.attributes["dir"] == "auto"
    assert whole.one("h2").text == f"1. {question}" and "\u202e" not in whole.one("summary").text
    assert f"> {answer}" in written(told(answer)) and "\u202e" not in "".join(kept(written(told(answer, title))))


@pytest.mark.parametrize(
    ("answer", "cited"),
    [
        ("Thirty days [1].", [1]),
        ("Both [3], [1].", [1, 3]),
        ("Both [1, 3]; all [1-3].", [1, 2, 3]),
        ("As 【2†source】 says.", [2]),
        ("Nothing of [7] or [0].", []),
        ("Nothing.", []),
    ],
)
def test_a_copy_has_the_answer_and_only_the_sources_that_it_cites(answer: str, cited: list[int]) -> None:
    said = turn(found(), prompted(0.2), spoken(0.3, text=answer), Settled(2.0, "draft", Why.PICKED))
    labels = {1: "Title 1, Refunds", 2: "Title 2, Refunds", 3: "Title 3, Refunds, page 7"}
    below = "\n".join(f"[{number}] {labels[number]}" for number in cited)
    assert export.with_citations(said, ENGLISH) == (f"{answer}\n\n{below}" if cited else answer)


def test_a_copy_cites_the_passages_of_whose_words_stand() -> None:
    other = (HITS[1],)
    both = turn(
        found(), prompted(0.2), spoken(0.3), prompted(1.0, "escalation", other), spoken(1.1, "escalation", "Yes [1]."),
        Settled(2.0, "escalation", Why.BETTER_SUPPORTED),
    )  # fmt: skip
    assert export.with_citations(both, ENGLISH) == "Yes [1].\n\n[1] Title 2, Refunds"
    assert DOUBT.reasons and export.with_citations(escalated(), ENGLISH).endswith("[1] Title 1, Refunds")


def test_a_copy_of_a_turn_without_an_answer_is_what_the_page_said() -> None:
    nothing = turn(found(evidence=NONE), Settled(0.2, None, Why.NOT_FOUND))
    assert export.with_citations(nothing, ENGLISH) == "This is not in your documents. The nearest passages are below."


@given(hostile, hostile)
def test_a_source_in_a_copy_is_one_line(title: str, place: str) -> None:
    hit = Hit(Passage("a#0001", "a", title, "", "x", 0, 1, place), 0.0)
    said = turn(prompted(0.2, sent=(hit,)), spoken(0.3, text="Yes [1]."), Settled(2.0, "draft", Why.PICKED))
    copied = export.with_citations(said, ENGLISH)
    assert copied.startswith("Yes [1].\n\n[1]") and len(copied.splitlines()) == 3
    copied.encode("utf-8")


@given(hostile)
def test_what_is_exported_can_be_written_to_a_file(said: str) -> None:
    for text in (written(told(said, said, said, said, said)), html([(said, told(said, said, said))], DATE, ENGLISH)):
        assert not set(text.encode("utf-8").decode()) & set("\x00\r\x0b\x0c\x1b")


class Foreign(Language):
    """Says everything in English between brackets, and marks which way it runs as a Hebrew sentence does."""

    def __init__(self) -> None:
        super().__init__("he")

    def message(self, name: str, values: Mapping[str, Value]) -> str:
        return f"⟦\u2068{ENGLISH.message(name, values)}\u2069⟧"


def test_a_page_says_everything_in_the_language_of_who_asked_for_it() -> None:
    for turn_ in (answered(), turn(found(evidence=NONE), Settled(0.2, None, Why.NOT_FOUND))):
        page = html([("", turn_)], DATE, Foreign())
        assert '<html lang="he" dir="rtl">' in page
        body = Reader(page).open[0].one("body")
        ours = [element for name in ("h1", "h3", "th", "li") for element in body.all(name)]
        ours += [*body.all("p", "date"), *body.all("p", "who"), body.one("h1")]
        ours += [element for row in body.one("tbody").all("tr") for element in list(row.all("td"))[1:]]
        assert ours and [element.text for element in ours if not element.text.startswith("⟦")] == []


def test_a_file_of_text_says_everything_likewise_and_holds_no_mark_of_direction() -> None:
    for text in (export.markdown([("", answered())], DATE, Foreign()), export.with_citations(answered(), Foreign())):
        assert not re.search("[\u2066-\u2069]", text)
    said = [line for line in kept(export.markdown([("", answered())], DATE, Foreign())) if not line.startswith("**[")]
    own = [line for line in said if line != "| --- | --- | --- |" and not line.startswith("## 1.")]
    assert own and [line for line in own if not re.match(r"(?:#+ |- |\| (?:\S+ \| )?|)⟦|\|  \| ⟦", line)] == []
