"""An answer's Markdown -> HTML in which nothing loads, runs or leads anywhere: the only file that imports markdown_it.

Paragraphs, headings, quotations, lists, tables and code are set, bold and italic within them. HTML is shown as it was
written, a link or an image as its words and its address. The outermost element of each block says which way all of it
runs, by its first strong letter.
"""

from collections.abc import Sequence
from functools import cache
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

Tokens = Sequence[Token]
DEEPEST = 50  # quotations and lists within each other; what is deeper is left out


def typeset(text: str) -> str:
    """CommonMark with pipe tables. Definitions of links are none: "[1]: ..." is a citation."""
    html: str = _parser().render(text)
    return html.strip()


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "xhtmlOut": False, "maxNesting": DEEPEST}, renderer_cls=_Renderer)
    return parser.enable("table").disable("reference")


class _Renderer(RendererHTML):
    """Gives no element an attribute that an answer could fill, but the number that a list begins with."""

    def renderToken(self, tokens: Tokens, idx: int, options: OptionsDict, env: EnvType) -> str:  # noqa: N802
        token = tokens[idx]
        token.attrs = {name: value for name, value in token.attrs.items() if name == "start"}
        if token.type.startswith("heading"):
            token.tag = f"h{min(int(token.tag[1]) + 2, 6)}"  # the question above is one of the second level
        if token.type == "th_open":
            token.attrSet("scope", "col")
        if token.level == 0 and token.nesting == 1:
            token.attrSet("dir", "auto")
        return super().renderToken(tokens, idx, options, env)

    def code_block(self, tokens: Tokens, idx: int, options: OptionsDict, env: EnvType) -> str:
        return f'<pre dir="ltr"><code>{escape(tokens[idx].content)}</code></pre>\n'

    fence = code_block

    def link_open(self, tokens: Tokens, idx: int, options: OptionsDict, env: EnvType) -> str:
        return ""

    def link_close(self, tokens: Tokens, idx: int, options: OptionsDict, env: EnvType) -> str:
        """Links do not nest: the nearest that opened is this one."""
        opened = next(at for at in range(idx, -1, -1) if tokens[at].type == "link_open")
        said = "".join(token.content for token in tokens[opened:idx])
        return _address(tokens[opened].attrs.get("href"), said)

    def image(self, tokens: Tokens, idx: int, options: OptionsDict, env: EnvType) -> str:
        said = self.renderInlineAsText(tokens[idx].children or [], options, env)
        return escape(said) + _address(tokens[idx].attrs.get("src"), said)


def _address(where: Any, said: str) -> str:
    """Beside the words, unless they are the address."""
    return f' (<bdi dir="ltr">{escape(str(where))}</bdi>)' if where and where != said else ""
