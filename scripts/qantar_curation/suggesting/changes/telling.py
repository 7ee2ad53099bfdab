"""What a sentence tells of offices: its people, offices, verbs and words of change, and a change as it is found."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import NamedTuple

from qantar_curation.grammar.clauses import Verb
from qantar_curation.grammar.lexicon import Hit, Lexicon
from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.dates.dating import Dated
from qantar_curation.suggesting.lexica import closed, joint, pairs, sections, words
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
    unnamed: tuple[int, str] | None = None
    """The office that somebody without a name was last told to leave, with the line that told it."""
    unnamed_change: str = "removed"
    """By which change it was left."""
    several: tuple[int, str] | None = None
    """What was last told of several without a name, with the line that told it."""
    several_post: str | None = None
    """The office of those several, in the singular."""
    found: list[Change] = field(default_factory=list)
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


_NEAR = 8
_SMALL = frozenset(("of", "for", "the", "and"))
_BESIDE = 4
_FARTHEST = 10
_UNREAL = "unreal"
"""The section of the word list that holds what takes a word of change back."""
_OVER_OBJECTS = "parted"
"""The section of what is read over an object."""


@lru_cache(maxsize=1 << 16)  # asked of every pair of offices in a text
def same_post(one: str | None, other: str) -> bool:
    """Whether two prints name one office: the same words before `of`, and behind it no more than the other has."""
    if one is None or not _same_field(one, other):
        return False
    (left, left_body), (right, right_body) = halves(one), halves(other)
    if not (left_body <= right_body or right_body <= left_body):
        return False
    more = left ^ right
    return (left <= right or right <= left) and not more & words("posts", "modifier")


def _same_field(one: str, other: str) -> bool:
    """Whether two offices can be of one field: `Minister of trade` is no `Defence Minister`."""
    known, same = words("posts", "portfolio"), pairs("posts", "same")
    left, right = (
        {same.get(word, word) for word in post.casefold().replace("-", " ").split()} for post in (one, other)
    )
    fields = left & known, right & known
    if fields[0] and fields[1]:
        return bool(fields[0] & fields[1])
    # `Minister for regional affairs` is no `housing minister`, though only one field is known.
    named = [" of " in f" {post} " or " for " in f" {post} " for post in (one, other)]
    unlike = not (left & right) - words("posts", "head") - _SMALL
    return not (unlike and ((fields[0] and named[1]) or (fields[1] and named[0])))


def halves(post: str) -> tuple[set[str], set[str]]:
    """The words of an office before `of` and behind it, as the lists write them."""
    plain = " ".join(pairs("posts", "same").get(word, word) for word in post.casefold().split())
    before, _, after = plain.replace("-", " ").replace(" for ", " of ").partition(" of ")
    return set(before.split()), set(after.split()) - {"the", "of", "for"}


def is_near(line: Line, last: int, begin: int) -> bool:
    """Whether only articles, adverbs and words that describe it stand between a verb and an office."""
    if not last < begin + 1 or begin - last > _NEAR:
        return False
    return all(_may_describe(line, index) for index in range(last + 1, begin))


def _may_describe(line: Line, index: int) -> bool:
    word = line.word(index)
    if word in _ADVERBS:
        return True
    known = joint(("common", "function"), ("people", "occupation", "kin", "other"))
    return line.tokens[index].is_word and word not in known and form_of(word) is None


def first_post(person: Person) -> str | None:
    """The first office that is printed beside a person's name."""
    return next((post.text for mention in person.mentions for post, _ in mention.posts), None)


def verb_of(sentence: Sentence, hit: Hit) -> Verb | None:
    """The verb that a word of change is or belongs to: of `be sworn in` what `will be sworn` is."""
    return sentence.verbs.get(hit.first) or next(
        (verb for verb in sentence.verbs.values() if verb.first <= hit.first <= verb.at), None
    )


@cache
def _said() -> Lexicon:
    return Lexicon({term: entries for term, entries in sections("changes").items() if term != _OVER_OBJECTS})


def _said_in(line: Line) -> tuple[Hit, ...]:
    if line.said is None:
        line.said = _said().hits_in(line.tokens)
    return line.said


def change_words(line: Line) -> list[Hit]:
    """The words of change that a line says, by change and by where the person stands."""
    return [hit for hit in _said_in(line) if hit.term != _UNREAL]


def unreal_words(line: Line) -> list[Hit]:
    """The words of a line that take words of change back; they are found with those, in one pass."""
    return [hit for hit in _said_in(line) if hit.term == _UNREAL]


def longest(hits: list[Hit]) -> list[Hit]:
    """Of hits that begin at one token the longest; those of a cabinet stand beside the others."""
    found: dict[tuple[int, bool], Hit] = {}
    for hit in hits:
        key = (hit.first, hit.term.endswith("collective"))
        known = found.get(key)
        if known is None or _outdoes(hit, known):
            found[key] = hit
    return sorted(found.values(), key=lambda one: one.first)


def outermost(hits: list[Hit]) -> list[Hit]:
    """Hits that begin inside no longer one."""
    if len(hits) < 2:
        return hits
    return [
        hit
        for hit in hits
        if not any(
            one.first <= hit.first <= one.last and one is not hit
            for one in hits
            if one.last - one.first > hit.last - hit.first
        )
    ]


def _outdoes(hit: Hit, known: Hit) -> bool:
    """Whether a hit says more than another one that begins there: it is longer, leaves no gap, or is an appointment."""
    if hit.last != known.last:
        return hit.last > known.last
    if (" _ " in hit.entry) != (" _ " in known.entry):
        return " _ " in known.entry
    return hit.term.startswith("appointed")


_CONSENTS = {"confirmed object": "nominated noun", "nominated noun": "confirmed object"}


def confirmation(sentence: Sentence, hit: Hit) -> Hit | None:
    """`confirmed the nomination of X`, `his candidacy was approved`: the noun beside a verb of consent, or the verb."""
    other = _CONSENTS.get(hit.term)
    if other is None:
        return None
    for one in sentence.hits:
        if one.term != other:
            continue
        first, last = min(one.first, hit.first), max(one.first, hit.first)
        # `approved for the post of prime minister the candidacy of X`
        over = any(sentence.line.word(at) in ("post", "position", "office") for at in range(first, last))
        if last - first <= (_FARTHEST if over else _BESIDE):
            return one
    return None
