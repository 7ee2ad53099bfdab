"""What the corpus knows already: officials by spelling, and the records that a new article repeats or contradicts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from qantar_curation.corpus import Corpus
from qantar_curation.grammar.lexicon import lexicon
from qantar_curation.suggesting.engine import Reading
from qantar_curation.suggesting.figures import Figure
from qantar_curation.suggesting.people import Person, key_of
from qantar_curation.suggesting.proposal import Proposal, proposal
from qantar_curation.suggesting.telling import Change, same_post
from qantar_schema import edtf

_SURE = 90.0
_LIKELY = 80.0


@dataclass(slots=True)
class Known:
    """A corpus as the rules of repetition want it."""

    spellings: dict[tuple[str, ...], str] = field(default_factory=dict)
    posts: dict[str, set[str]] = field(default_factory=dict)
    appointments: list[dict[str, Any]] = field(default_factory=list)
    figures: list[dict[str, Any]] = field(default_factory=list)
    lines: dict[str, str] = field(default_factory=dict)
    articles: dict[str, str] = field(default_factory=dict)
    line_counts: dict[str, int] = field(default_factory=dict)


def known_of(corpus: Corpus) -> Known:
    """What a corpus holds of names, changes, figures and printed lines."""
    found = Known()
    evidence = corpus.evidence_of()
    for row in corpus.rows["officials"]:
        names = [str(row.values.get("name") or "")]
        names += [
            item.phrase for item in evidence.get(id(row), ()) if "name" in item.supports and item.basis == "stated"
        ]
        for name in names:
            parts = tuple(key_of(name))
            if len(parts) > 1:
                found.spellings.setdefault(parts, row.id)
    for row in corpus.rows["posts"]:
        titles = {str(row.values.get("title") or "")}
        titles |= {item.phrase for item in evidence.get(id(row), ()) if item.basis == "stated"}
        found.posts[row.id] = {title for title in titles if title}
    found.appointments = [row.values for row in corpus.rows["appointments"]]
    found.figures = [row.values for row in corpus.rows["figures"]]
    for article_id, lock in sorted(corpus.locks.items()):
        for line in lock.lines:
            if line.words > 3:
                found.lines.setdefault(line.sha256, f"{article_id}-l{line.line}")
        found.line_counts[article_id] = sum(line.words > 3 for line in lock.lines)
    found.articles = {pin.sha256: article_id for article_id, pin in corpus.pins.items()}
    return found


def official_of(person: Person, known: Known) -> tuple[str, float] | None:
    """The official whom a person's name may mean, with the likeness of the spellings from 0 to 100."""
    parts = tuple(person.parts)
    if parts in known.spellings:
        return known.spellings[parts], 100.0
    if not known.spellings:
        return None
    from rapidfuzz import fuzz, process

    wanted = " ".join(parts)
    choices = {" ".join(spelling): official for spelling, official in known.spellings.items()}
    if len(parts) == 1:
        ends = {official for spelling, official in known.spellings.items() if fuzz.ratio(spelling[-1], wanted) >= _SURE}
        return (ends.pop(), _LIKELY) if len(ends) == 1 else None
    best = process.extractOne(wanted, choices.keys(), scorer=fuzz.ratio, score_cutoff=_LIKELY)
    return None if best is None else (choices[best[0]], float(best[1]))


def repeats(found: Reading, sha_of_line: Sequence[tuple[int, str]], known: Known) -> list[Proposal]:
    """Which records the lines of a text repeat or contradict.

    Args:
        found: What was read out of the text.
        sha_of_line: The number and the SHA-256 of each line.
        known: The corpus.
    """
    made: list[Proposal] = []
    lines = {line.number: line for line in found.lines}
    for number, sha in sha_of_line:
        if sha in known.lines and number in lines:
            line = lines[number]
            start, end = line.tokens[0].start, line.tokens[-1].end
            made.append(_same("repeat", line, start, end, "article_lines", known.lines[sha], 0.99, "same-line"))
    officials = {
        id(person): link[0] for person in found.people.persons if (link := official_of(person, known)) is not None
    }
    for change in found.changes:
        made += _of_change(change, officials, known)
    if officials:
        for figure in found.figures:
            made += _of_figure(figure, known)
    return made


def _same(kind: str, line: Any, start: int, end: int, table: str, key: str, confidence: float, rule: str) -> Proposal:
    return proposal(kind, line, start, end, {"record_table": table, "record_id": key}, confidence, rule)


def _of_change(change: Change, officials: dict[int, str], known: Known) -> Iterator[Proposal]:
    official = officials.get(id(change.who)) if change.who is not None else None
    if official is None or change.post is None:
        return
    start, end = change.line.tokens[change.start].start, change.line.tokens[change.end].end
    for row in known.appointments:
        if row.get("official_id") != official or row.get("change") != change.change:
            continue
        if not any(same_post(change.post, title) for title in known.posts.get(str(row.get("post_id")), ())):
            continue
        kind = "conflict" if _apart(change.date, row.get("date_edtf")) else "repeat"
        yield _same(
            kind, change.line, start, end, "appointments", str(row["appointment_id"]), 0.75, f"{kind}-appointment"
        )
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


def _of_figure(figure: Figure, known: Known) -> Iterator[Proposal]:
    """A figure of the same measure: with the same number and qualifier a repetition, with another one a conflict."""
    if figure.value is None or figure.unit == "rank":
        return
    sentence = figure.line.sentence(figure.span.first)
    near = {
        hit.term
        for hit in lexicon("measure").hits(figure.line.text)
        if sentence.first <= hit.first <= sentence.last and abs(hit.first - figure.span.last) <= _NEAR
    }
    rows = [row for row in known.figures if row.get("measure") in near and row.get("unit") == figure.unit]
    same = [row for row in rows if row.get("value") == figure.value]
    for kind, wanted in (("repeat", same), ("conflict", [] if same else rows)):
        for row in wanted[:1]:
            key = str(row["figure_id"])
            yield _same(
                kind, figure.line, figure.start, figure.end, "figures", key, 0.6 if same else 0.4, f"{kind}-figure"
            )


_NEAR = 5
