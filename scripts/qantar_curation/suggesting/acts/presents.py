"""Verbs in the present and in rows of infinitives, which their looks do not tell from nouns."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.grammar.clauses import Verb
from qantar_curation.grammar.lexicon import Hit
from qantar_curation.grammar.verbs import bases
from qantar_curation.suggesting.acts.frames import stem
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.speech import nominals
from qantar_curation.suggesting.text import Line, Span

LEADING = frozenset(("infinitive", "future", "would", "must", "may"))
"""The moods that a row of infinitives continues."""
_REACH, _WISHED, _ASKED = 12, 8, 4
_WISHING = words("operators", "verb-call", "verb-order") | {"propose", "insist", "want"}


def present(line: Line, span: Span, hit: Hit, known: Sequence[Verb]) -> Verb | None:
    """The verb that a hit is which looks like a base or a third person; None where it is a noun."""
    at = hit.first
    if hit.form == "base" and line.word(at - 1) == "to" and line.word(at - 2) == "due":
        return Verb(at, at - 1, "infinitive", False, False)
    last = nominals.back(line, at - 1, span.first)
    before, follows = line.word(last), line.word(at + 1)
    if last < span.first or before in words("sayings", "before-nouns") or follows in ("of", "by", "-") or before == "-":
        return None
    if hit.form == "third":
        if follows in ("", ",", ".", ";"):
            return None
        if before == ")" or before in ("who", "which", "that", "he", "she", "it") or line.is_capital(last):
            return Verb(at, at, "present", False, False)
        return Verb(at, at, "present", False, False) if _is_somebody(before, several=False) else None
    if before in (",", "and", "or"):
        row = [one for one in known if at - _REACH <= one.at < at and one.mood in LEADING]
        return row[-1]._replace(at=at, first=at) if row else None
    if _is_wished(line, last, span.first):
        return Verb(at, at, "must", False, False)
    if before in ("that", "which") and _is_somebody(line.word(last - 1), several=True):
        return Verb(at, at, "present", False, False)
    if before in ("they", "we", "who", "i") or (
        before.endswith("s") and line.is_capital(last) and not line.is_capital(at)
    ):
        return Verb(at, at, "present", False, False)
    return Verb(at, at, "present", False, False) if _is_somebody(before, several=True) else None


def _is_wished(line: Line, last: int, low: int) -> bool:
    """Whether a clause whose subject ends at a token is asked for: `demanded that the governor resign`."""
    for index in range(last - 1, max(low, last - _WISHED) - 1, -1):
        if line.word(index) == "that":
            asking = line.low[max(low, index - _ASKED) : index]
            return any(not _WISHING.isdisjoint(base for base, _ in bases(word)) for word in asking)
        if line.word(index) in (",", ";", '"', "who", "which", "and"):
            return False
    return False


def _is_somebody(word: str, several: bool) -> bool:
    """Whether a noun in the singular or plural can act, so that a verb can follow it."""
    known = words("classes", "force", "crowd", "person", "body")
    plural = word.endswith("s") or word in ("police", "people", "men", "women", "troops", "gunmen", "policemen", "mps")
    return (word in known or stem(word) in known) and plural == several
