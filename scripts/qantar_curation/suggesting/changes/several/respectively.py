"""Offices that go to several in their order: `A and B take over the labour and trade ministries respectively`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qantar_curation.suggesting.changes.telling import Change, Sentence
from qantar_curation.suggesting.changes.which.body_names import name_of_body
from qantar_curation.suggesting.changes.wording import FIELDS
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.offices.portfolios import field_at
from qantar_curation.suggesting.text import Line, Span

ORDER = gate(("respectively",))
_MINISTRIES = frozenset(("ministries", "portfolios", "departments"))
_REACH = 24
_SEVERAL = 2


def respectively(sentence: Sentence, told: Sequence[Change]) -> list[Change]:
    """The changes of a sentence, where it says `respectively` with the office of each in place of those of all.

    Args:
        sentence: The sentence.
        told: The changes told of it so far.
    """
    line, span = sentence.line, sentence.span
    end = next(iter(line.places(ORDER, span.first, span.last)), None)
    if end is None:
        return list(told)
    kept = list(told)
    for kind in dict.fromkeys((one.change, one.rule) for one in told if one.who is not None):
        same = [one for one in kept if (one.change, one.rule) == kind and one.line is line and one.start < end]
        first = _first_of_each(same)
        starts = max((one.start for one in first), default=0)
        posts = _offices(sentence, max(starts, end - _REACH), end) if len(first) >= _SEVERAL else []
        if len(first) < _SEVERAL or len(posts) != len(first) or len({post.casefold() for post in posts}) < len(posts):
            continue
        given = [replace(one, post=post) for one, post in zip(first, posts, strict=True)]
        ids = {id(one) for one in same}
        place = next(at for at, one in enumerate(kept) if id(one) in ids)
        kept = [one for one in kept if id(one) not in ids]
        kept[place:place] = given
    return kept


def _first_of_each(same: Sequence[Change]) -> list[Change]:
    """The first change of each person, in the order in which they are named."""
    found: dict[int, Change] = {}
    for one in sorted(same, key=lambda one: one.start):
        found.setdefault(id(one.who), one)
    return list(found.values())


def _offices(sentence: Sentence, first: int, end: int) -> list[str]:
    """The offices that stand together before `respectively`: of ministries, of fields, or named."""
    line = sentence.line
    bodies = [at for at in range(first, end) if line.wide[at] in FIELDS and line.wide[at + 1] in ("of", "for")]
    if len(bodies) >= _SEVERAL:
        return [_of_body(line, at, min([*bodies[place + 1 :], end]) - 1) for place, at in enumerate(bodies)]
    plural = next((at for at in range(first, end) if line.wide[at] in _MINISTRIES), None)
    if plural is not None:
        return _fields_before(line, plural, first)
    return [post.text for post in sentence.offices if first < post.begin and post.span.last < end]


def _of_body(line: Line, at: int, last: int) -> str:
    """The office at the head of `ministry of X`, up to where the next one begins."""
    return "Minister of " + line.slice(Span(at + 2, min(name_of_body(line, at + 2, last), last)))


def _fields_before(line: Line, plural: int, floor: int) -> list[str]:
    """The offices of the fields before `ministries`: `the labour, trade and health ministries`."""
    index = floor
    while index < plural and ((field := field_at(line, index)) is None or field.last != plural - 1):
        index += 1
    if index == plural:
        return []
    index += line.wide[index] == "the"
    parts: list[list[int]] = [[]]
    for at in range(index, plural):
        if line.wide[at] in (",", "and", "&"):
            parts.append([])
        else:
            parts[-1].append(at)
    return ["Minister of " + line.slice(Span(part[0], part[-1])) for part in parts if part]
