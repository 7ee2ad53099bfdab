"""Who says something: the subject of a verb of saying, as a person of the text or in the printed words."""

from __future__ import annotations

from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.clauses import verbs_in
from qantar_curation.suggesting.figures.units import singular
from qantar_curation.suggesting.lexica import joint, words
from qantar_curation.suggesting.persons.people import People, Person
from qantar_curation.suggesting.speech import genders, nominals, papers
from qantar_curation.suggesting.speech.bodies import asked_of, is_agency, proper_name
from qantar_curation.suggesting.speech.bounds import is_aside
from qantar_curation.suggesting.speech.papers import Speaker
from qantar_curation.suggesting.speech.phrases import named
from qantar_curation.suggesting.speech.sayings import bears_words, closing_comma, is_passive
from qantar_curation.suggesting.speech.spoken import Spoken
from qantar_curation.suggesting.speech.strangers import NAMELESS
from qantar_curation.suggesting.text import Line, Span
from qantar_curation.suggesting.wording import DEFINITE, HE_OR_SHE

_SAYINGS_QUOTING = words("sayings", "quoting")
_SAYINGS_TRANSITIVE = words("sayings", "transitive")
_SAYINGS_THINGS = words("sayings", "things")
_SAYINGS_MESSAGES = words("sayings", "messages")
_PEOPLE_OCCUPATION_KIN_OTHER = words("people", "occupation", "kin", "other")
_TITLES_RANK = words("titles", "rank")
_OBJECTS = frozenset(("him", "her", "them"))
_THEM = frozenset(("it", "they", "we"))
_OPENING, _AGENT, _QUOTED = 5, 4, 10
_BEFORE_TURNED = frozenset((",", '"', "'", "-", "\u2013", "\u2014"))
_PAPERS = frozenset(("statement", "communiqué", "communique", "decree", "declaration"))
_CLOSING = words("sayings", "closing") | {"according"}
_SPOKESMEN = frozenset(("spokesman", "spokeswoman", "spokesperson"))


