"""Offices that only a field tells: `A takes health`, `with B at finance`, `ministers, among them C, culture, went`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change, Memory, Sentence, same_post
from qantar_curation.suggesting.changes.untrue.untold import is_unreal
from qantar_curation.suggesting.changes.which.offices import remember
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.portfolios import fields

_LISTING = frozenset(("among", "including", "include", "includes", "included", "namely", "notably"))


def by_field(memory: Memory, sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """The changes of those beside whose names a field stands, and that nothing else tells.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        here: The changes told of it already.
    """
    if not sentence.spoken & words("posts", "portfolio"):
        return
    of_all = _of_all(sentence)
    for mention, person, post, last, told in fields(sentence.line, sentence.span, sentence.people, sentence.offices):
        change = of_all if of_all is not None and told == "appointed" else told
        if any(one.after is person and one.line is sentence.line for one in here):
            continue  # `A replaces B at transport`
        same = [one for one in [*memory.found, *here] if one.who is person and one.change == change]
        for one in same:
            one.post = one.post or post
        if same:
            continue
        if any(one.who is person and one.change != "held" and same_post(one.post, post) for one in here):
            continue
        first, end = min(mention.span.first, last), max(mention.span.last, last)
        made = Change(sentence.line, first, end, change, person.name, person, post, None, 0.7, "field")
        remember(memory, made, person)
        yield made


def _of_all(sentence: Sentence) -> str | None:
    """What is told of all who are listed, where nobody comes in: `ministers, among them A, culture, lost seats`."""
    if sentence.spoken.isdisjoint(_LISTING):
        return None
    real = [one for one in sentence.hits if not is_unreal(sentence, one, one.term.partition(" ")[2])]
    told = {one.term.partition(" ")[0] for one in real if not one.term.endswith("collective")}
    lost = sorted(told & (LOSSES | {"retained"}))
    return lost[0] if len(lost) == 1 and not told & GAINS else None
