"""Who comes after whom: predecessors, deputies who take over, and offices that only the other one's line tells."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.settling import FULL_DATE, told_once
from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change, Memory, Referent, Sentence, first_post
from qantar_curation.suggesting.changes.which.topics import filled_by_topic
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import closed
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.text import Line
from qantar_curation.suggesting.wording import HIM_OR_HER

SUCCESSION = closed("inherited-succession")
"""Words of change by which one person comes after another."""
_REPLACING = frozenset(("replace", "succeed", "replacing", "succeeding"))
_PAIR = 2
_RELATED = gate(("predecessor", "successor", "deputy"))
_REACH = 16
_NEAR = 8
_DYING = gate(("died", "dies", "death", "killed", "assassinated", "assassination"))
_VACANT = frozenset(("vacant",))
_STANDING = frozenset(("been", "is", "was", "remained", "stood", "left", "lain", "fell", "became", "become", "remains"))
_CAME_AFTER = frozenset(("succeeded", "replaced", "followed"))
_BELOW = frozenset(("deputy", "vice", "acting", "interim", "assistant", "first"))
_LINES = 4
_BEFORE_NEW = 5
_TITLES = 4


def predecessor(memory: Memory, sentence: Sentence, hit: Hit, role: str, person: Person) -> Person | None:
    """Whom a person comes after in a word of change: `A succeeds B`, `B was replaced by A`, `A named to replace B`."""
    others = [one for one in sentence.referents if one.person is not person]
    if hit.entry in SUCCESSION:
        if role == "by":
            last = memory.last if memory.last is not person else None
            return next((one.person for one in reversed(others) if one.last < hit.first), last)
        after = next((one for one in others if one.first > hit.last), None)
        if after is not None and after.mention is None and sentence.line.wide[after.first] in HIM_OR_HER:
            return _just_lost(memory, sentence, person) or after.person
        return after.person if after is not None else None
    line = sentence.line
    for index in range(hit.last + 1, min(hit.last + _REACH, sentence.span.last + 1)):
        if line.wide[index] in _REPLACING and line.wide[index - 1] in ("to", ","):
            return next((one.person for one in others if index < one.first <= index + _NEAR), None)
    return None


def _just_lost(memory: Memory, sentence: Sentence, person: Person) -> Person | None:
    """Who was last told to lose an office, on this line or the one before: `X was fired. Y succeeds him`."""
    number = sentence.line.number
    lost = next((one for one in reversed(memory.found) if one.change in LOSSES and one.who is not None), None)
    near = lost is not None and lost.who is not person and number - lost.line.number <= 1
    return lost.who if lost is not None and near else None


def known_office(memory: Memory, person: Person) -> str | None:
    """The office of a person as far as the text told it, else the first that is printed beside the name."""
    return memory.offices.get(id(person)) or first_post(person)


def own_office(memory: Memory, who: Referent) -> str | None:
    """The office of somebody: beside this name, else as far as it is known."""
    beside = [post.text for post, _ in who.mention.posts] if who.mention is not None else []
    return beside[0] if beside else known_office(memory, who.person)


def office_left(memory: Memory, person: Person) -> str | None:
    """The office in which others come after a person: the one left for another that was entered, else the known one."""
    known = known_office(memory, person)
    told = [one for one in [*memory.found, *memory.pending] if one.who is person and one.post is not None]
    entered = [one for one in told if one.change in GAINS and not one.over and not is_old(one)]
    if not entered or known is None or not same_post(known, str(entered[-1].post)):
        return known
    gained = str(entered[-1].post)
    lost = [str(one.post) for one in told if one.change in LOSSES and not same_post(one.post, gained)]
    printed = [
        post.text
        for mention in person.mentions
        for post, _ in mention.posts
        if _is_left(post, mention, entered[-1]) and not same_post(post.text, gained)
    ]
    held = [str(one.post) for one in told if one.change == "held" and not same_post(one.post, gained)]
    return lost[-1] if lost else printed[0] if printed else held[-1] if held else known


def _is_left(post: Post, mention: Mention, entered: Change) -> bool:
    """Whether a title is of what was left for another office: `X, formerly head of the guard, was named minister`."""
    return post.status is None or (post.status == "former" and mention.line is entered.line)


def is_old(one: Change) -> bool:
    """Whether a change is dated by no more than a month or year, so that it is no news."""
    return one.date is not None and len(one.date) < FULL_DATE


def relate(memory: Memory, sentence: Sentence) -> None:
    """Note the offices of those who are told of by another one: `her deputy, X`, `whose predecessor Y`."""
    line = sentence.line
    if _DYING in sentence.line.gates:
        _note_death(memory, sentence)
    if "vacant" in sentence.spoken:
        _note_vacancy(memory, sentence)
    if _RELATED not in sentence.line.gates:
        return
    for one in sentence.referents:
        if one.mention is None:
            continue
        inner = [line.wide[index] for index in range(one.begin, one.first)]
        before = one.begin - 1
        comma = _past_description(line, before)
        if line.wide[comma] == "," and line.wide[comma - 1] in _RELATED:
            inner, before = [line.wide[comma - 1]], comma - 2
        kind = next((word for word in inner if word in _RELATED), None)
        if kind is None:
            continue
        owner = _owner(memory, sentence, one, before)
        office = known_office(memory, owner) if owner is not None and owner is not one.person else None
        if owner is None or office is None:
            continue
        if kind == "predecessor" and _was(owner, office):
            continue  # `X, a former judge, was chosen after her predecessor, Y, resigned`
        if kind != "deputy":
            memory.offices.setdefault(id(one.person), office)
        else:
            memory.superiors[id(one.person)] = office


def _was(person: Person, office: str) -> bool:
    """Whether somebody is said to have held an office before."""
    return any(post.text == office and post.status == "former" for one in person.mentions for post, _ in one.posts)


def _past_description(line: Line, index: int) -> int:
    """The comma before small words that describe a name: `his successor, career police officer X`."""
    step = index
    while index - step < _TITLES and line.is_word(step) and not line.is_capital(step) and step > 0:
        step -= 1
    return step


def _note_vacancy(memory: Memory, sentence: Sentence) -> None:
    """Note the office that is told to be vacant: `The post of mayor has been vacant since June, when A was fired`."""
    line = sentence.line
    at = next(iter(line.places(_VACANT, sentence.span.first, sentence.span.last)), 0)
    if line.wide[at - 1] not in _STANDING:
        return
    office = next((one for one in sentence.offices if at - _REACH < one.span.first and one.span.last < at), None)
    if office is not None and (line.wide[office.begin - 1] in ("of", "the") or line.wide[office.begin] == "the"):
        memory.vacant, memory.unnamed = office.text, (line.number, office.text)


def _note_death(memory: Memory, sentence: Sentence) -> None:
    """Note the office of who died: `the death of mayor X`, `Mayor X was killed`."""
    line = sentence.line
    for mention, _ in sentence.people:
        post = next((post for post, _ in mention.posts if post.status is None), None)
        if post is None:
            continue
        first = min(post.begin, mention.span.first)
        last = max(mention.span.last, post.span.last)  # `X, the chief of the guard, was killed`
        if {line.wide[at] for at in (*range(first - 3, first), *range(last + 1, last + 4))} & _DYING:
            memory.vacant = post.text
            memory.dead = (line.number, post.text)


def _owner(memory: Memory, sentence: Sentence, one: Referent, before: int) -> Person | None:
    """Whose deputy or predecessor somebody is."""
    line = sentence.line
    word = line.wide[before]
    if word not in ("his", "her", "whose", "'s", "'"):
        first = line.wide[one.begin]
        if first not in ("his", "her"):
            return None
    earlier = [other for other in sentence.referents if other.last < one.begin and other.mention is not None]
    if word in ("'s", "'"):
        return next((other.person for other in earlier if other.last == before - 1), None)
    if word == "whose":
        return earlier[-1].person if earlier else None
    return earlier[0].person if earlier else memory.last


def completed(changes: list[Change]) -> list[Change]:
    """Changes that name no office get the one that the text tells elsewhere of the person or of the one before."""
    for one in changes:
        if one.post is None and one.who is not None and one.after is None:
            one.post = _told_of(changes, one.who, one)
    for _ in range(2):
        for one in changes:
            if one.post is None and one.after is not None:
                one.post = _left_by(changes, one.after, one) or first_post(one.after)
        for one in changes:
            if one.post is None and one.who is not None:
                one.post = next((other.post for other in changes if other.after is one.who and other.post), None)
    for one in changes:
        if one.post is None and one.after is not None and one.who is not None:
            one.post = _present_office(changes, one, one.who)
    filled_by_topic(changes)
    return told_once([one for one in changes if one.post is not None or one.change in LOSSES])


def _present_office(changes: Sequence[Change], one: Change, who: Person) -> str | None:
    """The office somebody is in, where it is told in the past after whom: `Mayor A, who succeeded B in 2011`."""
    if one.change != "appointed" or one.ahead or _CAME_AFTER.isdisjoint(one.line.low[one.start : one.end + 1]):
        return None
    held = next(
        (other.post for other in changes if other.who is who and other.change == "held" and not other.over), None
    )
    return held if held is not None and held.split(" ", 1)[0].casefold() not in _BELOW else None


def _left_by(changes: Sequence[Change], person: Person, one: Change) -> str | None:
    """The office that the one before had: not what he becomes in the same breath, `replaces B, who becomes judge`."""
    news = [other for other in changes if other.who is person and other.line is one.line and other.change in GAINS]
    return _told_of([other for other in changes if not any(other is new for new in news)], person, one)


def _told_of(changes: Sequence[Change], person: Person, one: Change) -> str | None:
    """The office that other reports give a person: what was held outweighs what was entered or left."""
    told = [other for other in changes if other.who is person and other.post is not None and other is not one]
    if one.change in ("nominated", "confirmed"):
        told = [other for other in told if other.change != "held"]
    held = next((other for other in told if other.change == "held"), told[0] if told else None)
    return held.post if held is not None else None


def leave_unnamed(memory: Memory, sentence: Sentence, hit: Hit, change: str, role: str) -> None:
    """Note the office that somebody without a name leaves: `sacked the governor`, `its speaker quit`."""
    if change in GAINS and role == "object":
        _enter_unnamed(memory, sentence, hit)
    if change not in LOSSES or role not in ("object", "subject"):
        return
    behind = [post for post in sentence.offices if hit.last < post.begin <= hit.last + 2]
    ahead = [post for post in sentence.offices if post.span.last < hit.first]
    verb = sentence.verbs.get(hit.first)
    suffers = role == "object" and not (verb is not None and verb.passive)
    post = behind[0] if suffers and behind else ahead[0] if ahead and not suffers else None
    if post is not None and post.status is None:
        memory.unnamed = (sentence.line.number, post.text)
        memory.unnamed_change = change
        memory.vacant = post.text


def _enter_unnamed(memory: Memory, sentence: Sentence, hit: Hit) -> None:
    """Note the office that somebody without a name enters: `has promoted his son to commander of the fleet`."""
    line = sentence.line
    for post in sentence.offices:
        opened = post.begin - 1
        opened -= line.wide[opened] in ("the", "a", "its", "new")
        if hit.last < post.begin <= hit.last + _REACH and (opened == hit.last or line.wide[opened] in ("to", "as")):
            memory.entered_unnamed = (line.number, post.text)


def office_entered_unnamed(memory: Memory, line: int) -> str | None:
    """The office that somebody without a name was told to enter on the line before, or on this one."""
    noted = memory.entered_unnamed
    return noted[1] if noted is not None and line - noted[0] <= 1 else None


def unnamed_office(memory: Memory, line: int) -> str | None:
    """The office that somebody without a name was told to leave a few lines before."""
    if memory.unnamed is None or line - memory.unnamed[0] > _LINES:
        return None
    return memory.unnamed[1]
