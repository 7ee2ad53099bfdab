"""Offices before the verb that brings somebody in, as translations put them: `As head of the plant comes X`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.constructions.acts import before_dates
from qantar_curation.suggesting.changes.telling import GAINS, Change, Memory, Sentence
from qantar_curation.suggesting.changes.which.offices import remember
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.text import Line

COMING = gate(("comes", "came", "steps", "stepped", "enters", "entered", "arrives", "arrived"))
_AS = gate(("as", "of", "to"))
_POSTS = frozenset(("post", "position", "place", "stead", "role", "job", "chair", "office", "instead"))


def can_invert(line: Line) -> bool:
    """Whether a line has words that may tell so.

    Args:
        line: The line.
    """
    return COMING in line.gates and _AS in line.gates


def inverted(memory: Memory, sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """The gains of those who are named behind such a verb.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        here: The changes told of it already.
    """
    line, span = sentence.line, sentence.span
    for who in sentence.referents:
        at = who.begin - 1
        if who.mention is None or line.wide[at] not in COMING:
            continue
        end = before_dates(sentence, at - 1)
        post = next((one for one in sentence.offices if one.span.last == end), None)
        if post is None or line.wide[post.begin - 1] not in _AS or post.status == "acting":
            continue
        opens = post.begin - 1 == span.first and line.wide[post.begin - 1] == "as"
        seated = not _POSTS.isdisjoint(line.low[max(post.begin - 3, span.first) : post.begin])
        after = line.wide[post.begin - 1] == "as" and not any(one.last < post.begin for one in sentence.referents)
        if not (opens or seated or after):
            continue
        if any(one.who is who.person and one.change in GAINS for one in here):
            continue
        name, person = who.person.name, who.person
        one = Change(line, post.begin, who.last, "appointed", name, person, post.text, None, 0.65, "comes-as")
        remember(memory, one, person)
        yield one
