"""One article file in, its proposals out: those of its text, and what the corpus says to them."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Sequence
from typing import NamedTuple

from qantar_curation.articles.capture import split_lines
from qantar_curation.registering.days import printed_days, reference
from qantar_curation.suggesting.engine import Model, Reading, in_order, propose, read, uncollected
from qantar_curation.suggesting.known import Known, official_of
from qantar_curation.suggesting.proposal import Proposal
from qantar_curation.suggesting.repeating import repeats
from qantar_curation.suggesting.source import Source

_HALF = 0.5


def propose_all(
    source: Source, published: datetime.date | None, known: Known | None, model: Model | None
) -> list[Proposal]:
    """The proposals of an article, by line and place.

    Args:
        source: The article.
        published: The day from which relative dates count; where none is given, that of `counted_from`.
        known: What the corpus holds; None to leave it out. What it has from this very article is left out too.
        model: What finds persons besides the rules.
    """
    if published is None:
        day = counted_from(source, known)
        published = day.day if day is not None else None
    with uncollected():
        return _propose_all(source, published, known, model)


def _propose_all(
    source: Source, published: datetime.date | None, known: Known | None, model: Model | None
) -> list[Proposal]:
    found = read(source.text, published, model, with_voices=known is not None)
    made = propose(found)
    if known is None:
        return in_order(made)
    lines = [(line.line, line.sha256) for line in split_lines(source.text) if line.words > _SHORT]
    own = known.articles.get(source.sha256)
    return in_order([*_linked(made, found, known), *repeats(found, lines, known, own)])


_SHORT = 3


class Counted(NamedTuple):
    """The day from which relative dates count, and by what it is told."""

    day: datetime.date
    why: str


def counted_from(source: Source, known: Known | None) -> Counted | None:
    """The day from which relative dates of an article count where none is given.

    That is the day of publication in its entry, if it is registered; else the printed day that tells it best.
    """
    own = known.articles.get(source.sha256) if known is not None else None
    if known is not None and own in known.published:
        return Counted(known.published[own], f"the entry of {own}")
    lines = split_lines(source.text)
    head = [line for line in lines if line.words]
    found = reference(printed_days([*head[:_HEAD], *head[max(len(head) - _HEAD, _HEAD) :]]))
    return None if found is None else Counted(found.day, f"line {found.line}: {found.why}")


_HEAD = 12
"""How many lines at either end may print the day."""


def _linked(made: Sequence[Proposal], found: Reading, known: Known) -> list[Proposal]:
    """The proposals for persons with the officials whom they may be."""
    links = {person.name: official_of(person, known) for person in found.people.persons}
    linked = []
    for one in made:
        link = links.get(str(one.value.get("name"))) if one.kind == "person" else None
        if link is not None:
            one = dataclasses.replace(one, hints={"official_id": link[0], "likeness": round(link[1], 1)})
        linked.append(one)
    return linked


def seen_before(source: Source, known: Known) -> str | None:
    """What the corpus knows of an article: that it is registered, or that it looks like a changed capture of one."""
    if source.sha256 in known.articles:
        own = known.articles[source.sha256]
        count = known.cited.get(own, 0)
        cite = (
            f"{count:,} records cite it" if count > 1 else "one record cites it" if count else "no record cites it yet"
        )
        return f"the article is registered already as `{own}`: {cite}"
    shared: dict[str, set[str]] = {}
    for line in split_lines(source.text):
        for key in known.lines.get(line.sha256, ()) if line.words > _SHORT else ():
            shared.setdefault(key.partition("-")[0], set()).add(key)
    for article, keys in sorted(shared.items(), key=lambda pair: -len(pair[1])):
        if len(keys) >= _HALF * max(known.line_counts.get(article, 1), 1):
            return (
                f"{len(keys):,} of the {known.line_counts[article]:,} lines of `{article}` stand in this file: if it is"
                " a new capture of that article, run `qantar recapture`, which has its line numbers follow"
            )
    return None
