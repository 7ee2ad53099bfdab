"""Whom a description of a person means: the holder of an office, the one beside whose name a word stood before."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.suggesting.changes.telling import same_post
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import People, Person, key_of
from qantar_curation.suggesting.text import Line, Span

_RULERS = frozenset(("president", "king", "queen", "sultan", "emir", "chancellor", "premier", "prime"))
_RULING = frozenset(("leader", "ruler", "strongman", "monarch"))
_MALE = frozenset(("mr", "sir", "lord", "king", "sheikh", "sultan", "father", "prince"))
_FEMALE = frozenset(("ms", "mrs", "miss", "dame", "lady", "queen", "sheikha", "madam", "princess", "mme"))
GENDERS = dict.fromkeys(_MALE, "he") | dict.fromkeys(_FEMALE, "she")
"""The pronoun of whom a title or honorific stands before."""
_NEAR = 3
_SAME_SPELLING = 84
_SHORTEST_NAME = 4


def holder_of(people: People, line: Line, post: Post) -> Person | None:
    """Who holds an office in the text: of several the one who was named last; nobody whom it names only later."""
    text = post.text.casefold()
    main = text.split(" of ")[0].split()[-1]
    exact, loose = [], []
    for person in people.persons:
        for mention in person.mentions:
            for known, _ in mention.posts:
                if known.span == post.span and mention.line is line:
                    return person
                if same_post(known.text, post.text):
                    exact.append((known.status == "former", mention, person))
                elif known.text.casefold().split(" of ")[0].split()[-1] == main and len(text.split()) == 1:
                    loose.append((known.status == "former", mention, person))
    if text.startswith("head of state") or (main in _RULING and len(text.split()) <= 2):
        loose += [
            (known.status == "former", mention, person)
            for person in people.persons
            for mention in person.mentions
            for known, _ in mention.posts
            if known.text.casefold().split()[0] in _RULERS
        ]
    for found in (exact, loose):
        if found:
            who = max(found, key=lambda one: _rank(one, line))[2]
            return who if _is_named_by(line, who) else None
    return None


def _rank(one: tuple[bool, Mention, Person], line: Line) -> tuple[bool, bool, int]:
    """Rather who is in office, was named before, and last."""
    is_former, mention, _ = one
    return not is_former, mention.line.number <= line.number, -abs(line.number - mention.line.number)


def by_word(recent: Sequence[Person], word: str) -> Person | None:
    """The person beside whose name a word stands somewhere before: `the lawyer`, `the general`."""
    for person in reversed(recent):
        for mention in person.mentions:
            line, (first, last) = mention.line, mention.span
            beside = {line.word(index) for index in range(first - _NEAR, first)}
            if line.word(last + 1) == ",":
                beside |= {line.word(index) for index in range(last + 2, last + 2 + _NEAR)}
            if word in beside:
                return person
    return None


def misprinted(people: People, line: Line, span: Span) -> Person | None:
    """The person whose surname a phrase writes in another spelling."""
    name = line.word(span.last)
    first = span.last
    while first > span.first and line.word(first - 1) in words("titles", "honorific", "rank") | {"."}:
        first -= 1
    if first != span.first or not line.is_capital(span.last) or len(name) < _SHORTEST_NAME:
        return None
    from rapidfuzz import fuzz

    wanted = " ".join(key_of(line.printed[span.last]))
    near = [who for who in people.persons if fuzz.ratio(who.parts[-1], wanted) >= _SAME_SPELLING]
    return near[0] if len(near) == 1 else None


def _is_named_by(line: Line, person: Person) -> bool:
    """Whether a person was named in a line or before it."""
    return any(mention.line.number <= line.number for mention in person.mentions)