class Speakers:
    """Resolves speakers, line by line."""

    def __init__(self, people: People) -> None:
        """Take the persons of the text."""
        self._people = people
        self.spoken = Spoken(people)
        self._fuller: dict[str, str] = {}
        """By their main word who spoke without a name, as they were printed last."""
        self.body: str | None = None
        """The body that spoke last: whom `it said` means."""

    def of_verb(self, line: Line, verb: int, low: int, high: int, sure: bool = False) -> Speaker | None:
        """The subject of a verb of saying, which stands before it from `low` on, else behind it up to `high`.

        It is `sure` to speak where a quotation stands right before all this.
        """
        if line.wide[verb] in _SAYINGS_QUOTING and line.wide[verb + 1] not in ("by", "as"):
            end = next((index for index in range(verb + 2, verb + _QUOTED) if line.wide[index] == "as"), None)
            if end is not None or line.wide[verb] != "cited":  # `who cited reasons of health`
                return self.of_phrase(line, Span(verb + 1, end - 1)) if end is not None else None
        if is_passive(line, verb):
            by = next((index for index in range(verb + 1, verb + _AGENT) if line.wide[index] == "by"), None)
            if by is None and line.wide[verb + 1] == "in" and "it" in line.low[verb - 3 : verb]:
                by = verb + 1  # `it is said in the statement of the party`
            return self.source(line, by, high) if by is not None else None
        opened = nominals.back(line, verb - 1, low)
        if opened > low and line.wide[opened] in _THEM and line.wide[opened - 1] == "what":
            return self._main_subject(line, opened - 1, low) or self.of_phrase(line, Span(opened, opened))
        subject = self.subject(line, verb, low, sure)
        if subject is not None or nominals.before(line, verb, low) is not None:
            return subject
        if line.wide[verb] in _SAYINGS_TRANSITIVE and line.wide[verb - 1] not in _BEFORE_TURNED:
            return None
        is_split = line.wide[verb + 1] == "out" and line.wide[verb].startswith("point")
        is_split |= line.wide[verb + 1] in ("in", "at") and line.wide[verb - 1] in _BEFORE_TURNED
        span = nominals.after(line, verb + is_split, high)
        sure &= line.wide[verb] not in _SAYINGS_TRANSITIVE
        return self.of_phrase(line, span, sure) if span is not None and (sure or self._is_turned(line, span)) else None

    def subject(self, line: Line, verb: int, low: int, sure: bool = False) -> Speaker | None:
        """The subject of a verb, before it from `low` on, or the one that it shares with the verb before."""
        opened = nominals.back(line, verb - 1, low)
        if opened > low and line.wide[opened] == "who" and (who := self._antecedent(line, opened)) is not None:
            return who
        span = nominals.before(line, verb, low)
        if span is None:
            return self._shared(line, verb, low)
        if "who" not in line.spoken:
            return self.of_phrase(line, span, sure)
        found = self.of_phrase(line, span)
        if found is not None:
            return found
        relative = next((at for at in range(span.first - 1, low, -1) if line.low[at] == "who"), None)
        return (
            self._antecedent(line, relative) if relative is not None else self.of_phrase(line, span, sure)
        )  # `a soldier who hid his name said`

    def is_followed(self, line: Line, index: int) -> bool:
        """Whether a verb of any kind stands before the name or office of a person: `launches Ada Venn`."""
        word = line.wide[index]
        if line.is_capital(index) or not (word.endswith("s") or form_of(word) == "past"):
            return False
        named = {one.span.first for one, _ in self._people.in_line(line)}
        begun = {post.begin for post in self.spoken.entered[line.number].offices}
        return index + 1 in named | begun

    def _shared(self, line: Line, verb: int, low: int) -> Speaker | None:
        """The subject that a verb shares with one before it: `X promised jobs and called the strike a crime`."""
        last = nominals.back(line, verb - 1, low)
        if last <= low or line.wide[last] not in nominals.JOINING:
            return None
        return self._main_subject(line, last, low)

    def _main_subject(self, line: Line, behind: int, low: int) -> Speaker | None:
        """The subject of the finite verb before a token: of `denounced` in `denounced what it called a coup`."""
        for earlier in reversed(verbs_in(line, line.sentence(behind))):
            if is_aside(line, earlier.at, low, behind):
                continue
            if low <= earlier.first and earlier.at < behind and earlier.mood not in ("participle", "infinitive"):
                span = nominals.before(line, earlier.first, low)
                if span is None or nominals.describes(line, earlier.at) or self._is_clause(line, span):
                    continue
                return self.of_phrase(line, span)
        return None

    def _is_clause(self, line: Line, span: Span) -> bool:
        """Whether a phrase holds an infinitive: `has told the commanders to do whatever is needed`."""
        verbs = verbs_in(line, line.sentence(span.first))
        return any(one.mood == "infinitive" and span.first <= one.at <= span.last for one in verbs)

    def _antecedent(self, line: Line, who: int) -> Speaker | None:
        """The person whose name stands before `who`."""
        last = who - 2 if line.wide[who - 1] == "," else who - 1
        person = next((one for mention, one in self._people.in_line(line) if mention.span.last == last), None)
        if person is not None:
            return Speaker(person.name, person)
        first = nominals.begin(line, last, line.sentence(who).first)
        return self.of_phrase(line, Span(first, last)) if last - first < _OPENING else None

    def closing(self, line: Line, sentence: Span, after: int, is_done: bool) -> str | None:
        """Who is said at the end of a sentence, or by `according to`, to tell what stands before it.

        Who announces an act that `is_done`, and an agency that reports it, leave no doubt of it.
        """
        if _CLOSING.isdisjoint(line.low[sentence.first : sentence.last + 1]):
            return None
        for index in range(sentence.last, sentence.first - 1, -1):
            if line.wide[index] == "to" and line.wide[index - 1] == "according":
                if index > after and line.wide[index - 2] == "," and line.wide[index - 3] in nominals.JOINING:
                    return None  # `X was held and, according to Y, beaten`
                found = self.source(line, index, sentence.last)
                return found.name if found is not None else None
            if (
                index > after
                and line.wide[index] in _CLOSING
                and (comma := closing_comma(line, index, after)) is not None
            ):
                if is_done and line.wide[index] == "announced":
                    return None
                found = self.of_verb(line, index, comma + 1, sentence.last)
                if is_done and found is not None and is_agency(found.name):
                    return None
                return found.name if found is not None else None
        return None

    def source(self, line: Line, to: int, high: int) -> Speaker | None:
        """Whom `according to` names, whose last token is `to`."""
        span = nominals.after(line, to, high)
        if span is not None and span.first == span.last and line.wide[span.first] in ("him", "her"):
            return self._of_pronoun(line, span)
        return self.of_phrase(line, span) if span is not None else None

    def _is_turned(self, line: Line, span: Span) -> bool:
        """Whether a phrase behind a verb of saying can be its subject, and is no object such as `told reporters`."""
        if line.wide[span.first] in HE_OR_SHE:
            return line.wide[span.first + 1] in ("", ",", ".")
        if named(self._people, line, span) is not None:
            return True
        at = nominals.head(line, span)
        bearing = line.wide[at] in _PAPERS or line.wide[at] in _SAYINGS_THINGS
        return bearing or self._is_somebody(line, at)

    def _is_somebody(self, line: Line, index: int) -> bool:
        word = line.wide[index]
        if word == "state" and line.wide[index + 1] == "of":
            return False  # `declared a state of emergency`
        known = joint(
            ("people", "occupation", "kin", "other"), ("sayings", "somebody"), ("classes", "crowd", "force", "body")
        )
        if any(post.span.first <= index <= post.span.last for post in self.spoken.entered[line.number].offices):
            return True
        return line.is_capital(index) or word in known or singular(word) in known

    def of_phrase(self, line: Line, span: Span, sure: bool = False) -> Speaker | None:
        """Whom a phrase means; where it is `sure` to speak, by whatever noun."""
        last = line.wide[span.last]
        if last in HE_OR_SHE:
            return self._of_pronoun(line, span)
        if last in _THEM and span.last == span.first:
            return self._of_them(line, span, last)
        if last in _OBJECTS and (person := named(self._people, line, span)) is not None:
            return Speaker(person.name, person)  # `one of them, Ada Venn,`
        if last in ("i", "you", "who", "which", "there", "this", "himself"):
            return None
        some = line.wide[span.first] in nominals.SOME and line.wide[span.first + 1] == "of"
        if last in _OBJECTS and not some and "to" not in line.low[span.first : span.last]:
            return None  # but `a source close to him`, `one of them`
        person = named(self._people, line, span)
        if person is not None:
            return Speaker(person.name, person)
        at = nominals.head(line, span)
        if line.wide[at] in _PAPERS:
            return papers.of_paper(self, line, span, at)
        if line.wide[at] in _SAYINGS_THINGS and (at == span.first or not line.is_capital(at)):
            owner = papers.of_message(self, line, span, at) if line.wide[at] in _SAYINGS_MESSAGES else None
            return owner or Speaker(None)
        person = self._described(line, span, at)
        if person is not None:
            return Speaker(person.name, person)
        text = nominals.printed(line, span)
        if text is not None and (person := self.spoken.descriptions.misprinted(line, span)) is not None:
            return Speaker(person.name, person)
        if text is None or not (sure or some or self._is_somebody(line, at) or line.is_capital(span.last)):
            return None
        if nominals.is_relative(line, span):
            return None
        main = line.wide[at]
        if span.first + 1 == span.last and line.wide[span.first] in DEFINITE and main in NAMELESS:
            text = self._fuller.get(main, text)  # `the source`, which is `a military source`
        self.body = self._fuller[main] = proper_name(line, span) or text
        return Speaker(self.body)

    def _of_pronoun(self, line: Line, span: Span) -> Speaker | None:
        """Whom `he`, `she` or `him` means: somebody without a name who spoke last, else a person of the text."""
        before = line.sentence(span.last).first
        inside = any(before <= one.span.first < span.last for one, _ in self._people.in_line(line))
        stranger = self.spoken.entered[line.number].nameless_before(before)
        told = genders.by_noun(stranger) if stranger is not None else None
        if stranger is not None and not inside and told in (None, line.wide[span.last]):
            return Speaker(stranger)
        who = self.spoken.meant_by(line, span.last)
        return Speaker(who.name, who) if who is not None else Speaker(self.spoken.stranger)

    def _of_them(self, line: Line, span: Span, word: str) -> Speaker | None:
        """The body that spoke last; nobody where something that bears words did; behind a question who is asked of."""
        first = line.sentence(span.first).first
        if word == "it" and first and bears_words(line, line.sentence(first - 1)):
            return Speaker(None)
        if word == "they" and not first and len(self.spoken.lines) > 1:
            asked = asked_of(self.spoken.lines[-2])
            if asked is not None:
                return Speaker(asked)
        if first and (subject := self._body_of(line, line.sentence(first - 1), several=word != "it")) is not None:
            self.body = subject
        return Speaker(self.body) if self.body is not None else None

    def _body_of(self, line: Line, sentence: Span, several: bool) -> str | None:
        """The body or group of which a sentence tells: `The African Union met on Monday.`."""
        verb = next((one for one in verbs_in(line, sentence) if one.mood not in ("participle", "infinitive")), None)
        span = nominals.before(line, verb.first, sentence.first) if verb is not None else None
        if span is None or named(self._people, line, span) is not None or span.last - span.first > _OPENING:
            return None
        at = nominals.head(line, span)
        word = line.wide[at]
        known = joint(("sayings", "somebody"), ("classes", "crowd", "force", "body"))
        known_one = word in known or word.removesuffix("s") in known
        if (word.endswith("s") or word == "police") != several or not known_one:
            return None
        return nominals.printed(line, span)

    def _described(self, line: Line, span: Span, at: int) -> Person | None:
        """Whom `the president`, `the lawyer`, `the 49-year-old` mean."""
        if line.wide[at] in _SPOKESMEN:
            named = self.spoken.descriptions.by_word(reversed(self._people.persons), line.wide[at])
            if named is not None:
                return named  # Also one named only later: `a spokesman said ... according to the spokesman X`.
        for post in self.spoken.entered[line.number].offices:
            if post.span.first <= at <= post.span.last or post.span.first == at:
                if line.wide[span.first] == "a" or line.wide[span.first] == "an":
                    return None
                holder = self.spoken.descriptions.holder_of(line, post)
                if holder is None and "new" in line.low[post.begin : post.span.first]:
                    return self.spoken.named_before(line, line.sentence(span.first).first)
                opens = span.first == line.sentence(span.first).first
                if holder is None and opens and post.status == "former" and line.wide[span.first] in DEFINITE:
                    return self.spoken.before(line, span.first - 1)  # what else was told of whom the text speaks
                return holder
        if line.wide[span.first] not in DEFINITE:
            return None
        word = line.wide[at]
        if word == "old" or word in ("man", "woman", "politician", "leader", "strongman", "veteran", "businessman"):
            return self.spoken.before(line, span.first - 1)
        if word in _PEOPLE_OCCUPATION_KIN_OTHER or word in _TITLES_RANK:
            return self.spoken.descriptions.by_word(reversed(self.spoken.recent.values()), word)
        return None
