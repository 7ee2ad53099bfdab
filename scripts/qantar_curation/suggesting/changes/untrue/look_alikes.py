"""What looks like a word of change and is none: nouns, other verbs, capitals of a headline."""

from __future__ import annotations

from qantar_curation.grammar.facts import Facts
from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.untrue.governed import PARTICLED, has_particle
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.text import Line

_TITLES_RANK = words("titles", "rank")
_PEOPLE_OCCUPATION = words("people", "occupation")
_COMMON_CALENDAR = words("common", "calendar")
GONE = frozenset(("is out", "are out", "is gone"))
"""Words that tell of a loss only beside an office."""
_BEHIND_GONE = frozenset(("", ",", ".", ";", "after", "following", "amid", "less", "just", "\u2014", "\u2013"))
_CONSULTING = frozenset(("consultations", "consultation", "talks"))
_SHOOTING = frozenset(("on", "at", "upon", "into", "back", "tear", "rubber", "live", "warning", "shots", "towards"))
_CHECKED = ("recall/v", "vote/v _ ", "hold/v on to the", "hang/v on to the")
_NO_SEATS = frozenset(("lead", "ball", "rope", "title", "past", "hope", "advantage", "memory", "idea", "belief"))
_NO_COUNT = frozenset(("to", "down", "in", "out", "against", "not", "and", "or", "on", "that"))
_OUT = frozenset(("out as", "out after", "out amid"))
"""What a headline tells of the name right before it."""
_NOUNS = GONE | _OUT | {"retire/v", "fire/v", "bring/v back", "head/v", "lead/v", "chair/v"}


def _can_be_noun(entry: str) -> bool:
    """Whether an entry is one of those that `is_noun_like` looks at."""
    if entry in _NOUNS or entry.endswith((" run", "run/v", " out")) or entry.startswith(_CHECKED):
        return True
    return entry.endswith("/v") and entry.removesuffix("/v") in PARTICLED


_NOUN_LIKE = Facts(_can_be_noun)


def is_noun_like(line: Line, hit: Hit) -> bool:
    """Whether what looks like a verb of change is a noun: `heads of regions`, a capital such as `Leads`."""
    if hit.form == "third" and line.is_capital(hit.first):
        return True
    if not _NOUN_LIKE[hit.entry]:
        return False
    if hit.entry == "retire/v" and hit.form in ("past", "participle"):
        # `the retired admiral`, `retired General X`: no word of change at all
        behind = line.wide[hit.last + 1]
        if behind in _TITLES_RANK or behind in _PEOPLE_OCCUPATION:
            return True
    if hit.entry.endswith((" run", "run/v")) and line.wide[hit.last + 1] == "for":
        return True  # `is to run for president`
    if hit.entry == "fire/v" and line.wide[hit.last + 1] in _SHOOTING:
        return line.wide[hit.last + 2] not in words("common", "calendar")
    if hit.entry in _OUT and not line.is_capital(hit.first - 1):
        return True  # `came out as the winner`
    if has_particle(line, hit):
        return True
    if hit.entry.startswith("recall/v") and _CONSULTING & set(
        line.low[hit.last + 1 : line.sentence(hit.last).last + 1]
    ):
        return True  # `has recalled its ambassador for consultations`
    if hit.entry == "bring/v back" and line.wide[hit.last + 1] in ("to", "from", "into"):
        return True
    if hit.entry in GONE and line.wide[hit.last + 1] not in _BEHIND_GONE:
        return True  # `is out to win`, `are gone for good`
    if hit.entry.startswith("vote/v _ "):
        return line.wide[hit.first + 1] in _NO_COUNT  # `voted to remove him for`, no `voted 51 to 9 for`
    if hit.entry.startswith(("hold/v on", "hang/v on")) and line.wide[hit.last + 1] in _NO_SEATS:
        return True
    if hit.entry.endswith(" out") and line.wide[hit.last + 1] == "of":
        return True  # `was thrown out of the country`: the word list says out of what somebody is thrown
    return hit.entry in ("head/v", "lead/v", "chair/v") and line.wide[hit.last + 1] == "of" and hit.form != "ing"


def is_number_of(line: Line, index: int) -> bool:
    """Whether `no` is short for a number: `by decree No. 214`, `order no 33`."""
    after = index + 1 + (line.wide[index + 1] == ".")
    return after < len(line.tokens) and line.is_number(after)


def is_avoided(line: Line, hit: Hit) -> bool:
    """Whether something else is done in its place: `instead of appointing X`, `rather than resigning`."""
    before = (line.wide[hit.first - 2], line.wide[hit.first - 1])
    return before in (("instead", "of"), ("rather", "than"), ("short", "of"), ("thought", "of"))
