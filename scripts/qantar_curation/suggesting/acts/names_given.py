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
_WITHIN = frozenset(("a", "an", "the", "failed", "military", "armed", "attempted"))
_NAMING, _NAMED = (
    frozenset(("call", "term", "dub", "label", "brand")),
    frozenset(("it", "this", "that", "its", "their")),
)
_DEFINITE, _PERSONS = frozenset(("the",)), words("classes", "person")
_DEFINITE_OR_HIS_HER = _DEFINITE | {"his", "her"}
_PARTING = frozenset((";", ":", "who", "which", "after", "when"))


def is_in_doubt(here: Scene, hit: Hit) -> bool:
    """Whether a noun is a name that somebody gives: `calling it a coup`, `For the king, a coup`."""
    line = here.line
    before = range(hit.first - 1, hit.first - _NEAR, -1)
    opens = next((at for at in before if line.wide[at] not in _WITHIN), hit.first)
    if line.wide[opens] == '"' and '"' in line.low[hit.last + 1 : hit.last + _NEAR]:
        return True
    first = here.span.first
    if line.wide[first] == "for" and line.wide[first + 1] in _DEFINITE_OR_HIS_HER:
        comma = next((at for at in range(first + 2, first + _FURTHER) if line.wide[at] == ","), None)
        return comma is not None and line.wide[comma - 1] in _PERSONS
    for index in range(hit.first - 1, max(first, hit.first - _FURTHER) - 1, -1):
        if not _NAMING.isdisjoint(base for base, _ in bases(line.wide[index])) and line.wide[index + 1] in _NAMED:
            return True
    return False


def is_named_so(here: Scene, hit: Hit) -> bool:
    """Whether a noun only says what somebody thinks of a vote, a ruling or another lawful act."""
    if hit.form != "noun" and not hit.entry.endswith("/n"):
        return False
    line = here.line
    low, high = max(hit.first - _NEAR, here.span.first), min(hit.last + _FURTHER, here.span.last)
    if any(line.wide[at - 1] != "-" for at in line.places(_FIGURATIVE, low, hit.first - 1)):
        return True
    if line.wide[hit.last + 1] in ("in", "by") and not _BEHIND.isdisjoint(line.low[hit.last + 2 : high + 1]):
        return True
    for index in range(hit.first - 1, max(here.span.first, hit.first - _REACH) - 1, -1):
        word = line.wide[index]
        if word in _PARTING:
            return False
        if not _CALLING.isdisjoint(base for base, _ in bases(word)) and here.verb_at(index, index) is not None:
            named = line.low[index + 1 : hit.first]
            return any(one in _LAWFUL or stem(one) in _LAWFUL for one in named)
    return False
