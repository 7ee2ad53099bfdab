"""Acts of a text, each told once: which tellings are of one act, and which of them says it best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from qantar_curation.grammar.facts import remembered
from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.acts.arguments import Scene
from qantar_curation.suggesting.acts.frames import stem
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.speech import nominals
from qantar_curation.suggesting.text import Line, Span

_CLASSES_SEVERAL = words("classes", "several")
_COMMON_CALENDAR = words("common", "calendar")
_COMMON_FUNCTION_CALENDAR = words("common", "function", "calendar")
_EVENTS_UNREAL = words("events", "unreal")
_ENDS = frozenset(".?!")
_WIDE, _NEAR, _YEAR, _STEM, _CLOSE = 8, 4, 4, 5, 6
_CAPTION = gate(("photo", "\u00a9", "photograph", "picture", "file", "caption"))
_POINTING = frozenset(("the", "this", "these", "those"))
_BACK = _POINTING | {"his", "her", "their", "its"}
_MANIFOLD = words("events", "manifold")
_HAPPENING = words("events", "happening")
_OTHERS = frozenset(("another", "other", "second", "further", "additional", "similar", "separate", "fresh", "renewed"))
_FURTHER = _OTHERS | words("events", "further")
_OF_MANY, _FREEING = words("events", "of-many"), frozenset(("acqui", "clear"))
_CROWDED = words("events", "crowded")
_JOINING = words("sayings", "cuts") | words("common", "calendar") | {"of", "for", "to"}
_UPHEAVALS, _REVOLTS = words("events", "upheavals"), words("events", "revolts")
_JOINED = frozenset(("and", "or", "but", ","))
_PRONOUNS = frozenset(("he", "she", "him", "her", "himself", "herself"))
_PARTING = frozenset((",", ".", ";", '"', "and", "that", "who", "which", "after", "when", "while", "because", "to"))
_ASPECTS = {"occurred": "done", "alleged": "done", "ongoing": "done", "announced": "ahead", "planned": "ahead"}


@dataclass
class Event:
    """An act that words of a sentence tell: `at` is the place of their verb, None where a noun tells it."""

    scene: Scene
    hit: Hit
    at: int | None
    kind: str
    status: str
    speaker: str | None
    below: frozenset[int] = frozenset()
    """The tokens of the words that make something of it."""
    is_ahead: bool = False
    """Whether its verb says that it will be done, and no more."""
    is_quoted: bool = False
    """Whether it is told in a quotation."""
    line: Line = field(init=False)
    """The line that tells it."""
    span: Span = field(init=False)
    """The tokens that tell it, auxiliaries included."""
    is_verb: bool = field(init=False)
    """Whether a verb tells it."""
    place: int = field(init=False)
    """The token of its verb, or of its noun."""
    stem: str = field(init=False)
    """The beginning of its verb or noun: `arrest` and `arrested` have one."""

    def __post_init__(self) -> None:
        """Note where it is told: every other act of its kind is compared with it."""
        first, last = self.hit.first, self.hit.last
        self.line, self.is_verb = self.scene.line, self.at is not None
        self.place = last
        if self.at is not None:
            verb = self.scene.verbs[self.at]
            first, self.place = min(first, verb.first), verb.at
        self.span = Span(first, last)
        self.stem = self.line.wide[self.place][:_STEM]

    @remembered
    def is_meant(self) -> bool:
        """Whether it is a noun that points back: `the arrests`."""
        back = _POINTING if self.kind in _MANIFOLD else _BACK
        return self.at is None and self.line.wide[self.hit.first - 1] in back and not self.names

    @remembered
    def is_further(self) -> bool:
        """Whether words say that it is one more act: `similar clashes`, `was also arrested`."""
        if self.at is None:
            return not _FURTHER.isdisjoint(self.line.low[max(self.hit.first - 2, 0) : self.hit.first + 1])
        return "also" in self.line.low[self.span.first : self.hit.first]

    @remembered
    def is_beside(self) -> bool:
        """Whether it stands beside another verb as its participle: `attacked the house, throwing grenades`."""
        return self.at is not None and self.hit.form == "ing" and self.scene.verbs[self.at].mood == "participle"

    @remembered
    def is_heading(self) -> bool:
        """Whether its line is no sentence."""
        return self.line.is_title or _ENDS.isdisjoint(self.line.low[-_CLOSE:])

    @remembered
    def is_caption(self) -> bool:
        """Whether its line only tells what a picture shows."""
        return _CAPTION in self.line.gates

    @remembered
    def names(self) -> frozenset[str]:
        """The names and years around it: of a noun those right before it and right behind its preposition."""
        return _names(self.scene, self.hit, self.at is None)

    @remembered
    def doer(self) -> frozenset[str]:
        """The main word of who acts."""
        if self.at is None or self._suffers:
            return frozenset()
        return _head(self.scene, self.scene.subject(self.at))

    @remembered
    def patient(self) -> frozenset[str]:
        """The main word of what it is done to."""
        if self.at is None:
            return frozenset()
        here, at = self.scene, self.at
        return _head(here, here.subject(at) if self._suffers else here.behind(self.hit.last, at))

    @remembered
    def is_of_many(self) -> bool:
        """Whether it is done to several: `two ministers were sentenced`."""
        if self.at is None:
            return False
        here, verb = self.scene, self.scene.verbs[self.at]
        span = here.subject(self.at) if here.is_passive(verb, self.hit.last) else here.behind(self.hit.last, self.at)
        if span is None:
            return False
        opening = self.line.low[span.first : span.first + 2]
        return any(word.isdecimal() for word in opening) or not _CLASSES_SEVERAL.isdisjoint(opening)

    @remembered
    def _suffers(self) -> bool:
        """Whether its verb tells of whom it is done to by the subject."""
        return self.at is not None and self.scene.is_passive(self.scene.verbs[self.at], self.hit.last)


def _names(here: Scene, hit: Hit, is_noun: bool) -> frozenset[str]:
    """The names and years around an act: of a noun those right before it and right behind its preposition."""
    line, known = here.line, _COMMON_CALENDAR
    around = here.clause(hit.first, hit.last)
    low = max(around.first, hit.first - (2 if is_noun else _WIDE))
    high = min(around.last, hit.last + (_NEAR if is_noun else _WIDE))
    if is_noun:
        verbs = {one.at for one in here.verbs}
        high = next((at - 1 for at in range(hit.last + 1, high + 1) if line.wide[at] in _PARTING or at in verbs), high)
        if _JOINING.isdisjoint((line.wide[hit.last], line.wide[hit.last + 1])):
            high = hit.last  # `after the meeting Governor X said` names nobody of the meeting.
    found = []
    for index in range(low, high + 1):
        word = line.low[index]
        if line.printed[index][0].isupper():
            if word not in known and not line.opens(index):
                found.append(word)
        elif len(word) >= _YEAR and word[0].isdecimal():
            found.append(word)
    return frozenset(found)


def _head(here: Scene, span: Span | None) -> frozenset[str]:
    """The main word of who acts, or of what it is done to."""
    if span is not None and here.line.wide[span.last] in _JOINED:
        span = Span(span.first, span.last - 1)  # `suspended the law and dissolved the house`
    if span is None or span.last < span.first:
        return frozenset()
    for mention, person in here.people:
        at = mention.span
        apposed = at.first == span.last + 2 and here.line.wide[span.last + 1] == ","
        owns = here.line.wide[at.last + 1] == "'s"
        if (span.first <= at.first and at.last <= span.last and not owns) or apposed:
            return frozenset(person.parts[-1:])
    index = nominals.head(here.line, span)
    if not _OTHERS.isdisjoint(here.line.low[span.first : index]):
        return frozenset((f"another {here.line.wide[index]}",))
    word = here.line.wide[index]
    if word in _PRONOUNS:
        last = [person for mention, person in here.people if mention.span.last < span.first]
        return frozenset(last[-1].parts[-1:]) if last else frozenset()
    if here.line.is_number(index):
        return frozenset((word,))
    return frozenset((stem(word),)) if word.isalpha() and word not in _COMMON_FUNCTION_CALENDAR else frozenset()


def once(found: Sequence[Event]) -> list[Event]:
    """Each act once: of those of one kind that nothing tells apart the one that says it best."""
    kept: list[Event] = []
    places: dict[str, list[int]] = {}
    for one in found:
        alike = places.setdefault(one.kind, [])
        if one.is_meant and not alike and one.line.wide[one.place] in _REVOLTS and any(map(places.get, _UPHEAVALS)):
            continue  # `the revolt` after a mutiny was told of
        for at in alike:
            if _is_same(kept[at], one):
                if _weight(one) > _weight(kept[at]):
                    kept[at] = one
                break
        else:
            alike.append(len(kept))
            kept.append(one)
    return kept


def _is_same(known: Event, one: Event) -> bool:
    if not _can_be_one(known, one):
        return False
    if known.is_heading or one.is_heading:
        return True
    if one.kind in _EVENTS_UNREAL and one.line is not known.line and one.status == known.status:
        return True
    if one.is_meant:
        return True
    if one.is_further:
        return False
    if one.is_verb and known.is_verb:
        is_row = one.is_beside or (one.kind in _CROWDED and one.scene.span == known.scene.span)
        if is_row and one.line is known.line and one.doer == known.doer:
            return True
        alike_freed = (known.stem in _FREEING) == (one.stem in _FREEING)
        if one.kind in _OF_MANY and alike_freed and known.is_of_many and not one.is_of_many:
            return not any(word.startswith("another ") for word in one.patient)
        if not alike_freed:
            return False  # `Eight were sentenced, one was acquitted.`
        if one.line is not known.line and one.stem != known.stem and not one.patient & known.patient:
            return False
        if (
            one.line is not known.line
            and one.stem != known.stem
            and one.names
            and known.names
            and not one.names & known.names
        ):
            return False
        if one.patient and known.patient:
            alike = bool(one.patient & known.patient)
        else:
            alike = not one.doer or not known.doer or bool(one.doer & known.doer)
        if alike or one.line is known.line:
            return alike
        return bool(one.doer & known.doer and one.names & known.names)
    if one.is_verb != known.is_verb and one.scene.span == known.scene.span and one.line is known.line:
        noun = known if one.is_verb else one
        return not noun.names or bool(one.names & known.names)
    if one.is_verb != known.is_verb and one.kind in _UPHEAVALS and _is_named_alone(one, known):
        return True
    if one.is_verb != known.is_verb and one.stem != known.stem and not one.names & known.names:
        return False
    if one.line is not known.line and one.stem != known.stem and bool(one.names) != bool(known.names):
        return False
    return not one.names or not known.names or bool(one.names & known.names)


def _is_named_alone(one: Event, known: Event) -> bool:
    """Whether only one of two tellings has names, none of them a year: `the coup in Gao`, not `a coup of his own`."""
    names = one.names | known.names
    if one.status == "occurred" and not {"a", "an"}.isdisjoint(one.line.low[one.hit.first - 2 : one.hit.first + 1]):
        return False
    return not (one.names and known.names) and not any(name[0].isdecimal() for name in names)


def _can_be_one(known: Event, one: Event) -> bool:
    """Whether two statuses can be of one act: what was done is not what is to come, unless a noun leaves it open."""
    left, right = _ASPECTS.get(known.status, known.status), _ASPECTS.get(one.status, one.status)
    if left == right:
        return True
    if any(each.speaker and each.below and _ASPECTS.get(each.status) == "ahead" for each in (known, one)):
        return False  # What somebody calls for is no retelling of what was.
    open_ones = [each for each in (known, one) if not each.is_verb and each.status in ("occurred", "alleged")]
    return bool(open_ones) and "ahead" in (left, right)


def _weight(one: Event) -> tuple[bool, ...]:
    """How well a line tells an act: rather the body than a headline or caption, by whom it is said, by a verb."""
    is_caption = one.is_caption
    is_told = one.is_verb and one.kind not in _EVENTS_UNREAL
    happens = not one.is_verb and not one.is_meant and _happens(one)
    is_open = one.status not in ("planned", "hypothetical")
    is_dated = one.is_verb or (not one.is_meant and _is_dated(one))
    told = (one.status == "announced", is_told or happens, is_open, not one.is_quoted, is_dated)
    return not one.is_heading, not is_caption, *told


def _is_dated(one: Event) -> bool:
    """Whether the sentence of a noun names a day."""
    return not _COMMON_CALENDAR.isdisjoint(one.line.low[one.scene.span.first : one.scene.span.last + 1])


def _happens(one: Event) -> bool:
    """Whether the verb of which a noun is the subject only says that its act took place."""
    if one.line.wide[one.hit.last + 1] in _HAPPENING:
        return True
    verb = next((verb for verb in one.scene.verbs if verb.first > one.hit.last), None)
    if verb is None or verb.at > one.hit.last + _WIDE or one.line.wide[verb.at] not in _HAPPENING:
        return False
    return _PARTING.isdisjoint(one.line.low[one.hit.last + 1 : verb.first])
