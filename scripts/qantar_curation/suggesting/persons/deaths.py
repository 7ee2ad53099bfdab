"""Who is dead when a text is written: who died, was killed, or whose death is spoken of."""

from __future__ import annotations

from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person

_KILLED = frozenset(
    ("assassinated", "murdered", "killed", "executed", "hanged", "lynched", "slain", "poisoned", "beheaded")
)
_DIED = frozenset(("died", "dies"))
_BEING = frozenset(("was", "were", "is", "been"))
_DEATHS = frozenset(("death", "assassination", "murder", "killing", "funeral", "burial", "slaying", "execution"))
_AUXILIARIES = frozenset(("has", "had", "have"))
_REACH = 14


def is_dead(person: Person) -> bool:
    """Whether a text says so beside one of the person's names."""
    return any(_dies(mention) or _is_mourned(mention) for mention in person.mentions)


def _dies(mention: Mention) -> bool:
    line, at = mention.line, mention.span.last + 1
    if line.word(at) == ",":
        # `X, the mayor of Y, was killed`
        end = next((step for step in range(at + 1, at + _REACH) if line.word(step) == ","), None)
        if end is None or any(line.word(step) in ("who", "and", "whose") for step in range(at, end)):
            return False
        at = end + 1
    elif line.word(at) == "who":
        at += 1
    if line.word(at) in _DIED:
        return True
    while line.word(at) in _AUXILIARIES or (line.word(at) in _BEING and line.word(at + 1) == "been"):
        at += 1
    if line.word(at) in _DIED:
        return True
    if line.word(at) not in _BEING:
        return False
    shot = line.word(at + 1) == "shot" and line.word(at + 2) == "dead"
    return shot or line.word(at + 1) in _KILLED


def _is_mourned(mention: Mention) -> bool:
    line, begin = mention.line, mention.span.first
    if _DEATHS.isdisjoint(line.low):
        return False
    if line.word(mention.span.last + 1) == "'s" and line.word(mention.span.last + 2) in _DEATHS - {"execution"}:
        return True
    begin = min([begin, *(post.begin for post, before in mention.posts if before)])
    while line.word(begin - 1) in words("titles", "honorific", "rank") | {"."}:
        begin -= 1
    return line.word(begin - 1) == "of" and line.word(begin - 2) in _DEATHS and line.word(begin - 3) in ("the", "after")
