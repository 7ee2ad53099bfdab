"""Words of number that count, and those that only look so: ranks, superlatives, shares, vague amounts."""

from __future__ import annotations

import itertools

from qantar_curation.grammar.numbers import ORDINALS, UNITS
from qantar_curation.grammar.quantities import Quantity
from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.text import Line, Span

_POSTS_HEAD = words("posts", "head")
_NO_NOUN = closed("no_figures-no-noun")
_RANKABLE = frozenset(("the", "'s", "its", "his", "her", "their", "a", "an", "country", "world", "for", "this"))
_NOT_SUPERLATIVE = closed("no_figures-not-superlative")
_SINGLE_SHARES = frozenset(("unanimous", "unanimously", "mostly"))
_ONGOING = frozenset(("ongoing", "current", "upcoming", "annual", "recent", "own"))
_RANKED = frozenset(("ranks", "ranked", "placed"))
_DETERMINED = frozenset(("the", "'s", "its", "their", "his", "her"))
_ADJECTIVES = ("ed", "ing", "ive", "able", "ible", "ent", "ant", "ful", "ous", "al", "ic", "less", "ar")
_NOT_MOST = frozenset(("recent", "part", "popular", "important"))
_SEVERAL = frozenset((one, "of") for one in ("one", "some", "two", "three", "many", "several", "few", "all"))
_AMONG = 6
_NEVER = closed("no_figures-never")
_FIXED = closed("no_figures-fixed")
_HYPHENED = closed("no_figures-hyphened")
_ELLIPTIC = frozenset(("to", "in", "since", "for", "that", "on", "by", "at"))
"""What stands behind an ordinal without its noun: `a state of emergency, the first since 1990`."""
_PRONOUNS = frozenset(("us", "we", "they", "you", "them", "it"))
_BEING = frozenset(("is", "was", "be", "been", "became", "become", "becomes", "were", "are"))


def is_rank(line: Line, span: Span, one: Quantity) -> bool:
    """Whether an ordinal or superlative gives a place in an order: `the first time`, `largest city`."""
    before, after = line.wide[span.first - 1], line.wide[span.last + 1]
    word = line.wide[span.last]
    if is_counted_office(line, span.last) or before in _RANKED:
        return True
    if after in _NOT_SUPERLATIVE or (line.is_capital(span.first) and not line.opens(span.first)):
        return False
    if line.tokens[span.last + 1 : span.last + 2] and _counts_several(line, span):
        return False
    if one.word and one.word != "first":
        return before != "at" and not is_among(line, span.first)
    if word in ("second", "seconds") and before not in _RANKABLE:
        return False
    if after == "-" and line.wide[span.last + 2] not in _HYPHENED:
        return False
    if [line.wide[span.first - 3], line.wide[span.first - 2], before] == ["one", "of", "the"]:
        return False
    if line.printed[span.last][0] == "0":
        return False
    if line.printed[span.last][0].isdigit() and line.is_capital(span.last + 1) and not line.is_title:
        return False
    if before == "the" and line.wide[span.first - 2] in _BEING and after in ("to", "in", "since", "for", "of"):
        return True
    if before == "the" and line.wide[span.first - 2] in (",", "-", "\u2013", "\u2014") and after in _ELLIPTIC:
        return True
    if after == "and" and line.wide[span.last + 2].endswith("est") and before in _RANKABLE:
        return True
    ongoing = before in _ONGOING and line.wide[span.first - 2] in _RANKABLE
    if before not in _RANKABLE and not ongoing and after not in ("time", "ever", "-"):
        return False
    if before == "at" or after in ("and", "to", "on", ",", ".", "that", "by", "in", "at"):
        return False
    if form_of(after) == "past" and after not in ("elected", "reported", "recorded"):
        return False
    if line.wide[span.last + 2] in ("minister", "deputy", "secretary") and after != "prime":
        return False
    return after != "of"


