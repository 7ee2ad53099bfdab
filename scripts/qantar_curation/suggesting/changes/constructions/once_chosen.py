"""Offices to which somebody was chosen, told in passing: `A, a lawyer elected mayor in 2018, resigned`."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.suggesting.changes.telling import LOSSES, Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.which.offices import remember
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.text import Line

_CHOSEN = {
    "elected": "confirmed",
    "re-elected": "confirmed",
    "reelected": "confirmed",
    "appointed": "appointed",
    "named": "appointed",
}
_CHOOSING = gate(_CHOSEN)
_NO_NOUN = frozenset(
    ("the", "a", "an", "his", "her", "newly", "was", "were", "is", "been", "be", "who", "and", "freshly")
)
_REACH = 9


def can_be_chosen(line: Line) -> bool:
    """Whether a line has words that may tell so.

    Args:
        line: The line.
    """
    spoken, gates = line.spoken, line.gates
    return _CHOOSING in gates and "," in spoken


def once_chosen(memory: Memory, sentence: Sentence, here: Sequence[Change]) -> list[Change]:
    """The changes of a sentence with the choice told of a noun beside a name, whose office is the one that is lost.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        here: The changes told of it already.
    """
    told = list(here)
    for who in sentence.referents:
        found = _beside(sentence, who) if who.mention is not None else None
        if found is None:
            continue
        at, post = found
        change = _CHOSEN[sentence.line.wide[at]]
        if any(one.who is who.person and one.change == change and same_post(one.post, post.text) for one in told):
            continue
        near = (one for one in sentence.dates if 0 < sentence.line.token_at(one.start) - post.span.last <= 2)
        date = next((one.edtf for one in near), None)
        for one in told:
            if one.who is who.person and one.change in LOSSES and one.start < at < one.end:
                one.post = post.text
        person, last = who.person, post.span.last
        one = Change(sentence.line, at, last, change, person.name, person, post.text, date, 0.65, "once-chosen")
        if not any(other.who is person and other.change in LOSSES for other in told):
            remember(memory, one, person)
        told.insert(0, one)
    return told


def _beside(sentence: Sentence, who: Referent) -> tuple[int, Post] | None:
    """The participle and the office of `A, a former judge elected mayor`, with what stands behind."""
    line, comma = sentence.line, who.last + 1
    if line.wide[comma] != "," or line.wide[comma + 1] not in ("a", "an", "the"):
        return None
    for at in range(comma + 3, min(comma + _REACH, sentence.span.last)):
        word = line.wide[at]
        if word in (",", ";", "who", "which", "that", "and", "to", "by"):
            return None
        if word not in _CHOSEN:
            continue
        if line.wide[at - 1] in _NO_NOUN:
            return None
        post = next((one for one in sentence.offices if one.begin == at + 1), None)
        return (at, post) if post is not None and post.status is None else None
    return None
