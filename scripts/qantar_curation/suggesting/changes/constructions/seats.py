"""What means an office without its title: `his post`, `the presidency`, `power`, `the governor's office`."""

from __future__ import annotations

from functools import cache

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.handing.successions import own_office
from qantar_curation.suggesting.changes.telling import Memory, Referent, Sentence
from qantar_curation.suggesting.changes.which.inherited import office_noun
from qantar_curation.suggesting.changes.wording import ROOMS
from qantar_curation.suggesting.lexica import pairs
from qantar_curation.suggesting.wording import RULERS

_POSTS_NOUN_PAIRS = pairs("posts", "noun")
SEATS = frozenset(
    (
        "post",
        "position",
        "job",
        "office",
        "duties",
        "chair",
        "seat",
        "command",
        "functions",
        "portfolio",
        "role",
        "leadership",
        "mandate",
        "brief",
        "ministry",
        "posts",
        "positions",
    )
)
_ROOMS_OR_SEATS = ROOMS | SEATS
RULE = frozenset(("power", "cabinet", "government"))
_RULERS = RULERS | {"leader", "ruler"}
_OWNED = frozenset(("his", "her", "the", "their", "that", "this"))
_VAGUE = frozenset(("leadership", "command"))
"""Nouns that say less than the office of who leaves them."""
_LEVELS = frozenset(("high", "senior", "top", "current", "powerful", "key", "influential", "then", "long-held", "old"))
_MINISTERS = frozenset(("minister", "secretary", "premier", "ministers", "attorney", "chancellor"))


@cache
def nouns() -> frozenset[str]:
    """The words by which an office may be meant."""
    return SEATS | RULE | frozenset(pairs("posts", "noun"))


def seat_at(memory: Memory, sentence: Sentence, index: int, who: Referent) -> tuple[str, int] | None:
    """The office that is meant at a token, with the last token that says so; None where none is known.

    Args:
        memory: What was told before.
        sentence: The sentence.
        index: The token behind a preposition or a verb.
        who: Whose office it is.
    """
    line, first = sentence.line, index
    owned = line.wide[index] in _OWNED
    index += owned
    post = next((one for one in sentence.offices if index in (one.begin, one.span.first)), None)
    if post is not None and line.wide[post.span.last + 1] == "'s":
        room = post.span.last + 2
        return (post.text, room) if line.wide[room] in _ROOMS_OR_SEATS else None
    while line.wide[index] in _LEVELS:
        index += 1
    word = line.wide[index]
    if word in SEATS and line.wide[index + 1] in ("of", "as"):
        said = next((one for one in sentence.offices if index < one.begin <= index + 3), None)
        if said is not None:
            return said.text, said.span.last
        return None
    known = own_office(memory, who)
    if word in _VAGUE and known is not None:
        return (known, index) if owned else None
    said_by = office_noun(sentence, Hit("", "", first - 1, first - 1)) if word in _POSTS_NOUN_PAIRS else None
    if said_by is not None:
        return said_by, noun_end(sentence, index)
    if known is None:
        return None
    if word in SEATS:
        bare = not owned and word != "office"
        return (known, index) if not bare and line.wide[index + 1] not in ("'s", "-") else None
    if word == "power" and not owned:
        return (known, index) if _RULERS & set(known.casefold().split()) else None
    if word in ("cabinet", "government") and owned:
        ends = line.wide[index + 1] in ("", ".", ",", ";", "after", "on", "in", "over", "by", "last", "and", "for")
        return (known, index) if ends and _MINISTERS & set(known.casefold().split()) else None
    return None


def noun_end(sentence: Sentence, index: int) -> int:
    """The last token of a noun with the capitals behind its `of`.

    Args:
        sentence: The sentence.
        index: The noun.
    """
    line, last = sentence.line, index
    if line.wide[index + 1] == "of":
        step = index + 2
        while step <= sentence.span.last and (line.is_capital(step) or line.wide[step] in ("the", "of")):
            last = step if line.is_capital(step) else last
            step += 1
    return last
