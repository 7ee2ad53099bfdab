"""Which records the lines of a new article repeat, add to or contradict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.grammar.lexicon import lexicon
from qantar_curation.suggesting.engine import Reading
from qantar_curation.suggesting.events import Event
from qantar_curation.suggesting.figures import Figure
from qantar_curation.suggesting.known import Known, KnownRecord, official_of, stems
from qantar_curation.suggesting.proposal import Proposal, proposal
from qantar_curation.suggesting.telling import Change, same_post
from qantar_curation.suggesting.text import Line
from qantar_schema import edtf

_NEAR = 5
_SHARED = 0.4
"""The share of an event's label that a sentence has, from which on it may tell the same event."""


def repeats(
    found: Reading, sha_of_line: Sequence[tuple[int, str]], known: Known, own: str | None = None
) -> list[Proposal]:
    """Which records the lines of a text repeat or contradict.

    Args:
        found: What was read out of the text.
        sha_of_line: The number and the SHA-256 of each line.
        known: The corpus.
        own: The article that the text is, where it is registered: what that article alone says it does not repeat.
    """
    made = list(_of_lines(found.lines, sha_of_line, known, own))
    officials = {
        id(person): link[0] for person in found.people.persons if (link := official_of(person, known)) is not None
    }
    for change in found.changes:
        made += _of_change(change, officials, known, own)
    if officials:
        # Only an article that speaks of somebody who is known is about the same affair.
        for figure in found.figures:
            made += _of_figure(figure, known, own)
        for event in found.events:
            made += _of_event(event, known, own)
    return made


def _of_lines(
    lines: Sequence[Line], sha_of_line: Sequence[tuple[int, str]], known: Known, own: str | None
) -> Iterator[Proposal]:
    by_number = {line.number: line for line in lines}
    for number, sha in sha_of_line:
        others = [key for key in known.lines.get(sha, ()) if own is None or not key.startswith(f"{own}-")]
        if others and number in by_number:
            line = by_number[number]
            start, end = line.tokens[0].start, line.tokens[-1].end
            yield _same("repeat", line, start, end, "article_lines", others[0], 0.99, "same-line")


def _same(kind: str, line: Line, start: int, end: int, table: str, key: str, confidence: float, rule: str) -> Proposal:
    return proposal(kind, line, start, end, {"record_table": table, "record_id": key}, confidence, rule)


def _of_change(change: Change, officials: dict[int, str], known: Known, own: str | None) -> Iterator[Proposal]:
    official = officials.get(id(change.who)) if change.who is not None else None
    if official is None or change.post is None:
        return
    start, end = change.line.tokens[change.start].start, change.line.tokens[change.end].end
    for one in known.appointments:
        row = one.values
        if row.get("official_id") != official or row.get("change") != change.change or one.only_from(own):
            continue
        if not any(same_post(change.post, title) for title in known.posts.get(str(row.get("post_id")), ())):
            continue
        kind = "conflict" if _apart(change.date, row.get("date_edtf")) else "repeat"
        key = str(row["appointment_id"])
        yield _same(kind, change.line, start, end, "appointments", key, 0.75, f"{kind}-appointment")
        return


def _apart(one: str | None, other: object) -> bool:
    """Whether two dates have no day in common."""
    if one is None or not other:
        return False
    try:
        left, right = edtf.parse(one), edtf.parse(str(other))
    except ValueError:
        return False
    bounds = (left.earliest, left.latest, right.earliest, right.latest)
    if any(bound is None for bound in bounds):
        return False
    return bool(left.latest < right.earliest or right.latest < left.earliest)  # type: ignore[operator]


def _of_figure(figure: Figure, known: Known, own: str | None) -> Iterator[Proposal]:
    """A figure of the same measure: with the same number and qualifier a repetition, with another one a conflict."""
    if figure.value is None or figure.unit == "rank":
        return
    sentence = figure.line.sentence(figure.span.first)
    near = {
        hit.term
        for hit in lexicon("measure").hits(figure.line.text)
        if sentence.first <= hit.first <= sentence.last and abs(hit.first - figure.span.last) <= _NEAR
    }
    rows = [
        one.values
        for one in known.figures
        if one.values.get("measure") in near and one.values.get("unit") == figure.unit and not one.only_from(own)
    ]
    same = [row for row in rows if row.get("value") == figure.value]
    for kind, wanted in (("repeat", same), ("conflict", [] if same else rows)):
        for row in wanted[:1]:
            key = str(row["figure_id"])
            yield _same(
                kind, figure.line, figure.start, figure.end, "figures", key, 0.6 if same else 0.4, f"{kind}-figure"
            )


def _of_event(event: Event, known: Known, own: str | None) -> Iterator[Proposal]:
    """The event of the same kind whose label shares most with the sentence, if it shares enough."""
    line = event.line
    sentence = line.sentence(event.span.first)
    told = stems(line.slice(sentence))
    of_kind = [one for one in known.events if one.values.get("kind") == event.kind and not one.only_from(own)]
    scored = [(_likeness(told, one), one) for one in of_kind if one.stems]
    likeness, best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    if best is not None and likeness >= _SHARED:
        start, end = line.tokens[event.span.first].start, line.tokens[event.span.last].end
        confidence = min(0.3 + likeness / 2, 0.8)
        yield _same("repeat", line, start, end, "events", str(best.values["event_id"]), confidence, "repeat-event")


def _likeness(told: frozenset[str], record: KnownRecord) -> float:
    return len(told & record.stems) / len(record.stems)
