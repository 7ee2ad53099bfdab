"""Offices that are spoken of as things: `the works portfolio`, `the governor's job`, `the post of rector`."""

from __future__ import annotations

from typing import NamedTuple

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.constructions.acts import before_dates
from qantar_curation.suggesting.changes.constructions.seats import SEATS, noun_end
from qantar_curation.suggesting.changes.handing.successions import office_left
from qantar_curation.suggesting.changes.telling import Memory, Referent, Sentence
from qantar_curation.suggesting.changes.which.bodies import headed
from qantar_curation.suggesting.changes.which.inherited import office_noun
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import pairs, words
from qantar_curation.suggesting.offices.portfolios import field_at, minister_of
from qantar_curation.suggesting.text import Line, Span

_POSTS_NOUN_PAIRS = pairs("posts", "noun")
_POSTS_PORTFOLIO = words("posts", "portfolio")
_POSTS_PORTFOLIO_OR_POLICE = _POSTS_PORTFOLIO | {"police"}
BRIEFS = frozenset(("portfolio", "ministry", "brief", "docket", "department"))
TITLED = frozenset(
    ("post", "position", "place", "job", "office", "role", "seat", "chair", "duties", "functions", "powers")
)
_TITLED_OR_SEATS_OR_BRIEFS = TITLED | SEATS | BRIEFS
_OF_FIELDS = frozenset(("post", "position", "job", "role"))
_LOOSE = frozenset(("mayoral", "presidential", "gubernatorial", "leadership", "command"))
_REACH = 10
_INSERTED = 12
_NEAR = 3


PLACES = gate(BRIEFS | SEATS | TITLED | pairs("posts", "noun").keys())
"""The words without which no office is spoken of so."""


class Place(NamedTuple):
    """An office that is spoken of as a thing: what it is, its first token, and whose it is told to be."""

    post: str
    first: int
    owner: Referent | None


def before_insertion(memory: Memory, sentence: Sentence, end: int) -> Place | None:
    """The office before a verb, over what stands between commas.

    Args:
        memory: What was told before.
        sentence: The sentence.
        end: The last token before the verb.
    """
    line, end = sentence.line, before_dates(sentence, end)
    if line.wide[end] == ",":
        opening = (at for at in range(end - 1, max(end - _INSERTED, sentence.span.first), -1) if line.wide[at] == ",")
        end = next(opening, 0) - 1
    return place_before(memory, sentence, end) if end >= sentence.span.first else None


def place_before(memory: Memory, sentence: Sentence, end: int) -> Place | None:
    """The office spoken of as a thing that ends at a token."""
    line, low = sentence.line, max(sentence.span.first, end - _REACH)
    if (
        line.wide[end] in ("that", "which")
        and line.low[end - 3 : end - 1] == (",", "a")
        and line.wide[end - 1] in SEATS
    ):
        # `was commander of the fleet, a job that went to X`
        said = next((one for one in sentence.offices if one.span.last == end - 4), None)
        return Place(said.text, end - 2, None) if said is not None else None
    noun = next((at for at in range(end, low - 1, -1) if line.wide[at] in _TITLED_OR_SEATS_OR_BRIEFS), None)
    if noun is not None and noun == end:
        if line.wide[noun - 1] in ("'s", "'"):
            return _owned(memory, sentence, noun)
        for first in range(noun - 1, low - 1, -1):
            opens = first == sentence.span.first or line.wide[first - 1] in ("the", ",", "and", "while", ";", "a")
            found = headed(line, first, sentence.span.last, "head") if opens and line.wide[noun] in BRIEFS else None
            if found is not None and found[1] == noun and found[0].startswith("Minister of "):
                return Place(found[0], first - (line.wide[first - 1] == "the"), None)
            field = field_at(line, first) if line.wide[noun] in _OF_FIELDS else None
            if field is not None and field.last == noun - 1:
                return Place(minister_of(line, field), first, None)
    if noun is not None and line.wide[noun + 1] == "of" and line.wide[noun] in TITLED:
        said = next(
            (one for one in sentence.offices if noun < one.begin <= noun + _NEAR and one.span.last == end), None
        )
        return Place(said.text, noun - (line.wide[noun - 1] == "the"), None) if said is not None else None
    nouns = _POSTS_NOUN_PAIRS
    named = next((at for at in range(end, low - 1, -1) if line.wide[at] in nouns), None)
    if named is not None and line.wide[named] not in _LOOSE and noun_end(sentence, named) == end:
        post = office_noun(sentence, Hit("", "", named - 1, named - 1))
        article = line.wide[named - 1] in ("the", "its", "a")
        return Place(post, named - article, None) if post is not None else None
    return _field_before(memory, sentence, end)


def _owned(memory: Memory, sentence: Sentence, noun: int) -> Place | None:
    """The office of `B's job`, `the finance minister's chair`."""
    owner = next((one for one in sentence.referents if one.last == noun - 2), None)
    if owner is not None and owner.mention is not None:
        post = office_left(memory, owner.person)
        return Place(post, owner.begin, owner) if post is not None else None
    said = next((one for one in sentence.offices if one.span.last == noun - 2), None)
    return Place(said.text, said.begin, owner) if said is not None else None


def field_of_that(sentence: Sentence, end: int) -> Place | None:
    """The office of `that of justice`, behind a ministry that was told of.

    Args:
        sentence: The sentence.
        end: The last token of the field.
    """
    line = sentence.line
    for first in range(end, max(end - _REACH, sentence.span.first), -1):
        if line.low[first - 2 : first] == ("that", "of"):
            field = field_at(line, first)
            closed = field is not None and field.last == end
            return Place(minister_of(line, field), first - 2, None) if field is not None and closed else None
    return None


def _field_before(memory: Memory, sentence: Sentence, end: int) -> Place | None:
    """A field alone that ends at a token and opens there, in a text about ministers: `Police goes to X`."""
    line, known, first = sentence.line, _POSTS_PORTFOLIO_OR_POLICE, end
    if memory.ministers < 0 or line.wide[end] not in known:
        return None
    while first > sentence.span.first and (line.wide[first - 1] in known or _joins(line, first - 1, known)):
        first -= 1
    opens = first == sentence.span.first or line.wide[first - 1] in (",", ";", "the", "while", ":", "and")
    return Place(minister_of(line, Span(first, end)), first, None) if opens else None


def _joins(line: Line, index: int, known: frozenset[str]) -> bool:
    return line.wide[index] in ("and", "&") and line.wide[index - 1] in known
