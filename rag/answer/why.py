"""Why the words of a turn stand, or none do."""

from enum import StrEnum


class Why(StrEnum):
    """Why this text stands. READ: files came alone; COUNTED, TOLD: by code, which ASKED_BACK what is meant; PRICED: the
    reader is asked before a long reading."""

    GOOD_ENOUGH = "good-enough"
    BETTER_SUPPORTED = "better-supported"
    LESS_SUPPORTED = "less-supported"
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
