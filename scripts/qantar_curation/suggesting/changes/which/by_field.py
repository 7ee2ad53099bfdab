"""Offices that only a field tells: `A takes health`, `with B at finance`, `ministers, among them C, culture, went`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change, Memory, Sentence
from qantar_curation.suggesting.changes.untrue.untold import is_unreal
from qantar_curation.suggesting.changes.which.offices import remember
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.portfolios import fields
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.persons.mention import Mention

_LOSSES_OR_RETAINED = LOSSES | {"retained"}

_UNSAID = frozenset(("minister", "secretary", "commissioner", "new minister"))
_FIELDS = gate(words("posts", "portfolio"))
_LISTING = gate(("among", "including", "include", "includes", "included", "namely", "notably"))


def by_field(memory: Memory, sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """The changes of those beside whose names a field stands, and that nothing else tells.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        here: The changes told of it already.
    """
    if _FIELDS not in sentence.line.gates:
        return
    of_all = _of_all(sentence)
    for mention, person, post, last, told in fields(sentence.line, sentence.span, sentence.people, sentence.offices):
        change = of_all if of_all is not None and told == "appointed" else told
        if any(one.after is person and one.line is sentence.line for one in here):
            continue  # `A replaces B at transport`
        same = [one for one in [*memory.found, *here] if one.who is person and one.change == change]
        for one in same:
            if one.post is None or one.post.casefold() in _UNSAID:
                one.post = post  # `The new ministers: A, finance; B, health`
        if same:
            continue
        known = [one for one in here if one.who is person and same_post(one.post, post)]
        if any(one.change != "held" or change == "appointed" for one in known):
            continue
        if change == "appointed" and _is_in_charge(sentence, mention, last):
            lost = [one for one in here if one.who is person and one.change in LOSSES and one.post is None]
            if lost:
                lost[-1].post = post
                continue
            change = "held"
        first, end = min(mention.span.first, last), max(mention.span.last, last)
        made = Change(sentence.line, first, end, change, person.name, person, post, None, 0.7, "field")
        remember(memory, made, person)
        yield made


def _is_in_charge(sentence: Sentence, mention: Mention, last: int) -> bool:
    """Whether somebody is called the one in charge of a field: `X, the cabinet member in charge of security,`."""
    line, after = sentence.line, mention.span.last + 1
    if line.wide[after] != ",":
        return False
    at = next((step for step in range(after, last) if line.low[step : step + 3] == ("in", "charge", "of")), None)
    return at is not None and not any(after < verb < at for verb in sentence.verbs)


def _of_all(sentence: Sentence) -> str | None:
    """What is told of all who are listed, where nobody comes in: `ministers, among them A, culture, lost seats`."""
    if _LISTING not in sentence.line.gates:
        return None
    real = [one for one in sentence.hits if not is_unreal(sentence, one, one.term.partition(" ")[2])]
    told = {one.term.partition(" ")[0] for one in real if not one.term.endswith("collective")}
    lost = sorted(told & (_LOSSES_OR_RETAINED))
    return lost[0] if len(lost) == 1 and not told & GAINS else None
