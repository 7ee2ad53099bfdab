"""Persons that one verb or noun speaks of together: `A, the mayor, B (finance) and C as head of the port`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from qantar_curation.suggesting.changes.telling import Referent, Sentence
from qantar_curation.suggesting.changes.which.bodies import headed
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.offices.portfolios import field_at, minister_of
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.text import Line

_POSTS_BODY = words("posts", "body")
_PLACES_DEMONYM = words("places", "demonym")
_PEOPLE_OCCUPATION = words("people", "occupation")
_PASSED = closed("groups-passed")
_AND = frozenset(("and", "&"))
_WITH = (("as", "well", "as"), ("along", "with"), ("together", "with"), ("followed", "by"))
_WITH_BEGINS = frozenset(part[0] for part in _WITH)
_COUNTING = frozenset(("two", "three", "four", "five", "six", "seven", "several", "other", "others", "some", "dozens"))
_MARKS = frozenset((",", ";", "\u2014", "\u2013", "-"))
_LEADS = frozenset(("head", "lead", "run", "chair"))
_ARTICLES = frozenset(("the", "a", "an", "its"))
_DESCRIBED = 7
_AT = frozenset(("at", "to", "for", "in", "with"))
_AT_OR_AS_UNDER = _AT | {"as", "under"}
_AT_OR_LEADS_OR_AS_THE = _AT | _LEADS | {"as", ",", "the"}


@dataclass(frozen=True, slots=True)
class Member:
    """One of a group: the name, the office that stands beside it, the office that it is given, and where that ends."""

    mention: Mention
    person: Person
    own: str | None
    given: str | None
    end: int


def group_of(sentence: Sentence, roles: Roles, mention: Mention) -> list[Member]:
    """The group of a name, itself included, from left to right; alone where nothing is joined to it."""
    people = [one for one in sentence.referents if one.mention is not None]
    runs: list[tuple[list[Referent], list[str]]] = []
    for one in people:
        joint = _joint(sentence, roles, runs[-1][0][-1], one) if runs else None
        if joint is None:
            runs.append(([one], []))
        else:
            runs[-1][0].append(one)
            runs[-1][1].append(joint)
    for members, joints in runs:
        if any(one.mention is mention for one in members):
            return [_member(sentence, one) for one in _joined(sentence, members, joints, mention)]
    return []


def _joined(sentence: Sentence, members: list[Referent], joints: list[str], mention: Mention) -> list[Referent]:
    """The part of a run that is one group: an `and` closes it, commas alone hold only what has an office each."""
    line = sentence.line
    parts: list[list[Referent]] = [[members[0]]]
    for place, one in enumerate(members[1:]):
        joint = joints[place]
        listed = all(line.wide[member.last + 1] in ("as", ",") for member in (members[place - 1], one))
        closed_before = place > 0 and joints[place - 1] == "and" and joint == "," and not listed
        if closed_before:
            parts.append([one])
        else:
            parts[-1].append(one)
    part = next(one for one in parts if any(member.mention is mention for member in one))
    start = members.index(part[0])
    inner = joints[start : start + len(part) - 1]
    joined = "and" in inner or ";" in inner or line.wide[part[0].begin - 1] == ":"
    if inner and not joined and len(part) < 3 and not _goes_on(sentence, part[-1].last + 1):
        return [one for one in part if one.mention is mention]
    return part


def _goes_on(sentence: Sentence, index: int) -> bool:
    """Whether others without a name end a list: `A, B and two other ministers`, `A, B and the head of the bank`."""
    line = sentence.line
    if line.wide[index] != "and":
        return False
    office = next((post for post in sentence.offices if post.begin == index + 1), None)
    unnamed = office is not None and line.wide[office.begin] in _ARTICLES
    return unnamed or line.wide[index + 1] in _COUNTING or line.wide[index + 1].isdecimal()


def _joint(sentence: Sentence, roles: Roles, one: Referent, other: Referent) -> str | None:
    """What joins two names, `and`, `,` or `;`; None where anything but offices, fields and ages stands between."""
    line, index, joint = sentence.line, one.last + 1, None
    posts = {at: post for post in sentence.offices for at in range(post.begin, post.span.last + 1)}
    while index < other.begin:
        word = line.wide[index]
        clause = roles.clause(index)
        if clause.first == index and clause != sentence.span:
            index = clause.last + 1
            if index > other.begin or any(hit.first == index == other.begin for hit in sentence.hits):
                return None  # `A, who led the coup, dismissed president B`
            joint = joint or ","
            continue
        if word == "(":
            index = _behind_bracket(line, index)
            continue
        if index in posts:
            index = posts[index].span.last + 1
            continue
        if word == "," and (described := _behind_description(line, index, other.begin)) > index:
            joint, index = joint or ",", described
            continue
        field = field_at(line, index)
        if field is not None and line.wide[index - 1] in _AT_OR_LEADS_OR_AS_THE and field.last < other.begin:
            index = field.last + 1
            continue
        several = _with_at(line, index) if word in _WITH_BEGINS else ()
        if several:
            joint, index = "and", index + len(several)
            continue
        if line.wide[index + 1] == "'s" and index + 2 in posts and line.wide[index - 1] in ("and", ",", "the"):
            index += 2  # `the mayor of Hallen, A, and the town's police chief, B`
            continue
        if word in ("of", "from", "in") and line.is_capital(index + 1):
            index += 2
            while line.is_capital(index) and index < other.begin:
                index += 1
            continue
        if word in _AND:
            joint = "and"
        elif word in _MARKS:
            joint = word if joint is None else joint
        elif not (
            word in _PASSED
            or line.is_number(index)
            or word in _POSTS_BODY
            or word in _PLACES_DEMONYM
            or word in _PEOPLE_OCCUPATION
        ):
            return None
        index += 1
    return joint


@cache
def _ending() -> frozenset[str]:
    """The function words that end what somebody is called."""
    return words("common", "function") - {"only", "first", "one", "most", "very", "own", "last", "next", "of", "in"}


def _behind_description(line: Line, comma: int, end: int) -> int:
    """The comma that closes what somebody is called: `A, 49, the only woman, and B`; the first comma without one."""
    if line.wide[comma + 1] not in _ARTICLES:
        return comma
    for step in range(comma + 2, min(comma + _DESCRIBED, end)):
        if line.wide[step] == ",":
            return step
        if not line.is_word(step) or line.is_capital(step) or line.wide[step] in _ending():
            return comma
    return comma


def _with_at(line: Line, index: int) -> tuple[str, ...]:
    """The words that join as an `and` does and begin at a token: `as well as`."""
    return next((part for part in _WITH if tuple(line.wide[index + step] for step in range(len(part))) == part), ())


def _behind_bracket(line: Line, index: int) -> int:
    for step in range(index, len(line.tokens)):
        if line.wide[step] == ")":
            return step + 1
    return index + 1


def _member(sentence: Sentence, one: Referent) -> Member:
    assert one.mention is not None
    mention, line = one.mention, sentence.line
    own = mention.posts[0][0] if mention.posts else None
    in_brackets = own is not None and line.wide[own.span.first - 1] == "(" and own.text != line.slice(own.span)
    end = own.span.last + 1 if own is not None and in_brackets else mention.span.last
    given, last = given_behind(sentence, end)
    if mention.given is not None:
        given = mention.given.text
    if given is None and own is not None and in_brackets:
        given = own.text
    return Member(mention, one.person, own.text if own is not None else None, given, last)


def given_behind(sentence: Sentence, end: int) -> tuple[str | None, int]:
    """The office behind a name: `A as mayor`, `A finance minister`, `A at Health`, `A to head the port`."""
    line, after = sentence.line, end + 1
    if line.wide[after] == "," == line.wide[after + 2] and line.is_number(after + 1):
        after += 3
    posts: dict[int, Post] = {post.begin: post for post in sentence.offices}
    word = line.wide[after]
    if word == "as" or after in posts:
        step = after + 1 if word == "as" else after
        while line.wide[step] in ("its", "his", "her", "their", "the", "a", "an", "new") and step not in posts:
            step += 1
        post = posts.get(step)
        if post is not None:
            return post.text, post.span.last
    if word in _AT and line.wide[after + 1] in _LEADS:
        found = headed(line, after + 2, sentence.span.last, line.wide[after + 1])
        return found if found is not None else (None, end)
    bare = field_at(line, after) if line.tokens[end].capital else None
    if bare is not None and line.wide[bare.last + 1] in (",", ".", ";", "and", ""):
        return minister_of(line, bare), bare.last  # `A keeps the trade ministry and B mines`
    if word in _AT_OR_AS_UNDER:
        field = field_at(line, after + 1)
        if field is not None:
            return minister_of(line, field), field.last
    return None, end
