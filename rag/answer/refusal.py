"""Does an answer begin by saying that it has none? For models that forget the marker. Pure.

Only the first sentence that is more than a courtesy counts: later in a text, such words are about details.
"""

import re
from collections.abc import Iterator

from rag.answer.checks.chatter import courtesies
from rag.answer.checks.folding import fold
from rag.answer.checks.refusal_words import CLOSE, SPACED, Wording

_SOURCE = (
    r"(?:(?:the|these|those|any of the|your|this|all|its?) )?(?:\w+ ){0,3}?(?:passages?|documents?|documentation"
    r"|contexts?"
    r"|texts?|sources?|excerpts?|materials?|snippets?|extracts?|articles?|files?)"
)
_DO_NOT = r"(?:do(?:es)?|did)(?: not|n't)(?: \w+)?"
_HOLD = (
    r"(?:contain|mention|include|say|provide|hold|specify|state|give|answer|address|discuss|cover|describe|indicate"
    r"|list"
    r"|offer|detail|tell|talk|refer|have|explain|reveal|disclose|speak|note|identify|define|clarify|touch|make)"
)
_HELD = (
    r"(?:mentioned|specified|stated|provided|given|included|discussed|covered|described|indicated|listed|found"
    r"|addressed"
    r"|available|present|disclosed|contained|detailed|explained|answered|identified|there|noted|defined)"
)
_NEWS = (
    r"(?:(?:such|specific|relevant|further|explicit|direct|clear|mention of|additional|enough|sufficient|other) )*"
    + (r"(?:information|mention|details?|data|answers?|references?|evidence|indication|figures?|statement|explanation)")
)
_ABOUT = r"(?:in|on|about|of|regarding|concerning|for|available|provided|given|found|as to|that|to|here|there|at all|$)"
_LOOKED = r"(?:find|have|locate|see|know|answer|provide|determine|tell|say|advise|confirm|give|help|recall|identify)"
_ENGLISH = re.compile(
    r"\W*(?:as an ai\b[^,]*, |(?:i'm|i am) (?:very |so )?(?:sorry|afraid)\W+(?:but |that |to say )*|(?:sorry"
    r"|apologies|i apologi[sz]e|unfortunately"
    r"|however|no|hm+|well|regrettably|at (?:this|the) moment)\W+(?:but |that |for [^,.]*, )*|but |that "
    rf"|(?:based on|according to|from|in|within|given|having (?:read|reviewed)|after \w+ing) (?:only )?{_SOURCE}"
    r"(?: (?:given|provided|above|you gave|shared|supplied))*\W+)*(?:"
    rf"(?:i|we) (?:could(?: not|n't)|can ?not|can't|(?:am|was|are|were) (?:not able|unable) to|wasn't able to"
    rf"|do(?: not|n't)"
    rf"|did(?: not|n't)|neither|have(?: not|n't)|was(?: not|n't))(?: (?:been able to|actually|currently|yet"
    rf"|currently))? "
    rf"(?:seem to |manage to )?{_LOOKED}(?:ed)?\b"
    r"|i(?:'m| am) not (?:sure|certain|aware)\b|i (?:have no|lack|found no|see no|find no|have not found"
    r"|haven't found)\b"
    rf"|[^,;:]*?\b{_SOURCE}(?: (?:given|provided|above|you gave|shared|supplied|i (?:was"
    rf"|have been) given))* (?:{_DO_NOT} "
    rf"{_HOLD}\b|(?:contain|provide|give|have|hold|include|offer|make)s? no\b|(?:lacks?|omits?)\b|(?:is|are) silent"
    rf"|fails? to {_HOLD}\b|never {_HOLD}s?\b|(?:is|are) not (?:specific|clear)\b|say nothing|says nothing)"
    rf"|(?:[^.;:]*?\b{_SOURCE}\b[^.;:]*?\b(?:so|but|and|therefore|thus)\b,? )(?:i (?:cannot|can't|can not|could not"
    rf"|couldn't|do not"
    rf"|don't|am unable to) {_LOOKED}\b|{_DO_NOT} {_HOLD}\b|none of (?:them|these) {_HOLD})"
    rf"|(?:none|nothing) (?:of|in) {_SOURCE} {_HOLD}s?\b|(?:neither|none) of {_SOURCE}"
    rf"|there (?:is|was|are|were|'s)(?: no|n't (?:any|an)|n't enough| not (?:any|enough|an)| insufficient) {_NEWS}\b"
    rf"|there (?:does not|doesn't) (?:appear|seem) to be any {_NEWS}\b|(?:there's|with|there is) (?:no {_NEWS}\b"
    rf"|nothing about)"
    rf"|[^,;:]*? remains? (?:unspecified|unclear|unstated|unmentioned|unknown from)\b|[^,;:]*? (?:is"
    rf"|are) not in {_SOURCE}\b|not in {_SOURCE}\b"
    rf"|no {_NEWS} (?:(?:is|was|are|were|can be|could be|has been)(?: \w+)? {_HELD}|{_ABOUT})(?:\b|$)"
    rf"|insufficient {_NEWS}"
    rf"|not enough {_NEWS}|not {_HELD}\b[^,;:]*$"
    r"|(?:this|that|the|such|your|an?|its?|any|which|how|what|where|when|who|whether)\b[^,;:]*? "
    rf"(?:(?:is|are|was|were) (?:not|never|nowhere)(?: \w+)?|(?:is|are|was|were)n't(?: \w+)?|(?:cannot|can ?not|can't"
    rf"|could(?: not|n't)) be) (?:{_HELD}|determined|established|derived|inferred|in)"
    rf"(?: (?:anywhere|explicitly|directly|here))?(?:$|\W*$| (?:in|by|from|within|among|anywhere in|on the basis of"
    rf"|based on|using|with|for) {_SOURCE}\b)"
    r"|it(?: is|'s| was)(?:n't| not)? ?(?:not )?(?:possible|impossible|unclear|clear|unknown|known|stated|specified"
    r"|mentioned)\b"
    rf"(?: from {_SOURCE})?(?= (?:to (?:determine|say|tell|answer|know|establish)|how|what|whether|when|where|who"
    rf"|which|why|from|in|if)\b)"
    r")"
)
_MARK = re.compile(r"\s?\[\d{1,3}\](?:,? (?:and|to|or) \[\d{1,3}\])*")
_POSSIBLE = re.compile(r"\W*it(?: is|'s| was) (?:possible|clear|known|stated|specified|mentioned)\b")
_ENDS = re.compile(r"(?<!\b[a-z])[.!?;؟。！？।;](?:\s|[*_\"'»”)\]]|$)|[。！？।]|\n+")


