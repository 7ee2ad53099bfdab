"""Who stands as an object does: seen to suffer, named behind a fronted clause, object of the next verb."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.several.many import plural_of
from qantar_curation.suggesting.changes.telling import Referent, Sentence
from qantar_curation.suggesting.text import Line
from qantar_curation.suggesting.wording import DEFINITE

_WITNESSED = frozenset(("saw", "sees", "seeing", "seen", "with", "had", "having", "got"))
_FRONTING = frozenset(("after", "before", "since", "on", "upon", "while", "when", "by", "despite", "without"))


def witnessed(sentence: Sentence, hit: Hit) -> Referent | None:
    """Who suffers what stands right behind the name: `the reshuffle saw X sacked and Y promoted`, `with X gone`."""
    line = sentence.line
    near = next((one for one in sentence.referents if one.last == hit.first - 1), None)
    if near is None:
        return None
    before = near.begin - 1
    if line.wide[before] == "and" and not _WITNESSED.isdisjoint(line.low[sentence.span.first : before]):
        earlier = [one for one in sentence.hits if one.last == before - 1 and one.term.endswith("object")]
        return near if any(witnessed(sentence, one) is not None for one in earlier) else None
    return near if line.wide[before] in _WITNESSED else None


def fronted(sentence: Sentence, hit: Hit) -> Referent | None:
    """Who does what stands before the clause: `A day after taking over as premier, X sacked Y`."""
    line = sentence.line
    if hit.form != "ing" or line.wide[hit.first - 1] not in _FRONTING:
        return None
    first = next(iter(sentence.referents), None)
    if first is None or first.first < hit.first or line.wide[first.begin - 1] != ",":
        return None
    return first if any(one.first > first.last for one in sentence.verbs.values()) else None


def is_next_object(line: Line, between: list[int]) -> bool:
    """Whether a second verb in the present stands before a name: `dismisses the government and asks X to form one`."""
    for at in between:
        word = line.wide[at + 1]
        if line.wide[at] in ("and", ",") and word.endswith("s") and not word.endswith(("ss", "us", "chiefs", "heads")):
            return not line.is_capital(at + 1) and plural_of(line, at + 1) is None
    return False


def is_unnamed(sentence: Sentence, hit: Hit, near: Referent) -> bool:
    """Whether the object is an office without a name: `sacked his defence minister and accuses him of plotting`."""
    return any(
        one.begin == hit.last + 1 and one.span.last < near.begin and sentence.line.wide[one.begin] in DEFINITE
        for one in sentence.offices
    )
