"""Who takes a higher office that was just left: `The president resigned. The speaker, X, was sworn in`."""

from __future__ import annotations

from qantar_curation.suggesting.changes.telling import LOSSES, Memory, Sentence
from qantar_curation.suggesting.offices.same_posts import same_post

_LOWER = frozenset(("vice", "deputy", "lieutenant", "speaker", "leader"))
_HIGHEST = frozenset(("president", "premier", "prime", "governor", "king", "chancellor", "mayor"))
_SENATE = frozenset(("senate", "congress", "parliament", "assembly"))
_LINES = 4


def next_in_line(memory: Memory, sentence: Sentence, own: str | None) -> str | None:
    """The office just left that somebody is sworn into by right, who holds the one below it or heads the house.

    Args:
        memory: What was told before.
        sentence: The sentence.
        own: The office beside the name, or known.
    """
    if own is None:
        return None
    said = set(own.casefold().replace("-", " ").split())
    heads_house = "president" in said and bool(said & _SENATE)
    if not (said & _LOWER or heads_house):
        return None
    post = memory.vacant if any(hit.term.partition(" ")[0] in LOSSES for hit in sentence.hits) else None
    number, dead = memory.dead
    if dead is not None and sentence.line.number - number < _LINES:
        post = dead
    if post is None:
        lost = next((one for one in reversed(memory.found) if one.change in LOSSES and one.post is not None), None)
        near = lost is not None and sentence.line.number - lost.line.number < _LINES
        post = lost.post if lost is not None and near else None
    if post is not None and said == {"deputy"}:
        return post  # `removed President X and swore in his deputy, Y`
    left = set((post or "").casefold().replace("-", " ").split())
    if post is None or not left & _HIGHEST or left & _LOWER or same_post(own, post):
        return None
    return post if said & {"speaker", "leader"} or heads_house or said & left else None
