"""What the corpus knows already: officials by spelling, records by what a new article may say of them too."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from qantar_curation.corpus import Corpus, EvidenceItem, SourceRow
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.persons.spelling import alike, key_of, sounds
from qantar_curation.suggesting.whereabouts import Where, places_of_events
from qantar_schema.text import fold

_SAME_SOUND = 90.0
_LIKELY = 80.0
_STEM = 5
"""So many letters of a word tell it from others, whatever its ending."""


@dataclass(frozen=True, slots=True)
class KnownRecord:
    """A record: its columns, the articles that say it, and by what a line that tells it again is known."""

    values: dict[str, Any]
    articles: frozenset[str]
    stems: frozenset[str] = frozenset()
    officials: frozenset[str] = frozenset()
    """The officials who take part in an event."""

    def only_from(self, article_id: str | None) -> bool:
        """Whether that article alone says it."""
        return article_id is not None and self.articles == {article_id}


@dataclass(slots=True)
class Known:
    """A corpus as the rules of repetition want it."""

    spellings: dict[tuple[str, ...], str] = field(default_factory=dict)
    sounds: dict[tuple[str, ...], str] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    """The names of bodies and places, folded."""
    alone: dict[str, str] = field(default_factory=dict)
    """Officials by id, and names, that one article alone has: nothing that it says of them tells what it is about."""
    posts: dict[str, set[str]] = field(default_factory=dict)
    appointments: list[KnownRecord] = field(default_factory=list)
    figures: list[KnownRecord] = field(default_factory=list)
    events: list[KnownRecord] = field(default_factory=list)
    places: dict[str, Where] = field(default_factory=dict)
    """The places of events, by the event."""
    lines: dict[str, list[str]] = field(default_factory=dict)
    """The lines of articles, as `a000-l1`, by their SHA-256."""
    articles: dict[str, str] = field(default_factory=dict)
    published: dict[str, datetime.date] = field(default_factory=dict)
    line_counts: dict[str, int] = field(default_factory=dict)
    cited: dict[str, int] = field(default_factory=dict)
    """How many records cite an article, its own entry apart."""

    def spell(self, name: str, official_id: str) -> None:
        """Take in a spelling of an official's whole name; of two officials with one spelling the first has it."""
        parts = tuple(key_of(name))
        if len(parts) > 1:
            self.spellings.setdefault(parts, official_id)
            self.sounds.setdefault(sounds(name), official_id)


def known_of(corpus: Corpus) -> Known:
    """What a corpus holds of names, changes, figures, events and printed lines."""
    found = Known()
    evidence = corpus.evidence_of()
    for row in corpus.rows["officials"]:
        names = [str(row.values.get("name") or "")]
        names += [
            item.phrase for item in evidence.get(id(row), ()) if "name" in item.supports and item.basis == "stated"
        ]
        for name in names:
            found.spell(name, row.id)
        found.alone |= _alone(row.id, evidence.get(id(row), ()))
    for row in (*corpus.rows["organisations"], *corpus.rows["places"]):
        name = fold(str(row.values.get("name") or ""))
        if len(name) >= _STEM:
            found.names.add(name)
            found.alone |= _alone(name, evidence.get(id(row), ()))
    for row in corpus.rows["posts"]:
        titles = {str(row.values.get("title") or "")}
        titles |= {item.phrase for item in evidence.get(id(row), ()) if item.basis == "stated"}
        found.posts[row.id] = {title for title in titles if title}
    found.appointments = [_record(corpus, row) for row in corpus.rows["appointments"]]
    found.figures = [_record(corpus, row) for row in corpus.rows["figures"]]
    parties: dict[str, set[str]] = {}
    for row in corpus.rows["event_participants"]:
        if row.values.get("official_id") is not None:
            parties.setdefault(str(row.values.get("event_id")), set()).add(str(row.values["official_id"]))
    found.events = [_record(corpus, row, parties.get(row.id, ())) for row in corpus.rows["events"]]
    found.places = places_of_events(corpus)
    for article_id, lock in sorted(corpus.locks.items()):
        for line in lock.lines:
            if line.words > _SHORT:
                found.lines.setdefault(line.sha256, []).append(f"{article_id}-l{line.line}")
        found.line_counts[article_id] = sum(line.words > _SHORT for line in lock.lines)
    citing = {(item.article_id, id(item.row)) for item in corpus.evidence if item.row.table != "articles"}
    found.cited = dict(Counter(article_id for article_id, _ in citing))
    found.articles = {pin.sha256: article_id for article_id, pin in corpus.pins.items()}
    for row in corpus.rows["articles"]:
        day = row.values.get("published_on")
        if isinstance(day, datetime.date):
            found.published[row.id] = day
    return found


_SHORT = 3


def _alone(key: str, evidence: Iterable[EvidenceItem]) -> dict[str, str]:
    """The one article that has evidence for an official or a name; nothing where several have."""
    articles = {item.article_id for item in evidence}
    return {key: articles.pop()} if len(articles) == 1 else {}


def _record(corpus: Corpus, row: SourceRow, officials: Iterable[str] = ()) -> KnownRecord:
    articles = frozenset(item.article_id for item in corpus.evidence_of().get(id(row), ()))
    return KnownRecord(row.values, articles, stems(str(row.values.get("label") or "")), frozenset(officials))


def stems(text: str) -> frozenset[str]:
    """The beginnings of the words of a text that are long enough to mean something."""
    return frozenset(word[:_STEM] for word in key_of(text) if len(word) >= _STEM - 1)


def official_of(person: Person, known: Known) -> tuple[str, float] | None:
    """The official whom a person's name may mean, with the likeness of the spellings from 0 to 100.

    Romanisations differ: names are compared by what they sound like.
    """
    parts = tuple(person.parts)
    if parts in known.spellings:
        return known.spellings[parts], 100.0
    heard = sounds(person.name)
    if len(parts) == 1:
        ends = {official for spelling, official in known.sounds.items() if spelling[-1] == heard[-1]}
        return (ends.pop(), _LIKELY) if len(ends) == 1 else None
    scored = ((alike(heard, spelling), official) for spelling, official in known.sounds.items())
    best = max(scored, default=(0.0, ""))
    return (best[1], best[0]) if best[0] >= _SAME_SOUND else None
