"""Who does what: of each verb of a sentence the person who is its subject, over clauses that stand between."""

from __future__ import annotations

from collections.abc import Mapping

from qantar_curation.grammar.clauses import Verb
from qantar_curation.suggesting.changes.constructions.participles import of_participle
from qantar_curation.suggesting.changes.telling import Referent, Sentence
from qantar_curation.suggesting.changes.whose.between import (
    AUXILIARIES,
    INSERTED,
    before_date,
    before_named,
    called,
    hangs_on_another,
    is_date,
    is_loose,
    past_phrases,
)
from qantar_curation.suggesting.changes.wording import PREPOSITIONS, RESULTS
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import closed
from qantar_curation.suggesting.text import Span
from qantar_curation.suggesting.wording import DETERMINERS

_RELATIVES = gate(("who", "whose", "whom", "which"))
_JOINTS = frozenset(("and", "but", "or", "then", "&"))
_ADDED = frozenset(("after", "before", "since", "because", "as"))
_STOPS = _ADDED | {";", ":", '"', "that", "while", "when", "although", "if"}
_SUBJECTS = frozenset(("he", "she", "it", "they", "that", "who", "which"))
_JOINTS_OR_SUBJECTS_OR_MARKS = _JOINTS | _SUBJECTS | {","}
_MAKING = closed("roles-making")
_DEEPEST = 4
_HANGING = 8
_CLOSING = 5
_QUOTING = frozenset(("of", "as", "about", "for", "to", "with", "by", "it", "him", "her", "a", "an", "the"))
_ANTECEDENT = 16
_TITLES = 4