def _counts_several(line: Line, span: Span) -> bool:
    """Whether an order is of several at once: `the first four days`, `the two largest jails`, `the strongest terms`."""
    after, before = line.wide[span.last + 1], line.wide[span.first - 1]
    if line.is_number(span.last + 1) or after in UNITS:
        return True
    return (before in UNITS or before.isdecimal() or after == "terms") and plural_behind(line, span.last + 1)


def is_among(line: Line, index: int) -> bool:
    """Whether a superlative only names one of several: `one of the country's largest banks`."""
    before = line.low[max(0, index - _AMONG) : index]
    return any(pair in _SEVERAL for pair in itertools.pairwise(before)) or "among" in before[-2:]


def is_counted_office(line: Line, index: int) -> bool:
    """Whether an ordinal counts holders of an office: `the second minister to resign`; not `the first deputy`."""
    behind = line.wide[index + 1]
    counted = line.wide[index] in ORDINALS and line.wide[index - 1] == "the" and line.wide[index + 2] == "to"
    return counted and behind in _POSTS_HEAD and not line.is_capital(index)


def is_most(line: Line, span: Span) -> bool:
    """Whether `most` with an adjective is a superlative: `the country's most impoverished province`."""
    if line.wide[span.first - 1] not in _DETERMINED or is_among(line, span.first):
        return False
    behind = line.wide[span.last + 1]
    return behind.endswith(_ADJECTIVES) and behind not in _NOT_MOST and not line.is_capital(span.last + 1)


def is_vague_figure(line: Line, span: Span, one: Quantity) -> bool:
    """Whether a word of number counts: `several cities`, `most of them`; not `most powerful` or `at all`."""
    word, before, after = one.word, line.wide[span.first - 1], line.wide[span.last + 1]
    if word in _NEVER or f"{before} {word}" in _FIXED or f"{word} {after}" in _FIXED:
        return False
    if "majority" in word:
        return after == "of" and not line.wide[span.last + 2][:1].isdigit()
    if word in _SINGLE_SHARES:
        return True
    noun = plural_behind(line, span.last + 1)
    if word == "most":
        return before not in ("the", "at", "his", "her", "its", "'s") and (after == "of" or noun)
    if word == "all" or word.endswith(" all"):
        if after == "rights" and line.wide[span.last + 2] == "reserved":
            return False
        if before in _PRONOUNS or (before == "'s" and line.wide[span.first - 2] == "let"):
            return False
        if before == "of" and line.wide[span.first - 3] == "most":
            return False
        if before == "of" and line.wide[span.first - 2] in ("most", "first", "best", "worst", "least", "last", "above"):
            return False
        noun = noun or (after == "the" and plural_behind(line, span.last + 2 + (line.wide[span.last + 2] == "other")))
        if before == "in" and (after in ("", ",") or line.is_number(span.last + 1)):
            return False
        if after == "of" and one.qualifier != "exact":
            return True
        return noun and after != "other" and form_of(after) != "ing" and before not in ("at", "above", "after")
    if word == "half" and after == "past":
        return False
    if word == "half":
        return after not in ("-", "time", "brother", "sister", "a") or one.qualifier != "exact"
    if word in ("some", "many", "few", "numerous", "countless"):
        return before not in ("as", "too", "so", "how", "very", "a") and noun
    if word.startswith(("coming", "recent")):
        return word.startswith("coming")
    return True


def plural_behind(line: Line, index: int) -> bool:
    """Whether a noun in the plural comes behind a word of number, adjectives between."""
    for step in range(index, min(index + 4, len(line.tokens))):
        word = line.wide[step]
        if word in _NO_NOUN:
            return False
        if word in ("people", "men", "women", "children", "police", "personnel", "lives"):
            return True
        if (
            word.endswith("s")
            and not word.endswith(("ss", "us", "is", "'s"))
            and len(word) > 3
            and not line.is_capital(step)
        ):
            return True
    return False
