"""What a message is taken to be, before anything is searched: what it asks for, of which documents, and what must be
there. Pure, no model: words of some languages, and what was said before.

Where the words do not tell, it is a question of fact: the search shows soon enough whether the documents speak to it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, takewhile

from rag.answer import lexicon
from rag.answer.parts import Part, part_of
from rag.answer.required import Required, required
from rag.documents.library import Library
from rag.documents.segment import Volume, spoken
from rag.text.clauses import clauses
from rag.text.terms import Word, content, is_function_word, words

LONGEST_MESSAGE = 20_000  # characters of which a message is looked at: half from its beginning, half from its end
LONGEST_QUESTION = 4_000  # and that are searched for what it asks
FEW_OF_ITS_OWN = 4
ENDINGS = frozenset("md txt pdf docx pptx xlsx csv html htm json jsonl epub".split())
_WITHOUT_SUBJECT = lexicon.DOCUMENTS | lexicon.WORK | lexicon.WHOLE | lexicon.POLITE
_SAID_OF_AN_ANSWER = lexicon.TALK | lexicon.THANKS | lexicon.POLITE
SHORT = 6  # words of a message that can be about the conversation itself


class Request(StrEnum):
    """What a message wants. FACT: a question to be looked up; WORK: something made of whole documents, as a
    translation, their risks, a table of all dates; PART: what a named part says; TALK: something about the last answer;
    FILES, FIRST, LAST: which files there are, what was asked first or last."""

    FACT = "fact"
    WORK = "work"
    PART = "part"
    TALK = "talk"
    FILES = "files"
    FIRST = "first"
    LAST = "last"
    GREETING = "greeting"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True)
class Understood:
    """`message` is what was said, cut to what can be a question; `left_out` characters of it were not looked at.
    `asked` are the clauses that ask, all of it where none does.

    `named` are ids of documents that it names, `meant` of those that it may mean by a part of their name; `refers` says
    that it speaks of documents without a name ("the contract", "this file"). `points_back`: it refers to what was said
    before; `alone`: and says nothing else that could be searched. `subject`: it has words of its own beside what it
    wants and of which documents; `whole`: what it wants is of all of a document. `of_tandem`: it is about Tandem;
    `versions`: about versions of a document.
    """

    message: str
    asked: str
    request: Request
    named: tuple[str, ...] = ()
    meant: tuple[str, ...] = ()
    refers: bool = False
    part: Part | None = None
    points_back: bool = False
    alone: bool = False
    subject: bool = True
    whole: bool = False
    of_tandem: bool = False
    versions: bool = False
    required: tuple[Required, ...] = ()
    left_out: int = 0


def cut(message: str) -> tuple[str, int]:
    """What of a message is looked at, its beginning and its end, and how many characters are not."""
    if len(message) <= LONGEST_MESSAGE:
        return message, 0
    half = LONGEST_MESSAGE // 2
    return f"{message[:half]}\n…\n{message[-half:]}", len(message) - 2 * half


def understand(message: str, library: Library, *, past: bool) -> Understood:
    """Under a millisecond for a question. `past`: something was said before that it can refer back to."""
    message, left_out = cut(message)
    asked = message if len(message) <= LONGEST_QUESTION else f"{message[:2000]}\n{message[-2000:]}"
    said = [*words(asked)]
    forms = [frozenset(found) for _, _, found in said]
    named = tuple(volume.id for volume in library.named(asked))
    part = part_of(asked)
    own = [word for word in _own(_without_pointers(asked)) if _WITHOUT_SUBJECT.isdisjoint(word[2])]
    refers = any(not lexicon.DOCUMENTS.isdisjoint(found) for found in forms)
    request = _request(asked, forms, part, past=past, refers=refers, named=bool(named), own=len(own))
    back = past and _points_back(asked, forms)
    meant = _meant(said, library) if not named and (refers or request in (Request.WORK, Request.PART)) else ()
    titles = {word for id in (*named, *meant) if (volume := library.volume(id)) for word in _called(volume)}
    return Understood(
        message,
        " ".join(clause.text.strip() for clause in clauses(asked) if clause.asks) or asked,
        request,
        named,
        meant=meant,
        refers=refers,
        part=part if request is Request.PART else None,
        points_back=back,
        alone=back and not _says_more(asked),
        subject=any(titles.isdisjoint(found) for _, _, found in own),
        whole=_is_of_the_whole(asked, forms),
        of_tandem=_is_of_tandem(asked, forms),
        versions=lexicon.VERSIONS.search(asked) is not None,
        required=_required(asked, library, back) if request is Request.FACT else (),
        left_out=left_out,
    )


def _required(asked: str, library: Library, back: bool) -> tuple[Required, ...]:
    """What must be there, but for what is a part of a document's name: it says where to look."""
    wanted = required(asked)
    if not wanted:
        return ()
    names = {word for volume in library.documents for word in (*chain(*volume.names), volume.file.casefold())}
    first = next((found for _, _, found in words(asked)), ())
    opens = back and len(list(words(asked))) > 1  # "Only Germany?"
    wanted = tuple(one for one in wanted if not (opens and one.terms == first))
    return tuple(one for one in wanted if one.written.casefold() not in names)


