"""Names behind `for` and before an office, without a verb: `A for B as home secretary`, `71 votes to 30 for C as`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.which.offices import remember
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.text import Line

_VOTING = gate(("vote", "votes", "voted", "tally", "ballot", "ballots", "count", "division"))
_OPENING = frozenset((":", ";", ",", "came", "comes", "come", "and"))
_OPENING_OR_NOTHING = _OPENING | {""}


def can_stand_for(line: Line) -> bool:
    """Whether a line has words that may tell so.

    Args:
        line: The line.
    """
    spoken = line.spoken
    return "for" in spoken and "as" in spoken


def standing_for(memory: Memory, sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """Who comes for whom, and who is elected by a count of votes.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        here: The changes told of it already.
    """
    line, known = sentence.line, list(here)
    for who in sentence.referents:
        before, post = who.begin - 1, _office_behind(sentence, who)
        if post is None or who.mention is None or line.wide[before] != "for":
            continue
        other = next((one for one in sentence.referents if one.mention is not None and one.last == before - 1), None)
        found: list[tuple[Referent, str]] = []
        if other is not None and line.wide[other.begin - 1] in _OPENING_OR_NOTHING:
            found = [(who, "removed"), (other, "appointed")]
        elif other is None and line.is_number(before - 1) and _VOTING in sentence.line.gates:
            found = [(who, "confirmed")]
        for one, change in found:
            kinds = LOSSES if change in LOSSES else GAINS
            if any(told.who is one.person and told.change in kinds for told in known):
                continue
            name, first = one.person.name, min(one.first, who.first)
            made = Change(line, first, post.span.last, change, name, one.person, post.text, None, 0.7, "for-whom")
            remember(memory, made, one.person)
            known.append(made)
            yield made


def _office_behind(sentence: Sentence, who: Referent) -> Post | None:
    """The office behind a name and `as`."""
    at = who.last + 1
    if sentence.line.wide[at] != "as":
        return None
    return next((one for one in sentence.offices if one.begin in (at + 1, at + 2)), None)
