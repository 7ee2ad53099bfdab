"""One text in, all its proposals out."""

from __future__ import annotations

import datetime
import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from qantar_curation.suggesting.acts.events import Event, Events, event_proposals
from qantar_curation.suggesting.acts.untold import without_untold
from qantar_curation.suggesting.changes.appointments import Changes
from qantar_curation.suggesting.changes.cabinets.collectives import is_same_government
from qantar_curation.suggesting.changes.constructions.rulers import of_rulers
from qantar_curation.suggesting.changes.handing.successions import completed
from qantar_curation.suggesting.changes.states import Office, offices_of
from qantar_curation.suggesting.changes.telling import Change
from qantar_curation.suggesting.changes.which.inherited import filled
from qantar_curation.suggesting.dates.dating import Dated, date_proposals, dated, undated
from qantar_curation.suggesting.figures.elliptic import settled
from qantar_curation.suggesting.figures.figures import Figure, figure_proposals, figures
from qantar_curation.suggesting.figures.voices import voiced
from qantar_curation.suggesting.offices.plurals import distribute
from qantar_curation.suggesting.offices.posts import posts
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.names import mentions
from qantar_curation.suggesting.persons.people import People
from qantar_curation.suggesting.proposal import KINDS, Proposal, proposal
from qantar_curation.suggesting.speech.quotes import Quote, Quotes
from qantar_curation.suggesting.speech.speakers import Speakers
from qantar_curation.suggesting.text import Line, Span, read_lines

_ORDER = {kind: place for place, kind in enumerate(KINDS)}
Model = Callable[[Sequence[Line]], list[tuple[int, int, int]]]
"""What a language model takes for persons in some lines: line, first and last character."""


@dataclass(slots=True)
class Reading:
    """What was read out of one text, before it becomes proposals."""

    lines: list[Line]
    people: People
    dates: list[Dated]
    figures: list[Figure]
    changes: list[Change]
    quotes: list[Quote]
    events: list[Event]
    supposed: list[Change] = field(default_factory=list)
    """Offices that persons hold by what the text does not tell to happen."""
    published: datetime.date | None = None


def read(text: str, published: datetime.date | None, model: Model | None = None, with_voices: bool = False) -> Reading:
    """Read a text: persons first, over all of it, then line by line what is told of them.

    Args:
        text: The article, lines parted by line feeds.
        published: The day from which relative dates count.
        model: What finds persons besides the rules.
        with_voices: Whether figures have their speakers, which only a curator asks for.
    """
    with uncollected():
        return _read(text, published, model, with_voices)


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage is collected inside: what is read of a text is kept until it is proposed, and looked through in vain.

    What was read should be let go of before the end, which is when the collector looks at all that is new.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _read(text: str, published: datetime.date | None, model: Model | None, with_voices: bool = False) -> Reading:
    lines = read_lines(text)
    offices = {line.number: posts(line) for line in lines}
    found: list[Mention] = []
    for line in lines:
        named = mentions(line, offices[line.number])
        distribute(line, named, offices[line.number])
        found += named
    people = People(found, model(lines) if model is not None else None)
    dates = dated(lines, published)
    by_line: dict[int, list[Dated]] = {}
    for one in dates:
        by_line.setdefault(one.line.number, []).append(one)
    unresolved = undated(lines) if published is None else {}
    result = Reading(lines, people, dates, [], [], [], [], published=published)
    changes, speakers = Changes(people), Speakers(people)
    quoted, acts = Quotes(speakers), Events(speakers)
    for line in lines:
        here, of_line = offices[line.number], by_line.get(line.number, [])
        speakers.spoken.enter(line, here)
        quotes = quoted.read(line)
        result.quotes += quotes
        counted = figures(line, [*of_line, *unresolved.get(line.number, ())], here)
        result.figures += counted
        if with_voices and counted:
            voiced(line, counted, people.in_line(line), here, quotes, speakers)
        changes.read(line, here, of_line)
        result.events += acts.read(line, people.in_line(line), here, quotes)
    result.figures = settled(result.figures)
    result.supposed = changes.supposed
    result.changes = _once(completed(_filled(without_untold(changes.found, result.events))), published)
    return result


def _filled(changes: list[Change]) -> list[Change]:
    """The changes with offices that others of the text tell of those who leave them."""
    of_rulers(changes)
    return filled(changes)