def _meant(said: Sequence[Word], library: Library) -> tuple[str, ...]:
    """The documents with most words of their name in the message, one after the other there: "the annual report" of
    acme-annual-report-2025.pdf. Those that are equally far ahead, if not all are."""
    asked = [found[0] for _, _, found in said if not is_function_word(found[0])]
    lengths = {
        volume.id: max(_run(name, asked) for name in (*volume.names, spoken(volume.title)))
        for volume in library.documents
    }
    most = max(lengths.values(), default=0)
    best = tuple(id for id, length in lengths.items() if length == most)
    return best if most and len(best) < max(len(lengths), 2) else ()


def _called(volume: Volume) -> Iterator[str]:
    """The words of a document's names."""
    return chain(spoken(volume.title), *volume.names)


def _run(name: Sequence[str], asked: Sequence[str]) -> int:
    """How many telling words of `name` stand together in `asked`, in its order: at least two, or all there are."""
    telling = [word for word in name if word not in ENDINGS and not is_function_word(word)]
    longest = 0
    for at in range(len(asked)):
        for begin in range(len(telling)):
            pairs = zip(asked[at:], telling[begin:], strict=False)
            longest = max(longest, sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs)))
    return longest if longest > 1 or longest == len(telling) else 0


def _request(
    asked: str, forms: Sequence[frozenset[str]], part: Part | None, *, past: bool, refers: bool, named: bool, own: int
) -> Request:
    if not forms:
        return Request.THANKS if asked.strip() and not re.search(r"[?？؟]", asked) else Request.FACT
    if len(forms) <= 5 and all(not (lexicon.GREETINGS | lexicon.THANKS).isdisjoint(found) for found in forms):
        if re.search(r"[?？؟]", asked):
            return Request.TALK if past else Request.FACT
        greets = any(not (lexicon.GREETINGS - lexicon.THANKS).isdisjoint(found) for found in forms)
        return Request.GREETING if greets else Request.THANKS
    if len(forms) <= SHORT and lexicon.SMALL_TALK.search(asked):
        return Request.GREETING
    if len(forms) <= SHORT * 2 and lexicon.FIRST_QUESTION.search(asked):
        return Request.FIRST
    if len(forms) <= SHORT * 2 and lexicon.LAST_QUESTION.search(asked):
        return Request.LAST
    if len(forms) <= SHORT * 2 and lexicon.FILES.search(asked) and not named:
        return Request.FILES
    if not past and len(forms) <= SHORT and all(not _SAID_OF_AN_ANSWER.isdisjoint(found) for found in forms):
        return Request.GREETING
    if past and _is_talk(asked, forms):
        return Request.TALK
    if part is not None:
        return Request.PART
    if _asks_for_work(asked, forms, refers=refers or named, own=own):
        return Request.WORK
    return Request.FACT


def _is_talk(asked: str, forms: Sequence[frozenset[str]]) -> bool:
    """About the answer that was given: "shorter, please", "translate that", "are you sure?"."""
    if len(forms) <= SHORT and all(
        not (lexicon.TALK | lexicon.THANKS | lexicon.POLITE).isdisjoint(found) for found in forms
    ):
        return True
    if len(forms) <= SHORT * 2 and (lexicon.SURE.search(asked) or lexicon.WHERE.search(asked)):
        return True
    works = any(not lexicon.WORK.isdisjoint(found) for found in forms)
    return (
        len(forms) <= SHORT * 2
        and (works or lexicon.CHANGES.search(asked) is not None)
        and bool(lexicon.THE_ANSWER.search(asked))
    )


def _asks_for_work(asked: str, forms: Sequence[frozenset[str]], *, refers: bool, own: int) -> bool:
    """A verb of work at the beginning of a clause, or a noun of the whole: "risks", "summary", "takeaways"."""
    if _is_of_the_whole(asked, forms):
        return True
    for clause in clauses(asked):
        opening = (frozenset(found) for _, _, found in words(clause.text))
        first = next((found for found in opening if found.isdisjoint(lexicon.POLITE)), frozenset[str]())
        if not lexicon.WORK.isdisjoint(first):
            return True
    return refers and (own == 0 or lexicon.WHOLE_QUESTION.search(asked) is not None)


def _is_of_the_whole(asked: str, forms: Sequence[frozenset[str]]) -> bool:
    if lexicon.ABOUT.search(asked) or lexicon.WHOLE_PHRASES.search(asked):
        return True
    return any(not lexicon.WHOLE.isdisjoint(found) for found in forms)


def _is_of_tandem(asked: str, forms: Sequence[frozenset[str]]) -> bool:
    if lexicon.OF_TANDEM.search(asked):
        return True
    return any(not lexicon.TANDEM.isdisjoint(found) for found in forms)


def _points_back(asked: str, forms: Sequence[frozenset[str]]) -> bool:
    """By a word that means what was spoken of, or one that may ("that", "more") in a question with few of its own."""
    if lexicon.POINTS_BACK.search(asked) or lexicon.FRAGMENT.search(asked):
        return True
    return lexicon.MAY_POINT_BACK.search(asked) is not None and len(_own(_without_pointers(asked))) < FEW_OF_ITS_OWN


def _says_more(asked: str) -> bool:
    """Whether there is anything to search for beside what only points back."""
    return any(lexicon.SAYS_NOTHING.isdisjoint(found) for _, _, found in _own(_without_pointers(asked)))


def _without_pointers(text: str) -> str:
    return lexicon.MAY_POINT_BACK.sub(" ", lexicon.POINTS_BACK.sub(" ", text))


def _own(text: str) -> list[Word]:
    """The content words of `text`."""
    *own, _ = content(f"{text} content")  # with a word that is content: of function words alone it would return those
    return own
