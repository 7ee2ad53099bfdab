"""Somebody without a name of whom a sentence speaks: `an official said`, `his sister`, `the driver of the bus`."""

from __future__ import annotations

from qantar_curation.suggesting.clauses import verbs_in
from qantar_curation.suggesting.lexica import joint, words
from qantar_curation.suggesting.speech.sayings import is_saying
from qantar_curation.suggesting.speech.wording import LOOSE
from qantar_curation.suggesting.text import Line, Span
from qantar_curation.suggesting.wording import DETERMINERS, FUNCTION, INDEFINITE

_PEOPLE_OCCUPATION_KIN_OTHER_POSTS_HEAD = joint(("people", "occupation", "kin", "other"), ("posts", "head"))
_POSTS_HEAD = words("posts", "head")
_ANONYMOUS = frozenset(("source", "official", "diplomat", "witness", "aide", "officer", "resident", "doctor", "lawyer"))
NAMELESS = _ANONYMOUS | {f"{word}s" for word in _ANONYMOUS} | {"witnesses"}
_SOMEBODY = INDEFINITE | {"another"}
_OWNED = DETERMINERS | _SOMEBODY | {"our", "my"}
_SUBJECTS = frozenset(("man", "woman", "politician", "businessman", "strongman", "veteran", "boy", "girl"))
"""Nouns that with `the` mean of whom the text speaks."""
_TURNED = frozenset(("stood", "stands", "sat", "sits", "was", "is", "came", "comes"))
_OPENING, _CLOSING, _LEAD = 5, 12, 4


def stranger_of(line: Line, sentence: Span) -> Span | None:
    """Somebody without a name who speaks: `an official said`, `one of the sources, present at the talks, said`."""
    end = min(sentence.last, sentence.first + _CLOSING)
    for index in line.places(NAMELESS, sentence.first + 1, end - 1):
        first = next((at for at in range(index - 1, index - _OPENING, -1) if line.wide[at] in _SOMEBODY), None)
        said = any(is_saying(line, at) for at in range(index + 1, min(index + _CLOSING, sentence.last) + 1))
        if first is None or first < sentence.first or not said:
            continue
        return Span(first, index)
    return None


def bystander_of(line: Line, first: int, last: int) -> Span | None:
    """Somebody without a name of whom the tokens `first` to `last` speak: `a woman held up a photograph`."""
    persons = _PEOPLE_OCCUPATION_KIN_OTHER_POSTS_HEAD
    if persons.isdisjoint(line.spoken):
        return None
    for at in range(first, min(first + _LEAD, last)):
        if line.wide[at] in _OWNED:
            break
        leads = line.wide[at] == "," or line.wide[at] in FUNCTION or line.wide[at] in _TURNED or is_saying(line, at)
        if not leads and (at > first or not line.is_capital(at)):
            return None
    else:
        return None
    noun = next((index for index in range(at + 1, min(at + _OPENING, last)) if line.wide[index] in persons), None)
    if noun is None or (line.wide[at] == "the" and line.wide[noun] in _SUBJECTS) or line.wide[noun + 1] in ("'s", "-"):
        return None
    between = line.low[at + 1 : noun]
    if not all(word.isalpha() or word == "-" for word in between) or not FUNCTION.isdisjoint(between):
        return None
    verbs = [one for one in verbs_in(line, line.sentence(at)) if one.mood not in LOOSE]
    if any(at < one.at < noun for one in verbs) or line.wide[noun + 1] in persons:
        return None
    if line.wide[noun] in _POSTS_HEAD and line.wide[at] not in _SOMEBODY:
        return None
    turned = line.wide[at - 1] in _TURNED or is_saying(line, at - 1)
    if line.is_capital(noun + 1):
        at = noun = noun + 1  # `Her friend Ute nods`
        while line.is_capital(noun + 1):
            noun += 1
        turned |= line.wide[noun + 1].isalpha() and line.wide[noun + 1].endswith("s")
    return Span(at, noun) if turned or any(noun < one.first <= noun + _CLOSING for one in verbs) else None
