"""Losses of something else than an office: `resigned from the ruling party`, `was removed from the hall`."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.telling import LOSSES, Sentence
from qantar_curation.suggesting.lexica import closed, words

_COMMON_FUNCTION_ADVERB = words("common", "function", "adverb")
_COMMON_CALENDAR = words("common", "calendar")
_SIDES = frozenset(("party", "movement", "bloc", "caucus", "faction", "club", "alliance", "coalition", "church"))
_PLACES = closed("untold-places")
_OF_SIDES = _SIDES | {"leader", "chairman", "chief", "secretary", "whip", "president", "chairwoman"}
_LEAVING = ("quit/v", "leave/v", "dump/v", "ditch/v", "abandon/v")
_BARS = words("common", "function") - {"the", "his", "her", "its", "their", "a"}
_REACH = 7


def is_from_elsewhere(sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody only leaves a party, a list or a room: of a party, where no office of one stands beside.

    Args:
        sentence: The sentence.
        hit: The word of a loss.
    """
    line = sentence.line
    if hit.term.partition(" ")[0] not in LOSSES or hit.form == "noun":
        return False
    first = hit.last if line.wide[hit.last] == "from" else hit.last + 1
    if line.wide[first] != "from" and not hit.entry.startswith(_LEAVING):
        return False
    for index in range(first + 1, min(first + _REACH, sentence.span.last + 1)):
        word, after = line.wide[index], line.wide[index + 1]
        if word in _PLACES or word in _SIDES:
            ends = not after.isalpha() or after in _COMMON_FUNCTION_ADVERB or after in _COMMON_CALENDAR
            return (
                ends
                and "as" not in line.low[index + 1 : index + 3]
                and (word in _PLACES or not _is_of_side(sentence, hit))
            )
        if not line.is_word(index) or word in _BARS or word == "and" or _acts(sentence, index):
            return False
    return False


def _is_of_side(sentence: Sentence, hit: Hit) -> bool:
    """Whether who leaves a party has an office of one: the party's leader, who quits it, is leader no more."""
    near = [one for one in sentence.offices if one.span.last < hit.first or sentence.line.wide[one.begin - 1] == "as"]
    return any(_OF_SIDES & set(one.text.casefold().split()) for one in near)


def _acts(sentence: Sentence, index: int) -> bool:
    """Whether a verb stands at a token that does not describe: not `the ruling party`."""
    return index in sentence.verbs and not sentence.line.wide[index].endswith("ing")
