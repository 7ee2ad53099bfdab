"""What a sentence tells of offices: its people, offices, verbs and words of change, and a change as it is found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from qantar_curation.grammar.clauses import Verb
from qantar_curation.grammar.lexicon import Hit
from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.dates.dating import Dated
from qantar_curation.suggesting.lexica import closed, joint
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.speech.genders import of_person
from qantar_curation.suggesting.text import Line, Span

GAINS = frozenset(("nominated", "confirmed", "appointed", "acting"))
"""The changes by which somebody comes into an office."""
LOSSES = frozenset(("dismissed", "removed", "resigned"))
"""The changes by which somebody leaves one."""
_ADVERBS = closed("appointments-adverbs")
_NEAR = 8


@dataclass(slots=True)
class Change:
    """A change of office, or a holding; `start` and `end` are tokens of the phrase that tells it."""

    line: Line
    start: int
    end: int
    change: str
    person: str
    who: Person | None
    post: str | None
    date: str | None = None
    confidence: float = 0.8
    rule: str = ""
    over: bool = False
    """Whether a holding is past."""
    ahead: bool = False
    """Whether the office is still to be entered: `will be sworn in`."""
    coming: bool = False
    """Whether the future tells it, so that what is held now is not yet left: `X, the mayor, will head the bank`."""
    named: bool = True
    """Whether the name itself stands in the clause that tells it, no pronoun or description."""
    bare: bool = False
    """Whether a holding is told without an article: `B is justice minister`."""
    after: Person | None = None
    """Who held the office before, where only that tells which one it is."""
    likely: str | None = None
    """The office that the text was about, where nothing tells which one was left."""


@dataclass(slots=True)
class Sentence:
    """A sentence with the persons, offices, verbs, words of change and dates in it."""

    line: Line
    span: Span
    people: list[tuple[Mention, Person]]
    offices: list[Post]
    verbs: dict[int, Verb]
    hits: list[Hit]
    dates: list[Dated] = field(default_factory=list)
    spoken: frozenset[str] = frozenset()
    """The words of the line, by which most questions are answered at once."""
    referents: list[Referent] = field(default_factory=list)
    """All that means a person: the names, pronouns and descriptions."""
    relatives: list[Span] = field(default_factory=list)
    """The relative clauses of the sentence."""
    of_all: str | None = None
    """The change that is told of several without a name, whose names are listed elsewhere in the sentence."""


class Referent(NamedTuple):
    """Tokens `first` to `last` that mean a person; `begin` is the first token of the titles and nouns before a name."""

    begin: int
    first: int
    last: int
    person: Person
    mention: Mention | None


@dataclass(slots=True)
class Memory:
    """What was told before: the person spoken of, the last to enter an office, the last office left, all changes."""

    last: Person | None = None
    appointee: Person | None = None
    vacant: str | None = None
    offices: dict[int, str] = field(default_factory=dict)
    """The office of each person by the person's `id()`."""
    superiors: dict[int, str] = field(default_factory=dict)
    """The office of which each deputy is the deputy, by the deputy's `id()`."""
    spoken: str | None = None
    """The office that was told of last, in any way."""
    topic: tuple[int, str | None] = (-9, None)
    """The office that was spoken of last, as nobody's title where there was one, with its line."""
    unnamed: tuple[int, str] | None = None
    """The office that somebody without a name was last told to leave, with the line that told it."""
    unnamed_change: str = "removed"
    """By which change it was left."""
    entered_unnamed: tuple[int, str] | None = None
    """The office that somebody without a name was last told to enter, with the line that told it."""
    several: tuple[int, str] | None = None
    """What was last told of several without a name, with the line that told it."""
    several_post: str | None = None
    """The office of those several, in the singular."""
    found: list[Change] = field(default_factory=list)
    pending: list[Change] = field(default_factory=list)
    """What the sentence that is read has told so far."""
    supposed: list[Change] = field(default_factory=list)
    """The offices that somebody is only expected, asked or said not to leave."""
    entered: tuple[int, Span, str] | None = None
    """The office that was entered last, with the line and sentence that told it."""
    genders: dict[int, str] = field(default_factory=dict)
    """The pronoun, `he` or `she`, by which each person was meant, by the person's `id()`."""
    looks: dict[int, str | None] = field(default_factory=dict)
    """The pronoun that stands to be meant by words beside each name or the name, by the person's `id()`."""
    printed: dict[int, frozenset[str]] = field(default_factory=dict)
    """The offices beside the names that were asked for, by the person's `id()`."""
    named: tuple[int, list[Person]] = (-1, [])
    """Those who were named in the last sentence with names, with its line."""
    dead: tuple[int, str | None] = (-1, None)
    """The office of who was last told to have died, with the line that told it."""
    ministers: int = -1
    """The line that spoke of ministers last."""
    recent: dict[int, Person] = field(default_factory=dict)
    """The persons in the order in which they were spoken of last, by their `id()`."""

    def entered_in(self, sentence: Sentence) -> str | None:
        """The office that this sentence has just told to be entered."""
        if self.entered is None or self.entered[:2] != (sentence.line.number, sentence.span):
            return None
        return self.entered[2]

    def printed_beside(self, person: Person) -> frozenset[str]:
        """The offices beside a person's name in the text."""
        known = self.printed.get(id(person))
        if known is None:
            posts = (post.text for mention in person.mentions for post, _ in mention.posts)
            known = self.printed[id(person)] = frozenset(posts)
        return known

    def may_be(self, person: Person, pronoun: str) -> bool:
        """Whether `he` or `she` can mean a person: by pronouns of before, by words beside the name, or by it."""
        known = self.genders.get(id(person))
        if known is None:
            if id(person) not in self.looks:
                self.looks[id(person)] = of_person(person)
            known = self.looks[id(person)]
        return known is None or known == pronoun

    def meant_by(self, pronoun: str) -> Person | None:
        """Whom `he` or `she` means: the subject of before, unless he was the other one."""
        if self.last is None or self.may_be(self.last, pronoun):
            person = self.last
        else:
            fit = (one for one in reversed(self.recent.values()) if self.may_be(one, pronoun))
            person = next(fit, self.last)
        if person is not None:
            self.genders.setdefault(id(person), pronoun)
        return person


def is_near(line: Line, last: int, begin: int) -> bool:
    """Whether only articles, adverbs and words that describe it stand between a verb and an office."""
    if not last < begin + 1 or begin - last > _NEAR:
        return False
    return all(_may_describe(line, index) for index in range(last + 1, begin))


def _may_describe(line: Line, index: int) -> bool:
    word = line.wide[index]
    if word in _ADVERBS:
        return True
    known = joint(("common", "function"), ("people", "occupation", "kin", "other"))
    return line.is_word(index) and word not in known and form_of(word) is None


def first_post(person: Person) -> str | None:
    """The first office that is printed beside a person's name."""
    return next((post.text for mention in person.mentions for post, _ in mention.posts), None)


def verb_of(sentence: Sentence, hit: Hit) -> Verb | None:
    """The verb that a word of change is or belongs to: of `be sworn in` what `will be sworn` is."""
    return sentence.verbs.get(hit.first) or next(
        (verb for verb in sentence.verbs.values() if verb.first <= hit.first <= verb.at), None
    )
