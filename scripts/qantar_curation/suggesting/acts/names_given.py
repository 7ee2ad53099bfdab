"""Words for an upheaval that are only a name for something lawful: `called the ruling a coup`."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.grammar.verbs import bases
from qantar_curation.suggesting.acts.arguments import Scene
from qantar_curation.suggesting.acts.frames import stem
from qantar_curation.suggesting.lexica import words

_CALLING = words("operators", "calling") | {"call", "term", "dub", "regard", "view", "consider", "condemn", "speak"}
_LAWFUL, _FIGURATIVE = words("events", "lawful"), words("events", "figurative")
_BEHIND = frozenset(("robes", "name", "means", "stealth", "disguise"))
_REACH, _NEAR, _FURTHER = 14, 3, 6
_PARTING = frozenset((";", ":", "who", "which", "after", "when"))


def is_named_so(here: Scene, hit: Hit) -> bool:
    """Whether a noun only says what somebody thinks of a vote, a ruling or another lawful act."""
    if hit.form != "noun" and not hit.entry.endswith("/n"):
        return False
    line = here.line
    low, high = max(hit.first - _NEAR, here.span.first), min(hit.last + _FURTHER, here.span.last)
    if any(line.word(at - 1) != "-" for at in line.places(_FIGURATIVE, low, hit.first - 1)):
        return True
    if line.word(hit.last + 1) in ("in", "by") and not _BEHIND.isdisjoint(line.low[hit.last + 2 : high + 1]):
        return True
    for index in range(hit.first - 1, max(here.span.first, hit.first - _REACH) - 1, -1):
        word = line.word(index)
        if word in _PARTING:
            return False
        if not _CALLING.isdisjoint(base for base, _ in bases(word)) and here.verb_at(index, index) is not None:
            named = line.low[index + 1 : hit.first]
            return any(one in _LAWFUL or stem(one) in _LAWFUL for one in named)
    return False
