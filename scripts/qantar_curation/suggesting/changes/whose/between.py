"""What may stand between a subject and its verb: adverbs, auxiliaries and dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from qantar_curation.grammar.clauses import Verb
from qantar_curation.suggesting.changes.telling import Referent
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.text import Line

_AFTER = frozenset(("after", "before", "since", "on", "upon", "following", "despite", "while", "when", "until"))
_LINKING = frozenset(("felt", "feels", "seemed", "seems", "appeared", "looked", "became", "stood", "found", "got"))
INSERTED = frozenset((",", "\u2014", "\u2013", "-", ")"))
"""The marks that close what is inserted."""
AUXILIARIES = frozenset(("was", "were", "is", "are", "been", "be", "has", "have", "had", "will", "being"))
_PHRASES = (
    ("at", "once"),
    ("at", "last"),
    ("in", "turn"),
    ("once", "again"),
    ("once", "more"),
    ("ahead", "of", "schedule"),
    ("in", "the", "end"),
    ("as", "expected"),
    ("on", "the", "spot"),
    ("with", "immediate", "effect"),
    ("by", "decree"),
    ("of", "late"),
    ("at", "first"),
    ("in", "effect"),
    ("without", "warning"),
    ("to", "general", "surprise"),
    ("for", "his", "part"),
    ("for", "her", "part"),
)
_LAST = frozenset([one[-1] for one in _PHRASES])
_HOURS = frozenset(("late", "early", "evening", "morning", "night", "afternoon", "earlier", "the", "same", "day"))


@cache
def _loose() -> frozenset[str]:
    return words("common", "adverb") | {"also", "both", "all", "then", "later", "now", "who", "himself", "herself"}


@cache
def _dating() -> frozenset[str]:
    return words("common", "calendar") | {"on", "in", "last", "this", "yesterday", "today", "tonight", "overnight"}


@cache
def called() -> frozenset[str]:
    """What somebody can be called: `lawyer`, `general`, `man`."""
    return words("people", "occupation", "other") | words("titles", "rank") | words("posts", "head")


def is_loose(line: Line, index: int) -> bool:
    """Whether a token may stand between a subject and its verb: an adverb, or an auxiliary.

    Args:
        line: The line.
        index: The token.
    """
    return (
        line.wide[index] in _loose()
        or (line.wide[index].endswith("ly") and not line.is_capital(index))
        or (line.wide[index] in AUXILIARIES and line.wide[index + 1] not in ("a", "the", "an"))
    )


def past_phrases(line: Line, step: int, first: int) -> int:
    """The token before what may stand between a subject and its verb, that ends at a token: `X at last resigned`.

    Args:
        line: The line.
        step: The token; it is given back where nothing of that kind ends there.
        first: The first token of the clause.
    """
    while step >= first:
        if is_loose(line, step):
            step -= 1
            continue
        if line.wide[step] not in _LAST:
            return step
        phrase = next((one for one in _PHRASES if line.low[step - len(one) + 1 : step + 1] == one), None)
        if phrase is None or step - len(phrase) < first:
            return step
        step -= len(phrase)
    return step


def is_date(line: Line, index: int) -> bool:
    """Whether a token may belong to a date.

    Args:
        line: The line.
        index: The token.
    """
    return line.wide[index] in _dating() or line.is_number(index)


def before_date(line: Line, step: int, first: int) -> int:
    """The mark before a date that ends at a token, right before a verb: `X, in power for a year, on Tuesday resigned`.

    Args:
        line: The line.
        step: The token; it is given back where there is no date with a mark before it.
        first: The first token of the clause.
    """
    at = step
    while at > first and (is_date(line, at) or line.wide[at] in _HOURS):
        at -= 1
    return at if at < step and line.wide[at] in INSERTED else step


def hangs_on_another(line: Line, verb: Verb, verbs: Mapping[int, Verb]) -> bool:
    """Whether who does what a verb says is told by the one before: `felt compelled`, `left after being sacked`.

    Args:
        line: The line.
        verb: The verb.
        verbs: All verbs of the sentence.
    """
    before = line.wide[verb.first - 1]
    if before in _LINKING and verb.first - 1 in verbs:
        return True
    doing = line.wide[verb.first] == "being" or (verb.first == verb.at and line.wide[verb.at].endswith("ing"))
    return doing and before in _AFTER


def before_named(line: Line, people: Sequence[Referent], last: int) -> int:
    """The last token before a name between commas that end at a token: `the lawyer who headed the panel, X, was`.

    Args:
        line: The line.
        people: Those who are meant in the sentence.
        last: The token; it is given back where no name stands so.
    """
    named = next((one for one in people if one.mention is not None and one.last == last - 1), None)
    closed = named is not None and line.wide[last] == "," == line.wide[named.begin - 1]
    return named.begin - 2 if closed and named is not None else last
