"""What the verb behind a noun says of the act that the noun tells: `the talks continue`."""

from __future__ import annotations

from qantar_curation.grammar.clauses import Verb
from qantar_curation.suggesting.acts.arguments import Scene
from qantar_curation.suggesting.acts.operators import operator_at
from qantar_curation.suggesting.acts.tenses import Realis, goes_on
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.speech import nominals

_REACH = 12
_PARTING = frozenset((",", ";", ":", '"', "when", "as", "after", "who", "which", "that"))
_DUE = words("operators", "adjective-plan") | {"awaited", "postponed", "anticipated"}
_BEING = words("operators", "being")


def follower(scene: Scene, last: int) -> Verb | None:
    """The verb of which a noun that ends at a token is the subject, or in whose way nothing stands."""
    verb = next((one for one in scene.verbs if one.first > last and not nominals.describes(scene.line, one.at)), None)
    if verb is None or verb.first > last + _REACH or not _PARTING.isdisjoint(scene.line.low[last + 1 : verb.first]):
        return None
    return verb


def settled(scene: Scene, verb: Verb, last: int, base: Realis) -> Realis | None:
    """What the verb behind a noun makes of its act by itself; None where its tense decides."""
    if goes_on(scene.line, verb):
        return Realis("ongoing")
    if verb.mood == "infinitive" and verb.first > last + 1:
        return base  # `used tear gas at once to clear the square`
    if verb.negated and scene.line.word(verb.at) in _BEING:
        return base  # `The resignation was not a surprise.`
    if verb.passive and operator_at(scene, verb.at) == "fail":
        return Realis("negated")  # `The strike was called off.`
    is_due = verb.passive and not verb.negated and scene.line.word(verb.at) in _DUE
    return Realis("planned") if is_due and base.status == "occurred" else None  # `A new cabinet is expected.`
