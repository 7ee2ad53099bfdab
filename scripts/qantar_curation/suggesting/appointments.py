"""Changes of office told by a sentence: who, what change, which office; and the holdings that titles state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from qantar_curation.grammar.clauses import Verb
from qantar_curation.grammar.lexicon import Hit, Lexicon
from qantar_curation.suggesting.clauses import verbs_in
from qantar_curation.suggesting.dating import Dated
from qantar_curation.suggesting.lexica import sections, words
from qantar_curation.suggesting.names import Mention
from qantar_curation.suggesting.people import People, Person
from qantar_curation.suggesting.portfolios import fields
from qantar_curation.suggesting.posts import Post
from qantar_curation.suggesting.text import Line, Span

_PRONOUNS = frozenset(("he", "she", "who"))
_OBJECTS = frozenset(("him", "her"))
_GENITIVES = frozenset(("his", "her"))
_BEFORE_POST = frozenset("as to for from of post position office the a an named become became becomes - , role job new its".split())
_STRICT = frozenset(
    (
        "remain/v|keep/v|retain/v|stay/v|is the|was the|is a|was a|is|was|lead/v|run/v|head/v|serve/v|chair/v|command/v"
        "|govern/v|keep/v the|retain/v the|succeed/v|replace/v|make/v|choose/v|select/v|pick/v|back/v|propose/v|recommend/v"
        "|approve/v|become/v|take/v over|assign/v|designate/v|endorse/v|tap/v|has been|had been|to head|install/v|promote/v"
        "|give/v up|relinquish/v|put/v forward|act/v as|continue/v as|serve/v as|name/v|have led|have headed|begin/v _ term"
        "|hold/v _ post of|stay/v as|retain/v as"
    ).split("|")
)
"""Verbs that tell a change only where an office follows."""
_COPULAS = frozenset("is the|was the|is a|was a|is|was|has been|had been|have been|will be|is to be".split("|"))
_SUCCESSION = frozenset(("succeed/v", "replace/v", "take/v over", "succeed/v by", "replace/v by", "replace/v with", "takes over"))
_ADVERBS = frozenset(
    "the a an also once previously formerly then now currently until last year month recently still briefly long both earlier"
    " before first since again twice already himself herself her his its only".split()
)
_CHOSEN = frozenset(("nominate/v", "put/v forward", "put/v _ forward", "back/v", "propose/v", "recommend/v"))
_ANNOUNCING = frozenset("team cabinet lineup line-up reshuffle includes include included appointments ministers list".split())
_BARS = frozenset((",", ".", ";", ":", '"', "by", "and", "that", "who", "in", "at", "after", "before", "with", "against", "than"))
_LEADING = {"chair/v": "chair of ", "head/v": "head of ", "lead/v": "leader of ", "have led": "leader of ", "have headed": "head of "}
_HEADING = frozenset(("will head", "will lead", "to head", "head/v", "lead/v", "chair/v", "have led", "have headed", "take/v over"))
_HEADING |= frozenset(("keep/v _ portfolio", "retain/v the _ portfolio", "take/v charge", "get/v _ portfolio", "receive/v _ portfolio"))
_HEADING |= frozenset(
    "get/v _ ministry|put/v in charge|put/v _ in charge|choose/v to lead|pick/v to lead|choose/v to head|pick/v to head|elect/v to lead"
    "|tap/v to lead|name/v to head|name/v to lead|appoint/v to lead|appoint/v to head".split("|")
)
_IN_PLACE = frozenset(("place", "stead", "successor", "replacement"))
_ENTERING = frozenset(
    "take/v office|swear/v in|be sworn in|assume/v office|take/v the oath|take/v _ oath|inaugurate/v|reappoint/v|re-appoint/v"
    "|reinstate/v|re-elect/v|reelect/v|begin/v _ term".split("|")
)
_DESCRIBED = frozenset(("the", "a", "an", "newly", "his", "her", "-"))
_PLURAL = frozenset(("were", "are", "have", "both"))
_LOSSES = frozenset(("dismissed", "removed", "resigned"))
_GAINS = frozenset(("nominated", "confirmed", "appointed", "acting"))
_COLLECTIVES = frozenset(("government", "cabinet"))
_COLLECTIVE_BEFORE = frozenset("a an the new his her its entire whole own country's 's interim caretaker coalition unity".split())
_NEGATIONS = frozenset(("not", "no", "never", "n't", "without"))
_MAX_GAP = 14


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


@dataclass(slots=True)
class _Sentence:
    line: Line
    span: Span
    people: list[tuple[Mention, Person]]
    offices: list[Post]
    verbs: dict[int, Verb]
    hits: list[Hit]
    dates: list[Dated] = field(default_factory=list)


@cache
def _lexicon() -> Lexicon:
    return Lexicon({term: entries for term, entries in sections("changes").items() if term != "unreal"})


@cache
def _unreal() -> Lexicon:
    return Lexicon({"unreal": sections("changes")["unreal"]})


class Changes:
    """Reads the changes of a text, sentence by sentence, and remembers who was spoken of."""

    def __init__(self, people: People) -> None:
        """Take the persons of the text."""
        self._people = people
        self._last: Person | None = None
        self._offices: dict[int, str] = {}
        self._vacant: str | None = None
        self._appointee: Person | None = None
        self.found: list[Change] = []

    def read(self, line: Line, offices: Sequence[Post], dates: Sequence[Dated]) -> None:
        """Read a line. Lines come in order."""
        people = self._people.in_line(line)
        hits = [hit for hit in _lexicon().hits(line.text) if hit.form != "third" or not line.is_capital(hit.first)]
        for span in line.sentences:
            inside = [one for one in people if span.first <= one[0].span.first <= span.last]
            offices_here = [one for one in offices if span.first <= one.span.first <= span.last]
            inner = {index for one in offices_here for index in range(one.span.first, one.span.last + 1)}
            told = [hit for hit in hits if span.first <= hit.first <= span.last and hit.first not in inner]
            if told or inside:
                sentence = _Sentence(line, span, inside, offices_here, {}, _longest(told), list(dates))
                if told:
                    sentence.verbs = {one.at: one for one in verbs_in(line, span)}
                made = list(self._changes(sentence))
                self.found += made
                self.found += self._holdings(sentence, made)
            if inside:
                self._last = _subject(inside, line)

    def _changes(self, sentence: _Sentence) -> Iterator[Change]:
        for hit in sentence.hits:
            change, _, role = hit.term.partition(" ")
            if any(one.first <= hit.first <= one.last and one is not hit for one in sentence.hits if one.last - one.first > hit.last - hit.first):
                continue
            if role == "collective":
                made = _collective(sentence, hit, change)
                if made is not None:
                    yield made
                continue
            beside = _confirmation(sentence, hit)
            if hit.term == "confirmed object" and beside is not None:
                continue
            if hit.term == "nominated noun" and beside is not None:
                change = "confirmed"
            if _is_unreal(sentence, hit, role):
                continue
            if _is_adjective(sentence, hit, role):
                continue
            who = self._who(sentence, hit, role)
            if who is None:
                continue
            mention, person = who
            made = self._complete(sentence, hit, change, role, mention, person)
            if made is None:
                continue
            if hit.entry in _SUCCESSION and any(one.who is person and one.change in _GAINS for one in self.found):
                continue
            self._remember(made, person)
            yield made
            yield from self._together(sentence, made, hit, role, mention)
            yield from self._further(sentence, made)
            if role == "object" and change not in _LOSSES:
                yield from self._listed(sentence, made, hit)
        yield from self._announced(sentence)
        yield from self._identified(sentence)
        for mention, person, post, last, change in fields(sentence.line, sentence.span, sentence.people, sentence.offices):
            if not any(one.who is person and one.change == change for one in self.found):
                first = mention.span.first
                made = Change(sentence.line, min(first, last), max(mention.span.last, last), change, person.name, person, post, None, 0.7, "field")
                self._remember(made, person)
                yield made

    def _together(
        self, sentence: _Sentence, made: Change, hit: Hit, role: str, mention: Mention | None
    ) -> Iterator[Change]:
        """The others of a common subject: `A and his deputy B were removed`."""
        line = sentence.line
        if mention is None or mention.span.first > hit.first or role in ("by", "noun"):
            return
        if not any(line.word(index) in _PLURAL for index in range(mention.span.last + 1, hit.last + 1)):
            return
        for other, person in sentence.people:
            between = {line.word(index) for index in range(other.span.last + 1, mention.span.first)}
            if other.span.last < mention.span.first and person is not made.who and between & {"and", ","}:
                if any(other.span.last < index < mention.span.first for index in sentence.verbs):
                    continue
                post = self._known_post(sentence, other, person, made.change) or made.post
                yield Change(line, other.span.first, made.end, made.change, person.name, person, post, made.date, 0.7, made.rule)

    def _further(self, sentence: _Sentence, made: Change) -> Iterator[Change]:
        """The other offices of one verb: `became mayor in 2009 and governor in 2015`."""
        line, last = sentence.line, made.end
        for post in sentence.offices:
            if post.begin <= last or post.begin - last > 8 or post.span.first <= made.start:
                continue
            between = range(last + 1, post.begin)
            joined = any(line.word(index) in ("and", "then", "later") for index in between)
            barred = any(index in sentence.verbs or line.word(index) in ("by", "with", "from", "as", "for", "who") for index in between)
            named = any(last < one.span.first <= post.span.last + 1 for one, _ in sentence.people)
            if not joined or (barred and line.word(post.begin - 1) != "as") or named:
                return
            near = [one for one in sentence.dates if post.span.last < line.token_at(one.start) <= post.span.last + 3]
            date = near[0].edtf if near and made.change != "held" else None
            yield Change(line, made.start, post.span.last, made.change, made.person, made.who, post.text, date, 0.65, made.rule, made.over)
            last = post.span.last

    def _announced(self, sentence: _Sentence) -> Iterator[Change]:
        """`her team: A as minister of mines, B as head of the port`, without a verb of its own."""
        line = sentence.line
        words_here = {line.word(index) for index in range(sentence.span.first, sentence.span.last + 1)}
        if not words_here & _ANNOUNCING or any(one.term.endswith("object") for one in sentence.hits if one.entry != "announce/v"):
            return
        for mention, person in sentence.people:
            after = mention.span.last + 1
            if line.word(after) == "as":
                post = next((one for one in sentence.offices if one.begin == after + 1), None)
                if post is not None:
                    yield Change(line, mention.span.first, post.span.last, "appointed", person.name, person, post.text, None, 0.7, "list")

    def _identified(self, sentence: _Sentence) -> Iterator[Change]:
        """`The new head of the bank is X`: the office as the subject."""
        line = sentence.line
        for mention, person in sentence.people:
            verb = mention.span.first - 1
            if line.word(verb) not in ("is", "was", "became", "becomes", "be"):
                continue
            last = verb - 2 if line.word(verb) == "be" else verb - 1
            post = next((one for one in sentence.offices if one.span.last == last), None)
            if post is not None:
                new = any(line.word(index) == "new" for index in range(post.begin, post.span.first)) or line.word(verb) != "is"
                change = "appointed" if new and line.word(verb) != "was" else "held"
                yield Change(line, post.begin, mention.span.last, change, person.name, person, post.text, None, 0.8, "identified", line.word(verb) == "was")

    def _who(self, sentence: _Sentence, hit: Hit, role: str) -> tuple[Mention | None, Person] | None:
        line = sentence.line
        before = [one for one in sentence.people if one[0].span.last < hit.first]
        after = [one for one in sentence.people if one[0].span.first > (hit.first if role == "object" else hit.last)]
        if role == "noun":
            return self._of_noun(sentence, hit, before, after)
        if role == "by":
            return after[0] if after and after[0][0].span.first - hit.last < _MAX_GAP else None
        if role == "object":
            if hit.last > hit.first and any(line.word(index) in _OBJECTS for index in range(hit.first, hit.last + 1)):
                return self._pronoun(sentence, hit)
            verb = sentence.verbs.get(hit.first)
            if hit.form == "ing" or not self._is_passive(sentence, hit, verb, after):
                if line.word(hit.last + 1) in _OBJECTS and line.word(hit.last + 2) not in ("post", "deputy"):
                    return self._pronoun(sentence, hit)
                near = [one for one in after if one[0].span.first - hit.last < _MAX_GAP and self._direct(sentence, hit, one[0])]
                return near[0] if near else None
            if not before and verb is not None and verb.passive and after and self._direct(sentence, hit, after[0][0]):
                return after[0]
        if hit.term == "retained subject" and after and after[0][0].span.first == hit.last + 1:
            return after[0]
        if before and hit.first - before[-1][0].span.last < 30:
            return self._nearest_subject(sentence, hit, before)
        return self._pronoun(sentence, hit)

    def _nearest_subject(
        self, sentence: _Sentence, hit: Hit, before: list[tuple[Mention, Person]]
    ) -> tuple[Mention | None, Person] | None:
        """The person of the subject: of those before the verb the last, unless only in a genitive or behind `by`."""
        line = sentence.line
        pronoun = next((index for index in range(hit.first - 1, max(hit.first - 5, sentence.span.first - 1), -1) if line.word(index) in ("he", "she")), None)
        if pronoun is not None and pronoun > before[-1][0].span.last:
            return None, before[0][1]
        fit = [one for one in before if line.word(one[0].span.last + 1) != "'s" and line.word(one[0].span.first - 1) not in ("by", "with", "under")]
        return fit[-1] if fit else None

    def _pronoun(self, sentence: _Sentence, hit: Hit) -> tuple[Mention | None, Person] | None:
        line = sentence.line
        start = max(sentence.span.first, hit.first - 8)
        before = [one for one in sentence.people if one[0].span.last < hit.first]
        words = {line.word(index) for index in range(start, hit.last + 2)}
        if words & _OBJECTS:
            others = [one for one in before if one[1] is not self._agent(before)]
            if others:
                return None, others[-1][1]
            if len(before) > 1:
                return None, before[-1][1]
        if words & (_PRONOUNS | _OBJECTS) and self._last is not None:
            return None, self._last
        return None

    @staticmethod
    def _agent(before: list[tuple[Mention, Person]]) -> Person | None:
        return before[0][1] if before else None

    @staticmethod
    def _direct(sentence: _Sentence, hit: Hit, mention: Mention) -> bool:
        """Whether a name is the object itself: no verb, `that` or `by` stands between."""
        line = sentence.line
        between = {line.word(index) for index in range(hit.last + 1, mention.span.first)}
        if between & {"that", "by", "who", "which", "after", "before", "because", '"', ";", "with", "in", "on", "said"}:
            return False
        return not any(hit.last < index < mention.span.first for index in sentence.verbs if line.word(index) not in ("acting", "outgoing"))

    def _is_passive(self, sentence: _Sentence, hit: Hit, verb: Verb | None, after: list[tuple[Mention, Person]]) -> bool:
        if verb is not None and verb.passive is True:
            return True
        if "-" in hit.entry:
            return sentence.line.word(hit.first - 1) in (",", "was", "were", "been", "is", "being")
        if verb is None or verb.passive is False or hit.form not in ("past", "participle"):
            return False
        line = sentence.line
        if line.word(hit.last + 1) in ("by", "as"):
            return not (line.word(hit.last + 1) == "as" and any(one[0].span.first - hit.last < 4 for one in after))
        if line.word(hit.first - 1) == ",":
            return True
        # `was on Monday appointed`: the date stands between the auxiliary and its verb.
        return any(line.word(index) in ("was", "were", "been", "is") for index in range(hit.first - 4, hit.first)) and any(
            one.line.token_at(one.end - 1) == hit.first - 1 for one in sentence.dates
        )

    def _of_noun(
        self, sentence: _Sentence, hit: Hit, before: list[tuple[Mention, Person]], after: list[tuple[Mention, Person]]
    ) -> tuple[Mention | None, Person] | None:
        line = sentence.line
        if line.word(hit.first - 1) == "'s" and before and before[-1][0].span.last == hit.first - 2:
            return before[-1]
        if line.word(hit.last + 1) == "of" and after and after[0][0].span.first - hit.last < 9:
            between = {line.word(index) for index in range(hit.last + 2, after[0][0].span.first)}
            return after[0] if not between & {"that", "by", "who", "in", "on"} else None
        if line.word(hit.first - 1) in _GENITIVES:
            if hit.term.startswith(("confirmed", "nominated")) or not before:
                who = self._appointee or self._last if hit.term.startswith("nominated") else self._last
                return (None, who) if who is not None else None
            return None, before[-1][1]
        if line.word(hit.first - 2) in ("\u2014", "\u2013") and line.word(hit.first - 1) == "a" and before:
            return before[-1]
        return None

    def _complete(
        self, sentence: _Sentence, hit: Hit, change: str, role: str, mention: Mention | None, person: Person
    ) -> Change | None:
        """The change with its office: named behind the verb, beside the name, or known from before."""
        post = _post_behind(sentence, hit, mention, change)
        rule = f"{change}-{role}"
        line = sentence.line
        if post is None and hit.entry in _STRICT - _ENTERING and not (role in ("object",) and change in ("nominated", "confirmed")):
            if hit.entry not in _SUCCESSION | _HEADING:
                return None
        if post is not None and hit.entry in _COPULAS and not _is_near(line, hit.last, post.begin):
            return None
        if post is None and role == "object" and mention is not None and mention.span.first > hit.last:
            post = _post_ahead(sentence, hit)
        text = None if post is None else post.text
        if text is None and role == "by":
            text = _office_of_body(sentence, hit)
        if post is None and hit.entry in _HEADING:
            text = _office_of_object(sentence, hit)
        if hit.entry in _SUCCESSION:
            text = self._succession(sentence, hit, role, person, text)
        if text is None and line.word(hit.first - 4) == "to" and {line.word(hit.first - 3), line.word(hit.first - 2)} & {"this", "post", "position"}:
            text = self._vacant
        if text is None and change in _GAINS and any(line.word(index) in _IN_PLACE for index in range(hit.last + 1, hit.last + 7)):
            text = self._vacant
        own = [one.text for one, _ in mention.posts] if mention is not None else []
        passive = mention is not None and mention.span.last < hit.first
        if text is None and change in ("appointed", "confirmed") and (hit.entry in _ENTERING or (role == "object" and passive)):
            text = own[0] if own else self._offices.get(id(person)) or (_first_post(person) if hit.entry in _ENTERING else None)
        if text is None and role == "object" and hit.entry not in _CHOSEN and change in ("nominated", "confirmed"):
            if hit.entry not in ("confirm/v", "approve/v") and not (mention is None and person is self._appointee):
                return None
        if text is None:
            text = self._known_post(sentence, mention, person, change)
        if text is None and change not in _LOSSES | {"confirmed", "nominated"}:
            return None
        ends = [hit.last] + ([post.span.last] if post is not None else []) + ([mention.span.last] if mention else [])
        starts = [hit.first] + ([mention.span.first] if mention else [])
        start, end = min(starts), max(ends)
        if change == "appointed" and post is not None and post.status == "acting":
            change = "acting"
        if change == "held" and post is not None and post.status == "acting":
            change = "acting"
        confidence = 0.85 if post is not None else 0.6
        verb = sentence.verbs.get(hit.first)
        if change == "held" and verb is not None and verb.mood in ("infinitive", "future", "would"):
            return None
        over = change == "held" and not (hit.form == "third" or hit.entry.startswith(("is", "have", "has")))
        date = _date(sentence, hit, change)
        return Change(line, start, end, change, person.name, person, text, date, confidence, rule, over)

    def _known_post(self, sentence: _Sentence, mention: Mention | None, person: Person, change: str) -> str | None:
        beside = [post.text for post, _ in mention.posts] if mention is not None else []
        if beside and change in _LOSSES | {"retained"}:
            return beside[0]
        if change in _LOSSES | {"retained", "confirmed", "nominated"}:
            return self._offices.get(id(person)) or (beside[0] if beside and change in _LOSSES else None) or _first_post(person)
        return None

    def _succession(self, sentence: _Sentence, hit: Hit, role: str, person: Person, text: str | None) -> str | None:
        """The office that one person takes over from another: what is known of either."""
        others = [one for one in sentence.people if one[1] is not person]
        if role == "by":
            other = next((who for mention, who in reversed(others) if mention.span.last < hit.first), self._last)
        else:
            other = next((who for mention, who in others if mention.span.first > hit.last), None)
        if other is None or other is person:
            return text
        known = text or self._offices.get(id(other)) or self._offices.get(id(person)) or _first_post(other)
        if known is not None:
            self._offices.setdefault(id(other), known)
        return known

    def _remember(self, change: Change, person: Person) -> None:
        if change.change in _LOSSES and change.post is not None:
            self._vacant = change.post
        if change.change in _GAINS:
            self._appointee = person
        if change.post is not None and change.change not in _LOSSES:
            self._offices[id(person)] = change.post

    def _listed(self, sentence: _Sentence, made: Change, hit: Hit) -> Iterator[Change]:
        """`named A interior minister, B finance minister and C as head of the port`: the others of the list."""
        line = sentence.line
        for mention, person in sentence.people:
            if mention.span.first <= made.end or person is made.who:
                continue
            if any(made.end < index < mention.span.first for index in sentence.verbs):
                break
            after = mention.span.last + 1
            step = after + 1 if line.word(after) in ("as", "to", "the") else after
            post = next((one for one in sentence.offices if one.begin in (step, step + 1) and one.span.first >= after), None)
            if post is not None and line.word(after) != ",":
                change = Change(line, mention.span.first, post.span.last, made.change, person.name, person, post.text, made.date, 0.75, made.rule)
                self._remember(change, person)
                yield change

    def _holdings(self, sentence: _Sentence, made: Sequence[Change]) -> Iterator[Change]:
        for mention, person in sentence.people:
            for post, before in mention.posts:
                changed = [one for one in made if one.who is person and same_post(one.post, post.text) and post.status != "acting"]
                if changed or post.status == "designate" or post.text.casefold() == "deputy":
                    continue
                start = min(post.begin, mention.span.first)
                change = "acting" if post.status == "acting" else "held"
                end = max(post.span.last, mention.span.last)
                yield Change(sentence.line, start, end, change, person.name, person, post.text, None, 0.85, "title" if before else "apposition")


def _confirmation(sentence: _Sentence, hit: Hit) -> Hit | None:
    """`confirmed the nomination of X`, `his candidacy was approved`: the noun beside a verb of consent, or the verb."""
    other = "nominated noun" if hit.term == "confirmed object" else "confirmed object"
    return next((one for one in sentence.hits if one.term == other and abs(one.first - hit.first) <= 4), None)


def _longest(hits: list[Hit]) -> list[Hit]:
    """Of hits that begin at one token the longest; those of a cabinet stand beside the others."""
    found: dict[tuple[int, bool], Hit] = {}
    for hit in hits:
        key = (hit.first, hit.term.endswith("collective"))
        known = found.get(key)
        if known is None or hit.last > known.last or (hit.last == known.last and hit.term.startswith("appointed")):
            found[key] = hit
    return sorted(found.values(), key=lambda one: one.first)


def _is_unreal(sentence: _Sentence, hit: Hit, role: str) -> bool:
    """Whether a change is asked for, expected, refused or denied rather than told."""
    verb = sentence.verbs.get(hit.first)
    if role != "noun" and hit.form and not hit.entry.startswith(("is", "was", "has been", "had been")):
        if verb is not None and (verb.negated or verb.mood in ("unreal", "may", "must", "would")):
            return True
        if verb is None and hit.form == "base" and "-" not in hit.entry:
            return True
    start = verb.first if verb is not None else hit.first
    low = max(sentence.span.first, start - 7)
    for index in range(start - 1, low - 1, -1):
        if sentence.line.word(index) in (";", ":", "but", "\u2014", '"'):
            low = index + 1
            break
    return any(
        low <= one.first < start and (one.entry not in _NEGATIONS or one.last >= start - 3)
        for one in _unreal().hits(sentence.line.text)
    )


def _post_behind(sentence: _Sentence, hit: Hit, mention: Mention | None, change: str) -> Post | None:
    """The office that a change names: the first one behind its verb, or behind the person, that is no title of another."""
    line = sentence.line
    limit = min([one.first for one in sentence.hits if one.first > hit.last and not one.term.endswith("collective")] or [sentence.span.last + 1])
    floor = hit.first
    own = {id(post) for post, _ in mention.posts} if mention is not None else set()
    for post in sentence.offices:
        if line.word(post.span.last + 1) == "'s" or (post.head == post.span.first and line.word(post.head) == "member"):
            continue
        if post.span.last < floor or id(post) in own or (post.span.first > limit and limit > hit.last + 1):
            continue
        titled = any(one.span.first == post.span.last + 1 for one, _ in sentence.people)
        if titled or any(id(post) == id(other) for one, _ in sentence.people for other, _ in one.posts if one is not mention):
            continue
        before = line.word(post.begin - 1)
        joined = mention is not None and post.begin - 1 == mention.span.last
        near = joined or post.begin - 1 <= hit.last or _is_near(line, hit.last, post.begin)
        if near or before in _BEFORE_POST or line.word(post.begin) in ("the", "a", "an") or _runs_to(sentence, hit, mention, post):
            if post.begin - hit.last > _MAX_GAP + 8:
                return None
            if before == "by" or (before == "of" and line.word(post.begin - 2) in ("decree", "request", "proposal")):
                continue
            return post
    return None


def _post_ahead(sentence: _Sentence, hit: Hit) -> Post | None:
    """`To the post of akim of Hallen was appointed X`: the office before the verb."""
    line = sentence.line
    for post in sentence.offices:
        if post.span.last < hit.first and post.begin - 1 >= sentence.span.first:
            if line.word(post.begin - 1) in ("of", "as", "to") and not any(
                one.span.first < hit.first for one, _ in sentence.people
            ):
                return post
    return None


def _runs_to(sentence: _Sentence, hit: Hit, mention: Mention | None, post: Post) -> bool:
    """Whether a change runs on to an office over genitives and adjectives: `named the club's first female director`."""
    start = hit.last
    if mention is not None and start < mention.span.last < post.begin:
        start = mention.span.last
    if post.begin - start > 7:
        return False
    between = [sentence.line.word(index) for index in range(start + 1, post.begin)]
    return not any(word in _BARS for word in between) and not any(start < index < post.begin for index in sentence.verbs)


def _office_of_body(sentence: _Sentence, hit: Hit) -> str | None:
    """`The Ministry of Health will be headed by`: the office at the head of the body before the verb."""
    line = sentence.line
    for index in range(hit.first - 1, sentence.span.first - 1, -1):
        word = line.word(index)
        if word == "ministry" and line.word(index + 1) in ("of", "for"):
            end = hit.first
            while end > index + 2 and (line.word(end - 1) in ("will", "be", "is", "was", "to", "now", "been", "has", ",") or not line.tokens[end - 1].is_word):
                end -= 1
            return "Minister of " + line.slice(Span(index + 2, end - 1))
        if word == "ministry":
            start = index
            while start > sentence.span.first and line.is_capital(start - 1):
                start -= 1
            return "Minister of " + line.slice(Span(start, index - 1)) if start < index else None
        if word in _COLLECTIVES:
            return "prime minister"
    return None


def _collective(sentence: _Sentence, hit: Hit, change: str) -> Change | None:
    """A cabinet that is formed, dismissed or resigns."""
    line = sentence.line
    if _is_unreal(sentence, hit, "object"):
        return None
    verb = sentence.verbs.get(hit.first)
    near = range(hit.last + 1, min(hit.last + 7, sentence.span.last + 1))
    if change == "resigned" or (verb is not None and verb.passive):
        near = range(hit.first - 1, max(hit.first - 6, sentence.span.first - 1), -1)
    elif hit.form in ("past", "participle") and line.word(hit.last + 1) in ("by", "in", "on", "last", "."):
        near = range(hit.first - 1, max(hit.first - 5, sentence.span.first - 1), -1)
    for index in near:
        word = line.word(index)
        if word in (",", ".", "'s", "that", "by", "as") or (index in sentence.verbs and word not in ("was", "were", "has", "been")):
            return None
        if word in _COLLECTIVES:
            if line.word(index + 1) in ("'s", "official", "officials", "spokesman", "forces", "building", "minister", "member", "members"):
                return None
            new = line.word(index - 1) == "new"
            if change == "formed" and not new and hit.entry not in ("form/v", "unveil/v", "assemble/v", "swear/v in"):
                return None
            if change != "formed" and line.word(index - 1) not in _COLLECTIVE_BEFORE:
                return None
            name = line.slice(Span(index - 1, index)) if new else line.printed[index]
            start, end = min(hit.first, index), max(hit.last, index)
            return Change(line, start, end, change, name, None, line.printed[index], _date(sentence, hit, change), 0.7, f"{change}-collective")
    return None


def _date(sentence: _Sentence, hit: Hit, change: str) -> str | None:
    """The date of a change: the nearest of its sentence; of a holding the beginning."""
    here = [
        one
        for one in sentence.dates
        if sentence.span.first <= sentence.line.token_at(one.start) <= sentence.span.last
    ]
    if not here:
        return None
    at = sentence.line.tokens[hit.first].start
    best = min(here, key=lambda one: abs(one.start - at) + (20 if one.start < at else 0))
    if change == "held":
        before = sentence.line.word(sentence.line.token_at(best.start) - 1)
        return best.edtf.split("/")[0] if best.rule == "span" or before == "since" else None
    return best.edtf


def same_post(one: str | None, other: str) -> bool:
    """Whether two prints name one office: the same words before `of`, and what stands behind says no more than the other."""
    if one is None:
        return False
    (left, left_body), (right, right_body) = _parted(one), _parted(other)
    if not (left_body <= right_body or right_body <= left_body):
        return False
    more = left ^ right
    return (left <= right or right <= left) and not more & words("posts", "modifier")


def _parted(post: str) -> tuple[set[str], set[str]]:
    before, _, after = post.casefold().replace("-", " ").replace(" for ", " of ").partition(" of ")
    return set(before.split()), set(after.split()) - {"the", "of", "for"}


def _is_near(line: Line, last: int, begin: int) -> bool:
    """Whether only articles and adverbs stand between a verb and an office."""
    return last < begin + 1 and all(line.word(index) in _ADVERBS for index in range(last + 1, begin))


def _is_adjective(sentence: _Sentence, hit: Hit, role: str) -> bool:
    """Whether a participle only describes: `the retired general`."""
    line = sentence.line
    return hit.form in ("past", "participle", "ing") and role != "noun" and line.word(hit.first - 1) in _DESCRIBED


def _office_of_object(sentence: _Sentence, hit: Hit) -> str | None:
    """`will head the finance ministry`, `chairs the flood commission`: the office at the head of the body named there."""
    line = sentence.line
    if hit.entry.endswith(("portfolio", "_ ministry")):
        inner = [line.printed[index] for index in range(hit.first + 1, hit.last) if line.word(index) not in ("the", "his", "her")]
        return "Minister of " + " ".join(inner) if inner else None
    first = hit.last + 1
    while line.word(first) in ("the", "a", "an", "its", "of", "up"):
        first += 1
    for index in range(first, min(first + 6, sentence.span.last + 1)):
        word = line.word(index)
        if word == "ministry":
            end = index + 2
            if line.word(index + 1) not in ("of", "for"):
                return "Minister of " + line.slice(Span(first, index - 1)) if first < index else None
            while end < sentence.span.last and (line.is_capital(end + 1) or (line.word(end + 1) == "and" and line.is_capital(end + 2))):
                end += 1
            return "Minister of " + line.slice(Span(index + 2, end))
        if word in ("government", "cabinet"):
            return "prime minister"
        if word in words("posts", "body") and line.word(index + 1) not in words("posts", "body"):
            lead = _LEADING.get(hit.entry, "head of ")
            return lead + "the " + line.slice(Span(first, index))
        if not line.tokens[index].is_word or index in sentence.verbs or word in words("common", "function"):
            return None
    return None


def _first_post(person: Person) -> str | None:
    return next((post.text for mention in person.mentions for post, _ in mention.posts), None)


def _subject(people: list[tuple[Mention, Person]], line: Line) -> Person:
    """Of whom the next sentence's `he` or `she` speaks: the first person of this one that is no genitive."""
    for mention, person in people:
        if line.word(mention.span.last + 1) != "'s":
            return person
    return people[0][1]
