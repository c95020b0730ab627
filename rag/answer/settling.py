"""Whose words stand when two models have answered, and why. Pure.

In this order: a supported whole answer, a supported one that is not whole, an honest refusal, what nothing supports.
Among equals the share of support decides, up to "well supported": above that mark a higher share says nothing; of two
that broke off, the longer one. At a tie the later one stands: something spoke against the earlier.
"""

from enum import IntEnum

from rag.answer.policy import MIN_SUPPORT, WELL_SUPPORTED
from rag.answer.signals import Signals
from rag.answer.turn import Settled
from rag.answer.why import Why


class Standing(IntEnum):
    """What an answer is worth, the least first."""

    UNSUPPORTED = 0
    REFUSED = 1
    NOT_WHOLE = 2
    WHOLE = 3


def standing(answer: Signals) -> Standing:
    """Without passages nothing can be looked up: then only how it ended counts. What goes round in circles says
    nothing, however well its words are supported."""
    if answer.refused:
        return Standing.REFUSED
    strange = answer.unsupported_numbers or answer.unsupported_names or answer.misbound or answer.denied
    share = 1.0 if answer.support is None else answer.support
    if not answer.says or answer.looping or strange or share < MIN_SUPPORT:
        return Standing.UNSUPPORTED
    return Standing.WHOLE if answer.whole else Standing.NOT_WHOLE


def settle(later: Signals, earlier: Signals) -> tuple[bool, Why]:
    """Does the larger model's answer take the draft's place? With the true reason."""
    new, old = standing(later), standing(earlier)
    if new is old is Standing.UNSUPPORTED:
        return _worth(later) >= _worth(earlier), Why.UNSUPPORTED
    if new > old:
        return True, _gained(new, old, earlier)
    if new < old:
        return False, _lost(new, later)
    better = _worth(later) >= _worth(earlier)
    return better, Why.BETTER_SUPPORTED if better else Why.LESS_SUPPORTED


def _worth(answer: Signals) -> tuple[float, ...]:
    """Among answers of one standing."""
    share = WELL_SUPPORTED if answer.support is None else min(answer.support, WELL_SUPPORTED)
    broken_off = answer.finish_reason == "length"
    return (answer.says and not answer.looping, not broken_off, share, answer.chars if broken_off else 0)


def _gained(new: Standing, old: Standing, draft: Signals) -> Why:
    if new is Standing.REFUSED:
        return Why.HONEST
    if old is Standing.REFUSED:
        return Why.LARGER_ANSWERS
    return Why.LARGER_WHOLE if old is Standing.NOT_WHOLE or draft.looping or not draft.says else Why.LARGER_SUPPORTED


def _lost(new: Standing, larger: Signals) -> Why:
    if new is Standing.REFUSED:
        return Why.LARGER_REFUSED
    whole = new is Standing.UNSUPPORTED and larger.says and not larger.looping
    return Why.LARGER_UNSUPPORTED if whole else Why.LARGER_NOT_WHOLE


def baseless(settled: Settled) -> bool:
    """Does nothing support what stands? Whatever it won against, and whoever picked it: it gets no tick."""
    check = dict(settled.checks).get(settled.who) if settled.who else None
    return check is not None and standing(check) is Standing.UNSUPPORTED
