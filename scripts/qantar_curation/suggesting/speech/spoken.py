"""Of whom a text speaks, sentence by sentence: whom a pronoun means, and who has no name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from operator import itemgetter

from qantar_curation.suggesting.clauses import verbs_in
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import People, Person
from qantar_curation.suggesting.speech import genders, nominals
from qantar_curation.suggesting.speech.holders import Descriptions
from qantar_curation.suggesting.speech.marks import quoted_spans
from qantar_curation.suggesting.speech.strangers import bystander_of, stranger_of
from qantar_curation.suggesting.text import Line, Span
from qantar_curation.suggesting.wording import HE_OR_SHE

_TITLES_HONORIFIC_RANK = words("titles", "honorific", "rank")
_OWNING = {"his": "he", "him": "he", "her": "she"}
_OBLIQUE = frozenset(("of", "for", "to", "with", "by", "against", "from", "under", "than", "like", "over", "on", "and"))
_HANGING = _OBLIQUE - {"to", "for"}
_place = itemgetter(0)
_OPENING = 5
_NEAR = 4
_FOR_EVER = 1_000_000


@dataclass(slots=True)
class Entered:
    """What is known of a line: its offices, and by sentence of whom it speaks, with a name and without."""

    offices: Sequence[Post]
    subject: Person | None
    """Of whom the text speaks before it."""
    carried: str | None
    """Who without a name spoke before it."""
    quoted: Sequence[tuple[int, int]] = ()
    """The characters inside its quotation marks."""
    spoken: list[tuple[int, Person]] = field(default_factory=list)
    nameless: list[tuple[int, str | None]] = field(default_factory=list)

    def nameless_before(self, first: int) -> str | None:
        """Who without a name spoke last before a sentence, unless somebody with a name did since."""
        return next((text for begin, text in reversed(self.nameless) if begin < first), self.carried)

    def is_quoted(self, line: Line, index: int) -> bool:
        """Whether a token of the line stands between quotation marks."""
        if not self.quoted:
            return False
        start = line.tokens[index].start
        return any(begin <= start < end for begin, end in self.quoted)


class Spoken:
    """Notes, line by line, of whom the text speaks."""

    def __init__(self, people: People) -> None:
        """Take the persons of the text."""
        self._people = people
        self.descriptions = Descriptions(people)
        self.entered: dict[int, Entered] = {}
        self.lines: list[Line] = []
        """The lines so far."""
        self.subject: Person | None = None
        self.stranger: str | None = None
        self._until = 0
        """The last line, by its count, in which a pronoun can mean the stranger."""
        self._sure: dict[int, str | None] = {}
        """The pronoun of each person by the `id()`, where the text or the given name tells it, once asked for."""
        self._likely: dict[int, str] = {}
        """The pronoun by which each was meant before."""
        self.recent: dict[int, Person] = {}
        """The persons in the order in which they were named last, by their `id()`."""

    def enter(self, line: Line, offices: Sequence[Post]) -> None:
        """Turn to the next line."""
        self.lines.append(line)
        if self.stranger is not None and len(self.lines) > self._until:
            self.stranger = None
        here = self.entered[line.number] = Entered(offices, self.subject, self.stranger, quoted_spans(line))
        if line.is_title:
            return
        if self.descriptions.lead is None and not line.is_heading:
            self.descriptions.lead = line
        people = self._people.in_line(line)
        for _, person in people:
            self.recent.pop(id(person), None)
            self.recent[id(person)] = person
        is_of_some = bool(people or offices) or HE_OR_SHE in line.gates
        for sentence in line.sentences:
            who = self._subject_of(line, sentence) if is_of_some else None
            stranger = self._stranger_of(line, sentence, who)
            if stranger is not None or who is not None:
                self.stranger = stranger
            here.nameless.append((sentence.first, self.stranger))
            if who is not None:
                self.subject = who
            if self.subject is not None:
                here.spoken.append((sentence.first, self.subject))

    def _subject_of(self, line: Line, sentence: Span) -> Person | None:
        """The person of whom a sentence speaks: the first that is no genitive and hangs on no preposition.

        Whom a quotation names the speaker does not mean by `he`.
        """
        found: list[tuple[int, Person]] = []
        here = self.entered[line.number]
        for mention, person in self._people.in_line(line):
            at = mention.span.first
            inside = sentence.first <= at <= sentence.last and not here.is_quoted(line, at)
            if inside and not self._is_oblique(line, mention):
                found.append((at, person))
        for post in here.offices:
            inside = sentence.first <= post.span.first <= sentence.last and line.wide[post.begin] == "the"
            if inside and not here.is_quoted(line, post.span.first):
                holder = self.descriptions.holder_of(line, post)
                if holder is not None and line.wide[post.begin - 1] not in _HANGING:
                    found.append((post.span.first, holder))
        if not found and (owner := self.named_at(line, sentence.first)) is not None:
            found.append((sentence.first, owner))  # `Kell's term ends in May.`
        first = min(found, key=_place) if found else None
        if HE_OR_SHE not in line.gates:
            return first[1] if first is not None else None
        end = first[0] if first is not None else sentence.last
        opening = line.low[sentence.first : min(end, sentence.first + _OPENING)]
        for index, word in enumerate(opening, sentence.first):
            if word in HE_OR_SHE and not here.is_quoted(line, index):
                return self.meant_by(line, index)
        return first[1] if first is not None else None

    def _stranger_of(self, line: Line, sentence: Span, who: Person | None) -> str | None:
        """Who without a name is spoken of in a sentence; nobody whose name stands right behind."""
        span = stranger_of(line, sentence)
        self._until = _FOR_EVER if span is not None else self._until
        if span is None and who is None:
            alone = self._office_alone(line, sentence)
            if alone is not None:
                self._until = _FOR_EVER
                return alone
            quoted = self.entered[line.number].is_quoted
            outside = (
                at for at in range(sentence.first, sentence.last) if line.wide[at] != '"' and not quoted(line, at)
            )
            first = next(outside, None)
            span = bystander_of(line, first, sentence.last) if first is not None else None
            self._until = len(self.lines) + 1 if span is not None else self._until
            if span is not None and self.descriptions.by_word(self._people.persons, line.wide[span.last]) is not None:
                return None
        if span is None:
            return None
        name = span.last + (2 if line.wide[span.last + 1] == "," else 1)
        if any(titled(line, one.span.first) <= name <= one.span.first for one, _ in self._people.in_line(line)):
            return None
        return nominals.printed(line, span)

    def _office_alone(self, line: Line, sentence: Span) -> str | None:
        """The office, held by nobody whom the text names, of which a sentence tells: `the king reinstated`."""
        for post in self.entered[line.number].offices:
            if not sentence.first <= post.span.first <= sentence.last or line.wide[post.begin] != "the":
                continue
            verbs = {one.first for one in verbs_in(line, sentence)}
            if post.span.last + 1 in verbs and not self.descriptions.is_held(post):
                return post.text
        return None

    def named_at(self, line: Line, first: int) -> Person | None:
        """The person whose name begins at a token."""
        return next((who for one, who in self._people.in_line(line) if one.span.first == first), None)

    def named_in(self, line: Line, sentence: Span) -> Person | None:
        """The first person whom a sentence names."""
        here = self._people.in_line(line)
        return next((who for one, who in here if sentence.first <= one.span.first <= sentence.last), None)

    def named_before(self, line: Line, first: int) -> Person | None:
        """The last person whom the sentences before one name in its line, else in the last line that names any."""
        here = [who for one, who in self._people.in_line(line) if one.span.first < first]
        for before in reversed(self.lines[-_NEAR:-1]) if not here else ():
            here = here or [who for _, who in self._people.in_line(before)]
        return here[-1] if here else None

    def _is_oblique(self, line: Line, mention: Mention) -> bool:
        if line.wide[mention.span.last + 1] == "'s":
            return True
        start = mention.span.first
        for post, is_before in mention.posts:
            if is_before:
                start = min(start, post.begin)
        start = titled(line, start)
        return line.wide[start - 1] in _OBLIQUE and not (line.wide[start - 1] == "for" and line.wide[start - 2] == "as")

    def before(self, line: Line, index: int) -> Person | None:
        """Of whom the sentences up to a token speak, its own included."""
        here = self.entered[line.number]
        return next((who for first, who in reversed(here.spoken) if first <= index), here.subject)

    def _told(self, person: Person) -> str | None:
        """The pronoun that a title, noun or given name tells, else that by which somebody was meant before."""
        return self._surely(person) or self._likely.get(id(person))

    def _surely(self, person: Person) -> str | None:
        if id(person) not in self._sure:
            self._sure[id(person)] = genders.of_person(person)
        return self._sure[id(person)]

    def meant_by(self, line: Line, at: int) -> Person | None:
        """Whom the `he` or `she` at a token means."""
        pronoun = _OWNING.get(line.wide[at], line.wide[at])
        sentence = line.sentence(at)
        entered = self.entered[line.number]
        inside = entered.is_quoted(line, at)
        here = [
            person
            for mention, person in self._people.in_line(line)
            if sentence.first <= mention.span.first < at
            and not self._is_oblique(line, mention)
            and (inside or not entered.is_quoted(line, mention.span.first))
        ]
        earlier = self.before(line, sentence.first - 1)
        own = next((who for first, who in entered.spoken if first == sentence.first), None)
        wanted = [*here[:1], *([own] if own is not None and here else []), earlier, own, self.subject]
        if pronoun == "she":
            # Most who hold offices are men: whom nothing else tells to be a woman is hardly meant beside one who is.
            near = chain(wanted, islice(reversed(self.recent.values()), _NEAR))
            woman = next((who for who in near if who is not None and self._told(who) == pronoun), None)
            if woman is not None:
                return woman
        for known in (self._likely, {}):
            for person in chain(wanted, reversed(self.recent.values())):
                if person is None or (self._surely(person) or pronoun) != pronoun:
                    continue
                if known.get(id(person), pronoun) == pronoun:
                    self._likely.setdefault(id(person), pronoun)
                    return person
        return None


def titled(line: Line, start: int) -> int:
    """The first token of the titles and ranks before a name, that of the name itself where none stands there."""
    while line.wide[start - 1] in _TITLES_HONORIFIC_RANK or line.wide[start - 1] == ".":
        start -= 1
    return start
