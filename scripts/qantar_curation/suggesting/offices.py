"""Which office a change is of: named beside the verb, taken from a body, or known from before."""

from __future__ import annotations

from dataclasses import dataclass

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.bodies import is_new_government, office_of_object, office_of_subject
from qantar_curation.suggesting.inherited import inherited, office_noun
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.mention import Mention
from qantar_curation.suggesting.people import Person
from qantar_curation.suggesting.portfolios import field_before
from qantar_curation.suggesting.posts import Post
from qantar_curation.suggesting.successions import SUCCESSION, known_office, predecessor
from qantar_curation.suggesting.telling import Change, Memory, Sentence, date_of, first_post, is_near, verb_of
from qantar_curation.suggesting.text import Line

_BEFORE_POST = closed("appointments-before-post")
_STRICT = closed("appointments-strict")
_COPULAS = closed("appointments-copulas")
_CONSENTING = frozenset(("confirm/v", "approve/v"))
_CHOSEN = frozenset(("nominate/v", "put/v forward", "put/v _ forward", "back/v", "propose/v", "recommend/v"))
_BARS = frozenset(
    (",", ".", ";", ":", '"', "by", "and", "that", "who", "in", "at", "after", "before", "with", "against", "than")
)
_HEADING = frozenset(
    ("will head", "will lead", "to head", "head/v", "lead/v", "chair/v", "have led", "have headed", "take/v over")
)
_HEADING |= closed("appointments-heading")
_HEADING |= frozenset(
    ("keep/v _ portfolio", "retain/v the _ portfolio", "take/v charge", "get/v _ portfolio", "receive/v _ portfolio")
)
_NAMED_AHEAD = frozenset(("was left by", "duties are assigned to", "temporarily assign/v to", "assign/v to"))
_ENTERING = closed("appointments-entering")
_THE_SAME = frozenset(("ministry", "post", "office", "job", "position", "role", "department", "portfolio"))
_COMMANDING = frozenset(("occupy/v", "hold/v", "lead/v", "head/v", "run/v", "chair/v", "command/v", "serve/v as"))
_NOW = frozenset(("is the", "is", "is a"))
_MOVING = frozenset(("promote/v", "transfer/v", "shift/v", "move/v", "elevate/v", "demote/v", "reassign/v", "assign/v"))
_STANDING_IN = closed("offices-standing-in")
_CUSTODY = closed("offices-custody")
_CONJUNCTIONS = frozenset(("but", "and", "while", "as", "after", "when", "that", "because"))
_CHOICES = frozenset(("nominated", "confirmed"))
_TEMPORARILY = frozenset(("temporarily", "provisionally"))
_TIME_REACH = 12
_RELATIVE = 7
_CLOSES = frozenset(("", ".", ",", "in", "on"))
_LOSSES = frozenset(("dismissed", "removed", "resigned"))
_GAINS = frozenset(("nominated", "confirmed", "appointed", "acting"))
_MAX_GAP = 14
_OVER_GENITIVE = 6


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of a change when its office is sought."""

    memory: Memory
    sentence: Sentence
    hit: Hit
    change: str
    role: str
    mention: Mention | None
    person: Person

    @property
    def own(self) -> list[str]:
        """The offices beside the name in this place."""
        return [post.text for post, _ in self.mention.posts] if self.mention is not None else []

    @property
    def is_behind(self) -> bool:
        """Whether the name follows the word of change."""
        return self.mention is not None and self.mention.span.first > self.hit.last


def complete(
    memory: Memory,
    sentence: Sentence,
    hit: Hit,
    change: str,
    role: str,
    mention: Mention | None,
    person: Person,
    common: str | None = None,
) -> Change | None:
    """The change with its office: named behind the verb, beside the name, common to several, or known from before."""
    told = Told(memory, sentence, hit, change, role, mention, person)
    if _is_from_prison(told):
        return None
    post = _said(told)
    if post is not None and hit.entry in _COPULAS and not _is_said_of(sentence.line, hit, post):
        return None
    text = post.text if post is not None else None
    if text is None:
        text = next((found for source in _SOURCES if (found := source(told)) is not None), None)
    if text is None and common is not None:
        text = told.own[0] if told.own else common
    before = predecessor(memory, sentence, hit, role, person) if change in _GAINS and role != "noun" else None
    if before is not None and before is not person:
        if text is None:
            text = memory.offices.get(id(before)) or memory.offices.get(id(person)) or known_office(memory, before)
        if text is not None:
            memory.offices.setdefault(id(before), text)
    if text is None and hit.entry in SUCCESSION | _STANDING_IN:
        text = memory.superiors.get(id(person)) or (memory.vacant if role == "by" else None)
    if text is None and before is not None and before is not person:
        made = _made(told, None, None)
        if made is not None:
            made.after = before
        return made
    if text is None and change in _LOSSES and _is_from_before(told):
        return None
    if text is None and _needs_office(told):
        text = None if hit.entry in _NAMED_AHEAD else _by_custom(told)
        if text is None:
            return None
    if text is None:
        text = known_post(memory, mention, person, change) or (_that_post(told) if change in _LOSSES else None)
    if text is None and change == "retained":
        return None
    made = _made(told, post, text)
    if made is not None and before is not person:
        made.after = before
    return made


def _that_post(told: Told) -> str | None:
    """The office that was just told to be entered: in the same sentence, or before one that speaks of `that post`."""
    line, first = told.sentence.line, told.sentence.span.first
    here = told.memory.entered_in(told.sentence)
    if here is not None or told.memory.entered is None:
        return here
    for index in range(first, told.hit.first):
        if line.word(index) in ("that", "this", "the") and line.word(index + 1) in ("post", "position", "job", "office"):
            return told.memory.entered[2]
    return None


def _is_from_before(told: Told) -> bool:
    """Whether the office left is one of before that the text does not name: `released from her previous post`."""
    line = told.sentence.line
    behind = range(told.hit.last + 1, told.hit.last + 5)
    return any(line.word(index) in ("previous", "former", "old") and line.word(index + 1) in _THE_SAME for index in behind)


def _is_from_prison(told: Told) -> bool:
    """Whether somebody is released from custody, not from an office."""
    behind = {told.sentence.line.word(index) for index in range(told.hit.last + 1, told.hit.last + 5)}
    return told.hit.entry.startswith(("release/v", "free/v", "discharge/v", "send/v", "let/v")) and bool(behind & _CUSTODY)


def _needs_office(told: Told) -> bool:
    """Whether a word of change tells nothing without an office in its sentence or by custom."""
    hit, change, role = told.hit, told.change, told.role
    if hit.entry in _NAMED_AHEAD or change not in _LOSSES | _CHOICES | {"retained"}:
        return True
    if role == "object" and change in _CHOICES:
        return hit.entry not in _CHOSEN | _CONSENTING and not (
            told.mention is None and told.person is told.memory.appointee
        )
    if hit.entry not in _STRICT - _ENTERING or role == "noun":
        return False
    if change in _LOSSES and role == "object":
        return not told.own
    return change != "retained" or not told.own or told.sentence.line.word(hit.last + 1) not in _CLOSES


def _made(told: Told, post: Post | None, text: str | None) -> Change | None:
    """The change with the phrase that tells it and its date; None of a holding that is no more than wished."""
    sentence, hit, mention, change = told.sentence, told.hit, told.mention, told.change
    ends = [hit.last] + ([post.span.last] if post is not None else []) + ([mention.span.last] if mention else [])
    starts = [hit.first] + ([mention.span.first] if mention else [])
    if change in _GAINS and post is not None and _is_candidacy(sentence.line, post):
        change = "nominated"
    verb = verb_of(sentence, hit)
    mood = verb.mood if verb is not None else ""
    if change == "held" and mood == "future" and (hit.entry in _COMMANDING or told.role == "by"):
        change = "appointed"
    if change == "held" and told.role == "by" and is_new_government(sentence, hit):
        change = "appointed"
    if change == "held" and mood in ("infinitive", "future", "would"):
        return None
    if change == "held" and post is not None and hit.entry in _NOW and _is_new(sentence.line, post):
        change = "appointed"
    if change in ("appointed", "held") and post is not None and post.status == "acting":
        change = "acting"
    if change == "appointed" and is_for_a_time(sentence, hit):
        change = "acting"
    present = hit.form == "third" or hit.entry.startswith(("is", "have", "has")) or mood in ("present", "perfect")
    over = change == "held" and not present and not (told.role == "by" and mood in ("", "past", "participle"))
    date = date_of(sentence, hit, change)
    made = Change(
        sentence.line,
        min(starts),
        max(ends),
        change,
        told.person.name,
        told.person,
        text,
        date,
        0.85 if post is not None else 0.6,
        f"{change}-{told.role}",
        over,
    )
    made.bare = hit.entry == "is" and post is not None and post.begin == hit.last + 1
    later = hit.entry in _ENTERING or hit.entry in SUCCESSION
    made.ahead = change in ("appointed", "confirmed") and mood in ("future", "would") and later
    return made


def _is_candidacy(line: Line, post: Post) -> bool:
    """Whether somebody is made a candidate for an office: `chose X as its candidate for president`."""
    before = post.begin - 1
    return line.word(before) in ("for", "to") and line.word(before - 1) in ("candidate", "nominee", "contender", "choice")


def is_for_a_time(sentence: Sentence, hit: Hit) -> bool:
    """Whether an office is entered for a time only: `temporarily`, `on an interim basis`."""
    line = sentence.line
    end = min(hit.last + _TIME_REACH, sentence.span.last)
    for index in range(max(hit.first - 3, sentence.span.first), end + 1):
        if line.word(index) in _TEMPORARILY:
            return True
        if line.word(index) in ("interim", "acting", "temporary", "provisional", "caretaker") and line.word(index + 1) in (
            "basis",
            "capacity",
        ):
            return True
    return False


def _said(told: Told) -> Post | None:
    """The office that the sentence says: behind the verb, or before it where the person follows."""
    post = _post_behind(told.sentence, told.hit, told.mention, told.change)
    if post is not None and told.role == "by" and told.sentence.line.word(post.begin - 1) != "as":
        post = None
    if post is None and (told.role == "by" or (told.role == "object" and told.is_behind)):
        post = _post_ahead(told.sentence, told.hit)
    return post


def _of_noun(told: Told) -> str | None:
    return office_noun(told.sentence, told.hit) if told.role != "noun" else None


def _pointed(told: Told) -> str | None:
    return inherited(told.memory, told.sentence, told.hit, told.mention, told.change) if told.role != "noun" else None


def _of_body(told: Told) -> str | None:
    """The office at the head of a body: `the panel, chaired by X`, `X will head the ministry of works`."""
    if told.role == "by":
        return office_of_subject(told.sentence, told.hit) if told.hit.entry not in _NAMED_AHEAD else None
    return office_of_object(told.sentence, told.hit, known_office(told.memory, told.person)) if told.hit.entry in _HEADING else None


def _of_relative(told: Told) -> str | None:
    """`finance, which she has headed since 2015`, `the post of mayor, which he held`: what stands before the clause."""
    if told.change != "held":
        return None
    line, hit = told.sentence.line, told.hit
    for index in range(hit.first - 1, max(hit.first - _RELATIVE, told.sentence.span.first), -1):
        if line.word(index) in ("which", "that") or (line.word(index) == "he" and line.word(hit.first) == "held"):
            end = index - 2 if line.word(index - 1) in (",", "position", "post") else index - 1
            post = next((one for one in told.sentence.offices if one.span.last in (end, index - 1)), None)
            if post is not None:
                return post.text
            return field_before(line, end)
    return None


def _the_same(told: Told) -> str | None:
    """`took over the ministry`: the office that is printed beside the name."""
    taken = told.sentence.line.word(told.hit.last + 2)
    return first_post(told.person) if told.hit.entry == "take/v over" and taken in _THE_SAME else None


_SOURCES = (_of_noun, _pointed, _the_same, _of_body, _of_relative)


def _by_custom(told: Told) -> str | None:
    """The office of who takes office or is sworn in: beside the name, told before, or printed anywhere."""
    memory, person = told.memory, told.person
    if told.hit.entry not in _ENTERING and (told.role != "object" or told.is_behind or told.hit.entry in _MOVING):
        return None
    if told.change not in ("appointed", "confirmed"):
        return None
    own = [post.text for post, _ in told.mention.posts if post.status != "former"] if told.mention is not None else []
    known = memory.offices.get(id(person)) or (first_post(person) if told.hit.entry in _ENTERING else None)
    return own[0] if own else known


def _is_said_of(line: Line, hit: Hit, post: Post) -> bool:
    """Whether an office follows a copula at once, or over a genitive: `will be the country's ambassador`."""
    if is_near(line, hit.last, post.begin):
        return True
    of_body = line.word(post.begin - 1) == "'s" and line.word(post.begin - 3) not in ("of", "to")
    return of_body and post.begin - hit.last <= _OVER_GENITIVE


def _is_new(line: Line, post: Post) -> bool:
    """Whether an office is told as just entered: `is the new mayor`."""
    return any(line.word(index) == "new" for index in range(post.begin, post.span.first))


def known_post(memory: Memory, mention: Mention | None, person: Person, change: str) -> str | None:
    """The office of a change that names none: beside the name, the last one entered, the first one printed."""
    beside = [post.text for post, _ in mention.posts] if mention is not None else []
    if beside and change in _LOSSES | {"retained"}:
        return beside[0]
    if change in _LOSSES | {"retained", "confirmed", "nominated"}:
        return (
            memory.offices.get(id(person))
            or (beside[0] if beside and change in _LOSSES else None)
            or first_post(person)
        )
    return None


def remember(memory: Memory, change: Change, person: Person) -> None:
    """Note who came into an office and which one was left."""
    if change.change in _GAINS and change.post is not None:
        memory.entered = (change.line.number, change.line.sentence(change.start), change.post)
    if change.change in _LOSSES and change.post is not None:
        memory.vacant = change.post
    if change.change in _GAINS:
        memory.appointee = person
    if change.post is not None and not (change.over and id(person) in memory.offices):
        memory.offices[id(person)] = change.post


def _post_behind(sentence: Sentence, hit: Hit, mention: Mention | None, change: str) -> Post | None:
    """The office that a change names: the first one behind its verb or behind the person that is nobody's title."""
    line = sentence.line
    inner = {
        index
        for clause in sentence.relatives
        if not clause.first <= hit.first <= clause.last
        for index in range(clause.first, clause.last + 1)
    }
    later = [
        one.first
        for one in sentence.hits
        if one.first > hit.last and one.first not in inner and not one.term.endswith("collective")
    ]
    limit = min(later or [sentence.span.last + 1])
    floor = hit.first
    own = {id(post) for post, _ in mention.posts} if mention is not None and not _is_kin(hit, mention) else set()
    for post in sentence.offices:
        if line.word(post.span.last + 1) == "'s" or (post.head == post.span.first and line.word(post.head) == "member"):
            continue
        if post.span.last < floor or id(post) in own or (post.span.first > limit and limit > hit.last + 1):
            continue
        titled = any(one.span.first == post.span.last + 1 for one, _ in sentence.people)
        if titled or any(
            id(post) == id(other) for one, _ in sentence.people for other, _ in one.posts if one is not mention
        ):
            continue
        before = line.word(post.begin - 1)
        if before == "of" and line.word(post.begin - 2) == "rank":
            continue
        if before in _CONJUNCTIONS and any(one.first == post.span.last + 1 for one in sentence.verbs.values()):
            continue
        if post.begin in inner and not any(clause.last == sentence.span.last for clause in sentence.relatives):
            continue
        joined = mention is not None and post.begin - 1 == mention.span.last
        near = joined or post.begin - 1 <= hit.last or is_near(line, hit.last, post.begin)
        if (
            near
            or before in _BEFORE_POST
            or line.word(post.begin) in ("the", "a", "an")
            or _runs_to(sentence, hit, mention, post)
        ):
            if post.begin - hit.last > _MAX_GAP + 8:
                return None
            if before == "by" or (before == "of" and line.word(post.begin - 2) in ("decree", "request", "proposal")):
                continue
            return post
    return None


