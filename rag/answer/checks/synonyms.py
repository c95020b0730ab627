"""Everyday words of English that stand for each other, so that a paraphrase is not taken for an invention. Pure."""

from functools import lru_cache

from rag.text.terms import terms

_GROUPS = """
visitor visit guest patron attendee caller
employ work staff hire personnel worker employee workforce
nurse caregiver
doctor physician medic
dog pet animal cat
bring accompany carry take
allow permit may let admit
forbid prohibit ban disallow
start begin commence launch open establish found inaugurate
end finish conclude cease terminate expire
close shut
lead head direct run manage chair boss chief director manager leader
cost price fee charge rate expense pay
money fund budget finance spend
buy purchase acquire order
sell sale vend
big large huge great major
small little tiny minor
build construct erect built
building house structure
make produce create manufacture made
car vehicle automobile
street road avenue
town city municipality
country nation state
kid child children infant
parent mother father
help assist aid support
use utilize employ apply usage
show display present demonstrate
tell say state mention report said
send ship deliver dispatch mail sent
get receive obtain gain got
give provide offer supply grant given
need require must necessary mandatory obligatory
want wish desire
hour time clock
day daily
night overnight evening
year annual yearly
month monthly
week weekly
revenue turnover sales income earnings
profit gain surplus
grow increase rise rose grew climb
fall decrease decline drop fell shrink
change alter modify amend
fix repair mend
begin onset
sick ill disease illness
die death dead deceased
born birth
live reside inhabit dwell
place location site venue
part portion section component
total sum altogether together overall
number count amount quantity figure
fast quick rapid speed
old age aged
long length
high height tall
wide width breadth
heavy weight weigh
near close nearby adjacent
member participant
student pupil learner
teacher instructor educator
company firm business enterprise corporation
customer client buyer
refund reimburse repay
return back
delete remove erase
save store keep retain
error fault mistake bug
answer reply respond response
question query ask
leave left depart exit
home house residence
always constantly permanently round-the-clock
free gratis complimentary
wrong incorrect false
right correct true
main principal primary chief
film movie picture
win won victory
war conflict battle
law rule regulation statute
also too additionally
author writer write written wrote
vacation holiday leave
salary wage pay
training education
department unit division ward
"""


def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for number, group in enumerate(_GROUPS.strip().split("\n")):
        for word in group.split():
            for term in terms(word):
                found.setdefault(term, set()).add(f"~{number}")
    return {term: frozenset(tags) for term, tags in found.items()}


_TAGS = _table()


@lru_cache(maxsize=1 << 14)
def tags(forms: tuple[str, ...]) -> frozenset[str]:
    """A mark for each group of words that one of `forms`, the terms of a word, belongs to."""
    return frozenset().union(*(_TAGS.get(form, ()) for form in forms))
