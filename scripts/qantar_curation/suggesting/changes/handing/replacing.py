"""Who goes and who comes where one is replaced: by a ruler, by whom the sentence names further on, or one gives way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.change_dates import date_of
from qantar_curation.suggesting.changes.handing.successions import known_office
from qantar_curation.suggesting.changes.several.groups import group_of
from qantar_curation.suggesting.changes.several.many import plural_of
from qantar_curation.suggesting.changes.telling import LOSSES, Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.which.bodies import ministry_at, ministry_of_subject
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.text import Line
from qantar_curation.suggesting.wording import RULERS

_RULERS = RULERS | {"monarch", "pm", "ruler"}
_RULING = _RULERS | {"government", "junta", "cabinet", "parliament", "congress", "rulers", "decree"}
_LOWER = frozenset(("deputy", "vice", "former", "ex", "assistant", "acting", "interim"))
_NOT_YET = frozenset(("future", "would", "may", "must", "unreal"))
_REACH = 12
_SUBJECT = 5
_PORTFOLIOS = (" portfolio to", " ministry to")
_TITLES = 4


def replaced_by(sentence: Sentence, hit: Hit) -> int | None:
    """The `by` that names who comes: `has been replaced as head of the national guard by X`; None without one."""
    line = sentence.line
    for index in range(hit.last + 1, min(hit.last + _REACH, sentence.span.last)):
        if line.wide[index] == "by":
            return index if any(index < one.begin <= index + _TITLES for one in sentence.referents) else None
        if line.wide[index] == "," and line.wide[index + 1] == "by":
            continue  # `has already been replaced, by X`
        if line.wide[index] in (",", ";", ":", "and") or index in sentence.verbs:
            return None
    return None


def removed_by_ruler(memory: Memory, sentence: Sentence, roles: Roles, hit: Hit) -> list[Change] | None:
    """`The president has replaced finance minister X`: who goes; None where it is the subject that comes.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Its clauses.
        hit: The active verb.
    """
    line = sentence.line
    if any(plural_of(line, index) is not None for index in range(hit.last + 1, hit.last + 1 + _TITLES)):
        return _of_several(sentence, roles, hit) if _is_ruler(memory, sentence, roles, hit) else None
    office = next((post for post in sentence.offices if hit.last < post.begin <= hit.last + 2), None)
    if office is None or set(office.text.casefold().split()) & _RULERS or not _is_ruler(memory, sentence, roles, hit):
        return None
    one = next(
        (one for one in sentence.referents if one.mention is not None and _is_title(one.mention.posts, office)), None
    )
    if one is None:
        memory.unnamed = (line.number, office.text)
        memory.vacant = office.text
        return []
    memory.vacant = office.text
    return [
        Change(
            line, hit.first, one.last, "removed", one.person.name, one.person, office.text, None, 0.7, "removed-object"
        )
    ]


def _of_several(sentence: Sentence, roles: Roles, hit: Hit) -> list[Change]:
    """`replaced six ministers, including foreign minister X`: those of them who are named go."""
    line = sentence.line
    first = next((one for one in sentence.referents if one.begin > hit.last and one.mention is not None), None)
    if first is None or first.mention is None or line.wide[first.begin - 1] not in ("including", "them", ":", "\u2014"):
        return []
    return [
        Change(
            line,
            min(hit.first, member.mention.span.first),
            member.mention.span.last,
            "removed",
            member.person.name,
            member.person,
            member.own or member.given,
            date_of(sentence, hit, "removed"),
            0.7,
            "removed-object",
        )
        for member in group_of(sentence, roles, first.mention)
        if member.own or member.given
    ]


def _is_title(posts: list[tuple[Post, bool]], office: Post) -> bool:
    return any(before and post.begin == office.begin for post, before in posts)


def _is_ruler(memory: Memory, sentence: Sentence, roles: Roles, hit: Hit) -> bool:
    """Whether who replaces somebody rules, so that he does not come into the office himself."""
    subject = roles.subject(hit.first)
    if subject is not None:
        return _rules(memory, subject.person)
    verb = sentence.verbs.get(hit.first)
    return _speaks_of_ruler(sentence.line, verb.first if verb is not None else hit.first, sentence.span.first)


def _rules(memory: Memory, person: Person) -> bool:
    said = set((known_office(memory, person) or "").casefold().replace("-", " ").split())
    return bool(said & _RULERS) and not said & _LOWER


def _speaks_of_ruler(line: Line, verb: int, first: int) -> bool:
    before = {line.wide[index] for index in range(max(first, verb - _SUBJECT), verb)}
    return bool(before & _RULING) and not before & _LOWER


def gives_way(memory: Memory, sentence: Sentence, roles: Roles, hit: Hit) -> Iterator[Change]:
    """`A makes way as mayor for B`, `at the health ministry A gave way to B`: who goes and who comes.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Its clauses.
        hit: The words that say so.
    """
    verb = sentence.verbs.get(hit.first)
    if verb is not None and (verb.negated or verb.mood in _NOT_YET):
        return
    gone = roles.subject(hit.first)
    come = _behind(sentence, hit, ("to", "for"))
    said = _as_office(sentence, hit)
    if gone is not None and come is None and said is not None and hit.entry.startswith("hand/v over"):
        # `handed over to his deputy as rector`
        person = gone.person
        yield Change(
            sentence.line, gone.first, hit.last, "removed", person.name, person, said, None, 0.7, "removed-way"
        )
    if gone is None and come is not None and (left := _titled_before(sentence, hit)) is not None:
        # `the president hands over to Vice President X`
        first, last, person = min(hit.first, come.first), come.last, come.person
        date = date_of(sentence, hit, "appointed")
        yield Change(sentence.line, first, last, "appointed", person.name, person, left, date, 0.65, "appointed-way")
    if gone is None or come is None or gone.person is come.person:
        return
    post = said or _own(gone) or ministry_at(sentence) or known_office(memory, gone.person)
    if post is not None:
        yield from _pair(sentence, hit, gone, come, post)


def _titled_before(sentence: Sentence, hit: Hit) -> str | None:
    """The office without a name that is the subject of the words, of a ruler."""
    verb = sentence.verbs.get(hit.first)
    last = (verb.first if verb is not None else hit.first) - 1
    post = next((one for one in sentence.offices if one.span.last == last), None)
    return post.text if post is not None and set(post.text.casefold().split()) & _RULERS else None


def passes(sentence: Sentence, hit: Hit) -> Iterator[Change]:
    """`The portfolio of trade passes from A to B`: who loses and who gets it."""
    gone = next((one for one in sentence.referents if hit.last < one.begin <= hit.last + 2), None)
    if gone is None:
        return
    come = next(
        (
            one
            for one in sentence.referents
            if one.person is not gone.person
            and gone.last < one.begin
            and "to" in (sentence.line.wide[one.begin - 1], sentence.line.wide[one.begin - 2])
        ),
        None,
    )
    post = ministry_of_subject(sentence, hit)
    if come is not None and post is not None:
        yield from _pair(sentence, hit, gone, come, post)


def _pair(sentence: Sentence, hit: Hit, gone: Referent, come: Referent, post: str) -> Iterator[Change]:
    date = date_of(sentence, hit, "removed")
    for change, one in (("removed", gone), ("appointed", come)):
        person, first, last = one.person, min(one.first, hit.first), max(one.last, hit.last)
        made = Change(sentence.line, first, last, change, person.name, person, post, date, 0.75, f"{change}-way")
        if one is come:
            made.after = gone.person
        yield made


def gone_for(
    memory: Memory, sentence: Sentence, roles: Roles, hit: Hit, made: Change, here: Sequence[Change]
) -> Iterator[Change]:
    """`A was replaced by B`: that A goes, where no other word has told it."""
    gone = roles.subject(hit.first)
    if gone is None or gone.person is made.who or made.post is None:
        return
    if any(one.who is gone.person and one.change in LOSSES for one in [*memory.found, *here]):
        return
    person = gone.person
    yield Change(
        sentence.line,
        gone.first,
        hit.last,
        "removed",
        person.name,
        person,
        made.post,
        made.date,
        0.7,
        "removed-replaced",
    )


def hands_over(memory: Memory, sentence: Sentence, roles: Roles, hit: Hit, made: Change) -> Iterator[Change]:
    """`The deputy premier hands the finance portfolio to B`: a minister who gives one loses it, a ruler does not.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Its clauses.
        hit: The words that say so.
        made: Who gets it.
    """
    gone = roles.subject(hit.first) if hit.entry.startswith("hand/v") and hit.entry.endswith(_PORTFOLIOS) else None
    if gone is None or gone.person is made.who or made.post is None or _rules(memory, gone.person):
        return
    if "minister" in (known_office(memory, gone.person) or "").casefold():
        person, first = gone.person, min(gone.first, hit.first)
        yield Change(
            sentence.line, first, hit.last, "removed", person.name, person, made.post, made.date, 0.7, "removed-way"
        )


def _behind(sentence: Sentence, hit: Hit, joints: tuple[str, ...]) -> Referent | None:
    """The person behind `for` or `to`, which stands in the words themselves or further on."""
    line = sentence.line
    for one in sentence.referents:
        if hit.last < one.begin <= hit.last + _REACH and (
            line.wide[one.begin - 1] in joints or (one.begin == hit.last + 1 and line.wide[hit.last] in joints)
        ):
            return one
    return None


def _as_office(sentence: Sentence, hit: Hit) -> str | None:
    """The office behind `as`."""
    return next(
        (
            one.text
            for one in sentence.offices
            if (one.begin > hit.last and sentence.line.wide[one.begin - 1] == "as")
            or (one.begin == hit.last + 1 and sentence.line.wide[hit.last] == "of")
        ),
        None,
    )


def _own(one: Referent) -> str | None:
    """The office that is printed beside the name here."""
    posts = one.mention.posts if one.mention is not None else []
    return next((post.text for post, _ in posts if post.status != "former"), None)
