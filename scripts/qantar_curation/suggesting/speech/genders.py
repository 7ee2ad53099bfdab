"""Whether `he` or `she` can mean a person: by titles and words beside the name, and by the given name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person, key_of

_NEAR = 3
_BEHIND = 8
_PARTING = frozenset(("of", "to", "and", "with", "'s", "by", "for", "whose", "who", "which", ";", '"', "his", "her"))


def of_person(person: Person) -> str | None:
    """The pronoun of a person, if anything tells it: what stands beside the name last, else the given name."""
    beside = (told_beside(mention) for mention in reversed(person.mentions))
    return next((pronoun for pronoun in beside if pronoun is not None), None) or by_name(person)


def told_beside(mention: Mention) -> str | None:
    """The pronoun of whom a title or word beside a name tells: `Mr`, `spokeswoman`, `his wife`."""
    line, (first, last) = mention.line, mention.span
    found = _told(line.low[max(first - _NEAR, 0) : first][::-1])
    if found is None and line.wide[last + 1] == ",":
        found = _told(line.low[last + 2 : last + 2 + _BEHIND])
    return found


def _told(beside: Sequence[str]) -> str | None:
    for word in beside:
        if word in _PARTING:
            break
        if (pronoun := _nouns().get(word)) is not None:
            return pronoun
    return None


def by_noun(text: str) -> str | None:
    """The pronoun that the words for somebody without a name tell: `sister`, `spokesman for the police`."""
    return _told(text.casefold().split())


@cache
def _nouns() -> dict[str, str]:
    return _pronouns("beside-she", "beside-he")


@cache
def _names() -> dict[str, str]:
    return _pronouns("she", "he")


def _pronouns(she: str, he: str) -> dict[str, str]:
    return dict.fromkeys(words("given", she), "she") | dict.fromkeys(words("given", he), "he")


def by_name(person: Person) -> str | None:
    """The pronoun that a given name tells; None of a surname alone, or where the name may be either's."""
    return next((pronoun for part in key_of(person.name)[:-1] if (pronoun := _names().get(part)) is not None), None)
