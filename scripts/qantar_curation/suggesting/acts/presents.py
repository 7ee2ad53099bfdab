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
_REACH, _WISHED, _ASKED, _BACK = 12, 8, 4, 16
_CLOSING = frozenset((",", ")", "\u2014", "\u2013"))
_TO_NOUNS = frozenset(("of", "for", "by", "with", "in", "from", "to", "no", "and", "or", "as", "more", "such", "other"))
_MANY = frozenset(("police", "people", "men", "women", "troops", "who", "that", "which", "they", "we"))
_SEVERAL = words("classes", "several")
_OF_POLICE = frozenset(("station", "stations", "post", "posts", "force", "search", "raid", "guard", "report", "order"))
_NOW = frozenset(("says", "has", "is"))
_BEHIND_NOW = words("sayings", "determiners") | {"that", "no", "to", "in", "on", "for", '"'}
_OBJECTS = words("sayings", "determiners") - {"that"} | {"him", "them", "us", "it", "me", "you"}
"""What opens the object of a verb, and stands behind no noun."""
_NO_SUBJECTS = words("sayings", "determiners") | words("operators", "determiners") | {"'s", "-"}
"""Behind these stands a noun."""
_ONLY_VERBS = words("events", "only-verbs")
_BEFORE_NOUNS, _SOMEBODY = words("sayings", "before-nouns"), words("classes", "force", "crowd", "person", "body")
_SHARING = frozenset(("and", "or", "but", "then"))
_WISHING = words("operators", "verb-call", "verb-order") | {"propose", "insist", "want"}


def is_no_longer(line: Line, first: int) -> bool:
    """Whether a verb is told not to be done any more: `no longer supports`."""
    return line.wide[first - 1] == "longer" and line.wide[first - 2] == "no"


def present(line: Line, span: Span, hit: Hit, known: Sequence[Verb]) -> Verb | None:
    """The verb that a hit is which looks like a base or a third person; None where it is a noun."""
    at = hit.first
    if is_no_longer(line, at):
        return Verb(at, at, "present", False, True)
    if hit.form == "base" and line.wide[at - 1] == "to" and line.wide[at - 2] == "due":
        return Verb(at, at - 1, "infinitive", False, False)
    last = nominals.back(line, at - 1, span.first)
    before, follows = line.wide[last], line.wide[at + 1]
    if before == "police" and line.wide[at] in _OF_POLICE:
        return None
    if hit.form == "third" and (before in _SEVERAL or line.is_number(max(last, 0))):
        return None  # `Two bombs went off.`
    if last < span.first or before in _BEFORE_NOUNS or follows in ("of", "by", "-") or before == "-":
        return None
    if hit.entry.partition("/")[0] in _ONLY_VERBS and before not in _NO_SUBJECTS:
        verb = _only_verb(line, hit, before, known)
        if verb is not None and not _is_wished(line, last, span.first):
            return verb
    if hit.form == "third":
        if _has_object(line, hit) and (before in _CLOSING or (before in _SHARING and _is_told_now(line, at, span))):
            return Verb(at, at, "present", False, False)
        if follows in ("", ",", ".", ";"):
            return None
        if before == ")" or before in ("who", "which", "that", "he", "she", "it") or line.is_capital(last):
            return Verb(at, at, "present", False, False)
        return Verb(at, at, "present", False, False) if _is_somebody(before, several=False) else None
    if before == "," and follows in ("him", "them", "her", "it"):
        return Verb(at, at, "present", False, False)  # `prosecutors, who are many, charge him`
    if before in (",", "and", "or"):
        row = [one for one in known if at - _REACH <= one.at < at and one.mood in LEADING]
        return row[-1].but(at=at, first=at) if row else None
    if _is_wished(line, last, span.first):
        return Verb(at, at, "must", False, False)
    if before in ("that", "which") and _is_somebody(line.wide[last - 1], several=True):
        return Verb(at, at, "present", False, False)
    if before in ("they", "we", "who", "i") or (
        before.endswith("s") and line.is_capital(last) and not line.is_capital(at)
    ):
        return Verb(at, at, "present", False, False)
    return Verb(at, at, "present", False, False) if _is_somebody(before, several=True) else None


def _only_verb(line: Line, hit: Hit, before: str, known: Sequence[Verb]) -> Verb | None:
    """The verb that a word is which is never a noun: `the minister resigns`, `the parties that reject it`."""
    at = hit.first
    if hit.form == "third":
        return Verb(at, at, "present", False, False) if before not in _TO_NOUNS else None
    if before in (",", "and", "or"):
        row = [one for one in known if at - _REACH <= one.at < at and one.mood in LEADING]
        return row[-1].but(at=at, first=at) if row else None
    several = before.endswith("s") or before in _MANY
    return Verb(at, at, "present", False, False) if several or line.wide[at + 1] in _OBJECTS else None


def _has_object(line: Line, hit: Hit) -> bool:
    """Whether an object, or the preposition of its entry, stands behind a word."""
    follows = line.wide[hit.first + 1]
    return follows in _OBJECTS or follows == '"' or hit.last > hit.first or line.is_capital(hit.first + 1)


def _is_told_now(line: Line, at: int, span: Span) -> bool:
    """Whether a clause before a token has a verb in the third person: `the envoy sees no gain and calls for calm`."""
    for index in range(max(span.first, at - _BACK) + 1, at - 1):
        word = line.wide[index]
        if word in _NOW and index > span.first:
            return True
        leads = line.is_capital(index - 1) or line.wide[index - 1] in ("he", "she", "it", "who", "which")
        leads = leads or _is_somebody(line.wide[index - 1], several=False)
        told = line.wide[index + 1] in _BEHIND_NOW or line.is_capital(index + 1)
        if word.endswith("s") and leads and not line.is_capital(index) and told:
            return True
    return False


def _is_wished(line: Line, last: int, low: int) -> bool:
    """Whether a clause whose subject ends at a token is asked for: `demanded that the governor resign`."""
    for index in range(last - 1, max(low, last - _WISHED) - 1, -1):
        if line.wide[index] == "that":
            asking = line.low[max(low, index - _ASKED) : index]
            return any(not _WISHING.isdisjoint(base for base, _ in bases(word)) for word in asking)
        if line.wide[index] in (",", ";", '"', "who", "which", "and"):
            return False
    return False


def _is_somebody(word: str, several: bool) -> bool:
    """Whether a noun in the singular or plural can act, so that a verb can follow it."""
    plural = word.endswith("s") or word in ("police", "people", "men", "women", "troops", "gunmen", "policemen", "mps")
    return (word in _SOMEBODY or stem(word) in _SOMEBODY) and plural == several
