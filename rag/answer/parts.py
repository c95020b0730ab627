"""The part of a document that a message names: page 2, section 3, the last paragraph; and where it stands. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rag.documents.segment import Volume
from rag.text.passages import Hit, Passage

Kind = Literal["page", "slide", "sheet", "section", "paragraph"]
LAST = -1


@dataclass(frozen=True, slots=True)
class Part:
    """`number` counts from 1, or is LAST; `written` is how the message has it."""

    kind: Kind
    number: int
    written: str


_WORDS: dict[Kind, str] = {
    "page": r"pages?|seite|página|עמוד|сторін\w+|страниц\w+|σελίδα|صفحه|صفحة",
    "slide": r"slide|folie|diapositiv[ae]|שקופית|слайд\w*|διαφάνεια|اسلاید",
    "sheet": r"sheet|tab|tabellenblatt|blatt|feuille|hoja|גיליון|аркуш\w*|лист|φύλλο|برگه",
    "section": r"section|chapter|clause|article|paragraph(?= \d)|§+|abschnitt|kapitel|artikel"
    r"|chapitre|sección|capítulo|artículo"
    r"|סעיף|פרק|розділ\w*|пункт\w*|стаття|статті|ενότητα|κεφάλαιο|άρθρο|بخش|فصل|ماده|بند",
    "paragraph": r"paragraphe?|absatz|párrafo|פסקה|פיסקה|абзац\w*|παράγραφος|παράγραφο|پاراگراف",
}
_SAID: dict[int, tuple[str, ...]] = {
    1: (
        "first 1st erste ersten erster première premier primera primer ראשון ראשונה הראשון הראשונה",
        "перший перша першому першій πρώτη πρώτο اول",
    ),
    2: (
        "second 2nd zweite zweiten deuxième segunda segundo שני שנייה השני השנייה",
        "другий друга другому другій δεύτερη δεύτερο دوم",
    ),
    3: (
        "third 3rd dritte dritten troisième tercera tercer שלישי שלישית השלישי השלישית",
        "третій третя τρίτη τρίτο سوم",
    ),
    4: ("fourth 4th vierte vierten quatrième cuarta cuarto רביעי רביעית", "четвертий четверта τέταρτη τέταρτο چهارم"),
    5: ("fifth 5th fünfte fünften cinquième quinta quinto חמישי חמישית", "п'ятий п'ята πέμπτη πέμπτο پنجم"),
    LAST: (
        "last final letzte letzten letzter dernier dernière última último אחרון אחרונה האחרון האחרונה",
        "останній остання останньому останню τελευταία τελευταίο آخر آخرین",
    ),
}
_ORDINALS = {word: number for number, lines in _SAID.items() for line in lines for word in line.split()}
_ORDINAL = "|".join(sorted(map(re.escape, _ORDINALS), key=len, reverse=True))
_PREFIX = r"(?<!\w)[בלמהו]?"  # written as one word with the next
_NUMBERED, _BEFORE, _AFTER = (
    {
        kind: re.compile(pattern.format(said=f"(?:{said})", ordinal=f"({_ORDINAL})"), re.IGNORECASE)
        for kind, said in _WORDS.items()
    }
    for pattern in (
        _PREFIX + r"{said}\s?(?:no\.? ?|nr\.? ?|number )?(\d{{1,4}})(?!\w)",
        _PREFIX + r"{ordinal}\s[בלמהו]?{said}(?!\w)",
        _PREFIX + r"{said}\s{ordinal}(?!\w)",
    )
)
_CHINESE = re.compile(r"第\s?(\d{1,4})\s?(页|頁|节|節|章|段)")
_CHINESE_KINDS: dict[str, Kind] = {
    "页": "page",
    "頁": "page",
    "节": "section",
    "節": "section",
    "章": "section",
    "段": "paragraph",
}


def part_of(message: str) -> Part | None:
    """The first part that `message` names; None where it names none."""
    for kind in _WORDS:
        if found := _NUMBERED[kind].search(message):
            return Part(kind, int(found[1]), found[0])
        if found := _BEFORE[kind].search(message) or _AFTER[kind].search(message):
            return Part(kind, _ORDINALS[found[1].casefold()], found[0])
    if found := _CHINESE.search(message):
        return Part(_CHINESE_KINDS[found[2]], int(found[1]), found[0])
    return None


def hits_of(part: Part, volume: Volume) -> tuple[Hit, ...]:
    """The passages in which `part` of a document stands, in reading order; empty where it has no such part."""
    match part.kind:
        case "page" | "slide":
            return tuple(Hit(passage, 0.0) for passage in _placed(part, volume))
        case "sheet":
            return tuple(Hit(passage, 0.0) for passage in volume if _is_of_sheet(part, passage, volume))
        case "section":
            return tuple(Hit(passage, 0.0) for passage in _section(part, volume))
    return tuple(Hit(passage, 0.0) for passage in _paragraph(part, volume))


_PLACE = re.compile(r"\b(page|slide)s? (\d+)(?:-(\d+))?")
_PRINTED = re.compile(r"\bpages? [\d-]+ \((\d+)(?:-(\d+))?\)")  # a page's own number is what people name it by


def _placed(part: Part, volume: Volume) -> Iterator[Passage]:
    spans = [
        [(int(f[2]), int(f[3] or f[2])) for f in _PLACE.finditer(place) if f[1] == part.kind] for place in volume.places
    ]
    printed = [[(int(f[1]), int(f[2] or f[1])) for f in _PRINTED.finditer(place)] for place in volume.places]
    if part.kind == "page" and any(first <= part.number <= stop for found in printed for first, stop in found):
        spans = printed
    last = max((stop for found in spans for _, stop in found), default=0)
    wanted = last if part.number == LAST else part.number
    for number, found in enumerate(spans):
        if found and found[0][0] <= wanted <= found[-1][1]:
            yield volume[number]


def _is_of_sheet(part: Part, passage: Passage, volume: Volume) -> bool:
    sheets = list(dict.fromkeys(place.partition(", ")[0] for place in volume.places if place.startswith("sheet ")))
    wanted = sheets[-1:] if part.number == LAST else sheets[part.number - 1 : part.number]
    return passage.place.partition(", ")[0] in wanted


def _section(part: Part, volume: Volume) -> Iterator[Passage]:
    """Whose heading begins with the number; without any, the one that stands in that place below the title."""
    paths = list(dict.fromkeys(heading for heading in volume.headings if heading))
    numbered = [
        path for path in paths if re.match(rf"\W*(?:[^\W\d]+ )?{part.number}(?![\w.]*\d)", path.rpartition(" > ")[2])
    ]
    below = [path for path in paths if path != volume.title and " > " in path] or [
        p for p in paths if p != volume.title
    ]
    wanted = numbered or (below[-1:] if part.number == LAST else below[part.number - 1 : part.number])
    for number, heading in enumerate(volume.headings):
        if any(heading == path or heading.startswith(f"{path} > ") for path in wanted):
            yield volume[number]


def _paragraph(part: Part, volume: Volume) -> Iterator[Passage]:
    """A paragraph of the text, without its headings, cut out of the passage that begins or holds it."""
    text = volume.text
    found = [
        match for match in re.finditer(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*", text) if not match[0].lstrip().startswith("#")
    ]
    wanted = found[-1:] if part.number == LAST else found[part.number - 1 : part.number]
    for match in wanted:
        holding = next((p for p in volume if p.start <= match.start() < p.end), None)
        if holding:
            begin, stop = match.start() - holding.start, min(match.end(), holding.end) - holding.start
            yield replace(holding, text=holding.text[begin:stop], start=match.start(), end=holding.start + stop)


def parts(part: Part, volumes: Sequence[Volume]) -> tuple[Hit, ...]:
    """Of several documents."""
    return tuple(hit for volume in volumes for hit in hits_of(part, volume))
