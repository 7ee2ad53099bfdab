"""Changes that a denial, a rumour or a negation takes back: `denied that he had left`, `neither A nor B resigned`."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.telling import Sentence
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.text import Line

NEGATIONS = frozenset(("not", "no", "never", "n't", "without"))
_DENYING = gate(("denied", "denies", "denying", "refuted", "refutes", "rumours", "rumors", "rumour", "rumor"))
_DENIED = frozenset(("that", "reports", "rumours", "rumors", "allegations", "claims", "having"))


def is_denied(sentence: Sentence, hit: Hit, start: int) -> bool:
    """Whether what a word tells is denied, rumoured, or of neither of two.

    Args:
        sentence: The sentence.
        hit: The word of change.
        start: The first token of its verb.
    """
    if "neither" in sentence.spoken and _is_neither(sentence, start):
        return True
    return _is_governed(sentence, start) or (" _ " in hit.entry and _has_no(sentence.line, hit))


def _is_neither(sentence: Sentence, start: int) -> bool:
    """Whether the subject of a verb is neither of two."""
    line = sentence.line
    at = next((at for at in range(start - 1, sentence.span.first - 1, -1) if line.wide[at] == "neither"), None)
    return at is not None and not any(at < one < start for one in sentence.verbs) and ";" not in line.low[at:start]


def _has_no(line: Line, hit: Hit) -> bool:
    """Whether a negation stands inside the words of change: `took no oath`."""
    return any(line.wide[index] in NEGATIONS for index in range(hit.first + 1, hit.last))


def _is_governed(sentence: Sentence, start: int) -> bool:
    """Whether a denial or a rumour governs the clause of a token: `denied on Monday that the minister had resigned`."""
    line = sentence.line
    if _DENYING not in sentence.line.gates and "confirm" not in sentence.spoken:
        return False
    for index in range(start - 1, sentence.span.first - 1, -1):
        word = line.wide[index]
        if word in (";", ":", "but", '"'):
            return False
        if word in _DENYING or (word == "confirm" and not NEGATIONS.isdisjoint(line.low[max(index - 3, 0) : index])):
            return any(line.wide[at] in _DENIED for at in range(index + 1, start))
    return False
