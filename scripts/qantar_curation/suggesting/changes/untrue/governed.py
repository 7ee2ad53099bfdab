"""Acts that somebody else is only moved to do, and words of change that a particle or a question takes back."""

from __future__ import annotations

from qantar_curation.grammar.clauses import Verb
from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.telling import GAINS, Sentence
from qantar_curation.suggesting.changes.wording import RESULTS
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.text import Line, Span

_COMMON_ADVERB = words("common", "adverb")
_PARTICLES = closed("governed-particles")
PARTICLED = frozenset([one.partition(" ")[0] for one in _PARTICLES])
"""The verbs that get another sense by a particle."""
_CAUSING = closed("governed-causing")
_TASKING = frozenset(
    ("asked", "asks", "tasked", "invited", "invites", "instructed", "directed", "commissioned", "charged", "summoned")
)
_SEATED = frozenset(("as", "office", "post", "job"))
"""How words of staying end that tell of an office."""
_JOINTS = frozenset(("and", "or", ",", "then"))
_REACH = 14


def is_governed(sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody is only urged, told or wanted to do what the infinitive says: `pressed X to give up the post`.

    Args:
        sentence: The sentence with its verbs and referents.
        hit: The word of change.
    """
    verb = sentence.verbs.get(hit.first)
    if verb is None or verb.mood != "infinitive" or sentence.line.wide[hit.first] in RESULTS:
        return False
    first = _first_joined(sentence, verb)
    named = {one.last for one in sentence.referents} | {one.span.last for one in sentence.offices}
    before = first - 1
    before -= sentence.line.wide[before] == "not"
    if before not in named:
        return False
    ruling = max((one for one in sentence.verbs.values() if one.at < before), key=lambda one: one.at, default=None)
    if ruling is None or ruling.passive is True or before - ruling.at > _REACH:
        return False
    begin = next((one.begin for one in sentence.referents if one.last == before), None)
    if begin is None:
        begin = next(one.begin for one in sentence.offices if one.span.last == before)
    if sentence.line.wide[begin - 1] not in _COMMON_ADVERB and begin - 1 != ruling.at:
        return False
    change = hit.term.partition(" ")[0]
    kept = change == "retained" and (hit.entry.rpartition(" ")[2] in _SEATED or "caretaker" in sentence.spoken)
    if (change in GAINS or change == "held" or kept) and sentence.line.wide[ruling.at] in _TASKING:
        return False  # `the board asked X to take over`
    gains = any(one.first == ruling.at and one.term.partition(" ")[0] in GAINS for one in sentence.hits)
    return not gains and sentence.line.wide[ruling.at] not in _CAUSING


def _first_joined(sentence: Sentence, verb: Verb) -> int:
    """The first token of the first infinitive that a verb is joined to: `to hold elections and to give up`."""
    first = verb.first
    earlier = sorted((one for one in sentence.verbs.values() if one.at < verb.at), key=lambda one: -one.at)
    for one in earlier:
        if one.mood != "infinitive" or sentence.line.wide[first - 1] not in _JOINTS:
            break
        first = one.first
    return first


def has_particle(line: Line, hit: Hit) -> bool:
    """Whether a particle behind a verb gives it another sense: `was picked up by the police`, `named after X`."""
    if " " in hit.entry or not hit.entry.endswith("/v"):
        return False
    return f"{hit.entry.removesuffix('/v')} {line.wide[hit.last + 1]}" in _PARTICLES


def is_answer(sentence: Sentence) -> bool:
    """Whether a sentence without a verb only answers a question: `What do they want? Her resignation`."""
    line, first = sentence.line, sentence.span.first
    if sentence.verbs or first < 1:
        return False
    asked: Span = line.sentence(first - 1)
    return "?" in line.low[asked.first : first]
