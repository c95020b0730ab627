"""An answer's Markdown as HTML: what models write is set, and whatever they write does nothing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.account.export.typeset import DEEPEST, typeset
from tests.rag.page_tree import SET, Reader
from tests.work import growth

MARKUP = (
    "*", "**", "***", "_", "__", "`", "``", "a", "b ", " ", "\n", "\n\n", "- ", "  - ", "2. ", "> ", "# ", "```\n",
    "    ", "|", "a|b\n", "-|-\n", "[", "](", ")", "![x](y)", "<i>", "&", "\\", "=\n", "---\n", "\t", ".", "ש",
)  # fmt: skip
markup = st.lists(st.sampled_from(MARKUP), max_size=40).map("".join)


def bare(answer: str) -> str:
    """Without what says which way each block runs, and without the line ends around elements."""
    html = re.sub(' dir="(?:auto|ltr)"', "", typeset(answer))
    return re.sub(r"(?<=>)\n|\n(?=</?(?:ul|ol|li|pre|code))", "", html)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("30 **days** [1],\n*not* `x<y`.", "<p>30 <strong>days</strong> [1],\n<em>not</em> <code>x&lt;y</code>.</p>"),
        ("***a*** __b__ 2*3*4", "<p><em><strong>a</strong></em> <strong>b</strong> 2<em>3</em>4</p>"),
        ("snake_case **a*b** \\*c\\* * d *", "<p>snake_case <strong>a*b</strong> *c* * d *</p>"),
        ("`a ``b` c ``", "<p><code>a ``b</code> c ``</p>"),
        ("# A\n## B ##\nText\n---\n#### C", "<h3>A</h3><h4>B</h4><h4>Text</h4><h6>C</h6>"),
        ("One  \ntwo\n\nthree\n\n***", "<p>One<br>two</p><p>three</p><hr>"),
        ("> Thirty days.\n> [1]\nlazy", "<blockquote><p>Thirty days.\n[1]\nlazy</p></blockquote>"),
        ("> One.\n\n> Two.", "<blockquote><p>One.</p></blockquote><blockquote><p>Two.</p></blockquote>"),
        ("Of:\n- a\n  - b\n- c", "<p>Of:</p><ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("3. a\n4. b\n\n   more", '<ol start="3"><li><p>a</p></li><li><p>b</p><p>more</p></li></ol>'),
        ("1. a\n\n2. b\n- c", "<ol><li><p>a</p></li><li><p>b</p></li></ol><ul><li>c</li></ul>"),
        ("```html\n<b>\n```\nx\n\n    y", "<pre><code>&lt;b&gt;</code></pre><p>x</p><pre><code>y</code></pre>"),
        ("- ```\n  <b>\n  ```\n- c", "<ul><li><pre><code>&lt;b&gt;</code></pre></li><li>c</li></ul>"),
    ],
)  # fmt: skip
def test_what_models_write_is_set(answer: str, expected: str) -> None:
    assert bare(answer) == expected


def test_a_pipe_table_is_a_table() -> None:
    head = '<thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>'
    rows = "<tbody><tr><td><strong>1</strong></td><td>x | y</td></tr></tbody>"
    table = f"<table>{head}{rows}</table>"
    assert bare("Sizes:\n| a | b |\n|---|:-:|\n| **1** | x \\| y |\n\nEnd") == f"<p>Sizes:</p>{table}<p>End</p>"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ('[the *site*](https://a.example/b_(c) "t")', "the <em>site</em> (<bdi>https://a.example/b_(c)</bdi>)"),
        ("![map](http://a.example/x.png) [u](u) [e]()", "map (<bdi>http://a.example/x.png</bdi>) u e"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
        ("[x](<data:text/html,y>)", "[x](&lt;data:text/html,y&gt;)"),
        ("<https://a.example>", "https://a.example"),
        ("[1]: https://a.example 'two'\n[1]", "[1]: https://a.example 'two'\n[1]"),
        ("<script>alert(1)</script> &lt;", "&lt;script&gt;alert(1)&lt;/script&gt; &lt;"),
        ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"),
        ('[x](http://a"onclick="y)', "x (<bdi>http://a%22onclick=%22y</bdi>)"),
    ],
)
def test_nothing_leads_anywhere_and_nothing_is_loaded(answer: str, expected: str) -> None:
    assert bare(answer) == f"<p>{expected}</p>"


def test_the_outermost_of_a_block_says_which_way_it_runs() -> None:
    items = '<ul dir="auto">\n<li>א\n<ol>\n<li>ב</li>\n</ol>\n</li>\n</ul>'
    assert typeset("שלום\n\n- א\n  1. ב") == f'<p dir="auto">שלום</p>\n{items}'
    assert typeset("```\nx\n```") == '<pre dir="ltr"><code>x\n</code></pre>'


@given(markup)
def test_whatever_is_written_the_page_is_whole_and_no_letter_is_lost(text: str) -> None:
    whole = Reader(typeset(text)).open[0]
    assert {element.name for element in whole.all()} <= SET
    assert {name for element in whole.all() for name in element.attributes} <= {"dir", "scope", "start"}
    if "```" not in text and "|" not in text:  # a fence may name a language, and a row may be longer than its head
        assert re.findall("[a-zש]", whole.text) == re.findall("[a-zש]", text)


def test_what_is_nested_without_end_is_set_to_a_depth() -> None:
    assert typeset("> " * 5000 + "x").count("<blockquote") == DEEPEST
    assert typeset("- " * 5000 + "x").count("<ul") == DEEPEST / 2  # a list and its item


@pytest.mark.parametrize(
    "piece",
    ["*a", "_a*", "`", "[", "[a](", "- ", "> ", " ", "a|b|c\n-|-\n", "- a\n\n", "-", "#", "```\n", "\\", "**a*_b_"],
)
def test_the_work_grows_with_the_answer_and_no_faster(piece: str) -> None:
    assert growth(lambda count: typeset(piece * count + "x"), 4000 // len(piece)) < 3
