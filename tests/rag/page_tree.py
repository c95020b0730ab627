"""A page of HTML as a tree, read strictly: what is exported is looked at as a browser would."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "hr", "br"}
# What an answer's Markdown may become.
SET = set("p h3 h4 h5 h6 blockquote ul ol li table thead tbody tr th td pre code strong em bdi hr br".split())


@dataclass
class Element:
    name: str
    attributes: dict[str, str]
    parts: "list[Element | str]" = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)

    def all(self, name: str = "", kind: str = "") -> "Iterator[Element]":
        """Elements of that name and class within this one, in the order of the page."""
        for part in self.parts:
            if isinstance(part, Element):
                if part.name == (name or part.name) and part.attributes.get("class", "") == (
                    kind or part.attributes.get("class", "")
                ):
                    yield part
                yield from part.all(name, kind)

    def one(self, name: str = "", kind: str = "") -> "Element":
        (only,) = self.all(name, kind)
        return only


class Reader(HTMLParser):
    """A page as a tree; what is no element and no text is refused."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open = [Element("", {})]
        self.feed(page)
        self.close()
        assert len(self.open) == 1, "an element is not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].parts.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].parts.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data)
