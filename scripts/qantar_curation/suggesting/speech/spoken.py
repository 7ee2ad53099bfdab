"""Of whom a text speaks, sentence by sentence: whom a pronoun means, and who has no name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain

from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import People, Person
from qantar_curation.suggesting.speech.holders import GENDERS, Descriptions
from qantar_curation.suggesting.speech.sayings import stranger_of
from qantar_curation.suggesting.text import Line, Span

PRONOUNS = frozenset(("he", "she"))
_OBLIQUE = frozenset(("of", "for", "to", "with", "by", "against", "from", "under", "than", "like", "over", "on", "and"))
_HANGING = _OBLIQUE - {"to", "for"}
_OPENING = 5


@dataclass(slots=True)
class Entered:
    """What is known of a line: its offices, and by sentence of whom it speaks, with a name and without."""

    offices: Sequence[Post]
    spoken: list[tuple[int, Person]] = field(default_factory=list)
    nameless: list[tuple[int, str]] = field(default_factory=list)


class Spoken:
    """Notes, line by line, of whom the text speaks."""

    def __init__(self, people: People) -> None:
        """Take the persons of the text."""
        self._people = people
        self.descriptions = Descriptions(people)
        self.entered: dict[int, Entered] = {}
        self.subject: Person | None = None
        self.stranger: str | None = None
        self._genders: dict[int, str] = {}
        self.recent: dict[int, Person] = {}
        """The persons in the order in which they were named last, by their `id()`."""

    def enter(self, line: Line, offices: Sequence[Post]) -> None:
        """Turn to the next line."""
        here = self.entered[line.number] = Entered(offices)
        for mention, person in self._people.in_line(line):
            self._learn(line, mention, person)
        if line.is_title:
            return
        for sentence in line.sentences:
            who = self._subject_of(line, sentence)
            stranger = stranger_of(line, sentence)
            if stranger is not None or who is not None:
                self.stranger = stranger
            if self.stranger is not None:
                here.nameless.append((sentence.first, self.stranger))
            if who is not None:
                self.subject = who
            if self.subject is not None:
                here.spoken.append((sentence.first, self.subject))

    def _learn(self, line: Line, mention: Mention, person: Person) -> None:
        for index in (mention.span.first - 1, mention.span.first - 2):
            if (gender := GENDERS.get(line.word(index))) is not None:
                self._genders[id(person)] = gender
                break
        if not line.is_title:
            self.recent.pop(id(person), None)
            self.recent[id(person)] = person

    def _subject_of(self, line: Line, sentence: Span) -> Person | None:
        """The person of whom a sentence speaks: the first that is no genitive and hangs on no preposition."""
        found: list[tuple[int, Person]] = []
        for mention, person in self._people.in_line(line):
            at = mention.span.first
            if sentence.first <= at <= sentence.last and not self._is_oblique(line, mention):
                found.append((at, person))
        for post in self.entered[line.number].offices:
            if sentence.first <= post.span.first <= sentence.last and line.word(post.begin) == "the":
                holder = self.descriptions.holder_of(line, post)
                if holder is not None and line.word(post.begin - 1) not in _HANGING:
                    found.append((post.span.first, holder))
        first = min(found, key=lambda one: one[0]) if found else None
        end = first[0] if first is not None else sentence.last
        opening = line.low[sentence.first : min(end, sentence.first + _OPENING)]
        for index, word in enumerate(opening, sentence.first):
            if word in PRONOUNS:
                return self.meant_by(line, index)
        return first[1] if first is not None else None

    def named_in(self, line: Line, sentence: Span) -> Person | None:
        """The first person whom a sentence names."""
        here = self._people.in_line(line)
        return next((who for one, who in here if sentence.first <= one.span.first <= sentence.last), None)

    def _is_oblique(self, line: Line, mention: Mention) -> bool:
        if line.word(mention.span.last + 1) == "'s":
            return True
        start = mention.span.first
        for post, is_before in mention.posts:
            if is_before:
                start = min(start, post.begin)
        while line.word(start - 1) in words("titles", "honorific", "rank") or line.word(start - 1) == ".":
            start -= 1
        return line.word(start - 1) in _OBLIQUE

    def before(self, line: Line, index: int) -> Person | None:
        """Of whom the sentences up to a token speak, its own included."""
        return next((who for first, who in reversed(self.entered[line.number].spoken) if first <= index), self.subject)

    def meant_by(self, line: Line, at: int) -> Person | None:
        """Whom the `he` or `she` at a token means."""
        pronoun = line.word(at)
        sentence = line.sentence(at)
        here = [
            person
            for mention, person in self._people.in_line(line)
            if sentence.first <= mention.span.first < at and not self._is_oblique(line, mention)
        ]
        earlier = next(
            (who for first, who in reversed(self.entered[line.number].spoken) if first < sentence.first), None
        )
        own = next((who for first, who in self.entered[line.number].spoken if first == sentence.first), None)
        wanted = [*here[:1], *([own] if own is not None and here else []), earlier, own, self.subject]
        for person in chain(wanted, reversed(self.recent.values())):
            if person is not None and self._genders.get(id(person), pronoun) == pronoun:
                self._genders.setdefault(id(person), pronoun)
                return person
        return None
