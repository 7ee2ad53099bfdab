"""Who has been at the head of a body: `had been at its head since 2020`, `X, at the helm of the bank since May`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.handing.successions import known_office
from qantar_curation.suggesting.changes.telling import Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.which.bodies import headed
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.same_posts import same_post

_POSTS_BODY = words("posts", "body")
HEADS = gate(("head", "helm"))
_BEING = frozenset(("been", "was", "is", "were", "be"))
_ANY_BODY = frozenset(("ministry", "body", "agency", "institution", "department", "office", "organisation", "service"))
_FARTHEST = 10
_NEAR = 2


def at_head(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> Iterator[Change]:
    """The office of who is told to be at the head of something since some time.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already.
    """
    line, span = sentence.line, sentence.span
    for index in line.places(HEADS, span.first + 2, span.last - 1):
        if line.wide[index - 2] != "at" or line.wide[index - 1] not in ("the", "its", "their"):
            continue
        last, said = index, None
        if line.wide[index + 1] == "of":
            found = headed(line, index + 2, span.last, "head")
            if found is None and line.wide[index + 3] not in _ANY_BODY:
                continue
            said, last = found or (None, index + 3)
        if line.wide[last + 1] != "since":
            continue
        who = _who(sentence, roles, index - 2)
        if who is None:
            continue
        known = known_office(memory, who.person)
        post = known if said is None or (known is not None and _is_any(said)) else said
        post = post or _of_body_before(sentence, index)
        if post is None or any(
            one.who is who.person and same_post(one.post, post) and one.change == "held" for one in here
        ):
            continue
        date = next((one for one in sentence.dates if 0 < line.token_at(one.start) - last - 1 <= _NEAR), None)
        over = any(line.wide[at] == "had" for at in range(max(span.first, index - 5), index))
        name, person = who.person.name, who.person
        start = date.edtf if date is not None else None
        yield Change(line, who.first, last + 1, "held", name, person, post, start, 0.65, "at-head", over)


def _is_any(said: str) -> bool:
    """Whether the body is only pointed at: `at the head of the ministry`."""
    return said.rpartition(" ")[2].casefold() in _ANY_BODY and "of the" in said


def _who(sentence: Sentence, roles: Roles, at: int) -> Referent | None:
    """Who is at the head: the subject of the verb before, or the name before a comma."""
    verb = next((step for step in (at - 1, at - 2) if sentence.line.wide[step] in _BEING), None)
    if verb is not None:
        return roles.subject(verb)
    if sentence.line.wide[at - 1] != ",":
        return None
    return next((one for one in sentence.referents if one.last == at - 2), None)


def _of_body_before(sentence: Sentence, index: int) -> str | None:
    """The head of the body that the sentence speaks of: `the cabinet of X, who has been at its head since May`."""
    line = sentence.line
    for step in range(index - 3, max(sentence.span.first, index - 3 - _FARTHEST), -1):
        if line.wide[step] in _POSTS_BODY:
            return f"head of the {line.wide[step]}"
    return None
