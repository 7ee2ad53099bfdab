"""Who asserts an act that hangs on a verb or noun, or gives it its name."""

from __future__ import annotations

from qantar_curation.grammar.verbs import bases
from qantar_curation.suggesting.acts.arguments import Scene
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.speech.adverbials import trimmed
from qantar_curation.suggesting.speech.sayings import is_saying
from qantar_curation.suggesting.speech.speakers import Speakers
from qantar_curation.suggesting.text import Line
from qantar_curation.suggesting.wording import CALENDAR

_OPERATORS_CALLING = words("operators", "calling")
_REACH, _OPENING = 34, 8
_NEAR = 12
_TIME = words("events", "opening")
_BEING, _THEMSELVES = frozenset(("was", "were", "is", "are", "am")), frozenset(("he", "she", "it", "they", "i", "we"))


def speaker_at(scene: Scene, speakers: Speakers, index: int) -> str | None:
    """Who says, asks or promises what hangs on the word at a token."""
    line = scene.line
    at = scene.verb_at(index, index)
    if at is not None and scene.verbs[at].mood == "participle":
        said = next((one for one in range(at - 1, -1, -1) if is_saying(line, scene.verbs[one].at)), at)
        span = scene.subject(said)
        span = trimmed(line, *span) if span is not None else None
        who = speakers.of_phrase(line, span) if span is not None else None
        return who.name if who is not None else None
    found = speakers.of_verb(line, index, scene.span.first, scene.span.last)
    if found is None and at is not None and line.wide[index - 1] in ("and", "but"):
        span = scene.subject(at)
        found = speakers.of_phrase(line, span) if span is not None else None
    return found.name if found is not None else None


def calling_at(line: Line, index: int, low: int) -> int | None:
    """The verb that gives something the name behind the `as` at a token: `described the riots as a coup`."""
    for step in range(index - 1, max(low, index - _REACH) - 1, -1):
        calling = _OPERATORS_CALLING if index - step < _NEAR else _OPERATORS_CALLING - {"see"}
        if not calling.isdisjoint(base for base, _ in bases(line.wide[step])):
            return step
        if line.wide[step] in (";", ":"):
            return None
    return None


def clause_word(line: Line, before: int, low: int) -> int:
    """The token before a clause and what can open it: `says that on 3 May X left`, `said more than ten were held`."""
    for step in range(before, max(low, before - _OPENING), -1):
        word = line.wide[step]
        if word == "that" or (step < before and is_saying(line, step) and line.wide[before] != ","):
            return step
        if not (word in _TIME or word[0].isdecimal() or word in CALENDAR or line.wide[step - 1] in CALENDAR):
            break
    return before


def said_above(line: Line, that: int, low: int) -> int:
    """The word that a clause with `that` hangs on; of an `and that` the verb of saying before."""
    if line.wide[that - 1] in ("and", "but"):
        for step in range(that - 2, low - 1, -1):
            if is_saying(line, step):
                return step
            if line.wide[step] in (";", '"'):
                break
    return that - 1


def said_before(line: Line, index: int, low: int) -> int | None:
    """The verb of saying above the clause that an `and` joins to the one before: `X said that A and B`."""
    for step in range(index - 1, max(low, index - _REACH) - 1, -1):
        if line.wide[step] == "that" and is_saying(line, step - 1):
            return step - 1
    return None


def is_own_step(scene: Scene, at: int) -> bool:
    """Whether a verb tells what the speaker is about to do: `The king said he was dissolving the house`."""
    verb, wide = scene.verbs[at], scene.line.wide
    steps = wide[verb.first] in _BEING and wide[verb.at].endswith("ing") and verb.at > verb.first
    return steps and not verb.negated and wide[verb.first - 1] in _THEMSELVES
