"""Places filled by somebody, or in his hands: `the post of rector was filled by X`, `trade stays in the hands of Y`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.constructions.acts import Act, act_at, before_dates, is_known, is_told, made
from qantar_curation.suggesting.changes.constructions.office_places import (
    Place,
    before_insertion,
    field_of_that,
    place_before,
)
from qantar_curation.suggesting.changes.telling import Change, Memory, Referent, Sentence
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.text import Line

_FILLING = frozenset(("fill", "take", "assume", "occupy"))
_STAYING = frozenset(("remain", "stay", "rest", "leave"))
_PASSING = frozenset(("go", "pass", "fall", "move", "come", "end", "land"))
_STAYING_OR_PASSING = _STAYING | _PASSING
_FOR_A_TIME = frozenset(("temporarily", "provisionally", "interim"))
_ENDINGS = gate(("filled", "taken", "assumed", "occupied", "hands"))


def can_fill(line: Line) -> bool:
    """Whether a line has words that may tell so.

    Args:
        line: The line.
    """
    return _ENDINGS in line.gates


def filling(memory: Memory, sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """The gains of those by whom an office is filled, and what goes into, or stays in, the hands of somebody.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        here: The changes told of it already; those without an office get it.
    """
    line, known = sentence.line, list(here)
    for come in sentence.referents:
        by = come.begin - 1
        by -= line.wide[by] in ("the", "his", "her")
        if come.mention is None or line.wide[by] not in ("by", "of") or line.wide[come.last + 1] in ("'s", "'"):
            continue
        found = _filled(memory, sentence, by) if line.wide[by] == "by" else _in_hands(memory, sentence, by)
        if found is None:
            continue
        place, act, change = found
        if not is_told(sentence, act, change, "object") or is_known(known, come, change, place.post):
            continue
        one = made(memory, sentence, act, come, change, place.post, come.last, "place-filled")
        known.append(one)
        yield one


def _filled(memory: Memory, sentence: Sentence, by: int) -> tuple[Place, Act, str] | None:
    """`the post of rector, vacant since May, will be filled by X`."""
    act = act_at(sentence, before_dates(sentence, by - 1))
    if act is None or act.passive is not True or not act.bases & _FILLING:
        return None
    future = act.verb is not None and act.verb.mood == "future"
    if "occupy" in act.bases and not future:
        return None
    place = before_insertion(memory, sentence, act.first - 1)
    said = sentence.line.low[act.first : by]
    return (place, act, "acting" if _FOR_A_TIME & set(said) else "appointed") if place is not None else None


def _in_hands(memory: Memory, sentence: Sentence, of: int) -> tuple[Place, Act, str] | None:
    """`the trade ministry remains in the hands of X`, `passes into the hands of Y`."""
    line = sentence.line
    if line.low[of - 2 : of] != ("the", "hands") or line.wide[of - 3] not in ("in", "into"):
        return None
    at = before_dates(sentence, of - 4)
    act = act_at(sentence, at, being=True) or _bare(sentence, at)
    if act is None or not act.bases & (_STAYING_OR_PASSING):
        return None
    if "be" in act.bases or (line.wide[of - 3] == "into") != bool(act.bases & _PASSING):
        return None
    place = place_before(memory, sentence, before_dates(sentence, act.first - 1))
    change = "appointed" if act.bases & _PASSING else "retained"
    return (place, act, change) if place is not None else None


def _bare(sentence: Sentence, at: int) -> Act | None:
    """A verb in the present or an `-ing` behind an office that is no person."""
    word = sentence.line.wide[at]
    forms = {"remains": "remain", "stays": "stay", "staying": "stay", "remaining": "remain", "rests": "rest"}
    forms |= {"goes": "go", "passes": "pass", "falls": "fall", "going": "go", "passing": "pass"}
    return Act(at, frozenset((forms[word],)), "third", False, None) if word in forms else None


def filled_too(
    memory: Memory, sentence: Sentence, before: tuple[Referent, Act], come: Referent, to: int
) -> Place | None:
    """The office of `and education to Y` behind `health goes to X`: no verb of its own.

    Args:
        memory: What was told before.
        sentence: The sentence.
        before: Who came into an office with a verb, and that verb.
        come: Who is named further on.
        to: The preposition before the name.
    """
    line, last = sentence.line, before[0].last
    if come.first < last or any(last < at < come.first for at in sentence.verbs):
        return None
    place = field_of_that(sentence, to - 1) or place_before(memory, sentence, to - 1)
    if place is None or place.first <= last:
        return None
    first = place.first - (line.wide[place.first - 1] == "the")
    return place if line.wide[first - 1] in (",", ";", "and", "while", "with") else None