def refuses(answer: str) -> bool:
    """True if the first sentence that claims anything says that the answer is not to be found, in any of 30 "
    "languages."""
    first = next(_sentences(courtesies(answer)), "")
    if not first:
        return False
    if _ENGLISH.match(first) and not _POSSIBLE.match(first):
        return True
    return any(own.search(first) or _denies(first, *parts) for own, *parts in _PATTERNS)


def _sentences(answer: str) -> Iterator[str]:
    for part in _ENDS.split(fold(_MARK.sub("", answer))):
        if any(map(str.isalnum, part)):
            yield part.strip(" *_`\"'([»«“”>#-")


def _denies(sentence: str, source: re.Pattern[str], denied: re.Pattern[str], that: re.Pattern[str]) -> bool:
    """What follows "that" is somebody else's denial: "the text says that dogs are not allowed"."""
    head = that.split(sentence, maxsplit=1)[0]
    return bool(source.search(sentence) and denied.search(head))


def _compiled(
    wording: Wording, edge: str, reach: int
) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    no, held = (f"{edge}(?:{fold(part)}){edge}" for part in (wording.no, wording.held))
    no = no.replace("n'|", "n'?|")
    patterns = (
        rf"^\W*(?:\w+\W+){{0,4}}?(?:{fold(wording.own)})" if edge else f"(?:{fold(wording.own)})",
        f"{edge}(?:{fold(wording.source)}){edge}",
        rf"{no}.{{0,{reach}}}?{held}|{held}.{{0,{reach}}}?{no}",
        rf"\b(?:{fold(wording.that)})\b",
    )
    own, source, denied, that = map(re.compile, patterns)
    return own, source, denied, that


# (own, source, denied, that) of each language; compiled at once, so that no turn waits for it.
_PATTERNS = [_compiled(wording, r"\b", 60) for wording in SPACED] + [_compiled(wording, "", 12) for wording in CLOSE]
