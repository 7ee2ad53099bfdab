"""What behind a name speaks for a person or against one: verbs of saying, ages, relative clauses, places."""

from __future__ import annotations

from functools import cache

from qantar_curation.suggesting.lexica import pairs, words
from qantar_curation.suggesting.offices.beside import count_for
from qantar_curation.suggesting.offices.given_names import ends_name
from qantar_curation.suggesting.persons.evidence import ARTICLES, KIN, QUOTES, people_nouns
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.text import Line

_ORGANISATIONS_PLACE_NOUN = words("organisations", "place-noun")
_PEOPLE_POSSESSION = words("people", "possession")
_PEOPLE_VERB = words("people", "verb")
_SEATS = frozenset(("mp", "mla", "mep", "mlc", "mna"))
_IN_OFFICE = 3.0
"""What counts that somebody is told to be given an office."""
_INSTALLING = frozenset(("named", "appointed", "elected", "nominated", "reappointed", "reelected", "re-elected"))
_SAYINGS_PAST_PRESENT = words("sayings", "past", "present")
_POSTS_HEAD = words("posts", "head")
_TITLES_STATE_PAIRS = pairs("titles", "state")
_DESCRIBED = 4
_ARTICLES_OR_HIS_HER = ARTICLES | {"his", "her"}
_OF_PLACE = frozenset(
    ("of", "in", "near", "on", "about", "where", "outside", "north", "south", "east", "west", ",", ".", "that")
)


@cache
def _bodies_behind() -> frozenset[str]:
    return words("organisations", "place", "behind") | words("posts", "body")


def behind(mention: Mention) -> None:
    """Count what stands behind a name."""
    line, after = mention.line, mention.span.last + 1
    word = line.wide[after]
    if word in _SAYINGS_PAST_PRESENT:
        mention.score += 2.0
        mention.rule = "says" if mention.rule == "capitals" else mention.rule
    elif word == "'s" and line.wide[after + 1] in _PEOPLE_POSSESSION:
        mention.score += 1.5
    elif word in _PEOPLE_VERB:
        mention.score += 2.0
    elif word in _bodies_behind() and not line.is_capital(after):
        mention.score -= 0.0 if ends_name(line, after - 1) else 3.0
    elif word in ("was", "has", "had", "is", "will", "also", "who"):
        mention.score += _IN_OFFICE if mention.tokens > 1 and _is_installed(line, after) else 0.3
    if word in _SEATS and line.is_capital(after) and line.is_capital(after + 1):
        mention.score -= 5.0  # `Kirin MP Rahman Idris`: a constituency
    if word == "(" and line.is_number(after + 1) if after + 1 < len(line.tokens) else False:
        count_for(mention, 1.5, "age")
    if word == ",":
        _apposition(mention, after + 1)
        if line.wide[mention.span.first - 1] == "," and line.wide[after + 1] in _SAYINGS_PAST_PRESENT:
            mention.score += 1.0
    if word in QUOTES and line.wide[mention.span.first - 1] in QUOTES and word != "'":
        mention.score -= 2.0


def _is_installed(line: Line, index: int) -> bool:
    """Whether an office is told to be given to somebody: `was named acting president`, whatever the name looks like."""
    index += line.wide[index] in ("has", "had")
    index += line.wide[index] in ("was", "is", "been")
    if line.wide[index] == "sworn":
        return True
    if line.wide[index] not in _INSTALLING:
        return False
    return any(line.wide[at] in _POSTS_HEAD for at in range(index + 1, index + _DESCRIBED))


def _apposition(mention: Mention, index: int) -> None:
    line = mention.line
    word = line.wide[index]
    if word.isdecimal() and len(word) <= 2 and line.wide[index + 1] in (",", ".", ")", "and"):
        count_for(mention, KIN, "age")
    elif word in ("who", "whose"):
        count_for(mention, 2.0, "relative")
    elif word in ("aged",):
        count_for(mention, KIN, "age")
    elif word in _ARTICLES_OR_HIS_HER or word in _TITLES_STATE_PAIRS or word in people_nouns():
        steps = range(index, min(index + 5, len(line.tokens)))
        if any(line.wide[step] in people_nouns() for step in steps[:4]):
            spoken = line.wide[mention.span.first - 1] in _SAYINGS_PAST_PRESENT
            count_for(mention, KIN if spoken else 2.0, "person-noun")
        elif any(_is_place_behind(line, step) for step in steps):
            mention.score -= 2.0


def _is_place_behind(line: Line, index: int) -> bool:
    """Whether a noun explains a name as a place: `X, a town in the north`."""
    return line.wide[index] in _ORGANISATIONS_PLACE_NOUN and line.wide[index + 1] in _OF_PLACE
