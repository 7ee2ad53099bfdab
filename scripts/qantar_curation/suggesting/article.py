"""One article file in, its proposals out: those of its text, and what the corpus says to them."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Sequence

from qantar_curation.articles.capture import split_lines
from qantar_curation.suggesting.engine import Model, Reading, in_order, propose, read
from qantar_curation.suggesting.known import Known, official_of, repeats
from qantar_curation.suggesting.proposal import Proposal
from qantar_curation.suggesting.source import Source

_HALF = 0.5


def propose_all(
    source: Source, published: datetime.date | None, known: Known | None, model: Model | None
) -> list[Proposal]:
    """The proposals of an article, by line and place.

    Args:
        source: The article.
        published: The day from which relative dates count; where none is given, the first whole date printed alone in a
            line is taken.
        known: What the corpus holds; None to leave it out.
        model: What finds persons besides the rules.
    """
    found = read(source.text, published or printed_day(source.text), model)
    made = propose(found)
    if known is None:
        return in_order(made)
    lines = [(line.line, line.sha256) for line in split_lines(source.text) if line.words > _SHORT]
    return in_order([*_linked(made, found, known), *repeats(found, lines, known)])


_SHORT = 3


def printed_day(text: str) -> datetime.date | None:
    """The day that an article prints in a line of its own or at the beginning of one, or None.

    A line with a clock time is a page's clock and no publication date.
    """
    from qantar_curation.grammar.dates import dates

    for line in text.split("\n")[:_HEAD] + text.split("\n")[-_HEAD:]:
        short = len(line.split()) <= _DATE_LINE
        for one in dates(line[:80], None):
            full = one.edtf is not None and len(one.edtf) == _DAY and one.edtf[4:5] == "-"
            if full and ":" not in line[one.end :][:8] and (short or one.start < _DATELINE):
                return datetime.date.fromisoformat(str(one.edtf))
    return None


_HEAD, _DATE_LINE, _DATELINE, _DAY = 12, 8, 25, 10


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
        return f"the article is registered already as `{known.articles[source.sha256]}`: its records are in the corpus"
    shared: dict[str, int] = {}
    for line in split_lines(source.text):
        key = known.lines.get(line.sha256)
        if key is not None and line.words > _SHORT:
            article = key.partition("-")[0]
            shared[article] = shared.get(article, 0) + 1
    for article, count in sorted(shared.items(), key=lambda pair: -pair[1]):
        if count >= _HALF * max(known.line_counts.get(article, 1), 1):
            return (
                f"{count} of the {known.line_counts[article]} lines of `{article}` stand in this file: if it is a new"
                " capture of that article, run `qantar anchor`, which proposes the new places of its phrases"
            )
    return None
