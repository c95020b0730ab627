"""Documents to be read: made-up text whose words are the token table's, drawn as often as languages draw theirs.

Each holds one fact that nothing else in it is like, with a directive of the stub model's: only a model that was shown
this very passage answers as `FOUND` says.
"""

import asyncio
import re
import shutil
from base64 import b64decode
from dataclasses import dataclass
from functools import cache
from html import escape
from io import BytesIO
from itertools import accumulate
from random import Random

from openpyxl import Workbook

from tests.benchmarks.servers import ROOT
from tests.benchmarks.stub_model import Answer
from tests.browser.running import launched

FOUND = Answer(0, 0, 7)
TEXT_BYTES, PAGES, COLUMNS, SUBJECT_ROWS = 1_000_000, 500, 8, 12
SENTENCE, PARAGRAPH, SECTION = 15, 5, 4  # words, sentences, paragraphs: a section or page has 300 words
AGAIN = (
    0.4  # the chance that a word is one of its section's: then distinct words and postings are as in Wikipedia's text
)
MARKDOWN_LIMIT_S, PDF_LIMIT_S = 1.0, 10.0
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
STYLE = "body { font: 12pt serif } section { break-after: page }"


@dataclass(frozen=True, slots=True)
class Language:
    """`word` is what of the token table is a word of it. `fact` answers `question`, and nothing else does."""

    name: str
    word: str
    space: str
    stop: str
    fact: str
    question: str


ENGLISH = Language(
    "English",
    " [A-Za-z]{3,}",
    " ",
    ".",
    "At Quillanmoor the keeper of the lighthouse is paid in saffron buns.",
    "In what is the keeper of the lighthouse at Quillanmoor paid?",
)
RUSSIAN = Language(
    "Russian",
    " [А-Яа-я]{2,}",
    " ",
    ".",
    "В Квилланморе смотрителю маяка платят шафрановыми булочками.",
    "Чем платят смотрителю маяка в Квилланморе?",
)
CHINESE = Language(
    "Chinese",
    "[\u4e00-\u9fff]{1,4}",
    "",
    "。",
    "奎兰莫尔的灯塔看守人每月领取藏红花面包。",
    "奎兰莫尔的灯塔看守人每月领取什么？",
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A file to be read. `text_bytes` is the size of its text in UTF-8, `limit_s` how soon it should be answerable."""

    about: str
    name: str
    content: bytes
    text_bytes: int
    question: str
    limit_s: float | None = None


class Prose:
    """The same in every run. A word's chance falls with its place in the table, as with its rank in a language."""

    def __init__(self, language: Language) -> None:
        self._language, self._random = language, Random(language.name)
        self._known = [token.strip() for token in _tokens() if re.fullmatch(language.word, token)]
        self._chances = list(accumulate(1 / (place + 3) for place in range(len(self._known))))
        self._said = list[str]()  # in this section

    def words(self, number: int) -> list[str]:
        for word in self._random.choices(self._known, cum_weights=self._chances, k=number):
            repeats = self._said and self._random.random() < AGAIN
            self._said.append(self._random.choice(self._said) if repeats else word)
        return self._said[-number:]

    def turn(self) -> None:
        """To another subject."""
        self._said.clear()

    def sentence(self) -> str:
        said = self._language.space.join(self.words(SENTENCE))
        return said[0].upper() + said[1:] + self._language.stop

    def section(self) -> list[str]:
        """A heading, then paragraphs."""
        self.turn()
        space = self._language.space
        heading = space.join(self.words(3))
        return [heading, *(space.join(self.sentence() for _ in range(PARAGRAPH)) for _ in range(SECTION))]

    @property
    def fact(self) -> str:
        return f"{self._language.fact} {FOUND}"


@cache
def _tokens() -> tuple[str, ...]:
    table = (ROOT / "models" / "vocab" / "o200k_base.tiktoken").read_bytes()
    return tuple(b64decode(line.split(b" ")[0]).decode(errors="ignore") for line in table.splitlines())


def markdown(language: Language) -> Sample:
    prose, blocks, size = Prose(language), list[str](), 0
    while size < TEXT_BYTES:
        heading, *paragraphs = prose.section()
        section = [f"## {heading}", *paragraphs]
        blocks += section
        size += sum(len(block.encode()) + 2 for block in section)
    blocks.insert(len(blocks) // 2, prose.fact)
    content = "\n\n".join(blocks).encode()
    about, name = f"1 MB Markdown, {language.name}", f"{language.name.lower()}.md"
    return Sample(about, name, content, len(content), language.question, MARKDOWN_LIMIT_S)


def pdf(language: Language) -> Sample | None:
    """As Chromium prints it; None without Chromium."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        return None
    prose = Prose(language)
    pages = [prose.section() for _ in range(PAGES)]
    pages[PAGES // 2].insert(2, prose.fact)
    written = "".join(
        f"<section><h2>{escape(heading)}</h2><p>{'<p>'.join(map(escape, paragraphs))}</section>"
        for heading, *paragraphs in pages
    )
    content = asyncio.run(_printed(browser, f"<style>{STYLE}</style>{written}"))
    size = sum(len(block.encode()) + 1 for blocks in pages for block in blocks)
    return Sample(f"{PAGES}-page PDF", "pages.pdf", content, size, language.question, PDF_LIMIT_S)


async def _printed(browser: str, html: str) -> bytes:
    async with launched(browser) as chromium:
        page = await chromium.new_page()
        await page.set_content(html)
        return await page.pdf(format="A4")


def workbook(language: Language) -> Sample:
    prose, size, rows = Prose(language), 0, list[list[str]]()
    while size < TEXT_BYTES:
        if len(rows) % SUBJECT_ROWS == 0:
            prose.turn()
        rows.append([" ".join(prose.words(3)) for _ in range(COLUMNS)])
        size += sum(len(cell.encode()) + 1 for cell in rows[-1])
    rows[0] = [f"Column {number}" for number in range(1, COLUMNS + 1)]
    rows[len(rows) // 2][0] = prose.fact
    book, written = Workbook(write_only=True), BytesIO()
    sheet = book.create_sheet("Words")
    for row in rows:
        sheet.append(row)
    book.save(written)
    return Sample("1 MB of text in XLSX", "rows.xlsx", written.getvalue(), size, language.question)
