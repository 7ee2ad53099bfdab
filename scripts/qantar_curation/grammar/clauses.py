"""The verbs of a phrase with what stands before them: tense, voice, negation, and what the speaker makes of the act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import compress
from operator import itemgetter
from typing import Literal, NamedTuple

from qantar_curation.grammar.facts import Facts
from qantar_curation.grammar.lexicon import function_words
from qantar_curation.grammar.parts import Parts
from qantar_curation.grammar.tokens import Token
from qantar_curation.grammar.verbs import form_of

Mood = Literal[
    "past", "present", "perfect", "going-on", "participle", "future", "would", "unreal", "must", "may", "infinitive"
]
"""`unreal` is what would or could have been; `participle` a form in -ing or a past participle that stands alone."""

_BE, _PAST_BE, _HAVE, _DO = (function_words(term) for term in ("be", "past-be", "have", "do"))
_WILL, _WOULD, _MUST, _MAY, _UNREAL = (function_words(term) for term in ("will", "would", "must", "may", "unreal"))
_NOT, _BETWEEN, _STAGES = (function_words(term) for term in ("not", "between", "stage"))
_NO_BASE, _NO_INFINITIVE, _SUBJECTS = (function_words(term) for term in ("no-base", "no-infinitive", "subject"))
_MODALS = _WILL | _WOULD | _MUST | _MAY
_AUXILIARIES = _BE | _HAVE | _DO | _MODALS | {"to"}
_BEFORE_TO = _AUXILIARIES - {"been"}
_GOVERN_A_BASE = _MODALS | _DO | {"to"}
_SUFFIXED_NOT = "n't"
_IN_LY = frozenset(("fly", "rally", "reply", "apply", "rely", "supply", "comply", "imply", "ally", "multiply", "bully"))
"""Verbs that look like adverbs."""


class Verb(Parts):
    """A verb at token `at`, with the auxiliaries that begin at token `first`.

    `passive` is null where a word like `arrested` stands alone and could be either.
    """

    __slots__ = ("at", "first", "mood", "negated", "passive")

    def __init__(self, at: int, first: int, mood: Mood, passive: bool | None, negated: bool) -> None:
        """Keep the parts."""
        self.at = at
        self.first = first
        self.mood = mood
        self.passive = passive
        self.negated = negated


_first = itemgetter(0)


class _Looks(NamedTuple):
    """A word that may belong to a verb: without `n't`, whether it is an auxiliary, and its form as a verb."""

    bare: str
    is_auxiliary: bool
    form: str | None


def _looks(word: str) -> _Looks | None:
    bare = word.removesuffix(_SUFFIXED_NOT) if word.endswith(_SUFFIXED_NOT) else word
    form, is_auxiliary = form_of(word), bare in _AUXILIARIES
    is_idle = form is None and bare == word and bare != "may" and not is_auxiliary
    return None if is_idle else _Looks(bare, is_auxiliary, form)


_LOOKS = Facts(_looks)


def verbs(text: Sequence[Token], known: Mapping[int, str]) -> list[Verb]:
    """The verbs of a phrase, from left to right.

    Args:
        text: The tokens.
        known: The form of each token that a lexicon knows as a verb; of the others the looks decide. A base may as well
            be a noun: it is read as a verb only after an auxiliary.
    """
    found: list[Verb] = []
    run: list[int] = []
    looks = [*map(_LOOKS.__getitem__, map(_first, text))]
    places = [*compress(range(len(looks)), looks)]
    places = sorted({*places, *known}) if known else places
    places.append(len(looks))
    index, ahead = -1, 0
    while True:
        # Behind auxiliaries every word counts, elsewhere only those that may belong to a verb.
        if run:
            index += 1
        else:
            while places[ahead] <= index:
                ahead += 1
            index = places[ahead]
        if index == len(looks):
            break
        token = text[index]
        word = token[0]
        bare, is_auxiliary, form = looks[index] or (word, False, None)
        if bare == "may" and token.capital and _is_date(text, index):
            run = []
            continue
        if (is_auxiliary or (run and word in _BETWEEN)) and not (index in known and not is_auxiliary):
            if word == "to" and index and text[index - 1].text in _NO_INFINITIVE:
                run = []
                continue
            if bare == "to" and run and text[run[-1]].text not in _BEFORE_TO:
                run = []
            run.append(index)
            continue
        form = known.get(index) or form
        if form is None and not run:
            continue
        if form is None and token.capital and index and text[index - 1].text == "to":
            form = "name"
        if run and word.endswith("ly") and form is None and word not in _IN_LY:
            continue
        verb = _verb(text, index, form, run) or (_alone(text, run) if run else None)
        if verb is not None:
            found.append(_staged(text, verb, found))
        run = []
    if run and (alone := _alone(text, run)) is not None:
        found.append(alone)
    return found


def _is_date(text: Sequence[Token], index: int) -> bool:
    """Whether `May` is the month: beside a number, or behind a preposition."""
    before = text[index - 1] if index else None
    after = text[index + 1] if index + 1 < len(text) else None
    if any(token is not None and token.is_number for token in (before, after)):
        return True
    return before is not None and before.text in (
        "in",
        "of",
        "since",
        "until",
        "last",
        "next",
        "this",
        "by",
        "early",
        "late",
    )


def _staged(text: Sequence[Token], verb: Verb, before: Sequence[Verb]) -> Verb:
    """The verb with the tense of a verb of stage right before it."""
    if not before or verb.mood not in ("participle", "infinitive") or before[-1].at != verb.first - 1:
        return verb
    stage = before[-1]
    return verb.but(mood=stage.mood, negated=stage.negated) if text[stage.at].text in _STAGES else verb


def _words(text: Sequence[Token], run: Sequence[int]) -> list[str]:
    words: list[str] = []
    for index in run:
        word = text[index].text
        if word.endswith(_SUFFIXED_NOT) and word != _SUFFIXED_NOT:
            words += [word.removesuffix(_SUFFIXED_NOT), _SUFFIXED_NOT]
        else:
            words.append(word)
    return words


def _verb(text: Sequence[Token], index: int, form: str | None, run: Sequence[int]) -> Verb | None:
    words = _words(text, run) if run else []
    auxiliaries = tuple([word for word in words if word in _AUXILIARIES]) if run else ()
    if form in (None, "base", "third", "name"):
        # A base is a verb after a modal, `do` or `to`; a third person is one where a lexicon says so.
        governed = bool(auxiliaries) and auxiliaries[-1] in _GOVERN_A_BASE and _can_be_base(text[index])
        governed = governed or (form == "base" and not run and index > 0 and text[index - 1].text in _SUBJECTS)
        if form == "name" or not (governed or form == "third"):
            return None
    mood, passive = _mood(auxiliaries, form)
    first = run[0] if run else index
    negated = (first > 0 and text[first - 1][0] in _NOT) or not _NOT.isdisjoint(words)
    return Verb(index, first, mood, passive, negated)


def _can_be_base(token: Token) -> bool:
    return token.is_word and token.text not in _NO_BASE


@lru_cache(maxsize=4096)
def _mood(auxiliaries: tuple[str, ...], form: str | None) -> tuple[Mood, bool | None]:
    last = auxiliaries[-1] if auxiliaries else ""
    participle = form in ("past", "participle")
    passive: bool | None = last in _BE and participle
    if not auxiliaries and participle:
        passive = True if form == "participle" else None
    said = frozenset(auxiliaries)
    had = bool(said & _HAVE)
    if said & _WILL:
        return "future", passive
    if said & _UNREAL and had:
        return "unreal", passive
    if said & _WOULD:
        return "would", passive
    if said & _MUST:
        return "must", passive
    if said & _MAY:
        return "may", passive
    if "to" in said:
        before = frozenset(auxiliaries[: auxiliaries.index("to")])
        if before & _HAVE:
            return "must", passive
        if before & _BE:
            return "future", passive
        return "infinitive", passive
    if had:
        return "perfect", passive
    if last in _BE and form == "ing":
        return ("past" if last in _PAST_BE else "going-on"), False
    if last in _BE and participle:
        return ("past" if said & _PAST_BE else "going-on" if "being" in said else "present"), True
    if said & _DO:
        return ("past" if "did" in said else "present"), False
    if form == "past":
        return "past", passive
    if form in ("ing", "participle"):
        return "participle", passive if form == "participle" else False
    return "present", False


def _alone(text: Sequence[Token], run: Sequence[int]) -> Verb | None:
    """Auxiliaries without a verb, as in `is stable` or `would not`."""
    words = _words(text, run)
    auxiliaries = tuple([word for word in words if word in _AUXILIARIES])
    if not auxiliaries or auxiliaries == ("to",):
        return None
    after = text[run[-1] + 1].text if run[-1] + 1 < len(text) else ""
    negated = any(word in _NOT for word in words) or after in _NOT
    first = run[0]
    if auxiliaries[-1] in _BE and len(auxiliaries) == 1:
        return Verb(run[-1], first, "past" if auxiliaries[-1] in _PAST_BE else "present", False, negated)
    mood, _ = _mood(auxiliaries, None)
    if auxiliaries[-1] in _DO:
        mood = "past" if auxiliaries[-1] == "did" else "present"
    return Verb(run[-1], first, mood, False, negated)
