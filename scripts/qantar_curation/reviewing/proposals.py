"""The proposals of one article: those that are decided on, and those that only help to decide."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence

from qantar_curation.suggesting.proposal import Proposal

DECIDED = ("person", "appointment", "figure", "event", "conflict")
"""Kinds that can become records. Dates, quotes and repeats are shown beside them."""
_BY_LINE = ("event", "appointment", "person", "figure", "conflict")
"""In a line, what others hang on comes first; a person is mostly there with what is told of his office."""


class Unreadable(Exception):
    """A file of proposals cannot be read, for a reason in one line."""


def read_lines(lines: Iterable[str]) -> list[Proposal]:
    """The proposals of a file of JSON lines, as `qantar suggest --format jsonl` writes it.

    Raises:
        Unreadable: a line is no proposal.
    """
    found: list[Proposal] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
            if not isinstance(data, Mapping):
                raise ValueError("no JSON object")
            found.append(Proposal.from_dict(data))
        except ValueError as error:
            raise Unreadable(f"line {number}: {error}") from error
    return found


def key_of(article_id: str, proposal: Proposal) -> str:
    """What a decision is remembered by: article, kind, place, phrase and value of the proposal, as a hash."""
    told = [
        article_id,
        proposal.kind,
        proposal.line,
        proposal.char_start,
        proposal.char_end,
        proposal.phrase,
        dict(proposal.value),
    ]
    return hashlib.sha256(json.dumps(told, sort_keys=True, ensure_ascii=True).encode()).hexdigest()[:16]


def queue(found: Sequence[Proposal]) -> list[Proposal]:
    """The proposals to decide on, by line; in a line events and offices first, since others refer to them."""
    wanted = [one for one in found if one.kind in DECIDED]
    return sorted(wanted, key=lambda one: (one.line, _BY_LINE.index(one.kind), one.char_start))


def context_of(proposal: Proposal, found: Sequence[Proposal], sentence: tuple[int, int]) -> list[Proposal]:
    """What else is proposed there: dates and quotes of the sentence, records that the same words repeat or contradict.

    Args:
        proposal: The proposal.
        found: All proposals of the article.
        sentence: Start and end of the proposal's sentence in its line.
    """
    own = proposal.char_start, proposal.char_end
    around = {"date": sentence, "quote": sentence, "repeat": own, "conflict": own}
    return [
        one
        for one in found
        if one.line == proposal.line and one is not proposal and _overlaps(one, around.get(one.kind, (0, 0)))
    ]


def _overlaps(one: Proposal, place: tuple[int, int]) -> bool:
    return one.char_start < place[1] and place[0] < one.char_end


def without_own(found: Iterable[Proposal], article_id: str) -> list[Proposal]:
    """The proposals without those by which an article repeats or contradicts itself."""
    return [
        one
        for one in found
        if one.kind not in ("repeat", "conflict")
        or not str(one.value.get("record_id", "")).startswith(f"{article_id}-")
    ]


def repeated(proposal: Proposal, found: Iterable[Proposal], table: str) -> str | None:
    """The record of a table that a proposal's own words are said to tell again."""
    for one in found:
        beside = one.line == proposal.line and _overlaps(one, (proposal.char_start, proposal.char_end))
        if one.kind == "repeat" and beside and one.value.get("record_table") == table:
            return str(one.value.get("record_id"))
    return None
