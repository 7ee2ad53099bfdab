"""Where a sentence counts: a number of one city or region does not contradict that of the whole country."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.text import Line, Span
from qantar_curation.suggesting.wording import CALENDAR, FUNCTION
from qantar_schema.text import fold

_CALENDAR_OR_FUNCTION = CALENDAR | FUNCTION

_PLACES_CITY_CITY_TOO_COUNTRY = words("places", "city", "city-too", "country")
_AT = frozenset(("in", "at", "near", "around", "across", "outside", "throughout"))
_REGIONS = frozenset(("region", "province", "oblast", "district", "county", "governorate", "city", "town", "village"))
_LOCAL = frozenset(("regional", "provincial", "municipal", "local"))
_NEAR = 2


class Where(NamedTuple):
    """A place: its name, folded, and whether it is a whole country."""

    name: str
    is_country: bool


def places_of_events(corpus: Corpus) -> dict[str, Where]:
    """The place of each event that has one: its own, else that of the event that it is part of."""
    events, places = corpus.ids("events"), corpus.ids("places")
    found = {}
    for row in events.values():
        place = places.get(str(_place(row, events)))
        if place is not None:
            found[row.id] = Where(fold(str(place.values.get("name"))), place.values.get("kind") == "country")
    return found


def _place(row: SourceRow, events: Mapping[str, SourceRow]) -> object:
    """The place of an event, or of the nearest whole that has one."""
    seen: set[str] = set()
    whole: SourceRow | None = row
    while whole is not None and whole.id not in seen:
        if whole.values.get("place_id") is not None:
            return whole.values["place_id"]
        seen.add(whole.id)
        whole = events.get(str(whole.values.get("part_of_id")))
    return None


def is_elsewhere(line: Line, sentence: Span, place: Where | None) -> bool:
    """Whether a sentence speaks of other places only than that of an event, or of a part of a country.

    Args:
        line: The line.
        sentence: The sentence.
        place: The event's place; None where it is not known.
    """
    named = set(_named(line, sentence))
    if named:
        return place is None or place.name not in named
    return (place is None or place.is_country) and any(
        _is_of_part(line, index) for index in range(sentence.first, sentence.last + 1)
    )


def _named(line: Line, sentence: Span) -> Iterator[str]:
    """The places that a sentence names: behind `in` and its like, before `region`, or cities and countries."""
    index = sentence.first
    while index <= sentence.last:
        end = index
        while end <= sentence.last and line.is_capital(end) and line.low[end] not in _CALENDAR_OR_FUNCTION:
            end += 1
        if end == index:
            index += 1
            continue
        name = fold(" ".join(line.printed[index:end]))
        before = line.wide[index - 2] if line.wide[index - 1] == "the" else line.wide[index - 1]
        known = _PLACES_CITY_CITY_TOO_COUNTRY
        if (before in _AT or line.wide[end] in _REGIONS or name in known) and line.wide[end] != "'s":
            yield name
        index = end


def _is_of_part(line: Line, index: int) -> bool:
    """Whether a word speaks of a part of the country: `the regional hospital`, `in the city`."""
    word = line.wide[index]
    if word in _LOCAL:
        return line.wide[index + 1] not in ("bloc", "alliance", "organisation", "organization", "power")
    return word in _REGIONS and line.wide[index - 1] == "the" and line.wide[index - _NEAR] in _AT
