"""Which records the lines of a new article repeat, add to or contradict."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from qantar_curation.checks.measure_unit import UNITS
from qantar_curation.grammar.counted import is_of_another
from qantar_curation.grammar.lexicon import Hit, lexicon
from qantar_curation.suggesting.acts.events import Event
from qantar_curation.suggesting.changes.telling import Change
from qantar_curation.suggesting.engine import Reading
from qantar_curation.suggesting.figures.figures import Figure
from qantar_curation.suggesting.known import Known, KnownRecord, official_of, stems
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.proposal import Proposal, proposal
from qantar_curation.suggesting.speech.bounds import clause_of
from qantar_curation.suggesting.text import Line
from qantar_curation.suggesting.whereabouts import is_elsewhere
from qantar_curation.suggesting.wording import FUNCTION
from qantar_schema import edtf
from qantar_schema.quantities import bounds
from qantar_schema.text import fold

_NEAR = 6
_UNSPECIFIC = frozenset(("actors-involved", "acts-counted"))
"""Measures that count whatever has no measure of its own: two such figures are of two things."""
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
    others = own is None or any(known.alone.get(one) != own for one in officials.values())
    if (officials and others) or _names_known(found.lines, known, own):
        # Only an article that speaks of who or what is known from others is about the same affair.
        for figure in found.figures:
            made += _of_figure(figure, known, own)
        for event in found.events:
            named = {officials.get(id(one)) for _, one in found.people.in_line(event.line)}
            made += _of_event(event, named, known, own)
    return made


def _names_known(lines: Sequence[Line], known: Known, own: str | None) -> bool:
    """Whether a text names two bodies or places that are known, and not from itself alone."""
    text = " ".join(fold(line.plain) for line in lines)
    names = (name for name in known.names if own is None or known.alone.get(name) != own)
    found = (name for name in names if name in text and re.search(rf"\b{re.escape(name)}\b", text))
    return len(list(itertools.islice(found, _SEVERAL))) == _SEVERAL


_SEVERAL = 2


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
    same = [
        one.values
        for one in known.appointments
        if one.values.get("official_id") == official
        and one.values.get("change") == change.change
        and not one.only_from(own)
        and any(same_post(str(change.post), title) for title in known.posts.get(str(one.values.get("post_id")), ()))
    ]
    if not same:
        return
    # Whoever held an office twice got it twice: only a date that fits none of the records contradicts them.
    fitting = next((row for row in same if not _apart(change.date, row.get("date_edtf"))), None)
    kind, row = ("conflict", same[0]) if fitting is None else ("repeat", fitting)
    yield _same(kind, change.line, start, end, "appointments", str(row["appointment_id"]), 0.75, f"{kind}-appointment")


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
    """A figure of the same measure: with the same number a repetition, with one that cannot be true too a conflict."""
    if figure.value is None or figure.unit == "rank" or _is_part(figure):
        return
    measure = _measure(figure)
    rows = [one.values for one in known.figures if one.values.get("measure") == measure and not one.only_from(own)]
    rows = [row for row in rows if figure.unit == row.get("unit") or (_is_bare(figure) and row.get("unit") != "rank")]
    same = next((row for row in rows if row.get("value") == figure.value), None)
    if same is not None:
        key, kind, confidence = str(same["figure_id"]), "repeat", 0.6
    else:
        comparable = [row for row in rows if row.get("event_id") and row.get("value") is not None]
        comparable = [row for row in comparable if not _is_elsewhere(figure, row, known)]
        apart = [row for row in comparable if not _agree(figure, row)]
        agreed = any(row.get("qualifier") in _FIRM for row in comparable if row not in apart)
        if measure in _UNSPECIFIC or not apart or agreed:
            return
        nearest = min(apart, key=lambda row: abs(float(row["value"]) - float(figure.value or 0)))
        key, kind, confidence = str(nearest["figure_id"]), "conflict", 0.4
    yield _same(kind, figure.line, figure.start, figure.end, "figures", key, confidence, f"{kind}-figure")


_FIRM = frozenset(("exact", "about", "nearly"))
"""Qualifiers of numbers that are bounded on either side: what agrees with `more than 2,000` may be any number."""


def _is_elsewhere(figure: Figure, row: Mapping[str, Any], known: Known) -> bool:
    """Whether a figure is of another place than the event that a record counts for."""
    sentence = clause_of(figure.line, figure.line.sentence(figure.span.first))
    return is_elsewhere(figure.line, sentence, known.places.get(str(row.get("event_id"))))


def _measure(figure: Figure) -> str | None:
    """What a figure measures, by the nearest word of its clause that says so; None within `including 19 soldiers`."""
    line, (first, last) = figure.line, figure.span
    sentence = line.sentence(first)
    parts = _parts(line, sentence.first, sentence.last)
    if first in parts:
        return None
    best: tuple[bool, int, str] | None = None
    for hit in lexicon("measure").hits(line.text):
        if not sentence.first <= hit.first <= sentence.last or hit.first in parts:
            continue
        if figure.unit not in (*UNITS[hit.term], _BARE) or _of_another(figure, hit):
            continue
        between = [index for index in range(min(hit.last, last) + 1, max(hit.first, first)) if index not in parts]
        if len(between) <= _NEAR and not any(line.wide[index] in _BARS for index in between):
            ranked = hit.term in _UNSPECIFIC, len(between), hit.term
            best = min(best or ranked, ranked)
    return best[2] if best is not None else None


def _of_another(figure: Figure, hit: Hit) -> bool:
    """Whether the words say what another number of the sentence counts: `arrested 300 and released 120`."""
    line, (first, last) = figure.line, figure.span
    sentence = line.sentence(first)
    begin, end = line.tokens[sentence.first].start, line.tokens[sentence.last].end
    words = line.tokens[hit.first].start - begin, line.tokens[hit.last].end - begin
    number = line.tokens[first].start - begin, line.tokens[last].end - begin
    return is_of_another(line.plain[begin:end], words, number)


_BARE = "count"
"""The unit of a number that stands without a noun: `the number of those killed is 37`."""
_BARS = frozenset(("as", "after", "while", "when", "before", "since", ";", ":"))


def _is_part(figure: Figure) -> bool:
    """Whether a number counts some of those told before: `two of them died`."""
    line, last = figure.line, figure.span.last
    return line.wide[last + 1] == "of" and line.wide[last + 2] in ("them", "those", "these", "whom")


def _is_bare(figure: Figure) -> bool:
    """Whether a number stands without the noun that it counts: `those killed number 37.`, not `37 old boats`."""
    line, behind = figure.line, figure.span.last + 1
    noun = behind < len(line.tokens) and line.is_word(behind) and line.wide[behind] not in FUNCTION
    return figure.unit == _BARE and not noun


def _parts(line: Line, first: int, last: int) -> set[int]:
    """The tokens that tell a part of what is counted: `, including 19 soldiers,`, `, among them two children`."""
    found: set[int] = set()
    for index in range(first, last + 1):
        if line.wide[index] == "including" or (
            line.wide[index] == "among" and line.wide[index + 1] in ("them", "whom")
        ):
            end = next((step for step in range(index, last + 1) if line.wide[step] in (",", ";", ")")), last)
            found |= set(range(index, end + 1))
    return found


def _range(qualifier: str, value: float) -> tuple[float, float]:
    """The numbers that a qualified one leaves open; a tenth more or less for `about`."""
    low, high = bounds(qualifier, value, None, None, None)
    if qualifier == "about":
        return value * 0.9, value * 1.1
    if qualifier == "nearly":
        return value * 0.9, value
    return float("-inf") if low is None else float(low), float("inf") if high is None else float(high)


def _agree(figure: Figure, row: Mapping[str, Any]) -> bool:
    """Whether both numbers can be true; two of the same open qualifier are two tellings of one count, and differ."""
    assert figure.value is not None
    if row.get("qualifier") == figure.qualifier:
        return False
    one, other = _range(figure.qualifier, figure.value), _range(str(row.get("qualifier")), float(row["value"]))
    return one[0] <= other[1] and other[0] <= one[1]


def _of_event(event: Event, named: set[str | None], known: Known, own: str | None) -> Iterator[Proposal]:
    """The event of the same kind whose label and parties share most with the line, if they share enough."""
    line = event.line
    sentence = line.sentence(event.span.first)
    told = stems(line.slice(sentence))
    of_kind = [one for one in known.events if one.values.get("kind") == event.kind and not one.only_from(own)]
    scored = [(_likeness(told, named, one), one) for one in of_kind if one.stems]
    likeness, best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    if best is not None and likeness >= _SHARED:
        start, end = line.tokens[event.span.first].start, line.tokens[event.span.last].end
        confidence = min(0.3 + likeness / 2, 0.8)
        yield _same("repeat", line, start, end, "events", str(best.values["event_id"]), confidence, "repeat-event")


def _likeness(told: frozenset[str], named: set[str | None], record: KnownRecord) -> float:
    """The share of a label that a sentence has; a party of the event who is named in it counts as enough."""
    return len(told & record.stems) / len(record.stems) + (_SHARED if named & record.officials else 0.0)
