"""Who goes from one office or place to another: `goes from A to B`, `has been shifted to B`, `moved X from A to B`."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.change_dates import date_of
from qantar_curation.suggesting.changes.handing.successions import known_office
from qantar_curation.suggesting.changes.telling import GAINS, Change, Memory, Referent, Sentence, first_post
from qantar_curation.suggesting.changes.which.bodies import headed
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.offices.portfolios import FIELD_ENDS, field_at, minister_of
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.text import Line

_FIELD_ENDS_OR_TO_AFTER = FIELD_ENDS | {"to", "after"}

_GOING = frozenset(
    ("goes", "moves", "shifts", "moved", "shifted", "went", "transfers", "switches", "switched", "crosses")
)
_MOVED = frozenset(
    (
        "shifted",
        "transferred",
        "moved",
        "reassigned",
        "posted",
        "redeployed",
        "rotated",
        "switched",
        "promoted",
        "demoted",
    )
)
_MOVES = frozenset(("moves", "shifts", "transfers", "reassigns", "moving", "shifting", "transferring", "reassigning"))
MOVING = gate(_GOING | _MOVED | _MOVES)
_WITH_BOTH = frozenset(("promoted", "demoted", "posted", "went", "goes"))
"""Verbs that tell of an office left only where both offices are printed."""
_OTHER = frozenset(("ministry", "portfolio", "post", "job", "department", "position", "role"))
_BE = frozenset(("been", "was", "is", "were", "being"))
_ELSEWHERE = frozenset(("for", "hospital", "jail", "prison", "by", "airport", "'s"))
_RECENT = 2
_SKIPPED = frozenset(
    ("the", "a", "an", "over", "across", "his", "her", "post", "position", "job", "role", "of", "as", "new")
)
_FARTHEST = 8
_OF_PLACES = frozenset(("governor", "ambassador", "prefect", "akim", "bishop", "archbishop", "consul", "collector"))
_WORK = frozenset(("job", "post", "position", "role", "duties", "assignment"))
_ADJECTIVES = 3


def transferred(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> list[Change]:
    """The office left and the office entered of who is moved, where others are given such offices beside.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already.
    """
    line = sentence.line
    found: list[Change] = []
    last: str | None = None
    for index in range(sentence.span.first + 1, sentence.span.last):
        word = line.wide[index]
        if word not in MOVING or not (
            (word in _MOVED and line.wide[index - 1] in _BE) or (word in _GOING and line.wide[index + 1] == "from")
        ):
            continue
        told = [*here, *found]
        who = roles.subject(index) or next((one for one in sentence.referents if one.last == index - 1), None)
        kind = _kind(memory, sentence, told) or (_own_kind(who) if who is not None else None)
        if kind is None or who is None or any(one.who is who.person and one.change in GAINS for one in told):
            continue
        left, behind = _place(sentence, index + 1, "from")
        entered, behind = _place(sentence, behind, "to")
        if left is None and last is not None and line.wide[who.begin - 1] in ("where", "which"):
            # `A goes to B, from where C has been shifted to D`
            left = last
        if entered is None or line.wide[behind] in _ELSEWHERE:
            continue
        known = _known(memory, who.person, kind)
        own = who.mention.posts[0][0].text if who.mention is not None and who.mention.posts else None
        before = f"{kind} of {left}" if left is not None else known or (own if own and _own_kind(who) else None)
        for change, post in (("removed", before), ("appointed", f"{kind} of {entered}")):
            if post is not None:
                name, person = who.person.name, who.person
                found.append(Change(line, who.first, behind - 1, change, name, person, post, None, 0.65, "moved"))
        memory.offices[id(who.person)] = f"{kind} of {entered}"
        last = entered
    return found


def _own_kind(who: Referent) -> str | None:
    """What somebody is who holds an office of a place: `Bihar Governor X was transferred to Kerala`."""
    if who.mention is None or not who.mention.posts or not who.mention.posts[0][1]:
        return None
    head = who.mention.posts[0][0].text.partition(" of ")[0].rpartition(" ")[2]
    return head if head.casefold() in _OF_PLACES else None


def _kind(memory: Memory, sentence: Sentence, here: Sequence[Change]) -> str | None:
    """The office, such as `Governor`, of which several are just given, each with its place."""
    told = [one for one in memory.found if sentence.line.number - one.line.number <= _RECENT]
    for one in reversed([*told, *here]):
        if one.change in GAINS and one.post is not None:
            head, of, place = one.post.partition(" of ")
            if of and place[:1].isupper() and " " not in head:
                return head
    return None


def _place(sentence: Sentence, index: int, opening: str) -> tuple[str | None, int]:
    """The place behind `from` or `to`, in capitals, with the token behind it."""
    line = sentence.line
    if line.wide[index] != opening or not line.is_capital(index + 1):
        return None, index
    last = index + 1
    while line.is_capital(last + 1) and last < sentence.span.last:
        last += 1
    if any(one.span.first <= index + 1 <= one.span.last for one, _ in sentence.people):
        return None, index
    return line.text[line.tokens[index + 1].start : line.tokens[last].end], last + 1


def _known(memory: Memory, person: Person, kind: str) -> str | None:
    """The office of before, where it is of the same kind."""
    post = memory.offices.get(id(person)) or first_post(person)
    return post if post is not None and " of " in post and same_post(post.partition(" of ")[0], kind) else None


def moved(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> list[Change]:
    """The office left and the office entered of who is moved: `was moved from home to defence`, `moved minister X to`.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already.
    """
    found: list[Change] = []
    for index in range(sentence.span.first, sentence.span.last):
        if sentence.line.wide[index] not in MOVING:
            continue
        moving = _who_moves(sentence, roles, index)
        if moving is None:
            continue
        who, behind = moving
        left, entered, end = _ways(sentence, behind)
        if left is None and entered is None:
            left, entered, end = _between_bodies(memory, sentence, who.person, behind)
        if left is None and entered is None:
            continue
        if left is None and (entered == "" or sentence.line.wide[index] not in _WITH_BOTH):
            own = who.mention.posts if who.mention is not None else []
            left = next((post.text for post, _ in own if _is_left(sentence.line, post) and post.text != entered), None)
            left = left or (known_office(memory, who.person) if entered == "" else None)
        if entered and left and _is_mere_staff(sentence, behind, end, left):
            entered = None
        for change, post in (("removed", left), ("appointed", entered)):
            told = any(
                one.who is who.person and (one.change == change or post is None or same_post(one.post, post))
                for one in (*here, *found)
                if (one.change in GAINS) == (change == "appointed") and not one.over
            )
            if post and not told:
                first, person = min(who.first, index), who.person
                date = date_of(sentence, Hit(f"{change} moved", "move/v", index, index, "past"), change)
                made = Change(
                    sentence.line, first, max(end, who.last), change, person.name, person, post, date, 0.7, "moved"
                )
                found.append(made)
        if entered:
            memory.offices[id(who.person)] = entered
        if left:
            memory.vacant = left
    return found


def _is_mere_staff(sentence: Sentence, first: int, last: int, left: str) -> bool:
    """Whether who is moved to a ministry was no minister before, so that he does not come to head it."""
    said = set(sentence.line.low[first : last + 1])
    return "ministry" in said and not {"minister", "secretary", "premier"} & set(left.casefold().split())


def _is_left(line: Line, post: Post) -> bool:
    """Whether an office beside the name of who is moved is the one left: a present one, or one held `hitherto`."""
    said = (line.wide[post.begin - 1], line.wide[post.begin])
    return post.status is None or (post.status == "former" and ("hitherto" in said or "until" in said))


def _who_moves(sentence: Sentence, roles: Roles, index: int) -> tuple[Referent, int] | None:
    """Who is moved by a verb, with the token behind the verb or behind who is its object."""
    line = sentence.line
    verb = sentence.verbs.get(index)
    if verb is not None and (verb.negated or verb.mood in ("unreal", "may", "must", "would")):
        return None
    if line.wide[index] in _MOVED and verb is not None and verb.passive:
        who = roles.subject(index)
        return (who, index + 1) if who is not None else None
    near = next((one for one in sentence.referents if index < one.begin <= index + 2), None)
    if near is not None and line.wide[index + 1] in {line.wide[near.begin], "the", "his", "her"}:
        behind = near.last + 1
        while behind < sentence.span.last and line.wide[behind] not in ("to", "from", ".", ";"):
            behind += 1
        return (near, behind) if line.wide[index] not in _WITH_BOTH else None
    if line.wide[index] in _GOING and line.wide[index + 1] in ("from", "to", "across", "over", "up"):
        who = roles.subject(index)
        return (who, index + 1) if who is not None else None
    return None


def _ways(sentence: Sentence, index: int) -> tuple[str | None, str | None, int]:
    """The offices behind `from` and `to`, in either order, and the last token of them; empty for another one."""
    found: dict[str, str | None] = {}
    line, end = sentence.line, index - 1
    for step in range(index, min(index + _FARTHEST, sentence.span.last)):
        if step <= end or line.wide[step] not in ("from", "to") or line.wide[step] in found:
            continue
        if line.wide[step - 1] in (",", ";") and found:
            break
        post, last = seat(sentence, step + 1)
        if post is not None:
            found[line.wide[step]], end = post, last
    if "to" not in found and line.wide[index] == "to":
        # `goes to the regional office as head of the department`
        near = (one for one in sentence.offices if index < one.begin <= index + _FARTHEST)
        office = next((one for one in near if line.wide[one.begin - 1] == "as"), None)
        if office is not None and not any(line.wide[at] in (",", ";") for at in range(index, office.begin)):
            found["to"], end = office.text, office.span.last
    return found.get("from"), found.get("to"), end


def _between_bodies(
    memory: Memory, sentence: Sentence, person: Person, index: int
) -> tuple[str | None, str | None, int]:
    """The heads of both bodies of who moves `from the sports authority to the tourism authority`, holding no office."""
    line = sentence.line
    if line.wide[index] != "from" or known_office(memory, person) is not None:
        return None, None, index
    left = headed(line, index + 1, sentence.span.last, "head")
    if left is None or line.wide[left[1] + 1] != "to":
        return None, None, index
    entered = headed(line, left[1] + 2, sentence.span.last, "head")
    same = entered is not None and left[0].rpartition(" ")[2] == entered[0].rpartition(" ")[2]
    return (left[0], entered[0], entered[1]) if same and entered is not None else (None, None, index)


def _no_office(sentence: Sentence, index: int) -> int:
    """The last token of work without an office: `a desk job`, `an inactive post`; 0 of what is named."""
    line, last = sentence.line, index
    while last - index < _ADJECTIVES and line.is_word(last) and line.wide[last] not in _WORK:
        last += 1
    dated = any(last < line.token_at(one.start) <= last + 2 for one in sentence.dates)
    named = line.wide[last + 1] in ("of", "as", "at", "responsible") or (line.wide[last + 1] == "in" and not dated)
    return last if last > index and line.wide[last] in _WORK and not named else 0


def seat(sentence: Sentence, index: int) -> tuple[str | None, int]:
    """The office at the head of what stands at a token; empty where only another one is told."""
    line, first = sentence.line, index
    if line.wide[index] in ("another", "other") and line.wide[index + 1] in _OTHER:
        return "", index + 1
    if line.wide[index] == "that" and line.wide[index + 1] == "of" and (field := field_at(line, index + 2)) is not None:
        return minister_of(line, field), field.last  # `from the ministry of trade to that of labour`
    if line.wide[index] in ("a", "an") and (none := _no_office(sentence, index + 1)):
        return "", none
    while line.wide[first] in _SKIPPED and first < sentence.span.last:
        post = next((one for one in sentence.offices if one.begin == first), None)
        if post is not None:
            return post.text, post.span.last
        first += 1
    post = next((one for one in sentence.offices if first in (one.begin, one.span.first)), None)
    if post is not None:
        return post.text, post.span.last
    found = headed(line, first, sentence.span.last, "head")
    if found is not None and found[0].startswith("Minister of "):
        return found
    field = field_at(line, first)
    if field is not None and line.wide[field.last + 1] in _FIELD_ENDS_OR_TO_AFTER:
        return minister_of(line, field), field.last
    return None, index
