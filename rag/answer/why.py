"""Why the words of a turn stand, or none do."""

from enum import StrEnum


class Why(StrEnum):
    """Why this text stands. READ: files came alone; COUNTED, TOLD: by code, which ASKED_BACK what is meant; PRICED: the
    reader is asked before a long reading.

    LARGER_: what the larger model's answer is and the draft is not, or, where the draft stands, is not. HONEST: the
    larger model found no answer, and nothing supports the draft. UNSUPPORTED: nothing supports either.
    """

    GOOD_ENOUGH = "good-enough"
    BETTER_SUPPORTED = "better-supported"
    LESS_SUPPORTED = "less-supported"
    LARGER_SUPPORTED = "larger-supported"
    LARGER_WHOLE = "larger-whole"
    LARGER_ANSWERS = "larger-answers"
    LARGER_UNSUPPORTED = "larger-unsupported"
    LARGER_NOT_WHOLE = "larger-not-whole"
    LARGER_REFUSED = "larger-refused"
    HONEST = "honest"
    UNSUPPORTED = "unsupported"
    ONLY_ONE = "only-one"
    NO_SECOND = "no-second"
    PICKED = "picked"
    KEPT = "kept"
    QUOTED = "quoted"
    STOPPED = "stopped"
    NOT_FOUND = "not-found"
    GREETED = "greeted"
    THANKED = "thanked"
    NEEDS_MODEL = "needs-model"
    TOLD = "told"
    READ = "read"
    COUNTED = "counted"
    ASKED_BACK = "asked-back"
    PRICED = "priced"
    NO_MODEL = "no-model"
    BROKEN = "broken"
