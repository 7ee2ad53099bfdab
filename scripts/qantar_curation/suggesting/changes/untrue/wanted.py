"""Nouns of change that somebody only wants, weighs or stops: `whose removal the union had sought`."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.grammar.verbs import bases
from qantar_curation.suggesting.changes.telling import Sentence

_WANTING = frozenset(
    ("seek", "demand", "want", "urge", "request", "propose", "consider", "discuss", "debate", "oppose", "reject")
)
_WANTING |= {"block", "refuse", "plan", "plot", "expect", "predict", "await", "resist", "threaten", "recommend"}
_WANTING |= {"advocate", "contemplate", "suggest", "favour", "favor", "postpone", "delay", "push", "press", "call"}
_WANTING |= {"ask", "petition", "campaign", "lobby", "question", "challenge", "support", "back", "veto", "prevent"}
_WANTING |= {"desire", "fear"}
_DATED = 3
_CLAUSE = 9
_REACH = 10
_FARTHEST = 20
_DEMANDING = frozenset(("demand", "want", "seek", "urge", "oppose", "await", "prevent", "advocate"))
_JOINTS = frozenset((",", ";", ":", '"', "that", "after", "before", "over", "following"))


def is_wanted(sentence: Sentence, hit: Hit) -> bool:
    """Whether a noun of change behind `whose` is the object or subject of a verb that tells no more than a wish.

    Args:
        sentence: The sentence with its verbs.
        hit: The noun.
    """
    line = sentence.line
    if line.wide[hit.first - 1] != "whose":
        return _is_demanded(sentence, hit)
    verb = min(
        (one for one in sentence.verbs.values() if hit.last < one.at <= hit.last + _REACH),
        key=lambda one: one.at,
        default=None,
    )
    if verb is None or any(line.wide[at] in (",", ";") for at in range(hit.last + 1, verb.first)):
        return False
    return any(base in _WANTING for base, _ in bases(line.wide[verb.at]))


def _is_demanded(sentence: Sentence, hit: Hit) -> bool:
    """Whether a noun is one of several objects of a wish: `demand an inquiry into the fire and the removal of X`."""
    line = sentence.line
    for at in range(hit.first - 1, max(hit.first - _FARTHEST, sentence.span.first - 1), -1):
        word, verb = line.wide[at], sentence.verbs.get(at)
        if any(base in _DEMANDING for base, _ in bases(word)):
            between = [line.wide[step] for step in range(at + 1, hit.first)]
            return "and" in between and (verb is None or verb.passive is not True)
        if word in _JOINTS or verb is not None:
            return False
    return False


def is_mere_end(sentence: Sentence, hit: Hit) -> bool:
    """Whether a noun without a date only says until when something else was done: `until her retirement taught at`.

    Args:
        sentence: The sentence.
        hit: The noun.
    """
    if sentence.line.wide[hit.first - 2] != "until":
        return False
    return not any(hit.last < sentence.line.token_at(one.start) <= hit.last + _DATED for one in sentence.dates)


def is_awaited(sentence: Sentence, hit: Hit) -> bool:
    """Whether a clause of time in the present tells of what is to come: `on the day the premier resigns`.

    Args:
        sentence: The sentence.
        hit: The verb.
    """
    line = sentence.line
    for index in range(hit.first - 1, max(hit.first - _CLAUSE, sentence.span.first - 1), -1):
        word = line.wide[index]
        if word in (",", ";", ":", '"', "that", "who", "which") or index in sentence.verbs:
            return False
        soon = word == "as" and line.wide[index - 2] == "as"
        dated = word in ("day", "moment", "minute") and line.wide[index - 1] == "the" and index + 1 < hit.first
        if soon or dated or word in ("once", "when", "unless", "until", "till"):
            told = word == "when" and any(line.token_at(one.start) > hit.last for one in sentence.dates)
            return not told and (index > sentence.span.first or dated)
    return False
