"""Who was told to go without a name, and is named then: `sacked the chief justice. The judge, X, said`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from qantar_curation.suggesting.changes.telling import LOSSES, Change, Memory, Referent, Sentence
from qantar_curation.suggesting.text import Line

_KINDS = {
    "judge": ("justice", "judge"),
    "minister": ("minister",),
    "governor": ("governor",),
    "chief": ("chief",),
    "director": ("director",),
    "general": ("chief", "commander"),
    "commander": ("commander",),
    "official": ("chief", "head", "director"),
}
"""What is printed before a name without saying of what, and the offices that it can mean."""
_SEATS = frozenset(("job", "post", "position", "office", "role"))
_HOLDING = frozenset(("held", "in", "up", "occupied", "filled"))
_TIMES = frozenset(("since", "only", "last", "years", "months", "year", "for", "barely", "just"))
_BEHIND = 13
_LINES = 2


def is_awaited(memory: Memory, line: Line) -> bool:
    """Whether somebody without a name was told to go on a line or the one before.

    Args:
        memory: What was told before.
        line: The line.
    """
    return memory.unnamed is not None and line.number - memory.unnamed[0] < _LINES


def named_later(memory: Memory, sentence: Sentence) -> Iterator[Change]:
    """The loss of an office by who is named only now; the office takes the place of the shorter title.

    Args:
        memory: What was told before.
        sentence: The sentence.
    """
    if memory.unnamed is None or not is_awaited(memory, sentence.line):
        return
    office = memory.unnamed[1]
    for one in sentence.referents:
        if one.mention is None or not _is_short_for(sentence, one, office):
            continue
        one.mention.posts[:] = [
            (replace(post, text=office), before) if before else (post, before) for post, before in one.mention.posts
        ]
        person = one.person
        memory.offices.setdefault(id(person), office)
        if any(other.who is person and other.change in LOSSES for other in memory.found):
            continue
        yield Change(
            sentence.line,
            one.begin,
            one.last,
            memory.unnamed_change,
            person.name,
            person,
            office,
            None,
            0.7,
            "named-later",
        )
        memory.unnamed = None
        return


def _has_held(line: Line, last: int) -> bool:
    """Whether somebody is told to have held the office before: `who took up the job only last May`."""
    behind = line.low[last + 1 : last + _BEHIND]
    for at, word in enumerate(behind[:-1]):
        if word in ("the", "his", "her", "that") and behind[at + 1] in _SEATS:
            before = behind[max(0, at - 2) : at]
            return not _HOLDING.isdisjoint(before) and not _TIMES.isdisjoint(behind[at + 2 :])
    return False


def _is_short_for(sentence: Sentence, one: Referent, office: str) -> bool:
    """Whether `the judge, X,` can mean who held an office, so that only the name is new."""
    line = sentence.line
    if one.mention is None or (one.person.mentions and one.person.mentions[0] is not one.mention):
        return False
    opens = one.first == sentence.span.first or line.wide[one.begin - 1] == '"'
    if opens and not one.mention.posts and line.wide[one.last + 1] == ",":
        # `The trade minister has quit. X, 52, said`: nobody else can be meant
        aged = one.last + 2
        return line.wide[aged + 1] == "," and line.is_number(aged)
    if not one.mention.posts and _has_held(line, one.last):
        return True  # `X, who had held the post since 2014`
    said = [post.text.casefold() for post, before in one.mention.posts if before]
    if one.begin == sentence.span.first and len(said) == 1 and len(one.mention.posts) == 1:
        # `The energy minister was sacked. Minister X had run`
        return office.casefold().split()[-1] in _KINDS.get(said[0], ())
    if line.wide[one.begin] != "the" or line.wide[one.first - 1] != ",":
        return False
    return len(said) == 1 and office.casefold().split()[-1] in _KINDS.get(said[0], ())