def _once(changes: Sequence[Change], published: datetime.date | None = None) -> list[Change]:
    """Each change once a text: of one person and office the surest report, and a holding once, in whatever words.

    What is told of two years is told of two changes: `resigned on Monday`, and further on `in 2015 she resigned`.
    """
    kept: list[Change] = []
    places: dict[str | None, set[int]] = {}  # by person, governments under none: no others can repeat one another
    acting = [one for one in changes if one.rule.startswith("acting-")]
    for one in changes:
        if one.rule == "appointed-by" and any(_is_standing_in(one, other) for other in acting):
            continue
        keys = [one.person] if one.who is not None else [one.person, None]
        near = sorted({at for key in keys for at in places.get(key, ())})
        again = (at for at in near if _is_repeated(kept[at], one) and not _is_years_apart(kept[at], one, published))
        at = next(again, None)
        for key in keys:
            places.setdefault(key, set()).add(len(kept) if at is None else at)
        if at is None:
            kept.append(one)
        elif _is_better_said(kept[at], one):
            kept[at] = one
    return kept


def _is_better_said(known: Change, one: Change) -> bool:
    """Whether a change is told more surely, or an office in full that the headline told by letters: `PM X`."""
    if one.change == "held" and one.who is not None:
        return known.line.number == 1 < one.line.number and str(known.post).isupper()
    if one.who is None and (known.line.is_title or (one.date is not None and not known.date)):
        return True
    return one.confidence > known.confidence and one.change != "held"


def _is_standing_in(one: Change, other: Change) -> bool:
    """Whether who came into a place is told in that line to hold it for a time only."""
    told = other.rule.startswith("acting-") and other.line is one.line and other.person == one.person
    return told and other.post is not None and same_post(one.post, other.post)


_ENDED = {"dismissed", "removed"}
_NEWS = 3
"""The lines that tell the news, whose undated changes are of the day of the text."""
_YEAR = 4


def _is_years_apart(known: Change, one: Change, published: datetime.date | None) -> bool:
    """Whether two reports are of two years, with another year or more between them."""
    years = [_year(change, published) for change in (known, one)]
    return known.change != "held" and years[0] > 0 and years[1] > 0 and abs(years[0] - years[1]) > 1


def _year(one: Change, published: datetime.date | None) -> int:
    """The year of a change, 0 where it is not known."""
    if one.date is not None:
        return int(one.date[:_YEAR]) if one.date[:_YEAR].isdecimal() else 0
    return published.year if published is not None and one.line.number <= _NEWS else 0


def _is_repeated(known: Change, one: Change) -> bool:
    if is_same_government(known, one):
        return True
    if known.person != one.person or (known.change != one.change and {known.change, one.change} != _ENDED):
        return False
    return known.post is None or one.post is None or same_post(known.post, one.post)


def suggest(
    text: str, published: datetime.date | None, model: Model | None = None, kinds: Sequence[str] = KINDS
) -> list[Proposal]:
    """The proposals of a text, by line and place.

    Args:
        text: The article.
        published: The day from which relative dates count.
        model: What finds persons besides the rules.
        kinds: Which kinds are wanted.
    """
    with uncollected():
        return in_order(propose(_read(text, published, model), kinds))


def in_order(found: Sequence[Proposal]) -> list[Proposal]:
    """Proposals by line and place, and there by kind."""
    return sorted(found, key=lambda one: (one.line, one.char_start, _ORDER[one.kind], one.char_end))


def propose(found: Reading, kinds: Sequence[str] = KINDS) -> list[Proposal]:
    """The proposals that a reading gives, in no order."""
    made: list[Proposal] = []
    if "person" in kinds:
        made += _persons(found)
    if "appointment" in kinds:
        made += [_appointment(one) for one in found.changes]
    if "figure" in kinds:
        day = found.published
        made += figure_proposals(found.figures, day.isoformat() if day is not None else None)
    if "date" in kinds:
        made += date_proposals(found.dates)
    if "event" in kinds:
        made += event_proposals(found.events)
    if "quote" in kinds:
        for one in found.quotes:
            made.append(proposal("quote", one.line, one.start, one.end, {"speaker": one.speaker}, 0.9, one.rule))
    return made


def _persons(found: Reading) -> list[Proposal]:
    states: dict[int, Office] = offices_of(found.people.persons, [*found.changes, *found.supposed], found.published)
    made = []
    for person in found.people.persons:
        state = states.get(id(person))
        mention = person.first
        start, end = _place(mention.line, mention.span)
        value = {
            "name": person.name,
            "post": state.post if state is not None else None,
            "status": state.status if state is not None else None,
        }
        confidence = min(0.97, 0.5 + 0.1 * max(person.score, 0.5))
        made.append(proposal("person", mention.line, start, end, value, confidence, person.rule, person.engine))
    return made


def _place(line: Line, span: Span) -> tuple[int, int]:
    return line.tokens[span.first].start, line.tokens[span.last].end


def _appointment(one: Change) -> Proposal:
    start, end = one.line.tokens[one.start].start, one.line.tokens[one.end].end
    value = {"change": one.change, "person": one.person, "post": one.post, "date": one.date}
    return proposal("appointment", one.line, start, end, value, one.confidence, one.rule)
