"""One reader of Markdown: the blocks that CommonMark sees, each where it stands, for whoever asks."""

import re

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from rag.text.markdown import DEEPEST, Block, Heading, blocks, headings
from rag.text.passages import Document, passages
from rag.text.sentences import units
from rag.text.tables import tables
from tests.work import growth

REFERENCE = MarkdownIt("commonmark", {"maxNesting": 200}).enable("table").disable(["reference", "inline", "text_join"])
# its seventh kind of HTML, a line that is one tag of any name, holds no block that would be read otherwise
TAG = re.compile(r"</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>\s*")
KINDS = {"heading_open": "heading", "fence": "fence", "code_block": "code", "html_block": "html", "hr": "rule"}
SCRAPS = (
    "# |## |#|a|b c|| a | b |||a|b||---|---|||:-|-:||a|\n|-|\n|\n|\n\n|\n\n\n|  |    |\t|> |>|- |-|* |+ |1. |2) |10. |"
    "```|~~~|````|``` x|===|---|--|***|<div>|<!--|-->|</div>|<pre>|</pre>|\\|`|é|黑"
).split("|")
SCRAPS = [*SCRAPS, "|", "| a | b |\n|---|---|\n", "|---|---|", "a | b", "- | -", "| 1 | 2 |\n", "\\|"]
MARKUP = st.lists(st.sampled_from(SCRAPS), max_size=25).map("".join)


def parsed(text: str) -> list[Token]:
    """Without a last line's end the reference reads past the text where HTML stands within an item."""
    return REFERENCE.parse(f"{text}\n")


def seen(text: str) -> list[str]:
    """What our reader takes each line for."""
    kinds = ["" for _ in text.split("\n")]
    for block in blocks(text):
        first = text.count("\n", 0, block.start)
        for line in range(first, first + text[block.start : block.end].removesuffix("\n").count("\n") + 1):
            kinds[line] = f"{block.kind}{block.level or ''}" if block.kind != "paragraph" else ""
    return kinds


def expected(text: str) -> list[str]:
    """What markdown-it takes each line for; a heading of several lines, or by a single dash, is prose here."""
    lines = text.split("\n")
    kinds = ["" for _ in lines]
    for token in parsed(text):
        if not token.map or token.type not in (*KINDS, "table_open"):
            continue
        begin, end = token.map
        level = token.tag[1] if token.type == "heading_open" else ""
        kinds[begin:end] = [KINDS.get(token.type, "table") + level] * (end - begin)
    return kinds


def otherwise(text: str) -> bool:
    """Whether it has what is read otherwise on purpose, or not at all."""
    lines = text.split("\n")
    # The reference goes on with a quotation after any blanks, and ends an item's prose at what is code outside of it.
    if re.search(r"^(?: {4}|\t).*>", text, re.MULTILINE) or re.search(r"[-+*] {3,}\S|[.)] {2,}\S", text):
        return True
    for token in parsed(text):
        begin, end = token.map or (0, 0)
        if token.type == "heading_open" and token.markup in "=-" and (end - begin > 2 or token.markup == "-"):
            bare = lines[end - 1].lstrip(" \t>-+*0123456789.)") if token.markup == "=" else lines[end - 1]
            if end - begin > 2 or re.search(r"(?:^|[^-])-[ \t]*$", bare):
                return True
        if token.type == "table_open":
            names, rule = lines[begin : begin + 2]
            # the reference takes a line for names before it takes it for an item or a fence, and the line below it
            # for a rule though it stands outside the quotation
            if any("|" not in line for line in lines[begin:end]) or re.match(r"[ >]*(?:[-+*#`~<]|\d+[.)] )", names):
                return True
            if names.count(">") != rule.count(">"):
                return True
        if token.type == "html_block" and TAG.fullmatch(lines[begin].lstrip(" >-+*0123456789.)\t")):
            return True
    return False


