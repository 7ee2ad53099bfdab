"""Changes that the same sentence takes back: on a condition, turned down, denied, or by an inversion that imagines."""

from __future__ import annotations

from qantar_curation.grammar.clauses import Verb
from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.telling import Sentence
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.text import Line

_BUT = gate(("but", "which", "although", "though", "then", "later"))
_WITHDRAWING = frozenset(("withdrew", "withdrawn", "rescinded", "retracted"))
_REFUSING = frozenset(("refused", "rejected", "declined", "rejects", "refuses"))
_DENYING = frozenset(("denied", "denies"))
_ACCEPTED = frozenset(("accept", "resignation", "offer", "job", "post", "invitation", "request"))
_IT = frozenset(("it", "this", "that", "them", "", "."))
_ASKED = frozenset(("asked", "invited", "requested", "offered"))
_JOKING = gate(("joked", "jokes", "quipped", "dreamed", "dreamt", "boasted", "imagined", "pretended"))
_NEARLY = frozenset(("nearly", "almost"))
_ONLY = frozenset(("only",))
_REACH = 12


def is_taken_back(sentence: Sentence, hit: Hit, verb: Verb | None) -> bool:
    """Whether what a word tells comes only on a condition, was turned down or denied, or is but imagined.

    Args:
        sentence: The sentence.
        hit: The word of change.
        verb: Its verb.
    """
    line, end = sentence.line, sentence.span.last
    if hit.entry.startswith("will ") and hit.form == "" and "if" in line.low[hit.last + 1 : end]:
        return True
    if hit.entry.startswith("would ") and hit.form == "" and ("if" in sentence.spoken or _JOKING in line.gates):
        return True
    if verb is not None and verb.mood == "future" and "if" in line.low[hit.last + 1 : end]:
        return True  # `will resign if the report is confirmed`
    if verb is not None and verb.mood == "future" and _is_put_off(line, hit.last + 1, end):
        return True
    if line.wide[hit.first - 1] in _NEARLY:
        return True
    opening = sentence.span.first
    if line.wide[opening] == "had" and verb is not None and verb.first == verb.at:
        return any(one.last == hit.first - 1 and one.begin == opening + 1 for one in sentence.referents)
    if _BUT not in sentence.line.gates:
        return False
    offered = hit.entry.startswith("offer/v") or "resignation" in hit.entry
    offered = offered or not _ASKED.isdisjoint(line.low[max(hit.first - _REACH, opening) : hit.first])
    for index in line.places(_BUT, hit.last + 1, end):
        behind = line.low[index + 1 : min(index + _REACH, end + 1)]
        if offered and any(one == "turned" and "down" in behind[at : at + 4] for at, one in enumerate(behind)):
            return True
        for at, one in enumerate(behind):
            after = behind[at + 1] if at + 1 < len(behind) else ""
            if offered and one in _WITHDRAWING and after in _IT:
                return True  # `handed in his resignation, then withdrew it`
            if one in _DENYING and after in _IT:
                return True  # `said that X had resigned, but the palace denied it`
            if (
                offered
                and one in _REFUSING
                and (after in _IT or (after in ("the", "to") and _ACCEPTED & set(behind[at:])))
            ):
                return True  # `offered his resignation, but the president refused to accept it`
    return False


def _is_put_off(line: Line, first: int, end: int) -> bool:
    """Whether what is to be done waits for something: `will let him go, but only once the work is finished`."""
    return any(line.wide[at + 1] in ("once", "when", "after") for at in line.places(_ONLY, first, end))


def came_to_nothing(sentence: Sentence, start: int, last: int) -> bool:
    """Whether what was to happen did not: `was to take over on Monday, but the court stopped him`.

    Args:
        sentence: The sentence.
        start: The first token of the verb.
        last: The last one.
    """
    line = sentence.line
    if "but" not in sentence.spoken:
        return False
    meant = any(line.wide[at] in ("was", "were") and line.wide[at + 1] == "to" for at in range(start - 2, last))
    if not meant:
        return False
    return any(line.wide[index] == "but" for index in range(last + 1, sentence.span.last))
