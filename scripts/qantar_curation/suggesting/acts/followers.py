"""What the verb behind a noun says of the act that the noun tells: `the talks continue`."""

from __future__ import annotations

from qantar_curation.grammar.clauses import Verb
from qantar_curation.suggesting.acts.arguments import Scene
from qantar_curation.suggesting.acts.operators import operator_at
from qantar_curation.suggesting.acts.tenses import Realis, goes_on, own
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.speech import nominals
from qantar_curation.suggesting.text import Line
from qantar_curation.suggesting.wording import FORMS_OF_BE, FUNCTION

_REACH = 12
_PARTING = frozenset((",", ";", ":", '"', "when", "as", "after", "who", "which", "that"))
_DUE = words("operators", "adjective-plan") | {"awaited", "postponed", "anticipated"}
_DESCRIBING = words("events", "describing")
_ACTORS = words("classes", "force", "crowd")
_FIXED = frozenset(("called", "set", "convened", "fixed", "announced", "summoned", "slated", "rescheduled"))
_BACK, _PLACE = words("operators", "determiners"), 2
GOING = frozenset(("continue", "continues", "persist", "persists", "remain", "remains", "goes", "rages"))
"""What follows a noun whose act goes on where nothing else tells it for a verb."""
_HAPPENING = frozenset(
    ("take", "took", "taken", "happen", "happened", "occur", "occurred", "go", "begin", "start", "come", "came", "held")
)


def follower(scene: Scene, last: int) -> Verb | None:
    """The verb of which a noun that ends at a token is the subject, or in whose way nothing stands."""
    line, verb = scene.line, None
    for one in scene.verbs:
        if one.first <= last or nominals.describes(line, one.at) or _is_of_actor(line, one):
            continue
        if one.first > last + _REACH or not _PARTING.isdisjoint(line.low[last + 1 : one.first]):
            break
        if verb is None or one.mood not in ("infinitive", "participle"):
            verb = one
        if not (one.mood == "infinitive" or (one.first == one.at and line.wide[one.at] in _DESCRIBING)):
            break
    return verb


def _is_of_actor(line: Line, verb: Verb) -> bool:
    """Whether a participle describes who acts: `between youths and mounted police`."""
    bare = verb.first == verb.at and line.wide[verb.at - 1] in ("and", "of", "by", "with", "between")
    return bare and line.wide[verb.at + 1] in _ACTORS


def settled(scene: Scene, verb: Verb, last: int, base: Realis) -> Realis | None:
    """What the verb behind a noun makes of its act by itself; None where its tense decides."""
    if goes_on(scene.line, verb):
        return Realis("ongoing")
    if verb.mood == "infinitive" and verb.first > last + 1:
        return base  # `used tear gas at once to clear the square`
    if verb.negated and not verb.passive and scene.line.wide[verb.at] not in _HAPPENING:
        return base  # `The resignation was not a surprise.`, `The talks will not change much.`
    if verb.passive and operator_at(scene, verb.at) == "fail":
        return Realis("negated")  # `The strike was called off.`
    word, follows = scene.line.wide[verb.at], scene.line.wide[verb.at + 1]
    is_due = verb.passive and (word in _DUE or (word in _FIXED and follows == "for"))  # `A strike is called for May.`
    is_due = (is_due or (word in FORMS_OF_BE and follows in _DUE)) and not verb.negated  # `The trial is due to open.`
    return Realis("planned") if is_due and base.status == "occurred" else None  # `A new cabinet is expected.`


def followed(scene: Scene, last: int, base: Realis, is_whole: bool) -> tuple[Realis, Verb | None]:
    """What the verb behind a noun makes of its act, and that verb where the words above it count too.

    Args:
        scene: The sentence.
        last: The last token of the noun.
        base: What the words before the noun make of it.
        is_whole: Whether the clause of the noun hangs on none.
    """
    verb = follower(scene, last)
    if verb is None:
        return (Realis("ongoing") if scene.line.wide[last + 1] in GOING else base), None
    if (found := settled(scene, verb, last, base)) is not None:
        return found, None
    tense = own(scene, verb, verb.first)
    if verb.mood == "participle" or tense.status == "occurred":
        return base, None if is_whole else verb
    return (tense, verb) if base.status == "occurred" else (base, None)


def is_opening(scene: Scene, index: int, first: int, last: int) -> bool:
    """Whether a preposition opens the sentence, and what stands between it and a noun says where the noun's act is."""
    line = scene.line
    opens = not any(word.isalpha() for word in line.low[scene.span.first : index])
    if not opens or line.wide[index] not in ("in", "on", "at") or first - index <= _PLACE:
        return False
    return line.wide[first - 1] not in _BACK and follower(scene, last) is not None


def is_fronted(line: Line, index: int) -> bool:
    """Whether the article at a token stands behind a name, so that it begins another phrase: `In Kell the strike`."""
    before = line.wide[index - 1]
    return line.is_capital(index - 1) and before.isalpha() and before not in FUNCTION and index > 1