def _is_kin(hit: Hit, mention: Mention) -> bool:
    """Whether the name only says who is meant: `named his son, X, crown prince`."""
    line, begin = mention.line, mention.span.first
    while line.word(begin - 1) in words("titles", "honorific", "rank"):
        begin -= 1
    kin = line.word(begin - 1) == "," and line.word(begin - 2) in words("people", "kin")
    return kin and hit.last < begin and hit.term.endswith("object")


def _post_ahead(sentence: Sentence, hit: Hit) -> Post | None:
    """`To the post of akim of Hallen was appointed X`: the nearest office before the verb that is nobody's title."""
    line = sentence.line
    titles = {id(post) for one, _ in sentence.people for post, _ in one.posts}
    for post in reversed(sentence.offices):
        if post.span.last >= hit.first or id(post) in titles:
            continue
        between = {line.word(index) for index in range(post.span.last + 1, hit.first)}
        led = post.begin > sentence.span.first and line.word(post.begin - 1) in ("of", "as", "to")
        if led and not between & {",", ";", "who", "that", "said"}:
            return post
    return None


def _runs_to(sentence: Sentence, hit: Hit, mention: Mention | None, post: Post) -> bool:
    """Whether a change runs on to an office over genitives and adjectives: `named the club's first female director`."""
    start = hit.last
    if mention is not None and start < mention.span.last < post.begin:
        start = mention.span.last
    if post.begin - start > 7:
        return False
    between = [sentence.line.word(index) for index in range(start + 1, post.begin)]
    return not any(word in _BARS for word in between) and not any(
        start < index < post.begin for index in sentence.verbs
    )
