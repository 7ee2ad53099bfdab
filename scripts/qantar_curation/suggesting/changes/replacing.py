"""Who goes and who comes where one is replaced: by a ruler, or by whom the sentence names further on."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.roles import Roles
from qantar_curation.suggesting.changes.successions import known_office
from qantar_curation.suggesting.changes.telling import Change, Memory, Sentence
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.text import Line

_RULERS = frozenset(
    ("president", "premier", "prime", "pm", "king", "queen", "emir", "sultan", "monarch", "chancellor", "ruler")
)
_RULING = _RULERS | {"government", "junta", "cabinet", "parliament", "congress", "rulers", "decree"}
_LOWER = frozenset(("deputy", "vice", "former", "ex", "assistant", "acting", "interim"))
_REACH = 12
_SUBJECT = 5
_TITLES = 4


def replaced_by(sentence: Sentence, hit: Hit) -> int | None:
    """The `by` that names who comes: `has been replaced as head of the national guard by X`; None without one."""
    line = sentence.line
    for index in range(hit.last + 1, min(hit.last + _REACH, sentence.span.last)):
        if line.word(index) == "by":
            return index if any(index < one.begin <= index + _TITLES for one in sentence.referents) else None
        if line.word(index) in (",", ";", ":", "and") or index in sentence.verbs:
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
    before = {line.word(index) for index in range(max(first, verb - _SUBJECT), verb)}
    return bool(before & _RULING) and not before & _LOWER
