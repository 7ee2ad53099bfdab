"""Verbs that report speech."""

from __future__ import annotations

from functools import cache

from qantar_curation.grammar.verbs import bases, form_of
from qantar_curation.suggesting.clauses import verbs_in
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.speech.wording import LOOSE
from qantar_curation.suggesting.text import Line, Span
from qantar_curation.suggesting.wording import ARTICLES

_SAYINGS_TO_SAY = words("sayings", "to-say")
_SAYINGS_NOT_TO_SAY = words("sayings", "not-to-say")
_SAYINGS_QUOTING = words("sayings", "quoting")
_SAYINGS_THINGS = words("sayings", "things")
_PAST = words("sayings", "past")
_PRESENT = words("sayings", "present")
_PLURAL = words("sayings", "plural")
_BEFORE_NOUNS = words("sayings", "before-nouns")
_OPENING, _CLOSING = 5, 12
_OPENING_MARKS = frozenset((",", "("))
_CHARGED = frozenset(("accused", "suspected", "urged", "asked", "told", "ordered", "instructed"))
_BELIEVED = _CHARGED | frozenset(
    ("believed", "thought", "considered", "said", "described", "labelled", "labeled", "reported", "alleged")
)
_MEANS = frozenset(("phone", "telephone", "email", "e-mail", "text", "video", "letter", "way", "radio", "fax"))
_PUTTING = frozenset(("put", "puts"))
_LEADING_ON = frozenset(("and", "but", "or", "who", "which", "that"))


def is_saying(line: Line, index: int) -> bool:
    """Whether a token is a verb of saying, and no noun such as `reports` or `states`."""
    word = line.wide[index]
    if word in _PAST:
        return line.wide[index - 1] not in ("the", "a", "an", "of", "be") and form_of(word) is not None
    if line.is_capital(index) or word not in _PRESENT:
        if word in _PUTTING and line.wide[index + 1] == "it":
            return True  # `as X put it`
        return not line.is_capital(index) and word in _PLURAL and _is_of_several(line, index)
    before = line.wide[index - 1]
    if form_of(before) is not None and not line.is_capital(index - 1):
        return False
    return before not in _BEFORE_NOUNS and not (
        line.is_capital(index - 1) and word == "states" and line.wide[index + 1] not in ("that", ":", '"')
    )


def _is_of_several(line: Line, index: int) -> bool:
    """Whether a word without ending follows who are several: `operators explain this`, `they deny it`."""
    last = index - 2 if line.wide[index - 1] in ("also", "now", "still", "even") else index - 1
    before = line.wide[last]
    if before in ("they", "we", "who", "people", "police"):
        return True
    return before.endswith("s") and before not in ("'s", "was", "is", "has", "does", "this", "his", "its", "as")


@cache
def _said_bases() -> frozenset[str]:
    return frozenset(base for word in _PAST for base, form in bases(word) if form != "base")


def is_saying_base(word: str) -> bool:
    """Whether a participle in -ing is of a verb of saying: `shouting`, `calling`."""
    return any(base in _said_bases() for base, form in bases(word) if form == "ing")


def to_say(line: Line, index: int) -> int | None:
    """The verb whose subject says what follows: `went on air to say that`; of `refused to say` there is none."""
    if line.wide[index - 1] != "to" or line.wide[index] not in _SAYINGS_TO_SAY:
        return None
    before = [one for one in verbs_in(line, line.sentence(index)) if one.at < index - 1 and one.mood not in LOOSE]
    if not before or any(base in _SAYINGS_NOT_TO_SAY for base, _ in bases(line.wide[before[-1].at])):
        return None
    return before[-1].first


def is_passive(line: Line, index: int) -> bool:
    """Whether a verb of saying tells of whom something is said: `was told`; not `was quoted as saying`."""
    if line.wide[index] in _SAYINGS_QUOTING or (line.wide[index + 1] == "as" and line.wide[index + 2].endswith("ing")):
        return False
    if line.wide[index + 1] == "by" and line.wide[index + 2] not in _MEANS:
        return True
    if line.wide[index - 1] == "," and line.wide[index + 1] in ("to", "as", "of") and line.wide[index] in _BELIEVED:
        return True  # `X, believed to be rich`
    return any(one.at == index and one.passive is True for one in verbs_in(line, line.sentence(index)))


def closing_comma(line: Line, verb: int, after: int) -> int | None:
    """The mark before a clause that only names the source of what stands before: `, X said`, `(X said)`."""
    low = max(after + 1, verb - _CLOSING)
    comma = next((index for index in range(verb - 1, low - 1, -1) if line.wide[index] in _OPENING_MARKS), None)
    if comma is None or line.wide[comma - 1] in _LEADING_ON:
        return None  # `was held on Monday and, colleagues said, beaten`: that is of what follows.
    end = line.sentence(verb).last
    stop = next((index for index in range(verb + 1, end + 1) if line.wide[index] == ","), end)
    rest = {line.wide[index] for index in range(verb + 1, min(verb + _CLOSING, stop) + 1)}
    between = {line.wide[index] for index in range(comma + 1, verb)}
    closes = "that" not in rest and not between & {"who", "which", "and", "but", "when"}
    return comma if closes else None


def bears_words(line: Line, sentence: Span) -> bool:
    """Whether a sentence opens with something that bears words: `The decree is signed by the minister.`."""
    if line.wide[sentence.first] not in ARTICLES:
        return False
    things = _SAYINGS_THINGS
    return any(word in things or word == "decree" for word in line.low[sentence.first : sentence.first + _OPENING])
