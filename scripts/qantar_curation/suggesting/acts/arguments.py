"""Who acts on what: the tokens before and behind a verb that hold its subject and its object."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import compress
from operator import attrgetter

from qantar_curation.grammar.clauses import Verb
from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.acts.frames import Wanted, is_agent, with_plurals
from qantar_curation.suggesting.acts.presents import LEADING, is_no_longer, present
from qantar_curation.suggesting.acts.subjects import ends_object, opens_clause, over_asides
from qantar_curation.suggesting.clauses import verbs_in
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.speech import nominals
from qantar_curation.suggesting.speech.sayings import is_saying
from qantar_curation.suggesting.text import Line, Span
from qantar_curation.suggesting.wording import CALENDAR, RELATIVES

_COMMON_CALENDAR = words("common", "calendar")
_SAYINGS_DETERMINERS = words("sayings", "determiners")
_INHERITING = frozenset(("and", "or", "but", ",", "to", "by", "then", "after", "before", "without", "while"))
_APART = frozenset((",", "and", "or", "but", "that", ";", ":", '"', "when", "after", "as", "while"))
_PAIRING = frozenset(("with", "between"))
_ENDS_OF_OBJECTS = words("sayings", "breaks") - {"than", "since", "before", "until"}
_PEOPLE = Wanted(with_plurals(words("people", "occupation", "kin", "other")))
_DUE, _LEADING_IN = words("operators", "adjective-plan"), words("sayings", "skipped", "determiners")
_ARTICLES = words("operators", "determiners") - {"that"}
_STOPS = frozenset((".", ";", ":", '"', "(", ")", "\u2014", "\u2013"))
_ENDING_OBJECTS = _ENDS_OF_OBJECTS | _STOPS | {","}
_LIGHT = gate(
    ("declare", "impose", "hold", "launch", "announce", "stop", "end", "lift", "make", "stage", "order", "resume")
)
_PARTS = frozenset((";", '"'))
_BEHIND_PASSIVES = frozenset(
    (",", ".", ";", ":", ")", "by", "in", "at", "on", "during", "after", "over", "near", "since")
)
_SOME = frozenset(("both", "all", "most", "some", "many", "others"))
_BLAMED = frozenset(("accused", "suspected", "convicted", "stripped", "relieved"))
_OBJECT, _NAMED = 9, 4
_CLAUSE = 14
_place = attrgetter("at")
UNSURE = frozenset(("base", "third"))
"""The forms of verbs that look like nouns."""
_FINITE = frozenset(("past", "present", "perfect", "future", "would", "unreal", "must", "may", "going-on"))


@dataclass(slots=True)
class Scene:
    """A sentence with what the frames ask it for: its verbs, the persons and the offices of the line."""

    line: Line
    span: Span
    people: Sequence[tuple[Mention, Person]]
    offices: Sequence[Post]
    verbs: Sequence[Verb]
    found: dict[int, Span | None] = field(default_factory=dict)
    """The subjects that were asked for, by the place of their verb."""
    charges: bool | None = None
    """Whether a word of the sentence accuses somebody, once that was asked."""
    objects: dict[int, Span | None] = field(default_factory=dict)
    """What stands behind the words that were asked for, by their last token."""

    def has(self, wanted: Wanted, span: Span | None) -> bool:
        """Whether something wanted stands among some tokens."""
        return span is not None and self.holds(wanted, span.first, span.last)

    def holds(self, wanted: Wanted, first: int, last: int) -> bool:
        """Whether something wanted stands among the tokens `first` to `last`."""
        if not wanted.words.isdisjoint(self.line.low[first if first > 0 else 0 : last + 1 if last >= 0 else 0]):
            return True
        return (wanted.names and self._has_name(first, last)) or (wanted.persons and self._has_person(first, last))

    def _has_name(self, first: int, last: int) -> bool:
        """Whether a name stands among some tokens, of whatever it is."""
        line = self.line
        return any(
            line.is_capital(index) and line.low[index] not in CALENDAR and not line.opens(index)
            for index in range(first, min(last, first + _NAMED) + 1)
        )

    def _has_person(self, first: int, last: int) -> bool:
        if any(first <= one.span.first <= last for one, _ in self.people):
            return True
        if any(first <= one.head <= last for one in self.offices):
            return True
        return self.holds(_PEOPLE, first, last) or any(map(is_agent, self.line.low[max(first, 0) : last + 1]))

    def verb_at(self, first: int, last: int) -> int | None:
        """The place among the verbs of the first one within some tokens."""
        for at, one in enumerate(self.verbs):
            if first <= one.at:
                return at if one.at <= last else None
        return None

    def verb_on(self, index: int) -> Verb | None:
        """The verb at a token."""
        at = self.verb_at(index, index)
        return self.verbs[at] if at is not None else None

    def is_shared(self, at: int | None) -> bool:
        """Whether a verb takes the subject of one before it."""
        return at is not None and any(self.subject(at) == self.subject(one) for one in range(at))

    def subject(self, at: int) -> Span | None:
        """The tokens of the subject of a verb; of one without its own that of the verb before."""
        if at not in self.found:
            self.found[at] = None  # Verbs that lean on one another have no subject.
            self.found[at] = self._subject(at)
        return self.found[at]

    def _subject(self, at: int) -> Span | None:
        verb = self.verbs[at]
        low = self.span.first
        last = nominals.back(self.line, verb.first - 1, low)
        word = self.line.wide[last] if last >= low else ""
        if last + 1 < verb.first and self.line.wide[last + 1] in _SOME and is_saying(self.line, last):
            return Span(last + 1, verb.first - 1)  # `A source said both were held`
        if word in RELATIVES:
            last -= 1
            if self.line.wide[last] == ",":
                last -= 1
            return Span(nominals.begin(self.line, last, low), last) if last >= low else None
        inherits = not word or word in _DUE or word in _INHERITING or self.verb_at(last, last) is not None
        if inherits and word != ",":
            return self._inherited(at)
        if word == ",":
            if verb.mood == "participle":
                return self._inherited(at)
            if (above := self._under_perfect(at)) is not None:
                return self.subject(above)
            start = next((index + 1 for index in range(last - 2, low, -1) if opens_clause(self.line, index)), low)
            over = over_asides(self.line, start, last - 1, self.verbs)
            if over is not None and self.line.wide[over.last + 1] in RELATIVES:
                return over
            return nominals.first_segment(self.line, start, last - 1) or over or self._inherited(at)
        if word in _STOPS and nominals.is_stop(self.line, last):
            return self._inherited(at) if verb.mood in ("participle", "infinitive") else None
        if at and self._is_relative(at - 1) and _APART.isdisjoint(self.line.low[self.verbs[at - 1].at : verb.first]):
            return self.subject(at - 1)  # `Scores of men who stood near the house clashed with police`
        first = nominals.begin(self.line, last, low)
        if self.line.wide[first - 1] == "and" and self.line.wide[first - 3] in _PAIRING:
            first = nominals.begin(self.line, first - 2, low)  # `police with dogs and horses`
        for index in range(last - 1, first, -1):
            if is_saying(self.line, index):
                return Span(index + 1, last)  # `Police say two men were held`
        return Span(first, last)

    def _under_perfect(self, at: int) -> int | None:
        """The verb whose `had` a bare participle shares: `said they had removed the king, suspended the law`."""
        verb = self.verbs[at]
        if not at or verb.first != verb.at or verb.passive is not None:
            return None
        above = self.verbs[at - 1]
        shares = above.mood == "perfect" and above.first < above.at and not self._is_relative(at - 1)
        return at - 1 if shares else None

    def _is_relative(self, at: int) -> bool:
        """Whether a verb stands in a clause opened by `who`, which reports nothing."""
        verb = self.verbs[at]
        who = nominals.back(self.line, verb.first - 1, self.span.first)
        return verb.mood in _FINITE and self.line.wide[who] in RELATIVES and not is_saying(self.line, verb.at)

    def _inherited(self, at: int) -> Span | None:
        for earlier in range(at - 1, -1, -1):
            if self.verbs[earlier].mood in _FINITE or earlier == 0:
                return self.subject(earlier)
        later = next((one for one in range(at + 1, len(self.verbs)) if self.verbs[one].mood in _FINITE), None)
        if later is not None and self.verbs[at].mood == "participle" and self.verbs[at].first <= self.span.first + 1:
            return self.subject(later)
        return None

    def begin(self, verb: Verb, first: int) -> int:
        """The first token of the clause of a verb whose phrase begins at `first`: its subject with its article."""
        at = self.verbs.index(verb)
        span = self.subject(at)
        if span is not None and span.first <= first and span.first >= self.span.first:
            start = span.first
            while start - 1 >= self.span.first and self.line.wide[start - 1] in _ARTICLES:
                start -= 1
            return start
        return first

    def behind(self, last: int, at: int | None) -> Span | None:
        """The tokens behind a verb up to the next one, the end of the clause or a mark."""
        if last not in self.objects:
            self.objects[last] = self._behind(last, at)
        return self.objects[last]

    def _behind(self, last: int, at: int | None) -> Span | None:
        end = min(self.span.last, last + _OBJECT)
        for one in self.verbs[(at + 1) if at is not None else 0 :]:
            if one.first > end:
                break
            if one.first > last and not nominals.describes(self.line, one.at):
                end = one.first - 1
                break
        low = self.line.low
        for index in compress(range(last + 1, end + 1), map(_ENDING_OBJECTS.__contains__, low[last + 1 : end + 1])):
            word = low[index]
            if (
                (word in _STOPS and ends_object(self.line, index))
                or word in _ENDS_OF_OBJECTS
                or (word == "," and not self._joins(index))
            ):
                end = index - 1
                break
        return Span(last + 1, end) if end > last else None

    def is_headed(self, wanted: Wanted, span: Span | None) -> bool:
        """Whether something wanted is the main word of a phrase, what stands behind `of` or `as` left out."""
        if span is None:
            return False
        first = span.first
        while first < span.last and self.line.wide[first] in _LEADING_IN:
            first += 1
        at = nominals.head(self.line, Span(first, span.last))
        if self.line.wide[at] in wanted.words:
            return True
        if not wanted.persons:
            return False
        named = any(one.span.first <= at <= one.span.last for one, _ in self.people)
        return named or any(one.span.first <= at <= one.span.last for one in self.offices)

    def _joins(self, index: int) -> bool:
        """Whether a comma stands between the members of a list."""
        return any(self.line.wide[step] == "and" for step in range(index + 2, index + 5))

    def clause(self, first: int, last: int) -> Span:
        """The tokens around a word that belong to its clause, roughly."""
        low, high = max(self.span.first, first - _CLAUSE), min(self.span.last, last + _CLAUSE)
        around = self.line.low[low : high + 1]
        if ";" in around or '"' in around:
            low = next((at + 1 for at in range(first - 1, low - 1, -1) if self.line.low[at] in _PARTS), low)
            high = next((at - 1 for at in range(last + 1, high + 1) if self.line.low[at] in _PARTS), high)
        return Span(low, high)

    def is_passive(self, verb: Verb, last: int) -> bool:
        """Whether the subject suffers the act; a word that could be either is passive before `by`, `in` or an end."""
        if verb.passive is not None:
            return verb.passive
        if verb.mood != "past":
            return False
        if self.line.wide[verb.first - 1] == "and":
            earlier = [one for one in self.verbs if one.at < verb.at]
            if earlier and earlier[-1].passive:
                return True
        follows = self.line.wide[last + 1]
        if verb.at != last and self.line.wide[last] not in ("down", "up", "out", "over", "back", "in", "into", "off"):
            return False
        step = last + 1
        if follows == "on" and self.line.wide[last + 2] in _COMMON_CALENDAR:
            step = last + 3
            follows = self.line.wide[step]
        if step > last + 1 and follows in _SAYINGS_DETERMINERS:
            return False
        if not follows or follows in _BEHIND_PASSIVES or (follows == "of" and self.line.wide[last] in _BLAMED):
            return True
        return verb.first == self.span.first and follows in ("from", "with", "for", "as")


def scene(
    line: Line,
    span: Span,
    people: Sequence[tuple[Mention, Person]],
    offices: Sequence[Post],
    unsure: Sequence[Hit],
) -> Scene:
    """A sentence of a line, with what stands in it.

    The looks of a base or a third person do not tell a verb from a noun; among the hits that are `unsure` so those are
    verbs that stand behind a subject, or continue a row of infinitives.
    """
    known = [*verbs_in(line, span)]
    if people:
        named = {index for mention, _ in people for index in range(mention.span.first, mention.span.last + 1)}
        known = [one for one in known if one.at not in named]
    if "longer" in line.spoken:
        known = [one.but(negated=True) if is_no_longer(line, one.first) else one for one in known]
    taken = {one.at for one in known}
    for hit in unsure:
        if not span.first <= hit.first <= span.last or hit.first in taken:
            continue
        verb = present(line, span, hit, known)
        if verb is not None:
            taken.add(hit.first)
            known.append(verb)
    rows = [] if _LIGHT not in line.gates else [one for one in known if one.mood in LEADING]
    for index in line.places(_LIGHT, rows[0].at + 2, span.last - 1) if rows else ():
        if line.wide[index - 1] in ("and", "or", ",") and index not in taken:
            known.append([one for one in rows if one.at < index][-1].but(at=index, first=index))
            taken.add(index)
    known.sort(key=_place)
    return Scene(line, span, people, offices, known)
