"""Offices told only by what does not happen: `is expected to resign as mayor`, `refused to quit as head of`."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.telling import LOSSES, Change, Memory, Sentence
from qantar_curation.suggesting.changes.which.office_sources import said_post
from qantar_curation.suggesting.changes.which.told import Told
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.changes.whose.subjects import who_of


def suppose(memory: Memory, sentence: Sentence, roles: Roles, hit: Hit, change: str, role: str) -> None:
    """Note the office that somebody would leave, and so holds; it is no holding that the text tells of.

    Args:
        memory: Where it is noted.
        sentence: The sentence.
        roles: Its clauses.
        hit: The word of change that tells none.
        change: What it would tell.
        role: Where the person stands.
    """
    if change not in LOSSES:
        return
    who = who_of(memory, sentence, roles, hit, role)
    if who is None:
        return
    mention, person = who
    post = said_post(Told(memory, sentence, hit, change, role, mention, person))
    if post is None or post.status is not None:
        return
    name, line = person.name, sentence.line
    memory.supposed.append(
        Change(line, hit.first, post.span.last, "held", name, person, post.text, None, 0.5, "supposed")
    )