@settings(max_examples=1500)
@given(MARKUP)
def test_each_line_is_what_commonmark_takes_it_for(text: str) -> None:
    assume(not otherwise(text) and not re.match(r"---[ \t]*\n\w", text))
    got, wanted = seen(text), expected(text)
    for line, (ours, theirs) in enumerate(zip(got, wanted, strict=True)):
        blank = not text.split("\n")[line].strip("> \t")
        assert ours == theirs or (blank and {ours, theirs} <= {"", "code", "fence", "html"}), (line, got, wanted)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Orders\n====\n", ["heading"]),
        ("---\n# a comment\ntitle: x\n---\n# Real\n", ["rule", "heading", "heading", "heading"]),
        ("---\ntitle: x\n# a comment\n---\n# Real\n", ["front", "heading"]),
        ("```yaml\n# a comment\n```\n", ["fence"]),
        ("Prose:\n\n    # a comment\n\n    more\n", ["paragraph", "code"]),
        ("<!--\n# a comment\n-->\n# Real\n", ["html", "heading"]),
        ("- a\n\n  ```\n  # a comment\n  ```\n", ["paragraph", "fence"]),
        ("- | a | b |\n  |---|---|\n  | 1 | 2 |\n", ["table"]),
        ("> Prices:\n> a | b\n> --|--\n> 1 | 2\n", ["paragraph", "table"]),
        ("Two\r\n===\r\n\r\n| a |\r\n|---|\r\n", ["heading", "table"]),
        ("One\u2028# two\x0c# three\0# four\n", ["paragraph"]),
    ],
)  # fmt: skip
def test_a_text_is_read_as_its_writer_meant_it(text: str, kinds: list[str]) -> None:
    assert [block.kind for block in blocks(text)] == kinds


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("- Prices:\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n", (("1", "2"),)),
        ("> | a | b |\n> |---|---|\n> | 1 | 2 |\n> | 3 | 4 |\n", (("1", "2"), ("3", "4"))),
        ("a | b\n--|--\n1 | 2\n| 3 | 4\n", (("1", "2"), ("3", "4"))),
    ],
)  # fmt: skip
def test_a_table_is_one_wherever_it_stands_and_however_its_rows_begin(text: str, rows: object) -> None:
    (table,) = tables(text)
    assert (table.columns, table.rows) == (("a", "b"), rows)
    assert next(unit.text for unit in units(text, 100) if unit.kind == "row") == "1 · b: 2"
    assert text[table.start : table.end] == text[table.start :].rstrip("\n")
    assert text[table.body :].lstrip("> |")[0] == "1"


@given(
    st.one_of(MARKUP, st.text(), st.lists(st.sampled_from(["\r\n", "\0", "\u2028", "\ud83d", *SCRAPS])).map("".join))
)
def test_blocks_hold_every_line_that_says_something_just_where_it_is(text: str) -> None:
    found = list(blocks(text))
    end = 0
    for block in found:
        assert not re.sub(r"[\s>]|[-+*]|\d+[.)]", "", text[end : block.start])  # marks of items without anything else
        assert block.start < block.end and all(block.start <= start <= block.end for start in block.starts)
        assert block.start == 0 or text[block.start - 1] == "\n"
        end = block.end
    assert not re.sub(r"[\s>]|[-+*]|\d+[.)]", "", text[end:])


def outline(text: str) -> list[Block]:
    return [block for block in blocks(text) if block.kind == "heading"]


@settings(max_examples=300)
@given(MARKUP)
@example("Orders\n====\n| a |\n|---|\n| 1 |\n")
@example("# A\n\n    # no\n\nx | y\n--|--\n1 | 2\n\n> # B\n")
def test_passages_tables_and_sentences_see_the_same_headings(text: str) -> None:
    assume(all(block.closed for block in blocks(text)))  # a passage that begins or ends amid code is read otherwise
    found = outline(text)
    assert [unit.text for unit in units(text, 10_000) if unit.kind == "heading"] == [
        title for block in found if any(map(str.isalnum, title := block.title(text)))
    ]
    sections = [block for block in found if not block.inside]
    assert [(h.level, h.start, h.end) for h in headings(text)] == [(b.level, b.start, b.end) for b in sections]
    for table in tables(text):
        assert table.heading == next((b.path for b in reversed(sections) if b.start < table.start), "")
    for passage in passages(Document("a", "a", text)):
        inside = [b for b in sections if passage.start < b.end and b.start < passage.end]
        assert passage.heading == next((b.path for b in reversed(sections) if b.start < passage.end), "") or not inside
    assert {p.heading for p in passages(Document("a", "a", text))} <= {"", *(b.path for b in sections)}


def test_a_heading_in_a_quotation_or_a_list_opens_no_section() -> None:
    assert list(headings("# Mail\n\n> # Quoted\n\n- # Item\n")) == [Heading(1, "Mail", 0, 7)]


def test_what_is_nested_without_end_is_read_to_a_depth_and_none_of_it_is_lost() -> None:
    (block,) = blocks(">" * 100_000 + "a")
    assert block.starts == [DEEPEST] and block.end == 100_001
    (block,) = blocks("- " * 50_000 + "a")
    assert block.end == 100_001


HOSTILE = [">", "[", "```\n", "- ", "a", "\t", "- a\n", "> a\n", "|a|\n|-|\n", "<!--\n", "#", "1. ", "a\n\n    b\n"]


@pytest.mark.parametrize("piece", HOSTILE)
def test_the_work_of_the_reader_grows_with_the_text_and_no_faster(piece: str) -> None:
    assert growth(lambda count: list(blocks(piece * count)), 2000) < 3


def test_the_work_of_lists_within_lists_grows_with_the_text_and_no_faster() -> None:
    def nested(count: int) -> None:
        list(blocks("".join("  " * (place % 100) + "- a\n" for place in range(count))))

    assert growth(nested, 2000) < 3
