"""Verbs in their bare form that tell a change: `the decrees appoint`, `voted to remove A and bring back B`."""

from __future__ import annotations

from qantar_curation.grammar.clauses import Verb
from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.telling import Sentence
from qantar_curation.suggesting.lexica import words

_COMMON_ADVERB = words("common", "adverb")
_ORDERS = frozenset(("orders", "decrees", "ukases", "edicts", "soldiers", "troops", "rebels", "officers", "mutineers"))
_JOINTS = frozenset(("and", ","))
_LIKEWISE = frozenset(("likewise", "also", "both", "all", "too", "then", "still"))
_COMMON_ADVERB_OR_LIKEWISE = _COMMON_ADVERB | _LIKEWISE
_REACH = 24


def leading_infinitive(sentence: Sentence, hit: Hit) -> Verb | None:
    """The infinitive that a bare verb goes on from: of `to remove A and bring back B` what `to remove` is.

    Args:
        sentence: The sentence.
        hit: The word of change.
    """
    line, step = sentence.line, hit.first - 1
    if hit.form != "base" or not hit.term.endswith(("object", "collective")):
        return None
    while line.wide[step] in _LIKEWISE:
        step -= 1
    if line.wide[step] not in _JOINTS:
        return None
    lead = max((one for one in sentence.verbs.values() if one.at < step), key=lambda one: one.at, default=None)
    if lead is None or lead.mood != "infinitive" or hit.first - lead.at > _REACH:
        return None
    return lead


def has_plural(sentence: Sentence, hit: Hit) -> bool:
    """Whether orders or soldiers stand right before a bare verb, so that it is finite: `the royal orders appoint`.

    Args:
        sentence: The sentence.
        hit: The word of change.
    """
    line, first = sentence.line, sentence.span.first
    if line.wide[hit.first - 1] in _JOINTS:
        # `the orders appoint A as minister and assign B to the post`
        return any(
            one.form == "base" and first < one.first < hit.first and line.wide[one.first - 1] in _ORDERS
            for one in sentence.hits
        )
    return hit.first > first and line.wide[hit.first - 1] in _ORDERS


def past_adverbs(sentence: Sentence, gap: range) -> range:
    """What stands between names and a verb without the adverbs right before the verb: `A and B likewise stay put`.

    Args:
        sentence: The sentence.
        gap: The tokens between.
    """
    end = gap.stop
    while end > gap.start and sentence.line.wide[end - 1] in _COMMON_ADVERB_OR_LIKEWISE:
        end -= 1
    return range(gap.start, end)