class Roles:
    """The clauses of a sentence, and who is the subject of its verbs."""

    def __init__(self, sentence: Sentence) -> None:
        """Take a sentence."""
        self._line, self._span, self._people = sentence.line, sentence.span, sentence.referents
        self._spoken = sentence.spoken
        self._verbs = dict(sentence.verbs)
        self._taking = {hit.first for hit in sentence.hits if hit.term.endswith("object")}
        self._offices = sentence.offices
        self._ends = {one.last: one for one in self._people}
        for hit in sentence.hits:
            if hit.form == "third" and hit.first not in self._verbs:
                self._verbs[hit.first] = Verb(hit.first, hit.first, "present", False, False)
        self._relatives = self._find_relatives()
        sentence.relatives = self._relatives

    def clause(self, index: int) -> Span:
        """The innermost relative clause of a token, else the sentence."""
        innermost = self._span
        for one in self._relatives:  # from left to right
            if one.first <= index <= one.last:
                innermost = one
        return innermost

    def subject(self, index: int) -> Referent | None:
        """Who is the subject of the verb at a token; None where no person is."""
        return self._subject(index, 0)

    def _subject(self, index: int, depth: int) -> Referent | None:
        verb = self._verbs.get(index) or self._begun_at(index)
        first = verb.first if verb is not None else index
        clause = self.clause(index)
        line, step = self._line, first - 1
        step = before_date(line, past_phrases(line, step, clause.first), clause.first)
        if depth < _DEEPEST and step > clause.first and line.wide[step] in _JOINTS:
            earlier = self._verb_before(step, clause)
            if earlier is not None and not self._is_joined_name(step):
                return self._subject(earlier, depth + 1)
        if depth < _DEEPEST and verb is not None and hangs_on_another(line, verb, self._verbs):
            earlier = self._verb_before(first, clause)
            if earlier is not None and (doing := self._subject(earlier, depth + 1)) is not None:
                return doing
        if (apart := of_participle(line, self._people, self._verbs, verb)) is not None:
            return apart
        if depth < _DEEPEST and verb is not None and verb.mood in ("infinitive", "participle"):
            earlier = self._verb_before(first, clause)
            chosen = self._chosen(earlier, first) if earlier is not None and verb.mood == "infinitive" else None
            if earlier is not None and (chosen or line.wide[first - 1] == "," or self._follows(earlier, first)):
                return chosen or self._subject(earlier, depth + 1)
        if verb is not None and verb.mood == "participle" and verb.first == verb.at:
            near = next((one for one in self._people if one.last == first - 1), None)
            if near is not None:
                return near  # `with X serving as chair`: who stands right before a participle
        found = self._backwards(step, clause, verb)
        if found is None and depth < _DEEPEST and line.wide[step] == ",":
            earlier = self._verb_before(step, clause)
            found = self._subject(earlier, depth + 1) if earlier is not None else None
        if found is None and clause is not self._span and line.wide[clause.first] != "whose":
            return self._antecedent(clause)
        return found

    def _begun_at(self, first: int) -> Verb | None:
        """The verb with the auxiliaries that begin at a token."""
        for one in self._verbs.values():
            if one.first == first:
                return one
        return None

    def _chosen(self, earlier: int, first: int) -> Referent | None:
        """Who is chosen by a verb to do what behind a comma is said: `picked the lawyer X, 48, to head the bank`."""
        if earlier not in self._taking or self._verbs[earlier].passive is True or self._line.wide[first - 1] != ",":
            return None
        return next((one for one in self._people if earlier < one.first and one.last < first), None)

    def _follows(self, earlier: int, first: int) -> bool:
        """Whether a verb hangs on the one before it: `was appointed last year to head`, not `asked X to head`."""
        if earlier in self._taking and self._verbs[earlier].passive is False:
            return False
        if self._line.wide[first] == "to" and self._line.wide[first + 1] in RESULTS:
            # `A beat B to become mayor`, not `asked B to become mayor`
            return self._verbs[earlier].passive is True or self._line.wide[earlier] not in _MAKING
        return first - earlier <= _HANGING and not any(earlier < one.first < first for one in self._people)

    def _backwards(self, step: int, clause: Span, verb: Verb | None) -> Referent | None:
        """The nearest person before a verb that stands in its clause as a subject can."""
        line = self._line
        ends = self._ends
        if line.wide[step] == ":" and step - 1 in ends:
            return ends[step - 1]
        if line.wide[step] in INSERTED:
            mark, step = step, self._before_insertion(step, clause, ends)
            near = ends.get(mark - 1)
            if near is not None and near.begin < near.first and line.wide[near.begin - 1] in ("and", "but", "while"):
                # `and the head of the house, X, took over`: a title before the name, no insertion behind another one.
                return near
            bare = verb is not None and verb.first == verb.at and verb.passive is not False
            if mark == step and bare and line.wide[mark] == "," and mark - 1 in ends:
                # `the trial of X, sacked in 2011`: a participle behind a comma is said of the name before it.
                return ends[mark - 1]
        apart = False  # `dismissed X, and the board of the bank resigned`: another subject stands before the verb
        while step >= clause.first:
            other = self.clause(step)
            if other is not clause:
                step = other.first - 1
                continue
            one = ends.get(step)
            if one is not None and apart and self._is_object(one, clause):
                return None
            if one is not None:
                before = line.wide[one.begin - 1]
                if before in ("the", "a", "an"):
                    before = line.wide[one.begin - 2]
                nominative = line.wide[one.first] in ("he", "she")  # `until he was moved`
                if line.wide[one.last + 1] not in ("'s", "'") and (nominative or before not in PREPOSITIONS):
                    return one
                step = one.begin - 1
                continue
            opens = line.wide[step] in _JOINTS and line.wide[step - 1] == ","
            apart = apart or (opens and line.wide[step + 1] in DETERMINERS)
            if step in self._verbs and self._verbs[step].mood != "participle" and not self._is_parted(step, verb):
                return None
            if line.wide[step] in _STOPS and not (verb is not None and verb.mood == "participle"):
                # `X, after a stormy session was dismissed`: said between, with one comma.
                return ends.get(step - 2) if line.wide[step - 1] == "," and line.wide[step] in _ADDED else None
            step -= 1
        return None

    def _is_object(self, one: Referent, clause: Span) -> bool:
        """Whether a finite verb of the clause stands before a person."""
        return any(
            clause.first <= verb.first < one.first and verb.mood not in ("infinitive", "participle")
            for verb in self._verbs.values()
        )

    def _is_parted(self, step: int, verb: Verb | None) -> bool:
        """Whether an auxiliary is parted from its verb by a date: `was on Tuesday named`."""
        first = verb.first if verb is not None else step
        return self._line.wide[step] in AUXILIARIES and all(
            is_date(self._line, index) or is_loose(self._line, index) for index in range(step + 1, first)
        )

    def _before_insertion(self, mark: int, clause: Span, ends: Mapping[int, Referent]) -> int:
        """The last token before what a mark closes: of `X, the first woman elected, resigned` the name."""
        opening = "(" if self._line.wide[mark] == ")" else self._line.wide[mark]
        for index in range(mark - 1, clause.first, -1):
            verb = self._verbs.get(index)
            if verb is not None and verb.mood not in ("participle", "infinitive") and self.clause(index) == clause:
                break  # `X, a judge, was chosen after her predecessor, Y, resigned`
            if self._line.wide[index] == opening and index - 1 in ends and self.clause(index - 1) == clause:
                return index - 1
        return mark

    def _antecedent(self, clause: Span) -> Referent | None:
        """Of whom a relative clause speaks: the nearest person before it without a verb between."""
        before = [one for one in self._people if one.last < clause.first]
        if self._line.wide[clause.first] == "which":
            return None
        if not before or clause.first - before[-1].last > _ANTECEDENT:
            return self._named_behind(clause)
        barred = any(
            before[-1].last < at < clause.first
            and self._line.wide[at] not in AUXILIARIES
            and self._line.wide[at - 1] not in ("a", "an", "the")
            and self._verbs[at].mood != "participle"
            for at in self._verbs
        )
        return None if barred else before[-1]

    def _named_behind(self, clause: Span) -> Referent | None:
        """Who is named behind the clause that tells who is meant: `the lawyer who heads the commission, X, said`."""
        line, noun = self._line, clause.first - 1
        if line.wide[clause.first] != "who" or line.wide[noun] not in called():
            return None
        if not {"the", "a", "an"} & set(line.low[max(noun - _TITLES, self._span.first) : noun]):
            return None
        behind = next((one for one in self._people if one.begin > clause.first and one.mention is not None), None)
        if behind is None or behind.begin - clause.first > _ANTECEDENT:
            return None
        set_off = line.wide[behind.begin - 1] == "," == line.wide[behind.last + 1]
        return behind if set_off and "," not in line.low[clause.first : behind.begin - 1] else None

    def _verb_before(self, step: int, clause: Span) -> int | None:
        return max((at for at in self._verbs if at < step and self.clause(at) == clause), default=None)

    def _is_joined_name(self, joint: int) -> bool:
        """Whether the `and` before a verb joins names, not verbs: never, for a name follows it then."""
        return any(one.begin == joint + 1 for one in self._people)

    def _find_relatives(self) -> list[Span]:
        if _RELATIVES not in self._line.gates:
            return []
        places = self._line.places(_RELATIVES, self._span.first, self._span.last)
        return [Span(index, self._end_of_relative(index)) for index in places]

    def _end_of_relative(self, first: int) -> int:
        """The last token of a relative clause: before the comma behind which the verb of the main clause stands."""
        line = self._line
        if line.wide[first - 1] == "(":
            closing = (index for index in range(first, self._span.last + 1) if line.wide[index] == ")")
            return next(closing, self._span.last + 1) - 1
        inner = min((at for at in self._verbs if at > first), default=None)
        if inner is None:
            return self._span.last
        if line.wide[first - 1] in ("those", "ministers", "officials"):
            listing = (at for at in range(inner + 1, self._span.last) if line.wide[at] in ("include", "includes"))
            if (at := next(listing, None)) is not None:
                return at - 1  # `Those who resigned include A`
        if line.wide[first - 1] not in (",", "\u2014", "\u2013", "-"):
            following = sorted(at for at in self._verbs if at > inner)
            for at in following:
                verb = self._verbs[at]
                before = line.wide[verb.first - 1]
                if verb.mood not in ("infinitive", "participle") and before not in _JOINTS_OR_SUBJECTS_OR_MARKS:
                    return verb.first - 1
        dashed = line.wide[first - 1] if line.wide[first - 1] in ("\u2014", "\u2013", "-") else ","
        quoted = 0  # where a quotation inside the clause ends: `who spoke of "an accident", was kept`
        for index in range(inner + 1, self._span.last + 1):
            word = line.wide[index]
            if index <= quoted and word not in (";", dashed):
                continue
            if word == '"' and line.wide[index - 1] in _QUOTING:
                quoted = next((at for at in range(index + 1, self._span.last) if line.wide[at] == '"'), 0)
            if word == ";" or (word == '"' and not quoted):
                return index - 1
            over = index + (line.wide[index + 1] == '"')
            if word == dashed and (
                self._closes(over) or self._goes_on_listing(first, inner, index) or self._gives(first, index)
            ):
                return over if line.wide[first - 1] in (dashed, '"') else before_named(line, self._people, over)
            if word == dashed and line.wide[index + 1] == "and" and self._closes(index + 1):
                return index  # `voted to remove X, who denied it, and swore in Y`
        return self._span.last

    def _gives(self, first: int, mark: int) -> bool:
        """Whether an office follows that somebody is given: `made X, who led the guard, acting head of the service`."""
        return any(one.begin == mark + 1 for one in self._offices) and any(
            at < first and at in self._verbs and self._verbs[at].passive is not True for at in self._taking
        )

    def _goes_on_listing(self, first: int, inner: int, mark: int) -> bool:
        """Whether a list of names with titles goes on behind a clause: `minister A, who leads the bloc, minister B`."""
        titled = {one.begin for one in self._people if one.begin < one.first}
        before = [one for one in self._people if one.last < first]
        within = any(inner < one.first < mark for one in self._people)
        return mark + 1 in titled and bool(before) and before[-1].begin in titled and not within

    def _closes(self, mark: int) -> bool:
        """Whether a finite verb follows a mark at once or over adverbs."""
        return any(
            mark < verb.first <= mark + _CLOSING
            and verb.mood != "infinitive"
            and (verb.mood != "participle" or verb.passive is not False)
            and all(is_loose(self._line, index) or is_date(self._line, index) for index in range(mark + 1, verb.first))
            for verb in self._verbs.values()
        )
