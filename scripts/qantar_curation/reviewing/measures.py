"""What a proposed figure measures, by the words around its number."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.checks.measure_unit import UNITS
from qantar_curation.grammar.counted import is_of_another
from qantar_curation.grammar.lexicon import Hit, lexicon
from qantar_curation.grammar.quantities import quantities
from qantar_curation.grammar.tokens import Token, tokens
from qantar_curation.reviewing.context import Place, Setting
from qantar_curation.suggesting.proposal import Proposal

AGE = "age"
_ANYBODY = "actors-involved"
_UNSPECIFIC = ("actors-involved", "acts-counted")
BEFALLEN = ("people-killed", "people-arrested")
"""Measures of what befalls people: beside their verbs `soldiers` only says who they were."""
_FAR = 60
"""Beyond so many characters a word says what some other number measures."""
_ADJACENT = 1
"""Words of age stand at their number."""
_OF_NONE = frozenset(
    ("wounded", "injured", "hurt", "treated", "treatment", "released", "freed", "missing", "hospitalised", "injuries")
) | {"hospitalized", "hospital", "hospitals", "intensive", "fled", "evacuated"}
"""What befell people that no measure of the vocabulary counts: what such a number measures is asked."""
_DONE = _OF_NONE | frozenset(("wounding", "injuring", "hurting", "treating", "releasing", "freeing"))
_OWN_WORDS = 7
_WORDS_BEFORE = 2
_BEING = frozenset(("was", "were", "been", "be", "being", "is", "are", "got"))
_OBJECTS = frozenset(("the", "a", "an", "his", "her", "their", "its"))
"""Words that begin what a verb acts upon."""


def measure_of(setting: Setting, one: Proposal, unit: str) -> tuple[str | None, Place | None]:
    """The measure that the words nearest to the number say, with the place of those words; None where none does."""
    if one.value.get("what") == AGE:
        return AGE, None
    start, end = setting.sentence(one.line, one.char_start)
    text = setting.text(one.line)[start:end]
    number = one.char_start - start, one.char_end - start
    parts = tokens(text)
    counted = next(iter(quantities(text[slice(*number)])), None)
    behind = number[0] + counted.end if counted is not None else number[1]
    if is_of_none(text[behind:], text[: number[0]]):
        return None, None
    best: tuple[tuple[int, int], str, Place] | None = None
    for hit in lexicon("measure").hits(text):
        place = parts[hit.first].start, parts[hit.last].end
        apart = max(place[0] - number[1], number[0] - place[1], 0)
        if unit not in UNITS[hit.term] or is_of_another(text, place, number):
            continue
        if hit.term == AGE and apart > _ADJACENT:
            continue  # `aged 30, was jailed for 12 years`
        befalls = hit.term in BEFALLEN
        if befalls and place[0] >= number[1] and not _is_passive(text, parts, hit):
            continue
        far = hit.term in _UNSPECIFIC or apart > _FAR
        rank = (2 if far else 0 if befalls else 1), apart
        if best is None or rank < best[0]:
            best = rank, hit.term, (place[0] + start, place[1] + start)
    if best is not None and (best[0][1] <= _FAR or unit != "person"):
        return best[1], best[2]
    return (_ANYBODY, None) if unit == "person" else (None, None)


def is_of_none(behind: str, before: str = "") -> bool:
    """Whether the words beside a number, before any other one, say what no measure counts: `230 wounded`.

    Args:
        behind: The text behind the number.
        before: The text before it: `released 120`.
    """
    for token in tokens(behind)[:_OWN_WORDS]:
        if token.is_number or token.text in (",", ".", ";", "and", "while"):
            break
        if token.text in _OF_NONE:
            return True
    for token in reversed(tokens(before)[-_WORDS_BEFORE:]):
        if token.is_number or not token.is_word:
            return False
        if token.text in _DONE:
            return True
    return False


def _is_passive(text: str, parts: Sequence[Token], hit: Hit) -> bool:
    """Whether a verb behind a number tells what befell those counted, and not what they did: `were killed`, `died`."""
    if hit.form in ("", "noun") or hit.entry.startswith(("die/", "perish/", "lose/")):
        return True
    if parts[hit.first - 1].text in _BEING:
        return True
    follows = parts[hit.last + 1] if hit.last + 1 < len(parts) else None
    if follows is None or hit.form not in ("past", "participle"):
        return follows is None
    counted = any(one.start == follows.start for one in quantities(text))
    return not (counted or follows.capital or follows.text in _OBJECTS)
