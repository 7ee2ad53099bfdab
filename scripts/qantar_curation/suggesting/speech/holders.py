"""Whom a description of a person means: the holder of an office, the one beside whose name a word stood before.

What stands beside names is laid out once a text, so that each question looks at few of them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.offices.same_posts import halves, same_post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import People, Person, key_of
from qantar_curation.suggesting.speech.sayings import is_saying
from qantar_curation.suggesting.text import Line, Span, is_initial
from qantar_curation.suggesting.wording import GOVERNMENTS, INDEFINITE, RULERS

_TITLES_HONORIFIC_RANK = words("titles", "honorific", "rank")
_RULING = frozenset(("leader", "ruler", "strongman", "monarch"))
_RANKS = {"gen": "general", "col": "colonel", "maj": "major", "capt": "captain", "adm": "admiral", "lt": "lieutenant"}
_SOLDIERS = ("general", "officer")
"""By what whoever commands an army is called as well."""
_ARMIES = frozenset(
    ("army", "military", "navy", "naval", "air", "forces", "armed", "junta", "commander", "defence", "defense")
)
_CIVIL = frozenset(("minister", "secretary", "spokesman", "spokeswoman", "spokesperson", "adviser", "advisor"))
_OF_GOVERNMENT = ("head of the government", "head of government", "prime minister", "premier", "chief of government")
_PARTING = frozenset(("of", "for", "to", "with", "and", ",", ";", ":", '"', "from", "by", "that", "against"))
_NEAR = 3
_SAME_SPELLING = 84
_SHORTEST_NAME = 4


class _Printed(NamedTuple):
    """An office beside a name: in which order it is printed, whether it is over, and whose it is."""

    order: int
    is_former: bool
    mention: Mention
    person: Person


class _Offices:
    """The offices beside the names of a text, by their words, by their print and by line."""

    def __init__(self, persons: Sequence[Person]) -> None:
        self.beside: dict[tuple[int, Span], Person] = {}
        self.by_word: dict[str, list[str]] = {}
        self.ruling: list[str] = []
        self._order = 0
        self._printed: dict[tuple[str, bool], dict[int, _Printed]] = {}
        for person in persons:
            for mention in person.mentions:
                for known, _ in mention.posts:
                    self.beside.setdefault((mention.line.number, known.span), person)
                    self._take(known.text, known.status == "former", mention, person)
        self._lines = {key: sorted(by_line) for key, by_line in self._printed.items()}

    def _take(self, text: str, is_former: bool, mention: Mention, person: Person) -> None:
        self._order += 1
        by_line = self._printed.get((text, is_former))
        if by_line is None:
            if (text, not is_former) not in self._printed:
                for word in halves(text)[0] | {main_word(text)}:
                    self.by_word.setdefault(word, []).append(text)
                if text.casefold().split()[0] in RULERS:
                    self.ruling.append(text)
            by_line = self._printed[text, is_former] = {}
        by_line.setdefault(mention.line.number, _Printed(self._order, is_former, mention, person))

    def nearest(self, office: str, line: Line) -> Iterable[_Printed]:
        """Where an office is printed next to a line: up to it and behind it, held and over."""
        for is_former in (False, True):
            numbers = self._lines.get((office, is_former), [])
            at = bisect_right(numbers, line.number)
            for number in numbers[max(at - 1, 0) : at + 1]:
                yield self._printed[office, is_former][number]


class Descriptions:
    """Resolves descriptions of persons in one text."""

    def __init__(self, people: People) -> None:
        """Take the persons of the text."""
        self._people = people
        self.lead: Line | None = None
        """The first line below the headings, which may speak of whom the next one names."""

    @cached_property
    def _offices(self) -> _Offices:
        return _Offices(self._people.persons)

    @cached_property
    def _beside(self) -> dict[str, set[int]]:
        """By word the persons, by their `id()`, before whose name it stands, or behind it and a comma."""
        found: dict[str, set[int]] = {}
        for person in self._people.persons:
            for mention in person.mentions:
                line, (first, last) = mention.line, mention.span
                begin = _beside_from(line, first)
                beside = line.low[max(begin, 0) : first]  # `The general said Ada Venn` tells nothing of her
                if line.wide[last + 1] == ",":
                    beside += line.low[last + 2 : last + 2 + _NEAR]
                for word in beside:
                    found.setdefault(_RANKS.get(word, word), set()).add(id(person))
                if any(_is_soldierly(post.text) for post, _ in mention.posts):
                    for word in _SOLDIERS:
                        found.setdefault(word, set()).add(id(person))
        return found

    @cached_property
    def _heading(self) -> Person | None:
        """Whose government the text speaks of: `the fall of the government of Oto Brand`."""
        for person in self._people.persons:
            for mention in person.mentions:
                line, (first, last) = mention.line, mention.span
                behind = line.wide[last + 1] == "'s" and line.wide[last + 2] in GOVERNMENTS
                if behind or (line.wide[first - 1] == "of" and line.wide[first - 2] in GOVERNMENTS):
                    return person
        return None

    @cached_property
    def _surnames(self) -> list[str]:
        return [who.parts[-1] for who in self._people.persons]

    def holder_of(self, line: Line, post: Post) -> Person | None:
        """Who holds an office in the text: of several the one who was named last; nobody whom it names only later."""
        offices = self._offices
        beside = offices.beside.get((line.number, post.span))
        if beside is not None:
            return beside
        text = post.text.casefold()
        main, count = main_word(text), len(text.split())
        near = dict.fromkeys(known for word in halves(text)[0] | {main} for known in offices.by_word.get(word, ()))
        found = [known for known in near if same_post(known, post.text)]
        if not found:
            found = [known for known in near if count == 1 and main_word(known) == main]
            if text.startswith("head of state") or (main in _RULING and count <= 2):
                found += offices.ruling
        if count == 1:
            found = [known for known in found if known.casefold() == text] or found  # no `president of the court`
        printed = [one for known in found for one in offices.nearest(known, line)]
        if not printed:
            return self._heading if text.startswith(_OF_GOVERNMENT) else None
        who = min(printed, key=lambda one: _rank(one, line)).person
        return who if line.is_heading or self.lead is line or _is_named_by(line, who) else None

    def is_held(self, post: Post) -> bool:
        """Whether the text names anybody whose office has the same main word."""
        return main_word(post.text) in self._offices.by_word or post.text.casefold().split()[0] in self._offices.by_word

    def by_word(self, recent: Iterable[Person], word: str) -> Person | None:
        """The first of some persons beside whose name a word stands somewhere: `the lawyer`, `the general`."""
        known = self._beside.get(word)
        return next((one for one in recent if id(one) in known), None) if known else None

    def misprinted(self, line: Line, span: Span) -> Person | None:
        """The person whose surname a phrase writes in another spelling, or behind initials: `B.Temir`."""
        name = line.wide[span.last]
        first, initial = span.last, ""
        while first > span.first and (
            line.wide[first - 1] == "."
            or line.wide[first - 1] in _TITLES_HONORIFIC_RANK
            or (line.wide[first] == "." and is_initial(line.wide[first - 1]))
        ):
            first -= 1
            initial = line.wide[first] if line.wide[first + 1] == "." and len(line.wide[first]) == 1 else initial
        if line.wide[span.last + 1] == "," and (
            line.wide[span.last + 2] in INDEFINITE or line.wide[span.last + 2][:1].isdecimal()
        ):
            return None  # `Amin, a student,` is named for the first time
        if first != span.first or not line.is_capital(span.last) or len(name) < _SHORTEST_NAME:
            return None
        from rapidfuzz import fuzz, process

        wanted = " ".join(key_of(line.printed[span.last]))
        near = process.extract(wanted, self._surnames, scorer=fuzz.ratio, score_cutoff=_SAME_SPELLING, limit=2)
        found = self._people.persons[near[0][2]] if len(near) == 1 else None
        return found if found is not None and found.parts[0].startswith(initial) else None


def _beside_from(line: Line, name: int) -> int:
    """The first of the words right before a name that tell of it: in `the wife of Mr X` and `the envoy said X` none."""
    begin = name
    while name - begin < _NEAR and not (line.wide[begin - 1] in _PARTING or is_saying(line, begin - 1)):
        begin -= 1
    return begin


def _is_soldierly(office: str) -> bool:
    """Whether an office is a soldier's: `army chief`, no `defence minister`."""
    said = frozenset(office.casefold().split())
    return not _ARMIES.isdisjoint(said) and _CIVIL.isdisjoint(said)


def main_word(office: str) -> str:
    """The main word of an office: the last one before `of`."""
    return office.casefold().split(" of ")[0].split()[-1]


def _rank(one: _Printed, line: Line) -> tuple[bool, bool, int, int]:
    """Rather who is in office, was named before, and last."""
    number = one.mention.line.number
    return one.is_former, number > line.number, abs(line.number - number), one.order


def _is_named_by(line: Line, person: Person) -> bool:
    """Whether a person was named in a line or before it."""
    return any(mention.line.number <= line.number for mention in person.mentions)
