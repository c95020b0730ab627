"""Where in its file a passage stood, as people read it: its place itself is data, which prompts hold too ("page 3")."""

import re

from words.phrase import Text, comma, say

_NUMBERED = "page|slide|chapter|cell|entry|row"
_PRINTED = r" \(([^()]{1,20})\)"  # a page's own number, where it is another than its place in the file
_ONE = re.compile(rf"({_NUMBERED}) (\d+)")
_RANGE = re.compile(rf"({_NUMBERED}|sheet)s (\d+)-(\d+)")
_PAGE = re.compile(rf"page (\d+){_PRINTED}")
_PAGES = re.compile(rf"pages (\d+)-(\d+){_PRINTED}")
_ROWS = re.compile(r"row \d+|rows \d+-\d+")
_STRETCH = re.compile(rf" - (?=(?:{_NUMBERED}|sheet)s? )")  # a sheet's name may have a dash too
_SHEET = "sheet "


def joined(first: str, last: str) -> str:
    """From one place to another: "page 3" and "page 5" are "pages 3-5"; "sheet Budget - sheet Staff".

    "page 13 (3)" and "page 15 (5)" are "pages 13-15 (3-5)".
    """
    if first == last:
        return first
    one, other = _PAGE.fullmatch(first), _PAGE.fullmatch(last)
    if one and other:
        return f"pages {one[1]}-{other[1]} ({one[2]}-{other[2]})"
    if one or other:  # only one of them has a number of its own
        return joined(f"page {one[1]}" if one else first, f"page {other[1]}" if other else last)
    (kind, _, begin), (other_kind, _, stop) = first.rpartition(" "), last.rpartition(" ")
    numbered = kind == other_kind and begin.isdecimal() and stop.isdecimal()
    return f"{kind}s {begin}-{stop}" if numbered else f"{first} - {last}"


def words(place: str) -> Text:
    """ "page 3", "sheet Budget, rows 12-40", "slide 2 - sheet 4" as a phrase; what it does not know stays as it is.

    From or to a part of the file that is at no place, only the other end is told.
    """
    said = [_part(part) for part in _STRETCH.split(place.removesuffix(" - ")) if part]
    known = [part for part in said if part]
    if not known or len(known) < len(said):
        return place
    return known[0] if len(known) == 1 else say("place-stretch", first=known[0], last=known[-1])


def _part(name: str) -> Text:
    """What lies at one place: all of it, or rows of a table. "" for what is no place."""
    place, _, rows = name.rpartition(", ")
    if place and _ROWS.fullmatch(rows):
        whole = _single(place)
        return comma((whole, _single(rows))) if whole else ""
    return _single(name)


def _single(name: str) -> Text:
    if page := _PAGE.fullmatch(name):
        return say("place-page.printed", number=page[1], printed=page[2])
    if pages := _PAGES.fullmatch(name):
        return say("place-page.printed-range", first=pages[1], last=pages[2], printed=pages[3])
    if one := _ONE.fullmatch(name):
        return say(f"place-{one[1]}", number=one[2])
    if several := _RANGE.fullmatch(name):
        return say(f"place-{several[1]}.range", first=several[2], last=several[3])
    return say("place-sheet", name=name.removeprefix(_SHEET)) if name.startswith(_SHEET) else ""
